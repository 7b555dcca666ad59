"""What has to be done beside the conversation: backups, forgetting, counts and the life sign."""

import asyncio
import logging
from datetime import timedelta
from importlib.metadata import version

from bot.context import App, Context, Services
from bot.domain.clock_evidence import Evidence
from bot.domain.retention import Retention
from bot.operations.environment import imported_aiohttp
from bot.operations.logs import describe
from bot.scheduler.deletion_followup import finish_deletions, finish_deletions_of_before
from bot.scheduler.jobs import LATE, TICK, is_ours, once, repeat
from storage import CannotOpen, DatabaseError
from storage.database_file import back_up_running
from storage.sqlite import disk_reserve
from storage.sqlite.backups import is_due
from storage.sqlite.diary_labels import labels_in
from storage.sqlite.foreign_log import mark_run
from storage.sqlite.old_copies import forget_old_copies

log = logging.getLogger(__name__)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
BATCH = 5
"""How many people are deleted at a time for their silence."""

LEDGER_KEPT = timedelta(days=60)
"""What became of own reminders and nudges is of no use for longer."""

ENDED_KEPT = timedelta(days=3)
"""A reminder that has ended can still be put off and done that long."""

_PATIENCE = 10.0


def add_jobs(application: App) -> None:
    """Let the scheduler call all of them."""
    if application.job_queue is None:
        raise RuntimeError("python-telegram-bot was installed without its job-queue extra")
    services: Services = application.bot_data["services"]
    if services.store.sharing is None:  # Another worker may be telling who deleted just now.
        application.job_queue.run_once(finish_deletions_of_before, 0, job_kwargs=LATE)
    for job, interval in _JOBS:
        repeat(application, job, interval, MINUTE)


async def retime(context: Context) -> None:
    """Plan everybody anew once when there are new time zone rules."""
    if not await is_ours(context.store, "retime", MINUTE):
        return
    if moved := await context.store.ledger.retime(version("tzdata"), context.now()):
        log.info("%s people were planned anew: time zone rules, or the clock, changed", moved)


async def each_minute(context: Context) -> None:
    """Tell the operator's dead man's switch that all is well, if it is."""
    url, pulse = context.services.config.heartbeat_url, context.services.pulse
    if url is None or not pulse.well():
        return
    aiohttp = await asyncio.to_thread(imported_aiohttp)
    patience = aiohttp.ClientTimeout(total=_PATIENCE)
    try:
        async with aiohttp.ClientSession(timeout=patience, trust_env=True) as session:
            await session.get(url)
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        log.warning("HEARTBEAT_URL could not be called: %s", type(error).__name__)


async def keep_log_mark(context: Context) -> None:
    """Let the log say whose it is, also after SQLite has begun it anew."""
    if context.store.in_file is None:
        return
    try:
        context.store.log_mark.keep()
    except (DatabaseError, OSError) as error:
        log.warning("the log was not marked:\n%s", describe(error))


async def each_hour(context: Context) -> None:
    """Log the counts, forget what is done, make the night's backup, keep room on the disk."""
    services = context.services
    services.metrics.reach("queue", context.application.update_queue.qsize())
    counts = services.metrics.taken()
    log.info("counts %s", counts, extra={"counts": counts})
    try:
        if not await is_ours(services.store, "each_hour", HOUR):
            return
        evidence = (await services.store.clock.look(context.now())).evidence
        await retime(context)
        await services.store.inbox.prune(min(context.now(), evidence.sure))
        await services.store.question_log.prune(min(context.now(), evidence.sure))
        await services.store.people.prune(min(context.now(), evidence.sure), context.now())
        await services.store.standing.expire(min(context.now(), evidence.sure))
        if not evidence.in_doubt:
            retention = Retention(timedelta(days=services.config.retention_days))
            await services.store.retention.plan(retention, evidence.sure)
        if services.store.in_file:
            await asyncio.to_thread(disk_reserve.keep_reserve, services.config.database)
            mark_run(services.store.db)
            await _back_up(context, evidence)
    except (CannotOpen, DatabaseError, OSError) as error:
        log.warning("upkeep failed, nothing was lost:\n%s", describe(error))


async def _back_up(context: Context, evidence: Evidence) -> None:
    """Make the night's backup; while the clock is doubted it is dated by the time that is sure."""
    config, sure = context.services.config, not evidence.in_doubt
    now = context.now() if sure else evidence.sure
    if sure:
        forget_old_copies(config.database, now, timedelta(days=config.backup_keep))
    labels = labels_in(context.store.db)
    if config.backup_dir and is_due(config.backup_dir, now, labels):
        made = await back_up_running(
            context.store, config.backup_dir, config.backup_keep, now, sure=sure
        )
        log.info("made the backup %s", made.name)


async def look_at_clock(context: Context) -> None:
    """Keep how much time surely passed; what cannot be undone waits while the clock is doubted."""
    try:
        looked = await context.store.clock.look(context.now())
    except (DatabaseError, OSError) as error:
        log.warning("the clock's evidence was not kept:\n%s", describe(error))
        return
    if looked.began:
        log.warning(
            "the clock jumped, or the bot was away: by %s. Until that is sure nobody is deleted for"
            " silence, and no backup or mark of a deletion is dropped",
            looked.evidence.apart,
        )
    if looked.ended:
        log.info("the clock is right again, or believed")
        await retime(context)


async def clear(context: Context) -> None:
    """Delete everything about people whose last contact is too long ago, and old ledger rows.

    Only by time that surely passed, with a second look a day later, and after two notices.
    """
    store = context.store
    evidence = (await store.clock.look(context.now())).evidence
    if evidence.in_doubt:
        return
    retention = Retention(timedelta(days=context.services.config.retention_days))
    await store.reminders.prune(evidence.sure - ENDED_KEPT)
    gone = 0
    while erased := await store.erase_silent(retention, BATCH, evidence.sure):
        gone += erased
        await asyncio.sleep(0)
    if gone:
        log.info("%s people had not been here for long enough: their diaries are deleted", gone)
    await store.ledger.prune(evidence.sure - LEDGER_KEPT)


_JOBS = (
    (once(finish_deletions, MINUTE), MINUTE),
    (look_at_clock, TICK),
    (each_minute, MINUTE),
    (keep_log_mark, MINUTE),
    (each_hour, HOUR),
    (once(clear, DAY), DAY),
)
