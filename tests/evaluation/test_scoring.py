"""The rules as published: every example of a published rule with its source, then what must hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.evaluation.scoring import contains, exact_match, longbench_f1, normalize_answer, token_f1

WORDS = st.lists(st.sampled_from("the a an The red RED dog, dog. 7 über naïve ' ‘ - 2時間".split(" ")), max_size=6)
TEXTS = st.one_of(WORDS.map(" ".join), st.text(max_size=20))


@pytest.mark.parametrize(
    "text, normal",
    [
        # google-research/text-to-text-transfer-transformer, t5/evaluation/qa_utils_test.py: normalize_squad
        ("`Needs\tA_LOT of the 'normalization'.\"‘", "needs alot of normalization‘"),
        ("needs no normalization", "needs no normalization"),
        # the rules one by one: case, punctuation, articles as whole words only, whitespace
        ("The Broncos", "broncos"),
        ("an apple, a pear and the theatre", "apple pear and theatre"),
        ("U.S.", "us"),
        ("24–10", "24–10"),
        ("well-known", "wellknown"),
        ("  Rock \n  n\u00a0Roll. ", "rock n roll"),
        ("the", ""),
        ("?!", ""),
        # punctuation goes before articles: an article that punctuation hides comes to light
        ("(the) end", "end"),
        ("a.n. other", "other"),
    ],
)
def test_normalised_as_squad_does(text: str, normal: str) -> None:
    assert normalize_answer(text) == normal


@pytest.mark.parametrize(
    "answer, expected, match, f1",
    [
        # metric card of `squad` in huggingface/evaluate: exact_match and f1 are both 66.67 over these three
        ("1976", ["1976"], True, 1.0),
        ("Beyonce", ["Beyoncé and Bruno Mars"], False, 0.0),
        ("climate change", ["climate change"], True, 1.0),
        # JSQuAD's test of torchmetrics.text.SQuAD: precision 2/4, recall 2/2
        ("2 時間 21 分", ["2 時間"], False, 2 / 3),
        # SQuAD 1.1, question "If Roman numerals were used, what would Super Bowl 50 have been called?"
        ("Super Bowl L.", ["Super Bowl L", "L", "Super Bowl L"], True, 1.0),
        ("the Super Bowl", ["Super Bowl L", "L"], False, 0.8),
        # the best of several, each judged by itself
        ("Denver Broncos", ["Carolina Panthers", "The Denver Broncos of Denver"], False, 2 * 2 / (2 + 4)),
        # words count as often as they occur
        ("no no no", ["no"], False, 0.5),
        # SQuAD 2.0: an unanswerable question expects the empty string
        ("", [""], True, 1.0),
        ("", [], True, 1.0),
        ("the", [""], True, 1.0),
        ("Normans", [""], False, 0.0),
        ("", ["Normans"], False, 0.0),
        # SQuAD 2.0: expected answers that normalise to nothing are left out while there are others
        ("", ["the", "Normans"], False, 0.0),
    ],
)
def test_scored_as_squad_does(answer: str, expected: list[str], match: bool, f1: float) -> None:
    assert exact_match(answer, expected) is match
    assert token_f1(answer, expected) == pytest.approx(f1)


@pytest.mark.parametrize(
    "answer, expected, f1",
    [
        # THUDM/LongBench, metrics.py: qa_f1_score; P = 1/3, R = 1
        ("The answer is Paris.", ["Paris"], 0.5),
        ("the Paris", ["Paris."], 1.0),
        ("London", ["Paris", "paris, france"], 0.0),
        ("", [""], 0.0),
        ("the", ["a"], 0.0),
    ],
)
def test_scored_as_longbench_does(answer: str, expected: list[str], f1: float) -> None:
    assert longbench_f1(answer, expected) == pytest.approx(f1)


@pytest.mark.parametrize(
    "answer, expected, found",
    [
        ("Your sister lives in Bergen.", ["bergen"], True),
        ("Your sister lives in New York City.", ["New York"], True),
        ("Your sister lives in York, New Jersey.", ["New York"], False),
        ("A banana", ["Ana"], False),
        ("It is the 7th of May.", ["7"], False),
        ("7 May", ["7 may", "8 may"], True),
        ("anything", [""], False),
    ],
)
def test_contains_whole_words_in_a_row(answer: str, expected: list[str], found: bool) -> None:
    assert contains(answer, expected) is found


@given(TEXTS)
def test_normal_text_stays_as_it_is(text: str) -> None:
    once = normalize_answer(text)
    assert normalize_answer(once.replace(" ", "  ")) == once
    assert not set(once) & set(".,?!'\"-")


@given(TEXTS, TEXTS)
def test_f1_is_symmetric_and_bounded(left: str, right: str) -> None:
    f1 = token_f1(left, [right])
    assert 0.0 <= f1 <= 1.0
    assert f1 == pytest.approx(token_f1(right, [left]))


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_a_match_is_a_full_f1(answer: str, expected: list[str]) -> None:
    if exact_match(answer, expected):
        assert token_f1(answer, expected) == 1.0
        assert not normalize_answer(answer) or contains(answer, expected)
    assert longbench_f1(answer, expected) in (token_f1(answer, expected), 0.0)


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=3))
def test_more_to_expect_never_lowers_f1_unless_it_was_unanswerable(answer: str, expected: list[str]) -> None:
    fewer, more = expected[:1], expected
    if normalize_answer(fewer[0]):
        assert token_f1(answer, more) >= token_f1(answer, fewer)


@given(WORDS)
def test_a_text_contains_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert contains(f"well {text} there", [text]) is bool(normalize_answer(text))
