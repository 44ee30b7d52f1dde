"""Tiny random models: a byte-level tokenizer and networks of every shape the tests need."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from mplus_memory import LoadedModel, MPlusConfig, MPlusForCausalLM
from mplus_memory.memory.state import BasePool, MemoryState
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.records import ROLES

SPECIAL = ["<|pad|>", "<|end|>", *(f"<|{role}|>" for role in ROLES)]
LONG_WORD = "abcdefgh" * 32  # one token: 10 MB of text are then 40,000 tokens
WORDS = f"i like my dog and the red locker number is allergic to nuts what am tea in paris {LONG_WORD}"
SIZES: dict[str, Any] = {
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 4,
    "num_tokens": 6,
    "num_blocks": 5,
    "num_ltm_blocks": 2,
    "add_selector": True,
    "selector_hidden_dim": 8,
    "long_term_tokens": 40,
    "chunk_tokens": 32,
    "max_position_embeddings": 512,
    "turn_format": {role: [f"<|{role}|>", "<|end|>"] for role in ROLES},
}
LORA = {"r": 3, "lora_alpha": 6, "target_modules": "q_proj k_proj v_proj gate_proj up_proj down_proj".split()}
KINDS: dict[str, dict[str, Any]] = {
    "plain": {},
    "lora": {"num_key_value_heads": 2, "lora_config": LORA, "add_decoder_lora": True, "num_hidden_layers": 3},
    "no bos": {"add_bos_embedding": False, "num_selector_layers": 1, "num_key_value_heads": 1},
    "memoryllm": {"add_selector": False, "num_ltm_blocks": 0, "num_blocks": 3, "lora_config": LORA},
    "pool": {"num_key_value_heads": 2, "add_encoder_retriever": True},
    "large": {"chunk_tokens": 2048, "max_position_embeddings": 8192},
}


@cache
def make_tokenizer() -> PreTrainedTokenizerFast:
    """Byte-level BPE with a few merges: any text goes through, and comes back."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400,
        special_tokens=SPECIAL,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator([WORDS] * 10, trainer)
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<|pad|>", eos_token="<|end|>")


def make_config(kind: str = "plain", **changed: Any) -> MPlusConfig:
    return MPlusConfig(**({"vocab_size": len(make_tokenizer())} | SIZES | KINDS[kind] | changed))


def make_network(kind: str = "plain", *, seed: int = 0, **changed: Any) -> MPlusForCausalLM:
    """A network whose every weight is random, adapters and memory embeddings too."""
    network = MPlusForCausalLM(make_config(kind, **changed)).eval()
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            noise = torch.empty(parameter.shape).normal_(std=0.2, generator=generator)
            parameter.copy_(1.0 + noise if "norm" in name else noise)
        if kind == "pool":
            network.base_pool = make_pool(network, generator)
    return network


def make_pool(network: MPlusForCausalLM, generator: torch.Generator) -> BasePool:
    """A full θ and a Θ of 9, 10, … tokens whose ages overlap those of θ, as a checkpoint's may."""
    size = network.config.memory_size
    hidden, keys, births = [], [], []
    for index, layer in enumerate(network.model.layers):
        long_term = 9 + index
        tokens = torch.randn(size.short_term + long_term, network.config.hidden_size, generator=generator)
        hidden.append(tokens)
        keys.append(layer.memory_keys(tokens).detach())
        ages = torch.randint(5, 60, (long_term,), generator=generator).sort(descending=True).values
        births.append(torch.cat([torch.arange(1 - size.short_term, 1), -ages]))
    return BasePool(tuple(hidden), tuple(keys), tuple(births), size.short_term)


def make_model(kind: str = "lora", *, seed: int = 0, **changed: Any) -> LoadedModel:
    return LoadedModel.of(make_network(kind, seed=seed, **changed), make_tokenizer())


def random_ids(count: int, seed: int = 0) -> Tensor:
    """Ids of ordinary tokens: (count,)."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(len(SPECIAL), len(make_tokenizer()), (count,), generator=generator)


@torch.no_grad()
def told(
    network: MPlusForCausalLM, lengths: Sequence[int], *, seed: int = 0, text: int = 0, start: MemoryState | None = None
) -> MemoryState:
    """The memory after chunks of these lengths; ``seed`` draws the drops, ``text`` the chunks."""
    state = start or network.initial_memory()
    for number, length in enumerate(lengths):
        delta = network.write([random_ids(length, 1000 * text + number)], [state])[0]
        state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, seed, delta.tokens.shape[1]))
    return state


def same_memory(a: MemoryState, b: MemoryState) -> bool:
    """Whether two memories hold the same bits in the same order."""
    if (a.clock, a.num_steps) != (b.clock, b.num_steps):
        return False
    for layer, (left, right) in enumerate(zip(a.layers, b.layers, strict=True)):
        if not all(torch.equal(one, other) for one, other in zip(left.tensors, right.tensors, strict=True)):
            return False
        rows = [
            s.written.fetch(layer, held.long_sources, like=held.short_hidden) for s, held in ((a, left), (b, right))
        ]
        if not torch.equal(*rows):
            return False
    return True
