"""Sessions told together: each as if it had been told alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from mplus_memory import LatentMemoryBackend, LoadedModel, Turn, block_of
from mplus_memory.batching import Asked, ExactBatches, shape_of, written_alone, written_together
from mplus_memory.errors import InputError
from mplus_memory.model.loaded import load_model
from mplus_memory.model.network import Delta
from mplus_memory.model.sizes import ModelSizes
from mplus_memory.surveys import survey

NAMES = ("ann", "bob", "cem", "dee", "eva")


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model("embedded")


def turns_of(name: str, count: int) -> list[Turn]:
    """As many messages of the same lengths for everybody, so that chunks of one shape meet."""
    return [
        Turn(role=("user", "assistant")[i % 2], content=f"Fact {i}: {name} has {i % 7} cats.", external_id=f"{i}")
        for i in range(count)
    ]


def digests(backend: LatentMemoryBackend) -> dict[str, str]:
    return {name: backend.session(name).digest() for name in NAMES}


def test_each_session_is_as_if_told_alone(tmp_path: Path, model: LoadedModel) -> None:
    told = {name: turns_of(name, 10 + place) for place, name in enumerate(NAMES)}
    with LatentMemoryBackend(tmp_path / "alone", model) as alone:
        receipts = {name: alone.session(name).remember_turns(turns) for name, turns in told.items()}
        expected = digests(alone)
    with LatentMemoryBackend(tmp_path / "together", model) as backend:
        got = backend.remember_together({name: turns[:6] for name, turns in told.items()})
        again = backend.remember_together(told)
        assert digests(backend) == expected
        assert [len(receipt.message_ids) for receipt in again.values()] == [len(turns) for turns in told.values()]
        steps = {name: got[name].num_steps + again[name].num_steps for name in NAMES}
        assert steps == {name: receipt.num_steps for name, receipt in receipts.items()}
        assert {name: again[name].pending_tokens for name in NAMES} == {
            name: receipt.pending_tokens for name, receipt in receipts.items()
        }
        assert backend._batches is not None and backend._batches.num_batches > 0


def test_what_memory_gave_is_not_told_to_it(tmp_path: Path, model: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, model) as backend:
        first = backend.remember_together({"ann": turns_of("ann", 1)})["ann"]
        block = Turn(role="user", content=block_of(backend.session("ann").messages()))
        both = backend.remember_together({"ann": [block, *turns_of("ann", 2)[1:]], "bob": [block]})
        assert (both["ann"].recalled, both["bob"].recalled, first.recalled) == ((0,), (0,), ())
        assert (len(both["ann"].message_ids), both["bob"].message_ids) == (1, ())
        assert [len(backend.session(name).messages()) for name in ("ann", "bob")] == [2, 0]


def test_nothing_is_kept_if_one_turn_is_refused(tmp_path: Path, model: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, model) as backend:
        with pytest.raises(InputError, match="the text is empty"):
            backend.remember_together({"ann": turns_of("ann", 3), "bob": [Turn(role="user", content=" ")]})
        assert backend.sessions() == []


def asked_of(backend: LatentMemoryBackend, names: Sequence[str]) -> list[Asked]:
    asked = []
    for name in names:
        session = backend.session(name)
        session.remember_turns(turns_of("Ann", 12))  # batches begin after the first update
        asked.append(next(session.writes(flush=True)))
    assert len(set(map(shape_of, asked))) == 1
    return asked


def test_batches_that_differ_from_a_pass_alone_are_not_used(
    tmp_path: Path, model: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nearly(model: LoadedModel, asked: Sequence[Asked]) -> list[Delta]:
        deltas = written_together(model, asked)
        return [replace(delta, keys=delta.keys + 1e-6 * (len(asked) > 1)) for delta in deltas]

    with LatentMemoryBackend(tmp_path, model) as backend:
        asked = asked_of(backend, NAMES)
        expected = [written_alone(model, one) for one in asked]
        monkeypatch.setattr("mplus_memory.batching.written_together", nearly)
        passes = ExactBatches(model)
        for _ in range(2):
            for one, other in zip(passes(asked), expected, strict=True):
                assert one.tokens.equal(other.tokens) and one.keys.equal(other.keys)
        assert not passes.exact and passes.num_batches == 1


def test_a_row_that_goes_astray_later_ends_the_batches(
    tmp_path: Path, model: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LatentMemoryBackend(tmp_path, model) as backend:
        asked = asked_of(backend, NAMES)
        passes = ExactBatches(model)
        passes(asked)
        if not passes.exact:
            pytest.skip("batches of this machine are not exact")
        fourth = len(NAMES) - 2

        def astray(model: LoadedModel, asked: Sequence[Asked]) -> list[Delta]:
            deltas = written_together(model, asked)
            if len(asked) > 1:
                deltas[fourth] = replace(deltas[fourth], tokens=deltas[fourth].tokens + 1)
            return deltas

        monkeypatch.setattr("mplus_memory.batching.written_together", astray)
        for _ in range(len(NAMES)):
            passes(asked)
        assert not passes.exact


def test_a_dry_run_foresees_tokens_updates_and_bytes(tmp_path: Path, model: LoadedModel) -> None:
    path = tmp_path / "chat.csv"
    rows = [f'{turn.role},"{turn.content}",{name}' for name in NAMES for turn in turns_of(name, 12)]
    path.write_text("role,content,session\n" + "\n".join(rows))
    sizes = ModelSizes.load("embedded", device="cpu")
    assert sizes.item_bytes == ModelSizes.of(model).item_bytes
    found = survey(path, sizes)
    with LatentMemoryBackend(tmp_path / "store", model) as backend:
        report = backend.replay(path, progress=False)
        stats = [backend.session(name).stats() for name in NAMES]
        assert (found.updates, sum(found.messages.values())) == (report.steps_written, report.messages_new)
        measured = sum(one.shard_bytes + one.journal_bytes for one in stats)
        assert abs(found.num_bytes - measured) < 0.1 * measured, (found.num_bytes, measured)
        after = survey(path, sizes, find=backend.session)
        assert (after.tokens, after.updates, after.messages_skipped) == (0, 0, len(rows))
