"""Episodes over documents, the published protocol: a context, then unrelated contexts, then the question.

As in the authors' code a context is an update of its own (several, if it is longer than a chunk: theirs is cut), and
what stands between are other texts joined until a chunk is full. Theirs are the same for every question; here each
episode draws its own, and none holds an answer to its question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from random import Random

from mplus_memory.errors import ConfigError, InputError
from mplus_memory.evaluation.data.items import Document, Item, Questions
from mplus_memory.evaluation.episodes.asking import BASE_CONTEXT, Asking, is_base, plain_ids
from mplus_memory.evaluation.episodes.episode import Episode, Layout, Place, Probe, probes_of
from mplus_memory.evaluation.episodes.packing import full_chunks, in_even_parts
from mplus_memory.evaluation.scoring import normalize_answer


class DocumentEpisodes:
    """Questions of a file, at most ``layout.num_episodes``, drawn by its seed, with ``distractors`` around.

    ``longest_answer`` leaves out questions whose main answer has more tokens.

    Raises:
        ConfigError: no question has so short an answer.
    """

    def __init__(
        self,
        asking: Asking,
        layout: Layout,
        questions: Questions,
        distractors: Sequence[Document] | None = None,
        *,
        longest_answer: int | None = None,
    ) -> None:
        self.asking, self.layout, self.questions = asking, layout, questions
        self._plain = is_base(asking.dialogue)
        short = [item for item in questions.items if not longest_answer or len(self._answer(item)) <= longest_answer]
        if not short:
            raise ConfigError(f"no answer of {len(questions.items)} has {longest_answer} tokens or fewer; allow more")
        self._too_long = len(questions.items) - len(short)
        self._items = Random(f"{layout.seed}/questions").sample(short, min(layout.num_episodes, len(short)))
        self._distractors = _Distractors(distractors if distractors is not None else questions.documents, self._told)

    @property
    def num_batches(self) -> int:
        return -(-self.num_episodes // self.layout.batch)

    @property
    def num_episodes(self) -> int:
        return len(self._items)

    def facts(self) -> Mapping[str, object]:
        """``distractors_with_an_answer``: of all pairs of a question and a distractor, those left out for it."""
        left_out = dict(self.questions.left_out)
        if self._too_long:
            left_out["answer too long"] = self._too_long
        return {
            "data": self.questions.format,
            "questions": len(self.questions.items),
            "left_out": left_out,
            "distractors": len(self._distractors.documents),
            "distractors_with_an_answer": sum(map(self._distractors.num_with_answer, self._items)),
        }

    def size(self, index: int) -> int:
        return len(self._numbers(index))

    def batch(self, index: int) -> list[Episode]:
        numbers = self._numbers(index)
        contexts = {number: self._context(self._items[number]) for number in numbers}
        last = max(self.layout.before, max(map(len, contexts.values())) - 1)
        return [self._episode(number, contexts[number], last) for number in numbers]

    def _numbers(self, index: int) -> list[int]:
        return [number for number in self.layout.of_batch(index) if number < self.num_episodes]

    def _context(self, item: Item) -> list[tuple[int, ...]]:
        told = BASE_CONTEXT.format(context=item.context) if self._plain else item.context
        return in_even_parts(self._told(told), self.layout.chunk_tokens)

    def _told(self, text: str) -> list[int]:
        """Token ids of a document: plain text to a base model, a message of the user's to others."""
        return plain_ids(self.asking.dialogue, text) if self._plain else self.asking.dialogue.turn("user", text)

    def _answer(self, item: Item) -> tuple[int, ...]:
        return self.asking.answer(item.answers[0])

    def _episode(self, number: int, context: list[tuple[int, ...]], last: int) -> Episode:
        item, first = self._items[number], last + 1 - len(context)
        others = self._distractors.chunks(item, Random(f"{self.layout.seed}/{number}"), self.layout.chunk_tokens)
        updates = tuple([next(others) for _ in range(first)] + context)
        updates += tuple(next(others) for _ in range(self.layout.farthest))
        probe = Probe(
            due=0,
            distance=0,
            tokens_since=0,
            question=item.question,
            prompt=self.asking.prompt(item.question),
            answer=self._answer(item),
            expected=item.answers,
            context=tuple(Place(first + part, 0, len(ids)) for part, ids in enumerate(context)),
        )
        return Episode(
            index=number,
            seed=self.layout.drop_seed(number),
            updates=updates,
            probes=probes_of(probe, updates, self.layout.distances, last=last),
        )


class _Distractors:
    """Texts on other subjects, each normalised and encoded once."""

    def __init__(self, documents: Sequence[Document], told: Callable[[str], list[int]]) -> None:
        self.documents = tuple(dict.fromkeys(documents))
        self._told = cache(told)
        self._normal = {document: f" {normalize_answer(document.text)} " for document in self.documents}

    def num_with_answer(self, item: Item) -> int:
        """Texts on other subjects that hold one of the answers."""
        return len(self._unrelated(item)) - len(self._allowed(item))

    def chunks(self, item: Item, rng: Random, limit: int) -> Iterator[tuple[int, ...]]:
        """Endless chunks of ``limit`` tokens; when all texts were told they come again in another order.

        Raises:
            InputError: there is no text that may stand beside this question.
        """
        allowed = self._allowed(item)
        if not allowed:
            raise InputError(
                f"{item.place}: of {len(self.documents)} texts none is on another subject and without an answer to "
                f"{item.question!r}; give other texts with --distractors"
            )
        return full_chunks((self._told(text) for text in _shuffled_forever(allowed, rng)), limit)

    def _unrelated(self, item: Item) -> list[Document]:
        own = f" {normalize_answer(item.context)} "  # under another title it is still what the question is about
        return [d for d in self.documents if d.title != item.title and own not in self._normal[d]]

    def _allowed(self, item: Item) -> list[Document]:
        answers = [f" {normal} " for answer in item.answers if (normal := normalize_answer(answer))]
        return [d for d in self._unrelated(item) if not any(answer in self._normal[d] for answer in answers)]


def _shuffled_forever(documents: list[Document], rng: Random) -> Iterator[str]:
    while True:
        yield from (document.text for document in rng.sample(documents, len(documents)))
