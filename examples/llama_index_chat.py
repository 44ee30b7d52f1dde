"""LlamaIndex: a chat that knows in a new process what it was told before. Run it twice; "exit" ends it.

python examples/llama_index_chat.py
"""

from llama_index_mplus import MPlusChatEngine

engine = MPlusChatEngine.from_defaults(session_id="alice")  # the embedded model, the user's data folder

engine.chat_repl()  # clears the short-term transcript, keeps the memory
