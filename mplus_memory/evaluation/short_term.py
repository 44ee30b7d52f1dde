"""How long θ alone keeps what was told: it drops nothing before it is full."""

from __future__ import annotations

from dataclasses import dataclass

from mplus_memory.memory.state import MemorySize
from mplus_memory.memory.update import survival


@dataclass(frozen=True, kw_only=True)
class ShortTerm:
    """θ of a model: its ``size``, and how many tokens the checkpoint brings (``start``)."""

    size: MemorySize
    start: int = 0

    def held(self, num_updates: int) -> int:
        """Tokens in θ after so many updates of K."""
        return min(self.size.short_term, self.start + num_updates * self.size.update_tokens)

    def survival(self, num_updates: int, *, before: int) -> float:
        """The chance that a token is still in θ n updates after its own, which was the one after ``before`` others.

        (1 − K/N)^n if θ was full by then. Else 1 until the first update that does not fit; of the h tokens held then
        it drops h + K − N, and from then on 1 − K/N stay at each.
        """
        size, held = self.size, self.held(before + 1)
        if held == size.short_term:
            return survival(size, num_updates)
        num_free = (size.short_term - held) // size.update_tokens
        if num_updates <= num_free:
            return 1.0
        held += num_free * size.update_tokens
        return (size.short_term - size.update_tokens) / held * survival(size, num_updates - num_free - 1)
