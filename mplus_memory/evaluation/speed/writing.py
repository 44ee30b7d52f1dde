"""Write passes: against the reference, against the machine's matrix products, many sessions at once; and updates."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import torch

from mplus_memory.evaluation.reference import Reference
from mplus_memory.evaluation.speed.clock import in_turns, median
from mplus_memory.evaluation.speed.figures import Figure, faster, share
from mplus_memory.evaluation.speed.machine import fsync_seconds, matrix_rate
from mplus_memory.evaluation.speed.scene import Scene, fingerprint_of, keys_of, random_step, random_tokens
from mplus_memory.model.config import MPlusConfig
from mplus_memory.store import LocalStore

_SESSIONS = 16
ONE, MANY, REFERENCE, UPDATE, COMMIT = "one session", "sixteen at once", "reference", "update", "commit"


@torch.inference_mode()
def write_figures(scene: Scene, reference: Reference, rounds: int) -> Iterator[Figure]:
    """One session's write pass, its share of the machine's matrix rate, and sixteen sessions in one batch."""
    network, chunk = scene.network, scene.chunk()
    actions = {REFERENCE: lambda: reference.write(chunk), ONE: lambda: network.write([chunk], [scene.memory])}
    times = in_turns(actions, rounds=rounds)
    yield faster("write", f"write pass of {len(chunk)} tokens", times, REFERENCE, ONE, 1.2)
    shapes = _products(network.config, len(chunk))
    rate = matrix_rate(shapes, network.device, network.dtype)
    operations = sum(2.0 * m * k * n for m, k, n in shapes)
    yield Figure(
        phase="write",
        name="operations per second, of the machine's matrix products of these shapes",
        value=operations / median(times, ONE) / rate,
        target=0.6,
        milliseconds={ONE: 1e3 * median(times, ONE), "matrix products alone": 1e3 * operations / rate},
    )
    chunks = [scene.chunk() for _ in range(_SESSIONS)]
    memories = [scene.memory] * _SESSIONS
    actions = {
        "sixteen times one": lambda: [network.write([one], [scene.memory]) for one in chunks],
        MANY: lambda: network.write(chunks, memories),
    }
    times = in_turns(actions, rounds=max(2, rounds // 2))
    yield faster("write", "sessions per second, sixteen in one batch", times, "sixteen times one", MANY, 3.0)


def _products(config: MPlusConfig, num_text: int) -> list[tuple[int, int, int]]:
    """The weights' matrix products (m, k, n) of one layer's write pass, for all layers."""
    d, inner, k = config.hidden_size, config.intermediate_size, config.num_tokens
    head = d // config.num_attention_heads
    heads, kv_heads = d, (config.num_key_value_heads or config.num_attention_heads) * head
    queries, everything = max(num_text, k), config.num_bos + k + num_text
    layer = [
        (everything, d, kv_heads),
        (everything, d, kv_heads),
        (queries, d, heads),
        (queries, heads, d),
        (queries, d, inner),
        (queries, d, inner),
        (queries, inner, d),
    ]
    return layer * config.num_hidden_layers


@torch.inference_mode()
def commit_figures(scene: Scene, folder: Path, rounds: int) -> Iterator[Figure]:
    """Update and commit of one chunk against its write pass; bytes on disk; a small commit against an fsync."""
    network, chunk = scene.network, scene.chunk()
    generator = torch.Generator().manual_seed(2)
    steps = [random_step(network, generator, number) for number in range(1, rounds + 3)]
    turn = iter(steps)
    with tempfile.TemporaryDirectory(dir=folder) as temporary, LocalStore(Path(temporary)) as store:
        session = store.open_session("commits", fingerprint_of(network), {"seed": 0})
        heads: list[str | None] = [None]

        def commit() -> None:
            heads.append(store.commit_step(session.id, heads[-1], next(turn)).id)

        tokens = random_tokens(network, generator)
        keys = keys_of(network, tokens)
        write = {"write pass": lambda: network.write([chunk], [scene.memory])}
        times = in_turns(write | {COMMIT: commit, UPDATE: lambda: scene.take(tokens, keys)}, rounds=rounds)
        yield share("commit", "commit of one update, of the write pass", times, COMMIT, "write pass", 0.1)
        yield share(
            "update", "drops and bookkeeping of one update, of the write pass", times, UPDATE, "write pass", 0.1
        )
        files = list((Path(temporary) / "shards").rglob("*.parquet"))
        latents = steps[0].latents
        assert latents is not None
        on_disk = sum(file.stat().st_size for file in files) / len(files)
        yield Figure(
            phase="commit",
            name="bytes on disk, of an update's tokens and keys",
            value=on_disk / (latents.tokens.nbytes + latents.keys.nbytes),
            target=1.05,
            lower_is_better=True,
        )


def small_commit_figure(folder: Path, rounds: int) -> Figure:
    """A message of a few words made durable, against one fsync."""
    from mplus_memory.records import Fingerprint, Turn

    made_up = Fingerprint(config="", weights="", tokenizer="", dtype="float32", num_layers=1, hidden_size=1, key_size=1)
    with tempfile.TemporaryDirectory(dir=folder) as temporary, LocalStore(Path(temporary)) as store:
        session = store.open_session("small", made_up, {"seed": 0})
        turn = Turn(role="user", content="I live in Bergen.")
        times = in_turns({COMMIT: lambda: store.append(session.id, [turn])}, rounds=4 * rounds)
        fsync = fsync_seconds(Path(temporary))
    return Figure(
        phase="commit",
        name="commit of one message, in fsyncs of one page",
        value=median(times, COMMIT) / fsync,
        target=4.0,
        lower_is_better=True,
        milliseconds={COMMIT: 1e3 * median(times, COMMIT), "fsync": 1e3 * fsync},
    )
