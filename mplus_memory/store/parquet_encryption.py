"""Parquet's own encryption (AES_GCM_V1, never CTR, which would not notice changes): footer and every column."""

from __future__ import annotations

import base64
from typing import Any

import pyarrow.parquet.encryption as pe

from mplus_memory.store.keys import LocalKey

_NAME = "lineage"


class _Wrapping(pe.KmsClient):  # type: ignore[misc]
    """Parquet makes keys of its own for every file and asks this to wrap them; they go into the file's footer."""

    def __init__(self, key: bytes) -> None:
        super().__init__()
        self._key = LocalKey(key)

    def wrap_key(self, key_bytes: bytes, master_key_identifier: str) -> bytes:
        return base64.b64encode(self._key.wrap(key_bytes))

    def unwrap_key(self, wrapped_key: bytes, master_key_identifier: str) -> bytes:
        return self._key.unwrap(base64.b64decode(wrapped_key))


def writing_properties(key: bytes, columns: list[str]) -> Any:
    """For ``ParquetWriter``: seal the footer and these columns."""
    settings = pe.EncryptionConfiguration(
        footer_key=_NAME,
        column_keys={_NAME: columns},
        encryption_algorithm="AES_GCM_V1",
        plaintext_footer=False,
        double_wrapping=False,
        data_key_length_bits=256,
    )
    return _factory(key).file_encryption_properties(pe.KmsConnectionConfig(), settings)


def reading_properties(key: bytes) -> Any:
    """For ``ParquetFile``."""
    return _factory(key).file_decryption_properties(pe.KmsConnectionConfig(), pe.DecryptionConfiguration())


def _factory(key: bytes) -> Any:
    return pe.CryptoFactory(lambda _: _Wrapping(key))
