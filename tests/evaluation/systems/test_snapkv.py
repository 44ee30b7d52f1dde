"""SnapKV against a full context where nothing need go, and against a slow telling of it, head by head."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
from torch import Tensor
from torch.nn.functional import silu

from mplus_memory import ConfigError, LoadedModel, MPlusForCausalLM
from mplus_memory.evaluation.systems import SnapKVSettings, build_systems
from mplus_memory.evaluation.systems.snapkv import best_keys, observed
from tests.evaluation.systems.telling import ANSWERS, NEVER, PROMPTS, UPDATES, tell_all, text_of
from tests.model.oracle import Oracle
from tests.tiny import random_ids

FEW = UPDATES[:4]


class SlowSnapKV(Oracle):
    """One token after the other, one head after the other, with a Python list of keys for each key/value head."""

    def __init__(self, network: MPlusForCausalLM, settings: SnapKVSettings, budget: int) -> None:
        super().__init__(network)
        self.settings, self.budget = settings, budget
        self.heads = self.config.num_attention_heads
        self.shared = self.config.num_key_value_heads
        self.width = self.config.hidden_size // self.heads
        self.adapter = "decoder_adapter" if self.config.add_decoder_lora else "default"
        layers = range(self.config.num_hidden_layers)
        self.keys: list[list[list[Tensor]]] = [[[] for _ in range(self.shared)] for _ in layers]
        self.values: list[list[list[Tensor]]] = [[[] for _ in range(self.shared)] for _ in layers]
        self.queries: list[list[Tensor]] = [[] for _ in layers]
        self.position = 0

    def feed(self, token: int) -> Tensor:
        """Logits after one more token, which attends to all kept keys."""
        h = self.weights["model.embed_tokens.weight"][token]
        for layer in range(self.config.num_hidden_layers):
            h = self.one_layer(layer, h)
        self.position += 1
        return self.norm("model.norm", h) @ self.weights["lm_head.weight"].T

    def one_layer(self, layer: int, h: Tensor) -> Tensor:
        name, width = f"model.layers.{layer}", self.width
        normed = self.norm(f"{name}.input_layernorm", h)
        q, k, v = (self.linear(f"{name}.self_attn.{part}_proj", self.adapter) @ normed for part in "qkv")
        for at in range(self.shared):
            self.keys[layer][at].append(self.turn(k[at * width : (at + 1) * width], self.position))
            self.values[layer][at].append(v[at * width : (at + 1) * width])
        queries = [self.turn(q[at * width : (at + 1) * width], self.position) for at in range(self.heads)]
        self.queries[layer].append(torch.stack(queries))
        out = []
        for head, query in enumerate(queries):
            own = head // (self.heads // self.shared)
            weights = torch.softmax(torch.stack(self.keys[layer][own]) @ query / math.sqrt(width), dim=0)
            out.append(weights @ torch.stack(self.values[layer][own]))
        h = h + self.linear(f"{name}.self_attn.o_proj", self.adapter) @ torch.cat(out)
        normed = self.norm(f"{name}.post_attention_layernorm", h)
        gate, up = (self.linear(f"{name}.mlp.{part}_proj", self.adapter) @ normed for part in ("gate", "up"))
        return h + self.linear(f"{name}.mlp.down_proj", self.adapter) @ (silu(gate) * up)

    def compress(self, history: int, prompt: int) -> list[list[list[int]]]:
        """Keep what the window looks at; returns which of the history, by layer and key/value head."""
        window, group, chosen = min(self.settings.window, prompt), self.heads // self.shared, []
        for layer in range(self.config.num_hidden_layers):
            chosen.append([])
            for own in range(self.shared):
                keys, wanted = self.keys[layer][own], [0.0] * history
                for head in range(own * group, (own + 1) * group):
                    votes = [0.0] * history
                    for at in range(len(keys) - window, len(keys)):
                        logits = torch.stack(keys[: at + 1]) @ self.queries[layer][at][head] / math.sqrt(self.width)
                        for place, weight in enumerate(torch.softmax(logits, dim=0)[:history].tolist()):
                            votes[place] += weight
                    for place in range(history):
                        wanted[place] += self.pooled(votes, place) / group
                best = sorted(range(history), key=lambda place: -wanted[place])[: self.budget]
                kept = [*sorted(best), *range(history, history + prompt)]
                self.keys[layer][own] = [keys[at] for at in kept]
                self.values[layer][own] = [self.values[layer][own][at] for at in kept]
                chosen[-1].append(sorted(best))
        return chosen

    def pooled(self, votes: list[float], place: int) -> float:
        half = self.settings.kernel // 2
        near = votes[max(0, place - half) : place + half + 1]
        return max(near) if self.settings.pooling == "max" else sum(near) / self.settings.kernel


def slow_answers(slow: SlowSnapKV, history: list[int], prompt: Tensor, answer: Tensor) -> tuple[tuple[int, ...], float]:
    """Greedy tokens, as many as ``answer`` has, and the NLL of ``answer``."""
    for token in [*history, *prompt.tolist()]:
        logits = slow.feed(token)
    slow.compress(len(history), len(prompt))
    keys, values = ([[list(head) for head in layer] for layer in each] for each in (slow.keys, slow.values))
    position = slow.position
    first, nll, said = logits, 0.0, []
    for token in answer.tolist():
        nll -= float(logits.log_softmax(-1)[token])
        logits = slow.feed(token)
    slow.keys, slow.values, slow.position, logits = keys, values, position, first
    for _ in answer:
        said.append(int(logits.argmax()))
        logits = slow.feed(said[-1])
    return tuple(said), nll / len(answer)


@pytest.mark.parametrize("kind", ["plain", "lora", "no bos"])
@torch.no_grad()
def test_with_room_for_all_it_is_the_full_context(kind: str, models: Callable[[str], LoadedModel]) -> None:
    """To the last bit where rows are of one length; with padding within rounding."""
    model = models(kind)
    snapkv, window = build_systems(model, ["SnapKV", "window"], end_tokens=[NEVER], context_tokens=400)
    for rows, tolerance in (((0,), 0.0), ((0, 1, 2), 1e-5)):
        state = tell_all(snapkv, rows=rows)
        prompts, answers = PROMPTS[: len(rows)], ANSWERS[: len(rows)]
        one, other = (s.ask(state, prompts, answers, max_new_tokens=8) for s in (snapkv, window))
        assert [reply.tokens for reply in one] == [reply.tokens for reply in other]
        assert [reply.context_tokens for reply in one] == [reply.context_tokens for reply in other]
        for a, b in zip(one, other, strict=True):
            assert a.nll == pytest.approx(b.nll, abs=tolerance, rel=tolerance)


@pytest.mark.parametrize(
    ("kind", "budget", "settings"),
    [
        ("plain", 9, SnapKVSettings()),
        ("lora", 9, SnapKVSettings()),
        ("lora", 14, SnapKVSettings(window=3, kernel=5, pooling="mean")),
        ("no bos", 6, SnapKVSettings(window=1, kernel=1)),
    ],
    ids=str,
)
@torch.no_grad()
def test_a_small_budget_keeps_what_a_slow_telling_keeps(
    kind: str, budget: int, settings: SnapKVSettings, models: Callable[[str], LoadedModel]
) -> None:
    model = models(kind)
    [system] = build_systems(model, ["SnapKV"], end_tokens=[NEVER], context_tokens=budget, snapkv=settings)
    [window] = build_systems(model, ["window"], end_tokens=[NEVER], context_tokens=400)
    state, answers = tell_all(system, FEW), [random_ids(4, seed=row) for row in range(3)]
    full = window.ask(state, PROMPTS, answers, max_new_tokens=4)
    for row, reply in enumerate(system.ask(state, PROMPTS, answers, max_new_tokens=4)):
        slow = SlowSnapKV(model.network, settings, budget)
        said, nll = slow_answers(slow, text_of(row, FEW), PROMPTS[row], answers[row])
        assert reply.tokens == said
        assert reply.nll == pytest.approx(nll, rel=1e-3, abs=1e-4)
        assert reply.context_tokens == budget
        assert reply.nll != pytest.approx(full[row].nll, rel=1e-3)  # what was let go is missed
        assert reply.tokens[0] == full[row].tokens[0]  # the first token comes from the full context


@torch.no_grad()
def test_only_the_latest_text_is_read_where_there_is_too_much(models: Callable[[str], LoadedModel]) -> None:
    """``prefill_tokens`` cuts at the older end, as does the model's last position."""
    model = models("plain")
    [cut] = build_systems(model, ["SnapKV"], end_tokens=[NEVER], context_tokens=400, prefill_tokens=25)
    [window] = build_systems(model, ["window"], end_tokens=[NEVER], context_tokens=25)
    state = tell_all(cut, rows=(0,))
    one, other = (s.ask(state, PROMPTS[:1], ANSWERS[:1], max_new_tokens=5) for s in (cut, window))
    assert one == other
    [system] = build_systems(model, ["SnapKV"], end_tokens=[NEVER])
    state = tell_all(system, UPDATES * 5, rows=(0,))
    assert len(text_of(0, UPDATES * 5)) > 512
    [reply] = system.ask(state, PROMPTS[:1], ANSWERS[:1], max_new_tokens=5)
    assert len(reply.tokens) == 5


def test_observation_is_causal_and_counts_every_query() -> None:
    """Against loops; weights on history and window of one query sum to one."""
    generator = torch.Generator().manual_seed(0)
    queries, keys = torch.randn(4, 3, 8, generator=generator), torch.randn(2, 10, 8, generator=generator)
    votes = observed(queries, keys, 6, 0.5)
    assert votes.shape == (4, 6)
    for head in range(4):
        expected = torch.zeros(6)
        for at in range(3):
            expected += torch.softmax(keys[head // 2, : 8 + at] @ queries[head, at] * 0.5, dim=0)[:6]
        torch.testing.assert_close(votes[head], expected)


def test_pooling_keeps_neighbours() -> None:
    """One wanted token in twenty: with a kernel of five its neighbours come along."""
    votes = torch.zeros(2, 20)
    votes[0, 10], votes[1, 3] = 1.0, 0.5
    one, per_head = SnapKVSettings(kernel=5), {"num_groups": 2, "budget": 5}
    assert best_keys(votes, settings=one, **per_head).tolist() == [[8, 9, 10, 11, 12], [1, 2, 3, 4, 5]]
    together = best_keys(votes, num_groups=1, budget=5, settings=one)
    assert together.tolist() == [[8, 9, 10, 11, 12]]
    assert best_keys(votes[:, :4], settings=one, **per_head).tolist() == [[0, 1, 2, 3]] * 2


def test_settings_are_checked(models: Callable[[str], LoadedModel]) -> None:
    with pytest.raises(ConfigError, match="window=0"):
        SnapKVSettings(window=0)
    with pytest.raises(ConfigError, match="kernel=4: need an odd number"):
        SnapKVSettings(kernel=4)
    with pytest.raises(ConfigError, match=r"pooling='sum': one of \['max', 'mean'\]"):
        SnapKVSettings(pooling="sum")
    with pytest.raises(ConfigError, match="prefill_tokens=512: SnapKV can read 1 to 511"):
        build_systems(models("plain"), ["SnapKV"], prefill_tokens=512)
    with pytest.raises(ConfigError, match="context_tokens=0"):
        build_systems(models("plain"), ["SnapKV"], context_tokens=0)
