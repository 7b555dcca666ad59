"""How far back a night can be told or changed: by a tap, in words, and where a clock was wrong."""

from datetime import date, timedelta

CORRECTABLE, CORRECTABLE_IN_WORDS = timedelta(days=364), "12 months"
"""Before today; the words are what people are told."""


def is_correctable(night: date, today: date) -> bool:
    """Whether the night has ended and is not too long ago to be changed."""
    return today - CORRECTABLE <= night <= today
