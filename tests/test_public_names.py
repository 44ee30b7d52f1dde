"""The public names: all of them listed, all of them loadable, each documented; importing costs little."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import mplus_memory
from mplus_memory import errors


def test_every_listed_name_loads_and_is_documented() -> None:
    for name in mplus_memory.__all__:
        value = getattr(mplus_memory, name)
        if name != "__version__":
            assert value.__doc__, f"{name} has no docstring"


def test_every_error_is_public() -> None:
    ours = {
        name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.MPlusError)
    }
    assert ours <= set(mplus_memory.__all__)


def test_every_error_stands_in_the_tree_at_the_top() -> None:
    tree = errors.__doc__ or ""
    for name, value in vars(errors).items():
        if isinstance(value, type) and issubclass(value, errors.MPlusError):
            assert name in tree


def test_type_checkers_see_the_same_names() -> None:
    source = Path(mplus_memory.__file__).read_text("utf-8")
    block = next(node for node in ast.parse(source).body if isinstance(node, ast.If))
    seen = {alias.asname for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert seen == set(mplus_memory.__all__) - {"__version__"}


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Memory'"):
        _ = mplus_memory.Memory


def test_importing_the_package_loads_no_framework() -> None:
    heavy = "torch transformers peft pyarrow sqlalchemy numpy langchain_core llama_index"
    code = f"import sys, mplus_memory; print([m for m in '{heavy}'.split() if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_store_loads_no_torch() -> None:
    code = "import sys, mplus_memory.store; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
