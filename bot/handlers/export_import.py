"""A copy of everything that is kept about a person, and such a copy brought back."""

from functools import partial

from telegram import Message

from bot.context import Context
from bot.domain.diary_import import Brought, read_file
from bot.domain.diary_merging import Merged
from bot.domain.import_refusals import NotADiary
from bot.domain.model import ZONE, Person
from bot.domain.schedule import night_of
from bot.domain.table_notes import NoteTable
from bot.gateway.sending import reply
from bot.gateway.sending_files import hand_over
from bot.handlers import article_answers, settings, table_import
from bot.handlers.guards import aside, needs_person
from bot.language.flag_evidence import evidence
from bot.operations import worker
from bot.screens import common, pauses
from bot.screens import export_import as screens
from bot.screens import settings as settings_screens
from bot.screens.formatting import clean

FARTHEST_AHEAD = "Pacific/Kiritimati"
"""Where each date begins first: a file from there may tell of a night that is to come here."""


@needs_person
async def export(message: Message, context: Context, person: Person) -> None:
    """`/export`: a table for people and a file that loses nothing."""
    await hand_over_all(context, person)


@needs_person
async def bring_back(message: Message, context: Context, person: Person) -> None:
    """`/import`: how it is done, for who agreed."""
    await reply(message, screens.IMPORT_HOW)


async def document(message: Message, context: Context) -> None:
    """A file was sent; an emergency in its caption is answered first, and then nothing else."""
    if not await article_answers.emergency(message, context, clean(message.caption or "")):
        await _read_back(message, context)


@needs_person
async def _read_back(message: Message, context: Context, person: Person) -> None:
    """An export comes back, a table is offered; of any other file is said what it is."""
    now = context.now()
    today, latest = night_of(now, person.zone or "UTC"), night_of(now, FARTHEST_AHEAD)
    try:
        async with aside(context, person) as still_here:
            opened = await table_import.opened_file(message.document)
            if isinstance(opened, NoteTable):
                await table_import.offer(message, context, person, opened)
                return
            read = partial(read_file, opened, today, latest, clean, evidence)
            file = await worker.run(read, NotADiary)
    except NotADiary as error:
        await reply(message, screens.not_a_diary(error.why, error.line))
        return
    if not await still_here():
        return
    merged = await context.store.merge(person.person_id, file, now)
    await _tell_imported(message, context, person, merged)


async def _tell_imported(
    message: Message, context: Context, before: Person, merged: Merged
) -> None:
    """What came back, and that set-up is finished or what it still needs."""
    person = await context.person(before.person_id) or before
    is_back = merged.settings is Brought.BACK
    text = screens.imported(merged, screens.settings_came(before, person) if is_back else "")
    if person.check_in_at is None:
        await reply(message, text)
        await settings.ask_missing(message, context, person)
        return
    if before.check_in_at is None:
        text += settings_screens.as_set(screens.IMPORTED_SET_UP, person)
    asked = before.awaiting == ZONE
    await reply(message, text, common.no_reply_keyboard() if asked else None)
    if is_back and person.paused_until:
        paused = settings_screens.paused_line(person).strip()
        await reply(message, paused, pauses.go_on_keyboard())


async def hand_over_all(context: Context, person: Person) -> None:
    """Give a person the tables and the whole file, in several where one would be too big.

    They are made in their turn, and each is given if nothing was deleted meanwhile.
    """
    to, now = (context.bot, person.person_id), context.now()
    make = context.store.export_files(person.person_id, now)
    async with aside(context, person) as still_here:
        tables, parts = await worker.run(make)
        for part, body in _numbered(tables):
            name = f"hypnic-{now:%Y-%m-%d}{part}.csv"
            await hand_over(*to, body, name, screens.EXPORT_TABLE, still_here)
        for part, body in _numbered(parts):
            number = part.removeprefix("-")
            caption = screens.EXPORT_PART.format(number=number) if part else screens.EXPORT_READY
            name = f"hypnic-{now:%Y-%m-%d}{part}.json"
            await hand_over(*to, body, name, caption, still_here)


def _numbered(bodies: tuple[bytes, ...]) -> list[tuple[str, bytes]]:
    """What the names of files end with: nothing where there is one, else their number."""
    return [
        (f"-{number}" if len(bodies) > 1 else "", body) for number, body in enumerate(bodies, 1)
    ]
