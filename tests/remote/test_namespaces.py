"""Namespaces: part of every statement, and no way from one into another."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from sqlalchemy import and_, delete, insert, literal, or_, select, update

from mplus_memory.errors import MPlusError
from mplus_memory.records import Moment
from mplus_memory.store import LocalStore, SqlStore, open_store
from mplus_memory.store.catalog import Key
from mplus_memory.store.chain import on_chain
from mplus_memory.store.journal_views import Stretch, View
from mplus_memory.store.schema import lineages, messages, metadata, namespaces, sessions, spans, steps
from mplus_memory.testing.made_up import commit, contents, fingerprint, new_step, open_session, turn, whole
from tests.remote.statements import ACROSS, logged, problems

KEY = Key("n" * 32, "s" * 32)
CHAIN, JOURNAL = on_chain(KEY), View("n" * 32, "j" * 32, (Stretch("i" * 32, 0, 3),))


@pytest.mark.parametrize(
    "statement",
    [
        select(messages),
        select(messages).where(messages.c.journal_id == "s"),
        select(messages).where(or_(JOURNAL.where(), messages.c.id == "x")),
        select(messages).where(messages.c.namespace_id != "n"),
        select(messages).where(messages.c.namespace_id == messages.c.journal_id),
        select(messages).join(sessions, sessions.c.id == messages.c.journal_id).where(KEY.own_row()),
        select(messages.c.id).where(JOURNAL.where(), messages.c.id.in_(select(spans.c.message_id))),
        select(spans, steps).where(steps.c.namespace_id == "n"),
        select(sessions).join(namespaces, namespaces.c.id == sessions.c.namespace_id),
        select(steps).join(CHAIN, steps.c.id == CHAIN.c.id),
        update(sessions).values(fence=1),
        update(sessions).where(sessions.c.id == "s").values(fence=1),
        delete(lineages).where(lineages.c.id == "x"),
        insert(lineages).values(id="x"),
        insert(messages).from_select(["id"], select(literal("x"))),
    ],
)
def test_the_log_would_notice(statement: object) -> None:
    assert problems(statement)


@pytest.mark.parametrize(
    "statement",
    [
        select(messages).where(JOURNAL.where()),
        select(messages).where(and_(JOURNAL.where(), or_(messages.c.id == "x", messages.c.id == "y"))),
        select(sessions).join(namespaces, namespaces.c.id == sessions.c.namespace_id).where(namespaces.c.id == "n"),
        select(steps).join(CHAIN, steps.c.namespace_id == CHAIN.c.namespace_id),
        update(sessions).where(KEY.own_row()).values(fence=1),
        insert(lineages).values(namespace_id="n", id="x"),
        insert(namespaces).values(id="n"),
    ],
)
def test_the_log_lets_pass(statement: object) -> None:
    assert not problems(statement)


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, root: Path, tmp_path: Path) -> SqlStore:
    if request.param == "sqlite":
        return LocalStore(root)
    return open_store(request.getfixturevalue("database"), shards=tmp_path / "shards")


def test_every_table_was_in_a_statement_that_was_looked_at(store: SqlStore) -> None:
    with store, logged() as log:
        session = open_session(store)
        message = store.append(session.id, [turn("x")], request_id="r")[0]
        commit(store, session.id, whole(message))
        store.delete_session("alice")
        store.collect_garbage()
    assert not log.wrong
    assert set(metadata.tables) - {"mplus_totals"} <= log.tables  # that one is its triggers' own
    assert log.across <= ACROSS


def test_canaries_stay_in_their_namespace(store: SqlStore) -> None:
    """The same session names, request ids and external ids in each; every reading sees its own canary alone."""
    generator = random.Random(0)
    tenants = ["", "a", "A", "a\0", "\ud800"]
    with store, logged() as log:
        told: dict[str, list[str]] = {tenant: [] for tenant in tenants}
        ids = {tenant: open_session(store, "alice", tenant).id for tenant in tenants}
        for number in range(60):
            tenant = generator.choice(tenants)
            match generator.randrange(6):
                case 0 | 1:
                    text = f"canary {tenants.index(tenant)} {number}"
                    store.append(ids[tenant], [turn(text, external_id=str(number))], request_id=str(number))
                    told[tenant].append(text)
                case 2:
                    commit(store, ids[tenant], request_id=f"c{number}")
                case 3:
                    now = store.get_session(ids[tenant])
                    tag = f"tag {number}"
                    store.fork(now, tag, Moment(head=now.head, end=len(told[tenant])), tag_of=now.id)
                case 4:
                    stranger = ids[generator.choice([other for other in tenants if other != tenant])]
                    for crossed in (_mixed(ids[tenant], stranger), _mixed(stranger, ids[tenant])):
                        with pytest.raises(MPlusError):
                            store.append(crossed, [turn("stray")])
                        with pytest.raises(MPlusError):
                            store.commit_step(crossed, None, new_step(0))
                    his = [message.id for message in store.messages(stranger)]
                    assert store.messages_by_id(ids[tenant], his) == {}
                    store.forget(store.get_session(ids[tenant]), store.get_session(ids[tenant]).head, his)
                case 5:
                    if told[tenant] and generator.random() < 0.3:
                        store.delete_session("alice", tenant)
                        ids[tenant], told[tenant] = store.open_session("alice", fingerprint(), {}, tenant).id, []
            for one in tenants if number % 10 == 9 else [tenant]:
                assert [session.id for session in store.sessions(one)] == [ids[one]]
                assert contents(store, store.get_session(ids[one])) == told[one]
    assert not log.wrong, log.wrong[0]


def _mixed(one: str, other: str) -> str:
    """The namespace of one session with the id of another."""
    return f"{one.partition('.')[0]}.{other.partition('.')[2]}"
