"""The options of an answer as fields of a framework's model; the adapters share them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from pydantic import BaseModel

from mplus_memory.errors import ConfigError

_DRAWING = ("temperature", "top_p", "seed")


class AnswerOptions(BaseModel):
    """How a model answers, for calls that say nothing else."""

    max_tokens: int | None = None
    """Most tokens of an answer; None leaves it to the library (64)."""
    temperature: float = 0.0
    """0 takes the likeliest token, up to 100 draws ever more freely."""
    top_p: float = 1.0
    """Draw among the likeliest tokens of this total probability (more than 0, at most 1)."""
    seed: int | None = None
    """Makes a drawn answer repeatable."""
    stop: list[str] | str | None = None
    """Texts at which an answer ends; a call's own take their place."""

    def decoding(self, given: Mapping[str, Any], *, ignored: Collection[str] = ()) -> dict[str, Any]:
        """The options of ``session.answer``: the call's own, else the fields'.

        ignored: names that a framework adds and that mean nothing here.

        Raises:
            ConfigError: an option that is not known.
        """
        given = {name: value for name, value in given.items() if value is not None and name not in ignored}
        unknown = sorted(given.keys() - {*_DRAWING, "max_tokens", "stop"})
        if unknown:
            raise ConfigError(
                f"{type(self).__name__} does not know {', '.join(unknown)}: it takes session_id, stop, max_tokens, "
                f"{', '.join(_DRAWING)}"
            )
        decoding = {name: given.get(name, getattr(self, name)) for name in _DRAWING}
        max_tokens = given.get("max_tokens", self.max_tokens)
        if max_tokens is not None:
            decoding["max_new_tokens"] = max_tokens
        return {**decoding, "stop": given.get("stop", self.stop or ())}
