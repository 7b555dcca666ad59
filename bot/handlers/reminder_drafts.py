"""A wish that is shown and not kept yet: answered in words or by a tap, or shown again."""

from dataclasses import dataclass
from datetime import datetime

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain.model import REMINDER, Person, Reminder
from bot.domain.open_offer import HALF_OPEN, OPEN_DRAFT, WHEN_OPEN
from bot.gateway.sending import edit, reply
from bot.handlers import offers, reminder_lacks
from bot.handlers.guards import StaleButton
from bot.handlers.reminder_changes import revised_named
from bot.handlers.reminder_list import left_screen
from bot.handlers.reminders import (
    draft_screen,
    local_now,
    propose,
    settled,
    shown_screen,
    take,
)
from bot.language.corrections import Correction, core, correction
from bot.language.message_cuts import is_aside
from bot.language.night_meant import read_news
from bot.language.reminder_answers import (
    adjusted,
    but_for_reasons,
    ends_with_a_yes,
)
from bot.language.reminder_asking import asked_for, may_say_when
from bot.language.reminder_changes import are_lost
from bot.language.reminder_confirmations import (
    Answer,
    answer_to,
    ends_it,
    says_wrong,
)
from bot.language.reminder_corrections import changed, is_all_about_when
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
from bot.language.reminder_revisions import is_when, revised, wish_of
from bot.language.reminder_unclear import unclear
from bot.language.rhythm_draft import Problem
from bot.language.setting_words import speaks_of_check_ins
from bot.screens import common
from bot.screens import reminders as screens

_FEW_WORDS = 2
"""Words that may be a word of the reminder as it is spelt."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A wish that is shown: the number of its draft, what is open about it, and its later half."""

    draft: int
    mark: str
    wish: Reminder
    later: Reminder | None

    def chosen(self, text: str) -> Wish | Answer | None:
        """What a text says to it, as it stands or as a correction: `no, the evening one`."""
        early, later = wish_of(self.wish), wish_of(self.later) if self.later else None
        fix = correction(text) if later else None
        said = (text, fix.new) if fix else (text,)
        answers = (answer_to(each, early, later) for each in said)
        chosen = next((each for each in answers if each), None)
        return chosen or (Answer.NO if ends_it(text) else None)


async def _shown(context: Context, person: Person) -> _Shown | None:
    found, store = OPEN_DRAFT.fullmatch(person.awaiting or ""), context.store.reminders
    if found is None or (wish := await store.proposed(person.person_id, int(found[1]))) is None:
        return None
    draft, is_half = int(found[1]), found[2] == HALF_OPEN
    later = await store.proposed(person.person_id, -draft) if is_half else None
    return _Shown(draft, found[2], wish, later)


async def answered(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed answer to a reminder that is shown and not kept yet; False for anything else."""
    shown = await _shown(context, person)
    if shown is None or speaks_of_check_ins(text):
        return False
    if shown.mark == WHEN_OPEN:
        return await reminder_lacks.completed(message, context, person, shown.wish, text)
    if chosen := shown.chosen(text):
        await reply(message, *await _as_chosen(context, person, shown, chosen))
    elif _stays(context, person, shown, text):
        await reply(message, *await draft_screen(context, person, shown.wish))
    elif says_wrong(text):
        await reply(message, await to_change(context, person, shown.draft, shown.wish))
    else:
        return await _changed(message, context, person, shown, text)
    return True


async def _as_chosen(
    context: Context, person: Person, shown: _Shown, chosen: Wish | Answer
) -> common.Screen:
    draft, number = shown.draft, shown.wish.reminder_id
    if chosen is Answer.OPEN:
        return await shown_screen(context, person, draft, shown.wish, Ask(Problem.HALF))
    if isinstance(chosen, Answer):
        return await left_screen(context, person, number, chosen)
    half = shown.mark == HALF_OPEN
    return await settled(context, person, draft, number, chosen, half=half)


async def _changed(
    message: Message, context: Context, person: Person, shown: _Shown, text: str
) -> bool:
    """Take what changes a wish that is shown, as it was said or without its reasons."""
    part = but_for_reasons(text) if not read_news(text).answers else text
    return (
        await _kept_as_said(message, context, person, shown, (text, part))
        or await _corrected(message, context, person, shown, text)
        or await _adjusted(message, context, person, shown, core(text))
        or (part != text and await _corrected(message, context, person, shown, part))
        or await _anew(message, context, person, shown, text)
    )


def _stays(context: Context, person: Person, shown: _Shown, text: str) -> bool:
    """Whether words thank for it as if it were set, say yes to one of two, or tell it once more."""
    is_half = shown.later is not None and offers.is_agreed(context, person, text)
    is_again = shown.later is None and skips_only_then(text, shown.wish.rhythm)
    return is_aside(text) or is_half or is_again


async def _kept_as_said(
    message: Message, context: Context, person: Person, shown: _Shown, texts: tuple[str, str]
) -> bool:
    """Keep at once what a correction makes of it, a yes behind it: `daily was right. keep it`."""
    whole, text = texts
    if text == whole or not ends_with_a_yes(whole):
        return False
    now, fix = local_now(context, person), correction(text)
    new = _as_said(fix, text, shown.wish, now) or wish_of(shown.wish)
    number = shown.wish.reminder_id
    await reply(message, *await settled(context, person, shown.draft, number, new, half=False))
    return True


async def _anew(
    message: Message, context: Context, person: Person, shown: _Shown, text: str
) -> bool:
    """Read the reminder anew where most of it is said again, or when it shall come; what says
    when and cannot be read shows it as it is."""
    wish, asked = shown.wish, asked_for(text)
    reading = parse_reminder(asked, local_now(context, person))
    is_new = isinstance(reading, Accept | Confirm) and not are_lost(wish.text, reading.wish.text)
    if is_new or (is_all_about_when(core(text)) and not shown.later):
        await take(message, context, person, shown.draft, asked if is_new else core(text))
    elif may_say_when(text) or ((fix := correction(text)) and is_when(fix.new)):
        await reply(message, *await draft_screen(context, person, wish))
    else:
        return False
    return True


async def _corrected(
    message: Message, context: Context, person: Person, shown: _Shown, text: str
) -> bool:
    """Show the wish as a correction makes it, with both halves where its half is still open."""
    early, late = shown.wish, shown.later
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
    named = named_of(text, [shown]) if text else None
    if named and (of_one := revised_named(correction(named.text), named, now)):
        return of_one  # "The last one is 6.30.", "make the phone one later".
    if fix and (as_said := revised(fix, wish, now)):
        return as_said
    is_beside = fix is not None and fix.adds and is_when(fix.new)
    return changed(core(text), wish, now) if text and not is_beside else None


async def _adjusted(
    message: Message, context: Context, person: Person, shown: _Shown, text: str
) -> bool:
    """Take an answer that says the half of the day, the days, or both; False for other words."""
    early, late = shown.wish, shown.later
    later, number = wish_of(late) if late else None, early.reminder_id
    read = adjusted(text, wish_of(early), later, local_now(context, person))
    if read is None or (late is None and read.wish == wish_of(early)):
        return False
    if late and not read.later:
        half = not read.names_days
        screen = await settled(context, person, shown.draft, number, read.wish, half=half)
        await reply(message, *screen)
        return True
    anew = Ask(Problem.HALF, read.wish, read.later) if read.later else Confirm(read.wish)
    await propose(message, context, person, number, anew)
    return True


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
