"""One process of ``mplus-memory demo``: asks the demo's questions through one interface, a JSON line per answer.

python demo.py plain|langchain|llama_index STORE
"""

import json
import sys
from pathlib import Path

from mplus_memory import Answer, LatentMemoryBackend, Session

QUESTIONS = json.loads(Path(__file__).with_name("demo_questions.json").read_text(encoding="utf-8"))


def ask_plain(backend: LatentMemoryBackend, session: str, question: str) -> str:
    return backend.session(session).answer(question).text


def ask_langchain(backend: LatentMemoryBackend, session: str, question: str) -> str:
    from langchain_mplus import ChatMPlus

    return str(ChatMPlus(backend=backend, session_id=session).invoke(question).content)


def ask_llama_index(backend: LatentMemoryBackend, session: str, question: str) -> str:
    from llama_index_mplus import MPlusChatEngine

    return str(MPlusChatEngine.from_defaults(backend=backend, session_id=session).chat(question))


INTERFACES = {"plain": ask_plain, "langchain": ask_langchain, "llama_index": ask_llama_index}


def read_by(session: Session, answer: Answer) -> dict[str, object]:
    """What an answer was read from: retrieved messages, and how many were in short-term memory or stood as text."""
    messages = {message.id: message.content for message in session.messages()}
    retrieved = [(messages[read.message_id], read.share) for read in answer.reads[:3]]
    return {"retrieved": retrieved, "short_term": len(answer.short_term), "verbatim": len(answer.verbatim)}


def main(interface: str, store: str, model: str = "embedded") -> None:
    with LatentMemoryBackend(store, model=model) as backend:
        stranger = backend.session("a session that was told nothing")
        for row in QUESTIONS:
            session, question = backend.session(row["session"]), row["question"]
            read = read_by(session, session.answer(question))
            answer = INTERFACES[interface](backend, row["session"], question)
            without = stranger.answer(question, max_new_tokens=16).text
            print(json.dumps({**row, "said": answer, "read": read, "without_memory": without}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
