"""What was said of the days made into a rhythm with dates, or what is wrong with it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.model import MOST_TIMES
from bot.domain.rhythm import EVERY_DAY, LONGEST_STEP, Rhythm
from bot.language.reminder_refusals import Limit
from bot.language.rhythm_reading import months_later
from bot.language.rhythm_words import Said, Why

Times = tuple[time, ...]
LONGEST_AHEAD, LONGEST_RUN = timedelta(days=366), timedelta(days=3650)
"""How far off a first date may be, and how long a reminder may go on to a last one."""


class Unfit(Exception):
    """The days that were said make no rhythm that can be kept; `why` is what to ask or tell."""

    def __init__(self, why: Why | Limit) -> None:
        super().__init__(why.value)
        self.why = why


def compose(
    said: Said, times: Times, now: datetime, old: Rhythm | None = None
) -> tuple[Times, Rhythm]:
    """The local times and the rhythm; raises Unfit. Without a word of days the old one stays."""
    if len(times) > MOST_TIMES:
        raise Unfit(Limit.TIMES)
    if said.ahead:
        at = (now + said.ahead).replace(second=0, microsecond=0)
        return (at.time(),), _some(Rhythm(start=at.date(), until=at.date()), (at.time(),), now)
    if old and not said.is_any:
        return times, _some(old, times, now)
    if said.a_day and said.a_day != len(times):
        raise Unfit(Why.TIME)
    if said.once or said.is_once:
        return times, _some(_once(said, times, now), times, now)
    rhythm = _monthly(said) if said.monthly or said.month_days else _daily_or_weekly(said)
    return times, _some(_bounded(rhythm, said, times, now), times, now)


def _bounded(rhythm: Rhythm, said: Said, times: Times, now: datetime) -> Rhythm:
    """The same from its first date, and until its last one."""
    if said.start and said.start < now.date():
        raise Unfit(Why.PASSED)
    rhythm = replace(rhythm, start=said.start)
    if rhythm.every > 1 or said.lasting:
        first = _first(rhythm if said.start else replace(rhythm, every=1), times, now)
        if rhythm.every > 1:
            rhythm = replace(rhythm, start=first)
        if said.lasting:
            rhythm = replace(rhythm, until=_last(first, *said.lasting))
    if said.until:
        rhythm = replace(rhythm, until=min(said.until, rhythm.until or said.until))
    return rhythm


def _once(said: Said, times: Times, now: datetime) -> Rhythm:
    if len(said.once) > 1:
        raise Unfit(Limit.DATES)
    if said.every > 1 or said.monthly or said.until or said.lasting or said.excluded:
        raise Unfit(Why.DAY)
    weekdays = said.weekdays or EVERY_DAY
    day = said.once[0] if said.once else _first(Rhythm(weekdays), times, now)
    if day.weekday() not in weekdays or (said.weekdays and len(weekdays) > 1):
        raise Unfit(Why.DAY)
    if said.once and day == now.date() and "night" in said.parts and times and times[0].hour < 5:
        day += timedelta(days=1)
    return Rhythm(start=day, until=day)


def _monthly(said: Said) -> Rhythm:
    if said.every > 1:
        raise Unfit(Limit.MONTHS)
    if said.weekdays or said.excluded:
        raise Unfit(Limit.NTH)
    days = {*said.month_days} or ({said.start.day} if said.start else set())
    if len(days) > 1:
        raise Unfit(Limit.DATES)
    if not said.monthly or not days or not 1 <= min(days) <= 31:
        raise Unfit(Why.DAY)
    return Rhythm(month_day=days.pop())


def _daily_or_weekly(said: Said) -> Rhythm:
    named = said.weekdays
    if said.weekly and named is None and said.start:
        named = frozenset({said.start.weekday()})
    if said.weekly and named is None:
        raise Unfit(Why.DAY)
    if (said.a_week and len(named or ()) != said.a_week) or (
        said.every > 1 and not said.weekly and named
    ):
        raise Unfit(Why.DAY)
    if said.every > LONGEST_STEP or (said.every > 1 and said.excluded):
        raise Unfit(Limit.RHYTHM)
    weekdays = (named or EVERY_DAY) - said.excluded
    if not weekdays:
        raise Unfit(Why.DAY)
    return Rhythm(weekdays, said.every)


def _last(first: date, number: int, unit: str) -> date:
    """The last of so many days, weeks or months that begin on the first date."""
    if unit == "month":
        return months_later(first, number) - timedelta(days=1)
    return first + timedelta(days=number * (7 if unit == "week" else 1) - 1)


def _first(rhythm: Rhythm, times: Times, now: datetime) -> date:
    """The first date on which one of the times is still to come."""
    clock, today = now.time().replace(tzinfo=None), now.date()
    for day in rhythm.dates(today):
        if day - today > LONGEST_AHEAD:
            raise Unfit(Limit.FAR)
        if day > today or any(at > clock for at in times):
            return day
    raise Unfit(Why.PASSED)


def _some(rhythm: Rhythm, times: Times, now: datetime) -> Rhythm:
    """The same, when there is a date still to come and the last one is not too far off."""
    _first(rhythm, times, now)
    if rhythm.until and rhythm.until - now.date() > LONGEST_RUN:
        raise Unfit(Limit.FAR)
    return rhythm
