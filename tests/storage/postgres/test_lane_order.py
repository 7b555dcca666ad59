"""Whatever workers receive, handle, note and lose by dying, what a person says keeps its order."""

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.inbox import InboxTable, Received
from storage.postgres.opening import connected
from storage.postgres.sealing import Sealer
from storage.postgres.server import PostgresServer, to_its_end
from storage.postgres.worker_leases import Company
from tests.harness import MONDAY
from tests.storage.postgres.server import KEY, NEEDED, empty
from tests.storage.postgres.test_server import outside

pytestmark = NEEDED
PEOPLE, WORKERS = (5, 6), (0, 1, 2)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("receive"), st.sampled_from(WORKERS), st.sampled_from(PEOPLE)),
        st.tuples(st.sampled_from(["handle", "note", "look", "die"]), st.sampled_from(WORKERS)),
    ),
    min_size=10,
    max_size=40,
)


@dataclass
class Worker:
    """What one of them has in its memory: a queue, and what it has not noted yet."""

    server: PostgresServer
    queue: list[int] = field(default_factory=list)
    known: set[int] = field(default_factory=set)
    unnoted: list[int] = field(default_factory=list)

    @property
    def inbox(self) -> InboxTable:
        return InboxTable(self.server)

    def put(self, numbers: list[int]) -> None:
        """Queue what is not known yet."""
        self.queue += [number for number in numbers if number not in self.known]
        self.known.update(numbers)


@dataclass
class Model:
    """Three workers on a database, and who was handled in which order for the first time."""

    address: str
    workers: dict[int, Worker] = field(default_factory=dict)
    received: dict[int, list[int]] = field(default_factory=lambda: {who: [] for who in PEOPLE})
    handled: dict[int, None] = field(default_factory=dict)

    def join(self, place: int) -> None:
        server = connected(self.address, Sealer(KEY))
        Company(server).join()
        self.workers[place] = Worker(server)

    def receive(self, place: int, person: int) -> None:
        worker, number = self.workers[place], 1 + sum(map(len, self.received.values()))
        update = Received(number, person, f"{number}", None)
        coming = worker.inbox.receive([update], MONDAY, known=worker.known)
        worker.put(sorted(to_its_end(coming)))
        self.received[person].append(number)

    def handle(self, place: int) -> None:
        worker = self.workers[place]
        if worker.queue:
            number = worker.queue.pop(0)
            self.handled.setdefault(number)
            worker.unnoted.append(number)

    def note(self, place: int) -> None:
        worker = self.workers[place]
        to_its_end(worker.inbox.done(worker.unnoted, MONDAY))
        worker.known.difference_update(worker.unnoted)
        worker.unnoted = []

    def look(self, place: int) -> None:
        worker = self.workers[place]
        to_its_end(worker.inbox.take_over(MONDAY))
        worker.put([int(raw) for raw in to_its_end(worker.inbox.undone(tuple(worker.known)))])

    def die(self, place: int) -> None:
        server = self.workers[place].server
        outside(self.address, f"update workers set gone_at = now() where worker = {server.worker}")
        server.close()
        self.join(place)

    def one_owner_each(self) -> bool:
        lanes = "select person_id from inbox where done_at is null group by person_id"
        return not outside(self.address, f"{lanes} having count(distinct owner) > 1")

    def finish(self) -> None:
        """Let everybody look, handle and note until nothing is left."""
        while outside(self.address, "select 1 from inbox where done_at is null"):
            for place in WORKERS:
                self.look(place)
                while self.workers[place].queue:
                    self.handle(place)
                self.note(place)

    def close(self) -> None:
        for worker in self.workers.values():
            worker.server.close()


@pytest.fixture(scope="module")
def agreed(server: str) -> str:
    """A database in which the people have agreed."""
    with empty(server):
        outside(
            server,
            "insert into people (person_id, consent_version, consented_at, last_contact)"
            " values (5, 1, 0, 0), (6, 1, 0, 0)",
        )
    return server


@settings(
    max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(steps=STEPS)
def test_each_persons_updates_are_handled_in_order_and_none_is_lost(
    agreed: str, steps: list[tuple[str, int] | tuple[str, int, int]]
) -> None:
    outside(agreed, "delete from inbox")
    outside(agreed, "delete from workers")
    model = Model(agreed)
    for place in WORKERS:
        model.join(place)
    try:
        for what, *about in steps:
            getattr(model, what)(*about)
            assert model.one_owner_each()
        model.finish()
    finally:
        model.close()

    for numbers in model.received.values():
        assert [number for number in model.handled if number in numbers] == numbers
