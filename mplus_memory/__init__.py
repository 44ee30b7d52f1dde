"""Latent long-term memory for agents: M+ (arXiv 2502.00592) as a durable component.

    from mplus_memory import LatentMemoryBackend

    with LatentMemoryBackend("memory") as backend:
        alice = backend.session("alice")
        alice.remember("I am allergic to nuts.")
        print(alice.answer("What am I allergic to?").text)

Names are loaded when first used, so that importing this package is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from mplus_memory.backend import LatentMemoryBackend as LatentMemoryBackend
    from mplus_memory.default_session import DEFAULT_SESSION as DEFAULT_SESSION
    from mplus_memory.default_session import SharedSessionWarning as SharedSessionWarning
    from mplus_memory.default_session import shared_session as shared_session
    from mplus_memory.errors import BundleError as BundleError
    from mplus_memory.errors import CheckpointError as CheckpointError
    from mplus_memory.errors import ClosedError as ClosedError
    from mplus_memory.errors import ConfigError as ConfigError
    from mplus_memory.errors import ConflictError as ConflictError
    from mplus_memory.errors import CorruptRowError as CorruptRowError
    from mplus_memory.errors import CorruptShardError as CorruptShardError
    from mplus_memory.errors import InputError as InputError
    from mplus_memory.errors import ModelError as ModelError
    from mplus_memory.errors import ModelMismatchError as ModelMismatchError
    from mplus_memory.errors import MPlusError as MPlusError
    from mplus_memory.errors import QuotaError as QuotaError
    from mplus_memory.errors import SessionNotFoundError as SessionNotFoundError
    from mplus_memory.errors import StoreBusyError as StoreBusyError
    from mplus_memory.errors import StoreError as StoreError
    from mplus_memory.errors import StoreFormatError as StoreFormatError
    from mplus_memory.errors import StoreFullError as StoreFullError
    from mplus_memory.errors import StoreKeyError as StoreKeyError
    from mplus_memory.errors import TextRemovedError as TextRemovedError
    from mplus_memory.errors import TranscriptError as TranscriptError
    from mplus_memory.injected import block_of as block_of
    from mplus_memory.injected import without_injected as without_injected
    from mplus_memory.model.config import MPlusConfig as MPlusConfig
    from mplus_memory.model.loaded import LoadedModel as LoadedModel
    from mplus_memory.model.loaded import load_model as load_model
    from mplus_memory.model.network import MPlusForCausalLM as MPlusForCausalLM
    from mplus_memory.options import AnswerOptions as AnswerOptions
    from mplus_memory.prompting import not_in_journal as not_in_journal
    from mplus_memory.prompting import recalled_block as recalled_block
    from mplus_memory.records import Answer as Answer
    from mplus_memory.records import Collected as Collected
    from mplus_memory.records import Deleted as Deleted
    from mplus_memory.records import Departure as Departure
    from mplus_memory.records import Exported as Exported
    from mplus_memory.records import Forgotten as Forgotten
    from mplus_memory.records import HistoryStep as HistoryStep
    from mplus_memory.records import Imported as Imported
    from mplus_memory.records import Message as Message
    from mplus_memory.records import Migrated as Migrated
    from mplus_memory.records import Pruned as Pruned
    from mplus_memory.records import Quota as Quota
    from mplus_memory.records import Read as Read
    from mplus_memory.records import Recalled as Recalled
    from mplus_memory.records import Receipt as Receipt
    from mplus_memory.records import RolledBack as RolledBack
    from mplus_memory.records import SessionInfo as SessionInfo
    from mplus_memory.records import SessionStats as SessionStats
    from mplus_memory.records import Tag as Tag
    from mplus_memory.records import Turn as Turn
    from mplus_memory.records import Usage as Usage
    from mplus_memory.replay import ReplayReport as ReplayReport
    from mplus_memory.session import Session as Session
    from mplus_memory.soundness import Affected as Affected
    from mplus_memory.soundness import Finding as Finding
    from mplus_memory.soundness import Repaired as Repaired
    from mplus_memory.soundness import Rewound as Rewound
    from mplus_memory.soundness import Verified as Verified
    from mplus_memory.streaming import AnswerStream as AnswerStream

_HOME = {
    "backend": ["LatentMemoryBackend"],
    "session": ["Session"],
    "streaming": ["AnswerStream"],
    "default_session": ["DEFAULT_SESSION", "SharedSessionWarning", "shared_session"],
    "options": ["AnswerOptions"],
    "prompting": ["not_in_journal", "recalled_block"],
    "replay": ["ReplayReport"],
    "injected": ["block_of", "without_injected"],
    "model.config": ["MPlusConfig"],
    "model.network": ["MPlusForCausalLM"],
    "model.loaded": ["LoadedModel", "load_model"],
    "records": [
        "Answer", "Collected", "Deleted", "Departure", "Exported", "Forgotten", "HistoryStep", "Imported", "Message",
        "Migrated", "Pruned", "Quota", "Read", "Recalled", "Receipt", "RolledBack", "SessionInfo", "SessionStats",
        "Tag", "Turn", "Usage",
    ],
    "soundness": ["Affected", "Finding", "Repaired", "Rewound", "Verified"],
    "errors": [
        "BundleError", "CheckpointError", "ClosedError", "ConfigError", "ConflictError", "CorruptRowError",
        "CorruptShardError", "InputError", "MPlusError", "ModelError", "ModelMismatchError", "QuotaError",
        "SessionNotFoundError", "StoreBusyError", "StoreError", "StoreFormatError", "StoreFullError", "StoreKeyError",
        "TextRemovedError", "TranscriptError",
    ],
}  # fmt: skip
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = sorted([*_MODULE_OF, "__version__"])


def __getattr__(name: str) -> Any:
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
