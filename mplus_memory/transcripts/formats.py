"""Which formats there are, which one a file is in, and the one way to read any of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mplus_memory.errors import TranscriptError
from mplus_memory.transcripts.claude_code import is_claude_code, parse_claude_code
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.langchain import is_langchain, parse_langchain
from mplus_memory.transcripts.langgraph import is_langgraph, parse_langgraph
from mplus_memory.transcripts.langgraph_databases import is_database, is_postgres, read_states
from mplus_memory.transcripts.langsmith import is_langsmith, parse_langsmith, read_langsmith
from mplus_memory.transcripts.llama_index import is_llama_index, parse_llama_index
from mplus_memory.transcripts.locomo import is_locomo, parse_locomo
from mplus_memory.transcripts.longmemeval import is_longmemeval, parse_longmemeval
from mplus_memory.transcripts.openai import is_openai, parse_openai
from mplus_memory.transcripts.otel import is_otel, parse_otel
from mplus_memory.transcripts.plain import is_plain, parse_plain
from mplus_memory.transcripts.sharegpt import is_sharegpt, parse_sharegpt
from mplus_memory.transcripts.source import Record, read_records
from mplus_memory.transcripts.tables import Row
from mplus_memory.transcripts.tools import DROP, with_tools

# A file's format shows in its first records; one whose first thousand are all foreign is not a transcript.
_RECORDS_TO_LOOK_AT = 1000


@dataclass(frozen=True, kw_only=True)
class Format:
    """A transcript format: how to recognise one record of it, and how to read a file of them."""

    name: str
    recognises: Callable[[object], bool]
    parse: Callable[[Iterable[Record | BadLine], str], Iterator[Item]]
    read: Callable[[Any], Iterator[Record | BadLine]] = read_records


FORMATS: Mapping[str, Format] = {
    format.name: format
    for format in (  # the first that recognises a record wins
        Format(name="langgraph", recognises=is_langgraph, parse=parse_langgraph, read=read_states),
        Format(name="locomo", recognises=is_locomo, parse=parse_locomo),
        Format(name="longmemeval", recognises=is_longmemeval, parse=parse_longmemeval),
        Format(name="otel", recognises=is_otel, parse=parse_otel),
        Format(name="langsmith", recognises=is_langsmith, parse=parse_langsmith, read=read_langsmith),
        Format(name="claude-code", recognises=is_claude_code, parse=parse_claude_code),
        Format(name="langchain", recognises=is_langchain, parse=parse_langchain),
        Format(name="llama-index", recognises=is_llama_index, parse=parse_llama_index),
        Format(name="sharegpt", recognises=is_sharegpt, parse=parse_sharegpt),
        Format(name="openai", recognises=is_openai, parse=parse_openai),
        Format(name="plain", recognises=is_plain, parse=parse_plain),
    )
}


def read_transcript(source: str | Path, format: str | None = None, *, tools: str = DROP) -> Iterator[Item]:
    """Every turn in order, and every place that gave none; format detected from the content if not given.

    source: a file, or the URL of a Postgres database with LangGraph's checkpoints. tools: ``keep`` or ``drop`` tool
    calls and what tools gave back.

    Raises:
        TranscriptError: it cannot be read, or is in no known format.
        InputError: another word for ``tools``.
    """
    chosen = chosen_format(source, format)
    place = source if is_postgres(source) else Path(source)
    stem = "langgraph" if is_postgres(source) else Path(source).stem
    return with_tools(chosen.parse(chosen.read(place), stem), tools)


def chosen_format(source: str | Path, format: str | None) -> Format:
    """The format of that name, or the one detected.

    Raises:
        TranscriptError: there is none of that name, or none is recognised.
    """
    return detect_format(source) if format is None else format_named(format)


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        TranscriptError: there is none.
    """
    if not isinstance(name, str) or name not in FORMATS:
        raise TranscriptError(f"unknown transcript format {name!r}; known are {', '.join(FORMATS)}")
    return FORMATS[name]


def detect_format(source: str | Path) -> Format:
    """The format of the first record that any format recognises.

    Raises:
        TranscriptError: the file cannot be read, or nothing in it is recognised.
    """
    if is_database(source):
        return FORMATS["langgraph"]
    path = Path(source)
    seen = None
    for record in itertools.islice(read_records(path), _RECORDS_TO_LOOK_AT):
        if isinstance(record, Record):
            if isinstance(record.value, Row):
                return FORMATS["plain"]
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
