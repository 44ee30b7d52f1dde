"""Column types that keep what Python gave them exactly, on SQLite as on Postgres."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy import BigInteger, Integer, LargeBinary, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from mplus_memory.errors import CorruptRowError

_T = TypeVar("_T")
AT_ONCE = 500  # values in one IN (…), rows in one INSERT
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def encoded(text: str) -> bytes:
    """Bytes of any ``str`` whatever, lone surrogates and NUL included."""
    return text.encode("utf-8", "surrogatepass")


def text_digest(text: str) -> bytes:
    """32 bytes that stand for a text of any length in an index."""
    return hashlib.sha256(encoded(text)).digest()


def portions(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """The values, in order, so many at once as a statement takes."""
    return (values[first : first + AT_ONCE] for first in range(0, len(values), AT_ONCE))


@contextmanager
def as_written(what: str) -> Iterator[None]:
    """Whatever a value that is not what was written does to us, as CorruptRowError; ``what`` names it."""
    try:
        yield
    except (TypeError, ValueError, OverflowError, AttributeError, KeyError, struct.error) as error:
        raise CorruptRowError(
            f"the database holds no {what} where there was one ({error}): a row is not what was written; "
            "'mplus-memory verify' lists what is damaged, 'mplus-memory repair' mends what it can"
        ) from error


def stored_json(text: str) -> Any:
    """What a column of JSON holds."""
    with as_written("JSON"):
        return json.loads(text)


class AnyText(TypeDecorator[str]):
    """A ``str`` as bytes: no database text type takes NUL bytes and lone surrogates."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else encoded(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        with as_written("text"):
            return None if value is None else _bytes(value).decode("utf-8", "surrogatepass")


class OurId(TypeDecorator[str]):
    """An id of ours, 32 hex digits. What a caller gives as one and no database text takes is the id of nothing."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value if value is None or (value.isascii() and "\0" not in value) else "?"


class SealedText(TypeDecorator[bytes]):
    """A text as ``keys.Cipher`` made it: its bytes, or what encryption made of them."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | str | None, dialect: Dialect) -> bytes | None:
        return encoded(value) if isinstance(value, str) else value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bytes | None:
        with as_written("sealed text"):
            return None if value is None else _bytes(value)


class Whole(TypeDecorator[int]):
    """A whole number; what damage makes of one may be anything."""

    impl = BigInteger
    cache_ok = True

    def process_result_value(self, value: Any | None, dialect: Dialect) -> int | None:
        return _whole(value)


class SmallWhole(TypeDecorator[int]):
    """A whole number of 32 bits."""

    impl = Integer
    cache_ok = True

    def process_result_value(self, value: Any | None, dialect: Dialect) -> int | None:
        return _whole(value)


class Moment(TypeDecorator[datetime]):
    """A point in time as microseconds since 1970 (UTC): exact, sortable, the same everywhere."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        with as_written("time"):
            return None if value is None else _EPOCH + timedelta(microseconds=value)


class GivenTime(TypeDecorator[datetime]):
    """A time as the caller gave it: naive stays naive, an offset stays that offset."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        with as_written("time"):
            return None if value is None else datetime.fromisoformat(value)


class AnyInteger(TypeDecorator[int]):
    """An ``int`` of any size, such as an unsigned 64-bit seed."""

    impl = String(80)
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> int | None:
        with as_written("number"):
            return None if value is None else int(value)


def _whole(value: Any | None) -> int | None:
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, Decimal):  # what Postgres makes of a sum
        return int(value)
    with as_written("number"):
        raise TypeError(f"a {type(value).__name__}")


def _bytes(value: Any) -> bytes:
    if isinstance(value, int):  # bytes(5) are five zeros
        raise TypeError(f"{value} is a number")
    return bytes(value)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
