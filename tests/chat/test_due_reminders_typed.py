"""`done` and `later`, typed under a reminder that came."""

import pytest

from tests.chat.test_reminders import due
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import berlin


@pytest.mark.parametrize("words", ["done", "Did it!", "ok taken", "yes, just took it", "finished."])
async def test_a_typed_done_is_that_of_the_reminder_that_came(
    hypnic: Hypnic, chat: Chat, words: str
) -> None:
    await chat.types("/remind magnesium 21:30")
    await hypnic.clock_shows(berlin(2, 21, 30))

    assert await chat.types(words) == "Done: magnesium"

    await hypnic.clock_shows(berlin(3, 21, 30))
    assert due(chat)[-1] == "Reminder: magnesium"


@pytest.mark.parametrize("words", ["later", "not now", "remind me later please", "snooze"])
async def test_a_typed_later_asks_for_how_long_and_a_tap_says_it(
    hypnic: Hypnic, chat: Chat, words: str
) -> None:
    await chat.types("/remind magnesium 21:30")
    await hypnic.clock_shows(berlin(2, 21, 30))

    await chat.types(words)
    assert await chat.taps("In 30 minutes") == "Fine. Again at 22:00: magnesium"

    await hypnic.clock_shows(berlin(2, 22))
    assert due(chat)[-1] == "Reminder: magnesium"


async def test_the_last_reminder_that_came_is_meant(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind tea 20:30")
    await chat.types("/remind magnesium 21:30")
    await hypnic.clock_shows(berlin(2, 20, 30))
    await hypnic.clock_shows(berlin(2, 21, 30))

    assert await chat.types("done") == "Done: magnesium"
    assert await chat.types("done") == "Done: tea"
    assert not (await chat.types("done")).startswith("Done")


async def test_a_done_hours_later_is_about_no_reminder(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 18:30")
    await hypnic.clock_shows(berlin(2, 18, 30))
    await hypnic.clock_shows(berlin(2, 21, 31))

    assert not (await chat.types("done")).startswith("Done")
