"""Small changes of wording leave what a sentence says."""

from __future__ import annotations

import re
from random import Random

import pytest

from mplus_memory.training.attributes import Attribute, lines_of
from mplus_memory.training.facts import draw_fact, plain_correction, plain_question, plain_statement
from mplus_memory.training.grammar import compile_pattern, draw_text, for_person
from mplus_memory.training.phrasings import ATTRIBUTES
from mplus_memory.training.rewording import reworded

TEMPLATES = (
    "I live in {v} with my family now",
    "{p} {n} isn't called {o} any more, {he} goes by {v}",
    "where exactly do I live these days?",
    "{v}",
    "{s}: {v}",
)
_SLOTS = re.compile(r"\{\w+\}")
_NEGATIONS = re.compile(r"\b(?:not|no|never|without|nobody|nothing|\w+n't)\b")
_KEPT = re.compile(r"\{\w+\}|\b(?:I|my|isn't|not|now|any|more|where|he)\b")


@pytest.mark.parametrize("template", TEMPLATES)
def test_slots_persons_and_negations_stay_in_their_order(template: str) -> None:
    for seed in range(300):
        changed = reworded(template, Random(seed))
        assert _KEPT.findall(changed) == _KEPT.findall(template)
        assert abs(len(changed.split()) - len(template.split())) <= 2


@pytest.mark.parametrize("attribute", ATTRIBUTES, ids=lambda a: a.key)
def test_no_phrasing_loses_a_slot_or_a_negation(attribute: Attribute) -> None:
    rng = Random(1)
    for block in (attribute.told, attribute.asked, attribute.clauses, attribute.topics, attribute.corrected):
        for _, _, text in lines_of(block):
            template = draw_text(compile_pattern(for_person(text, "first")), rng)
            changed = reworded(template, rng)
            for kept in (_NEGATIONS, _SLOTS):
                assert kept.findall(changed) == kept.findall(template), changed


def test_words_come_go_and_give_way() -> None:
    template, found = "I live in {v} with my family now", set()
    for seed in range(300):
        changed = reworded(template, Random(seed))
        found.add(len(changed.split()) - len(template.split()) if changed != template else None)
    assert {-1, 0, 1} <= found


def test_a_correction_keeps_the_words_that_tell_old_from_new() -> None:
    template = "I sold the {o} and drive a {v} today"
    kept = ("sold", "{o}", "drive", "{v}", "today")
    for seed in range(300):
        assert all(word in reworded(template, Random(seed)).split() for word in kept)


@pytest.mark.parametrize("seed", range(5))
def test_what_is_drawn_is_the_plain_sentence_unless_rewording_is_asked_for(seed: int) -> None:
    fact = draw_fact(Random(seed), "train")
    for draw in (plain_statement, plain_question, lambda fact, rng, **more: plain_correction(fact, "old", rng, **more)):
        plain = [draw(fact, Random(number)) for number in range(40)]
        assert plain == [draw(fact, Random(number), rewording=0.0) for number in range(40)]
        changed = [draw(fact, Random(number), rewording=1.0) for number in range(40)]
        assert sum(one != other for one, other in zip(plain, changed, strict=True)) > 20
