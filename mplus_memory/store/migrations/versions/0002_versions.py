"""Tags, steps that were flushed or wrote nothing, and where garbage lies.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns; rows of the first form become untagged sessions and steps of full chunks."""
    op.add_column("mplus_lineages", sa.Column("garbage_since", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("mplus_sessions") as sessions:
        sessions.add_column(sa.Column("owner_id", sa.String(length=32), nullable=True))
        sessions.create_foreign_key(
            "fk_mplus_sessions_mplus_sessions", "mplus_sessions", ["namespace_id", "owner_id"], ["namespace_id", "id"]
        )
        sessions.create_index("ix_mplus_sessions_namespace_id_owner_id", ["namespace_id", "owner_id"])
    with op.batch_alter_table("mplus_steps") as steps:
        steps.alter_column("shard_id", existing_type=sa.String(length=32), nullable=True)
        steps.add_column(sa.Column("flushed", sa.Boolean(), nullable=False, server_default=sa.false()))
        steps.add_column(sa.Column("evicted", sa.Text(), nullable=True))
    with op.batch_alter_table("mplus_steps") as steps:
        steps.alter_column("flushed", existing_type=sa.Boolean(), server_default=None)


def downgrade() -> None:
    """Tags and evictions have no place in the first form."""
    raise NotImplementedError("a store of the second form cannot go back to the first")
