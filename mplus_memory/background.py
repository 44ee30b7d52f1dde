"""Writing behind the caller's back: what sessions were told is durable in the journal, and a thread writes it.

The journal is the queue. A process that is killed leaves text that waits, which answers read like any other and the
next call writes. Sessions with something to write go on side by side, in batches of the model.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from mplus_memory.batching import Abreast, Passes
from mplus_memory.errors import ClosedError, MPlusError
from mplus_memory.records import Receipt
from mplus_memory.store.forks import tell_of_forks

if TYPE_CHECKING:
    from mplus_memory.session import Session

BACKLOG_CHUNKS = 8  # so many chunks of a session may wait before its callers do
MOST_TOGETHER = 16  # sessions whose memory is on the device for the sake of one batch
_FORK_PATIENCE = 5.0  # seconds that a fork waits for the batch in hand
_RETRY = 0.01  # seconds until a session that its callers are writing to is tried again

_log = logging.getLogger(__name__)


class BackgroundWriter:
    """Writes the full chunks of the sessions it is asked for, each in the order of its journal.

    The thread lives while there is work; the interpreter waits for it at its end. passes: gives what computes write
    passes.
    """

    def __init__(self, passes: Callable[[], Passes]) -> None:
        self._passes = passes
        self._start_anew()
        tell_of_forks(self)

    def _start_anew(self) -> None:
        self._changed = threading.Condition()
        self._due: dict[Session, None] = {}  # in the order they asked
        self._at_work: set[Session] = set()  # the thread holds their locks
        self._deferred: dict[str, str] = {}
        self._thread: threading.Thread | None = None
        self._forks = 0
        self._closed = False

    def receipt(self, session: Session, ids: tuple[str, ...]) -> Receipt:
        """For messages that are in the journal now: at once, or if too much waits, once it is written."""
        chunk_tokens = session.model.network.config.chunk_tokens
        pending = session.num_waiting()
        if pending >= chunk_tokens:
            self.ask(session)
        if pending > BACKLOG_CHUNKS * chunk_tokens:
            self.wait(session)
            pending = session.num_waiting()
        with self._changed:
            deferred = self._deferred.get(session.name)
        return Receipt(message_ids=ids, step=None, pending_tokens=pending, deferred=deferred)

    def ask(self, session: Session) -> None:
        """Have the session's full chunks written soon."""
        with self._changed:
            if self._closed:
                raise ClosedError("the backend was closed: the messages are in the journal, and wait to be written")
            self._due[session] = None
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="mplus-memory-writer")
                self._thread.start()
            self._changed.notify_all()

    def wait(self, session: Session | None = None) -> dict[str, str]:
        """Return once all that was asked for (by ``session``) is written, or had to be put off: why, by session."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_busy(session))
            return dict(self._deferred)

    def close(self) -> None:
        """Take no more, and wait for what is under way."""
        with self._changed:
            self._closed = True
        self.wait()

    def _is_busy(self, session: Session | None) -> bool:
        if session is None:
            return bool(self._due or self._at_work)
        return session in self._due or session in self._at_work

    # -- the thread -------------------------------------------------------------------------------------------

    def _work(self) -> None:
        abreast = self._nothing_begun()
        while (taken := self._take()) is not None:
            for session in taken:
                abreast.join(session, session.writes())
            if abreast.keys:
                abreast.advance()
            self._hand_back(abreast)
            if self._forks:
                abreast = self._rest()

    def _nothing_begun(self) -> Abreast[Session]:
        """Whatever goes wrong puts a session's text off, and ends nothing else."""
        return Abreast(lambda asked: self._passes()(asked), deferring=(Exception,))

    def _take(self) -> list[Session] | None:
        """Sessions to begin with, as far as there is room; None if there is nothing left to do."""
        with self._changed:
            while not (taken := self._take_free()) and not self._at_work:
                if not self._due:
                    self._thread = None
                    return None
                self._changed.wait(_RETRY)
            return taken

    def _take_free(self) -> list[Session]:
        """Those of the sessions that nobody else is writing to: never wait for one while holding others."""
        taken: list[Session] = []
        for session in [one for one in self._due if one not in self._at_work and not self._forks]:
            if len(self._at_work) < MOST_TOGETHER and session.writing().acquire(blocking=False):
                del self._due[session]
                self._at_work.add(session)
                taken.append(session)
        return taken

    def _hand_back(self, abreast: Abreast[Session]) -> None:
        with self._changed:
            for session, end in abreast.take_ends().items():
                self._deferred.pop(session.name, None)
                if isinstance(end, Exception):
                    self._deferred[session.name] = words = _words(end)
                    _log.warning("session %r: its text waits in the journal: %s", session.name, words)
                self._let_go(session)
            self._changed.notify_all()

    def _let_go(self, session: Session) -> None:
        self._at_work.remove(session)
        session.writing().release()

    # -- forks ------------------------------------------------------------------------------------------------

    def _rest(self) -> Abreast[Session]:
        """Put everything back and hold nothing until the forks are over."""
        with self._changed:
            for session in list(self._at_work):
                self._due[session] = None
                self._let_go(session)
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._forks)
        return self._nothing_begun()

    def before_fork(self) -> None:
        """Let the batch in hand end, and begin none."""
        with self._changed:
            self._forks += 1
            self._changed.wait_for(lambda: not self._at_work, _FORK_PATIENCE)

    def after_fork_in_parent(self) -> None:
        """Go on."""
        with self._changed:
            self._forks -= 1
            self._changed.notify_all()

    def after_fork_in_child(self) -> None:
        """What the parent was told is the parent's to write."""
        self._start_anew()


def _words(error: Exception) -> str:
    return str(error) if isinstance(error, MPlusError) else f"{type(error).__name__}: {error}"
