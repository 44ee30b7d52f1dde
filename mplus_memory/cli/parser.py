"""Every command with its arguments and help. Each names the function that runs it, as ``module:function``."""

from __future__ import annotations

import argparse
from importlib.metadata import version

from mplus_memory.cli.argument_types import count, positive
from mplus_memory.cli.bench_arguments import add_bench_arguments
from mplus_memory.cli.commands import Commands, add_command, add_common, add_keep_text, add_kept_dtypes, add_session
from mplus_memory.cli.removing_arguments import add_removing_arguments
from mplus_memory.cli.retention_arguments import add_retention_arguments
from mplus_memory.cli.soundness_arguments import add_soundness_arguments
from mplus_memory.cli.version_arguments import add_version_arguments

# A test holds it equal to transcripts.FORMATS.
TRANSCRIPT_FORMATS = (
    "langgraph", "locomo", "longmemeval", "otel", "langsmith", "claude-code", "langchain", "llama-index", "sharegpt",
    "openai", "plain",
)  # fmt: skip
RECALL_MODES = ("hybrid", "latent", "lexical")  # a test holds it equal to recalling.MODES
_NAME = "mplus-memory"


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog=_NAME,
        description="Latent long-term memory for agents: told in one process, answered in another.",
        epilog=f"'{_NAME} COMMAND --help' explains a command.",
    )
    parser.add_argument("--version", action="version", version=f"{_NAME} {version('mplus-memory')}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_telling(commands)
    _add_asking(commands)
    _add_looking(commands)
    add_version_arguments(commands)
    add_removing_arguments(commands)
    add_soundness_arguments(commands)
    _add_audit(commands)
    _add_perplexity(commands)
    _add_retention(commands)
    add_bench_arguments(commands)
    _add_training(commands)
    _add_proving(commands)
    return parser


def _add_telling(commands: Commands[argparse.ArgumentParser]) -> None:
    remember = add_command(commands, "remember", "telling:remember", "tell a session something")
    remember.add_argument("text", nargs="*", help="what to remember; without it, --file or standard input is read")
    remember.add_argument("--file", metavar="FILE", help="read the text from a UTF-8 file")
    remember.add_argument("--lines", action="store_true", help="each line is a message of its own")
    remember.add_argument("--role", default="user", choices=("user", "assistant", "system", "tool"))
    remember.add_argument("--author", help="who said it, by name")
    add_keep_text(remember)
    add_session(remember)
    add_common(remember)

    replay = add_command(
        commands, "replay", "telling:replay", "tell sessions what transcript files say; again changes nothing"
    )
    replay.add_argument(
        "files",
        nargs="+",
        metavar="FILE|URL",
        help="JSON, JSON Lines, CSV, a SQLite file, or postgresql://… of LangGraph's checkpoints; see --format",
    )
    replay.add_argument("--format", choices=TRANSCRIPT_FORMATS, help="instead of detecting it from the content")
    replay.add_argument(
        "--tools",
        choices=("keep", "drop"),
        default="drop",
        help="tool calls and what tools gave back, which may be far longer than what was said; default: %(default)s",
    )
    replay.add_argument(
        "--together",
        type=positive,
        default=16,
        metavar="N",
        help="sessions written in one batch of the model, each with its memory on the device; default: %(default)s",
    )
    replay.add_argument(
        "--dry-run", action="store_true", help="write nothing: count sessions, messages, tokens, updates and bytes"
    )
    replay.add_argument("--quiet", action="store_true", help="no progress bar")
    replay.add_argument(
        "--measure-recall",
        action="store_true",
        help="then ask each LoCoMo question and report recall@5 and @10 of the messages that hold the answer",
    )
    add_keep_text(replay)
    add_session(replay, default=None, help="gather everything in this session (default: one per conversation)")
    add_common(replay)


def _add_asking(commands: Commands[argparse.ArgumentParser]) -> None:
    ask = add_command(commands, "ask", "asking:ask", "answer a question from a session's memory; never writes")
    ask.add_argument("question", nargs="*", help="without it, standard input is read")
    ask.add_argument("--max-new-tokens", type=positive, default=64, metavar="N", help="default: %(default)s")
    ask.add_argument("--reads", action="store_true", help="also show which messages were read")
    add_session(ask)
    add_common(ask)

    recall = add_command(commands, "recall", "asking:recall", "find the messages that a query is about")
    recall.add_argument("query", nargs="*", help="without it, standard input is read")
    recall.add_argument("--limit", type=positive, default=5, metavar="N", help="default: %(default)s")
    recall.add_argument(
        "--mode", choices=RECALL_MODES, default="hybrid", help="retriever and words (default), or one of them"
    )
    recall.add_argument("--max-tokens", type=positive, metavar="N", help="only what fits into so many tokens of text")
    recall.add_argument(
        "--neighbours", type=count, default=0, metavar="N", help="also the N messages before and after each"
    )
    add_session(recall)
    add_common(recall)

    chat = add_command(commands, "chat", "asking:chat", "talk with a session; both sides are remembered")
    chat.add_argument("--max-new-tokens", type=positive, default=64, metavar="N", help="default: %(default)s")
    add_keep_text(chat)
    add_session(chat)
    add_common(chat, json=False)


def _add_looking(commands: Commands[argparse.ArgumentParser]) -> None:
    add_common(add_command(commands, "sessions", "looking:sessions", "list the sessions of a store"))

    history = add_command(commands, "history", "looking:history", "list the steps of a session and what each wrote")
    add_session(history)
    add_common(history)

    add_common(add_command(commands, "info", "looking:info", "versions, model, store and its size"))


def _add_audit(commands: Commands[argparse.ArgumentParser]) -> None:
    audit = add_command(
        commands, "audit", "auditing:audit", "measure what a session keeps of its own messages; never writes"
    )
    audit.add_argument("name", metavar="SESSION")
    audit.add_argument("--out", metavar="FOLDER", help="also draw a heat map and the gain by age into this folder")
    add_common(audit)


def _add_perplexity(commands: Commands[argparse.ArgumentParser]) -> None:
    summary = "measure perplexity on texts with memory, without, and of the base model"
    perplexity = add_command(commands, "perplexity", "perplexity:perplexity", summary)
    perplexity.add_argument("files", nargs="+", metavar="FILE", help="text, JSON Lines or Parquet")
    perplexity.add_argument("--text-field", metavar="NAME", help="in JSON Lines and Parquet (default: text)")
    perplexity.add_argument("--tokens", type=positive, default=2048, metavar="N", help="default: %(default)s")
    perplexity.add_argument(
        "--cue",
        type=positive,
        default=32,
        metavar="N",
        help="tokens that decide what is retrieved; default: %(default)s",
    )
    perplexity.add_argument("--documents", type=positive, metavar="N", help="read only so many (default: all)")
    perplexity.add_argument("--windows", type=positive, metavar="N", help="at most so many per document (default: all)")
    perplexity.add_argument(
        "--base",
        metavar="FOLDER|none",
        help="the base model to compare with (default: the checkpoint's base weights, its adapters off)",
    )
    perplexity.add_argument(
        "--batch", type=positive, default=4, metavar="N", help="windows at once; default: %(default)s"
    )
    perplexity.add_argument(
        "--model", default="embedded", help="'embedded', a folder or a hub id (default: %(default)s)"
    )
    perplexity.add_argument("--device", help="e.g. cpu or cuda")
    perplexity.add_argument("--dtype", help="e.g. float32 or bfloat16")
    add_kept_dtypes(perplexity, "it changes what is measured")
    perplexity.add_argument("--json", action="store_true", help="machine-readable output")


def _add_retention(commands: Commands[argparse.ArgumentParser]) -> None:
    summary = "ask for what was told n updates ago, of M+ and of what else there is; goes on where it stopped"
    add_retention_arguments(add_command(commands, "retention", "measuring:retention", summary))


def _add_training(commands: Commands[argparse.ArgumentParser]) -> None:
    train = add_command(
        commands, "train", "training:train", "train an M+ by the paper's three stages; goes on where it stopped"
    )
    train.add_argument("config", metavar="CONFIG", help="a .yaml or .toml file, or one that ships: tiny, llama-3.1-8b")
    train.add_argument("--out", metavar="DIR", help="folder for checkpoints, logs and models")
    train.add_argument("--stage", choices=("1", "2", "3", "all"), default="all", help="default: %(default)s")
    resume = train.add_mutually_exclusive_group()
    resume.add_argument("--resume", action="store_true", help="fail if there is nothing to go on from")
    resume.add_argument("--fresh", action="store_true", help="remove what these stages have in DIR and begin anew")
    train.add_argument("--device", help="e.g. cpu or cuda")
    train.add_argument("--max-steps", type=positive, metavar="N", help="stop after N updates, and save")
    train.add_argument("--quiet", action="store_true", help="no progress bar and no log lines")
    train.add_argument("--json", action="store_true", help="machine-readable output")
    train.add_argument(
        "--dry-run", action="store_true", help="check settings, base and text, and say what would be done"
    )
    train.add_argument("--show", action="store_true", help="print the settings file, to begin your own with")


def _add_proving(commands: Commands[argparse.ArgumentParser]) -> None:
    demo = add_command(commands, "demo", "demo:demo", "tell an agent in one process, ask it in others")
    demo.add_argument("--store", metavar="FOLDER", help="keep the demo's store here (default: a temporary folder)")

    parity = add_command(commands, "parity", "parity:parity", "compare with recordings of the authors' implementation")
    parity.add_argument("folders", nargs="+", metavar="DIR", help="a folder with checkpoint/ and trace.safetensors")
    parity.add_argument("--device", help="where to compute, e.g. cpu or cuda")
    parity.add_argument("--json", action="store_true", help="machine-readable output")
