"""What the demo's Telegram remembers: people, messages, files, taps, updates that wait.

Pure state: the clock is passed in, and whoever wants to know of changes subscribes. It lives in the
demo's process, so that nothing of it dies with the bot.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from bot.demo.errors import ApiError, bad

Json = dict[str, Any]

BOT: Json = {
    "id": 7000000001,
    "is_bot": True,
    "first_name": "Hypnic",
    "username": "hypnic_demo_bot",
}
TOKEN = f"{BOT['id']}:the-demo-token-of-the-tests-only-00"
FIRST_NAMES = ["First person", "Second person", "Third person", "Fourth person", "Fifth person"]
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
TAP_LIFE = timedelta(seconds=15)
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""How long a tap can be answered; Telegram does not say, people measured about 15 s."""


@dataclass(slots=True)
class Person:
    """Somebody in the chat page: `started` once they wrote, as a bot may not write first."""

    id: int
    first_name: str
    started: bool = False
    blocked: bool = False

    def user(self) -> Json:
        """This person as the Bot API's User."""
        name = {"first_name": self.first_name, "language_code": "en"}
        return {"id": self.id, "is_bot": False} | name

    def chat(self) -> Json:
        """The private chat with this person as the Bot API's Chat."""
        return {"id": self.id, "type": "private", "first_name": self.first_name}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file: its name, its MIME type, its bytes."""

    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Tap:
    """A tapped button that waits for its answer."""

    user: int
    message_id: int
    at: datetime
    answered: bool = False


@dataclass(slots=True)
class Webhook:
    """Where updates are posted to, and how the last post failed."""

    url: str
    secret: str | None
    failed: Json = field(default_factory=dict)


class World:
    """The whole state; `now` gives the demo's time, aware, in UTC."""

    def __init__(self, now: Callable[[], datetime], token: str = TOKEN) -> None:
        self.now, self.token = now, token
        self.people: dict[int, Person] = {}
        self.messages: dict[int, Json] = {}
        self.files: dict[str, Upload] = {}
        self.taps: dict[str, Tap] = {}
        self.answers: list[tuple[int, Json]] = []
        self.pending: list[Json] = []
        self.allowed: list[str] = []
        self.webhook: Webhook | None = None
        self.commands: dict[tuple[str, str, str], list[Json]] = {}
        self.words: dict[tuple[str, str], str] = {}
        self.on_update: list[Callable[[], None]] = []
        self.on_event: list[Callable[[int | None, Json], None]] = []
        self._user_ids, self._update_ids = count(1001), count(_first_update(now()))
        self._message_ids, self._file_ids, self._tap_ids = count(1), count(1), count(1)

    def join(self) -> Person:
        """A new person, who has not written to the bot yet."""
        number = next(self._user_ids)
        name = dict(enumerate(FIRST_NAMES, 1001)).get(number, f"Person {number - 1000}")
        self.people[number] = Person(number, name)
        return self.people[number]

    def seconds(self) -> int:
        """The demo's time as the Bot API writes it."""
        return int(self.now().timestamp())

    def tell(self, user: int | None, **event: Any) -> None:
        """Let the pages of a person, or of everybody, know of an event."""
        for listener in self.on_event:
            listener(user, event)

    def chat(self, chat_id: int | str) -> Person:
        """The person behind a chat the bot may know; ApiError "chat not found" otherwise."""
        person = self.people.get(int(chat_id)) if str(chat_id).isdecimal() else None
        if person is None or not person.started:
            raise bad("chat not found")
        return person

    def reachable(self, chat_id: int | str) -> Person:
        """The same, and the person has not blocked the bot."""
        person = self.chat(chat_id)
        if person.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        return person

    def post(self, person: Person, content: Json, *, out: bool) -> Json:
        """Put a new message into a person's chat; `out` when the person wrote it."""
        sender = person.user() if out else BOT
        head = {"message_id": next(self._message_ids), "date": self.seconds()}
        message: Json = head | {"from": sender, "chat": person.chat()} | content
        if out:
            message["out"] = person.started = True
        self.messages[message["message_id"]] = message
        self.tell(person.id, type="message", message=message)
        if out:
            self.push("message", for_bot(message))
        return message

    def replace(self, message: Json) -> None:
        """Let an edited message take the place of what it was."""
        self.messages[message["message_id"]] = message
        self.tell(message["chat"]["id"], type="edited", message=message)

    def remove(self, message: Json) -> None:
        """Delete a message from its chat."""
        del self.messages[message["message_id"]]
        self.tell(message["chat"]["id"], type="deleted", message_id=message["message_id"])

    def find(self, chat_id: int, message_id: object) -> Json | None:
        """The message of that number, if it is in that chat."""
        message = self.messages.get(message_id) if isinstance(message_id, int) else None
        return message if message and message["chat"]["id"] == chat_id else None

    def conversation(self, user: int) -> list[Json]:
        """Every message in a person's chat, oldest first."""
        return [message for message in self.messages.values() if message["chat"]["id"] == user]

    def keep(self, kind: str, upload: Upload) -> str:
        """Store a file and return its file_id, which begins with its kind."""
        file_id = f"{kind}-{next(self._file_ids)}"
        self.files[file_id] = upload
        return file_id

    def tap(self, person: Person, message: Json, data: str) -> str:
        """A tapped button: the update goes to the bot; returns the callback query's id."""
        number = f"{7_000_000 + next(self._tap_ids)}"
        self.taps[number] = Tap(person.id, message["message_id"], self.now())
        query = {"id": number, "from": person.user(), "message": for_bot(message), "data": data}
        self.push("callback_query", query | {"chat_instance": f"{person.id}"})
        return number

    def block(self, person: Person, *, blocked: bool) -> None:
        """The person blocks the bot, or lets it write again; no news when nothing changes."""
        if person.blocked == blocked:
            return
        person.blocked = blocked
        kicked, member = _member("kicked") | {"until_date": 0}, _member("member")
        change = {"chat": person.chat(), "from": person.user(), "date": self.seconds()}
        change["old_chat_member"] = member if blocked else kicked
        change["new_chat_member"] = kicked if blocked else member
        self.push("my_chat_member", change)
        self.tell(person.id, type="blocked", blocked=blocked)

    def push(self, kind: str, content: Json) -> None:
        """Queue an update, unless the bot did not ask for its kind, and wake who waits for it."""
        if kind in self.allowed or (not self.allowed and kind not in NOT_BY_DEFAULT):
            self.pending.append({"update_id": next(self._update_ids), kind: content})
            for wake in self.on_update:
                wake()

    def take(self, offset: int, limit: int) -> list[Json]:
        """The updates from `offset` on; the others are forgotten. Negative counts from the end."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]
        return self.pending[:limit]

    def about(self) -> Json:
        """What the bot says of itself before anybody writes to it."""
        keys = ("description", "short_description")
        return {key: self.words.get((key, ""), "") for key in keys}

    def commands_of(self, user: int) -> list[Json]:
        """The command menu a person sees: the narrowest scope that has one."""
        scopes = [("chat", f"{user}", ""), ("all_private_chats", "", ""), ("default", "", "")]
        return next((self.commands[scope] for scope in scopes if self.commands.get(scope)), [])


def _first_update(now: datetime) -> int:
    """Where updates are counted from: above those of an earlier demo with the same database, which
    would take a number that it has seen for a repeat."""
    return 500_000_001 + max(0, 10 * int((now - EPOCH).total_seconds()))


def for_bot(message: Json) -> Json:
    """A message as the bot sees it: without the page's mark and without other keyboards."""
    seen = {key: value for key, value in message.items() if key not in {"out", "reaction"}}
    if "inline_keyboard" not in seen.get("reply_markup", {}):
        seen.pop("reply_markup", None)
    return seen


def quoted(original: Json | None) -> Json:
    """The field of a message that answers another one."""
    if original is None:
        return {}
    return {"reply_to_message": for_bot(without(original, ["reply_to_message"]))}


def without(message: Json, keys: Iterable[str]) -> Json:
    """A copy of a message without these fields."""
    return {key: value for key, value in message.items() if key not in keys}


def _member(status: str) -> Json:
    return {"user": BOT, "status": status}
