"""M+ as it was published, told plainly: what the speed of this library is measured against.

Computes the same (it reproduces the recordings, see its test) with the work that the released code does for every call:
one conversation, held by the model; every chunk passes whole layers, memory tokens too, up to the logits; every prompt
copies all keys of Θ to where it computes, ranks them, and projects each of its K0 + N memory tokens anew.
"""

from __future__ import annotations

import torch
from torch import Tensor

from mplus_memory.errors import InputError
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.cache import PrefixCache, PrefixLayer, rotary
from mplus_memory.model.layers import MPlusDecoderLayer, MPlusModel, project_prefix
from mplus_memory.model.network import MPlusForCausalLM


class Reference:
    """One conversation's memory and the network that writes and reads it.

    Per layer: θ (n, d) oldest first; Θ (m, d) in the order of entry, its keys (m, d_key) and births (m,). All in RAM.
    """

    def __init__(self, network: MPlusForCausalLM, start: MemoryState | None = None) -> None:
        state = start or network.initial_memory()
        if state.num_short_term < state.size.short_term:
            raise InputError(
                f"θ holds {state.num_short_term} of {state.size.short_term} tokens: the published procedure begins full"
            )
        self.network, self.size, self.clock = network, state.size, state.clock
        held = list(enumerate(state.layers))
        self.short_term = [layer.short_hidden for _, layer in held]
        self.short_births = [state.written.births(index, layer.short_sources) for index, layer in held]
        self.long_term = [
            state.written.fetch(index, layer.long_sources, like=layer.short_hidden).cpu() for index, layer in held
        ]
        self.long_keys = [layer.long_keys.cpu() for _, layer in held]
        self.long_births = [state.written.births(index, layer.long_sources) for index, layer in held]

    @torch.no_grad()
    def write(self, chunk: Tensor) -> tuple[Tensor, Tensor]:
        """New tokens (L, K, d) for a chunk (T,), T >= K, and the logits (T, V) that the write pass makes on its way."""
        model, count = self.network.writer().network, self.size.update_tokens
        x = self.network.model.embed_tokens(chunk[None].to(self.network.device))
        new = []
        for index, layer in enumerate(model.decoder_layers()):
            sequence = torch.cat([self.short_term[index][None, -count:].to(x), x], dim=1)
            sequence[:, -count:] += self.network.new_memory_positional_emb
            sequence = self._after_bos(index, sequence)
            positions = rotary(model.rotary_emb, torch.arange(sequence.shape[1]), x)
            out = layer(sequence, attention_mask=None, position_embeddings=positions)
            new.append(out[0, -count:])
            x = out[:, -len(chunk) :]
        return torch.stack(new), self.network.lm_head(model.norm(x))[0]

    @torch.no_grad()
    def update(self, tokens: Tensor, dropped: Tensor) -> None:
        """Take new tokens (L, K, d) into θ; what it drops, positions (L, K), enters Θ, whose oldest leave."""
        count = tokens.shape[1]
        births = torch.arange(self.clock + 1, self.clock + count + 1)
        for index, layer in enumerate(self.network.model.decoder_layers()):
            gone = torch.zeros(len(self.short_term[index]), dtype=torch.bool)
            gone[dropped[index]] = True
            self._enter(index, layer, gone)
            kept = ~gone
            self.short_term[index] = torch.cat([self.short_term[index][kept.to(tokens.device)], tokens[index]])
            self.short_births[index] = torch.cat([self.short_births[index][kept], births])
        self.clock += count

    def _enter(self, index: int, layer: MPlusDecoderLayer, gone: Tensor) -> None:
        tokens = self.short_term[index][gone.to(self.short_term[index].device)]
        births = torch.cat([self.long_births[index], self.short_births[index][gone]])
        lives = births.argsort(stable=True)[max(0, len(births) - self.size.long_term) :].sort().values
        self.long_births[index] = births[lives]
        self.long_term[index] = torch.cat([self.long_term[index], tokens.cpu()])[lives]
        self.long_keys[index] = torch.cat([self.long_keys[index], layer.memory_keys(tokens).cpu()])[lives]

    @torch.no_grad()
    def read(self, prompt: Tensor) -> Tensor:
        """Logits (T, V) of a prompt (T,)."""
        network, model = self.network, self.network.model
        x = model.embed_tokens(prompt[None].to(network.device))
        start = network.config.num_bos + self.size.retrieved_tokens + self.size.short_term
        positions = rotary(model.rotary_emb, torch.arange(start, start + len(prompt)), x)
        for index, layer in enumerate(model.decoder_layers()):
            cache, mask = self._prefix(index, layer, model, x)
            x = layer(x, attention_mask=mask, past_key_values=cache, position_embeddings=positions)
        logits: Tensor = network.lm_head(model.norm(x))[0]
        return logits

    def _prefix(self, index: int, layer: MPlusDecoderLayer, model: MPlusModel, x: Tensor) -> tuple[PrefixCache, Tensor]:
        """Keys and values of ``[bos | retrieved | θ]``, right-aligned, and the mask of a prompt (1, T, d)."""
        memory = torch.cat([self._retrieved(index, layer, x[0]), self.short_term[index].to(x)])
        tokens = self._after_bos(index, memory[None])
        end = self.network.config.num_bos + self.size.retrieved_tokens + self.size.short_term
        places = torch.arange(end - tokens.shape[1], end)
        places[: self.network.config.num_bos] = 0
        cos, sin = rotary(model.rotary_emb, places, x)
        cache = PrefixCache([PrefixLayer(tokens.shape[1]) for _ in range(index + 1)])
        cache.prefixes[index].start(project_prefix(layer, tokens, cos, sin))
        width = x.shape[1]
        mask = torch.ones(width, tokens.shape[1] + width, dtype=torch.bool, device=x.device).tril(tokens.shape[1])
        return cache, mask[None, None]

    def _retrieved(self, index: int, layer: MPlusDecoderLayer, x: Tensor) -> Tensor:
        """The K0 tokens of Θ nearest to a prompt (T, d), oldest first: (K0, d)."""
        keys = self.long_keys[index].to(x.device, copy=True)
        if not keys.numel():
            return x[:0]
        scores = torch.sigmoid(layer.memory_queries(x) @ keys.T).float().mean(0)
        best = scores.topk(min(self.size.retrieved_tokens, len(keys))).indices.cpu().sort().values
        best = best[self.long_births[index][best].argsort(stable=True)]
        return self.long_term[index][best].to(x)

    def _after_bos(self, index: int, sequence: Tensor) -> Tensor:
        if not self.network.config.add_bos_embedding:
            return sequence
        return torch.cat([self.network.bos_embedding[index][None].to(sequence), sequence], dim=1)
