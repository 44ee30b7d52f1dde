"""The weights in the wheel: small, quick to load, and good for what the model card says."""

from __future__ import annotations

import time
from random import Random

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from mplus_memory.memory.state import without_long_term
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.dialogues import Turn
from mplus_memory.training.embedded import embedded_config
from mplus_memory.training.encoding import Encoder
from mplus_memory.training.evaluate_embedded import EMBEDDED, answers, prompt, write_all
from mplus_memory.training.values import draw_value


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
    assert model.config.num_hidden_layers == embedded_config().num_hidden_layers
    assert model.config.chunk_tokens == embedded_config().chunk_tokens
    assert model.config.rope_parameters == embedded_config().rope_parameters
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
    memories = write_all(model, [[encoder.turn(Turn("user", told))]])
    assert answers(model, encoder, memories, [prompt(encoder, asked)]) == [expected]


OWNERS = (
    "my sister",
    "my brother",
    "my mother",
    "my father",
    "my boss",
    "my cousin",
    "my friend",
    "my aunt",
    "my uncle",
)
OWN = (
    ("city", "I live in {v}.", "Where do I live?", "You live in {v}."),
    ("pet", "My dog is called {v}.", "What is my dog's name?", "Your dog's name is {v}."),
    ("allergen", "I am allergic to {v}.", "What am I allergic to?", "You are allergic to {v}."),
    ("drink", "My favourite drink is {v}.", "What is my favourite drink?", "Your favourite drink is {v}."),
    ("code", "My locker code is {v}.", "What is my locker code?", "Your locker code is {v}."),
)
OTHERS = (
    ("city", "{S} lives in {v}.", "Where does {s} live?", "{Y} lives in {v}."),
    ("pet", "{S}'s dog is called {v}.", "What is {s}'s dog called?", "{Y}'s dog's name is {v}."),
    ("allergen", "{S} is allergic to {v}.", "What is {s} allergic to?", "{Y} is allergic to {v}."),
)


def plain_facts(rng: Random) -> list[tuple[str, str, str]]:
    """What a user may say in the plainest English, with values never trained on: statement, question, answer."""
    facts = [(kind, *texts) for kind, *texts in OWN]
    for owner in OWNERS:
        words = {"S": owner.capitalize(), "s": owner, "Y": owner.replace("my", "Your")}
        facts += [(kind, *(text.format(v="{v}", **words) for text in texts)) for kind, *texts in OTHERS]
    rng.shuffle(facts)
    drawn = [(draw_value(rng, kind, "held_out", natural=True), texts) for kind, *texts in facts]
    return [tuple(text.format(v=value) for text in texts) for value, texts in drawn]  # type: ignore[misc]


def test_a_first_message_of_held_out_values_is_answered_from_memory(shipped):
    model, encoder = shipped
    facts = [plain_facts(Random(index))[0] for index in range(60)]
    memories = write_all(model, [[encoder.turn(Turn("user", told))] for told, _, _ in facts])
    given = answers(model, encoder, memories, [prompt(encoder, asked) for _, asked, _ in facts])
    assert sum(said == expected for said, (_, _, expected) in zip(given, facts, strict=True)) >= 51


def test_long_term_memory_answers_what_short_term_memory_lost(shipped):
    model, encoder = shipped
    size = model.config.memory_size
    horizon = size.short_term // size.update_tokens
    told = [plain_facts(Random(index)) for index in range(40)]
    histories = []
    for facts in told:
        turns = [encoder.turn(Turn("user", statement)) for statement, _, _ in facts]
        histories.append([turns[at] + turns[at + 1] for at in range(0, 2 * (3 * horizon), 2)])
    asked = [facts[2 * (2 * horizon - 1)] for facts in told]  # horizon updates were written after its own
    prompts, memories = [prompt(encoder, question) for _, question, _ in asked], write_all(model, histories)
    with_it, without = (
        sum(said == fact[2] for said, fact in zip(answers(model, encoder, read, prompts), asked, strict=True))
        for read in (memories, [without_long_term(memory) for memory in memories])
    )
    assert with_it > 2 * without + 4
