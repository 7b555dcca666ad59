"""The demo's page: who may use it, its clock and its files."""

import json
from datetime import UTC, datetime, time, timedelta
from typing import Any

import httpx
import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from bot.demo import page_requests
from bot.demo.clockwork import next_morning
from tests.demo.conftest import Telegram, heard


async def test_who_blocked_the_bot_cannot_write(started: Telegram) -> None:
    await started.page("block", user=1001, blocked=True)

    refused = await started.page("message", user=1001, text="x")

    assert refused == {"error": "You blocked the bot. Unblock it first."}


async def test_a_body_that_is_not_json_is_refused(telegram: Telegram) -> None:
    answers = [
        await telegram.http.post("/demo/users", content=body) for body in (b"{", b"[1]", b"\xff")
    ]

    assert [answer.status_code for answer in answers] == [400, 400, 400]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Origin": "https://evil.example"}, id="another site"),
        pytest.param({"Host": "evil.example"}, id="another name for this machine"),
        pytest.param({"Origin": "null"}, id="a sandbox"),
    ],
)
async def test_other_sites_cannot_use_the_demo(started: Telegram, headers: dict[str, str]) -> None:
    posted = await started.http.post("/demo/users", json={}, headers=headers)
    address = started.served.url.replace("http", "ws")
    events = HTTPRequest(f"{address}/demo/events?user=1001", headers=headers)

    assert posted.status_code == 403
    with pytest.raises(HTTPClientError, match="403"):
        await websocket_connect(events)
    assert len(started.demo.world.people) == 1


async def test_the_page_may_use_its_own_server(telegram: Telegram) -> None:
    headers = {"Origin": telegram.served.url}

    assert (await telegram.http.post("/demo/users", headers=headers)).status_code == 200


@pytest.mark.parametrize(
    ("body", "now"),
    [
        pytest.param({"move": "hour"}, "2026-03-02T08:30:00+00:00", id="hour"),
        pytest.param({"to": "2026-03-02T10:00:00+02:00"}, "2026-03-02T08:00:00+00:00", id="to"),
    ],
)
async def test_the_clock_moves_and_tells_the_bot_by_its_file(
    telegram: Telegram, tmp_path: Any, body: dict[str, Any], now: str
) -> None:
    moved = await telegram.page("clock", **body)

    offset = float((tmp_path / "clock").read_text())
    assert moved == {"now": now}
    assert telegram.demo.world.now().timestamp() - telegram.time.moment.timestamp() == offset


def test_the_next_morning_is_the_next_check_in_when_the_bot_says_so() -> None:
    now = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
    check_in = datetime(2026, 3, 2, 22, 15, tzinfo=UTC)

    guessed = next_morning(now, None)

    assert next_morning(now, check_in) == check_in
    assert next_morning(check_in, check_in) != check_in
    assert now < guessed <= now + timedelta(days=1)
    assert guessed.astimezone().time() == time(9)


async def test_everybody_hears_that_the_clock_moves(started: Telegram) -> None:
    events = await started.events(1001)
    await heard(events)

    await started.page("clock", move="week")

    happened = [await heard(events) for _ in range(15)]
    events.close()
    assert [event["type"] for event in happened] == [*["busy", "clock"] * 7, "busy"]
    assert [event["text"] for event in happened[::2]] == [
        *(f"Morning {step} of 7…" for step in range(1, 8)),
        "",
    ]
    assert [event["busy"] for event in happened[::2]] == [*[True] * 7, False]


async def test_everybody_hears_when_a_trouble_is_over(started: Telegram) -> None:
    events = await started.events(1001)
    await heard(events)

    await started.page("trouble", kind="500", count=2)
    for _ in range(2):
        await started.call("getMe")

    happened = [(await heard(events))["trouble"] for _ in range(3)]
    events.close()
    assert [trouble.get("count") for trouble in happened] == [2, 1, None]


async def test_the_page_and_its_files_are_served(telegram: Telegram) -> None:
    page: httpx.Response = await telegram.http.get("/")
    outside = await telegram.http.get("/page/..%2fworld.py")

    assert page.text == (page_requests.PAGE / "index.html").read_text("utf-8")
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    assert outside.status_code in (403, 404)


async def test_what_is_not_there_is_not_found(started: Telegram) -> None:
    places = ["/demo/file/photo-9", "/demo/chat?user=9", "/nowhere"]

    answers = [(await started.http.get(place)).status_code for place in places]

    assert answers == [404, 404, 404]
    assert json.loads((await started.http.get("/demo/calls")).text)["calls"] != []
