"""What all compared systems share: a question is read once, then answered, and the expected answer weighed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from torch import Tensor

from mplus_memory.errors import ConfigError, InputError
from mplus_memory.evaluation.system import History, Reply
from mplus_memory.evaluation.systems.reading import Reading, greedy, mean_nll
from mplus_memory.model.network import MPlusForCausalLM


class NetworkSystem(ABC):
    """A way to keep a history and to read it with one network; asking changes neither the state nor the network.

    ``end_tokens`` end an answer; without any, every answer has ``max_new_tokens``.
    """

    def __init__(
        self, name: str, network: MPlusForCausalLM, history: History, *, end_tokens: Sequence[int] = ()
    ) -> None:
        if network.training:
            raise ConfigError(f"the network of {name!r} is in training mode, where dropout is on: call eval() first")
        self.name, self.network, self.history = name, network, history
        self.end_tokens = frozenset(end_tokens)

    @abstractmethod
    def read(self, state: Any, prompts: Sequence[Tensor], *, reserved: int) -> tuple[Reading, list[int]]:
        """The prompts (T_b,) read over ``state``, and each row's ``context_tokens``; ``reserved`` tokens may follow.

        Raises:
            InputError: a prompt that leaves no room.
        """

    def ask(
        self, state: Any, prompts: Sequence[Tensor], answers: Sequence[Tensor], *, max_new_tokens: int
    ) -> list[Reply]:
        """One reply for each row; see ``System``.

        Raises:
            InputError: not one prompt and one answer for each history, an empty one, or one that does not fit.
        """
        _check_question(len(state), prompts, answers, max_new_tokens)
        reading, contexts = self.read(state, prompts, reserved=max(max_new_tokens, *map(len, answers)))
        losses = mean_nll(reading, answers)
        said = greedy(reading, max_new_tokens=max_new_tokens, end_tokens=self.end_tokens)
        return [
            Reply(tokens=tokens, nll=nll, context_tokens=context)
            for tokens, nll, context in zip(said, losses, contexts, strict=True)
        ]


def room_for(prompt: Tensor, *, positions: int, reserved: int) -> int:
    """Of ``positions`` those that remain beside a prompt (T,) and ``reserved`` tokens after it.

    Raises:
        InputError: fewer than none.
    """
    room = positions - len(prompt) - reserved
    if room < 0:
        raise InputError(
            f"a prompt of {len(prompt)} tokens and {reserved} for the answer: together at most {positions} fit; "
            "ask a shorter question, or lower max_new_tokens"
        )
    return room


def _check_question(rows: int, prompts: Sequence[Tensor], answers: Sequence[Tensor], max_new_tokens: int) -> None:
    if not rows or not rows == len(prompts) == len(answers):
        raise InputError(
            f"{len(prompts)} prompts and {len(answers)} answers for {rows} histories: need one of each for every row"
        )
    shapes = [tuple(ids.shape) for ids in (*prompts, *answers)]
    if any(len(shape) != 1 or shape[0] == 0 for shape in shapes):
        raise InputError(f"prompts and answers of shapes {shapes}: each must be (T,) with T >= 1")
    if max_new_tokens < 1:
        raise InputError(f"max_new_tokens={max_new_tokens}: need at least 1")
