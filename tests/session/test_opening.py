"""Opening a session reads the keys and θ; a token of Θ is read, and checked, when a prompt retrieves it."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from mplus_memory.errors import CorruptShardError
from mplus_memory.evaluation.speed.scene import fingerprint_of, random_step
from mplus_memory.latents import ShardTokens, load_newest
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.records import StoredSession
from mplus_memory.store import LocalStore, Shard, verify_store
from tests.tiny import make_network

HIDDEN = 512
IO = Path("/proc/self/io")


def filled(store: LocalStore, num_steps: int, hidden_size: int = HIDDEN) -> tuple[StoredSession, MPlusForCausalLM]:
    """A session of so many steps, all of which θ or Θ has room for."""
    network = make_network(hidden_size=hidden_size, long_term_tokens=1000)
    session, head = store.open_session("s", fingerprint_of(network), {"seed": 0}), None
    generator = torch.Generator().manual_seed(0)
    for number in range(1, num_steps + 1):
        head = store.commit_step(session.id, head, random_step(network, generator, number)).id
    return store.get_session(session.id), network


def bytes_read() -> int:
    """By system calls for files of this process, so far."""
    return int(next(line for line in IO.read_text().splitlines() if line.startswith("rchar")).split()[1])


def compared(memory: MemoryState) -> int:
    """Tokens of all layers that were read, and compared with their checksums."""
    shards = [one.shard for one in memory.written.steps if isinstance(one, ShardTokens)]
    return int(sum(shard._known[:, 1:].sum() for shard in shards if isinstance(shard, Shard)))


@pytest.mark.skipif(not IO.exists(), reason="the system does not count what is read")
def test_what_is_read_grows_with_keys_and_not_with_the_tokens_of_long_term_memory(tmp_path: Path) -> None:
    read, keys = {}, {}
    for num_steps in (20, 50):
        with LocalStore(tmp_path / str(num_steps)) as store:
            row, network = filled(store, num_steps)
            before = bytes_read()
            memory, _ = load_newest(store, row, network.initial_memory())
            read[num_steps] = bytes_read() - before
            assert memory.clock == 6 * num_steps
            keys[num_steps] = sum(layer.long_keys.nbytes for layer in memory.layers)
            assert compared(memory) == sum(len(layer.short_sources) for layer in memory.layers)
    hidden = 2 * 30 * 6 * HIDDEN * 4  # of the 30 steps more, in 2 layers
    assert keys[50] - keys[20] <= read[50] - read[20] < 0.2 * hidden  # keys, the rows of shards, SQLite's pages


def place_of(memory: MemoryState, layer: int, source: int, folder: Path) -> tuple[Path, int]:
    """The file and offset of a token."""
    step = memory.written.step_of(source)
    tokens = memory.written.steps[step]
    assert isinstance(tokens, ShardTokens)
    [path] = (folder / "shards").rglob(f"{tokens.shard_id}.parquet")
    layout = tokens.open()._layout  # type: ignore[attr-defined]
    return path, layout.places[layer].token_offset + (source - memory.written.first_births[step]) * layout.token_width


@pytest.mark.parametrize("which", ["short", "long"])
def test_a_damaged_token_is_told_when_it_is_read_and_always_by_verify(tmp_path: Path, which: str) -> None:
    with LocalStore(tmp_path) as store:
        row, network = filled(store, 30, hidden_size=32)
        memory, _ = load_newest(store, row, network.initial_memory())
        sources = memory.layers[1].long_sources if which == "long" else memory.layers[1].short_sources
        path, offset = place_of(memory, 1, int(sources[0]), tmp_path)
        data = bytearray(path.read_bytes())
        data[offset + 2] ^= 4
        path.write_bytes(data)
        if which == "short":
            with pytest.raises(CorruptShardError, match="the checksum of layer 1, token"):
                load_newest(store, row, network.initial_memory())
        else:
            opened, _ = load_newest(store, row, network.initial_memory())
            fetch, like = opened.written.fetch, torch.empty(0, 32)
            assert torch.equal(fetch(1, sources[1:], like=like), memory.written.fetch(1, sources[1:], like=like))
            with pytest.raises(CorruptShardError, match="the checksum of layer 1, token"):
                fetch(1, sources[:3], like=like)
    assert any("the checksum of layer 1 differs" in finding.what for finding in verify_store(tmp_path).findings)
