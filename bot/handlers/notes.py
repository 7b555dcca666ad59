"""Taking a note back: it is shown whole first, as a button has room for its beginning only."""

from datetime import date
from html import escape

from telegram import CallbackQuery

from bot.context import Context
from bot.domain.model import Person
from bot.gateway.sending import answer_tap, edit
from bot.handlers.checkin_outcome import kept_screen
from bot.screens import notes as screens


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
