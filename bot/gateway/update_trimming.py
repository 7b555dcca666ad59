"""What of a raw update is kept and parsed: what a replay reads, and nobody's name."""

import json
from typing import Any

from telegram import Message, Update

from bot.screens.callback_data import BY_LABEL, BY_REPLY
from storage import Received

Raw = dict[str, Any]

_LARGEST, _DEEPEST = 2**63, 20
_NAMES = frozenset({
    *("first_name", "last_name", "username", "phone_number", "vcard", "title", "new_chat_title"),
    *("author_signature", "sender_user_name", "forward_sender_name", "language_code"),
})  # fmt: skip
"""What somebody or something is called, in any part of a message: each is replaced by a dash."""

_UNREAD = ("forward_origin", "external_reply", "via_bot", "sender_chat", "reply_to_message")
"""What of a message is about other people or messages; the one replied to is read all the same."""

_NOBODY: Raw = {"is_bot": False, "first_name": "-"}
_PICTURE = [{"file_id": "-", "file_unique_id": "-", "width": 1, "height": 1}]
"""What PTB demands and nobody here reads: the same for everybody, put in where it parses."""


def lean(raw: Raw) -> Raw:
    """An update without names; of a tap only what its handling reads.

    Doing it again changes nothing. It also saves PTB an object for each button and word in bold
    of the tapped message, which takes longer than all else that a tap needs.
    """
    return raw | {
        kind: _tap(body) if kind == "callback_query" else _nameless(body)
        for kind, body in raw.items()
        if isinstance(body, dict)
    }


def whole(raw: Raw) -> Raw:
    """A lean update with the constants that PTB demands, without which it raises TypeError."""
    lean = {kind: _named(body) for kind, body in raw.items() if isinstance(body, dict)}
    tap = lean.get("callback_query")
    if tap is None:
        return raw | lean
    tap["chat_instance"] = "-"
    message = tap.get("message")
    if message and message.get("photo"):
        tap["message"] = message | {"photo": _PICTURE}
    return raw | lean


def _nameless(body: Raw) -> Raw:
    quoted = body.get("reply_to_message")
    return _numbers_only(body) | (
        {"reply_to_message": _numbers_only(quoted)} if isinstance(quoted, dict) else {}
    )


def _blank(part: Any, deepest: int = _DEEPEST) -> Any:
    if not isinstance(part, dict | list):
        return part
    if not deepest:
        return None  # Telegram goes half as deep.
    if isinstance(part, list):
        return [_blank(item, deepest - 1) for item in part]
    return {k: "-" if k in _NAMES else _blank(part[k], deepest - 1) for k in part}


def _numbers_only(body: Raw) -> Raw:
    lean: Raw = _blank({key: body[key] for key in body if key not in _UNREAD})
    for key, names in (("from", ("id",)), ("chat", ("id", "type"))):
        if isinstance(part := body.get(key), dict):
            lean[key] = {name: part[name] for name in names if name in part}
    return lean


def _named(body: Raw) -> Raw:
    lean = dict(body)
    if isinstance(body.get("from"), dict):
        lean["from"] = body["from"] | _NOBODY
    if isinstance(quoted := body.get("reply_to_message"), dict):
        lean["reply_to_message"] = _named(quoted)
    return lean


def _tap(tap: Raw) -> Raw:
    sender, message = tap.get("from"), tap.get("message")
    lean = _picked(tap, texts=("id", "data"))
    if isinstance(sender, dict):
        lean["from"] = _picked(sender, numbers=("id",))
    if isinstance(message, dict):
        lean["message"] = _tapped(message, str(tap.get("data")).partition(":")[0])
    return lean


def _tapped(message: Raw, verb: str) -> Raw:
    lean = _placed(message)
    if message.get("photo"):
        lean["photo"] = True
    if verb in BY_REPLY and isinstance(under := message.get("reply_to_message"), dict):
        words = _picked(under, texts=("text", "caption"))
        lean["reply_to_message"] = _placed(under) | words | _file(under.get("document"))
    if verb in BY_LABEL and isinstance(markup := message.get("reply_markup"), dict):
        lean["reply_markup"] = {"inline_keyboard": _buttons(markup.get("inline_keyboard"))}
    return lean


def wordless(tap: Raw) -> Raw:
    """A lean tap without the words around it; only those who agreed have taps that read them."""
    message = tap.get("message")
    if not isinstance(message, dict):
        return tap
    words = ("reply_to_message", "reply_markup")
    return tap | {"message": {key: message[key] for key in message if key not in words}}


def _placed(message: Raw) -> Raw:
    lean = _picked(message, numbers=("message_id", "date", "message_thread_id"))
    if isinstance(chat := message.get("chat"), dict):
        lean["chat"] = _picked(chat, numbers=("id",), texts=("type",))
    return lean


def _file(document: object) -> Raw:
    if not isinstance(document, dict):
        return {}
    texts = ("file_id", "file_unique_id", "file_name", "mime_type")
    return {"document": _picked(document, numbers=("file_size",), texts=texts)}


def _buttons(rows: object) -> list[list[Raw]]:
    return [
        [_picked(button, texts=("text", "callback_data")) for button in row]
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, list) and all(isinstance(button, dict) for button in row)
    ]


def _picked(part: Raw, numbers: tuple[str, ...] = (), texts: tuple[str, ...] = ()) -> Raw:
    lean = {name: part[name] for name in numbers if is_number(part.get(name))}
    return lean | {name: part[name] for name in texts if isinstance(part.get(name), str)}


def sender_of(raw: Raw) -> int | None:
    """The number of the person an update comes from; None when it has none or is malformed."""
    for kind, body in raw.items():
        if kind != "update_id" and isinstance(body, dict) and isinstance(body.get("from"), dict):
            sender = body["from"].get("id")
            return sender if is_number(sender) else None
    return None


def check(update: Update | None) -> None:
    """Raise ValueError where PTB passes on what Telegram never says: it looks at no types."""
    if update is None:
        raise ValueError("no update")
    numbers: list[object] = [
        some.id for some in (update.effective_user, update.effective_chat) if some
    ]
    texts: list[object] = []
    if message := update.effective_message:
        numbers.append(message.message_id)
    if isinstance(message, Message):
        texts += [message.text, message.caption, message.chat.type]
    if update.callback_query:
        texts += [update.callback_query.data, update.callback_query.id]
        numbers.append(update.callback_query.from_user.id)
    if change := update.my_chat_member:
        numbers += [change.chat.id, change.from_user.id]
        texts += [change.chat.type, change.new_chat_member.status]
    if not all(map(is_number, numbers)) or not all(isinstance(t, str | None) for t in texts):
        raise ValueError("not of Telegram's types")


def is_number(value: object) -> bool:
    """Whether a value can be one of Telegram's numbers: a whole one that the database can hold."""
    return type(value) is int and -_LARGEST <= value < _LARGEST


def _kept_of_anybody(raw: dict[str, Any], whole: str | None) -> str | None:
    """A tap without words; the second one of who has just deleted all brings nothing back."""
    tap = raw.get("callback_query")
    if not isinstance(tap, dict) or str(tap.get("data")).startswith("delete:"):
        return None
    bare = wordless(tap)
    return whole if bare == tap else json.dumps(raw | {"callback_query": bare})


def is_wordless_edit(raw: dict[str, Any]) -> bool:
    """Whether an edit changed no words, such as each step of a live location."""
    edit = raw.get("edited_message")
    return isinstance(edit, dict) and not (edit.get("text") or edit.get("caption"))


def received(raw: dict[str, Any]) -> Received:
    """What is kept of an update until it is handled."""
    message = raw.get("message")
    located = isinstance(message, dict) and "location" in message
    whole = None if located else json.dumps(raw)
    return Received(raw["update_id"], sender_of(raw), whole, _kept_of_anybody(raw, whole))
