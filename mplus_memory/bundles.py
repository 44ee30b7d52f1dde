"""A session in one file: transcript, configuration, fingerprint, steps, and if wanted the latent tokens.

A zip archive of JSON, JSON Lines and Parquet, readable without this library:

    manifest.json     format, fingerprint, settings (with the seed of all drops), counts, sha256 of every other part
    messages.jsonl    the journal, oldest first
    steps.jsonl       the chain, oldest first: spans, drops (base64), digest
    latents/N.parquet what step N wrote
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from mplus_memory.bundle_checks import (
    Drops,
    check_latents,
    check_messages,
    check_steps,
    checked_fingerprint,
    checked_moment,
    checked_name,
    checked_settings,
    checked_time,
    our_id,
    spans_of,
    text_or_none,
    whole,
    yes_or_no,
)
from mplus_memory.bundle_checks import digest as checked_digest
from mplus_memory.errors import BundleError, InputError, StoreError
from mplus_memory.latents import eviction_digest, root_digest, step_digest
from mplus_memory.memory.state import MemoryState
from mplus_memory.records import Fingerprint, Latents, Message, NewStep, StoredSession, StoredStep
from mplus_memory.store.protocol import Store
from mplus_memory.store.shard_format import decode_shard, encode_shard

FORMAT, VERSION = "mplus_memory session", 1
_UNREADABLE = (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, struct.error)


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """What an opened file says of its session; ``steps`` have no latents yet (see ``BundleFile.latents``)."""

    name: str
    fingerprint: Fingerprint
    settings: dict[str, Any]
    messages: tuple[Message, ...]
    steps: tuple[NewStep, ...]
    writes: tuple[bool, ...]  # whether each step wrote tokens
    has_latents: bool
    digest: str


def write_bundle(
    path: Path, row: StoredSession, messages: Sequence[Message], steps: Sequence[StoredStep], store: Store | None
) -> None:
    """Write the file, whole or not at all; with latent tokens if a ``store`` to read them from is given."""
    seed = int(row.settings["seed"])
    manifest: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "name": row.name,
        "fingerprint": asdict(row.fingerprint),
        "settings": dict(row.settings),
        "digest": steps[-1].digest if steps else root_digest(row.fingerprint, seed),
        "num_messages": len(messages),
        "num_steps": len(steps),
        "latents": store is not None,
    }
    sums: dict[str, str] = {}
    with _new_file(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as bundle:

        def put(name: str, data: bytes) -> None:
            sums[name] = hashlib.sha256(data).hexdigest()
            bundle.writestr(zipfile.ZipInfo(name), data)

        put("messages.jsonl", _lines(_message_row(message) for message in messages))
        put("steps.jsonl", _lines(_step_row(step) for step in steps))
        for number, step in enumerate(steps if store else (), 1):
            if store and step.shard_id:
                latents = _latents_of(store, row, step)
                put(_latents_name(number), bytes(encode_shard(latents, row.fingerprint.dtype, {})[0]))
        manifest["sha256"] = sums
        bundle.writestr(zipfile.ZipInfo("manifest.json"), json.dumps(manifest, indent=1).encode())


class BundleFile:
    """An exported session, open to be read; every part is checked against its sum when it is read.

    Raises:
        BundleError: no such file, not a bundle, of a newer version, damaged or altered.
    """

    def __init__(self, path: Path, max_message_bytes: int) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except _UNREADABLE as error:
            raise BundleError(f"{path}: not an exported session ({error}); export makes one") from error
        try:
            self.bundle = self._read_all(max_message_bytes)
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> BundleFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def latents(self, number: int) -> Latents:
        """What step ``number`` (from 1) wrote."""
        try:
            latents, dtype = decode_shard(self._part(_latents_name(number)))
        except (ValueError, MemoryError, OverflowError, TypeError) as error:
            raise self._wrong(f"the tokens of step {number} are {error}") from error
        held = self.bundle.fingerprint
        shape = (held.num_layers, held.hidden_size, held.key_size, held.dtype)
        if (*latents.tokens.shape[::2], latents.keys.shape[2], dtype) != shape:
            raise self._wrong(f"the tokens of step {number} are of another model")
        return latents

    def checked_steps(self, initial: MemoryState, num_tokens: int) -> Iterator[tuple[NewStep, Latents | None]]:
        """Each step with what it wrote, once its digest and its drops follow from that and from the steps before it.

        initial: the memory before the first step. num_tokens: how many tokens an update writes at most.
        """
        held = self.bundle
        seed = int(held.settings["seed"])
        digest, drops = root_digest(held.fingerprint, seed), Drops(initial, seed)
        for number, (step, writes) in enumerate(zip(held.steps, held.writes, strict=True), 1):
            latents = self.latents(number) if writes else None
            try:
                if latents is not None:
                    check_latents(step, latents, drops.clock, num_tokens)
                drops.follow(step, 0 if latents is None else latents.tokens.shape[1])
            except ValueError as error:
                raise self._wrong(str(error)) from error
            if latents is None:
                digest = eviction_digest(digest, step.evicted)
            else:
                digest = step_digest(digest, latents, step.dropped)
            if digest != step.digest:
                raise self._wrong(f"the digest of step {number} is not that of its tokens")
            yield step, latents
        if digest != held.digest:
            raise self._wrong("the digest of the whole is not that of its steps")

    def _read_all(self, max_message_bytes: int) -> Bundle:
        manifest = self._manifest()
        try:
            self._sums: dict[str, str] = dict(manifest["sha256"])
            messages = tuple(_message(row) for row in self._rows("messages.jsonl"))
            rows = list(self._rows("steps.jsonl"))
            steps = tuple(_step(number, row) for number, row in enumerate(rows, 1))
            settings = checked_settings(manifest["settings"])
            writes = tuple(not step.evicted for step in steps)
            if (manifest["num_messages"], manifest["num_steps"]) != (len(messages), len(steps)):
                raise ValueError("messages or steps are missing")
            check_messages(messages, keeps_text=settings.get("keep_text", True), max_bytes=max_message_bytes)
            check_steps(messages, steps, writes)
            return Bundle(
                name=checked_name(manifest["name"]),
                fingerprint=checked_fingerprint(manifest["fingerprint"]),
                settings=settings,
                messages=messages,
                steps=steps,
                writes=writes,
                has_latents=yes_or_no(manifest["latents"]),
                digest=checked_digest(manifest["digest"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError, OverflowError) as error:
            if isinstance(error, BundleError):
                raise
            told = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
            raise self._wrong(f"its parts do not fit together ({told})") from error

    def _manifest(self) -> dict[str, Any]:
        try:
            manifest = json.loads(self._bytes("manifest.json"))
            known = manifest["format"] == FORMAT
            version = int(manifest["version"])
        except (KeyError, TypeError, ValueError, RecursionError, OverflowError) as error:
            if isinstance(error, BundleError):
                raise
            raise self._wrong("it has no manifest of ours") from error
        if not known:
            raise self._wrong("it is of another format")
        if version > VERSION:
            raise BundleError(
                f"{self.path}: written by a newer version (format {version}, this one reads {VERSION}); "
                "update mplus_memory"
            )
        return dict(manifest)

    def _rows(self, name: str) -> Iterator[dict[str, Any]]:
        for line in self._part(name).splitlines():
            yield json.loads(line)

    def _part(self, name: str) -> bytes:
        data = self._bytes(name)
        if hashlib.sha256(data).hexdigest() != self._sums.get(name):
            raise self._wrong(f"{name} is not what was exported")
        return data

    def _bytes(self, name: str) -> bytes:
        try:
            part = self._zip.getinfo(name)
            if part.compress_type != zipfile.ZIP_STORED or part.file_size > self.path.stat().st_size:
                raise self._wrong(f"{name} is compressed, or larger than the file, which no export is")
            return self._zip.read(name)
        except BundleError:
            raise
        except (KeyError, *_UNREADABLE) as error:
            raise self._wrong(f"{name} cannot be read ({error})") from error

    def _wrong(self, what: str) -> BundleError:
        return BundleError(f"{self.path}: {what}; it is damaged, altered or no exported session: export it again")


@contextmanager
def _new_file(path: Path) -> Iterator[Any]:
    """A file that appears under its name when the block ends well; one that is there already is left alone.

    Where the system can, it has no name until then, so that a killed export leaves nothing of the session behind.
    """
    if path.exists():
        raise InputError(f"{path} is there already; name another file")
    beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        descriptor, source = _open_unnamed(path.parent), ""
        if descriptor is None:
            descriptor, source = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), str(beside)
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            # A link fails where a rename would take the place of a file that came meanwhile. The folder's descriptor
            # is not used, but with one given the name under /proc is followed to the file.
            os.link(source or f"/proc/self/fd/{descriptor}", path, src_dir_fd=None if source else descriptor)
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be written ({error.strerror}); free some room or name another file"
        ) from error
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _open_unnamed(folder: Path) -> int | None:
    """A new file (0600) that has no name yet; None if the system has no such files here."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not os.path.isdir("/proc/self/fd"):
        return None
    with suppress(OSError):
        return os.open(folder, os.O_RDWR | flag | os.O_CLOEXEC, 0o600)
    return None


def _latents_name(number: int) -> str:
    return f"latents/{number:08}.parquet"


def _latents_of(store: Store, row: StoredSession, step: StoredStep) -> Latents:
    assert step.shard_id is not None
    shard = store.open_shard(row.id, step.shard_id)
    layers = [shard.layer(layer) for layer in range(row.fingerprint.num_layers)]
    return Latents(
        tokens=np.stack([tokens for tokens, _ in layers]),
        keys=np.stack([keys for _, keys in layers]),
        first_birth=step.first_birth,
    )


def _lines(rows: Iterator[dict[str, Any]]) -> bytes:
    return "".join(f"{json.dumps(row)}\n" for row in rows).encode()  # ASCII: a lone surrogate is its own escape


def _message_row(message: Message) -> dict[str, Any]:
    times = {"created_at": message.created_at, "imported_at": message.imported_at}
    row = {name: getattr(message, name) for name in ("id", "position", "role", "content", "author", "external_id")}
    return row | {name: None if time is None else time.isoformat() for name, time in times.items()}


def _message(row: dict[str, Any]) -> Message:
    created = row["created_at"]
    return Message(
        id=our_id(row["id"]),
        position=whole(row["position"]),
        role=str(row["role"]),
        content=text_or_none(row, "content"),
        author=text_or_none(row, "author"),
        external_id=text_or_none(row, "external_id"),
        created_at=None if created is None else checked_time(created),
        imported_at=checked_moment(row["imported_at"]),
        step=None,
    )


def _step_row(step: StoredStep) -> dict[str, Any]:
    return {
        "seed": step.seed,
        "digest": step.digest,
        "flushed": step.flushed,
        "evicted": [list(pair) for pair in step.evicted],
        "spans": [[span.message_id, span.start, span.end, span.complete] for span in step.spans],
        "dropped": base64.b64encode(step.dropped.astype("<u4").tobytes()).decode(),
        "num_layers": len(step.dropped),
    }


def _step(number: int, row: dict[str, Any]) -> NewStep:
    dropped = np.frombuffer(base64.b64decode(row["dropped"], validate=True), dtype="<u4")
    return NewStep(
        number=number,
        seed=whole(row["seed"], most=(1 << 64) - 1),
        spans=spans_of(row["spans"]),
        latents=None,
        dropped=dropped.reshape(whole(row["num_layers"], 1), -1).astype(np.uint32),
        digest=checked_digest(row["digest"]),
        flushed=yes_or_no(row["flushed"]),
        evicted=tuple((whole(first, 1), whole(count, 1)) for first, count in row["evicted"]),
    )
