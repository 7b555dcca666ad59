"""T7 and T10: the bot in process while Telegram, the network or the disk fail on purpose."""

import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from telegram.error import NetworkError, TimedOut

from bot.demo.world import Json
from bot.gateway.http import NotSent
from bot.gateway.telegram_errors import NotKept
from storage import open_store
from storage.sqlite.driver import OperationalError
from tests.harness import MONDAY, Chat, Hypnic

Figures = dict[str, Any]
BEFORE: tuple[Callable[[Random], Exception | tuple[int, bytes]], ...] = (
    lambda chance: (429, b'{"parameters": {"retry_after": %d}}' % chance.randint(1, 5)),
    lambda _: (500, b'{"ok": false}'),
    lambda _: (502, b"<html>Bad gateway</html>"),
    lambda _: (504, b"<html>Timeout</html>"),
    lambda _: NotSent("no connection"),
    lambda _: NetworkError("cut before"),
)
AFTER: tuple[Callable[[Random], Exception | tuple[int, bytes]], ...] = (
    lambda _: NetworkError("cut after"),
    lambda _: TimedOut(),
    lambda _: (200, b"<html>log in</html>"),
    lambda _: (200, b'{"ok": true, "result": 5}'),
)


class Weather:
    """Faults for one call in five, before or after its effect; 429 is watched for impatience."""

    def __init__(self, hypnic: Hypnic, seed: int, share: float = 0.2) -> None:
        self.hypnic, self.chance, self.share = hypnic, Random(seed), share
        self.asked_to_wait: dict[object, float] = {}
        self.early = 0
        hypnic.wire.fault = self.before
        hypnic.wire.late_fault = self.after

    def before(self, name: str, given: Json) -> Exception | tuple[int, bytes] | None:
        """A fault of a call that has no effect."""
        slept, key = sum(self.hypnic.slept), (name, str(given.get("chat_id")), given.get("text"))
        self.early += slept < self.asked_to_wait.pop(key, 0)
        if self.chance.random() >= self.share * 0.6:
            return None
        found = self.chance.choice(BEFORE)(self.chance)
        if isinstance(found, tuple) and found[0] == 429:
            self.asked_to_wait[key] = slept + int(found[1].split(b": ")[-1].rstrip(b"}"))
        return found

    def after(self, _: str, __: Json) -> Exception | tuple[int, bytes] | None:
        """A fault of a call that had its effect."""
        if self.chance.random() >= self.share * 0.4:
            return None
        return self.chance.choice(AFTER)(self.chance)


async def sends_in_bad_weather(folder: Path, sends: int, seed: int) -> Figures:
    """T7: check-ins and replies at 20 % faults: none twice, every answer kept."""
    people = 50
    with open_store(folder / "hypnic.db") as store:
        async with Hypnic(store, folder) as hypnic:
            chats = [await hypnic.join().sets_up() for _ in range(people)]
            weather, taps, unsaved, duplicates = Weather(hypnic, seed), 0, 0, 0
            begin = len(hypnic.wire.calls)
            for day in count(1):
                if len(hypnic.wire.calls) - begin >= sends:
                    break
                seen = {chat.id: len(chat.messages) for chat in chats}
                night = (MONDAY + timedelta(days=day)).date()
                for minutes in range(0, 25, 5):
                    at = MONDAY + timedelta(days=day, minutes=31 + minutes)
                    await hypnic.clock_shows(at)
                for chat in chats:
                    texts = [str(m.get("text")) for m in chat.messages[seen[chat.id] :]]
                    duplicates += max(0, sum("check-in is" in text for text in texts) - 1)
                    await chat.taps_data(f"choose:{night:%Y%m%d}:jerks:quiet", chat.messages[0])
                    kept = await hypnic.store.nights.answers(chat.id, night)
                    taps, unsaved = taps + 1, unsaved + ("jerks" not in kept)
            states = Counter(
                row[0] for row in store.db.execute("select state from ledger").fetchall()
            )
            calls = len(hypnic.wire.calls) - begin
    return {
        "calls": calls,
        "answers": taps,
        "unsaved": unsaved,
        "duplicates": duplicates,
        "429 too early": weather.early,
        "ledger": dict(states),
    }


class Failing:
    """A connection whose n-th call fails; everything else goes to the real one."""

    def __init__(self, real: Any, fails_at: int, error: Exception) -> None:
        self._real, self._left, self._error = real, fails_at, error
        self.calls = 0

    def execute(self, *arguments: Any) -> Any:
        """Fail when the turn has come, but never the way back."""
        self.calls += 1
        self._left -= 1
        if self._left == 0 and not str(arguments[0]).lower().startswith("rollback"):
            raise self._error
        return self._real.execute(*arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


@contextmanager
def failing(hypnic: Hypnic, at: int, error: Exception) -> Iterator[Failing]:
    """Let the n-th call to SQLite fail."""
    db: Any = hypnic.store.db
    real, db.conn = db.conn, Failing(db.conn, at, error)
    try:
        yield db.conn
    finally:
        db.conn = real


async def _sets_up(chat: Chat) -> None:
    await chat.sets_up("Europe/Berlin", "8:15")


async def _quiet(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps_data("choose:20260302:jerks:quiet")


async def _twitches(chat: Chat) -> None:
    for data in ("choose:20260302:jerks:lot", "tick:20260302:where:leg:1", "done:20260302:where"):
        await chat.taps_data(data)


async def _event(chat: Chat) -> None:
    for data in ("tick:20260302:events:unaware:1", "done:20260302:events", "stop:20260302"):
        await chat.taps_data(data)


async def _note(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.types("a note", reply_to=chat.messages[-1])


async def _deletes(chat: Chat) -> None:
    await chat.types("/delete")
    await chat.taps_data("delete:yes")


async def _morning(chat: Chat) -> None:
    await chat.hypnic.clock_shows(MONDAY + timedelta(days=1, minutes=31))
    await chat.hypnic.later(hours=3)


def _types(text: str) -> Callable[[Chat], Awaitable[None]]:
    async def journey(chat: Chat) -> None:
        await chat.types(text)

    return journey


JOURNEYS: dict[str, Callable[[Chat], Awaitable[None]]] = {
    "set-up": _sets_up,
    "a quiet night": _quiet,
    "twitching": _twitches,
    "an event": _event,
    "a note": _note,
    "a morning": _morning,
    "a question": _types("is it harmless?"),
    "the diary": _types("/diary"),
    "the export": _types("/export"),
    "deleting": _deletes,
}
DISK = (
    OperationalError("database or disk is full"),
    OperationalError("disk I/O error"),
    OperationalError("database is locked"),
    sqlite3.DatabaseError("database disk image is malformed"),
)
NETWORK = (*BEFORE, *AFTER)


async def fail_the_nth(folder: Path, step: int = 1) -> Figures:
    """T10: in each journey the n-th call to SQLite, and then to Telegram, fails, for every n."""
    tried = false = 0
    unhandled: list[str] = []
    numbers = count()
    chance = Random(5)
    for name, journey in JOURNEYS.items():
        for what in ("disk", "network"):
            for at in count(1, step):
                path = folder / f"{next(numbers)}"
                with open_store(path / "hypnic.db") as store:
                    async with Hypnic(store, path) as hypnic:
                        reached, ok, true = await _once(hypnic, name, journey, what, at, chance)
                if not reached:
                    break
                tried += 1
                unhandled += [] if ok else [f"{name}, {what}, {at}"]
                false += not true
    return {
        "journeys": len(JOURNEYS),
        "failures": tried,
        "unhandled": unhandled,
        "false saved": false,
    }


async def _once(
    hypnic: Hypnic,
    name: str,
    journey: Callable[[Chat], Awaitable[None]],
    what: str,
    at: int,
    chance: Random,
) -> tuple[bool, bool, bool]:
    """Whether the n-th call was reached, all was handled, and nothing was called saved wrongly."""
    chat = hypnic.join()
    if name != "set-up":
        await chat.sets_up()
    try:
        if what == "disk":
            with failing(hypnic, at, DISK[at % len(DISK)]) as connection:
                await _tolerating_refusal(journey, chat)
            reached = connection.calls >= at
        else:
            first = len(hypnic.wire.calls)
            fault = NETWORK[at % len(NETWORK)]
            hypnic.wire.fault = lambda _, __: (
                fault(chance) if len(hypnic.wire.calls) == first + at else None
            )
            await _tolerating_refusal(journey, chat)
            reached = len(hypnic.wire.calls) >= first + at
    except Exception:  # noqa: BLE001  Whatever comes out here was not handled.
        return True, False, True
    db = hypnic.store.db
    sound = not db.conn.in_transaction and db.execute("pragma quick_check").fetchone()[0] == "ok"
    kept = await hypnic.store.nights.answers(chat.id, MONDAY.date())
    says_saved = any("Saved:" in text and "no twitching" in text for text in chat.said)
    return reached, sound, bool(kept) or not says_saved


async def _tolerating_refusal(journey: Callable[[Chat], Awaitable[None]], chat: Chat) -> None:
    """An update that could not be kept is not confirmed; Telegram brings it again."""
    try:
        await journey(chat)
    except (NotKept, StopIteration, RuntimeError, IndexError) as error:
        if isinstance(error, RuntimeError) and "StopIteration" not in str(error):
            raise
    except (sqlite3.Error, OperationalError):
        """The tick or the test's own look failed; a tick comes again."""
