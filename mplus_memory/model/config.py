"""The configuration of an M+ or MemoryLLM network: Llama's own, the published fields, and what derives from them."""

from __future__ import annotations

from typing import Any

from transformers import LlamaConfig

from mplus_memory.errors import ConfigError
from mplus_memory.latent_dtypes import check_kv_cache_dtype, check_latent_dtype
from mplus_memory.memory.state import MemorySize

DEFAULT_CHUNK_TOKENS = 512


class MPlusConfig(LlamaConfig):
    """Llama's configuration with the fields of the published M+ and MemoryLLM checkpoints.

    Published names are kept; ``memory_size`` gives them their meaning (arXiv 2502.00592, §3):
    ``num_tokens`` = K; N = (``num_blocks`` − ``num_ltm_blocks``)·K; K0 = ``num_ltm_blocks``·K;
    M = ``initial_rf_when_moving_stm_to_ltm`` / ``decay_frequency`` · ``update_ltm_frequency`` · K.
    MemoryLLM has no retriever (``add_selector`` is false or absent): K0 = M = 0.

    Ours: ``chunk_tokens`` (tokens of text a write pass takes at most), ``turn_format`` (how a turn
    is written, role → [before, after]; see ``model/dialogue.py``), ``long_term_tokens`` (M, if not the rule above),
    ``latent_dtype`` (what new tokens and keys are rounded to, see ``memory/rounding.py``; None: they are not),
    ``kv_cache_dtype`` (what memory's keys and values are rounded to when they are read, see ``model/packed_rows.py``).
    """

    model_type = "mplus"

    num_tokens: int = 256
    num_blocks: int = 50
    num_ltm_blocks: int = 0
    add_bos_embedding: bool = True
    add_selector: bool = False
    add_encoder_retriever: bool = False
    add_decoder_lora: bool = False
    num_selector_layers: int = 2
    selector_hidden_dim: int | None = None
    lora_config: dict[str, Any] | None = None
    initial_rf_when_moving_stm_to_ltm: float = 10.0
    decay_frequency: float = 1.0
    update_ltm_frequency: int = 60
    long_term_tokens: int | None = None
    chunk_tokens: int = DEFAULT_CHUNK_TOKENS
    turn_format: dict[str, list[str]] | None = None
    latent_dtype: str | None = None
    kv_cache_dtype: str | None = None

    def __post_init__(self, **kwargs: Any) -> None:
        super().__post_init__(**kwargs)  # type: ignore[no-untyped-call]
        if self.num_ltm_blocks and not self.add_selector:
            raise ConfigError(
                f"num_ltm_blocks={self.num_ltm_blocks} without add_selector: long-term memory needs a retriever; "
                "set add_selector to true, or num_ltm_blocks to 0"
            )
        if self.num_selector_layers not in (1, 2):
            raise ConfigError(f"num_selector_layers={self.num_selector_layers}: 1 or 2 are known")
        if self.chunk_tokens < 1:
            raise ConfigError(f"chunk_tokens={self.chunk_tokens}: need at least 1")
        check_latent_dtype(self.latent_dtype)
        check_kv_cache_dtype(self.kv_cache_dtype)
        _ = self.memory_size  # checked when made

    @property
    def has_retriever(self) -> bool:
        """Whether this is M+ (long-term memory and its retriever) rather than MemoryLLM."""
        return self.add_selector

    @property
    def key_size(self) -> int:
        """Width of a retrieval key, d_key; 0 without a retriever. Default: d / 20, as in the paper."""
        if not self.add_selector:
            return 0
        return self.selector_hidden_dim or max(1, self.hidden_size // 20)

    @property
    def memory_size(self) -> MemorySize:
        """K, N, K0 and M in tokens per layer."""
        k = self.num_tokens
        long_term = self.long_term_tokens
        if long_term is None:
            lives = self.initial_rf_when_moving_stm_to_ltm / self.decay_frequency
            long_term = int(lives * self.update_ltm_frequency) * k
        return MemorySize(
            update_tokens=k,
            short_term=(self.num_blocks - self.num_ltm_blocks) * k,
            retrieved_tokens=self.num_ltm_blocks * k,
            long_term=long_term if self.add_selector else 0,
        )

    @property
    def num_bos(self) -> int:
        """1 if every layer has its own beginning-of-memory embedding, else 0."""
        return int(self.add_bos_embedding)

    @property
    def text_room(self) -> int:
        """Tokens of text that fit after a read prefix, prompt and answer together."""
        size = self.memory_size
        return self.max_position_embeddings - self.num_bos - size.retrieved_tokens - size.short_term
