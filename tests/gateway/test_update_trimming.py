"""Nobody's name is kept: of a tap only what a replay reads, whoever tapped and whenever."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from telegram import Message, Update

from bot.gateway.inbox import Inbox
from bot.gateway.update_trimming import lean, whole
from bot.screens.callback_data import BY_LABEL, BY_REPLY
from storage import open_store
from tests.chat.test_privacy import files_with
from tests.harness import Chat, Clock, Hypnic

CANARY = "canary-zebra-7391"
PARSE: Any = partial(Update.de_json, bot=None)
STRANGER = {
    "id": 5,
    "is_bot": False,
    "first_name": f"{CANARY}-first",
    "last_name": f"{CANARY}-last",
    "username": f"{CANARY}-user",
    "language_code": CANARY,
    "added_to_attachment_menu": True,
}


def tap(data: str = "topics", **more: Any) -> dict[str, Any]:
    """A tap with a canary in every field that no handling reads."""
    chat = {"id": 5, "type": "private", "first_name": CANARY, "username": CANARY}
    picture = [{"file_id": CANARY, "file_unique_id": CANARY, "width": 9, "height": 9}]
    message = {
        "message_id": 3,
        "date": 1_700_000_000,
        "edit_date": 1_700_000_001,
        "chat": chat,
        "from": {"id": 1, "is_bot": True, "first_name": CANARY, "username": CANARY},
        "text": CANARY,
        "caption": CANARY,
        "entities": [{"type": "bold", "offset": 0, "length": 1, "url": CANARY}],
        "photo": picture,
        "reply_markup": {"inline_keyboard": [[{"text": CANARY, "callback_data": "topics"}]]},
        "reply_to_message": {"message_id": 2, "date": 1, "chat": chat, "text": CANARY}
        | {"document": {"file_id": CANARY, "file_unique_id": CANARY, "file_name": CANARY}},
    }
    query = {"id": "77", "from": STRANGER, "message": message, "chat_instance": CANARY}
    return {"update_id": 9, "callback_query": query | {"data": data, "game_short_name": CANARY}}


def test_of_a_tap_only_what_a_replay_reads_is_left() -> None:
    assert lean(tap()) == {
        "update_id": 9,
        "callback_query": {
            "id": "77",
            "from": {"id": 5},
            "data": "topics",
            "message": {
                "message_id": 3,
                "date": 1_700_000_000,
                "chat": {"id": 5, "type": "private"},
                "photo": True,
            },
        },
    }
    assert lean(lean(tap())) == lean(tap())


def test_a_lean_tap_is_parsed_with_all_that_is_read_of_it() -> None:
    query = PARSE(whole(lean(tap("unit:causes")))).callback_query

    assert (query.id, query.data, query.from_user.id) == ("77", "unit:causes", 5)
    assert isinstance(query.message, Message)
    assert (query.message.message_id, query.message.date.timestamp()) == (3, 1_700_000_000)
    assert (query.message.chat.id, query.message.chat.type) == (5, "private")
    assert query.message.photo


def test_where_the_button_itself_is_read_its_keyboard_is_kept() -> None:
    query = PARSE(whole(lean(tap("zone:Europe/Berlin")))).callback_query

    [[button]] = query.message.reply_markup.inline_keyboard
    assert (button.text, button.callback_data) == (CANARY, "topics")


def test_of_a_message_everything_but_the_names_is_kept() -> None:
    chat = {"id": 5, "type": "private", "first_name": CANARY}
    quoted = {"message_id": 1, "date": 1, "chat": chat, "from": STRANGER, "text": "Good morning"}
    said = {"message_id": 2, "date": 2, "chat": chat, "from": STRANGER, "text": "better"}
    kept = lean({"update_id": 1, "message": said | {"reply_to_message": quoted}})

    assert CANARY not in json.dumps(kept)
    message = PARSE(whole(kept)).message
    assert (message.text, message.from_user.id, message.chat.type) == ("better", 5, "private")
    assert message.reply_to_message.text == "Good morning"


CALLED = STRANGER | {"phone_number": CANARY, "vcard": CANARY}
MENTION = {"type": "text_mention", "offset": 0, "length": 2}
OF_OTHERS: list[dict[str, Any]] = [
    {"text": "hi", "forward_origin": {"type": "user", "date": 1, "sender_user": STRANGER}},
    {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": CANARY}},
    {"text": "hi", "via_bot": STRANGER, "sender_chat": {"id": 1, "type": "x", "title": CANARY}},
    {"contact": CALLED | {"user_id": 77}},
    {"text": "@x", "entities": [MENTION | {"user": STRANGER}]},
    {"users_shared": {"request_id": 1, "users": [STRANGER | {"user_id": 77}]}},
    {"pinned_message": {"message_id": 1, "date": 1, "chat": STRANGER | {"type": "private"}}},
    {"author_signature": CANARY, "story": {"id": 1, "chat": STRANGER | {"type": "private"}}},
]


@pytest.mark.parametrize("content", OF_OTHERS, ids=lambda content: max(content, key=len))
async def test_names_of_others_in_what_somebody_sends_are_never_kept(
    hypnic: Hypnic, chat: Chat, tmp_path: Path, content: dict[str, Any]
) -> None:
    hypnic.world.post(chat.person, content, out=True)
    raws, hypnic.world.pending = hypnic.world.pending, []
    await hypnic.inbox.receive(raws)

    assert files_with(tmp_path, CANARY) == []
    (kept,) = hypnic.store.db.execute("select raw from inbox where raw is not null").fetchone()
    assert PARSE(whole(json.loads(kept))).message.from_user.id == chat.id


ODD: list[Any] = [None, 5, "x", [], [1], {}, {"id": {"id": CANARY}}, {"inline_keyboard": [5, [7]]}]


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "field", ["from", "message", "data", "id", "chat", "date", "photo", "reply_markup"]
)
def test_whatever_stands_in_a_field_is_made_lean(field: str, odd: Any) -> None:
    raw = tap("zone:Europe/Berlin")
    query = raw["callback_query"]
    (query["message"] if field in query["message"] else query)[field] = odd
    query[field] = odd

    once = lean(raw)

    assert lean(once) == once
    whole(once)


@pytest.mark.parametrize("raw", [{"callback_query": 5}, {"callback_query": {}}, {"message": None}])
def test_what_has_no_parts_stays_as_it_is(raw: dict[str, Any]) -> None:
    assert whole(lean(raw)).keys() == raw.keys()


async def test_a_strangers_tap_leaves_no_name_in_any_file_and_is_replayed_after_a_kill(
    tmp_path: Path,
) -> None:
    with open_store(tmp_path / "hypnic.db") as store:
        await Inbox(store, Clock()).receive([tap()])
        assert files_with(tmp_path, CANARY) == []
    with open_store(tmp_path / "hypnic.db") as store:
        async with Hypnic(store, tmp_path) as hypnic:
            person = hypnic.world.join()
            person.id, person.started = 5, True
            hypnic.world.people[5] = person
            assert await hypnic.inbox.replay() == 1
            await hypnic.inbox.join()
            assert "article covers" in Chat(hypnic, person).last
            assert files_with(tmp_path, CANARY) == []


@pytest.mark.parametrize("data", ["topics", *(f"{verb}:x" for verb in sorted(BY_REPLY | BY_LABEL))])
async def test_who_has_deleted_leaves_no_name_or_word_with_the_taps_that_follow(
    hypnic: Hypnic, chat: Chat, tmp_path: Path, data: str
) -> None:
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")
    late = tap(data)
    late["callback_query"]["from"] = STRANGER | {"id": chat.id}

    await hypnic.inbox.receive([late])
    assert files_with(tmp_path, CANARY) == []
    await hypnic.inbox.join()
    await hypnic.inbox.flush()

    assert files_with(tmp_path, CANARY) == []
    kept = hypnic.store.db.execute("select person_id, raw from inbox where update_id = 9")
    assert kept.fetchone() == (None, None)
