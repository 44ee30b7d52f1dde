"""Which formats there are, which one a file is in, and the one way to read any of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mplus_memory.errors import TranscriptError
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.langchain import is_langchain, parse_langchain
from mplus_memory.transcripts.locomo import is_locomo, parse_locomo
from mplus_memory.transcripts.openai import is_openai, parse_openai
from mplus_memory.transcripts.source import Record, read_records

# A file's format shows in its first records; one whose first thousand are all foreign is not a transcript.
_RECORDS_TO_LOOK_AT = 1000


@dataclass(frozen=True, kw_only=True)
class Format:
    """A transcript format: how to recognise one record of it, and how to read a file of them."""

    name: str
    recognises: Callable[[object], bool]
    parse: Callable[[Iterable[Record | BadLine], str], Iterator[Item]]


FORMATS: Mapping[str, Format] = {
    format.name: format
    for format in (  # the first that recognises a record wins
        Format(name="locomo", recognises=is_locomo, parse=parse_locomo),
        Format(name="langchain", recognises=is_langchain, parse=parse_langchain),
        Format(name="openai", recognises=is_openai, parse=parse_openai),
    )
}


def read_transcript(path: str | Path, format: str | None = None) -> Iterator[Item]:
    """Every turn in the file in order, and every place that gave none; format detected from the content if not given.

    Raises:
        TranscriptError: the file cannot be read, or is in no known format.
    """
    path = Path(path)
    chosen = detect_format(path) if format is None else format_named(format)
    return chosen.parse(read_records(path), path.stem)


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        TranscriptError: there is none.
    """
    if name not in FORMATS:
        raise TranscriptError(f"unknown transcript format {name!r}; known are {', '.join(FORMATS)}")
    return FORMATS[name]


def detect_format(path: str | Path) -> Format:
    """The format of the first record that any format recognises.

    Raises:
        TranscriptError: the file cannot be read, or nothing in it is recognised.
    """
    path = Path(path)
    seen = None
    for record in itertools.islice(read_records(path), _RECORDS_TO_LOOK_AT):
        if isinstance(record, Record):
            for format in FORMATS.values():
                if format.recognises(record.value):
                    return format
        seen = seen or record
    raise TranscriptError(
        f"{path}: not a transcript in a known format ({', '.join(FORMATS)}): {_first_impression(seen)}. "
        "If it is one of these, name the format to see what is wrong with each line"
    )


def _first_impression(item: Record | BadLine | None) -> str:
    if item is None:
        return "it holds an empty list"
    if isinstance(item, BadLine):
        return f"{item.place} is {item.reason}"
    if isinstance(item.value, Mapping):
        return f"{item.place} has the fields {', '.join(map(repr, list(item.value)[:8])):.200}"
    return f"{item.place} is a {type(item.value).__name__}"
