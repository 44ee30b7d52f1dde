"""The tables. Every key carries the namespace; what a session owns carries the session as well.

    namespaces ─┬─ lineages ─┬─ shards ── steps ── spans      shared by a session, its branches and tags
                │            ├─ journals ── messages          likewise: each reads stretches of them
                │            └─ sessions ── requests          one head on a lineage's tree of steps, and one journal to
                │                                             write; what was acknowledged under a request id
                ├─ tombstones                                  deletions, without content
                └─ totals                                      of each table: how many rows, and the sum of their sums

Names start with ``mplus_`` because a Postgres database may hold other people's tables too.
Ids are UUIDs of ours in hex (32 characters). ``sum`` is a CRC32 of the row, see ``sums``; ``wrapped_key`` is set where
the store is encrypted, see ``keys``.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from mplus_memory.store.columns import AnyInteger, AnyText, GivenTime, Moment, OurId, SealedText, SmallWhole, Whole

Id = OurId

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

namespaces = Table(
    "mplus_namespaces",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", AnyText, nullable=False),
    Column("name_digest", LargeBinary(32), nullable=False, unique=True),
    Column("quota_bytes", Whole),  # what all its sessions together may take; None: no limit
    Column("wrapped_key", LargeBinary),  # what sessions' names are looked up by
    Column("sum", Whole),
)

lineages = Table(
    "mplus_lineages",
    metadata,
    Column("namespace_id", Id, ForeignKey("mplus_namespaces.id"), nullable=False),
    Column("id", Id, nullable=False),
    Column("garbage_since", Moment),  # when steps began to lie there that no session reaches; None: there are none
    Column("wrapped_key", LargeBinary),  # of text and shards; without it they cannot be read
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "id"),
)

journals = Table(
    "mplus_journals",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("id", Id, nullable=False),
    Column("lineage_id", Id, nullable=False),
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "id"),
    ForeignKeyConstraint(["namespace_id", "lineage_id"], ["mplus_lineages.namespace_id", "mplus_lineages.id"]),
    Index(None, "namespace_id", "lineage_id"),
    sqlite_with_rowid=False,
)

sessions = Table(
    "mplus_sessions",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("id", Id, nullable=False),
    Column("lineage_id", Id, nullable=False),
    Column("name", SealedText, nullable=False),
    Column("name_digest", LargeBinary(32), nullable=False),  # of a tag: its owner's id and its name
    Column("owner_id", Id),  # the session that a tag belongs to
    Column("fingerprint", Text, nullable=False),  # JSON, ASCII
    Column("settings", Text, nullable=False),  # JSON, ASCII
    Column("head", Id),
    Column("journal_id", Id, nullable=False),  # of the messages that were told to it
    Column("inherited", Text),  # JSON: [journal, start, end] of those before them that it reads; None: nothing
    Column("fence", Whole, nullable=False),
    Column("num_messages", Whole, nullable=False),
    Column("text_bytes", Whole, nullable=False),  # of the messages' contents, authors and external ids
    Column("charged_messages", Whole, nullable=False),  # those of them that no session or tag before it reads too
    Column("charged_bytes", Whole, nullable=False),
    Column("quota_bytes", Whole),  # what the session may take; None: no limit
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "id"),
    UniqueConstraint("namespace_id", "name_digest"),
    ForeignKeyConstraint(["namespace_id", "lineage_id"], ["mplus_lineages.namespace_id", "mplus_lineages.id"]),
    ForeignKeyConstraint(["namespace_id", "owner_id"], ["mplus_sessions.namespace_id", "mplus_sessions.id"]),
    ForeignKeyConstraint(["namespace_id", "journal_id"], ["mplus_journals.namespace_id", "mplus_journals.id"]),
    Index(None, "namespace_id", "lineage_id"),
    Index(None, "namespace_id", "owner_id"),
)

messages = Table(
    "mplus_messages",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("journal_id", Id, nullable=False),
    Column("position", Whole, nullable=False),
    Column("id", Id, nullable=False),
    Column("role", AnyText, nullable=False),
    Column("content", SealedText),  # None: written into latent memory and not kept
    Column("author", SealedText),
    Column("created_at", GivenTime),
    Column("imported_at", Moment, nullable=False),
    Column("external_id", SealedText),
    Column("external_digest", LargeBinary(32)),
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "journal_id", "position"),
    UniqueConstraint("namespace_id", "journal_id", "id"),
    UniqueConstraint("namespace_id", "journal_id", "external_digest"),
    ForeignKeyConstraint(["namespace_id", "journal_id"], ["mplus_journals.namespace_id", "mplus_journals.id"]),
)

requests = Table(
    "mplus_requests",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("session_id", Id, nullable=False),
    Column("request_digest", LargeBinary(32), nullable=False),
    Column("kind", String(16), nullable=False),  # "append" or "commit"
    Column("result", Text, nullable=False),  # JSON: message ids, or the step's id
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "session_id", "request_digest"),
    ForeignKeyConstraint(["namespace_id", "session_id"], ["mplus_sessions.namespace_id", "mplus_sessions.id"]),
    sqlite_with_rowid=False,
)

shards = Table(
    "mplus_shards",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("lineage_id", Id, nullable=False),
    Column("id", Id, nullable=False),
    Column("format", SmallWhole, nullable=False),
    Column("dtype", String(16), nullable=False),
    Column("num_layers", SmallWhole, nullable=False),
    Column("num_tokens", SmallWhole, nullable=False),
    Column("hidden_size", SmallWhole, nullable=False),
    Column("key_size", SmallWhole, nullable=False),
    Column("num_bytes", Whole, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("places", LargeBinary, nullable=False),  # per layer: token offset, key offset, CRC32
    Column("row_sums", LargeBinary),  # per layer: CRC32 of its keys, then of each token; None: of the layer alone
    Column("unread_from", Whole),  # None: the file is there; else pruned, read by no memory from this depth on
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "lineage_id", "id"),
    ForeignKeyConstraint(["namespace_id", "lineage_id"], ["mplus_lineages.namespace_id", "mplus_lineages.id"]),
)

steps = Table(
    "mplus_steps",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("lineage_id", Id, nullable=False),
    Column("id", Id, nullable=False),
    Column("parent_id", Id),
    Column("depth", Whole, nullable=False),  # steps on the chain up to and with this one
    Column("number", Whole, nullable=False),
    Column("seed", AnyInteger, nullable=False),
    Column("digest", Text, nullable=False),
    Column("shard_id", Id),  # None: the step wrote no tokens
    Column("first_birth", Whole, nullable=False),
    Column("dropped", LargeBinary, nullable=False),
    Column("flushed", Boolean, nullable=False),
    Column("evicted", Text),  # JSON: [first birth, count] of tokens that left memory for good
    Column("num_spans", SmallWhole, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "lineage_id", "id"),
    ForeignKeyConstraint(
        ["namespace_id", "lineage_id", "shard_id"],
        ["mplus_shards.namespace_id", "mplus_shards.lineage_id", "mplus_shards.id"],
    ),
    Index(None, "namespace_id", "lineage_id", "shard_id"),
)

spans = Table(
    "mplus_spans",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("lineage_id", Id, nullable=False),
    Column("step_id", Id, nullable=False),
    Column("ordinal", SmallWhole, nullable=False),
    Column("message_id", Id, nullable=False),
    Column("start_token", Whole, nullable=False),
    Column("end_token", Whole, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "lineage_id", "step_id", "ordinal"),
    ForeignKeyConstraint(
        ["namespace_id", "lineage_id", "step_id"],
        ["mplus_steps.namespace_id", "mplus_steps.lineage_id", "mplus_steps.id"],
    ),
    sqlite_with_rowid=False,
)

tombstones = Table(
    "mplus_tombstones",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("session_id", Id, nullable=False),
    Column("num_messages", Whole, nullable=False),
    Column("num_steps", Whole, nullable=False),
    Column("num_bytes", Whole, nullable=False),
    Column("deleted_at", Moment, nullable=False),
    Column("finished_at", Moment),  # None while files or the write-ahead log may still hold something
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "session_id"),
)

totals = Table(
    "mplus_totals",
    metadata,
    Column("namespace_id", Id, nullable=False),
    Column("table_name", String(32), nullable=False),
    Column("owner_id", Id, nullable=False),  # the session or lineage whose rows they are; "" where it is the namespace
    Column("num_rows", Whole, nullable=False),
    Column("total", Whole, nullable=False),  # of the rows' sums
    Column("sum", Whole),
    PrimaryKeyConstraint("namespace_id", "table_name", "owner_id"),
    sqlite_with_rowid=False,
)
