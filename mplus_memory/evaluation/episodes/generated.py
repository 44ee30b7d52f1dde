"""Episodes of generated dialogue: a fact told among others, dialogue with other facts after it, then the question.

Values never occur in training; phrasings neither, unless asked for. No other fact of the history has the same key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from mplus_memory.errors import ConfigError
from mplus_memory.evaluation.episodes.asking import Asking
from mplus_memory.evaluation.episodes.episode import Episode, Layout, Place, Probe, probes_of
from mplus_memory.evaluation.episodes.packing import Packer
from mplus_memory.training.dialogues import FactSource, Style, exchange
from mplus_memory.training.facts import Fact
from mplus_memory.training.values import Split

PHRASINGS = ("train", "held_out", "both")
_MOST_TRIES = 1000


class _Told(NamedTuple):
    """A fact and where its message stands; nowhere if the history ends before the message does."""

    fact: Fact
    places: tuple[Place, ...]


class DialogueEpisodes:
    """``layout.num_episodes`` dialogues, each drawn by its own index; with "both", phrasings take turns."""

    def __init__(self, asking: Asking, layout: Layout, *, phrasing: str = "held_out") -> None:
        if phrasing not in PHRASINGS:
            raise ConfigError(f"phrasing={phrasing!r}: one of {', '.join(PHRASINGS)}")
        self.asking, self.layout, self.phrasing = asking, layout, phrasing

    @property
    def num_batches(self) -> int:
        return self.layout.num_batches

    @property
    def num_episodes(self) -> int:
        return self.layout.num_episodes

    def facts(self) -> Mapping[str, object]:
        return {"data": "generated dialogues", "values": "held_out", "phrasing": self.phrasing}

    def size(self, index: int) -> int:
        return len(self.layout.of_batch(index))

    def batch(self, index: int) -> list[Episode]:
        return [self._episode(number) for number in self.layout.of_batch(index)]

    def _episode(self, number: int) -> Episode:
        """The first dialogue drawn for ``number`` in which a fact can be asked for."""
        for attempt in range(_MOST_TRIES):
            source = FactSource(Random(f"{self.layout.seed}/{number}/{attempt}"), self._style(number))
            updates, told = self._history(source)
            if candidates := _askable(told, self.layout.before):
                return self._asked(number, source, updates, source.rng.choice(candidates))
        raise ConfigError(f"no fact in update {self.layout.before} of {_MOST_TRIES} dialogues; raise chunk_tokens")

    def _style(self, number: int) -> Style:
        trained = self.phrasing == "train" or (self.phrasing == "both" and number % 2 == 0)
        phrasing: Split = "train" if trained else "held_out"
        return Style(values="held_out", natural=True, noise=0.0, lead_ins=0.0, phrasing=phrasing)

    def _history(self, source: FactSource) -> tuple[tuple[tuple[int, ...], ...], list[_Told]]:
        """A dialogue long enough for the farthest question, and every fact told in it, cut messages' too."""
        num_updates = self.layout.before + 1 + self.layout.farthest
        packer, facts = Packer(self.layout.chunk_tokens), []
        while len(packer.chunks) < num_updates:
            for turn in source.turns():
                number = packer.add(self.asking.dialogue.turn(turn.role, turn.text))
                facts += [(fact, number) for fact in turn.facts]
        places = packer.places(num_updates)
        told = [_Told(fact, places.get(number, ())) for fact, number in facts]
        return packer.updates(num_updates), told

    def _asked(self, number: int, source: FactSource, updates: tuple[tuple[int, ...], ...], told: _Told) -> Episode:
        asked = exchange(told.fact, source.rng, source.style)
        probe = Probe(
            due=0,
            distance=0,
            tokens_since=0,
            question=asked.question,
            prompt=self.asking.prompt(asked.question),
            answer=self.asking.answer(asked.answer),
            expected=(asked.answer, asked.value),
            context=told.places,
        )
        return Episode(
            index=number,
            seed=self.layout.drop_seed(number),
            updates=updates,
            probes=probes_of(probe, updates, self.layout.distances, last=self.layout.before),
            kind=source.style.phrasing,
        )


def _askable(told: list[_Told], update: int) -> list[_Told]:
    """The facts whose message ends in ``update`` and of which nothing else is said, not even where the history ends."""
    times = Counter(one.fact.key for one in told)
    ending = [one for one in told if one.places and one.places[-1].update == update]
    return [one for one in ending if times[one.fact.key] == 1]
