"""Quotas, text that is not kept, and shards whose tokens were pruned.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_COUNT_TEXT = """
    UPDATE mplus_sessions SET text_bytes = (
        SELECT coalesce(sum(length(m.content)), 0) FROM mplus_messages m
        WHERE m.namespace_id = mplus_sessions.namespace_id AND m.session_id = mplus_sessions.id
    )
"""


def upgrade() -> None:
    """Add columns; what the earlier forms hold has no quota, all of its text and all of its tokens."""
    op.add_column("mplus_namespaces", sa.Column("quota_bytes", sa.BigInteger(), nullable=True))
    op.add_column("mplus_sessions", sa.Column("quota_bytes", sa.BigInteger(), nullable=True))
    op.add_column("mplus_sessions", sa.Column("text_bytes", sa.BigInteger(), nullable=False, server_default="0"))
    op.execute(_COUNT_TEXT)
    with op.batch_alter_table("mplus_sessions") as sessions:
        sessions.alter_column("text_bytes", existing_type=sa.BigInteger(), server_default=None)
    op.add_column("mplus_shards", sa.Column("unread_from", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("mplus_messages") as messages:
        messages.alter_column("content", existing_type=sa.LargeBinary(), nullable=True)


def downgrade() -> None:
    """Text that was not kept cannot come back."""
    raise NotImplementedError("a store of the third form cannot go back to the second")
