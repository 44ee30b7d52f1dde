"""LangGraph's checkpoints in Postgres, in the tables that its PostgresSaver makes."""

from __future__ import annotations

import json

import psycopg
import pytest
from langchain.agents import create_agent
from langchain_core.messages import HumanMessage
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from mplus_memory.errors import TranscriptError
from mplus_memory.transcripts import BadLine, LeftOut, Spoken, detect_format, read_transcript
from tests.integrations.models import ScriptedModel
from tests.remote.servers import Postgres
from tests.transcripts.files import ALL, MESSAGES, checkpoint

TABLES = """
    CREATE TABLE checkpoints (
        thread_id TEXT NOT NULL, checkpoint_ns TEXT NOT NULL DEFAULT '', checkpoint_id TEXT NOT NULL,
        parent_checkpoint_id TEXT, type TEXT, checkpoint JSONB NOT NULL, metadata JSONB NOT NULL DEFAULT '{}',
        PRIMARY KEY (thread_id, checkpoint_ns, checkpoint_id)
    );
    CREATE TABLE checkpoint_blobs (
        thread_id TEXT NOT NULL, checkpoint_ns TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL,
        version TEXT NOT NULL, type TEXT NOT NULL, blob BYTEA,
        PRIMARY KEY (thread_id, checkpoint_ns, channel, version)
    );
"""


def put(connection: psycopg.Connection, thread: str, number: int, namespace: str = "", kind: str | None = None) -> None:
    """A checkpoint that holds the first ``number`` messages."""
    made = checkpoint(number, MESSAGES[:number])
    values = made.pop("channel_values")
    version = made["channel_versions"]["messages"]
    row = {**made, "channel_values": {"turn": number}, "channel_versions": {"messages": version, "turn": "1"}}
    connection.execute(
        "INSERT INTO checkpoints (thread_id, checkpoint_ns, checkpoint_id, checkpoint) VALUES (%s, %s, %s, %s)",
        (thread, namespace, made["id"], json.dumps(row, default=list)),
    )
    type_, blob = JsonPlusSerializer().dumps_typed(values["messages"])
    connection.execute(
        "INSERT INTO checkpoint_blobs VALUES (%s, %s, 'messages', %s, %s, %s)",
        (thread, namespace, version, kind or type_, blob),
    )


def test_the_newest_state_of_each_thread_is_read(postgres: Postgres) -> None:
    url = postgres.new_database()
    with psycopg.connect(url) as connection:
        connection.execute(TABLES)
        for number in range(1, 6):
            put(connection, "ann", number)
        put(connection, "ann", 5, "sub:1")
        put(connection, "bob", 2)
        put(connection, "cem", 2, kind="pickle")
    assert detect_format(url).name == "langgraph"
    items = list(read_transcript(url, tools="keep"))
    assert [(item.turn.role, item.turn.content) for item in items if isinstance(item, Spoken)] == [*ALL, *ALL[:2]]
    assert {item.session for item in items if isinstance(item, Spoken)} == {"ann", "bob"}
    assert LeftOut(place="thread 'ann'", reason="the state of a nested graph") in items
    [bad] = [item for item in items if isinstance(item, BadLine)]
    assert bad.place == "thread 'cem'" and "'pickle'" in bad.reason
    postgres.drop_database(url)


def test_an_agents_threads_are_read(postgres: Postgres) -> None:
    saver_of = pytest.importorskip("langgraph.checkpoint.postgres", reason="needs langgraph-checkpoint-postgres")
    url = postgres.new_database()
    with saver_of.PostgresSaver.from_conn_string(url) as saver:
        saver.setup()
        agent = create_agent(ScriptedModel(script=["It is cold.", "You are welcome."]), checkpointer=saver)
        for question in ("Is it cold?", "Thanks."):
            agent.invoke({"messages": [HumanMessage(question)]}, {"configurable": {"thread_id": "ann"}})
    texts = [item.turn.content for item in read_transcript(url) if isinstance(item, Spoken)]
    assert texts == ["Is it cold?", "It is cold.", "Thanks.", "You are welcome."]
    postgres.drop_database(url)


def test_a_database_without_checkpoints_is_refused(postgres: Postgres) -> None:
    url = postgres.new_database()
    with pytest.raises(TranscriptError, match='relation "checkpoints" does not exist'):
        list(read_transcript(url))
    postgres.drop_database(url)
