"""Updates reach the bot: by long poll until confirmed, or by webhook until taken."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.demo.delivery import OTHER_POLL, WEBHOOK_ACTIVE, WEBHOOK_SET
from tests.demo.conftest import Json, Telegram, until
from tests.harness import PATIENCE


async def said(telegram: Telegram, *texts: str) -> list[int]:
    """The update ids of these messages of person 1001."""
    for text in texts:
        await telegram.page("message", user=1001, text=text)
    return [update["update_id"] for update in await telegram.does("getUpdates")]


async def test_a_long_poll_wakes_when_a_message_comes(started: Telegram) -> None:
    poll = await started.polling()

    await started.page("message", user=1001, text="hello")

    [update] = (await poll)["result"]
    assert update["message"]["text"] == "hello"
    assert "out" not in update["message"]


async def test_updates_come_again_until_they_are_confirmed(started: Telegram) -> None:
    first, second, third = await said(started, "a", "b", "c")

    assert [first, second, third] == [first, first + 1, first + 2]
    assert len(await started.does("getUpdates")) == 3
    left = await started.does("getUpdates", offset=second, limit=1)
    assert [update["update_id"] for update in left] == [second]
    left = await started.does("getUpdates")
    assert [update["update_id"] for update in left] == [second, third]


async def test_an_offset_forgets_when_the_request_arrives(started: Telegram) -> None:
    [first] = await said(started, "a")

    poll = await started.polling(offset=first + 1)

    assert started.demo.world.pending == []
    await started.page("message", user=1001, text="b")
    assert [update["update_id"] for update in (await poll)["result"]] == [first + 1]


async def test_a_negative_offset_counts_from_the_end(started: Telegram) -> None:
    _, _, third = await said(started, "a", "b", "c")

    last = await started.does("getUpdates", offset=-1)

    assert [update["update_id"] for update in last] == [third]
    assert len(await started.does("getUpdates")) == 1


async def test_allowed_updates_are_remembered(started: Telegram) -> None:
    await started.does("getUpdates", allowed_updates=["callback_query"])
    await started.page("message", user=1001, text="unheard")
    await started.does("getUpdates")
    await started.page("tap", user=1001, message_id=1, data="x")

    [update] = await started.does("getUpdates")

    assert set(update) == {"update_id", "callback_query"}
    await started.does("getUpdates", allowed_updates=[])
    await started.page("message", user=1001, text="heard")
    assert len(await started.does("getUpdates")) == 2


async def test_kinds_of_update_the_demo_does_not_know_are_accepted(started: Telegram) -> None:
    await started.does("getUpdates", allowed_updates=["message", "a_kind_of_next_year"])

    await started.page("message", user=1001, text="heard")

    assert len(await started.does("getUpdates")) == 1


async def test_a_second_poll_ends_the_first(started: Telegram) -> None:
    first = await started.polling()
    second = await started.polling()

    await started.page("message", user=1001, text="hello")

    assert await first == {"ok": False, "error_code": 409, "description": OTHER_POLL}
    assert len((await second)["result"]) == 1


async def test_there_is_no_polling_beside_a_webhook(started: Telegram) -> None:
    poll = await started.polling()

    await started.does("setWebhook", url="http://127.0.0.1:9/hook")

    assert (await poll)["description"] == WEBHOOK_SET
    assert await started.refusal("getUpdates") == WEBHOOK_ACTIVE
    await started.does("deleteWebhook", drop_pending_updates=True)
    assert await started.does("getUpdates") == []


@dataclass
class Hook:
    """A bot's web server: what was posted to it, and what it answers next."""

    url: str = ""
    secrets: list[str | None] = field(default_factory=list)
    updates: list[Json] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)


class Receiver(RequestHandler):
    def initialize(self, hook: Hook) -> None:
        self.hook = hook

    def post(self) -> None:
        self.hook.updates.append(json.loads(self.request.body))
        secret = self.request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.hook.secrets.append(secret)
        self.set_status(self.hook.answers.pop(0) if self.hook.answers else 200)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    routes = [("/hook", Receiver, {"hook": hook})]
    server = HTTPServer(Application(routes, log_function=lambda _: None))
    sockets = bind_sockets(0, "127.0.0.1")
    server.add_sockets(sockets)
    hook.url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}/hook"
    yield hook
    server.stop()
    await server.close_all_connections()


async def test_updates_are_posted_with_the_secret_until_taken(
    started: Telegram, hook: Hook
) -> None:
    hook.answers = [500]
    await started.does("setWebhook", url=hook.url, secret_token="hush")

    await started.page("message", user=1001, text="hello")
    await until(lambda: len(hook.updates) == 2 and not started.demo.world.pending)
    info = await started.does("getWebhookInfo")

    assert hook.updates[0] == hook.updates[1]
    assert hook.updates[0]["message"]["text"] == "hello"
    assert hook.secrets == ["hush", "hush"]
    assert (info["url"], info["pending_update_count"]) == (hook.url, 0)
    assert info["last_error_message"] == (
        "Wrong response from the webhook: HTTP 500: Internal Server Error"
    )


async def test_what_waited_is_posted_when_the_webhook_is_set(started: Telegram, hook: Hook) -> None:
    await said(started, "a", "b")

    await started.does("setWebhook", url=hook.url)
    await until(lambda: not started.demo.world.pending)

    assert [update["message"]["text"] for update in hook.updates] == ["a", "b"]
    assert hook.secrets == [None, None]


async def test_a_poll_that_times_out_is_empty(started: Telegram) -> None:
    poll = await started.polling()

    started.demo.delivery.end_poll("")

    assert await asyncio.wait_for(poll, PATIENCE) == {"ok": True, "result": []}
