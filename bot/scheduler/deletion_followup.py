"""What a deletion left to do: a mark for restores, the log, a last word, a clean file."""

import logging
from datetime import timedelta
from functools import partial

from bot.context import Context
from bot.domain import schedule
from bot.gateway.sending import send_scheduled
from bot.operations.logs import describe
from bot.screens import privacy as screens
from storage import CannotOpen, DatabaseError

log = logging.getLogger(__name__)

_BEING_TOLD = timedelta(minutes=1)
"""So long the tap itself may take to be answered."""


async def finish_deletions(context: Context) -> None:
    """Finish what can be finished now; the rest is left to the next time."""
    await _finish(context, _BEING_TOLD)


async def finish_deletions_of_before(context: Context) -> None:
    """The same at a start, when nobody is being told of anything."""
    await _finish(context, timedelta(0))


async def _finish(context: Context, patience: timedelta) -> None:
    store, deletion, now = context.store, context.store.deletion, context.now()
    try:
        await store.away(deletion.mark)
    except (OSError, DatabaseError) as error:
        log.warning("who was deleted could not be noted yet:\n%s", describe(error))
    try:
        if unmarked := await store.away(partial(deletion.forget_old, now)):
            log.error("%s deletions were never noted; a restore would undo them", unmarked)
        await store.away(deletion.empty_log)
        for person_id in await deletion.untold(now - patience):
            if await _told(context, person_id):
                await deletion.forget_told([person_id])
        await deletion.tidy(now)
    except (DatabaseError, OSError, CannotOpen) as error:
        log.warning("deletions are finished later:\n%s", describe(error))


async def _told(context: Context, person_id: int) -> bool:
    """Say that all is deleted; False when that surely did not arrive and can be tried again."""
    sent = await send_scheduled(context.bot, person_id, screens.DELETED, None)
    return sent is not None and sent.state != schedule.DUE
