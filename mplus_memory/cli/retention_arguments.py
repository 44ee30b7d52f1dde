"""The arguments of ``retention``."""

from __future__ import annotations

import argparse

from mplus_memory.cli.argument_types import count, counts, multiples, positive
from mplus_memory.cli.commands import add_kept_dtypes

_SYSTEMS = "mplus, memoryllm, memoryllm-long, attention, window, snapkv, bm25 (default: all that the model can be)"
_DATA = "questions: SQuAD JSON, LoCoMo JSON, or JSONL with context, question and answer (default: generated dialogues)"
_DISTRACTORS = "texts to stand between, same formats or plain text (default: contexts of the data's other titles)"
_PHRASING = "of generated dialogues, whose values are always held out (default: held-out)"
_PROMPT = "with {question} in it (default: the model's turn format; 'Question: {question} Answer:' for base models)"
_ANSWERS = "leave out questions with a longer answer; published: 3 for SQuAD, 4 for NaturalQuestions"
_DISTANCES = "updates between telling and asking"
_HORIZONS = "the same in multiples of N/K, after which θ keeps 1/e (default: 0,0.5,1,2,4,8)"
_BEFORE = "updates told before the fact (default: 2(N + K0)/K, so that θ is full; 0 if the checkpoint brings a full θ)"
_NEW_TOKENS = "of an answer (default: 40; base models asked about documents 10, as published)"
_CONTEXT = "text before the prompt for window, snapkv, bm25 (default: as many slots as memory takes, 1 + K0 + N)"
_PREFILL = "text that snapkv reads before it compresses (default: all that the model has positions for)"
_ORACLE = "also what M+ would answer if it retrieved all of the fact: what is missed then is missed in reading"


def add_retention_arguments(command: argparse.ArgumentParser) -> None:
    """Give ``command`` all of them."""
    command.add_argument("--out", metavar="DIR", default="runs/retention", help="default: %(default)s")
    _add_models(command)
    _add_data(command)
    _add_protocol(command)
    command.add_argument("--retriever-recall", action="store_true", help="also how much of the fact M+ retrieves")
    command.add_argument("--retriever-oracle", action="store_true", help=_ORACLE)
    command.add_argument("--no-plot", dest="plot", action="store_false", help="only table and JSON")
    command.add_argument("--quiet", action="store_true", help="no progress bar")
    command.add_argument("--json", action="store_true", help="machine-readable output")


def _add_models(command: argparse.ArgumentParser) -> None:
    command.add_argument("--model", default="embedded", help="'embedded', a folder or a hub id (default: %(default)s)")
    command.add_argument("--long-model", metavar="MODEL", help="the stage-2 checkpoint, for MemoryLLM-Long")
    command.add_argument("--systems", metavar="NAME,NAME", help=_SYSTEMS)
    command.add_argument("--context-tokens", type=positive, metavar="N", help=_CONTEXT)
    command.add_argument("--prefill-tokens", type=positive, metavar="N", help=_PREFILL)
    command.add_argument("--device", help="e.g. cpu or cuda")
    command.add_argument("--dtype", help="e.g. float32 or bfloat16")
    add_kept_dtypes(command, "it changes what is measured")


def _add_data(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", metavar="FILE", help=_DATA)
    command.add_argument("--format", choices=("squad", "locomo", "jsonl"), help="instead of detecting it")
    command.add_argument("--distractors", metavar="FILE", help=_DISTRACTORS)
    command.add_argument("--phrasing", choices=("train", "held-out", "both"), help=_PHRASING)
    command.add_argument("--prompt", metavar="TEXT", help=_PROMPT)
    command.add_argument("--max-answer-tokens", type=positive, metavar="N", help=_ANSWERS)


def _add_protocol(command: argparse.ArgumentParser) -> None:
    away = command.add_mutually_exclusive_group()
    away.add_argument("--distances", type=counts, metavar="N,N", help=_DISTANCES)
    away.add_argument("--horizons", type=multiples, metavar="X,X", help=_HORIZONS)
    command.add_argument("--before", type=count, metavar="N", help=_BEFORE)
    command.add_argument("--episodes", type=positive, default=200, metavar="N", help="default: %(default)s")
    command.add_argument("--batch", type=positive, metavar="N", help="episodes at once (default: what 2 GiB hold)")
    command.add_argument("--seed", type=count, default=0, metavar="N", help="default: %(default)s")
    command.add_argument("--max-new-tokens", type=positive, metavar="N", help=_NEW_TOKENS)
