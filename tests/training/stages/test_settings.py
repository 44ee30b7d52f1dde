"""Settings files: what is shipped says what was published, what is wrong is named with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mplus_memory.errors import ConfigError
from mplus_memory.training.stages.settings import Settings
from mplus_memory.training.stages.settings_file import SHIPPED, build, check_unchanged, flat, load_settings
from tests.training.stages.small import raw_settings, small_settings


def test_the_shipped_settings_are_the_published_ones() -> None:
    settings = load_settings("llama-3.1-8b")
    memory, lora, passages = settings.memory, settings.lora, settings.passages
    assert (memory.update_tokens, memory.blocks, memory.retrieved_blocks) == (256, 50, 10)
    assert (memory.merge_every, memory.lives) == (60, 10)
    assert (lora.r, lora.alpha, lora.dropout) == (16, 32, 0.1)
    assert set(lora.targets) == {"q_proj", "k_proj", "v_proj", "gate_proj", "up_proj", "down_proj"}
    assert (passages.shortest, passages.longest, passages.sequence) == (16, 512, 2048)
    stages = [settings.stage(number) for number in (1, 2, 3)]
    assert [stage.learning_rate for stage in stages] == [4.6e-5, 4.6e-6, 4.6e-6]
    assert [stage.full_memory_ratio for stage in stages] == [0.9, 0.9, 0.8]
    lengths = [(4096, 8192), (8192, 16384), (16384, 32768), (32768, 65536)]
    assert [(bucket.tokens, bucket.share) for bucket in stages[1].long] == [(each, 0.2) for each in lengths]
    assert stages[1].retriever.learning_rate == stages[2].retriever.learning_rate == 1e-4


def test_every_shipped_file_can_be_used() -> None:
    assert {path.stem for path in SHIPPED.glob("*.yaml")} == {"llama-3.1-8b", "tiny"}
    assert all(isinstance(load_settings(path), Settings) for path in SHIPPED.glob("*.yaml"))


def test_yaml_and_toml_say_the_same(tmp_path: Path) -> None:
    raw = raw_settings(tmp_path)
    (tmp_path / "a.yaml").write_text(yaml.safe_dump(raw) + "seed: 3\nlora: {r: 2, dropout: 1e-1}\n")
    text = 'seed = 3\n[lora]\nr = 2\ndropout = 0.1\n[model]\ntokenizer = "T"\n[model.new]\nhidden_size = 32\n'
    text += "intermediate_size = 48\nnum_hidden_layers = 2\nnum_attention_heads = 2\n[data]\nfiles = ['a.txt']\n"
    text += "".join(f"[stage{n}]\nupdates = 5\nlearning_rate = 1e-3\n" for n in (1, 2, 3))
    (tmp_path / "b.toml").write_text(text)
    first, second = load_settings(tmp_path / "a.yaml"), load_settings(tmp_path / "b.toml")
    assert first.seed == second.seed == 3
    assert first.lora == second.lora
    assert first.model.new == second.model.new


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "unknown": ({"run__acumulation": 2}, r"run\.acumulation is not a setting; did you mean accumulation\?"),
    "type": ({"stage1__updates": "many"}, r"stage1\.updates='many': need a whole number"),
    "bool": ({"seed": True}, r"seed=True: need a whole number"),
    "text": ({"stage1__learning_rate": "fast"}, r"stage1\.learning_rate='fast': need a number"),
    "choice": ({"run__mixed_precision": "fp8"}, r"run\.mixed_precision='fp8': use one of no, bf16"),
    "range": ({"stage2__revisit": 1.5}, r"stage2: revisit=1.5: a share is from 0 to 1"),
    "list": ({"data__files": "a.txt"}, r"data\.files='a.txt': need a list"),
    "table": ({"lora": 3}, r"lora=3: need a table"),
    "pair": ({"stage2__long": [{"tokens": [1], "share": 0.1}]}, r"stage2\.long\[0\]\.tokens=\[1\]: need 2 values"),
    "bucket": ({"stage2__long": [{"tokens": [9, 4], "share": 0.1}]}, r"need 1 <= from < to"),
    "shares": ({"stage2__long": [{"tokens": [4, 9], "share": 0.6}] * 2}, r"add up to 1.200"),
    "blocks": ({"memory__retrieved_blocks": 5}, r"memory: .*retrieved_blocks=5 of blocks=6"),
    "chunks": ({"passages__longest": 10}, r"passages: passages\.longest=10: need at least twice shortest=8"),
    "both": ({"model__base": "x"}, r"give either base .* or new"),
    "lora": ({"lora__r": 0, "model__train_base": False}, r"nothing would be trained"),
    "dtype": ({"model__dtype": "bfloat16"}, r"set run.mixed_precision to bf16"),
    "heads": ({"model__new__num_attention_heads": 5}, r"each head needs an even width"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_named(tmp_path: Path, name: str) -> None:
    changed, message = WRONG[name]
    with pytest.raises(ConfigError, match=message):
        build(Settings, raw_settings(tmp_path, **changed))


def test_missing_values_and_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no settings file 'none\.yaml'.*llama-3\.1-8b, tiny"):
        load_settings("none.yaml")
    for name, text, message in (
        ("a.yaml", "seed: [", r"a\.yaml is not YAML"),
        ("a.toml", "seed = ", r"a\.toml is not TOML"),
        ("b.yaml", "- 1", r"holds a list: need tables"),
        ("c.yaml", "seed: 1", r"c\.yaml: model is missing"),
    ):
        (tmp_path / name).write_text(text)
        with pytest.raises(ConfigError, match=message):
            load_settings(tmp_path / name)


def test_changed_settings_are_named_unless_harmless(tmp_path: Path) -> None:
    before = flat(small_settings(tmp_path))
    check_unchanged(before, flat(small_settings(tmp_path, run__save_every=3, run__log_every=7)), tmp_path, 1)
    check_unchanged(before, flat(small_settings(tmp_path, stage2__updates=9)), tmp_path, 1)
    changed = flat(small_settings(tmp_path, stage1__learning_rate=1.0, memory__lives=3))
    with pytest.raises(
        ConfigError, match=r"memory\.lives was 2, is 3; stage1\.learning_rate was 0\.004, is 1\.0.*--fresh"
    ):
        check_unchanged(before, changed, tmp_path, 1)
