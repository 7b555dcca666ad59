"""Dates, counts and people's text as words in a message."""

import unicodedata
from datetime import date, datetime
from functools import lru_cache
from html import escape

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNSEEN = {"Cc", "Cf", "Cs", "Co"}


def short_date(night: date) -> str:
    """Such as `Mon 2 Mar`."""
    return f"{night:%a} {night.day} {night:%b}"


@lru_cache(maxsize=64)  # A morning's check-ins all name the same nights.
def long_date(night: date) -> str:
    """Such as `Monday 2 March`."""
    return f"{night:%A} {night.day} {night:%B}"


def full_date(day: date) -> str:
    """Such as `2 March 2026`."""
    return f"{day.day} {day:%B} {day.year}"


def date_range(first: date, last: date) -> str:
    """Such as `3 March – 30 March 2026`, or `3 March 2026` when it is one day."""
    if first == last:
        return full_date(last)
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {first:%B}{year} – {full_date(last)}"


def moment(at: datetime, words: str) -> str:
    """An instant that Telegram shows by the phone's own clock; the words where it cannot."""
    return f'<tg-time unix="{int(at.timestamp())}" format="wt">{escape(words)}</tg-time>'


def ordinal(number: int) -> str:
    """Such as `1st`, `12th` or `23rd`."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 % 10 != 1 else 0, "th")
    return f"{number}{ending}"


def counted(number: int, noun: str) -> str:
    """Such as `1 night` and `2 nights`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def clean(typed: str) -> str:
    """Typed text as it may be stored and shown: no lone surrogates, NUL or unseen controls."""
    whole = typed.encode("utf-8", "replace").decode("utf-8")
    if whole.isprintable():
        return whole.strip()
    return "".join(
        c for c in whole if c in "\n\t\u200d" or unicodedata.category(c) not in _UNSEEN
    ).strip()


def quoted(sentences: str) -> str:
    """A block quote in Telegram's HTML."""
    return f"<blockquote>{escape(sentences)}</blockquote>"
