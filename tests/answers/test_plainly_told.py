"""Plainly told, in no danger: by somebody pregnant, a carer, bereaved, startled; and near to it."""

import pytest

from bot.answers.danger.triage import CRISIS, Step
from tests.harness import ANSWERER


@pytest.mark.parametrize(
    "typed",
    [
        "hi im 41 and 18 weeks gone, what a shock for us all",
        "baby number three on the way, 26 weeks, hardly sleeping",
        "we're having a baby in four weeks and i cant get any sleep",
        "preggers, 21 weeks, jumpy legs",
        "she cant fill it in herself, i'm her sister and i do it all",
        "he wont be able to answer himself love, I sleep next to him so I get the kicks",
        "he can't speak for himself since the dementia, I speak for him",
        "i look after my husband full time, mostly its when ive just got him settled",
        "i do his tablets, his meals, his washing, and now his twitches ha",
        "my dad has a pacemaker and he jerks when he nods off in the chair",
        "he won't wake up for it, he just carries on snoring",
        "near had an heart attack last neet when me leg kicked cat off bed",
        "gave meself a right heart attack kicking the wall",
        "nearly had a fit when i saw the bed",
        "feels like i've been hit by a bus this morning",
        "cant get off to sleep since my wife passed. 3 weeks thursday",
        "my partner passed suddenly in july",
        "my friend passed and i keep waking with a jolt",
    ],
)
def test_what_is_plainly_told_is_no_danger(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "im 41 and 18 weeks gone and theres blood when i wipe",
        "12 weeks along with our third and bad cramps on one side",
        "22 weeks and leaking fluid",
        "8 weeks and doubled over with pain, shoulder tip hurts",
        "10 weeks, stab low at right and shoulder tip also, I am going white",
        "my wife is 33 weeks and she had a fit just now",
        "im 37 weeks gone, is it bad for the baby that it stopped moving",
        "she wont answer me and her mouth is down on one side",
        "he cant speak suddenly and his arm is hanging",
        "i look after mum full time and some nights i think of taking all her tablets",
        "since i gave up work to look after him i think about ending it",
        "nearly had a heart attack last week and the pain is back in my chest now",
        "i think im having a heart attack",
        "my wife just passed out, is not breathing",
        "dad passed last year and now i have chest pain spreading to my jaw",
        "husband passed, nothing left to live for",
    ],
)
def test_a_danger_in_the_same_words_gets_its_steps(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is Step.FULL


@pytest.mark.parametrize(
    "typed",
    [
        "its a year since she passed and tonight i'm going to her",
        "some nights i could put a pillow over his face and then mine",
        "cant go on since he passed",
        "nobody else to do it so its me, i dont mind",
    ],
)
def test_what_may_be_despair_of_a_carer_or_a_widower_is_asked_about(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert (found.step, found.kind) == (Step.ASK, CRISIS)
