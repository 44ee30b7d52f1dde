"""Cached keys and values in fewer bits: the bytes of a session at rest, and what unpacking costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import torch

from mplus_memory.evaluation.speed.clock import in_turns
from mplus_memory.evaluation.speed.figures import Figure, share
from mplus_memory.evaluation.speed.reading import first_token
from mplus_memory.evaluation.speed.scene import PROMPT_TOKENS, Scene
from mplus_memory.latent_dtypes import KV_CACHE_DTYPES
from mplus_memory.model.projected import ProjectedMemory

_EXACT = "as computed"


@torch.inference_mode()
def packed_figures(scene: Scene, rounds: int) -> Iterator[Figure]:
    """For each dtype a first token right after an update, and the bytes kept then, against those kept as computed."""
    config = scene.network.config
    given = config.kv_cache_dtype
    held = {kind: ProjectedMemory(scene.projected.max_bytes) for kind in (*KV_CACHE_DTYPES, None)}
    prompt = scene.ids(PROMPT_TOKENS)

    def update() -> None:
        scene.update()
        prompt.copy_(scene.ids(PROMPT_TOKENS))
        config.kv_cache_dtype = given
        first_token(scene, prompt)  # whoever reads first makes what all of them read

    def read(kind: str | None) -> None:
        config.kv_cache_dtype = kind
        first_token(replace(scene, projected=held[kind]), prompt)

    try:
        actions = {kind or _EXACT: partial(read, kind) for kind in held}
        times = in_turns(actions, rounds=rounds, before=update)
    finally:
        config.kv_cache_dtype = given
    for one in held.values():
        one.rest()
    for kind in KV_CACHE_DTYPES:
        name = f"keys and values kept in {kind}, of those as computed"
        yield share("packed", f"first token right after an update, {name}", times, kind, _EXACT, None)
        kept = {label: held[key].used_bytes / 1e6 for label, key in ((kind, kind), (_EXACT, None))}
        yield Figure(
            phase="packed",
            name=f"bytes of a session at rest, {name}",
            value=kept[kind] / kept[_EXACT],
            lower_is_better=True,
            megabytes=kept,
        )
