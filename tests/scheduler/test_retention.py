"""A long silence: announced twice, kept by any contact, deleted only after both notices."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.retention import FIRST, LAST, Retention
from bot.scheduler.maintenance import clear, each_hour
from storage import Store
from tests.harness import MONDAY, Chat, Hypnic

DAY = timedelta(days=1)


def is_kept(hypnic: Hypnic, chat: Chat) -> bool:
    """Whether the bot still knows somebody."""
    found = hypnic.store.db.execute("select 1 from people where person_id = ?", [chat.id])
    return bool(found.fetchone())


async def goes_by(hypnic: Hypnic, days: float) -> None:
    """Days in which the bot runs: its jobs are done in the morning of the last one."""
    hypnic.lives_through(days)
    await each_hour(hypnic.context())
    await hypnic.tick()
    await clear(hypnic.context())


def callback_of(message: dict[str, Any], label: str) -> str:
    """What a button of a message says when it is tapped."""
    rows = message["reply_markup"]["inline_keyboard"]
    return next(str(b["callback_data"]) for row in rows for b in row if b["text"] == label)


def notices(chat: Chat) -> list[str]:
    """What was said about the silence."""
    return [text for text in chat.said if "Do you want to keep it" in text]


async def test_it_is_announced_30_and_7_days_before_once_each_and_then_deleted(
    hypnic: Hypnic, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot.scheduler.maintenance")
    told = []
    for day in (334, 1.1, 1, 20, 2.1, 1, 6, 0.5):
        await goes_by(hypnic, day)
        told.append(len(notices(chat)))

    assert told == [0, 1, 1, 1, 2, 2, 2, 2]
    assert "deleted after 2 March 2027" in notices(chat)[0]
    assert is_kept(hypnic, chat)
    assert "their diaries are deleted" not in caplog.text

    await goes_by(hypnic, 1)
    assert not is_kept(hypnic, chat)
    assert "1 people had not been here for long enough" in caplog.text


async def test_keep_my_diary_keeps_it_for_another_year(hypnic: Hypnic, chat: Chat) -> None:
    await goes_by(hypnic, 336)
    assert "Your diary stays" in await chat.taps("Keep my diary")

    await goes_by(hypnic, 333)
    assert is_kept(hypnic, chat)
    assert len(notices(chat)) == 0, "the tapped notice was turned into its answer"

    await goes_by(hypnic, 3)
    assert len(notices(chat)) == 1


async def test_done_under_an_own_reminder_is_a_contact(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 7:15")
    await hypnic.later(minutes=20)
    reminder = chat.messages[-1]
    hypnic.lives_through(300)
    await chat.taps_data(callback_of(reminder, "Done"), reminder)

    await goes_by(hypnic, 100)

    assert is_kept(hypnic, chat)
    assert notices(chat) == []


async def test_who_is_long_overdue_gets_both_notices_and_their_time(
    hypnic: Hypnic, chat: Chat
) -> None:
    told = []
    for day in (900, 1, 21, 2, 6, 0.5):
        await goes_by(hypnic, day)
        told.append(len(notices(chat)))
    assert told == [1, 1, 1, 2, 2, 2]
    assert is_kept(hypnic, chat)

    await goes_by(hypnic, 1)
    assert not is_kept(hypnic, chat)


async def test_own_reminders_that_end_say_so(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 21:30")
    for day in (336, 23, 6.9):
        await goes_by(hypnic, day)
    assert "Your own reminders end then" in notices(chat)[0]
    assert is_kept(hypnic, chat)

    await goes_by(hypnic, 0.3)
    assert any("they do not come any more" in text for text in chat.said)
    assert not is_kept(hypnic, chat)


async def test_a_pause_for_good_hides_no_notice(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.store.change(chat.id, {"paused_until": date.max}, MONDAY)

    await goes_by(hypnic, 336)

    assert len(notices(chat)) == 1


async def test_who_blocked_the_bot_is_deleted_in_time(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.store.people.block(chat.id, MONDAY)
    for day in (336, 23, 7.1, 0.1):
        await goes_by(hypnic, day)

    assert notices(chat) == []
    assert not is_kept(hypnic, chat)


async def test_a_notice_that_waits_is_not_sent_to_who_came_back(hypnic: Hypnic, chat: Chat) -> None:
    hypnic.lives_through(336)
    hypnic.clock.now += timedelta(hours=16)
    await each_hour(hypnic.context())
    await hypnic.tick()
    await chat.types("/diary")
    await hypnic.later(hours=9)
    assert notices(chat) == []

    hypnic.clock.now += timedelta(hours=1)
    await goes_by(hypnic, 336)
    await goes_by(hypnic, 20)
    assert is_kept(hypnic, chat)
    assert len(notices(chat)) == 1


async def test_a_shorter_retention_is_announced_at_its_half_and_its_last_quarter(
    store: Store, tmp_path: Path
) -> None:
    async with Hypnic(store, tmp_path) as hypnic:
        services = hypnic.application.bot_data["services"]
        short = replace(services, config=replace(services.config, retention_days=8))
        hypnic.application.bot_data["services"] = short
        chat = await hypnic.join().sets_up()
        told = []
        for day in (3.9, 0.2, 1.8, 0.2, 2):
            await goes_by(hypnic, day)
            told.append(len(notices(chat)))

        assert told == [0, 1, 1, 2, 2]
        assert is_kept(hypnic, chat)
        await goes_by(hypnic, 1)
        assert not is_kept(hypnic, chat)


@pytest.mark.parametrize(
    ("days", "first", "last"), [(365, 30, 7), (60, 30, 7), (40, 20, 7), (20, 10, 5), (1, 0.5, 0.25)]
)
def test_how_long_before_it_is_announced(days: int, first: float, last: float) -> None:
    kept = Retention(days * DAY)

    assert (kept.first_before, kept.last_before) == (first * DAY, last * DAY)
    assert kept.deleted_after(MONDAY, FIRST, MONDAY) == MONDAY + days * DAY
    assert kept.deleted_after(MONDAY, LAST, MONDAY + days * DAY) == MONDAY + (days + last) * DAY
