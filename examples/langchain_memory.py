"""LangChain: a chat that knows in a new process what it was told before. Run it twice.

python examples/langchain_memory.py "My dog is called Rex."
python examples/langchain_memory.py "What is my dog called?"
"""

import sys

from langchain_mplus import MPlusMemory

memory = MPlusMemory("alice")  # the embedded model, the user's data folder
chat = memory.wrap(memory.chat_model())  # wrap(any_other_chain) shows that model the recalled messages instead

print(chat.invoke(" ".join(sys.argv[1:]) or "What is my dog called?").text)
