"""Episodes: distances are what they say, distractors tell nothing, and the same seed draws the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.errors import ConfigError, InputError
from mplus_memory.evaluation.data.items import Conversation, Conversations, Document, Item, Questions
from mplus_memory.evaluation.data.reading import read_data
from mplus_memory.evaluation.episodes import generated
from mplus_memory.evaluation.episodes.asking import Asking, plain_ids
from mplus_memory.evaluation.episodes.conversations import ConversationEpisodes
from mplus_memory.evaluation.episodes.documents import DocumentEpisodes
from mplus_memory.evaluation.episodes.episode import Episode, EpisodeSource, Layout
from mplus_memory.evaluation.episodes.generated import DialogueEpisodes
from mplus_memory.evaluation.episodes.packing import Packer, full_chunks, in_even_parts
from mplus_memory.evaluation.scoring import contains
from mplus_memory.model.dialogue import PLAIN, Dialogue
from mplus_memory.records import Turn
from mplus_memory.training.dialogues import FactSource
from mplus_memory.training.dialogues import Turn as DialogueTurn
from mplus_memory.transcripts.locomo import Question
from tests.tiny import SIZES, make_tokenizer

CHAT = Dialogue.of(make_tokenizer(), SIZES["turn_format"])
BASE = Dialogue.of(make_tokenizer(), PLAIN)
LAYOUT = Layout(num_episodes=4, batch=3, before=2, distances=(0, 1, 3), chunk_tokens=160, seed=0)
LOCOMO = Path(__file__).parents[3] / "shared" / "data" / "locomo"


def texts(episode: Episode) -> list[str]:
    return [CHAT.text(update) for update in episode.updates]


def all_of(source: EpisodeSource) -> list[Episode]:
    batches = [source.batch(index) for index in range(source.num_batches)]
    assert [len(batch) for batch in batches] == [source.size(index) for index in range(source.num_batches)]
    assert sum(map(len, batches)) == source.num_episodes
    for batch in batches:
        assert len({len(episode.updates) for episode in batch}) == 1
    return [episode for batch in batches for episode in batch]


def check_distances(episodes: Sequence[Episode], layout: Layout) -> None:
    for episode in episodes:
        assert all(1 <= len(update) <= layout.chunk_tokens for update in episode.updates)
        for probe in episode.probes:
            last = max(place.update for place in probe.context)
            assert probe.due == last + 1 + probe.distance <= len(episode.updates)
            assert probe.tokens_since == sum(len(update) for update in episode.updates[last + 1 : probe.due])


@pytest.mark.parametrize("phrasing", ["train", "held_out", "both"])
def test_generated_dialogues(phrasing: str) -> None:
    source = DialogueEpisodes(Asking(CHAT), LAYOUT, phrasing=phrasing)
    episodes = all_of(source)
    check_distances(episodes, LAYOUT)
    assert [episode.index for episode in episodes] == [0, 1, 2, 3]
    assert {episode.kind for episode in episodes} == ({"train", "held_out"} if phrasing == "both" else {phrasing})
    for episode in episodes:
        probe = episode.probes[0]
        assert [p.distance for p in episode.probes] == [0, 1, 3]
        assert len(episode.updates) == 2 + 1 + 3
        assert probe.context[-1].update == 2
        sentence, value = probe.expected
        said = "".join(CHAT.text(episode.updates[p.update][p.start : p.stop]) for p in probe.context)
        assert contains(said, [value]) and contains(sentence, [value])
        assert probe.prompt == tuple(CHAT.question(probe.question))
        assert CHAT.text(probe.answer) == sentence
    assert len({episode.updates for episode in episodes}) == len({e.seed for e in episodes}) == 4
    assert all_of(DialogueEpisodes(Asking(CHAT), LAYOUT, phrasing=phrasing)) == episodes
    other = replace(LAYOUT, seed=1)
    assert all_of(DialogueEpisodes(Asking(CHAT), other, phrasing=phrasing))[0].updates != episodes[0].updates


class Retelling(FactSource):
    """Tells a fact, then another value of it in a message that the end of the history cuts, then other facts."""

    def turns(self) -> list[DialogueTurn]:
        if not hasattr(self, "first"):
            self.first = self.draw()
            return [DialogueTurn("user", f"{self.first.value}. " * 9, (self.first,))]
        again = self.first._replace(value="elsewhere")
        return [DialogueTurn("user", f"{again.value}. " * 40, (again,))]


def test_what_a_cut_message_tells_again_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generated, "FactSource", Retelling)
    layout = replace(LAYOUT, before=0, distances=(0, 1), chunk_tokens=64)
    with pytest.raises(ConfigError, match="no fact in update 0 of 1000 dialogues"):
        DialogueEpisodes(Asking(CHAT), layout).batch(0)


def test_an_episode_does_not_depend_on_its_batch() -> None:
    alone = all_of(DialogueEpisodes(Asking(CHAT), replace(LAYOUT, batch=1)))
    assert alone == all_of(DialogueEpisodes(Asking(CHAT), LAYOUT))


def item(context: str, question: str, *answers: str, title: str) -> Item:
    return Item(context=context, question=question, answers=answers, title=title, place=f"data.json: {question}")


def questions(*items: Item, more: Sequence[Document] = ()) -> Questions:
    documents = [Document(text=one.context, title=one.title) for one in items]
    return Questions(format="jsonl", items=items, documents=(*documents, *more), left_out={})


TRAMS = item("Oslo has trams. " * 3, "What has Oslo?", "trams", title="Oslo")
LONG = item("Bergen has rain. " * 40, "What has Bergen?", "rain", title="Bergen")
SNOW = Document(text="Tromsø has snow all winter long.", title="Tromsø")
TELLS = Document(text="Lisbon has The Trams, too.", title="Lisbon")


@pytest.mark.parametrize("dialogue", [CHAT, BASE], ids=["chat", "base"])
def test_documents_with_unrelated_ones_between(dialogue: Dialogue) -> None:
    asking = Asking.of_documents(dialogue, None)
    source = DocumentEpisodes(asking, LAYOUT, questions(TRAMS, LONG, more=[SNOW, TELLS]))
    episodes = all_of(source)
    check_distances(episodes, LAYOUT)
    assert len(episodes) == 2
    for episode in episodes:
        one = TRAMS if "Oslo" in episode.probes[0].question else LONG
        assert (len(episode.probes[0].context) == 1) is (one is TRAMS)
        told = [place.update for place in episode.probes[0].context]
        around = " ".join(text for number, text in enumerate(texts(episode)) if number not in told)
        assert one.title not in around and "Tromsø" in around
        assert ("Lisbon" in around) is (one is LONG)  # it tells what Oslo has
        context = dialogue.text([token for number in told for token in episode.updates[number]])
        assert context.strip() == (f"Context: {one.context.strip()}" if dialogue is BASE else one.context.strip())
        assert told[-1] == max(LAYOUT.before, len(told) - 1, *(len(e.probes[0].context) - 1 for e in episodes))
    facts = source.facts()
    assert (facts["distractors"], facts["distractors_with_an_answer"]) == (4, 1)


def test_questions_without_a_distractor_are_told() -> None:
    source = DocumentEpisodes(Asking(CHAT), LAYOUT, questions(TRAMS, more=[TELLS]))
    with pytest.raises(InputError, match=r"What has Oslo\?'; give other texts with --distractors"):
        source.batch(0)
    source = DocumentEpisodes(Asking(CHAT), LAYOUT, questions(TRAMS), [SNOW])
    assert "Tromsø" in texts(source.batch(0)[0])[0]


def test_a_context_under_another_title_does_not_stand_between() -> None:
    asked = item("Oslo has trams. " * 3, "Has Oslo trams?", "yes", title="Question 2")  # its answer is not in its words
    again = [Document(text=asked.context, title="Question 1"), Document(text=f"News. {asked.context}", title="News")]
    source = DocumentEpisodes(Asking(CHAT), LAYOUT, questions(asked, more=[*again, SNOW]))
    [episode] = all_of(source)
    assert sum("trams" in text for text in texts(episode)) == 1
    assert source.facts()["distractors_with_an_answer"] == 0
    with pytest.raises(InputError, match="give other texts with --distractors"):
        DocumentEpisodes(Asking(CHAT), LAYOUT, questions(asked), again).batch(0)


def test_long_answers_can_be_left_out() -> None:
    short, long = TRAMS, replace(TRAMS, question="How?", answers=("by " * 30,))
    source = DocumentEpisodes(Asking(CHAT), LAYOUT, questions(short, long), [SNOW], longest_answer=8)
    assert [e.probes[0].question for e in all_of(source)] == [short.question]
    assert source.facts()["left_out"] == {"answer too long": 1}
    with pytest.raises(ConfigError, match="no answer of 2 has 1 tokens"):
        DocumentEpisodes(Asking(CHAT), LAYOUT, questions(short, long), [SNOW], longest_answer=1)


def conversation(num_turns: int, *asked: tuple[str, Sequence[str]]) -> Conversations:
    texts = [f"{i} is the number. " * 4 for i in range(num_turns)]
    turns = [Turn(role="user", author="Ann", content=t, external_id=f"D1:{i}") for i, t in enumerate(texts)]
    found = [Question(session="c", question=q, answer="7", evidence=tuple(e), category=4) for q, e in asked]
    one = Conversation(name="c", turns=tuple(turns), questions=tuple(found))
    return Conversations(format="locomo", conversations=(one,), left_out={"unanswerable": 3})


def test_conversations_in_their_own_order() -> None:
    data = conversation(30, ("Early?", ["D1:0"]), ("Two?", ["D1:3", "D1:12"]), ("Late?", ["D1:29"]))
    source = ConversationEpisodes(Asking(CHAT), LAYOUT, data)
    [episode] = all_of(source)
    check_distances([episode], LAYOUT)
    assert "".join(texts(episode)) == "".join(f"Ann: {turn.content}" for turn in data.conversations[0].turns)
    by_question = {q: [p for p in episode.probes if p.question == q] for q in ("Early?", "Two?", "Late?")}
    assert by_question["Early?"] == []  # fewer than two updates before it
    assert [p.distance for p in by_question["Two?"]] == [0, 1, 3] and len(by_question["Two?"][0].context) == 2
    assert [p.distance for p in by_question["Late?"]] == [0]
    assert "29 is the number" in texts(episode)[by_question["Late?"][0].context[-1].update]
    assert source.facts()["left_out"] == {"unanswerable": 3, "told too early": 1}
    with pytest.raises(InputError, match="has 99 updates before its evidence; lower --before"):
        ConversationEpisodes(Asking(CHAT), replace(LAYOUT, before=99), data)


def test_questions_that_no_distance_reaches_are_not_drawn() -> None:
    data = conversation(30, ("Two?", ["D1:12"]), ("Late?", ["D1:29"]))
    source = ConversationEpisodes(Asking(CHAT), replace(LAYOUT, distances=(3,)), data)
    [episode] = all_of(source)
    assert [(p.question, p.distance) for p in episode.probes] == [("Two?", 3)]
    assert source.facts()["left_out"] == {"unanswerable": 3, "told too late for any distance": 1}
    with pytest.raises(InputError, match="none of 2 questions has 99 updates after its evidence, and 2 before"):
        ConversationEpisodes(Asking(CHAT), replace(LAYOUT, distances=(99,)), data)


@pytest.mark.skipif(not LOCOMO.is_dir(), reason="the LoCoMo conversations are not on this machine")
def test_evidence_of_a_real_conversation_stands_where_its_question_says() -> None:
    data = read_data(LOCOMO / "26.json")
    assert isinstance(data, Conversations)
    layout = replace(LAYOUT, num_episodes=20, chunk_tokens=512)
    [episode] = all_of(ConversationEpisodes(Asking(CHAT), layout, data))
    check_distances([episode], layout)
    said = {turn.external_id: turn.content for turn in data.conversations[0].turns}
    asked = {question.question: question for question in data.conversations[0].questions}
    assert len({probe.question for probe in episode.probes}) == 20
    for probe in episode.probes:
        told = "".join(CHAT.text(episode.updates[p.update][p.start : p.stop]) for p in probe.context)
        assert all(said[name] in told for name in asked[probe.question].evidence)


@given(st.lists(st.integers(1, 90), max_size=30))
def test_packing_loses_nothing_and_knows_where_it_put_it(lengths: list[int]) -> None:
    packer, start, messages = Packer(40), 0, []
    for length in lengths:
        messages.append(list(range(start, start + length)))
        packer.add(messages[-1])
        start += length
    packer.flush()
    updates, places = packer.updates(), packer.places()
    assert [token for update in updates for token in update] == list(range(start))
    for number, message in enumerate(messages):
        assert [t for place in places[number] for t in updates[place.update][place.start : place.stop]] == message


@given(st.integers(1, 400), st.integers(1, 60))
def test_parts_are_even(length: int, limit: int) -> None:
    parts = in_even_parts(range(length), limit)
    assert [token for part in parts for token in part] == list(range(length))
    assert max(map(len, parts)) <= limit and max(map(len, parts)) - min(map(len, parts)) <= 1
    assert len(parts) == -(-length // limit)


@given(st.lists(st.integers(0, 30), max_size=8), st.integers(1, 20))
def test_full_chunks_are_full(lengths: list[int], limit: int) -> None:
    stream = list(range(sum(lengths)))
    cut = iter(stream)
    chunks = list(full_chunks(([next(cut) for _ in range(length)] for length in lengths), limit))
    assert all(len(chunk) == limit for chunk in chunks)
    assert [t for chunk in chunks for t in chunk] == stream[: len(stream) // limit * limit]


def test_prompts_of_base_models_and_chats() -> None:
    base = Asking.of_documents(BASE, None)
    assert BASE.text(base.prompt("Where?")) == "Question: Where? Answer:"
    assert base.answer("Oslo") == tuple(plain_ids(BASE, " Oslo"))
    chat = Asking.of_documents(CHAT, None)
    assert chat.prompt("Where?") == tuple(CHAT.question("Where?"))
    assert chat.answer("Oslo") == tuple(plain_ids(CHAT, "Oslo"))
    assert Asking(BASE).answer("Oslo") == tuple(plain_ids(BASE, " Oslo"))  # "Assistant:" leaves its space to the answer
    own = Asking.of_documents(CHAT, "Q {question}\nA ")
    assert CHAT.text(own.prompt("Why {x}?")) == "Q Why {x}?\nA"
    assert own.answer("Oslo") == base.answer("Oslo")
    with pytest.raises(ConfigError, match=re.escape("has no {question} in it")):
        Asking(CHAT, "Q?")


def test_answers_of_base_models_end_with_their_line() -> None:
    said = plain_ids(BASE, "\n Oslo.\nQuestion: more?")
    assert Asking.of_documents(BASE, None).text(said) == "Oslo."
    assert Asking(CHAT).text(said) == "Oslo.\nQuestion: more?"
    assert Asking(CHAT, "{question}").text(said) == "Oslo."
    assert Asking(BASE).text([]) == ""


@pytest.mark.parametrize(
    "change, told",
    [
        ({"num_episodes": 0}, "episodes=0"),
        ({"batch": 0}, "batch=0"),
        ({"before": -1}, "before=-1"),
        ({"seed": 1 << 63}, "a seed from 0"),
        ({"seed": -1}, "seed=-1"),
        ({"distances": ()}, r"distances=\(\)"),
        ({"distances": (1, 1)}, r"distances=\(1, 1\)"),
        ({"distances": (-1, 2)}, r"distances=\(-1, 2\)"),
    ],
)
def test_layouts_out_of_range(change: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        replace(LAYOUT, **change)  # type: ignore[arg-type]


def test_an_unknown_phrasing() -> None:
    with pytest.raises(ConfigError, match="phrasing='both of'"):
        DialogueEpisodes(Asking(CHAT), LAYOUT, phrasing="both of")
