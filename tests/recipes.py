"""CONTRIBUTING's recipes, followed to the letter in a copy in which the suite runs.

`make recipes` takes as long as the suite.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
STEP = re.compile(
    r"<!-- (?P<file>\S+), (?P<where>before|instead of|at the end)(?: `(?P<mark>[^\n]*)`)? -->\n"
    r"```text\n(?P<text>.*?)```\n",
    re.DOTALL,
)
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "*.db*")


@dataclass(frozen=True, slots=True)
class Step:
    """Text for a file: before a mark, in its place, or at the end."""

    file: str
    where: str
    mark: str
    text: str

    def follow(self, folder: Path) -> None:
        """Write it; ValueError when the mark is not there exactly once."""
        file = folder / self.file
        old = file.read_text(encoding="utf-8")
        if self.where == "at the end":
            file.write_text(old + self.text, encoding="utf-8")
            return
        if old.count(self.mark) != 1:
            raise ValueError(f"{self.file}: {self.mark!r} stands {old.count(self.mark)} times")
        text = self.text.rstrip("\n") if self.where == "instead of" else self.text + self.mark
        file.write_text(old.replace(self.mark, text), encoding="utf-8")


def steps(contributing: str) -> Iterator[Step]:
    """The steps of all recipes, in their order."""
    for found in STEP.finditer(contributing):
        mark = (found["mark"] or "").replace("\\n", "\n")
        yield Step(found["file"], found["where"], mark, found["text"])


def main() -> int:
    """Follow every recipe in one copy; the exit code is that of the suite there."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "hypnic"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        for step in steps((copy / "CONTRIBUTING.md").read_text(encoding="utf-8")):
            step.follow(copy)
        options = ("-n", "2", "-m", "not proof", "--ignore", "tests/test_recipes.py")
        command = [sys.executable, "-m", "pytest", *options, *sys.argv[1:]]
        return subprocess.run(command, cwd=copy, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
