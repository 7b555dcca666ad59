"""Which night news is about: what it names, and what then may be meant."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.language.dates import IN_FULL, WEEKDAY, WEEKDAYS, dates_past
from bot.language.lazy_regex import Pattern, lowered
from bot.language.night_words import JERK
from bot.language.numbers import NUMBERS

_BEFORE_LAST = Pattern(
    r"\b(?:the )?(?:night|day|evening) before (?:last|yesterday)\b|\b(?:2|two) (?:nights?"
    r"|days) ago\b"
)
_AGO = Pattern(r"\b(?P<n>[3-9]|three|four|five|six|seven) (?:nights?|days) ago\b")
_YESTERDAY = Pattern(
    r"\bfor yesterday\b|\byesterday'?s (?:night|entry|one|morning|answers?|check)"
    r"|\byesterday night\b|^(?:about |on )?yesterday(?: ?[:,-]| i (?:jerked|twitched|jolted"
    r"|kicked|woke|slept|had (?:\w+ ){1,3}?(?:jerk|twitch|jolt|kick)|forgot)| (?:was|my (?:leg"
    r"|arm|hand|foot|feet|legs|arms|hands)))"
)
_WEEKDAY = Pattern(
    rf"(?:^|\b(?:for|(?:on )?the|(?:it|that|this) was|fill in|missed|forgot|skipped|change"
    r"|fix|correct|edit|you(?:ve| have)? got) )"
    rf"(?:on |last |this |the )?(?P<day>{WEEKDAY})(?: ?'?s)?"
    r"(?! (?:i (?:have|am|start)|is|will|morning i have))"
    rf"|\b(?:on |last )?(?P<day2>{WEEKDAY}) night\b|\bon (?P<day3>{WEEKDAY}),? (?:it"
    rf"|i(?! (?:have|am|start|will))|my|there)\b"
)
WEEKDAY_NAMES = (
    *("monday", "tuesday", "wednesday", "thursday"),
    *("friday", "saturday", "sunday"),
)
LAST, YESTERDAY = "last", "yesterday"


def night_named(text: str) -> str:
    """`last`, `yesterday`, `2 nights ago` or a weekday, as the text names the night."""
    low = lowered(text)
    if _BEFORE_LAST.search(low):
        return "2 nights ago"
    if match := _AGO.search(low):
        return f"{NUMBERS.get(match['n'], match['n'])} nights ago"
    if _YESTERDAY.search(low):
        return YESTERDAY
    if match := _WEEKDAY.search(low):
        name = (match["day"] or match["day2"] or match["day3"]).strip(". ")[:3]
        return WEEKDAY_NAMES[WEEKDAYS.index(name)]
    return LAST


_DAY = timedelta(days=1)
_ANY_DAY = date(2000, 12, 31)
_RECENT = 8
"""Nights to pick from when only so much is clear that it was not the last one."""

_SAID_YESTERDAY = Pattern(
    r"\bi (?:told|said|put|wrote|typed|tapped|noted|answered|gave|logged)(?: (?!i\b)\w+){0,3}?"
    r" yesterday\b|\byesterday,? i (?:told|said|put|wrote|typed|tapped|noted|answered|logged)\b"
)
"""What was told a day ago, of the night that had ended then."""

_FEW = 24
"""Words of a message that may all be of what was told before."""

_NOT_LAST = Pattern(
    r"\b(?:not|wasnt|wasn't|isnt|isn't) (?:for |about |of )?last night(?:'?s)?\b"
    r"|\b(?:another|different|wrong) night\b"
)
_LAST_SAID = Pattern(r"\b(?:last night|this morning|tonight|today)\b")
_NIGHT_BEFORE = Pattern(r"\b(?:night|day|evening) before (?:last|yesterday)\b|\bnight before\b")
_SOME_AGO = Pattern(
    rf"\b(?P<n>[0-9]{{1,3}}|an?|{'|'.join(NUMBERS)}) (?P<unit>night|day|week)s? ago\b"
)
_VAGUE = Pattern(
    r"\blast (?:week(?:end)?|month)\b|\bthe other (?:day|night)\b|\bearlier this week\b"
    r"|\b(?:some|few|several|couple of) (?:days|nights|weeks) ago\b|\bthe night of (?:my|our|the)\b"
)
_NIGHT_TO = Pattern(rf"\bnights? to (?:the )?(?:(?P<day>{WEEKDAY}),? ?)?(?:{IN_FULL})?")
"""A night by the date of waking, as its buttons call it."""

_OVER = Pattern(rf"\b{WEEKDAY}(?: night)? ?(?:to|into|/|-) ?(?P<day>{WEEKDAY})")
"""A night by the days on which it began and ended."""

_ANY_WEEKDAY = Pattern(rf"\b(?P<day>{WEEKDAY})")
_THAN = Pattern(r"\b(?:as|than|unlike)(?: it was| on| last)* $")
"""What makes a night one that another is only compared with."""

_CLAUSE = Pattern(r"[,.;!?]")
_TOLD = Pattern(
    rf"\b(?:{JERK}|quiet|lots?|loads|some|few|bad|awful|terribl[ey]|tingl\w*|cramp\w*|woke)\b"
)
_NOT_PAST = Pattern(
    r"\b(?:appointment|doctor|dentist|exam|until|till?|since|next|by|see|seeing|work|going)\b"
)
_TONIGHT = Pattern(
    r"\b(?:just now|right now|tonight|already|(?:a |few )?minutes? ago"
    r"|(?:going|off|heading) to bed|early night)\b"
)


def tells_of_tonight(text: str) -> bool:
    """Whether something has just happened; in the evening that is of a night still to end."""
    return _TONIGHT.search(text.lower()) is not None


def names_another_night(text: str) -> bool:
    """Whether a text names a night other than the last as one, and no day: `two nights ago`."""
    low = lowered(text)
    is_one = _NIGHT_BEFORE.search(low) or re.search(rf"\bnights ago\b|\b{WEEKDAY} night\b", low)
    return is_one is not None


def said_before(text: str) -> bool:
    """Whether a text is about what was told a day ago: `I told you yesterday that`."""
    return text.count(" ") < _FEW and _SAID_YESTERDAY.search(lowered(text)) is not None


def names_a_night(text: str) -> bool:
    """Whether a text says in any way which night it is about."""
    low = lowered(text)
    said = _VAGUE.search(low) or _NOT_LAST.search(low)
    return bool(said) or any(True for _ in _mentioned(low, (_ANY_DAY,)))


def nights_told(text: str, meant: tuple[date, ...]) -> tuple[date, ...]:
    """The nights that news may be about, oldest first; `meant` are those of "last night".

    More than one when several are named, when a day is the one on which a night began or ended,
    and when it is only said that it was another night.
    """
    low = lowered(text)
    named = _NOT_LAST.sub(" ", low)
    nights = {night for night in _mentioned(named, meant) if night <= meant[-1]}
    if named != low:
        nights -= {meant[-1]}
    if _VAGUE.search(named) or (named != low and not nights):
        nights |= {meant[-1] - back * _DAY for back in range(1, _RECENT)}
    return tuple(sorted(nights)) or meant


def _mentioned(low: str, meant: tuple[date, ...]) -> Iterator[date]:
    """Each night that is named, by the date of waking."""
    last = meant[-1]
    for to in _NIGHT_TO.finditer(low):
        yield from dates_past(to[0], last) or days_called(to["day"] or "", last)[:1]
    for span in _OVER.finditer(low):
        yield from days_called(span["day"], last)[:1]
    low = _OVER.sub(" ", _NIGHT_TO.sub(" ", low))
    if _LAST_SAID.search(low):
        yield from meant
    if _NIGHT_BEFORE.search(low):
        yield last - _DAY
    if said_before(low):
        yield last - _DAY
    elif _YESTERDAY.search(low):
        yield from (last - _DAY, last)
    for ago in _SOME_AGO.finditer(low):
        number = NUMBERS.get(ago["n"]) or (int(ago["n"]) if ago["n"].isdigit() else 1)
        day = last - number * (7 if ago["unit"] == "week" else 1) * _DAY
        yield from (day + _DAY,) if ago["unit"] == "night" else (day, day + _DAY)
    for day in (*_weekdays(low, last), *dates_past(low, last)):
        yield from (day, day + _DAY)


def _weekdays(low: str, last: date) -> Iterator[date]:
    """The dates of weekdays that are named, or that stand in a clause with news."""
    surely = {match.end() for match in _WEEKDAY.finditer(low)}
    for match in _ANY_WEEKDAY.finditer(low):
        if _THAN.search(low[: match.start()]):
            continue
        start = max((c.end() for c in _CLAUSE.finditer(low, 0, match.start())), default=0)
        end = next((c.start() for c in _CLAUSE.finditer(low, match.end())), len(low))
        clause = low[start:end]
        is_told = _TOLD.search(clause) and not _NOT_PAST.search(clause)
        if is_told or any(match.start() < at <= match.end() + 6 for at in surely):
            yield from days_called(match["day"], last)


def days_called(weekday: str, last: date) -> tuple[date, ...]:
    """The last such weekday, the latest first; today's name may mean last week's, too."""
    if not weekday:
        return ()
    back = (last.weekday() - WEEKDAYS.index(weekday[:3])) % 7
    return (last - back * _DAY,) if back else (last, last - 7 * _DAY)
