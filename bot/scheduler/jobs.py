"""Jobs that repeat: run by APScheduler, whatever the wall clock does meanwhile."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from apscheduler.schedulers.base import BaseScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.context import App, Context
from bot.operations.clock import system_now
from bot.operations.logs import describe
from storage import DatabaseError, Store

log = logging.getLogger(__name__)

Job = Callable[..., Coroutine[Any, Any, None]]
_LOOK_EVERY, _SLACK = 5.0, timedelta(seconds=1)
TICK = timedelta(seconds=20)
"""How often it is looked what is due."""

_NEARLY = 0.9
"""For so much of its interval a job stays with its worker, which then comes a little too soon."""

LATE = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
"""A job that is late runs all the same, and once."""


class Every(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types.
    """An interval that begins at the run before, by the clock as it shows then.

    APScheduler's own counts each interval that a clock has leapt over: 88 million of them where a
    machine begins in 1970, before it knows the time.
    """

    __slots__ = ("first", "interval")

    def __init__(self, interval: timedelta, first: timedelta) -> None:
        self.interval, self.first = interval, first

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """The first run, or the one after the run that is due now."""
        return now + (self.first if previous is None else self.interval)

    def longest(self) -> timedelta:
        """No run is ever planned further ahead than that."""
        return max(self.interval, self.first) + _SLACK


def repeat(application: App, job: Job, interval: timedelta, first: timedelta) -> None:
    """Run a job in so much time, and then again and again."""
    if application.job_queue is None:
        raise RuntimeError("python-telegram-bot was installed without its job-queue extra")
    application.job_queue.run_custom(job, {"trigger": Every(interval, first), **LATE})


def once(job: Job, interval: timedelta) -> Job:
    """The same job, done by one of all workers in each interval."""

    @wraps(job)
    async def run(context: Context) -> None:
        try:
            ours = await is_ours(context.store, job.__name__, interval)
        except DatabaseError as error:
            log.warning("the database failed, a job is done later:\n%s", describe(error))
        else:
            if ours:
                await job(context)

    return run


async def is_ours(store: Store, job: str, interval: timedelta) -> bool:
    """Whether a job is this worker's to do now; where there are others, one does it in that time.

    If that one is gone before, another one does at its next turn. Raises DatabaseError.
    """
    if store.sharing is None:
        return True
    return await store.sharing.take_job(job, _NEARLY * interval.total_seconds())


def bring_forward(scheduler: BaseScheduler, now: datetime) -> None:
    """Run at once what is planned further ahead than it can be: the clock was set back."""
    for job in scheduler.get_jobs():
        if isinstance(job.trigger, Every) and job.next_run_time > now + job.trigger.longest():
            job.modify(next_run_time=now)


async def mind_the_clock(application: App, every: float = _LOOK_EVERY) -> None:
    """Look each few seconds, counted by a clock that nobody can set, whether jobs wait too long."""
    while application.job_queue:
        await asyncio.sleep(every)
        bring_forward(application.job_queue.scheduler, system_now())
