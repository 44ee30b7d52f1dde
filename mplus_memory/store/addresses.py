"""Addresses of stores, as people give them and as they may be shown."""

from __future__ import annotations

import re
from pathlib import Path

POSTGRES = ("postgresql", "postgres", "postgresql+psycopg")


def is_url(address: str | Path) -> bool:
    """Whether an address is a URL rather than a path."""
    return isinstance(address, str) and "://" in address


def shown(address: str | Path) -> str:
    """An address for people: of a URL without password, keys and options."""
    if not is_url(address):
        return str(address)
    scheme, _, rest = str(address).partition("://")
    credentials, at, place = rest.rpartition("@")  # the last one: a password may hold signs that it should not
    user = re.split("[:@]", credentials)[0] if scheme in POSTGRES else ""  # an object store's user is its access key
    return f"{scheme}://{user}{at if user else ''}{re.split('[?#]', place)[0]}"
