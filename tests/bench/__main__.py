"""Benchmarks: `python -m tests.bench [ROWS]`, such as `python -m tests.bench a e`.

Prints one table in Markdown, each figure a median of five beside its reference from the same run.
`--against COMMIT` runs the rows of this build and of an older one in turns and prints the ratios.
Needs a quiet machine with two cores; all rows take about ten minutes.
"""

import platform
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

from tests.bench import answers, drawing, judging, sends, starts, taps, ticks, year
from tests.bench.against import compare
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
}


def main(chosen: list[str]) -> int:
    """Measure the chosen rows, or all of them; 2 when there is no such row."""
    commit = ""
    if chosen[:1] == ["--against"] and len(chosen) > 1:
        _, commit, *chosen = chosen
    if unknown := set(chosen) - ROWS.keys():
        print(f"There is no row {', '.join(sorted(unknown))}. Rows:", file=sys.stderr)
        print("\n".join(f"  {row}  {about}" for row, (about, _) in ROWS.items()), file=sys.stderr)
        return 2
    if commit:
        print("\n".join(compare(commit, chosen)))
        return 0
    ptb = version("python-telegram-bot")
    print(f"Python {platform.python_version()}, python-telegram-bot {ptb}, {platform.machine()}\n")
    print("\n".join(HEAD), flush=True)
    for row in chosen or ROWS:
        began = time.perf_counter()
        for line in ROWS[row][1]():
            print(line, flush=True)
        print(f"({row} took {time.perf_counter() - began:.0f} s)", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
