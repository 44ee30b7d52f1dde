"""The grammar: every text it draws is one of those it lists, and persons take their own verbs."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.training.grammar import all_texts, compile_pattern, draw_text, for_person, num_texts

TEXT = st.text("ab {}", max_size=4)
PATTERN = st.recursive(
    TEXT,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda options: f"({'|'.join(options)})"),
        st.lists(inner, min_size=1, max_size=2).map(lambda options: f"[{'|'.join(options)}]"),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=5,
)


@given(text=PATTERN, seed=st.integers())
def test_what_is_drawn_is_listed_and_counted(text, seed):
    pattern = compile_pattern(text)
    texts = list(all_texts(pattern))
    assert draw_text(pattern, Random(seed)) in texts
    assert len(set(texts)) <= num_texts(pattern) == len(texts)


def test_every_text_is_drawn():
    pattern = compile_pattern("(a|b[c|d]) (e|)")
    rng = Random(0)
    assert {draw_text(pattern, rng) for _ in range(300)} == {"a e", "a ", "b e", "b ", "bc e", "bc ", "bd e", "bd "}


@pytest.mark.parametrize("text", ["(a", "a)", "[a|b", "(a]", "a|b"])
def test_brackets_must_match(text):
    with pytest.raises(ValueError, match="brackets"):
        compile_pattern(text)


def test_verbs_and_pronouns_follow_the_person():
    text = "I live/lives in {v}, I'm happy and my home was/was sold, what did _I say"
    assert for_person(text, "first") == "I live in {v}, I'm happy and my home was sold, what did I say"
    assert for_person(text, "second") == "you live in {v}, you are happy and your home were sold, what did I say"
    assert for_person(text, "third") == ("{s} lives in {v}, {he} is happy and {his} home was sold, what did I say")


def test_a_name_is_replaced_by_a_pronoun_only_where_it_was_said_before():
    assert for_person("(I like|my dog likes) me", "third") == "({s} like|{p} dog likes) {s}"
    assert for_person("I like [my dog]", "third") == "{s} like [{his} dog]"
