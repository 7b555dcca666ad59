"""The diary as a drawing: a calendar of nights and, beneath it, what the days before were like.

One box is one night. How it was is told by the dots in it and by its shade: a ring for a quiet
night, one dot for some twitching, three for a lot, a question mark for "not known". A night that
nobody reported is a dashed outline with nothing in it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.entries import ASKED, DAY_BEFORE, LEVELS_IN_SHORT, choice_of
from bot.domain.model import QUIET, SOME, Entry
from bot.domain.question_types import Fact, Question
from bot.report.colours import (
    ALERT,
    BAD_NIGHT,
    BAR,
    FAINT,
    INK,
    PAPER,
    QUIET_NIGHT,
    RING,
    SOFT,
    SOME_NIGHT,
    WHITE,
)
from bot.report.drawing import Box, Corner, Disc, Drawing, Shape, Words
from bot.screens.formatting import counted, date_range

WIDTH = 390
"""Points, as wide as a phone: a label of 12 is then read at 12."""

GUTTER, EDGE = 82, 12
LEFT, ACROSS = GUTTER, WIDTH - GUTTER - EDGE
STRIP = 21
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEK, ONE_DAY = timedelta(days=7), timedelta(days=1)


_LEVELS = LEVELS_IN_SHORT | {QUIET: "no twitching"}
"""A night without twitching can be far from quiet: legs tingle, calves cramp."""


@dataclass(frozen=True, slots=True)
class Period:
    """The nights from the first to the last, what is known of them, and which prove a flag.

    `entries` holds recorded nights and those answered with "don't know"; the others are missing,
    but for those before the diary had `begun`: they are neither drawn nor counted.
    """

    first: date
    last: date
    entries: Mapping[date, Entry]
    flagged: Collection[date] = ()
    begun: date = date.min

    @property
    def since(self) -> date:
        """The first night that could have been noted."""
        return min(max(self.first, self.begun), self.last)

    @property
    def nights(self) -> tuple[date, ...]:
        """Every night that could have been noted, missing ones too."""
        return tuple(self.since + timedelta(n) for n in range((self.last - self.since).days + 1))

    @property
    def dates(self) -> str:
        """These nights in words."""
        return date_range(self.since, self.last)

    @property
    def known(self) -> tuple[Entry, ...]:
        """The nights there is an entry of, oldest first."""
        return tuple(self.entries[night] for night in self.nights if night in self.entries)


Strips = tuple[tuple[Question, Fact, str], ...]

STRIPS: Strips = tuple((question, fact, fact.strip) for question, fact in ASKED if fact.strip)
"""The rows of bars, each with its name: one for every fact that has a strip."""

OF_THE_NIGHT = {
    "woke_often": "woke twice",
    "tingling": "tingling",
    "pain": "pain",
    "cramp": "calf cramps",
    "day_twitch": "by day",
}
"""Facts that have a row of bars on the doctor's page only."""


def _height(fact: Fact, entry: Entry) -> float | None:
    """How high the bar of a night is, as a share of the row: 0 for a no, None for not known."""
    value = entry.fact(fact.name)
    choice = choice_of(fact, value)
    return None if value is None else choice.bar if choice else 0.0


def chart(period: Period) -> Drawing:
    """The picture for the chat, with its title and its legend."""
    head = 62
    columns = _columns(period)
    size = ACROSS / len(columns)
    row = min(30.0, max(22.0, size))
    bars = head + 22 + 7 * row + 12
    legend = bars + len(STRIPS) * STRIP + 24
    shapes = [
        Box(0, 0, WIDTH, legend + 112, PAPER),
        *_title(period),
        *_calendar(period, columns, head, row),
        *_strips(period, STRIPS, columns, bars, WHITE),
        *_legend(legend, STRIPS),
    ]
    return Drawing(WIDTH, legend + 112, tuple(shapes))


def plain(period: Period) -> Drawing:
    """The same for the doctor's page: on white, its title and its legend stand in the page."""
    columns = _columns(period)
    row = 19.0
    bars, strips = 20 + 7 * row + 8, _noted(period)
    legend = bars + len(strips) * STRIP + 22
    shapes = (
        *_calendar(period, columns, 0, row),
        *_strips(period, strips, columns, bars, PAPER),
        *_legend(legend, strips),
    )
    return Drawing(WIDTH, legend + 106, shapes)


def _noted(period: Period) -> Strips:
    """The rows of what was noted at all: one of nothing but "no" says what the table says."""
    rows = ((q, fact, fact.strip or OF_THE_NIGHT.get(fact.name, "")) for q, fact in ASKED)
    return tuple(
        (question, fact, name)
        for question, fact, name in rows
        if name and any(_height(fact, entry) for entry in period.known)
    )


def week(period: Period) -> Drawing:
    """Seven nights in a row, for the weekly review."""
    size = ACROSS / 7
    shapes: list[Shape] = [Box(0, 0, WIDTH, 166, PAPER)]
    for night in period.nights:
        x = LEFT + (night - period.first).days * size
        shapes.append(Words(x + size / 2, 24, WEEKDAYS[night.weekday()], 12, SOFT, "center"))
        shapes += night_box(period, night, x, 32, size, 40, numbered=True)
    for at, fact in enumerate(DAY_BEFORE):
        y = 86 + at * 24
        shapes.append(Box(LEFT, y, ACROSS, 18, WHITE))
        shapes.append(Words(LEFT - 8, y + 14, fact.strip, 12, INK, "right"))
        for night in period.nights:
            x = LEFT + (night - period.first).days * size
            shapes += _bar(fact, SOFT, period.entries.get(night), x, y, size, 18)
    return Drawing(WIDTH, 166, tuple(shapes))


def night_box(
    period: Period, night: date, x: float, y: float, width: float, height: float, *, numbered: bool
) -> Iterator[Shape]:
    """One night as it stands in a calendar, in a cell of that size."""
    entry = period.entries.get(night)
    left, top, wide, high = x + 1.2, y + 1.2, width - 2.4, height - 2.4
    level = None if entry is None else entry.jerks
    fill = {None: WHITE, QUIET: QUIET_NIGHT, SOME: SOME_NIGHT}.get(level, BAD_NIGHT)
    if entry is not None and entry.events:
        yield Box(x - 0.6, y - 0.6, width + 1.2, height + 1.2, ALERT, round=5)
    if entry is None:
        yield Box(left, top, wide, high, None, FAINT, dashed=True, round=4)
    else:
        yield Box(left, top, wide, high, fill, FAINT if level is None else fill, round=4)
    on_dark = entry is not None and level is not None and level > QUIET
    shift = 7 if numbered else 0
    if numbered:
        colour = WHITE if on_dark else SOFT
        yield Words(left + 4, top + high / 2 + 4, str(night.day), 11, colour)
    if entry is not None:
        yield from _dots(level, left + wide / 2 + shift, top + high / 2, min(wide, high))
    if night in period.flagged:
        yield Corner(left + wide, top, min(11, high * 0.45), ALERT)


def _dots(level: int | None, x: float, y: float, size: float) -> Iterator[Shape]:
    radius = min(3.4, size * 0.13)
    if level is None:
        yield Words(x, y + 5, "?", 14, SOFT, "center", bold=True)
    elif level == QUIET:
        yield Disc(x, y, radius, None, RING)
    elif level == SOME:
        yield Disc(x, y, radius, WHITE)
    else:
        for step in (-1, 0, 1):
            yield Disc(x + step * radius * 2.2, y, radius * 0.95, WHITE)


def _title(period: Period) -> Iterator[Shape]:
    noted, nights = len(period.known), len(period.nights)
    yield Words(EDGE, 26, period.dates, 16, bold=True)
    missing = f", {nights - noted} without an entry" if noted < nights else ""
    yield Words(EDGE, 46, f"{noted} of {counted(nights, 'night')} noted{missing}", 12.5, SOFT)


def _columns(period: Period) -> list[date]:
    """The Monday of each calendar week that has a night of the period."""
    monday = period.since - timedelta(days=period.since.weekday())
    weeks = (period.last - monday).days // 7 + 1
    return [monday + n * WEEK for n in range(weeks)]


def _calendar(period: Period, columns: list[date], top: float, row: float) -> Iterator[Shape]:
    size = ACROSS / len(columns)
    every = 1 if size > 46 else 3
    for place, monday in enumerate(columns):
        if place % every == 0:
            named = f"{monday.day} {monday:%b}"
            yield Words(LEFT + place * size + 2, top + 14, named, 12, SOFT)
    for weekday, name in enumerate(WEEKDAYS):
        yield Words(LEFT - 8, top + 20 + row * (weekday + 0.5) + 4, name, 12, INK, "right")
    for night in period.nights:
        x = LEFT + (night - columns[0]).days // 7 * size
        y = top + 20 + night.weekday() * row
        yield from night_box(period, night, x, y, size, row, numbered=size > 46)


def _strips(
    period: Period, strips: Strips, columns: list[date], top: float, band: str
) -> Iterator[Shape]:
    size = ACROSS / (7 * len(columns))
    for at, (question, fact, name) in enumerate(strips):
        fill = SOFT if question.day_before else BAR
        y = top + at * STRIP
        yield Words(LEFT - 8, y + STRIP - 6, name, 12, INK, "right")
        for monday in columns:
            if monday + WEEK <= period.since:
                continue
            start = (max(monday, period.since) - columns[0]).days
            end = (min(monday + WEEK, period.last + ONE_DAY) - columns[0]).days
            yield Box(LEFT + (start + 0.1) * size, y, (end - start - 0.2) * size, STRIP - 5, band)
        for night in period.nights:
            x = LEFT + (night - columns[0]).days * size
            yield from _bar(fact, fill, period.entries.get(night), x, y, size, STRIP - 5)


def _bar(
    fact: Fact, fill: str, entry: Entry | None, x: float, y: float, width: float, height: float
) -> Iterator[Shape]:
    share = None if entry is None else _height(fact, entry)
    if share is None:
        return
    inner = width * 0.76
    if share:
        tall = share * height
        yield Box(x + (width - inner) / 2, y + height - tall, inner, tall, fill)
    else:
        yield Box(x + (width - inner) / 2, y + height - 1.2, inner, 1.2, FAINT)


def _legend(top: float, strips: Strips) -> Iterator[Shape]:
    night = date(2000, 1, 3)
    samples = (
        *((name, Entry(night, jerks=level), ()) for level, name in _LEVELS.items()),
        ("don't know", Entry(night), ()),
        ("no entry", None, ()),
        ("in a pattern", Entry(night, jerks=QUIET), (night,)),
        ("special event", Entry(night, jerks=QUIET, events=frozenset({"shaking"})), ()),
    )
    for place, (name, entry, flagged) in enumerate(samples):
        x, y = EDGE + place % 3 * 124, top + place // 3 * 26
        one = Period(night, night, {night: entry} if entry else {}, flagged)
        yield from night_box(one, night, x, y - 14, 28, 22, numbered=False)
        yield Words(x + 34, y + 1, name, 12)
    if strips:
        how = "Strips: bar yes, line no, gap not known; taller is more."
        yield Words(EDGE, top + 79, how, 12, SOFT)
    if before := [name for question, _, name in strips if question.day_before]:
        *others, last = before
        names = f"{', '.join(others)} and {last} are" if others else f"{last} is"
        yield Words(EDGE, top + 97, f"{names} of the day before.".capitalize(), 12, SOFT)
