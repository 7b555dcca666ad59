"""`make fuzz`: the long form of the campaign T11-T13, with its figures."""

import asyncio
import logging
import sys
from pathlib import Path
from typing import Any

from hypothesis.stateful import run_state_machine_as_test

from tests.crash.__main__ import Run, run
from tests.fuzz import hostile, updates
from tests.fuzz.machine import machine


def texts(folder: Path) -> dict[str, Any]:
    """The hostile texts, each answered."""
    found = list(asyncio.run(hostile.answers(folder)))
    silent = len([text for text, said in found if said == "(silence)"])
    return {"texts": len(found), "silent": silent}


def model(_: Path) -> dict[str, Any]:
    """The stateful model, long form."""
    kind = machine(2000, 50)
    run_state_machine_as_test(kind, settings=kind.TestCase.settings)
    return {"examples": 2000, "steps": 50, "differences": 0}


CAMPAIGN: tuple[tuple[str, str, Run], ...] = (
    ("T11", "updates of every kind, mutated", lambda f: updates.fuzzed(f, 50_000)),
    ("T12", "hostile texts (list: python -m tests.fuzz.hostile)", texts),
    ("T13", "the whole product against its model", model),
)

if __name__ == "__main__":
    logging.disable(logging.WARNING)
    sys.exit(run(CAMPAIGN, set(sys.argv[1:])))
