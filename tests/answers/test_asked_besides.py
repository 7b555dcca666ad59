"""Several questions in one message: each is answered or named as missing."""

import pytest

from bot.screens.article_answers import reply_screen
from tests.harness import ANSWERER


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("also does it get worse with age? and is it genetic", {"age", "family"}),
        ("whats the name for it and is it dangerous", {"name"}),
        ("is it normal? will it go away? should i see a doctor?", {"course", "when_doctor"}),
        ("why does it happen and how do i stop it", {"self_help"}),
    ],
)
def test_each_question_that_the_article_lacks_is_named(typed: str, kinds: set[str]) -> None:
    assert kinds <= {*ANSWERER.respond(typed).missing}


def test_two_that_are_lacking_are_named_together() -> None:
    reply = ANSWERER.respond("does it get worse with age? and is it genetic")

    text, _ = reply_screen(ANSWERER.article, reply)

    assert "nothing on age or families or genes" in text


def test_what_no_longer_fits_into_an_answer_is_the_first_topic_beneath_it() -> None:
    reply = ANSWERER.respond("is it dangerous and can i drink wine and how long does it last")

    assert "short_jerk" in {unit.key for unit in (*reply.units, *reply.near)}


def test_a_child_keeps_its_card_alone() -> None:
    reply = ANSWERER.respond("my baby jerks, is it dangerous and is it genetic")

    assert reply.card == "children"
    assert reply.missing == ("children",)


@pytest.mark.parametrize(
    "typed",
    [
        "so if mi stop di beer it a go stop?",
        "if i quit drinking will the jerks go away",
        "would it get better if i gave up wine",
        "does giving up alcohol help with the twitching",
        "would dry january help my legs",
        "would cutting out the wine stop the jumping",
    ],
)
def test_whether_little_alcohol_left_off_helps_is_answered_before_its_card(typed: str) -> None:
    reply = ANSWERER.respond(typed)

    assert [unit.key for unit in reply.units] == ["alcohol_less"]
    assert (reply.card, reply.missing) == ("alcohol_stop", ())


@pytest.mark.parametrize(
    "typed",
    [
        "i drink a bottle of vodka a day, if i stop will it stop",
        "i'm an alcoholic, if i stop drinking will the jerks stop",
        "can i stop the beer from one day to the next",
        "can you help me stop drinking",
        "is it dangerous to stop drinking",
        "i quit alcohol last week, will it go away",
        "can i stop drinking beer",
    ],
)
def test_the_card_on_alcohol_left_off_else_stands_alone(typed: str) -> None:
    reply = ANSWERER.respond(typed)

    assert (reply.card, reply.units) == ("alcohol_stop", ())
