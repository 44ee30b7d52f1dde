"""Where tokens are, recounted from the drops that the store keeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from mplus_memory import LatentMemoryBackend, LoadedModel, Session
from mplus_memory.evaluation.membership import step_shares, written_messages
from tests.session.talk import turns


def recounted(session: Session) -> list[list[list[float]]]:
    """The shares of every step and layer, by playing the stored drops with plain lists; no code of ours."""
    config = session.model.network.config
    pool = session.model.network.base_pool
    view = session.view()
    assert view.row is not None
    steps = session._store.steps(view.row.id)
    counts = [[[0, 0, 0] for _ in range(config.num_hidden_layers)] for _ in steps]
    for layer in range(config.num_hidden_layers):
        births = [] if pool is None else pool.births[layer].tolist()
        cut = 0 if pool is None else pool.num_short_term
        short, long = [(birth, None) for birth in births[:cut]], [(birth, None) for birth in births[cut:]]
        for number, step in enumerate(steps):
            gone = set(step.dropped[layer].tolist())
            long += [token for place, token in enumerate(short) if place in gone]
            short = [token for place, token in enumerate(short) if place not in gone]
            short += [(step.first_birth + i, number) for i in range(step.num_tokens)]  # type: ignore[misc]
            while len(long) > config.memory_size.long_term:
                long.remove(min(long, key=lambda token: token[0]))
        for place, tokens in enumerate((short, long)):
            for _, owner in tokens:
                if owner is not None:
                    counts[owner][layer][place] += 1
        for number, step in enumerate(steps):
            row = counts[number][layer]
            row[2] = step.num_tokens - row[0] - row[1]
    return [[[n / step.num_tokens for n in row] for row in rows] for rows, step in zip(counts, steps, strict=True)]


@pytest.mark.parametrize("kind", ["lora", "memoryllm", "pool"])
def test_shares_are_what_the_stored_drops_leave(
    kind: str, tmp_path: Path, models: Callable[[str], LoadedModel]
) -> None:
    with LatentMemoryBackend(tmp_path, models(kind)) as backend:
        backend.session("s").remember_turns(turns(60))
    with LatentMemoryBackend(tmp_path, models(kind)) as backend:  # as loaded, too
        session = backend.session("s")
        shares = step_shares(session.view().memory)
        torch.testing.assert_close(shares, torch.tensor(recounted(session), dtype=torch.float64))
        assert shares.shape == (session.stats().num_steps, session.model.network.config.num_hidden_layers, 3)
        assert shares[..., 0].max() == 1.0 and shares[..., 2].max() == 1.0, "the newest is in θ, the oldest are gone"
        assert bool(shares[..., 1].any()) is (kind != "memoryllm")
        assert torch.allclose(shares.sum(-1), torch.ones((), dtype=torch.float64))


def test_messages_have_their_steps_shares(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        session.remember_turns(turns(5))
        session.remember(" ".join(f"dog {n} paris" for n in range(30)))  # longer than a chunk: in several steps
        session.remember_turns(turns(6, first=40))
        view = session.view()
        found = written_messages(view.memory, [spans for _, spans in view.steps])
        shares = step_shares(view.memory)
        journal = {message.id: message for message in session.messages()}
        for message_id, written in found.items():
            parts = [
                (i, s.end - s.start)
                for i, (_, spans) in enumerate(view.steps)
                for s in spans
                if s.message_id == message_id
            ]
            total = sum(n for _, n in parts)
            expected = sum(n / total * shares[i] for i, n in parts)
            torch.testing.assert_close(written.shares, expected)
            assert (written.first_step, written.last_step) == (parts[0][0], parts[-1][0])
            assert written.complete is (journal[message_id].step is not None)
        assert max(w.last_step - w.first_step for w in found.values()) > 1


def test_an_untold_memory_has_no_steps(tiny: LoadedModel) -> None:
    empty = tiny.network.initial_memory()
    assert step_shares(empty).shape == (0, 3, 3) and written_messages(empty, []) == {}
