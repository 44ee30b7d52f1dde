"""Perplexity in every way of reading, against transformers' loss and against writing and reading by hand."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
import torch

from mplus_memory import ConfigError, InputError, LoadedModel
from mplus_memory.evaluation.base_model import base_of
from mplus_memory.evaluation.perplexity import (
    COLUMNS,
    PerplexityReport,
    Window,
    WindowSettings,
    measure_perplexity,
    windows_of,
    write_first_halves,
)
from mplus_memory.memory.update import advance, draw_all_drops
from tests.model.test_stock_llama import stock
from tests.session.talk import sentence
from tests.tiny import make_network, same_memory

SETTINGS = WindowSettings(tokens=120, cue_tokens=6)


def document(number: int, num_sentences: int = 14) -> str:
    return " ".join(sentence(100 * number + i) for i in range(num_sentences))


DOCUMENTS = [document(number, 8 + 3 * number) for number in range(4)]


def measured(model: LoadedModel, **options: object) -> PerplexityReport:
    given = {"settings": SETTINGS, "base": base_of(model.network), "base_name": "its own"} | options
    return measure_perplexity(model, DOCUMENTS, **given)  # type: ignore[arg-type]


def nll(report: PerplexityReport) -> dict[str, float]:
    return {column.name: column.nll.mean for column in report.columns}


def test_windows_lose_no_token_but_short_ends(tiny: LoadedModel) -> None:
    text = document(1, 40)
    ids = tiny.dialogue.content.encode(text, add_special_tokens=False).ids
    windows = list(windows_of(tiny, [text], SETTINGS))
    joined = [token for w in windows for token in (*w.first, *w.passage.cue, *w.passage.target)]
    assert len(windows) > 2 and joined == ids[: len(joined)] and len(ids) - len(joined) < 32
    assert all(
        len(w.passage.cue) == 6 and len(w.first) == (len(w.first) + 6 + len(w.passage.target)) // 2 for w in windows
    )
    one = list(windows_of(tiny, [text], replace(SETTINGS, max_windows=1)))
    assert one == windows[:1]
    assert [w.document for w in windows_of(tiny, DOCUMENTS, replace(SETTINGS, max_documents=2, max_windows=1))] == [
        0,
        1,
    ]


@torch.no_grad()
def test_the_first_half_is_written_as_by_hand(tiny: LoadedModel) -> None:
    windows = list(windows_of(tiny, DOCUMENTS, replace(SETTINGS, max_windows=1)))[1:3]
    states = write_first_halves(tiny.network, windows, seed=5)
    for window, state in zip(windows, states, strict=True):
        ids, by_hand = torch.tensor(window.first), tiny.network.initial_memory()
        assert 32 < len(ids) <= 64, "two chunks of at most 32"
        for chunk in (ids[: (len(ids) + 1) // 2], ids[(len(ids) + 1) // 2 :]):
            delta = tiny.network.write([chunk], [by_hand])[0]
            by_hand = advance(by_hand, delta.tokens, delta.keys, draw_all_drops(by_hand, 5, delta.tokens.shape[1]))
        [alone] = write_first_halves(tiny.network, [window], seed=5)
        assert same_memory(alone, by_hand)
        torch.testing.assert_close(state.layers[0].short_hidden, by_hand.layers[0].short_hidden, rtol=1e-4, atol=1e-4)


@torch.no_grad()
def test_memory_columns_are_a_read_of_what_was_written(models: Callable[[str], LoadedModel]) -> None:
    model = models("pool")
    network, found = model.network, nll(measured(model))
    windows = list(windows_of(model, DOCUMENTS, SETTINGS))

    def loss(ids: tuple[int, ...], window: Window, memory: object) -> float:
        """Prompt first, since it alone decides what is retrieved; then transformers' loss over what follows it."""
        cache = network.memory_cache(memory)  # type: ignore[arg-type]
        first = network(torch.tensor([ids]), past_key_values=cache).logits[0, -1:]
        target = torch.tensor(window.passage.target)
        rest = network(target[None, :-1], past_key_values=cache).logits[0]
        return float(torch.nn.functional.cross_entropy(torch.cat([first, rest]), target, reduction="sum"))

    totals = dict.fromkeys(("own_memory", "with_memory", "without"), 0.0)
    for window in windows:
        [written] = write_first_halves(network, [window], seed=0)
        totals["own_memory"] += loss(window.whole.cue, window, network.initial_memory())
        totals["with_memory"] += loss(window.passage.cue, window, written)
        totals["without"] += loss(window.passage.cue, window, network.initial_memory())
    num_tokens = sum(len(window.passage.target) for window in windows)
    assert {name: total / num_tokens for name, total in totals.items()} == {
        name: pytest.approx(found[name], rel=1e-5) for name in totals
    }


@torch.no_grad()
@pytest.mark.parametrize("kind", ["plain", "lora"])
def test_columns_without_memory_are_transformers_loss(kind: str, models: Callable[[str], LoadedModel]) -> None:
    model = models(kind)
    found = nll(measured(model))
    plain = make_network(kind)
    for name, parameter in plain.named_parameters() if kind == "lora" else ():
        if "lora_" in name:
            parameter.zero_()
    networks = {"base": stock(plain) if kind == "plain" else plain, "no_memory": model.network}
    for name, network in networks.items():
        total = tokens = 0.0
        for window in windows_of(model, DOCUMENTS, SETTINGS):
            ids = torch.tensor([[*window.whole.cue, *window.whole.target]])
            labels = ids.clone()
            labels[0, : len(window.whole.cue)] = -100
            total += float(network(ids, labels=labels).loss) * len(window.passage.target)
            tokens += len(window.passage.target)
        assert found[name] == pytest.approx(total / tokens, rel=1e-5), name
    assert (found["base"] == pytest.approx(found["no_memory"])) is (kind == "plain")


def test_a_report_says_what_it_measured(tiny: LoadedModel) -> None:
    report = measured(tiny)
    assert tuple(column.name for column in report.columns) == COLUMNS
    assert (report.num_documents, report.sampled, report.base) == (4, "documents", "its own")
    windows = list(windows_of(tiny, DOCUMENTS, SETTINGS))
    assert report.num_windows == len(windows) and report.num_tokens == sum(len(w.passage.target) for w in windows)
    base = report.columns[0]
    for column in report.columns:
        assert column.nll.low is not None and column.nll.high is not None and column.above_base is not None
        assert column.nll.low < column.nll.mean < column.nll.high
        assert column.perplexity.mean == pytest.approx(math.exp(column.nll.mean))
        assert column.above_base.mean == pytest.approx(column.nll.mean - base.nll.mean)
    assert base.above_base is not None and base.above_base.high == 0.0
    without = measured(tiny, base=None)
    assert without.base is None and [c.name for c in without.columns] == list(COLUMNS[1:])
    assert all(column.above_base is None for column in without.columns)


def test_it_repeats_to_the_last_bit_and_batches_change_nothing_but_rounding(tiny: LoadedModel) -> None:
    assert measured(tiny) == measured(tiny)
    one, many = nll(measured(tiny, batch_size=1)), nll(measured(tiny, batch_size=7))
    assert one == {name: pytest.approx(value, rel=1e-4) for name, value in many.items()}


def test_one_document_is_sampled_by_windows(tiny: LoadedModel) -> None:
    report = measure_perplexity(tiny, [document(1, 40)], settings=SETTINGS)
    assert report.sampled == "windows" and report.num_windows > 2 and report.columns[0].nll.low is not None


@pytest.mark.parametrize("cue", [1, 15, 16, 32])
def test_the_fewest_tokens_are_enough_and_one_less_is_not(cue: int) -> None:
    settings = WindowSettings(cue_tokens=cue)
    assert next(n for n in range(settings.tokens) if settings.usable(n)) == settings.fewest


def test_what_cannot_be_measured_is_refused(tiny: LoadedModel) -> None:
    with pytest.raises(InputError, match=r"need 32 tokens or more \(3 windows were shorter\)"):
        measure_perplexity(tiny, ["tea", "", "nuts"], settings=SETTINGS)
    with pytest.raises(InputError, match="no document is long enough"):
        measure_perplexity(tiny, [], settings=SETTINGS)
    with pytest.raises(ConfigError, match="tokens=2048: at most 481 fit this model"):
        measure_perplexity(tiny, DOCUMENTS)
    with pytest.raises(ConfigError, match="tokens=30 with cue_tokens=6"):
        WindowSettings(tokens=30, cue_tokens=6)
    with pytest.raises(ConfigError, match="max_windows=0"):
        WindowSettings(max_windows=0)
    with pytest.raises(ConfigError, match="batch_size=0"):
        measure_perplexity(tiny, DOCUMENTS, settings=SETTINGS, batch_size=0)
