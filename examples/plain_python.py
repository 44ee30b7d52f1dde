"""Plain Python: a session knows in a new process what it was told before. Run it twice.

python examples/plain_python.py "My dog is called Rex."
python examples/plain_python.py "What is my dog called?"
"""

import sys

from mplus_memory import LatentMemoryBackend

text = " ".join(sys.argv[1:]) or "What is my dog called?"

with LatentMemoryBackend() as backend:  # the embedded model, the user's data folder
    alice = backend.session("alice")
    if text.endswith("?"):
        print(alice.answer(text).text)
        for found in alice.recall(text, limit=1):
            print("from:", found.message.content)
    else:
        print(alice.remember(text))
