"""Alembic's scripts for the store's schema; they travel inside the wheel."""
