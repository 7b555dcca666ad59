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
    """One run of the rows with the benchmark and the code of a folder."""
    command = [sys.executable, "-m", "tests.bench", *rows]
    ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=True)
    return figures(ran.stdout)


def compare(commit: str, rows: Sequence[str], rounds: int = ROUNDS) -> Iterator[str]:
    """The lines of a table: medians of both builds, run in turns, and this one's to the older's.

    What only one of them measures is left out.
    """
    ours: list[Figures] = []
    theirs: list[Figures] = []
    with worktree(commit) as older:
        for _ in range(rounds):  # In turns, so that a slow minute hits both alike.
            ours.append(measured(ROOT, rows))
            theirs.append(measured(older, rows))
    yield from (line.format(commit=commit) for line in HEAD)
    for key in ours[0]:
        if all(key in run for run in (*ours, *theirs)):
            row, what, unit = key
            now, then = (median(run[key] for run in runs) for runs in (ours, theirs))
            ratio = f"{now / then:.2f}" if then else ""
            yield f"| {row} | {what} | {now:g} {unit} | {then:g} {unit} | {ratio} |"
