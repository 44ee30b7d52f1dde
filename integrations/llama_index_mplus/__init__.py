"""M+ memory for LlamaIndex.

    from llama_index_mplus import MPlusChatEngine

    engine = MPlusChatEngine.from_defaults(session_id="alice")
    engine.chat("I am allergic to nuts.")
    print(engine.chat("What am I allergic to?"))    # in this process or, next week, in another one

Latent memory is readable by M+ alone, so there are two uses. ``MPlusChatEngine`` and ``MPlusLLM`` read it natively.
Any other model gets the recalled source messages as text: ``MPlusMemory`` as the memory of an agent or engine,
``MPlusMemoryBlock`` as a block of LlamaIndex's ``Memory``. ``MPlusLLM`` only reads; the others remember.
"""

from llama_index_mplus.chat_engine import MPlusChatEngine
from llama_index_mplus.llm import MPlusLLM
from llama_index_mplus.memory import MPlusMemory
from llama_index_mplus.memory_block import MPlusMemoryBlock
from llama_index_mplus.registry import register_backend

__all__ = ["MPlusChatEngine", "MPlusLLM", "MPlusMemory", "MPlusMemoryBlock", "register_backend"]
