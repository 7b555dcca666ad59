"""Dangers that are said not to be there, and those that are."""

import pytest

from bot.answers.danger.denials import without_denials
from tests.harness import ANSWERER


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("no temperature, he's happy", "out:children"),
        ("shes fine otherwise no fever or anything", "out:children"),
        ("no bleeding no pain, baby kicking loads", "out:pregnancy"),
        ("i feel her moving plenty, no headaches", "out:pregnancy"),
        ("this isn't an emergency, i just wonder", None),
        ("nothing serious, does sport matter", None),
        ("not urgent at all", None),
        ("nobody got hurt, i only kicked the wardrobe", None),
        ("no he's asleep beside me and ok", None),
        ("my partner is fine, fast asleep", None),
        ("no numbness no weakness nothing like that", None),
        ("i wont stop taking them, they help", "out:medicine_cause"),
        ("i'm not quitting cold turkey, my gp helps", "out:alcohol_stop"),
        ("i'm not going to skip my tablets", "out:medicine_cause"),
    ],
)
def test_what_is_denied_or_well_is_no_danger(typed: str, topic: str | None) -> None:
    assert ANSWERER.find_danger(typed, topic) is None


@pytest.mark.parametrize(
    "typed",
    [
        "no, she is NOT ok",
        "no he's not fine at all",
        "no fever but he's limp and won't wake",
        "no bleeding but i can't feel the baby move",
        "not an emergency but my arm is numb and my mouth droops",
        "nobody is hurt but i want to die",
        "she's asleep and her lips are blue",
        "i won't stop until i'm dead",
        "no pulse",
        "he's fine, no wait, he stopped breathing",
    ],
)
def test_what_is_not_denied_is_found(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None


def test_only_the_denied_part_is_left_out() -> None:
    rest = without_denials("No fever, she's well. Only her hand twitches, and no pain either.")

    assert rest.split() == [",", ".", "Only", "her", "hand", "twitches,", "."]
