"""Makes the embedded model from nothing: ``python -m mplus_memory.training.embedded --out DIR``.

Stage A learns to look up and copy in one context, stage B the same through memory, level by level until Θ and its
retriever are in use, stage C across pasts of more than a hundred updates. Interrupt it when you like: the same
command goes on where it stopped. ``--start FOLDER`` begins stage C with a finished model.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import torch
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.context_stage import context_rows
from mplus_memory.training.curriculum import Outcome, Run, Schedule, is_retriever
from mplus_memory.training.encoding import Encoder, collate
from mplus_memory.training.long_stage import LongStage, Mix
from mplus_memory.training.measures import answer_loss
from mplus_memory.training.memory_stage import Level, Result, draw_episode, memory_step, repeat_episode
from mplus_memory.training.tokenizer import ROLES, train_tokenizer

TURN_FORMAT = {role: [f"<|{role}|>", "<|end|>"] for role in ROLES}
CONTEXT_LEVELS = (3, 4, 5, 6, 7, 8, 9)  # most facts in a context
CONTEXT_SCHEDULE = Schedule(last_steps=200)
MEMORY_LEVELS = (
    Level(chunks=(1, 1), chunk_tokens=32, num_histories=48, grouped=True, tails=0.2),
    Level(chunks=(1, 1), chunk_tokens=64, num_histories=48, grouped=True, tails=0.2),
    Level(chunks=(1, 2), num_histories=32, grouped=True, tails=0.3),
    Level(chunks=(2, 4), num_histories=24, grouped=True, tails=0.3),
    Level(chunks=(2, 8), num_histories=16),
    Level(chunks=(4, 16), num_histories=14),
    Level(chunks=(0, 14), num_histories=14, num_questions=10, unknown=0.07, replies=0.05),
    Level(chunks=(6, 36), num_histories=8, num_questions=10, unknown=0.12, replies=0.05),
)
MEMORY_SCHEDULE = Schedule(solved_at=0.9, most_steps=600)
DENSE_LEVEL = Level(
    chunks=(1, 3), chunk_tokens=32, num_histories=40, num_questions=6, grouped=True, tails=0.3, unknown=0.25
)
_LONG = Level(
    chunks=(4, 4),
    chunk_tokens=32,
    num_histories=24,
    num_questions=7,
    tails=0.0,
    flushes=0.0,
    unknown=0.26,
    replies=0.03,
)
_MIX = Mix(
    long=_LONG,
    tailed=replace(_LONG, tails=0.9),
    short=Level(chunks=(0, 12), chunk_tokens=32, num_histories=14, num_questions=10, unknown=0.2, replies=0.05),
    dense=DENSE_LEVEL,
    fresh=Level(chunks=(0, 0), chunk_tokens=32, num_histories=48, num_questions=10, tails=0.9, unknown=0.15),
    round=("long", "dense", "long", "tailed", "fresh", "dense", "long", "short", "dense"),
)
LONG_LEVELS = (
    replace(_MIX, round=("dense", "long", "dense", "tailed", "dense", "long", "dense", "short")),  # phrasings first
    _MIX,  # with a falling learning rate
)
LONG_SCHEDULE = Schedule(
    learning_rate=8e-4,
    solved_at=0.97,
    most_steps=300,
    last_steps=1300,
    decays=True,
    save_every=50,
    retriever_factor=3.0,
    muon_factor=2.5,
)
_ROPE = {  # pairs that turn once in more than 512 positions turn 16 times slower, those under 128 as ever
    "rope_type": "llama3",
    "rope_theta": 10000.0,
    "factor": 16.0,
    "low_freq_factor": 1.0,
    "high_freq_factor": 4.0,
    "original_max_position_embeddings": 512,
}
_RANKED_FROM = 4  # the first level whose prompts ask one question each, as the retriever needs
_DENSE_EVERY = 6  # from there on, steps that practise copying on short histories: four times the questions a second
_REPEAT_EVERY = (4, 5)  # steps before that level, and dense steps from there on


def embedded_config() -> MPlusConfig:
    """K 32, N 128, K0 256, M 16,384; six layers of width 192."""
    return MPlusConfig(
        vocab_size=3072,
        hidden_size=192,
        intermediate_size=1024,
        num_hidden_layers=6,
        num_attention_heads=6,
        num_key_value_heads=6,
        max_position_embeddings=4096,
        rope_parameters=_ROPE,
        tie_word_embeddings=True,
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=2,
        num_tokens=32,
        num_blocks=12,
        num_ltm_blocks=8,
        add_selector=True,
        num_selector_layers=2,
        selector_hidden_dim=48,
        chunk_tokens=32,
        long_term_tokens=512 * 32,
        turn_format=TURN_FORMAT,
    )


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """What a run trains on; the defaults made the shipped weights."""

    context_levels: tuple[int, ...] = CONTEXT_LEVELS
    context_batch: int = 64
    context_schedule: Schedule = CONTEXT_SCHEDULE
    memory_levels: tuple[Level, ...] = MEMORY_LEVELS
    dense_level: Level = DENSE_LEVEL
    memory_schedule: Schedule = MEMORY_SCHEDULE
    long_levels: tuple[Mix, ...] = LONG_LEVELS
    long_schedule: Schedule = LONG_SCHEDULE
    bystanders: int = 28
    seed: int = 0  # of stage C's dialogues


def further(recipe: Recipe, *, steps: int, rate: float) -> Recipe:
    """A recipe for ``steps`` more of stage C's last level alone, at a learning rate that falls from ``rate`` to 0."""
    schedule = replace(recipe.long_schedule, last_steps=steps, learning_rate=rate)
    return replace(recipe, long_levels=recipe.long_levels[-1:], long_schedule=schedule)


def context_run(folder: Path, config: MPlusConfig, encoder: Encoder, recipe: Recipe) -> Run[int]:
    """Stage A on a stock Llama of the same shape."""
    shape = {name: value for name, value in config.to_dict().items() if name not in ("model_type", "architectures")}
    torch.manual_seed(0)
    model = LlamaForCausalLM(LlamaConfig(**shape))

    def take_step(most_facts: int, step: int) -> Outcome:
        rows = context_rows(Random(f"A/{step}"), encoder, batch_size=recipe.context_batch, most_facts=most_facts)
        ids, targets = collate(rows, encoder.pad)
        hidden = model.model(input_ids=ids, use_cache=False).last_hidden_state
        loss, score = answer_loss(hidden, model.lm_head, targets)
        return Outcome(loss, score.first_token, score.figures())

    return Run(folder, model, recipe.context_levels, take_step, recipe.context_schedule)


def memory_run(folder: Path, model: MPlusForCausalLM, encoder: Encoder, recipe: Recipe) -> Run[Level]:
    """Stage B: ``model`` through memory."""
    order = {level: index for index, level in enumerate(recipe.memory_levels)}

    def take_step(level: Level, step: int) -> Outcome:
        ranked = order[level] >= _RANKED_FROM
        dense = ranked and step % _DENSE_EVERY == 0
        drawn = recipe.dense_level if dense else level
        episode = draw_episode(Random(f"B/{step}"), encoder, drawn)
        if (dense or not ranked) and step % (_REPEAT_EVERY[dense] * (_DENSE_EVERY if dense else 1)) == 0:
            episode = repeat_episode(episode, encoder)
        generator = torch.Generator().manual_seed(step)
        result = memory_step(model, episode, generator, rank=ranked and not dense, all_chunks=drawn.chunks[1] <= 4)
        figures = _figures(result) | {"chunks": len(episode.histories[0].chunks), "dense": dense}
        return Outcome(result.loss, None if result.repeat or dense else result.score.first_token, figures)

    return Run(folder, model, recipe.memory_levels, take_step, recipe.memory_schedule)


def long_run(folder: Path, model: MPlusForCausalLM, encoder: Encoder, recipe: Recipe) -> Run[Mix]:
    """Stage C: ``model`` across long pasts."""
    stage = LongStage(model, recipe.bystanders)

    def take_step(mix: Mix, step: int) -> Outcome:
        kind, level = mix.of_step(step)
        rng = Random(f"C/{recipe.seed}/{step}" if recipe.seed else f"C/{step}")
        generator = torch.Generator().manual_seed(recipe.seed << 32 | step)
        if kind in ("long", "tailed"):
            result = stage.step(rng, encoder, level, generator)
        else:
            episode = draw_episode(rng, encoder, level)
            result = memory_step(model, episode, generator, rank=kind == "short", all_chunks=kind == "dense")
        return Outcome(
            result.loss,
            result.score.exact if kind == ("dense" if mix is recipe.long_levels[0] else "long") else None,
            _figures(result) | {kind: 1},
        )

    return Run(folder, model, recipe.long_levels, take_step, recipe.long_schedule)


def _figures(result: Result) -> dict[str, float]:
    figures = result.score.figures() | {"repeat": result.repeat, "ranking_loss": result.ranking_loss} | result.shares
    return figures | {f"recall_{index}": value for index, value in enumerate(result.recall)}


def start_memory_model(config: MPlusConfig, context: LlamaForCausalLM) -> MPlusForCausalLM:
    """An M+ with stage A's weights and fresh memory parameters."""
    torch.manual_seed(1)
    model = MPlusForCausalLM(config)
    _, unexpected = model.load_state_dict(context.state_dict(), strict=False)
    assert not unexpected, unexpected
    widen_selectors(model)
    model.train()
    return model


@torch.no_grad()
def widen_selectors(model: MPlusForCausalLM) -> None:
    """Draw f_q and f_k anew, so that scores start between two dead ends.

    From the usual 0.02 both sides of q·k are near zero, each one's gradient is the other's size, and most layers stay
    at chance for a thousand steps. From 1/√(inputs) the sum over a prompt is so noisy that sigmoid is soon flat.
    """
    for name, weight in model.named_parameters():
        if is_retriever(name):
            weight.normal_(std=(0.2 if name.endswith("2.weight") else 0.7) * weight.shape[1] ** -0.5)


def main(arguments: list[str] | None = None) -> None:
    """Train, or go on training, and write the finished model to DIR/model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints, logs and the finished model")
    parser.add_argument("--threads", type=int, default=None, help="CPU threads (default: torch's choice)")
    parser.add_argument("--start", type=Path, default=None, help="a finished model's folder: only stage C, from there")
    parser.add_argument("--seed", type=int, default=0, help="of stage C's dialogues: another one with each --start")
    parser.add_argument("--steps", type=int, default=None, help="with --start: take so many, of the last level alone")
    parser.add_argument("--rate", type=float, default=None, help="with --steps: the learning rate, which falls to 0")
    options = parser.parse_args(arguments)
    if (options.steps and not options.start) or (options.rate and not options.steps):
        parser.error("--steps is for --start, --rate for --steps")
    if options.threads:
        torch.set_num_threads(options.threads)
    recipe = Recipe(seed=options.seed)
    if options.steps:
        recipe = further(recipe, steps=options.steps, rate=options.rate or recipe.long_schedule.learning_rate)
    if options.start:
        model = start_again(options.start)
        finish(options.out, model, PreTrainedTokenizerFast.from_pretrained(str(options.start)), recipe)
    else:
        train(options.out, embedded_config(), _tokenizer(options.out / "tokenizer"), recipe)


def train(folder: Path, config: MPlusConfig, tokenizer: PreTrainedTokenizerFast, recipe: Recipe) -> MPlusForCausalLM:
    """All stages, from where they stand in ``folder``; the finished model goes to ``folder``/model."""
    encoder = Encoder(tokenizer)
    context = context_run(folder / "context", config, encoder, recipe)
    context.go()
    assert isinstance(context.model, LlamaForCausalLM)
    model = start_memory_model(config, context.model)
    memory_run(folder / "memory", model, encoder, recipe).go()
    return finish(folder, model, tokenizer, recipe)


def finish(
    folder: Path, model: MPlusForCausalLM, tokenizer: PreTrainedTokenizerFast, recipe: Recipe
) -> MPlusForCausalLM:
    """Stage C alone, from where it stands in ``folder``; the finished model goes to ``folder``/model."""
    long_run(folder / "long", model, Encoder(tokenizer), recipe).go()
    save_finished(model, tokenizer, folder / "model")
    return model


def start_again(folder: Path) -> MPlusForCausalLM:
    """A finished model, with as much memory as ``embedded_config`` gives: no weight depends on that."""
    config, ours = MPlusConfig.from_pretrained(str(folder)), embedded_config()
    config.num_blocks, config.num_ltm_blocks = ours.num_blocks, ours.num_ltm_blocks
    config.chunk_tokens = ours.chunk_tokens
    model: MPlusForCausalLM = MPlusForCausalLM.from_pretrained(str(folder), config=config, dtype=torch.float32)
    model.train()
    return model


def _tokenizer(folder: Path) -> PreTrainedTokenizerFast:
    if not folder.exists():
        train_tokenizer().save_pretrained(str(folder))
    tokenizer: PreTrainedTokenizerFast = PreTrainedTokenizerFast.from_pretrained(str(folder))
    return tokenizer


def save_finished(model: MPlusForCausalLM, tokenizer: PreTrainedTokenizerFast, folder: Path) -> None:
    """Write ``model`` in half precision with its tokenizer, as ``from_pretrained`` reads them."""
    model.train(False)
    model.save_pretrained(str(folder), dtype=torch.float16)
    tokenizer.save_pretrained(str(folder))


if __name__ == "__main__":
    main()
