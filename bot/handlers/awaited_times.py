"""Times of day that are typed while a setting or a newcomer's first question awaits them."""

from dataclasses import replace
from datetime import time

from telegram import Message

from bot.context import Context
from bot.domain.model import QUIET_HOURS, TIME, TIMES, WEEKEND, Person
from bot.gateway.sending import reply
from bot.handlers import settings
from bot.language.check_in_times_wished import Both, awaited_time, both_times, may_be_awaited
from bot.language.setting_words import names_some_days
from bot.language.times import parse_span, told_time
from bot.language.yes_or_no import YES, answer_to
from bot.screens import check_in_days as days
from bot.screens import setting_keyboards
from bot.screens import settings as screens


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed time if one is awaited; False when the text is something else."""
    if person.awaiting not in TIMES:
        return False
    if person.awaiting == QUIET_HOURS:
        return await _quiet_hours_typed(message, context, person, text)
    at = time_told(person, text)
    if person.awaiting == TIME and (both := both_times(text)):
        await both_set(message, context, person, both)
    elif at is not None and person.awaiting == WEEKEND:
        changed = await settings.set_choice(context, person, screens.BY_KEY[WEEKEND], f"{at:%H%M}")
        await reply(message, *screens.menu_screen(changed, screens.SET_NOW))
    elif at is not None:
        if names_some_days(text):
            await reply(message, days.NOT_SOME_DAYS.strip())
        await reply(message, *await settings.time_kept(context, person, at))
    elif person.check_in_at is None and (times := may_be_awaited(text)):
        await _ask_which(message, context, person, times)
    elif person.check_in_at and answer_to(TIME, text) == YES:
        await reply(message, days.TAKES_A_TAP)
    elif settings.is_question(text):
        return False
    else:
        await reply(message, screens.TIME_AGAIN)
    return True


async def _ask_which(
    message: Message, context: Context, person: Person, times: tuple[time, ...]
) -> None:
    """A newcomer's question again, with the times among which it was left open."""
    asked = settings.time_question(context, person.zone or "UTC")
    read = screens.WHICH_TIME.format(read=" or ".join(map(screens.clock_of, times)))
    await reply(message, asked + read, setting_keyboards.times_keyboard(None, times))


def time_told(person: Person, text: str) -> time | None:
    """The time that answers when to be asked; a newcomer's in whatever words."""
    return told_time(text) if person.check_in_at else awaited_time(text)


def answers_when(person: Person | None, text: str) -> bool:
    """Whether words answer when to be asked, with one time, or one for weekends besides."""
    if person is None or person.check_in_at or person.awaiting != TIME:
        return (time_told(person, text) if person else told_time(text)) is not None
    return bool(both_times(text) or awaited_time(text) or may_be_awaited(text))


async def both_set(message: Message, context: Context, person: Person, both: Both) -> None:
    """Keep a time for weekdays and one for weekends, told in one line."""
    at, ends = map(screens.clock_of, both)
    await settings.keep_changes(
        context, person, {"check_in_at": both.weekdays, "weekend_at": both.weekends}
    )
    if person.check_in_at:
        now = replace(person, check_in_at=both.weekdays, weekend_at=both.weekends)
        head = screens.TIMES_SET.format(at=at, ends=ends)
        await reply(message, *screens.menu_screen(now, head))
    else:
        await reply(
            message, *settings.set_up_screen(context, person, f"{at}, on weekends at {ends}")
        )


async def _quiet_hours_typed(message: Message, context: Context, person: Person, text: str) -> bool:
    span = parse_span(text)
    if span is not None:
        word = f"{span[0]:%H%M}{span[1]:%H%M}"
        changed = await settings.set_choice(context, person, screens.BY_KEY[QUIET_HOURS], word)
        await reply(message, *screens.menu_screen(changed, screens.SET_NOW))
    elif settings.is_question(text):
        return False
    else:
        await reply(message, screens.HOURS_AGAIN)
    return True
