"""Pruning: what is named goes, with a plan that says so first; digests and neighbours stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mplus_memory import (
    ConfigError,
    ConflictError,
    InputError,
    LatentMemoryBackend,
    LoadedModel,
    Session,
    SessionNotFoundError,
)
from mplus_memory.pruning import Rules, plan
from tests.session.talk import turns


@pytest.fixture
def backend(tmp_path: Path, tiny: LoadedModel) -> Iterator[LatentMemoryBackend]:
    with LatentMemoryBackend(tmp_path / "store", tiny) as opened:
        yield opened


def shard_bytes(backend: LatentMemoryBackend) -> int:
    return sum(path.stat().st_size for path in (backend.store_path / "shards").rglob("*.parquet"))


def now() -> datetime:
    return datetime.now(UTC)


def long(backend: LatentMemoryBackend, name: str = "s", count: int = 90) -> Session:
    session = backend.session(name)
    session.remember_turns(turns(count))
    return session


def anew(session: Session, backend: LatentMemoryBackend) -> Session:
    """The same with nothing held in memory."""
    session.release()
    return backend.session(session.name)


def test_tokens_that_nothing_reads_go_and_memory_is_as_it_was(backend: LatentMemoryBackend) -> None:
    session, alone = long(backend), long(backend, "neighbour", 6)
    digest, other, answer = session.digest(), alone.digest(), session.answer("what?", max_new_tokens=8).text
    used, files = backend.quota().used_bytes, shard_bytes(backend)
    told = backend.prune(unread_since=now(), dry_run=True)
    assert told.dry_run and told.emptied["s"] > 5 and shard_bytes(backend) == files
    done = backend.prune(unread_since=now())
    assert (done.emptied, done.num_bytes, done.earliest) == (told.emptied, told.num_bytes, told.earliest)
    assert files - shard_bytes(backend) == used - backend.quota().used_bytes == done.num_bytes > 0 and done.finished
    session = anew(session, backend)
    assert session.digest() == digest and session.answer("what?", max_new_tokens=8).text == answer
    assert alone.digest() == other and len(session.history()) == len(session.history())
    first = done.earliest["s"]
    with pytest.raises(InputError, match=f"were pruned; name step {first} or a later one"):
        session.rollback(first - 1, keep_as="kept")
    assert "kept" not in {one.name for one in backend.sessions()}
    with pytest.raises(InputError, match="were pruned"):
        session.branch("early", at=first - 1)
    assert backend.prune(unread_since=now()).emptied == {}
    branch = session.branch("late", at=first)
    assert branch.answer("what?", max_new_tokens=4).text
    session.remember_turns(turns(9, 200))
    assert anew(session, backend).digest() == session.digest()
    with pytest.raises(InputError, match=r"latents=False"):
        backend.export("s", backend.store_path.parent / "file")
    assert not backend.export("s", backend.store_path.parent / "file", latents=False).latents


def test_forgetting_after_pruning_writes_as_much_again_as_it_must(backend: LatentMemoryBackend) -> None:
    session, without = long(backend), backend.session("without")
    gone = session.messages()[-8]
    without.remember_turns([turn for number, turn in enumerate(turns(90)) if number != 82])
    assert backend.prune(unread_since=now()).emptied["s"] > 5
    assert session.forget(gone.id).digest_after == without.digest()
    first = session.messages()[0]
    without = backend.session("without both")
    without.remember_turns([turn for number, turn in enumerate(turns(90)) if number not in (0, 82)])
    assert session.forget(first.id).digest_after == without.digest() == anew(session, backend).digest()


def test_what_a_branch_or_a_tag_still_reads_stays(backend: LatentMemoryBackend) -> None:
    session = long(backend)
    branch = session.branch("early", at=3)
    digest = branch.digest()
    session.tag("tagged", at=8)
    held = backend.prune(unread_since=now(), dry_run=True).emptied.get("s", 0)
    free = backend.prune(unread_since=now(), tags_before=now(), dry_run=True)
    assert free.tags == (("s", "tagged"),) and free.emptied["s"] > held
    assert backend.prune(unread_since=now()).emptied.get("s", 0) == held
    session.rollback("tagged")
    assert anew(branch, backend).digest() == digest and branch.answer("what?", max_new_tokens=4).text
    assert anew(session, backend).answer("what?", max_new_tokens=4).text


def test_sessions_by_age_and_number(backend: LatentMemoryBackend) -> None:
    for name in ("oldest", "older", "newer", "newest"):
        backend.session(name).remember_turns(turns(5))
    backend.session("older").tag("t")
    since = backend.sessions()[0].updated_at  # "newer" by name is the first
    names = {info.name: info.updated_at for info in backend.sessions()}
    assert backend.prune(unused_since=names["newer"], dry_run=True).sessions == ("older", "oldest")
    assert backend.prune(unused_since=names["newer"], keep=3, dry_run=True).sessions == ("oldest",)
    assert backend.prune(keep=4, dry_run=True).sessions == () and since == names["newer"]
    told = backend.prune(keep=1, dry_run=True)
    assert told.sessions == ("newer", "older", "oldest") and len(backend.sessions()) == 4
    before = backend.quota().used_bytes
    done = backend.prune(keep=1)
    assert (done.num_messages, done.num_steps, done.num_bytes) == (told.num_messages, told.num_steps, told.num_bytes)
    assert before - backend.quota().used_bytes > done.num_bytes + 640 * done.num_messages, "rows count in quotas"
    assert [info.name for info in backend.sessions()] == ["newest"]
    backend.session("newest").tag("t")
    assert backend.prune(tags_before=now() - timedelta(days=1)).tags == ()
    assert backend.prune(tags_before=now()).tags == (("newest", "t"),) and backend.session("newest").tags() == []


def test_a_plan_that_came_true_too_late_is_refused(backend: LatentMemoryBackend) -> None:
    session = long(backend)
    old = plan(backend._store, backend.namespace, Rules(unread_since=now()), backend.model)
    session.branch("early", at=3)
    with pytest.raises(ConflictError, match="look again"):
        backend._store.prune(old)
    idle = plan(backend._store, backend.namespace, Rules(keep=0), None)
    session.remember("I am back.")
    with pytest.raises(ConflictError, match="was changed since"):
        backend._store.prune(idle)
    assert len(backend.sessions()) == 2


@pytest.mark.parametrize("rules", [{}, {"keep": -1}])
def test_what_names_nothing_is_refused(rules: dict[str, int], backend: LatentMemoryBackend) -> None:
    with pytest.raises(ConfigError, match=r"to prune|keep=-1"):
        backend.prune(**rules)  # type: ignore[arg-type]


def test_a_namespace_is_deleted_from_any_backend(tmp_path: Path, tiny: LoadedModel) -> None:
    with (
        LatentMemoryBackend(tmp_path, tiny, namespace="tenant") as tenant,
        LatentMemoryBackend(tmp_path, tiny) as other,
    ):
        held = long(tenant, count=12)
        kept = long(other, count=12)
        digest = kept.digest()
        with pytest.raises(InputError, match="not both"):
            other.delete("s", namespace="tenant")
        done = tenant.delete(namespace="tenant")
        assert done.num_sessions == 1 and held._held is None and held.messages() == []
        assert anew(kept, other).digest() == digest and tenant.sessions() == []
        with pytest.raises(SessionNotFoundError, match="no namespace"):
            other.delete(namespace="tenant")
        assert other.delete("s").num_messages == 12
