"""This build beside an older one: rows of the benchmark run in turns, and their ratios."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
ROUNDS = 5
ALONE = "k"
"""The row that measures the program and no other bot; an older build gets it laid in."""

SAME_FOR_BOTH = ("tests/bench/telegram.py", "tests/bench/alone.py")
HEAD = ("| | what | this build | {commit} | ratio |", "|---|---|---|---|---|")
_ROW = re.compile(r"\| (?P<row>\w) \| (?P<what>[^|]+) \| (?P<figure>[\d.,e+-]+) (?P<unit>[^|]*) \|")

Figures = dict[tuple[str, str, str], float]
"""Figures by row, by what was measured and by unit."""


@contextmanager
def worktree(commit: str) -> Iterator[Path]:
    """The files of a commit in a folder of their own; CalledProcessError when there is none."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "older"
        git = ("git", "-C", str(ROOT), "worktree")
        subprocess.run([*git, "add", "--quiet", "--detach", str(place), commit], check=True)
        for name in SAME_FOR_BOTH:
            (place / name).write_bytes((ROOT / name).read_bytes())
        try:
            yield place
        finally:
            subprocess.run([*git, "remove", "--force", str(place)], check=True)


def figures(printed: str) -> Figures:
    """The figures in a table that the benchmark printed."""
    return {
        (row["row"], row["what"].strip(), row["unit"].strip()): float(
            row["figure"].replace(",", "")
        )
        for row in _ROW.finditer(printed)
    }


def measured(folder: Path, rows: Sequence[str]) -> Figures:
    """One run of the rows with the benchmark and the code of a folder; without those that fail."""
    found: Figures = {}
    for row in rows:
        module = ["tests.bench.alone"] if row == ALONE else ["tests.bench", row]
        command = [sys.executable, "-m", *module]
        ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=False)
        if ran.returncode:
            print(f"row {row} could not be measured in {folder}", file=sys.stderr)
        else:
            found |= figures(ran.stdout)
    return found


def compare(commit: str, rows: Sequence[str], rounds: int = ROUNDS) -> Iterator[str]:
    """The lines of a table: medians of both builds, run in turns, and this one's to the older's."""
    ours: list[Figures] = []
    theirs: list[Figures] = []
    with worktree(commit) as older:
        for _ in range(rounds):  # In turns, so that a slow minute hits both alike.
            ours.append(measured(ROOT, rows))
            theirs.append(measured(older, rows))
    yield from (line.format(commit=commit) for line in HEAD)
    yield from beside(ours, theirs)


def beside(ours: Sequence[Figures], theirs: Sequence[Figures]) -> Iterator[str]:
    """A line for each figure of either build, with a ratio where both have it."""
    for key in dict.fromkeys(key for run in (*ours, *theirs) for key in run):
        row, what, unit = key
        now, then = ([run[key] for run in runs if key in run] for runs in (ours, theirs))
        ratio = f"{median(now) / median(then):.2f}" if now and then and median(then) else ""
        yield f"| {row} | {what} | {_median(now, unit)} | {_median(then, unit)} | {ratio} |"


def _median(runs: Sequence[float], unit: str) -> str:
    return f"{median(runs):g} {unit}" if runs else "not measured"
