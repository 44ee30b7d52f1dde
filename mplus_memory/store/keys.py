"""Encryption at rest: who wraps data keys, and what is done with one.

    the user's key, or a key service ── wraps ──► one data key per lineage (text, names, shards; a branch shares it)
                                     └─ wraps ──► one key per namespace (by which sessions' names are looked up)

Wrapped keys lie in the database. Deleting one shreds all that it sealed; rotating the user's key wraps them anew and
touches nothing else. Needs the package ``cryptography`` (extra ``encryption``); shards are sealed by pyarrow.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Protocol, runtime_checkable

from sqlalchemy.engine import Connection

from mplus_memory.errors import ConfigError, StoreKeyError
from mplus_memory.store.columns import encoded, text_digest

ENVIRONMENT = "MPLUS_MEMORY_KEY"
KEY_BYTES = 32
KEY_HELP = f"pass encryption_key, or set {ENVIRONMENT} to its base64"
_NONCE_BYTES = 12
_MARK = b"\x01"  # the form of what is sealed: mark, nonce, AES-256-GCM ciphertext with its tag
_OPTION = "mplus_keys"


@runtime_checkable
class KeyService(Protocol):
    """Wraps data keys: a key management service, or ``LocalKey``."""

    def wrap(self, key: bytes) -> bytes:
        """The key, so that only this service can read it."""
        ...

    def unwrap(self, wrapped: bytes) -> bytes:
        """What ``wrap`` was given. Raises any error if it was not this service's."""
        ...


class LocalKey:
    """Wraps data keys with a key of 32 bytes that the user keeps."""

    def __init__(self, key: bytes) -> None:
        self._seal = _aes(key)

    def wrap(self, key: bytes) -> bytes:
        """As ``KeyService``."""
        return _sealed(self._seal, key, b"data key")

    def unwrap(self, wrapped: bytes) -> bytes:
        """As ``KeyService``."""
        return _opened(self._seal, wrapped, b"data key")


class AnyKey:
    """Several services, for data keys that are not all wrapped by one: the first wraps, and whichever can unwraps."""

    def __init__(self, services: Sequence[KeyService]) -> None:
        self._services = tuple(services)

    def wrap(self, key: bytes) -> bytes:
        """As ``KeyService``."""
        return self._services[0].wrap(key)

    def unwrap(self, wrapped: bytes) -> bytes:
        """As ``KeyService``."""
        for service in self._services[:-1]:
            with suppress(Exception):
                return service.unwrap(wrapped)
        return self._services[-1].unwrap(wrapped)


GivenKey = bytes | str | KeyService | Sequence[bytes | str | KeyService]
"""A key as callers give it: 32 bytes, their base64, a service; or several, of which the first is for what is new."""


class Cipher:
    """What a lineage's text goes through on its way to the tables; this one leaves it as it is."""

    shard_key: bytes | None = None

    def seal(self, text: str, place: str) -> bytes:
        """Bytes of a text; ``place`` names the column and row, and another place's bytes cannot be put there."""
        return encoded(text)

    def open(self, data: bytes, place: str) -> str:
        """The text again."""
        return data.decode("utf-8", "surrogatepass")

    def digest(self, text: str) -> bytes:
        """32 bytes that stand for a text in an index."""
        return text_digest(text)


class SealingCipher(Cipher):
    """AES-256-GCM for text and HMAC-SHA256 for indexes, each with a key of its own made from the data key."""

    def __init__(self, data_key: bytes) -> None:
        text, self._index, self.shard_key = (_derived(data_key, use) for use in ("text", "index", "shards"))
        self._seal = _aes(text)

    def seal(self, text: str, place: str) -> bytes:
        return _sealed(self._seal, encoded(text), place.encode())

    def open(self, data: bytes, place: str) -> str:
        try:
            return _opened(self._seal, data, place.encode()).decode("utf-8", "surrogatepass")
        except ValueError as error:
            raise StoreKeyError(
                f"the encrypted {place.partition('.')[0]} of {place.partition('.')[2]} does not open with its key: it "
                "was altered; 'mplus-memory verify' lists what is damaged"
            ) from error

    def digest(self, text: str) -> bytes:
        return hmac.digest(self._index, encoded(text), "sha256")


PLAIN = Cipher()


class Keyring:
    """The ciphers of a store: plain without a key service, else one for each wrapped key."""

    def __init__(self, service: KeyService | None = None) -> None:
        self.service = service
        self._ciphers: dict[bytes, Cipher] = {}

    def new_key(self) -> bytes | None:
        """A fresh data key, wrapped; None for a store that is not encrypted."""
        return None if self.service is None else self.service.wrap(os.urandom(KEY_BYTES))

    def check(self, held: Iterable[bytes | None]) -> None:
        """Nothing, if the key that was given, or none, is that of a store which holds these wrapped keys.

        Raises:
            StoreKeyError: it is encrypted, and the key is missing or another.
            ConfigError: a key was given, and it is not encrypted.
        """
        for wrapped in held:
            if wrapped is None and self.service is not None:
                raise ConfigError(
                    "the store is not encrypted, and a key was given: open it without one, or "
                    "export its sessions and import them into a new store that is opened with the key"
                )
            self.cipher(wrapped)

    def cipher(self, wrapped: bytes | None) -> Cipher:
        """What the wrapped key seals and opens.

        Raises:
            StoreKeyError: no key was given, or another one.
        """
        if wrapped is None:
            return PLAIN
        found = self._ciphers.get(wrapped)
        if found is None:
            found = self._ciphers[wrapped] = SealingCipher(self._unwrapped(wrapped))
        return found

    def rewrapped(self, wrapped: bytes, service: KeyService) -> bytes:
        """The same data key, wrapped by another service."""
        return service.wrap(self._unwrapped(wrapped))

    def _unwrapped(self, wrapped: bytes) -> bytes:
        if self.service is None:
            raise StoreKeyError(f"the store is encrypted and no key was given: {KEY_HELP}")
        try:
            return self.service.unwrap(wrapped)
        except Exception as error:
            raise StoreKeyError(
                "the store is encrypted with another key than the one given, which opened nothing and changed nothing; "
                f"{KEY_HELP}"
            ) from error


def given_service(key: GivenKey | None) -> KeyService | None:
    """The key service that a caller means: 32 bytes, their base64, a service of his own, or several of these.

    Raises:
        ConfigError: not a key, or the package ``cryptography`` is missing.
    """
    if isinstance(key, list | tuple):
        services = [service for one in key if (service := given_service(one)) is not None]
        if not services:
            raise ConfigError(f"no encryption key among the {len(key)} given: need at least one; {_HOW}")
        return AnyKey(services) if len(services) > 1 else services[0]
    if key is None or (not isinstance(key, bytes | str) and isinstance(key, KeyService)):
        return key
    if isinstance(key, str):
        try:
            key = base64.b64decode(key.strip(), validate=True)
        except binascii.Error as error:
            raise ConfigError(f"the encryption key is not base64 ({error}); {_HOW}") from error
    if not isinstance(key, bytes) or len(key) != KEY_BYTES:
        what = f"{len(key)} bytes" if isinstance(key, bytes) else type(key).__name__
        raise ConfigError(
            f"the encryption key is {what}: need {KEY_BYTES} bytes, their base64, or a KeyService; {_HOW}"
        )
    return LocalKey(key)


def key_from_environment(environment: Mapping[str, str]) -> str | None:
    """The base64 of a key, if there is one."""
    return environment.get(ENVIRONMENT) or None


def engine_options(keys: Keyring) -> dict[str, Any]:
    """What an engine's connections carry, for ``keys_of``."""
    return {_OPTION: keys}


def keys_of(connection: Connection) -> Keyring:
    """The keys of the store that a connection belongs to."""
    keys = connection.get_execution_options()[_OPTION]
    assert isinstance(keys, Keyring)
    return keys


_HOW = 'make one with: python -c "import base64, os; print(base64.b64encode(os.urandom(32)).decode())"'


def _derived(data_key: bytes, use: str) -> bytes:
    return hmac.digest(data_key, f"mplus_memory {use} 1".encode(), hashlib.sha256)


def _aes(key: bytes) -> Any:
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ImportError as error:
        raise ConfigError(
            "encryption needs the package cryptography: pip install 'mplus-memory[encryption]'"
        ) from error
    return AESGCM(key)


def _sealed(aes: Any, data: bytes, place: bytes) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    return _MARK + nonce + bytes(aes.encrypt(nonce, data, place))


def _opened(aes: Any, sealed: bytes, place: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag

    start = len(_MARK)
    try:
        if sealed[:start] != _MARK:
            raise ValueError("not a sealed value")
        return bytes(aes.decrypt(sealed[start : start + _NONCE_BYTES], sealed[start + _NONCE_BYTES :], place))
    except InvalidTag as error:
        raise ValueError("the tag differs") from error
