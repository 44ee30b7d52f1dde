"""What becomes of tool calls and of what tools gave back: kept as text, or left out.

Left out unless asked for: files and search results that pass through a tool are many times what was said, and would
push it out of memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mplus_memory.errors import InputError
from mplus_memory.transcripts.items import Item, LeftOut, Spoken

KEEP, DROP = "keep", "drop"


def with_tools(items: Iterable[Item], tools: str) -> Iterator[Item]:
    """The items with tool calls as lines of their message's text, or without any trace of tools.

    Raises:
        InputError: ``tools`` is neither ``keep`` nor ``drop``.
    """
    if tools not in (KEEP, DROP):
        raise InputError(f"tools={tools!r}: {KEEP!r} or {DROP!r}")
    return (_settled(item, tools == KEEP) if isinstance(item, Spoken) else item for item in items)


def _settled(item: Spoken, keep: bool) -> Item:
    if not keep and item.turn.role == "tool":
        return LeftOut(place=item.place, reason="a tool's result")
    if not keep and not item.turn.content:
        return LeftOut(place=item.place, reason="a tool call")
    if not item.calls:
        return item
    with_calls = "\n".join(filter(None, (item.turn.content, *item.calls)))
    content, otherwise = (with_calls, item.turn.content) if keep else (item.turn.content, with_calls)
    return replace(item, turn=replace(item.turn, content=content), calls=(), otherwise=otherwise)
