"""Topics in a private chat: what is said to somebody stays in the topic they wrote in."""

import json
from typing import Any

import pytest

from bot.demo.world import Json
from tests.harness import MONDAY, Chat, Hypnic, imports

TOPIC = {"message_thread_id": 7, "is_topic_message": True}
SENDS = ("sendmessage", "sendphoto", "senddocument", "sendchataction")


def sent(hypnic: Hypnic, since: int) -> list[tuple[str, int | None]]:
    """What was sent since, each with its topic."""
    calls = [(name.lower(), given) for name, given in hypnic.wire.calls[since:]]
    return [(name, _topic(given)) for name, given in calls if name in SENDS]


def _topic(given: Json) -> int | None:
    return int(given["message_thread_id"]) if "message_thread_id" in given else None


async def types(chat: Chat, text: str) -> None:
    """The person writes in the topic."""
    content: Json = {"text": text} | TOPIC
    if text.startswith("/"):
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
    await chat.sends(content)


async def taps(chat: Chat, data: str) -> None:
    """The person taps a button under a message in the topic."""
    await chat.taps_data(data, chat.messages[-1] | TOPIC)


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("why do I jerk", {"sendmessage"}),
        ("/diary", {"sendmessage"}),
        ("/export", {"senddocument"}),
        ("/chart", {"sendphoto", "sendchataction"}),
        ("my chest hurts and I cannot breathe", {"sendmessage"}),
    ],
)
async def test_replies_stay_in_the_topic_of_the_message(
    hypnic: Hypnic, chat: Chat, typed: str, kinds: set[str]
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    since = len(hypnic.wire.calls)

    await types(chat, typed)

    assert {name for name, _ in sent(hypnic, since)} == kinds
    assert {topic for _, topic in sent(hypnic, since)} == {7}


@pytest.mark.parametrize(
    "data", ["ask:zone", "unit:what_it_is", "privacy:copy", "fill:20260301", "bring:day", "x"]
)
async def test_what_a_tap_brings_stays_in_the_topic_of_its_message(
    hypnic: Hypnic, chat: Chat, data: str
) -> None:
    await imports(chat, b"date,note\n2026-03-01,slept\n", "")
    since = len(hypnic.wire.calls)

    await taps(chat, data)

    assert {topic for _, topic in sent(hypnic, since)} <= {7}
    if data in {"privacy:copy", "ask:zone", "fill:20260301"}:
        assert sent(hypnic, since)


async def test_outside_of_topics_and_by_itself_no_topic_is_named(
    hypnic: Hypnic, chat: Chat
) -> None:
    await types(chat, "/diary")
    since = len(hypnic.wire.calls)

    await chat.types("/diary")
    await hypnic.clock_shows(MONDAY.replace(minute=30))

    assert len(sent(hypnic, since)) == 2
    assert {topic for _, topic in sent(hypnic, since)} == {None}


async def test_a_topic_that_is_no_more_takes_no_reply_away(hypnic: Hypnic, chat: Chat) -> None:
    def no_topic(_: str, given: Json) -> tuple[int, bytes] | None:
        said: Any = {"ok": False, "error_code": 400}
        said["description"] = "Bad Request: message thread not found"
        return (400, json.dumps(said).encode()) if "message_thread_id" in given else None

    hypnic.wire.fault = no_topic
    since = len(hypnic.wire.calls)

    await types(chat, "/diary")

    assert sent(hypnic, since) == [("sendmessage", 7), ("sendmessage", None)]
    assert chat.last.startswith("Your diary")
