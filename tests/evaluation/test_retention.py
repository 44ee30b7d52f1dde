"""The runner: told once, asked at each distance, the same figures however often it was stopped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from mplus_memory.errors import ConfigError, InputError, ModelError
from mplus_memory.evaluation.episodes.episode import Episode, Probe
from mplus_memory.evaluation.ledger import RECORDS, Ledger
from mplus_memory.evaluation.measure import Asked, Row, place_of
from mplus_memory.evaluation.retention import (
    Settings,
    default_batch,
    layout_of,
    measure_retention,
    plan,
    run,
    system_names,
    tell_and_ask,
)
from mplus_memory.evaluation.systems.build import NAMES, available
from mplus_memory.memory.state import without_long_term
from mplus_memory.memory.update import survival
from mplus_memory.model.loaded import LoadedModel, load_model
from tests.tiny import make_config, make_model, make_network, make_tokenizer

SMALL = Settings(episodes=3, batch=2, before=2, distances=(0, 2), max_new_tokens=4, systems=("mplus", "MemoryLLM"))


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return make_model(chunk_tokens=160, max_position_embeddings=2048)


class Log:
    """A history that is the list of what was told, and a measure of it: what is asked when."""

    def __init__(self, name: str = "log", history: Log | None = None) -> None:
        self.name, self.history, self.told = name, history or self, 0

    def start(self, num_rows: int) -> list[list[int]]:
        return [[] for _ in range(num_rows)]

    def tell(self, state: list[list[int]], updates: Sequence[torch.Tensor], seeds: Sequence[int]) -> list[list[int]]:
        self.told += 1
        return [[*row, int(update[0])] for row, update in zip(state, updates, strict=True)]

    def measure(self, state: list[list[int]], asked: Sequence[Asked]) -> list[Row]:
        assert len(state) == len(asked)
        return [place_of(one) | {"heard": row} for row, one in zip(state, asked, strict=True)]


def episode(index: int, dues: Sequence[int], num_updates: int = 5) -> Episode:
    probe = Probe(due=0, distance=0, tokens_since=0, question="", prompt=(1,), answer=(1,), expected=("",), context=())
    probes = tuple(replace(probe, due=due, distance=due) for due in dues)
    updates = tuple((100 * index + number,) for number in range(num_updates))
    return Episode(index=index, seed=index, updates=updates, probes=probes)


def test_each_question_is_asked_when_it_is_due_and_counted_once() -> None:
    first = Log("first")
    second = Log("second", first)
    done: list[float] = []
    rows = tell_and_ask([first, second], [episode(1, [1, 3, 3]), episode(2, [2])], done.append)
    assert rows["first"] == rows["second"]
    assert sorted((row["episode"], row["distance"], len(row["heard"])) for row in rows["first"]) == [
        (1, 1, 1),
        (1, 3, 3),
        (1, 3, 3),
        (2, 2, 2),
    ]
    assert all(heard // 100 == row["episode"] for row in rows["first"] for heard in row["heard"])
    assert first.told == 3  # nothing after the last question, and once for both measures
    assert sum(done) == pytest.approx(4)


class Source:
    """Batches of one episode."""

    num_batches = num_episodes = 3

    def size(self, index: int) -> int:
        return 1

    def batch(self, index: int) -> list[Episode]:
        return [episode(index, [2])]

    def facts(self) -> dict[str, object]:
        return {}


def test_only_what_is_missing_is_measured(tmp_path: Path) -> None:
    old, new = Log("old"), Log("new")
    for measures in ([old], [old, new], [old, new]):
        with Ledger(tmp_path, {}) as ledger:
            run(Source(), measures, ledger, progress=True)
            rows = ledger.rows(["old", "new"])
    assert old.told == new.told == 6
    assert rows["old"] == rows["new"] and [row["episode"] for row in rows["old"]] == [0, 1, 2]


def test_answers_are_those_of_a_slow_retelling(model: LoadedModel, tmp_path: Path) -> None:
    """Every row again, one session at a time by the code that sessions use."""
    measure_retention(model, SMALL, tmp_path)
    made = plan(model, SMALL)
    kept = [json.loads(line) for line in (tmp_path / RECORDS).read_text().splitlines()]
    rows = {(r["name"], row["episode"], row["distance"]): row for r in kept for row in r["rows"]}
    assert len(rows) == 2 * 3 * 2
    for one in (episode for index in range(2) for episode in made.source.batch(index)):
        for probe in one.probes:
            memory = retold(model, one, probe.due)
            for name, read in (("M+", memory), ("MemoryLLM", without_long_term(memory))):
                row = rows[name, one.index, probe.distance]
                ids = torch.tensor([[*probe.prompt, *probe.answer]])
                with torch.no_grad():
                    logits = model.network(ids, memory=read).logits[0, len(probe.prompt) - 1 : -1]
                nll = torch.nn.functional.cross_entropy(logits, torch.tensor(probe.answer)).item()
                if name == "MemoryLLM":  # for M+ the answer must not choose what is retrieved
                    assert row["nll"] == pytest.approx(nll, rel=1e-3)
                out = model.network.generate(
                    torch.tensor([probe.prompt]), memory=read, max_new_tokens=4, do_sample=False,
                    eos_token_id=model.dialogue.end_ids()[0], pad_token_id=0,
                )  # fmt: skip
                said = model.dialogue.text(out[0, len(probe.prompt) :].tolist()).strip()
                assert row["answer"] == said and row["question"] == probe.question
                assert row["tokens_since"] == probe.tokens_since


def retold(model: LoadedModel, episode: Episode, num_updates: int) -> Any:
    from mplus_memory.memory.update import advance, draw_all_drops

    memory = model.network.initial_memory()
    with torch.no_grad():
        for update in episode.updates[:num_updates]:
            [delta] = model.network.write([torch.tensor(update)], [memory])
            drops = draw_all_drops(memory, episode.seed, delta.tokens.shape[1])
            memory = advance(memory, delta.tokens, delta.keys, drops)
    return memory


def test_all_systems_on_the_same_episodes(model: LoadedModel, tmp_path: Path) -> None:
    settings = replace(SMALL, episodes=1, systems=None, retriever_recall=True)
    report = measure_retention(model, settings, tmp_path)
    assert report.systems == [name for name in NAMES if name != "MemoryLLM-Long"]
    assert {line.num_asked for line in report.lines} == {1}
    assert len({(line.distance, line.tokens_since) for line in report.lines}) == 2
    size = model.network.config.memory_size
    assert {line.survival for line in report.lines} == {survival(size, 0), survival(size, 2)}
    again = replace(settings, systems=("memoryllm-long",), retriever_recall=False)
    long = measure_retention(model, again, tmp_path, long_model=model)
    [one, two] = long.of_system("MemoryLLM-Long")
    assert [one.nll, two.nll] == [line.nll for line in report.of_system("MemoryLLM")]


CHILD = """
import os, signal, sys
from mplus_memory.cli import main
from mplus_memory.evaluation import ledger

class DyingOs:
    def __getattr__(self, name):
        return getattr(os, name)
    def write(self, file, data, lines=[0]):
        lines[0] += 1
        if lines[0] == 3:
            os.write(file, data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        return os.write(file, data)

ledger.os = DyingOs()
main(sys.argv[1:])
"""


def test_a_killed_measurement_goes_on_and_gives_the_same(model: LoadedModel, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    make_tokenizer().save_pretrained(folder)
    model.network.save_pretrained(str(folder))
    command = ["retention", "--model", str(folder), "--out", str(tmp_path / "killed"), "--no-plot", "--quiet"]
    command += "--episodes 3 --batch 1 --before 1 --distances 0,2 --max-new-tokens 4 --systems m+,memoryllm".split()
    one_thread = {**os.environ, "OMP_NUM_THREADS": "1"}  # as the tests': sums over more threads round otherwise
    done = subprocess.run([sys.executable, "-c", CHILD, *command], capture_output=True, timeout=120, env=one_thread)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    torn = (tmp_path / "killed" / RECORDS).read_bytes()
    assert torn.count(b"\n") == 2 and not torn.endswith(b"\n")

    opened = load_model(folder, device="cpu")
    settings = replace(SMALL, batch=1, before=1)
    through = measure_retention(opened, settings, tmp_path / "through")
    resumed = measure_retention(opened, settings, tmp_path / "killed")
    assert resumed == through
    records = (tmp_path / "killed" / RECORDS).read_bytes()
    assert records == (tmp_path / "through" / RECORDS).read_bytes()
    assert records.startswith(torn[: torn.rfind(b"\n") + 1])


def test_other_weights_or_questions_are_refused_by_name(model: LoadedModel, tmp_path: Path) -> None:
    measure_retention(model, SMALL, tmp_path)
    other = make_model(seed=1, chunk_tokens=160, max_position_embeddings=2048)
    with pytest.raises(InputError, match="model weights was"):
        measure_retention(other, SMALL, tmp_path)
    with pytest.raises(InputError, match=r"before was 2, is 3.*episodes drawn was"):
        measure_retention(model, replace(SMALL, before=3), tmp_path)
    with pytest.raises(InputError, match="max_new_tokens was 4, is 5"):
        measure_retention(model, replace(SMALL, max_new_tokens=5), tmp_path)


def test_questions_of_a_file(model: LoadedModel, tmp_path: Path) -> None:
    rows = [
        {"context": f"{city} has {what}. " * 9, "question": f"What has {city}?", "answer": what, "title": city}
        for city, what in (("Oslo", "trams"), ("Bergen", "rain"), ("Narvik", "ore"))
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    report = measure_retention(model, replace(SMALL, data=path, systems=("memoryllm",)), tmp_path / "out")
    assert report.about["data"] == "jsonl" and report.about["questions"] == 3
    assert [(line.distance, line.num_asked) for line in report.lines] == [(0, 3), (2, 3)]
    path.write_text(path.read_text().replace("ore", "iron"))
    with pytest.raises(InputError, match="data was"):
        measure_retention(model, replace(SMALL, data=path, systems=("memoryllm",)), tmp_path / "out")


def test_systems_by_their_short_names(model: LoadedModel) -> None:
    given = ("mplus", "MEMORYLLM", " window", "snapkv", "bm25", "attention", "memoryllm-long")
    assert set(system_names(given)) == set(NAMES)
    assert available(make_model("memoryllm")) == ("MemoryLLM", "window", "SnapKV", "BM25")
    with pytest.raises(ConfigError, match="gpt"):
        measure_retention(model, replace(SMALL, systems=("gpt",)), Path("unused"))
    with pytest.raises(ModelError, match="MemoryLLM-Long"):
        measure_retention(model, replace(SMALL, systems=("memoryllm-long",)), Path("unused"))
    with pytest.raises(ConfigError, match="prefill_tokens=100000"):
        measure_retention(model, replace(SMALL, systems=("snapkv",), prefill_tokens=100_000), Path("unused"))
    for one in ("retriever_recall", "retriever_oracle"):
        with pytest.raises(ConfigError, match=r"retriever recall and oracle are of M\+"):
            measure_retention(model, replace(SMALL, systems=("window",), **{one: True}), Path("unused"))


def test_numbers_that_the_model_decides() -> None:
    config = make_config(num_tokens=256, num_blocks=50, num_ltm_blocks=10, chunk_tokens=512)  # N 40·K, K0 10·K
    layout = layout_of(config, Settings(), has_pool=False)
    assert layout.before == 100 and layout.distances == (0, 20, 40, 80, 160, 320) and layout.chunk_tokens == 512
    assert layout_of(config, Settings(), has_pool=True).before == 0
    assert layout_of(config, Settings(horizons=(0, 1, 32)), has_pool=True).distances == (0, 40, 1280)
    assert layout_of(config, Settings(distances=(5,), before=7), has_pool=True).before == 7
    large = make_config(hidden_size=4096, num_hidden_layers=32, num_tokens=256, num_blocks=50, num_ltm_blocks=10,
        long_term_tokens=153600)  # fmt: skip
    assert (default_batch(large), default_batch(make_config())) == (1, 50)
    with pytest.raises(ConfigError, match="give one of them"):
        Settings(distances=(0,), horizons=(0.0,))


def test_what_conversations_have_no_use_for_is_refused(model: LoadedModel, tmp_path: Path) -> None:
    turns = [{"speaker": "A", "dia_id": "D1:1", "text": "Hello."}]
    asked = [{"question": "What?", "answer": "Hello", "evidence": ["D1:1"], "category": 4}]
    path = tmp_path / "locomo.json"
    path.write_text(json.dumps({"conversation": {"speaker_a": "A", "session_1": turns}, "qa": asked}))
    unused = replace(SMALL, data=path, distractors=path, longest_answer=3)  # and batch=2
    with pytest.raises(ConfigError, match=r"distractors=.*, longest_answer=3, batch=2: .*holds conversations"):
        measure_retention(model, unused, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "given, told",
    [
        ({"distractors": Path("x")}, "distractors=x: without data"),
        ({"longest_answer": 3, "format": "squad"}, "format=squad, longest_answer=3: without data"),
        ({"data": Path("x"), "phrasing": "held_out"}, "phrasing=held_out: it is of generated dialogues"),
        ({"systems": ("mplus",), "context_tokens": 9}, "context_tokens=9: none of .*window.* is measured"),
        ({"systems": ("bm25",), "prefill_tokens": 9}, "prefill_tokens=9: it is of SnapKV, which is not measured"),
    ],
)
def test_settings_without_effect_are_refused(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigError, match=f"{told}.*leave it out"):
        Settings(**given)


def test_settings_with_an_effect_are_not_refused() -> None:
    Settings(context_tokens=9, prefill_tokens=9, phrasing="both")
    Settings(systems=("BM25",), context_tokens=9, data=Path("x"), format="squad", distractors=Path("x"))
    Settings(systems=(" SnapKV",), prefill_tokens=9, before=0, seed=0)


def test_a_second_checkpoint_for_nothing_is_refused(model: LoadedModel, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"long_model=.*MemoryLLM-Long, which is not measured"):
        measure_retention(model, SMALL, tmp_path / "out", long_model=model)
    assert not (tmp_path / "out").exists()


def test_more_positions_are_another_configuration_for_text(tmp_path: Path) -> None:
    for positions, systems in ((2048, ("window",)), (1024, ("memoryllm",))):
        model = make_model(chunk_tokens=160, max_position_embeddings=positions)
        measure_retention(model, replace(SMALL, systems=systems), tmp_path)
    with pytest.raises(InputError, match="positions was 2048, is 1024"):
        measure_retention(model, replace(SMALL, systems=("window",)), tmp_path)


def test_a_model_with_its_own_memory(tmp_path: Path) -> None:
    network = make_network("pool", chunk_tokens=160, max_position_embeddings=2048)
    pooled = LoadedModel.of(network, make_tokenizer())
    report = measure_retention(pooled, replace(SMALL, before=None, episodes=1, retriever_recall=True), tmp_path)
    assert report.about["before"] == 0
    size = network.config.memory_size
    assert {line.context_tokens for line in report.of_system("MemoryLLM")} == {1 + size.short_term}


def test_an_oracle_beside_the_retriever(tmp_path: Path) -> None:
    settings = Settings(episodes=3, before=0, distances=(0, 20), systems=("mplus",), retriever_oracle=True)
    report = measure_retention(load_model("embedded"), settings, tmp_path)
    own, oracle = report.of_system("M+"), report.of_system("M+ with an oracle")
    assert [line.distance for line in oracle] == [0, 20]
    assert own[0].nll == oracle[0].nll  # nothing is in Θ yet
    assert own[1].nll != oracle[1].nll
    assert own[1].context_tokens == oracle[1].context_tokens
