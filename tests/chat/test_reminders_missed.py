"""Reminders of one's own that could not come in time: summed up, tried again, or let go."""

import pytest

from bot.domain.schedule import Outcome, own_of
from bot.gateway.http import NotSent
from tests.chat.test_reminders import due
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import READY, berlin


async def test_reminders_missed_in_an_outage_come_as_one_message_after_the_quiet_hours(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 21:30")
    await chat.types("/remind tea 20:00")
    await chat.types("/remind late walk 22:30")

    await hypnic.clock_shows(berlin(3, 22, 45))
    assert chat.last == "Reminder: late walk"

    await hypnic.clock_shows(berlin(4, 6))
    await hypnic.clock_shows(berlin(4, 7))
    (summed_up,) = [text for text in chat.said if "did not come:" in text]
    assert summed_up == (
        "These reminders were due and did not come:\n"
        "20:00 tea, 2 times\n21:30 magnesium, 2 times\n22:30 late walk"
    )


async def test_reminders_missed_in_a_pause_are_summed_up_all_the_same(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 21:30")
    await chat.types("/pause 10")

    await hypnic.clock_shows(berlin(3, 12))

    assert chat.last == "These reminders were due and did not come:\n21:30 magnesium"


async def test_a_reminder_that_fails_to_leave_for_an_hour_is_summed_up(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 19:30")
    hypnic.wire.fault = lambda name, _: NotSent("away") if name == "sendMessage" else None
    for minute in range(30, 60, 10):
        await hypnic.clock_shows(berlin(2, 19, minute))
    hypnic.wire.fault = lambda _, __: None

    await hypnic.clock_shows(berlin(2, 20, 31))

    assert chat.last == "These reminders were due and did not come:\n19:30 magnesium"


@pytest.mark.parametrize("hour", [18, 19])
async def test_a_reminder_moved_to_a_time_that_has_passed_comes_tomorrow_and_was_not_missed(
    hypnic: Hypnic, chat: Chat, hour: int
) -> None:
    await chat.types("/remind magnesium 21:30")
    await hypnic.clock_shows(berlin(2, 21, 30))
    hypnic.clock.now = berlin(3, 19, 30)

    await chat.types("/remind")
    await chat.taps("21:30 magnesium")
    said = await chat.types(f"magnesium {hour}:00")
    await hypnic.tick()
    assert chat.last == said

    await hypnic.clock_shows(berlin(4, hour))
    assert due(chat)[-1] == "Reminder: magnesium"


async def test_flying_east_misses_no_reminder(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 18:00")
    await hypnic.clock_shows(berlin(2, 18))
    hypnic.clock.now = berlin(3, 12)

    await chat.sends({"location": {"latitude": 35.6895, "longitude": 139.6917}})
    said = await chat.taps("Follow me")
    await hypnic.tick()

    assert said.startswith("Your time zone is now Asia/Tokyo. It counts from the next check-in: it")
    assert chat.last != "These reminders were due and did not come:\n18:00 magnesium"


@pytest.mark.parametrize(
    ("wish", "lines"),
    [
        ("call today 20:00", "20:00 call"),
        ("call 20:00 for 1 day", "20:00 call"),
        ("call 18:00 and 20:00 for 1 day", "18:00 call\n20:00 call"),
    ],
)
async def test_a_last_one_over_which_the_clock_goes_on_a_flight_east_is_told(
    hypnic: Hypnic, chat: Chat, wish: str, lines: str
) -> None:
    await chat.types(f"/remind {wish}")
    await chat.taps("Keep it")
    hypnic.clock.now = berlin(2, 14)

    await chat.types("I'm in Tokyo now")
    await chat.taps("Follow me")
    await hypnic.later(hours=10)

    assert f"These reminders were due and did not come:\n{lines}" in due(chat)


async def test_a_last_one_that_the_clock_passed_less_than_an_hour_ago_comes_at_once(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind call today 21:30")
    await chat.taps("Keep it")
    hypnic.clock.now = berlin(2, 14)

    await chat.types("I'm in Tokyo now")
    await chat.taps("Follow me")
    await hypnic.tick()

    assert due(chat)[-1].startswith("Reminder: call")


async def test_a_reminder_whose_send_was_cut_off_can_be_put_off(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 19:30")
    hypnic.clock.now = berlin(2, 19, 30)
    (claim,) = (await hypnic.store.ledger.claim(hypnic.clock.now, 10)).claims
    assert await hypnic.store.ledger.leave([claim], hypnic.clock.now)
    await hypnic.clock_shows(berlin(2, 19, 31))
    number, _ = own_of(claim.due.kind)

    await chat.taps_data(f"own:20260302:{number}:30")  # A button of an older version.
    await hypnic.clock_shows(berlin(2, 20, 1))

    assert chat.last == "Reminder: magnesium"


async def test_a_change_of_settings_loses_no_reminder_that_is_tried_again(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 7:30")
    hypnic.wire.fault = lambda name, _: NotSent("away") if name == "sendMessage" else None
    await hypnic.clock_shows(berlin(2, 7, 30))
    hypnic.wire.fault = lambda _, __: None

    await chat.taps_data("set:quiet:off")
    await hypnic.later(minutes=1)

    assert chat.said[-2:] == [READY, "Reminder: magnesium"]


async def test_who_blocked_the_bot_is_not_told_of_old_reminders(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 21:30")
    hypnic.world.block(chat.person, blocked=True)
    await hypnic.deliver()
    await hypnic.clock_shows(berlin(4, 21, 30))
    hypnic.world.block(chat.person, blocked=False)
    await hypnic.deliver()
    await hypnic.clock_shows(berlin(4, 21, 31))

    await hypnic.clock_shows(berlin(5, 21, 30))

    assert due(chat)[-1] == "Reminder: magnesium"
    assert [text for text in chat.said if "did not come:" in text] == []


async def test_who_puts_it_off_before_telegram_answered_is_reminded_again(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 21:30")
    ledger, reminders = hypnic.store.ledger, hypnic.store.reminders
    (own,) = await reminders.all(chat.id)
    (claim,) = (await ledger.claim(berlin(2, 21, 30), 10)).claims
    assert await ledger.leave([claim], berlin(2, 21, 30))
    due, until = claim.due, berlin(2, 22)

    await reminders.snooze(chat.id, due.local_date, own.reminder_id, own.times[0], until)
    await ledger.record_outcomes([Outcome(due, "unknown")], berlin(2, 21, 31))

    assert (await ledger.claim(until, 10)).due[0].kind == due.kind
