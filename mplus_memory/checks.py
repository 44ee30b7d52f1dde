"""What may come in: roles, texts, authors, names. Bad input is refused before anything is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from mplus_memory.errors import InputError
from mplus_memory.injected import without_injected
from mplus_memory.records import ROLES, Turn

MAX_NAME_CHARACTERS = 4_096


def check_turns(turns: Iterable[Turn], max_bytes: int) -> list[Turn]:
    """The turns as a list; raises InputError, naming the turn, if any of them cannot be remembered."""
    if not hasattr(turns, "__iter__"):
        raise InputError(f"{type(turns).__name__} given: need a list of Turn")
    listed = list(turns)
    if not listed:
        raise InputError("no turns given: pass at least one message to remember")
    for place, turn in enumerate(listed):
        where = "" if len(listed) == 1 else f"turn {place}: "
        if not isinstance(turn, Turn):
            raise InputError(f"{where}{type(turn).__name__} given: need a Turn")
        check_turn(turn, where, max_bytes)
    return listed


def without_recalled(turns: Sequence[Turn]) -> tuple[list[Turn], tuple[int, ...]]:
    """The turns without blocks of recalled messages, and the places of those that were nothing else."""
    texts = [without_injected(turn.content) for turn in turns]
    said = [text.strip() != "" for text in texts]
    told = [replace(turn, content=text) for turn, text, any_left in zip(turns, texts, said, strict=True) if any_left]
    return told, tuple(place for place, any_left in enumerate(said) if not any_left)


def check_turn(turn: Turn, where: str, max_bytes: int) -> None:
    """Raise InputError if ``turn`` cannot be remembered."""
    if turn.role not in ROLES:
        raise InputError(f"{where}role {turn.role!r} is not known: use one of {', '.join(ROLES)}")
    if not isinstance(turn.content, str):
        raise InputError(f"{where}the content is a {type(turn.content).__name__}: need text")
    if not turn.content.strip():
        raise InputError(f"{where}the text is empty: there is nothing to remember")
    size = len(turn.content.encode("utf-8", "surrogatepass"))
    if size > max_bytes:
        raise InputError(
            f"{where}the text has {size:,} bytes, more than the {max_bytes:,} allowed in one message: "
            "split it, or open the backend with a larger max_message_bytes"
        )
    for name in ("author", "external_id"):
        value = getattr(turn, name)
        if value is not None and not isinstance(value, str):
            raise InputError(f"{where}{name} is a {type(value).__name__}: need text or None")
        if value is not None and len(value) > MAX_NAME_CHARACTERS:
            raise InputError(f"{where}{name} has {len(value):,} characters: at most {MAX_NAME_CHARACTERS:,}")
    if turn.created_at is not None and not isinstance(turn.created_at, datetime):
        raise InputError(f"{where}created_at is a {type(turn.created_at).__name__}: need a datetime or None")


def check_name(name: object) -> str:
    """The session name, if it can be one: any text that is not empty."""
    if not isinstance(name, str):
        raise InputError(f"a session name must be text, not {type(name).__name__}")
    if not name:
        raise InputError("the session name is empty: give any text, for instance a user id")
    if len(name) > MAX_NAME_CHARACTERS:
        raise InputError(f"the session name has {len(name):,} characters: at most {MAX_NAME_CHARACTERS:,}")
    return name
