"""What a due message says: the check-in, the nudge, the review and a person's own reminders."""

import logging
from datetime import date, datetime, timedelta
from html import escape

from bot.context import Context
from bot.domain import schedule
from bot.domain.absence import ASK_AFTER, PAUSE_AFTER
from bot.domain.flags import is_unread
from bot.domain.model import Person
from bot.domain.retention import END, Retention
from bot.domain.review_lines import DAYS, LONG, review_lines, too_few
from bot.domain.schedule import Due
from bot.queries import flags_of_today, period_of, recorded_entries
from bot.report import rendering
from bot.report.chart import week
from bot.screens import checkin as checkin_screens
from bot.screens import common
from bot.screens import due_messages as due_messages_screens
from bot.screens import flags as flag_screens
from bot.screens import pauses as pauses_screens
from bot.screens import reminders as remind_screens
from bot.screens import retention as retention_screens
from bot.screens import review as review_screens
from bot.screens.formatting import long_date

log = logging.getLogger(__name__)


async def message_of(
    context: Context, person: Person, due: Due, silent: int, missed: tuple[date, ...]
) -> common.Screen | None:
    """What is due as text and buttons; None when nothing is to be said any more."""
    if due.kind == schedule.REVIEW:
        return await review_screen(context, person, due.local_date)
    if due.kind.startswith(schedule.SILENCE):
        return await silence_screen(context, person.person_id, due)
    if due.kind == schedule.SUMMARY:
        return await missed_screen(context, person)
    if due.kind == schedule.CLOCK:
        return await righted_screen(context, person)
    if due.kind.startswith(schedule.OWN):
        return await due_screen(context, person, due)
    if due.kind == schedule.NUDGE and silent > ASK_AFTER:
        return None
    if silent >= PAUSE_AFTER:
        return due_messages_screens.PAUSES_ITSELF.format(
            count=silent
        ), pauses_screens.go_on_keyboard()
    return _check_in(person, due, context.now(), silent, missed)


def _check_in(
    person: Person, due: Due, now: datetime, silent: int, missed: tuple[date, ...]
) -> common.Screen:
    """The first question: of a night with any answer nothing is sent."""
    night = due.local_date
    head = (
        due_messages_screens.NUDGE
        if due.kind == schedule.NUDGE
        else due_messages_screens.CHECK_IN_READY
    )
    lines = [
        head.format(greeting=due_messages_screens.greeting(now, person)),
        due_messages_screens.ABOUT_NIGHT.format(night=long_date(night)),
    ]
    if schedule.is_late(due, now):
        lines.append(due_messages_screens.COMES_LATE)
    if missed:
        nights = " and ".join(long_date(day) for day in missed)
        lines.append(due_messages_screens.COULD_NOT_ASK.format(nights=nights))
    asks = silent == ASK_AFTER and due.kind == schedule.CHECK_IN
    if asks:
        lines.append(due_messages_screens.SILENT.format(count=silent))
    until = night + timedelta(days=15) if asks else None
    return "\n".join(lines), checkin_screens.check_in_keyboard(night, missed, until)


async def due_screen(context: Context, person: Person, due: Due) -> common.Screen | None:
    """A reminder as it comes; None when it was deleted meanwhile."""
    number, at = schedule.own_of(due.kind)
    own = await context.store.reminders.get(person.person_id, number)
    if own is None:
        return None
    under = remind_screens.own_due_keyboard(due.local_date, number, at, hidden=person.discreet)
    if person.discreet:
        return remind_screens.REMINDER_HIDDEN, under
    return remind_screens.due_text(own, due.local_date, at), under


async def silence_screen(context: Context, person_id: int, due: Due) -> common.Screen | None:
    """A notice before somebody is deleted for their silence; None when they came back meanwhile."""
    person = await context.store.people.get(person_id)
    retention = Retention(timedelta(days=context.services.config.retention_days))
    planned_at = due.expires_at - retention.late_limit
    if person is None or person.last_contact is None or person.last_contact >= planned_at:
        return None
    if due.kind == END:
        return retention_screens.ENDED, None
    last = retention.deleted_after(person.last_contact, due.kind, context.now())
    reminders = bool(await context.store.reminders.all(person_id))
    day = schedule.local_now(last, person.zone or "UTC").date()
    return retention_screens.notice(day, reminders=reminders), retention_screens.keep_keyboard()


async def missed_screen(context: Context, person: Person) -> common.Screen | None:
    """One message about all reminders that could not come in time; None when there are none."""
    missed = await context.store.reminders.missed(person.person_id)
    if person.discreet and missed:
        return remind_screens.REMINDERS_MISSED_HIDDEN, None
    lines = [
        f"{at:%H:%M} {escape(own.text)}{f', {times} times' if times > 1 else ''}"
        for own, at, times in missed
    ]
    return (remind_screens.REMINDERS_MISSED.format(lines="\n".join(lines)), None) if lines else None


async def righted_screen(context: Context, person: Person) -> common.Screen | None:
    """Which reminders got other dates, as the clock was wrong; None when they are gone or set
    again."""
    righted = await context.store.reminders.righted(person.person_id)
    if not righted:
        return None
    if person.discreet:
        return remind_screens.REMINDERS_RIGHTED_HIDDEN, None
    zone, now = person.zone or "UTC", context.now()
    lines = [
        remind_screens.list_line(own, is_over=not schedule.next_own(own, zone, now, 1))
        for own in righted
    ]
    keyboard = remind_screens.own_reminders_keyboard(righted)
    return remind_screens.REMINDERS_RIGHTED.format(lines="\n".join(lines)), keyboard


async def review_screen(context: Context, person: Person, last: date) -> common.Screen | None:
    """The seven nights up to that date; None when there is nothing to review.

    What a locked phone would show of it is hidden until it is tapped.
    """
    entries = await recorded_entries(context, person, last, LONG)
    sentences = review_lines(entries, last)
    if sentences is None:
        return None
    noted = too_few(entries, await context.store.nights.first(person.person_id), last)
    few = [] if noted is None else [review_screens.TOO_FEW.format(count=noted)]
    flags = [flag for flag in await flags_of_today(context, person, last) if is_unread(flag)]
    names = escape("; ".join(dict.fromkeys(flag_screens.name_of(flag) for flag in flags)))
    patterns = [review_screens.PATTERNS.format(names=names)] if names else []
    lines = "\n".join([*sentences, *patterns, *few])
    return review_screens.REVIEW.format(
        night=long_date(last), lines=lines
    ), review_screens.review_keyboard()


async def review_picture(context: Context, person: Person, last: date) -> bytes | None:
    """The same seven nights as a small picture; None when it cannot be drawn."""
    try:
        return await rendering.picture(week, await period_of(context, person, DAYS, last))
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        log.warning("the week could not be drawn: %s", type(error).__name__)
        return None
