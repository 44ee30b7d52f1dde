"""MPlusForCausalLM: stock Llama with latent memory passed in and returned.

delta  = model.write([chunk_ids], [memory])          new tokens, keys          (write pass)
memory = advance(memory, delta.tokens, delta.keys, dropped)                    (memory/update.py)
logits = model(ids, memory=memory).logits                                      (read pass)
ids    = model.generate(ids, memory=memory)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoConfig, AutoModelForCausalLM, LlamaForCausalLM
from transformers.modeling_outputs import CausalLMOutputWithPast

from mplus_memory.errors import ConfigError, InputError
from mplus_memory.memory.rounding import held_in, rounded
from mplus_memory.memory.state import BasePool, MemoryState, empty_memory, pooled_memory
from mplus_memory.model import adapters, checkpoint
from mplus_memory.model.attention import use_grouped
from mplus_memory.model.cache import MemoryCache
from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.layers import MPlusModel
from mplus_memory.model.projected import ProjectedMemory
from mplus_memory.model.read import ReadPrefix
from mplus_memory.model.write import Writer, WriteShape


@dataclass(frozen=True, eq=False)
class Delta:
    """What one write pass made: tokens (L, K, d) and retrieval keys (L, K, d_key)."""

    tokens: Tensor
    keys: Tensor


class MPlusForCausalLM(LlamaForCausalLM):
    """A Llama that reads latent memory (arXiv 2502.00592). Without ``memory`` it is LlamaForCausalLM exactly."""

    config_class = MPlusConfig
    config: MPlusConfig

    def __init__(self, config: MPlusConfig) -> None:
        super().__init__(config)
        use_grouped(config)
        self.model = MPlusModel(config)
        layers, d = config.num_hidden_layers, config.hidden_size
        if config.add_bos_embedding:
            self.bos_embedding = nn.Parameter(torch.empty(layers, 1, d).normal_(std=config.initializer_range))
        self.new_memory_positional_emb = nn.Parameter(torch.zeros(1, 1, d))
        if config.lora_config:
            adapters.inject(self.model, config.lora_config, with_reader=config.add_decoder_lora)
        self.post_init()  # type: ignore[no-untyped-call]
        self.base_pool: BasePool | None = None
        self._writer: Writer | None = None
        self._initial: MemoryState | None = None

    def forward(
        self,
        input_ids: Tensor | None = None,
        attention_mask: Tensor | None = None,
        position_ids: Tensor | None = None,
        past_key_values: Any = None,
        inputs_embeds: Tensor | None = None,
        *,
        memory: MemoryState | Sequence[MemoryState] | None = None,
        **kwargs: Any,
    ) -> CausalLMOutputWithPast:
        """Logits of a prompt read with ``memory``: one value for all rows, or one for each.

        input_ids (B, T), attention_mask (B, T) with padding on the left; ``position_ids`` count text from 0.
        """
        if memory is not None:
            past_key_values = self._cache_of(memory, past_key_values)
        if isinstance(past_key_values, MemoryCache):
            text = input_ids if input_ids is not None else inputs_embeds
            if text is None:
                raise InputError("nothing to read: pass input_ids or inputs_embeds")
            attention_mask, position_ids = past_key_values.place(
                (text.shape[0], text.shape[1]), attention_mask, position_ids, text.device
            )
        out: CausalLMOutputWithPast = super().forward(
            input_ids=input_ids,
            attention_mask=attention_mask,
            position_ids=position_ids,
            past_key_values=past_key_values,
            inputs_embeds=inputs_embeds,
            **kwargs,
        )
        return out

    def generate(
        self,
        inputs: Tensor | None = None,
        *args: Any,
        memory: MemoryState | Sequence[MemoryState] | None = None,
        **kwargs: Any,
    ) -> Any:
        """transformers' ``generate``, reading ``memory``: one value for all prompts, or one for each."""
        if memory is not None:
            _check_generation(kwargs, kwargs.get("generation_config") or self.generation_config)
            kwargs["past_key_values"] = self._cache_of(memory, kwargs.get("past_key_values"))
        return super().generate(inputs, *args, **kwargs)  # type: ignore[misc]

    def memory_cache(
        self, memory: MemoryState | Sequence[MemoryState], projected: Sequence[ProjectedMemory] = ()
    ) -> MemoryCache:
        """A cache that begins with ``memory``, for one prompt or one batch of prompts; pass it as past_key_values.

        After the first forward ``cache.source.retrieved[layer][row]`` names what each prompt retrieved. ``projected``:
        one for each memory, which spares the projection of tokens that earlier prompts read.
        """
        memories = [memory] if isinstance(memory, MemoryState) else list(memory)
        if not memories:
            raise InputError("no memory given: pass one MemoryState, or one for each prompt")
        self._check_memories(memories)
        if projected and len(projected) != len(memories):
            raise InputError(f"{len(projected)} projected for {len(memories)} memories: pass one for each, or none")
        bos = self.bos_embedding if self.config.add_bos_embedding else None
        return MemoryCache(ReadPrefix(memories, bos, self.model.rotary_emb, projected), self.config)

    def _cache_of(self, memory: MemoryState | Sequence[MemoryState], given: Any) -> MemoryCache:
        if given is not None and given.get_seq_length() > 0:
            raise InputError("memory and a used past_key_values together: pass memory with the first forward only")
        return self.memory_cache(memory)

    def _check_memories(self, memories: Sequence[MemoryState]) -> None:
        """Raise InputError if one of them belongs to a network of another shape, or to another batch."""
        config, size = self.config, memories[0].size
        wanted = (config.num_hidden_layers, config.hidden_size, config.key_size, config.num_tokens)
        for memory in memories:
            held = memory.layers[0]
            shape = (len(memory.layers), held.short_hidden.shape[-1], held.short_keys.shape[-1], size.update_tokens)
            if shape != wanted or memory.size != size:
                raise InputError(
                    "a memory of {} layers, hidden size {}, key size {} and K = {} does not fit".format(*shape)
                    + " a network of {} layers, {}, {} and {},".format(*wanted)
                    + " or memories of a batch differ in size: begin with this network's initial_memory()"
                )

    def write(self, chunks: Sequence[Tensor], memories: Sequence[MemoryState]) -> list[Delta]:
        """The write pass over a batch of sessions: chunk ids (T_b,) of each, one ``Delta`` of each.

        Depends on each chunk and the last K tokens of its memory's θ alone.
        """
        if len(memories) != len(chunks):
            raise InputError(f"{len(memories)} memories for {len(chunks)} chunks: pass one for each chunk")
        self._check_memories(memories)
        layers = range(self.config.num_hidden_layers)
        previous = [[memory.last_tokens(layer).to(self.dtype) for memory in memories] for layer in layers]
        return self.write_after(chunks, previous)

    def write_after(self, chunks: Sequence[Tensor], previous: Sequence[Sequence[Tensor]]) -> list[Delta]:
        """``write`` with the last tokens of θ given as tensors, previous[layer][row] (n_b, d); differentiable."""
        if not chunks or any(chunk.ndim != 1 or len(chunk) == 0 for chunk in chunks):
            raise InputError(f"chunks of shapes {[tuple(c.shape) for c in chunks]}: each must be (T,) with T >= 1")
        shape = WriteShape(
            update_tokens=self.config.num_tokens,
            num_bos=self.config.num_bos,
            texts=tuple(len(chunk) for chunk in chunks),
            previous=tuple(len(tokens) for tokens in previous[0]),
        )
        width = max(shape.texts)
        text = torch.stack([nn.functional.pad(chunk, (width - len(chunk), 0)) for chunk in chunks])
        kept = self.config.latent_dtype
        new = [rounded(tokens, kept) for tokens in self.writer().run(text.to(self.device), shape, previous)]
        keys = [rounded(layer.memory_keys(t), kept) for layer, t in zip(self.model.layers, new, strict=True)]
        return [
            Delta(torch.stack([t[b, -n:] for t in new]), torch.stack([k[b, -n:] for k in keys]))
            for b, n in enumerate(shape.num_new)
        ]

    def writer(self) -> Writer:
        """The network in its write form; shares every parameter with the reading one."""
        if self._writer is None:
            network = self.model
            if self.config.lora_config:
                network = adapters.twin(self.model, adapters.WRITE_ADAPTER)
            bos = self.bos_embedding if self.config.add_bos_embedding else None
            self._writer = Writer(network, bos, self.new_memory_positional_emb)
        return self._writer

    def initial_memory(self) -> MemoryState:
        """Memory before anything is written: the base pool of the checkpoint, else empty."""
        if self._initial is None:
            size = self.config.memory_size
            if self.base_pool is not None:
                self._initial = pooled_memory(size, self.base_pool, dtype=self.dtype, device=self.device)
            elif size.short_term < 2 * size.update_tokens:
                raise ConfigError(
                    f"a short-term memory of {size.short_term} tokens, starting empty, with updates of "
                    f"{size.update_tokens}: need at least twice an update, so that no drop touches the last one; "
                    "raise num_blocks"
                )
            else:
                self._initial = empty_memory(
                    size,
                    num_layers=self.config.num_hidden_layers,
                    hidden_size=self.config.hidden_size,
                    key_size=self.config.key_size,
                    dtype=self.dtype,
                    device=self.device,
                    held=held_in(self.dtype, self.config.latent_dtype),
                )
        return self._initial

    def _apply(self, fn: Any, recurse: bool = True) -> Any:
        self._writer = None  # its buffers and this memory stand on the old device
        self._initial = None
        return super()._apply(fn, recurse)  # type: ignore[no-untyped-call]

    def train(self, mode: bool = True) -> Any:
        self._writer = None
        return super().train(mode)

    @classmethod
    def from_pretrained(cls, name_or_path: str, **options: Any) -> MPlusForCausalLM:  # type: ignore[override]
        """A network from a folder or hub id; see ``mplus_memory.model.checkpoint.load`` for the options."""
        return checkpoint.load(cls, name_or_path, **options)

    def save_pretrained(self, folder: str, **options: Any) -> None:  # type: ignore[override]
        """Write config and sharded safetensors in the published layout; see ``checkpoint.save``."""
        checkpoint.save(self, folder, **options)


AutoConfig.register(MPlusConfig.model_type, MPlusConfig, exist_ok=True)
AutoModelForCausalLM.register(MPlusConfig, MPlusForCausalLM, exist_ok=True)


def _check_generation(given: dict[str, Any], config: Any) -> None:
    """Raise InputError for a way of generating in which the first forward is not the prompt, whole and alone.

    Θ is read for the prompt, at its first forward (arXiv 2502.00592, §3); guesses in it would change what is read.
    """
    if given.get("use_cache", getattr(config, "use_cache", None)) is False:
        raise InputError("use_cache=False: with memory the cache holds the prefix; leave it on")
    for name in ("assistant_model", "prompt_lookup_num_tokens", "prefill_chunk_size"):
        if given.get(name, getattr(config, name, None)) is not None:
            raise InputError(
                f"{name} with memory: retrieval needs the whole prompt, alone, in one forward; leave it out"
            )
