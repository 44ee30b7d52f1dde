"""Ids for messages that came without one, such that replaying a file again changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from mplus_memory.records import Turn

MAX_ID_CHARACTERS = 200


class ExternalIds:
    """Gives the messages of one conversation their ids, in order.

    A message's own id wins. Otherwise the id is a hash of its position, role, time and content and of the
    conversation's opening (all up to the first user turn), so a file that grew keeps the ids it had, a renamed file
    too, and two conversations that both say "thanks" eighth stay apart. ``key`` tells apart conversations that open
    alike.
    """

    def __init__(self, key: str) -> None:
        self._opening = hashlib.sha256(key.encode("utf-8", "surrogatepass"))
        self._opened = False
        self._position = 0

    def next(self, turn: Turn, calls: Sequence[str] = ()) -> str:
        """The id of the next message, whose own id is ``turn.external_id`` (None if it has none)."""
        own = turn.external_id
        when = turn.created_at.isoformat() if turn.created_at else ""
        text = "\0".join((turn.content, *calls))
        said = f"{self._position}\0{turn.role}\0{when}\0{text}".encode("utf-8", "surrogatepass")
        self._position += 1
        if not self._opened:
            self._opening.update(said)
            self._opened = turn.role == "user"
        if own is not None and len(own) <= MAX_ID_CHARACTERS:
            return own
        if own is not None:
            said = own.encode("utf-8", "surrogatepass")
        return "sha256:" + hashlib.sha256(self._opening.digest() + said).hexdigest()[:32]
