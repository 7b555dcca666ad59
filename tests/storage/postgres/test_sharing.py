"""What several workers share: due messages, slots of the send rate, holds, limits and jobs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle
from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.domain.schedule import Outcome
from bot.gateway.pace import Timer
from bot.gateway.rate_limiter import RateLimitArgs, RateLimiter
from bot.gateway.shared_pace import TOO_LATE
from bot.handlers.incoming_limits import Limits, Verdict
from storage import DatabaseError, Store, claims
from storage.postgres.opening import open_server
from storage.sharing import Sharing
from tests.bench.people import fill
from tests.storage.postgres.server import KEY, NEEDED
from tests.storage.postgres.test_company import bury
from tests.storage.postgres.test_server import outside
from tests.storage.test_ledger import NOW

pytestmark = NEEDED
STARTED_BY_US = RateLimitArgs(waits=False, spaced=True)


@pytest.fixture
def other(server: str, store: Store) -> Iterator[Store]:
    """A second worker beside that of `store`."""
    with open_server(server, KEY) as opened:
        yield opened


def shared(store: Store) -> Sharing:
    """What a worker shares with others."""
    assert store.sharing
    return store.sharing


async def seen_by(store: Store, most: int = 100, at: datetime = NOW) -> set[int]:
    """Whose messages a worker sees as due, and is to send."""
    return {due.person_id for due in (await store.ledger.claim(at, most)).due}


async def test_what_one_worker_is_to_send_no_other_one_sees(store: Store, other: Store) -> None:
    fill(store, 30, NOW)

    first, second = await seen_by(store, 10), await seen_by(other)

    assert (len(first), len(second)) == (10, 20)
    assert not first & second
    assert await seen_by(store) == first


@pytest.mark.parametrize("later", [timedelta(), timedelta(seconds=59)])
async def test_all_that_is_due_to_a_person_now_or_soon_one_worker_sends(
    server: str, store: Store, other: Store, later: timedelta
) -> None:
    fill(store, 2, NOW)
    await store.ledger.snooze(1, NOW.date(), NOW + later)
    first = (await store.ledger.claim(NOW, 1)).claims
    assert [claim.due.person_id for claim in first] == [1]

    assert await seen_by(other, at=NOW + later) == {2}
    assert await store.ledger.leave(first, NOW)
    await store.ledger.record_outcomes([Outcome(first[0].due, "sent", 7)], NOW)
    assert await seen_by(other, at=NOW + later) == {2}
    assert await seen_by(store, at=NOW + later) == {1}

    bury(server, store)
    assert await seen_by(other, at=NOW + later) == {1, 2}


def most_rows(plan: dict[str, Any]) -> float:
    """The most rows that a step of a plan gave, and those that it looked at in vain."""
    here = plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0)
    return max([float(here), *map(most_rows, plan.get("Plans", ()))])


async def test_a_look_at_what_is_due_reads_no_more_than_it_takes(store: Store) -> None:
    fill(store, 2_000, NOW)
    at = int(NOW.timestamp())
    explained = f"explain (analyze, format json) {claims.looking(store.db)}"

    ((plan,),) = store.db.execute(explained, [at, True, "[]", 20, at]).fetchall()

    assert most_rows(plan[0]["Plan"]) <= 20


async def test_what_a_worker_that_is_gone_was_to_send_is_due_and_it_sends_nothing(
    server: str, store: Store, other: Store
) -> None:
    fill(store, 3, NOW)
    claims = (await other.ledger.claim(NOW, 10)).claims
    bury(server, other)

    assert await seen_by(store) == {1, 2, 3}
    with pytest.raises(DatabaseError):
        await other.ledger.leave(claims, NOW)


async def test_what_could_not_be_sent_another_worker_may_send(store: Store, other: Store) -> None:
    fill(store, 1, NOW)
    (claim,) = (await store.ledger.claim(NOW, 1)).claims
    assert await store.ledger.leave([claim], NOW)
    again = Outcome(claim.due, "due", at=NOW)

    await store.ledger.record_outcomes([again], NOW)

    assert await seen_by(other) == {1}


async def test_workers_take_their_slots_from_one_row(store: Store, other: Store) -> None:
    waits = [await shared(one).take_slots(10, 1.0, 0.0) for one in (store, other, store)]

    assert waits == pytest.approx([0, 10, 20], abs=5)
    assert waits[0] < waits[1] < waits[2]


class Sleeper:
    """A clock that moves when somebody sleeps, at times by far too much."""

    def __init__(self, *too_long: float) -> None:
        self.seconds, self.too_long = 0.0, list(too_long)

    async def sleep(self, seconds: float) -> None:
        """Sleep, and perhaps oversleep."""
        self.seconds += seconds + (self.too_long.pop(0) if self.too_long else 0)


@pytest.mark.parametrize(("late", "slots"), [(0.0, 1), (TOO_LATE / 2, 1), (10 * TOO_LATE, 2)])
async def test_whoever_sleeps_past_a_slot_takes_another_one(
    server: str, store: Store, late: float, slots: int
) -> None:
    outside(server, "update pace set free_at = extract(epoch from now()) + 1000")
    clock, rate = Sleeper(late), 0.104
    limiter = RateLimiter(rate, Timer(lambda: clock.seconds, clock.sleep), shared=store.sharing)

    async def call() -> bool:
        return True

    await limiter.process_request(call, (), {}, "sendMessage", {"chat_id": 1}, STARTED_BY_US)

    ((taken,),) = outside(server, "select free_at - extract(epoch from now()) - 1000 from pace")
    assert float(str(taken)) == pytest.approx(10 * slots, abs=9)


async def test_a_pause_that_one_worker_was_asked_for_all_heed(store: Store, other: Store) -> None:
    clock = Sleeper()
    limiters = [
        RateLimiter(1000, Timer(lambda: clock.seconds, clock.sleep), shared=one.sharing)
        for one in (store, other)
    ]

    async def refused() -> None:
        raise RetryAfter(timedelta(seconds=30))

    with pytest.raises(RetryAfter):
        await limiters[0].process_request(
            refused, (), {}, "sendMessage", {"chat_id": 7}, STARTED_BY_US
        )
    await limiters[0].shutdown()
    await limiters[1].initialize()

    assert limiters[1].held() == {7}
    with pytest.raises(RetryAfter):
        await limiters[1].process_request(
            refused, (), {}, "sendMessage", {"chat_id": 7}, STARTED_BY_US
        )
    await limiters[1].shutdown()


FAR, FEW = 987_654_321, Limits(20, 60, 120)


async def limited(*stores: Store) -> list[Limits]:
    """The limits of each of these workers, which have looked who is there."""
    for one in stores:
        await shared(one).look()
    return [replace(FEW, shared=shared(one), _windows={}) for one in stores]


async def sent_to(workers: Sequence[Limits], kind: str, people: Iterable[int]) -> Counter[Verdict]:
    """What became of so many messages of people, each to the next worker."""
    turns = zip(cycle(workers), people, strict=False)
    return Counter([await getattr(limits, kind)(person, NOW) for limits, person in turns])


@pytest.mark.parametrize(
    ("kind", "people", "fit"),
    [("message", [FAR] * 50, 20), ("tap", [FAR] * 200, 120), ("newcomer", range(100), 60)],
)
async def test_what_people_send_to_all_workers_is_counted_together(
    store: Store, other: Store, kind: str, people: Sequence[int], fit: int
) -> None:
    became = await sent_to(await limited(store, other), kind, people)

    assert became[Verdict.PASS] == fit
    assert became[Verdict.TELL] == (1 if people == [FAR] * len(people) else len(people) - fit)


@pytest.mark.parametrize(("kind", "most"), [("message", 20), ("tap", 120)])
async def test_whoever_always_meets_the_same_worker_may_send_three_quarters_at_least(
    store: Store, other: Store, kind: str, most: int
) -> None:
    limits, _ = await limited(store, other)

    became = await sent_to([limits], kind, [FAR] * 2 * most)

    assert 0.75 * most <= became[Verdict.PASS] <= most


async def test_a_check_ins_taps_cost_nothing_and_neither_does_anything_where_there_is_one_worker(
    server: str, store: Store
) -> None:
    alone = await limited(store)
    assert (await sent_to(alone, "message", [FAR] * 50))[Verdict.PASS] == 20
    with open_server(server, KEY) as second:
        await sent_to(await limited(store, second), "tap", [FAR] * 30)

    assert outside(server, "select * from counted") == []


async def test_a_count_names_nobody_and_is_forgotten_after_a_minute(
    server: str, store: Store, other: Store
) -> None:
    workers = await limited(store, other)
    assert (await sent_to(workers, "message", [FAR] * 50))[Verdict.PASS] == 20
    ((what,),) = outside(server, "select what from counted")
    assert str(FAR) not in str(what)

    outside(server, "update counted set moments = array(select unnest(moments) - 61)")
    assert await shared(store).count(f"message {FAR}", 1) == 0
    assert await shared(store).count(f"message {FAR}", 1) == 1
    outside(server, "update counted set until = now() - interval '1 second'")
    await shared(other).look()
    assert outside(server, "select * from counted") == []


async def test_a_job_is_one_workers_until_that_is_over_or_it_is_gone(
    server: str, store: Store, other: Store
) -> None:
    assert await shared(other).take_job("prune", 60)
    assert not await shared(store).take_job("prune", 60)
    assert await shared(other).take_job("prune", 60)
    assert await shared(store).take_job("retime", 60)

    bury(server, other)

    assert await shared(store).take_job("prune", 60)
