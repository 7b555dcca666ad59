"""Messages that were edited: a note or a reminder follows, anything else says that it does not."""

from telegram import Message, Update

from bot.answers import Expected
from bot.context import Context
from bot.domain.model import LONGEST_NOTE, Person
from bot.gateway.sending import reply
from bot.handlers import article_answers, emergencies, reminder_changes
from bot.handlers.messages import heard
from bot.screens import messages as screens
from bot.screens.formatting import clean, long_date


async def edited(update: Update, context: Context) -> None:
    """An edited message; what it tells of an emergency is answered as in a new one."""
    message = update.edited_message
    words = clean((message.text or message.caption or "") if message else "")
    if message is None or not words:
        return
    person = await context.person(message.chat_id)
    expected = heard(person, words, Expected.ANYTHING)
    alarmed = await article_answers.emergency(message, context, words, expected)
    if person is None or await _note_followed(message, context, person, words):
        return
    if not alarmed and not await reminder_changes.edited(message, context, person, words):
        await reply(message, screens.EDIT_NOT_TAKEN)
        await emergencies.ask_beside(message, context, person, words, Expected.ANYTHING)


async def _note_followed(message: Message, context: Context, person: Person, words: str) -> bool:
    """Let the note that the message was follow it; False when it was none."""
    nights, number = context.store.nights, message.message_id
    note = await nights.note(person.person_id, number)
    if note is None:
        return False
    if len(words) > LONGEST_NOTE:
        await reply(message, screens.NOTE_TOO_LONG)
    elif note.text != words:
        await nights.edit_note(person.person_id, number, words)
        await reply(message, screens.NOTE_CHANGED.format(night=long_date(note.night)))
        await emergencies.ask_beside(message, context, person, words)
    return True
