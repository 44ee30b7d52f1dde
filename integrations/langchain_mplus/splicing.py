"""Where in a chain the recalled block goes in: right before each model that cannot read latent memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from langchain_core.language_models import LanguageModelInput
from langchain_core.messages import BaseMessage, HumanMessage
from langchain_core.prompts import BasePromptTemplate, ChatPromptTemplate, MessagesPlaceholder
from langchain_core.runnables import RunnableLambda

from langchain_mplus.chains import Chain, model_of, models_in, parts, prompt_of, with_parts
from langchain_mplus.chat_model import ChatMPlus
from langchain_mplus.messages import text_of
from langchain_mplus.recalled import messages_of, put_before_question
from mplus_memory import LatentMemoryBackend


def is_native(chain: Chain, backend: LatentMemoryBackend) -> bool:
    """Whether all models of the chain are ``ChatMPlus`` on this backend, and there is one."""
    models = list(models_in(chain))
    return bool(models) and all(isinstance(one, ChatMPlus) and one.backend is backend for one in models)


@dataclass(frozen=True, kw_only=True)
class Splice:
    """What goes into a chain for one call.

    block: the recalled messages, None if nothing was recalled. variable: the one that prompts may have for it.
    backend: models on it read natively and get no text.
    """

    block: HumanMessage | None
    variable: str
    backend: LatentMemoryBackend

    def into(self, chain: Chain, value: Any) -> tuple[Chain, Any]:
        """The chain and its input, changed so that its models see the block.

        A prompt that has ``variable`` gets the block there, else it goes in right before each model; a chain in which
        neither is in the open gets it in its input: before the last human message, or in front of a text.
        """
        if self.block is None or self._takes(chain):
            return self._in(chain), value
        return chain, self._in_input(value, self.block)

    def _takes(self, chain: Chain) -> bool:
        """Whether a model or prompt in the open takes the block."""
        if model_of(chain) is not None:
            return not is_native(chain, self.backend)
        prompt = prompt_of(chain)
        return self._has_variable(prompt) if prompt is not None else any(map(self._takes, parts(chain)))

    def _in(self, chain: Chain) -> Chain:
        prompt = prompt_of(chain)
        if prompt is not None and self._has_variable(prompt):
            return RunnableLambda(partial(self._filled, prompt=prompt), name="recall") | chain
        if model_of(chain) is None:
            return with_parts(chain, self._in)
        if self.block is None or is_native(chain, self.backend):
            return chain
        return RunnableLambda(self._before_question, name="recall") | chain

    def _has_variable(self, prompt: BasePromptTemplate[Any]) -> bool:
        optional = prompt.optional_variables if self.block is not None else ()
        return self.variable in (*prompt.input_variables, *optional)

    def _filled(self, value: Any, prompt: BasePromptTemplate[Any]) -> Any:
        if not isinstance(value, Mapping) or self.variable in value:
            return value
        block = [] if self.block is None else [self.block]
        as_messages = _has_placeholder(prompt, self.variable)
        return {**value, self.variable: block if as_messages else "".join(map(text_of, block))}

    def _before_question(self, value: LanguageModelInput) -> list[BaseMessage]:
        """A model's input as messages, with the block if a prompt did not put it there."""
        assert self.block is not None
        messages = messages_of(value)
        if any(text_of(self.block) in text_of(message) for message in messages):
            return messages
        return put_before_question(messages, self.block)

    def _in_input(self, value: Any, block: HumanMessage) -> Any:
        if isinstance(value, str):
            return f"{text_of(block)}\n\n{value}"
        if not isinstance(value, Mapping):
            return put_before_question(value, block)
        if isinstance(value.get("messages"), list):
            return {**value, "messages": put_before_question(value["messages"], block)}
        return {**value, self.variable: [block]}


def _has_placeholder(prompt: BasePromptTemplate[Any], variable: str) -> bool:
    """Whether the prompt takes the variable as messages, not as text."""
    shown = prompt.messages if isinstance(prompt, ChatPromptTemplate) else ()
    return any(isinstance(one, MessagesPlaceholder) and one.variable_name == variable for one in shown)
