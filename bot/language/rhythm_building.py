"""What was said of the days made into a rhythm with dates, or what is wrong with it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.reminder_limits import LONGEST_AHEAD, LONGEST_RUN, MOST_TIMES
from bot.domain.rhythm import EVERY_DAY, LONGEST_STEP, Rhythm
from bot.language.reminder_refusals import Limit
from bot.language.rhythm_draft import Problem, RhythmDraft
from bot.language.rhythm_reading import months_later

Times = tuple[time, ...]


class Unfit(Exception):
    """The days that were said make no rhythm that can be kept; `problem` is what to ask or tell."""

    def __init__(self, problem: Problem | Limit) -> None:
        super().__init__(problem.value)
        self.problem = problem


def compose(
    draft: RhythmDraft, times: Times, now: datetime, old: Rhythm | None = None
) -> tuple[Times, Rhythm]:
    """The local times and the rhythm; raises Unfit. Without a word of days the old one stays."""
    if len(times) > MOST_TIMES:
        raise Unfit(Limit.TIMES)
    if draft.ahead:
        at = (now + draft.ahead).replace(second=0, microsecond=0)
        return (at.time(),), _some(Rhythm(start=at.date(), until=at.date()), (at.time(),), now)
    if old and not draft.is_any:
        return times, _some(old, times, now)
    if old and draft.is_only_bounded and not old.is_once:
        return times, _some(_bounded(replace(old, until=None), draft, times, now), times, now)
    if draft.lasting and len(draft.once) == 1 and not draft.start:
        draft.start = draft.once.pop()  # `tonight 8pm for 7 days`
    if draft.a_day and draft.a_day != len(times):
        raise Unfit(Problem.OFTEN if draft.a_day < len(times) else Problem.TIME)
    if draft.once or draft.is_once:
        return times, _some(_once(draft, times, now), times, now)
    rhythm = _monthly(draft) if draft.monthly or draft.month_days else _daily_or_weekly(draft)
    return times, _some(_bounded(rhythm, draft, times, now), times, now)


def _bounded(rhythm: Rhythm, draft: RhythmDraft, times: Times, now: datetime) -> Rhythm:
    """The same from its first date, and until its last one: a first date of which a time has passed
    is none of so many days that are named, so that no dose is lacking."""
    if draft.start and draft.start < now.date():
        raise Unfit(Problem.PASSED)
    rhythm = replace(rhythm, start=draft.start or rhythm.start)
    if rhythm.every > 1 or draft.lasting:
        first = _first(rhythm if rhythm.start else replace(rhythm, every=1), times, now)
        if rhythm.every > 1:
            rhythm = replace(rhythm, start=first)
        if draft.lasting:
            whole = _first(replace(rhythm, start=rhythm.start or first), (min(times),), now)
            rhythm = replace(rhythm, until=_last(whole, *draft.lasting))
    if draft.until:
        rhythm = replace(rhythm, until=min(draft.until, rhythm.until or draft.until))
    return rhythm


def _once(draft: RhythmDraft, times: Times, now: datetime) -> Rhythm:
    if len(draft.once) + len(draft.month_days) > 1:
        raise Unfit(Limit.DATES)
    if draft.every > 1 or draft.monthly or draft.until or draft.lasting or draft.excluded:
        raise Unfit(Problem.DAY)
    weekdays = draft.weekdays or EVERY_DAY
    of_month = next(iter(draft.month_days), None)
    if of_month is not None and not 1 <= of_month <= 31:
        raise Unfit(Problem.DAY)
    days = Rhythm(weekdays, month_day=of_month)
    day = draft.once[0] if draft.once else _first(days, times, now)
    if day.weekday() not in weekdays or (draft.weekdays and len(weekdays) > 1):
        raise Unfit(Problem.DAY)
    if draft.once and day == now.date() and "night" in draft.parts and times and times[0].hour < 5:
        day += timedelta(days=1)
    return Rhythm(start=day, until=day)


def _monthly(draft: RhythmDraft) -> Rhythm:
    if draft.every > 1:
        raise Unfit(Limit.MONTHS)
    if draft.weekdays or draft.excluded:
        raise Unfit(Limit.NTH)
    days = {*draft.month_days} or ({draft.start.day} if draft.start else set())
    if len(days) > 1:
        raise Unfit(Limit.DATES)
    if not draft.monthly or not days or not 1 <= min(days) <= 31:
        raise Unfit(Problem.DAY)
    return Rhythm(month_day=days.pop())


def _daily_or_weekly(draft: RhythmDraft) -> Rhythm:
    named = draft.weekdays
    if draft.weekly and named is None and draft.start:
        named = frozenset({draft.start.weekday()})
    if draft.weekly and named is None:
        raise Unfit(Problem.DAY)
    if draft.daily and named and len(named) <= 2:
        raise Unfit(Problem.DAY)
    if (draft.a_week and len(named or ()) != draft.a_week) or (
        draft.every > 1 and not draft.weekly and named
    ):
        raise Unfit(Problem.DAY)
    if not draft.every:
        raise Unfit(Problem.DAY)
    if draft.every > LONGEST_STEP or (draft.every > 1 and draft.excluded):
        raise Unfit(Limit.RHYTHM)
    weekdays = (named or EVERY_DAY) - draft.excluded
    if not weekdays:
        raise Unfit(Problem.DAY)
    return Rhythm(weekdays, draft.every)


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
    raise Unfit(Problem.PASSED)


def _some(rhythm: Rhythm, times: Times, now: datetime) -> Rhythm:
    """The same, when there is a date still to come and the last one is not too far off."""
    _first(rhythm, times, now)
    if rhythm.until and rhythm.until - now.date() > LONGEST_RUN:
        raise Unfit(Limit.FAR)
    return rhythm
