"""One day, or some days: neither made more of nor dropped without a word."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    "typed",
    [
        "pause Wednesday only please",
        "Fine. And pause Wednesday only please",
        "can you pause while I'm in the air, Wednesday night only?",
        "pause just on thursday",
    ],
)
async def test_a_pause_for_one_later_weekday_is_none_until_it(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert "A pause begins at once. For a later one, tell me on the day." in said
    assert "I read" not in said
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.paused_until is None


async def test_a_pause_of_one_day_right_after_a_new_time_is_no_rhythm(chat: Chat) -> None:
    await chat.types("change my check-in to 8")
    await chat.types("yes")

    assert "A pause begins at once." in await chat.types("pause just on thursday")


async def test_only_tomorrows_weekday_is_left_out_by_a_yes(hypnic: Hypnic, chat: Chat) -> None:
    assert "I read: until Wednesday 4 March." in await chat.types("pause just tuesday")

    assert "The next check-in comes on Wednesday 4 March" in await chat.types("yes")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "I shall ask Dr. Patel on Tuesday then. Can you remind me at 10 that morning",
            "ask Dr. Patel, once on Tue 3 Mar 2026 at 10:00.",
        ),
        (
            "I see the GP tomorrow. remind me that evening at 7 to write down what she said",
            "write down what she said, once on Tue 3 Mar 2026 at 19:00.",
        ),
        (
            "My appointment is on friday. Can you remind me at 8 that morning to fast",
            "fast, once on Fri 6 Mar 2026 at 08:00.",
        ),
        (
            "Tuesday is bin day, remind me at 7 that morning to take the bin out",
            "take the bin out, once on Tue 3 Mar 2026 at 07:00.",
        ),
    ],
)
async def test_that_morning_is_the_morning_of_the_day_that_was_named(
    hypnic: Hypnic, chat: Chat, typed: str, read: str
) -> None:
    assert (await chat.types(typed)).startswith(read)
    assert await hypnic.store.reminders.all(chat.id) == ()


@pytest.mark.parametrize(
    "typed",
    [
        "Please ask me at 6:45 instead, and not on weekends",
        "ask me at 9 but only on weekdays",
        "can you check in at 8, just not at the weekend?",
    ],
)
async def test_a_time_for_some_days_says_that_it_is_for_each_day(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    assert "I cannot ask on some days of the week only" in await chat.types(typed)
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert f"{person.check_in_at:%H:%M}" == "07:30"


@pytest.mark.parametrize(
    "typed",
    [
        "from now on ask me just at the weekend please",
        "pls stop messaging me on weekends",
        "no msg saturday and sunday",
        "could you not ask me on weekdays?",
    ],
)
async def test_check_ins_on_some_days_are_said_to_be_impossible_and_leave_an_open_one_alone(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    assert (await chat.types(typed)).startswith("I cannot ask on some days of the week only")

    assert "Once a week" in chat.buttons()
    assert all("Saved:" not in said for said in chat.said)
