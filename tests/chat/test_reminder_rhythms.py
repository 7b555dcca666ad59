"""Rarer reminders in the chat: shown first, asked about, refused, changed, ended."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.rhythm import Rhythm
from bot.gateway.http import NotSent
from tests.chat.test_reminders import due
from tests.harness import Chat, Hypnic, exported, imports
from tests.scheduler.test_due_messages import berlin


async def test_a_rare_rhythm_is_shown_with_its_next_dates_and_set_when_it_is_kept(
    hypnic: Hypnic, chat: Chat
) -> None:
    said = await chat.types("/remind patch every third day 9am")
    assert said == (
        "patch, every 3 days at 09:00.\nIt comes on: Mon 2 Mar 09:00, Thu 5 Mar 09:00, Sun 8 Mar"
        " 09:00.\nIs that right? Nothing is set yet."
    )
    assert chat.buttons() == ["Keep it", "Change"]
    assert await hypnic.store.reminders.all(chat.id) == ()

    assert await chat.taps("Keep it") == (
        "I will remind you: patch, every 3 days at 09:00, next today."
    )
    for day in range(2, 9):
        await hypnic.clock_shows(berlin(day, 9))
    assert due(chat)[-3:] == ["Reminder: patch"] * 3


async def test_what_is_shown_first_can_be_changed_instead(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind b12 every other wednesday 10:00")
    await chat.taps("Change")

    said = await chat.types("11:00")

    assert said.startswith("b12, every other Wednesday at 11:00.\nIt comes on: Wed 4 Mar 11:00,")
    await chat.taps("Keep it")
    (own,) = await hypnic.store.reminders.all(chat.id)
    assert (own.text, own.times, own.rhythm.every) == ("b12", (time(11),), 2)


async def test_a_kept_wish_tapped_again_stays_one(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium at 8")
    asked = chat.messages[-1]
    data = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]

    await chat.taps_data(data)
    await chat.taps_data(data)

    assert len(await hypnic.store.reminders.all(chat.id)) == 1


async def test_a_wish_of_somebody_else_or_long_ago_is_not_kept(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium at 8")
    data = chat.messages[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    other = await hypnic.join().sets_up()

    await other.taps_data(data)
    await hypnic.store.reminders.prune(berlin(9, 9))
    await chat.taps_data(data)

    assert await hypnic.store.reminders.all(other.id) == ()
    assert await hypnic.store.reminders.all(chat.id) == ()
    assert "That button does not work any more" in chat.toasts[-1]


async def test_a_date_that_passed_before_keep_it_was_tapped_is_not_set(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind tea today 9am")
    hypnic.clock.now = berlin(2, 10)

    assert (await chat.taps("Keep it")).startswith("That time has passed already. Nothing was set.")


@pytest.mark.parametrize(
    ("typed", "start"),
    [
        ("water every 90 minutes", "I cannot count in hours or minutes."),
        ("stretch between 7 and 8", "I need one time, not a span of time."),
        ("methotrexate weekly 9am", "On which day?"),
        ("pray at sunrise", "I do not know when the sun"),
    ],
)
async def test_what_cannot_be_kept_is_said_with_what_can_be(
    hypnic: Hypnic, chat: Chat, typed: str, start: str
) -> None:
    said = await chat.types(f"/remind {typed}")

    assert said.startswith(start)
    assert "Nothing was set." in said
    assert await hypnic.store.reminders.all(chat.id) == ()


async def test_two_times_a_day_are_one_reminder(hypnic: Hypnic, chat: Chat) -> None:
    said = await chat.types("/remind drops 8 am and 8 pm")
    assert said == "I will remind you: drops, every day at 08:00 and 20:00."

    await hypnic.clock_shows(berlin(2, 8))
    assert await chat.taps("Later", "In 1 hour") == "Fine. Again at 09:00: drops"
    await hypnic.clock_shows(berlin(2, 9))
    await chat.taps("Done")
    await hypnic.clock_shows(berlin(2, 20))

    assert due(chat)[-1] == "Reminder: drops"
    assert len(await hypnic.store.reminders.all(chat.id)) == 1


async def test_what_ends_by_itself_says_so_and_is_forgotten_some_days_later(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind antibiotic 9am for 2 days")
    assert "until Tue 3 Mar 2026" in await chat.taps("Keep it")

    await hypnic.clock_shows(berlin(2, 9))
    assert due(chat)[-1] == "Reminder: antibiotic"
    await hypnic.clock_shows(berlin(3, 9))
    assert due(chat)[-1] == "Reminder: antibiotic\nThat was the last one."
    await hypnic.clock_shows(berlin(4, 9))

    assert sum("antibiotic" in text for text in due(chat)) == 2
    assert "09:00 antibiotic, every day, until Tue 3 Mar 2026, is over" in await chat.types(
        "/remind"
    )
    await hypnic.store.reminders.prune(berlin(7, 9))
    assert await hypnic.store.reminders.all(chat.id) == ()


async def test_a_changed_time_counts_from_today_when_it_is_still_to_come(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 19:30")
    await hypnic.clock_shows(berlin(2, 19, 30))
    await chat.types("/remind")
    await chat.taps("19:30 magnesium")

    assert await chat.types("21:00") == (
        "I will remind you: magnesium, every day at 21:00, next today."
        "\nBefore: magnesium, every day at 19:30."
    )
    await hypnic.clock_shows(berlin(2, 21))
    assert due(chat)[-1] == "Reminder: magnesium"

    await chat.types("/remind")
    await chat.taps("21:00 magnesium")
    assert "at 20:00, next tomorrow." in await chat.types("20:00")


async def test_a_time_that_is_no_more_can_not_be_put_off(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 19:30")
    await hypnic.clock_shows(berlin(2, 19, 30))
    came = chat.messages[-1]
    await chat.types("/remind")
    await chat.taps("19:30 magnesium")
    await chat.types("21:00")
    (own,) = await hypnic.store.reminders.all(chat.id)

    await chat.taps_data(f"due:20260302:{own.reminder_id}:1930:60", came)

    assert "That button does not work any more" in chat.toasts[-1]
    number = len(chat.messages)
    await hypnic.clock_shows(berlin(2, 20, 30))
    assert len(chat.messages) == number


async def test_what_was_put_off_and_no_longer_fits_is_dropped(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 19:30")
    await hypnic.clock_shows(berlin(2, 19, 30))
    await chat.taps("Later", "In 1 hour")
    await chat.types("/remind")
    await chat.taps("19:30 magnesium")
    await chat.types("21:00")
    number = len(chat.messages)

    await hypnic.clock_shows(berlin(2, 20, 30))
    assert len(chat.messages) == number
    await hypnic.clock_shows(berlin(2, 21))
    assert due(chat)[-1] == "Reminder: magnesium"


async def test_what_was_put_off_comes_when_only_the_words_were_changed(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind clonazepam 19:30")
    await hypnic.clock_shows(berlin(2, 19, 30))
    await chat.taps("Later", "In 1 hour")
    await chat.types("/remind")
    await chat.taps("19:30 clonazepam")
    await chat.types("clonazepam 0.25 mg")
    assert await chat.taps("Keep it") == (
        "I will remind you: clonazepam 0.25 mg, every day at 19:30, next tomorrow."
        "\nBefore: clonazepam, every day at 19:30."
    )

    await hypnic.clock_shows(berlin(2, 20, 30))

    assert due(chat)[-1] == "Reminder: clonazepam 0.25 mg"


async def test_remind_me_to_is_taken_without_the_command(hypnic: Hypnic, chat: Chat) -> None:
    said = await chat.types("remind me to take magnesium at 9 pm")

    assert said == "I will remind you: take magnesium, every day at 21:00."


async def test_an_older_button_that_can_change_nothing_says_so(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 19:30")
    (own,) = await hypnic.store.reminders.all(chat.id)

    await chat.taps_data(f"own:20260301:{own.reminder_id}:60")

    assert "That button does not work any more" in chat.toasts[-1]


EACH_RHYTHM = (
    "tea mon wed 9am",
    "tea every third day 9am",
    "tea every other monday 9am",
    "tea on the 2nd of every month 9am",
    "tea today 9am",
    "tea 9am for 3 days",
    "tea 9am and 9pm not on sundays",
)


async def test_rhythms_come_back_from_an_export(hypnic: Hypnic, chat: Chat) -> None:
    for wish in (*EACH_RHYTHM, "b12 on the last day of every month 10:00"):
        await _set(chat, wish)
    await chat.types(f"/remind {'long text ' * 19} 8am and 8pm not on sundays")
    kept = await hypnic.store.reminders.all(chat.id)
    assert len(kept) == len(EACH_RHYTHM) + 2
    file, _ = await exported(chat)

    await chat.types("/delete")
    await chat.taps("Yes, delete everything")
    await chat.sets_up()
    await imports(chat, file)
    await imports(chat, file)

    back = await hypnic.store.reminders.all(chat.id)
    assert [replace(own, reminder_id=0) for own in back] == [
        replace(own, reminder_id=0) for own in kept
    ]
    assert kept[-1].rhythm.start or kept[0].rhythm == Rhythm(frozenset(range(6)))
    assert date(2026, 3, 2) in {own.rhythm.start for own in kept}


async def _set(chat: Chat, wish: str) -> None:
    await chat.types(f"/remind {wish}")
    if "Keep it" in chat.buttons():
        await chat.taps("Keep it")


@pytest.mark.parametrize("wish", EACH_RHYTHM)
async def test_each_rhythm_is_hidden_put_off_and_done(
    hypnic: Hypnic, chat: Chat, wish: str
) -> None:
    await chat.types("/settings")
    await chat.taps("Lock screen", "Hide the text")
    await _set(chat, wish)
    await hypnic.clock_shows(berlin(2, 9))
    assert (chat.last, chat.buttons()) == ("A reminder is due.", ["Show"])

    await chat.taps("Show")
    assert await chat.taps("Later", "In 1 hour") == "Fine. Again at 10:00: tea"
    await hypnic.clock_shows(berlin(2, 10))
    await chat.taps("Show")

    assert await chat.taps("Done") == "Done: tea"


@pytest.mark.parametrize("wish", EACH_RHYTHM)
async def test_each_rhythm_is_told_when_it_was_missed(
    hypnic: Hypnic, chat: Chat, wish: str
) -> None:
    await _set(chat, wish)
    hypnic.wire.fault = lambda name, _: NotSent("away") if name == "sendMessage" else None
    for minute in range(0, 60, 10):
        await hypnic.clock_shows(berlin(2, 9, minute))
    hypnic.wire.fault = lambda _, __: None

    await hypnic.clock_shows(berlin(2, 10, 1))

    assert chat.last == "These reminders were due and did not come:\n09:00 tea"
