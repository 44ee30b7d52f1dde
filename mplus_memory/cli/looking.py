"""``sessions``, ``history`` and ``info``."""

from __future__ import annotations

import argparse
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from mplus_memory.cli.opening import existing_session, is_store, model_options, open_existing, shown_store
from mplus_memory.cli.output import message_line, print_json, print_note, size

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel

_PACKAGES = (
    "mplus-memory",
    "torch",
    "transformers",
    "peft",
    "pyarrow",
    "sqlalchemy",
    "langchain-core",
    "llama-index-core",
)


def sessions(args: argparse.Namespace) -> int:
    """List the sessions of a store."""
    with open_existing(args) as backend:
        found = backend.sessions()
    if args.json:
        print_json(found)
        return 0
    for info in found:
        print(f"{info.name}  {info.num_messages} messages  {info.num_steps} steps  {info.updated_at:%Y-%m-%d %H:%M}")
    if not found:
        print_note("no sessions yet")
    return 0


def history(args: argparse.Namespace) -> int:
    """List the steps of a session."""
    with open_existing(args) as backend:
        session = existing_session(backend, args.session)
        steps = session.history()
        messages = {message.id: message for message in session.messages()}
    if args.json:
        print_json(steps)
        return 0
    for step in steps:
        print(f"step {step.number}  {step.created_at:%Y-%m-%d %H:%M}  {step.num_tokens} tokens  {size(step.num_bytes)}")
        for message_id in step.message_ids:
            told = message_line(messages[message_id]) if message_id in messages else "(forgotten)"
            print(f"    {message_id[:8]}  {told}")
    pending = [message for message in messages.values() if message.step is None]
    if pending:
        print(f"not yet written: {len(pending)} messages")
        for message in pending:
            print(f"    {message.id[:8]}  {message_line(message)}")
    return 0


def info(args: argparse.Namespace) -> int:
    """Print versions, the model, the store and its size."""
    from mplus_memory.model.loaded import load_model

    store = _store_facts(args)
    model = load_model(args.model, **model_options(args))
    facts: dict[str, dict[str, object]] = {
        "versions": {name: _version(name) for name in _PACKAGES},
        "model": _model_facts(model),
        "store": store,
    }
    if args.json:
        print_json(facts)
        return 0
    for title, values in facts.items():
        print(title)
        for name, value in values.items():
            print(f"  {name.replace('_', ' '):20} {value}")
    return 0


def _model_facts(model: LoadedModel) -> dict[str, object]:
    config, memory = model.network.config, model.network.config.memory_size
    return {
        "name": model.name,
        "parameters": sum(weight.numel() for weight in model.network.parameters()),
        "device": str(model.network.device),
        "dtype": model.fingerprint.dtype,
        "kv_cache_dtype": config.kv_cache_dtype or str(model.network.dtype).removeprefix("torch."),
        "layers": config.num_hidden_layers,
        "hidden_size": config.hidden_size,
        "chunk_tokens": config.chunk_tokens,
        "update_tokens": memory.update_tokens,
        "short_term_tokens": memory.short_term,
        "retrieved_tokens": memory.retrieved_tokens,
        "long_term_tokens": memory.long_term,
    }


def _store_facts(args: argparse.Namespace) -> dict[str, object]:
    """Where the store is and how large; of the user's own, that there is none yet."""
    where = shown_store(args)
    if args.store is None and not is_store(args):
        return {"folder": where, "exists": False}
    with open_existing(args) as backend:
        num_sessions, (num_files, num_bytes) = len(backend.sessions()), backend.size()
    return {
        "folder": where,
        "exists": True,
        "sessions": num_sessions,
        "files": num_files,
        "bytes": num_bytes,
        "size": size(num_bytes),
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
