"""M+ memory for LlamaIndex.

    from llama_index_mplus import MPlusChatEngine

    engine = MPlusChatEngine.from_defaults(session_id="alice")
    engine.chat("I am allergic to nuts.")
    print(engine.chat("What am I allergic to?"))    # in this process or, next week, in another one

The engine answers with M+ and reads latent memory natively.
"""

from llama_index_mplus.chat_engine import MPlusChatEngine

__all__ = ["MPlusChatEngine"]
