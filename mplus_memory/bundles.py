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
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from mplus_memory.errors import BundleError, InputError, StoreError
from mplus_memory.latents import eviction_digest, root_digest, step_digest
from mplus_memory.records import Fingerprint, Latents, Message, NewStep, Span, StoredSession, StoredStep
from mplus_memory.store.protocol import Store
from mplus_memory.store.shard_format import decode_shard, encode_shard

FORMAT, VERSION = "mplus_memory session", 1
_LARGEST_TEXT = 1 << 32  # bytes of a JSON part that are read at all


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

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile) as error:
            raise BundleError(f"{path}: not an exported session ({error}); export makes one") from error
        try:
            self.bundle = self._read_all()
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
        except ValueError as error:
            raise self._wrong(f"the tokens of step {number} are {error}") from error
        held = self.bundle.fingerprint
        shape = (held.num_layers, held.hidden_size, held.key_size, held.dtype)
        if (*latents.tokens.shape[::2], latents.keys.shape[2], dtype) != shape:
            raise self._wrong(f"the tokens of step {number} are of another model")
        return latents

    def checked_steps(self) -> Iterator[tuple[NewStep, Latents | None]]:
        """Each step with what it wrote, once its digest follows from that and from the steps before it."""
        held = self.bundle
        digest = root_digest(held.fingerprint, int(held.settings["seed"]))
        for number, (step, writes) in enumerate(zip(held.steps, held.writes, strict=True), 1):
            latents = self.latents(number) if writes else None
            if latents is None:
                digest = eviction_digest(digest, step.evicted)
            else:
                digest = step_digest(digest, latents, step.dropped)
            if digest != step.digest:
                raise self._wrong(f"the digest of step {number} is not that of its tokens")
            yield step, latents
        if digest != held.digest:
            raise self._wrong("the digest of the whole is not that of its steps")

    def _read_all(self) -> Bundle:
        manifest = self._manifest()
        try:
            self._sums: dict[str, str] = dict(manifest["sha256"])
            messages = tuple(_message(row) for row in self._rows("messages.jsonl"))
            rows = list(self._rows("steps.jsonl"))
            return Bundle(
                name=str(manifest["name"]),
                fingerprint=Fingerprint(**manifest["fingerprint"]),
                settings=dict(manifest["settings"]) | {"seed": int(manifest["settings"]["seed"])},
                messages=messages,
                steps=tuple(_step(number, row) for number, row in enumerate(rows, 1)),
                writes=tuple(not row["evicted"] for row in rows),
                has_latents=bool(manifest["latents"]),
                digest=str(manifest["digest"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            if isinstance(error, BundleError):
                raise
            raise self._wrong(f"its parts do not fit together ({type(error).__name__}: {error})") from error

    def _manifest(self) -> dict[str, Any]:
        try:
            manifest = json.loads(self._bytes("manifest.json"))
            known = manifest["format"] == FORMAT
            version = int(manifest["version"])
        except (KeyError, TypeError, ValueError) as error:
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
            if self._zip.getinfo(name).file_size > _LARGEST_TEXT:
                raise self._wrong(f"{name} is larger than any export")
            return self._zip.read(name)
        except (KeyError, OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
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
    given = {name: row[name] for name in ("author", "external_id")}
    texts = (row["id"], row["role"], "" if row["content"] is None else row["content"])
    if len(row["id"]) != 32 or not all(isinstance(text, str) for text in texts):
        raise ValueError(f"message {row['id']!r}")
    return Message(
        id=row["id"],
        position=int(row["position"]),
        role=row["role"],
        content=row["content"],
        created_at=None if created is None else datetime.fromisoformat(created),
        imported_at=datetime.fromisoformat(row["imported_at"]),
        step=None,
        **given,
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
        seed=int(row["seed"]),
        spans=tuple(
            Span(message_id=str(message_id), start=int(start), end=int(end), complete=bool(complete))
            for message_id, start, end, complete in row["spans"]
        ),
        latents=None,
        dropped=dropped.reshape(int(row["num_layers"]), -1).astype(np.uint32),
        digest=str(row["digest"]),
        flushed=bool(row["flushed"]),
        evicted=tuple((int(first), int(count)) for first, count in row["evicted"]),
    )
