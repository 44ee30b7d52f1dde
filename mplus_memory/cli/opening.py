"""From a command's arguments to the backend, the session and the text it works on."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mplus_memory.errors import InputError, SessionNotFoundError, StoreFormatError

if TYPE_CHECKING:
    from mplus_memory.backend import LatentMemoryBackend
    from mplus_memory.session import Session


def open_backend(args: argparse.Namespace) -> LatentMemoryBackend:
    """The backend that ``--store``, ``--shards``, ``--namespace`` and those of the model describe."""
    from mplus_memory.backend import DEFAULT_NAMESPACE, LatentMemoryBackend

    return LatentMemoryBackend(
        store=args.store,
        shards=args.shards,
        model=args.model,
        **model_options(args),
        namespace=DEFAULT_NAMESPACE if args.namespace is None else args.namespace,
        keep_text=not getattr(args, "keep_no_text", False),
    )


def model_options(args: argparse.Namespace) -> dict[str, Any]:
    """How to load a model, as ``load_model`` takes it."""
    return {name: getattr(args, name) for name in ("device", "dtype", "latent_dtype", "kv_cache_dtype")}


def open_existing(args: argparse.Namespace) -> LatentMemoryBackend:
    """The same on a store that is there: what tells nothing must not make one where a name was misspelt.

    Raises:
        StoreFormatError: there is none.
    """
    if not is_store(args):
        raise StoreFormatError(
            f"no store at {shown_store(args)}; --store names another, and remember, replay and chat make one"
        )
    return open_backend(args)


def shown_store(args: argparse.Namespace) -> str:
    """What ``--store`` means: a folder, or a URL without its password."""
    from mplus_memory.backend import store_address
    from mplus_memory.store.addresses import shown

    return shown(store_address(args.store))


def is_store(args: argparse.Namespace) -> bool:
    """Whether a store is where ``--store`` says; looks only.

    Raises:
        StoreError: it cannot be looked at, or is a store of a newer version.
    """
    from mplus_memory.backend import store_address
    from mplus_memory.store.opening import is_store as is_store_at

    return is_store_at(store_address(args.store))


def existing_session(backend: LatentMemoryBackend, name: str) -> Session:
    """The session of that name.

    Raises:
        SessionNotFoundError: there is none; a question to a misspelt name must not make one.
    """
    check_exists(backend, name)
    return backend.session(name)


def check_exists(backend: LatentMemoryBackend, name: str) -> None:
    """Nothing if there is a session of that name.

    Raises:
        SessionNotFoundError: there is none.
    """
    names = [info.name for info in backend.sessions()]
    if name not in names:
        known = ", ".join(map(repr, names[:10])) or "none yet"
        raise SessionNotFoundError(f"no session {name!r} in {backend.where} (there are: {known})")


def given_text(words: list[str], file: str | None = None) -> str:
    """The words as one text; without words the file's text, without a file standard input's.

    Raises:
        InputError: not UTF-8, or the file cannot be read.
    """
    if words and file is not None:
        raise InputError("both a text and --file were given; give one")
    if words:
        return " ".join(words)
    try:
        data = sys.stdin.buffer.read() if file is None else Path(file).read_bytes()
        return data.decode("utf-8-sig").removesuffix("\n")
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file or 'standard input'} is not UTF-8 (offset {error.start}); convert it first") from error
