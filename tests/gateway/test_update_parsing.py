"""A tap is read as PTB would read it, as far as anything of it is read."""

from typing import Any

import pytest
from telegram import Update

from bot.gateway.update_parsing import TappedMessage, parsed
from bot.gateway.update_trimming import lean, whole

CHAT = {"id": 5, "type": "private", "first_name": "P"}
MESSAGE = {"message_id": 3, "date": 1_790_000_000, "chat": CHAT, "text": "x"}


def tap(data: str = "tick:x", **message: object) -> dict[str, Any]:
    """A tap on a message, as Telegram sends it."""
    query = {"id": "9", "from": {"id": 5, "is_bot": False, "first_name": "P"}, "data": data}
    return {"update_id": 1, "callback_query": query | {"message": MESSAGE | message}}


PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]


@pytest.mark.parametrize("raw", [tap(), tap(photo=PHOTO), tap(message_thread_id=7)])
def test_a_tap_says_what_ptb_would_say(raw: dict[str, Any]) -> None:
    ours, theirs = parsed(lean(raw), None), Update.de_json(whole(lean(raw)), None)

    message = ours.effective_message
    assert isinstance(message, TappedMessage)
    assert theirs.effective_message == message
    assert ours.effective_user == theirs.effective_user
    assert ours.callback_query == theirs.callback_query
    for name in ("date", "chat", "message_thread_id", "text", "reply_to_message", "reply_markup"):
        assert getattr(message, name) == getattr(theirs.effective_message, name)
    assert bool(message.photo) is bool(theirs.effective_message.photo)
    with pytest.raises(AttributeError):
        message.no_such_field  # noqa: B018


@pytest.mark.parametrize(
    "raw",
    [
        tap("dates:x", reply_to_message=MESSAGE | {"message_id": 2}),
        tap("zone:x", reply_markup={"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}),
        tap(date=0),
    ],
)
def test_what_has_more_is_left_to_ptb(raw: dict[str, Any]) -> None:
    update = parsed(lean(raw), None)

    assert update == Update.de_json(whole(lean(raw)), None)
    assert type(update.callback_query.message) is not TappedMessage  # type: ignore[union-attr]


@pytest.mark.parametrize("wrong", [{"chat": 5}, {"date": "x"}, {"message_id": None}])
def test_what_cannot_be_read_is_refused_as_ever(wrong: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        parsed(lean(tap(**wrong)), None)
