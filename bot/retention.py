"""The daily clearing: diaries nobody came back to, and what has served its time."""

import asyncio
import logging
from datetime import timedelta

from bot.context import Context

log = logging.getLogger(__name__)

BATCH = 100
LEDGER_KEPT = timedelta(days=60)
"""What became of own reminders and nudges is of no use for longer."""


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
    store.tidy()
