"""Fingerprints and steps of a small made-up model, for the store's tests."""

from __future__ import annotations

import numpy as np

from mplus_memory.records import Fingerprint, Latents, Message, NewStep, Span, StoredSession, StoredStep, Turn
from mplus_memory.store import LocalStore

LAYERS, TOKENS, HIDDEN, KEY = 2, 4, 8, 4


def fingerprint(**changed: object) -> Fingerprint:
    parts: dict[str, object] = {
        "config": "c0",
        "weights": "w0",
        "tokenizer": "t0",
        "dtype": "float32",
        "num_layers": LAYERS,
        "hidden_size": HIDDEN,
        "key_size": KEY,
    }
    return Fingerprint(**(parts | changed))  # type: ignore[arg-type]


def turn(content: str, **more: object) -> Turn:
    return Turn(role="user", content=content, **more)  # type: ignore[arg-type]


def latents(number: int, *, key_size: int = KEY, num_tokens: int = TOKENS) -> Latents:
    generator = np.random.default_rng(number)
    return Latents(
        tokens=generator.standard_normal((LAYERS, num_tokens, HIDDEN)).astype(np.float32),
        keys=generator.standard_normal((LAYERS, num_tokens, key_size)).astype(np.float32),
        first_birth=number * num_tokens,
    )


def new_step(number: int, spans: tuple[Span, ...] = ()) -> NewStep:
    return NewStep(
        number=number,
        seed=2**64 - 1,
        spans=spans,
        latents=latents(number),
        dropped=np.full((LAYERS, 2), number, dtype=np.uint32),
        digest=f"digest of {number}",
    )


def whole(message: Message, num_tokens: int = 7) -> Span:
    return Span(message_id=message.id, start=0, end=num_tokens, complete=True)


def open_alice(store: LocalStore, name: str = "alice") -> StoredSession:
    return store.open_session(name, fingerprint(), {"seed": 0})


def commit(
    store: LocalStore, session_id: str, *spans: Span, request_id: str | None = None, number: int | None = None
) -> StoredStep:
    """The next step of a session, on whatever its head is; ``number`` says which tokens it has."""
    session = store.get_session(session_id)
    step = new_step(session.num_steps if number is None else number, spans)
    return store.commit_step(session_id, session.head, step, request_id)


def assert_holds(store: LocalStore, session_id: str, step: StoredStep) -> None:
    """The shard of a step made by ``new_step`` holds what was put there."""
    shard, expected = store.open_shard(session_id, step.shard_id), latents(step.number)
    for layer in range(LAYERS):
        tokens, keys = shard.layer(layer)
        np.testing.assert_array_equal(tokens, expected.tokens[layer])
        np.testing.assert_array_equal(keys, expected.keys[layer])
