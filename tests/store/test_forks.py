from __future__ import annotations

import threading

from mplus_memory.store.forks import ForkGate


def test_a_fork_waits_for_transactions_of_other_threads() -> None:
    gate, inside, events = ForkGate(), threading.Event(), []

    def transact() -> None:
        with gate.passing():
            inside.set()
            while gate._forks == 0:  # leave only once the fork is waiting
                pass
            events.append("transaction ended")

    thread = threading.Thread(target=transact)
    thread.start()
    inside.wait()
    gate.close()
    events.append("forked")
    gate.open()
    thread.join()
    assert events == ["transaction ended", "forked"]


def test_no_transaction_begins_during_a_fork() -> None:
    gate, events = ForkGate(), []

    def transact() -> None:
        with gate.passing():
            events.append("transaction began")

    gate.close()
    thread = threading.Thread(target=transact)
    thread.start()
    events.append("forked")
    gate.open()
    thread.join()
    assert events == ["forked", "transaction began"]


def test_a_thread_may_fork_and_go_on_inside_its_own_transaction() -> None:
    gate = ForkGate()
    with gate.passing():
        gate.close()
        with gate.passing():
            gate.open()
    gate.close()
    gate.open()
