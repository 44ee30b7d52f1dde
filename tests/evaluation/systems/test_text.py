"""Window and BM25: against a stock Llama's own generate, and against scores computed by hand."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
import torch
from torch import Tensor
from transformers import LlamaForCausalLM

from mplus_memory import ConfigError, LoadedModel
from mplus_memory.evaluation.systems import build_systems, read_slots
from mplus_memory.evaluation.systems.bm25 import BM25, bm25_scores, split, words
from mplus_memory.evaluation.systems.text import most_recent
from tests.evaluation.systems.telling import ANSWERS, NEVER, PROMPTS, UPDATES, tell_all, text_of
from tests.model.test_stock_llama import stock
from tests.tiny import SPECIAL, make_tokenizer

END = SPECIAL.index("<|end|>")


def stock_answer(llama: LlamaForCausalLM, text: Tensor, length: int) -> tuple[int, ...]:
    """What transformers' own greedy generate says after ``text``."""
    ids = text[None]
    out = llama.generate(
        ids, attention_mask=torch.ones_like(ids), do_sample=False, max_new_tokens=length, eos_token_id=NEVER,
        pad_token_id=0,
    )  # fmt: skip
    return tuple(out[0, len(text) :].tolist())


def stock_nll(llama: LlamaForCausalLM, text: Tensor, answer: Tensor) -> float:
    """Mean −log p by one forward over text and answer, without any cache: log-softmax written out."""
    logits = llama(torch.cat([text, answer])[None]).logits[0, len(text) - 1 : -1].double()
    total = 0.0
    for row, token in zip(logits, answer.tolist(), strict=True):
        total -= float(row[token] - row.max() - (row - row.max()).exp().sum().log())
    return total / len(answer)


@pytest.mark.parametrize("kind", ["plain", "no bos", "pool"])
@torch.no_grad()
def test_the_window_is_a_stock_llama_over_the_latest_text(kind: str, models: Callable[[str], LoadedModel]) -> None:
    model = models(kind)
    llama = stock(model.network)
    for begin in ((), (5, 8)):
        [window] = build_systems(model, ["window"], end_tokens=[NEVER], context_tokens=40, begin_tokens=begin)
        for row, reply in enumerate(window.ask(tell_all(window), PROMPTS, ANSWERS, max_new_tokens=6)):
            text = torch.cat([torch.tensor([*begin, *text_of(row)[len(begin) - 40 :]]), PROMPTS[row]])
            assert len(text) == 40 + len(PROMPTS[row])
            assert reply.tokens == stock_answer(llama, text, 6)
            assert reply.nll == pytest.approx(stock_nll(llama, text, ANSWERS[row]), rel=1e-4, abs=1e-5)
            assert reply.context_tokens == 40


@torch.no_grad()
def test_a_checkpoint_with_lora_reads_text_by_its_read_adapter(models: Callable[[str], LoadedModel]) -> None:
    network = models("lora").network
    [window] = build_systems(models("lora"), ["window"], end_tokens=[NEVER], context_tokens=30)
    [reply] = window.ask(tell_all(window, rows=(0,)), PROMPTS[:1], ANSWERS[:1], max_new_tokens=2)
    text = torch.cat([torch.tensor(text_of(0)[-30:]), PROMPTS[0], ANSWERS[0]])
    logits = network(text[None]).logits[0, -len(ANSWERS[0]) - 1 : -1]
    expected = torch.nn.functional.cross_entropy(logits, ANSWERS[0])
    assert reply.nll == pytest.approx(float(expected), rel=1e-4)


def test_the_window_gets_what_mplus_reads_and_no_more_than_the_positions(
    models: Callable[[str], LoadedModel],
) -> None:
    """1 + K0 + N by default; where the positions do not suffice, what is left beside prompt and answer."""
    model = models("lora")
    [window] = build_systems(model, ["window"], end_tokens=[NEVER])
    state = tell_all(window, UPDATES * 5)
    [reply, *_] = window.ask(state, PROMPTS, ANSWERS, max_new_tokens=1)
    assert reply.context_tokens == read_slots(model.network.config) == 1 + 2 * 6 + 3 * 6
    [wide] = build_systems(model, ["window"], end_tokens=[NEVER], context_tokens=511)
    replies = wide.ask(state, PROMPTS, ANSWERS, max_new_tokens=8)
    assert [reply.context_tokens for reply in replies] == [512 - len(prompt) - 8 for prompt in PROMPTS]


def test_most_recent_cuts_at_the_older_end() -> None:
    updates = (torch.arange(4), torch.arange(4, 6))
    assert most_recent(updates, 3).tolist() == [3, 4, 5]
    assert most_recent(updates, 0).tolist() == []
    assert most_recent(updates, 9).tolist() == list(range(6))
    assert most_recent((), 9).tolist() == []


# -- BM25

SAID = [
    "I like my dog and the red locker.",
    "Tea in Paris is what I like.",
    "My locker number is 4711, and the locker is red.",
    "The dog is allergic to nuts.",
    "I like tea.",
]


def encode(text: str) -> Tensor:
    return torch.tensor(make_tokenizer().encode(text, add_special_tokens=False))


def by_hand(passages: Sequence[Sequence[str]], query: Sequence[str], k1: float = 1.5, b: float = 0.75) -> list[float]:
    """The formula of the module's docstring, written out."""
    mean = sum(map(len, passages)) / len(passages)
    scores = []
    for passage in passages:
        counts, score = Counter(passage), 0.0
        for word in query:
            holders = sum(word in other for other in passages)
            idf = math.log(1 + (len(passages) - holders + 0.5) / (holders + 0.5))
            score += idf * counts[word] / (counts[word] + k1 * (1 - b + b * len(passage) / mean))
        scores.append(score)
    return scores


@pytest.mark.parametrize(
    "query",
    [
        "What is my locker number?",
        "dog dog nuts",
        "tea",
        "Is the red dog in Paris allergic to tea or nuts?",
        "Oslo",
        "",
    ],
)
def test_scores_agree_with_the_formula(query: str) -> None:
    passages = [words(text) for text in SAID]
    assert bm25_scores(passages, words(query)) == pytest.approx(by_hand(passages, words(query)), rel=1e-5, abs=1e-7)


def test_scores_of_no_passages_and_of_empty_ones() -> None:
    assert bm25_scores([], ["tea"]) == []
    assert bm25_scores([[], ["tea"], []], ["tea"])[1] > 0
    assert bm25_scores([[], ["tea"], []], ["tea"])[::2] == [0.0, 0.0]
    assert bm25_scores([[], []], ["tea"]) == [0.0, 0.0]


def test_words_are_lower_case_runs() -> None:
    assert words("My dog's N°-4711,\nÉclair! <|user|>") == ["my", "dog", "s", "n", "4711", "éclair", "user"]


def bm25_over(
    model: LoadedModel, said: Sequence[str], context_tokens: int, **options: Sequence[int]
) -> tuple[BM25, object]:
    [system] = build_systems(model, ["BM25"], context_tokens=context_tokens, end_tokens=[NEVER], **options)  # type: ignore[arg-type]
    assert isinstance(system, BM25)
    state = system.history.start(1)
    for text in said:
        state = system.history.tell(state, [encode(text)], [0])
    return system, state


def test_the_best_passages_stand_in_order_of_time(models: Callable[[str], LoadedModel]) -> None:
    passages = [encode(text) for text in SAID]
    question = encode("What is the number of my locker?")
    scores = by_hand([words(text) for text in SAID], words("What is the number of my locker?"))
    assert sorted(range(5), key=lambda at: -scores[at])[:2] == [2, 0]  # the second best is the older one
    budget = len(passages[2]) + len(passages[0])
    system, state = bm25_over(models("plain"), SAID, budget)
    chosen = system.choose(state[0], question, budget)  # type: ignore[index]
    assert chosen.tolist() == torch.cat([passages[0], passages[2]]).tolist()
    cut = system.choose(state[0], question, budget - 3)  # type: ignore[index]
    assert cut.tolist() == torch.cat([passages[0][:-3], passages[2]]).tolist()
    alone = system.choose(state[0], question, 4)  # type: ignore[index]
    assert alone.tolist() == passages[2][:4].tolist()
    assert system.choose((), question, 4).tolist() == []


@torch.no_grad()
def test_bm25_reads_what_it_chose_as_a_stock_llama_does(models: Callable[[str], LoadedModel]) -> None:
    model, question = models("plain"), encode("What is the number of my locker?")
    system, state = bm25_over(model, SAID, 30)
    [reply] = system.ask(state, [question], ANSWERS[:1], max_new_tokens=5)
    text = torch.cat([system.choose(state[0], question, 30), question])  # type: ignore[index]
    llama = stock(model.network)
    assert reply.tokens == stock_answer(llama, text, 5)
    assert reply.nll == pytest.approx(stock_nll(llama, text, ANSWERS[0]), rel=1e-4, abs=1e-5)
    assert reply.context_tokens == 30


def test_where_the_words_say_nothing_it_is_the_window(models: Callable[[str], LoadedModel]) -> None:
    passages = [encode(text) for text in SAID]
    budget = len(passages[4]) + len(passages[3])
    system, state = bm25_over(models("plain"), SAID, budget)
    chosen = system.choose(state[0], encode("Oslo?"), budget)  # type: ignore[index]
    assert chosen.tolist() == torch.cat(passages[3:]).tolist()


def test_passages_can_be_messages_across_updates(models: Callable[[str], LoadedModel]) -> None:
    text = torch.tensor([7, 8, END, 9, 10, 11, END, 12])
    updates = tuple(text.split(3))
    assert [part.tolist() for part in split(updates, frozenset([END]))] == [[7, 8, END], [9, 10, 11, END], [12]]
    assert [part.tolist() for part in split(updates, frozenset())] == [part.tolist() for part in updates]
    assert split((), frozenset([END])) == []
    system, _ = bm25_over(models("plain"), SAID, 30, passage_ends=[END])
    assert system.passage_ends == {END}


def test_a_missing_library_is_named(models: Callable[[str], LoadedModel], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "bm25s", None)
    with pytest.raises(ConfigError, match=r"pip install 'mplus-memory\[evaluate\]'"):
        build_systems(models("plain"), ["BM25"])
