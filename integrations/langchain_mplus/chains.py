"""What a chain is made of: its parts, the models and prompts among them, and a chain with its parts changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from langchain_core.language_models import BaseLanguageModel
from langchain_core.prompts import BasePromptTemplate
from langchain_core.runnables import Runnable, RunnableBranch, RunnableLambda, RunnableParallel, RunnableSequence
from langchain_core.runnables.base import RunnableBindingBase, RunnableEachBase
from langchain_core.runnables.configurable import DynamicRunnable, RunnableConfigurableAlternatives
from langchain_core.runnables.fallbacks import RunnableWithFallbacks
from langchain_core.runnables.passthrough import RunnableAssign
from langchain_core.runnables.router import RouterRunnable

Chain = Runnable[Any, Any]
Model = BaseLanguageModel[Any]


def models_in(chain: Chain) -> Iterator[Model]:
    """The models of a chain: those in the open, and those that a function in it names."""
    if isinstance(chain, BaseLanguageModel):
        yield chain
    for part in (*parts(chain), *(chain.deps if isinstance(chain, RunnableLambda) else ())):
        yield from models_in(part)


def model_of(chain: Chain) -> Model | None:
    """The model, if the chain is one: also under bindings, retries, fallbacks or configurable fields."""
    if isinstance(chain, BaseLanguageModel):
        return chain
    if isinstance(chain, RunnableBindingBase | RunnableWithFallbacks | DynamicRunnable):
        return model_of(parts(chain)[0])
    return None


def prompt_of(chain: Chain) -> BasePromptTemplate[Any] | None:
    """The prompt, if the chain is one: also under bindings."""
    if isinstance(chain, BasePromptTemplate):
        return chain
    return prompt_of(chain.bound) if isinstance(chain, RunnableBindingBase) else None


def parts(chain: Chain) -> list[Chain]:
    """The runnables a chain is made of, as far as they are in the open; the main one first."""
    found: list[Chain] = []

    def kept(part: Chain) -> Chain:
        found.append(part)
        return part

    with_parts(chain, kept)
    return found


def with_parts(chain: Chain, change: Callable[[Chain], Chain]) -> Chain:
    """The chain with each of its parts changed; the conditions of a branch stay as they are."""
    if isinstance(chain, RunnableSequence):
        return RunnableSequence(*map(change, chain.steps), name=chain.name)
    if isinstance(chain, RunnableBranch):
        branches = [(condition, change(branch)) for condition, branch in chain.branches]
        return chain.model_copy(update={"branches": branches, "default": change(chain.default)})
    if isinstance(chain, RunnableWithFallbacks):
        first = change(chain.runnable)
        return chain.model_copy(update={"runnable": first, "fallbacks": [change(one) for one in chain.fallbacks]})
    if isinstance(chain, RunnableConfigurableAlternatives):
        default = change(chain.default)
        given = {key: change(one) if isinstance(one, Runnable) else one for key, one in chain.alternatives.items()}
        return chain.model_copy(update={"default": default, "alternatives": given})
    return _with_fields(chain, change)


def _with_fields(chain: Chain, change: Callable[[Chain], Chain]) -> Chain:
    """``with_parts`` for those that hold them in one field."""
    if isinstance(chain, RunnableParallel):
        return chain.model_copy(update={"steps__": {key: change(one) for key, one in chain.steps__.items()}})
    if isinstance(chain, RouterRunnable):
        return chain.model_copy(update={"runnables": {key: change(one) for key, one in chain.runnables.items()}})
    if isinstance(chain, RunnableAssign):
        return chain.model_copy(update={"mapper": change(chain.mapper)})
    if isinstance(chain, RunnableBindingBase | RunnableEachBase):
        return chain.model_copy(update={"bound": change(chain.bound)})
    if isinstance(chain, DynamicRunnable):
        return chain.model_copy(update={"default": change(chain.default)})
    return chain
