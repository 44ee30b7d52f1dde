"""The audit: it finds what memory gives back, says where tokens are, repeats itself, and leaves no trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch

from mplus_memory import ConfigError, InputError, LatentMemoryBackend, LoadedModel, ModelMismatchError, Session, Turn
from mplus_memory.errors import SessionNotFoundError
from mplus_memory.evaluation.audit import CUE_TOKENS, TARGET_TOKENS, AuditReport, age_bin, audit, cut_message
from mplus_memory.evaluation.likelihood import nll_with_memory
from mplus_memory.evaluation.membership import PLACES
from mplus_memory.model.loaded import load_model
from tests.session.talk import sentence, turns
from tests.session.test_answering import everything, files
from tests.tiny import make_model


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, tiny: LoadedModel) -> Iterator[Session]:
    """Fifty messages, some of them waiting, one of them longer than a chunk."""
    with LatentMemoryBackend(tmp_path_factory.mktemp("store"), tiny) as backend:
        told = backend.session("s")
        told.remember_turns(turns(30))
        told.remember(" ".join(sentence(n) for n in range(500, 540)))
        told.remember_turns(turns(19, first=30))
        yield told


@pytest.fixture(scope="module")
def report(session: Session) -> AuditReport:
    return audit(session)


def test_an_audit_leaves_no_trace(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        backend.session("s").remember_turns(turns(20))
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        before, on_disk = everything(session), files(tmp_path)
        assert audit(session).messages
        assert everything(session) == before
        assert files(tmp_path) == on_disk
        with pytest.raises(SessionNotFoundError):
            audit(backend.session("never told"))
        assert [info.name for info in backend.sessions()] == ["s"]
        assert files(tmp_path) == on_disk


def test_it_repeats_to_the_last_bit(session: Session, report: AuditReport, tiny: LoadedModel) -> None:
    assert audit(session) == report
    assert audit(session, seed=1).by_place != report.by_place, "the seed draws the intervals"
    again = audit(session, batch_size=3)
    for one, other in zip(report.messages, again.messages, strict=True):
        assert one.nll_with == pytest.approx(other.nll_with, rel=1e-4)
        assert one.shares == other.shares


def test_every_message_is_somewhere(session: Session, report: AuditReport) -> None:
    journal = session.messages()
    steps = {m.id: m.step for m in journal}
    assert [m.message_id for m in report.messages] == [m.id for m in journal if m.step is not None]
    assert report.waiting == tuple(m.id for m in journal if m.step is None) != ()
    assert report.num_messages == len(journal) == 50 and report.num_steps == len(session.history())
    for message in report.messages:
        assert message.step == steps[message.message_id]
        assert message.age == report.num_steps - message.step
        assert [sum(row) for row in message.shares] == pytest.approx([1.0] * 3)
        means = dict(zip(PLACES, (message.short_term, message.long_term, message.gone), strict=True))
        assert means[message.mostly] == max(means.values())
        assert message.gain == pytest.approx(message.nll_without - message.nll_with)


def test_groups_are_means_over_their_tokens(report: AuditReport) -> None:
    assert report.overall is not None
    for groups in (report.by_place, report.by_age):
        assert sum(group.num_messages for group in groups) == len(report.messages) == report.overall.num_messages
        assert sum(group.num_tokens for group in groups) == report.overall.num_tokens
    assert {group.name for group in report.by_place} == set(PLACES)
    for group in report.by_place:
        rows = [m for m in report.messages if m.mostly == group.name]
        tokens = sum(m.target_tokens for m in rows)
        assert group.nll_with.mean == pytest.approx(sum(m.nll_with * m.target_tokens for m in rows) / tokens)
        assert group.gain.mean == pytest.approx(group.nll_without.mean - group.nll_with.mean)
        assert group.gain.low is not None and group.gain.high is not None
        assert group.gain.low <= group.gain.mean <= group.gain.high
    assert [age_bin(age) for age in (0, 1, 2, 3, 4, 7, 8, 15, 16)] == "0 1 2–3 2–3 4–7 4–7 8–15 8–15 16–31".split()
    assert report.by_age[0].name == "0"


@torch.no_grad()
def test_figures_are_those_of_a_prompt_and_its_answer(session: Session, report: AuditReport) -> None:
    network, dialogue = session.model.network, session.model.dialogue
    for message, row in list(zip(session.messages(), report.messages, strict=False))[::7]:
        ids = dialogue.turn(message.role, message.content, message.author)
        cue, target = ids[: row.cue_tokens], ids[row.cue_tokens : row.cue_tokens + row.target_tokens]
        for memory, expected in ((session.view().memory, row.nll_with), (network.initial_memory(), row.nll_without)):
            cache = network.memory_cache(memory)
            logits = [network(torch.tensor([cue]), past_key_values=cache).logits[0, -1:]]
            logits.append(network(torch.tensor([target[:-1]]), past_key_values=cache).logits[0])
            loss = torch.nn.functional.cross_entropy(torch.cat(logits), torch.tensor(target))
            assert expected == pytest.approx(float(loss), rel=1e-5)


def test_cue_and_target_are_the_message_and_nothing_else(session: Session) -> None:
    dialogue, room = session.model.dialogue, session.model.network.config.text_room
    for message in session.messages():
        passage = cut_message(dialogue, message, room)
        assert passage is not None
        both = [*passage.cue, *passage.target]
        ids = dialogue.turn(message.role, message.content, message.author)
        assert both == ids[: len(both)]
        assert len(passage.cue) <= 1 + CUE_TOKENS and len(passage.target) <= TARGET_TOKENS
        if len(ids) < CUE_TOKENS:
            assert len(both) == len(ids) - 1, "all but the mark that ends every turn"
            assert abs(len(passage.cue) - 1 - len(passage.target)) <= 1, "halves, after the mark of the role"
        small = cut_message(dialogue, message, 8)
        assert small is None or len(small.cue) + len(small.target) <= 8
    assert max(len(m.content) for m in session.messages()) > 500


def test_a_message_too_short_to_cut_is_listed_apart(tmp_path: Path) -> None:
    bare = make_model("plain", turn_format={role: ["", "<|end|>"] for role in ("system", "user", "assistant", "tool")})
    with LatentMemoryBackend(tmp_path, bare) as backend:
        session = backend.session("s")
        session.remember("a")
        session.remember_turns(turns(6))
        session.flush()
        report = audit(session)
        assert report.too_short == (session.messages()[0].id,) and len(report.messages) == 6


def test_what_waits_is_not_measured(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        session.remember("tea")
        report = audit(session)
        assert report.messages == report.by_place == report.by_age == () and report.overall is None
        assert report.waiting == tuple(m.id for m in session.messages())
        session.flush()
        [row] = audit(session).messages
        assert (row.age, row.mostly, row.short_term) == (0, "short_term", 1.0)


def test_what_cannot_be_audited_is_refused(
    backend: LatentMemoryBackend, tmp_path: Path, models: Callable[[str], LoadedModel]
) -> None:
    with pytest.raises(SessionNotFoundError, match="no session 'nobody'"):
        audit(backend.session("nobody"))
    session = backend.session("empty")
    session._store.open_session("empty", session.model.fingerprint, {"seed": 0})
    with pytest.raises(InputError, match="'empty' has no messages"):
        audit(session)
    with pytest.raises(ConfigError, match="batch_size=0"):
        audit(session, batch_size=0)
    backend.session("s").remember_turns(turns(8))
    with (
        LatentMemoryBackend(backend.store_path, models("plain")) as other,
        pytest.raises(ModelMismatchError, match="written by another model"),
    ):
        audit(other.session("s"))


FACTS = (
    "My dog's name is Biscuit.|My sister lives in Bergen.|I work as a carpenter.|My favourite food is pancakes."
    "|My locker code is 4827.|My cat is called Momo.|My brother plays the cello.|I was born in Lisbon."
)
OTHERS = (
    "My dog's name is Pepper.|My sister lives in Madrid.|I work as a plumber.|My favourite food is lasagne."
    "|My locker code is 1936.|My cat is called Luna.|My brother plays the piano.|I was born in Dublin."
)


def test_the_embedded_model_predicts_what_it_was_told_better_with_memory(tmp_path: Path) -> None:
    model = load_model("embedded", device="cpu")
    with LatentMemoryBackend(tmp_path, model) as backend:
        session, other = backend.session("a"), backend.session("b")
        for told, facts in ((session, FACTS), (other, OTHERS)):
            told.remember_turns([Turn(role="user", content=fact) for fact in facts.split("|")])
            told.flush()
        report = audit(session)
        assert report.overall is not None and report.overall.gain.low is not None
        room = model.network.config.text_room
        passages = [cut_message(model.dialogue, message, room) for message in session.messages()]
        foreign = torch.cat(nll_with_memory(model.network, passages, other.view().memory))  # type: ignore[arg-type]
    assert report.overall.gain.low > 1.0, "measured: 2.90, 2.41 to 3.42 nats a token"
    assert float(foreign.mean()) > report.overall.nll_with.mean + 1.0, "another's memory helps little: it is not manner"
