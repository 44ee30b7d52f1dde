"""Results on disk: whole lines only, one writer, one configuration."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mplus_memory.errors import InputError
from mplus_memory.evaluation.ledger import CONFIG, RECORDS, Ledger, Record

SETUP = {"seed": 0, "distances": [0, 1], "model weights": "ab" * 32}
FIRST, SECOND = Record("M+", 0, [{"answer": "süß", "nll": 0.1}]), Record("M+", 1, [{"answer": "", "nll": 2.5}])


def filled(folder: Path) -> Path:
    with Ledger(folder, SETUP) as ledger:
        ledger.append(SECOND)
        ledger.append(FIRST)
    return folder


def test_what_was_kept_is_there_again_in_order(tmp_path: Path) -> None:
    with Ledger(filled(tmp_path / "new" / "folder"), SETUP) as ledger:
        assert ledger.has("M+", 0) and ledger.has("M+", 1) and not ledger.has("M+", 2) and not ledger.has("BM25", 0)
        assert ledger.rows(["M+", "BM25"]) == {"M+": FIRST.rows + SECOND.rows, "BM25": []}


@pytest.mark.parametrize("cut", [1, 5, 20])
def test_a_torn_last_line_is_cut_off(tmp_path: Path, cut: int) -> None:
    path = filled(tmp_path) / RECORDS
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    with Ledger(tmp_path, SETUP) as ledger:
        assert ledger.has("M+", 1) and not ledger.has("M+", 0)
        ledger.append(FIRST)
    assert path.read_bytes() == whole


def test_text_that_utf8_cannot_write_comes_back(tmp_path: Path) -> None:
    odd, setup = Record("M+", 0, [{"question": "half a \ud83d?"}]), SETUP | {"prompt": "\udcff{question}"}
    for _ in range(2):  # written, then agreed with
        with Ledger(tmp_path, setup) as ledger:
            ledger.records or ledger.append(odd)
    with Ledger(tmp_path, setup) as ledger:
        assert ledger.records == [odd]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with Ledger(tmp_path, SETUP) as ledger:
        full, own = os.open("/dev/full", os.O_WRONLY), ledger._file
        os.dup2(full, own)
        os.close(full)
        with pytest.raises(InputError, match=r"bytes was not written \(No space left"):
            ledger.append(FIRST)
        assert not ledger.has("M+", 0)


def test_a_configuration_that_is_no_file(tmp_path: Path) -> None:
    (tmp_path / CONFIG).mkdir()
    with pytest.raises(InputError, match=r"config\.json: cannot be read \(Is a directory\)"):
        Ledger(tmp_path, SETUP)


def test_a_broken_line_within_is_told(tmp_path: Path) -> None:
    path = filled(tmp_path) / RECORDS
    path.write_bytes(b'{"name": 1}\n' + path.read_bytes())
    with pytest.raises(InputError, match=r"records\.jsonl:1: not a record"):
        Ledger(tmp_path, SETUP)


def test_another_configuration_is_refused_by_name(tmp_path: Path) -> None:
    filled(tmp_path)
    with pytest.raises(InputError, match=r"seed was 0, is 1; model weights was \"abab.*, is \"cd.*another folder"):
        Ledger(tmp_path, SETUP | {"seed": 1, "model weights": "cd" * 32})
    with Ledger(tmp_path, SETUP) as ledger:  # the refused one changed nothing
        assert ledger.has("M+", 0)


def test_what_only_later_systems_depend_on_comes_in_later(tmp_path: Path) -> None:
    filled(tmp_path)
    with Ledger(tmp_path, SETUP | {"context_tokens": 257}):
        pass
    with Ledger(tmp_path, SETUP):
        pass
    with pytest.raises(InputError, match="context_tokens was 257, is 512"):
        Ledger(tmp_path, SETUP | {"context_tokens": 512})


def test_nothing_measured_yet_binds_to_nothing(tmp_path: Path) -> None:
    with Ledger(tmp_path, SETUP):
        pass
    with Ledger(tmp_path, SETUP | {"seed": 1}):
        pass
    assert '"seed": 1' in (tmp_path / CONFIG).read_text()


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with Ledger(tmp_path, SETUP), pytest.raises(InputError, match="another process writes to it"):
        Ledger(tmp_path, SETUP)
    with Ledger(tmp_path, SETUP):
        pass


def test_folders_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        Ledger(tmp_path / "file", SETUP)
    filled(tmp_path / "a")
    (tmp_path / "a" / CONFIG).unlink()
    with pytest.raises(InputError, match="but no config"):
        Ledger(tmp_path / "a", SETUP)
    filled(tmp_path / "b")
    for text, told in (("{", "not JSON"), ("[]", "a list, not a configuration")):
        (tmp_path / "b" / CONFIG).write_text(text)
        with pytest.raises(InputError, match=told):
            Ledger(tmp_path / "b", SETUP)
