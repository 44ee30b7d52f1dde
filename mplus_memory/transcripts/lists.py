"""The items of one long JSON list, cut out of the file one by one: no more than one of them is ever in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

_CHUNK = 1 << 20
_STRUCTURE = re.compile(rb'["\[\]{},]')
_IN_STRING = re.compile(rb'["\\]')
_BOM = b"\xef\xbb\xbf"


class ListItems:
    """Splits ``file``, which holds one JSON list, into the bytes of its items.

    ``longest``: of an item with more bytes, None is given instead. Only brackets and strings are looked at, so an
    item may still be no JSON. ``ending`` says afterwards what is wrong with the list's end, None if nothing is.
    """

    def __init__(self, file: BinaryIO, longest: int) -> None:
        self._file = file
        self._longest = longest
        self._depth = 0
        self._in_string = False
        self._escaped = False
        self._held: bytearray | None = bytearray()  # of the running item; None once it is too long
        self.ending: str | None = None

    def __iter__(self) -> Iterator[bytes | None]:
        rest = b""
        while chunk := self._file.read(_CHUNK):
            if self._depth < 0:
                rest = rest or chunk.strip()[:1]
                continue
            start = 0
            for end in self._item_ends(chunk):
                yield self._item(chunk[start:end])
                start = end + 1
                if self._depth < 0:
                    rest = chunk[start:].strip()[:1]
                    break
            else:
                self._keep(chunk[start:])
        if self._depth >= 0:
            yield self._item(b"")
            self.ending = "the list is not closed: the file was cut short"
        elif rest:
            self.ending = "something follows the list's end"

    def _item(self, last: bytes) -> bytes | None:
        self._keep(last)
        item, self._held = self._held, bytearray()
        return None if item is None else bytes(item)

    def _keep(self, part: bytes) -> None:
        if self._held is not None:
            self._held += part
            if len(self._held) > self._longest:
                self._held = None

    def _item_ends(self, chunk: bytes) -> Iterator[int]:
        """Where in the chunk items end: at a comma of the list, or at its closing bracket (depth is then −1)."""
        at = 0
        while at < len(chunk):
            if self._in_string:
                at = self._skip_string(chunk, at)
                continue
            found = _STRUCTURE.search(chunk, at)
            if found is None:
                return
            at = found.end()
            sign = found[0]
            if sign == b'"':
                self._in_string = True
            elif sign in b"[{":
                self._depth += 1
            elif sign in b"]}":
                self._depth -= 1
            if self._depth == 0 and sign == b",":
                yield at - 1
            elif self._depth < 0:
                yield at - 1
                return

    def _skip_string(self, chunk: bytes, at: int) -> int:
        if self._escaped:
            self._escaped = False
            return at + 1
        found = _IN_STRING.search(chunk, at)
        if found is None:
            return len(chunk)
        if found[0] == b"\\":
            self._escaped = True
        else:
            self._in_string = False
        return found.end()


def opens_list(line: bytes) -> bool:
    """Whether a file that begins with ``line`` holds a JSON list."""
    return line.removeprefix(_BOM).lstrip(b" \t\r\n").startswith(b"[")


def skip_opening(file: BinaryIO) -> None:
    """Go to just after the list's opening bracket."""
    file.seek(0)
    while file.read(1) not in (b"[", b""):
        pass
