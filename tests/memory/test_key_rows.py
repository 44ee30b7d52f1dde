"""Versions of growing and ageing keys that share storage never see each other's rows."""

from __future__ import annotations

import threading

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from mplus_memory.memory.key_rows import KeyRows


def rows(count: int, value: int) -> Tensor:
    return torch.full((count, 3), float(value))


def everything(keys: KeyRows) -> Tensor:
    return torch.arange(len(keys))


def grown(keys: KeyRows, new: Tensor) -> KeyRows:
    return keys.advanced(everything(keys), new)


@given(data=st.data())
def test_every_version_keeps_its_rows_whichever_goes_on(data: st.DataObject) -> None:
    versions = [KeyRows(rows(data.draw(st.integers(0, 5)), 0))]
    expected = [versions[0].tensor().clone()]
    for value in range(1, data.draw(st.integers(1, 40))):
        at = data.draw(st.sampled_from([len(versions) - 1, *range(len(versions))]))
        new, held = rows(data.draw(st.integers(0, 4)), value), len(versions[at])
        left = set(data.draw(st.lists(st.integers(0, max(0, held - 1)), max_size=3)))
        stays = torch.tensor([row for row in range(held) if row not in left], dtype=torch.long)
        versions.append(versions[at].advanced(stays, new))
        expected.append(torch.cat([expected[at][stays], new]))
    for version, right in zip(versions, expected, strict=True):
        assert torch.equal(version.tensor(), right)
        assert len(version) == len(right)
        assert torch.equal(version.of(version.stored.sum(1)), right.sum(1))


def test_rows_are_copied_seldom_and_little_is_spare() -> None:
    keys, copies = KeyRows(rows(0, 0)), 0
    for value in range(2000):
        before = keys.stored.data_ptr()
        keys = grown(keys, rows(8, value))
        copies += keys.stored.data_ptr() != before
        assert keys.nbytes <= keys.tensor().nbytes * 33 / 32 + 128
    assert copies < 250


def test_keys_of_one_size_are_moved_seldom_and_what_has_left_takes_little() -> None:
    keys, copies = KeyRows(rows(1600, 0)), 0
    for value in range(1, 401):
        before = keys.stored.data_ptr()
        keys = keys.advanced(everything(keys)[8:], rows(8, value))
        copies += keys.stored.data_ptr() != before
        assert len(keys) == 1600
        assert len(keys.stored) <= 1600 * 33 / 32 + 8
    assert keys.tensor()[:, 0].tolist() == [float(value) for value in range(201, 401) for _ in range(8)]
    assert copies < 80


def test_keys_that_were_put_in_their_place_are_not_mistaken_for_them() -> None:
    keys = grown(KeyRows(rows(16, 1)), rows(1, 2))
    other = grown(KeyRows(keys.stored.clone() + 5, room=keys._room), rows(1, 3))
    assert torch.equal(other.tensor(), torch.cat([rows(16, 6), rows(1, 7), rows(1, 3)]))
    assert torch.equal(keys.tensor(), torch.cat([rows(16, 1), rows(1, 2)]))


def test_two_threads_do_not_grow_into_the_same_rows() -> None:
    keys = grown(KeyRows(rows(800, 0)), rows(1, 0))
    grew: list[Tensor] = []
    threads = [
        threading.Thread(target=lambda value=value: grew.append(grown(keys, rows(4, value)).tensor()))
        for value in range(1, 9)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(int(one[-1, 0]) for one in grew) == list(range(1, 9))
    assert all(torch.equal(one[801:], one[-1].expand(4, 3)) for one in grew)
