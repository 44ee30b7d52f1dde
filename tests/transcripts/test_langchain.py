import json
from pathlib import Path

import pytest
from langchain_core.load import dumpd, dumps
from langchain_core.messages import (
    AIMessage,
    BaseMessage,
    ChatMessage,
    HumanMessage,
    SystemMessage,
    ToolMessage,
    messages_to_dict,
)

from mplus_memory.transcripts import BadLine, LeftOut, Spoken, detect_format, read_transcript

MESSAGES: list[BaseMessage] = [
    SystemMessage("Be kind."),
    HumanMessage("My dog is Rex.", name="Ann", id="m2"),
    AIMessage([{"type": "text", "text": "Noted."}, {"type": "reasoning", "reasoning": "hm"}]),
    ToolMessage("sunny", tool_call_id="c1"),
    ChatMessage("Hi from chat.", role="user"),
]
EXPECTED = [
    ("system", "Be kind."),
    ("user", "My dog is Rex."),
    ("assistant", "Noted."),
    ("tool", "sunny"),
    ("user", "Hi from chat."),
]
FORMS = {
    "messages_to_dict": lambda: json.dumps(messages_to_dict(MESSAGES)),
    "dumpd": lambda: json.dumps([dumpd(message) for message in MESSAGES]),
    "dumps of the list": lambda: dumps(MESSAGES, pretty=True),
    "model_dump": lambda: json.dumps([message.model_dump() for message in MESSAGES]),
    "one per line": lambda: "\n".join(json.dumps(value) for value in messages_to_dict(MESSAGES)),
    "under messages": lambda: json.dumps({"messages": messages_to_dict(MESSAGES)}),
    "a conversation per line": lambda: json.dumps(messages_to_dict(MESSAGES)) + "\n[]\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_turns(tmp_path: Path, form: str) -> None:
    path = tmp_path / "history.json"
    path.write_text(FORMS[form](), encoding="utf-8")
    assert detect_format(path).name == "langchain"
    turns = [item.turn for item in read_transcript(path, tools="keep") if isinstance(item, Spoken)]
    assert [(turn.role, turn.content) for turn in turns] == EXPECTED
    assert turns[1].external_id == "m2" and turns[1].author == "Ann"
    assert len({turn.external_id for turn in turns}) == len(turns)


def test_a_tool_call_without_text_is_left_out(tmp_path: Path) -> None:
    call = AIMessage("", tool_calls=[{"name": "f", "args": {}, "id": "1"}])
    path = tmp_path / "h.json"
    path.write_text(json.dumps(messages_to_dict([HumanMessage("hi"), call])))
    assert [type(item) for item in read_transcript(path)] == [Spoken, LeftOut]


def test_what_langchain_could_not_serialise_is_a_bad_line(tmp_path: Path) -> None:
    path = tmp_path / "h.json"
    path.write_text(
        json.dumps([dumpd(HumanMessage("hi")), {"lc": 1, "type": "not_implemented", "id": ["x", "AIMessage"]}])
    )
    _, bad = read_transcript(path)
    assert isinstance(bad, BadLine) and bad.place == "item 2"
