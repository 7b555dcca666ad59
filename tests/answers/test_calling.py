"""Whether to call is asked: after a seizure or an alarm the answer is a plain yes."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.after_alarm.calling import ASKED_TO_CALL, asks_to_call, says_first
from bot.answers.after_alarm.second_thoughts import second_thought
from bot.answers.cards.card_texts import CARDS
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())
YES = "Yes: call your local emergency number now"


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("it was the first one ever, do i call an ambulance", None),
        ("that was his first ever, should we call 999?", None),
        ("she never had one before. do we need an ambulance", None),
        ("do i call 911?", "out:night_seizure"),
        ("so do i call??", "out:blackout"),
        ("should i drive him to A&E myself", "out:night_seizure"),
        ("do i still need to call", "out:after_alarm"),
        ("do we call an ambulance or not", "out:child_seizure"),
    ],
)
def test_whoever_asks_to_call_after_a_seizure_is_told_yes(typed: str, topic: str | None) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.kind, reply.detail) == (Kind.URGENT, ASKED_TO_CALL)


@pytest.mark.parametrize(
    ("danger", "typed"),
    [
        ("seizure_over", "yes it was the first one ever. so ambulance or can we drive him there"),
        ("seizure_over", "it was his first one"),
        ("seizure_now", "she never had a fit before"),
        ("chest", "should i call them"),
        ("stroke", "do i really have to call"),
        ("chest", "can my wife drive me to hospital, can she take me to the er"),
        ("allergy", "911?"),
        ("crisis", "should i call someone"),
    ],
)
def test_in_the_hour_after_an_alarm_it_is_a_second_thought(danger: str, typed: str) -> None:
    assert second_thought(danger, typed) == ASKED_TO_CALL


@pytest.mark.parametrize(
    "typed",
    [
        "do you call this normal",
        "what do i call it",
        "should i call my mum",
        "can you drive me mad",
    ],
)
def test_other_calls_are_not_asked_for(typed: str) -> None:
    assert not asks_to_call(typed)


@pytest.mark.parametrize("typed", ["it was not the first one", "not his first time", "at first i"])
def test_what_came_before_is_no_first_one(typed: str) -> None:
    assert not says_first(typed)


async def test_a_first_seizure_is_answered_with_yes_at_each_asking(chat: Chat) -> None:
    await chat.types("my brother had a seizure last night, he's ok now")

    for typed in (
        "it was the first one ever. so ambulance or can we drive him to the hospital",
        "you said call the emergency number if it was the first one. it was. so do i call??",
        "do i call 911?",
    ):
        assert YES in await chat.types(typed)


async def test_despair_that_asks_to_call_gets_a_gentle_yes(chat: Chat) -> None:
    await chat.types("i want to die")

    assert (await chat.types("should i call someone")).startswith("Yes, please do")


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("i can breathe fine", None),
        ("i can still swallow and breathe fine", None),
        ("no not sudden, been like a week. i can still swallow and breathe fine", "out:weakness"),
        ("i can speak and move my arm normally", None),
        ("he doesnt shake all over. just one leg kicks every 30 seconds or so, for hours", None),
        ("she does not shake all over, it's only her foot", None),
        ("No trouble swallowing, no trouble breathing, just twitches", None),
        ("i twitch and can breathe fine, can swallow too", None),
    ],
)
def test_a_sign_that_is_denied_or_well_is_none(typed: str, topic: str | None) -> None:
    assert ANSWERER.find_danger(typed, topic) is None


@pytest.mark.parametrize(
    "typed",
    [
        "i can breathe ok but my chest hurts badly",
        "he can breathe fine but won't wake up",
        "i can't breathe fine",
        "i can breathe fine only if i sit up, lips are blue",
        "he doesn't shake all over any more but he won't wake up",
        "i can't swallow and can't breathe",
    ],
)
def test_the_danger_beside_it_is_heard(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None


@pytest.mark.parametrize("typed", ["i can breathe fine", "no trouble breathing at all, honest"])
def test_a_line_that_only_says_all_is_well_is_met_as_that(typed: str) -> None:
    assert ANSWERER.answer(typed).detail == "heard_well"


async def test_whoever_shakes_after_the_fright_gets_a_calm_word(chat: Chat) -> None:
    await chat.types("my brother is having a seizure, he is shaking all over")
    await chat.types("ambulance is here. they took him")

    assert "That was a fright" in await chat.types("thank you. i'm shaking myself now")


@pytest.mark.parametrize(
    ("typed", "topic", "card"),
    [
        ("he doesnt shake all over. just one leg kicks every 30 seconds or so", None, "partner"),
        ("he does not shake all over, his arm twitches every few seconds", None, "partner"),
        ("been like a week. i can still swallow and breathe fine", "out:weakness", "weakness"),
    ],
)
def test_what_is_left_when_the_danger_is_denied_gets_its_card(
    typed: str, topic: str | None, card: str
) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.kind, reply.card) == (Kind.REFUSAL, card)


async def test_whoever_asks_about_driving_after_a_first_seizure_is_told_of_it(chat: Chat) -> None:
    await chat.types("shook all over for 2 minutes last night, bit my tongue, remember nothing")
    said = await chat.types("it was the first one ever. no driving then? i drive a van for work")

    assert "call your local emergency number" in said
    assert CARDS["driving"].text in said
