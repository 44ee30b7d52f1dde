"""A linear map of many inputs gives a text in a batch the bits that it has alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch

from mplus_memory.model.layers import LongLinear
from mplus_memory.model.loaded import load_model


@pytest.fixture(autouse=True)
def two_threads() -> Iterator[None]:
    """With one thread MKL splits nothing."""
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("width", [7, 768, 769, 1024, 2000])
def test_it_computes_what_a_linear_map_does(width: int, bias: bool) -> None:
    torch.manual_seed(width)
    long, texts = LongLinear(width, 192, bias=bias), torch.randn(3, 33, width)
    plain = torch.nn.functional.linear(texts, long.weight, long.bias)
    with torch.no_grad():
        torch.testing.assert_close(long(texts), plain, rtol=1e-4, atol=1e-5)
        torch.testing.assert_close(long(texts[0]), plain[0], rtol=1e-4, atol=1e-5)
        assert long(texts[:, :1]).equal(torch.nn.functional.linear(texts[:, :1], long.weight, long.bias))
    long(texts).sum().backward()
    assert long.weight.grad is not None and long.weight.grad.abs().sum() > 0


@torch.no_grad()
@pytest.mark.parametrize("count", [2, 5, 16])
def test_a_text_in_a_batch_has_the_bits_that_it_has_alone(count: int) -> None:
    torch.manual_seed(count)
    long, texts = LongLinear(1024, 192), torch.randn(count, 64, 1024)
    together = long(texts)
    for index in range(count):
        assert long(texts[index : index + 1])[0].equal(together[index])


@torch.no_grad()
def test_sessions_of_the_embedded_model_are_written_together_as_alone() -> None:
    network = load_model("embedded", device="cpu").network
    generator = torch.Generator().manual_seed(1)
    chunks = [torch.randint(10, 3000, (32,), generator=generator) for _ in range(16)]
    config = network.config
    shape = config.num_hidden_layers, len(chunks), config.num_tokens, config.hidden_size
    last = [list(layer) for layer in torch.randn(shape, generator=generator)]
    together = network.write_after(chunks, last)
    for index, chunk in enumerate(chunks):
        [alone] = network.write_after([chunk], [[layer[index]] for layer in last])
        assert alone.tokens.equal(together[index].tokens) and alone.keys.equal(together[index].keys)
