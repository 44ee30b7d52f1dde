"""What every system promises: values as states, rows independent of each other, questions that change nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor

from mplus_memory import ConfigError, InputError, LoadedModel, MPlusForCausalLM
from mplus_memory.errors import ModelError
from mplus_memory.evaluation.system import System
from mplus_memory.evaluation.systems import NAMES, available, build_systems, read_slots
from mplus_memory.evaluation.systems.asking import NetworkSystem
from mplus_memory.evaluation.systems.latent import LatentHistory, LatentSystem, released
from mplus_memory.memory.state import MemoryState
from tests.evaluation.systems.telling import ANSWERS, NEVER, PROMPTS, UPDATES, tell_all
from tests.tiny import make_model, make_network, make_tokenizer, random_ids, same_memory


def double(kind: str = "lora", **changed: Any) -> LoadedModel:
    """A tiny model in float64, so that what must be equal is equal to the ninth digit."""
    return LoadedModel.of(make_network(kind, **changed).double(), make_tokenizer())


MODEL, LONG = double(), double(seed=3)
SYSTEMS = {
    system.name: system
    for system in build_systems(MODEL, NAMES, long_model=LONG, end_tokens=[NEVER])
}  # fmt: skip


@pytest.fixture(params=NAMES)
def system(request: pytest.FixtureRequest) -> System:
    return SYSTEMS[request.param]


def same_state(a: Any, b: Any) -> bool:
    """Whether two states hold the same bits, whatever they are made of."""
    if isinstance(a, MemoryState):
        return same_memory(a, b)
    if isinstance(a, Tensor):
        return torch.equal(a, b)
    return len(a) == len(b) and all(same_state(x, y) for x, y in zip(a, b, strict=True))


def test_a_batch_answers_as_its_rows_alone(system: System) -> None:
    batch = system.ask(tell_all(system), PROMPTS, ANSWERS, max_new_tokens=6)
    for row, reply in enumerate(batch):
        alone = tell_all(system, rows=(row,))
        [solo] = system.ask(alone, PROMPTS[row : row + 1], ANSWERS[row : row + 1], max_new_tokens=6)
        assert reply.tokens == solo.tokens
        assert reply.context_tokens == solo.context_tokens
        assert reply.nll == pytest.approx(solo.nll, abs=1e-7)  # cross-entropy itself is in float32


def test_rows_with_less_behind_them_answer_as_alone(system: System) -> None:
    """Before anything is told, and with one row behind the other."""
    empty = system.history.start(2)
    said = system.ask(empty, PROMPTS[:2], ANSWERS[:2], max_new_tokens=4)
    one_ahead = (empty[0], *tell_all(system, UPDATES[:2], rows=(1,)))
    mixed = system.ask(one_ahead, PROMPTS[:2], ANSWERS[:2], max_new_tokens=4)
    assert mixed[0].tokens == said[0].tokens
    assert mixed[0].nll == pytest.approx(said[0].nll, abs=1e-7)
    assert mixed[1].context_tokens > said[1].context_tokens
    assert mixed[1].nll != pytest.approx(said[1].nll, abs=1e-3)


def test_asking_changes_nothing_and_telling_leaves_the_old_state(system: System) -> None:
    weights = {name: tensor.clone() for name, tensor in MODEL.network.state_dict().items()}
    before, untouched = tell_all(system, UPDATES[:5]), tell_all(system, UPDATES[:5])
    first = system.ask(before, PROMPTS, ANSWERS, max_new_tokens=5)
    later = system.history.tell(before, UPDATES[5], [0, 1, 2])
    system.ask(later, PROMPTS, ANSWERS, max_new_tokens=5)
    assert same_state(before, untouched)
    assert not same_state(before, later)
    assert system.ask(before, PROMPTS, ANSWERS, max_new_tokens=5) == first
    assert all(torch.equal(weights[name], tensor) for name, tensor in MODEL.network.state_dict().items())


def test_the_answer_has_no_say_in_what_is_read(system: System) -> None:
    """The expected answer and the length allowed change neither what is read nor the first tokens said."""
    state = tell_all(system)
    some = system.ask(state, PROMPTS, ANSWERS, max_new_tokens=3)
    other = system.ask(state, PROMPTS, [answer.flip(0) for answer in ANSWERS[::-1]], max_new_tokens=6)
    assert [reply.tokens for reply in some] == [reply.tokens[:3] for reply in other]
    assert [reply.context_tokens for reply in some] == [reply.context_tokens for reply in other]


def test_what_is_said_is_what_is_likeliest(system: System) -> None:
    """The NLL of the greedy answer is below that of the same answer with another last token."""
    state = tell_all(system)
    said = [torch.tensor(reply.tokens) for reply in system.ask(state, PROMPTS, ANSWERS, max_new_tokens=3)]
    best = system.ask(state, PROMPTS, said, max_new_tokens=1)
    for wrong in random_ids(12, seed=9):
        changed = [torch.cat([answer[:-1], wrong[None]]) for answer in said]
        for better, reply, answer in zip(
            best, system.ask(state, PROMPTS, changed, max_new_tokens=1), said, strict=True
        ):
            assert better.nll < reply.nll or answer[-1] == wrong


def test_an_end_token_ends_the_answer_and_is_left_out(system: System) -> None:
    assert isinstance(system, NetworkSystem)
    state = tell_all(system)
    whole = system.ask(state, PROMPTS, ANSWERS, max_new_tokens=6)
    end = whole[0].tokens[2]
    system.end_tokens = frozenset([end])
    try:
        cut = system.ask(state, PROMPTS, ANSWERS, max_new_tokens=6)
    finally:
        system.end_tokens = frozenset([NEVER])
    for reply, full in zip(cut, whole, strict=True):
        at = full.tokens.index(end) if end in full.tokens else 6
        assert reply.tokens == full.tokens[:at]
        assert reply.nll == full.nll


def test_memory_is_equal(system: System) -> None:
    """A full memory and the text systems' context take the same slots; θ alone takes fewer."""
    slots = read_slots(MODEL.network.config)
    retrieved = MODEL.network.config.memory_size.retrieved_tokens
    expected = slots - retrieved if system.name.startswith("MemoryLLM") else slots
    assert {reply.context_tokens for reply in system.ask(tell_all(system), PROMPTS, ANSWERS, max_new_tokens=1)} == {
        expected
    }


@pytest.mark.parametrize(
    ("prompts", "answers", "length", "what"),
    [
        (PROMPTS[:2], ANSWERS, 3, "2 prompts and 3 answers for 3 histories"),
        (PROMPTS, [*ANSWERS[:2], ANSWERS[0][:0]], 3, "T >= 1"),
        (PROMPTS, ANSWERS, 0, "max_new_tokens=0"),
        ([random_ids(600), *PROMPTS[1:]], ANSWERS, 3, "a prompt of 600 tokens and 5 for the answer"),
    ],
    ids=["rows", "empty", "length", "room"],
)
def test_misuse_is_refused_in_words(
    prompts: list[Tensor], answers: list[Tensor], length: int, what: str, system: System
) -> None:
    with pytest.raises(InputError, match=what):
        system.ask(system.history.start(3), prompts, answers, max_new_tokens=length)


def test_a_row_without_an_update_is_refused(system: System) -> None:
    with pytest.raises(InputError, match="2 updates and 3 seeds for 3 histories"):
        system.history.tell(system.history.start(3), UPDATES[0][:2], [0, 1, 2])


def test_systems_that_keep_the_same_share_a_history() -> None:
    histories = [SYSTEMS[name].history for name in NAMES]
    mplus, memoryllm, long, attention, window, snapkv, bm25 = histories
    assert mplus is memoryllm is attention
    assert window is snapkv is bm25
    assert len({id(history) for history in (mplus, long, window)}) == 3


def test_names_and_models_are_checked(models: Callable[[str], LoadedModel]) -> None:
    model, bare = models("lora"), models("memoryllm")
    with pytest.raises(ConfigError, match=r"\['RAG'\]: choose from \['M\+', 'MemoryLLM'"):
        build_systems(model, ["M+", "RAG"])
    with pytest.raises(ConfigError, match="choose from"):
        build_systems(model, [])
    with pytest.raises(ConfigError, match="name each once"):
        build_systems(model, ["window", "window"])
    with pytest.raises(ModelError, match="'MemoryLLM-Long' is a checkpoint of its own"):
        build_systems(model, ["MemoryLLM-Long"])
    with pytest.raises(ModelError, match=r"'attention-based retrieval' reads long-term memory.*K0=0, M=0"):
        build_systems(bare, ["window", "attention-based retrieval"])
    with pytest.raises(ConfigError, match=r"context_tokens=512: need 0 \(begin_tokens\) to 511"):
        build_systems(model, ["window"], context_tokens=512)
    with pytest.raises(ConfigError, match="training mode"):
        LatentSystem("M+", LatentHistory(make_network().train()), long_term=True)
    assert available(model) == tuple(name for name in NAMES if name != "MemoryLLM-Long")
    assert available(bare, long_model=model) == ("MemoryLLM", "MemoryLLM-Long", "window", "SnapKV", "BM25")
    assert [system.name for system in build_systems(bare, ["BM25", "MemoryLLM"])] == ["BM25", "MemoryLLM"]


def test_another_tokenizer_is_refused(models: Callable[[str], LoadedModel]) -> None:
    other = make_tokenizer().backend_tokenizer
    tokenizer = type(make_tokenizer())(tokenizer_object=type(other).from_str(other.to_str()))
    tokenizer.add_tokens(["something new"])
    long_model = LoadedModel.of(make_network("lora", vocab_size=len(tokenizer)), tokenizer, name="stage-2")
    with pytest.raises(ModelError, match="tokenizers of 'stage-2' and 'in memory' differ"):
        build_systems(models("lora"), ["MemoryLLM-Long"], long_model=long_model)


def test_half_precision_answers() -> None:
    """bfloat16 weights: every system answers, and near what float32 gives."""
    exact = make_model("lora")
    half = LoadedModel.of(make_network("lora").bfloat16(), make_tokenizer())
    for one, other in zip(
        build_systems(exact, available(exact), end_tokens=[NEVER]),
        build_systems(half, available(half), end_tokens=[NEVER]),
        strict=True,
    ):
        full = one.ask(tell_all(one, UPDATES[:3]), PROMPTS, ANSWERS, max_new_tokens=2)
        rough = other.ask(tell_all(other, UPDATES[:3]), PROMPTS, ANSWERS, max_new_tokens=2)
        assert [reply.context_tokens for reply in full] == [reply.context_tokens for reply in rough]
        for a, b in zip(full, rough, strict=True):
            assert b.nll == pytest.approx(a.nll, rel=0.2)


def test_states_can_lie_elsewhere_than_the_network() -> None:
    """``states_on`` moves θ and its keys, and changes nothing of them."""
    network: MPlusForCausalLM = make_network("pool")
    [state] = LatentHistory(network, states_on="meta").start(1)
    assert {layer.short_hidden.device.type for layer in state.layers} == {"meta"}
    [told] = LatentHistory(network, states_on="cpu").start(1)
    assert same_memory(told, network.initial_memory())


def test_steps_of_which_nothing_is_held_are_let_go() -> None:
    """After many updates Θ (40 tokens) and θ (18) hold a few steps only, and reading them still works."""
    system = SYSTEMS["M+"]
    state = tell_all(system, UPDATES * 5, rows=(0,))
    [memory] = state
    assert memory.num_steps == 70
    sources = torch.cat([torch.cat([layer.short_sources, layer.long_sources]) for layer in memory.layers])
    steps = {memory.written.step_of(int(source)) for source in sources}
    assert steps == set(range(len(memory.written.steps)))
    assert len(memory.written.steps) < 45
    assert same_memory(released(memory), memory)
    system.ask(state, PROMPTS[:1], ANSWERS[:1], max_new_tokens=2)
