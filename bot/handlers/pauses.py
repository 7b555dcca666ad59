"""*Later*, *Skip today*, and pauses that end by themselves."""

from dataclasses import replace
from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot import keyboards, texts
from bot import keyboards_schedule as keys
from bot import texts_schedule as words
from bot.context import Context
from bot.domain import checkin, schedule
from bot.domain.model import Person
from bot.gateway.sending import answer_tap, say, turn_into
from bot.handlers.checkin import may_change, night_screen
from bot.handlers.settings import needs_setup, paused_line
from bot.language import pauses
from bot.words import long_date

SNOOZES = {
    "30": ("In 30 minutes", timedelta(minutes=30)),
    "60": ("In 1 hour", timedelta(hours=1)),
    "120": ("In 2 hours", timedelta(hours=2)),
}
LABELS = tuple((word, label) for word, (label, _) in SNOOZES.items())
PAUSES = (("3 days", 3), ("1 week", 7), ("2 weeks", 14), ("4 weeks", 28))


async def later(
    query: CallbackQuery, context: Context, person: Person, night: date, word: str
) -> None:
    """*Later*, and then after how long."""
    if abs(night - context.night_of(person)) > timedelta(days=1):
        await answer_tap(query, words.LATER_TOO_OLD, alert=True)
    elif word == "back":
        answers = await context.store.nights.answers(person.person_id, night)
        await turn_into(query, *night_screen(answers, night, reminder=True))
    elif word not in SNOOZES:
        await turn_into(query, words.ASK_LATER, keys.snooze("later", night, after=LABELS))
    else:
        until = context.now() + SNOOZES[word][1]
        await context.store.ledger.snooze(person.person_id, night, until)
        clock = f"{schedule.local_now(until, person.zone or 'UTC'):%H:%M}"
        await turn_into(
            query, words.LATER_SET.format(at=clock), keyboards.start_night("Answer now", night)
        )


async def skip_today(query: CallbackQuery, context: Context, person: Person, night: date) -> None:
    """*Skip today*: nothing was said, nothing is asked again, and that is fine."""
    if not await may_change(query, context, person, night):
        return
    await context.store.nights.change(person.person_id, night, checkin.stop)
    text = words.SKIPPED.format(night=long_date(night))
    await turn_into(query, text, keyboards.night_closed(night))


@needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/pause`, with or without for how long."""
    typed = (message.text or "").partition(" ")[2].strip()
    today = context.night_of(person)
    first = await context.store.ledger.next_date(person.person_id) or today
    if not typed:
        await say(message, *_how_long(person, first))
    elif until := pauses.parse_pause(typed, first, today):
        await say(message, *await _pause(context, person, until))
    else:
        await say(message, words.PAUSE_AGAIN)


async def pause(query: CallbackQuery, context: Context, person: Person, until: date) -> None:
    """A tapped pause; the button carries the date on which it ends."""
    today = context.night_of(person)
    if not today < until <= today + pauses.LONGEST:
        await answer_tap(query, texts.OLD_BUTTON, alert=True)
        return
    await turn_into(query, *await _pause(context, person, until))


async def go_on(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Go on*: the pause ends now, and unanswered check-ins are counted anew."""
    today = context.night_of(person)
    await context.store.ledger.set(
        person.person_id, context.now(), paused_until=None, silent_since=today
    )
    planned = await context.store.ledger.next_date(person.person_id)
    if planned is None:
        await answer_tap(query, texts.NEEDS_SETUP, alert=True)
        return
    if await context.store.nights.answers(person.person_id, planned):
        planned += timedelta(days=1)
    day = schedule.next_asked(replace(person, paused_until=None), planned)
    at = schedule.check_in_times(person)(day)
    text = words.GOING_ON.format(day=long_date(day), at=f"{at:%H:%M}")
    await turn_into(query, text)


async def _pause(context: Context, person: Person, until: date) -> keyboards.Screen:
    await context.store.ledger.set(person.person_id, context.now(), paused_until=until)
    day = schedule.next_asked(replace(person, paused_until=until), until)
    year = "" if day.year == context.night_of(person).year else f" {day.year}"
    return words.PAUSED.format(day=f"{long_date(day)}{year}"), keys.go_on()


def _how_long(person: Person, first: date) -> keyboards.Screen:
    buttons = [(name, first + timedelta(days=days)) for name, days in PAUSES]
    paused = paused_line(person)
    return f"{paused}{words.PAUSE_HOW_LONG}", keys.pauses(buttons, paused=bool(paused))
