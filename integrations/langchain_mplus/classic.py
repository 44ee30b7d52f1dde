"""The base class of ``MPlusMemory``: LangChain's classic ``BaseMemory``, or one like it where that is not installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from langchain_classic.base_memory import BaseMemory
else:
    try:
        from langchain_classic.base_memory import BaseMemory
    except ImportError:
        from langchain_core.load.serializable import Serializable
        from langchain_core.runnables import run_in_executor
        from pydantic import ConfigDict

        class BaseMemory(Serializable):
            """The same methods, for use without classic chains."""

            model_config = ConfigDict(arbitrary_types_allowed=True)

            async def aload_memory_variables(self, inputs: dict[str, Any]) -> dict[str, Any]:
                return await run_in_executor(None, self.load_memory_variables, inputs)

            async def asave_context(self, inputs: dict[str, Any], outputs: dict[str, str]) -> None:
                await run_in_executor(None, self.save_context, inputs, outputs)

            async def aclear(self) -> None:
                await run_in_executor(None, self.clear)


__all__ = ["BaseMemory"]
