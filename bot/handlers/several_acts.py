"""A message that answers what is open and says more: each part is taken as a message of its own.

`yes save. and i had wine` saves the night that is shown, and then reads the wine as if it had been
typed by itself. The whole is searched for an emergency before anything is done.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from functools import partial

from telegram import Message

from bot.answers.models.dialogue_acts import act_of
from bot.context import Context
from bot.domain import undo_snapshot
from bot.domain.model import SETTING, Person, Reminder
from bot.domain.open_offer import offered
from bot.handlers import (
    answers_understood,
    article_answers,
    checkin_outcome,
    corrections,
    intents,
    night_corrections,
    night_news,
    night_offers,
    notes,
    offers,
    reminders,
    several_nights,
    typed_settings,
)
from bot.handlers.reminders import local_now
from bot.language.corrections import correction
from bot.language.lazy_regex import Pattern
from bot.language.left_out import left_out, left_out_of, unsaid
from bot.language.message_cuts import Cut, Sure, cut, is_aside, parts_of, prefixes, without_lead
from bot.language.night_reading import read_night
from bot.language.notes_told import told_and_note
from bot.language.page_wishes import news_and_wish
from bot.language.reminder_corrections import is_all_about_when
from bot.language.reminder_renaming import new_name, shortened
from bot.language.reminder_revisions import is_when, revised, wish_of
from bot.language.several_nights import put_in_words
from bot.language.two_wishes import two_wishes
from bot.language.yes_or_no import KINDS, NO, YES, answer_to, reader
from bot.screens.callback_data import CallbackData, parse

SAID_ALONG = frozenset(
    {"thanks", "ok", "joke", "bye", "praise", "hello", "life", "short_answer", "better", "someone"}
)
"""Dialogue acts that need no answer behind a yes."""

NO_WORD = SAID_ALONG - {"life", "better", "someone", "short_answer"}
"""The same behind an answer, where what was besides may belong to the night."""

_APART = 10**10
"""Between the numbers of a message and of its parts, each of which may make a reminder: more than
Telegram has."""

_IS_A_WISH = Pattern(
    r"(?:an? |the |my |for |to )*(?:pause|break|reminder|remind(?: me)?|alarm|check-? ?ins?"
    r"|settings?|(?:time )?zone)",
    re.IGNORECASE,
)
_POINTS_BACK = Pattern(
    r"\W*(?:(?:and|so|but) )*(?:is|was|could|can|might|would|are) (?:it|that|this|those|these|they)"
    r"(?: (?:be|just|all|really))* (?:that|it|this|those|these|them|why)\W*",
    re.IGNORECASE,
)
"""What asks about the rest of a message, and nothing alone: `… since the tablets. is it that`."""

SETS = frozenset({"reminder", "pause", "zone", "check_in_time", "resume"})
"""Wishes that are meant where something else is not: `no pause, i meant ask me at 10`."""

Read = Callable[[Message, Context, str], Awaitable[None]]


async def taken_apart(
    message: Message, context: Context, person: Person, words: str, read: Read
) -> bool:
    """Take each part of a message that answers what is open and says more; False for any other."""
    parts = [part for part in await _parts(context, person, words) if part]
    if not parts:
        return False
    if await article_answers.is_alarmed(message, context, person, [words, *parts]):
        await offers.drop(context, person)
        return True
    if any(map(_POINTS_BACK.fullmatch, parts)):
        told = " ".join(part for part in parts if not _POINTS_BACK.fullmatch(part))
        await article_answers.question(message, context, person, words)
        await night_news.offered(message, context, person, told, beside=True)
        return True
    idle = SAID_ALONG if offered(person.awaiting, context.night_of(person)) else NO_WORD
    for at, part in enumerate(parts):
        said = without_lead(part) if at else part
        if at and await _is_said_along(context, said, idle):
            continue
        now = await context.person(person.person_id)
        whole = _typed(message, said, 0)  # A note has the number of the message that is edited.
        if not (at and now and await notes.kept_beside(whole, context, now, said)):
            await read(_typed(message, said, at), context, said)
    return True


async def _meant_instead(context: Context, words: str) -> str:
    """What is asked for in place of another wish: `not a pause, i meant ask me at 10`."""
    fix = correction(words)
    if fix is None or is_when(fix.new) or not _IS_A_WISH.fullmatch(fix.old):
        return ""
    wish = await asyncio.to_thread(context.services.answerer.clear_wish, fix.new)
    return fix.new if wish in SETS else ""


async def _is_said_along(context: Context, part: str, idle: AbstractSet[str]) -> bool:
    """Whether a part beside an answer only jokes or thanks, and neither tells nor wants a thing."""
    answerer = context.services.answerer
    is_answer = any(answer_to(verb, part) for verb in (*KINDS, "draft"))
    if is_answer or "?" in part or read_night(part).answers:
        return False
    wish = await asyncio.to_thread(answerer.clear_wish, part)
    act = act_of(await asyncio.to_thread(answerer.acts, part))
    is_idle = not wish and act in idle
    return is_idle and await asyncio.to_thread(answerer.find_danger, part) is None


async def _parts(context: Context, person: Person, words: str) -> tuple[str, ...]:
    """The parts in the order in which they are taken; none where the message is one whole."""
    if any(two := two_wishes(words, local_now(context, person)) or news_and_wish(words)):
        return two
    offer = offered(person.awaiting, context.night_of(person))
    if offer:
        tap = parse(offer.data)
        if tap and tap.verb == "told" and tap.args[2] != "nights":
            return _of_news(context, person, words, *tap.args[:2])
        is_fixed = tap and await _fixes(context, person, tap, words)
        found = cut(words, reader(tap.verb)) if tap and tap.verb in KINDS else None
        found = None if is_fixed else found
        return _of_an_offer(tap.verb, found) if tap and found else ()
    if draft := await reminders.open_draft(context, person):
        return _of_a_draft(words, draft, local_now(context, person))
    if meant := await _meant_instead(context, words):
        return (meant,)
    told, note = told_and_note(words)
    is_asked = await checkin_outcome.is_asked_about(context, person)
    if not is_asked and (note or put_in_words(words)):
        return (note, put_in_words(told or words) or told)
    if await several_nights.tells_of_them(context, person, words):
        return ()
    begun = await answers_understood.begun(context, person, words)
    is_wish_behind = bool(begun) and intents.is_certain(begun[1], context.intents)
    if intents.is_certain(words, context.intents) and not is_wish_behind:
        return ()
    if (person.awaiting or "").startswith(SETTING):
        return _of_a_setting(person.awaiting or "", words)
    return begun or await _of_a_saved_night(context, person, words)


async def _fixes(context: Context, person: Person, tap: CallbackData, words: str) -> bool:
    if tap.verb == "each":
        return several_nights.changes_of(context, person, tap.args[0], words) is not None
    return await corrections.fixes(context, person, tap, words)


def _of_news(
    context: Context, person: Person, words: str, night: date, word: str
) -> tuple[str, ...]:
    """A yes or no to news that were read, with what corrects them put before it."""
    told, found = undo_snapshot.read(word) or {}, cut(words, reader("told"))

    def fix(text: str, *, may_add: bool = False) -> night_offers.Fix | None:
        return night_offers.fixed(context, person, told, text, night, may_add=may_add)

    if found is None:
        return _without_a_yes(words)
    if found.says.answer == NO:
        return () if fix(words) or fix(found.behind) else _in_order(found)
    if night_offers.adds_to_a_yes(found, partial(fix, may_add=True)):
        return ()  # It is saved with what was shown.
    before, behind = fix(found.before, may_add=True), fix(_without_but(found.behind))
    if behind and behind.takes_away and behind.told == told:
        return (found.before, found.answer)  # "But without crying" was in none of it.
    if behind and behind.takes_away:
        save = found.answer if found.says.sure is Sure.WORDED else ""
        return (found.before, _without_but(found.behind), save)
    return (found.before, found.answer, found.behind) if before else _in_order(found)


def _without_a_yes(words: str) -> tuple[str, ...]:
    """What is to be left out of news, and then what else is said; nothing where it is one."""
    gone = [part for part in parts_of(words) if left_out(part) or unsaid(part)]
    rest = [part for part in parts_of(words) if part not in gone and not is_aside(part)]
    asked = "".join(part for part in rest if "?" in part)
    kept = "".join(part for part in parts_of(words) if part not in asked)
    return (kept, asked) if gone and asked else ()


async def _of_a_saved_night(context: Context, person: Person, words: str) -> tuple[str, ...]:
    """What is to be taken out of a saved night, and then what else is said; nothing where that
    tells the same thing instead."""
    gone, rest = left_out_of(words)
    if not gone or is_aside(rest) or not words.endswith(rest):
        return ()
    before, answers, named = await night_corrections.taking_out(context, person, words)
    is_all = before == answers or night_corrections.told_instead(named, rest)
    return () if is_all else (words.removesuffix(rest).strip(), rest)


def _of_an_offer(verb: str, found: Cut) -> tuple[str, ...]:
    """A yes or no and what else is said; of news whose night is still asked for a yes saves none,
    so that they are shown once, with what is added."""
    adds = verb == "told" and found.says.answer == YES and read_night(found.behind).answers
    return _in_order(found)[1:] if adds else _in_order(found)


def _of_a_draft(words: str, draft: Reminder, now: datetime) -> tuple[str, ...]:
    """A yes or no to a reminder that is shown; what changes it goes on as one."""
    found, fix = cut(words, reader("draft")), correction(words)
    if not draft.times or found is None or is_all_about_when(found.behind) or _is_behind(found):
        return ()
    is_fixed = fix is not None and revised(fix, wish_of(draft), now)
    is_renamed = new_name(found.behind) or shortened(found.behind, draft.text)
    return () if is_fixed or is_renamed else _in_order(found)


def _is_behind(found: Cut) -> bool:
    """Whether a yes only ends what is told before it: `calves twitched till 12, then fine`."""
    return bool(found.before) and found.says.answer == YES


def _of_a_setting(awaiting: str, words: str) -> tuple[str, ...]:
    if typed_settings.chosen(awaiting, words):
        return ()
    cuts = (each for each in prefixes(words) if typed_settings.chosen(awaiting, each[0]))
    return next(cuts, ())


def _in_order(found: Cut) -> tuple[str, ...]:
    return found.answer, found.before, found.behind


def _without_but(behind: str) -> str:
    return re.sub(r"^but\s+", "", behind, flags=re.IGNORECASE)


def _typed(message: Message, part: str, at: int) -> Message:
    """The message as if that part had been typed by itself."""
    typed = Message(
        message_id=message.message_id + at * _APART,
        date=message.date,
        chat=message.chat,
        from_user=message.from_user,
        reply_to_message=message.reply_to_message,
        message_thread_id=message.message_thread_id,
        is_topic_message=message.is_topic_message,
        text=part,
    )
    typed.set_bot(message.get_bot())
    return typed
