"""A disk that is full at many sizes: a real file system in memory, mounted for one child and no larger than we say."""

from __future__ import annotations

import ctypes
import json
import os
import random
import shutil
import traceback
from pathlib import Path
from typing import Any

from mplus_memory.errors import StoreFullError
from mplus_memory.store import LocalStore
from tests.faults.campaign import Plan, Row
from tests.faults.operations import describe
from tests.faults.places import scratch
from tests.store.builders import commit, open_alice, turn, whole

PAGE = 4096
SMALLEST, LARGEST = 20, 320  # pages; an empty store takes some 60
ENOUGH = 4096
REFUSALS = 8
_NEWNS, _NEWUSER, _REMOUNT, _NOSUID = 0x20000, 0x10000000, 32, 2
_libc = ctypes.CDLL(None, use_errno=True)


def why_not() -> str | None:
    """None if a child may mount a file system of its own here."""
    with scratch() as place:
        child = os.fork()
        if child == 0:
            try:
                _own_mounts()
                _mount(place, SMALLEST)
                os._exit(0)
            finally:
                os._exit(1)
        if os.waitpid(child, 0)[1]:
            return "mounting a small file system is forbidden here, even in a namespace of one's own"
    return None


def _own_mounts() -> None:
    user, group = os.getuid(), os.getgid()
    if _libc.unshare(_NEWNS | (_NEWUSER if user else 0)):
        raise OSError(ctypes.get_errno(), "unshare")
    if user:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    if _libc.mount(b"none", b"/", None, ctypes.c_ulong(0x4000 | 1 << 18), None):  # recursively private
        raise OSError(ctypes.get_errno(), "mount /")


def _mount(place: Path, num_pages: int, *, again: bool = False) -> None:
    flags = _NOSUID | (_REMOUNT if again else 0)
    options = f"size={num_pages * PAGE},mode=700".encode()
    if _libc.mount(b"tmpfs", os.fsencode(place), b"tmpfs", ctypes.c_ulong(flags), options):
        raise OSError(ctypes.get_errno(), f"mount {place}")


def on_a_disk_of(num_pages: int, place: Path) -> dict[str, Any]:
    """Work in a child until the disk is full, give it room, and go on; what happened, or ``wrong``."""
    hearing, telling = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _own_mounts()
            _mount(place, num_pages)
            os.write(telling, json.dumps(_work(place, num_pages)).encode())
        except BaseException:
            os.write(telling, json.dumps({"wrong": traceback.format_exc()}).encode())
        finally:
            os._exit(0)
    os.close(telling)
    with os.fdopen(hearing, "rb") as pipe:
        told = pipe.read()
    status = os.waitpid(child, 0)[1]
    found: dict[str, Any] = json.loads(told) if told else {"wrong": f"the child ended with status {status}"}
    return found


def _work(place: Path, num_pages: int) -> dict[str, Any]:
    root = place / "store"
    told: list[str] = []
    refusals = _fill(root, told)
    while shutil.disk_usage(place).free > PAGE:  # now full to the brim, whoever filled it
        free = shutil.disk_usage(place).free
        (place / f"ballast {free}").write_bytes(bytes(free - PAGE))
    refusals += _fill(root, told)
    _mount(place, ENOUGH, again=True)
    with LocalStore(root) as store:
        alice = open_alice(store)
        found = [message.content for message in store.messages(alice.id)]
        assert found == told, f"told {len(told)} messages, and {len(found)} are there"
        commit(store, alice.id, whole(store.append(alice.id, [turn("there is room")])[0]))
        describe(store)
    return {"refusals": refusals, "told": len(told)}


def _fill(root: Path, told: list[str]) -> int:
    """Tell and write until all was refused several times; how often. Nothing but StoreFullError may come."""
    num_refused = 0
    try:
        with LocalStore(root) as store:
            alice = open_alice(store)
            while num_refused < REFUSALS:
                try:
                    text = f"{len(told)}: " + "x" * 3000
                    message = store.append(alice.id, [turn(text)])[0]
                    told.append(text)
                    if len(told) % 3 == 0:
                        commit(store, alice.id, whole(message))
                except StoreFullError:
                    num_refused += 1
    except StoreFullError:  # not even the store could be opened
        num_refused += 1
    return num_refused


def run(plan: Plan) -> Row:
    """Twenty sizes."""
    row = Row(name="full-disk", target="refused cleanly at 20 sizes, goes on once there is room")
    reason = why_not()
    if reason is not None:
        row.fail(plan, "any", reason)
        return row
    sizes = random.Random(plan.seed).sample(range(SMALLEST, LARGEST), 20)
    detail = plan.only
    refusals = 0
    for num_pages in [int(detail)] if detail else sorted(sizes):
        with scratch() as place:
            found = on_a_disk_of(num_pages, place)
        refusals += found.get("refusals", 0)
        if "wrong" in found or not found["refusals"]:
            row.fail(plan, str(num_pages), found.get("wrong", "nothing was refused"))
    row.figures |= {"sizes": len(sizes), "refusals": refusals, "bad": len(row.failures)}
    return row
