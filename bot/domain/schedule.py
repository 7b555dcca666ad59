"""What is due for a person at an instant: wall time plus zone in, UTC instants out.

A due moment is derived from the local date each time it is needed and keyed by that date, so a
clock change can neither swallow a check-in nor ask twice. Delays and hours that a person may set
stand in `default_settings`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.domain.model import Person, Reminder

CHECK_IN, NUDGE, LATER, REVIEW, SUMMARY = "check_in", "nudge", "later", "review", "summary"
CLOCK = "clock"
OWN, SILENCE = "own:", "silence:"
"""The kinds of a ledger row; a time of an own reminder is `own:`, its number, `@` and the time; a
notice of a long silence is `silence:` and which one it is; clock says that dates were put right."""

ABOUT_A_NIGHT = frozenset({CHECK_IN, NUDGE, LATER})

DUE, SENDING, SENT, UNKNOWN = "due", "sending", "sent", "unknown"
ANSWERED, BLOCKED, EXPIRED = "answered", "blocked", "expired"
PAUSED, OFF, MISSED = "paused", "off", "missed"
"""The states of a ledger row; what ends as unknown may or may not have arrived, off is a date
that is not asked with weekly check-ins or a nudge that is not wished any more, and missed is an
own reminder still to be summed up."""

LATE_LIMIT = timedelta(hours=4)
"""How late a message may still come; after that it is recorded as expired."""

LATE = timedelta(minutes=30)
"""From then on a check-in says that it is late, and one that is held up respects quiet hours."""

OWN_LATE_LIMIT = timedelta(hours=1)
"""An own reminder that is later than this is not sent but summed up."""

LONG_LATE_LIMIT = timedelta(hours=12)
"""How late a review or a summary may come."""

LONGEST_GAP = timedelta(days=366)
"""Dates further back than this are not recorded as missed."""

SMALL_HOURS_END = time(4)
"""Before this hour `/checkin` asks which night is meant."""

SUNDAY = 6
TimeOf = Callable[[date], time | None]
"""The wall time of a date; None for a date without one."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One ledger row to be: the date it is about and the UTC instant from which it is due.

    `at` is the wall time that it stands for, where a date may have several.
    """

    local_date: date
    due_at: datetime
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A ledger row: this message to this person about this night, between these instants."""

    person_id: int
    local_date: date
    kind: str
    due_at: datetime
    expires_at: datetime

    @property
    def first_due(self) -> datetime:
        """When it was to come; `due_at` moves each time it is held up."""
        return self.expires_at - late_limit_of(self.kind)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claimed row: its new state, and the number of the message when it was sent.

    With the state due, `at` is when it is tried again.
    """

    due: Due
    state: str
    message_id: int | None = None
    at: datetime | None = None


def late_limit_of(kind: str) -> timedelta:
    """How late a message of that kind may come."""
    if kind.startswith(OWN):
        return OWN_LATE_LIMIT
    return LONG_LATE_LIMIT if kind in {REVIEW, SUMMARY, CLOCK} else LATE_LIMIT


def local_now(now: datetime, zone: str) -> datetime:
    """The instant on the wall clock of the zone."""
    return now.astimezone(ZoneInfo(zone))


def due_moment(day: date, at: time, zone: str) -> datetime:
    """When the wall clock of the zone shows that time on that date, in UTC.

    In a gap the moment lies one gap-length later; of two equal wall times the first is taken.
    """
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone)).replace(fold=0).astimezone(UTC)


def is_a_date(day: date, zone: str) -> bool:
    """Whether the zone had that date: Apia went from 29 to 31 December 2011."""
    return local_now(due_moment(day, time(12), zone), zone).date() == day


def check_in_times(person: Person) -> TimeOf:
    """When the person's check-in comes, by date."""
    weekend = person.weekend_at or person.check_in_at
    return lambda day: weekend if day.weekday() >= 5 else person.check_in_at


def review_times(person: Person) -> TimeOf:
    """When the person's weekly review comes: at check-in time of its day."""
    times = check_in_times(person)
    return lambda day: times(day) if day.weekday() == person.review_on else None


def own_kind(number: int, at: time) -> str:
    """The kind of the rows of an own reminder at one of its times."""
    return f"{OWN}{number}@{at:%H%M}"


def own_of(kind: str) -> tuple[int, time]:
    """The number of the own reminder, and the time, that a kind names."""
    number, _, at = kind.removeprefix(OWN).partition("@")
    return int(number), time(int(at[:2]), int(at[2:]))


def own_slots(own: Reminder, first: date, zone: str) -> Iterator[Slot]:
    """The slots of an own reminder from that date on, in the order in which they are due.

    The moment of each is that of its wall time, so that a clock change neither swallows one nor
    brings it twice.
    """
    for day in own.rhythm.dates(first):
        if is_a_date(day, zone):
            yield from sorted(
                (Slot(day, due_moment(day, at, zone), at) for at in own.times),
                key=lambda slot: (slot.due_at, slot.at),
            )


def next_own(own: Reminder, zone: str, now: datetime, most: int) -> tuple[Slot, ...]:
    """Its next slots after an instant, at most so many."""
    ahead = own_slots(own, local_now(now, zone).date(), zone)
    return tuple(islice((slot for slot in ahead if slot.due_at > now), most))


def is_last(own: Reminder, day: date, at: time) -> bool:
    """Whether a reminder that ends by itself does not come again after that time of that date."""
    rest = islice(own.rhythm.dates(day), 2) if own.rhythm.until else (day, day)
    return [*rest] == [day] and at >= own.times[-1]


def upcoming(
    last: date | None, times: TimeOf, zone: str, now: datetime, late_limit: timedelta = LATE_LIMIT
) -> tuple[tuple[Slot, ...], Slot]:
    """The slots whose late limit has passed unasked, oldest first, and the next one to come.

    `last` is the last date that was asked or recorded; None for a newcomer, for whom nothing has
    passed and whose first slot lies in the future. Some date of every week must have a time.
    """
    missed: list[Slot] = []
    day = _first_day(last, zone, now)
    while True:
        at = times(day)
        if at is not None and is_a_date(day, zone):
            slot = Slot(day, due_moment(day, at, zone))
            if slot.due_at > now or (last is not None and slot.due_at + late_limit > now):
                return tuple(missed), slot
            if last is not None:
                missed.append(slot)
        day += timedelta(days=1)


def _first_day(last: date | None, zone: str, now: datetime) -> date:
    today = local_now(now, zone).date()
    return today if last is None else max(last + timedelta(days=1), today - LONGEST_GAP)


def quiet_end(now: datetime, person: Person) -> datetime | None:
    """When the quiet hours end that the instant lies in; None outside of them."""
    start, end = person.quiet_from, person.quiet_until
    if start is None or end is None or start == end or person.zone is None:
        return None
    local = local_now(now, person.zone)
    over_midnight = start > end
    clock = local.time()
    if over_midnight and (clock >= start or clock < end):
        day = local.date() + timedelta(days=clock >= start)
    elif start <= clock < end:
        day = local.date()
    else:
        return None
    return due_moment(day, end, person.zone)


def nudge_moment(sent_at: datetime, person: Person, before: datetime) -> datetime | None:
    """When the one nudge comes after a check-in was sent: out of quiet hours, or not at all.

    `before` is when the next check-in is due; a nudge that would come after it is left out.
    """
    if person.nudge_after is None:
        return None
    at = sent_at + person.nudge_after
    at = quiet_end(at, person) or at
    return at if at < before else None


def weekly_day(person: Person) -> int:
    """The weekday of weekly check-ins: that of the review, Sunday without one."""
    return SUNDAY if person.review_on is None else person.review_on


def unasked(person: Person, day: date) -> str | None:
    """Why a date is not asked, as a state: paused, or off with weekly check-ins; else None."""
    if person.paused_until and day < person.paused_until:
        return PAUSED
    return OFF if person.weekly and day.weekday() != weekly_day(person) else None


def next_asked(person: Person, day: date) -> date:
    """The first date from that one on that is asked; the person must not be paused for good."""
    while unasked(person, day):
        day += timedelta(days=1)
    return day


def verdict(due: Due, person: Person, now: datetime, *, answered: bool) -> str | datetime:
    """What becomes of a due row now: its next state, or the instant until which it is held up.

    Only `sending` is sent.
    """
    if person.blocked_at:
        return BLOCKED
    if due.kind.startswith(OWN):
        return MISSED if now >= due.expires_at else SENDING
    if answered and due.kind in ABOUT_A_NIGHT:
        return ANSWERED
    if due.kind == NUDGE and person.nudge_after is None:
        return OFF
    told_anyway = due.kind in {SUMMARY, CLOCK} or due.kind.startswith(SILENCE)
    reason = None if told_anyway else unasked(person, due.local_date)
    if reason == PAUSED or (reason and due.kind == CHECK_IN):
        return reason
    return _by_the_clock(due, person, now)


def _by_the_clock(due: Due, person: Person, now: datetime) -> str | datetime:
    if now >= due.expires_at:
        return EXPIRED
    loud_at = None if _at_its_own_time(due, now) else quiet_end(now, person)
    if loud_at is None:
        return SENDING
    return loud_at if loud_at < due.expires_at else EXPIRED


def _at_its_own_time(due: Due, now: datetime) -> bool:
    """Whether it comes when the person wished, which quiet hours do not forbid."""
    chosen = due.kind in {CHECK_IN, REVIEW} and now <= due.first_due + LATE
    return chosen or due.kind == LATER


def is_late(due: Due, now: datetime) -> bool:
    """Whether a check-in has to say that it comes late."""
    return due.kind == CHECK_IN and now > due.first_due + LATE


def night_of(now: datetime, zone: str) -> date:
    """The night that is named at that instant: the local date, as nights end with waking."""
    return local_now(now, zone).date()


def nights_meant(now: datetime, zone: str) -> tuple[date, ...]:
    """What "last night" may mean: between midnight and 4 a.m. there also the night before."""
    night, hour = night_of(now, zone), local_now(now, zone).time()
    return (night - timedelta(days=1), night) if hour < SMALL_HOURS_END else (night,)
