"""The whole demo as a process of its own, with the real bot as its child."""

import json
import signal
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import PIPE, Popen
from typing import Any

MONDAY_MORNING = "2026-03-02T07:20:00+00:00"
"""Where every such demo begins; whoever sets up at 7:00 has just missed a check-in."""


@contextmanager
def running_demo(start: str = MONDAY_MORNING) -> Iterator[str]:
    """The demo, whose clock begins at `start`; gives the page's address."""
    with process_of("--start", start) as process:
        yield address_in(process)


@contextmanager
def telegram_alone() -> Iterator[tuple[str, str]]:
    """The demo without a bot; gives the page's address, and the Bot API's with its token."""
    with process_of("--no-bot") as process:
        url = address_in(process)
        assert process.stdout
        token = process.stdout.readline().split()[1].removeprefix("TELEGRAM_BOT_TOKEN=")
        yield url, f"{url}/bot{token}"


@contextmanager
def process_of(*options: str) -> Iterator[Popen[str]]:
    """The demo's process, which ends well when it is told to."""
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", *options]
    with Popen(command, stdout=PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
    assert process.returncode == 0


def address_in(process: Popen[str]) -> str:
    """The page's address, from the line that the demo prints."""
    assert process.stdout
    line = next((line for line in process.stdout if "http://" in line), "")
    assert line, "the demo did not start"
    return line.split()[4].rstrip("/")


def ask(url: str, path: str, **body: Any) -> dict[str, Any]:
    """The JSON answer to a GET, or to a POST with a body."""
    request = urllib.request.Request(f"{url}/demo/{path}")
    if body:
        request.data = json.dumps(body).encode()
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            found: dict[str, Any] = json.load(answer)
    except urllib.error.HTTPError as refusal:
        found = json.load(refusal)
    return found
