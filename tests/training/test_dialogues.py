"""Dialogues: every template is complete, keys are unique, held-out phrasings stay out."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.training.dialogues import UNKNOWN, FactSource, Style, exchange
from mplus_memory.training.facts import ATTRIBUTES, Fact, Owner, answer, question, render, statement

OWNERS = (Owner("self", ""), Owner("relative", "sister"), Owner("person", "Ana"))


def all_facts() -> list[Fact]:
    return [Fact(o, a, n or "colour", "Blorvik") for a in ATTRIBUTES for n in a.nouns for o in OWNERS]


@pytest.mark.parametrize("fact", all_facts(), ids=lambda f: f"{f.owner.kind}-{f.attribute.key}-{f.noun}")
def test_every_template_renders_and_names_the_value(fact):
    for template in fact.attribute.statements:
        assert fact.value in render(template, fact)
    for template in fact.attribute.questions:
        text = render(template, fact)
        assert fact.value not in text
        assert text.endswith("?")
    assert fact.value in answer(fact)


def test_the_assistant_speaks_to_the_user():
    pet = next(a for a in ATTRIBUTES if a.key == "pet")
    dog = Fact(Owner("self", ""), pet, "dog", "Biscuit")
    assert render(pet.statements[0], dog) == "My dog is called Biscuit."
    assert answer(dog) == "Your dog's name is Biscuit."
    assert answer(dog._replace(owner=Owner("relative", "sister"))) == "Your sister's dog's name is Biscuit."


@pytest.mark.parametrize("attribute", ATTRIBUTES, ids=lambda a: a.key)
def test_held_out_phrasings_are_never_drawn_in_training(attribute):
    assert len(set(attribute.statements)) == len(attribute.statements) >= 4
    assert len(set(attribute.questions)) == len(attribute.questions) >= 4
    fact, rng = Fact(OWNERS[0], attribute, attribute.nouns[0] or "colour", "Blorvik"), Random(0)
    for tell in (statement, question):
        held_out = tell(fact, rng, "held_out")
        assert held_out not in {tell(fact, rng) for _ in range(100)}


@settings(max_examples=30)
@given(seed=st.integers())
def test_no_key_is_told_twice(seed):
    source = FactSource(Random(seed), Style())
    keys = [fact.key for _ in range(40) for turn in source.turns() for fact in turn.facts]
    assert len(keys) == len(set(keys))


@settings(max_examples=30)
@given(seed=st.integers())
def test_a_told_value_stands_in_its_message(seed):
    source = FactSource(Random(seed), Style(noise=0.5, lead_ins=0.5))
    for _ in range(20):
        for turn in source.turns():
            assert all(fact.value.rstrip(".?!") in turn.text for fact in turn.facts)


def test_what_was_never_said_is_not_known():
    source = FactSource(Random(0), Style())
    asked = exchange(source.draw(), source.rng, source.style, known=False)
    assert (asked.answer, asked.value) == (UNKNOWN, "")
