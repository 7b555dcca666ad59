"""Updates as PTB's objects; a tap's hold only what its handling reads.

PTB sets a hundred fields of the tapped message one by one: a fifth of a tap's CPU time.
"""

from datetime import UTC, datetime
from types import MappingProxyType

from telegram import Bot, CallbackQuery, Chat, Message, PhotoSize, TelegramObject, Update, User

from bot.gateway.update_trimming import Raw, check, is_number, whole

_READ = frozenset({"message_id", "date", "chat", "photo", "message_thread_id"})
"""What is read of most tapped messages; where there is more, PTB parses it."""

_ABSENT: dict[str, object] = {
    name: None
    for kind in (Message, CallbackQuery, User, Chat, Update)
    for part in kind.__mro__
    for name in getattr(part, "__slots__", ())
}
_ABSENT |= {"_frozen": False, "api_kwargs": MappingProxyType({}), "is_bot": False}
_ABSENT |= dict.fromkeys(("photo", "entities", "caption_entities", "new_chat_members"), ())
_ABSENT |= {"new_chat_photo": (), "first_name": "-", "chat_instance": "-"}
"""What a field is that was not set, as with PTB; nobody's name is known."""

_PICTURE = PhotoSize("-", "-", 1, 1)


class _Quick(TelegramObject):
    """PTB's object with those fields alone that are set; PTB's own sets each field it may have, and
    asks before each whether the object is frozen."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]

    def __init__(self, **fields: object) -> None:
        for name, value in fields.items():
            setattr(self, name, value)

    def __getattr__(self, name: str) -> object:
        """A field that was not set."""
        try:
            return _ABSENT[name]
        except KeyError:
            raise AttributeError(name) from None


class _Tap(_Quick, CallbackQuery):
    __slots__ = ()


class _Sender(_Quick, User):
    __slots__ = ()


class _Place(_Quick, Chat):
    __slots__ = ()


class _Update(_Quick, Update):
    __slots__ = ()


class TappedMessage(_Quick, Message):
    """The message under a tapped button."""

    __slots__ = ()


def parsed(raw: Raw, bot: Bot | None) -> Update:
    """An update that was trimmed; raises whatever PTB raises for what it cannot read."""
    if update := _tap_in(raw, bot):
        return update
    update = Update.de_json(whole(raw), bot)
    check(update)
    if update is None:
        raise ValueError("no update")
    return update


def _tap_in(raw: Raw, bot: Bot | None) -> Update | None:
    """The tap in an update, if it is the usual kind; see `update_trimming` for what there is."""
    tap = raw.get("callback_query")
    message = tap.get("message") if isinstance(tap, dict) else None
    if not isinstance(tap, dict) or not isinstance(message, dict) or message.keys() - _READ:
        return None
    sender, chat = tap.get("from", {}), message.get("chat", {})
    numbers = (raw["update_id"], sender.get("id"), chat.get("id"), message.get("message_id"))
    texts = (tap.get("id"), tap.get("data"), chat.get("type"))
    date = message.get("date")
    if not (all(map(is_number, (*numbers, date))) and all(type(t) is str for t in texts) and date):
        return None
    place = _Place(id=chat["id"], type=chat["type"], _id_attrs=(chat["id"],))
    who = _Sender(id=sender["id"], _id_attrs=(sender["id"],))
    tapped = TappedMessage(
        message_id=message["message_id"],
        date=datetime.fromtimestamp(date, UTC),
        chat=place,
        message_thread_id=message.get("message_thread_id"),
        photo=(_PICTURE,) if message.get("photo") else (),
        _id_attrs=(message["message_id"], place),
        _bot=bot,
    )
    query = _Tap(
        id=tap["id"], data=tap["data"], from_user=who, message=tapped, _id_attrs=(tap["id"],),
        _bot=bot,
    )  # fmt: skip
    return _Update(
        update_id=raw["update_id"],
        callback_query=query,
        _effective_user=who,
        _effective_chat=place,
        _effective_message=tapped,
        _id_attrs=(raw["update_id"],),
    )
