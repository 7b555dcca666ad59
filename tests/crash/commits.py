"""A process that does nothing but commit and say so."""

import asyncio
import os
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

from storage import Store, open_store
from tests.harness import MONDAY

NOTES_A_NIGHT = 40
"""Fewer than a night may hold, so that each is really committed."""


def run(asked: dict[str, Any]) -> int:
    """Commit rows in pairs for ever; the number of each is noted after its commit."""
    noted = os.open(asked["noted"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with open_store(Path(asked["database"])) as store:
        asyncio.run(_commit(store, asked["first"], noted))
    return 0


async def _commit(store: Store, first: int, noted: int) -> None:
    for number in count(first):
        night = MONDAY.date() - timedelta(days=number // NOTES_A_NIGHT)
        await store.nights.add_note(1, night, number, str(number))
        os.write(noted, b"%d\n" % number)
