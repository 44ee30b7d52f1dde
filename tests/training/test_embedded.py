"""The committed recipe at a tiny size: it runs through all stages, resumes bit for bit, and its result opens."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
import torch

from mplus_memory.memory.state import without_long_term
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.curriculum import Outcome, Run, Schedule
from mplus_memory.training.dialogues import Style
from mplus_memory.training.embedded import LONG_LEVELS, MEMORY_LEVELS, Recipe, context_run, long_run, train
from mplus_memory.training.evaluate_embedded import Evaluation, draw_episodes, table
from mplus_memory.training.everyday import Sentence, everyday_sentences, mentions
from mplus_memory.training.memory_stage import Level, draw_episode
from tests.training.small import tiny_config

KINDS = ("long", "tailed", "short", "dense", "fresh")
FAST = Schedule(warm_up=1, fewest_steps=1, most_steps=1, last_steps=2, save_every=2, decays=True)


def tiny_recipe(**changes) -> Recipe:
    def small(level):
        low, high = level.chunks
        return replace(level, chunks=(min(low, 2), min(high, 5)), num_histories=2, num_questions=2, fewest_first=8)

    levels = tuple(small(level) for level in MEMORY_LEVELS)
    mix = LONG_LEVELS[-1]
    kinds = {kind: small(getattr(mix, kind)) for kind in KINDS}
    long_levels = (replace(mix, **kinds, round=KINDS),)
    return replace(
        Recipe(
            context_levels=(2, 3),
            context_batch=4,
            context_schedule=FAST,
            memory_levels=levels,
            dense_level=small(Recipe().dense_level),
            memory_schedule=FAST,
            long_levels=long_levels,
            long_schedule=replace(FAST, last_steps=len(KINDS)),
            bystanders=6,
        ),
        **changes,
    )


def weights(model) -> torch.Tensor:
    return torch.cat([p.detach().flatten() for p in model.parameters()])


def test_all_stages_run_and_the_result_opens(encoder, tmp_path):
    model = train(tmp_path, tiny_config(), encoder.tokenizer, tiny_recipe())
    assert (tmp_path / "memory" / "log.jsonl").read_text().count("\n") == len(MEMORY_LEVELS) + 1
    opened = MPlusForCausalLM.from_pretrained(str(tmp_path / "model"), dtype=torch.float32)
    torch.testing.assert_close(weights(opened), weights(model), atol=1e-3, rtol=1e-3)


def test_a_run_that_was_stopped_goes_on_bit_for_bit(encoder, tmp_path):
    recipe = tiny_recipe(context_schedule=replace(FAST, last_steps=5))
    through = context_run(tmp_path / "through", tiny_config(), encoder, recipe)
    through.go()
    context_run(tmp_path / "stopped", tiny_config(), encoder, recipe).go(most=3)
    resumed = context_run(tmp_path / "stopped", tiny_config(), encoder, recipe)
    assert resumed.standing.step == 3
    resumed.go()
    assert torch.equal(weights(through.model), weights(resumed.model))


def test_every_episode_asks_for_something(encoder):
    level = Level(chunks=(1, 1), chunk_tokens=16, fewest_first=8, num_histories=1)
    for seed in range(100):
        assert len(draw_episode(Random(seed), encoder, level).prompts.ids)


def test_another_seed_draws_other_dialogues(encoder, tmp_path):
    model, mix = MPlusForCausalLM(tiny_config()), tiny_recipe().long_levels[0]
    runs = [long_run(tmp_path / f"{seed}", model, encoder, tiny_recipe(seed=seed)) for seed in (0, 0, 1)]
    losses = [run.take_step(mix, 0).loss.item() for run in runs]
    assert losses[0] == losses[1] != losses[2]


def test_a_level_is_left_when_solved_and_not_before(tmp_path):
    model = torch.nn.Linear(1, 1)
    solved = iter([0.0] * 5 + [1.0] * 100)
    seen = []

    def take_step(level, step):
        seen.append(level)
        return Outcome(model(torch.ones(1)).sum(), next(solved), {})

    schedule = replace(FAST, solved_at=0.5, most_steps=1000, last_steps=3)
    Run(tmp_path, model, ["easy", "hard"], take_step, schedule).go()
    assert seen.count("hard") == 3
    assert 15 < seen.count("easy") < 25  # 5 failures, then as many as a mean over about 20 steps takes


def test_training_lowers_the_loss(encoder, tmp_path):
    schedule = Schedule(learning_rate=1e-2, warm_up=1, last_steps=30)
    recipe = tiny_recipe(context_levels=(2,), context_schedule=schedule)
    run = context_run(tmp_path, tiny_config(), encoder, recipe)
    losses = [run.take_step(2, step).loss.item() for step in range(1000, 1004)]
    run.go()
    after = [run.take_step(2, step).loss.item() for step in range(1000, 1004)]
    assert max(after) < 0.8 * min(losses)


@pytest.mark.parametrize("written", [True, False])
def test_the_table_counts_every_episode(tiny, encoder, written):
    evaluation = Evaluation(tiny, encoder, num_episodes=3, seed=0)
    cells = [evaluation.fresh("first", Style(values="held_out"), written=written)]
    cells += evaluation.by_distance("far", Style(values="held_out"), distances=(0, 2), before=3)
    assert [(c.distance, c.long_term) for c in cells[1:]] == [(0, True), (0, False), (2, True), (2, False)]
    assert all(cell.total == 3 and 0 <= cell.hits <= 3 for cell in cells)
    assert table(cells).count("\n") == len(cells) + 1


def test_corrections_are_asked_for_the_newest_value(encoder):
    style = Style(values="held_out", corrections=0.5)
    episodes = draw_episodes(encoder, count=4, num_chunks=12, chunk_tokens=48, style=style, seed="corrections")
    found = [(episode, newest, older) for episode in episodes for newest, older in episode.corrected]
    assert len(found) >= 8
    for episode, newest, older in found:
        assert all(told.chunk <= newest.chunk for told in older)
        assert older[-1].fact.value != newest.fact.value
        assert newest.fact.value in episode.ask(newest).answer
        assert newest in episode.newest and not set(older).intersection(episode.newest)


def test_what_was_never_said_and_what_was_are_both_counted(tiny, encoder):
    evaluation = Evaluation(tiny, encoder, num_episodes=3, seed=0)
    unsaid, said = evaluation.unknown("short", Style(values="held_out"), num_chunks=3)
    assert unsaid.total == said.total == 3
    assert unsaid.hits == unsaid.refusals
    assert 0 < evaluation.corrected("short", Style(values="held_out"), num_chunks=9).total <= 3


def test_without_long_term_keeps_short_term_alone(tiny):
    memory = tiny.initial_memory()
    assert without_long_term(memory).num_short_term == memory.num_short_term
    assert all(len(layer.long_sources) == 0 for layer in without_long_term(memory).layers)


@pytest.mark.parametrize(("sentences", "count"), [(everyday_sentences(), 300), (mentions(), 160)])
def test_everyday_sentences_hold_their_values_and_no_two_are_alike(sentences, count):
    assert len(sentences) == count
    assert len({one.told for one in sentences}) == len({one.question for one in sentences}) == count
    assert all(one.is_in(one.told) and not one.is_in(one.question) for one in sentences)


@pytest.mark.parametrize(
    ("value", "text", "right"),
    [
        ("40", "You are 40.", True),
        ("40", "You are 1940.", False),
        ("a nurse", "She is A NURSE", True),
        ("x", "", False),
    ],
)
def test_an_everyday_answer_is_right_if_it_holds_the_value(value, text, right):
    assert Sentence("", "", "", value).is_in(text) is right


def test_everyday_sentences_are_counted_whatever_their_length(tiny, encoder):
    sentences = [Sentence("city", "I live in Bergen" + more, "Where?", "Bergen") for more in ("", ", " * 60, "")]
    evaluation = Evaluation(tiny, encoder, num_episodes=1, seed=0)
    assert evaluation.everyday("everyday", sentences).total == 3
    mentioned = evaluation.mentioned("mentioned", sentences)
    assert mentioned.total == 3
    assert mentioned.hits == mentioned.refusals
