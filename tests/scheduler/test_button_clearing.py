"""Old check-ins lose their buttons, and a chat that Telegram holds keeps nobody else waiting."""

from typing import Any

from bot.scheduler.button_clearing import clear_away
from tests.harness import Hypnic
from tests.scheduler.test_due_messages import berlin

HELD = (429, b'{"ok":false,"description":"x","parameters":{"retry_after":60}}')


async def test_chats_that_are_held_are_cleared_later_and_all_others_at_once(
    hypnic: Hypnic,
) -> None:
    chats = [await hypnic.join().sets_up() for _ in range(3)]
    await hypnic.clock_shows(berlin(2, 7, 30))
    for chat in chats:
        await chat.types("/checkin")
        await chat.taps("Quiet night, ordinary day")
    calls: list[str] = []

    def first_is_held(name: str, given: dict[str, Any]) -> tuple[int, bytes] | None:
        if name not in {"editMessageText", "deleteMessage"}:
            return None
        calls.append(given["chat_id"])
        return HELD if given["chat_id"] == f"{chats[0].id}" else None

    hypnic.wire.fault = first_is_held
    before = sum(hypnic.slept)
    for _ in range(2):
        await clear_away(hypnic.context())

    assert calls == [f"{chat.id}" for chat in chats]
    assert sum(hypnic.slept) == before
    hypnic.slept.append(61)
    hypnic.wire.fault = lambda _, __: None
    await clear_away(hypnic.context())
    assert await hypnic.store.standing.to_clear(10) == ()
