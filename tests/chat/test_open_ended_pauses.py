"""A pause until something happens of which nobody knows the day: `till I am home`."""

from datetime import date

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    "typed",
    [
        "stop the questions til I'm home please",
        "they kept me in, blood pressure was through the roof. stop the questions til I'm home",
        "im in hospital, pause it till im out",
        "i got admitted, no more check ins until im discharged",
        "no questions while im on the ward",
        "stop asking till they let me out",
        "pause until further notice",
        "they are keeping me in a few days. pause the questions",
        "hold the check-ins until i get out of hospital please",
        "dont ask me anything till im home from hospital",
    ],
)
async def test_a_pause_without_a_known_end_takes_one_tap(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)
    assert "I cannot know that day." in said
    assert chat.buttons()[0] == "Until I say so"

    assert "until you tap Go on" in await chat.taps("Until I say so")
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.paused_until == date.max

    assert "next check-in comes" in await chat.types("I'm back")


async def test_a_yes_begins_the_pause_without_a_known_end(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("stop the questions til I'm home please")

    assert "until you tap Go on" in await chat.types("yes please")


@pytest.mark.parametrize(
    "typed",
    [
        "pause till im home on sunday",
        "pause for a week im in hospital",
        "pause until friday",
        "i was in hospital last year",
        "my mum is in hospital, twitching all night",
        "should i go to hospital",
        "the hospital said i should stop magnesium until im home",
        "stop messaging me",
        "pause",
        "remind me til im home",
    ],
)
async def test_a_pause_with_an_end_and_other_words_are_not_open_ended(
    chat: Chat, typed: str
) -> None:
    await chat.types(typed)

    assert "Until I say so" not in chat.buttons()
