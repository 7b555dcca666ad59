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
