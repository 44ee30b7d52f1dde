"""The shape that chat formats share: messages one by one, or whole conversations in a list or under ``messages``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mplus_memory.transcripts.external_ids import ExternalIds
from mplus_memory.transcripts.fields import name_of
from mplus_memory.transcripts.heard import Heard, ParseMessage, parsed
from mplus_memory.transcripts.histories import Histories, History
from mplus_memory.transcripts.items import BadLine, Item, LeftOut, Repeated, Spoken
from mplus_memory.transcripts.source import Record

_NAME_FIELDS = ("session_id", "thread_id", "conversation_id", "session")


@dataclass(frozen=True, kw_only=True)
class Told:
    """One record's messages in order, each with its place, or why a place gave none.

    ``name`` is the conversation's own name (None: it has none), ``number`` the record's.
    """

    name: str | None
    place: str
    number: int | None
    messages: Sequence[tuple[str, Heard] | BadLine | LeftOut]


def parse_conversations(records: Iterable[Record | BadLine], stem: str, parse: ParseMessage) -> Iterator[Item]:
    """Every message of every conversation, as ``parse`` reads it.

    A record is one message, a list of messages, or a mapping with ``messages``. Conversations go by their own id;
    without one, single messages go by ``stem``, a whole document too, and conversation n by ``stem-n``. What a record
    repeats of its conversation is told once.
    """
    histories = Histories()
    singles: dict[str, ExternalIds] = {}
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif (messages := messages_in(record.value)) is not None:
            yield from only_new(_told(record, messages, parse), stem, histories)
        else:
            name = own_name(record.value) or stem
            yield told_alone(name, record.place, record.value, parse, singles.setdefault(name, ExternalIds("")))


def told_alone(name: str, place: str, message: object, parse: ParseMessage, ids: ExternalIds) -> Item:
    """A message that stands alone in its record, the next of the conversation that ``ids`` belong to."""
    found = parsed(parse, message, place)
    if not isinstance(found, Heard):
        return found
    turn = replace(found.turn, external_id=ids.next(found.turn, found.calls))
    return Spoken(session=name, turn=turn, place=place, calls=found.calls)


def _told(record: Record, messages: list[object], parse: ParseMessage) -> Told:
    name = own_name(record.value, "id")
    return told(name, record, messages, parse)


def told(name: str | None, record: Record, messages: Iterable[object], parse: ParseMessage) -> Told:
    """The messages of a record as ``parse`` reads them."""
    found: list[tuple[str, Heard] | BadLine | LeftOut] = []
    for number, message in enumerate(messages, 1):
        place = f"{record.place}, message {number}"
        one = parsed(parse, message, place)
        found.append((place, one) if isinstance(one, Heard) else one)
    return Told(name=name, place=record.place, number=record.number, messages=found)


def only_new(told: Told, stem: str, histories: Histories, history: History | None = None) -> Iterator[Item]:
    """What a record tells that its conversation, or the ``history`` given, had not said before."""
    messages = [one[1] for one in told.messages if isinstance(one, tuple)]
    if history is not None:
        pass
    elif told.name is not None:
        history = histories.named(told.name)
    else:
        name = stem if told.number is None else f"{stem}-{told.number}"
        history = histories.continued(messages, name, str(told.number))
    ids = dict(history.new(messages))
    index = -1
    for one in told.messages:
        if not isinstance(one, tuple):
            yield one
            continue
        index += 1
        if index in ids:
            place, message = one
            when = message.turn.created_at or message.recorded_at
            turn = replace(message.turn, external_id=ids[index], created_at=when)
            yield Spoken(session=history.name, turn=turn, place=place, calls=message.calls)
    if len(ids) < len(messages):
        yield Repeated(place=told.place, count=len(messages) - len(ids))


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
