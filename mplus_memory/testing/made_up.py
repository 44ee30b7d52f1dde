"""Fingerprints, turns and steps of a small made-up model."""

from __future__ import annotations

from typing import Any

import numpy as np

from mplus_memory.records import Fingerprint, Latents, Message, NewStep, Span, StoredSession, StoredStep, Turn
from mplus_memory.store.protocol import Store

LAYERS, TOKENS, HIDDEN, KEY = 2, 4, 8, 4


def fingerprint(**changed: Any) -> Fingerprint:
    """Of the made-up model, or of one that differs."""
    parts: dict[str, Any] = {"config": "c0", "weights": "w0", "tokenizer": "t0", "dtype": "float32"}
    return Fingerprint(**(parts | {"num_layers": LAYERS, "hidden_size": HIDDEN, "key_size": KEY} | changed))


def turn(content: str, **more: Any) -> Turn:
    """What a user said."""
    return Turn(role="user", content=content, **more)


def latents(number: int, *, dtype: str = "float32", key_size: int = KEY) -> Latents:
    """The tokens of step ``number``, always the same."""
    largest = 128 if "/" in dtype else 1 << 15  # what seven bits hold, whatever the others are
    words = np.random.default_rng(number).integers(0, largest, (LAYERS, TOKENS, HIDDEN + key_size), dtype=np.uint16)
    kind = dtype.partition("/")[0]
    numbers: Any = words if kind == "bfloat16" else words.astype(np.float32 if kind == "float32" else np.float16)
    return Latents(tokens=numbers[:, :, :HIDDEN], keys=numbers[:, :, HIDDEN:], first_birth=number * TOKENS)


def new_step(number: int, *spans: Span, made: Latents | None = None) -> NewStep:
    """Step ``number`` of a session."""
    return NewStep(
        number=number,
        seed=(1 << 64) - 1,
        spans=spans,
        latents=made or latents(number),
        dropped=np.full((LAYERS, 2), number, dtype=np.uint32),
        digest=f"digest of {number}",
    )


def whole(message: Message, num_tokens: int = 7) -> Span:
    """All of a message."""
    return Span(message_id=message.id, start=0, end=num_tokens, complete=True)


def tell(store: Store, session: StoredSession, *contents: str) -> list[StoredStep]:
    """Append messages and write each as a step of its own."""
    return [commit(store, session.id, whole(store.append(session.id, [turn(one)])[0])) for one in contents]


def commit(store: Store, session_id: str, *spans: Span, request_id: str | None = None) -> StoredStep:
    """The next step of a session, on whatever its head is."""
    session = store.get_session(session_id)
    return store.commit_step(session_id, session.head, new_step(session.num_steps, *spans), request_id)


def open_session(store: Store, name: str = "alice", namespace: str = "default") -> StoredSession:
    """A session of the made-up model."""
    return store.open_session(name, fingerprint(), {"seed": 0}, namespace)


def contents(store: Store, session: StoredSession) -> list[str | None]:
    """What its journal says."""
    return [message.content for message in store.messages(session.id)]


def assert_holds(store: Store, session_id: str, step: StoredStep, made: Latents | None = None) -> None:
    """The shard of a step holds the tokens and keys that were put there, by layer and by row."""
    assert step.shard_id is not None
    shard, expected = store.open_shard(session_id, step.shard_id), made or latents(step.number)
    for layer in range(LAYERS):
        tokens, keys = shard.layer(layer)
        np.testing.assert_array_equal(tokens, expected.tokens[layer])
        np.testing.assert_array_equal(keys, expected.keys[layer])
        picked = np.array([2, 0])
        rows = np.empty_like(expected.tokens[layer])
        shard.take(layer, np.arange(len(rows)), rows.view(np.uint8))
        np.testing.assert_array_equal(rows[picked], expected.tokens[layer][picked])
