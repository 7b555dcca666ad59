"""Reminders as people type them: `magnesium 21:30`, `iron every other day 8am`, `bins tue 7pm`."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.domain.model import LONGEST_REMINDER
from bot.domain.rhythm import DAILY, Rhythm
from bot.language.amounts import has_slashed_date, protect_amounts
from bot.language.reminder_doubts import (
    SKIP,
    TAPER,
    has_other_time,
    is_no_wish,
    may_be_a_dose,
    unread_days,
)
from bot.language.reminder_refusals import CANNOT, DOUBTFUL, LEFT_OVER, Limit
from bot.language.rhythm_building import Unfit, compose
from bot.language.rhythm_phrases import read_rhythm
from bot.language.rhythm_reading import loose_parts, read_parts
from bot.language.rhythm_words import Said, Why
from bot.language.times import in_part
from bot.language.weekdays import read_days_beside
from bot.language.wish_text import AMOUNT, TAKEN, Wording, fold
from bot.language.wish_times import Found, bare_number, chosen, times_in

_POLITE = re.compile(
    r"(?<!\w)(?:(?:please|pls|plz|can you|could you|would you|hey|hi)\s+)*(?:remind me|reminder)\b"
    r"(?:\s+(?:to|of|about|that|for)\b)?|^(?:(?:me|us)\s+)?to\s+|(?<!\w)(?:please|pls|plz|thanks"
    r"|thank you|thx)(?=[\s.!?]*$)|^(?:please|pls|plz)\s+"
)

_LONGEST_WISH = 2 * LONGEST_REMINDER
"""Characters with the words for when; more are not read, so that none takes long."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A reminder that was asked for: what it says, at which local times, on which dates."""

    text: str
    times: tuple[time, ...]
    rhythm: Rhythm = DAILY


@dataclass(frozen=True, slots=True)
class Kept:
    """Clear: it is set at once."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class Confirm:
    """Shown in full before it is kept: other readings were possible, or its rhythm is rare."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class Ask:
    """Something has to be said first; with a wish, which has the earlier one, only which half."""

    why: Why
    wish: Wish | None = None


@dataclass(frozen=True, slots=True)
class Refuse:
    """It cannot be kept as it was said."""

    limit: Limit


Reading = Kept | Confirm | Ask | Refuse


def parse_reminder(typed: str, now: datetime, old: Wish | None = None) -> Reading:
    """What is meant by a wish that was typed at that local time.

    With `old` it is how that one shall be instead: what is not said stays as it is.
    """
    if len(typed) > _LONGEST_WISH:
        return Ask(Why.LONG)
    wording = Wording(typed, fold(typed))
    wording.drop(_POLITE)
    if is_no_wish(wording.low.lstrip(f"{TAKEN} ")):
        return Ask(Why.TEXT)
    if TAPER.search(wording.low) or SKIP.search(wording.low):
        return Refuse(Limit.CYCLE)
    may_be_dose = may_be_a_dose(wording.low)
    if has_slashed_date(wording.low):
        return Ask(Why.DAY)
    for pattern, limit in CANNOT:
        if pattern.search(wording.low):
            return Refuse(limit)
    doubtful = protect_amounts(wording)
    said = Said(now.date())
    read_rhythm(wording, said)
    times, why, others = _times(wording, said)
    read_days_beside(wording, said)
    text = wording.text()
    if why is Why.TIME and old and (text or said.is_any):
        times, why, others = [*old.times], None, not said.is_any
    if why not in {None, Why.HALF} or said.limit or said.unclear:
        return Refuse(said.limit) if said.limit else Ask(said.unclear or why or Why.TIME)
    doubtful = doubtful or others or may_be_dose
    return _read(wording, said, now, old, _Clock(tuple(sorted({*times})), why, doubtful))


@dataclass(frozen=True, slots=True)
class _Clock:
    """The times of a wish, whether their half of the day is open, and whether to show them."""

    times: tuple[time, ...]
    why: Why | None
    doubtful: bool


def _read(wording: Wording, said: Said, now: datetime, old: Wish | None, clock: _Clock) -> Reading:
    left, text = wording.low, wording.text() or (old.text if old else "")
    if not text:
        return Ask(Why.TEXT)
    if len(text) > LONGEST_REMINDER:
        return Ask(Why.LONG)
    if LEFT_OVER.search(left) or unread_days(left):
        return Ask(Why.DAY)
    if has_other_time(left):
        return Ask(Why.TWO)
    try:
        times, rhythm = compose(said, clock.times, now, old.rhythm if old else None)
    except Unfit as unfit:
        return Refuse(unfit.why) if isinstance(unfit.why, Limit) else Ask(unfit.why)
    wish = Wish(text, times, rhythm)
    if clock.why:
        return Ask(Why.HALF, wish if len(times) == 1 else None)
    parts = {*loose_parts(wording)} - {*said.parts} if said.parts else set()
    shown = clock.doubtful or parts or DOUBTFUL.search(left)
    rare = not rhythm.is_plain and not (old and rhythm == old.rhythm)
    return Confirm(wish) if shown or rare else Kept(wish)


def in_the_afternoon(wish: Wish) -> Wish:
    """The same wish in the other half of the day than the earlier one."""
    return replace(wish, times=tuple(at.replace(hour=at.hour + 12) for at in wish.times))


_ANY_DAY = datetime(2000, 1, 1)  # noqa: DTZ001  # The words do not depend on the date.


def text_of(typed: str) -> str | None:
    """The words of a wish without its times and days; None when it is no clear wish."""
    read = parse_reminder(typed, _ANY_DAY)
    return read.wish.text if isinstance(read, Kept | Confirm | Ask) and read.wish else None


def _times(wording: Wording, said: Said) -> tuple[list[time], Why | None, bool]:
    """The times of the wish, taken out of it; why to ask; whether they may be something else."""
    seen = times_in(wording.low)
    found, why, others = chosen(seen, wording.low)
    if why is Why.TIME and said.parts and (bare := bare_number(wording)):
        found, why, others = [bare], None, True
    if why is Why.TIME and said.ahead:
        return [], None, False
    if said.ahead and found:
        return [], Why.TWO, False
    for one in seen:
        wording.marked(one.start, one.end, TAKEN if one in found else AMOUNT)
    for one in found:
        wording.marked(one.start, one.end)
    read_parts(wording, said)
    times: list[time] = []
    for one in found:
        read, ask = _clock_times(one, found, said, wording)
        times, why = [*times, *read], why or ask
        others = others or len(read) > 1 or not (one.is_known or one.half or one.part or said.parts)
    return times, why, others


def _clock_times(
    one: Found, all_found: list[Found], said: Said, wording: Wording
) -> tuple[list[time], Why | None]:
    """What a time may mean: one of 24 hours, or the earlier half of the day and a question."""
    parts = [one.part] if one.part else list(dict.fromkeys(said.parts))
    hour = one.hour
    if one.minute > 59 or hour > 24 or (one.half and not 1 <= hour <= 12):
        return [], Why.TIME
    if one.half:
        hour = hour % 12 + (12 if one.half == "p" else 0)
        fits = not parts or any(in_part(hour, part) == hour for part in parts)
        return [time(hour, one.minute)], None if fits else Why.HALF
    hour %= 24
    if (parts and len(all_found) in {1, len(parts)}) or one.part or len(parts) == 1:
        read = [in_part(hour, part) for part in parts]
        if len(all_found) == len(parts) > 1:
            read = [read[all_found.index(one)]]
        if all(found is not None for found in read):
            return [time(found or 0, one.minute) for found in read], None
        return [time(hour % 12, one.minute)], Why.HALF
    return _by_its_words(one, all_found, wording)


def _by_its_words(
    one: Found, all_found: list[Found], wording: Wording
) -> tuple[list[time], Why | None]:
    """A time without its half: by the text (`evening walk`), or by the others (`at 8 and 20`)."""
    hour, loose = one.hour % 24, {*loose_parts(wording)}
    named = {in_part(hour, part) for part in loose} - {None}
    if one.is_known:
        against = loose and hour <= 12 and hour not in named and not one.minute < 0
        return [time(hour, one.minute)], Why.HALF if against else None
    if len(named) == 1:
        return [time(named.pop() or 0, one.minute)], None
    if any(other.is_known and other.hour > 12 and not other.half for other in all_found):
        return [time(hour, one.minute)], None
    return [time(hour % 12, one.minute)], Why.HALF
