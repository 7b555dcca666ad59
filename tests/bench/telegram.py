"""A Bot API as fast as Python allows, for load: canned answers, and updates in batches of 100.

Run as `python -m tests.bench.telegram PORT-FILE KIND UPDATES CALLS LATENCY [told]`: once a bot
polls it prints a line, and then, if told by a signal, serves the updates; with the kind `hook:PORT`
it posts taps to that port once the bot has set its webhook. When all calls came it prints the
seconds from the first batch (or, without updates, from the first call) to the last call, and the
most calls that began in any one second.
"""

import asyncio
import json
import math
import signal
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

PEOPLE, AT_ONCE = 200, 40
HOOK = "https://bench.example:8443/hook"
SECRET_HEADER, SECRET = "X-Telegram-Bot-Api-Secret-Token", "s" * 40
REST = 3.0
"""Seconds after its first poll in which a bot is left alone, where no signal tells the end."""

DATE = time.strftime("%Y%m%d", time.gmtime())
BOT = {"id": 7000000001, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
QUESTION = "Why do I twitch when I fall asleep?"
SCREEN: dict[str, Any] = {
    "text": "Night to Monday 2 March: some twitching. Which of these were there on the day before?",
    "entities": [{"type": "bold", "offset": 0, "length": 23}],
    "reply_markup": {
        "inline_keyboard": [
            [{"text": f"A button {n}", "callback_data": f"tick:{DATE}:yesterday:word{n}:1"}]
            for n in range(9)
        ]
    },
}
"""What a check-in looks like in the update of each tap on it, and in the answer to each edit."""

QUIET = {
    "getme",
    "getupdates",
    "deletewebhook",
    "setwebhook",
    "setmycommands",
    "setmydescription",
    "setmyshortdescription",
}
"""Methods that are not answers to an update."""


def update(number: int, kind: str) -> dict[str, Any]:
    """A typed message or a tap, from one of 200 people in turn."""
    person = {"id": 1000 + number % PEOPLE, "is_bot": False, "first_name": "P"}
    chat = {"id": person["id"], "type": "private", "first_name": "P"}
    message = {"message_id": number, "date": 1_790_000_000, "chat": chat, "text": QUESTION}
    if kind == "tap":
        on = number // PEOPLE % 2
        query = {"id": f"{number}", "from": person, "message": message | {"from": BOT} | SCREEN}
        query |= {"chat_instance": "1", "data": f"tick:{DATE}:yesterday:stress:{1 - on}"}
        return {"update_id": number, "callback_query": query}
    if kind == "chart":
        command = {"type": "bot_command", "offset": 0, "length": 6}
        message |= {"text": "/chart", "entities": [command]}
    return {"update_id": number, "message": message | {"from": person}}


class Server:
    """What all connections share."""

    def __init__(self, kind: str, updates: int, calls: int, latency: float) -> None:
        kind, _, self.hook = kind.partition(":")
        kind = "tap" if self.hook else kind
        self.updates = [update(number, kind) for number in range(1, updates + 1)]
        self.expected = calls
        self.latency = latency
        self.began: list[float] = []
        self.first = 0.0
        self.polled, self.rested = False, 0.0
        self.rest = REST
        self.done = asyncio.Event()

    async def answer(self, method: str, body: bytes) -> bytes:
        """The JSON answer to a call."""
        if method == "getupdates":
            return await self._poll(body)
        if method == "getwebhookinfo":
            return _WEBHOOK
        if method == "setwebhook" and self.hook:
            self.posting = asyncio.gather(
                *(self._post(self.updates[n::AT_ONCE]) for n in range(AT_ONCE))
            )
        if method not in QUIET:
            self.began.append(time.perf_counter())
        if self.latency:
            await asyncio.sleep(self.latency)
        if len(self.began) >= self.expected > 0:
            self.done.set()
        return _ANSWERS.get(method, _TRUE)

    async def _post(self, updates: list[dict[str, Any]]) -> None:
        """Post updates to the bot's webhook, one after the other over one connection."""
        reader, writer = await asyncio.open_connection("127.0.0.1", int(self.hook))
        if not self.polled:
            print("polled", flush=True)
            self.polled, self.rested = True, time.perf_counter() + self.rest
        while not self._is_rested():  # noqa: ASYNC110  Another process tells it.
            await asyncio.sleep(0.1)
        self.first = self.first or time.perf_counter()
        head = f"POST /hook HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
        head += "Content-Type: application/json\r\nContent-Length: "
        for posted in updates:
            body = json.dumps(posted)
            writer.write(f"{head}{len(body)}\r\n\r\n{body}".encode())
            await reader.readuntil(b"\r\n\r\n")

    async def _poll(self, body: bytes) -> bytes:
        offset = next((int(p[7:]) for p in body.split(b"&") if p.startswith(b"offset=")), 0)
        if b"offset" in body and not offset:
            offset = json.loads(body).get("offset", 0) if body.startswith(b"{") else 0
        start = max(offset - 1, 0)
        if not self.polled:
            print("polled", flush=True)
            self.polled, self.rested = True, time.perf_counter() + self.rest
        batch = self.updates[start : start + 100] if self._is_rested() else []
        if batch and not self.first:
            self.first = time.perf_counter()
        if not batch:
            await asyncio.sleep(0.2)
        return json.dumps({"ok": True, "result": batch}).encode()

    def _is_rested(self) -> bool:
        return time.perf_counter() > self.rested

    def most_in_a_second(self) -> int:
        """How many calls began in the fullest second."""
        first, most = 0, 0
        for number, began in enumerate(self.began):
            while began - self.began[first] >= 1:
                first += 1
            most = max(most, number - first + 1)
        return most


_MESSAGE = {
    "message_id": 1,
    "date": 1_790_000_000,
    "chat": {"id": 1000, "type": "private", "first_name": "P"},
    "from": BOT,
    "text": "x",
}
_WEBHOOK = json.dumps(
    {
        "ok": True,
        "result": {"url": HOOK, "has_custom_certificate": False, "pending_update_count": 0},
    }
).encode()
_TRUE = b'{"ok":true,"result":true}'
_ANSWERS = {
    "getme": json.dumps({"ok": True, "result": BOT}).encode(),
    "sendmessage": json.dumps({"ok": True, "result": _MESSAGE}).encode(),
    "sendphoto": json.dumps({"ok": True, "result": _MESSAGE}).encode(),
    "editmessagetext": json.dumps({"ok": True, "result": _MESSAGE | SCREEN}).encode(),
}


async def serve_connection(
    server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """HTTP/1.1 with keep-alive, as little of it as bots need."""
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            first, *rest = head.split(b"\r\n")
            headers = dict(line.lower().split(b": ", 1) for line in rest if b": " in line)
            body = await reader.readexactly(int(headers.get(b"content-length", 0)))
            path = first.split(b" ")[1].partition(b"?")[0]
            answer = await server.answer(path.rsplit(b"/", 1)[-1].decode().lower(), body)
            length = str(len(answer)).encode()
            writer.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + length
                + b"\r\n\r\n"
                + answer
            )
    except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
        writer.close()


async def main() -> None:
    """Serve until every expected call came."""
    port_file, kind, updates, calls, latency, *told = sys.argv[1:]
    server = Server(kind, int(updates), int(calls), float(latency))
    if told:
        server.rest = math.inf
        tell = partial(setattr, server, "rested", 0.0)
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, tell)
    listening = await asyncio.start_server(
        lambda r, w: serve_connection(server, r, w), "127.0.0.1", 0
    )
    Path(port_file).write_text(str(listening.sockets[0].getsockname()[1]), encoding="ascii")
    await asyncio.wait_for(server.done.wait() if server.expected else asyncio.Event().wait(), 300)
    seconds = server.began[-1] - (server.first or server.began[0])
    print(seconds, server.most_in_a_second(), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
