"""T11: updates of every kind, mutated at random; nothing breaks, leaks or answers in public."""

import copy
import logging
from pathlib import Path
from random import Random
from typing import Any

from bot.screens.callback_data import ACTIONS
from storage import open_store
from tests.fuzz.hostile import TEXTS
from tests.harness import MONDAY, Chat, Hypnic

Figures = dict[str, Any]
Json = dict[str, Any]
KINDS = (
    *("message", "edited_message", "channel_post", "edited_channel_post", "callback_query"),
    *("my_chat_member", "chat_member", "inline_query", "poll", "poll_answer", "message_reaction"),
    *(
        "chat_join_request",
        "shipping_query",
        "pre_checkout_query",
        "business_message",
        "chat_boost",
    ),
)
CHATS = ("private", "group", "supergroup", "channel", "sender", "", None)
ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1.5,
        2**31,
        2**63,
        -(2**63),
        2**64,
        "",
        "x",
        [],
        {},
        [[]],
        "9" * 99,
    ),
    *("\x00", "\ud800", "\u202e", "²", 1e300),
)


class Errors(logging.Handler):
    """Keeps errors that were not handled as they should be."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note it, unless Telegram itself refused a call: that is an answer like others."""
        if not record.getMessage().splitlines()[-1].startswith("BadRequest"):
            self.seen.append(record.getMessage())


def update(chance: Random, chats: list[Chat], number: int) -> Json:
    """One update: a real one in most, with some values replaced by odd ones."""
    chat = chance.choice(chats)
    kind = chance.choice(KINDS) if chance.random() < 0.3 else chance.choice(KINDS[:5:4])
    raw: Json = {"update_id": number, kind: content(chance, chat, kind)}
    for _ in range(chance.choice((0, 0, 0, 1, 2, 5))):
        mutate(chance, raw)
    raw["update_id"] = number
    return raw


def content(chance: Random, chat: Chat, kind: str) -> Json:
    """The body of an update of that kind."""
    user = chat.person.user()
    place = chat.person.chat()
    if chance.random() < 0.15:
        place = {"id": -100 - chance.randrange(5), "type": chance.choice(CHATS[1:]), "title": "x"}
    message = {
        "message_id": chance.randrange(1, 999),
        "date": int(MONDAY.timestamp()) - chance.choice((0, 0, 999, 10**8)),
        "from": user,
        "chat": place,
        chance.choice(("text", "text", "text", "caption", "sticker", "location")): typed(chance),
    }
    if chance.random() < 0.2:
        lately = list(chat.hypnic.world.messages.values())[-20:]
        message["reply_to_message"] = copy.deepcopy(chance.choice(lately))
    if kind == "callback_query":
        return {
            "id": str(chance.random()),
            "from": user,
            "chat_instance": "1",
            "data": tap(chance),
        } | ({"message": message} if chance.random() < 0.8 else {})
    if kind == "my_chat_member":
        states = ("member", "kicked", "left", "administrator", "restricted", "made up")
        member = {"user": {"id": 7, "is_bot": True, "first_name": "x"}}
        return message | {
            "old_chat_member": member | {"status": chance.choice(states)},
            "new_chat_member": member | {"status": chance.choice(states)},
        }
    return message


def typed(chance: Random) -> Any:
    """What somebody types."""
    commands = ("/start", "/checkin", "/diary", "/export", "/privacy", "/topics", "/help", "/pause")
    return chance.choice((*commands, *TEXTS, "is it harmless?", "7:30", "Berlin", "UTC+2"))


def tap(chance: Random) -> Any:
    """Callback data: forged, stale, or nearly right."""
    words = ("20260302", "20250101", "jerks", "where", "lot", "leg", "1", "0", "yes", "", "x" * 60)
    verb = chance.choice((*[verb for verb in ACTIONS if verb != "delete"], "", "nosuch"))
    return ":".join([verb, *(chance.choice(words) for _ in range(chance.randrange(5)))])


def mutate(chance: Random, value: Any) -> None:
    """Replace, drop or double one value somewhere inside."""
    while isinstance(value, dict | list) and value:
        key = (
            chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
        )
        if isinstance(value[key], dict | list) and chance.random() < 0.8:
            value = value[key]
            continue
        if isinstance(value, dict) and chance.random() < 0.3:
            del value[key]
        else:
            value[key] = copy.deepcopy(chance.choice(ODD))
        return


async def fuzzed(folder: Path, updates: int, seed: int = 1) -> Figures:
    """Hand over so many; returns what broke and who was answered where."""
    chance, errors = Random(seed), Errors()
    logging.getLogger().addHandler(errors)
    try:
        with open_store(folder / "hypnic.db") as store:
            async with Hypnic(store, folder) as hypnic:
                chats = [await hypnic.join().sets_up() for _ in range(3)] + [hypnic.join()]
                first = len(hypnic.wire.calls)
                public = 0
                for number in range(1_000_000, 1_000_000 + updates, 50):
                    batch = [update(chance, chats, number + n) for n in range(50)]
                    await hypnic.inbox.receive(batch)
                    await hypnic.inbox.join()
                    calls = hypnic.wire.calls[first:]
                    public += sum(
                        str(given.get("chat_id", "1")).startswith("-10") and name != "leaveChat"
                        for name, given in calls
                    )
                    hypnic.wire.calls.clear()
                    for old in list(hypnic.world.messages)[:-200]:
                        del hypnic.world.messages[old]
                    first = 0
                await hypnic.inbox.flush()
                undone = store.db.execute(
                    "select count(*) from inbox where done_at is null"
                ).fetchone()[0]
                sound = store.db.execute("pragma quick_check").fetchone()[0]
    finally:
        logging.getLogger().removeHandler(errors)
    return {
        "updates": updates,
        "unhandled": errors.seen[:3],
        "answered in public": public,
        "undone": undone,
        "check": sound,
    }
