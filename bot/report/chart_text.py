"""The picture in words, for who cannot see it: what was noted, counted, then night by night."""

from bot.domain.entries import DAY_BEFORE, LEVELS, choice_of
from bot.domain.model import Entry
from bot.report.chart import Period
from bot.screens.formatting import counted, short_date


def summary(period: Period) -> str:
    """The counts in three sentences; what is not known is said."""
    entries, nights = period.known, period.nights
    levels = [
        f"{name} {number}"
        for level, name in LEVELS.items()
        if (number := sum(entry.jerks == level for entry in entries))
    ]
    missing = len(nights) - len(entries)
    lines = [
        f"{len(entries)} of {counted(len(nights), 'night')} noted, {missing} without an entry."
    ]
    if entries:
        lines.append(f"Falling asleep: {', '.join(levels)}.")
        lines.append(f"The days before: {_days(entries)}.")
    if events := [short_date(entry.night) for entry in entries if entry.events]:
        lines.append(f"Special events: {', '.join(events)}.")
    if flagged := sorted(set(period.flagged) & set(nights)):
        lines.append(f"In a pattern: {counted(len(flagged), 'night')}.")
    return "\n".join(lines)


def in_full(period: Period) -> str:
    """The summary and a line for every night that was noted, oldest first."""
    lines = [_line(entry, flagged=entry.night in period.flagged) for entry in period.known]
    return "\n".join([summary(period), "", *lines]).strip()


def in_pages(text: str, most: int = 4000) -> list[str]:
    """The text in messages of at most that many characters, broken between lines."""
    pages = [""]
    for line in text.splitlines():
        if pages[-1] and len(pages[-1]) + len(line) >= most:
            pages.append("")
        pages[-1] = f"{pages[-1]}\n{line}" if pages[-1] else line
    return pages


def _line(entry: Entry, *, flagged: bool) -> str:
    facts = [(fact, value) for fact in DAY_BEFORE if (value := entry.fact(fact.name))]
    before = [choice_of(fact, value) for fact, value in facts]
    parts = [
        LEVELS[entry.jerks],
        *(choice.summary for choice in before if choice),
        "in a pattern" if flagged else None,
    ]
    return f"{short_date(entry.night)}: {', '.join(filter(None, parts))}"


def _days(entries: tuple[Entry, ...]) -> str:
    parts = []
    for fact in DAY_BEFORE:
        name, values = fact.page.lower(), [entry.fact(fact.name) for entry in entries]
        yes = [bool(value) for value in values if value is not None]
        parts.append(f"{name} on {sum(yes)} of {len(yes)}" if yes else f"{name} not known")
    return ", ".join(parts)
