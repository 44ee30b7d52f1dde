"""A table of steps that goes on from the last one is that of its own steps, whatever was asked for before."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.latents import ShardTokens, Tables
from mplus_memory.memory.state import StepTokens, TensorTokens, WrittenTokens
from tests.store.test_together import LAYERS, TOKENS, WIDTH, several


def steps_of(folder: Path, count: int) -> list[StepTokens]:
    """Steps in shards, every third in RAM."""
    made: list[StepTokens] = []
    for number, shard in enumerate(several(folder, "float32", ["file"] * count)):
        assert shard is not None
        if number % 3 == 2:
            tokens = np.stack([shard.layer(layer)[0] for layer in range(LAYERS)])
            made.append(TensorTokens(torch.from_numpy(tokens.copy())))
        else:
            made.append(ShardTokens(None, "s", f"{number}", torch.float32, shard))  # type: ignore[arg-type]
    return made


@settings(max_examples=25, deadline=None)
@given(
    moves=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, LAYERS - 1)), min_size=2, max_size=8),
    seed=st.integers(0, 99),
)
def test_versions_share_what_they_have_in_common(moves: list[tuple[int, int, int]], seed: int) -> None:
    generator = np.random.default_rng(seed)
    with TemporaryDirectory() as folder:
        waiting = steps_of(Path(folder), 4 * len(moves))
        tables, versions = Tables(), [()]
        for back, more, layer in moves:
            past = versions[-1 - back % len(versions)]
            steps = (*past, *waiting[:more])
            del waiting[:more]
            versions.append(steps)
            if not steps:
                continue
            firsts = tuple(1 + TOKENS * number for number in range(len(steps)))
            written = WrittenTokens(first_births=firsts, steps=steps)
            with_table = WrittenTokens(first_births=firsts, steps=steps, tabulate=tables)
            sources = torch.from_numpy(generator.permutation(TOKENS * len(steps))[:20] + 1)
            found, own = (one.fetch(layer, sources, like=torch.empty(0, WIDTH)) for one in (with_table, written))
            assert torch.equal(found.view(torch.int32), own.view(torch.int32))  # some are no numbers
