"""Journals that a session shares with its branches and tags.

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_KEY = ["namespace_id", "journal_id"]
_LINEAGE = ["namespace_id", "lineage_id"]


def upgrade() -> None:
    """Give every session and tag the journal that it has alone; from now on branches and tags share."""
    op.create_table(
        "mplus_journals",
        sa.Column("namespace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("lineage_id", sa.String(length=32), nullable=False),
        sa.Column("sum", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("namespace_id", "id", name="pk_mplus_journals"),
        sa.ForeignKeyConstraint(
            _LINEAGE, ["mplus_lineages.namespace_id", "mplus_lineages.id"], name="fk_mplus_journals_mplus_lineages"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mplus_journals_namespace_id_lineage_id", "mplus_journals", _LINEAGE)
    op.execute(
        "INSERT INTO mplus_journals (namespace_id, id, lineage_id) SELECT namespace_id, id, lineage_id "
        "FROM mplus_sessions"
    )
    with op.batch_alter_table("mplus_sessions") as sessions:
        sessions.add_column(sa.Column("journal_id", sa.String(length=32), nullable=True))
        sessions.add_column(sa.Column("inherited", sa.Text(), nullable=True))
        for name in ("charged_messages", "charged_bytes"):
            sessions.add_column(sa.Column(name, sa.BigInteger(), nullable=False, server_default="0"))
    op.execute("UPDATE mplus_sessions SET journal_id = id, charged_messages = num_messages")
    with op.batch_alter_table("mplus_sessions") as sessions:
        for name in ("charged_messages", "charged_bytes"):
            sessions.alter_column(name, existing_type=sa.BigInteger(), server_default=None)
        sessions.alter_column("journal_id", existing_type=sa.String(length=32), nullable=False)
        sessions.create_foreign_key("fk_mplus_sessions_mplus_journals", "mplus_journals", _KEY, ["namespace_id", "id"])
    with op.batch_alter_table("mplus_messages") as messages:
        messages.drop_constraint("fk_mplus_messages_mplus_sessions", type_="foreignkey")
        for name in ("id", "external_digest"):
            messages.drop_constraint(f"uq_mplus_messages_namespace_id_session_id_{name}", type_="unique")
        messages.alter_column("session_id", existing_type=sa.String(length=32), new_column_name="journal_id")
    with op.batch_alter_table("mplus_messages") as messages:
        for name in ("id", "external_digest"):
            messages.create_unique_constraint(f"uq_mplus_messages_namespace_id_journal_id_{name}", [*_KEY, name])
        messages.create_foreign_key("fk_mplus_messages_mplus_journals", "mplus_journals", _KEY, ["namespace_id", "id"])


def downgrade() -> None:
    """A message that two sessions read would have to lie there twice."""
    raise NotImplementedError("a store of the seventh form cannot go back to the sixth")
