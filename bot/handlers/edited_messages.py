"""Messages that were edited: a note or a reminder follows, anything else says that it does not."""

from telegram import Message

from bot.answers import Expected
from bot.context import Context
from bot.domain.model import Person
from bot.domain.note_limits import LONGEST_NOTE
from bot.domain.questions import QUESTIONS
from bot.domain.schedule import nights_meant
from bot.gateway.sending import reply
from bot.handlers import article_answers, emergencies, reminder_changes
from bot.handlers.danger_search import heard
from bot.language.question_answers import read_answer
from bot.screens import messages as screens
from bot.screens import notes as note_screens
from bot.screens.formatting import clean, long_date


async def edited(message: Message, context: Context) -> None:
    """An edited message; what it tells of an emergency is answered as in a new one."""
    words = clean(message.text or message.caption or "")
    if not words:
        return
    person = await context.person(message.chat_id)
    expected = heard(person, words, Expected.ANYTHING)
    alarmed = await article_answers.emergency(message, context, words, expected)
    if person is None or await _note_followed(message, context, person, words):
        return
    if alarmed or await reminder_changes.edited(message, context, person, words):
        return
    if not await _is_kept(context, person, words):
        await reply(message, screens.EDIT_NOT_TAKEN)
    await emergencies.ask_beside(message, context, person, words, Expected.ANYTHING)


async def _is_kept(context: Context, person: Person, words: str) -> bool:
    """Whether the words say what the night's answers say already: the edit changes nothing."""
    night = nights_meant(context.now(), person.zone or "UTC")[0]
    answers = await context.store.nights.answers(person.person_id, night)
    read = ((read_answer(q, words), answers[q.key]) for q in QUESTIONS if q.key in answers)
    return any(told and told.chosen and told.chosen == kept.chosen for told, kept in read)


async def _note_followed(message: Message, context: Context, person: Person, words: str) -> bool:
    """Let the note that the message was follow it; False when it was none."""
    nights, number = context.store.nights, message.message_id
    note = await nights.note(person.person_id, number)
    if note is None:
        return False
    if len(words) > LONGEST_NOTE:
        await reply(message, note_screens.NOTE_TOO_LONG)
    elif note.text != words:
        await nights.edit_note(person.person_id, number, words)
        await reply(message, note_screens.NOTE_CHANGED.format(night=long_date(note.night)))
        await emergencies.ask_beside(message, context, person, words)
    return True
