"""Somebody else told of: a partner's breath and dreams, a baby that is not born yet."""

import pytest

from bot.answers import Kind
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
