"""A reminder that was deleted is put back by its button or a typed undo."""

import pytest

from tests.harness import Chat, Hypnic

SET_AGAIN = "I will remind you: pill, every day at 21:30."


@pytest.mark.parametrize("typed", ["undo", "no wait put it back", "undo that please"])
async def test_a_typed_undo_puts_a_deleted_reminder_back(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/remind pill 21:30")
    await chat.types("delete it")
    await chat.types("yes")

    assert await chat.types(typed) == SET_AGAIN
    assert len(await hypnic.store.reminders.all(chat.id)) == 1


async def test_a_tap_puts_it_back(chat: Chat) -> None:
    await chat.types("/remind pill 21:30")
    await chat.taps("Delete")

    assert await chat.taps("Put it back") == SET_AGAIN


async def test_an_undo_puts_back_the_one_that_was_deleted_last(chat: Chat) -> None:
    for own in ("/remind pill 21:30", "/remind tea 20:00"):
        await chat.types(own)
        await chat.taps("Delete")

    assert "tea, every day at 20:00" in await chat.types("undo")
    assert "pill" not in await chat.types("/remind")
