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
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--start", start]
    with Popen(command, stdout=PIPE, text=True) as process:
        try:
            yield address_in(process)
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
