"""How long a pause may be: what is typed, tapped, brought in and said of it follows from here."""

from datetime import date, timedelta

LONGEST_PAUSE, LONGEST_PAUSE_IN_WORDS = timedelta(days=366), "a year"
"""From the day on which it is asked for; the words are what people are told."""

LONGEST_STORED_PAUSE = LONGEST_PAUSE + timedelta(days=1)
"""From today, in a diary: the pause may have been set where the date was a day later."""


OPEN_END = date.max
"""The end of a pause that lasts until it is ended."""


def is_possible_end(until: date, today: date) -> bool:
    """Whether a pause that is asked for today may end on that date."""
    return today < until <= today + LONGEST_PAUSE
