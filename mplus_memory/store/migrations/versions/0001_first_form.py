"""The first form of the schema.

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table."""
    op.create_table(
        "mplus_namespaces",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("name_digest", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mplus_namespaces"),
        sa.UniqueConstraint("name_digest", name="uq_mplus_namespaces_name_digest"),
    )
    op.create_table(
        "mplus_tombstones",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("num_messages", sa.BigInteger(), nullable=False),
        sa.Column("num_steps", sa.BigInteger(), nullable=False),
        sa.Column("num_bytes", sa.BigInteger(), nullable=False),
        sa.Column("deleted_at", sa.BigInteger(), nullable=False),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("namespace_id", "session_id", name="pk_mplus_tombstones"),
    )
    op.create_table(
        "mplus_lineages",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["namespace_id"], ["mplus_namespaces.id"], name="fk_mplus_lineages_mplus_namespaces"),
        sa.PrimaryKeyConstraint("namespace_id", "id", name="pk_mplus_lineages"),
    )
    op.create_table(
        "mplus_sessions",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("lineage_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("name_digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("head", sa.String(length=32), nullable=True),
        sa.Column("fence", sa.BigInteger(), nullable=False),
        sa.Column("num_messages", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["namespace_id", "lineage_id"],
            ["mplus_lineages.namespace_id", "mplus_lineages.id"],
            name="fk_mplus_sessions_mplus_lineages",
        ),
        sa.PrimaryKeyConstraint("namespace_id", "id", name="pk_mplus_sessions"),
        sa.UniqueConstraint("namespace_id", "name_digest", name="uq_mplus_sessions_namespace_id_name_digest"),
    )
    op.create_index(
        "ix_mplus_sessions_namespace_id_lineage_id", "mplus_sessions", ["namespace_id", "lineage_id"], unique=False
    )
    op.create_table(
        "mplus_shards",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("lineage_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("dtype", sa.String(length=16), nullable=False),
        sa.Column("num_layers", sa.Integer(), nullable=False),
        sa.Column("num_tokens", sa.Integer(), nullable=False),
        sa.Column("hidden_size", sa.Integer(), nullable=False),
        sa.Column("key_size", sa.Integer(), nullable=False),
        sa.Column("num_bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("places", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["namespace_id", "lineage_id"],
            ["mplus_lineages.namespace_id", "mplus_lineages.id"],
            name="fk_mplus_shards_mplus_lineages",
        ),
        sa.PrimaryKeyConstraint("namespace_id", "lineage_id", "id", name="pk_mplus_shards"),
    )
    op.create_table(
        "mplus_messages",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("role", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("author", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.String(length=40), nullable=True),
        sa.Column("imported_at", sa.BigInteger(), nullable=False),
        sa.Column("external_id", sa.LargeBinary(), nullable=True),
        sa.Column("external_digest", sa.LargeBinary(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["namespace_id", "session_id"],
            ["mplus_sessions.namespace_id", "mplus_sessions.id"],
            name="fk_mplus_messages_mplus_sessions",
        ),
        sa.PrimaryKeyConstraint("namespace_id", "session_id", "position", name="pk_mplus_messages"),
        sa.UniqueConstraint(
            "namespace_id",
            "session_id",
            "external_digest",
            name="uq_mplus_messages_namespace_id_session_id_external_digest",
        ),
        sa.UniqueConstraint("namespace_id", "session_id", "id", name="uq_mplus_messages_namespace_id_session_id_id"),
    )
    op.create_table(
        "mplus_requests",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("request_digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["namespace_id", "session_id"],
            ["mplus_sessions.namespace_id", "mplus_sessions.id"],
            name="fk_mplus_requests_mplus_sessions",
        ),
        sa.PrimaryKeyConstraint("namespace_id", "session_id", "request_digest", name="pk_mplus_requests"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "mplus_steps",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("lineage_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("parent_id", sa.String(length=32), nullable=True),
        sa.Column("depth", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("seed", sa.String(length=80), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("shard_id", sa.String(length=32), nullable=False),
        sa.Column("first_birth", sa.BigInteger(), nullable=False),
        sa.Column("dropped", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["namespace_id", "lineage_id", "shard_id"],
            ["mplus_shards.namespace_id", "mplus_shards.lineage_id", "mplus_shards.id"],
            name="fk_mplus_steps_mplus_shards",
        ),
        sa.PrimaryKeyConstraint("namespace_id", "lineage_id", "id", name="pk_mplus_steps"),
    )
    op.create_index(
        "ix_mplus_steps_namespace_id_lineage_id_shard_id",
        "mplus_steps",
        ["namespace_id", "lineage_id", "shard_id"],
        unique=False,
    )
    op.create_table(
        "mplus_spans",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("lineage_id", sa.String(length=32), nullable=False),
        sa.Column("step_id", sa.String(length=32), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.String(length=32), nullable=False),
        sa.Column("start_token", sa.BigInteger(), nullable=False),
        sa.Column("end_token", sa.BigInteger(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["namespace_id", "lineage_id", "step_id"],
            ["mplus_steps.namespace_id", "mplus_steps.lineage_id", "mplus_steps.id"],
            name="fk_mplus_spans_mplus_steps",
        ),
        sa.PrimaryKeyConstraint("namespace_id", "lineage_id", "step_id", "ordinal", name="pk_mplus_spans"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """There is nothing before the first form."""
    raise NotImplementedError("the first form of the schema has no earlier one")
