"""A process that does nothing but commit and say so."""

import asyncio
import os
from itertools import count
from pathlib import Path
from typing import Any

from storage import Store, open_store
from tests.harness import MONDAY


def run(asked: dict[str, Any]) -> int:
    """Commit rows in pairs for ever; the number of each is noted after its commit."""
    noted = os.open(asked["noted"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with open_store(Path(asked["database"])) as store:
        asyncio.run(_commit(store, asked["first"], noted))
    return 0


async def _commit(store: Store, first: int, noted: int) -> None:
    for number in count(first):
        await store.nights.add_note(1, MONDAY.date(), number, str(number))
        os.write(noted, b"%d\n" % number)
