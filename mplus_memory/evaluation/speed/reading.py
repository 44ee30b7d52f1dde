"""Prompts: time to the first token against the reference, and decoding against stock Llama."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor
from transformers import DynamicCache, LlamaForCausalLM

from mplus_memory.evaluation.reference import Reference
from mplus_memory.evaluation.speed.clock import in_turns
from mplus_memory.evaluation.speed.figures import Figure, faster
from mplus_memory.evaluation.speed.scene import PROMPT_TOKENS, Scene

_DECODED = 16  # tokens of one measurement
_QUESTIONS = 8  # that come up again and again, in the warm measurement
OURS, REFERENCE, STOCK = "ours", "reference", "stock"


@torch.inference_mode()
def read_figures(scene: Scene, reference: Reference, rounds: int) -> Iterator[Figure]:
    """Time to the first token of a prompt: of any, of one of a few, and right after an update."""
    prompt = scene.ids(PROMPT_TOKENS)

    def change() -> None:
        prompt.copy_(scene.ids(PROMPT_TOKENS))

    def update() -> None:
        tokens, dropped = scene.update()
        reference.update(tokens, dropped)
        change()

    actions = {REFERENCE: lambda: reference.read(prompt)[-1], OURS: lambda: first_token(scene, prompt)}
    times = in_turns(actions, rounds=rounds, before=change)
    yield faster("read", f"first token, {PROMPT_TOKENS}-token prompts, each another", times, REFERENCE, OURS, 5.0)
    questions = [scene.ids(PROMPT_TOKENS) for _ in range(_QUESTIONS)]
    for question in questions:
        first_token(scene, question)
    turn = iter(questions * (rounds + 1))
    times = in_turns(actions, rounds=rounds, before=lambda: prompt.copy_(next(turn)))
    yield faster("read", f"first token, one of {_QUESTIONS} prompts read before", times, REFERENCE, OURS, 5.0)
    times = in_turns(actions, rounds=rounds, before=update)
    yield faster("read", "first token right after an update", times, REFERENCE, OURS, 3.0)


def first_token(scene: Scene, prompt: Tensor) -> Tensor:
    """Logits of the last of a prompt's tokens (T,), as a session reads it."""
    cache = scene.network.memory_cache(scene.memory, [scene.projected])
    out: Tensor = scene.network(prompt[None].to(scene.network.device), past_key_values=cache, logits_to_keep=1).logits
    return out


@torch.inference_mode()
def decode_figure(scene: Scene, rounds: int) -> Figure:
    """Tokens after the first, against stock Llama with the same weights and as many keys and values."""
    network = scene.network
    stock = LlamaForCausalLM(network.config)
    stock.load_state_dict(network.state_dict(), strict=False)
    stock = stock.to(network.dtype).to(network.device).eval()  # type: ignore[arg-type]
    prompt, token = scene.ids(PROMPT_TOKENS)[None].to(network.device), scene.ids(1)[None].to(network.device)
    ours = network.memory_cache(scene.memory, [scene.projected])
    network(prompt, past_key_values=ours, logits_to_keep=1)
    theirs = DynamicCache(config=stock.config)
    for index, layer in enumerate(ours.prefixes):
        assert layer.keys is not None and layer.values is not None
        theirs.update(layer.keys.clone(), layer.values.clone(), index)

    def decode_ours() -> None:
        for _ in range(_DECODED):
            network(token, past_key_values=ours)

    def decode_theirs() -> None:
        for _ in range(_DECODED):
            stock(token, past_key_values=theirs)

    times = in_turns({STOCK: decode_theirs, OURS: decode_ours}, rounds=rounds)
    return faster("decode", "tokens per second, of stock Llama's with as long a cache", times, STOCK, OURS, 0.9)
