"""Where in a chain the recalled block goes in: right before its model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from langchain_core.language_models import BaseLanguageModel
from langchain_core.messages import BaseMessage
from langchain_core.prompts import BasePromptTemplate
from langchain_core.runnables import Runnable, RunnableLambda, RunnableSequence
from langchain_core.runnables.base import RunnableBindingBase
from langchain_core.runnables.configurable import DynamicRunnable
from langchain_core.runnables.fallbacks import RunnableWithFallbacks

from langchain_mplus.recalled import put_before_question, recalled_message

Chain = Runnable[Any, Any]


def models_in(chain: Chain) -> Iterator[BaseLanguageModel[Any]]:
    """The models of a chain, as far as its steps are in the open."""
    if isinstance(chain, BaseLanguageModel):
        yield chain
    for part in _parts(chain):
        yield from models_in(part)


def declares(chain: Chain, variable: str) -> bool:
    """Whether a prompt of the chain has that variable."""
    if isinstance(chain, BasePromptTemplate):
        return variable in (*chain.input_variables, *chain.optional_variables)
    return any(declares(part, variable) for part in _parts(chain))


def with_block(chain: Chain, value: Any, block: str, variable: str) -> tuple[Chain, Any]:
    """The chain and its input, changed so that its model sees the block.

    A prompt that has ``variable`` gets the block there; else the block goes in right before the model; a chain
    whose steps cannot be seen gets it in its input: before the last human message, or in front of a text.
    """
    if isinstance(value, Mapping) and variable not in value and declares(chain, variable):
        return chain, {**value, variable: [recalled_message(block)]}
    spliced = _spliced(chain, block)
    return (chain, _with_block_in_input(value, block, variable)) if spliced is None else (spliced, value)


def _spliced(chain: Chain, block: str) -> Chain | None:
    """The chain with the block put in before its first model; None if no model is in the open."""
    if _is_model(chain):
        return RunnableLambda(partial(put_before_question, block=block), name="recall") | chain
    if isinstance(chain, RunnableSequence):
        for index, step in enumerate(chain.steps):
            new = _spliced(step, block)
            if new is not None:
                return RunnableSequence(*chain.steps[:index], new, *chain.steps[index + 1 :], name=chain.name)
    if isinstance(chain, RunnableBindingBase):
        bound = _spliced(chain.bound, block)
        return None if bound is None else chain.model_copy(update={"bound": bound})
    return None


def _is_model(chain: Chain) -> bool:
    """Whether the chain is a model, or one under bindings, fallbacks or configurable fields."""
    if isinstance(chain, BaseLanguageModel):
        return True
    return not isinstance(chain, RunnableSequence) and any(_is_model(part) for part in _parts(chain))


def _parts(chain: Chain) -> list[Chain]:
    if isinstance(chain, RunnableSequence):
        return list(chain.steps)
    if isinstance(chain, RunnableBindingBase):
        return [chain.bound]
    if isinstance(chain, RunnableWithFallbacks):
        return [chain.runnable, *chain.fallbacks]
    if isinstance(chain, DynamicRunnable):
        return [chain.default]
    return []


def _with_block_in_input(value: Any, block: str, variable: str) -> Any:
    if isinstance(value, str):
        return f"{block}\n\n{value}"
    if not isinstance(value, Mapping):
        return put_before_question(value, block)
    if isinstance(value.get("messages"), list):
        return {**value, "messages": put_before_question(value["messages"], block)}
    history: list[BaseMessage] = [recalled_message(block)]
    return {**value, variable: history}
