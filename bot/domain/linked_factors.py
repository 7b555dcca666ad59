"""R10: what goes together with twitching, said only when there are enough nights to say so."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import sqrt

from bot.domain.entries import ASKED
from bot.domain.model import Entry
from bot.domain.question_types import Factor
from bot.domain.serial_correlation import Night, variance_inflation

LOOK_DAYS = 28
"""A look every 28 days: looking daily finds chance links in every third person."""

YEAR_DAYS = 13 * LOOK_DAYS
ENTANGLED = 0.15
"""How much more often a habit must come with the factor to be held apart from it. What differs
less cannot make 18 points of difference in twitching, and every stratum costs power: with all
five factors as strata 64 % of the links were found."""

WEEKEND = frozenset({5, 6})
"""Weekdays of waking after the evenings of Friday and Saturday. Compared within them, 0 instead of
16 of 40 people whose late weekends alone make them twitch were told of alcohol; it costs power
where people drink mostly then: 34 instead of 39 of 40 such links were found."""

BLOCK_DAYS, WITHIN_BLOCKS = 84, 0.8
"""A link must also hold within blocks of so many days, at so much of the least z, so that a slow
change of both is none. The whole z counts over the year: on 398 true links of made-up people that
found 90 % instead of 88 %, with as many false hints (2.0 and 1.9 %), as nights that resemble each
other are paid for by `variance_inflation`."""

LEAST_NIGHTS, LEAST_EACH = 28, 8
LEAST_DIFFERENCE = 0.22
"""A year of nights can hardly prove less: 18 to 22 points let mostly chance through (2.4 % of
made-up people told of a chance link instead of 2.9 %, with the same links found)."""

LAZY = 0.07
"""The share of quiet nights taken to be tapped in as "ordinary day" although they were not.

Such taps hide stress, sport and alcohol on quiet nights only and so make them look guilty. With
5 % of them a plain z of 2.8 gave 5.2 % of made-up people without a link a hint; with this and
`least_z` it is below 3 %, also when nobody is lazy.
"""

Exposure = Callable[[Entry], bool | None]
Stratum = tuple[bool | int | None, ...]
Cells = Counter[tuple[bool, bool, bool]]
"""Nights by exposed, twitched, and whether no other factor was there."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A factor and twitching go together: `more` with it, or less.

    `exposed` and `unexposed` are (twitching nights, nights); `difference` is between their
    shares, -1 to 1; `z` is the stratified test's.
    """

    factor: str
    more: bool
    exposed: tuple[int, int]
    unexposed: tuple[int, int]
    z: float
    difference: float

    @property
    def seen(self) -> str:
        """The counts in words, which is all that a hint claims."""
        words = FACTORS[self.factor].words
        (hits, nights), (others, rest) = self.exposed, self.unexposed
        direction = "more" if self.more else "less"
        counts = f"{hits} of {nights} nights {words}, {others} of {rest} without"
        return f"There was {direction} twitching {words}: {counts}."


GOES_TOGETHER = "They go together in your diary. That is not proof of a cause."

FACTORS: dict[str, Factor] = {fact.name: fact.factor for _, fact in ASKED if fact.factor}
"""What is tested against twitching, by the name of its fact; fixed before any diary was seen."""


def exposure_to(name: str) -> Exposure:
    """Whether a night was exposed to a factor; None where that is not known."""
    factor = FACTORS[name]

    def exposed(entry: Entry) -> bool | None:
        value = entry.fact(name)
        if value is None or factor.value:
            return None if value is None else value == factor.value
        return isinstance(value, int) and value >= factor.least

    return exposed


@dataclass(frozen=True, slots=True)
class Table:
    """Nights counted by exposure and twitching: first exposed, then not."""

    exposed: int
    hits: int
    unexposed: int
    others: int

    @property
    def difference(self) -> float:
        """How much larger the share of twitching nights is with the exposure, -1 to 1."""
        return self.hits / self.exposed - self.others / self.unexposed

    @property
    def missing(self) -> int:
        """The least number of nights still needed for a judgement; 0 when there are enough."""
        counts = (self.exposed, self.unexposed, self.twitched, self.quiet)
        short = [max(0, LEAST_EACH - count) for count in counts]
        nights = LEAST_NIGHTS - self.exposed - self.unexposed
        return max(nights, short[0] + short[1], short[2] + short[3])

    @property
    def twitched(self) -> int:
        """Nights with twitching."""
        return self.hits + self.others

    @property
    def quiet(self) -> int:
        """Nights without."""
        return self.exposed + self.unexposed - self.twitched


def hints(entries: Sequence[Entry], today: date) -> tuple[Hint, ...]:
    """What the latest of the 28-day looks has found; between looks the answer stays the same."""
    nights = looked_at(entries, today)
    found_hints = (_hint(name, nights) for name in FACTORS)
    return tuple(hint for hint in found_hints if hint is not None)


def missing(entries: Sequence[Entry], today: date) -> dict[str, int]:
    """Nights still needed before a factor can be judged, by its name; 0 when there are enough.

    It counts all nights until today and is the least number: if the coming ones are of the kind
    that is rare so far.
    """
    nights = _answered([e for e in _with_night_before(entries) if e.night <= today])
    return {name: _table(exposure_to(name), nights).missing for name in FACTORS}


def next_look(entries: Sequence[Entry], today: date) -> date | None:
    """The day on which the diary is looked at again; None while there is no night at all."""
    first = _first_night(entries)
    if first is None:
        return None
    return first + timedelta(days=((today - first).days // LOOK_DAYS + 1) * LOOK_DAYS)


def latest_look(first: date, today: date) -> date | None:
    """The latest look of a diary that began with that night; None before the first look."""
    looks = (today - first).days // LOOK_DAYS
    return first + timedelta(days=looks * LOOK_DAYS) if looks > 0 else None


def looked_at(entries: Sequence[Entry], today: date) -> list[Entry]:
    """The nights before the latest look, a year at most, on which twitching was answered.

    Looks are at fixed days from the first recorded night, so that opening /patterns daily is not
    looking daily.
    """
    upcoming = next_look(entries, today)
    if upcoming is None:
        return []
    look = upcoming - timedelta(days=LOOK_DAYS)
    first = look - timedelta(days=YEAR_DAYS)
    return _answered(
        [entry for entry in _with_night_before(entries) if first <= entry.night < look]
    )


def least_z(nights: int) -> float:
    """The z a hint needs: 3.5 for 49 nights, 3.05 for 100, 2.6 for 280.

    Against 2.8 throughout, on the made-up people of tests/simulator, a line that is stricter while
    the nights are few had fewer false hints for the same number of links found.
    """
    return 2.0 + sqrt(110 / nights)


def permutation_z(
    factor: str, nights: Sequence[Entry], lazy: float = 0.0, block: int = YEAR_DAYS
) -> float:
    """The Mantel-Haenszel z of exposure against twitching, permuted within strata.

    A stratum is a block of so many days with one state of the factors that go with it, so that an
    entangled habit, or with small blocks a slow change, is not taken for a link; for alcohol also
    weekends, or not, as late nights go with both. Under permutation the exposed twitching nights of
    a stratum are hypergeometric: mean e*t/n and variance
    e*(n-e)*t*(n-t) / (n*n*(n-1)) for n nights, e exposed, t twitching. 0 when nothing varies.
    `lazy` is the share of quiet nights whose exposure was hidden by the one-tap quiet night.
    """
    excess = variance = 0.0
    for counts in _strata(factor, nights, block).values():
        quiet = counts[True, False, True] + counts[True, False, False]
        both = counts[True, True, True] + counts[True, True, False]
        hidden = min(counts[True, False, True] * lazy / (1 - lazy), counts[False, False, True])
        exposed, n = both + quiet + hidden, counts.total()
        twitched = both + counts[False, True, True] + counts[False, True, False]
        if n > 1:
            excess += both - exposed * twitched / n
            spread = exposed * (n - exposed) * twitched * (n - twitched)
            variance += spread / (n * n * (n - 1))
    return excess / sqrt(variance) if variance else 0.0


def _inflation(factor: str, nights: Sequence[Entry]) -> float:
    exposed_to = exposure_to(factor)
    return variance_inflation(
        [
            Night(entry.night, _weekend(factor, entry), exposed, bool(entry.twitched))
            for entry in nights
            if (exposed := exposed_to(entry)) is not None
        ]
    )


def _weekend(factor: str, entry: Entry) -> bool | None:
    """Whether it is a weekend, where the factor goes with them."""
    return entry.night.weekday() in WEEKEND if FACTORS[factor].weekends else None


def _hint(factor: str, nights: Sequence[Entry]) -> Hint | None:
    table = _table(exposure_to(factor), nights)
    if table.missing or abs(table.difference) < LEAST_DIFFERENCE:
        return None
    z, in_blocks = (_careful_z(factor, nights, block) for block in (YEAR_DAYS, BLOCK_DAYS))
    least = least_z(table.exposed + table.unexposed)
    sign = 1 if table.difference > 0 else -1
    if sign * z < least or sign * in_blocks < WITHIN_BLOCKS * least:
        return None
    exposed, unexposed = (table.hits, table.exposed), (table.others, table.unexposed)
    return Hint(factor, z > 0, exposed, unexposed, z, table.difference)


def _careful_z(factor: str, nights: Sequence[Entry], block: int) -> float:
    """The z with lazy taps reckoned with, and nights that resemble each other."""
    plain = permutation_z(factor, nights, block=block)
    z = max(0.0, permutation_z(factor, nights, LAZY, block)) if plain > 0 else plain
    return z / sqrt(_inflation(factor, nights))


def _strata(factor: str, nights: Sequence[Entry], block: int) -> dict[Stratum, Cells]:
    first, exposed_to = _first_night(nights), exposure_to(factor)
    others = [exposure_to(name) for name in FACTORS if name != factor]
    entangled = [other for other in others if _goes_with(exposed_to, other, nights)]
    strata: dict[Stratum, Cells] = {}
    for entry in nights:
        if first is not None and (exposed := exposed_to(entry)) is not None:
            stratum = (
                (entry.night - first).days // block,
                _weekend(factor, entry),
                *(other(entry) for other in entangled),
            )
            ordinary = not any(other(entry) for other in others)
            strata.setdefault(stratum, Counter())[exposed, bool(entry.twitched), ordinary] += 1
    return strata


def _goes_with(exposed: Exposure, other: Exposure, nights: Sequence[Entry]) -> bool:
    """Whether the other habit comes clearly more, or less, often on nights with the factor."""
    both = Counter((x, y) for e in nights if None not in (x := exposed(e), y := other(e)))
    shares = [both[x, True] / max(1, both[x, True] + both[x, False]) for x in (True, False)]
    return abs(shares[0] - shares[1]) >= ENTANGLED


def _table(exposed: Exposure, nights: Sequence[Entry]) -> Table:
    counts = Counter((exposed(entry), entry.twitched) for entry in nights)
    hits, others = counts[True, True], counts[False, True]
    return Table(hits + counts[True, False], hits, others + counts[False, False], others)


def _with_night_before(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries, each with what the night before it said of factors that are of that night."""
    names = [name for name, factor in FACTORS.items() if factor.night_before]
    by_night = {entry.night: entry for entry in entries}
    for entry in entries:
        before = by_night.get(entry.night - timedelta(days=1))
        own = tuple((name, value) for name, value in entry.more if name not in names)
        shifted = tuple((name, before.fact(name)) for name in names if before)
        yield replace(entry, more=(*own, *shifted))


def _answered(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.twitched is not None]


def _first_night(entries: Sequence[Entry]) -> date | None:
    return min((entry.night for entry in entries), default=None)
