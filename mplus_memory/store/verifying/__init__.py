"""Checking a whole store, whatever state it is in, without changing anything in it."""

from mplus_memory.store.verifying.report import verify_store

__all__ = ["verify_store"]
