"""Benchmarks: `python -m tests.bench [ROWS]`, such as `python -m tests.bench a e`.

Prints one table in Markdown, each figure a median of five beside its reference from the same run.
`--against COMMIT` runs row k, or the rows that are named, of this build and of an older one in
turns and prints the ratios; `--rounds N` says in how many turns, five if not. What one build lacks
is called not measured.
Needs a quiet machine with two cores; all rows take about ten minutes.
"""

import argparse
import platform
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

from tests.bench import (
    alone,
    answers,
    drawing,
    judging,
    postgres,
    sends,
    stalls,
    starts,
    taps,
    ticks,
    year,
)
from tests.bench.against import ALONE, ROUNDS, compare
from tests.bench.line import HEAD, Lines

ROWS: dict[str, tuple[str, Callable[[], Lines]]] = {
    "a": ("a saved tap, end to end", taps.lines),
    "b": ("a question answered", answers.lines),
    "c": ("the tick with up to a million people", ticks.lines),
    "d": ("a diary judged", judging.lines),
    "e": ("the start", starts.starting),
    "f": ("memory", starts.remembering),
    "g": ("chart and doctor's page", drawing.lines),
    "h": ("the database of a person's year", year.lines),
    "i": ("100,000 people due at once, and the send rate", sends.lines),
    "j": ("whether a tap waits for what others ask for", stalls.lines),
    "l": ("a tap and a send on PostgreSQL, and a second worker", postgres.lines),
    ALONE: ("a tap, a check-in sent and memory of this program alone", alone.lines),
}


def main(arguments: list[str]) -> int:
    """Measure the chosen rows, or all of them; 2 when there is no such row."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("rows", nargs="*", help="letters of rows; all of them if none")
    parser.add_argument("--against", metavar="COMMIT", help="an older build to measure in turns")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how many turns of both builds")
    options = parser.parse_args(arguments)
    rows = options.rows or ([ALONE] if options.against else [*ROWS])
    if unknown := set(rows) - ROWS.keys():
        print(f"There is no row {', '.join(sorted(unknown))}. Rows:", file=sys.stderr)
        print("\n".join(f"  {row}  {about}" for row, (about, _) in ROWS.items()), file=sys.stderr)
        return 2
    if options.against:
        print("\n".join(compare(options.against, rows, options.rounds)))
        return 0
    ptb = version("python-telegram-bot")
    print(f"Python {platform.python_version()}, python-telegram-bot {ptb}, {platform.machine()}\n")
    print("\n".join(HEAD), flush=True)
    for row in rows:
        began = time.perf_counter()
        for line in ROWS[row][1]():
            print(line, flush=True)
        print(f"({row} took {time.perf_counter() - began:.0f} s)", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
