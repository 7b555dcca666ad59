"""Dangers that are taken back, denied, past or said in jest are asked about at most; those beside
a question, and in a pregnancy told in weeks, are heard at once."""

import pytest

from bot.answers import Answerer
from bot.answers.danger.triage import Step
from bot.answers.danger.withdrawn import is_over, without_questions
from bot.article.text import load_article

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    "typed",
    [
        "no i'm not suicidal, just exhausted",
        "I used to be suicidal years ago, doing well now, only the twitching bothers me",
        "had chest pain last night but it was just wind, all gone since",
        "my kid swallowed a coin last week, came out fine",
        "watched a documentary about suicide bombers, couldn't sleep after",
        "took an overdose of chocolate tonight",
        "im so tired i could die",
        "i just want to sleep forever this weekend, two days off finally",
        "i think i had too much turkey and fell into a coma on the sofa",
        "whats the point of going to bed, i just lie there twitching",
        "he says i jerk so hard he thought i was having a fit",
        "i keep seeing my mums face when i close my eyes, funeral was friday",
    ],
)
def test_what_is_denied_past_or_in_jest_gets_no_full_alarm(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is None or found.step is Step.ASK


@pytest.mark.parametrize(
    "typed",
    [
        "i am not suicidal but i want to die",
        "i want to sleep forever",
        "took 30 paracetamol last night, feel ok now, just tired",
        "i took the pills",
        "worse with alcohol? my friend drank a bottle of vodka and hes cold and breathing slowly",
        "33 weeks, splitting headache, flashing lights and my hands are swollen",
        "im 33 weeks with a terrible headache, seeing flashes",
        "my face is swelling up",
        "his throat is closing",
    ],
)
def test_what_is_told_as_present_beside_it_gets_the_full_reply(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is Step.FULL


def test_a_pregnancy_of_before_is_remembered_for_its_signs() -> None:
    found = ANSWERER.find_danger("terrible headache and flashes", "out:pregnancy")

    assert found is not None
    assert (found.step, found.kind) == (Step.FULL, "pregnancy")


def test_only_some_dangers_can_be_over_and_none_that_is_back() -> None:
    assert is_over("chest pain, it was just wind", "chest")
    assert not is_over("chest pain, it was just wind but now it is back", "chest")
    assert not is_over("it was just wind", "stroke")


def test_what_a_text_tells_is_without_its_questions() -> None:
    assert without_questions("is it bad? he fell. why?") == "he fell."
