"""How a night stands in the diary, asked in words, and what still waits for a yes."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("do you still have last night as quiet? id leave it like that", "No, that is not in it."),
        ("is last night down as a lot?", "Yes, that is in it."),
        ("you still have it as a bad one, right?", "Yes, that is in it."),
        ("did you note it as some?", "No, that is not in it."),
    ],
)
async def test_it_is_said_whether_a_night_stands_there_as_asked(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    assert (await chat.types(typed)).startswith(f"{said}\n\nNight to Monday 2 March\nSaved: a lot")


@pytest.mark.parametrize(
    "typed",
    [
        "so whats saved for both now",
        "what does it say for the two nights now",
        "hm can you show me both nights pls",
    ],
)
async def test_what_waits_is_shown_beside_what_is_saved(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("quiet")
    await chat.types("sunday night a lot, last night some")

    said = await chat.types(typed)

    assert said == (
        "Not yet: what you told last waits for your yes.\n\n"
        "Saved so far\nNight to Sun 1 Mar: nothing is noted.\nNight to Mon 2 Mar: no twitching.\n\n"
        "Waiting for your yes\nNight to Sun 1 Mar: a lot of twitching.\n"
        "Night to Mon 2 Mar: some twitching.\n\nShall I save that?"
    )
    assert (await chat.types("yes")).startswith("Saved")


@pytest.mark.parametrize(
    "typed",
    ["is it as bad as last night?", "did you have it as a kid", "show me the last study"],
)
async def test_a_comparison_asks_for_no_saved_night(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    assert "in it." not in (said := await chat.types(typed))
    assert "Saved: a lot" not in said


SHOWN = "wednesday night a lot in my left leg, saturday quiet, last night some"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("right arm too, and it tingled", "Mon 2 Mar: some twitching; arm; same spot on the right"),
        ("oh and the stress was saturday", "Sun 1 Mar: no twitching; stress."),
        ("the calf cramp belongs to the quiet one", "Sun 1 Mar: no twitching; calf cramps."),
        ("forgot to say my face as well", "Mon 2 Mar: some twitching; face."),
    ],
)
async def test_what_is_added_goes_into_the_night_on_the_screen_that_is_meant(
    chat: Chat, typed: str, shown: str
) -> None:
    await chat.types(SHOWN)

    said = await chat.types(typed)

    assert f"Night to {shown}" in said
    assert said.count("Night to") == 3
    assert (await chat.types("yes")).count("Night to") == 3


async def test_a_drink_without_its_number_is_asked_for_and_the_answer_is_of_that_night(
    chat: Chat,
) -> None:
    await chat.types(SHOWN)

    assert (await chat.types("the wine was saturday")).startswith("A drink is not in it yet.")
    assert "Night to Sun 1 Mar: no twitching; 2–3 drinks." in await chat.types("two glasses")


@pytest.mark.parametrize(
    "typed", ["why does it happen in the legs too", "my mum has it too", "see you saturday"]
)
async def test_nights_wait_on_when_something_else_is_said(chat: Chat, typed: str) -> None:
    await chat.types(SHOWN)
    await chat.types("is it harmful")

    assert "Nothing is saved yet" not in await chat.types(typed)

    assert (await chat.types("yes save them")).startswith("Saved\nNight to Thu 26 Feb: a lot")


async def test_a_page_that_is_asked_for_tells_of_nights_that_wait(chat: Chat) -> None:
    await chat.types(SHOWN)

    said = await chat.types("can you make me the page for my doctor")

    assert said.startswith("Not yet: none of these nights is saved.\n\nNight to Thu 26 Feb")
    assert (await chat.taps("Save them")).startswith("Saved")


@pytest.mark.parametrize(
    "typed",
    ["what time is it for you now", "which time zone do you have for me", "still on berlin time?"],
)
async def test_the_clock_that_is_kept_is_told_to_who_asks(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert said.startswith("I have your time zone as Europe/Berlin, so for me it is ")
    assert "Change the time zone" in chat.buttons()


@pytest.mark.parametrize("typed", ["what time is it best to sleep", "what time will you write me"])
async def test_another_time_asks_for_no_clock(chat: Chat, typed: str) -> None:
    assert "I have your time zone" not in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "flying to bangkok tmrw night, what happens with the morning question",
        "ok switch it when i land, not now",
        "there till the 20th then hanoi",
    ],
)
async def test_a_clock_is_not_changed_ahead_of_a_journey(chat: Chat, typed: str) -> None:
    assert "I cannot change that ahead. When you have arrived" in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    ["is the iron one still on?", "do i have the iron reminder yet", "did the iron thing get set"],
)
async def test_a_reminder_that_was_shown_and_not_kept_is_said_not_to_be_set(
    chat: Chat, typed: str
) -> None:
    await chat.types("remind me iron every other day 8am")
    await chat.types("remind me stretch 9pm")

    assert (await chat.types(typed)).startswith("Not yet: iron, every other day at 08:00.")

    assert (await chat.types("yes")).startswith("I will remind you: iron")
    assert (await chat.types(typed)).startswith("Yes, it is set: iron, every other day at 08:00.")


async def test_a_reminder_that_was_deleted_is_said_to_be_gone(chat: Chat) -> None:
    await chat.types("remind me iron 8am")
    await chat.types("bin the iron one")
    await chat.types("yes")

    assert await chat.types("is the iron one still on?") == "Deleted: iron."
    assert "Put it back" in chat.buttons()


@pytest.mark.parametrize(
    "typed",
    ["is the iron one bad for my stomach", "make the iron one later", "is the first one ok"],
)
async def test_another_question_on_a_reminder_tells_not_whether_it_is_set(
    chat: Chat, typed: str
) -> None:
    await chat.types("remind me iron 8am")

    assert "Yes, it is set" not in await chat.types(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("this deadline is killing me btw so add stress", "stress"),
        ("we had a party so put in two wines", "2–3 drinks"),
    ],
)
async def test_what_is_to_be_added_behind_its_reason_goes_into_the_saved_night(
    chat: Chat, typed: str, read: str
) -> None:
    await chat.types("last night a lot, both legs")
    await chat.types("yes")

    assert (await chat.types(typed)).startswith(f"Night to Mon 2 Mar: {read}.")


@pytest.mark.parametrize("typed", ["no not always that one", "nope, not every time"])
async def test_a_spot_that_was_not_always_the_same_varied(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")
    await chat.types("legs. mainly the left")

    assert (await chat.types(typed)).startswith("Noted: not one spot.")


@pytest.mark.parametrize(
    "typed",
    ["does it show that i drink on weekends? rather she doesnt see that", "can she see the wine"],
)
async def test_who_asks_if_drinks_are_on_the_page_is_told(chat: Chat, typed: str) -> None:
    await chat.types("can you make me the page for my doctor")

    assert (await chat.types(typed)).startswith("The page shows the answers of your nights")
    assert "No, your name is not on it" in await chat.types("does it show my name")


@pytest.mark.parametrize("typed", ["does it show in the blood if i drink", "is the wine in it"])
async def test_no_page_that_was_not_talked_of_is_meant(chat: Chat, typed: str) -> None:
    assert "The page shows" not in await chat.types(typed)


async def test_what_is_added_behind_a_yes_is_asked_with_the_rest_for_its_night_once(
    chat: Chat,
) -> None:
    await chat.types("sunday a lot in my arms")
    asked = len(chat.said)

    said = await chat.types("yeah save it. 2 beers as well")

    assert said.startswith("Which night was it? I read: a lot of twitching; arm; 2–3 drinks.")
    assert len(chat.said) == asked + 1


async def test_a_reminder_that_has_come_is_said_to_be_over(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("remind me to phone mum in 2 hours")
    await chat.types("yes")
    assert (await chat.types("is the phone one set?")).startswith("Yes, it is set: phone mum")

    await hypnic.later(hours=4)

    assert (await chat.types("is the phone one set?")).startswith("It is over: phone mum")


@pytest.mark.parametrize("then", ["", "remind me stretch 9pm"])
async def test_a_reminder_not_kept_before_its_time_is_not_offered_again(
    hypnic: Hypnic, chat: Chat, then: str
) -> None:
    await chat.types("remind me to phone mum in 2 hours")
    if then:
        await chat.types(then)
    await hypnic.later(hours=4)

    said = await chat.types("is the phone one set?")
    assert "It comes on: ." not in said
    assert "Not yet: phone mum" not in said
