"""Two reminders, or a reminder and another wish, in one message."""

import re
from datetime import datetime

from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import MOST_PARTS, parts_of, without_lead
from bot.language.reminder_asking import MOST_LETTERS, asked_for
from bot.language.reminder_corrections import but_for_times
from bot.language.reminder_parsing import Accept, Ask, Reading, Refuse, parse_reminder

_SETS = Pattern(r"\b(?:remind(?:ers?)?|alarms?)\b", re.IGNORECASE)
_SO_MANY = Pattern(r"^.*?\b(?:two|2|both) [^,:]*?reminders?[,:;\s]+(?=one )", re.IGNORECASE)
_ANOTHER = Pattern(
    r"^(?:remind me )?(?:again|another|one|also)(?: one| reminder)?(?: (?:for|to))? ", re.IGNORECASE
)
_OF_SEVERAL = Pattern(r"remind me one ")
_TO = Pattern(r"(?:to|at|on|in|by|every|each)\b", re.IGNORECASE)
_HOW = Pattern(
    r"(?:remind me )?(?:of |to )?(?:with(?:out)?|after|before|both|each|on an?|in (?:each|both|the"
    r" \w+ (?:eye|ear|arm|leg))|half|one|two|(?:left|right) (?:eye|ear|arm|leg|side))\b",
    re.IGNORECASE,
)
"""How or with what the first is done, which is no wish of its own: `8am and 6pm with food`."""

_ORDERS = Pattern(
    r"(?:please )?(?:(?:ask|question|check in with) me|pause)\b(?! (?:about|how|if))"
    r"|check ?-?in at \S+(?: ?[ap]\.?m)?(?: (?:pls|please))?\W*$",
    re.IGNORECASE,
)
"""What begins a wish of its own, whatever stood before it."""


def two_wishes(typed: str, now: datetime) -> tuple[str, ...]:
    """The wish for a reminder and the one behind it, each to be read as a message of its own.

    `remind me to take iron at 7am and zinc at 8pm`; nothing where it is not plainly two.
    """
    if len(typed) > MOST_LETTERS or not _SETS.search(typed):
        return ()
    parts = parts_of(_SO_MANY.sub("remind me ", typed))
    if len(parts) > MOST_PARTS:
        return ()
    for at in range(1, len(parts)):
        first, second = "".join(parts[:at]).strip(" ,;"), without_lead("".join(parts[at:]))
        is_order = _ORDERS.match(second) is not None
        reminds = is_order or _SETS.search(second) is not None
        second = second if reminds else _reminds(_ANOTHER.sub("", second))
        is_counted = _OF_SEVERAL.match(first) is not None
        first = _reminds(_ANOTHER.sub("", first)) if is_counted else first
        is_one = is_order or (_is_one(_at(second, now)) and not _tells_how(second, now))
        if isinstance(_at(first, now), Accept) and is_one:
            return first, second
        if is_counted and isinstance(_at(second, now), Accept) and _is_one(_at(first, now)):
            return second, first
        if is_order and but_for_times(asked_for(first), now):
            return second, first  # What is still to be asked comes last.
    return ()


def _tells_how(wish: str, now: datetime) -> bool:
    reading = _at(wish, now)
    read = None if isinstance(reading, Refuse) else reading.wish
    return read is not None and _HOW.match(read.text) is not None


def _at(wish: str, now: datetime) -> Reading:
    return parse_reminder(asked_for(wish), now)


def _is_one(reading: Reading) -> bool:
    """Whether a reading is a reminder, though the half of its day may be open."""
    return isinstance(reading, Accept) or (isinstance(reading, Ask) and reading.wish is not None)


def _reminds(wish: str) -> str:
    """A wish without *remind me* as one that has it."""
    return f"remind me {'' if _TO.match(wish) else 'of '}{wish}"
