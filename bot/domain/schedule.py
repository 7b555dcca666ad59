"""What is due for a person at an instant: wall time plus zone in, UTC instants out.

A due moment is derived from the local date each time it is needed and keyed by that date, so a
clock change can neither swallow a check-in nor ask twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

CHECK_IN, NUDGE, LATER = "check_in", "nudge", "later"
"""The kinds of a ledger row."""

WINDOW = timedelta(hours=4)
"""How late a message may still come; after that it is recorded as expired."""

NUDGE_AFTER = timedelta(hours=3)
SMALL_HOURS_END = time(4)
"""Before this hour `/checkin` asks which night is meant."""

DUE, SENDING, SENT, UNKNOWN = "due", "sending", "sent", "unknown"
ANSWERED, BLOCKED, EXPIRED = "answered", "blocked", "expired"
"""The states of a ledger row; what ends as unknown may or may not have arrived."""

_NOT_ZONES = frozenset({"posixrules", "localtime", "Factory"})


@dataclass(frozen=True, slots=True)
class Slot:
    """One ledger row to be: the night it is about and the UTC instant from which it is due."""

    local_date: date
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """A ledger row that was claimed: this message to this person about this night."""

    person_id: int
    local_date: date
    kind: str
    due_at: datetime


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones() - _NOT_ZONES}


def zones_named(typed: str) -> tuple[str, ...]:
    """IANA zone names that the typed text means, best first, at most six.

    The text is a zone name or the city in one, in any case, with spaces or underscores. Only
    exact names are looked up on disk: `ZoneInfo` of unchecked text raises all kinds of errors.
    """
    wanted = "_".join(typed.split()).casefold()
    if not wanted or len(wanted) > 64:
        return ()
    if wanted in _zones():
        return (_zones()[wanted],)
    cities = [name for low, name in _zones().items() if low.rsplit("/", 1)[-1] == wanted]
    starts = [
        name
        for low, name in _zones().items()
        if len(wanted) > 2 and low.rsplit("/", 1)[-1].startswith(wanted)
    ]
    return tuple(sorted(cities) or sorted(starts))[:6]


def local_now(now: datetime, zone: str) -> datetime:
    """The instant on the wall clock of the zone."""
    return now.astimezone(ZoneInfo(zone))


def due_moment(day: date, at: time, zone: str) -> datetime:
    """When the wall clock of the zone shows that time on that date, in UTC.

    In a gap the moment lies one gap-length later; of two equal wall times the first is taken.
    """
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone)).replace(fold=0).astimezone(UTC)


def upcoming(
    last: date | None, at: time, zone: str, now: datetime
) -> tuple[tuple[date, ...], Slot]:
    """The dates whose window has passed unasked, and the next slot to come.

    `last` is the last date that was asked or recorded; None for a newcomer, for whom nothing has
    passed and whose first slot lies in the future.
    """
    missed: list[date] = []
    for slot in _slots(last, at, zone, now):
        if last is None and slot.due_at <= now:
            continue
        if slot.due_at + WINDOW > now:
            return tuple(missed), slot
        missed.append(slot.local_date)
    raise AssertionError("the calendar does not end")


def verdict(due_at: datetime, now: datetime, *, blocked: bool, answered: bool) -> str:
    """The state that a due row takes next: only `sending` is sent."""
    if blocked:
        return BLOCKED
    if answered:
        return ANSWERED
    return EXPIRED if now >= due_at + WINDOW else SENDING


def _slots(last: date | None, at: time, zone: str, now: datetime) -> Iterator[Slot]:
    day = last + timedelta(days=1) if last else local_now(now, zone).date()
    while True:
        yield Slot(day, due_moment(day, at, zone))
        day += timedelta(days=1)


def night_of(now: datetime, zone: str) -> date:
    """The night that is named at that instant: the local date, as nights end with waking."""
    return local_now(now, zone).date()


def is_small_hours(now: datetime, zone: str) -> bool:
    """Whether it is between midnight and 4 a.m. there, when "last night" is ambiguous."""
    return local_now(now, zone).time() < SMALL_HOURS_END
