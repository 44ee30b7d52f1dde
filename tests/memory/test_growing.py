"""Versions of a growing tensor that share storage never see each other's rows."""

from __future__ import annotations

import threading

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from mplus_memory.memory.growing import Room, grown


def rows(count: int, value: int) -> Tensor:
    return torch.full((count, 3), float(value))


@given(data=st.data())
def test_every_version_keeps_its_rows_whichever_grows(data: st.DataObject) -> None:
    versions: list[tuple[Tensor, Room | None]] = [(rows(data.draw(st.integers(0, 5)), 0), None)]
    expected = [versions[0][0].clone()]
    for value in range(1, data.draw(st.integers(1, 25))):
        at = data.draw(st.sampled_from([len(versions) - 1, *range(len(versions))]))
        new = rows(data.draw(st.integers(0, 4)), value)
        held, room = versions[at]
        versions.append(grown(held, room, new))
        expected.append(torch.cat([expected[at], new]))
    for (version, _), right in zip(versions, expected, strict=True):
        assert torch.equal(version, right)


def test_rows_are_copied_seldom_and_little_is_spare() -> None:
    held, room, copies = rows(0, 0), None, 0
    for value in range(2000):
        before = room
        held, room = grown(held, room, rows(8, value))
        copies += room is not before
        assert room.nbytes <= held.nbytes * 9 / 8 + 64
    assert copies < 60


def test_a_tensor_that_was_put_in_its_place_is_not_mistaken_for_it() -> None:
    held, room = grown(rows(16, 1), None, rows(1, 2))
    other, _ = grown(held.clone() + 5, room, rows(1, 3))
    assert torch.equal(other, torch.cat([rows(16, 6), rows(1, 7), rows(1, 3)]))
    assert torch.equal(held, torch.cat([rows(16, 1), rows(1, 2)]))


def test_two_threads_do_not_grow_into_the_same_rows() -> None:
    held, room = grown(rows(800, 0), None, rows(1, 0))
    grew: list[Tensor] = []

    def grow(value: int) -> None:
        grew.append(grown(held, room, rows(4, value))[0])

    threads = [threading.Thread(target=grow, args=(value,)) for value in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(int(one[-1, 0]) for one in grew) == list(range(1, 9))
    assert all(torch.equal(one[801:], one[-1].expand(4, 3)) for one in grew)
