"""Serial correlation: nights resemble the nights before them, so that they prove less than many."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

SERIAL_DAYS = 14
"""How many days apart nights may still resemble each other, for what they have in common."""

Series = Mapping[date, float]


@dataclass(frozen=True, slots=True)
class Night:
    """A night of a test: its `group` is what the test holds apart anyway."""

    day: date
    group: Hashable
    exposed: bool
    twitched: bool


def variance_inflation(nights: Sequence[Night]) -> float:
    """How much larger the variance of z is as nights resemble the nights before; 1 or more.

    1 + 2 * sum of rx(k) * ry(k) over k up to 14 days, with the serial correlations of the exposure
    and of the twitching (the effective sample size of Bartlett 1935, and of Dawdy and Matalas
    1964). Both are what is left of them once the group is known, and of the twitching what the
    exposure leaves: an effect that returns with a weekly habit is no spell.
    """
    exposure = residuals({night.day: (night.group, night.exposed) for night in nights})
    twitching = residuals(
        {night.day: ((night.group, night.exposed), night.twitched) for night in nights}
    )
    products = (
        correlation(exposure, days) * correlation(twitching, days)
        for days in range(1, SERIAL_DAYS + 1)
    )
    return max(1.0, 1 + 2 * sum(products))


def residuals(values: Mapping[date, tuple[Hashable, bool]]) -> dict[date, float]:
    """Each value, 0 or 1, less the mean of its group."""
    groups: dict[Hashable, list[bool]] = {}
    for group, value in values.values():
        groups.setdefault(group, []).append(value)
    means = {group: fmean(members) for group, members in groups.items()}
    return {day: value - means[group] for day, (group, value) in values.items()}


def correlation(series: Series, days: int) -> float:
    """The correlation of a series of mean 0 with itself so many days later; 0 when constant."""
    lag = timedelta(days=days)
    pairs = [value * series[day + lag] for day, value in series.items() if day + lag in series]
    variance = fmean(value**2 for value in series.values()) if series else 0.0
    return fmean(pairs) / variance if pairs and variance else 0.0
