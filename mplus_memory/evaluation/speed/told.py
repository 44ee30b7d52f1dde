"""Sessions with a journal and any length of history, of one text and random tokens, for whole turns to be timed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import torch

from mplus_memory.evaluation.speed.scene import keys_of, random_step, random_tokens
from mplus_memory.memory.state import BasePool
from mplus_memory.model.dialogue import Dialogue
from mplus_memory.model.fingerprint import fingerprint
from mplus_memory.model.loaded import EMBEDDED, LoadedModel, embedded_folder, load_model, load_tokenizer
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.records import Moment, Span, Turn
from mplus_memory.store import LocalStore


def with_words(network: MPlusForCausalLM) -> LoadedModel:
    """The network with the embedded model's tokenizer and dialogue."""
    words = load_model(EMBEDDED, device="cpu").network.config
    dialogue = Dialogue.of(load_tokenizer(embedded_folder()), words.turn_format)
    return LoadedModel("bench", network, dialogue, fingerprint(network, dialogue))


def text_of(model: LoadedModel, num_tokens: int) -> str:
    """A text that is so many tokens long as a user's turn."""
    text = " the" * num_tokens
    while len(model.dialogue.turn("user", text)) > num_tokens:
        text = text.removesuffix(" the")
    assert len(model.dialogue.turn("user", text)) == num_tokens, text
    return text


def fill(store: LocalStore, model: LoadedModel, lengths: Mapping[str, int]) -> None:
    """Sessions by name, told so many chunks of noise; the shorter ones are branches of the longest."""
    network, generator = model.network, torch.Generator().manual_seed(3)
    text, tokens = text_of(model, network.config.chunk_tokens), network.config.chunk_tokens
    longest = max(lengths, key=lambda name: lengths[name])
    session, head = store.open_session(longest, model.fingerprint, {"seed": 0}), None
    for number in range(1, lengths[longest] + 1):
        [message] = store.append(session.id, [Turn(role="user", content=text)])
        span = Span(message_id=message.id, start=0, end=tokens, complete=True)
        head = store.commit_step(session.id, head, random_step(network, generator, number, (span,))).id
        for name in [name for name, length in lengths.items() if length == number and name != longest]:
            store.fork(store.get_session(session.id), name, Moment(head=head, end=number))


@contextmanager
def full_from_the_start(network: MPlusForCausalLM) -> Iterator[None]:
    """Within the block a network without a base pool has one: a full θ, and K0 tokens in Θ."""
    if network.base_pool is not None:
        yield
        return
    network.base_pool, network._initial = _random_pool(network), None
    try:
        yield
    finally:
        network.base_pool, network._initial = None, None


@torch.no_grad()
def _random_pool(network: MPlusForCausalLM) -> BasePool:
    size, generator = network.config.memory_size, torch.Generator().manual_seed(4)
    count = size.short_term + size.retrieved_tokens
    hidden = random_tokens(network, generator, count)
    ages = torch.cat([torch.arange(size.short_term).flip(0), torch.arange(size.short_term, count).flip(0)])
    return BasePool(tuple(hidden), tuple(keys_of(network, hidden)), (-ages,) * len(hidden), size.short_term)
