"""A person's diary as handlers and the scheduler read it."""

from datetime import date, timedelta

from bot.context import Context
from bot.domain.entries import entry_of, is_recorded
from bot.domain.flags import by_urgency, renewed
from bot.domain.history import History, history_of
from bot.domain.linked_factors import LOOK_DAYS, YEAR_DAYS
from bot.domain.model import Entry, FlagState, Person, StoredFlag
from bot.domain.question_types import Answers, chosen
from bot.domain.rules import JUDGED_DAYS
from bot.domain.schedule import nights_meant
from bot.report.chart import Period

HIDDEN = frozenset({FlagState.WITHDRAWN, FlagState.MUTED})
"""States in which a flag is not shown among the patterns."""


async def period_of(
    context: Context, person: Person, days: int, last: date | None = None
) -> Period:
    """So many nights up to that date, or up to the last night, as they are drawn and counted."""
    last = last or context.night_of(person)
    first, nights = last - timedelta(days=days - 1), context.store.nights
    diary = await nights.diary(person.person_id, first, last)
    entries = {
        night: entry_of(night, answers) for night, answers in diary.items() if _is_told(answers)
    }
    shown = await flags_of_today(context, person, last)
    flagged = {night for stored in shown for night in stored.flag.nights}
    agreed, *_ = nights_meant(person.consented_at, person.zone or "UTC")
    begun = min(agreed, await nights.first(person.person_id) or agreed)
    return Period(first, last, entries, frozenset(flagged), begun)


def _is_told(answers: Answers) -> bool:
    """Recorded, or answered with "don't know", which is not the same as missing."""
    return is_recorded(answers) or "unknown" in chosen(answers, "jerks")


async def recorded_entries(context: Context, person: Person, today: date, days: int) -> list[Entry]:
    """The nights with at least one answer, from so many days before today on, oldest first."""
    first = today - timedelta(days=days)
    diary = await context.store.nights.diary(person.person_id, first, today)
    return [entry_of(night, answers) for night, answers in diary.items() if is_recorded(answers)]


async def entries_for_look(context: Context, person: Person, today: date) -> list[Entry]:
    """What a look reads, after the person's very first night: looks are counted from that."""
    entries = await recorded_entries(context, person, today, YEAR_DAYS + LOOK_DAYS)
    first = await context.store.nights.first(person.person_id)
    anchor = [Entry(first)] if first and not any(e.night <= first for e in entries[:1]) else []
    return [*anchor, *entries]


async def told_history(context: Context, person: Person) -> History:
    """What the person told of their history, as the rules read it."""
    return history_of(await context.store.history.kept(person.person_id))


async def flags_of_today(context: Context, person: Person, today: date) -> list[StoredFlag]:
    """The flags that are shown, judged anew as of that day, the most urgent first."""
    stored = await context.store.flags.all(person.person_id)
    standing = [flag for flag in stored if flag.state not in HIDDEN]
    if not standing:
        return []
    entries = await recorded_entries(context, person, today, JUDGED_DAYS)
    history = await told_history(context, person)
    anew = {k.flag_id: renewed(k, entries, today, history) for k in standing}
    return by_urgency(anew.values())
