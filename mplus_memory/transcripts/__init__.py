"""Other systems' chat transcripts, read as turns. Plain parsing: no model, no store, nothing executed."""

from __future__ import annotations

from mplus_memory.transcripts.formats import FORMATS, chosen_format, detect_format, format_named, read_transcript
from mplus_memory.transcripts.items import BadLine, Item, LeftOut, Repeated, Spoken

__all__ = [
    "FORMATS",
    "BadLine",
    "Item",
    "LeftOut",
    "Repeated",
    "Spoken",
    "chosen_format",
    "detect_format",
    "format_named",
    "read_transcript",
]
