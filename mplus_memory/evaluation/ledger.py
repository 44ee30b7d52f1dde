"""Results on disk as they come in: one line for each system and batch, so that a stopped measurement goes on.

A folder holds ``config.json``, what decides the figures, and ``records.jsonl``. A line is written in one piece and
synced; a last line without its end was never counted and is cut off. Another configuration is refused.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from mplus_memory.errors import InputError

CONFIG, RECORDS = "config.json", "records.jsonl"


class Record(NamedTuple):
    """What one system gave for one batch of episodes."""

    name: str
    batch: int
    rows: list[dict[str, Any]]


class Ledger:
    """The records of a folder; the only one open on it.

    Raises:
        InputError: the folder cannot be used, another process writes to it, or it is of another configuration.
    """

    def __init__(self, folder: Path, config: Mapping[str, object]) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = os.open(folder / RECORDS, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        except OSError as error:
            raise InputError(f"--out {folder}: cannot be written ({error.strerror}); choose another folder") from error
        try:
            self._lock(folder)
            _agree(folder, config, fresh=os.fstat(self._file).st_size == 0)
            self.records = self._read(folder)
        except BaseException:
            os.close(self._file)
            raise

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)

    def has(self, name: str, batch: int) -> bool:
        """Whether the batch of that system is done."""
        return any((record.name, record.batch) == (name, batch) for record in self.records)

    def append(self, record: Record) -> None:
        """Keep a record; it is on disk when this returns."""
        line = json.dumps({"name": record.name, "batch": record.batch, "rows": record.rows}, ensure_ascii=False)
        data = f"{line}\n".encode("utf-8", "backslashreplace")  # JSON's own way to write a lone surrogate
        try:
            num_written = os.write(self._file, data)
            os.fsync(self._file)
        except OSError as error:
            raise InputError(
                f"a record of {len(data)} bytes was not written ({error.strerror}); make room, go on"
            ) from error
        if num_written != len(data):
            raise InputError(f"a record of {len(data)} bytes was not written whole: the disk is full; make room, go on")
        self.records.append(record)

    def rows(self, names: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
        """All rows of each of ``names``, in the order of the batches."""
        ordered = sorted(self.records, key=lambda record: record.batch)
        return {name: [row for record in ordered if record.name == name for row in record.rows] for name in names}

    def _lock(self, folder: Path) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InputError(f"--out {folder}: another process writes to it; wait for it or choose another") from error

    def _read(self, folder: Path) -> list[Record]:
        """All whole lines; the rest of a write that was cut short is cut off."""
        data = (folder / RECORDS).read_bytes()
        whole = data.rfind(b"\n") + 1
        if whole < len(data):
            os.ftruncate(self._file, whole)
        return [_parsed(line, folder, number) for number, line in enumerate(data[:whole].splitlines(), 1)]


def _parsed(line: bytes, folder: Path, number: int) -> Record:
    try:
        value = json.loads(line)
        return Record(value["name"], value["batch"], value["rows"])
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{folder / RECORDS}:{number}: not a record of a measurement ({error}); choose another --out"
        ) from error


def _agree(folder: Path, config: Mapping[str, object], *, fresh: bool) -> None:
    """Compare with the configuration of what is there already, or note this one.

    What only some systems depend on is noted when they first come in: only names in both are compared.
    """
    path, plain = folder / CONFIG, json.loads(json.dumps(config))
    held: dict[str, object] = {}
    if path.exists():
        held = _held(path)
    elif not fresh:
        raise InputError(f"--out {folder}: has {RECORDS} but no {CONFIG}; choose another folder")
    differing = [name for name in plain if name in held and plain[name] != held[name]]
    if differing and not fresh:
        changes = "; ".join(f"{name} was {_short(held[name])}, is {_short(plain[name])}" for name in differing)
        raise InputError(f"--out {folder} holds results of another configuration: {changes}; choose another folder")
    if plain != held or not path.exists():
        text = json.dumps((held if not fresh else {}) | plain, indent=2, ensure_ascii=False)
        try:
            _replace(path, f"{text}\n".encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise InputError(f"{path}: cannot be written ({error.strerror}); choose another --out") from error


def _held(path: Path) -> dict[str, object]:
    try:
        value = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); choose another --out") from error
    except ValueError as error:
        raise InputError(f"{path}: not JSON ({error}); choose another --out") from error
    if not isinstance(value, dict):
        raise InputError(f"{path}: a {type(value).__name__}, not a configuration; choose another --out")
    return value


def _replace(path: Path, data: bytes) -> None:
    """Write the file anew, so that it is there whole or as before."""
    beside = path.with_suffix(".tmp")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 24 else f"{text[:20]}…"
