"""Measures the way to the bot's first message in a browser: in a fresh clone, then installed."""

import os
import signal
import sys
from pathlib import Path
from subprocess import PIPE, Popen, run
from tempfile import TemporaryDirectory
from time import monotonic

from playwright.sync_api import Browser

from tests.demo.running import address_in
from tests.e2e.visitor import Visitor, chromium

ROOT = Path(__file__).parents[2]
GOALS = {"fresh clone": 60, "installed": 3}
"""Seconds from `make demo` to the first message of the bot, the browser being open already."""


def main() -> int:
    """Print both figures; 1 when one is worse than its goal."""
    with TemporaryDirectory() as folder, chromium() as browser:
        run(["git", "clone", "--quiet", str(ROOT), folder], check=True)
        taken = {name: first_message(Path(folder), browser) for name in GOALS}
    for name, goal in GOALS.items():
        print(f"make demo, {name}: {taken[name]:.1f} s to the first message (goal {goal} s)")
    return int(any(taken[name] > goal for name, goal in GOALS.items()))


def first_message(folder: Path, browser: Browser) -> float:
    """Seconds from `make demo` there until the bot's first message is seen."""
    kept = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "MAKEFLAGS")}
    begun = monotonic()
    with Popen(
        ["make", "demo"], cwd=folder, env=kept, stdout=PIPE, text=True, start_new_session=True
    ) as process:
        try:
            visitor = Visitor(browser, address_in(process)).opens()
            visitor.there("start").click()
            visitor.key("Agree and set up").wait_for()
            taken = monotonic() - begun
            visitor.context.close()
        finally:
            os.killpg(process.pid, signal.SIGTERM)
    return taken


if __name__ == "__main__":
    sys.exit(main())
