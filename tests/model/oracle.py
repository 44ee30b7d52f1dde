"""M+ told once more, slowly and by itself: full attention over explicit positions. Shares no code with the package.

Written from the equations (arXiv 2502.00592 §3): everything a layer sees is one sequence with explicit positions.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.nn.functional import silu

from mplus_memory import MPlusForCausalLM


@dataclass
class TokenLists:
    """One layer's memory: (birth, hidden state) pairs; θ oldest first, Θ in the order of entry."""

    short: list[tuple[int, Tensor]] = field(default_factory=list)
    long: list[tuple[int, Tensor]] = field(default_factory=list)

    def update(self, new: list[tuple[int, Tensor]], dropped: list[int], capacity: int) -> None:
        self.long += [token for at, token in enumerate(self.short) if at in dropped]
        self.short = [token for at, token in enumerate(self.short) if at not in dropped] + new
        while len(self.long) > capacity:
            self.long.remove(min(self.long, key=lambda token: token[0]))


class Oracle:
    """The same weights as a network, and a memory of plain lists."""

    def __init__(self, network: MPlusForCausalLM) -> None:
        self.config = network.config
        self.weights = {name: tensor.detach() for name, tensor in network.state_dict().items()}
        self.memory = [TokenLists() for _ in range(self.config.num_hidden_layers)]
        self.clock = 0

    # -- the two passes

    def write(self, chunk: Tensor) -> list[Tensor]:
        """New tokens of every layer for ``chunk`` (T,)."""
        k, bos = self.config.num_tokens, self.config.num_bos
        x = self.weights["model.embed_tokens.weight"][chunk]
        new = []
        for layer, memory in enumerate(self.memory):
            last = [hidden for _, hidden in memory.short[-k:]]
            sequence = torch.stack([*last, *x])
            marked = sequence.clone()
            marked[-k:] = marked[-k:] + self.weights["new_memory_positional_emb"][0, 0]
            positions = [bos + k - len(last) + i for i in range(len(sequence))]
            if bos:
                marked = torch.cat([self.weights["bos_embedding"][layer], marked])
                positions = [0, *positions]
            num_queries = min(max(len(chunk), k), len(sequence))
            out = self.layer(layer, marked, positions, num_queries, "default")
            new.append(out[-k:])
            x = out[-len(chunk) :]
        return new

    def read(self, prompt: Tensor) -> Tensor:
        """Logits of ``prompt`` (T,): (T, V)."""
        adapter = "decoder_adapter" if self.config.add_decoder_lora else "default"
        size, bos = self.config.memory_size, self.config.num_bos
        h = self.weights["model.embed_tokens.weight"][prompt]
        for layer, memory in enumerate(self.memory):
            retrieved = self.retrieve(layer, h)
            short = [hidden for _, hidden in memory.short]
            retrieved_end = bos + size.retrieved_tokens
            short_end = retrieved_end + size.short_term
            positions = [
                *range(retrieved_end - len(retrieved), retrieved_end),
                *range(short_end - len(short), short_end),
            ]
            sequence = torch.stack([*retrieved, *short, *h])
            positions += range(short_end, short_end + len(h))
            if bos:
                sequence = torch.cat([self.weights["bos_embedding"][layer], sequence])
                positions = [0, *positions]
            h = self.layer(layer, sequence, positions, len(h), adapter)
        return self.norm("model.norm", h) @ self.weights["lm_head.weight"].T

    def retrieve(self, layer: int, h: Tensor) -> list[Tensor]:
        """The K0 tokens of Θ nearest to the prompt's hidden states ``h`` (T, d), oldest first."""
        count = self.config.memory_size.retrieved_tokens
        scored = []
        for birth, hidden in self.memory[layer].long:
            q = self.selector(layer, "query_proj", h)
            k = self.selector(layer, "key_proj", hidden)
            scored.append((float(torch.sigmoid(q @ k).mean()), birth, hidden))
        best = sorted(scored, key=lambda token: -token[0])[:count]
        return [hidden for _, _, hidden in sorted(best, key=lambda token: token[1])]

    def update(self, new: list[Tensor], dropped: Tensor) -> None:
        """Take the new tokens in; ``dropped`` (L, k) are positions in θ."""
        for layer, memory in enumerate(self.memory):
            tokens = [(self.clock + 1 + i, hidden) for i, hidden in enumerate(new[layer])]
            memory.update(tokens, dropped[layer].tolist(), self.config.memory_size.long_term)
        self.clock += len(new[0])

    # -- one layer

    def layer(self, layer: int, x: Tensor, positions: list[int], num_queries: int, adapter: str) -> Tensor:
        """Full causal attention over ``x`` (S, d) and the MLP, at the last ``num_queries`` places."""
        name = f"model.layers.{layer}"
        normed = self.norm(f"{name}.input_layernorm", x)
        heads, width = self.config.num_attention_heads, self.config.hidden_size // self.config.num_attention_heads
        group = heads // self.config.num_key_value_heads
        q, k, v = (normed @ self.linear(f"{name}.self_attn.{part}_proj", adapter).T for part in "qkv")
        rows = []
        for at in range(len(x) - num_queries, len(x)):
            outs = []
            for head in range(heads):
                own, shared = head * width, head // group * width
                query = self.turn(q[at, own : own + width], positions[at])
                keys = [self.turn(k[s, shared : shared + width], positions[s]) for s in range(at + 1)]
                weights = torch.softmax(torch.stack(keys) @ query / math.sqrt(width), dim=0)
                outs.append(weights @ v[: at + 1, shared : shared + width])
            rows.append(torch.cat(outs))
        h = x[-num_queries:] + torch.stack(rows) @ self.linear(f"{name}.self_attn.o_proj", adapter).T
        normed = self.norm(f"{name}.post_attention_layernorm", h)
        gate, up = (normed @ self.linear(f"{name}.mlp.{part}_proj", adapter).T for part in ("gate", "up"))
        return h + (silu(gate) * up) @ self.linear(f"{name}.mlp.down_proj", adapter).T

    def linear(self, name: str, adapter: str) -> Tensor:
        if f"{name}.weight" in self.weights:
            return self.weights[f"{name}.weight"]
        assert self.config.lora_config is not None
        scale = self.config.lora_config["lora_alpha"] / self.config.lora_config["r"]
        down, up = (self.weights[f"{name}.lora_{part}.{adapter}.weight"] for part in "AB")
        return self.weights[f"{name}.base_layer.weight"] + scale * up @ down

    def selector(self, layer: int, name: str, hidden: Tensor) -> Tensor:
        x = self.norm(f"model.layers.{layer}.input_layernorm", hidden)
        where = f"model.layers.{layer}.self_attn.{name}"
        if self.config.num_selector_layers == 1:
            return x @ self.weights[f"{where}.weight"].T
        return silu(x @ self.weights[f"{where}.0.weight"].T) @ self.weights[f"{where}.2.weight"].T

    def norm(self, name: str, x: Tensor) -> Tensor:
        return (
            self.weights[f"{name}.weight"] * x / torch.sqrt(x.pow(2).mean(-1, keepdim=True) + self.config.rms_norm_eps)
        )

    def turn(self, x: Tensor, position: int) -> Tensor:
        """RoPE of one head's vector: pairs (i, i + width/2) turned by position · base^(−2i/width)."""
        half = len(x) // 2
        base = self.config.rope_parameters["rope_theta"]
        angles = position * torch.tensor([base ** (-2 * i / len(x)) for i in range(half)], dtype=x.dtype)
        cos, sin = angles.cos(), angles.sin()
        return torch.cat([x[:half] * cos - x[half:] * sin, x[half:] * cos + x[:half] * sin])
