"""The examples run, and a second process knows what the first was told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integrations.children import ROOT, has_embedded_model, run_script

EXAMPLES = ROOT / "examples"
pytestmark = pytest.mark.skipif(not has_embedded_model(), reason="the embedded model is not here")


def test_the_langchain_example(tmp_path: Path) -> None:
    script = EXAMPLES / "langchain_memory.py"
    run_script(script, "My dog is called Rex.", home=tmp_path)
    assert "Rex" in run_script(script, "What is my dog called?", home=tmp_path)


def test_the_llama_index_example(tmp_path: Path) -> None:
    script = EXAMPLES / "llama_index_chat.py"
    run_script(script, stdin="My dog is called Rex.\nexit\n", home=tmp_path)
    assert "Rex" in run_script(script, stdin="What is my dog called?\nexit\n", home=tmp_path)
