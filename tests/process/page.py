"""The demo as its page sees it: the real program over HTTP, one person, every event heard."""

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
from tornado.websocket import WebSocketClientConnection, websocket_connect

Json = dict[str, Any]
ROOT = Path(__file__).parents[2]
MONDAY_NOON = "2026-03-02T12:00:00+00:00"
"""Where every walk begins: by night two nights may be meant by the last one."""

PATIENCE = 60.0
"""Seconds that anything may take on a busy machine."""


class Page:
    """One person at the demo's page."""

    def __init__(self, http: httpx.AsyncClient, socket: WebSocketClientConnection, user: int):
        self.http = http
        self.user = user
        self.messages: dict[int, Json] = {}
        self.answered: dict[str, str | None] = {}
        self._socket = socket

    @property
    def said(self) -> list[str]:
        """The bot's texts that stand in the chat, oldest first."""
        own = [m for m in self.messages.values() if not m.get("out")]
        return [words(message) for message in own]

    async def until(self, condition: Callable[[], object]) -> None:
        """Hear events until the condition holds."""
        async with asyncio.timeout(PATIENCE):
            while not condition():
                self._hear(json.loads(await self._socket.read_message() or "{}"))

    async def post(self, path: str, **body: Any) -> Json:
        """Do what the page's button does."""
        answer = await self.http.post(f"/demo/{path}", json={"user": self.user, **body})
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    async def types(self, text: str, expected: str) -> None:
        """Send a text and wait for an answer that holds the expected words."""
        sent = await self.post("message", text=text)
        await self.until(
            lambda: any(
                expected in words(message)
                for number, message in self.messages.items()
                if number > sent["message_id"] and not message.get("out")
            )
        )

    async def taps(self, label: str) -> Callable[[], bool]:
        """Tap the last button of that label; returns whether it was confirmed and shown."""
        await self.until(lambda: self._find(label))
        message, button = self._find(label) or ({}, {})
        number = message["message_id"]
        tap = await self.post("tap", message_id=message["message_id"], data=button["callback_data"])
        query = tap["callback_query_id"]
        return lambda: query in self.answered and self.messages.get(number) is not message

    async def taps_through(self, *labels: str) -> None:
        """Tap one after the other, each when the one before was confirmed."""
        for label in labels:
            await self.until(await self.taps(label))

    async def next_morning(self) -> None:
        """Move the clock to the next check-in and wait for it."""
        ready = "Your check-in is ready."
        before = sum(ready in text for text in self.said)
        await self.post("clock", move="morning")
        await self.until(lambda: sum(ready in text for text in self.said) > before)

    def _find(self, label: str) -> tuple[Json, Json] | None:
        for message in reversed(self.messages.values()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label:
                        return message, button
        return None

    def _hear(self, event: Json) -> None:
        match event.get("type"):
            case "state":
                self.messages = {m["message_id"]: m for m in event["messages"]}
            case "message" | "edited":
                self.messages[event["message"]["message_id"]] = event["message"]
            case "deleted":
                self.messages.pop(event["message_id"], None)
            case "answered":
                self.answered[event["callback_query_id"]] = event["text"]


def words(message: Json) -> str:
    """A message's text or caption."""
    return str(message.get("text", message.get("caption", "")))


@asynccontextmanager
async def demo_page(folder: Path) -> AsyncIterator[Page]:
    """Start `python -m bot demo` with its database in the folder, and open its page."""
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "demo", "--no-browser"),
            *("--database", folder / "diary.db", "--start", MONDAY_NOON),
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
        )
    assert process.stdout
    try:
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        found = re.search(rb"http://[\w.:]+", line)
        assert found, (folder / "log").read_text()
        url = found[0].decode()
        async with httpx.AsyncClient(base_url=url, timeout=PATIENCE) as http:
            user = (await http.post("/demo/users", json={})).json()["id"]
            events = f"{url.replace('http', 'ws')}/demo/events?user={user}"
            socket = await websocket_connect(events)
            yield Page(http, socket, user)
            socket.close()
    finally:
        process.terminate()
        await asyncio.wait_for(process.wait(), PATIENCE)
