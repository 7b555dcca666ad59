"""What a stranger types: a yes right after it was asked for is consent; first words."""

from datetime import time, timedelta

import pytest

from bot.screens.consent import CONSENT_VERSION
from tests.harness import Chat, Hypnic

YES = (
    *("yes", "I agree", "Yes, I agree!", "alright then yes I agree", "sure whatever go ahead"),
    *("yes fine i agree", "ok fair enough go on then", "i agree, do i just write it"),
    "yes I agree to that I think is that what you need me to say",
    *("ok im happy with that what do i do now", "yes please", "lets do it"),
)
NO_CLEAR_YES = (
    *("All right, I agree. Under protest.", "agreed, with reservations", "no deal"),
    *("i agree, no diary please", "you win. leave me alone", "so do you agree"),
    "i agree, it is annoying",
)


@pytest.mark.parametrize("typed", NO_CLEAR_YES)
async def test_who_says_more_than_yes_is_not_taken_at_it(
    hypnic: Hypnic, stranger: Chat, typed: str
) -> None:
    await stranger.types("/start")

    await stranger.types(typed)

    assert await hypnic.store.people.get(stranger.id) is None


@pytest.mark.parametrize("typed", ["can i ask you something", "is the bot free", "are you awake"])
async def test_a_yes_to_an_answer_with_the_welcome_beneath_is_no_consent(
    hypnic: Hypnic, stranger: Chat, typed: str
) -> None:
    assert "it keeps your Telegram ID" in await stranger.types(typed)

    await stranger.types("yes")

    assert await hypnic.store.people.get(stranger.id) is None


@pytest.mark.parametrize("typed", YES)
async def test_a_yes_typed_right_after_the_welcome_is_consent(
    hypnic: Hypnic, stranger: Chat, typed: str
) -> None:
    await stranger.types("/start")

    said = await stranger.types(typed)

    assert "Where do you live?" in said
    person = await hypnic.store.people.get(stranger.id)
    assert person is not None
    assert person.consent_version == CONSENT_VERSION


@pytest.mark.parametrize("typed", [*YES, "ok", "👍"])
async def test_a_yes_to_something_else_is_none_and_shows_what_would_be_kept(
    hypnic: Hypnic, stranger: Chat, typed: str
) -> None:
    await stranger.types("/start")
    await stranger.types("does stress cause it?")

    said = await stranger.types(typed)

    assert said.startswith("If you want the diary, tap Agree and set up, or type yes.")
    assert "it keeps your Telegram ID" in said
    assert stranger.buttons()[0] == "Agree and set up"
    assert await hypnic.store.people.get(stranger.id) is None


@pytest.mark.parametrize("typed", ["ok", "okay", "👍", "sure"])
async def test_that_it_was_read_is_no_consent(hypnic: Hypnic, stranger: Chat, typed: str) -> None:
    await stranger.types("/start")

    said = await stranger.types(typed)

    assert said.startswith("If you want the diary, tap Agree and set up, or type yes.")
    assert await hypnic.store.people.get(stranger.id) is None


async def test_a_yes_after_an_hour_is_asked_for_again(hypnic: Hypnic, stranger: Chat) -> None:
    await stranger.types("/start")
    hypnic.clock.now += timedelta(minutes=61)

    said = await stranger.types("yes")

    assert said.startswith("If you want the diary, tap Agree and set up, or type yes.")
    assert await hypnic.store.people.get(stranger.id) is None


async def test_the_place_and_time_beside_a_yes_are_taken(hypnic: Hypnic, stranger: Chat) -> None:
    await stranger.types("hi there")

    await stranger.types("yes lets do it. im in Leeds")
    await stranger.types("7")

    person = await hypnic.store.people.get(stranger.id)
    assert person is not None
    assert (person.zone, person.check_in_at) == ("Europe/London", time(7))


@pytest.mark.parametrize(
    "typed", ["hello", "does this cost anything", "who reads it", "can you keep a diary for me"]
)
async def test_the_first_small_talk_brings_the_welcome_once(stranger: Chat, typed: str) -> None:
    assert "it keeps your Telegram ID" in await stranger.types(typed)
    assert stranger.buttons()[0] == "Agree and set up"

    assert "it keeps your Telegram ID" not in await stranger.types("good night then")


@pytest.mark.parametrize("typed", ["my dad died on sunday", "thanks, that is all"])
async def test_grief_and_goodbyes_are_asked_for_nothing(stranger: Chat, typed: str) -> None:
    assert "it keeps your Telegram ID" not in await stranger.types(typed)


@pytest.mark.parametrize("typed", ["Dublin", "7:15", "half seven", "near Cardiff", "at 8 please"])
async def test_a_place_or_time_before_the_yes_says_what_comes_first(
    hypnic: Hypnic, stranger: Chat, typed: str
) -> None:
    await stranger.types("/start")

    assert (await stranger.types(typed)).startswith("That is up to you. First I need your yes")
    assert await hypnic.store.people.get(stranger.id) is None


@pytest.mark.parametrize(
    "typed",
    [
        "what is it you want me to agree to",
        "what exactly am i agreeing to here?",
        "what do i have to agree to then",
        "sorry, agree to what",
    ],
)
async def test_who_asks_what_to_agree_to_is_shown_that_text_with_its_button(
    stranger: Chat, typed: str
) -> None:
    assert "If you agree, it keeps your Telegram ID" in await stranger.types(typed)
    assert stranger.buttons()[0] == "Agree and set up"


@pytest.mark.parametrize(
    "typed",
    [
        "i dont agree with any of this",
        "i agree it feels like a fall",
        "not sure i want to agree",
        "ok what do i do if it hits me at the wheel",
        "i do not agree, do i have to press something",
        "fine, but why not ask my doctor",
        "yes i twitch every night",
        "ok so yes or no, is it bad",
    ],
)
async def test_other_words_on_agreeing_are_no_yes(stranger: Chat, typed: str) -> None:
    assert not (await stranger.types(typed)).startswith("If you want the diary")


@pytest.mark.parametrize(
    "typed",
    [
        "what is this, my physio sent me the link",
        "got this off the sleep clinic leaflet, whats it do",
        "my daughter put this on my phone",
    ],
)
async def test_who_says_how_they_came_here_is_welcomed(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("Hypnic answers questions about muscles")
    assert stranger.buttons()[0] == "Agree and set up"


@pytest.mark.parametrize(
    "typed",
    [
        "8 is no good im on earlies, up at 4. can it be like half 4",
        "in leeds. same as london isnt it",
        "London. And not 8. 9.30, weekdays only.",
        "could it be only weekends",
        "no messages after 10pm please",
    ],
)
async def test_a_strangers_place_and_time_are_said_to_be_up_to_them(
    hypnic: Hypnic, stranger: Chat, typed: str
) -> None:
    said = await stranger.types(typed)

    assert said.startswith("That is up to you. First I need your yes")
    assert stranger.buttons()[0] == "Agree and set up"
    assert await hypnic.store.people.get(stranger.id) is None


@pytest.mark.parametrize(
    "typed", ["can it be worse at 40", "why does it happen at 3 in the morning", "/start"]
)
async def test_a_question_with_a_number_is_no_wish_for_a_time(stranger: Chat, typed: str) -> None:
    assert not (await stranger.types(typed)).startswith("That is up to you")


@pytest.mark.parametrize(
    "typed",
    [
        "could you tell me my pills at eight and the little white one at bed time bed time is ten",
        "will you remind me about my inhaler",
    ],
)
async def test_a_strangers_reminder_is_said_to_need_the_diary(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("That needs the diary, and the diary needs")
    assert stranger.buttons()[0] == "Agree and set up"


@pytest.mark.parametrize(
    "typed",
    [
        "my brother died in the earthquake. i hear the house at night. sorry, you can do nothing",
        "my baby died. i dont know what to do with the nights",
        "it will be two years on sunday since he passed, i dont see what im waiting for",
    ],
)
async def test_a_loss_is_met_first_agreed_or_not(stranger: Chat, chat: Chat, typed: str) -> None:
    for each in (stranger, chat):
        assert (await each.types(typed)).startswith("I am sorry for your loss.")


@pytest.mark.parametrize("typed", ["do u keep what i type", "does it remember what i write here"])
async def test_who_has_not_agreed_is_told_that_nothing_is_kept(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("Before your yes I keep nothing of you.")


@pytest.mark.parametrize("typed", ["/delete", "delete my data", "what have you got on me"])
async def test_of_who_has_not_agreed_there_is_nothing(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("There is nothing to show or delete: I have")


async def test_who_has_not_agreed_is_told_that_nothing_comes_by_itself(stranger: Chat) -> None:
    assert (await stranger.types("stop messaging me")).startswith("I write nothing by myself")


async def test_a_strangers_yes_may_still_be_to_a_danger(stranger: Chat) -> None:
    assert "emergency number" in await stranger.types("yes")
