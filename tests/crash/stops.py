"""T23: the bot's process is stopped for long, and the clock it is given leaps ahead and back."""

import asyncio
import json
import os
import re
import signal
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from bot.demo.world import Person
from tests.crash.lives import Lives, lives

Figures = dict[str, Any]
LEAPS = tuple(
    timedelta(seconds=seconds)
    for seconds in (1, -1, 60, -60, 7200, -7200, 86_400, -86_400, 3 * 86_400, 7 * 86_400)
)


async def stops_and_leaps(
    folder: Path, stops: tuple[float, ...], leaps: int, seed: int = 1
) -> Figures:
    """Stop the process for so many seconds each, and let its clock leap so often.

    After each it must answer and tick again; nothing comes twice, and nothing that is due stays.
    """
    chance, slowest = Random(seed), 0.0
    async with lives(folder) as alive:
        people = alive.people(10, "07:30")
        await alive.plan(people)
        number = await alive.born()
        await _goes_on(alive, people[0])
        for seconds in stops:
            os.kill(number, signal.SIGSTOP)
            await asyncio.sleep(seconds)
            os.kill(number, signal.SIGCONT)
            slowest = max(slowest, await _goes_on(alive, chance.choice(people)))
        for _ in range(leaps):
            _answer(alive)
            alive.clock.move_to(alive.clock.now() + chance.choice(LEAPS))
            slowest = max(slowest, await _goes_on(alive, chance.choice(people)))
        code = await alive.zygote.end(number, signal.SIGTERM)
        at = int(alive.clock.now().timestamp()) - 60
        asked = _asked(alive)
        due = f"select count(*) from ledger where state in ('due', 'sending') and due_at < {at}"
        return {
            "stops": len(stops),
            "longest stop": max(stops),
            "leaps": leaps,
            "slowest to go on": round(slowest, 1),
            "check-ins": len(asked),
            "asked twice": len(asked) - len({*asked}),
            "left due": alive.rows(due)[0][0],
            "code": code,
        }


def _asked(alive: Lives) -> list[tuple[int, str]]:
    """Whom the bot asked about which night, once for each time it did."""
    sends = [call["parameters"] for call in alive.demo.calls if call["method"] == "sendMessage"]
    return [
        (int(send["chat_id"]), re.findall("night to [^.]+", send["text"])[0])
        for send in sends
        if "check-in is ready" in send["text"]
    ]


def _answer(alive: Lives) -> None:
    """Let everybody answer what they were asked, as who never does is asked no more."""
    for message in _of_the_bot(alive):
        if found := re.search(r"choose:[0-9]+:jerks:plain", str(message.get("reply_markup"))):
            person = alive.demo.world.people[message["chat"]["id"]]
            alive.demo.world.tap(person, message, found[0])


def _of_the_bot(alive: Lives) -> list[dict[str, Any]]:
    return [m for m in alive.demo.world.messages.values() if not m.get("out")]


async def _goes_on(alive: Lives, person: Person) -> float:
    """Seconds until the bot has answered a message and ticked by the clock as it is now."""
    began, shown = monotonic(), alive.clock.now()
    answered = len(_of_the_bot(alive))
    alive.demo.world.post(person, {"text": "is it harmless?"}, out=True)
    while not (ticked(alive, shown) and len(_of_the_bot(alive)) > answered):
        if monotonic() - began > 60:
            raise AssertionError("the bot did not go on")
        await asyncio.sleep(0.05)
    return monotonic() - began


def ticked(alive: Lives, shown: datetime) -> bool:
    """Whether the bot ticked by the clock as it was shown."""
    try:
        beat = json.loads(alive.database.with_name("hypnic.db.heartbeat").read_text())
        ticked = datetime.fromisoformat(beat["ticked"])
    except (OSError, ValueError, KeyError):  # Not yet, or written just now.
        return False
    return timedelta(0) <= ticked - shown < timedelta(seconds=61)
