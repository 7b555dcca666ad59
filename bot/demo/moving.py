"""How the demo's clock moves on: from one message that is due to the next, as days go by."""

from datetime import datetime, timedelta

from bot.demo.clockwork import next_morning
from bot.demo.server import Demo

ON_THE_WAY = "The clock moves on…"
A_NIGHT_APART = timedelta(hours=12)
STOPS_AT_MOST = 100
"""So many messages may come on the way; a Telegram in trouble could hold the clock up for ever."""


async def travel(demo: Demo, moment: datetime, about: str = ON_THE_WAY) -> None:
    """Let it be that moment, once the bot has sent, each at its time, what is due before."""
    demo.tell_busy(about)
    await stop_on_the_way(demo, moment)
    await move(demo, moment)
    await demo.quiet()


async def mornings(demo: Demo, number: int) -> None:
    """Let so many mornings come; between two of them lies half a day, whoever is asked when."""
    for morning in range(1, number + 1):
        about = f"Morning {morning} of {number}…" if number > 1 else ON_THE_WAY
        now, check_in = demo.world.now(), planned(demo, "next_check_in")
        if morning > 1 and check_in and check_in < now + A_NIGHT_APART:
            await travel(demo, now + A_NIGHT_APART, about)
            now, check_in = demo.world.now(), planned(demo, "next_check_in")
        await travel(demo, next_morning(now, check_in), about)


async def stop_on_the_way(demo: Demo, moment: datetime) -> None:
    """Move to each moment before that one at which something is due."""
    for _ in range(STOPS_AT_MOST):
        due = planned(demo, "next_due")
        if due is None or not demo.world.now() < due < moment:
            return
        await move(demo, due)


async def move(demo: Demo, moment: datetime) -> None:
    """Let it be that moment now, and wait for the bot's tick."""
    demo.clock.move_to(moment)
    demo.world.tell(None, type="clock", now=moment.isoformat())
    await ticked(demo, moment)


async def ticked(demo: Demo, moment: datetime) -> None:
    """Wait until a running bot's tick has seen to everything before that moment."""
    if demo.heartbeat and demo.running():
        await demo.heartbeat.reaches(moment)


def planned(demo: Demo, name: str) -> datetime | None:
    """A moment that a running bot plans for."""
    return demo.heartbeat.read(name) if demo.heartbeat and demo.running() else None
