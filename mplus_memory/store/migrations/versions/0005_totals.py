"""Totals over the rows of every table, and how many spans a step has: what is missing is missed.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COUNT_SPANS = """
    UPDATE mplus_steps SET num_spans = (
        SELECT count(*) FROM mplus_spans s WHERE s.namespace_id = mplus_steps.namespace_id
        AND s.lineage_id = mplus_steps.lineage_id AND s.step_id = mplus_steps.id
    )
"""


def upgrade() -> None:
    """Add the table, which ``totals.count_all`` fills, and the column; what lies there now is taken for whole."""
    op.create_table(
        "mplus_totals",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("table_name", sa.String(length=32), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("num_rows", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("sum", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("namespace_id", "table_name", "owner_id", name="pk_mplus_totals"),
        sqlite_with_rowid=False,
    )
    op.add_column("mplus_steps", sa.Column("num_spans", sa.Integer(), nullable=False, server_default="0"))
    op.execute(_COUNT_SPANS)
    with op.batch_alter_table("mplus_steps") as steps:
        steps.alter_column("num_spans", existing_type=sa.Integer(), server_default=None)


def downgrade() -> None:
    """Rows that are lost could not be missed in the fourth form."""
    raise NotImplementedError("a store of the fifth form cannot go back to the fourth")
