"""A copy of everything that is kept about a person, and such a copy brought back."""

import asyncio
import json

from telegram import Message

from bot.context import Context
from bot.domain.csv_export import as_csv
from bot.domain.diary_import import FORMAT, Brought, read_file
from bot.domain.diary_merging import Merged
from bot.domain.import_refusals import NotADiary
from bot.domain.model import ZONE, Person
from bot.domain.schedule import night_of
from bot.domain.table_notes import NoteTable
from bot.gateway.sending import hand_over, reply
from bot.handlers import article_answers, settings, table_import
from bot.handlers.guards import aside, needs_person
from bot.language.flag_evidence import evidence
from bot.screens import common
from bot.screens import export_import as screens
from bot.screens import settings as settings_screens
from bot.screens.formatting import clean

LARGEST_TABLE = 8_000_000
"""Bytes of notes in one table; Telegram takes files of 50 MB."""

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
            file = await asyncio.to_thread(read_file, opened, today, latest, clean, evidence)
    except NotADiary as error:
        await reply(message, screens.not_a_diary(error.why))
        return
    if not await still_here():
        return
    merged = await context.store.merge(person.person_id, file, now)
    await _tell_imported(message, context, person, merged)


async def _tell_imported(
    message: Message, context: Context, before: Person, merged: Merged
) -> None:
    """What came back, and that set-up is finished or what it still needs."""
    text = screens.imported(merged)
    person = await context.person(before.person_id) or before
    if person.check_in_at is None:
        await reply(message, text)
        await settings.ask_missing(message, context, person)
        return
    if before.check_in_at is None:
        text += settings_screens.as_set(screens.IMPORTED_SET_UP, person)
    if merged.settings is Brought.BACK and person.paused_until:
        text += f"\n\n{settings_screens.paused_line(person).strip()}"
    asked = before.awaiting == ZONE
    await reply(message, text, common.no_reply_keyboard() if asked else None)


async def hand_over_all(context: Context, person: Person) -> None:
    """Give a person all that is kept, in its turn, if they have not deleted it meanwhile."""
    async with aside(context, person) as still_here:
        if await still_here():
            await _hand_over_all(context, person)


async def _hand_over_all(context: Context, person: Person) -> None:
    """Give a person the tables and the whole file, in several where one would be too big."""
    to, name = (context.bot, person.person_id), f"hypnic-{context.now():%Y-%m-%d}"
    nights = context.store.nights
    spans = await nights.spans(person.person_id, LARGEST_TABLE)
    for number, (first, last) in enumerate(spans, 1):
        table = as_csv(*await nights.everything(person.person_id, first, last))
        part = f"-{number}" if len(spans) > 1 else ""
        await hand_over(*to, table, f"{name}{part}.csv", screens.EXPORT_TABLE)
    parts = context.store.export_parts(person.person_id)
    rows, number = next(parts, None), 1
    while rows is not None:
        file = {"format": FORMAT, "exported_at": context.now().isoformat(), **rows}
        body = json.dumps(file, ensure_ascii=False, indent=1).encode()
        rows = next(parts, None)
        alone = number == 1 and rows is None
        part, caption = ("", screens.EXPORT_READY) if alone else (f"-{number}", screens.EXPORT_PART)
        await hand_over(*to, body, f"{name}{part}.json", caption.format(number=number))
        number += 1
