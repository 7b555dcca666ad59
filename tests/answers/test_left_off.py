"""Cards of what is left off, taken twice, or known already, before the night told beside them."""

import pytest

from tests.harness import ANSWERER, Chat


@pytest.mark.parametrize(
    ("typed", "topic", "kind"),
    [
        ("i drink a bottle of vodka a day, i want to stop tomorrow", None, "alcohol_stop"),
        ("thinking of quitting drinking completely tomorrow", None, "alcohol_stop"),
        ("i drink 6 pints a night and im going cold turkey from today", None, "alcohol_stop"),
        ("cutting down on wine and had the shakes this morning", None, "alcohol_stop"),
        ("trying to drink less", None, "alcohol_less"),
        ("im trying to cut down", "alcohol_more", "alcohol_less"),
        ("coming off diazepam, jerking all night", None, "sedative_stop"),
        ("clonazepam taper, week 3, is the twitching withdrawal", None, "sedative_stop"),
        ("is it dangerous to stop that fast", "out:sedative_stop", "sedative_stop"),
        ("took 2 zopiclone instead of 1 by mistake", None, "double_dose"),
        ("took my keppra twice by mistake", None, "double_dose"),
    ],
)
def test_what_is_left_off_or_taken_twice_gets_its_own_card(
    typed: str, topic: str | None, kind: str
) -> None:
    assert ANSWERER.respond(typed, topic).detail == kind


@pytest.mark.parametrize(
    "typed",
    [
        "does zopiclone stop the jerks",
        "cold turkey on coffee",
        "i drink beer every night and want to stop the twitching",
    ],
)
def test_nothing_that_is_left_off_gets_none_of_these_cards(typed: str) -> None:
    assert ANSWERER.respond(typed).detail not in {"alcohol_stop", "alcohol_less", "sedative_stop"}


@pytest.mark.parametrize(
    "typed",
    [
        "i drink a bottle of vodka a day, i want to stop tomorrow",
        "im trying to cut down",
        "i have 3 glasses a night. im trying to cut down",
    ],
)
def test_a_plan_to_drink_less_is_no_danger_itself(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


async def test_a_medicine_that_was_begun_gets_its_card_before_the_night_told_beside(
    chat: Chat,
) -> None:
    await chat.types("started sertraline 3 wks ago, last night i jumped awake 5 times")

    card, night = chat.said[-2:]
    assert "Some medicines can make muscles twitch" in card
    assert "woke twice or more" in night
    await chat.types("should i stop it then?")
    assert "do not stop or change it by yourself" in chat.last


async def test_a_stop_that_is_asked_of_after_alcohol_is_no_wish_to_die(chat: Chat) -> None:
    await chat.types("i have a beer each evening and twitch, is it that")
    await chat.types("if I stopped all at once would it get better?")

    assert "Stopping all at once can be dangerous" in chat.last


async def test_cold_turkey_beside_a_night_that_is_shown_gets_the_card(chat: Chat) -> None:
    await chat.types("last night 6 pints, a lot of twitching")
    await chat.types("going cold turkey from today")

    assert chat.last.startswith("Safety card")
    assert "Stopping all at once can be dangerous" in chat.last


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        (
            "my husband has parkinsons, he jerks his arms at night and hits me sometimes",
            "parkinson",
        ),
        ("i had a seizure 30 years ago. does that matter", "known_seizures"),
        ("i had a fit once as a child, 30 years ago, and now i twitch at night", "known_seizures"),
        ("I have epilepsy. jerks at night, how do i know its not a seizure", "known_seizures"),
        ("my arm just jerked so hard i thought i was dying is this ALS", "nerve_illness"),
        ("i keep jerking when falling asleep and im scared its ALS", "nerve_illness"),
    ],
)
def test_an_illness_that_is_named_gets_its_card_before_jerk_and_night(
    typed: str, kind: str
) -> None:
    assert ANSWERER.respond(typed).detail == kind
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed", ["do i have epilepsy", "i think i've got epilepsy because of a leg that jumps"]
)
def test_an_illness_that_is_only_feared_is_none_that_is_known(typed: str) -> None:
    assert ANSWERER.respond(typed).detail != "known_seizures"


async def test_what_i_think_it_is_gets_the_article_and_no_wall_of_patterns(chat: Chat) -> None:
    await chat.types("do you think its the magnesium? started thursday")

    assert "magnesium" in chat.last
    assert "Being watched" not in chat.last


def test_a_baby_whose_arms_jerk_on_somebody_gets_the_card_of_children() -> None:
    typed = "my baby is 5 months and her arms jerk when she falls asleep on me. is that bad?"

    assert ANSWERER.respond(typed).card == "children"


def test_how_many_beers_are_right_is_no_question_on_tablets() -> None:
    reply = ANSWERER.respond("how many beers is ok before bed so i dont twitch")

    assert (reply.detail, reply.card) == ("amount", None)
