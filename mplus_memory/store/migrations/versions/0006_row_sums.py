"""A checksum for every token of a shard, and for the keys of each layer: what is not read need not be checked.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; a shard of an earlier form is still read and checked a layer at once."""
    op.add_column("mplus_shards", sa.Column("row_sums", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """An earlier version would write shards without these sums beside those that have them."""
    raise NotImplementedError("a store of the sixth form cannot go back to the fifth")
