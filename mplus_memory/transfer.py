"""Sessions out of a store and into one: export, import, and the same journal under another model."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from tqdm import tqdm

from mplus_memory.bundles import Bundle, BundleFile, write_bundle
from mplus_memory.chunking import Piece, token_ids
from mplus_memory.errors import BundleError, ConflictError, InputError, ModelMismatchError, TextRemovedError
from mplus_memory.latents import root_digest, to_numpy, to_tensor
from mplus_memory.rebuilding import Plan, rebuild
from mplus_memory.records import Exported, Imported, Latents, Message, Migrated, NewStep, StoredSession, StoredStep
from mplus_memory.versioning import ATTEMPTS
from mplus_memory.writing import flush_ends

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.store.protocol import Store

# Of the largest element; kernels differ by machine.
_TOLERANCE = {"float32": 1e-3, "float16": 2e-2, "bfloat16": 5e-2, "mxint8": 5e-2}


def export(store: Store, row: StoredSession, path: Path, *, latents: bool) -> Exported:
    """One moment of a session as a file.

    Raises:
        InputError: the file is there already. StoreError: it cannot be written.
        TextRemovedError: without tokens, of a session that keeps no text. CorruptShardError: the session's own tokens
        are damaged; nothing was written.
    """
    row, steps, messages = _snapshot(store, row, "export damaged messages")
    if not latents:
        _check_text(row.name, messages, "exported without its tokens", "export it with them (latents=True)")
    elif any(step.unread_from is not None for step in steps):
        raise InputError(
            f"session {row.name!r} cannot be exported with its tokens: some that memory does not hold any more were "
            "pruned, and the file's digests need them; export it without (latents=False)"
        )
    write_bundle(path, row, messages, steps, store if latents else None)
    return Exported(
        path=str(path),
        digest=_digest_of(row, steps),
        num_messages=len(messages),
        num_steps=len(steps),
        latents=latents,
        num_bytes=path.stat().st_size,
    )


def import_bundle(
    store: Store,
    model: LoadedModel,
    path: Path,
    *,
    name: str | None,
    namespace: str,
    latents: bool,
    prove: int,
    progress: bool,
    keep_text: bool,
    quota_bytes: int | None,
    max_message_bytes: int,
) -> Imported:
    """A new session from a file; all of it is checked before anything is written, and it appears whole or not at all.

    Raises:
        BundleError: the file is damaged, altered, no session that could have been told, or its tokens are not what
        its text gives.
        ModelMismatchError: its tokens are of another model, and ``latents`` are wanted.
        TextRemovedError: it holds no text for what is wanted. InputError: a session of that name is there.
    """
    with BundleFile(path, max_message_bytes) as file:
        bundle, wanted = file.bundle, name or file.bundle.name
        _check_free(store, wanted, namespace)
        settings = bundle.settings | ({} if keep_text else {"keep_text": False})
        if not (latents and bundle.has_latents):
            _check_text(bundle.name, bundle.messages, "written anew", "import it with its tokens (latents=True)")
            plan = Plan(
                name=wanted,
                namespace=namespace,
                settings=settings,
                messages=bundle.messages,
                flushed_after=flush_ends(bundle.steps, bundle.messages),
                quota_bytes=quota_bytes,
            )
            row = rebuild(store, model, plan, progress=progress)
            return _imported(row, _digest_of(row, store.steps(row.id)), latents=False)
        _check_model(bundle, model)
        _check_lengths(bundle, model)
        proof = Proof(model, bundle, prove)
        for step, found in _steps(file, model, "checking", progress):
            proof.see(step, found)
        row = store.begin(wanted, bundle.fingerprint, settings, bundle.messages, namespace, quota_bytes=quota_bytes)
        try:
            head = None
            for step, found in _steps(file, model, "importing", progress):
                head = store.stage_step(row.id, head, replace(step, latents=found)).id
            row = store.show(row, head)
        except BaseException:
            store.abandon(row)
            raise
        return _imported(row, bundle.digest, latents=True, proven=proof.proven, unproven=proof.unproven)


def _steps(
    file: BundleFile, model: LoadedModel, doing: str, progress: bool
) -> Iterable[tuple[NewStep, Latents | None]]:
    steps = file.checked_steps(model.network.initial_memory(), model.network.config.num_tokens)
    shown: Iterable[tuple[NewStep, Latents | None]] = tqdm(
        steps, doing, len(file.bundle.steps), unit="step", disable=not progress
    )
    return shown


def _check_free(store: Store, name: str, namespace: str) -> None:
    if store.find_session(name, namespace) is not None:
        raise InputError(f"session {name!r} is there already; choose another name")


def _check_lengths(bundle: Bundle, model: LoadedModel) -> None:
    """Whether every text that was written is as long as its spans say: it may have been another one.

    Raises:
        BundleError: one is not.
    """
    texts = {message.id: message for message in bundle.messages}
    for step in bundle.steps:
        for span in step.spans:
            message = texts.get(span.message_id)
            if message is None or message.content is None:
                continue
            length = len(model.dialogue.turn(message.role, message.content, message.author))
            if span.end != length if span.complete else span.end >= length:
                raise BundleError(
                    f"step {step.number} wrote {span.end} tokens of the message at position {message.position}, which "
                    f"has {length}: its text was altered; import it with latents=False to write the memory anew"
                )


def _rounding(model: LoadedModel) -> str:
    latent_dtype = model.network.config.latent_dtype
    return f" in {latent_dtype}" if latent_dtype else ""


def migrate(store: Store, source: StoredSession, model: LoadedModel, *, name: str | None, progress: bool) -> Migrated:
    """The journal of a session told to another model, as a new session beside it.

    Raises:
        TextRemovedError: its text was not kept. InputError: a session of that name is there.
    """
    started = time.monotonic()
    source, steps, messages = _snapshot(store, source, "tell damaged messages to another model")
    _check_text(source.name, messages, "told to another model", "begin a new session with that model")
    plan = Plan(
        name=name or f"{source.name} on {Path(model.name).name}{_rounding(model)}",
        namespace=source.namespace,
        settings=dict(source.settings),
        messages=tuple(messages),
        flushed_after=flush_ends(steps, messages),
        quota_bytes=source.quota_bytes,
    )
    row = rebuild(store, model, plan, progress=progress)
    return Migrated(
        source=source.name,
        name=row.name,
        model=model.name,
        digest_before=_digest_of(source, steps),
        digest_after=_digest_of(row, store.steps(row.id)),
        num_messages=row.num_messages,
        num_steps=row.num_steps,
        seconds=time.monotonic() - started,
    )


class Proof:
    """Writes a sample of a bundle's steps again, from their text and the update before, and compares the tokens.

    New tokens depend on nothing else: not on what was dropped. A step whose text was forgotten cannot be proven.
    """

    def __init__(self, model: LoadedModel, bundle: Bundle, count: int) -> None:
        self.model, self.messages = model, {message.id: message for message in bundle.messages}
        known = [step.number for step in bundle.steps if step.spans and self._text_of(step) is not None]
        if count and not known and any(step.spans for step in bundle.steps):
            raise TextRemovedError(
                f"no step of {bundle.name!r} can be proven: the text of all of them is gone; import it with prove=0, "
                "the digests are checked all the same"
            )
        self.sample = set(random.Random(bundle.digest).sample(known, min(count, len(known))))
        self.proven: list[int] = []
        self.unproven: list[int] = []
        start = model.network.initial_memory()
        self._last: list[Tensor] | None = [start.last_tokens(layer) for layer in range(len(start.layers))]

    def see(self, step: NewStep, latents: Latents | None) -> None:
        """The next step of the chain.

        Raises:
            BundleError: its tokens are not what its text gives.
        """
        if latents is None:
            self._last = None  # what is last in θ now is not the update before
            return
        written = to_tensor(latents.tokens, self.model.fingerprint.number_dtype)
        keys = to_tensor(latents.keys, self.model.fingerprint.number_dtype)
        if not (written.isfinite().all() and keys.isfinite().all()):
            raise BundleError(f"the tokens of step {step.number} hold values that are no numbers; export it again")
        text = self._text_of(step)
        if step.number in self.sample and self._last is not None and text is not None:
            self._compare(step, text, self._last, latents)
            self.proven.append(step.number)
        else:
            self.unproven.append(step.number)
        width = self.model.network.config.num_tokens
        if self._last is None and written.shape[1] < width:
            return
        before = self._last or [written[layer][:0] for layer in range(len(written))]
        self._last = [torch.cat([old.to(new), new])[-width:] for old, new in zip(before, written, strict=True)]

    def _compare(self, step: NewStep, text: list[int], last: list[Tensor], latents: Latents) -> None:
        place, dtype = self.model.network.device, self.model.fingerprint.number_dtype
        tolerance = max(_TOLERANCE[kind] for kind in self.model.fingerprint.dtype.split("/"))
        with torch.no_grad():
            [delta] = self.model.network.write_after([torch.tensor(text)], [[layer.to(place)] for layer in last])
        for given, made in ((latents.tokens, delta.tokens), (latents.keys, delta.keys)):
            told, seen = to_tensor(given, dtype).float(), to_tensor(to_numpy(made), dtype).float()
            if told.shape != seen.shape:
                raise BundleError(f"step {step.number} has tokens of another shape than its text gives")
            if not told.numel():
                continue
            error = float((told - seen).abs().max() / seen.abs().max().clamp_min(1e-6))
            if not error <= tolerance:
                raise BundleError(
                    f"the tokens of step {step.number} are not what its text gives: they differ by {error:.2g} of the "
                    "largest element; import it with latents=False to write them anew"
                )

    def _text_of(self, step: NewStep) -> list[int] | None:
        pieces = []
        for span in step.spans:
            message = self.messages.get(span.message_id)
            if message is None or message.content is None:
                return None
            ids = self.model.dialogue.turn(message.role, message.content, message.author)
            pieces.append(Piece(message.id, tuple(ids[span.start : span.end]), span.start, span.complete))
        return token_ids(pieces)


def _snapshot(store: Store, row: StoredSession, doing: str) -> tuple[StoredSession, list[StoredStep], list[Message]]:
    """The session, its steps and its journal, of one moment."""
    for _ in range(ATTEMPTS):
        row = store.get_session(row.id)
        steps, messages = store.steps(row.id), store.messages(row.id)
        store.check_journal(row.id, doing)
        after = store.get_session(row.id)
        if (row.head, row.fence, row.num_messages) == (after.head, after.fence, after.num_messages):
            return row, steps, messages
    raise ConflictError(f"session {row.name!r} is being written without pause; wait, then repeat")


def _check_text(name: str, messages: Sequence[Message], doing: str, instead: str) -> None:
    removed = sum(message.content is None for message in messages)
    if removed:
        raise TextRemovedError(
            f"session {name!r} cannot be {doing}: the text of {removed} of its messages was not kept "
            f"(keep_text=False); {instead}"
        )


def _check_model(bundle: Bundle, model: LoadedModel) -> None:
    differs = bundle.fingerprint.told_apart(model.fingerprint)
    if differs:
        raise ModelMismatchError(
            f"the exported session {bundle.name!r} was written by another model: {differs} differ from "
            f"{model.name!r}; open the backend with that model, or import with latents=False to write it anew"
        )


def _imported(
    row: StoredSession, digest: str, *, latents: bool, proven: Sequence[int] = (), unproven: Sequence[int] = ()
) -> Imported:
    return Imported(
        name=row.name,
        digest=digest,
        num_messages=row.num_messages,
        num_steps=row.num_steps,
        latents=latents,
        proven=tuple(proven),
        unproven=tuple(unproven),
    )


def _digest_of(row: StoredSession, steps: Sequence[StoredStep]) -> str:
    return steps[-1].digest if steps else root_digest(row.fingerprint, int(row.settings["seed"]))
