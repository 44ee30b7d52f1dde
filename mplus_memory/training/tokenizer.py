"""The embedded model's tokenizer: byte-level BPE trained on generated dialogues, so any text goes through."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

from mplus_memory.training.dialogues import FactSource, Style, exchange

ROLES = ("system", "user", "assistant", "tool")
PAD, BOS, END = "<|pad|>", "<|bos|>", "<|end|>"
SPECIAL_TOKENS = (PAD, BOS, END, *(f"<|{role}|>" for role in ROLES))
_WORDS = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"


def training_text(num_dialogues: int, seed: int) -> Iterator[str]:
    """Lines of generated dialogue, of training values only."""
    for index in range(num_dialogues):
        rng = Random(f"{seed}/{index}")
        source = FactSource(rng, Style())
        for _ in range(6):
            for turn in source.turns():
                yield turn.text
                for fact in turn.facts:
                    asked = exchange(fact, rng, source.style)
                    yield asked.question
                    yield asked.answer


def train_tokenizer(*, vocab_size: int = 3072, num_dialogues: int = 20_000, seed: int = 0) -> PreTrainedTokenizerFast:
    """A tokenizer that splits digits one by one and writes every text as if a space stood before it.

    So a value has the same tokens at the start of a message as within one.
    """
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.Prepend(" ")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.Sequence([decoders.ByteLevel(), decoders.Strip(" ", 1, 0)])
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        special_tokens=list(SPECIAL_TOKENS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(training_text(num_dialogues, seed), trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token=PAD,
        bos_token=BOS,
        eos_token=END,
        additional_special_tokens=[f"<|{role}|>" for role in ROLES],
        clean_up_tokenization_spaces=False,
    )
