"""Grief and low mood get a human line, and where it may be despair the gentle button."""

import pytest

from bot.answers import Answerer
from bot.answers.danger.triage import Step
from bot.answers.models.dialogue_acts import HEARD
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())
GENTLE = "Life feels too heavy"


@pytest.mark.parametrize(
    "typed",
    [
        "dad passed peacefully this morning",
        "i keep seeing my mums face when i close my eyes, funeral was friday",
        "we lost the baby at 20 weeks. i cant sleep",
        "i had a miscarriage last week",
        "i had a stillbirth and cant sleep",
        "the bed is so empty now",
        "i miss him so much",
        "my late wife used to jump like that every night, forty years",
        "Good evening. I sleep badly since Harold passed in November.",
        "he died of parkinsons",
        "my mate fell asleep at the wheel last yr and died, so i worry",
        "my brother killed himself last year and around this time i sleep badly",
    ],
)
async def test_a_loss_gets_condolence_and_no_emergency(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("I am sorry for your loss.")
    assert "Yes, now" not in chat.buttons()


@pytest.mark.parametrize(
    "typed",
    [
        "without her i dont see how to go on",
        "i miss him so much i want to be with him",
        "i cannot go on without her some evenings",
    ],
)
async def test_a_wish_to_follow_the_dead_has_the_gentle_button(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("I am sorry for your loss.")
    assert chat.buttons()[0] == GENTLE


async def test_after_a_loss_a_wish_to_be_with_her_has_it_too(chat: Chat) -> None:
    await chat.types("my wife died three weeks ago")

    assert (await chat.types("i want to be with her")).startswith("I am sorry for your loss.")
    assert chat.buttons()[0] == GENTLE


@pytest.mark.parametrize(
    "typed",
    ["i feel so down lately", "life feels heavy", "some days i don't know how i'm to keep going"],
)
async def test_a_low_mood_gets_a_human_line_and_the_gentle_button(chat: Chat, typed: str) -> None:
    for words in (typed, "nothing helps"):
        assert (await chat.types(words)).startswith("I am sorry that it is so heavy now.")
        assert chat.buttons()[0] == GENTLE


@pytest.mark.parametrize(
    "typed", ["i had a miscarriage today and i am bleeding a lot", "my son died and i want to die"]
)
def test_a_danger_beside_a_loss_is_heard(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is Step.FULL


@pytest.mark.parametrize("typed", ["i am lying down", "i passed my driving test", "iron is low"])
def test_other_words_are_no_sorrow(typed: str) -> None:
    assert ANSWERER.respond(typed).detail not in {"grief", "low_mood"}


@pytest.mark.parametrize(
    ("then", "lines"),
    [
        ("she loved the garden so much", 1),
        ("i went to the beach with my kids today", 0),
        ("i guess its all stress", 0),
    ],
)
async def test_after_a_loss_only_what_may_be_of_it_is_met_as_such(
    chat: Chat, then: str, lines: int
) -> None:
    await chat.types("my mother died in spring")

    said = await chat.types(then)

    assert said.count(HEARD["heard_missing"]) == lines


@pytest.mark.parametrize(
    "typed",
    [
        "It would have been our anniversary today. I took flowers to the grave. Not a bad day.",
        "ten years today since mum passed. we lit a candle and had her favourite cake",
        "i'm a nurse, two patients died on my shift, one had taken an overdose. home now",
    ],
)
def test_a_day_of_the_dead_and_a_death_at_work_are_no_despair(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "it would have been his birthday. i took flowers to the grave. i want to be with him",
        "a patient died on my shift and it was my fault, i can't go on",
    ],
)
def test_who_cannot_go_on_beside_it_is_heard(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.kind == "crisis"


async def test_no_words_of_grief_or_despair_come_twice_alike(chat: Chat) -> None:
    grief = [await chat.types(typed) for typed in ("my husband died in may", "i miss him so much")]
    despair = [await chat.types(typed) for typed in ("i want to die", "i mean it, i want to die")]

    assert grief[0] != grief[1]
    assert despair[0] != despair[1]
    assert all("crisis line" in said for said in despair)
