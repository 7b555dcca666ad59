"""Settings: when and how messages come, with the defaults of a newcomer."""

from dataclasses import dataclass, fields
from datetime import date, time, timedelta

from bot.domain.model import Person

CHECK_IN_TIMES_OFFERED = (time(6), time(6, 30), time(7), time(7, 30), time(8), time(9))
"""A newcomer has no time of the check-in before they choose: one of these, or any that is typed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """When and how messages come, named as in `Person`; the defaults are those of a newcomer."""

    weekend_at: time | None = None
    quiet_from: time | None = time(22)
    quiet_until: time | None = time(6)
    nudge_after: timedelta | None = timedelta(hours=3)
    weekly: bool = False
    review_on: int | None = 6
    discreet: bool = False
    paused_until: date | None = None


def settings_of(person: Person) -> Settings:
    """Those that a person has."""
    return Settings(**{field.name: getattr(person, field.name) for field in fields(Settings)})
