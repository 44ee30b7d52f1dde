"""How much a model writes for a text, known without its weights: from its config and its tokenizer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from mplus_memory.errors import ConfigError
from mplus_memory.model.checkpoint import read_config, resolve
from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.dialogue import Dialogue
from mplus_memory.model.loaded import EMBEDDED, LoadedModel, embedded_folder, load_tokenizer, pick_device

_ROW_BYTES = 16  # layer, position and birth of a token in a shard


@dataclass(frozen=True, eq=False, kw_only=True)
class ModelSizes:
    """Chunk size, tokens of turns, and bytes of updates of one model; ``item_bytes`` is what one number takes."""

    config: MPlusConfig
    dialogue: Dialogue
    item_bytes: int

    @classmethod
    def of(cls, model: LoadedModel) -> ModelSizes:
        """Those of a loaded model."""
        return cls(config=model.network.config, dialogue=model.dialogue, item_bytes=model.network.dtype.itemsize)

    @classmethod
    def load(cls, name_or_path: str | Path, *, device: str | None = None, dtype: Any = None) -> ModelSizes:
        """Those of the model that ``load_model`` would load.

        Raises:
            CheckpointError: no such model, or no usable tokenizer. ConfigError: a device or dtype that is not known.
        """
        folder = embedded_folder() if name_or_path == EMBEDDED else name_or_path
        path = resolve(folder, revision=None, cache_dir=None, local_files_only=False)
        config = read_config(path)
        dialogue = Dialogue.of(load_tokenizer(path), config.turn_format)
        return cls(config=config, dialogue=dialogue, item_bytes=_item_bytes(config, device, dtype))

    @property
    def chunk_tokens(self) -> int:
        """The most tokens in one chunk."""
        return self.config.chunk_tokens

    def turn_tokens(self, role: str, text: str, author: str | None) -> int:
        """Tokens of one turn."""
        return len(self.dialogue.turn(role, text, author))

    def update_bytes(self, chunk_tokens: int, *, is_first: bool) -> int:
        """Bytes of the tokens and keys that the write pass of such a chunk makes: K in every layer.

        The first chunk of a session makes as many as it has tokens, if these are fewer than K.
        """
        count = min(self.config.num_tokens, chunk_tokens) if is_first else self.config.num_tokens
        row = (self.config.hidden_size + self.config.key_size) * self.item_bytes + _ROW_BYTES
        return count * self.config.num_hidden_layers * row


def _item_bytes(config: MPlusConfig, device: str | None, dtype: Any) -> int:
    """As ``load_model`` chooses: float32 on a CPU, else the file's dtype, unless told otherwise."""
    if dtype is None:
        dtype = torch.float32 if pick_device(device).type == "cpu" else config.dtype or torch.float32
    if isinstance(dtype, str):
        dtype = getattr(torch, dtype.removeprefix("torch."), None)
    if not isinstance(dtype, torch.dtype):
        raise ConfigError(f"dtype {dtype!r}: need the name of one of torch's, e.g. bfloat16")
    return dtype.itemsize
