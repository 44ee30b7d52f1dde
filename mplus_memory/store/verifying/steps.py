"""One step: its shard, and whether its digest follows from its tokens and from the step before."""

from __future__ import annotations

import json
import struct
from functools import partial

from mplus_memory.digests import eviction_digest, root_digest, step_digest
from mplus_memory.errors import CorruptRowError
from mplus_memory.records import Fingerprint, Latents
from mplus_memory.store.chain import unpack_dropped
from mplus_memory.store.keys import Cipher
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.shard_format import layout_of
from mplus_memory.store.verifying.chains import Chain, Step, evicted
from mplus_memory.store.verifying.shards import CheckedShard, check_shard


def check_tokens(shard_files: ShardFiles, step: Step, cipher: Cipher | None, *, deep: bool) -> Latents | None:
    """What a step wrote; what is wrong with its file is noted. None without tokens, or where they cannot be told."""
    if step.shard is None or step.pruned or not step.shard.sound or not step.row.sound:
        return None
    checked = _look(shard_files, step, cipher, deep=deep)
    if checked.wrong:
        place = shard_files.place_of(step.key[1], step.shard["id"])
        step.wrong.append((checked.wrong, place if checked.of_file else None))
        step.damaged_file = step.shard["id"] if checked.is_there and checked.of_file else None
    return checked.latents


def is_right_now(shard_files: ShardFiles, step: Step, cipher: Cipher | None) -> bool:
    """Whether a file that was damaged, or not there, is what was written."""
    return _look(shard_files, step, cipher, deep=False).wrong is None


def _look(shard_files: ShardFiles, step: Step, cipher: Cipher | None, *, deep: bool) -> CheckedShard:
    assert step.shard is not None
    try:
        layout = layout_of(step.shard.values)
    except (ValueError, KeyError, TypeError):
        return CheckedShard("has a shard whose row is not what was written", of_file=False)
    place = step.key[1], str(step.shard["id"])
    key = None if cipher is None else cipher.shard_key
    return check_shard(partial(shard_files.stored, *place), layout, step.row["first_birth"], key, deep=deep)


def check_digest(step: Step, latents: Latents | None, before: Step | None, first_of: Chain | None) -> None:
    """Note if the recorded digest is not the one that parent, tokens and drops give."""
    try:
        dropped = unpack_dropped(step.row["dropped"]) if step.row.sound else None  # read with every step
        if before is not None:
            parent = str(before.row["digest"])
        else:
            assert first_of is not None
            row = first_of.row
            parent = root_digest(
                Fingerprint(**json.loads(row["fingerprint"])), int(json.loads(row["settings"])["seed"])
            )
        if latents is not None and dropped is not None:
            given = step_digest(parent, latents, dropped)
        elif not step.writes:
            given = eviction_digest(parent, evicted(step.row))
        else:
            return
    except (TypeError, ValueError, KeyError, struct.error):
        return  # a row of the session is damaged, and said to be
    except CorruptRowError as error:
        step.wrong.append((f"has drops that cannot be read ({error})", None))
        return
    if given != step.row["digest"]:
        step.wrong.append(("has another digest than its tokens, drops and the step before give", None))
