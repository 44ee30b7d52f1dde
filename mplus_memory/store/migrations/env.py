"""Alembic runs this file; the connection, already in a transaction, comes from ``store.migrate``."""

from __future__ import annotations

from alembic import context

from mplus_memory.store.migrate import VERSION_TABLE
from mplus_memory.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
