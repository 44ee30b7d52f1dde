"""M+ memory for LangChain.

    from langchain_mplus import MPlusMemory

    memory = MPlusMemory("alice")
    chain = memory.wrap(memory.chat_model())
    chain.invoke("I am allergic to nuts.")
    chain.invoke("What am I allergic to?")      # in this process or, next week, in another one

Latent memory is readable by M+ alone, so there are two uses. ``ChatMPlus`` reads it natively. Any other model gets
the recalled source messages as text: ``memory.wrap(chain)``, or ``MPlusMemory`` as the memory of a classic chain.
``ChatMPlus`` only reads; ``MPlusMemory`` and what it wraps remember.
"""

from langchain_mplus.chat_model import ChatMPlus
from langchain_mplus.memory import MPlusMemory
from langchain_mplus.remembering import RememberingRunnable

__all__ = ["ChatMPlus", "MPlusMemory", "RememberingRunnable"]
