"""What each rule needs before it can judge at all, so that /patterns can say what is missing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.course import LEAST_BASELINE, LEAST_FORTNIGHT
from bot.domain.model import Entry
from bot.domain.windows import known, within

Sign = Callable[[Entry], object]


@dataclass(frozen=True, slots=True)
class Needed:
    """At least so many nights with an answer among `days` nights that end `until` nights ago."""

    least: int
    days: int
    until: int = 0

    def missing(self, entries: Sequence[Entry], today: date, sign: Sign) -> int:
        """Nights still missing; `entries` are sorted by night."""
        there = known(within(entries, today, self.days, until=self.until), sign)
        return max(0, self.least - len(there))


@dataclass(frozen=True, slots=True)
class Watched:
    """What a rule looks at, in a few words, and the answered nights it needs."""

    family: str
    words: str
    sign: Sign
    needs: tuple[Needed, ...]

    def missing(self, entries: Sequence[Entry], today: date) -> int:
        """The least number of nights before this rule can judge; 0 when it can."""
        return sum(need.missing(entries, today, self.sign) for need in self.needs)


def _any(entry: Entry) -> object:
    return entry


def _jerks(entry: Entry) -> object:
    return entry.jerks


WATCHED: tuple[Watched, ...] = (
    Watched("seizure_event", "lost awareness, a bitten tongue, shaking with an injury", _any, ()),
    Watched("repeated_shaking", "whole-body shaking that comes back", _any, ()),
    Watched("focal", "one spot of the face or hand, on one side", _jerks, (Needed(4, 28),)),
    Watched("morning_jerks", "jerks after waking, dropping things", _any, ()),
    Watched("rls", "waking often with tingling or pain", lambda e: e.tingling, (Needed(6, 28),)),
    Watched("cramps", "calf cramps week after week", lambda e: e.cramp, (Needed(6, 21),)),
    Watched(
        "daytime", "twitching by day, several places", lambda e: e.day_twitch, (Needed(7, 21),)
    ),
    Watched(
        "worsening",
        "more twitching than in the months before",
        _jerks,
        (
            Needed(LEAST_BASELINE, 128, 56),
            *(Needed(LEAST_FORTNIGHT, 14, until) for until in (28, 14, 0)),
        ),
    ),
    Watched("persistent", "strong twitching for six weeks", _jerks, (Needed(18, 42),)),
)
"""One row for every rule of `patterns`, in its order."""
