"""A danger whose harm comes late is not ended by a tap or a calm word."""

import pytest

from bot.answers import Answerer
from bot.answers.danger.triage import Step
from bot.article.text import load_article
from tests.harness import Chat, Hypnic

ANSWERER = Answerer(load_article())
PILLS = "i took 14 zopiclone tonight"
STILL_TODAY = "it still has to be looked at today"


async def test_one_tap_does_not_end_an_overdose(chat: Chat) -> None:
    await chat.types(PILLS)

    said = await chat.taps("Not an emergency now")

    assert STILL_TODAY in said
    assert chat.buttons() == ["Somebody has looked at it"]


@pytest.mark.parametrize("calm", ["im fine honestly", "false alarm", "no I'm ok"])
async def test_a_calm_word_does_not_end_an_overdose(chat: Chat, calm: str) -> None:
    await chat.types(PILLS)

    assert STILL_TODAY in await chat.types(calm)


@pytest.mark.parametrize(
    "sign",
    [
        "i feel really sleepy now",
        "actually i do feel bad, cant keep my eyes open",
        "been sick twice",
    ],
)
@pytest.mark.parametrize("hours", [0, 3, 11])
async def test_a_sign_hours_later_belongs_to_the_overdose(
    hypnic: Hypnic, chat: Chat, sign: str, hours: int
) -> None:
    await chat.types(PILLS)
    await chat.taps("Not an emergency now")
    await hypnic.later(hours=hours)

    assert "Keep the packet or bottle" in await chat.types(sign)


async def test_once_somebody_has_looked_the_overdose_is_over(chat: Chat) -> None:
    await chat.types(PILLS)
    await chat.taps("Not an emergency now")

    assert (await chat.taps("Somebody has looked at it")).startswith("Good that somebody")
    assert "emergency" not in await chat.types("i feel really sleepy now")


async def test_a_question_after_the_calm_word_gets_its_plain_answer(chat: Chat) -> None:
    await chat.types(PILLS)
    await chat.taps("Not an emergency now")

    assert (await chat.types("does stress make it worse")).startswith("From the article, ")


async def test_a_day_later_a_sign_is_no_more_of_it(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(PILLS)
    await chat.taps("Not an emergency now")
    await hypnic.later(hours=13)

    assert "Keep the packet or bottle" not in await chat.types("i feel really sleepy now")


@pytest.mark.parametrize(
    ("typed", "topic", "kind"),
    [
        ("bit of a headache and threw up once", "head_knock", "injury"),
        ("threw up twice since", "head_knock", "injury"),
        ("baby is kicking less today tho maybe im just tired", "pregnancy", "pregnancy"),
        ("he is moving less today", "pregnancy", "pregnancy"),
        ("the baby hardly moved since breakfast", None, "pregnancy"),
    ],
)
def test_a_grave_sign_after_its_subject_gets_the_steps(
    typed: str, topic: str | None, kind: str
) -> None:
    found = ANSWERER.find_danger(typed, f"out:{topic}" if topic else None)

    assert found is not None
    assert (found.step, found.kind) == (Step.FULL, kind)


@pytest.mark.parametrize("typed", ["my legs kick less now", "baby kicks me and I jerk"])
def test_legs_that_kick_less_are_no_danger_in_a_pregnancy(typed: str) -> None:
    assert ANSWERER.find_danger(typed, "out:pregnancy") is None
