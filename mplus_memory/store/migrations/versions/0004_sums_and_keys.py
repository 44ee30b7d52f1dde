"""A sum for every row, and keys for stores that are encrypted.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_SUMMED = ("namespaces", "lineages", "sessions", "messages", "requests", "shards", "steps", "spans", "tombstones")


def upgrade() -> None:
    """Add columns; ``sums.keep_sums`` fills the sums, rows of earlier forms are not encrypted."""
    for name in ("namespaces", "lineages"):
        op.add_column(f"mplus_{name}", sa.Column("wrapped_key", sa.LargeBinary(), nullable=True))
    for name in _SUMMED:
        op.add_column(f"mplus_{name}", sa.Column("sum", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Encrypted sessions have no place in the third form."""
    raise NotImplementedError("a store of the fourth form cannot go back to the third")
