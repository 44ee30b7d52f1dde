"""The shape that chat formats share: messages one by one, or whole conversations in a list or under ``messages``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mplus_memory.records import Turn
from mplus_memory.transcripts.external_ids import ExternalIds
from mplus_memory.transcripts.fields import SilentMessage, UnusableMessage, name_of
from mplus_memory.transcripts.items import BadLine, Item, LeftOut, Spoken
from mplus_memory.transcripts.source import Record

# Turns one foreign message into ours; its external_id is the message's own id, or None.
ParseMessage = Callable[[Mapping[str, Any]], Turn]
_NAME_FIELDS = ("session_id", "thread_id", "conversation_id", "session")


@dataclass(frozen=True)
class _Placed:
    session: str
    ids: ExternalIds
    place: str
    message: object


def parse_conversations(records: Iterable[Record | BadLine], stem: str, parse: ParseMessage) -> Iterator[Item]:
    """Every message of every conversation, as ``parse`` reads it.

    A record is one message, a list of messages, or a mapping with ``messages``. Conversations go by their own id;
    without one, single messages go by ``stem``, a whole document too, and conversation n by ``stem-n``.
    """
    for item in _messages(records, stem):
        yield item if isinstance(item, BadLine) else _spoken(item, parse)


def _spoken(placed: _Placed, parse: ParseMessage) -> Item:
    if not isinstance(placed.message, Mapping):
        return BadLine(place=placed.place, reason=f"expected a message, found a {type(placed.message).__name__}")
    try:
        turn = parse(placed.message)
    except SilentMessage as error:
        return LeftOut(place=placed.place, reason=str(error))
    except UnusableMessage as error:
        return BadLine(place=placed.place, reason=str(error))
    turn = replace(turn, external_id=placed.ids.next(turn))
    return Spoken(session=placed.session, turn=turn, place=placed.place)


def _messages(records: Iterable[Record | BadLine], stem: str) -> Iterator[_Placed | BadLine]:
    singles: dict[str, ExternalIds] = {}
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif (messages := messages_in(record.value)) is not None:
            yield from _conversation(record, messages, stem)
        else:
            name = own_name(record.value) or stem
            ids = singles.setdefault(name, ExternalIds(""))
            yield _Placed(name, ids, record.place, record.value)


def _conversation(record: Record, messages: list[object], stem: str) -> Iterator[_Placed]:
    own = own_name(record.value, "id")
    name = own or (stem if record.number is None else f"{stem}-{record.number}")
    ids = ExternalIds(own or str(record.number))
    for number, message in enumerate(messages, 1):
        yield _Placed(name, ids, f"{record.place}, message {number}", message)


def messages_in(value: object) -> list[object] | None:
    """The messages of a value that is a whole conversation; None if it is not one."""
    if isinstance(value, Mapping):
        value = value.get("messages")
    return value if isinstance(value, list) else None


def first_message(value: object) -> Mapping[str, Any] | None:
    """The value itself if it is a message, or the first message in it; None if it holds none."""
    messages = messages_in(value)
    message = value if messages is None else next(iter(messages), None)
    return message if isinstance(message, Mapping) else None


def own_name(value: object, *more_fields: str) -> str | None:
    """The name that a conversation, or a single message's conversation, gives itself."""
    if not isinstance(value, Mapping):
        return None
    return next((name for field in (*_NAME_FIELDS, *more_fields) if (name := name_of(value.get(field)))), None)
