"""Notes: kept under a night, asked for in words or told beside it, and taken back.

A note is shown whole before it is deleted, as a button has room for its beginning only.
"""

import asyncio
from datetime import date
from html import escape

from telegram import CallbackQuery, Message

from bot.answers import Expected
from bot.answers.cards.subjects import needs_a_card
from bot.answers.danger.triage import Step
from bot.answers.models.dialogue_acts import act_of
from bot.context import Context
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import is_begun
from bot.domain.model import Note, Person
from bot.domain.note_limits import LONGEST_NOTE
from bot.domain.open_offer import offered
from bot.domain.open_question import NOTE, SAVED, Shown, shown
from bot.domain.schedule import nights_meant
from bot.gateway.reactions import react
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers import article_answers, checkin_outcome, emergencies, intents, night_news
from bot.handlers.checkin_outcome import kept_screen
from bot.handlers.replied_to import is_under_a_note, note_replied_to
from bot.language.corrections import core
from bot.language.message_cuts import joins
from bot.language.night_days import nights_told
from bot.language.night_meant import asks_plainly, read_news
from bot.language.notes_told import (
    asks_to_delete,
    changed_note,
    night_of_note,
    note_in,
    wants_a_note,
)
from bot.language.reminder_confirmations import ends_it
from bot.language.set_back import drops, takes_back
from bot.language.unread import half_told
from bot.screens import notes as screens
from bot.screens.formatting import long_date

NO_NOTES = frozenset(
    {
        "question",
        "wish",
        "about_bot",
        "misread",
        "not_answered",
        "angry",
        "thanks",
        "ok",
        "bye",
        "hello",
    }
    | {"praise", "joke", "urgent", "low", "grief", "lonely", "faith", "getting_help", "plan"}
)
"""Dialogue acts that are answered, and kept as no note beside a night."""


async def opened(
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
    if is_under_a_note(message) and await changed(message, context, person, words):
        return
    if len(words) > LONGEST_NOTE:
        await reply(message, screens.NOTE_TOO_LONG)
        return
    number = message.message_id
    if is_saved := await context.store.nights.add_note(person.person_id, night, number, words):
        context.lately = context.lately.with_note(number, context.now())
        await react(message)
    told = screens.NOTE_LONGER if is_under_a_note(message) else screens.NOTE_SAVED
    under = screens.note_keyboard(night, number) if is_saved else None
    await reply(
        message, (told if is_saved else screens.NOTE_NO_ROOM).format(night=long_date(night)), under
    )


async def changed(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show the note that was kept last to be deleted, or give it the other words that a message
    says; False for anything else, and where a danger is told along with it."""
    note = await _last_note(message, context, person)
    if note is None:
        return False
    is_offered = offered(person.awaiting, context.night_of(person)) is not None
    is_gone = ends_it(core(words)) or takes_back(words) or asks_to_delete(words)
    is_gone = is_gone or (drops(words) and not is_offered)
    text = changed_note(words, note.text)
    if not is_gone and (not text or len(text) > LONGEST_NOTE):
        return False
    if await _tells_a_danger(context, words):
        return False
    if is_gone:
        asked = screens.DELETE_NOTE.format(note=escape(note.text))
        await reply(message, asked, screens.delete_note_keyboard(note.night, note.note_id))
        return True
    await context.store.nights.edit_note(person.person_id, note.note_id, text)
    said = screens.NOTE_NOW.format(night=long_date(note.night), note=escape(text))
    await reply(message, said, screens.note_keyboard(note.night, note.note_id))
    return True


async def _tells_a_danger(context: Context, words: str) -> bool:
    find = context.services.answerer.find_danger
    danger = await asyncio.to_thread(find, words, expected=Expected.ANSWER)
    return danger is not None and danger.step is not Step.ASK


async def _last_note(message: Message, context: Context, person: Person) -> Note | None:
    """The note that the message replied to tells of, or the one that was the last thing kept."""
    number = note_replied_to(message) or context.lately.note
    return await context.store.nights.note(person.person_id, number) if number else None


async def told(message: Message, context: Context, person: Person, words: str) -> bool:
    """Keep a note that is asked for in words, or ask for its words; False for anything else.

    What it tells of the night itself is offered besides.
    """
    at = shown(person.awaiting, context.night_of(person)) or Shown(context.night_of(person))
    is_awaited = at.question == NOTE and "?" not in words
    is_awaited = is_awaited and not intents.is_certain(words, context.intents)
    if wants_a_note(words):
        await _ask(message, context, person, at.night)
    elif await changed(message, context, person, words):
        await emergencies.ask_beside(message, context, person, words)
        return True
    elif note := note_in(words) or (words if is_awaited else ""):
        night = _night_named(context, person, words)
        alarmed = await article_answers.emergency(message, context, note, Expected.ANSWER)
        if not (alarmed or night):
            await checkin_outcome.mark_shown(context, person, at.night, SAVED)
        await add(message, context, person, night or at.night, note)
        if not alarmed:
            await night_news.offered(message, context, person, note, night or at.night)
            await emergencies.ask_beside(message, context, person, note)
    elif asks_to_delete(words) and not await _tells_a_danger(context, words):
        await _what_may_be_deleted(message, context, person, at.night)
        return True
    return bool(wants_a_note(words) or note)


def _night_named(context: Context, person: Person, words: str) -> date | None:
    """The night that a note is for; of a day that began one and ended one the night that began."""
    name, meant = night_of_note(words), nights_meant(context.now(), person.zone or "UTC")
    nights = nights_told(f"for {name}:", meant) if name else ()
    today = context.night_of(person)
    return max((night for night in nights if is_correctable(night, today)), default=None)


async def _what_may_be_deleted(
    message: Message, context: Context, person: Person, night: date
) -> None:
    """The last note of a night with the way to delete it, or that there is none."""
    notes = await context.store.nights.notes_between(person.person_id, night, night)
    if notes:
        asked = screens.DELETE_NOTE.format(note=escape(notes[-1].text))
        await reply(message, asked, screens.delete_note_keyboard(night, notes[-1].note_id))
        return
    offer = offered(person.awaiting, context.night_of(person))
    is_open = offer is not None and offer.data.startswith("told")
    none = screens.NOTHING_TO_DELETE if is_open else screens.NO_NOTE
    await reply(message, none.format(night=long_date(night)))


async def _ask(message: Message, context: Context, person: Person, night: date) -> None:
    """Ask for the words of a note, or name the button that keeps those which were just read."""
    offer = offered(person.awaiting, context.night_of(person))
    if offer and offer.data.startswith("told"):
        await reply(message, screens.NOTE_BY_TAP)
        return
    await checkin_outcome.mark_shown(context, person, night, NOTE)
    await reply(message, screens.WHICH_WORDS.format(night=long_date(night)))


async def goes_on(message: Message, context: Context, person: Person, words: str) -> bool:
    """Keep as a note what goes on with a night that was told of: `also it was hot`."""
    return joins(words) and await kept_beside(message, context, person, words)


async def kept_beside(message: Message, context: Context, person: Person, words: str) -> bool:
    """Keep as a note what is told beside a night that is under way or was just saved; False where
    it may be news, a wish, a question or a danger."""
    at = shown(person.awaiting, context.night_of(person))
    is_asked = "?" in words or asks_plainly(words)
    if at is None or person.zone is None or is_asked or needs_a_card(words):
        return False
    answers = await context.store.nights.answers(person.person_id, at.night)
    if not (is_begun(answers) or await checkin_outcome.is_asked_about(context, person)):
        return False
    is_news = read_news(words, replied=True).answers or half_told(words)
    if is_news or not await _only_tells(context, words):
        return False
    if not await night_news.of_the_day_offered(message, context, person, words, at.night):
        await add(message, context, person, at.night, words)
    return True


async def _only_tells(context: Context, words: str) -> bool:
    answerer = context.services.answerer
    if await asyncio.to_thread(answerer.clear_wish, words):
        return False
    if act_of(await asyncio.to_thread(answerer.acts, words)) in NO_NOTES:
        return False
    return await asyncio.to_thread(answerer.find_danger, words, expected=Expected.ANSWER) is None
