"""T8 and T18: a Telegram that refuses, vanishes or talks nonsense, and posts meant to do harm."""

import asyncio
import json
import signal
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from bot.demo.faults import Trouble
from tests.crash.kills import Writers, come_true
from tests.crash.lives import SECRET, START, Lives, lives

Figures = dict[str, Any]
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Scripted:
    """A server that answers every getUpdates with what it was told, and counts them."""

    def __init__(self, answer: tuple[int, bytes]) -> None:
        self.answer, self.calls = answer, 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer requests on one connection until it ends."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = [line for line in head.lower().split(b"\r\n") if b"content-length" in line]
                if length:
                    await reader.readexactly(int(length[0].split(b":")[1]))
                code, body = 200, b'{"ok": true, "result": true}'
                if b"/getUpdates" in head:
                    self.calls += 1
                    code, body = self.answer
                elif b"/getMe" in head:
                    me = {"id": 7, "is_bot": True, "first_name": "x", "username": "x_bot"}
                    body = json.dumps({"ok": True, "result": me}).encode()
                writer.write(
                    b"HTTP/1.1 %d x\r\nContent-Length: %d\r\n\r\n" % (code, len(body)) + body
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            """The other end has gone."""
        writer.close()


ANSWERS: dict[str, tuple[int, bytes]] = {
    "400": (400, b'{"ok": false, "description": "Bad Request"}'),
    "403": (403, b'{"ok": false, "description": "Forbidden"}'),
    "401": (401, b'{"ok": false, "description": "Unauthorized"}'),
    "404": (404, b'{"ok": false, "description": "Not Found"}'),
    "409": (409, b'{"ok": false, "description": "Conflict: terminated by other getUpdates"}'),
    "a login page": (200, b"<html>Please log in</html>"),
    "another program's JSON": (200, b'{"status": "login"}'),
    "a list as an error": (500, b"[]"),
    "a number as updates": (200, b'{"ok": true, "result": 5}'),
    "updates without numbers": (200, b'{"ok": true, "result": [{}, 5, null]}'),
    "a bad gateway": (502, b"<html></html>"),
}
ENDS = {"400", "401", "403", "404", "409"}


async def bad_answers(folder: Path, seconds: float = 12.0) -> Figures:
    """T8: whatever polling is answered, it goes on gently or ends with a reason."""
    figures: Figures = {"kinds": len(ANSWERS), "zombies": 0, "calls a second": 0.0}
    async with lives(folder) as alive:
        for name, answer in ANSWERS.items():
            scripted = Scripted(answer)
            server = await asyncio.start_server(scripted.serve, "127.0.0.1", 0)
            port = server.sockets[0].getsockname()[1]
            alive.more = {"TELEGRAM_API_URL": f"http://127.0.0.1:{port}"}
            number, began = await alive.born(), monotonic()
            ending = alive.zygote.ended[number]
            await asyncio.wait({ending}, timeout=20 if name in ENDS else seconds)
            spent = monotonic() - began
            rate = scripted.calls / spent
            figures["calls a second"] = max(figures["calls a second"], round(rate, 2))
            if name in ENDS:
                figures["zombies"] += not (ending.done() and ending.result() == 70)
            else:
                figures["zombies"] += ending.done() or scripted.calls < 3
            if not ending.done():
                await alive.zygote.end(number, signal.SIGTERM)
            server.close()
    return figures


async def passing_troubles(folder: Path) -> Figures:
    """T8: refusals that pass, an outage, an update nobody can read: all is handled afterwards."""
    done: dict[str, Callable[[Lives], Awaitable[None]]] = {"refused": _refused, "poison": _poison}
    async with lives(folder) as alive:
        writers = Writers(alive, alive.people(5), 0, Random(1))
        for trouble in done.values():
            number = await alive.born()
            await trouble(alive)
            writers.left = 20
            await writers.settled()
            await alive.zygote.end(number, signal.SIGTERM)
        return {"troubles": len(done)} | writers.judge()


async def _refused(alive: Lives) -> None:
    alive.demo.faults.switch(Trouble("500", "getUpdates", count=4))
    await come_true(lambda: alive.demo.faults.current()["kind"] is None)


async def _poison(alive: Lives) -> None:
    for number in range(5):
        alive.demo.world.push("message", {"message_id": number})
    await come_true(lambda: not alive.demo.world.pending)


async def outage(folder: Path, minutes: int, seconds: float, leap: int = 0) -> Figures:
    """T8: so many minutes without Telegram, in so many real seconds; both directions resume.

    With a leap, the clock goes on by so many seconds once messages are answered again: what was
    not sent is tried again at once.
    """
    async with lives(folder) as alive:
        people = alive.people(10, "07:30")
        await alive.plan(people)
        writers = Writers(alive, alive.people(5), 0, Random(1))
        number = await alive.born()
        await come_true(lambda: len(alive.demo.calls) > 3)
        alive.clock.move_to(START + timedelta(minutes=30 - minutes // 2))
        await alive.vanish()
        writers.left = 20
        writers.write()
        for _ in range(minutes):
            alive.clock.move_to(alive.clock.now() + timedelta(minutes=1))
            await asyncio.sleep(seconds / minutes)
        alive.come_back()
        began = monotonic()
        await writers.settled()
        alive.clock.move_to(alive.clock.now() + timedelta(seconds=leap))
        await come_true(lambda: len(asked(alive)) == len(people))
        resumed = monotonic() - began
        code = await alive.zygote.end(number, signal.SIGTERM)
        return {
            "minutes": minutes,
            "resumed after": round(resumed, 1),
            "silent": len(people) - len(asked(alive)),
            "asked twice": len([times for times in asked(alive).values() if times > 1]),
            "code": code,
        } | writers.judge()


def asked(alive: Lives) -> Counter[int]:
    """How many check-ins each person was sent."""
    messages = alive.demo.world.messages.values()
    return Counter(m["chat"]["id"] for m in messages if "check-in is ready" in str(m.get("text")))


def memory(process: int) -> int:
    """Resident bytes of a process."""
    fields = Path(f"/proc/{process}/statm").read_text().split()
    return int(fields[1]) * 4096


async def harmful_posts(folder: Path) -> Figures:
    """T18: big, slow and strange posts to the webhook of the real bot; its memory is watched."""
    async with lives(folder, webhook=True) as alive:
        writers = Writers(alive, alive.people(5), 20, Random(1))
        number = await alive.born()
        await writers.settled()
        before = memory(number)
        codes = await asyncio.gather(*(_huge(alive.port, secret=False) for _ in range(5)))
        codes += await asyncio.gather(*(_huge(alive.port, secret=True) for _ in range(5)))
        slow = await _slow(alive.port)
        grown = memory(number) - before
        writers.left = 20
        await writers.settled()
        await alive.zygote.end(number, signal.SIGTERM)
        return {
            "posts of 60 MB": sorted(set(codes)),
            "slow body cut off after": round(slow, 1),
            "grown by MB": round(grown / 1e6, 1),
        } | writers.judge()


async def _huge(port: int, *, secret: bool) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    named = f"{HEADER}: {SECRET}\r\nContent-Type: application/json\r\n" if secret else ""
    writer.write(
        f"POST /hook HTTP/1.1\r\nHost: x\r\n{named}Content-Length: 60000000\r\n\r\n".encode()
    )
    try:
        for _ in range(60):
            writer.write(b"x" * 1_000_000)
            await asyncio.wait_for(writer.drain(), 2)
    except (ConnectionError, TimeoutError):
        """It hung up, as it should."""
    try:
        said = (await asyncio.wait_for(reader.read(12), 2)).decode()
    except (ConnectionError, TimeoutError):
        said = ""
    writer.close()
    return said[9:] or "hung up"


async def _slow(port: int) -> float:
    """Seconds until a body that does not come is given up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    named = f"{HEADER}: {SECRET}\r\nContent-Type: application/json\r\n"
    writer.write(f"POST /hook HTTP/1.1\r\nHost: x\r\n{named}Content-Length: 1000\r\n\r\nx".encode())
    began = monotonic()
    with suppress(ConnectionError, TimeoutError):
        await asyncio.wait_for(reader.read(1), 60)
    writer.close()
    return monotonic() - began
