"""The demo's Bot API: what its methods do, and the trouble that can be ordered."""

import httpx
import pytest

from bot.demo.methods import QUERY_GONE
from bot.demo.world import TOKEN
from tests.demo.conftest import HandHeld, Telegram, button

TAPS = {"inline_keyboard": [[{"text": "One", "callback_data": "1", "style": "primary"}]]}


async def test_a_wrong_token_is_unauthorized(telegram: Telegram) -> None:
    answer = await telegram.http.post("/bot1:wrong/getMe")

    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(telegram: Telegram) -> None:
    answer = await telegram.call("sendMassage")

    assert answer == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_text_that_is_no_utf_8_is_refused(started: Telegram) -> None:
    body = b'{"chat_id": 1001, "text": "\\ud800"}'
    head = {"Content-Type": "application/json"}

    answer = await started.http.post(f"/bot{TOKEN}/sendMessage", content=body, headers=head)

    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_4096_units_and_64_bytes_are_accepted(started: Telegram) -> None:
    sent = await started.does(
        "sendMessage", chat_id=1001, text="😀" * 2048, reply_markup=button(callback_data="ä" * 32)
    )

    assert sent["text"] == "😀" * 2048


async def test_an_edit_returns_the_message_and_drops_the_keyboard(started: Telegram) -> None:
    await started.does("sendMessage", chat_id=1001, text="Hi", reply_markup=TAPS)
    started.time.passes(60)

    edited = await started.does("editMessageText", chat_id=1001, message_id=2, text="Ho")

    assert (edited["message_id"], edited["text"], edited["edit_date"]) == (2, "Ho", 1772436660)
    assert "reply_markup" not in edited


async def test_a_keyboard_can_be_changed_alone(started: Telegram) -> None:
    await started.does("sendMessage", chat_id=1001, text="Hi")

    edited = await started.does(
        "editMessageReplyMarkup", chat_id=1001, message_id=2, reply_markup=TAPS
    )

    assert (edited["text"], edited["reply_markup"]) == ("Hi", TAPS)


async def test_a_message_is_deleted_within_48_hours_only(started: Telegram) -> None:
    for text in ("a", "b"):
        await started.does("sendMessage", chat_id=1001, text=text)

    assert await started.does("deleteMessage", chat_id=1001, message_id=2) is True
    started.time.passes(49 * 3600)
    refused = await started.refusal("deleteMessage", chat_id=1001, message_id=3)
    assert refused == "Bad Request: message can't be deleted for everyone"


async def tapped(telegram: Telegram) -> str:
    await telegram.does("sendMessage", chat_id=1001, text="Hi", reply_markup=TAPS)
    tap = await telegram.page("tap", user=1001, message_id=2, data="1")
    return str(tap["callback_query_id"])


async def test_a_tap_is_answered_once(started: Telegram) -> None:
    number = await tapped(started)
    [update] = await started.does("getUpdates")

    assert update["callback_query"]["data"] == "1"
    assert update["callback_query"]["message"]["reply_markup"] == TAPS
    assert await started.does("answerCallbackQuery", callback_query_id=number, text="ok") is True
    again = await started.refusal("answerCallbackQuery", callback_query_id=number)
    assert again == f"Bad Request: {QUERY_GONE}"


async def test_a_tap_cannot_be_answered_late(started: Telegram) -> None:
    number = await tapped(started)
    started.time.passes(16)

    late = await started.refusal("answerCallbackQuery", callback_query_id=number)

    assert late == f"Bad Request: {QUERY_GONE}"


async def test_the_answer_to_a_tap_has_200_units(started: Telegram) -> None:
    number = await tapped(started)

    long = await started.refusal(
        "answerCallbackQuery", callback_query_id=number, text="😀" * 100 + "x"
    )

    assert long == "Bad Request: MESSAGE_TOO_LONG"


async def test_a_person_who_blocked_the_bot_gets_nothing(started: Telegram) -> None:
    await started.page("block", user=1001, blocked=True)
    [update] = await started.does("getUpdates")

    change = update["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == (
        "member",
        "kicked",
    )
    blocked = await started.call("sendMessage", chat_id=1001, text="x")
    description = "Forbidden: bot was blocked by the user"
    assert blocked == {"ok": False, "error_code": 403, "description": description}
    await started.page("block", user=1001, blocked=False)
    assert (await started.does("sendMessage", chat_id=1001, text="x"))["text"] == "x"


async def test_a_person_can_be_mentioned_by_number(started: Telegram) -> None:
    link = '<a href="tg://user?id=1001">you</a> <a href="tg://user?id=5">nobody</a>'

    sent = await started.does("sendMessage", chat_id=1001, text=link, parse_mode="HTML")

    person = started.demo.world.people[1001].user()
    mention = {"type": "text_mention", "offset": 0, "length": 3, "user": person}
    assert (sent["text"], sent["entities"]) == ("you nobody", [mention])


async def test_every_chat_action_of_telegram_is_shown(started: Telegram) -> None:
    assert await started.does("sendChatAction", chat_id=1001, action="record_voice") is True


async def test_commands_and_words_are_kept(telegram: Telegram) -> None:
    commands = [{"command": "start", "description": "Begin"}]
    private = {"type": "all_private_chats"}

    await telegram.does("setMyCommands", commands=commands, scope=private)
    await telegram.does("setMyDescription", description="About")

    assert await telegram.does("getMyCommands", scope=private) == commands
    assert await telegram.does("getMyCommands") == []
    assert telegram.demo.world.commands_of(1001) == commands
    assert telegram.demo.world.words == {("description", ""): "About"}
    await telegram.does("deleteMyCommands", scope=private)
    assert await telegram.does("getMyCommands", scope=private) == []


async def test_each_call_is_noted_with_its_time(started: Telegram) -> None:
    await started.refusal("sendMessage", chat_id=1, text="x")

    calls = (await started.http.get("/demo/calls")).json()["calls"]
    now = HandHeld().moment.isoformat()
    assert calls[-1] == {
        "method": "sendMessage",
        "started": now,
        "ended": now,
        "parameters": {"chat_id": "1", "text": "x"},
        "ok": False,
        "error": "Bad Request: chat not found",
    }


async def test_429_says_when_to_come_back(started: Telegram) -> None:
    await started.page("trouble", kind="429", method="sendMessage", count=1, retry_after=3)

    refused = await started.call("sendMessage", chat_id=1001, text="x")

    assert refused == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 3",
        "parameters": {"retry_after": 3},
    }
    assert (await started.does("sendMessage", chat_id=1001, text="x"))["message_id"] == 2


async def test_trouble_comes_after_the_calls_it_lets_pass(started: Telegram) -> None:
    await started.page("trouble", kind="500", after=1)

    await started.does("sendMessage", chat_id=1001, text="x")
    refused = await started.refusal("sendMessage", chat_id=1001, text="x")
    polled = await started.does("getUpdates")
    off = await started.page("trouble", kind=None)

    assert (refused, polled, off) == ("Internal Server Error", [], {"kind": None})
    await started.does("sendMessage", chat_id=1001, text="x")


async def test_troubles_of_different_methods_stand_side_by_side(started: Telegram) -> None:
    await started.page("trouble", kind="500", method="sendPhoto")
    await started.page("trouble", kind="500", method="SendMessage", count=1)

    refused = await started.refusal("sendMessage", chat_id=1001, text="x")

    assert refused == "Internal Server Error"
    assert (await started.does("sendMessage", chat_id=1001, text="x"))["text"] == "x"
    assert await started.refusal("sendPhoto", chat_id=1001) == "Internal Server Error"


async def test_a_call_can_be_done_and_never_answered(started: Telegram) -> None:
    await started.page("trouble", kind="timeout", method="sendMessage", count=1)

    with pytest.raises(httpx.ReadTimeout):
        await started.http.post(
            f"/bot{TOKEN}/sendMessage", data={"chat_id": 1001, "text": "x"}, timeout=0.2
        )

    assert len(started.demo.world.messages) == 2
    await started.demo.quiet()
    assert started.demo.in_flight == 0
    assert started.demo.calls[-1]["dropped"]


@pytest.mark.parametrize(("kind", "messages"), [("drop_before", 1), ("drop_after", 2)])
async def test_the_line_breaks_before_or_after_the_effect(
    started: Telegram, kind: str, messages: int
) -> None:
    await started.page("trouble", kind=kind, method="sendMessage", count=1)

    with pytest.raises(httpx.RemoteProtocolError):
        await started.call("sendMessage", chat_id=1001, text="x")

    assert len(started.demo.world.messages) == messages
