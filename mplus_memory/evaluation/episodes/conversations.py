"""Episodes over real conversations: told in their own order, each question asked at distances from its evidence.

Nothing is put between: what follows the evidence is what was said next. Distances that a conversation does not reach
are not asked. A question comes into play if at least ``layout.before`` updates were told before its evidence, and
after it enough for the nearest of the distances.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from random import Random
from typing import NamedTuple

from mplus_memory.errors import InputError
from mplus_memory.evaluation.data.items import Conversation, Conversations
from mplus_memory.evaluation.episodes.asking import Asking
from mplus_memory.evaluation.episodes.episode import Episode, Layout, Place, Probe, probes_of
from mplus_memory.evaluation.episodes.packing import Packer
from mplus_memory.transcripts.locomo import Question

TOO_EARLY, TOO_LATE = "told too early", "told too late for any distance"


class _Packed(NamedTuple):
    """A conversation as updates, and where each of its turns stands, by external id."""

    updates: tuple[tuple[int, ...], ...]
    places: Mapping[str, tuple[Place, ...]]


class ConversationEpisodes:
    """One episode a conversation, one episode a batch; at most ``layout.num_episodes`` questions in all.

    Raises:
        InputError: no question's evidence comes late enough, and early enough.
    """

    def __init__(self, asking: Asking, layout: Layout, data: Conversations) -> None:
        self.asking, self.layout, self.data = asking, layout, data
        asked = [(one, question) for one in data.conversations for question in one.questions]
        late = [(one, question) for one, question in asked if self._last(one, question) >= layout.before]
        if not late:
            raise InputError(
                f"none of {len(asked)} questions has {layout.before} updates before its evidence; lower --before"
            )
        usable = [(one, question) for one, question in late if self._reaches(one, question, layout.distances[0])]
        if not usable:
            raise InputError(
                f"none of {len(asked)} questions has {layout.distances[0]} updates after its evidence, and "
                f"{layout.before} before it; give a smaller distance or lower --before"
            )
        self._left_out = Counter({TOO_EARLY: len(asked) - len(late), TOO_LATE: len(late) - len(usable)})
        chosen = Random(f"{layout.seed}/questions").sample(usable, min(layout.num_episodes, len(usable)))
        self._questions = {one.name: [q for other, q in chosen if other is one] for one in data.conversations}
        self._used = [one for one in data.conversations if self._questions[one.name]]

    @property
    def num_batches(self) -> int:
        return len(self._used)

    @property
    def num_episodes(self) -> int:
        return len(self._used)

    def facts(self) -> Mapping[str, object]:
        return {
            "data": self.data.format,
            "conversations": len(self._used),
            "questions": sum(map(len, self._questions.values())),
            "left_out": dict(Counter(self.data.left_out) + self._left_out),
        }

    def size(self, index: int) -> int:
        return 1

    def batch(self, index: int) -> list[Episode]:
        one = self._used[index]
        updates = self._packed[one.name].updates
        probes = [probe for question in self._questions[one.name] for probe in self._probes(one, question)]
        seed = self.layout.drop_seed(index)
        return [Episode(index=index, seed=seed, updates=updates, probes=tuple(probes), kind=one.name)]

    def _probes(self, one: Conversation, question: Question) -> tuple[Probe, ...]:
        packed, answer = self._packed[one.name], question.answer
        assert answer is not None, question
        probe = Probe(
            due=0,
            distance=0,
            tokens_since=0,
            question=question.question,
            prompt=self.asking.prompt(question.question),
            answer=self.asking.answer(answer),
            expected=(answer,),
            context=tuple(place for name in question.evidence for place in packed.places[name]),
        )
        return probes_of(probe, packed.updates, self.layout.distances, last=self._last(one, question))

    def _last(self, one: Conversation, question: Question) -> int:
        """The update with the last of the evidence."""
        places = self._packed[one.name].places
        return max(place.update for name in question.evidence for place in places[name])

    def _reaches(self, one: Conversation, question: Question, distance: int) -> bool:
        """Whether so many updates were told after the evidence."""
        return self._last(one, question) + distance < len(self._packed[one.name].updates)

    @cached_property
    def _packed(self) -> dict[str, _Packed]:
        return {one.name: self._pack(one) for one in self.data.conversations}

    def _pack(self, one: Conversation) -> _Packed:
        """Turn by turn as a session takes them; what waits at the end is the last update."""
        packer, names = Packer(self.layout.chunk_tokens), {}
        for turn in one.turns:
            number = packer.add(self.asking.dialogue.turn(turn.role, turn.content, turn.author))
            if turn.external_id is not None:
                names[turn.external_id] = number
        packer.flush()
        places = packer.places()
        return _Packed(packer.updates(), {name: places[number] for name, number in names.items()})
