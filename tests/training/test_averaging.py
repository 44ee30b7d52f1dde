"""The mean of two models' weights."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from mplus_memory.errors import InputError
from mplus_memory.model.loaded import load_model
from mplus_memory.training.averaging import main
from tests.tiny import make_network, make_tokenizer


def saved(folder: Path, seed: int, **changed: int) -> Path:
    make_network(seed=seed, **changed).save_pretrained(str(folder))
    make_tokenizer().save_pretrained(folder)
    return folder


def test_every_weight_is_the_mean(tmp_path: Path) -> None:
    folders = [saved(tmp_path / f"{seed}", seed) for seed in (1, 2, 3)]
    main([*map(str, folders), "--out", str(tmp_path / "mean")])
    models = [load_model(folder, device="cpu").network.state_dict() for folder in folders]
    for name, weight in load_model(tmp_path / "mean", device="cpu").network.state_dict().items():
        mean = (models[0][name] + models[1][name] + models[2][name]) / 3
        torch.testing.assert_close(weight, mean.half().float(), rtol=1e-3, atol=1e-4)


def test_models_of_other_shapes_have_none(tmp_path: Path) -> None:
    folders = [saved(tmp_path / "a", 1), saved(tmp_path / "b", 1, intermediate_size=40)]
    for some in (folders, folders[:1]):
        with pytest.raises(InputError, match="two or more of the same shape"):
            main([*map(str, some), "--out", str(tmp_path / "mean")])
