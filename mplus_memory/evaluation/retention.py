"""Knowledge retention: what was told n updates ago, asked for. The published protocol, on any model and data.

plan     what is told and asked, from settings, model and data
run      batch by batch: tell updates, ask what is due, keep the answers; goes on where it stopped
report   figures by system and distance (``report.py``)
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from mplus_memory.errors import ConfigError
from mplus_memory.evaluation.data.items import Conversations
from mplus_memory.evaluation.data.reading import read_data, read_documents
from mplus_memory.evaluation.episodes.asking import Asking, is_base
from mplus_memory.evaluation.episodes.conversations import ConversationEpisodes
from mplus_memory.evaluation.episodes.documents import DocumentEpisodes
from mplus_memory.evaluation.episodes.episode import Episode, EpisodeSource, Layout
from mplus_memory.evaluation.episodes.generated import DialogueEpisodes
from mplus_memory.evaluation.ledger import Ledger, Record
from mplus_memory.evaluation.measure import AnswerMeasure, Asked, Measure, Row
from mplus_memory.evaluation.report import Report, make_report
from mplus_memory.evaluation.retriever import OracleMeasure, RetrieverMeasure
from mplus_memory.evaluation.short_term import ShortTerm
from mplus_memory.evaluation.systems.build import (
    LEXICAL,
    MEMORYLLM_LONG,
    MPLUS,
    NAMES,
    SNAPKV,
    WINDOW,
    available,
    build_systems,
    read_slots,
)
from mplus_memory.evaluation.systems.latent import LatentSystem
from mplus_memory.evaluation.unused import refuse_unused
from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.loaded import LoadedModel

RECORD_VERSION = 2
TEXT_SYSTEMS = (WINDOW, SNAPKV, LEXICAL)
HORIZONS = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
_SHORT_NAMES = {"mplus": MPLUS, "attention": "attention-based retrieval"}
_LATENT_BYTES = 2**31  # of θ and Θ of all rows of a batch together, when nobody says how large a batch may be
_LARGEST_BATCH = 50
_LONGEST_SENTENCE, _PUBLISHED_ANSWER = 40, 10  # new tokens


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What to measure. None stands for a default that depends on the model.

    ``horizons`` are distances in multiples of N/K updates, ``distances`` in updates; ``before``: updates told before
    the context, by default 2·(N + K0)/K (θ is full, and Θ holds twice what is retrieved, at every distance), 0 for a
    checkpoint that brings its own θ; ``phrasing`` of generated dialogues, by default "held_out"; ``prefill_tokens`` of
    text SnapKV reads before it compresses (small models read far less text than they have positions for);
    ``max_new_tokens`` 40, for base models asked about documents 10 as published.

    Raises:
        ConfigError: settings that exclude each other, or would have no effect.
    """

    episodes: int = 200
    batch: int | None = None
    seed: int = 0
    distances: tuple[int, ...] | None = None
    horizons: tuple[float, ...] | None = None
    before: int | None = None
    phrasing: str | None = None
    data: Path | None = None
    format: str | None = None
    distractors: Path | None = None
    prompt: str | None = None
    longest_answer: int | None = None
    max_new_tokens: int | None = None
    systems: tuple[str, ...] | None = None
    context_tokens: int | None = None
    prefill_tokens: int | None = None
    retriever_recall: bool = False
    retriever_oracle: bool = False

    def __post_init__(self) -> None:
        if self.distances is not None and self.horizons is not None:
            raise ConfigError(f"distances={self.distances} and horizons={self.horizons}: give one of them")
        if self.data is None:
            of_a_file = {"format": self.format, "distractors": self.distractors, "longest_answer": self.longest_answer}
            refuse_unused(
                of_a_file, "without data dialogues are generated, which bring texts and questions of their own"
            )
        else:
            refuse_unused({"phrasing": self.phrasing}, "it is of generated dialogues, and data is given")
        names = NAMES if self.systems is None else system_names(self.systems)
        if not set(names) & set(TEXT_SYSTEMS):
            refuse_unused({"context_tokens": self.context_tokens}, f"none of {list(TEXT_SYSTEMS)} is measured")
        if SNAPKV not in names:
            refuse_unused({"prefill_tokens": self.prefill_tokens}, f"it is of {SNAPKV}, which is not measured")


@dataclass(frozen=True, eq=False)
class Plan:
    """What settings come to on a model: how episodes are laid out, where they come from, how questions are asked."""

    layout: Layout
    source: EpisodeSource
    asking: Asking
    max_new_tokens: int


def measure_retention(
    model: LoadedModel,
    settings: Settings,
    folder: Path,
    *,
    long_model: LoadedModel | None = None,
    progress: bool = False,
) -> Report:
    """Every figure by system and distance; what ``folder`` holds of it already is not measured again.

    Raises:
        InputError: a data file that cannot be read, or a folder with results of another configuration.
        ConfigError: a setting out of range. ModelError: a system that the model cannot be.
    """
    names = available(model, long_model) if settings.systems is None else system_names(settings.systems)
    if long_model is not None and MEMORYLLM_LONG not in names:
        refuse_unused({"long_model": long_model.name}, f"it is {MEMORYLLM_LONG}, which is not measured")
    made = plan(model, settings)
    measures = _measures(model, settings, made, names, long_model)
    config = _config(model, settings, made, names, long_model)
    with Ledger(folder, config) as ledger:
        run(made.source, measures, ledger, progress=progress)
        rows = ledger.rows(measure.name for measure in measures)
    about = {"model": model.name, **made.source.facts(), **_about(made)}
    others = {} if long_model is None else {MEMORYLLM_LONG: _short_term(long_model)}
    return make_report(rows, _short_term(model), about=about, config=config, seed=settings.seed, others=others)


def _short_term(model: LoadedModel) -> ShortTerm:
    network = model.network
    return ShortTerm(size=network.config.memory_size, start=network.initial_memory().num_short_term)


def plan(model: LoadedModel, settings: Settings) -> Plan:
    """The episodes that ``settings`` describe, and how their questions are asked."""
    layout = layout_of(model.network.config, settings, has_pool=model.network.base_pool is not None)
    asking = Asking(model.dialogue, settings.prompt)
    longest = settings.max_new_tokens
    if settings.data is None:
        source: EpisodeSource = DialogueEpisodes(asking, layout, phrasing=settings.phrasing or "held_out")
        return Plan(layout, source, asking, longest or _LONGEST_SENTENCE)
    found = read_data(settings.data, settings.format)
    if isinstance(found, Conversations):
        unused = {
            "distractors": settings.distractors,
            "longest_answer": settings.longest_answer,
            "batch": settings.batch,
        }
        refuse_unused(
            unused, f"{settings.data} holds conversations, told one by one as they are and asked all they bring"
        )
        return Plan(layout, ConversationEpisodes(asking, layout, found), asking, longest or _LONGEST_SENTENCE)
    asking = Asking.of_documents(model.dialogue, settings.prompt)
    others = read_documents(settings.distractors) if settings.distractors else None
    source = DocumentEpisodes(asking, layout, found, others, longest_answer=settings.longest_answer)
    return Plan(layout, source, asking, longest or (_PUBLISHED_ANSWER if asking.template else _LONGEST_SENTENCE))


def layout_of(config: MPlusConfig, settings: Settings, *, has_pool: bool) -> Layout:
    """Numbers of updates, where settings leave them to the model."""
    size = config.memory_size
    horizon = size.short_term / size.update_tokens
    read_whole = 2 * (size.short_term + size.retrieved_tokens) // size.update_tokens
    times = HORIZONS if settings.horizons is None else settings.horizons
    return Layout(
        num_episodes=settings.episodes,
        batch=settings.batch or default_batch(config),
        before=settings.before if settings.before is not None else (0 if has_pool else read_whole),
        distances=(
            tuple(sorted({round(multiple * horizon) for multiple in times}))
            if settings.distances is None
            else tuple(sorted(set(settings.distances)))
        ),
        chunk_tokens=config.chunk_tokens,
        seed=settings.seed,
    )


def default_batch(config: MPlusConfig) -> int:
    """Episodes at once: as many full memories as 2 GiB hold in bfloat16, from 1 to 50."""
    size = config.memory_size
    one = 2 * config.num_hidden_layers * config.hidden_size * (size.short_term + size.long_term)
    return max(1, min(_LARGEST_BATCH, _LATENT_BYTES // one))


def system_names(given: Sequence[str]) -> tuple[str, ...]:
    """Full names of systems given in any case, or by their first word."""
    known = {name.lower(): name for name in NAMES} | _SHORT_NAMES
    return tuple(known.get(name.strip().lower(), name.strip()) for name in given)


def run(source: EpisodeSource, measures: Sequence[Measure], ledger: Ledger, *, progress: bool = False) -> None:
    """Measure what ``ledger`` does not have yet. Measures that share a history write it once."""
    missing = {
        index: [measure for measure in measures if not ledger.has(measure.name, index)]
        for index in range(source.num_batches)
    }
    total = source.num_episodes * len(measures)
    left = sum(source.size(index) * len(some) for index, some in missing.items())
    bar = tqdm(
        total=total, initial=total - left, unit="episode", desc="retention", unit_scale=True, disable=not progress
    )

    def advanced(amount: float) -> None:
        bar.update(min(amount, bar.total - bar.n))  # parts of an episode add up to a little more than one

    with bar:
        for index, some in missing.items():
            episodes = source.batch(index) if some else []
            for group in _by_history(some):
                for name, rows in tell_and_ask(group, episodes, advanced).items():
                    ledger.append(Record(name, index, rows))


@torch.no_grad()
def tell_and_ask(
    measures: Sequence[Measure], episodes: Sequence[Episode], advanced: Callable[[float], object] = lambda _: None
) -> dict[str, list[Row]]:
    """The rows of each measure over a batch of episodes told to their common history; states are values.

    ``advanced`` is told how much was done, in episodes times measures. Nothing is told after the last question.
    """
    history = measures[0].history
    num_updates = max(probe.due for episode in episodes for probe in episode.probes)
    state, seeds = history.start(len(episodes)), [episode.seed for episode in episodes]
    rows: dict[str, list[Row]] = {measure.name: [] for measure in measures}
    for told in range(num_updates):
        state = history.tell(state, [torch.tensor(episode.updates[told]) for episode in episodes], seeds)
        for asked in _rounds(episodes, told + 1):
            for measure in measures:
                found = measure.measure(state, asked)
                rows[measure.name] += [row for one, row in zip(asked, found, strict=True) if one.counts]
        advanced(len(episodes) * len(measures) / num_updates)
    return rows


def _rounds(episodes: Sequence[Episode], num_updates: int) -> Iterator[list[Asked]]:
    """The questions due, one for each episode at a time; an episode that has fewer asks one that does not count."""
    due = [episode.due(num_updates) for episode in episodes]
    for number in range(max(map(len, due))):
        yield [
            Asked(episode, probes[number]) if number < len(probes) else Asked(episode, episode.probes[0], counts=False)
            for episode, probes in zip(episodes, due, strict=True)
        ]


def _by_history(measures: Sequence[Measure]) -> list[list[Measure]]:
    groups: dict[int, list[Measure]] = {}
    for measure in measures:
        groups.setdefault(id(measure.history), []).append(measure)
    return list(groups.values())


def _measures(
    model: LoadedModel, settings: Settings, made: Plan, names: Sequence[str], long_model: LoadedModel | None
) -> list[Measure]:
    systems = build_systems(
        model,
        names,
        long_model=long_model,
        context_tokens=settings.context_tokens,
        prefill_tokens=settings.prefill_tokens,
        passage_ends=() if is_base(model.dialogue) else model.dialogue.end_ids(),
    )
    measures: list[Measure] = [
        AnswerMeasure(system, made.asking, max_new_tokens=made.max_new_tokens) for system in systems
    ]
    own = [system for system in systems if isinstance(system, LatentSystem) and system.name == MPLUS]
    if (settings.retriever_recall or settings.retriever_oracle) and not own:
        raise ConfigError(f"retriever recall and oracle are of {MPLUS}, which is not among {list(names)}; add it")
    if settings.retriever_recall:
        measures.append(RetrieverMeasure(model.network, own[0].history))
    if settings.retriever_oracle:
        measures.append(OracleMeasure(own[0], made.asking, max_new_tokens=made.max_new_tokens))
    return measures


def _config(
    model: LoadedModel, settings: Settings, made: Plan, names: Sequence[str], long_model: LoadedModel | None
) -> dict[str, object]:
    """What decides the figures; the first batch's tokens stand for how episodes are made."""
    config: dict[str, object] = {"version": RECORD_VERSION, "device": model.network.device.type}
    config |= {f"model {name}": value for name, value in asdict(model.fingerprint).items()}
    for name, one in (("model", model), (MEMORYLLM_LONG, long_model)):  # no part of a fingerprint: memory is the same
        if one is not None and one.network.config.kv_cache_dtype is not None:
            config[f"{name} kv_cache_dtype"] = one.network.config.kv_cache_dtype
    files = {"data": settings.data, "distractors": settings.distractors}
    config |= {name: None if path is None else _digest(path) for name, path in files.items()}
    config |= _about(made) | {"longest_answer": settings.longest_answer}
    config["episodes drawn"] = hashlib.sha256(repr(made.source.batch(0)).encode()).hexdigest()
    if any(name in TEXT_SYSTEMS for name in names):
        config["context_tokens"] = settings.context_tokens or read_slots(model.network.config)
        config["prefill_tokens"] = settings.prefill_tokens
        config["positions"] = model.network.config.max_position_embeddings  # the fingerprint does not hold them
    if long_model is not None:
        config |= {f"{MEMORYLLM_LONG} {name}": value for name, value in asdict(long_model.fingerprint).items()}
    return config


def _about(made: Plan) -> dict[str, Any]:
    layout = asdict(made.layout) | {"distances": list(made.layout.distances)}
    return layout | {"prompt": made.asking.template, "max_new_tokens": made.max_new_tokens}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
