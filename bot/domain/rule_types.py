"""What a rule is made of: how it judges, what stands behind it, and the nights that it needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.history import History
from bot.domain.model import Entry, Flag
from bot.domain.night_counts import known, span, within

Judge = Callable[[Sequence[Entry], date, History], Flag | None]
OfNights = Callable[[Sequence[Entry], date], Flag | None]
Asks = Callable[[Sequence[Entry], date, History], int]
Sign = Callable[[Entry], object]


def on_nights(judge: OfNights) -> Judge:
    """A rule that reads the nights alone."""
    return lambda entries, today, _: judge(entries, today)


@dataclass(frozen=True, slots=True)
class Needed:
    """At least so many nights with an answer among `days` nights that end `until` nights ago.

    `span` is how many days the first of them must lie before the last. A rule reads the same one
    as its row shows: neither can be changed without the other.
    """

    least: int
    days: int
    until: int = 0
    span: int = 0

    def window(self, entries: Sequence[Entry], today: date) -> Sequence[Entry]:
        """The nights meant, of entries that are sorted by night."""
        return within(entries, today, self.days, until=self.until)

    def missing(self, entries: Sequence[Entry], today: date, sign: Sign) -> int:
        """Nights still missing; `entries` are sorted by night."""
        there = known(self.window(entries, today), sign)
        return max(0, self.least - len(there), self.span - span(there))


@dataclass(frozen=True, slots=True)
class Rule:
    """What finds a family of flags and what stands behind it.

    `judge` takes entries sorted by night and the history; `quotes` are whole sentences of the
    article, empty when it is silent; after a flag the family is silent for `cool_down_days`.
    `watched` says in a few words what it looks at, and `needs` how many nights with an answer to
    `sign` that takes. `shows` says whether a night of the evidence still has what made it one. A
    rule that lacks an answer `asks` the question `ask` once its number grows; `row` is the row of
    the history that it reads. After what `may_be_seizure` it is not safe to drive.
    """

    family: str
    name: str
    judge: Judge
    quotes: tuple[str, ...]
    guideline: str
    guideline_says: str
    cool_down_days: int
    watched: str
    sign: Sign = lambda entry: entry
    needs: tuple[Needed, ...] = ()
    mutable: bool = True
    shows: Sign = lambda _: True
    row: str = ""
    ask: str = ""
    asks: Asks = lambda _, __, ___: 0
    may_be_seizure: bool = False

    def missing(self, entries: Sequence[Entry], today: date) -> int:
        """The least number of nights before this rule can judge; 0 when it can."""
        return sum(need.missing(entries, today, self.sign) for need in self.needs)
