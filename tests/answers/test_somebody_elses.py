"""Somebody else told of: a partner's breath and dreams, a baby that is not born yet."""

import pytest

from bot.answers import Kind
from bot.answers.danger.emergency_texts import emergency
from bot.answers.danger.triage import CRISIS, Finding, Step
from tests.harness import ANSWERER, Chat


@pytest.mark.parametrize(
    ("typed", "before", "card"),
    [
        ("my husband snores and then stops breathing", None, "apnoea"),
        ("he snores like a bear", "out:partner", "apnoea"),
        ("he shouts as well", "out:partner", "dreams"),
        ("by accident, dreaming", "out:partner", "dreams"),
        ("is it dangerous for baby?", "out:pregnancy", "pregnancy"),
        ("my baby is born and twitches, is it dangerous", "out:pregnancy", "children"),
        ("we're trying for a baby, does the twitching mean anything", None, "pregnancy"),
        ("my baby is 5 weeks, arms jerk when she dozes off after a feed", None, "children"),
        ("my wife says i kick her", None, "partner"),
        ("my daughter has it too", None, "children"),
        ("she is 7", None, "children"),
        ("he had a seizure as a teenager, never since. does that matter", None, "known_seizures"),
        (
            "just when falling asleep. like his legs kick once and he stays asleep",
            "out:children",
            "children",
        ),
    ],
)
def test_somebody_else_gets_their_own_card(typed: str, before: str | None, card: str) -> None:
    assert ANSWERER.answer(typed, before).card == card


async def test_a_young_person_who_asks_when_to_see_a_doctor_gets_no_grown_ups_card(
    chat: Chat,
) -> None:
    await chat.types("im 15 and my arms jump in the morning")

    said = await chat.types("do i need a doctor or can it wait")

    assert "this week" in said
    assert "rarely need a specialist" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "she keeps saying she wants to die, it's the illness talking, she's forgotten by lunch",
        "mum (92) says every evening she hopes the lord takes her. i'm her carer",
        "dad with dementia told me he'd kill me again, he doesn't know what he says",
    ],
)
def test_what_the_ill_say_gets_the_card_for_carers(typed: str) -> None:
    assert ANSWERER.answer(typed).card == "carer"


def test_more_of_it_is_still_about_them() -> None:
    assert ANSWERER.answer("she wants it to be over", "out:carer").card == "carer"
    assert ANSWERER.answer("i want it all to be over", "out:carer").card != "carer"


@pytest.mark.parametrize(
    "typed",
    [
        "my mum says she wants to die",
        "mum has alzheimers and took all her pills, she says she wants to die",
        "dad with dementia has a knife and says he will kill me",
        "i care for my mum with dementia. i want to die",
        "my husband is in the hospice and says he wants to die, so do i",
    ],
)
def test_a_wish_or_a_deed_behind_it_is_an_alarm(typed: str) -> None:
    assert ANSWERER.answer(typed).kind in {Kind.CRISIS, Kind.URGENT}


AROUND = ("{}", "help, {}", "{} what do i do", "please {} i am alone with this", "i woke up and {}")


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(
    "told",
    [
        "somebody is not breathing",
        "he is not breathing",
        "my husband is not breathing",
        "someone stopped breathing",
        "she stopped breathing",
        "dad isnt breathing",
        "the man i love is no longer breathing",
        "my flatmate took pills and isn't breathing",
        "i dont think shes breathing",
        "he doesnt look like hes breathing",
        "our neighbour isn't taking breaths",
        "i cant find his pulse",
    ],
)
def test_somebody_who_does_not_breathe_gets_the_presses(told: str, around: str) -> None:
    assert ANSWERER.find_danger(around.format(told)) == Finding(Step.FULL, "not_waking")


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("told", ["baby not breathing", "my toddler stopped breathing"])
def test_a_child_who_does_not_breathe_gets_the_steps_of_a_child(told: str, around: str) -> None:
    assert ANSWERER.find_danger(around.format(told)) == Finding(Step.FULL, "child")


@pytest.mark.parametrize(
    "typed",
    [
        "i cant breathe",
        "she cannot breathe",
        "she can hardly breathe",
        "my wife is struggling to breathe",
        "i am not breathing well",
        "my wife says i stopped breathing last night",
        "he isn't breathing properly",
    ],
)
def test_a_hard_breath_keeps_the_steps_for_breath(typed: str) -> None:
    assert ANSWERER.find_danger(typed) == Finding(Step.FULL, "breathing")


def test_a_breath_that_stops_every_night_stays_calm() -> None:
    found = ANSWERER.find_danger("my husband stops breathing for a few seconds every night")

    assert found is None or found.step is Step.ASK
    assert ANSWERER.find_danger("my husband snores and stops breathing") is None


async def test_the_first_thing_said_is_a_look_at_the_chest(chat: Chat) -> None:
    said = await chat.types("my husband is not breathing")

    assert "Put the phone on loud" in said
    assert "press hard and fast" in emergency("not_waking")
    assert "inhaler" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "unlike my wife who woke five times i had a few jerks and didnt wake",
        "my wife woke five times, i had a few jerks and didn't wake",
        "my husband kicked me and i didn't wake up",
        "she twitched all night and i never woke",
    ],
)
def test_whoever_slept_on_oneself_is_in_no_danger(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "i shook him and he didn't wake",
        "my wife who i shook didn't wake",
        "i jerked a lot, she didn't wake",
        "i didn't wake and neither did she",
        "i didn't wake but my husband isn't waking",
        "i didn't wake\nmy wife is not waking",
        "she didn't wake when i called",
        "i can't wake my husband",
    ],
)
def test_another_who_does_not_wake_is_one(typed: str) -> None:
    assert ANSWERER.find_danger(typed) == Finding(Step.FULL, "not_waking")


@pytest.mark.parametrize(
    "typed",
    [
        "chef says i'll be dead by 30 if i carry on like this haha hes prob right",
        "my mum says ill be dead by 40 if i keep smoking",
        "my boss told me i'd be dead before fifty working like this",
    ],
)
def test_what_others_say_of_a_job_or_habits_is_no_despair_and_no_plan(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None
    assert ANSWERER.answer(typed).detail != "plan"


async def test_a_joke_on_an_early_death_is_not_called_a_good_plan(chat: Chat) -> None:
    said = await chat.types("chef says i'll be dead by 30 if i carry on like this haha")

    assert "good plan" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "i'll be dead by 30 and i don't care",
        "i always said i'll be dead by 30",
        "chef says i'll be dead by 30, i hope so",
        "chef says i'll be dead by 30\nhe is right and i want it",
        "my ex says i'll be dead by morning",
    ],
)
def test_ones_own_word_of_an_early_death_is_asked_about(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.kind == CRISIS
