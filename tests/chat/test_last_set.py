"""What was set last is what a bare correction changes, also after other talk."""

import pytest

from bot.domain.rhythm import DAILY
from tests.harness import Chat, Hypnic


async def test_once_something_else_was_asked_only_a_plain_change_is_of_the_reminder(
    chat: Chat,
) -> None:
    await chat.types("/remind magnesium 10pm")
    await chat.types("why do my legs twitch")

    assert "magnesium" not in await chat.types("in the evening")
    said = await chat.types("actually make it 10:30pm")
    assert said.startswith("magnesium, every day at 22:30.")


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        *(("make that ten", "22:00"), ("ten not nine", "22:00"), ("no ten", "22:00")),
        *(("10 actualy", "22:00"), ("mkae it ten", "22:00"), ("chnage to 10", "22:00")),
        *(("sory half nine would be better", "21:30"), ("wrong time, ten", "22:00")),
        *(("that should be ten", "22:00"), ("an hour later pls", "22:00")),
        *(("change reminder to 1030pm", "22:30"), ("make that half eleven, i stay up", "23:30")),
        ("half past ten i mean, in german halb elf", "22:30"),
    ],
)
async def test_an_hour_in_words_or_with_a_slip_changes_the_reminder_that_was_set(
    chat: Chat, typed: str, at: str
) -> None:
    await chat.types("remind me to take magnesium at 9pm")

    assert (await chat.types(typed)).startswith(f"take magnesium, every day at {at}.")


async def test_two_changes_of_a_reminder_are_read_in_one_line(chat: Chat) -> None:
    await chat.types("remind me to take magnesium at 9pm")

    said = await chat.types("10 not 9 and only on weekends")

    assert said.startswith("take magnesium, weekends at 22:00.")


@pytest.mark.parametrize(
    ("before", "typed", "read"),
    [
        (["ask me at 7"], "in the evening i mean", "19:00"),
        (["ask me at 7"], "an hour later please", "08:00"),
        (["ask me at 3pm"], "make it four", "16:00"),
        (["ask me at 7", "what causes it"], "make it 8", "08:00"),
        (["weekends at 9", "yes"], "make it ten", "10:00"),
        (["weekends at 9", "yes"], "half an hour later", "09:30"),
        (["weekends at 9", "yes"], "cancel that", "Like weekdays"),
        (["quiet hours 10pm to 7am"], "make it 11", "23:00–07:00"),
        (["quiet hours 10pm to 7am", "yes"], "11 not 10", "23:00–07:00"),
        (["quiet hours 10pm to 7am", "yes"], "until 8 i mean", "22:00–08:00"),
        (["quiet hours 10pm to 7am", "yes"], "from nine", "21:00–07:00"),
        (["quiet hours 10pm to 7am", "yes"], "turn that off again", "None"),
    ],
)
async def test_a_setting_is_corrected_from_what_it_is_now(
    chat: Chat, before: list[str], typed: str, read: str
) -> None:
    for text in before:
        await chat.types(text)

    assert f"I read: {read}." in await chat.types(typed)


@pytest.mark.parametrize(
    ("before", "typed", "said"),
    [
        (["pause for a week"], "actually do ask me tmrw", "Welcome back. Your next check-in comes"),
        (["pause for a week"], "hm actually turn it back on", "Welcome back. Your next check-in"),
        (["pause for a week"], "dont pause after all", "Welcome back. Your next check-in comes on"),
        (
            ["pause for a week"],
            "ask me again from friday",
            "Paused. The next check-in comes on Fri",
        ),
        (["pause for a week"], "cancel that", "Paused: the next check-in comes on Monday 9 March"),
        (["pause"], "nah dont pause", "Your check-ins are not paused"),
        (["skip tomorrow"], "actually do ask me tmrw", "Your check-ins are not paused"),
        (["skip tomorrow", "yes"], "actually no, ask me", "Welcome back. Your next check-in"),
        (["they visit, can you pause till sunday"], "no visit, so don't pause", "Your check-ins"),
    ],
)
async def test_a_pause_ends_when_to_be_asked_is_wanted_after_all(
    chat: Chat, before: list[str], typed: str, said: str
) -> None:
    for text in before:
        await chat.types(text)

    assert (await chat.types(typed)).startswith(said)


@pytest.mark.parametrize(
    ("wish", "typed", "shown"),
    [
        (
            "iron at 8:30am",
            "no sorry, doctor say before sleep. half past nine in the evening",
            "iron, every day at 21",
        ),
        (
            "iron at 8:30am",
            "change the iron please to 9:30 in the evening",
            "iron, every day at 21:30",
        ),
        ("lie down at 22:15", "make it ten past instead", "lie down, every day at 22:10."),
        ("lie down at 22:15", "quarter to i meant", "lie down, every day at 22:45."),
        (
            "take iron at 7am and 7pm",
            "stop reminding me in the morning",
            "take iron, every day at 19",
        ),
        (
            "stretch at 7am",
            "dont remind me in the mornings anymore",
            "stretch, every day at 07:00.",
        ),
        (
            "stretch at 7am",
            "stop reminding me about stretching",
            "stretch, every day at 07:00.",
        ),
        (
            "statin every other day at 10pm",
            "every day actually, not every second",
            "statin, every day",
        ),
    ],
)
async def test_a_reason_a_name_or_a_part_of_the_day_is_no_other_reminder(
    hypnic: Hypnic, chat: Chat, wish: str, typed: str, shown: str
) -> None:
    if "Keep it" in await chat.types(f"/remind {wish}") or "Keep it" in chat.buttons():
        await chat.types("yes")

    assert (await chat.types(typed)).startswith(shown)
    assert len(await hypnic.store.reminders.all(chat.id)) == 1


async def test_a_yes_behind_a_correction_keeps_the_reminder_that_is_shown(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind statin every other day 10:45pm")
    await chat.types("sorry scratch that, daily was right. keep it")

    (own,) = await hypnic.store.reminders.all(chat.id)
    assert own.rhythm == DAILY


async def test_where_nothing_is_set_stop_reminding_me_says_what_can_stop(chat: Chat) -> None:
    assert (await chat.types("stop reminding me in the morning")).startswith("What shall stop?")


async def test_a_time_set_for_some_days_only_is_said_to_stay(chat: Chat) -> None:
    await chat.types("ask me at 3pm")

    said = await chat.types("just this week tho")

    assert said.startswith("I cannot change it back by myself")
    assert chat.buttons()[0] == "Each day at 07:30"


@pytest.mark.parametrize("typed", ["not nine ten", "no not 9, 10", "10 rather than 9"])
async def test_what_it_is_not_may_stand_first(chat: Chat, typed: str) -> None:
    await chat.types("remind me to take magnesium at 9pm")

    assert (await chat.types(typed)).startswith("take magnesium, every day at 22:00.")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("thats too late. 8", "take magnesium, every day at 20:00."),
        ("too early, ten thirty", "take magnesium, every day at 22:30."),
        ("move it back an hour", "take magnesium, every day at 22:00."),
        ("bring it forward by half an hour", "take magnesium, every day at 20:30."),
        ("400mg", "take magnesium 400mg, every day at 21:00."),
        ("every other day is enough", "take magnesium, every other day at 21:00."),
        ("didnt mean daily, mondays", "take magnesium, every Monday at 21:00."),
        ("thats wrong", "take magnesium, every day at 21:00.\nType another time"),
        ("can you change that", "take magnesium, every day at 21:00.\nType another time"),
        ("no dont do that", "take magnesium, every day at 21:00.\nDelete this reminder?"),
    ],
)
async def test_what_is_wrong_with_a_reminder_is_said_in_many_ways(
    chat: Chat, typed: str, shown: str
) -> None:
    await chat.types("remind me to take magnesium at 9pm")

    assert (await chat.types(typed)).startswith(shown)


async def test_a_setting_that_is_said_to_be_wrong_is_asked_for_again(chat: Chat) -> None:
    await chat.types("ask me at 7")

    assert "When should the morning check-in come?" in await chat.types("thats wrong")


async def test_an_answer_that_is_said_to_be_wrong_changes_no_reminder(chat: Chat) -> None:
    await chat.types("remind me to stretch at 9pm")
    await chat.types("what are jerks")

    assert "stretch" not in await chat.types("thats wrong")


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        (
            ["remind me to stretch at 7pm", "remind me to drink tea at 9pm"],
            "stretch, every day at 20",
        ),
        (["ask me at 7", "remind me to drink tea at 9pm"], "I read: 08:00. Now it comes at 07:00"),
        (["remind me to stretch at 7pm", "ask me at 7"], "I read: 08:00. Now it comes at 07:00"),
        (["weekends at 7", "yes", "remind me to drink tea at 9pm"], "I read: 08:00. Nothing is"),
    ],
)
async def test_what_has_the_time_that_is_wrong_is_meant(
    chat: Chat, before: list[str], shown: str
) -> None:
    for text in before:
        await chat.types(text)

    assert shown in await chat.types("8 not 7")


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("stretch at 08:00", "I will remind you: stretch, every day at 08:00"),
        ("Check-in at 08:00", "Your check-in now comes at 08:00."),
    ],
)
async def test_of_two_that_have_it_they_are_asked_which(chat: Chat, button: str, said: str) -> None:
    for text in ("ask me at 7", "remind me to stretch at 7am", "remind me to drink tea at 9pm"):
        await chat.types(text)

    assert await chat.types("8 not 7") == "Which one do you mean? Nothing is changed until you tap."
    assert (await chat.taps(button)).startswith(said)


@pytest.mark.parametrize(
    ("before", "typed", "shown"),
    [
        (["pause 10 days"], "forever i mean", "I read: Only when I write."),
        (["pause 10 days"], "make it longer", "For how long?"),
        (["pause until friday"], "i meant next friday", "I read: until Friday 13 March."),
        (["pause"], "a week or so", "Paused. The next check-in comes on Monday 9 March"),
        (["i'm in london", "yes"], "wait no, manchester", "Which one do you mean?"),
        (["turn off the weekly review", "yes"], "no i want it back on", "I read: Sunday."),
        (["remind me to stretch at 9pm", "delete it", "yes"], "actually keep it", "I will remind"),
        (["remind me to stretch at 10pm"], "can it be 930 instead", "stretch, every day at 21:30."),
        (["remind me to stretch at 10pm"], "how do i change it", "Type another time"),
    ],
)
async def test_second_thoughts_on_what_was_set_are_taken(
    chat: Chat, before: list[str], typed: str, shown: str
) -> None:
    for text in before:
        await chat.types(text)

    assert shown in await chat.types(typed)
