"""Over how many nights a question on the diary's numbers asks."""

from datetime import date

from bot.domain.ranges import CHART_RANGES
from bot.language.lazy_regex import Pattern

_WEEK = Pattern(r"\bweek\b|\b(?:7|seven) (?:nights|days)\b|\bsince \w+day\b")
_THIS_MONTH = Pattern(r"\bthis month\b")
_LONG = Pattern(r"\b(?:ever|so far|altogether|in total|total|all|year|months|since)\b")


def nights_asked(text: str, today: date) -> int:
    """A week, the days of this month, or as many as a chart draws."""
    low = text.lower()
    if _WEEK.search(low):
        return 7
    if _THIS_MONTH.search(low):
        return today.day
    return CHART_RANGES[-1] if _LONG.search(low) else CHART_RANGES[0]
