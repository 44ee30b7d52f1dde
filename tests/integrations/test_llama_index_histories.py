"""Histories given to MPlusMemory, however they come: the same messages twice are one ingestion."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llama_index.core.agent.workflow import FunctionAgent
from llama_index.core.base.llms.types import ChatMessage, MessageRole

from llama_index_mplus import MPlusMemory
from llama_index_mplus.conversation import Conversation, Entry
from llama_index_mplus.messages import last_user
from mplus_memory import (
    LatentMemoryBackend,
    LoadedModel,
    block_of,
)
from tests.integrations.llama_index_models import RuleModel, text
from tests.integrations.llama_index_talk import (
    FACT,
    HISTORY,
    QUESTION,
    answer,
    its_own_warnings,
    said,
    user,
)

pytestmark = its_own_warnings


@pytest.fixture(scope="module")
def shared(tiny: LoadedModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LatentMemoryBackend]:
    with LatentMemoryBackend(tmp_path_factory.mktemp("shared") / "store", tiny) as opened:
        yield opened


@pytest.fixture
def memory(backend: LatentMemoryBackend) -> MPlusMemory:
    return MPlusMemory("alice", backend)


def test_a_history_given_again_is_told_once(backend: LatentMemoryBackend) -> None:
    expected = [("user", "Yes."), ("assistant", "Good."), ("user", "Yes."), ("assistant", "Good. What else?")]
    for _ in range(2):
        memory = MPlusMemory.from_defaults("alice", backend, chat_history=HISTORY)
        memory.set(HISTORY)
        memory.put_messages(HISTORY)
        memory.set(memory.get_all())
        assert said(memory) == expected and len(memory.get_all()) == 4
    memory.set([*HISTORY, user(FACT), answer("Noted.")])
    assert said(memory) == [*expected, ("user", FACT), ("assistant", "Noted.")]


async def test_an_agent_that_is_given_the_whole_history_each_time(backend: LatentMemoryBackend) -> None:
    history = list(HISTORY)
    for question in (QUESTION, "Where do I live?"):
        memory = MPlusMemory("alice", backend)
        result = await FunctionAgent(llm=RuleModel()).run(question, chat_history=history, memory=memory)
        history += [user(question), answer(str(result))]
    assert said(memory) == [(message.role.value, message.content) for message in history]


ROLES = {"user": MessageRole.USER, "assistant": MessageRole.ASSISTANT, "system": MessageRole.SYSTEM}
SAYINGS = st.tuples(st.sampled_from(sorted(ROLES)), st.sampled_from(["Yes.", "No.", "Go on.", " "]))


@given(history=st.lists(SAYINGS, max_size=8), cuts=st.lists(st.integers(0, 8), max_size=3), way=st.booleans())
@settings(max_examples=10)
def test_histories_however_they_come_are_told_once_and_in_order(
    shared: LatentMemoryBackend, history: list[tuple[str, str]], cuts: list[int], way: bool
) -> None:
    memory = MPlusMemory(str(uuid4()), shared)
    messages = [ChatMessage(role=ROLES[role], content=content) for role, content in history]
    for cut in [*sorted(cuts), len(messages)]:
        again = MPlusMemory(memory.session_id, shared)
        as_history = way or not any(role == "user" for role, _ in history[:cut])  # else it is part of a turn
        (again.set if as_history else again.put_messages)(messages[:cut])
        again.flush()
    assert said(memory) == [(role, content) for role, content in history if role != "system" and content.strip()]


@given(st.lists(SAYINGS, max_size=12), st.integers(1, 30))
@settings(max_examples=100)
def test_the_end_of_a_conversation_is_as_long_as_fits(history: list[tuple[str, str]], limit: int) -> None:
    entries = [Entry(id=str(at), message=ChatMessage(role=r, content=c)) for at, (r, c) in enumerate(history)]
    tail = Conversation(entries=entries).tail(len, limit)
    assert tail == entries[len(entries) - len(tail) :]
    asked = last_user([entry.message for entry in entries]) or 0
    assert len(tail) >= len(entries) - asked, "the question is always there"
    longer = len(tail) > len(entries) - asked
    assert not longer or sum(len(text(entry.message).strip() and text(entry.message)) for entry in tail) <= limit
    assert len(tail) == len(entries) or tail[0].message.role == MessageRole.USER or not asked


def test_what_is_said_again_is_another_message_and_what_has_an_id_is_not(memory: MPlusMemory) -> None:
    for _ in range(2):
        memory.put(user("Yes."))
        memory.put(answer("Good."))
    assert said(memory) == [("user", "Yes."), ("assistant", "Good.")] * 2
    named = [
        ChatMessage(role=role, content="Once.", additional_kwargs={"message_id": role})
        for role in ("user", "assistant")
    ]
    for fresh in (memory, MPlusMemory("alice", memory.backend)):
        for message in named:
            fresh.put(message)
    assert said(memory)[4:] == [("user", "Once."), ("assistant", "Once.")]


def test_what_memory_injected_is_never_told(memory: MPlusMemory) -> None:
    memory.session.remember(FACT)
    memory.put(user(QUESTION))
    given = memory.get()
    assert len(given) == 2
    memory.put_messages([*given, answer("Nuts.")])
    block = block_of(memory.session.messages())
    memory.put(user(f"{block}\n\nAnd now?"))
    memory.put(answer(block))
    memory.put(answer("Soup."))
    assert [content for _, content in said(memory)] == [FACT, QUESTION, "Nuts.", "And now?", "Soup."]
    assert [text(message) for message in memory.get_all()] == [QUESTION, "Nuts.", "And now?", "Soup."]
