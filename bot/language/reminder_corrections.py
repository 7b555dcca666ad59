"""Another time, other days or another dose for a wish, and answers about one."""

import re
from dataclasses import replace
from datetime import datetime, time

from bot.domain.rhythm import DAILY
from bot.language.lazy_regex import Pattern
from bot.language.reminder_changes import ABOUT_IT, ADDED, NUMBERS_ALONE
from bot.language.reminder_doses import protect_amounts, with_amount, without_date
from bot.language.reminder_parsing import (
    Accept,
    Ask,
    Confirm,
    Reading,
    Refuse,
    Wish,
    in_the_afternoon,
    parse_reminder,
)
from bot.language.reminder_refusals import SOME_PARTS
from bot.language.reminder_text import POLITE, Wording, fold
from bot.language.reminder_times import RANGE, times_in
from bot.language.rhythm_draft import Problem, RhythmDraft
from bot.language.rhythm_phrases import read_rhythm
from bot.language.rhythm_reading import read_parts
from bot.language.times import minutes_apart
from bot.language.weekdays import read_days_beside

_OPEN_TIME = Pattern(r"\b([1-9]|1[0-2])[:.]([0-5][0-9])\b")
"""A time that is in either half of the day where the span before it was told in one of them."""

_SAYS_HALF = Pattern(
    r"\d ?[ap]\.?m|\b0\d|morning|noon|night|evening|breakfast|lunch|dinner|bed", re.IGNORECASE
)


def changed(new: str, existing: Wish, now: datetime) -> Wish | None:
    """The kept reminder with these new times, days or its one dose changed, at that local time;
    None when they are neither: words that would become its text are no correction.

    A time without its half of the day is in the half that is nearer to the one it had.
    """
    reading = parse_reminder(new, now, existing)
    wish_read = None if isinstance(reading, Refuse) else reading.wish
    texts = {existing.text, with_amount(existing.text, new)}
    if wish_read is None or wish_read.text not in texts:
        return None
    wish = wish_read if _SAYS_HALF.search(new) else _in_the_nearer_half(wish_read, existing)
    return wish if wish != existing else None


_SOME = Pattern(SOME_PARTS)
_SAME_TWICE = Pattern(r"\b([1-9]|1[0-2]) (?:and|&) \1\b(?![:.\d]| ?[ap]\.?m)")
"""The same hour twice is in both halves of the day: `8 and 8`."""

_NOTHING = Wish("\ufffc", (time(),))


def completed(asked: str, answer: str, now: datetime) -> str | None:
    """A wish that was asked about, with the time or days of the answer at that local time.

    They come beside its own, or in place of them. None when the answer has any other word.
    """
    words = ABOUT_IT.sub("", fold(answer)).strip()
    words = _SAME_TWICE.sub(r"\1am and \1pm", words)
    words = f"at {words}" if NUMBERS_ALONE.fullmatch(words) else words
    if _SAYS_HALF.search(asked) and not _SAYS_HALF.search(words):
        words = _OPEN_TIME.sub(r"\2 past \1", words)
    reading = parse_reminder(words, now, _NOTHING)
    if reading == Ask(Problem.DAY) and is_all_about_when(words):
        return f"{asked} {words}"
    if isinstance(reading, Refuse) or reading.wish is None or reading.wish.text != _NOTHING.text:
        return None
    if _may_be_replaced(parse_reminder(asked, now)):
        return f"{without_times(asked, days=reading.wish.rhythm != DAILY)} {words}"
    return f"{without_date(asked)} {words}"


_SOME_TIMES = (
    *("at 21:00", "at 9:00", "at 15:00"),
    *("at 9:00 and 21:00", "at 8:00, 14:00 and 21:00"),
)
"""Times that may stand in for those that are not said yet."""


def but_for_times(typed: str, now: datetime) -> Wish | None:
    """The wish that lacks no more than its times of day, with as many as it needs, or None."""
    readings = (parse_reminder(f"{typed} {times}", now) for times in _SOME_TIMES)
    whole = (each.wish for each in readings if not isinstance(each, Refuse) and _is_whole(each))
    return next(whole, None)


def _is_whole(reading: Reading) -> bool:
    """Whether a reading lacks nothing, though it may be meant once or every week."""
    return not isinstance(reading, Ask) or reading.problem is Problem.ONCE


ANY_DAY = datetime(2000, 1, 1)  # noqa: DTZ001  # The words do not depend on the date.


def text_of(typed: str) -> str | None:
    """The words of a wish without its times and days; None when it is no clear wish."""
    reading = parse_reminder(typed, ANY_DAY)
    return (
        reading.wish.text if isinstance(reading, Accept | Confirm | Ask) and reading.wish else None
    )


_AROUND_TIMES = Pattern(r"\b(?:between|from|before|after) \x00+(?: ?(?:and|to|-) ?\x00+)?")


def without_times(typed: str, *, days: bool = False) -> str:
    """A wish as it was typed without its times of day; with `days` without its days too."""
    wording, draft = Wording(typed, fold(typed)), RhythmDraft(ANY_DAY.date())
    wording.drop(POLITE)
    protect_amounts(wording)
    if days:
        read_rhythm(wording, draft)
    for one in times_in(wording.low):
        wording.marked(one.start, one.end)
    wording.drop(RANGE)
    wording.drop(_AROUND_TIMES)
    if days:
        read_parts(wording, draft)
        read_days_beside(wording, draft)
    return wording.text()


def is_all_about_when(typed: str) -> bool:
    """Whether each word tells when: `twice a day`, `not on sundays`, `8am too`."""
    words = POLITE.sub("", ADDED.sub("", fold(typed)).strip())
    return bool(re.search(r"\w", words)) and not _SOME.sub(
        "", without_times(words, days=True)
    ).strip(" ?!.,")


def has_no_text(typed: str) -> bool:
    """Whether a wish says when at most, and not of what: `remind me`, `remind me at 9pm`."""
    return is_all_about_when(f"{typed} 21:00")


def _may_be_replaced(reading: Reading) -> bool:
    """Whether the time that was said is none of two, but a span or at either end of its day."""
    return isinstance(reading, Ask) and reading.problem in {Problem.RANGE, Problem.NIGHT}


def _in_the_nearer_half(wish: Wish, existing: Wish) -> Wish:
    several = len(wish.times) > 1 or len(existing.times) > 1
    if several or not 1 <= wish.times[0].hour < 12:
        return wish
    before = existing.times[0]
    early, late = wish, replace(wish, times=in_the_afternoon(wish.times))
    both = (early, late) if before.hour < 12 else (late, early)
    return min(both, key=lambda each: minutes_apart(each.times[0], before))
