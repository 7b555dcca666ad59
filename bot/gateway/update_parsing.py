"""Updates as PTB's objects; a tap's hold only what its handling reads.

PTB sets a hundred fields of the tapped message one by one: a fifth of a tap's CPU time.
"""

from datetime import UTC, datetime
from types import MappingProxyType

from telegram import Bot, CallbackQuery, Chat, Message, PhotoSize, TelegramObject, Update, User

from bot.gateway.update_trimming import Raw, check, is_number, whole

_FIELDS = frozenset(Message.__slots__)
_READ = frozenset({"message_id", "date", "chat", "photo", "message_thread_id"})
"""What is read of most tapped messages; where there is more, PTB parses it."""

_ABSENT: MappingProxyType[str, object] = MappingProxyType(
    {"_frozen": False, "_bot": None, "api_kwargs": MappingProxyType({})}
    | dict.fromkeys(("photo", "entities", "caption_entities", "new_chat_members"), ())
    | dict.fromkeys(("new_chat_photo",), ())
)
_NOBODY, _PICTURE = "-", PhotoSize("-", "-", 1, 1)


class _Quick(TelegramObject):
    """PTB asks before each field that is set whether the object is frozen; those here never are."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]


class _Tap(_Quick, CallbackQuery):
    __slots__ = ()


class _Sender(_Quick, User):
    __slots__ = ()


class _Place(_Quick, Chat):
    __slots__ = ()


class _Update(_Quick, Update):
    __slots__ = ()


class TappedMessage(Message):
    """The message under a tapped button; a field that is not set is None, as with PTB."""

    __slots__ = ()

    def __init__(self, **fields: object) -> None:
        for name, value in (_ABSENT | fields).items():
            object.__setattr__(self, name, value)

    def __getattr__(self, name: str) -> None:
        """A field that was not set."""
        if name not in _FIELDS:
            raise AttributeError(name)


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
    place = _Place(chat["id"], chat["type"])
    tapped = TappedMessage(
        message_id=message["message_id"],
        date=datetime.fromtimestamp(date, UTC),
        chat=place,
        message_thread_id=message.get("message_thread_id"),
        photo=(_PICTURE,) if message.get("photo") else (),
        _id_attrs=(message["message_id"], place),
    )
    query = _Tap(tap["id"], _Sender(sender["id"], _NOBODY, False), "-", tapped, tap["data"])  # noqa: FBT003
    for part in (tapped, query):
        part.set_bot(bot)
    return _Update(raw["update_id"], callback_query=query)
