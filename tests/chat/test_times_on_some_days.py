"""A check-in time that is wished for on some days only, which is for each day."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        (
            "next week I have free days, then you can ask in morning again at 9, only next week",
            "09:00",
        ),
        ("ask me at 9 just this week", "09:00"),
        ("im on holiday next week so ask at 10 that week only", "10:00"),
        ("can you ask at 9 for the next 3 days", "09:00"),
        ("ask me at 10 till sunday", "10:00"),
        ("early shift this week, ask at 5 until friday", "05:00"),
        ("next 2 weeks i'm off work, 9:30 is better then", "09:30"),
        ("from 9 to 13 march ask me at 9", "09:00"),
        ("ask me at 9 these two weeks", "09:00"),
        ("ask me at 9 while i am on holiday", "09:00"),
    ],
)
async def test_a_time_for_some_days_is_said_to_be_for_each_day_and_how_to_go_back(
    hypnic: Hypnic, chat: Chat, typed: str, at: str
) -> None:
    said = await chat.types(typed)

    assert "I cannot do that for some days only" in said
    assert "type ask me at 07:30" in said
    assert f"Each day at {at}" in chat.buttons()
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert f"{person.check_in_at:%H:%M}" == "07:30"


@pytest.mark.parametrize(
    "typed",
    [
        "actually mondays i have a 9am lecture so 8 on mondays",
        "on mondays ask me at 8",
        "8 on tuesdays please",
        "wednesdays i sleep in, ask at 10 then",
    ],
)
async def test_a_time_on_one_weekday_is_said_not_to_be_possible(chat: Chat, typed: str) -> None:
    assert "I cannot ask at another time on one day of the week" in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    ["is too early for me. at 9 and the sunday nothing", "9 but sundays off", "9, sundays none"],
)
async def test_a_day_without_a_check_in_is_said_to_be_skipped_on_it(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert "I read: 09:00" in said
    assert "tap Skip today under it" in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("pause for the next 3 days", "Paused."),
        ("dont ask me next week", "Pause"),
        ("can you write me at 8 please", "08:00"),
        ("pause until friday", "Paused."),
        ("no questions at 9 next week", "Pause"),
        ("ask me at 9", "Your check-in now comes at 09:00."),
        ("ask me at half 8 from now on", "Your check-in now comes at 08:30."),
        ("ask me tomorrow", "All right. I ask you on"),
        ("ask me at 9 from next week", "I cannot change it on a later day"),
        ("9 on weekends", "Weekends"),
        ("ask me at 9 tomorrow", "I cannot move one check-in only"),
    ],
)
async def test_a_pause_a_time_for_good_and_one_morning_are_no_time_for_some_days(
    chat: Chat, typed: str, said: str
) -> None:
    answer = await chat.types(typed)

    assert said in answer
    assert "for some days only" not in answer


@pytest.mark.parametrize(
    "typed",
    [
        "what time you will write me?",
        "ok thanks you. what time you will write me?",
        "which hour you ask me?",
        "at what hour will you write",
        "when you will send me the question",
        "what time does the bot message",
        "when am i getting asked",
        "what time will i hear from you",
        "and when comes the question",
        "at what time it comes the message",
    ],
)
async def test_when_the_next_check_in_comes_is_asked_in_any_order(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("Your next check-in comes on")


@pytest.mark.parametrize(
    "typed",
    [
        "when does it come the twitch",
        "what time is it",
        "when do you stop asking",
        "when will my reminder come",
        "when should i ask a doctor",
        "why do you ask me",
        "when do you send me to the doctor",
        "when do i get them most, the jerks",
        "what time do people twitch",
        "when will it end",
    ],
)
async def test_other_questions_on_when_are_none_on_the_check_in(chat: Chat, typed: str) -> None:
    assert "next check-in comes" not in await chat.types(typed)


async def test_a_yes_changes_no_time_that_is_wished_for_next_week(
    hypnic: Hypnic, chat: Chat
) -> None:
    said = await chat.types("next week ask me in the morning again at 9, only next week")
    assert "tell me then" in said

    await chat.types("yes")
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert f"{person.check_in_at:%H:%M}" == "07:30"


@pytest.mark.parametrize(
    "typed", ["ask me at 9 on mondays", "ask me at 9 tomorrow", "ask me at 9 from next week"]
)
async def test_a_yes_to_a_time_for_some_days_is_told_to_take_a_tap(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(typed)

    assert (await chat.types("yes please")).startswith("That takes a tap, so nothing was changed")
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert f"{person.check_in_at:%H:%M}" == "07:30"
