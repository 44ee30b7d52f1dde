"""Every error the library raises on purpose.

    MPlusError
    ├── InputError            (ValueError)  a text, role or name that cannot be used
    │   └── TextRemovedError                what is asked for needs text that the session does not keep
    ├── ConfigError           (ValueError)  a setting outside its range
    ├── SessionNotFoundError  (LookupError) no session of that name
    ├── ClosedError                         the backend or session was closed
    ├── ModelError
    │   ├── CheckpointError                 weights missing, unexpected or of the wrong shape
    │   └── ModelMismatchError              the session was written by another model
    ├── StoreError
    │   ├── StoreFormatError                not a store, or one of a newer format
    │   ├── CorruptShardError               a shard is missing, truncated or altered
    │   ├── CorruptRowError                 a row of the database is not what was written
    │   ├── StoreKeyError                   the store is encrypted, and the key is missing or another
    │   ├── StoreFullError                  no room, or a write the system refused
    │   │   └── QuotaError                  more than the session or its namespace may take
    │   ├── StoreBusyError                  another process holds the store for too long
    │   └── ConflictError                   another writer moved the session's head first
    ├── BundleError           (ValueError)  an exported session that is damaged, altered or of another model
    └── TranscriptError       (ValueError)  a transcript file that cannot be read

Each message carries the offending value, what is allowed, and the next step.
"""

from __future__ import annotations


class MPlusError(Exception):
    """The root: catching it catches all that this library raises on purpose."""


class InputError(MPlusError, ValueError):
    """A text, role, author or session name that cannot be used."""


class TextRemovedError(InputError):
    """What is asked for needs the text of messages, which the session does not keep (``keep_text=False``)."""


class ConfigError(MPlusError, ValueError):
    """A setting outside its allowed range."""


class SessionNotFoundError(MPlusError, LookupError):
    """No session of that name exists in the store."""


class ClosedError(MPlusError):
    """The backend or the session was closed."""


class ModelError(MPlusError):
    """Something about the network."""


class CheckpointError(ModelError):
    """A checkpoint whose weights are missing, unexpected or of the wrong shape."""


class ModelMismatchError(ModelError):
    """The session's latent memory was written by another model."""


class StoreError(MPlusError):
    """Something about what is on disk."""


class StoreFormatError(StoreError):
    """The folder is not a store, or its format is newer than this version reads."""


class CorruptShardError(StoreError):
    """A shard is missing, truncated or altered; names the session and the shard."""


class CorruptRowError(StoreError):
    """A row of the database is not what was written, or one is missing; names them."""


class StoreKeyError(StoreError):
    """The store is encrypted, and its key was not given, is another one, or opens no longer what was sealed."""


class StoreFullError(StoreError):
    """The disk is full or refused a write; nothing was acknowledged."""


class QuotaError(StoreFullError):
    """It would take more bytes than the session or its namespace may have; nothing was kept."""


class StoreBusyError(StoreError):
    """Another process held the store's lock for longer than the timeout."""


class ConflictError(StoreError):
    """Another writer moved the session's head first; reload the session and try again."""


class BundleError(MPlusError, ValueError):
    """A file that is no exported session, or one that is damaged, altered or not what its text gives."""


class TranscriptError(MPlusError, ValueError):
    """A transcript file that cannot be read in any known format."""
