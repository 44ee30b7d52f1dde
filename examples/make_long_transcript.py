"""Write long_transcript.json: a year of small facts and small talk, as LangChain's ``messages_to_dict`` saves it."""

import json
import random
from pathlib import Path

from mplus_memory.training.dialogues import FactSource, Style

NUM_MESSAGES = 600
LANGCHAIN_TYPES = {"user": "human", "assistant": "ai"}


def main() -> None:
    facts = FactSource(random.Random(2026), Style(values="held_out", replies=0.6, noise=0.0))
    messages: list[dict[str, object]] = []
    while len(messages) < NUM_MESSAGES:
        for turn in facts.turns():
            data = {"type": LANGCHAIN_TYPES[turn.role], "content": turn.text, "id": f"m{len(messages) + 1}"}
            messages.append({"type": LANGCHAIN_TYPES[turn.role], "data": data})
    path = Path(__file__).with_name("long_transcript.json")
    path.write_text("[\n" + ",\n".join(json.dumps(message) for message in messages) + "\n]\n", encoding="utf-8")
    print(f"{path}: {len(messages)} messages")


if __name__ == "__main__":
    main()
