"""How many reminders a person may have, how long and how often; and which of them are the same."""

from datetime import date, timedelta

from bot.domain.model import Reminder
from bot.domain.rhythm import check

MOST_REMINDERS, LONGEST_REMINDER, MOST_TIMES = 20, 200, 6
"""How many a person may have, of how many characters, and how often each may come on a date."""

LONGEST_AHEAD, LONGEST_AHEAD_IN_WORDS = timedelta(days=366), "a year"
"""How far off the first date may be; the words are what people are told."""

LONGEST_RUN = timedelta(days=3650)
"""How long a reminder may go on to a last date."""


def covers(existing: Reminder, wished: Reminder) -> bool:
    """Whether a reminder comes with the same words at each moment of the other one."""
    same = existing.text.casefold() == wished.text.casefold() and existing.rhythm == wished.rhythm
    return same and {*wished.times} <= {*existing.times}


def overlaps(existing: Reminder, other: Reminder) -> bool:
    """Whether both come with the same words and at a same time of day."""
    same = existing.text.casefold() == other.text.casefold()
    return same and bool({*other.times} & {*existing.times})


def checked(own: Reminder, today: date) -> Reminder:
    """The same reminder; raises ValueError when none such can have been kept."""
    check(own.rhythm, today)
    if not 0 < len(own.text) <= LONGEST_REMINDER or not 0 < len(own.times) <= MOST_TIMES:
        raise ValueError("reminder")
    if [*own.times] != sorted({*own.times}):
        raise ValueError("times")
    return own
