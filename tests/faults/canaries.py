"""Equal session names in many namespaces, each told its own canaries: nobody ever sees another's."""

from __future__ import annotations

import random
from collections import defaultdict

from mplus_memory.records import Moment, StoredSession
from mplus_memory.store import LocalStore
from tests.faults.campaign import Plan, Row
from tests.faults.places import scratch
from tests.store.builders import commit, fingerprint, turn, whole

NAMESPACES, NAMES = 12, ("alice", "bob", "default")


class Tenants:
    """A plain model of who was told what, beside the store."""

    def __init__(self, store: LocalStore, generator: random.Random) -> None:
        self._store, self._generator = store, generator
        self._told: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.num_reads = 0
        self.crossed: list[str] = []

    def act(self, number: int) -> None:
        """One operation on a session drawn at random."""
        namespace = f"tenant {self._generator.randrange(NAMESPACES)}"
        name = self._generator.choice(NAMES)
        session = self._store.open_session(name, fingerprint(), {}, namespace)
        what = self._generator.choices(("tell", "read", "back", "delete", "list"), (50, 40, 4, 1, 5))[0]
        getattr(self, f"_{what}")(session, number)

    def _tell(self, session: StoredSession, number: int) -> None:
        canary = f"{session.namespace}/{session.name} canary {number}"
        request = f"request {number % 50}-{len(self._of(session))}"  # equal among tenants
        message = self._store.append(session.id, [turn(canary, external_id=str(number % 7000))], request_id=request)[0]
        self._of(session).append(canary)
        if self._generator.random() < 0.3:
            commit(self._store, session.id, whole(message), request_id=request)

    def _read(self, session: StoredSession, number: int) -> None:
        found = self._store.messages(session.id)
        by_id = self._store.messages_by_id(session.id, [message.id for message in found])
        told, texts = self._of(session), [message.content for message in found]
        self.num_reads += 1
        if texts != told or {message.content for message in by_id.values()} != set(told):
            self.crossed.append(f"operation {number}: {session.namespace}/{session.name} has {texts[-3:]}")

    def _back(self, session: StoredSession, number: int) -> None:
        steps = self._store.steps(session.id)
        if not steps:
            return
        messages = self._store.messages(session.id)
        step = self._generator.choice(steps)
        last = {span.message_id for one in steps[: steps.index(step) + 1] for span in one.spans}
        end = 1 + max((message.position for message in messages if message.id in last), default=-1)
        self._store.go_back(session, Moment(head=step.id, end=end))
        del self._of(session)[sum(message.position < end for message in messages) :]

    def _delete(self, session: StoredSession, number: int) -> None:
        self._store.delete_session(session.name, session.namespace)
        self._of(session).clear()

    def _list(self, session: StoredSession, number: int) -> None:
        self.num_reads += 1
        for listed in self._store.sessions(session.namespace):
            if listed.namespace != session.namespace or listed.num_messages != len(self._of(listed)):
                self.crossed.append(f"operation {number}: {session.namespace} lists {listed.namespace}/{listed.name}")

    def _of(self, session: StoredSession) -> list[str]:
        return self._told[session.namespace, session.name]


def run(plan: Plan) -> Row:
    """Ten thousand operations in the long form, three hundred in the short."""
    row = Row(name="canaries", target="10,000 operations, 0 cross reads")
    wanted = plan.size(short=300, long=10_000)
    with scratch() as place, LocalStore(place / "store") as store, plan.progress(wanted, "canaries") as bar:
        tenants = Tenants(store, random.Random(plan.seed))
        for number in range(wanted):
            tenants.act(number)
            bar.update()
    for what in tenants.crossed[:5]:
        row.fail(plan, "all", what)
    row.figures |= {"operations": wanted, "reads": tenants.num_reads, "crossed": len(tenants.crossed)}
    return row
