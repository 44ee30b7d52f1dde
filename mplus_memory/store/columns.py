"""Column types that keep what Python gave them exactly, on SQLite as on Postgres."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, LargeBinary, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def encoded(text: str) -> bytes:
    """Bytes of any ``str`` whatever, lone surrogates and NUL included."""
    return text.encode("utf-8", "surrogatepass")


def text_digest(text: str) -> bytes:
    """32 bytes that stand for a text of any length in an index."""
    return hashlib.sha256(encoded(text)).digest()


class AnyText(TypeDecorator[str]):
    """A ``str`` as bytes: no database text type takes NUL bytes and lone surrogates."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else encoded(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        return None if value is None else bytes(value).decode("utf-8", "surrogatepass")


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
        return None if value is None else bytes(value)


class Moment(TypeDecorator[datetime]):
    """A point in time as microseconds since 1970 (UTC): exact, sortable, the same everywhere."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class GivenTime(TypeDecorator[datetime]):
    """A time as the caller gave it: naive stays naive, an offset stays that offset."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class AnyInteger(TypeDecorator[int]):
    """An ``int`` of any size, such as an unsigned 64-bit seed."""

    impl = String(80)
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
