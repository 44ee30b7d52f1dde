"""What ``verify`` and ``repair`` say. Plain values, like those of ``records``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Affected:
    """A session, or a tag of it, that stands on something damaged.

    ``steps`` are the numbers of its steps from the first damaged one on; ``message_ids`` are the messages whose
    tokens those wrote, or whose own rows are damaged.
    """

    session: str
    namespace: str
    tag: str | None = None
    steps: tuple[int, ...] = ()
    message_ids: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that ``verify`` found. What is no ``damage`` is a remark: nothing was lost by it.

    ``kind``: database, log, folder, row, count, chain, shard, journal, mark; or of remarks: file, mode.
    ``repairable``: ``repair`` mends it without a guess.
    """

    kind: str
    what: str
    path: str | None = None
    affected: tuple[Affected, ...] = ()
    damage: bool = True
    repairable: bool = False


@dataclass(frozen=True, kw_only=True)
class Verified:
    """What ``verify`` looked at, and found. ``digests``: whether digests were recomputed from the tokens."""

    sound: bool
    findings: tuple[Finding, ...]
    num_sessions: int
    num_messages: int
    num_steps: int
    num_shards: int
    num_bytes: int
    deep: bool
    digests: bool
    next_steps: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Rewound:
    """A session or tag that ``repair`` took back from one step to another.

    ``message_ids`` are the messages that memory lost: they stand in the prompt as text, and the next flush writes them.
    """

    session: str
    namespace: str
    tag: str | None
    from_step: int
    to_step: int
    message_ids: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Repaired:
    """What ``repair`` did, or would do.

    ``quarantined`` are the files moved away, ``mended`` small things put right, ``lost`` says what is gone for good and
    is no longer missed, ``remaining`` what it cannot mend.
    """

    dry_run: bool
    rewound: tuple[Rewound, ...]
    quarantined: tuple[str, ...]
    mended: tuple[str, ...]
    lost: tuple[str, ...] = ()
    remaining: tuple[Finding, ...]
    next_steps: tuple[str, ...]
