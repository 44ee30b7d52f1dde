"""What a session still keeps of its own past messages, measured without a judge.

Every message that was written into latent memory is cut in two: its beginning (the role's mark and the first half of
the text, at most 64 tokens) is the cue, what follows (at most 256 tokens) the target. The target is predicted token by
token twice, by the same network from the same cue: **with** the session's memory, and **without**, that is with the
memory of a session that was told nothing. The difference, nats a token, is what memory gives back of that message.

The cue is how a user would touch on the subject again; it alone decides what is retrieved from Θ, so no part of the
target helps to find it (``likelihood.py``). What memory tells of a user's manner and subjects is part of the gain, not
only the words of that message; messages that are gone show how much that is. Messages that still wait for a chunk
stand in no memory and are listed apart; they are in neither prompt. Nothing is generated, nothing is written, and the
figures repeat to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from torch import Tensor
from tqdm import tqdm

from mplus_memory.errors import ConfigError, InputError, SessionNotFoundError, TextRemovedError
from mplus_memory.evaluation.intervals import Estimate, token_mean
from mplus_memory.evaluation.likelihood import Passage, nll_with_memory
from mplus_memory.evaluation.membership import PLACES, Written, written_messages
from mplus_memory.model.dialogue import Dialogue
from mplus_memory.records import Message
from mplus_memory.session import Session, View

CUE_TOKENS = 64
TARGET_TOKENS = 256


@dataclass(frozen=True, kw_only=True)
class MessageAudit:
    """One message in latent memory.

    ``age``: updates since its last token was written (0: the newest step). ``shares``: for every layer the part of its
    updates' tokens in θ, in Θ and gone (messages written together share theirs); ``short_term``, ``long_term``,
    ``gone``: their means over the layers; ``mostly``: the largest of the three. ``nll_with``, ``nll_without``: mean
    −ln p of its target tokens, nats; ``gain``: how much lower it is with memory.
    """

    message_id: str
    position: int
    role: str
    step: int
    age: int
    cue_tokens: int
    target_tokens: int
    nll_with: float
    nll_without: float
    gain: float
    mostly: str
    short_term: float
    long_term: float
    gone: float
    shares: tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, kw_only=True)
class Group:
    """Means over the target tokens of some messages, with 95 % intervals over the messages."""

    name: str
    num_messages: int
    num_tokens: int
    nll_with: Estimate
    nll_without: Estimate
    gain: Estimate


@dataclass(frozen=True, kw_only=True)
class AuditReport:
    """A session's retention at one moment; ``digest`` is that of its latent memory then.

    ``overall`` is None if nothing was written yet. ``by_place`` groups by where most of a message's tokens are,
    ``by_age`` by updates since; groups without messages are left out. ``waiting``: ids of messages not yet written
    whole; ``too_short``: of messages with nothing left to predict after a cue.
    """

    session: str
    model: str
    digest: str
    num_messages: int
    num_steps: int
    cue_tokens: int
    target_tokens: int
    seed: int
    overall: Group | None
    by_place: tuple[Group, ...]
    by_age: tuple[Group, ...]
    messages: tuple[MessageAudit, ...]
    waiting: tuple[str, ...]
    too_short: tuple[str, ...]


def audit(session: Session, *, batch_size: int = 8, seed: int = 0, progress: bool = False) -> AuditReport:
    """What ``session`` keeps of its messages. A read-only measurement: the session and its store stay as they are.

    batch_size: messages predicted at once; seed: of the bootstrap.

    Raises:
        SessionNotFoundError: the session was never told anything. InputError: it has no messages.
        ModelMismatchError: the session was written by another model. TextRemovedError: it keeps no text.
    """
    if batch_size < 1:
        raise ConfigError(f"batch_size={batch_size}: need at least 1")
    view = session.whole_view()
    if view.row is None:
        raise SessionNotFoundError(
            f"no session {session.name!r}: there is nothing to audit; remember() something first"
        )
    journal = session.messages()
    if not journal:
        raise InputError(f"session {session.name!r} has no messages: there is nothing to audit; remember() something")
    if not view.row.keeps_text and view.steps:
        raise TextRemovedError(
            f"session {session.name!r} keeps no text (keep_text=False), and what it keeps of its messages cannot be "
            "measured without them; eviction_log() and stats() tell what left memory"
        )
    found = written_messages(view.memory, [spans for _, spans in view.steps])
    written = {message_id: each for message_id, each in found.items() if each.complete}
    room = session.model.network.config.text_room
    cut = {m.id: cut_message(session.model.dialogue, m, room) for m in journal if m.id in written}
    passages = {message_id: passage for message_id, passage in cut.items() if passage is not None}
    nll = _predicted(session, view, list(passages.values()), batch_size, progress)
    measured = {message_id: (passages[message_id], *pair) for message_id, pair in zip(passages, nll, strict=True)}
    rows = tuple(
        _message_audit(message, written[message.id], view.memory.num_steps, *measured[message.id])
        for message in journal
        if message.id in measured
    )
    return AuditReport(
        session=session.name,
        model=session.model.name,
        digest=view.digest,
        num_messages=len(journal),
        num_steps=view.memory.num_steps,
        cue_tokens=CUE_TOKENS,
        target_tokens=TARGET_TOKENS,
        seed=seed,
        overall=_group("all", rows, seed) if rows else None,
        by_place=_groups(rows, lambda row: row.mostly, PLACES, seed),
        by_age=_groups(rows, lambda row: age_bin(row.age), _age_bins(view.memory.num_steps), seed),
        messages=rows,
        waiting=tuple(m.id for m in journal if m.id not in written),
        too_short=tuple(message_id for message_id, passage in cut.items() if passage is None),
    )


def cut_message(dialogue: Dialogue, message: Message, room: int) -> Passage | None:
    """A message as cue and target, at most ``room`` tokens; None if it is too short to cut.

    The mark that ends a turn is no part of the target: every message has it.
    """
    before, after = (_length(dialogue, mark) for mark in dialogue.turn_format[message.role])
    assert message.content is not None, message.id
    ids = dialogue.turn(message.role, message.content, message.author)
    text = ids[before : len(ids) - after]
    split = before + min(len(text) // 2, CUE_TOKENS)
    target = ids[split : min(len(ids) - after, split + TARGET_TOKENS, room)]
    return Passage(tuple(ids[:split]), tuple(target)) if split and target else None


def _length(dialogue: Dialogue, mark: str) -> int:
    return len(dialogue.markup.encode(mark, add_special_tokens=False).ids)


def _predicted(
    session: Session, view: View, passages: Sequence[Passage], batch_size: int, progress: bool
) -> list[tuple[Tensor, Tensor]]:
    """−ln p of every passage's target tokens with the session's memory and without, in order."""
    network = session.model.network
    empty = network.initial_memory()
    order = sorted(range(len(passages)), key=lambda i: (len(passages[i].cue), len(passages[i].target), i))
    found: dict[int, tuple[Tensor, Tensor]] = {}
    with tqdm(total=len(passages), unit="message", desc="audit", disable=not progress) as bar:
        for start in range(0, len(order), batch_size):
            rows = order[start : start + batch_size]
            batch = [passages[i] for i in rows]
            both = zip(
                nll_with_memory(network, batch, view.memory), nll_with_memory(network, batch, empty), strict=True
            )
            found |= dict(zip(rows, both, strict=True))
            bar.update(len(rows))
    return [found[i] for i in range(len(passages))]


def _message_audit(
    message: Message, written: Written, num_steps: int, passage: Passage, with_memory: Tensor, without: Tensor
) -> MessageAudit:
    means = written.shares.mean(0).tolist()
    nll_with, nll_without = float(with_memory.mean()), float(without.mean())
    return MessageAudit(
        message_id=message.id,
        position=message.position,
        role=message.role,
        step=written.last_step + 1,
        age=num_steps - 1 - written.last_step,
        cue_tokens=len(passage.cue),
        target_tokens=len(passage.target),
        nll_with=nll_with,
        nll_without=nll_without,
        gain=nll_without - nll_with,
        mostly=PLACES[means.index(max(means))],
        short_term=means[0],
        long_term=means[1],
        gone=means[2],
        shares=tuple((short, long, gone) for short, long, gone in written.shares.tolist()),
    )


def age_bin(age: int) -> str:
    """The name of the bin of an age in updates: 0, 1, 2–3, 4–7, 8–15, …"""
    if age < 2:
        return str(age)
    low = 1 << (age.bit_length() - 1)
    return f"{low}–{2 * low - 1}"


def _age_bins(num_steps: int) -> list[str]:
    return list(dict.fromkeys(age_bin(age) for age in range(num_steps)))


def _groups(
    rows: Sequence[MessageAudit], name_of: Callable[[MessageAudit], str], names: Sequence[str], seed: int
) -> tuple[Group, ...]:
    members = {name: [row for row in rows if name_of(row) == name] for name in names}
    return tuple(_group(name, held, seed) for name, held in members.items() if held)


def _group(name: str, rows: Sequence[MessageAudit], seed: int) -> Group:
    counts = [row.target_tokens for row in rows]

    def mean(measure: Callable[[MessageAudit], float]) -> Estimate:
        return token_mean([measure(row) * row.target_tokens for row in rows], counts, seed=seed)

    return Group(
        name=name,
        num_messages=len(rows),
        num_tokens=sum(counts),
        nll_with=mean(lambda row: row.nll_with),
        nll_without=mean(lambda row: row.nll_without),
        gain=mean(lambda row: row.gain),
    )
