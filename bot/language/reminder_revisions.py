"""What a correction makes of a reminder: another time, other days, other words of its text."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.model import Reminder
from bot.domain.reminder_limits import LONGEST_REMINDER
from bot.domain.rhythm import DAILY, EVERY_DAY, Rhythm
from bot.language.corrections import Correction, core
from bot.language.dates import DAY_NAME, WEEKDAY, WEEKDAYS
from bot.language.lazy_regex import Pattern
from bot.language.lengths import LENGTH, length_of
from bot.language.reminder_changes import NUMBERS_ALONE
from bot.language.reminder_corrections import changed, is_all_about_when
from bot.language.reminder_parsing import Wish
from bot.language.reminder_text import fold
from bot.language.spelling import nearest
from bot.language.times import MINUTES, in_digits, in_part, parse_time

_ANY_DAY = datetime(2000, 1, 1)  # noqa: DTZ001  A time of day does not depend on the date.
_WEEKDAY = Pattern(rf"(?:on |at )?(?P<day>{WEEKDAY})s?")
ARTICLE = Pattern(r"^(?:the|my|a|an|some) ", re.IGNORECASE)
_AHEAD = Pattern(
    r"(?:in )?(?:(?P<minutes>[1-9][0-9]{1,2})|(?P<whole>(?:[0-9]{1,3}|an?|half an|one|two"
    r"|three|four) ?(?:m|mins?|minutes?|h|hrs?|hours?)))"
)
_PART = Pattern(
    r"(?P<not>not )?(?:(?:in the|at|the) )?(?P<part>morning|afternoon|evening|night|[ap]\.?m\.?)"
    r"(?: one| time)?"
)
_MONTH_DAY = Pattern(r"(?:on )?(?:the )?(?P<day>[0-9]{1,2}(?:st|nd|rd|th))")
_A_DAY = rf"(?:{DAY_NAME}s?|weekends?|week ?days?)"
_DAYS = (
    rf"(?:(?:only|just|on|at|over|for|the) )*{_A_DAY}"
    rf"(?:(?:,? (?:and|n|or) |, ?| ?[&+/-] ?| to | ){_A_DAY})*"
)
_BY = Pattern(
    rf"(?:(?P<first>{_DAYS}),? )?{LENGTH} (?P<way>earlier|later|before|after|sooner)"
    rf"(?: (?P<last>{_DAYS}))?"
)
_PAST = Pattern(
    rf"(?:at )?(?P<minutes>[0-9]{{1,2}}|{'|'.join(MINUTES)})(?: min(?:ute)?s?)? (?P<way>past|to)"
)
_DOSE = Pattern(
    r"[0-9]{1,5}(?:[.,][0-9])? ?(?:mg|mcg|µg|g|ml|iu|tablets?|pills?|drops?|capsules?|puffs?)",
    re.IGNORECASE,
)
_FEW_WORDS = 3
"""Words that say more of a word of the text."""

PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1}
_DIGITS, _DIGIT = Pattern(r"[0-9]{3,4}"), Pattern(r"[0-9]")
_ONCE = Pattern(
    rf"(?:(?:just|only|on|for) )*(?:this (?P<day>{WEEKDAY})(?:[, ]+(?:just|only|and|once|one time"
    r"|this time))*|(?:this )?(?:once|one time)|this time)"
)
_NTH_TIME = Pattern(
    r"(?:the )?(?:(?P<nth>first|1st|second|2nd|third|3rd|last)"
    r"|(?P<part>morning|afternoon|evening|night))(?: (?:one|time|dose))?"
)


def revised(fix: Correction, wish: Wish, now: datetime) -> Wish | None:
    """The wish as the correction makes it at that local time; None where nothing of it is meant."""
    if fix.adds and not (wish.rhythm.is_once or _BY.fullmatch(fold(fix.new))):
        return changed(f"also {fix.new}", wish, now)
    if fix.old and not (is_when(fix.old) or times_meant(fix.old, wish)):
        return _reworded(fix, wish) or (changed(fix.new, wish, now) if is_when(fix.new) else None)
    if fix.old and not times_meant(fix.old, wish) and (other := _reworded(fix, wish)):
        return other  # "Five drops, not ten": no hour of it is ten.
    fix = replace(fix, new=in_digits(fix.new), old=in_digits(fix.old))
    swapped = _time_swapped(fix, wish, now) or _day_swapped(fix, wish) or _half_swapped(fix, wish)
    swapped = swapped or _moved_by(fix, wish) or _within_its_hour(fix, wish) or _dosed(fix, wish)
    swapped = swapped or _only_once(fix, wish, now)
    return swapped or changed(_in_full(fix.new, wish, now), wish, now) or _reworded(fix, wish)


def bare(at: time) -> Wish:
    """A time for each day as a wish whose text says nothing."""
    return Wish("\ufffc", (at,))


def time_as(fix: Correction, at: time) -> time | None:
    """A time for each day as a correction makes it, `an hour later` or `ten`; None for others."""
    wish = revised(fix, bare(at), _ANY_DAY)
    is_one = wish is not None and len(wish.times) == 1 and wish.rhythm == DAILY
    return wish.times[0] if wish and is_one else None


def says_when(text: str) -> bool:
    """Whether a message says when and no more; a number alone may be anything else."""
    said = core(text)
    return (is_when(said) or _DOSE.fullmatch(said) is not None) and not (
        said == text and in_digits(said).isdigit()
    )


def is_when(said: str) -> bool:
    """Whether words say when, a bare hour among them."""
    said = in_digits(said)
    low = fold(said)
    is_short = any(
        each.fullmatch(low) for each in (NUMBERS_ALONE, _AHEAD, _NTH_TIME, _ONCE, _PART, _BY, _PAST)
    )
    return is_short or is_all_about_when(said)


def is_length(said: str) -> bool:
    """Whether words are so many minutes or hours, and do not say which way: `half an hour`."""
    found = _AHEAD.fullmatch(fold(said))
    return found is not None and found["whole"] is not None


def wish_of(own: Reminder) -> Wish:
    """A reminder as a wish."""
    return Wish(own.text, own.times, own.rhythm)


def _is_time(said: str, at: time, wish: Wish) -> bool:
    """Whether these words name that time, in either half of the day where they say none."""
    said, halves = in_digits(said), (time(1, 13), time(13, 13))
    read = (changed(said, replace(wish, times=(each,)), _ANY_DAY) for each in halves)
    return any(at in each.times for each in read if each)


def _time_swapped(fix: Correction, wish: Wish, now: datetime) -> Wish | None:
    """The wish with the one of its times that is named replaced."""
    old = next(iter(times_meant(fix.old, wish)), None)
    read = changed(fix.new, replace(wish, times=(old,)), now) if old else None
    if old is None or read is None or read.rhythm != wish.rhythm:
        return None
    return replace(wish, times=tuple(sorted({*wish.times} - {old} | {*read.times})))


def times_meant(said: str, wish: Wish) -> list[time]:
    """Which of the times are named: by the clock, by their place, or by their part of the day."""
    found = _NTH_TIME.fullmatch(fold(said))
    if found and found["nth"]:
        return [*wish.times[PLACES[found["nth"]] :][:1]]
    if found:
        return [at for at in wish.times if _is_in(found["part"], at)]
    return [at for at in wish.times if said and _is_time(said, at, wish)]


def _is_in(part: str, at: time) -> bool:
    """Whether a time is in that part of the day, said in full or as am or pm."""
    if part[1:].strip(".") == "m":
        return (at.hour < 12) == part.startswith("a")
    return in_part(at.hour, part) == at.hour


def _half_swapped(fix: Correction, wish: Wish) -> Wish | None:
    """The wish in the other half of the day, where only that is said."""
    part = _PART.fullmatch(fold(fix.new))
    if part is None or len(wish.times) != 1:
        return None
    (at,) = wish.times
    other = at.replace(hour=(at.hour + 12) % 24)
    is_other = _is_in(part["part"], at if part["not"] else other)
    return replace(wish, times=(other,)) if is_other else None


def _moved_by(fix: Correction, wish: Wish) -> Wish | None:
    """The wish so much earlier or later, where that stays within the day; on the days that are
    named with it."""
    by = _BY.fullmatch(fold(fix.new))
    if by is None or len(wish.times) != 1:
        return None
    sign = 1 if by["way"] in {"later", "after"} else -1
    at = datetime.combine(_ANY_DAY, wish.times[0]) + sign * length_of(by)
    if at.date() != _ANY_DAY.date():
        return None
    days = by["first"] or by["last"]
    moved = replace(wish, times=(at.time(),))
    return changed(f"{at:%H:%M} {days}", moved, _ANY_DAY) if days else moved


def _dosed(fix: Correction, wish: Wish) -> Wish | None:
    """The wish with a dose behind its text, where it has no number yet: `400 mg`."""
    is_dose = _DOSE.fullmatch(fix.new.strip()) and not _DIGIT.search(wish.text)
    text = f"{wish.text} {fix.new.strip()}"
    return replace(wish, text=text) if is_dose and len(text) <= LONGEST_REMINDER else None


def _within_its_hour(fix: Correction, wish: Wish) -> Wish | None:
    """The wish at other minutes of the hour that it has: `ten past`, `quarter to`."""
    said = _PAST.fullmatch(fold(fix.new))
    if said is None or len(wish.times) != 1:
        return None
    (at,) = wish.times
    minutes = MINUTES.get(said["minutes"]) or int(said["minutes"])
    is_before = said["way"] == "to"
    hour = at.hour - (is_before and at.minute == 0)
    minutes = 60 - minutes if is_before else minutes
    is_time = 0 < minutes < 60 and hour >= 0
    return replace(wish, times=(time(hour, minutes),)) if is_time else None


def _day_swapped(fix: Correction, wish: Wish) -> Wish | None:
    """The wish with the one of its weekdays that is named replaced."""
    new, old = _weekday(fix.new), _weekday(fix.old)
    days = wish.rhythm.weekdays
    if new is None or old not in days or days == EVERY_DAY or wish.rhythm.is_once:
        return None
    return replace(wish, rhythm=replace(wish.rhythm, weekdays=days - {old} | {new}))


def _weekday(said: str) -> int | None:
    found = _WEEKDAY.fullmatch(fold(said))
    return WEEKDAYS.index(found["day"][:3]) if found else None


def _in_full(new: str, wish: Wish, now: datetime) -> str:
    """What is said so short that only the wish says what it is of: the first date, or minutes."""
    rhythm, day = wish.rhythm, _weekday(new)
    clock = parse_time(new) if _DIGITS.fullmatch(new) and not _DIGIT.search(wish.text) else None
    if clock and clock.minute % 5 == 0:
        return f"{clock:%H:%M}" if clock.hour > 12 else f"{clock.hour}:{clock:%M}"
    month_day = _MONTH_DAY.fullmatch(fold(new))
    if month_day and rhythm.month_day:
        return f"on the {month_day['day']} of every month"
    if rhythm.is_once:
        ahead = _AHEAD.fullmatch(fold(new))
        if ahead and (ahead["whole"] or int(ahead["minutes"]) > 24):
            return f"in {ahead['whole'] or ahead['minutes'] + ' minutes'}"
        said = new.split(maxsplit=1)  # "Saturday at 11": the next one, as the wish comes once.
        more = said[1] if day is None and len(said) > 1 and _weekday(said[0]) is not None else ""
        day = _weekday(said[0]) if more else day
        return new if day is None else f"{_next(day, wish, now):on %d %B} {more}".lower().strip()
    if rhythm.start and rhythm.weekdays == EVERY_DAY and day is not None:
        return f"starting {new}"
    return new


def _only_once(fix: Correction, wish: Wish, now: datetime) -> Wish | None:
    """The wish on the next of its dates only, or of the weekday that is named."""
    once, days = _ONCE.fullmatch(fold(fix.new)), wish.rhythm.weekdays
    named = WEEKDAYS.index(once["day"][:3]) if once and once["day"] else None
    day = min(days) if named is None and len(days) == 1 else named
    if once is None or day is None:
        return None
    on = _next(day, wish, now)
    return replace(wish, rhythm=Rhythm(start=on, until=on))


def _next(day: int, wish: Wish, now: datetime) -> date:
    """The next date on that weekday, today where the time is still to come."""
    is_over = wish.times[-1] <= now.time()
    on = now.date() + timedelta(days=(day - now.weekday()) % 7)
    return on + timedelta(days=7 if on == now.date() and is_over else 0)


def _reworded(fix: Correction, wish: Wish) -> Wish | None:
    """The wish with words of its text replaced: those that are named, or one that was misspelt."""
    new = ARTICLE.sub("", fix.new) if fix.old else fix.new
    old = ARTICLE.sub("", fix.old) or _misspelt(fix, wish.text)
    place = re.search(rf"(?<!\w){re.escape(fold(old))}(?!\w)", fold(wish.text)) if old else None
    if place is None:
        return None
    behind = wish.text[place.end() :]
    first, _, more = new.partition(" ")
    if more and fold(behind).startswith(f" {fold(more)}"):
        new = first  # "3 packs, not 2" of "2 packs".
    text = f"{wish.text[: place.start()]}{new}{behind}"
    is_kept = text != wish.text and len(text) <= LONGEST_REMINDER
    return replace(wish, text=text) if is_kept else None


def _misspelt(fix: Correction, text: str) -> str:
    """The word of the text that the correction spells otherwise or says more of; or nothing."""
    new = fix.new
    said = tuple(re.findall(r"\w+", fold(new)))
    words: list[str] = re.findall(r"\w+", fold(text))
    if same := [word for word in words if word in said]:
        says_more = fix.asks and len(said) <= _FEW_WORDS and same in ([said[0]], [said[-1]])
        return same[0] if says_more else ""
    numbers = [str(word) for word in words if word.isdigit()]
    if new.isdigit() and len(new) > 2 and not parse_time(new) and len(numbers) == 1:
        return numbers[0]  # The one dose, without its unit.
    return next((word for word in words if nearest(word, said)), "")
