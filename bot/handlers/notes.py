"""Notes: kept under a night, and taken back.

A note is shown whole before it is deleted, as a button has room for its beginning only.
"""

from datetime import date
from html import escape

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain.model import Person
from bot.domain.note_limits import LONGEST_NOTE
from bot.gateway.reactions import react
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers.checkin_outcome import kept_screen
from bot.handlers.replied_to import is_under_a_note
from bot.screens import notes as screens
from bot.screens.formatting import long_date


async def shown(
    query: CallbackQuery, context: Context, person: Person, night: date, note_id: int
) -> None:
    """A note of the *Change* menu, with the way to delete it."""
    notes = await context.store.nights.notes_between(person.person_id, night, night)
    text = next((note.text for note in notes if note.note_id == note_id), None)
    if text is None:
        await answer_tap(query, screens.NOTE_GONE, alert=True)
        return
    asked = screens.DELETE_NOTE.format(note=escape(text))
    await edit(query, asked, screens.delete_note_keyboard(night, note_id))


async def deleted(
    query: CallbackQuery, context: Context, person: Person, night: date, note_id: int
) -> None:
    """*Delete the note*; deleting it again changes nothing."""
    await context.store.nights.delete_note(person.person_id, night, note_id)
    answers = await context.store.nights.answers(person.person_id, night)
    await edit(
        query, *await kept_screen(context, person, night, answers), toast=screens.NOTE_DELETED
    )


async def add(message: Message, context: Context, person: Person, night: date, words: str) -> None:
    """Keep a note under the number of its message, so that its own edit changes it alone."""
    if len(words) > LONGEST_NOTE:
        await reply(message, screens.NOTE_TOO_LONG)
        return
    number = message.message_id
    if is_saved := await context.store.nights.add_note(person.person_id, night, number, words):
        await react(message)
    told = screens.NOTE_LONGER if is_under_a_note(message) else screens.NOTE_SAVED
    under = screens.note_keyboard(night, number) if is_saved else None
    await reply(
        message, (told if is_saved else screens.NOTE_NO_ROOM).format(night=long_date(night)), under
    )
