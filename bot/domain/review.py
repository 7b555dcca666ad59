"""The weekly review: the last seven nights in three lines, counted and never judged."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.model import A_LOT, QUIET, SOME, Entry

DAYS = 7


def review_lines(entries: Sequence[Entry], last: date) -> tuple[str, str, str] | None:
    """Three lines about the seven nights up to the last date; None when none was recorded."""
    week = [entry for entry in entries if last - timedelta(days=DAYS) < entry.night <= last]
    if not week:
        return None
    asleep = _counts(
        ("quiet", sum(entry.jerks == QUIET for entry in week)),
        ("some twitching", sum(entry.jerks == SOME for entry in week)),
        ("a lot", sum(entry.jerks == A_LOT for entry in week)),
        ("not known", sum(entry.jerks is None for entry in week)),
    )
    days = _counts(
        ("stress", sum(entry.stress is True for entry in week)),
        ("hard sport", sum(entry.sport is True for entry in week)),
        ("alcohol", sum(bool(entry.alcohol) for entry in week)),
    )
    return (
        f"{len(week)} of {DAYS} nights noted.",
        f"Falling asleep: {asleep}.",
        f"The days before: {days or 'no stress, hard sport or alcohol noted'}.",
    )


def _counts(*named: tuple[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in named if number)
