"""LoCoMo (Maharana et al., ACL 2024): two people chatting over many sessions, with questions about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mplus_memory.records import Turn
from mplus_memory.transcripts.external_ids import ExternalIds
from mplus_memory.transcripts.fields import SilentMessage, UnusableMessage, name_of, text_of
from mplus_memory.transcripts.heard import own_words
from mplus_memory.transcripts.items import BadLine, Item, LeftOut, Spoken
from mplus_memory.transcripts.source import Record, read_records

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = re.compile(r"(\d{1,2}):(\d{2}) *([ap])m on (\d{1,2}) ([a-z]+),? (\d{4})", re.IGNORECASE | re.ASCII)
_SESSION = re.compile(r"session_([0-9]{1,9})")
_EVIDENCE = re.compile(r"D[0-9]+:[0-9]+")


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question about a conversation; ``evidence`` names the turns (external ids) that hold the answer.

    ``category``: 1 multi-hop, 2 temporal, 3 open-domain, 4 single-hop, 5 adversarial (``answer`` is None).
    """

    session: str
    question: str
    answer: str | None
    evidence: tuple[str, ...]
    category: int


def is_locomo(value: object) -> bool:
    """Whether a record looks like this format."""
    return isinstance(value, Mapping) and bool(_sessions(_conversation(value)))


def parse_locomo(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every turn, session after session: speaker_a is the user, speaker_b the assistant.

    The speaker's name is the author. The caption of a shared photo follows the text in brackets. Turns are dated by
    their session and go by their ``dia_id``; a conversation without a ``sample_id`` goes by ``stem``.
    """
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif isinstance(record.value, Mapping) and is_locomo(record.value):
            yield from _sample(record.value, _name(record, stem))
        else:
            yield BadLine(place=record.place, reason="no session_1, session_2, … of turns in it")


def read_questions(path: str | Path) -> list[Question]:
    """The questions of a LoCoMo file, in order; malformed ones are left out.

    Raises:
        TranscriptError: the file cannot be read.
    """
    path = Path(path)
    return [
        question
        for record in read_records(path)
        if isinstance(record, Record) and isinstance(record.value, Mapping)
        for question in _questions(record.value, _name(record, path.stem))
    ]


def _questions(sample: Mapping[str, Any], session: str) -> Iterator[Question]:
    rows = sample.get("qa")
    for row in rows if isinstance(rows, list) else []:
        if not isinstance(row, Mapping) or not isinstance(row.get("question"), str):
            continue
        evidence, category = row.get("evidence"), row.get("category")
        yield Question(
            session=session,
            question=row["question"],
            answer=name_of(row.get("answer")),
            evidence=tuple(dict.fromkeys(_EVIDENCE.findall(str(evidence)))),
            category=category if isinstance(category, int) else 0,
        )


def _name(record: Record, stem: str) -> str:
    own = name_of(record.value.get("sample_id")) if isinstance(record.value, Mapping) else None
    return own or (stem if record.number is None else f"{stem}-{record.number}")


def _conversation(sample: Mapping[str, Any]) -> Mapping[str, Any]:
    inner = sample.get("conversation")
    return inner if isinstance(inner, Mapping) else sample


def _sessions(conversation: Mapping[str, Any]) -> list[tuple[str, list[object]]]:
    found = [
        (int(match[1]), key, turns)
        for key, turns in conversation.items()
        if (match := _SESSION.fullmatch(key)) and isinstance(turns, list)
    ]
    return [(key, turns) for _, key, turns in sorted(found, key=lambda row: row[:2])]


def _sample(sample: Mapping[str, Any], name: str) -> Iterator[Item]:
    conversation = _conversation(sample)
    second_speaker = conversation.get("speaker_b")
    ids = ExternalIds("")
    for key, turns in _sessions(conversation):
        said_at = parse_time(conversation.get(f"{key}_date_time"))
        for number, raw in enumerate(turns, 1):
            place = f"{name}, {key}, turn {number}"
            try:
                turn = _turn(raw, second_speaker, said_at, ids)
            except SilentMessage as error:
                yield LeftOut(place=place, reason=str(error))
            except UnusableMessage as error:
                yield BadLine(place=place, reason=str(error))
            else:
                yield Spoken(session=name, turn=turn, place=place)


def _turn(raw: object, second_speaker: object, said_at: datetime | None, ids: ExternalIds) -> Turn:
    if not isinstance(raw, Mapping):
        raise UnusableMessage(f"expected a turn with speaker and text, found a {type(raw).__name__}")
    speaker, caption = raw.get("speaker"), raw.get("blip_caption")
    role = "assistant" if speaker is not None and speaker == second_speaker else "user"
    photo = f"[photo: {caption.strip()}]" if isinstance(caption, str) and caption.strip() else ""
    text = raw.get("text")
    said = text_of(f"{text} {photo}".strip() if isinstance(text, str) else (text or photo or None))
    turn = Turn(
        role=role,
        content=own_words(said),
        author=name_of(speaker),
        created_at=said_at,
        external_id=name_of(raw.get("dia_id")),
    )
    return replace(turn, external_id=ids.next(turn))


def parse_time(value: object) -> datetime | None:
    """The time in ``1:56 pm on 8 May, 2023``, taken as UTC; None if it is not such a text."""
    match = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    hour, minute, half, day, month, year = match.groups()
    try:
        month_number = _MONTHS.index(month[:3].lower()) + 1
        hour_of_day = int(hour) % 12 + (12 if half.lower() == "p" else 0)
        return datetime(int(year), month_number, int(day), hour_of_day, int(minute), tzinfo=UTC)
    except ValueError:
        return None
