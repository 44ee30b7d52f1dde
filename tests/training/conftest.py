"""A tiny M+ with a small tokenizer of its own."""

from __future__ import annotations

import pytest
import torch

from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.encoding import Encoder
from mplus_memory.training.tokenizer import train_tokenizer
from tests.training.small import VOCABULARY, tiny_config


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return Encoder(train_tokenizer(vocab_size=VOCABULARY, num_dialogues=60))


@pytest.fixture
def tiny() -> MPlusForCausalLM:
    torch.manual_seed(0)
    model = MPlusForCausalLM(tiny_config()).eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():  # so that scores differ by more than rounding
            if "_proj" in name:
                parameter.mul_(10)
    return model
