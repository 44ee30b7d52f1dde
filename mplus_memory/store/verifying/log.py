"""The write-ahead log: whether all that was committed to it can still be read.

SQLite takes the first frame that does not check for the end of the log, and says nothing. So the frames are followed
here as it follows them (sqlite.org/fileformat2.html, "The Write-Ahead Log"), and what lies behind the end is looked at.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mplus_memory.store.files import told_as_ours

_HEADER, _FRAME = 32, 24  # bytes
_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}  # byte order of the checksums
_INDEX = struct.Struct("=IIIBBHIIII2I2I")  # the index's header: version … salts, checksum
_REST = (
    "either acknowledged commits were lost, or the last one was cut off by a power failure before it was acknowledged"
)


@dataclass(frozen=True)
class Log:
    """A log's page size, salts and the frames that check."""

    page_size: int
    salts: tuple[int, int]
    num_valid: int


def check_log(database: Path) -> Iterator[str]:
    """What is wrong with the log of a database and with its index; nothing if there is none to read."""
    log_file, index_file = (database.with_name(f"{database.name}-{kind}") for kind in ("wal", "shm"))
    with told_as_ours(log_file, "reading"):
        data = log_file.read_bytes() if log_file.exists() else b""
        index = index_file.read_bytes()[:136] if index_file.exists() else b""
    log = None
    if data:
        log, wrong = _read(data)
        if wrong is not None:
            yield f"the write-ahead log {wrong}: {_REST}"
            return
    missing = _missing(index, log)
    if missing:
        yield f"the write-ahead log lacks {missing} of the frames that its index counts: {_REST}"


def _read(data: bytes) -> tuple[Log | None, str | None]:
    if len(data) < _HEADER:
        return None, f"has {len(data)} bytes, less than its header"
    magic, _, page_size, _, *salts = struct.unpack_from(">6I", data)
    order = _MAGIC.get(magic)
    if order is None or page_size not in (1 << shift for shift in range(9, 17)):
        return None, "has a damaged header"
    running = _checksum(data[:24], order, (0, 0))
    if running != struct.unpack_from(">2I", data, 24):
        return None, "has a damaged header"
    valid, wrong, size = 0, None, _FRAME + page_size
    for number, start in enumerate(range(_HEADER, len(data) - size + 1, size)):
        frame = memoryview(data)[start : start + size]
        held = struct.unpack_from(">2I", frame, 8)
        same = [one == other for one, other in zip(held, salts, strict=True)]
        if all(same) and valid == number:
            running = _checksum(frame[:8], order, running)
            running = _checksum(frame[_FRAME:], order, running)
            valid += running == struct.unpack_from(">2I", frame, 16)
        if any(same) and valid <= number:  # frames of an earlier use share neither salt
            wrong = f"cannot be read from frame {valid + 1} on"
    return Log(page_size, (salts[0], salts[1]), valid), wrong


def _missing(index: bytes, log: Log | None) -> int:
    """Frames that the index counts and the log does not have; 0 if the index says nothing to rely on."""
    if len(index) < 100 or index[:48] != index[48:96]:
        return 0
    fields = _INDEX.unpack_from(index)
    if _checksum(index[:40], "=", (0, 0)) != fields[-2:] or not fields[3]:
        return 0
    counted, moved = fields[6], struct.unpack_from("=I", index, 96)[0]  # frames in the log, and in the database too
    salts = struct.unpack_from(">2I", index, 32)
    held = log.num_valid if log is not None and log.salts == salts else 0
    return int(max(0, counted - max(held, moved)))


def _checksum(data: bytes | memoryview, order: str, start: tuple[int, int]) -> tuple[int, int]:
    first, second = start
    for one, other in struct.iter_unpack(f"{order}2I", data):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
