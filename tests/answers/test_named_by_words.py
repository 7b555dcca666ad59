"""What a question is about is named by its own words, or by what was talked of before."""

import pytest

from bot.answers import Kind
from tests.harness import ANSWERER


@pytest.mark.parametrize(
    ("typed", "before", "kind"),
    [
        ("i hear a loud bang in my head when i fall asleep", None, "noises"),
        ("is the jumping the heart then", None, "heart"),
        ("I drink 6 coffee the day, last at 17 o'clock. too much?", None, "caffeine"),
        ("im convinced its ALS. please tell me its not", None, "nerve_illness"),
        ("every night for a month", None, "jerk_details"),
        ("will it be worse when im old", None, "age"),
        ("what time is best for magnesium", None, "doses"),
        ("can i have coffee at 4", None, "caffeine"),
        ("what did i do wrong", None, "fault"),
        ("the twitching i mean", None, "self_help"),
        ("why do i fall in my dream and then kick", None, "falling"),
        (
            "i read that twitching is always the first sign tho",
            "out:nerve_illness",
            "nerve_illness",
        ),
        ("Is it a sign of low iron?", None, "other_lack"),
        ("can it wake you up", None, "waking_one"),
        ("when should i go to bed", None, "self_help"),
        ("or my heart", "harmless", "heart"),
        ("what if tonight is worse", None, "course"),
        ("could it be the vit D drops", "out:children", "children"),
        ("shes asleep on me now and twitching as we speak lol", "out:children", "children"),
    ],
)
def test_what_is_asked_of_is_named(typed: str, before: str | None, kind: str) -> None:
    assert ANSWERER.answer(typed, before).detail == kind


def test_what_somebody_thinks_it_is_is_looked_up() -> None:
    reply = ANSWERER.answer("my partner thinks its epilepsy")

    assert [unit.topic for unit in reply.units] == ["Epilepsy"]
    assert ANSWERER.answer("my mum says its growth").detail == "hearsay"


def test_what_was_said_of_something_is_looked_up_and_said_again() -> None:
    assert ANSWERER.answer("what did you say about magnesium").units[0].key == "magnesium"
    assert ANSWERER.answer("say it again", "magnesium").units[0].key == "magnesium"


def test_old_people_after_children_are_others() -> None:
    reply = ANSWERER.answer("and old people", "out:children")

    assert (reply.kind, reply.lead) == (Kind.ANSWER, "others_too")
