"""*What did you save?*, *ok save*: what there is of the last night, or the way to note it."""

import asyncio
from datetime import date, timedelta

from telegram import Message

from bot.answers.cards.subjects import needs_a_card
from bot.answers.message_parts import asks, parts_of
from bot.answers.models.dialogue_acts import SURE, act_of
from bot.answers.talk.follow_ups import without_greeting
from bot.answers.talk.night_news import tells_of_a_night
from bot.context import Context
from bot.domain.entries import is_begun
from bot.domain.model import BACK, REMINDER, TIMES, Person
from bot.domain.open_question import shown
from bot.domain.question_types import Answers
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import proposed
from bot.gateway.sending import reply
from bot.handlers import checkin, checkin_outcome, night_news, offers, settings
from bot.handlers.guards import ask_consent
from bot.language.asked_when import question_asked_after
from bot.language.dates import WEEKDAY
from bot.language.intent_patterns import plain_of
from bot.language.lazy_regex import Pattern
from bot.language.named_choices import Choices
from bot.language.night_days import names_a_night, nights_told
from bot.language.night_meant import is_of_habit, read_news
from bot.language.night_reading import read_night
from bot.language.saved_questions import (
    asks_for_all,
    asks_what_changed,
    asks_what_is_saved,
    choices_asked_about,
    last_nights_asked,
    wants_it_saved,
)
from bot.screens import checkin as checkin_screens
from bot.screens import consent as consent_screens
from bot.screens import messages as screens
from bot.screens import night_news as night_screens

NO_NEWS = frozenset(
    {"question", "about_bot", "misread", "not_answered", "someone", "grief", "life"}
)
"""Dialogue acts that are no news of one's own night, whatever words are in them."""


WEEK = 7
"""Nights that are told where all is asked for."""

A_WEEK = timedelta(days=6)
"""From a night to the next that begins or ends on that day of the week, at least."""

_LAST_DAY = Pattern(rf"(?i)\blast {WEEKDAY}")
_A_DAY = Pattern(rf"(?i)\b(?:on |was |is |did |show me |read me )?(?={WEEKDAY}|yesterday)")
_OF_A_NIGHT = Pattern(r"(?i)\b(?:night|nite|sle[ep]|slept|woke|dream)")
"""What makes words after a card news of a night, and no answer to that card."""


async def told(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show what was saved of the night that is open, or the last one; False for anything else.

    Of a reminder or a setting that was just set, or is being set, the same words ask no night.
    """
    wants, named = wants_it_saved(words), choices_asked_about(words)
    if person.check_in_at is None or not (wants or named or asks_what_is_saved(words)):
        return False
    topic = await context.store.question_log.topic(person.person_id, context.now())
    is_of_one = any((said or "").startswith(REMINDER) for said in (person.awaiting, topic))
    is_set = (topic or "").startswith(BACK) and not person.awaiting  # And no night since.
    is_other = is_of_one or (is_set and not asks_what_changed(words))
    if is_other and not (named or names_a_night(words)):
        return False
    if asks_what_changed(words) and (person.awaiting in TIMES or is_set):
        await settings.command(message, context)
        return True
    if asks_what_is_saved(words) and await _shown_apart(message, context, person, words):
        return True
    night = _meant(context, person, words)
    answers = await context.store.nights.answers(person.person_id, night)
    if named and is_begun(answers):
        await _answer_on(message, context, person, night, answers, named)
    elif is_begun(answers):
        screen = await checkin_outcome.saved_screen(context, person, night, answers)
        await reply(message, *screen)
    elif wants:
        await checkin.command(message, context)
    else:
        await unread(message, context, person, screens.NOTHING_SAVED)
    return True


def asks_of_others(context: Context, person: Person, words: str, night: date) -> bool:
    """Whether words ask of several nights, or of another one than that."""
    named = _named(context, person, words)
    return last_nights_asked(words) > 1 or (bool(named) and night not in named)


async def _shown_apart(message: Message, context: Context, person: Person, words: str) -> bool:
    """Tell what stands in each of several nights that are asked about, or in all of the last week;
    False where that is the last night alone, or nothing stands in any."""
    today, is_all = context.night_of(person), asks_for_all(words)
    named = [] if is_all else _named(context, person, words)
    last = range(WEEK if is_all else last_nights_asked(words))
    nights = sorted(named or [today - timedelta(days=back) for back in last])
    kept = {night: await context.store.nights.answers(person.person_id, night) for night in nights}
    noted = [night for night in nights if is_begun(kept[night])]
    if len(nights) == 1 and (noted or nights == [today]):
        return False
    first = max(noted, default=date.min + A_WEEK) - A_WEEK  # A weekday's name is of this week then.
    shown = [(night, kept[night]) for night in nights if night in noted or night > first]
    shown = [each for each in shown if each[0] in noted] if is_all else shown
    if shown:
        await reply(message, *night_screens.noted_screen(shown, is_all=is_all))
    return bool(shown)


def _named(context: Context, person: Person, words: str) -> list[date]:
    """The nights that are named, that may be those of a day."""
    today, last = context.night_of(person), nights_meant(context.now(), person.zone or "UTC")
    said = _A_DAY.sub("for ", words)
    named = [n for n in nights_told(said, last) if n <= today] if names_a_night(said) else []
    return [n for n in named if n != today] or named if _LAST_DAY.search(words) else named


def _meant(context: Context, person: Person, words: str) -> date:
    """The night that is named, the open one, or the last."""
    today = context.night_of(person)
    named = _named(context, person, words)
    at = shown(person.awaiting, today)
    return max(named) if named else at.night if at else today


async def asked_when(message: Message, context: Context, person: Person, words: str) -> bool:
    """Say in which question of the check-in a thing is asked about; False for anything else."""
    question = question_asked_after(words) if person.check_in_at else None
    if question is None:
        return False
    await reply(message, *checkin_screens.asked_in(question, _meant(context, person, words)))
    return True


async def _answer_on(
    message: Message,
    context: Context,
    person: Person,
    night: date,
    answers: Answers,
    named: Choices,
) -> None:
    """Say whether something of a night that was saved is in it, and offer to put it in."""
    kept = {(key, choice) for key, answer in answers.items() for choice in answer.chosen}
    if named & kept:
        text, under = await checkin_outcome.saved_screen(context, person, night, answers)
        await reply(message, screens.IS_IN_IT + text, under)
        return
    told: dict[str, frozenset[str]] = {}
    for key, choice in sorted(named):
        if key != "yesterday":
            told[key] = told.get(key, frozenset()) | {choice}
    is_clear = all(len(chosen) == 1 for chosen in told.values()) and "jerks" not in told
    if is_clear and (more := proposed(told)):
        head = screens.NOT_IN_IT
        await night_news.offer(message, context, person, more, night, "", head=head)
        return
    text, under = await checkin_outcome.saved_screen(context, person, night, answers)
    await reply(message, screens.NOT_IN_IT + text, under)


async def unread(message: Message, context: Context, person: Person, text: str) -> None:
    """Say that nothing of it is saved, with the button that opens last night's check-in; a typed
    yes opens it, too."""
    meant = nights_meant(context.now(), person.zone or "UTC")
    await offers.keep(context, person, "night", max(meant))
    under = checkin_screens.last_night_keyboard(meant, screens.NOTE_LAST_NIGHT)
    await reply(message, text, under)


async def news(message: Message, context: Context, person: Person | None, words: str) -> bool:
    """Offer last night's check-in to news of a night and, as far as can be known, nothing else;
    False for anything else."""
    if needs_a_card(words) or not await _tells_of_a_night(context, words):
        return False
    if is_of_habit(words) or (person and await _is_of_a_card(context, person, words)):
        return False
    if person is None:
        await ask_consent(message, context, consent_screens.NEWS_UNKEPT)
    elif person.zone is None:
        await settings.ask_missing(message, context, person)
    else:
        await unread(message, context, person, screens.NIGHT_NEWS)
    return True


async def _is_of_a_card(context: Context, person: Person, words: str) -> bool:
    """Whether words that name no night go on with what was just talked of: `it was just the one`
    after a card."""
    topic = await context.store.question_log.topic(person.person_id, context.now())
    return bool(topic) and not (_OF_A_NIGHT.search(words) or read_night(words).answers)


async def _tells_of_a_night(context: Context, words: str) -> bool:
    answerer = context.services.answerer
    act = act_of(await asyncio.to_thread(answerer.acts, words), SURE)
    if act == "news" and not any(map(asks, parts_of(plain_of(words)))):
        return await asyncio.to_thread(answerer.find_danger, words) is None
    if tells_of_a_night(without_greeting(words)):
        return True
    return act not in NO_NEWS and bool(read_news(words).answers)
