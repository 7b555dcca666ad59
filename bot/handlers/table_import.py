"""Tables of other programs: shown as what they would become, and brought in by a tap.

Nothing of a table is kept until then: the file stays in the chat, and is fetched and read again
when a button under it is tapped.
"""

from functools import partial

from telegram import CallbackQuery, Document, Message

from bot.context import Context
from bot.domain.diary_import import notes_only
from bot.domain.import_limits import LARGEST_FILE
from bot.domain.import_refusals import NotADiary, Unfit
from bot.domain.model import Person
from bot.domain.table_notes import NoteTable, Order, notes_of
from bot.gateway.sending import answer_tap, edit, quote
from bot.importers.files import opened
from bot.operations import worker
from bot.screens import common
from bot.screens import export_import as export_import_screens
from bot.screens import table_import as screens
from bot.screens.formatting import clean

NO_DIARY = ("image/", "video/", "audio/", "application/pdf")
"""How the kind of a file begins that need not be fetched to be told from a diary."""


async def offer(message: Message, context: Context, person: Person, table: NoteTable) -> None:
    """A table was sent."""
    await quote(message, *await _screen(context, person, table, table.order))


async def dated(query: CallbackQuery, context: Context, person: Person, word: str) -> None:
    """What a date of the table means was tapped."""
    table = await _sent_again(query)
    if table and (order := _order(word)):
        await edit(query, *await _screen(context, person, table, order))


async def bring(query: CallbackQuery, context: Context, person: Person, word: str) -> None:
    """*Bring them in* or *Leave them out*; a second tap on the first one changes nothing."""
    if word == "no":
        await edit(query, screens.LEFT_OUT)
        return
    table = await _sent_again(query)
    if table and (order := _order(word)):
        dated = await worker.run(partial(notes_of, table, order, context.night_of(person), clean))
        file = notes_only(dated.notes)
        merged = await context.store.merge(person.person_id, file, context.now())
        await edit(query, screens.brought(dated, merged))


async def opened_file(sent: Document | None) -> bytes | NoteTable:
    """What a sent file holds: what may be an export, or a table. Raises NotADiary."""
    if sent is None or (sent.mime_type or "").startswith(NO_DIARY):
        raise NotADiary(Unfit.OTHER)
    if (sent.file_size or 0) > LARGEST_FILE:
        raise NotADiary(Unfit.TOO_BIG)
    body = bytes(await (await sent.get_file()).download_as_bytearray())
    return await worker.run(partial(opened, body, sent.file_name or ""), NotADiary)


async def _sent_again(query: CallbackQuery) -> NoteTable | None:
    """The table that the tapped message replies to; None when that was said to be gone."""
    tapped = query.message
    sent = tapped.reply_to_message if isinstance(tapped, Message) else None
    if sent is None or sent.document is None:
        await answer_tap(query, screens.FILE_GONE, alert=True)
        return None
    try:
        table = await opened_file(sent.document)
    except NotADiary as error:
        await edit(query, export_import_screens.not_a_diary(error.why))
        return None
    return table if isinstance(table, NoteTable) else None


def _order(word: str) -> Order | None:
    return next((order for order in Order if order == word), None)


async def _screen(
    context: Context, person: Person, table: NoteTable, order: Order | None
) -> common.Screen:
    if order is None:
        return screens.order_screen(table)
    dated = await worker.run(partial(notes_of, table, order, context.night_of(person), clean))
    return screens.preview_screen(table, dated, order)
