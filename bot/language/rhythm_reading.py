"""Rhythms as people type them: `every other day`, `mon-fri`, `not on sundays`, `until 24 dec`."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from bot.language.dates import WEEKDAY, WEEKDAYS
from bot.language.lazy_regex import Pattern
from bot.language.numbers import NUMBERS
from bot.language.reminder_refusals import SOME_PARTS, Limit
from bot.language.reminder_text import TAKEN, WORD, Wording
from bot.language.rhythm_draft import Problem, RhythmDraft
from bot.language.times import HOURS
from bot.language.weekdays import PARTS_OF_DAY, days_of, names_weekdays, read_days, read_part

_WORDS = NUMBERS | {
    "a": 1,
    "an": 1,
    "once": 1,
    "twice": 2,
    "couple of": 2,
    "thrice": 3,
    "fourteen": 14,
    "other": 2,
    "second": 2,
    "alternate": 2,
    "alternating": 2,
    "alt": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
}
COUNT = r"(?:[0-9]{1,3}(?:st|nd|rd|th)?|a couple of|couple of|" + "|".join(_WORDS) + ")"


Read = Callable[[re.Match[str], RhythmDraft], None]


def _number(words: str) -> int:
    plain = words.removeprefix("a ") if words != "a" else words
    return _WORDS.get(plain) or int(re.sub("[a-z]", "", plain) or 0)


def in_time(match: re.Match[str], draft: RhythmDraft) -> None:
    """`in two hours`, `in three days`."""
    unit = match["unit"]
    if match["n"] == "half an":
        draft.ahead = timedelta(minutes=30)
    elif unit.startswith("month"):
        draft.once.append(months_later(draft.today, _number(match["n"])))
    elif unit.startswith(("day", "week", "fortnight")):
        days = {"d": 1, "w": 7, "f": 14}[unit[0]]
        draft.once.append(draft.today + timedelta(days=_number(match["n"]) * days))
        draft.unclear = Problem.DAY if match.groupdict().get("more") else draft.unclear
    else:
        minutes = 60 if unit[0] == "h" else 1
        named = match.groupdict()
        more = (minutes // 2 if named.get("more") else 0) + int(named.get("rest") or 0)
        draft.ahead = timedelta(minutes=_number(match["n"]) * minutes + more)


def week_after(match: re.Match[str], draft: RhythmDraft) -> None:
    """`monday week`, `a week on tuesday`: a week after the next such day."""
    day = draft.dated(match["day"])
    if day:
        draft.once.append(day + timedelta(days=7))


def of_next_week(match: re.Match[str], draft: RhythmDraft) -> None:
    """`thursday of next week`: the one after the coming Sunday."""
    monday = draft.today + timedelta(days=7 - draft.today.weekday())
    draft.once.append(monday + timedelta(days=WEEKDAYS.index(match["day"][:3])))
    read_part(match, draft)


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def lasting(match: re.Match[str], draft: RhythmDraft) -> None:
    """`for 7 days`, `for two weeks`."""
    unit = match["unit"].removesuffix("s")
    draft.lasting = _number(match["n"]), unit if unit in {"week", "month"} else "day"


def until_date(match: re.Match[str], draft: RhythmDraft) -> None:
    """`until 24 December`."""
    draft.until = draft.dated(match["date"])


def from_date(match: re.Match[str], draft: RhythmDraft) -> None:
    """`starting on Friday`, `from tonight`."""
    if match["date"] == "tonight":
        draft.parts.append("night")
    draft.start = draft.dated(match["date"].replace("tonight", "today"))


def excluding(match: re.Match[str], draft: RhythmDraft) -> None:
    """`not on Sundays`."""
    draft.excluded |= days_of(match["days"])


def every(match: re.Match[str], draft: RhythmDraft) -> None:
    """`every three days`, `every other week`, `every 48 hours`."""
    number, unit = _number(match["n"]), match["unit"].removesuffix("s")
    draft.named = True
    if unit in {"h", "hr", "hour"}:
        draft.every, left = divmod(number, 24)
        draft.limit = Limit.HOURS if left or not draft.every else draft.limit
    elif unit == "month":
        draft.monthly, draft.limit = True, Limit.MONTHS if number > 1 else draft.limit
    elif unit in {"week", "fortnight"}:
        draft.every, draft.weekly = number * (2 if unit == "fortnight" else 1), True
    else:
        draft.every = number
        read_part(match, draft)


def every_named(match: re.Match[str], draft: RhythmDraft) -> None:
    """`every other Tuesday`."""
    draft.every, draft.weekly = _number(match["n"]), True
    read_days(match, draft)
    draft.is_stepped = True


def fortnightly(_: re.Match[str], draft: RhythmDraft) -> None:
    """`fortnightly`."""
    draft.every, draft.weekly, draft.named = 2, True, True


def month_day(match: re.Match[str], draft: RhythmDraft) -> None:
    """`on the 5th of every month`, `on its last day`."""
    draft.month_days += [int(day) for day in re.findall(r"[0-9]{1,2}", match[0])] or (
        [31] if re.search("last|end", match[0]) else [1]
    )
    draft.monthly = draft.named = True


def of_month(match: re.Match[str], draft: RhythmDraft) -> None:
    """`on the 5th` alone: every month, or once."""
    draft.month_days.append(int(match["n"]))


def on_date(match: re.Match[str], draft: RhythmDraft) -> None:
    """`tomorrow`, `on 24 March`."""
    plain = match["date"]
    if plain.startswith(("tonight", "this ")) and not re.search(WEEKDAY, plain):
        draft.parts.append("night" if plain == "tonight" else plain.removeprefix("this "))
        plain = "today"
    named, first = draft.dated(plain), draft.date_read
    if named and first and named not in draft.once and _is_of_text(first, match):
        draft.in_text.append(match.span())
        return
    if named and first and named not in draft.once and _is_of_text(match, first):
        draft.in_text.append(first.span())
        draft.once.clear()
    if named and named not in draft.once:
        draft.once.append(named)
        draft.date_read = match
    read_part(match, draft)


def _is_of_text(when: re.Match[str], other: re.Match[str]) -> bool:
    """Whether only the first of two dates stands beside what asks to be reminded, and words of the
    text between them."""
    start, end = sorted((when.span(), other.span()))
    between = when.string[start[1] : end[0]]
    is_apart = (WORD.search(between) or TAKEN in between) and not re.search(
        r"\b(?:and|or)\b|[,&+/]\W*$", between
    )
    return bool(is_apart) and _is_led(when) and not _is_led(other)


def _is_led(match: re.Match[str]) -> bool:
    before = re.sub(r"(?:\s|\b(?:on|at|for|the)\b)+$", "", match.string[: match.start()])
    return not before or before.endswith(TAKEN)


def once_only(match: re.Match[str], draft: RhythmDraft) -> None:
    """`once`, `on Friday once`."""
    draft.is_once = True
    if match.groupdict().get("days"):
        read_days(match, draft)


def rate(match: re.Match[str], draft: RhythmDraft) -> None:
    """`twice a day`, `once a week`."""
    number, unit = _number(re.sub(r" ?x$| times$", "", match["n"])), match["unit"]
    draft.named = True
    read_part(match, draft)
    if unit.startswith("week"):
        draft.weekly, draft.a_week = number == 1, number if number > 1 else None
    elif unit.startswith("month"):
        draft.monthly, draft.limit = True, Limit.DATES if number > 1 else draft.limit
    else:
        draft.a_day = number


def daily(match: re.Match[str], draft: RhythmDraft) -> None:
    """`every evening`."""
    draft.named = True
    draft.daily = draft.daily or not match.groupdict().get("unit") or "day" in match[0]
    read_part(match, draft)


def weekly(_: re.Match[str], draft: RhythmDraft) -> None:
    """`weekly`."""
    draft.weekly = draft.named = True


def monthly(_: re.Match[str], draft: RhythmDraft) -> None:
    """`monthly`."""
    draft.monthly = draft.named = True


def unclear(_: re.Match[str], draft: RhythmDraft) -> None:
    """Days of which only the person knows which."""
    draft.unclear = Problem.DAY


_DURING = Pattern(
    r"(?<!\w)(?:(?:in|during|of|on(?! (?:the )?(?:night|\w+s) [^\W\d_])) (?:the )?(?:early |late )?"
    r"(?P<part>morning|afternoon|evening|night)s?"
    r"|(?:late )?at (?:the )?(?P<night>night)|(?P<plural>morning|afternoon|evening|night)s"
    r"|(?<=, )(?P<alone>morning|afternoon|evening|night)(?=\W*$|[\s,;.!]*\x00|[,;.!]))\b"
)
_LED = Pattern(r"([^\W\d_]+|[0-9])[\s-]+$")
_LISTED = Pattern(rf" at | ?(?:and|&|,|\+) ?(?:{'|'.join(PARTS_OF_DAY)})s\b")
_GOES_ON = Pattern(rf" (?!(?:at|and|or|by|around|about|only|please|{'|'.join(HOURS)})\b)[^\W\d_]")
_LEADS = frozenset({"and", "at", "every", "each", "then", "plus", "also", "all", "the", "only"})
_LOOSE = Pattern(r"(?<!\w)(morning|afternoon|evening|night)(?!\w)")
_SOME = Pattern(SOME_PARTS)


def read_parts(wording: Wording, draft: RhythmDraft) -> None:
    """Take parts of the day, such as `in the evening`."""
    at = 0
    while match := _DURING.search(wording.low, at):
        at = match.end()
        if not (match["plural"] and _says_which(match)):
            wording.marked(match.start(), at)
            draft.parts.append(match["part"] or match["night"] or match["plural"] or match["alone"])


def _says_which(match: re.Match[str]) -> bool:
    """Whether a word beside `nights` may say which, `bin nights`: then they stay in the text."""
    if _GOES_ON.match(match.string, match.end()):
        return True
    led = _LED.search(match.string, 0, match.start())
    if led is None or led[1] in _LEADS or names_weekdays(led[1]):
        return False
    some = _SOME.search(match.string, max(0, led.start() - 20), match.end())
    return some is not None or not _LISTED.match(match.string, match.end())


def loose_parts(wording: Wording) -> list[str]:
    """The parts of the day in the text itself, such as of an evening walk."""
    return _LOOSE.findall(wording.low)
