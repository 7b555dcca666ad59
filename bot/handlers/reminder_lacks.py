"""What a wish lacks was asked for: answered with when it shall come, or of what."""

import re

from telegram import Message

from bot.context import Context
from bot.domain.model import Person, Reminder
from bot.gateway.sending import reply
from bot.handlers import offers
from bot.handlers.reminder_list import left_screen, list_screen
from bot.handlers.reminders import draft_screen, local_now, take
from bot.language.corrections import core
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import is_aside
from bot.language.night_meant import read_news
from bot.language.reminder_answers import asks_for_another, only_when
from bot.language.reminder_asking import is_talk
from bot.language.reminder_confirmations import Answer, answer_to_change, ends_it
from bot.language.reminder_corrections import completed as with_answer
from bot.language.reminder_corrections import has_no_text, is_all_about_when
from bot.language.reminder_doses import tells_another_dose
from bot.language.reminder_named import thing_named
from bot.language.reminder_parsing import Ask, parse_reminder
from bot.language.reminder_wording import in_plain_words
from bot.language.rhythm_draft import Problem
from bot.language.yes_or_no import leaves_it
from bot.screens import reminders as screens

_MOST_OF_A_TEXT = 5
"""Words that are taken for the text that was asked for; they are shown before they are kept."""

_OR_SO = Pattern(r"\s+or so\W*$", re.IGNORECASE)


async def completed(
    message: Message, context: Context, person: Person, wish: Reminder, answer: str
) -> bool:
    """Take a typed answer to what was asked about a wish; False for anything else."""
    if answer_to_change(answer) or ends_it(answer) or leaves_it(core(answer)):
        await reply(message, *await left_screen(context, person, message.message_id, Answer.NO))
        return True
    said = core(_OR_SO.sub("", in_plain_words(answer)))
    asked, now = wish.text, local_now(context, person)
    whole, settled = with_answer(asked, said, now), parse_reminder(asked, now) == Ask(Problem.DAY)
    whole = whole or with_answer(asked, only_when(answer), now)
    if whole:
        await take(message, context, person, message.message_id, whole, settled=settled)
    elif is_aside(answer) or offers.is_agreed(context, person, answer):
        await reply(message, *await draft_screen(context, person, wish))
    elif _says_what(asked, answer) or is_all_about_when(said):
        await take(message, context, person, message.message_id, f"{asked} {said}", at_once=False)
    elif asks_for_another(answer):
        await reply(message, *await draft_screen(context, person, wish))
    else:  # The talk goes on about something else.
        await context.store.people.await_text(person.person_id, None)
        return False
    return True


def _says_what(asked: str, answer: str) -> bool:
    """Whether a wish without a text gets one by a few words that are no talk and no news."""
    is_other = is_talk(answer) or bool(read_news(answer).answers)
    return has_no_text(asked) and len(answer.split()) <= _MOST_OF_A_TEXT and not is_other


async def another_dose(message: Message, context: Context, person: Person, words: str) -> bool:
    """Say that no reminder changes its dose by itself, with the list to change it in; False for
    other words, and where there is no reminder."""
    is_any = await context.store.reminders.all(person.person_id)
    if not (is_any and tells_another_dose(words)):
        return False
    text, under = await list_screen(context, person)
    await reply(message, screens.REMIND_OTHER_DOSE + text, under)
    return True


async def not_there(message: Message, context: Context, person: Person, words: str) -> bool:
    """Say that there is no reminder of what is named, and ask for or show one; False where there
    are others, which may be meant, or where none is named."""
    named = thing_named(words)
    if not named or await context.store.reminders.all(person.person_id):
        return False
    await reply(message, screens.REMIND_NONE_OF_IT)
    await take(message, context, person, message.message_id, named, at_once=False)
    return True
