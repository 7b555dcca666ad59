"""What is kept, a copy of it, the copy brought back, and how to have it deleted."""

import asyncio
import json
import logging
from datetime import timedelta
from html import escape

from telegram import CallbackQuery, Document, Message

from bot.context import Context
from bot.domain.diaryfile import FORMAT, LARGEST_FILE, Brought, NotADiary, Unfit, read_file
from bot.domain.model import ZONE, Person
from bot.domain.schedule import night_of
from bot.domain.spreadsheet import as_csv
from bot.gateway.sending import answer_tap, edit, hand_over, reply
from bot.handlers import ask, settings
from bot.handlers.guards import needs_person
from bot.language.evidence import evidence
from bot.operations.logs import describe
from bot.screens import common
from bot.screens import privacy as screens
from bot.screens import settings as settings_screens
from bot.screens.formatting import clean, counted
from storage import Merged, NotErased

log = logging.getLogger(__name__)

FRESH = timedelta(days=1)
"""A button that deletes everything works for so long, and not when it is found years later."""


async def command(message: Message, context: Context) -> None:
    """`/privacy`."""
    config = context.services.config
    contact = config.operator_contact
    operator = screens.OPERATOR.format(contact=escape(contact)) if contact else screens.NO_OPERATOR
    kept = screens.BACKUPS.format(days=counted(config.backup_keep + 1, "day"))
    known = await context.person(message.chat_id)
    text = screens.PRIVACY.format(operator=operator, backups=kept, days=config.retention_days)
    shares = await context.store.question_log.shares(message.chat_id)
    await reply(message, text, screens.privacy_keyboard(shares=shares) if known else None)


@needs_person
async def export(message: Message, context: Context, person: Person) -> None:
    """`/export`: a table for people and a file that loses nothing."""
    await _hand_over(context, person)


async def tapped(query: CallbackQuery, context: Context, person: Person, what: str) -> None:
    """A button of `/privacy`: a copy, sharing refused questions, or withdrawing consent."""
    if what in {"share", "keep"}:
        shares = what == "share"
        await context.store.question_log.share(person.person_id, shares=shares)
        said = screens.SHARING if shares else screens.NOT_SHARING
        await edit(query, said, screens.privacy_keyboard(shares=shares))
    elif what == "copy":
        await answer_tap(query)
        await _hand_over(context, person)
    else:
        await edit(query, screens.WITHDRAW, screens.delete_keyboard(copy=True))


@needs_person
async def bring_back(message: Message, context: Context, person: Person) -> None:
    """`/import`: how it is done, for who agreed."""
    await reply(message, screens.IMPORT_HOW)


async def document(message: Message, context: Context) -> None:
    """A file was sent; an emergency in its caption is answered first, and then nothing else."""
    if not await ask.emergency(message, context, clean(message.caption or "")):
        await _read_back(message, context)


@needs_person
async def _read_back(message: Message, context: Context, person: Person) -> None:
    """An export comes back; of any other file is said what is wrong with it."""
    try:
        body = await _downloaded(message.document)
        today = night_of(context.now(), person.zone or "UTC")
        file = await asyncio.to_thread(read_file, body, today, clean, evidence)
    except NotADiary as error:
        await reply(message, screens.NOT_A_DIARY[error.why])
        return
    merged = await context.store.merge(person.person_id, file, context.now())
    await _tell_imported(message, context, person, merged)


async def _tell_imported(
    message: Message, context: Context, before: Person, merged: Merged
) -> None:
    """What came back, and that set-up is finished or what it still needs."""
    text = screens.IMPORTED.format(
        nights=counted(merged.nights, "night"),
        notes=counted(merged.notes, "note"),
        reminders=counted(merged.reminders, "reminder"),
    )
    text += screens.IMPORTED_SETTINGS[merged.settings]
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


async def _downloaded(sent: Document | None) -> bytes:
    name = ((sent and sent.file_name) or "").lower()
    if sent is None or not name.endswith(".json"):
        raise NotADiary(Unfit.TABLE if name.endswith(".csv") else Unfit.OTHER)
    if (sent.file_size or 0) > LARGEST_FILE:
        raise NotADiary(Unfit.TOO_BIG)
    return bytes(await (await sent.get_file()).download_as_bytearray())


@needs_person
async def delete(message: Message, context: Context, person: Person) -> None:
    """`/delete`, first step."""
    await reply(message, screens.DELETE_SURE, screens.delete_keyboard())


async def delete_tapped(query: CallbackQuery, context: Context, person: Person, sure: str) -> None:
    """`/delete`, second step."""
    asked = query.message
    if sure != "yes":
        await edit(query, screens.KEPT)
    elif not isinstance(asked, Message) or context.now() - asked.date > FRESH:
        await edit(query, screens.DELETE_AGAIN, screens.delete_keyboard())
    else:
        await _erase(query, context, [person.person_id])


async def delete_again(query: CallbackQuery, context: Context) -> None:
    """The second step once more, by somebody about whom nothing is known any more."""
    await _erase(query, context, [])


async def _erase(query: CallbackQuery, context: Context, person_ids: list[int]) -> None:
    try:
        await context.store.erase(person_ids, context.now(), tell=True)
    except NotErased as error:
        log.warning("somebody could not be deleted:\n%s", describe(error))
        await edit(query, screens.NOT_DELETED, screens.delete_keyboard())
    else:
        await edit(query, screens.DELETED)
        await context.store.deletion.told(person_ids)


async def _hand_over(context: Context, person: Person) -> None:
    kept = await context.store.export(person.person_id)
    file = {"format": FORMAT, "exported_at": context.now().isoformat(), **kept}
    name = f"hypnic-{context.now():%Y-%m-%d}"
    nights, notes = await context.store.nights.everything(person.person_id)
    table = as_csv(nights, notes)
    whole = json.dumps(file, ensure_ascii=False, indent=1).encode()
    to = (context.bot, person.person_id)
    await hand_over(*to, table, f"{name}.csv", screens.EXPORT_TABLE)
    await hand_over(*to, whole, f"{name}.json", screens.EXPORT_READY)
