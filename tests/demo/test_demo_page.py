"""The page's half: what a person does reaches the bot, what the bot does reaches the page."""

from typing import Any

import pytest

from bot.demo.world import BOT, TOKEN
from tests.demo.conftest import Telegram, heard


async def test_each_visitor_is_a_new_person(telegram: Telegram) -> None:
    people = [await telegram.page("users") for _ in range(3)]

    assert people == [
        {"id": 1001, "first_name": "First person"},
        {"id": 1002, "first_name": "Second person"},
        {"id": 1003, "first_name": "Third person"},
    ]


async def test_a_page_that_connects_sees_everything(started: Telegram) -> None:
    await started.does("setMyDescription", description="About")
    commands = [{"command": "help", "description": "Help"}]
    await started.does("setMyCommands", commands=commands)

    events = await started.events(1001)

    state = await heard(events)
    events.close()
    named = {key: BOT[key] for key in ("id", "first_name", "username")}
    about = {"description": "About", "short_description": "", "running": True}
    [said] = state.pop("messages")
    personas = state.pop("personas")
    assert personas[0].keys() == {"key", "name", "about"}
    assert (said["text"], said["out"]) == ("/start", True)
    assert state == {
        "type": "state",
        "user": {"id": 1001, "first_name": "First person"},
        "bot": named | about,
        "now": "2026-03-02T07:30:00+00:00",
        "commands": commands,
        "trouble": {"kind": None},
        "blocked": False,
        "busy": "",
    }


async def test_a_page_hears_what_happens_in_its_own_chat(started: Telegram) -> None:
    await started.page("users")
    mine, theirs = await started.events(1001), await started.events(1002)
    await heard(mine)
    await heard(theirs)

    await started.does("sendChatAction", chat_id=1001, action="typing")
    await started.does("sendMessage", chat_id=1001, text="Hi")
    await started.does("editMessageText", chat_id=1001, message_id=2, text="Ho")
    tap = await started.page("tap", user=1001, message_id=2, data="x")
    number = tap["callback_query_id"]
    await started.does("answerCallbackQuery", callback_query_id=number, show_alert=True, text="!")
    await started.does("deleteMessage", chat_id=1001, message_id=2)
    await started.page("block", user=1001, blocked=True)
    await started.page("trouble", kind="500")

    happened = [await heard(mine) for _ in range(7)]
    message = {key: happened[1]["message"][key] for key in ("message_id", "text")}
    assert [event["type"] for event in happened] == [
        "action",
        "message",
        "edited",
        "answered",
        "deleted",
        "blocked",
        "trouble",
    ]
    assert message == {"message_id": 2, "text": "Hi"}
    answer = {"callback_query_id": number, "message_id": 2, "text": "!", "alert": True}
    assert happened[3] == {"type": "answered"} | answer
    assert happened[4] == {"type": "deleted", "message_id": 2}
    assert (await heard(theirs))["type"] == "trouble"
    chat = (await started.http.get("/demo/chat", params={"user": 1001})).json()
    assert (len(chat["messages"]), chat["answers"]) == (1, [answer])
    mine.close()
    theirs.close()


async def test_a_page_that_was_there_first_hears_what_the_bot_says_of_itself(
    started: Telegram,
) -> None:
    events = await started.events(1001)
    await heard(events)

    await started.does("setMyDescription", description="About")

    about = {"description": "About", "short_description": ""}
    assert await heard(events) == {"type": "about"} | about
    events.close()


async def test_a_page_that_left_is_forgotten(started: Telegram) -> None:
    events = await started.events(1001)
    await heard(events)
    events.close()
    await events.read_message()

    await started.does("sendMessage", chat_id=1001, text="Hi")

    assert started.demo.world.on_event == []


async def test_the_events_of_nobody_are_refused(telegram: Telegram) -> None:
    events = await telegram.events(9)

    assert await events.read_message() is None
    assert events.close_code == 4404
    events.close()


async def test_a_reply_carries_what_it_answers(started: Telegram) -> None:
    await started.does("sendMessage", chat_id=1001, text="Any note?")

    sent = await started.page("message", user=1001, text="left leg", reply_to=2)

    assert sent["reply_to_message"]["text"] == "Any note?"
    [update] = await started.does("getUpdates")
    assert update["message"]["reply_to_message"]["message_id"] == 2


async def test_a_long_message_goes_in_pieces(started: Telegram) -> None:
    await started.page("message", user=1001, text="😀" * 2500)

    updates = await started.does("getUpdates")

    assert [len(update["message"]["text"]) for update in updates] == [2048, 452]


BLANK = {"user": 1001, "text": " \n"}


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice"])
async def test_a_person_can_send_media(started: Telegram, kind: str) -> None:
    sent = await started.page("media", user=1001, kind=kind)

    file = sent[kind][0] if kind == "photo" else sent[kind]
    shown = await started.http.get(f"/demo/file/{file['file_id']}")
    assert len(shown.content) == file["file_size"]
    [update] = await started.does("getUpdates")
    assert kind in update["message"]


async def test_a_person_can_share_a_place(started: Telegram) -> None:
    sent = await started.page("location", user=1001, latitude=52.5, longitude=13)

    assert sent["location"] == {"latitude": 52.5, "longitude": 13}


async def test_only_pictures_open_in_the_page(started: Telegram) -> None:
    form = {"chat_id": "1001"}
    files = {"document": ("x.html", b"<script>", "text/html")}

    sent = await started.http.post(f"/bot{TOKEN}/sendDocument", data=form, files=files)

    number = sent.json()["result"]["document"]["file_id"]
    shown = await started.http.get(f"/demo/file/{number}")
    assert shown.headers["Content-Disposition"] == 'attachment; filename="x.html"'
    assert shown.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("action", "body", "status", "error"),
    [
        pytest.param("message", {"user": 9}, 404, "There is no such person.", id="who"),
        pytest.param("message", BLANK, 400, "The message is empty.", id="empty"),
        pytest.param(
            "message", {"user": 1001}, 400, 'The request needs a proper "text".', id="no text"
        ),
        pytest.param(
            "media",
            {"user": 1001, "kind": "film"},
            400,
            "The kind is photo, sticker or voice.",
            id="media",
        ),
        pytest.param(
            "location",
            {"user": 1001, "latitude": 91, "longitude": 0},
            400,
            "There is no such place.",
            id="place",
        ),
        pytest.param(
            "tap",
            {"user": 1001, "message_id": 99, "data": "x"},
            404,
            "That message is no longer there.",
            id="tap on nothing",
        ),
        pytest.param(
            "tap",
            {"user": 1001, "message_id": 1, "data": "x" * 65},
            400,
            "A button's data is 1 to 64 bytes long.",
            id="tap with too much",
        ),
        pytest.param(
            "clock",
            {"move": "year"},
            400,
            "The clock moves by hour, morning or week, or to a time.",
            id="clock",
        ),
        pytest.param("clock", {"to": "soon"}, 400, "That is not a time.", id="no time"),
        pytest.param(
            "clock",
            {"to": "2026-03-01T00:00:00+00:00"},
            400,
            "The clock needs a time with its offset, and only moves forward.",
            id="back in time",
        ),
        pytest.param(
            "trouble",
            {"kind": "flood"},
            400,
            "The kind is one of 429, 500, drop_before, drop_after, timeout.",
            id="trouble",
        ),
        pytest.param(
            "trouble",
            {"kind": "500", "method": "sendMassage"},
            400,
            "Telegram has no such method.",
            id="trouble of no method",
        ),
        pytest.param("bot", {"action": "kill"}, 400, "The bot can be killed or started.", id="bot"),
        pytest.param("dance", {"user": 1001}, 404, "The demo cannot do that.", id="unknown"),
    ],
)
async def test_what_makes_no_sense_is_refused_in_one_sentence(
    started: Telegram, action: str, body: dict[str, Any], status: int, error: str
) -> None:
    answer = await started.http.post(f"/demo/{action}", json=body)

    assert (answer.status_code, answer.json()) == (status, {"error": error})
