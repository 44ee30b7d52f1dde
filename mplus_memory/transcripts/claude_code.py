"""Claude Code's session files: JSON Lines under ``~/.claude/projects``, an entry for each message and much else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mplus_memory.transcripts.conversations import told_alone
from mplus_memory.transcripts.external_ids import ExternalIds
from mplus_memory.transcripts.fields import SilentMessage, call_text, name_of, result_text, text_of, time_of
from mplus_memory.transcripts.heard import Heard, heard
from mplus_memory.transcripts.items import BadLine, Item, LeftOut
from mplus_memory.transcripts.source import Record

_ENTRY_FIELDS = ("sessionId", "leafUuid", "parentUuid", "isSidechain")
_REMINDED = "</system-reminder>"
_REMINDER = re.compile(rf"<system-reminder>.*?{_REMINDED}", re.DOTALL)
_COMMAND = re.compile(r"\s*<(command-name|command-message|local-command-stdout|local-command-caveat|bash-std\w+)>")
# Entries of the two roles that are not part of the talk with the user.
_ASIDE = {
    "isSidechain": "a sub-agent's own talk",
    "isMeta": "text the program put in",
    "isCompactSummary": "a summary of what was said above",
    "isApiErrorMessage": "an error of the service",
}


def is_claude_code(value: object) -> bool:
    """Whether a record looks like this format."""
    if not isinstance(value, Mapping) or not isinstance(value.get("type"), str):
        return False
    return any(field in value for field in _ENTRY_FIELDS) or (
        value["type"] in ("user", "assistant") and isinstance(value.get("message"), Mapping) and "uuid" in value
    )


def parse_claude_code(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """What the user and the assistant said, tools called, and what they gave back; all else is left out by name."""
    ids: dict[str, ExternalIds] = {}
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif not isinstance(record.value, Mapping):
            yield BadLine(place=record.place, reason=f"expected an entry, found a {type(record.value).__name__}")
        else:
            name = name_of(record.value.get("sessionId")) or stem
            yield from _entry(record.value, record.place, name, ids.setdefault(name, ExternalIds("")))


def _entry(entry: Mapping[str, Any], place: str, name: str, ids: ExternalIds) -> Iterator[Item]:
    kind, message = entry.get("type"), entry.get("message")
    if kind not in ("user", "assistant"):
        yield LeftOut(place=place, reason=f"an entry of type {name_of(kind) or 'unknown'!r:.30}")
        return
    aside = next((why for field, why in _ASIDE.items() if entry.get(field) is True), None)
    if aside is not None:
        yield LeftOut(place=place, reason=aside)
        return
    if not isinstance(message, Mapping):
        yield BadLine(place=place, reason="no message in it")
        return
    if _blocks(message, "tool_result"):
        yield told_alone(name, place, entry, _results, ids)
    if not _blocks(message, "tool_result") or _blocks(message, "text"):
        yield told_alone(name, place, entry, _said, ids)


def _blocks(message: Mapping[str, Any], kind: str) -> list[Mapping[str, Any]]:
    content = message.get("content")
    blocks = content if isinstance(content, list) else []
    return [block for block in blocks if isinstance(block, Mapping) and block.get("type") == kind]


def _results(entry: Mapping[str, Any]) -> Heard:
    """What tools gave back in an entry."""
    texts = [result_text(block.get("content")) for block in _blocks(entry["message"], "tool_result")]
    own = name_of(entry.get("uuid"))
    return heard("tool", "\n".join(texts), created_at=time_of(entry), own_id=None if own is None else f"{own}:results")


def _said(entry: Mapping[str, Any]) -> Heard:
    """What somebody said in an entry, and the tools it calls."""
    message = entry["message"]
    content = message.get("content")
    calls = [call_text(block.get("name"), block.get("input")) for block in _blocks(message, "tool_use")]
    try:
        text = _without_reminders(text_of(content)).strip()
    except SilentMessage:
        if not calls:
            raise
        text = ""
    if _COMMAND.match(text):
        raise SilentMessage("a command to the program")
    if not text and not calls:
        raise SilentMessage("text the program put in")
    return heard(entry.get("type"), text, calls=calls, created_at=time_of(entry), own_id=entry.get("uuid"))


def _without_reminders(text: str) -> str:
    end = text.rfind(_REMINDED) + len(_REMINDED)  # behind the last end every beginning would be searched in vain
    return text if end < len(_REMINDED) else _REMINDER.sub("", text[:end]) + text[end:]
