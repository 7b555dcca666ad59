"""The demo's Bot API is as strict as Telegram's, and says so in the same words."""

import json
from typing import Any

import pytest

from bot.demo.methods import NOT_MODIFIED, QUERY_GONE
from bot.demo.world import BOT, TOKEN
from tests.demo.conftest import Telegram, button

DEEP, JSON = "[" * 100_000, {"Content-Type": "application/json"}
TAPS = {"inline_keyboard": [[{"text": "One", "callback_data": "1", "style": "primary"}]]}


@pytest.mark.parametrize(
    "request_",
    [
        pytest.param({"data": {"chat_id": "1001", "text": "hi"}}, id="form"),
        pytest.param({"files": {"chat_id": (None, "1001"), "text": (None, "hi")}}, id="multipart"),
        pytest.param({"json": {"chat_id": 1001, "text": "hi"}}, id="JSON"),
    ],
)
async def test_a_request_may_come_in_every_shape(
    started: Telegram, request_: dict[str, Any]
) -> None:
    answer = await started.http.post(f"/bot{TOKEN}/sendMessage", **request_)

    assert answer.json()["result"]["text"] == "hi"


async def test_a_request_may_be_a_get_and_spell_the_method_in_any_case(started: Telegram) -> None:
    answer = await started.http.get(f"/bot{TOKEN}/SENDmessage?chat_id=1001&text=hi")

    assert answer.json()["result"]["text"] == "hi"


async def test_the_bot_introduces_itself(telegram: Telegram) -> None:
    me = await telegram.does("getMe")

    assert (me["is_bot"], me["username"]) == (True, "hypnic_demo_bot")


async def test_a_message_comes_back_as_telegram_keeps_it(started: Telegram) -> None:
    sent = await started.does(
        "sendMessage",
        chat_id=1001,
        text="<b>Hi</b> ",
        parse_mode="HTML",
        reply_markup=TAPS,
        reply_parameters={"message_id": 1},
    )

    original = sent.pop("reply_to_message")
    chat = {"id": 1001, "type": "private", "first_name": "First person"}
    assert original["text"] == "/start"
    assert "out" not in original
    assert sent == {
        "message_id": 2,
        "date": 1772436600,
        "from": BOT,
        "chat": chat,
        "text": "Hi",
        "entities": [{"type": "bold", "offset": 0, "length": 2}],
        "reply_markup": TAPS,
    }


async def test_a_reply_keyboard_goes_to_the_page_only(started: Telegram) -> None:
    keyboard = {"keyboard": [[{"text": "Here I am", "request_location": True}]]}

    sent = await started.does("sendMessage", chat_id=1001, text="Where?", reply_markup=keyboard)

    assert "reply_markup" not in sent
    assert started.demo.world.messages[2]["reply_markup"] == keyboard
    refused = await started.refusal("editMessageText", chat_id=1001, message_id=2, text="x")
    assert refused == "Bad Request: message can't be edited"


@pytest.mark.parametrize(
    ("path", "request_"),
    [
        pytest.param(f"/bot{TOKEN}/sendMessage", {"content": DEEP, "headers": JSON}, id="body"),
        pytest.param(f"/bot{TOKEN}/getUpdates", {"data": {"allowed_updates": DEEP}}, id="field"),
        pytest.param("/demo/message", {"content": DEEP, "headers": JSON}, id="page"),
    ],
)
async def test_what_is_nested_too_deeply_is_refused(
    started: Telegram, path: str, request_: dict[str, Any]
) -> None:
    answer = await started.http.post(path, **request_)

    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("method", "parameters", "refusal"),
    [
        pytest.param("sendMessage", {"text": "x"}, "chat_id is empty", id="no chat"),
        pytest.param("sendMessage", {"chat_id": 1001}, "message text is empty", id="no text"),
        pytest.param(
            "sendMessage", {"chat_id": 1001, "text": " \n"}, "message text is empty", id="blank"
        ),
        pytest.param(
            "sendMessage", {"chat_id": 77, "text": "x"}, "chat not found", id="unknown chat"
        ),
        pytest.param(
            "sendMessage", {"chat_id": 1002, "text": "x"}, "chat not found", id="never wrote"
        ),
        pytest.param(
            "sendMessage", {"chat_id": "@name", "text": "x"}, "chat not found", id="by name"
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "😀" * 2048 + "x"},
            "message is too long",
            id="4097 units",
        ),
        pytest.param(
            "editMessageText",
            {"chat_id": 1001, "message_id": 2, "text": "x" * 4097},
            "MESSAGE_TOO_LONG",
            id="edit too long",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "<q>", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "q" at byte offset 0',
            id="HTML",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "txet": "y"},
            'unknown parameter "txet" of method sendMessage',
            id="unknown parameter",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "protect_content": 7},
            'invalid parameter "protect_content": must be of type Boolean',
            id="wrong type",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "reply_markup": "{"},
            "can't parse reply keyboard markup JSON object",
            id="broken JSON",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "reply_markup": button(callback_data="1", colour="red")},
            'invalid parameter "reply_markup": field "inline_keyboard" of InlineKeyboardMarkup '
            'unknown field "colour" of InlineKeyboardButton',
            id="unknown field",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "reply_markup": button(callback_data="ä" * 33)},
            "BUTTON_DATA_INVALID",
            id="66 bytes of data",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "reply_markup": button(callback_data="")},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            id="no data",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "reply_markup": button(callback_data="1", style="red")},
            "can't parse inline keyboard button: invalid button style specified",
            id="style",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "reply_markup": button(url="nowhere")},
            "BUTTON_URL_INVALID",
            id="button's address",
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 1001, "text": "x", "reply_parameters": {"message_id": 99}},
            "message to be replied not found",
            id="reply to nothing",
        ),
        pytest.param(
            "editMessageText",
            {"chat_id": 1001, "text": "x"},
            "message identifier is not specified",
            id="edit what",
        ),
        pytest.param(
            "editMessageText",
            {"chat_id": 1001, "message_id": 99, "text": "x"},
            "message to edit not found",
            id="edit nothing",
        ),
        pytest.param(
            "editMessageText",
            {"chat_id": 1001, "message_id": 1, "text": "x"},
            "message can't be edited",
            id="edit a person's words",
        ),
        pytest.param(
            "editMessageText",
            {"chat_id": 1001, "message_id": 2, "text": "Hi", "reply_markup": TAPS},
            NOT_MODIFIED,
            id="edit to the same",
        ),
        pytest.param(
            "editMessageReplyMarkup",
            {"chat_id": 1001, "message_id": 2, "reply_markup": TAPS},
            NOT_MODIFIED,
            id="the same keyboard",
        ),
        pytest.param(
            "editMessageCaption",
            {"chat_id": 1001, "message_id": 2, "caption": "x"},
            "there is no caption in the message to edit",
            id="caption of a text",
        ),
        pytest.param(
            "deleteMessage",
            {"chat_id": 1001, "message_id": 99},
            "message to delete not found",
            id="delete nothing",
        ),
        pytest.param(
            "answerCallbackQuery", {"callback_query_id": "1"}, QUERY_GONE, id="unknown tap"
        ),
        pytest.param(
            "sendPhoto", {"chat_id": 1001}, "there is no photo in the request", id="no photo"
        ),
        pytest.param(
            "sendPhoto",
            {"chat_id": 1001, "photo": "photo-9"},
            "wrong file identifier/HTTP URL specified",
            id="unknown file",
        ),
        pytest.param("getFile", {"file_id": "photo-9"}, "invalid file_id", id="no file"),
        pytest.param(
            "sendChatAction",
            {"chat_id": 1001, "action": "dancing"},
            "wrong parameter action in request",
            id="action",
        ),
        pytest.param(
            "setMyCommands",
            {"commands": [{"command": "Start", "description": "x"}]},
            "BOT_COMMAND_INVALID",
            id="command",
        ),
        pytest.param(
            "setMyCommands",
            {"commands": [{"command": "start", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
            id="command's description",
        ),
        pytest.param(
            "setMyCommands",
            {"commands": [], "scope": {"type": "chat"}},
            'invalid parameter "scope": field "chat_id" of BotCommandScopeChat is required',
            id="scope",
        ),
        pytest.param(
            "setMyShortDescription",
            {"short_description": "x" * 121},
            "short_description is longer than 120 characters",
            id="short description",
        ),
        pytest.param(
            "leaveChat",
            {"chat_id": 1001},
            "chat member status can't be changed in private chats",
            id="leave",
        ),
        pytest.param(
            "setWebhook",
            {"url": "ftp://x.org"},
            "bad webhook: HTTPS url must be provided for webhook",
            id="webhook",
        ),
    ],
)
async def test_what_telegram_refuses_is_refused(
    started: Telegram, method: str, parameters: dict[str, Any], refusal: str
) -> None:
    await started.page("users")
    await started.does("sendMessage", chat_id=1001, text="Hi", reply_markup=TAPS)
    before = json.dumps(started.demo.world.messages)

    assert await started.refusal(method, **parameters) == f"Bad Request: {refusal}"
    assert json.dumps(started.demo.world.messages) == before
