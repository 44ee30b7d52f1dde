"""Keeping SQLite out of forks: its locks belong to the process that took them.

A connection that is in use at the moment of a fork leaves the child with locks it believes to hold
and does not. So a fork waits until no connection is in use and closes the idle ones; the child then
opens its own.
"""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

_PATIENCE = 5.0  # seconds a fork waits for transactions in other threads before it goes on regardless


class ForkGate:
    """Lets transactions through, and holds them back while a fork is under way."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._own = threading.local()
        self._active = 0
        self._forks = 0

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Counts as a transaction for the block; nested blocks of one thread count once."""
        if getattr(self._own, "inside", False):
            yield
            return
        with self._changed:
            self._changed.wait_for(lambda: self._forks == 0)
            self._active += 1
        self._own.inside = True
        try:
            yield
        finally:
            self._own.inside = False
            with self._changed:
                self._active -= 1
                self._changed.notify_all()

    def close(self) -> None:
        """Wait until no other thread is inside, and let none in."""
        own = int(getattr(self._own, "inside", False))
        with self._changed:
            self._forks += 1
            self._changed.wait_for(lambda: self._active <= own, _PATIENCE)

    def open(self) -> None:
        """Let them in again."""
        with self._changed:
            self._forks -= 1
            self._changed.notify_all()


class Forkable(Protocol):
    """What wants to know of forks."""

    def before_fork(self) -> None:
        """Come to rest."""
        ...

    def after_fork_in_parent(self) -> None:
        """Go on."""
        ...

    def after_fork_in_child(self) -> None:
        """Start anew, and touch nothing of the parent's."""
        ...


_living: weakref.WeakKeyDictionary[Forkable, None] = weakref.WeakKeyDictionary()  # in the order they came


def tell_of_forks(listener: Forkable) -> None:
    """Call the listener's methods around every fork, as long as it lives; who came last comes to rest first."""
    _living[listener] = None


_resting = threading.local()  # who was told before this thread's fork; others may be born meanwhile


def _before() -> None:
    _resting.listeners = list(_living)
    for listener in reversed(_resting.listeners):
        listener.before_fork()


def _after_in_parent() -> None:
    for listener in _resting.listeners:
        listener.after_fork_in_parent()


def _after_in_child() -> None:
    for listener in list(_living):
        listener.after_fork_in_child()


os.register_at_fork(before=_before, after_in_parent=_after_in_parent, after_in_child=_after_in_child)
