"""Odd but likely mornings: yesterday's buttons, night work, put off and paused, gone for good."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.chat.test_settings import goes_on, nights_asked
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import NUDGE, READY, berlin, check_ins, ledger


async def test_a_tap_on_yesterdays_check_in_is_about_yesterday(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    yesterdays = chat.messages[-1]
    await hypnic.clock_shows(berlin(3, 7, 30))
    quiet = yesterdays["reply_markup"]["inline_keyboard"][0][0]["callback_data"]

    await chat.taps_data(quiet, yesterdays)

    assert chat.said[-2].startswith("Night to Monday 2 March\nSaved: no twitching")
    assert await hypnic.store.nights.answers(chat.id, berlin(3, 8).date()) == {}


async def test_a_nudge_can_be_put_off_and_is_the_last_one(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await hypnic.clock_shows(berlin(2, 10, 30))
    await chat.taps("Later", "In 30 minutes")

    for moment in [berlin(2, 10, 59), berlin(2, 11), berlin(2, 14), berlin(2, 20)]:
        await hypnic.clock_shows(moment)

    assert check_ins(chat) == [READY, NUDGE, READY]
    assert len(chat.messages) == len([m for m in chat.messages if "still open" not in m["text"]])


async def test_a_pause_holds_for_what_was_put_off_and_for_the_nudge(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.taps("Later", "In 2 hours")
    await chat.types("/pause 3")

    for hour in (10, 11, 14):
        await hypnic.clock_shows(berlin(2, hour))

    assert check_ins(chat) == [READY]


async def test_a_check_in_at_half_past_eleven_at_night_belongs_to_its_own_date(
    hypnic: Hypnic,
) -> None:
    chat = await hypnic.join().sets_up(at="23:30")
    for moment in [berlin(2, 23, 30), berlin(3, 2, 30), berlin(3, 6), berlin(3, 23, 30)]:
        await hypnic.clock_shows(moment)

    assert check_ins(chat) == [
        READY.replace("Good morning", "Hello"),
        NUDGE,
        READY.replace("Good morning", "Hello").replace("Monday 2", "Tuesday 3"),
    ]
    await chat.taps("Quiet night, ordinary day")
    assert chat.last.startswith("Night to Tuesday 3 March\nSaved:")


async def test_who_sleeps_by_day_is_asked_and_nudged_after_it(hypnic: Hypnic) -> None:
    chat = await hypnic.join().sets_up(at="16:15")
    await chat.types("/settings")
    await chat.taps("Quiet hours", "08:00–16:00")

    for moment in [berlin(2, 9), berlin(2, 16, 15), berlin(2, 19, 15), berlin(3, 2)]:
        await hypnic.clock_shows(moment)

    assert [text.partition(" Your")[0] for text in check_ins(chat)] == ["Hello.", "Hello."]


async def test_a_half_answered_check_in_is_not_nudged_and_goes_on_where_it_stopped(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.taps("Some twitching", "Leg", "Done")
    stopped_at = chat.last

    await hypnic.clock_shows(berlin(2, 20))

    assert await chat.types("/checkin") == stopped_at
    assert len(chat.said) == len([text for text in chat.said if "still open" not in text])


async def test_the_pause_that_is_offered_after_silence_is_one_tap(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await goes_on(hypnic, 3)

    said = await chat.taps("Pause for 2 weeks")

    assert said.startswith("Paused. The next check-in comes on Friday 20 March")


async def test_a_hidden_reminder_stays_hidden_when_it_is_put_off_or_missed(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/settings")
    await chat.taps("Lock screen", "Hide the text")
    await chat.types("/remind magnesium 19:30")
    await hypnic.clock_shows(berlin(2, 19, 30))
    await chat.taps("Show", "Later", "Back", "Later", "In 30 minutes")

    await hypnic.clock_shows(berlin(2, 20))
    assert chat.last == "A reminder is due."

    await hypnic.clock_shows(berlin(3, 20, 45))
    assert chat.last == "Some reminders were due and did not come. /remind shows them."


async def test_a_reminder_that_is_done_can_no_longer_be_put_off(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 19:30")
    await hypnic.clock_shows(berlin(2, 19, 30))
    later = chat.messages[-1]["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    await chat.taps("Done")

    await chat.taps_data(later.replace("ask", "30"))
    await hypnic.clock_shows(berlin(2, 20))

    assert "Reminder: magnesium" not in chat.said


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        pytest.param(29, datetime(2026, 3, 29, 1, 30, tzinfo=UTC), id="in the gap"),
        pytest.param(30, datetime(2026, 3, 30, 0, 30, tzinfo=UTC), id="the day after"),
    ],
)
async def test_a_reminder_of_ones_own_keeps_its_wall_time_over_a_clock_change(
    hypnic: Hypnic, chat: Chat, day: int, utc: datetime
) -> None:
    hypnic.clock.now = datetime(2026, 3, day - 1, 12, tzinfo=UTC)
    await chat.types("/remind drink water 02:30")

    await hypnic.clock_shows(utc - timedelta(minutes=1))
    assert "Reminder: drink water" not in chat.said

    await hypnic.clock_shows(utc)
    assert chat.last == "Reminder: drink water"


@pytest.mark.parametrize(
    ("code", "description"),
    [
        pytest.param(403, "Forbidden: user is deactivated", id="account deleted"),
        pytest.param(403, "Forbidden: bot was blocked by the user", id="blocked"),
        pytest.param(400, "Bad Request: chat not found", id="chat gone"),
    ],
)
async def test_who_is_gone_is_written_to_once_and_not_again(
    hypnic: Hypnic, chat: Chat, code: int, description: str
) -> None:
    await chat.types("/remind magnesium 12:00")
    gone = {"ok": False, "error_code": code, "description": description}
    hypnic.wire.fault = lambda name, _: (
        (code, json.dumps(gone).encode()) if name == "sendMessage" else None
    )
    hypnic.wire.calls.clear()

    await hypnic.clock_shows(berlin(2, 7, 30))
    await goes_on(hypnic, 3)

    assert [name for name, _ in hypnic.wire.calls] == ["sendMessage"]
    assert ledger(hypnic)[0] == ("2026-03-02", "check_in", "blocked")

    hypnic.wire.fault = lambda _, __: None
    await chat.types("/diary")
    await goes_on(hypnic, 1)
    assert nights_asked(chat) != []


async def test_after_delete_nothing_comes_any_more(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 12:00")
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")
    said = len(chat.said)

    await goes_on(hypnic, 3)

    assert len(chat.said) == said
    assert ledger(hypnic) == []
