"""``demo``: told in one process, asked in others, through three interfaces; then a longer transcript and its cost."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mplus_memory.cli.output import shortened, size
from mplus_memory.errors import InputError, MPlusError

_INTERFACES = {"plain": "plain Python", "langchain": "LangChain", "llama_index": "LlamaIndex"}


def demo(args: argparse.Namespace) -> int:
    """Run the demo; 1 if an answer is wrong."""
    with _store(args.store) as store:
        _tell(store)
        answers = [answer for interface in _INTERFACES for answer in _ask(interface, store)]
        _replay_long(store)
    wrong = [answer for answer in answers if not is_right(answer)]
    print(f"\n{len(answers) - len(wrong)} of {len(answers)} answers right.")
    for answer in wrong:
        print(f"  wrong: {answer['session']} asked {answer['question']!r} and was told {answer['said']!r}")
    return 1 if wrong else 0


def is_right(answer: dict[str, Any]) -> bool:
    """Whether the expected value stands in what was said."""
    return str(answer["answer"]).lower() in str(answer["said"]).lower()


def examples_folder() -> Path:
    """Where transcripts and scripts of the demo are: in the installed package, or in the checkout beside it."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "examples", package.parent / "examples"):
        if (folder / "demo_transcript.json").is_file():
            return folder
    raise InputError(f"the demo's files are neither in {package} nor beside it; install mplus-memory again")


@contextmanager
def _store(folder: str | None) -> Iterator[str]:
    if folder is not None:
        if Path(folder).exists() and any(Path(folder).iterdir()):
            raise InputError(f"--store {folder} is not empty; the demo wants a folder of its own")
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="mplus-demo-") as temporary:
        yield temporary


def _tell(store: str) -> None:
    path = examples_folder() / "demo_transcript.json"
    conversations = json.loads(path.read_text(encoding="utf-8"))
    users = sorted({conversation["session_id"] for conversation in conversations})
    print(f"One process is told what {' and '.join(users)} said in {len(conversations)} conversations, and ends:")
    for conversation in conversations[:2]:
        said = [message["content"] for message in conversation["messages"] if message["role"] == "user"]
        print(f"  {conversation['session_id']}: {shortened(' '.join(said), 100)}")
    print("  …", flush=True)
    _command("replay", str(path), "--store", store, "--quiet")


def _ask(interface: str, store: str) -> list[dict[str, Any]]:
    print(f"\nA new process asks through {_INTERFACES[interface]}:")
    line = [sys.executable, str(examples_folder() / "demo.py"), interface, store]
    answers = []
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=_environment()) as process:
        assert process.stdout is not None
        for output in process.stdout:
            answer = json.loads(output)
            answers.append(answer)
            _print_answer(answer)
    if process.returncode:
        raise MPlusError(f"the process that asks through {_INTERFACES[interface]} failed; see above")
    return answers


def _print_answer(answer: dict[str, Any]) -> None:
    print(f"  {answer['session']}: {answer['question']}")
    print(f"    answer          {answer['said']}  {'✓' if is_right(answer) else '✗ expected ' + answer['answer']}")
    print(f"    read            {_read_line(answer['read'])}")
    print(f"    without memory  {shortened(answer['without_memory'], 60)}", flush=True)


def _read_line(read: dict[str, Any]) -> str:
    parts = [f"“{shortened(text, 40)}” {share:.0%}" for text, share in read["retrieved"]]
    return "; ".join([*parts, f"{read['short_term']} messages in short-term memory, {read['verbatim']} as text"])


def _replay_long(store: str) -> None:
    print("\nA longer transcript, replayed in a process of its own:", flush=True)
    path = examples_folder() / "long_transcript.json"
    started = time.monotonic()
    _command("replay", str(path), "--store", store, "--session", "long")
    print(f"  took {time.monotonic() - started:.0f} seconds. What the sessions cost on disk:", flush=True)
    _print_costs(store)


def _print_costs(store: str) -> None:
    from mplus_memory.backend import LatentMemoryBackend

    with LatentMemoryBackend(store) as backend:
        for info in backend.sessions():
            stats = backend.session(info.name).stats()
            print(
                f"  {info.name:6} {stats.num_messages:4} messages, {stats.num_steps:3} steps, "
                f"{stats.short_term_tokens + stats.long_term_tokens:5} tokens per layer: "
                f"{size(stats.shard_bytes)} of latent memory, {size(stats.journal_bytes)} of text"
            )


def _command(*args: str) -> None:
    done = subprocess.run([sys.executable, "-m", "mplus_memory.cli", *args], env=_environment())
    if done.returncode:
        raise MPlusError(f"'mplus-memory {args[0]}' failed with status {done.returncode}; see above")


def _environment() -> dict[str, str]:
    """One thread, if nobody chose: the model is so small that more only wait for each other on a busy machine."""
    return {"OMP_NUM_THREADS": "1", **os.environ}
