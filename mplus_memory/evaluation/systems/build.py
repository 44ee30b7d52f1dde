"""The compared memory systems by name, on one model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from mplus_memory.errors import ConfigError, ModelError
from mplus_memory.evaluation.system import System
from mplus_memory.evaluation.systems.attention import AttentionPrefix
from mplus_memory.evaluation.systems.bm25 import BM25
from mplus_memory.evaluation.systems.latent import LatentHistory, LatentSystem
from mplus_memory.evaluation.systems.snapkv import SnapKV, SnapKVSettings
from mplus_memory.evaluation.systems.text import TextHistory, Window
from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.loaded import LoadedModel

MPLUS, MEMORYLLM, MEMORYLLM_LONG = "M+", "MemoryLLM", "MemoryLLM-Long"
ATTENTION, WINDOW, SNAPKV, LEXICAL = "attention-based retrieval", "window", "SnapKV", "BM25"
NAMES = (MPLUS, MEMORYLLM, MEMORYLLM_LONG, ATTENTION, WINDOW, SNAPKV, LEXICAL)  # in the order of tables
_READ_LONG_TERM = (MPLUS, ATTENTION)


def read_slots(config: MPlusConfig) -> int:
    """Slots that a full memory takes in every layer, 1 + K0 + N: what the text systems get too, so memory is equal."""
    size = config.memory_size
    return config.num_bos + size.retrieved_tokens + size.short_term


def available(model: LoadedModel, long_model: LoadedModel | None = None) -> tuple[str, ...]:
    """The names of all systems that can be built with these models, in the order of tables."""
    return tuple(
        name
        for name in NAMES
        if (name not in _READ_LONG_TERM or _has_long_term(model.network.config))
        and (name != MEMORYLLM_LONG or long_model is not None)
    )


def build_systems(
    model: LoadedModel,
    names: Sequence[str],
    *,
    long_model: LoadedModel | None = None,
    context_tokens: int | None = None,
    prefill_tokens: int | None = None,
    snapkv: SnapKVSettings | None = None,
    passage_ends: Sequence[int] = (),
    begin_tokens: Sequence[int] = (),
    end_tokens: Sequence[int] | None = None,
    states_on: torch.device | str | None = None,
) -> list[System]:
    """The systems called ``names``, in that order; those that keep the same share one history object.

    ``context_tokens`` may stand before the prompt in the text systems, default 1 + K0 + N; ``prefill_tokens`` of the
    text are read by SnapKV before it compresses, default all that the model has positions for; ``passage_ends`` are
    the tokens that end BM25's passages, default: each update is one; ``begin_tokens`` stand before the text in the
    text systems; ``end_tokens`` end an answer, default the model's own; ``states_on`` is where θ and its keys lie,
    default with the network.

    Raises:
        ConfigError: a name that is not known or comes twice, a context that the model has no positions for.
        ModelError: a system that this model cannot be, or a second checkpoint that is missing or reads other tokens.
    """
    _check_names(names)
    _check_models(names, model, long_model)
    ends = tuple(model.dialogue.end_ids() if end_tokens is None else end_tokens)
    keeps_long_term = any(name in _READ_LONG_TERM for name in names)
    slots = read_slots(model.network.config) if context_tokens is None else context_tokens
    latent = _Latent(LatentHistory(model.network, long_term=keeps_long_term, states_on=states_on), ends)
    text = _Text(model, TextHistory(), slots, tuple(begin_tokens), ends)
    makers: dict[str, Callable[[], System]] = {
        MPLUS: latent.mplus,
        MEMORYLLM: latent.memoryllm,
        MEMORYLLM_LONG: lambda: _memoryllm_long(long_model, ends, states_on),
        ATTENTION: latent.attention,
        WINDOW: text.window,
        SNAPKV: lambda: text.snapkv(prefill_tokens, snapkv),
        LEXICAL: lambda: text.bm25(passage_ends),
    }
    return [makers[name]() for name in names]


@dataclass(frozen=True)
class _Latent:
    """Makes the systems that read one latent history."""

    history: LatentHistory
    ends: tuple[int, ...]

    def mplus(self) -> LatentSystem:
        return LatentSystem(MPLUS, self.history, long_term=True, end_tokens=self.ends)

    def attention(self) -> LatentSystem:
        return LatentSystem(ATTENTION, self.history, long_term=True, prefix=AttentionPrefix, end_tokens=self.ends)

    def memoryllm(self) -> LatentSystem:
        return LatentSystem(MEMORYLLM, self.history, long_term=False, end_tokens=self.ends)


def _memoryllm_long(
    model: LoadedModel | None, ends: tuple[int, ...], states_on: torch.device | str | None
) -> LatentSystem:
    assert model is not None, "checked before"
    history = LatentHistory(model.network, long_term=False, states_on=states_on)
    return LatentSystem(MEMORYLLM_LONG, history, long_term=False, end_tokens=ends)


@dataclass(frozen=True)
class _Text:
    """Makes the systems that read one text."""

    model: LoadedModel
    history: TextHistory
    slots: int
    begin: tuple[int, ...]
    ends: tuple[int, ...]

    def window(self) -> Window:
        return Window(
            WINDOW,
            self.model.network,
            self.history,
            context_tokens=self.slots,
            begin_tokens=self.begin,
            end_tokens=self.ends,
        )

    def snapkv(self, prefill_tokens: int | None, settings: SnapKVSettings | None) -> SnapKV:
        return SnapKV(
            SNAPKV,
            self.model.network,
            self.history,
            context_tokens=self.slots,
            prefill_tokens=prefill_tokens,
            settings=settings,
            begin_tokens=self.begin,
            end_tokens=self.ends,
        )

    def bm25(self, passage_ends: Sequence[int]) -> BM25:
        return BM25(
            LEXICAL,
            self.model.network,
            self.history,
            decode=self.model.dialogue.text,
            context_tokens=self.slots,
            passage_ends=passage_ends,
            begin_tokens=self.begin,
            end_tokens=self.ends,
        )


def _check_names(names: Sequence[str]) -> None:
    unknown = [name for name in names if name not in NAMES]
    if unknown or not names:
        raise ConfigError(f"memory systems {unknown or list(names)}: choose from {list(NAMES)}")
    if len(set(names)) < len(names):
        raise ConfigError(f"memory systems {list(names)}: name each once")


def _check_models(names: Sequence[str], model: LoadedModel, long_model: LoadedModel | None) -> None:
    """Raise ModelError for a system that needs what these models lack."""
    wanted = [name for name in names if name in _READ_LONG_TERM]
    if wanted and not _has_long_term(model.network.config):
        size = model.network.config.memory_size
        raise ModelError(
            f"{wanted[0]!r} reads long-term memory, and {model.name!r} has none (K0={size.retrieved_tokens}, "
            f"M={size.long_term}): use an M+ checkpoint, or choose from {list(available(model, long_model))}"
        )
    if MEMORYLLM_LONG not in names:
        return
    if long_model is None:
        raise ModelError(
            f"{MEMORYLLM_LONG!r} is a checkpoint of its own, trained to the end of stage 2, and none was given: "
            f"pass its folder, or choose from {list(available(model))}"
        )
    if long_model.dialogue.content.to_str() != model.dialogue.content.to_str():
        raise ModelError(
            f"the tokenizers of {long_model.name!r} and {model.name!r} differ, and both are told the same tokens: "
            f"give {MEMORYLLM_LONG!r} a checkpoint with the tokenizer of {model.name!r}"
        )


def _has_long_term(config: MPlusConfig) -> bool:
    return config.has_retriever and config.memory_size.retrieved_tokens > 0 and config.memory_size.long_term > 0
