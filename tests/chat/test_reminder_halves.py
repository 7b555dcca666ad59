"""The half of the day is asked where it is open, and what follows from it is shown."""

from datetime import time

import pytest

from tests.chat.test_edited_messages import edits
from tests.chat.test_reminders import due
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import berlin


@pytest.mark.parametrize(("half", "at"), [("08:00", time(8)), ("20:00", time(20))])
async def test_the_half_of_the_day_is_asked_and_taken_from_the_button(
    hypnic: Hypnic, chat: Chat, half: str, at: time
) -> None:
    said = await chat.types("/remind magnesium at 8")
    assert said == "magnesium, every day. In the morning or in the evening? Nothing is set yet."

    assert await chat.taps(half) == f"I will remind you: magnesium, every day at {half}."
    (own,) = await hypnic.store.reminders.all(chat.id)
    assert own.times == (at,)


@pytest.mark.parametrize("answer", ["tap", "8pm"])
@pytest.mark.parametrize(
    ("wish", "dates"),
    [
        ("antibiotic at 8 for 7 days", "Mon 2 Mar 20:00, Tue 3 Mar 20:00, Wed 4 Mar 20:00"),
        ("b12 every other monday at 8", "Mon 2 Mar 20:00, Mon 16 Mar 20:00, Mon 30 Mar 20:00"),
        ("patch every 3 days at 8", "Mon 2 Mar 20:00, Thu 5 Mar 20:00, Sun 8 Mar 20:00"),
    ],
)
async def test_the_dates_of_a_rare_rhythm_are_those_of_the_half_that_was_chosen(
    hypnic: Hypnic, chat: Chat, wish: str, dates: str, answer: str
) -> None:
    hypnic.clock.now = berlin(2, 10, 15)
    await chat.types(f"/remind {wish}")

    said = await (chat.taps("20:00") if answer == "tap" else chat.types(answer))

    assert f"It comes on: {dates}.\nIs that right? Nothing is set yet." in said
    assert await hypnic.store.reminders.all(chat.id) == ()
    await chat.taps("Keep it")
    (own,) = await hypnic.store.reminders.all(chat.id)
    assert own.times == (time(20),)


async def test_a_course_of_seven_days_comes_seven_times_in_the_half_that_was_chosen(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now = berlin(2, 10, 15)
    await chat.types("/remind antibiotic at 8 for 7 days")
    await chat.taps("20:00")
    await chat.taps("Keep it")
    for day in range(2, 12):
        await hypnic.clock_shows(berlin(day, 20))

    assert sum("antibiotic" in text for text in due(chat)) == 7


async def test_a_half_of_a_wish_that_was_shown_anew_is_not_kept(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium at 8")
    pm = chat.messages[-1]["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    await edits(hypnic, chat, text="/remind magnesium every other day 9am")

    await chat.taps_data(pm)

    assert await hypnic.store.reminders.all(chat.id) == ()
    assert "That button does not work any more" in chat.toasts[-1]


@pytest.mark.parametrize(
    ("answer", "at"),
    [
        ("pm obv", time(23)),
        ("ugh 23:00", time(23)),
        ("evening", time(23)),
        ("the second", time(23)),
        ("the second one please", time(23)),
        ("pm ofc", time(23)),
        ("oh sorry, 11pm", time(23)),
        ("the first", time(11)),
        ("am lol", time(11)),
    ],
)
async def test_the_half_is_chosen_in_few_words_with_talk_around_them(
    hypnic: Hypnic, chat: Chat, answer: str, at: time
) -> None:
    await chat.types("remind me to put my phone away at 11")

    said = await chat.types(answer)

    assert said == f"I will remind you: put my phone away, every day at {at:%H:%M}."
    (own,) = await hypnic.store.reminders.all(chat.id)
    assert own.times == (at,)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("stretch every day at lunchtime, 2", "stretch at lunchtime, every day at 14:00."),
        ("remind me tablets at teatime, 5", "tablets at teatime, every day at 17:00."),
    ],
)
async def test_a_meal_time_says_the_half_of_the_hour_behind_it(
    chat: Chat, typed: str, said: str
) -> None:
    assert (await chat.types(typed)).startswith(said)


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("Sorry, they open at half past eight. Make it then.", ["08:30", "20:30"]),
        ("no they only open at 8.30, do it then", ["08:30", "20:30"]),
        ("oh they dont open till half 9. then please", ["09:30", "21:30"]),
    ],
)
async def test_a_time_told_as_the_reason_is_the_one_that_then_points_at(
    chat: Chat, typed: str, times: list[str]
) -> None:
    await chat.types("remind me to ring the surgery on Thursday at 8")

    assert "Nothing is set yet" in await chat.types(typed)
    assert chat.buttons(chat.messages[-1])[:2] == times


@pytest.mark.parametrize("typed", ["then what", "I slept till half past eight then"])
async def test_then_alone_points_at_no_time(chat: Chat, typed: str) -> None:
    await chat.types("remind me to ring the surgery on Thursday at 8")

    assert "ring the surgery" not in await chat.types(typed)


async def test_a_half_that_is_open_is_asked_again_beside_another_reminder(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("remind me to ring the surgery on Thursday at 8")

    await chat.types("and remind me of the water tablet every morning at 9")

    assert "ring the surgery" in str(chat.messages[-1]["text"])
    assert chat.buttons(chat.messages[-1])[:2] == ["08:00", "20:00"]
    await chat.taps("08:00")
    kept = [own.text for own in await hypnic.store.reminders.all(chat.id)]
    assert "ring the surgery" in kept
