"""What a training run does: frozen settings, read from YAML or TOML, refused by name where they are wrong."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Literal

from mplus_memory.errors import ConfigError

STAGES = (1, 2, 3)
LORA_TARGETS = ("q_proj", "k_proj", "v_proj", "gate_proj", "up_proj", "down_proj")


def need(holds: bool, text: str) -> None:
    """Raise ConfigError with ``text`` unless ``holds``."""
    if not holds:
        raise ConfigError(text)


def share(name: str, value: float) -> None:
    """Raise ConfigError unless ``value`` is from 0 to 1."""
    need(0.0 <= value <= 1.0, f"{name}={value}: a share is from 0 to 1")


@dataclass(frozen=True, kw_only=True)
class NewModel:
    """The shape of a small Llama made from scratch, as LlamaConfig names it."""

    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int | None = None
    max_position_embeddings: int = 4096
    rope_theta: float = 10_000.0
    tie_word_embeddings: bool = True
    initializer_range: float = 0.02

    def __post_init__(self) -> None:
        for name in ("hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads"):
            need(getattr(self, name) >= 1, f"{name}={getattr(self, name)}: need at least 1")
        need(
            self.hidden_size % (2 * self.num_attention_heads) == 0,
            f"hidden_size={self.hidden_size} with num_attention_heads={self.num_attention_heads}: "
            "each head needs an even width; make hidden_size a multiple of twice the heads",
        )
        heads = self.num_key_value_heads or self.num_attention_heads
        need(
            heads >= 1 and self.num_attention_heads % heads == 0,
            f"num_key_value_heads={self.num_key_value_heads} does not divide "
            f"num_attention_heads={self.num_attention_heads}: choose one that does",
        )


@dataclass(frozen=True, kw_only=True)
class ModelSettings:
    """Which network is trained: ``base``, a Llama folder or hub id, or ``new``, from scratch.

    ``tokenizer``: a folder or hub id, or "embedded" (the packaged one); default: the base's own. ``train_base``: also
    train the weights of the Llama itself; default: only where they are new. ``dtype``: of frozen weights and of the
    finished model; what is trained is float32.
    """

    base: str | None = None
    new: NewModel | None = None
    tokenizer: str | None = None
    dtype: Literal["float32", "bfloat16"] = "float32"
    attention: Literal["sdpa", "eager", "flash_attention_2"] = "sdpa"
    train_base: bool | None = None

    def __post_init__(self) -> None:
        need(
            (self.base is None) != (self.new is None),
            "model: give either base (a Llama folder or hub id) or new (a table of sizes), not both and not neither",
        )
        need(self.new is None or self.tokenizer is not None, "model.new needs model.tokenizer: a folder, or 'embedded'")

    @property
    def trains_base(self) -> bool:
        return self.new is not None if self.train_base is None else self.train_base


@dataclass(frozen=True, kw_only=True)
class MemorySettings:
    """K = ``update_tokens``; ``blocks``·K tokens stand before a prompt, in stage 3 ``retrieved_blocks``·K from Θ.

    Θ holds M = ``lives`` · ``merge_every`` · K tokens; every ``merge_every`` updates its keys are made anew.
    """

    update_tokens: int = 256
    blocks: int = 50
    retrieved_blocks: int = 10
    merge_every: int = 60
    lives: int = 10
    key_size: int | None = 256
    selector_layers: Literal[1, 2] = 2

    def __post_init__(self) -> None:
        for name in ("update_tokens", "merge_every", "lives"):
            need(getattr(self, name) >= 1, f"memory.{name}={getattr(self, name)}: need at least 1")
        need(
            1 <= self.retrieved_blocks <= self.blocks - 2,
            f"memory: retrieved_blocks={self.retrieved_blocks} of blocks={self.blocks}: "
            "need at least 1, and at least 2 blocks left for short-term memory",
        )
        need(self.key_size is None or self.key_size >= 1, f"memory.key_size={self.key_size}: need at least 1")


@dataclass(frozen=True, kw_only=True)
class LoraSettings:
    """The write and the read adapter, one of each kind in every layer. ``r: 0`` makes none: all weights do both."""

    r: int = 16
    alpha: int = 32
    dropout: float = 0.1
    targets: tuple[str, ...] = LORA_TARGETS

    def __post_init__(self) -> None:
        need(self.r >= 0, f"lora.r={self.r}: need at least 0")
        need(self.alpha > 0, f"lora.alpha={self.alpha}: need more than 0")
        need(0.0 <= self.dropout < 1.0, f"lora.dropout={self.dropout}: need 0 or more and less than 1")
        unknown = sorted(set(self.targets) - {*LORA_TARGETS, "o_proj"})
        need(
            not unknown and bool(self.targets),
            f"lora.targets: {unknown or 'none'} given; known: {LORA_TARGETS}, o_proj",
        )


@dataclass(frozen=True, kw_only=True)
class DataSettings:
    """Where text comes from: Parquet, JSON Lines or text files, folders and patterns of them.

    A record's text is in ``text_field``; a text file is one document, cut every ``most_bytes``. ``on_error``: "stop" at
    the first bad line, or "skip" and count. ``long_files``: for long documents, if they are elsewhere. Records are
    shuffled within blocks of ``shuffle_block``, files as a whole, both anew on each pass.
    """

    files: tuple[str, ...]
    long_files: tuple[str, ...] = ()
    text_field: str = "text"
    on_error: Literal["stop", "skip"] = "stop"
    shuffle_block: int = 256
    most_bytes: int = 4 << 20

    def __post_init__(self) -> None:
        need(bool(self.files), "data.files is empty: name files, folders or patterns with text")
        need(self.shuffle_block >= 1, f"data.shuffle_block={self.shuffle_block}: need at least 1 (1: no shuffling)")
        need(self.most_bytes >= 1024, f"data.most_bytes={self.most_bytes}: need at least 1024")


@dataclass(frozen=True, kw_only=True)
class PassageSettings:
    """How a document is cut: chunks of ``shortest`` to ``longest`` tokens, at most ``most_chunks`` of them, then a
    next passage of up to ``sequence`` tokens."""

    shortest: int = 16
    longest: int = 512
    sequence: int = 2048
    most_chunks: int = 50

    def __post_init__(self) -> None:
        need(self.shortest >= 1, f"passages.shortest={self.shortest}: need at least 1")
        need(
            self.longest >= 2 * self.shortest,
            f"passages.longest={self.longest}: need at least twice shortest={self.shortest}",
        )
        need(
            self.sequence >= max(2, self.shortest),
            f"passages.sequence={self.sequence}: need at least shortest={self.shortest}, and 2",
        )
        need(self.most_chunks >= 1, f"passages.most_chunks={self.most_chunks}: need at least 1")


@dataclass(frozen=True, kw_only=True)
class Bucket:
    """Documents of ``tokens[0]`` to ``tokens[1]`` − 1 tokens make up ``share`` of all."""

    tokens: tuple[int, int]
    share: float

    def __post_init__(self) -> None:
        share("bucket.share", self.share)
        need(1 <= self.tokens[0] < self.tokens[1], f"bucket.tokens={list(self.tokens)}: need 1 <= from < to")


@dataclass(frozen=True, kw_only=True)
class RetrieverSettings:
    """How f_q and f_k are trained. ``over``: "pairs" takes the logarithm of each sigmoid(f_q(h)·f_k(θ)); "prompt" of
    their mean over the prompt. ``penalty`` weighs mean p(1 − p) + mean p, which keeps scores off the middle."""

    learning_rate: float = 1e-4
    weight: float = 1.0
    over: Literal["pairs", "prompt"] = "pairs"
    penalty: float = 0.0

    def __post_init__(self) -> None:
        need(self.learning_rate > 0, f"retriever.learning_rate={self.learning_rate}: need more than 0")
        need(self.weight > 0, f"retriever.weight={self.weight}: need more than 0")
        need(self.penalty >= 0, f"retriever.penalty={self.penalty}: need 0 or more")


@dataclass(frozen=True, kw_only=True)
class StageSettings:
    """One stage: how long, how fast, on what.

    ``updates``: optimizer steps; ``learning_rate`` rises over ``warm_up`` updates and falls linearly to ``final_rate``
    times itself. ``full_memory_ratio``: share of steps that write onto the running memory, filled up to its maximum;
    the others write onto an empty one. ``write_gradients``: how many of the last chunks learn to be written, on a full
    memory (on an empty one always the last). ``revisit``: share of steps that read an earlier document's passage again
    after others were written; ``keep_revisited``: chance that it is kept for another time. ``repeat``: share that must
    write the chunk itself out of memory; ``plain``: share of plain text, read beside the memory. ``long``: buckets of
    long documents; the rest are short ones, of up to ``short_tokens`` tokens if given.
    """

    updates: int
    learning_rate: float
    warm_up: int = 0
    final_rate: float = 1.0
    full_memory_ratio: float = 0.9
    write_gradients: int = 1
    revisit: float = 0.2
    keep_revisited: float = 0.0
    repeat: float = 0.1
    plain: float = 0.05
    long: tuple[Bucket, ...] = ()
    short_tokens: int | None = None
    retriever: RetrieverSettings = field(default_factory=RetrieverSettings)

    def __post_init__(self) -> None:
        need(self.updates >= 1, f"updates={self.updates}: need at least 1")
        need(self.learning_rate > 0, f"learning_rate={self.learning_rate}: need more than 0")
        need(self.warm_up >= 0, f"warm_up={self.warm_up}: need at least 0")
        need(self.write_gradients >= 0, f"write_gradients={self.write_gradients}: need at least 0")
        for name in ("final_rate", "full_memory_ratio", "revisit", "keep_revisited", "repeat", "plain"):
            share(name, getattr(self, name))
        need(
            self.repeat + self.plain <= 1.0,
            f"repeat={self.repeat} and plain={self.plain}: together at most 1",
        )
        total = sum(bucket.share for bucket in self.long)
        need(total <= 1.0 + 1e-9, f"long: the shares add up to {total:.3f}; at most 1")
        need(self.short_tokens is None or self.short_tokens >= 2, f"short_tokens={self.short_tokens}: need at least 2")


@dataclass(frozen=True, kw_only=True)
class RunSettings:
    """How the loop runs; none of ``save_every``, ``keep``, ``log_every``, ``tensorboard`` changes what is learned.

    A process takes one document at a time: an optimizer step sees ``accumulation`` documents on each of the processes.
    """

    accumulation: int = 1
    mixed_precision: Literal["no", "bf16"] = "no"
    gradient_checkpointing: bool = False
    clip: float = 1.0
    weight_decay: float = 0.01
    betas: tuple[float, float] = (0.9, 0.999)
    save_every: int = 500
    keep: int = 2
    log_every: int = 10
    tensorboard: bool = True

    def __post_init__(self) -> None:
        for name in ("accumulation", "save_every", "keep", "log_every"):
            need(getattr(self, name) >= 1, f"run.{name}={getattr(self, name)}: need at least 1")
        need(self.clip > 0, f"run.clip={self.clip}: need more than 0")
        need(self.weight_decay >= 0, f"run.weight_decay={self.weight_decay}: need 0 or more")
        need(
            all(0.0 <= beta < 1.0 for beta in self.betas), f"run.betas={list(self.betas)}: need 0 or more, less than 1"
        )


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A whole run: ``mplus_memory/training/stages/configs`` has the published one and a small one.

    Raises:
        ConfigError: a value outside its range.
    """

    model: ModelSettings
    data: DataSettings
    stage1: StageSettings
    stage2: StageSettings
    stage3: StageSettings
    seed: int = 0
    out: str | None = None
    memory: MemorySettings = field(default_factory=MemorySettings)
    lora: LoraSettings = field(default_factory=LoraSettings)
    passages: PassageSettings = field(default_factory=PassageSettings)
    run: RunSettings = field(default_factory=RunSettings)

    def __post_init__(self) -> None:
        need(0 <= self.seed < 1 << 63, f"seed={self.seed}: need 0 to 2**63 - 1")
        need(
            self.lora.r > 0 or self.model.trains_base,
            "lora.r=0 with frozen base weights: nothing would be trained; set model.train_base or lora.r",
        )
        need(
            self.model.dtype == "float32" or self.run.mixed_precision == "bf16",
            "model.dtype=bfloat16 with run.mixed_precision=no: trained weights are float32 and the two do not mix; "
            "set run.mixed_precision to bf16",
        )

    def stage(self, number: int) -> StageSettings:
        """The settings of stage 1, 2 or 3."""
        stage: StageSettings = getattr(self, f"stage{number}")
        return stage


def expanded(name: str) -> str:
    """A path as the user wrote it, with ``~`` meaning the home folder."""
    return os.path.expanduser(name)
