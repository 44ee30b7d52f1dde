"""A thread's state, decoded from the bytes that a checkpointer keeps. Data only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mplus_memory.errors import TranscriptError

# Extensions: (module, name, …) and a class's argument, arguments or fields; its own codes for arrays and snapshots.
_ONE_ARGUMENT, _ARGUMENTS, _FIELDS, _METHOD, _PYDANTIC_1, _PYDANTIC_2, _ARRAY, _SNAPSHOT = range(8)
_DEEPEST = 64  # extensions within extensions


@dataclass(frozen=True, kw_only=True)
class State:
    """The channels of one thread's newest checkpoint. ``nested``: of a graph within the thread's own."""

    thread: str
    nested: bool
    channels: Mapping[str, Any]


def decoded(kind: object, data: object) -> Any:
    """The value that a checkpointer kept as ``data`` of serialisation ``kind``.

    Raises:
        ValueError: it cannot be read, or only by running code.
    """
    if kind in (None, "empty", "null"):
        return None
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    if not isinstance(data, bytes):
        raise ValueError(f"the state is a {type(data).__name__}, not bytes")
    if kind == "msgpack":
        return _unpacked(data, 0)
    if kind == "json":
        return _from_json(data)
    if kind in ("bytes", "bytearray"):
        return None
    raise ValueError(f"serialised as {kind!r:.40}, which is not read; msgpack and json are")


def _from_json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _unpacked(data: bytes, depth: int) -> Any:
    try:
        import ormsgpack
    except ImportError as error:  # pragma: no cover - the tests bring it
        raise TranscriptError(
            "LangGraph checkpoints are MessagePack: pip install 'mplus-memory[langchain]' brings ormsgpack to read it"
        ) from error

    def extension(code: int, inner: bytes) -> Any:
        if depth > _DEEPEST or code == _ARRAY:
            return None
        return _fields(code, _unpacked(bytes(inner), depth + 1))

    try:
        return ormsgpack.unpackb(data, ext_hook=extension, option=ormsgpack.OPT_NON_STR_KEYS)
    except (ValueError, TypeError, RecursionError) as error:
        raise ValueError(f"not MessagePack: {error}"[:200]) from error


def _fields(code: int, held: Any) -> Any:
    """What an extension holds, without the class it names."""
    if code == _SNAPSHOT:
        return held
    if not isinstance(held, list | tuple) or len(held) < 3:
        return None
    return held[2]
