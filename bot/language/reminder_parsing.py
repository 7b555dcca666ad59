"""Reminders as people type them: `magnesium 21:30`, `iron alternate days`, `bins tuesdays 7pm`."""

from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.domain.reminder_limits import LONGEST_REMINDER
from bot.domain.rhythm import DAILY, Rhythm
from bot.language.lazy_regex import Pattern
from bot.language.once_or_weekly import is_event, may_be_once
from bot.language.reminder_changes import (
    ABOUT_IT,
    ADDED,
    ALSO,
    FEWER,
    MOVED,
    NUMBERS_ALONE,
    are_dropped,
    are_lost,
    new_text,
)
from bot.language.reminder_doses import has_date_in_numbers, protect_amounts
from bot.language.reminder_doubts import (
    asks_for_days,
    has_other_time,
    has_part_for_a_time,
    is_in_doubt,
    is_no_wish,
    may_be_a_dose,
    may_be_either_night,
)
from bot.language.reminder_halves import times_of
from bot.language.reminder_refusals import CANNOT, Limit
from bot.language.reminder_text import POLITE, TAKEN, Wording, fold
from bot.language.reminder_wording import in_plain_words
from bot.language.rhythm_building import Unfit, compose
from bot.language.rhythm_draft import Problem, RhythmDraft
from bot.language.rhythm_phrases import read_rhythm
from bot.language.rhythm_reading import loose_parts
from bot.language.weekdays import are_apart, read_days_beside

_SLIPS = {"evry": "each", "evey": "each", "evrey": "every", "eveyr": "every", "eevry": "every"}
"""Slips of the thumb for one word only, each in place of as many letters as it has."""

_SLIP = Pattern(rf"(?<!\w)(?:{'|'.join(_SLIPS)})(?!\w)")

_LONGEST_WISH = 2 * LONGEST_REMINDER
"""Characters with the words for when; more are not read, so that none takes long."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A reminder that was asked for: what it says, at which local times, on which dates."""

    text: str
    times: tuple[time, ...]
    rhythm: Rhythm = DAILY


@dataclass(frozen=True, slots=True)
class Accept:
    """Clear: it is set at once."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class Confirm:
    """Shown in full before it is kept: other readings were possible, or its rhythm is rare."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class Ask:
    """Something has to be said first; with two wishes, only which of them: for either half of the
    day, or once and every week."""

    problem: Problem
    wish: Wish | None = None
    later: Wish | None = None


@dataclass(frozen=True, slots=True)
class Refuse:
    """It cannot be kept as it was said."""

    limit: Limit


Reading = Accept | Confirm | Ask | Refuse


def parse_reminder(
    typed: str, now: datetime, old: Wish | None = None, *, settled: bool = False
) -> Reading:
    """What is meant by a wish that was typed at that local time.

    With `old` it is how that one shall be instead: what is not said stays as it is. When its days
    were asked for and are `settled`, other words that may mean days are shown and not asked again.
    """
    if len(typed) > _LONGEST_WISH:
        return Ask(Problem.LONG)
    typed = in_plain_words(typed)
    if old is None:
        return _parsed(typed, now, None, settled=settled)
    less = FEWER.fullmatch(fold(typed))
    if less and (wish := _fewer(less["what"], now, old)):
        return Confirm(wish)
    return _parsed(f"at {typed}" if NUMBERS_ALONE.fullmatch(typed) else typed, now, old)


def _parsed(typed: str, now: datetime, old: Wish | None, *, settled: bool = False) -> Reading:
    wording = Wording(typed, _SLIP.sub(lambda slip: _SLIPS[slip[0]], fold(typed)))
    wording.drop(POLITE)
    adds = wording.drop(ADDED if old else ALSO) and old is not None
    if old:
        wording.drop(ABOUT_IT)
    if is_no_wish(wording.low.lstrip(f"{TAKEN} ")):
        return Ask(Problem.TEXT)
    may_be_dose, before = may_be_a_dose(wording.low), wording.low
    if at_once := _not_to_be_read(before):
        return at_once
    doubtful = protect_amounts(wording)
    draft = RhythmDraft(now.date(), is_settled=settled)
    read_rhythm(wording, draft)
    times, problem, others = times_of(wording, draft, before)
    read_days_beside(wording, draft)
    if old and problem is Problem.TIME and _keeps_its_times(wording, draft):
        times, problem, others = [*old.times], None, not draft.is_any
    if old and draft.excluded and draft.weekdays:  # One day instead of another.
        draft.add_days(old.rhythm)
    if old and adds:
        times, others = [*old.times, *times], True
        draft.add_days(old.rhythm)
    if problem not in {None, Problem.HALF} or draft.limit or draft.unclear:
        return Refuse(draft.limit) if draft.limit else Ask(draft.unclear or problem or Problem.TIME)
    if draft.names_days and may_be_either_night(before, [at.hour for at in times]):
        return Ask(Problem.NIGHT)
    if are_apart(before, wording.low, draft):
        return Ask(Problem.TWO)
    doubtful = doubtful or others or may_be_dose
    return _read(wording, draft, now, old, _Clock(tuple(sorted({*times})), problem, doubtful))


def _keeps_its_times(wording: Wording, draft: RhythmDraft) -> bool:
    """Whether a change without a time is about the words or the days."""
    return bool(wording.text() or draft.is_any) and not MOVED.search(wording.low)


def _not_to_be_read(low: str) -> Reading | None:
    if has_date_in_numbers(low):
        return Ask(Problem.DATE)
    if has_part_for_a_time(low):
        return Ask(Problem.TWO)
    limit = next((limit for pattern, limit in CANNOT if pattern.search(low)), None)
    return Refuse(limit) if limit else None


@dataclass(frozen=True, slots=True)
class _Clock:
    """The times of a wish, whether their half of the day is open, and whether to show them."""

    times: tuple[time, ...]
    problem: Problem | None
    doubtful: bool


def _read(
    wording: Wording, draft: RhythmDraft, now: datetime, old: Wish | None, clock: _Clock
) -> Reading:
    text = new_text(old.text, wording.text()) if old else wording.text()
    unread = asks_for_days(wording.low, draft)
    if problem := _lacking(text, wording.low, unread=unread and not draft.is_settled):
        return Ask(problem)
    may_be_one = _fixes_once(wording, draft, text, old)
    wish = _composed(draft, text, clock.times, now, old)
    if clock.problem and len(clock.times) == 1:
        later = _composed(draft, text, in_the_afternoon(clock.times), now, old)
        return _either_half(wish, later)
    if not isinstance(wish, Wish):
        return wish
    if clock.problem:
        return Ask(Problem.HALF)
    if may_be_one and not draft.is_once:
        return _once_or_weekly(draft, wish, now)
    rare = not wish.rhythm.is_plain and not (old and wish.rhythm == old.rhythm)
    is_doubtful = clock.doubtful or unread or rare or _may_lose(wording, draft, wish, old)
    return Confirm(wish) if is_doubtful else Accept(wish)


def _lacking(text: str, left: str, *, unread: bool) -> Problem | None:
    """What has to be asked of a wish with that text; `left` is what was not read of it."""
    if not text:
        return Problem.TEXT
    if len(text) > LONGEST_REMINDER:
        return Problem.LONG
    if unread:
        return Problem.DAY
    return Problem.TWO if has_other_time(left) else None


def _fixes_once(wording: Wording, draft: RhythmDraft, text: str, old: Wish | None) -> bool:
    """Whether a bare day may be meant once; the draft says so where it surely is."""
    was_once = old is not None and old.rhythm.is_once
    may_be_one = (was_once or old is None) and may_be_once(fold(wording.typed), draft)
    draft.is_once = draft.is_once or (may_be_one and (was_once or is_event(text)))
    draft.monthly = draft.monthly or (bool(draft.month_days) and may_be_one and not draft.is_once)
    return may_be_one


def _may_lose(wording: Wording, draft: RhythmDraft, wish: Wish, old: Wish | None) -> bool:
    """Whether words may have been meant for when it comes, or a change drops what was to stay."""
    parts = {*loose_parts(wording)} - {*draft.parts} if draft.parts else set()
    is_unsure = bool(parts) or is_in_doubt(wording, draft)
    return is_unsure or (old is not None and _loses(old, wish, draft))


def _composed(
    draft: RhythmDraft, text: str, times: tuple[time, ...], now: datetime, old: Wish | None
) -> Wish | Ask | Refuse:
    try:
        return Wish(text, *compose(draft, times, now, old.rhythm if old else None))
    except Unfit as unfit:
        return Refuse(unfit.problem) if isinstance(unfit.problem, Limit) else Ask(unfit.problem)


def _either_half(early: Wish | Ask | Refuse, later: Wish | Ask | Refuse) -> Reading:
    """The question which half of the day; when only one is still to come, that one is shown."""
    if not isinstance(later, Wish):
        return later
    if early == Ask(Problem.PASSED):
        return Confirm(later)
    return Ask(Problem.HALF, early, later) if isinstance(early, Wish) else early


def _once_or_weekly(draft: RhythmDraft, weekly: Wish, now: datetime) -> Reading:
    """The question whether a bare day is meant once, or each week."""
    draft.is_once, draft.monthly = True, False
    once = _composed(draft, weekly.text, weekly.times, now, None)
    return Ask(Problem.ONCE, once, weekly) if isinstance(once, Wish) else Accept(weekly)


def _loses(old: Wish, new: Wish, draft: RhythmDraft) -> bool:
    """Whether a change drops times, words or days that may have been meant to stay."""
    fewer = len(new.times) < len(old.times) or are_dropped(old.rhythm, new.rhythm)
    leaves_out = bool(draft.excluded) and not (draft.named and draft.weekdays is None)
    return fewer or leaves_out or are_lost(old.text, new.text)


def _fewer(what: str, now: datetime, old: Wish) -> Wish | None:
    """The reminder without those of its times or weekdays; None if there are none or no other."""
    read = parse_reminder(what, now, old)
    if isinstance(read, Refuse) or read.wish is None or read.wish.text != old.text:
        return None
    gone, days = read.wish.times, read.wish.rhythm
    if days == old.rhythm and {*gone} < {*old.times}:
        return replace(old, times=tuple(at for at in old.times if at not in gone))
    if gone == old.times and days.is_plain and days.weekdays < old.rhythm.weekdays:
        left = replace(old.rhythm, weekdays=old.rhythm.weekdays - days.weekdays)
        return replace(old, rhythm=left) if left.every == 1 and not left.month_day else None
    return None


def in_the_afternoon(times: tuple[time, ...]) -> tuple[time, ...]:
    """The same times in the other half of the day than the earlier one."""
    return tuple(at.replace(hour=at.hour + 12) for at in times)
