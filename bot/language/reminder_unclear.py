"""Why a correction of a reminder is asked about: it would lose or invent a part of it."""

from datetime import datetime
from enum import Enum

from bot.domain.rhythm import EVERY_DAY
from bot.language.corrections import Correction, core
from bot.language.lazy_regex import Pattern
from bot.language.reminder_changes import FEWER
from bot.language.reminder_corrections import changed
from bot.language.reminder_parsing import Wish
from bot.language.reminder_revisions import revised
from bot.language.reminder_text import fold
from bot.language.times import parse_time

_DIGITS, _DIGIT = Pattern(r"[0-9]{3,4}"), Pattern(r"[0-9]")
_ALONE = Pattern(r"(?i)\b(?:only|just|once|both)\b")


class Unclear(Enum):
    """Why a correction changes nothing by itself."""

    THERE = "there"
    WHICH_TIME = "which time"
    NO_DAY = "no day"
    TIME_OR_DOSE = "time or dose"


def unclear(text: str, fix: Correction | None, wish: Wish, now: datetime) -> Unclear | None:
    """Why a change of that wish, read at that local time, is no clear one; None where it is."""
    if fix and not fix.old and _DIGITS.fullmatch(fix.new) and _DIGIT.search(wish.text):
        return Unclear.TIME_OR_DOSE if parse_time(fix.new) else None
    read = changed(fix.new if fix else core(text), wish, now)
    if read is None:
        return None
    days, had = read.rhythm.weekdays, wish.rhythm.weekdays
    is_fewer = not (fix and fix.old) and FEWER.fullmatch(fold(core(text)))
    if is_fewer and had < EVERY_DAY and days == EVERY_DAY - had:
        return Unclear.NO_DAY
    if fix is None or read.rhythm != wish.rhythm:
        may_be_there = fix and fix.adds and wish.rhythm.is_plain
        return Unclear.THERE if may_be_there and days < had and read.times == wish.times else None
    return Unclear.WHICH_TIME if _loses_a_time(text, fix, wish, now) else None


def _loses_a_time(text: str, fix: Correction, wish: Wish, now: datetime) -> bool:
    """Whether one time would stand in place of several, none of which is named."""
    after = revised(fix, wish, now)
    is_one = after is not None and len(after.times) == 1 < len(wish.times)
    return is_one and not _ALONE.search(text)
