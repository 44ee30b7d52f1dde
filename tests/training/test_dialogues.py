"""Dialogues: every pattern is complete, held-out phrasings stay out, newest values win, unsaid things stay unsaid."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import PreTrainedTokenizerFast

from mplus_memory.training.attributes import OWNER_KINDS, SPLITS
from mplus_memory.training.dialogues import (
    UNKNOWN,
    FactSource,
    Style,
    exchange,
    fact_text,
    fact_turns,
    small_talk,
)
from mplus_memory.training.encoding import Encoder
from mplus_memory.training.evaluate_embedded import EMBEDDED
from mplus_memory.training.facts import (
    _ASKED,
    _CLAUSE_FRAMES,
    _CORRECTED_STATEMENTS,
    _CORRECTED_TOPICS,
    _STATED,
    _TOPIC_FRAMES,
    Fact,
    Owner,
    answer,
    correction,
    fill,
    question,
    statement,
)
from mplus_memory.training.grammar import all_texts
from mplus_memory.training.phrasings import ATTRIBUTES
from mplus_memory.training.source import Knowledge

OWNERS = (Owner("self", ""), Owner("relative", "sister"), Owner("person", "Ana"))
BY_KEY = {attribute.key: attribute for attribute in ATTRIBUTES}
FAMILIES = ("statements", "questions", "clause_patterns", "topic_patterns", "corrections")


def texts_of(patterns, kind, split):
    return {text.rstrip(".?") for pattern in patterns[kind, split] for text in all_texts(pattern)}


def told(owner, key, noun, value):
    return Fact(owner, BY_KEY[key], noun, value)


def normal(text):
    return text.replace("  ", "?") == text and not set(text) & set("{}()[]|/_") and " ." not in text


SUBJECTS = [(attribute, owner) for attribute in ATTRIBUTES for owner in OWNERS if owner.kind in attribute.owners]


@pytest.mark.parametrize(("attribute", "owner"), SUBJECTS, ids=[f"{a.key}-{o.kind}" for a, o in SUBJECTS])
def test_every_text_renders_and_names_its_value(attribute, owner):
    fact = Fact(owner, attribute, attribute.nouns[0], "Blorvik")
    for family in FAMILIES:
        for split in SPLITS:
            for template in texts_of(getattr(attribute, family), owner.kind, split):
                text = fill(template, fact, older="Krelm")
                assert normal(text), template
                assert ("Blorvik" in text) == (family in ("statements", "corrections")), template
                assert "{o}" not in template or family == "corrections", template
    assert fact.value in answer(fact)


def framed_texts(frames, patterns, kind, split):
    """Every text of a frame with a text of ``patterns`` in it."""
    outer = {each: texts_of(frames, kind, each) for each in SPLITS}
    inner = {each: texts_of(patterns, kind, each) for each in SPLITS}
    pairs = (
        [("train", "train")] if split == "train" else [(a, b) for a in SPLITS for b in SPLITS if "held_out" in a + b]
    )
    return {frame.replace("{c}", text) for a, b in pairs for frame in outer[a] for text in inner[b]}


def all_questions(attribute, kind, split):
    asked = texts_of(attribute.questions, kind, split)
    asked |= framed_texts(_CLAUSE_FRAMES, attribute.clause_patterns, kind, split)
    return asked | framed_texts(_TOPIC_FRAMES, attribute.topic_patterns, kind, split)


def all_corrections(attribute, kind, split):
    told = texts_of(attribute.corrections, kind, split) | texts_of(attribute.statements, kind, split)
    return told | framed_texts(_CORRECTED_TOPICS, attribute.topic_patterns, kind, split)


def all_statements(attribute, kind, split):
    return texts_of(attribute.statements, kind, split)


@pytest.mark.parametrize("attribute", ATTRIBUTES, ids=lambda a: a.key)
@pytest.mark.parametrize("texts", [all_statements, all_questions, all_corrections])
def test_no_held_out_text_is_one_of_training(attribute, texts):
    """Value, noun and owner are blanks in these texts, so it is the surface forms that differ."""
    for kind in attribute.owners:
        trained, held_out = texts(attribute, kind, "train"), texts(attribute, kind, "held_out")
        assert held_out and not trained & held_out


@pytest.mark.parametrize(
    "frames", [_STATED, _ASKED, _CLAUSE_FRAMES, _TOPIC_FRAMES, _CORRECTED_STATEMENTS, _CORRECTED_TOPICS]
)
def test_held_out_frames_are_none_of_training(frames):
    assert not texts_of(frames, "self", "train") & texts_of(frames, "self", "held_out")
    assert len(frames["self", "held_out"]) >= 4


def test_patterns_of_every_kind_are_held_out():
    """They were fixed before those of training grew fourfold: their number counts, not their share."""
    families = ("statements", "questions", "corrections")
    num_held_out = {
        (attribute.key, family, kind): len(getattr(attribute, family)[kind, "held_out"])
        for attribute in ATTRIBUTES
        for family in families
        for kind in attribute.owners
    }
    assert min(num_held_out.values()) >= 1
    assert sum(number for (_, _, kind), number in num_held_out.items() if kind == "self") >= 320


@pytest.mark.parametrize("tell", [statement, question], ids=["statement", "question"])
@pytest.mark.parametrize("attribute", ATTRIBUTES, ids=lambda a: a.key)
def test_what_is_drawn_held_out_is_never_drawn_in_training(attribute, tell):
    fact, rng = Fact(OWNERS[0], attribute, attribute.nouns[0], "Blorvik"), Random(0)
    trained = {tell(fact, rng) for _ in range(600)}
    assert len(trained) > 8
    assert not trained & {tell(fact, rng, "held_out") for _ in range(200)}


def test_the_assistant_speaks_to_the_user():
    me, sister, ana = OWNERS
    assert answer(told(me, "pet", "dog", "Biscuit")) == "Your dog's name is Biscuit."
    assert answer(told(sister, "pet", "dog", "Biscuit")) == "Your sister's dog's name is Biscuit."
    assert answer(told(me, "allergy", "", "nuts")) == "You are allergic to nuts."
    assert answer(told(me, "city", "", "Bergen")) == "You live in Bergen."
    assert answer(told(sister, "city", "", "Bergen")) == "Your sister lives in Bergen."
    assert answer(told(ana, "city", "", "Bergen")) == "Ana lives in Bergen."
    assert answer(told(me, "code", "locker code", "4711")) == "Your locker code is 4711."
    assert answer(told(ana, "job", "", "engineer")) == "Ana works as an engineer."
    assert answer(told(me, "object", "keys", "drawer")) == "Your keys are in the drawer."
    assert answer(told(me, "dislike", "", "fish")) == "You don't like fish."
    assert answer(told(sister, "dislike", "", "fish")) == "Your sister doesn't like fish."


def test_everyday_phrasings_are_among_those_of_training():
    rng, me = Random(0), OWNERS[0]
    city = told(me, "city", "", "Bergen")
    said = {statement(city, rng) for _ in range(6000)}
    assert {"I live in Bergen.", "I moved to Bergen.", "I'm living in Bergen these days."} <= said
    assert {"Where do I live?", "What city do I live in?", "Can you tell me where I live?"} <= {
        question(city, rng) for _ in range(3000)
    }
    corrected = {correction(city, "Oslo", rng) for _ in range(3000)}
    assert {"I moved to Bergen.", "I moved from Oslo to Bergen.", "I live in Bergen now."} <= corrected


@settings(max_examples=30)
@given(seed=st.integers())
def test_no_key_is_told_twice_unless_corrected(seed):
    source = FactSource(Random(seed), Style())
    keys = [fact.key for _ in range(40) for turn in source.turns() for fact in turn.facts]
    assert len(keys) == len(set(keys))


@settings(max_examples=30)
@given(seed=st.integers(), phrasing=st.sampled_from(SPLITS), share=st.sampled_from([0.0, 0.4]))
def test_a_told_value_stands_in_its_message(seed, phrasing, share):
    source = FactSource(Random(seed), Style(noise=0.5, lead_ins=0.5, phrasing=phrasing, corrections=share))
    for _ in range(20):
        for turn in source.turns():
            assert all(fact.value.rstrip(".?!") in turn.text for fact in turn.facts), turn


def test_a_relative_named_on_the_way_is_two_facts():
    sister = OWNERS[1]
    facts = (told(sister, "city", "", "Bergen"), told(sister, "name", "", "Clara"))
    texts = {fact_text(facts, Random(seed), Style(noise=0.0, lead_ins=0.0)) for seed in range(400)}
    assert "My sister Clara lives in Bergen." in texts
    assert all("Clara" in text and "Bergen" in text for text in texts)


def test_an_author_speaks_of_herself_and_is_asked_for_by_name():
    source = FactSource(Random(2), Style(authors=1.0, small_talk=0.0, noise=0.0, corrections=0.3))
    authors = set()
    for _ in range(60):
        turn = source.turns()[0]
        (owner,) = {fact.owner for fact in turn.facts}
        assert owner.kind == "person"
        if turn.text.startswith(f"{owner.name}: "):
            authors.add(owner.name)
        else:
            assert source.current(turn.facts[0].key) == turn.facts[0]
        assert owner.name in exchange(turn.facts[0], source.rng, source.style).answer
    assert 1 <= len(authors) <= 3
    bergen = (told(OWNERS[2], "city", "", "Bergen"),)
    texts = {fact_turns(bergen, Random(seed), Style(noise=0.0), "Ana")[0].text for seed in range(400)}
    assert "Ana: I live in Bergen." in texts


def test_a_message_fits_into_a_chunk():
    encoder = Encoder(PreTrainedTokenizerFast.from_pretrained(str(EMBEDDED)))
    for seed in range(40):
        for corrections, authors in ((0.0, 0.0), (0.5, 0.5)):
            source = FactSource(Random(seed), Style(pairs=0.5, corrections=corrections, authors=authors))
            turns = [turn for _ in range(15) for turn in source.turns()]
            assert max(len(encoder.turn(turn)) for turn in turns) <= 48


def test_small_talk_is_varied_and_says_nothing_of_anybody():
    rng = Random(0)
    drawn = [small_talk(rng, "train") for _ in range(2000)]
    assert len({line for line, _ in drawn}) > 500
    assert len({reply for _, reply in drawn}) > 15
    assert all(normal(line) and normal(reply) and line[:1].isupper() for line, reply in drawn)


def test_other_words_for_a_thing():
    rng, me, sister = Random(0), OWNERS[0], OWNERS[1]
    said = {statement(told(me, "code", "locker code", "4711"), rng) for _ in range(2000)}
    assert {"The code for my locker is 4711.", "The locker code is 4711.", "My locker code is 4711."} <= said
    asked = {question(told(sister, "code", "locker code", "4711"), rng) for _ in range(2000)}
    assert "What is the code for my sister's locker?" in asked
    assert "Our dog is called Rex." in {statement(told(me, "pet", "dog", "Rex"), rng) for _ in range(2000)}


@settings(max_examples=30)
@given(seed=st.integers())
def test_the_newest_value_counts(seed):
    source = FactSource(Random(seed), Style(corrections=0.5))
    newest = {}
    num_changed = 0
    for _ in range(40):
        for turn in source.turns():
            for fact in turn.facts:
                if fact.key in newest:
                    assert fact.value != newest[fact.key].value
                    num_changed += 1
                newest[fact.key] = fact
    assert num_changed > 0
    assert all(source.current(key) == fact for key, fact in newest.items())


def test_what_was_never_said_is_not_known():
    source = FactSource(Random(0), Style())
    asked = exchange(source.draw(), source.rng, source.style, known=False)
    assert (asked.answer, asked.value) == (UNKNOWN, "")
    with pytest.raises(KeyError):
        source.current(told(OWNERS[0], "city", "", "Bergen").key)


@settings(max_examples=30)
@given(seed=st.integers(), near=st.sampled_from([0.0, 0.5, 1.0]))
def test_what_is_unsaid_does_not_follow_from_what_was_said(seed, near):
    source = FactSource(Random(seed), Style())
    said = [fact for _ in range(25) for turn in source.turns() for fact in turn.facts]
    for _ in range(10):
        unsaid = source.draw_unsaid(near)
        for fact in said:
            assert fact.key != unsaid.key
            assert not fact.clashes & unsaid.clashes
            assert fact.attribute.key != "name" or fact.value != unsaid.owner.name


def test_facts_that_answer_each_other_clash():
    me, sister, ana = OWNERS
    mum, mother = Owner("relative", "mum"), Owner("relative", "mother")
    city = told(me, "city", "", "Bergen")
    assert city.clashes & told(me, "origin", "", "Oslo").clashes
    assert not city.clashes & told(me, "birthplace", "", "Oslo").clashes
    assert not city.clashes & told(sister, "city", "", "Bergen").clashes
    assert told(mum, "age", "", "60").clashes & told(mother, "age", "", "61").clashes
    assert told(me, "pet", "dog", "Rex").clashes & told(me, "pet", "puppy", "Rex").clashes
    assert not told(me, "pet", "dog", "Rex").clashes & told(me, "pet", "cat", "Momo").clashes
    assert told(me, "spouse", "", "Ben").clashes & told(Owner("relative", "husband"), "name", "", "Ben").clashes
    assert not told(ana, "spouse", "", "Ben").clashes & told(sister, "name", "", "Ann").clashes


def test_near_misses_share_attribute_noun_or_owner():
    num_near = 0
    for seed in range(200):
        source = FactSource(Random(seed), Style(small_talk=0.0, pairs=0.0))
        (fact,) = source.turns()[0].facts
        unsaid = source.draw_unsaid(near=1.0)
        num_near += (fact.owner == unsaid.owner) or (fact.attribute is unsaid.attribute)
    assert num_near > 180


def test_relations_between_attributes_go_both_ways():
    for attribute in ATTRIBUTES:
        for other in attribute.related:
            assert attribute.key in BY_KEY[other].related, (attribute.key, other)


def test_the_same_seed_gives_the_same_dialogue():
    def texts(seed):
        source = FactSource(Random(seed), Style(corrections=0.2))
        return [turn.text for _ in range(30) for turn in source.turns()] + [question(source.draw(), source.rng)]

    assert texts(1) == texts(1) != texts(2)


def test_every_owner_kind_is_known():
    assert {owner.kind for owner in OWNERS} == set(OWNER_KINDS)


def test_rivals_say_of_one_what_was_said_of_another():
    for rivals, fewest, most in ((0.0, 0, 60), (0.9, 60, 400)):
        found = 0
        for seed in range(30):
            source = FactSource(Random(seed), Style(small_talk=0.0, rivals=rivals))
            facts = [fact for _ in range(12) for turn in source.turns() for fact in turn.facts]
            assert len({fact.topic for fact in facts}) == len(facts)
            seen: dict[tuple[str, str], set[object]] = {}
            for fact in facts:
                owners = seen.setdefault((fact.attribute.key, fact.noun), set())
                found += bool(owners)
                owners.add(fact.owner)
        assert fewest <= found <= most, (rivals, found)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers())
def test_a_long_dialogue_of_few_people_goes_on(seed):
    """One message may name a sister as somebody is called whom it tells of: of whom nothing is corrected any more."""
    source = FactSource(Random(seed), Style(rivals=0.9, corrections=0.9, pairs=0.9, authors=0.3))
    assert all(source.turns() for _ in range(60))


def test_of_somebody_whose_name_a_relative_has_nothing_is_corrected():
    knowledge = Knowledge(Random(0), "train")
    me, sister, ana = OWNERS
    for fact in (told(ana, "job", "", "engineer"), told(sister, "name", "", "Ana"), told(me, "city", "", "Bergen")):
        knowledge.tell(fact)
    assert [fact.owner for fact in knowledge.correctable()] == [sister, me]
