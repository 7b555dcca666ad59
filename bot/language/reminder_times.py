"""Times of day as they stand in a wish: found, ranked, grouped, and their half of the day known."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.language.lazy_regex import Pattern
from bot.language.reminder_text import WORD, Wording
from bot.language.rhythm_draft import Problem
from bot.language.times import HOURS, MINUTES
from bot.language.weekdays import names_weekdays

SEEN = "\x02"
CLEAR, SPOKEN, WEAK = 3, 2, 1
"""A time as clocks show it comes before one in words, and that before what may be a number."""


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A time in a wish: where it stands, what it says, and what tells its half of the day."""

    start: int
    end: int
    hour: int
    minute: int
    rank: int
    half: str | None = None
    part: str | None = None
    is_known: bool = True
    """Whether it is one of 24 hours as it stands, unless a part of the day says otherwise."""

    may_be_a_dose: bool = False
    """Or something else: `donepezil 10 at night`, `quetiapine 300 pm`, `john 3:16`."""

    @property
    def clock(self) -> tuple[int, int, str | None]:
        """What it says; the same for a time that is said twice."""
        return self.hour, self.minute, self.half


_H = "(?P<h>[0-9]{1,2})"
_HOUR = "|".join(HOURS)
_M = r"\.? ?m\b(?:\.(?![0-9]))?"
_HALF = rf"(?: ?(?P<half>[ap]){_M})"
_HALF_ALONE = rf"(?: ?(?P<half>[ap])(?:{_M}|(?<=[0-9][ap])\b(?!')|(?<= p)\b|(?<= a)(?=\W*$)))"
"""Behind a time with minutes one letter is enough: `9:30p`."""

_WORDS_BEHIND = r"(?: ?(?P<clock>o ?'?clock|uhr|hours|hrs?|h)\b)"
_PART = (
    r"(?:,? (?:in (?:the )?(?:early |late )?|at |of the )"
    r"(?P<part>morning|afternoon|evening|night)s?\b"
    r"|,? (?P<bare>morning|afternoon|evening|night)s?(?=\s*(?:$|[,;.!\x00])))"
)
_FREE = r"(?<![\w.,:#+\x01-])"
_COUNTED = r" ?(?:x|times|days?|weeks?|months?|hours?|min\w*|sec\w*|of)\b| ?%"
_NO_COUNT = rf"(?![.,:/%-][0-9]|:|{_COUNTED}|(?!h\b)[a-hj-tv-z])"
_LED = Pattern(
    r"(?:\b(?:at|by|around|about|um|circa)|@) ?(?:[0-9]{1,2} ?(?:,|and|&|, ?and) ?){0,8}$"
)
"""What says that a number is a time, also before the first of several: `at 8, 12 and 20`."""
_LAST_WORD = Pattern(r"(?<![\w'-])([\w'-]++)[^\w\x00-\x02]*$")
_LEADS = frozenset({"and", "from", "to", "till", "is", "the", "for", "time"})
_OF_DOSES = frozenset({0, 25, 50})
"""Minutes that are ends of doses: `300 pm`, `7.50 at night`."""

_MINUTES = MINUTES | {"thirty": 30, "fifteen": 15, "forty": 40, "forty five": 45, "fifty": 50}
_NAMES = {"noon": 12, "midday": 12, "midnight": 24} | {name: at for at, name in enumerate(HOURS, 1)}
_TAILS = rf"(?:-?ish)?{_HALF}?(?:-?ish\b)?{_WORDS_BEHIND}?{_PART}?"
_BEHIND_MINUTES = _TAILS.replace(_HALF, _HALF_ALONE)


def _made(match: re.Match[str], hour: int, minute: int, rank: int, *, known: bool) -> TimeMatch:
    groups = match.groupdict()
    part = groups.get("part") or groups.get("bare")
    return TimeMatch(*match.span(), hour, minute, rank, groups.get("half"), part, known)


def _shown(match: re.Match[str], *, led: bool) -> TimeMatch:
    """`21:30`, `21h15`; `john 3:16 every morning` may be none."""
    one = _made(match, int(match["h"]), int(match["m"]), CLEAR, known=True)
    says_so = one.half or one.part or match["clock"]
    return replace(one, may_be_a_dose=not says_so and match["h"] in {*"1234"})


def _dotted(match: re.Match[str], *, led: bool) -> TimeMatch:
    """`21.30`, which may be an amount unless something says that it is a time."""
    hour, says_so = match["h"], led or match["half"] or match["clock"] or match["part"]
    is_late = int(hour) > 12 and match["dot"] == "."
    clear = says_so or hour[0] == "0" or is_late
    one = _made(match, int(hour), int(match["m"]), CLEAR if clear else WEAK, known=True)
    as_dose = one.minute in _OF_DOSES - {0} or bool(one.part and not one.half and not is_late)
    return replace(one, may_be_a_dose=as_dose and not match["clock"])


def _halved(match: re.Match[str], *, led: bool) -> TimeMatch:
    """`9pm`, `930pm`, `9 30 pm`; `300 pm` may be an amount."""
    one = _made(match, int(match["h"]), int(match["m"] or 0), CLEAR, known=True)
    undivided, spaced = re.match("[0-9]{3,}", match[0]), re.match("[0-9]+ ", match[0])
    as_dose = undivided and (spaced or one.minute in _OF_DOSES) and not led
    return replace(one, may_be_a_dose=bool(as_dose), rank=WEAK if as_dose else CLEAR)


def _military(match: re.Match[str], *, led: bool) -> TimeMatch:
    """`2145`; a full hour such as `2000` may be an amount unless something says it is a time."""
    clear = led or match["clock"] or match["m"] != "00" or match["h"][0] == "0"
    return _made(match, int(match["h"]), int(match["m"]), CLEAR if clear else WEAK, known=True)


def _by_name(match: re.Match[str], *, led: bool) -> TimeMatch | None:
    """`noon`, where it is no part of the text such as in `midnight snack`."""
    behind = match.string[match.end() :].lstrip()
    if not led and behind[:1].isalpha() and not behind.startswith(("and ", "every", "each", "to ")):
        return None
    return _made(match, _NAMES[match["word"]] % 24, 0, CLEAR, known=True)


def _by_the_hour(match: re.Match[str], *, led: bool) -> TimeMatch:
    """`half nine` (9:30), `quarter to ten`, `ten past midnight`."""
    named = match["named"]
    hour = _NAMES.get(named) or int(named)
    minute = 30 if match["past"] else _minutes(match["many"])
    if match["way"] in {"to", "before", "till"}:
        hour, minute = 12 if hour == 1 else hour - 1, 60 - minute
    is_known = named in {"noon", "midday", "midnight"} or hour > 12
    if match["half"] and named in {"12", "twelve"} and hour != 12:  # Before noon, or after it?
        return TimeMatch(*match.span(), hour, minute, SPOKEN, is_known=False)
    one = _made(match, hour % 24, minute, SPOKEN, known=is_known)
    return replace(one, may_be_a_dose=re.match("half (?!past|after)", match[0]) is not None)


def _in_words(match: re.Match[str], *, led: bool) -> TimeMatch | None:
    """`at nine`, `nine thirty pm`."""
    if not (led or match["half"] or match["clock"] or match["part"] or match["bare"]):
        return None
    minute = _minutes(match["many"]) if match["many"] else 0
    one = _made(match, _NAMES[match["named"]], minute, SPOKEN, known=False)
    return replace(one, may_be_a_dose=not (one.half or match["clock"] or match["many"]))


def _number(match: re.Match[str], *, led: bool) -> TimeMatch | None:
    """`at 8`, `8 o'clock`, `8 in the evening`; a number alone is none."""
    clock = match["clock"] not in {None, "h", "hr", "hrs", "hours"}
    if not (led or clock or match["ish"] or match["part"] or match["bare"]):
        return None
    hour = int(match["h"])
    one = _made(match, hour, 0, SPOKEN, known=not 1 <= hour <= 12)
    return replace(one, may_be_a_dose=not (clock or match["ish"]))


def _minutes(words: str) -> int:
    if words[0] == "o":  # `nine oh five`
        return HOURS.index(re.split("[ -]", words)[-1]) + 1
    return _MINUTES.get(words.replace("-", " ")) or int(words)


_PATTERNS: tuple[tuple[Pattern, Callable[..., TimeMatch | None]], ...] = tuple(
    (Pattern(_FREE + pattern), read)
    for pattern, read in (
        (
            (
                r"(?:a )?(?:(?P<past>half)(?: past| after)?"
                r"|(?P<many>quarter|twenty[ -]five|five|ten|twenty"
                r"|[0-9]{1,2}(?= ?(?:past|after|min)))(?: ?min(?:ute)?s?)?"
                rf" (?P<way>past|after|to|before|till)) (?P<named>{_HOUR}|noon|midday|midnight"
                rf"|[0-9]{{1,2}})(?!\w*[:.][0-9]){_TAILS}(?!\w)"
            ),
            _by_the_hour,
        ),
        (rf"{_H}(?:[:h]| ?uhr )(?P<m>[0-9]{{2}})(?![0-9]|:[0-9]){_BEHIND_MINUTES}", _shown),
        (
            rf"{_H}(?P<dot>[.,])(?P<m>[0-9]{{2}})(?![0-9]|[.,:][0-9]){_BEHIND_MINUTES}",
            _dotted,
        ),
        (
            (
                r"(?P<h>[0-9]{1,2})(?:(?: (?!1[0-2]))?(?P<m>[0-9]{2}))?(?:-?ish)?"
                rf"{_HALF}(?:-?ish\b)?{_PART}?"
            ),
            _halved,
        ),
        (
            (
                r"(?P<h>[01][0-9]|2[0-3])(?P<m>[0-5][0-9])(?![\w:]|[.,][0-9])"
                rf"{_WORDS_BEHIND}?{_PART}?"
            ),
            _military,
        ),
        (r"(?:(?:12|twelve) (?:at )?)?(?P<word>noon|midday|midnight)(?:-?ish)?\b", _by_name),
        (
            (
                rf"(?P<named>{_HOUR})"
                r"(?:[ -](?P<many>thirty|fifteen|forty[ -]?five|twenty|fifty|forty"
                rf"|oh?[ -](?:{'|'.join(HOURS[:9])})))?"
                rf"{_TAILS}(?!\w)"
            ),
            _in_words,
        ),
        (rf"{_H}{_NO_COUNT}(?P<ish>-?ish)?{_WORDS_BEHIND}?{_PART}?(?!\w)", _number),
    )
)


def times_in(low: str) -> list[TimeMatch]:
    """Every time that may be meant in folded text, in the order in which they stand."""
    matches: list[TimeMatch] = []
    for pattern, reader in _PATTERNS:
        for match in pattern.finditer(low):
            before = match.string[: match.start()]
            led = _LED.search(before) is not None
            one = reader(match, led=led)
            if one is not None and SEEN not in low[one.start : one.end]:
                beside = _follows_text(before) or re.match("half [0-9]", match[0])
                as_dose = bool(one.may_be_a_dose and not led and beside)
                matches.append(replace(one, may_be_a_dose=as_dose))
                low = _without([one], low)
    return sorted(matches, key=lambda one: one.start)


def _follows_text(before: str) -> bool:
    """Whether a word of the text stands there last, such as the name of a medicine."""
    last = _LAST_WORD.search(before)
    return last is not None and last[1] not in _LEADS and not names_weekdays(last[1])


_JOINED = Pattern(
    r"[\s\x00]*(?:,|and|&|\+|/|plus|then|;)*[\s\x00]*(?:(?:and|at|again|also|@|then) ?)*[\s\x00]*"
    r"(?:(?:mornings|afternoons|evenings|nights)[\s\x00]+(?:at )?)?"
)
_LISTED = Pattern(r"[,&+/;]|and|plus")
_BARE_DIGITS = Pattern(r"[0-9]{4}(?![0-9])|[0-9]{1,2}[.,][0-9]{2}(?! ?[ap]\.?m)")
"""Beside a time in another form it may be a flight, a year or a date."""

_OR = Pattern(r"[\s\x00]*,?[\s\x00]*or[\s\x00]*(?:at |around )?")
_TO = Pattern(r"\s*(?:-|to|until|till?|through)\s*(?:about |around |at )?")
_OPEN_BEFORE = Pattern(
    r"\b(?:before|after|from|since|until|till?|between|past|earlier than|later than|sooner than)"
    r" (?:about |around |at )?$"
)
_PLAIN = rf"(?:[0-9]{{1,2}}(?:[:.][0-9]{{2}})?|{_HOUR})"
_FROM_BEFORE = Pattern(rf"{_FREE}{_PLAIN} ?(?:-|to|until|till?) ?$")
_AND_BEFORE = Pattern(rf"{_FREE}{_PLAIN} ?(?:and|or|&|,|/) ?$")
_TO_BEHIND = Pattern(
    rf" ?(?:-|to|until|till?) ?(?:{_PLAIN})(?: ?[ap]\.? ?m)?(?!\w)"
    r"| ?(?:onwards?|or (?:so )?(?:later|earlier)|at the (?:earliest|latest))\b"
)
RANGE = Pattern(
    rf"\bbetween (?:about )?{_PLAIN}(?: ?(?:and|to|-) ?{_PLAIN})?\b"
    rf"|{_FREE}{_PLAIN} ?(?:-|to|until|till) ?{_PLAIN}(?![0-9%\x01])"
)
_BARE = Pattern(rf"{_FREE}([1-9]|1[0-9]|2[0-3])(?![\w.,:/%-])")


def bare_number(wording: Wording) -> TimeMatch | None:
    """The one number beside `every evening` and the like, when nothing else tells the time."""
    numbers = [*_BARE.finditer(wording.low)]
    if len(numbers) != 1 or not wording.is_at_edge(*numbers[0].span()):
        return None
    return TimeMatch(*numbers[0].span(), int(numbers[0][1]), 0, WEAK, is_known=False)


def _without(matches: list[TimeMatch], low: str) -> str:
    for one in matches:
        low = low[: one.start] + SEEN * (one.end - one.start) + low[one.end :]
    return low


def chosen(matches: list[TimeMatch], low: str) -> tuple[list[TimeMatch], Problem | None, bool]:
    """The times meant, why to ask instead, and whether other readings were possible.

    The clearest count, where all that are as clear stand together: `8 am and 8 pm`.
    """
    best = max((one.rank for one in matches), default=0)
    clearest = [one for one in matches if one.rank == best]
    others = len(clearest) < len(matches) or best == WEAK
    for one, following in itertools.pairwise(clearest):
        between = low[one.end : following.start]
        if _TO.fullmatch(between):
            return [], Problem.RANGE, False
        joined = _JOINED.fullmatch(between) and not _OR.fullmatch(between)
        bare = {_BARE_DIGITS.match(low, each.start) is None for each in (one, following)}
        mixed = len(bare) == 2 and not _LISTED.search(between)
        if (
            WORD.search(between)
            or re.search("[0-9]", between)
            or (one.clock != following.clock and not joined)
            or mixed
        ):
            return [], Problem.TWO, False
    if not clearest:
        return [], Problem.RANGE if RANGE.search(low) else Problem.TIME, False
    before, behind = low[: clearest[0].start], low[clearest[-1].end :]
    open_before = _OPEN_BEFORE.search(before) or _FROM_BEFORE.search(before)
    if open_before or RANGE.search(_without(matches, low)) or _TO_BEHIND.match(behind):
        return [], Problem.RANGE, False
    if _AND_BEFORE.search(before):
        return [], Problem.TWO, False
    return clearest, None, others
