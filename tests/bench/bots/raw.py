"""What a tap costs in plain asyncio: JSON, a durable inbox, an answer and an edit; no framework."""

import asyncio
import json
import os
import sqlite3
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from bot.gateway.connections import Connections, Origin

_PLACE = urlsplit(os.environ["TELEGRAM_API_URL"])
_ORIGIN = Origin(_PLACE.hostname or "", _PLACE.port or 80, None)
_PATH = f"/bot{os.environ['TELEGRAM_BOT_TOKEN']}/"
_KEYS = [[{"text": f"A button {n}", "callback_data": f"x:{n}"}] for n in range(9)]


async def call(connections: Connections, method: str, **fields: object) -> Any:
    """A call; its result."""
    body = json.dumps(fields).encode()
    head = f"POST {_PATH}{method} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    request = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    answer = await connections.ask(_ORIGIN, request, pool=None, connect=5, read=30)
    return json.loads(answer.body)["result"]


async def handle(connections: Connections, tap: dict[str, Any]) -> None:
    """Answer a tap and edit its message."""
    message = tap["message"]
    place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
    keys = {"inline_keyboard": _KEYS}
    await asyncio.gather(
        call(connections, "answerCallbackQuery", callback_query_id=tap["id"]),
        call(connections, "editMessageText", **place, text="x" * 80, reply_markup=keys),
    )


def keep(db: sqlite3.Connection, batch: Iterable[dict[str, Any]]) -> None:
    """Commit what came before Telegram is told that it arrived."""
    rows = [(update["update_id"], json.dumps(update)) for update in batch]
    db.executemany("insert or ignore into inbox values (?, ?)", rows)
    db.commit()


async def main() -> None:
    """Poll for ever, 64 taps at a time."""
    connections, places = Connections(256), asyncio.Semaphore(64)
    db = sqlite3.connect(os.environ["DATABASE_URL"].removeprefix("sqlite:///") + ".raw")
    db.execute("pragma journal_mode = wal")
    db.execute("create table if not exists inbox (update_id integer primary key, raw text)")
    offset = 0

    async def one(tap: dict[str, Any]) -> None:
        async with places:
            await handle(connections, tap)

    tasks: set[asyncio.Task[None]] = set()
    while True:
        batch = await call(connections, "getUpdates", offset=offset)
        keep(db, batch)
        for update in batch:
            offset = update["update_id"] + 1
            tasks.add(task := asyncio.create_task(one(update["callback_query"])))
            task.add_done_callback(tasks.discard)


asyncio.run(main())
