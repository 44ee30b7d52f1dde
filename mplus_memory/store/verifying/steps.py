"""One step: its shard, and whether its digest follows from its tokens and from the step before."""

from __future__ import annotations

import json
import struct
from functools import partial

from mplus_memory.digests import eviction_digest, root_digest, step_digest
from mplus_memory.records import Fingerprint, Latents
from mplus_memory.store.chain import unpack_dropped
from mplus_memory.store.keys import Cipher
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.shard_format import layout_of
from mplus_memory.store.verifying.chains import Chain, Step, evicted
from mplus_memory.store.verifying.shards import check_shard


def check_tokens(shard_files: ShardFiles, step: Step, cipher: Cipher | None, *, deep: bool) -> Latents | None:
    """What a step wrote; what is wrong with its file is noted. None without tokens, or where they cannot be told."""
    if step.shard is None or step.pruned or not step.shard.sound or not step.row.sound:
        return None
    place = step.key[1], str(step.shard["id"])
    key = None if cipher is None else cipher.shard_key
    layout = layout_of(step.shard.values)
    checked = check_shard(partial(shard_files.stored, *place), layout, step.row["first_birth"], key, deep=deep)
    if checked.wrong:
        step.wrong.append((checked.wrong, shard_files.place_of(*place)))
        step.damaged_file = place[1] if checked.is_there else None
    return checked.latents


def check_digest(step: Step, latents: Latents | None, before: Step | None, first_of: Chain | None) -> None:
    """Note if the recorded digest is not the one that parent, tokens and drops give."""
    try:
        if before is not None:
            parent = str(before.row["digest"])
        else:
            assert first_of is not None
            row = first_of.row
            parent = root_digest(
                Fingerprint(**json.loads(row["fingerprint"])), int(json.loads(row["settings"])["seed"])
            )
        if latents is not None:
            given = step_digest(parent, latents, unpack_dropped(step.row["dropped"]))
        elif not step.writes:
            given = eviction_digest(parent, evicted(step.row))
        else:
            return
    except (TypeError, ValueError, KeyError, struct.error):
        return  # a row of the session is damaged, and said to be
    if given != step.row["digest"]:
        step.wrong.append(("has another digest than its tokens, drops and the step before give", None))
