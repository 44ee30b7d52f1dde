"""The weights in the wheel: small, quick to load, and good for what the model card says."""

from __future__ import annotations

import time

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.dialogues import Style, Turn
from mplus_memory.training.embedded import embedded_config
from mplus_memory.training.encoding import Encoder
from mplus_memory.training.evaluate_embedded import EMBEDDED, Episode, Evaluation, answers, prompt, write_all
from mplus_memory.training.history import History

PLAIN = Style(values="held_out", natural=True, noise=0.0, lead_ins=0.0)


@pytest.fixture(scope="module")
def shipped() -> tuple[MPlusForCausalLM, Encoder]:
    model = MPlusForCausalLM.from_pretrained(str(EMBEDDED), dtype=torch.float32)
    return model, Encoder(PreTrainedTokenizerFast.from_pretrained(str(EMBEDDED)))


def test_it_is_small_and_loads_quickly(shipped):
    assert sum(file.stat().st_size for file in EMBEDDED.iterdir()) < 20e6
    start = time.perf_counter()
    MPlusForCausalLM.from_pretrained(str(EMBEDDED), dtype=torch.float32)
    assert time.perf_counter() - start < 2.0


def test_it_has_the_shape_of_the_recipe(shipped):
    model, _ = shipped
    assert model.config.memory_size == embedded_config().memory_size
    assert model.config.chunk_tokens == embedded_config().chunk_tokens
    assert model.config.turn_format == embedded_config().turn_format


@pytest.mark.parametrize(
    ("told", "asked", "expected"),
    [
        ("I am allergic to nuts.", "What am I allergic to?", "You are allergic to nuts."),
        ("My dog is called Biscuit.", "What is my dog's name?", "Your dog's name is Biscuit."),
        ("I live in Bergen.", "Where do I live?", "You live in Bergen."),
    ],
)
def test_the_examples_of_the_card(shipped, told, asked, expected):
    model, encoder = shipped
    told_once = Episode(History([encoder.turn(Turn("user", told))]), None)  # type: ignore[arg-type]
    assert answers(model, encoder, write_all(model, [told_once]), [prompt(encoder, asked)]) == [expected]


def test_a_first_message_of_held_out_values_is_answered_from_memory(shipped):
    model, encoder = shipped
    cell = Evaluation(model, encoder, num_episodes=60, seed=5).fresh("first", PLAIN, written=True)
    assert cell.share >= 0.85


def test_long_term_memory_answers_what_short_term_memory_lost(shipped):
    model, encoder = shipped
    size = model.config.memory_size
    horizon = size.short_term // size.update_tokens
    evaluation = Evaluation(model, encoder, num_episodes=40, seed=5)
    with_it, without = evaluation.by_distance("far", PLAIN, distances=(horizon,), before=8)
    assert with_it.hits > 2 * without.hits + 4
