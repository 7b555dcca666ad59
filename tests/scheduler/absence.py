"""What somebody who never answers gets: `python -m tests.scheduler.absence [days]`."""

import asyncio
import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from storage import open_store
from tests.harness import Chat, Hypnic

HOURS = (0.5, 3.5, 11)
"""When the bot looks on a day, in hours after 7 a.m.: check-in, nudge, evening."""


async def nobody_answers(hypnic: Hypnic, chat: Chat, days: int) -> list[tuple[int, str]]:
    """Live through so many days; the day, from 1, and the text of each message as it arrived."""
    begun, listed = hypnic.clock.now, []
    for day in range(days):
        for hours in HOURS:
            before = len(chat.arrived)
            await hypnic.clock_shows(begun + timedelta(days=day, hours=hours))
            listed += [(day + 1, text) for text in chat.arrived[before:]]
    return listed


async def _print(days: int) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "hypnic.db") as store:
        async with Hypnic(store, Path(folder)) as hypnic:
            chat = await hypnic.join().sets_up()
            for day, text in await nobody_answers(hypnic, chat, days):
                print(f"day {day}: {' | '.join(text.splitlines())}")
            standing = [m for m in chat.messages if chat.buttons(m)]
            print(f"{len(standing)} of them have buttons at the end:", chat.buttons(standing[-1]))


if __name__ == "__main__":
    asyncio.run(_print(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
