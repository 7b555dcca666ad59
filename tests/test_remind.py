"""Reminders of one's own: understood, sent, done, put off, hidden, summed up."""

from datetime import time

import pytest

from bot.domain.remind import EVERY_DAY, Wish, days_in_words, parse_reminder
from bot.transport import NotSent
from tests.harness import Chat, Hypnic
from tests.test_reminders import READY, berlin

WEEKDAYS = frozenset(range(5))
SOME = frozenset({0, 2, 4})


def wish(text: str, hour: int, minute: int = 0, days: frozenset[int] = EVERY_DAY) -> Wish:
    """A reminder, every day unless told otherwise."""
    return Wish(text, time(hour, minute), days)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("magnesium 21:30", wish("magnesium", 21, 30)),
        ("magnesium at 9pm", wish("magnesium", 21)),
        ("magnesium 21.30", wish("magnesium", 21, 30)),
        ("9 p.m. magnesium", wish("magnesium", 21)),
        ("wind down weekdays 22:15", wish("wind down", 22, 15, WEEKDAYS)),
        ("wind down 22:15 on weekdays", wish("wind down", 22, 15, WEEKDAYS)),
        ("weekdays wind down 22:15", wish("wind down", 22, 15, WEEKDAYS)),
        ("stretch 9pm mon wed fri", wish("stretch", 21, 0, SOME)),
        ("stretch 9pm Mon, Wed and Fridays", wish("stretch", 21, 0, SOME)),
        ("mon wed fri 9pm stretch", wish("stretch", 21, 0, SOME)),
        ("stretch mon-fri 9pm", wish("stretch", 21, 0, WEEKDAYS)),
        ("tea every evening 20:00", wish("tea", 20)),
        ("tea sat 20:00", wish("tea", 20, 0, frozenset({5}))),
        ("sun cream 9am", wish("sun cream", 9)),
        ("vitamin b12 at 8:00 weekends", wish("vitamin b12", 8, 0, frozenset({5, 6}))),
        ("me to take magnesium at 9pm", wish("take magnesium", 21)),
        ("magnesium (21:30)!", wish("magnesium", 21, 30)),
        ("9pm: magnesium", wish("magnesium", 21)),
        ("magnesium monday to friday 9pm", wish("magnesium", 21, 0, WEEKDAYS)),
        ("magnesium mon/wed/fri 9pm", wish("magnesium", 21, 0, SOME)),
        ("magnesium 9pm mon, wed & fri", wish("magnesium", 21, 0, SOME)),
        ("wind down weeknights 9pm", wish("wind down", 21, 0, WEEKDAYS)),
        ("salt & pepper 9pm", wish("salt & pepper", 21)),
        ("walk 7:00 and 19:00", None),
        ("magnesium 9pm every other day", None),
        ("magnesium every 2 days 9pm", None),
        ("magnesium half past nine", None),
        ("magnesium", None),
        ("21:30", None),
        ("magnesium 25:00", None),
        ("magnesium at nine", None),
        ("x" * 500 + " 9pm", None),
    ],
)
def test_a_reminder_is_understood_or_not(typed: str, meant: Wish | None) -> None:
    assert parse_reminder(typed) == meant


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (EVERY_DAY, "every day"),
        (WEEKDAYS, "weekdays"),
        (frozenset({5, 6}), "weekends"),
        (SOME, "Mon, Wed, Fri"),
    ],
)
def test_days_are_said_as_people_say_them(days: frozenset[int], said: str) -> None:
    assert days_in_words(days) == said


def due(chat: Chat) -> list[str]:
    """The reminders among the bot's messages."""
    return [text for text in chat.said if "eminder" in text and "check-in" not in text]


async def test_a_reminder_comes_on_its_days_once(hypnic: Hypnic, chat: Chat) -> None:
    said = await chat.types("/remind magnesium mon wed 21:30")
    assert said == "I will remind you: magnesium, Mon, Wed at 21:30."

    for day in (2, 3, 4):
        for hour, minute in [(21, 29), (21, 30), (21, 31)]:
            await hypnic.clock_shows(berlin(day, hour, minute))

    assert due(chat) == ["Reminder: magnesium", "Reminder: magnesium"]
    assert chat.buttons() == ["Done", "Later"]


async def test_a_replayed_message_makes_no_second_reminder(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 21:30")
    (kept,) = await hypnic.store.reminders.all(chat.id)

    await hypnic.store.reminders.keep(chat.id, kept, hypnic.clock.now)

    assert await hypnic.store.reminders.all(chat.id) == (kept,)


async def test_done_ends_it_and_later_brings_it_once_more(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 21:30")
    await hypnic.clock_shows(berlin(2, 21, 30))

    assert await chat.taps("Later", "In 1 hour") == "Fine. Again at 22:30: magnesium"
    await hypnic.clock_shows(berlin(2, 22, 29))
    assert due(chat) == []
    await hypnic.clock_shows(berlin(2, 22, 30))
    assert due(chat) == ["Reminder: magnesium"]

    assert await chat.taps("Done") == "Done: magnesium"
    await hypnic.clock_shows(berlin(2, 23, 59))
    assert due(chat) == []


async def test_a_hidden_reminder_says_nothing_until_show_is_tapped(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/settings")
    await chat.taps("Lock screen", "Hide the text")
    await chat.types("/remind magnesium 21:30")
    await hypnic.clock_shows(berlin(2, 21, 30))
    assert (chat.last, chat.buttons()) == ("A reminder is due.", ["Show"])

    assert await chat.taps("Show") == "Reminder: magnesium"
    assert chat.buttons() == ["Done", "Later"]


async def test_reminders_are_listed_changed_and_deleted(hypnic: Hypnic, chat: Chat) -> None:
    assert (await chat.types("/remind")).startswith("You have no reminders of your own yet.")
    await chat.types("/remind tea <b> 20:00")
    await chat.types("/remind magnesium 21:30")

    said = await chat.types("/remind")
    assert said.splitlines()[:3] == [
        "Your reminders",
        "20:00 tea <b>, every day",
        "21:30 magnesium, every day",
    ]

    await chat.taps("21:30 magnesium")
    said = await chat.types("magnesium 21:45 weekdays")
    assert said == "I will remind you: magnesium, weekdays at 21:45."
    assert await chat.taps("Delete") == "Deleted: magnesium."
    await hypnic.clock_shows(berlin(2, 21, 45))
    assert due(chat)[-1] != "Reminder: magnesium"


async def test_another_time_alone_keeps_the_text_and_the_days(chat: Chat) -> None:
    await chat.types("/remind magnesium 21:30 weekdays")
    await chat.types("/remind")
    await chat.taps("21:30 magnesium")

    assert await chat.types("10pm") == "I will remind you: magnesium, weekdays at 22:00."


async def test_a_reminder_that_is_changed_is_no_emergency(chat: Chat) -> None:
    await chat.types("/remind tea 20:00")
    await chat.types("/remind")
    await chat.taps("20:00 tea")

    said = await chat.types("wind down weekdays 22:15")

    assert said == "I will remind you: wind down, weekdays at 22:15."
    assert not any("emergency number" in text for text in chat.said)


@pytest.mark.parametrize("typed", ["magnesium", "magnesium later", "21:30"])
async def test_what_is_not_understood_gets_examples(chat: Chat, typed: str) -> None:
    said = await chat.types(f"/remind {typed}")

    assert said.startswith("I did not get that. A reminder needs a text and one time,")
    assert "/remind magnesium 21:30" in said


async def test_twenty_reminders_are_kept_and_no_more(hypnic: Hypnic, chat: Chat) -> None:
    for number in range(20):
        await chat.types(f"/remind number {number} 21:30")

    said = await chat.types("/remind one more 21:30")

    assert said.startswith("You have 20 reminders")
    assert len(await hypnic.store.reminders.all(chat.id)) == 20


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
    (summed_up,) = [text for text in chat.said if "While I could" in text]
    assert summed_up == (
        "While I could not write, these reminders were due:\n"
        "20:00 tea, 2 times\n21:30 magnesium, 2 times\n22:30 late walk"
    )


async def test_reminders_missed_in_a_pause_are_summed_up_all_the_same(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 21:30")
    await chat.types("/pause 10")

    await hypnic.clock_shows(berlin(3, 12))

    assert chat.last == "While I could not write, these reminders were due:\n21:30 magnesium"


async def test_a_reminder_that_fails_to_leave_for_an_hour_is_summed_up(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 19:30")
    hypnic.wire.fault = lambda name, _: NotSent("away") if name == "sendMessage" else None
    for minute in range(30, 60, 10):
        await hypnic.clock_shows(berlin(2, 19, minute))
    hypnic.wire.fault = lambda _, __: None

    await hypnic.clock_shows(berlin(2, 20, 31))

    assert chat.last == "While I could not write, these reminders were due:\n19:30 magnesium"


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

    assert said == "Your time zone is now Asia/Tokyo. It counts from the next check-in."
    assert chat.last != "While I could not write, these reminders were due:\n18:00 magnesium"


async def test_a_reminder_whose_send_was_cut_off_can_be_put_off(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 19:30")
    hypnic.clock.now = berlin(2, 19, 30)
    (claimed,) = (await hypnic.store.ledger.claim(hypnic.clock.now, 10)).due[-1:]
    await hypnic.clock_shows(berlin(2, 19, 31))
    number = claimed.kind.removeprefix("own:")

    await chat.taps_data(f"own:20260302:{number}:30")
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
    assert [text for text in chat.said if "While I could" in text] == []


async def test_who_puts_it_off_before_telegram_answered_is_reminded_again(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 21:30")
    ledger, reminders = hypnic.store.ledger, hypnic.store.reminders
    (own,) = await reminders.all(chat.id)
    (due,) = (await ledger.claim(berlin(2, 21, 30), 10)).due[-1:]
    until = berlin(2, 22)

    await reminders.snooze(chat.id, due.local_date, own.reminder_id, until)
    await ledger.settle(due, "unknown", berlin(2, 21, 31))

    assert (await ledger.claim(until, 10)).due[-1].kind == due.kind
