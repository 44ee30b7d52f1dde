"""A run of seconds: a tiny model from scratch on documents that keep to their own few words."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import torch

from mplus_memory.training.stages.curriculum import encoder
from mplus_memory.training.stages.documents import Share, open_mixture
from mplus_memory.training.stages.settings import Settings
from mplus_memory.training.stages.settings_file import build
from mplus_memory.training.stages.stage1 import Stage1
from mplus_memory.training.stages.tasks import Tasks
from tests.tiny import make_tokenizer

TOPICS = ("dog red tea", "paris locker in", "number nuts what", "allergic like am", "the and is to", "my i dog paris")


def document(rng: Random, num_words: int) -> str:
    """Words of one topic, so that what was written tells what comes."""
    words = rng.choice(TOPICS).split()
    return " ".join(rng.choice(words) for _ in range(num_words))


def write_corpus(path: Path, *, seed: int = 0, num_documents: int = 120) -> Path:
    """JSON Lines; one document in three is long."""
    rng = Random(seed)
    lines = [
        {"text": document(rng, rng.randint(30, 60) if i % 3 else rng.randint(90, 140))} for i in range(num_documents)
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def raw_settings(folder: Path, **changed: Any) -> dict[str, Any]:
    """Plain tables, as a settings file has them; ``changed`` replaces or adds dotted names (``run__clip=2``)."""
    if not (folder / "tokenizer").exists():
        make_tokenizer().save_pretrained(str(folder / "tokenizer"))
    if not (folder / "corpus.jsonl").exists():
        write_corpus(folder / "corpus.jsonl")
    stage = {
        "updates": 60,
        "learning_rate": 4e-3,
        "warm_up": 5,
        "final_rate": 0.1,
        "retriever": {"learning_rate": 4e-3},
    }
    long = [{"tokens": [150, 300], "share": 0.3}]
    raw: dict[str, Any] = {
        "model": {
            "new": {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 2},
            "tokenizer": str(folder / "tokenizer"),
        },
        "memory": {
            "update_tokens": 8,
            "blocks": 6,
            "retrieved_blocks": 2,
            "merge_every": 10,
            "lives": 2,
            "key_size": 8,
        },
        "lora": {"r": 4, "alpha": 8},
        "data": {"files": [str(folder / "corpus.jsonl")]},
        "passages": {"shortest": 8, "longest": 24, "sequence": 24, "most_chunks": 3},
        "run": {"save_every": 1000, "log_every": 5, "tensorboard": False},
        "stage1": dict(stage),
        "stage2": dict(stage) | {"long": long, "updates": 40},
        "stage3": dict(stage) | {"long": long, "updates": 50, "full_memory_ratio": 0.8, "keep_revisited": 0.5},
    }
    for name, value in changed.items():
        *tables, last = name.split("__")
        place = raw
        for table in tables:
            place = place[table]
        place[last] = value
    return raw


def small_settings(folder: Path, **changed: Any) -> Settings:
    return build(Settings, raw_settings(folder, **changed))


def small_tasks(settings: Settings, number: int, seed: str = "0") -> Tasks:
    """The tasks of a stage in this process."""
    encode = encoder(make_tokenizer())
    stage = settings.stage(number)
    mixture = open_mixture(settings.data, settings.passages, stage, encode, seed=seed, share=Share())
    return Tasks(mixture, encode, settings.passages, stage, seed)


@torch.no_grad()
def held_out(learner: Stage1, settings: Settings, number: int, count: int = 20) -> dict[str, float]:
    """Mean losses over the same tasks each time, of documents that no run has seen, by the network as it stands."""
    folder = Path(settings.data.files[0]).parent
    unseen = write_corpus(folder / "unseen.jsonl", seed=77, num_documents=40)
    raw = raw_settings(folder, data__files=[str(unseen)], **{f"stage{number}__keep_revisited": 0.5})
    tasks, memory = small_tasks(build(Settings, raw), number, "held out"), learner.start()
    learner.eval()
    noted: dict[str, list[float]] = {"loss": []}
    for _ in range(count):
        task = tasks.next()
        loss, outcome = learner(task, memory)
        memory = outcome.memory
        tasks.written(task, outcome.births)
        tasks.clock_set_back(outcome.set_back)
        noted["loss"].append(loss.item())
        for name in ("passage_loss", "retriever_loss", "next_full_loss"):
            if name in outcome.figures:
                noted.setdefault(name, []).append(outcome.figures[name])
    learner.train()
    return {name: sum(values) / len(values) for name, values in noted.items()}
