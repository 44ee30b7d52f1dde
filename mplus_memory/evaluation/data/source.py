"""A data file's JSON, from one document or from lines, with the place of every value in the file's own terms."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mplus_memory.errors import InputError
from mplus_memory.training.stages.records import LINES

_BOM = b"\xef\xbb\xbf"


class Placed(NamedTuple):
    """A JSON value and where it stood: ``data.jsonl:12``, ``data.json``, ``data.json: item 3``."""

    value: object
    place: str


def read_bytes(path: Path) -> bytes:
    """All of the file.

    Raises:
        InputError: it cannot be read, or nothing is in it.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    if not data.strip(_BOM + b" \t\r\n"):
        raise InputError(f"{path}: the file is empty; see 'mplus-memory retention --help' for what it may hold")
    return data


def decoded(path: Path, data: bytes) -> str:
    """``data`` as text.

    Raises:
        InputError: not UTF-8; names the line.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{path}:{line}: not UTF-8 (byte {data[error.start]:#04x}); convert the file first") from error


def first_lines(path: Path, count: int) -> list[bytes]:
    """The first ``count`` lines that are not blank, fewer if there are no more; at least one.

    Raises:
        InputError: the file cannot be read, or nothing is in it.
    """
    try:
        with path.open("rb") as file:
            found = list(itertools.islice((line for line in file if line.strip(_BOM + b" \t\r\n")), count))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    if not found:
        raise InputError(f"{path}: the file is empty; see 'mplus-memory retention --help' for what it may hold")
    return found


def holds_json(path: Path) -> bool:
    """Whether the file's first character begins a JSON object or list."""
    return first_lines(path, 1)[0].strip(_BOM + b" \t\r\n")[:1] in (b"{", b"[")


def holds_json_lines(path: Path) -> bool:
    """Whether each line of the file is a value of its own: by its name, or its first line is an object among more."""
    first, *more = first_lines(path, 2)
    if path.suffix.lower() in LINES:
        return True
    try:
        return bool(more) and isinstance(json.loads(first.decode("utf-8-sig", "replace")), dict)
    except ValueError:
        return False


def json_lines(path: Path) -> Iterator[Placed]:
    """The value on each line, blank lines left out; the file is streamed.

    Raises:
        InputError: a line is not UTF-8 or not JSON.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip(_BOM + b" \t\r\n"):
                yield _parsed(line, path, f"{path}:{number}", number)


def json_document(path: Path) -> Placed:
    """The one value of the file.

    Raises:
        InputError: not UTF-8, not JSON, empty.
    """
    data = read_bytes(path)
    return Placed(_loaded(decoded(path, data), path, 1), str(path))


def _parsed(line: bytes, path: Path, place: str, number: int) -> Placed:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: not UTF-8 (byte {line[error.start]:#04x}); convert the file first") from error
    return Placed(_loaded(text, path, number), place)


def _loaded(text: str, path: Path, first_line_number: int) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = first_line_number + error.lineno - 1
        raise InputError(f"{path}:{line}: not JSON: {error.msg} at column {error.colno}; mend the file") from error
    except (RecursionError, ValueError) as error:  # nested too deeply; a number of too many digits
        raise InputError(f"{path}:{first_line_number}: not JSON that can be read: {error}") from error
