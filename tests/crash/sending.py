"""T25-T27: check-ins go out at 30 a second among noisy chats, and while the bot is killed."""

import asyncio
import signal
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from bot.demo.errors import ApiError
from bot.demo.server import BotApi
from bot.demo.world import Json, Person
from tests.crash.kills import come_true, until_settled
from tests.crash.lives import Lives, lives

Figures = dict[str, Any]
RATE = 30
GAP = 1.04 / RATE
"""Seconds between two sends; the bot stays 4 % under its rate."""

ASKED = "check-in is ready"
CHEST_PAIN = "chest pain now, I cannot breathe"


@dataclass
class Wire:
    """What passes between the bot and Telegram, and what Telegram makes of it."""

    latency: float = 0.0
    refused: set[int] = field(default_factory=set)
    retry_after: int = 20
    begun: int = 0
    unanswered: int = 0
    refusals: list[float] = field(default_factory=list)
    asked: list[tuple[float, int]] = field(default_factory=list)
    answered: dict[str, float] = field(default_factory=dict)

    def handler(self) -> type[BotApi]:
        """The Bot API behind this wire."""
        wire = self

        class Distant(BotApi):
            """Half the latency goes by before a call is done, half before it is answered."""

            async def _run(self, token: str, asked: str, noted: Json) -> Any:
                if asked.lower() == "getupdates":
                    return await super()._run(token, asked, noted)
                given, _ = self._parameters()
                chat, is_send = int(given.get("chat_id", 0)), asked.lower() == "sendmessage"
                wire.begun += is_send
                await asyncio.sleep(wire.latency / 2)
                if chat in wire.refused:
                    wire.refusals += [monotonic()] if ASKED in given.get("text", "") else []
                    words = f"Too Many Requests: retry after {wire.retry_after}"
                    raise ApiError(429, words, {"retry_after": wire.retry_after})
                result = await super()._run(token, asked, noted)
                wire.done(asked.lower(), given)
                await asyncio.sleep(wire.latency / 2)
                wire.unanswered += is_send and self.gone.is_set()
                return result

        return Distant

    def done(self, method: str, given: Json) -> None:
        """Note when somebody was asked, and when a tap was answered."""
        if method == "sendmessage" and ASKED in given.get("text", ""):
            self.asked.append((monotonic(), int(given["chat_id"])))
        elif method == "answercallbackquery":
            self.answered[str(given["callback_query_id"])] = monotonic()


async def _due(alive: Lives, people: list[Person]) -> None:
    """Let everybody's check-in be due in a moment, and the bot not run."""
    await alive.plan(people)
    alive.clock.move_to(alive.clock.now().replace(hour=6, minute=30, second=1))


async def kills_at_thirty_a_second(
    folder: Path, kills: int, latency: float, seed: int = 1
) -> Figures:
    """T26, T27: kill -9 while check-ins leave, with half of the people without a nudge.

    Nobody is asked twice, and what is unknown is no more than what Telegram had and had not
    answered, and two a kill; who is unknown and gets no nudge is offered the night the next day.
    """
    chance, wire, longest = Random(seed), Wire(latency), 0.8 + latency
    number_of_people = 30 + int(kills * RATE * longest * 0.55)
    async with lives(folder, api=wire.handler(), more={"SEND_RATE": f"{RATE}"}) as alive:
        quiet = alive.people(number_of_people // 2, "07:30", nudge_after=None)
        people = quiet + alive.people(number_of_people - len(quiet), "07:30")
        chance.shuffle(people)
        await _due(alive, people)
        done = 0
        while done < kills and len(wire.asked) < number_of_people:
            before = wire.begun
            number = await alive.born()
            await come_true(partial(_has_begun, wire, before))
            await asyncio.sleep(chance.uniform(0, longest))
            await alive.zygote.end(number)
            done += 1
        alive.more["SEND_RATE"] = "1000"
        await until_settled(alive, hours=0, longest=300)
        unknown = _unknown(alive)
        figures = {"kills": done, "people": number_of_people} | _asked(wire, people, unknown, done)
        return figures | {"not offered": await _not_offered(alive, unknown, quiet)}


def _unknown(alive: Lives) -> set[int]:
    sql = "select person_id from ledger where kind = 'check_in' and state = 'unknown'"
    return {row[0] for row in alive.rows(sql)}


def _asked(wire: Wire, people: list[Person], unknown: set[int], kills: int) -> Figures:
    asked = Counter(person_id for _, person_id in wire.asked)
    return {
        "asked twice": len([person_id for person_id, times in asked.items() if times > 1]),
        "unknown": len(unknown),
        "had no answer": wire.unanswered,
        "too many unknown": max(0, len(unknown) - wire.unanswered - 2 * kills),
        "not asked": len([p for p in people if p.id not in unknown and not asked[p.id]]),
    }


def _has_begun(wire: Wire, before: int) -> bool:
    return wire.begun > before


async def _not_offered(alive: Lives, unknown: set[int], quiet: list[Person]) -> int:
    """How many who may not have been asked, and get no nudge, are not offered that night."""
    before = {message["message_id"] for message in alive.demo.world.messages.values()}
    await until_settled(alive, hours=24, longest=300)
    offered = {
        message["chat"]["id"]
        for number, message in alive.demo.world.messages.items()
        if number not in before and "fill:20260302" in str(message.get("reply_markup"))
    }
    return len([person for person in quiet if person.id in unknown and person.id not in offered])


async def noisy_chats(
    folder: Path, people: int, noisy: int, days: int, taps: float = 20, seed: int = 1
) -> Figures:
    """T25: half of the noisy chats are always refused, half flood; the others notice nothing.

    Each day everybody's check-in is due at once, while others tap so often a second.
    """
    wire, chance = Wire(0.05), Random(seed)
    late, slow = list[float](), list[float]()
    settings = {"SEND_RATE": f"{RATE}", "MESSAGES_PER_MINUTE": "20"}
    async with lives(folder, api=wire.handler(), more=settings) as alive:
        joined = alive.people(people, "07:30")
        loud, others = joined[:noisy], joined[noisy:]
        wire.refused = {person.id for person in loud[::2]}
        about = {person.id: alive.message(person, "20260302") for person in others}
        await _due(alive, joined)
        number = await alive.born()
        for day in range(days):
            wire.asked, wire.refusals = [], []
            crowd = [
                asyncio.create_task(_flood(alive, loud, chance)),
                asyncio.create_task(_tap(alive, wire, others, about, chance, taps, slow)),
            ]
            await come_true(partial(_all_asked, wire, others), 120)
            for task in crowd:
                task.cancel()
            await asyncio.wait(crowd)
            late += _lateness(wire, others)
            alive.clock.move_to(alive.clock.now() + timedelta(days=1 if day < days - 1 else 0))
        code = await alive.zygote.end(number, signal.SIGTERM)
    begun = {"people": people, "noisy": noisy, "days": days, "code": code}
    return begun | {"not asked": days * len(others) - len(late)} | _waits(late, slow)


def _waits(late: list[float], taps: list[float]) -> Figures:
    """What the others noticed."""
    waits = sorted(taps)
    return {
        "latest behind its turn": round(max(late), 2),
        "too late": len([wait for wait in late if wait > 2]),
        "taps": len(waits),
        "taps p50 ms": round(1000 * waits[len(waits) // 2]),
        "taps p99 ms": round(1000 * waits[int(len(waits) * 0.99)]),
    }


def _all_asked(wire: Wire, others: list[Person]) -> bool:
    return {person.id for person in others} <= {person_id for _, person_id in wire.asked}


def _lateness(wire: Wire, others: list[Person]) -> list[float]:
    """Seconds that each check-in came behind its turn, which those refused before it took too."""
    numbers = {person.id for person in others}
    came = sorted(at for at, person_id in wire.asked if person_id in numbers)
    first = min([came[0], *wire.refusals])
    return [
        at - first - GAP * (turn + len([one for one in wire.refusals if one < at]))
        for turn, at in enumerate(came)
    ]


async def _flood(alive: Lives, loud: list[Person], chance: Random) -> None:
    """Each of them writes five times a second, an emergency or a question."""
    while True:
        for person in loud:
            text = chance.choice([CHEST_PAIN, "is it harmless?"])
            alive.demo.world.post(person, {"text": text}, out=True)
        await asyncio.sleep(0.2)


async def _tap(
    alive: Lives,
    wire: Wire,
    others: list[Person],
    about: dict[int, Json],
    chance: Random,
    often: float,
    waits: list[float],
) -> None:
    """Somebody else taps so often a second; how long each waits for its answer."""
    world, open_taps = alive.demo.world, dict[str, float]()
    try:
        while True:
            person = chance.choice(others)
            data = f"choose:20260227:jerks:{chance.choice(['quiet', 'some', 'lot'])}"
            open_taps[world.tap(person, about[person.id], data)] = monotonic()
            await asyncio.sleep(1 / often)
    finally:
        waits += [wire.answered.get(tap, monotonic()) - at for tap, at in open_taps.items()]
