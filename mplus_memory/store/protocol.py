"""What a store must offer; sessions and backends know no more of it than this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from mplus_memory.records import (
    Deleted,
    Fingerprint,
    Message,
    Moment,
    NewStep,
    Prunable,
    Pruned,
    Quota,
    StoredSession,
    StoredStep,
    Turn,
)


@runtime_checkable
class TokenSource(Protocol):
    """The tokens and keys of one step."""

    def layer(self, layer: int) -> tuple[NDArray[np.generic], NDArray[np.generic]]:
        """Tokens (K, d) and keys (K, d_key) of one layer, read-only."""
        ...

    def keys(self, layer: int) -> NDArray[np.uint8]:
        """Keys of one layer as bytes, read-only: (K, d_key · bytes of a number). Tokens are not read for it."""
        ...

    def begin(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> bool:
        """Whether ``take`` was done, as it needs no waiting; else they are taken next, and a disk may begin to read."""
        ...

    def take(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        """Nothing; ``out`` (n, d · bytes of a number) holds the tokens at ``positions`` (n,), ascending."""
        ...


class CollectedSteps(Protocol):
    """Steps of one lineage that were garbage."""

    @property
    def num_steps(self) -> int:
        """How many."""
        ...

    @property
    def num_bytes(self) -> int:
        """Bytes of the shards that only they used."""
        ...


@runtime_checkable
class Store(Protocol):
    """Sessions, their journals, their chains of steps and the shards of those."""

    def sessions(self, namespace: str = "default") -> list[StoredSession]:
        """Every session of the namespace, in order of name."""
        ...

    def find_session(self, name: str, namespace: str = "default") -> StoredSession | None:
        """The session of that name, None if there is none."""
        ...

    def open_session(
        self,
        name: str,
        fingerprint: Fingerprint,
        settings: Mapping[str, Any],
        namespace: str = "default",
        *,
        quota_bytes: int | None = None,
    ) -> StoredSession:
        """The session of that name, made if there is none."""
        ...

    def get_session(self, session_id: str) -> StoredSession:
        """The session of that id as it is now."""
        ...

    def append(self, session_id: str, turns: Sequence[Turn], request_id: str | None = None) -> list[Message]:
        """The message of every turn, durable."""
        ...

    def messages(self, session_id: str, start: int = 0, limit: int | None = None) -> list[Message]:
        """Messages from position ``start`` on."""
        ...

    def check_journal(self, session_id: str, doing: str) -> None:
        """Nothing, if the session's row and messages are what was written; ``doing`` says what is refused else."""
        ...

    def messages_by_id(self, session_id: str, ids: Iterable[str]) -> dict[str, Message]:
        """Those of the named messages that the session has."""
        ...

    def messages_by_external_id(self, session_id: str, external_ids: Iterable[str]) -> dict[str, Message]:
        """Those of the messages with these external ids that the session has."""
        ...

    def search_messages(self, session_id: str, query: str, limit: int | None = None) -> list[tuple[str, float]]:
        """Ids and scores (higher is better) of messages that hold a word of ``query``, best first."""
        ...

    def cursor(self, session_id: str) -> tuple[int, int]:
        """Position of the first message not fully written, and how many of its tokens are."""
        ...

    def commit_step(
        self, session_id: str, expected_head: str | None, step: NewStep, request_id: str | None = None
    ) -> StoredStep:
        """The step, durable, as the session's new head."""
        ...

    def stage_step(self, session_id: str, parent_id: str | None, step: NewStep) -> StoredStep:
        """The step, durable, on any step of the session's tree; no head moves."""
        ...

    def fork(self, session: StoredSession, name: str, at: Moment, *, tag_of: str | None = None) -> StoredSession:
        """A branch of a session or tag as it was at a moment; or a tag of the session ``tag_of``."""
        ...

    def go_back(self, session: StoredSession, to: Moment | str) -> StoredSession:
        """The session as it was at a moment, or at the tag of that name."""
        ...

    def begin(
        self,
        name: str,
        fingerprint: Fingerprint,
        settings: Mapping[str, Any],
        messages: Sequence[Message],
        namespace: str = "default",
        *,
        quota_bytes: int | None = None,
    ) -> StoredSession:
        """A session with a journal, hidden until ``show``."""
        ...

    def show(self, session: StoredSession, head: str | None) -> StoredSession:
        """The session that was begun, with a staged chain and its name."""
        ...

    def abandon(self, session: StoredSession) -> None:
        """Nothing; what was begun is gone."""
        ...

    def tags(self, session_id: str) -> list[StoredSession]:
        """The session's tags, oldest first."""
        ...

    def delete_tag(self, session: StoredSession, name: str) -> None:
        """Nothing; the tag is gone."""
        ...

    def forget(
        self, session: StoredSession, head: str | None, message_ids: Sequence[str]
    ) -> tuple[StoredSession, tuple[str, ...], bool]:
        """The session with another chain and without some messages; tags lost; whether a branch holds the old one."""
        ...

    def collect_garbage(self, older_than: timedelta = ..., *, dry_run: bool = False) -> Sequence[CollectedSteps]:
        """What was removed, or would be, of steps that no session, branch or tag has reached for so long."""
        ...

    def steps(self, session_id: str, newest: int | None = None) -> list[StoredStep]:
        """The chain of the session's head, or so many of its newest steps; oldest first."""
        ...

    def open_shards(self, session_id: str, shard_ids: Sequence[str]) -> Sequence[TokenSource]:
        """The tokens of steps, in the order of ``shard_ids``."""
        ...

    def open_shard(self, session_id: str, shard_id: str) -> TokenSource:
        """The tokens of one step."""
        ...

    def delete_session(self, name: str, namespace: str = "default") -> Deleted:
        """What went of the session, and what stays."""
        ...

    def delete_namespace(self, namespace: str) -> Deleted:
        """What went of all its sessions."""
        ...

    def family(self, session_id: str) -> list[StoredSession]:
        """Every session and tag that shares steps with the session, itself included."""
        ...

    def prune(self, wanted: Prunable, *, dry_run: bool = False) -> Pruned:
        """What was removed of what a plan names, all or nothing; or would be."""
        ...

    def quota(self, namespace: str = "default", session_id: str | None = None) -> Quota:
        """Bytes that a namespace, or a session, takes and may take."""
        ...

    def set_quota(self, num_bytes: int | None, namespace: str = "default", session_id: str | None = None) -> None:
        """Nothing; the quota is so from now on."""
        ...

    def session_bytes(self, session_id: str) -> dict[str, int]:
        """Bytes of the session's shards and of its journal."""
        ...

    def close(self) -> None:
        """Nothing; the store refuses further use."""
        ...
