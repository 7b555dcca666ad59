"""After an alarm: kept in hospital, a joke, no more links, and the day after a crisis."""

import pytest

from bot.answers.after_alarm.in_other_hands import of_anothers_attempt
from bot.answers.after_alarm.second_thoughts import PROMISES, REFUSES, second_thought
from tests.harness import Chat, Hypnic

CARD = "I am sorry that it hurts so much"


@pytest.mark.parametrize(
    ("alarm", "typed", "said"),
    [
        (
            "my mother fell and hit her head, she is sleepy and sick",
            "they took her in for a scan. its a small bleed they keep her. thank you",
            "hands of people who can look after it",
        ),
        (
            "his face is drooping on one side",
            "oh god he's pulling the face on purpose, he's joking. idiot. sorry",
            "Then I am glad",
        ),
        ("i want to die", "dont send me a link", "I send you no more of them"),
        ("i want to die", "my mum. i could ring my mum i guess", "a good and brave step"),
        ("i want to die", "No, I would not do anything. I just miss him.", "Thank you"),
    ],
)
async def test_what_is_said_after_an_alarm_is_answered_as_it_is_meant(
    chat: Chat, alarm: str, typed: str, said: str
) -> None:
    await chat.types(alarm)

    assert said in await chat.types(typed)


async def test_a_joke_ends_the_alarm(chat: Chat) -> None:
    await chat.types("his face is drooping on one side")
    await chat.types("he's joking, sorry")

    assert "emergency" not in await chat.types("remind me to ring the gp tomorrow at 10:00")


async def test_blood_thinners_after_a_blow_are_no_poisoning(chat: Chat) -> None:
    await chat.types("my mother fell in the bathroom and hit her head")
    said = await chat.types(
        "she's a bit sleepy and was sick this morning, she takes blood thinners"
    )

    assert "packet" not in said
    assert "Neck or back" in said


async def test_pills_after_a_blow_are_one(chat: Chat) -> None:
    await chat.types("my mother fell in the bathroom and hit her head")

    assert "packet" in await chat.types("she took a whole box of her pills before, she is sleepy")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("sorry about last night", "nothing to be sorry for"), ("still here", "glad that you are")],
)
async def test_the_morning_after_a_crisis_begins_with_a_kind_word_and_no_note(
    hypnic: Hypnic, chat: Chat, typed: str, said: str
) -> None:
    await chat.types("I want to die")
    await hypnic.later(hours=14)
    await chat.types(typed)

    assert any(said in each["text"] for each in chat.messages[-2:])


@pytest.mark.parametrize(
    "typed",
    [
        "he's on the ward, awake, he says he didnt want to live. what do i even say to him",
        "my friend took an overdose and is in hospital now, what do i say to her",
    ],
)
async def test_somebody_elses_attempt_that_is_treated_gets_words_for_who_asks(
    chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert "Listen more than you advise" in said
    assert CARD not in said


@pytest.mark.parametrize(
    "typed",
    [
        "she overdosed and isn't in hospital, she won't go",
        "he took an overdose, should i take him to hospital",
        "she tried to kill herself, she's on the ward, and i want to die too",
        "he took an overdose in hospital and is not breathing",
    ],
)
def test_an_attempt_that_is_not_treated_is_none(typed: str) -> None:
    assert not of_anothers_attempt(typed)


def test_a_question_of_what_helps_refuses_no_help() -> None:
    assert second_thought("crisis", "is there anything that helps the calf") is None
    assert second_thought("crisis", "that never helps") == REFUSES
    assert second_thought("crisis", "nobody helps me") == REFUSES
    assert second_thought("crisis", "i would not do anything") == PROMISES


async def test_ones_own_fit_of_the_night_gets_steps_for_who_had_it(chat: Chat) -> None:
    said = await chat.types(
        "my wife says I was shaking all over around 5 and did not answer her. I remember nothing"
    )

    assert "No driving" in said
    assert "hard and sharp" not in said


async def test_drinking_told_after_a_medicine_gets_the_card_on_both_whatever_was_between(
    chat: Chat,
) -> None:
    await chat.types("hi im on wellbutrin since 2 weeks")
    await chat.types("my arms twitch by day")
    await chat.types("im scared its seizures")

    assert "Before you mix a medicine" in await chat.types(
        "also drinking to fall asleep. half bottle wine. bad idea?"
    )


async def test_a_question_on_alcohol_after_a_medicine_is_still_one_for_the_article(
    chat: Chat,
) -> None:
    await chat.types("hi im on wellbutrin since 2 weeks")
    await chat.types("how common is it")

    assert "From the article" in await chat.types("does alcohol make twitching worse")
