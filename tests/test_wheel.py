"""The wheel: built from this tree, installed in a clean environment, used outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

USE = """
import mplus_memory, langchain_mplus, llama_index_mplus
from mplus_memory import LatentMemoryBackend
for module in (mplus_memory, langchain_mplus, llama_index_mplus):
    assert {environment!r} in module.__file__, module.__file__
with LatentMemoryBackend("memory") as backend:
    session = backend.session("alice")
    session.remember("My dog is called Biscuit.")
    session.flush()
    print(session.answer("What is my dog's name?").text)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr + done.stdout
    return next(out.glob("*.whl"))


def test_it_holds_all_packages_and_their_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "mplus_memory/py.typed",
        "mplus_memory/embedded/config.json",
        "mplus_memory/embedded/model.safetensors",
        "mplus_memory/embedded/tokenizer.json",
        "langchain_mplus/__init__.py",
        "langchain_mplus/py.typed",
        "llama_index_mplus/__init__.py",
        "llama_index_mplus/py.typed",
    ):
        assert wanted in names
    assert any(name.startswith("mplus_memory/store/migrations/versions/") for name in names)
    assert not any(name.startswith(("tests/", "runs/")) for name in names)


def test_it_stays_small(wheel: Path) -> None:
    assert wheel.stat().st_size < 20 * 2**20


def test_it_works_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """A new environment with the wheel; its dependencies are borrowed from this one, the checkout is not."""
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = environment / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True)
    libraries = environment / "lib" / f"python{sysconfig.get_python_version()}" / "site-packages"
    (libraries / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(python), "-c", USE.format(environment=str(environment))],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "Biscuit" in done.stdout
    command = environment / "bin" / "mplus-memory"
    helped = subprocess.run([str(command), "--help"], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert helped.returncode == 0 and "replay" in helped.stdout
