"""What must not go on: another model's memory, damaged shards, deleted sessions, closed backends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from mplus_memory import (
    ClosedError,
    CorruptShardError,
    LatentMemoryBackend,
    LoadedModel,
    ModelMismatchError,
    Session,
    SessionNotFoundError,
)
from tests.session.talk import sentence, turns
from tests.tiny import make_model, make_network, make_tokenizer


def other_tokenizer() -> PreTrainedTokenizerFast:
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=make_tokenizer().backend_tokenizer, pad_token="<|pad|>")
    tokenizer.add_tokens(["zebra"])
    return tokenizer


OTHERS: dict[str, Callable[[], LoadedModel]] = {
    "weights": lambda: make_model("lora", seed=1),
    "config": lambda: make_model("lora", rms_norm_eps=1e-3),
    "tokenizer": lambda: LoadedModel.of(make_network("lora"), other_tokenizer()),
    "dtype": lambda: LoadedModel.of(make_network("lora").to(torch.bfloat16), make_tokenizer()),
    "num_layers": lambda: make_model("lora", num_hidden_layers=2),
    "hidden_size": lambda: make_model("lora", hidden_size=40),
    "key_size": lambda: make_model("lora", selector_hidden_dim=4),
}


@pytest.mark.parametrize("what", OTHERS)
def test_another_model_is_refused_by_what_differs(what: str, tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        backend.session("s").remember_turns(turns(6))
        digest = backend.session("s").digest()
    uses: list[Callable[[Session], object]] = [
        lambda s: s.answer("tea"),
        lambda s: s.stream("tea"),
        lambda s: s.recall("tea"),
        lambda s: s.remember("tea"),
        lambda s: s.chat("tea"),
        lambda s: s.flush(),
        lambda s: s.digest(),
        lambda s: s.stats(),
    ]
    with LatentMemoryBackend(tmp_path, OTHERS[what]()) as backend:
        for use in uses:
            with pytest.raises(ModelMismatchError, match=f"'s'.*{what}"):
                use(backend.session("s"))
        assert len(backend.session("s").messages()) == 6, "the text belongs to no model"
        backend.session("new").remember("tea")
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        assert backend.session("s").digest() == digest


def damage_a_byte(shard: Path) -> None:
    data = bytearray(shard.read_bytes())
    for at in range(len(data) // 4, len(data), len(data) // 4):
        data[at] ^= 0x40
    shard.write_bytes(bytes(data))


def cut(shard: Path) -> None:
    shard.write_bytes(shard.read_bytes()[:200])


DAMAGES = {"altered": damage_a_byte, "truncated": cut, "emptied": lambda s: s.write_bytes(b""), "missing": Path.unlink}


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_shard_names_session_and_shard_and_harms_no_other(
    how: str, tmp_path: Path, tiny: LoadedModel
) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        backend.session("alice").remember_turns(turns(8))
        shards = set(tmp_path.rglob("*.parquet"))
        backend.session("bob").remember_turns(turns(8, first=50))
        bob = backend.session("bob").digest(), backend.session("bob").answer("tea", max_new_tokens=3)
    for shard in shards:
        DAMAGES[how](shard)
    names = "|".join(shard.stem for shard in shards)
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        alice = backend.session("alice")
        for use in (lambda: alice.answer("tea"), lambda: alice.recall("tea"), lambda: alice.remember("tea")):
            with pytest.raises(CorruptShardError, match="alice") as caught:
                use()
            assert any(name in str(caught.value) for name in names.split("|"))
        assert len(alice.messages()) == 8, "what was refused was not kept; the text is all there"
        assert (backend.session("bob").digest(), backend.session("bob").answer("tea", max_new_tokens=3)) == bob
        backend.session("bob").remember_turns(turns(8))
        backend.delete("alice")
        alice.remember("a new beginning")
        assert [message.content for message in alice.messages()] == ["a new beginning"]


def test_a_deleted_session_begins_anew(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend, LatentMemoryBackend(tmp_path, tiny, seed=9) as second:
        session, elsewhere = backend.session("s"), second.session("s")
        empty = session.digest()
        session.remember_turns(turns(8))
        told = session.digest()
        assert elsewhere.digest() == told
        backend.delete("s")
        assert backend.sessions() == [] and session.messages() == elsewhere.messages() == []
        assert session.digest() == empty
        assert session.answer("tea", max_new_tokens=2).reads == ()
        session.remember_turns(turns(8))
        assert session.digest() == elsewhere.digest() == told
        second.delete("s")
        elsewhere.remember_turns(turns(8))
        assert session.digest() == elsewhere.digest() != told, "the seed is now the other one's"
        with pytest.raises(SessionNotFoundError, match="'nobody'"):
            backend.delete("nobody")


def test_a_session_made_again_with_another_seed_has_that_seed(tmp_path: Path, tiny: LoadedModel) -> None:
    """Before its first step a session's head names nothing: what is held must not pass for the old one's."""
    with LatentMemoryBackend(tmp_path, tiny) as backend, LatentMemoryBackend(tmp_path, tiny, seed=9) as second:
        session = backend.session("s")
        session.remember("tea")
        first = session.digest()
        backend.delete("s")
        second.session("s").remember("tea")
        assert session.digest() == second.session("s").digest() != first


def test_a_closed_backend_refuses_everything(tmp_path: Path, tiny: LoadedModel) -> None:
    backend = LatentMemoryBackend(tmp_path, tiny)
    session = backend.session("s")
    session.remember_turns(turns(8))
    stream = session.stream("tea", max_new_tokens=50)
    next(stream)
    backend.close()
    backend.close()
    list(stream)
    uses: list[Callable[[], object]] = [
        lambda: backend.session("s"),
        backend.sessions,
        lambda: backend.delete("s"),
        lambda: backend.model,
        lambda: session.remember("x"),
        lambda: session.answer("x"),
        lambda: session.recall("x"),
        session.messages,
        session.history,
        session.digest,
        session.stats,
        session.flush,
    ]
    for use in uses:
        with pytest.raises(ClosedError, match="closed"):
            use()
    with LatentMemoryBackend(tmp_path, tiny) as again:
        assert len(again.session("s").messages()) == 8
        assert again.session("s").remember(sentence(9)).message_ids
