"""Reminders of one's own: understood, sent, done, put off, hidden, summed up."""

from datetime import datetime, time

import pytest

from bot.domain.rhythm import EVERY_DAY, Rhythm
from bot.language.reminder_parsing import Accept, Confirm, Wish, parse_reminder
from bot.screens.reminder_times import days_in_words
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import berlin

WEEKDAYS = frozenset(range(5))
SOME = frozenset({0, 2, 4})


def wish(text: str, hour: int, minute: int = 0, days: frozenset[int] = EVERY_DAY) -> Wish:
    """A reminder, every day unless told otherwise."""
    return Wish(text, (time(hour, minute),), Rhythm(days))


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
        ("tea sat 20:00", None),
        ("sun cream 9am", wish("sun cream", 9)),
        ("vitamin b12 at 8:00 weekends", wish("vitamin b12", 8, 0, frozenset({5, 6}))),
        ("me to take magnesium at 9pm", wish("take magnesium", 21)),
        ("magnesium (21:30)!", wish("magnesium", 21, 30)),
        ("9pm: magnesium", wish("magnesium", 21)),
        ("magnesium monday to friday 9pm", wish("magnesium", 21, 0, WEEKDAYS)),
        ("give money to mum 9pm", wish("give money to mum", 21)),
        ("magnesium mon/wed/fri 9pm", wish("magnesium", 21, 0, SOME)),
        ("magnesium 9pm mon, wed & fri", wish("magnesium", 21, 0, SOME)),
        ("wind down weeknights 9pm", wish("wind down", 21, 0, WEEKDAYS)),
        ("salt & pepper 9pm", wish("salt & pepper", 21)),
        ("magnesium half past nine", None),
        ("magnesium half nine in the evening", wish("magnesium", 21, 30)),
        ("wind down weekdays at quarter to ten at night", wish("wind down", 21, 45, WEEKDAYS)),
        ("magnesium half nine pm weekdays", wish("magnesium", 21, 30, WEEKDAYS)),
        ("half 9pm: magnesium", wish("magnesium", 21, 30)),
        ("quarter past 6 stretch", None),
        ("tea around 7ish on Mondays", None),
        ("magnesium 9 in the evening", wish("magnesium", 21)),
        ("walk at noon on weekdays", wish("walk", 12, 0, WEEKDAYS)),
        ("lights out midnight", wish("lights out", 0)),
        ("8:00 take 2 in the morning", wish("take 2 in the morning", 8)),
        ("9pm call ten to eight people", wish("call ten to eight people", 21)),
        ("no midnight snack 22:00", wish("no midnight snack", 22)),
        ("write the list for tomorrow 9pm", wish("write the list for tomorrow", 21)),
        ("tea tomorrow at 8", None),
        ("magnesium at 9", None),
        ("magnesium", None),
        ("21:30", None),
        ("magnesium 25:00", None),
        ("magnesium at nine", None),
        ("x" * 500 + " 9pm", None),
    ],
)
def test_a_reminder_is_understood_or_not(typed: str, meant: Wish | None) -> None:
    read = parse_reminder(typed, datetime(2026, 3, 2, 7))  # noqa: DTZ001  # A local time.

    assert (read.wish if isinstance(read, Accept | Confirm) else None) == meant


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
    await chat.types("/remind magnesium 21:30 for 2 days")
    await chat.taps("Keep it")
    await hypnic.clock_shows(berlin(2, 21, 30))
    assert (chat.last, chat.buttons()) == ("A reminder is due.", ["Show"])

    assert await chat.taps("Show") == "Reminder: magnesium"
    assert chat.buttons() == ["Done", "Later"]
    await hypnic.clock_shows(berlin(3, 21, 30))
    assert await chat.taps("Show") == "Reminder: magnesium\nThat was the last one."


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
    assert said == (
        "I will remind you: magnesium, weekdays at 21:45, next today."
        "\nBefore: magnesium, every day at 21:30."
    )
    assert await chat.taps("Delete") == "Deleted: magnesium."
    await hypnic.clock_shows(berlin(2, 21, 45))
    assert due(chat)[-1] != "Reminder: magnesium"


async def test_another_time_alone_keeps_the_text_and_the_days(chat: Chat) -> None:
    await chat.types("/remind magnesium 21:30 weekdays")
    await chat.types("/remind")
    await chat.taps("21:30 magnesium")

    assert await chat.types("make it 10pm") == (
        "I will remind you: magnesium, weekdays at 22:00, next today."
        "\nBefore: magnesium, weekdays at 21:30."
    )


async def test_a_reminder_that_is_changed_is_no_emergency(chat: Chat) -> None:
    await chat.types("/remind tea 20:00")
    await chat.types("/remind")
    await chat.taps("20:00 tea")

    said = await chat.types("wind down weekdays 22:15")

    assert said.endswith("Is that right? Until you choose, this stays: tea, every day at 20:00.")
    assert (await chat.taps("Keep it")).startswith("I will remind you: wind down, weekdays at")
    assert not any("emergency number" in text for text in chat.said)


@pytest.mark.parametrize("typed", ["!!", "magnesium 9am 500 10pm"])
async def test_what_is_not_understood_gets_examples(chat: Chat, typed: str) -> None:
    said = await chat.types(f"/remind {typed}")

    assert "Nothing was set." in said
    assert "/remind magnesium 21:30" in said


async def test_twenty_reminders_are_kept_and_no_more(hypnic: Hypnic, chat: Chat) -> None:
    for number in range(20):
        await chat.types(f"/remind number {number} 21:30")

    said = await chat.types("/remind one more 21:30")

    assert said.startswith("You have 20 reminders")
    assert len(await hypnic.store.reminders.all(chat.id)) == 20


@pytest.mark.parametrize("answer", ["yes", "Ok.", "keep it"])
async def test_a_reminder_that_is_shown_is_kept_by_a_typed_yes(chat: Chat, answer: str) -> None:
    said = await chat.types("/remind iron every other day 8am")
    assert "Nothing is set yet" in said

    said = await chat.types(answer)

    assert said.startswith("I will remind you: iron, every other day at 08:00")


@pytest.mark.parametrize("answer", ["8pm", "evening", "20:00"])
async def test_the_half_of_the_day_can_be_typed(chat: Chat, answer: str) -> None:
    assert "In the morning or in the evening?" in await chat.types("/remind tablet at 8")
    assert "In the morning or in the evening?" in await chat.types("8")

    assert "every day at 20:00" in await chat.types(answer)


async def test_a_typed_no_leaves_a_shown_reminder_unset(chat: Chat) -> None:
    await chat.types("/remind iron every other day 8am")

    assert await chat.types("no") == "Fine. Nothing is set."
    assert "no reminders of your own" in await chat.types("/remind")


async def test_news_of_the_night_is_no_answer_to_a_shown_reminder(chat: Chat) -> None:
    await chat.types("/remind iron every other day 8am")

    assert "How was falling asleep?" in await chat.types("slept badly")
    assert "Noted: leg." in await chat.types("slept badly, left leg jerked")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("actually make it 10:30pm", "every day at 22:30"),
        ("no, 10:30", "every day at 22:30"),
        ("make that 9", "every day at 21:00"),
        ("wait, 7am please", "every day at 07:00"),
        ("can you change it to weekdays", "weekdays at 22:00"),
    ],
)
async def test_a_correction_of_a_reminder_just_set_is_offered_as_its_change(
    chat: Chat, typed: str, shown: str
) -> None:
    await chat.types("/remind magnesium 10pm")
    said = await chat.types(typed)

    assert said.startswith(f"magnesium, {shown}.")
    await chat.taps("Keep it")
    assert (await chat.types("/remind")).count("magnesium,") == 1


@pytest.mark.parametrize(
    "typed",
    [
        *("make it 2 tablets", "make it 300 mg", "can you make it 5 mg", "make it 10 drops"),
        *("do it 3 times", "have it 2 hours later", "get it 4 weeks later", "make it .5 mg"),
    ],
)
async def test_a_dose_or_a_count_moves_no_check_in(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    for before in ("/remind pill 21:00", "/remind patch every 3 days 8pm", "/help"):
        await chat.types(before)
        await chat.types(typed)

        person = await hypnic.store.people.get(chat.id)
        assert person is not None
        assert person.check_in_at == time(7, 30)


async def test_the_one_dose_of_a_reminder_just_set_can_be_corrected(chat: Chat) -> None:
    await chat.types("/remind magnesium 200 mg 21:00")

    assert (await chat.types("make it 300 mg")).startswith("magnesium 300 mg, every day at 21:00.")


@pytest.mark.parametrize("typed", ["actually i'm tired", "no it was not quiet", "i mean the leg"])
async def test_other_words_after_a_reminder_change_nothing(chat: Chat, typed: str) -> None:
    await chat.types("/remind magnesium 10pm")

    assert "magnesium" not in await chat.types(typed)
