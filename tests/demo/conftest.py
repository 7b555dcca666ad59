"""The demo's server in process, on a free port, under a clock that the test holds."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bot.demo.clockwork import DemoClock
from bot.demo.page_requests import page_routes
from bot.demo.server import Demo, Served, new_demo, serve
from bot.demo.world import TOKEN
from tests.harness import PATIENCE

Json = dict[str, Any]


@dataclass
class HandHeld:
    """A clock that goes on only when the test says so."""

    moment: datetime = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def passes(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


async def until(condition: Callable[[], object]) -> None:
    """Let the loop run until the condition holds; at most 5 s."""
    loop = asyncio.get_running_loop()
    end = loop.time() + 5
    while not condition():
        assert loop.time() < end
        turn = loop.create_future()
        loop.call_soon(turn.set_result, None)
        await turn


@dataclass
class Telegram:
    """Both ends of the server: `call` as the bot calls it, `page` as the page does."""

    served: Served
    http: httpx.AsyncClient
    time: HandHeld

    @property
    def demo(self) -> Demo:
        return self.served.demo

    async def call(self, method: str, **parameters: Any) -> Json:
        """The whole JSON answer to a form-encoded call."""
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in parameters.items()}
        answer = await self.http.post(f"/bot{TOKEN}/{method}", data=form)
        found: Json = answer.json()
        assert answer.status_code == found.get("error_code", 200)
        return found

    async def refusal(self, method: str, **parameters: Any) -> str:
        """The description of the error a call ends in."""
        answer = await self.call(method, **parameters)
        return str(answer.get("description", answer))

    async def does(self, method: str, **parameters: Any) -> Any:
        """The result of a call that goes well."""
        answer = await self.call(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def page(self, action: str, /, **body: Any) -> Json:
        """What the page gets for POST /demo/<action>."""
        found: Json = (await self.http.post(f"/demo/{action}", json=body)).json()
        return found

    async def polling(self, **parameters: Any) -> "asyncio.Task[Json]":
        """A long poll that has reached the server and waits there."""
        before = len(self.demo.calls)
        task = asyncio.create_task(self.call("getUpdates", timeout=30, **parameters))
        await until(lambda: [c for c in list(self.demo.calls)[before:] if "parameters" in c])
        return task

    async def events(self, user: int) -> WebSocketClientConnection:
        """The page's WebSocket."""
        address = self.served.url.replace("http", "ws")
        return await websocket_connect(f"{address}/demo/events?user={user}")


async def heard(events: WebSocketClientConnection) -> Json:
    """The next event."""
    async with asyncio.timeout(PATIENCE):
        said = await events.read_message()
    assert said is not None
    event: Json = json.loads(said)
    return event


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    time = HandHeld()
    demo = new_demo(DemoClock(time, tmp_path / "clock"), try_again=0)
    served = serve(demo, page_routes(demo))
    async with httpx.AsyncClient(base_url=served.url, verify=False) as http:
        yield Telegram(served, http, time)
    await served.close()


@pytest.fixture
async def started(telegram: Telegram) -> Telegram:
    """A person, 1001, has written /start; the update is confirmed."""
    await telegram.page("users")
    await telegram.page("message", user=1001, text="/start")
    [update] = await telegram.does("getUpdates")
    await telegram.does("getUpdates", offset=update["update_id"] + 1)
    return telegram


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "One"} | fields]]}
