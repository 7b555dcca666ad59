"""What has to be done beside the conversation: backups, forgetting, counts and the life sign."""

import asyncio
import logging
from datetime import timedelta
from importlib.metadata import version

import aiohttp

from bot.context import App, Context
from bot.operations.logs import describe
from bot.scheduler.deletions import finish_deletions, finish_deletions_of_before
from bot.scheduler.jobs import LATE, repeat
from storage import CannotOpen, DatabaseError
from storage.files import back_up_running
from storage.sqlite import reserve
from storage.sqlite.backups import forget_old_copies, is_due

log = logging.getLogger(__name__)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
BATCH = 100
"""How many people are deleted at a time for their silence."""

LEDGER_KEPT = timedelta(days=60)
"""What became of own reminders and nudges is of no use for longer."""

_PATIENCE = aiohttp.ClientTimeout(total=10)


def add_jobs(application: App) -> None:
    """Let the scheduler call all of them."""
    if application.job_queue is None:
        raise RuntimeError("python-telegram-bot was installed without its job-queue extra")
    application.job_queue.run_once(finish_deletions_of_before, 0, job_kwargs=LATE)
    for job, interval in _JOBS:
        repeat(application, job, interval, MINUTE)


async def retime(context: Context) -> None:
    """Plan everybody anew once when there are new time zone rules."""
    if moved := await context.store.ledger.retime(version("tzdata"), context.now()):
        log.info("the time zone rules are new; %s people were planned anew", moved)


async def each_minute(context: Context) -> None:
    """Tell the operator's dead man's switch that all is well, if it is."""
    url, pulse = context.services.config.heartbeat_url, context.services.pulse
    if url is None or not pulse.well():
        return
    try:
        async with aiohttp.ClientSession(timeout=_PATIENCE, trust_env=True) as session:
            await session.get(url)
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        log.warning("HEARTBEAT_URL could not be called: %s", type(error).__name__)


async def each_hour(context: Context) -> None:
    """Log the counts, forget what is done, make the night's backup, keep room on the disk."""
    services = context.services
    services.metrics.reach("queue", context.application.update_queue.qsize())
    counts = services.metrics.taken()
    log.info("counts %s", counts, extra={"counts": counts})
    try:
        await retime(context)
        await services.store.inbox.prune(context.now())
        await services.store.question_log.prune(context.now())
        reserve.keep_reserve(services.config.database)
        await _back_up(context)
    except (CannotOpen, DatabaseError, OSError) as error:
        log.warning("upkeep failed, nothing was lost:\n%s", describe(error))


async def _back_up(context: Context) -> None:
    config, now = context.services.config, context.now()
    forget_old_copies(config.database, now, timedelta(days=config.backup_keep))
    if config.backup_dir and is_due(config.backup_dir, now):
        made = await back_up_running(context.store, config.backup_dir, config.backup_keep, now)
        log.info("made the backup %s", made.name)


async def clear(context: Context) -> None:
    """Delete everything about people whose last contact is too long ago, and old ledger rows."""
    now, store = context.now(), context.store
    limit = now - timedelta(days=context.services.config.retention_days)
    gone = 0
    while erased := await store.erase_silent(limit, BATCH, now):
        gone += erased
        await asyncio.sleep(0)
    if gone:
        log.info("%s people had not been here for long enough: their diaries are deleted", gone)
    await store.ledger.prune(now - LEDGER_KEPT)
    store.deletion.tidy()


_JOBS = (
    (finish_deletions, MINUTE),
    (each_minute, MINUTE),
    (each_hour, HOUR),
    (clear, DAY),
)
