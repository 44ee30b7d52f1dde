"""Many writers and readers at once on one store: nothing is lost, nobody is turned away, and how long they wait."""

from __future__ import annotations

import json
import os
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mplus_memory.store import LocalStore
from tests.faults.campaign import Plan, Row
from tests.faults.operations import describe
from tests.store.builders import assert_holds, commit, open_alice, turn, whole

WRITERS, READERS = 16, 4


Meet = Callable[[], None]


def in_children(works: list[Callable[[Meet], Any]]) -> list[Any]:
    """What each work gives back, all run in children; what a work calls returns when all others called it too.

    Raises:
        AssertionError: one of them raised.
    """
    (arrivals, arrived), (waiting, begin) = os.pipe(), os.pipe()
    children = []
    for work in works:
        result, telling = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(begin)
            _run_child(work, lambda: os.write(arrived, b".") and os.read(waiting, 1) and None, telling)
        os.close(telling)
        children.append((child, result))
    for _ in works:
        os.read(arrivals, 1)
    for descriptor in (arrivals, arrived, waiting, begin):
        os.close(descriptor)  # the end of ``begin`` is what the children wait for
    told = [_end_of(child, result) for child, result in children]
    wrong = [one["wrong"] for one in told if "wrong" in one]
    assert not wrong, f"{len(wrong)} children failed, the first with {wrong[0]}"
    return [one["result"] for one in told]


def _run_child(work: Callable[[Meet], Any], meet: Meet, telling: int) -> None:
    met: list[bool] = []

    def meet_once() -> None:
        if not met:
            met.append(True)
            meet()

    try:
        told = {"result": work(meet_once)}
    except BaseException:
        told = {"wrong": traceback.format_exc()}
    finally:
        meet_once()
    with os.fdopen(telling, "wb") as pipe:
        pipe.write(json.dumps(told).encode())
    os._exit(0)


def _end_of(child: int, result: int) -> dict[str, Any]:
    with os.fdopen(result, "rb") as pipe:
        told: dict[str, Any] = json.loads(pipe.read() or b'{"wrong": "it ended silently"}')
    os.waitpid(child, 0)
    return told


def write(root: Path, number: int, seconds: float, meet: Meet) -> list[float]:
    """Tell and write to a session of its own for so long; the seconds that each call took."""
    took = []
    with LocalStore(root) as store:
        session = open_alice(store, f"writer {number}")
        commit(store, session.id, whole(store.append(session.id, [turn("the first takes longer")])[0]))
        meet()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            began = time.monotonic()
            message = store.append(session.id, [turn(f"{number}: {len(took)}")])[0]
            took.append(time.monotonic() - began)
            if message.position % 5 == 0:
                commit(store, session.id, whole(message))
    return took


def read(root: Path, seconds: float, meet: Meet) -> int:
    """Look at every session for so long; how many looks. What was seen once must not go away."""
    looks, seen = 0, dict.fromkeys(range(WRITERS), 0)
    with LocalStore(root) as store:
        meet()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            number = looks % WRITERS
            session = store.find_session(f"writer {number}")
            looks += 1
            if session is not None:
                assert session.num_messages >= seen[number], (session, seen)
                seen[number] = session.num_messages
                steps = store.steps(session.id)
                if steps:
                    assert_holds(store, session.id, steps[-1])
    return looks


def percentile(took: list[float], share: float) -> float:
    """Seconds within which this share of the calls was done."""
    return sorted(took)[min(len(took) - 1, int(share * len(took)))]


def run(plan: Plan) -> Row:
    """A minute in the long form, ten seconds in the short; before it a single writer alone, after it one beside as many
    readers, on the same disk."""
    seconds = plan.size(short=10, long=60)
    row = Row(name="crowd", target='0 lost, 0 "database is locked"; p99 ≤ 10 × a single writer\'s')
    with TemporaryDirectory(prefix="mplus-faults-") as place:  # a real disk: fsync is what they wait for
        root = Path(place) / "store"
        [alone] = in_children([lambda meet: write(root, WRITERS, seconds / 2, meet)])
        reading = [lambda meet: read(root, seconds, meet) for _ in range(READERS)]
        writing = [lambda meet, number=number: write(root, number, seconds, meet) for number in range(WRITERS)]
        try:
            results = in_children([*writing, *reading])
            reading = [lambda meet: read(root, seconds / 2, meet) for _ in range(READERS)]
            [beside, *_] = in_children([lambda meet: write(root, WRITERS + 1, seconds / 2, meet), *reading])
            with LocalStore(root) as store:
                describe(store)
                for number, took in enumerate(results[:WRITERS]):
                    session = open_alice(store, f"writer {number}")
                    found = [message.content for message in store.messages(session.id)]
                    assert found[1:] == [f"{number}: {index}" for index in range(len(took))], (
                        f"writer {number} lost some"
                    )
        except AssertionError as error:
            row.fail(plan, "all", str(error))
            return row
    together = [one for took in results[:WRITERS] for one in took]
    p99, p99_alone, p99_beside = (percentile(took, 0.99) for took in (together, alone, beside))
    row.figures |= {
        "writers": WRITERS,
        "readers": READERS,
        "seconds": seconds,
        "calls": len(together),
        "looks": sum(results[WRITERS:]),
        "alone: calls": len(alone),
        "alone: p50 ms": round(1e3 * percentile(alone, 0.5), 1),
        "alone: p99 ms": round(1e3 * p99_alone, 1),
        "one beside the readers: p99 ms": round(1e3 * p99_beside, 1),
        "p50 ms": round(1e3 * percentile(together, 0.5), 1),
        "p99 ms": round(1e3 * p99, 1),
        "longest ms": round(1e3 * max(together), 1),
        "p99 ratio": round(p99 / p99_alone, 1),
        "p99 ratio to one beside the readers": round(p99 / p99_beside, 1),
    }
    return row
