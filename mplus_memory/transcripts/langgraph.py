"""LangGraph's checkpoints: the newest state of every thread in a SQLite file or a Postgres database.

States are serialised with MessagePack, objects in it as extensions that name a class and hold its fields. Only the
fields are read. Nothing is unpickled and no class is imported, whatever the file says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mplus_memory.transcripts.conversations import only_new, told
from mplus_memory.transcripts.histories import Histories
from mplus_memory.transcripts.items import BadLine, Item, LeftOut
from mplus_memory.transcripts.langchain import is_langchain_message, langchain_message, without_removed
from mplus_memory.transcripts.langgraph_states import State
from mplus_memory.transcripts.source import Record


def is_langgraph(value: object) -> bool:
    """Whether a record looks like this format."""
    return isinstance(value, State)


def parse_langgraph(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every message of every thread's newest state; a conversation goes by its thread's id.

    States of nested graphs are left out: what a sub-agent said among its own is not the talk with the user.
    """
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif not isinstance(record.value, State):
            yield BadLine(place=record.place, reason="not a checkpoint")
        elif record.value.nested:
            yield LeftOut(place=record.place, reason="the state of a nested graph")
        else:
            yield from _thread(record, record.value, stem)


def _thread(record: Record, state: State, stem: str) -> Iterator[Item]:
    messages = _messages(state.channels)
    if not messages:
        yield LeftOut(place=record.place, reason="no messages in this thread's state")
        return
    found = told(state.thread or stem, replace(record, value=None), without_removed(messages), langchain_message)
    yield from only_new(found, stem, Histories())


def _messages(channels: Mapping[str, Any]) -> list[object]:
    """The channel ``messages``, or the longest that holds messages under another name."""
    lists = {name: value for name, value in channels.items() if isinstance(value, list)}
    talks = {name: value for name, value in lists.items() if any(map(_is_message, value))}
    return talks.get("messages") or max(talks.values(), key=len, default=[])


def _is_message(value: object) -> bool:
    return isinstance(value, Mapping) and is_langchain_message(value)
