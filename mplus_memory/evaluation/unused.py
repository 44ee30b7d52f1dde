"""Options without effect are refused: whoever gives one expects something of it."""

from __future__ import annotations

from collections.abc import Mapping

from mplus_memory.errors import ConfigError


def refuse_unused(given: Mapping[str, object], why: str) -> None:
    """Nothing, if none of the options ``given`` is set (all are None or False).

    Raises:
        ConfigError: names those that are set, and ``why`` they have no effect.
    """
    unused = {name: value for name, value in given.items() if value is not None and value is not False}
    if unused:
        named = ", ".join(name if value is True else f"{name}={value}" for name, value in unused.items())
        raise ConfigError(f"{named}: {why}; leave it out")
