"""Whether a long sequence holds a short one: known at once, whatever its length."""

from __future__ import annotations

from array import array
from collections.abc import Sequence


class Runs:
    """All that stands in a growing sequence one after the other: its suffix automaton (Blumer et al., 1985).

    Each step adds at most two states, a lookup takes as long as what is looked up. 350 to 500 bytes for each hash;
    none before the first lookup.
    """

    def __init__(self) -> None:
        self._next: list[dict[int, int]] = [{}]  # from each state, by what comes next
        self._shorter = array("q", [-1])  # the state of the longest ending that also stands elsewhere
        self._length = array("q", [0])
        self._last = 0

    def longest(self, wanted: Sequence[int], said: Sequence[int]) -> int:
        """How many of ``wanted``, from its first on, stand in ``said`` one after the other.

        ``said`` begins as at the last call.
        """
        for place in range(self._length[self._last], len(said)):
            self._add(said[place])
        state = 0
        for count, one in enumerate(wanted):
            if one not in self._next[state]:
                return count
            state = self._next[state][one]
        return len(wanted)

    def _add(self, one: int) -> None:
        new, state = self._state({}, self._length[self._last] + 1), self._last
        while state >= 0 and one not in self._next[state]:
            self._next[state][one] = new
            state = self._shorter[state]
        self._last = new
        self._shorter[new] = 0 if state < 0 else self._ending(state, one)

    def _ending(self, state: int, one: int) -> int:
        """The state of what ``state`` stands for and ``one``, apart from anything longer."""
        found, length = self._next[state][one], self._length[state] + 1
        if self._length[found] == length:
            return found
        apart = self._state(dict(self._next[found]), length)
        self._shorter[apart] = self._shorter[found]
        self._shorter[found] = apart
        while state >= 0 and self._next[state].get(one) == found:
            self._next[state][one] = apart
            state = self._shorter[state]
        return apart

    def _state(self, following: dict[int, int], length: int) -> int:
        self._next.append(following)
        self._shorter.append(0)
        self._length.append(length)
        return len(self._next) - 1
