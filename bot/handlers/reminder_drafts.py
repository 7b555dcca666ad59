"""A wish that is shown and not kept yet: answered in words or by a tap, or shown again."""

import re
from datetime import datetime

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain.model import REMINDER, Person, Reminder
from bot.domain.open_offer import HALF_OPEN, OPEN_DRAFT, WHEN_OPEN
from bot.gateway.sending import edit, reply
from bot.handlers import offers
from bot.handlers.guards import StaleButton
from bot.handlers.reminder_changes import revised_named
from bot.handlers.reminder_list import left_screen
from bot.handlers.reminders import (
    asked_of,
    local_now,
    propose,
    settled,
    shown_screen,
    take,
)
from bot.language.corrections import Correction, core, correction
from bot.language.message_cuts import is_aside
from bot.language.night_meant import read_news
from bot.language.patterns import Pattern
from bot.language.reminder_answers import adjusted
from bot.language.reminder_asking import asked_for, is_talk, may_say_when
from bot.language.reminder_changes import are_lost
from bot.language.reminder_confirmations import (
    Answer,
    answer_to,
    answer_to_change,
    ends_it,
    says_wrong,
)
from bot.language.reminder_corrections import changed, completed, has_no_text, is_all_about_when
from bot.language.reminder_named import named_of
from bot.language.reminder_parsing import (
    Accept,
    Ask,
    Confirm,
    Wish,
    in_the_afternoon,
    parse_reminder,
)
from bot.language.reminder_pauses import skips_only_then
from bot.language.reminder_revisions import (
    but_for_reasons,
    ends_with_a_yes,
    is_when,
    revised,
    wish_of,
)
from bot.language.reminder_unclear import unclear
from bot.language.rhythm_draft import Problem
from bot.language.setting_words import speaks_of_check_ins
from bot.screens import common
from bot.screens import reminders as screens

_FEW_WORDS = 2
"""Words that may be a word of the reminder as it is spelt."""


async def answered(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed answer to a reminder that is shown and not kept yet; False for anything else."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    draft = int(shown[1]) if shown else 0
    wish = await context.store.reminders.proposed(person.person_id, draft) if shown else None
    if shown is None or wish is None or speaks_of_check_ins(text):
        return False
    if shown[2] == WHEN_OPEN:
        return await _completed(message, context, person, wish, text)
    half = shown[2] == HALF_OPEN
    part = but_for_reasons(text) if not read_news(text).answers else text
    later = await context.store.reminders.proposed(person.person_id, -draft) if half else None
    chosen = answer_to(text, wish_of(wish), wish_of(later) if later else None)
    fix = correction(text) if chosen is None and later else None
    chosen = answer_to(fix.new, wish_of(wish), wish_of(later)) if fix and later else chosen
    chosen = Answer.NO if chosen is None and ends_it(text) else chosen
    if chosen is Answer.OPEN:
        await reply(message, *await shown_screen(context, person, draft, wish, Ask(Problem.HALF)))
    elif isinstance(chosen, Wish):
        number = wish.reminder_id
        await reply(message, *await settled(context, person, draft, number, chosen, half=half))
    elif chosen:
        await reply(message, *await left_screen(context, person, wish.reminder_id, chosen))
    elif _stays(context, person, (wish, later), text):
        await reply(message, *await draft_screen(context, person, wish))
    elif says_wrong(text):
        await reply(message, await to_change(context, person, draft, wish))
    else:
        return (
            await _kept_as_said(message, context, person, draft, wish, (text, part))
            or await _corrected(message, context, person, (wish, later), text)
            or await _adjusted(message, context, person, draft, (wish, later), core(text))
            or (part != text and await _corrected(message, context, person, (wish, later), part))
            or await _anew(message, context, person, draft, (wish, later), text)
        )
    return True


def _stays(
    context: Context, person: Person, halves: tuple[Reminder, Reminder | None], text: str
) -> bool:
    """Whether words thank for it as if it were set, say yes to one of two, or tell it once more."""
    wish, later = halves
    is_half = later is not None and offers.is_agreed(context, person, text)
    is_again = later is None and skips_only_then(text, wish.rhythm)
    return is_aside(text) or is_half or is_again


async def _kept_as_said(
    message: Message,
    context: Context,
    person: Person,
    draft: int,
    shown: Reminder,
    texts: tuple[str, str],
) -> bool:
    """Keep at once what a correction makes of it, a yes behind it: `daily was right. keep it`."""
    whole, text = texts
    if text == whole or not ends_with_a_yes(whole):
        return False
    now, fix = local_now(context, person), correction(text)
    new = _as_said(fix, text, shown, now) or wish_of(shown)
    await reply(message, *await settled(context, person, draft, shown.reminder_id, new, half=False))
    return True


async def _anew(
    message: Message,
    context: Context,
    person: Person,
    draft: int,
    halves: tuple[Reminder, Reminder | None],
    text: str,
) -> bool:
    """Read the reminder anew where most of it is said again, or when it shall come; what says
    when and cannot be read shows it as it is."""
    wish, asked = halves[0], asked_for(text)
    reading = parse_reminder(asked, local_now(context, person))
    is_new = isinstance(reading, Accept | Confirm) and not are_lost(wish.text, reading.wish.text)
    if is_new or (is_all_about_when(core(text)) and not halves[1]):
        await take(message, context, person, draft, asked if is_new else core(text))
    elif may_say_when(text) or ((fix := correction(text)) and is_when(fix.new)):
        await reply(message, *await draft_screen(context, person, wish))
    else:
        return False
    return True


async def _corrected(
    message: Message,
    context: Context,
    person: Person,
    halves: tuple[Reminder, Reminder | None],
    text: str,
) -> bool:
    """Show the wish as a correction makes it, with both halves where its half is still open."""
    early, late = halves
    bare = Correction(text, asks=False) if len(text.split()) <= _FEW_WORDS else None
    fix = correction(text) or bare
    now, number = local_now(context, person), early.reminder_id
    if late is None and (asked := unclear(text, fix, wish_of(early), now)):
        await reply(message, screens.reminder_text(screens.REMIND_UNCLEAR[asked], early))
        return True
    first = _as_said(fix, "" if late else text, early, now)
    second = _as_said(fix, "", late, now) if late else None
    if (first or second) is None:
        return False
    if first and second and first != second:
        await propose(message, context, person, number, Ask(Problem.HALF, first, second))
    elif wish := first or second:
        await propose(message, context, person, number, Confirm(wish))
    return True


def _as_said(fix: Correction | None, text: str, shown: Reminder, now: datetime) -> Wish | None:
    wish = wish_of(shown)
    named = named_of(text, [shown]) if len(shown.times) > 1 else None
    if named and (of_one := revised_named(correction(named.text), named, now)):
        return of_one  # "The last one is 6.30."
    if fix and (as_said := revised(fix, wish, now)):
        return as_said
    is_beside = fix is not None and fix.adds and is_when(fix.new)
    return changed(core(text), wish, now) if text and not is_beside else None


async def _adjusted(
    message: Message,
    context: Context,
    person: Person,
    draft: int,
    halves: tuple[Reminder, Reminder | None],
    text: str,
) -> bool:
    """Take an answer that says the half of the day, the days, or both; False for other words."""
    early, late = halves
    later, number = wish_of(late) if late else None, early.reminder_id
    read = adjusted(text, wish_of(early), later, local_now(context, person))
    if read is None or (late is None and read.wish == wish_of(early)):
        return False
    if late and not read.later:
        half = not read.names_days
        screen = await settled(context, person, draft, number, read.wish, half=half)
        await reply(message, *screen)
        return True
    shown = Ask(Problem.HALF, read.wish, read.later) if read.later else Confirm(read.wish)
    await propose(message, context, person, number, shown)
    return True


_MOST_OF_A_TEXT = 5
"""Words that are taken for the text that was asked for; they are shown before they are kept."""

_OR_SO = Pattern(r"\s+or so\W*$", re.IGNORECASE)


async def _completed(
    message: Message, context: Context, person: Person, wish: Reminder, answer: str
) -> bool:
    """Take a typed answer to what was asked about a wish; False for anything else."""
    if answer_to_change(answer):
        await reply(message, *await left_screen(context, person, message.message_id, Answer.NO))
        return True
    asked, typed, answer = wish.text, answer, core(_OR_SO.sub("", answer))
    now = local_now(context, person)
    whole, settled = completed(asked, answer, now), parse_reminder(asked, now) == Ask(Problem.DAY)
    if whole is None and (is_aside(typed) or offers.is_agreed(context, person, typed)):
        await reply(message, *await draft_screen(context, person, wish))
        return True
    if whole is None and (_says_what(asked, typed) or is_all_about_when(answer)):
        await take(message, context, person, message.message_id, f"{asked} {answer}", at_once=False)
        return True
    if whole is None:  # The talk goes on about something else.
        await context.store.people.await_text(person.person_id, None)
        return False
    await take(message, context, person, message.message_id, whole, settled=settled)
    return True


def _says_what(asked: str, answer: str) -> bool:
    """Whether a wish without a text gets one by a few words that are no talk and no news."""
    is_other = is_talk(answer) or bool(read_news(answer).answers)
    return has_no_text(asked) and len(answer.split()) <= _MOST_OF_A_TEXT and not is_other


async def confirm(
    query: CallbackQuery, context: Context, person: Person, draft: int, action: str
) -> None:
    """*Keep it*, the half of the day, or *Change* under a reminder that is not kept yet."""
    wish = await context.store.reminders.proposed(person.person_id, draft)
    if wish is None or action not in {"keep", "am", "pm", "change"}:
        raise StaleButton
    if action == "change":
        await edit(query, await to_change(context, person, draft, wish))
        return
    half = action != "keep"
    chosen = await context.store.reminders.proposed(person.person_id, -draft) if half else wish
    if chosen is None or (half and not _are_a_pair(wish, chosen)):
        raise StaleButton  # It was shown anew meanwhile.
    own = wish_of(wish if action == "am" else chosen)
    await edit(query, *await settled(context, person, draft, wish.reminder_id, own, half=half))


def _are_a_pair(wish: Reminder, other: Reminder) -> bool:
    """Whether they are either half of the day, or once and every week."""
    is_weekly = wish.rhythm.is_once and other.times == wish.times
    return is_weekly or other.times == in_the_afternoon(wish.times)


async def to_change(context: Context, person: Person, draft: int, wish: Reminder) -> str:
    """Ask how a wish that is shown shall be instead."""
    await context.store.people.await_text(person.person_id, f"{REMINDER}{draft}")
    return screens.reminder_text(screens.REMIND_CHANGE, wish)


async def open_draft(context: Context, person: Person) -> Reminder | None:
    """The wish that is shown and not kept yet, if there is one."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    return (
        await context.store.reminders.proposed(person.person_id, int(shown[1])) if shown else None
    )


async def draft_screen(context: Context, person: Person, wish: Reminder) -> common.Screen:
    """A wish that is not kept yet, shown again: it is not set, and what is still to be said."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    if shown is None or shown[2] == WHEN_OPEN:
        asked = asked_of(wish, Problem.TIME, local_now(context, person))
        return screens.REMIND_NOT_YET + asked, None
    own = wish_of(wish)
    reading = Ask(Problem.HALF, own) if shown[2] == HALF_OPEN else Confirm(own)
    text, under = await shown_screen(context, person, int(shown[1]), wish, reading)
    return screens.REMIND_NOT_YET + text, under
