"""Repeating jobs go on whatever somebody does to the wall clock."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.context import Context
from bot.scheduler.jobs import Every, bring_forward, mind_the_clock, repeat
from tests.harness import MONDAY, PATIENCE, Hypnic

TICK = timedelta(seconds=20)


@pytest.mark.parametrize("ahead", [timedelta(days=7), timedelta(days=56 * 365)])
def test_however_far_the_clock_leaps_ahead_one_run_is_due(ahead: timedelta) -> None:
    every = Every(TICK, timedelta(seconds=1))
    first = every.get_next_fire_time(None, MONDAY)

    assert first == MONDAY + timedelta(seconds=1)
    assert every.get_next_fire_time(first, MONDAY + ahead) == MONDAY + ahead + TICK


async def test_a_clock_that_was_set_back_two_hours_stops_no_tick(hypnic: Hypnic) -> None:
    ran = asyncio.Event()

    async def job(_: Context) -> None:
        ran.set()

    repeat(hypnic.application, job, TICK, TICK)
    assert hypnic.application.job_queue
    scheduler = hypnic.application.job_queue.scheduler
    two_hours_on = datetime.now(UTC) + timedelta(hours=2)
    for planned in scheduler.get_jobs():
        planned.modify(next_run_time=two_hours_on)

    minding = asyncio.create_task(mind_the_clock(hypnic.application, 0.001))

    await asyncio.wait_for(ran.wait(), PATIENCE)
    minding.cancel()


async def test_what_is_planned_as_it_must_be_stays_so(hypnic: Hypnic) -> None:
    assert hypnic.application.job_queue
    scheduler = hypnic.application.job_queue.scheduler
    before = [job.next_run_time for job in scheduler.get_jobs()]

    bring_forward(scheduler, datetime.now(UTC))

    assert before == [job.next_run_time for job in scheduler.get_jobs()] != []
