"""How many wishes of a table are read right: `python -m tests.language.reminder_score`."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.language.reminder_parsing import Accept, Confirm, Wish, parse_reminder

NOW = datetime(2026, 12, 2, 10, 15)  # noqa: DTZ001  # The local time at which all were typed.
TABLES = {
    "author": "reminder_wishes_of_the_author",
    "reader": "reminder_wishes_of_a_reader",
    "second reader": "reminder_wishes_of_a_second_reader",
    "third reader": "reminder_wishes_of_a_third_reader",
    "fourth reader": "reminder_wishes_of_a_fourth_reader",
    "fifth reader": "reminder_wishes_of_a_fifth_reader",
}
"""The table of each writer: the readers had not seen the parser."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A wish, whether it is read right, and whether it would be set as something else."""

    wish: str
    is_right: bool
    is_kept_wrongly: bool


def rows(writer: str) -> list[dict[str, Any]]:
    """The table of that writer."""
    table = Path(__file__).with_name(f"{TABLES[writer]}.jsonl")
    return [json.loads(line) for line in table.read_text(encoding="utf-8").splitlines()]


def coming(wish: Wish, most: int) -> list[str]:
    """The next local moments of a wish, at most so many."""
    found: list[str] = []
    for day in wish.rhythm.dates(NOW.date()):
        moments = (datetime.combine(day, at) for at in wish.times)
        found += [f"{moment:%Y-%m-%d %H:%M}" for moment in moments if moment > NOW]
        if len(found) >= most:
            break
    return found[:most]


def score(row: dict[str, Any]) -> Scored:
    """Right is the result that is named or allowed, with just these times, text and dates."""
    read = parse_reminder(row["wish"], NOW)
    allowed = {row["result"], *row.get("may", ())}
    same = True
    if isinstance(read, Accept | Confirm) and "times" in row:
        times = [f"{at:%H:%M}" for at in read.wish.times]
        wanted = row["next"][:3]
        ends = row.get("until") or row["rhythm"] == "once"
        same = times == sorted(row["times"])
        same = same and read.wish.text in {row.get("text"), *row.get("texts", ())}
        same = same and coming(read.wish, 3 if ends else len(wanted)) == wanted
    is_right = type(read).__name__.lower() in allowed and same
    good = same and bool({"accept", "confirm"} & allowed)
    return Scored(row["wish"], is_right, isinstance(read, Accept) and not good)


def main() -> None:
    """Print the figures of both tables, and what is read otherwise."""
    for writer in TABLES:
        scored = [score(row) for row in rows(writer)]
        right, wrongly = (sum(s.is_right for s in scored), sum(s.is_kept_wrongly for s in scored))
        print(f"{writer}: {right} of {len(scored)} right, {wrongly} kept wrongly")
        print(*(f"  {s.wish}" for s in scored if not s.is_right), sep="\n")


if __name__ == "__main__":
    main()
