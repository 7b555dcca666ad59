"""A question whether oneself has an emergency now, and words that only sound like one."""

import pytest

from bot.answers.danger.own_danger import asks_of_oneself
from bot.answers.danger.triage import CRISIS, Step
from tests.harness import ANSWERER, Chat


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("am i having a stroke??", "stroke"),
        ("could this be a mini-stroke", "stroke"),
        ("have i had a stroke", "stroke"),
        ("is this a heart attack?", "chest"),
        ("am i overdosing", "overdose"),
        ("did i just have a seizure", "seizure_now"),
        ("can twitching lead to a stroke", None),
        ("is it a seizure or a jerk", None),
        ("did i have a stroke 5 years ago", None),
    ],
)
def test_a_question_whether_oneself_is_in_danger_is_asked_about(
    typed: str, kind: str | None
) -> None:
    assert asks_of_oneself(typed) == kind
    found = ANSWERER.find_danger(typed)
    assert kind is None or (found is not None and found.kind == kind)


async def test_whoever_fears_a_stroke_reads_what_to_look_for(chat: Chat) -> None:
    said = await chat.types("am i having a stroke??")

    assert "the face droops on one side" in said
    assert "Is this happening now?" in said
    assert "Yes, now" in chat.buttons()
    await chat.types("no no pain, no weakness, nothing. just the bang")
    assert "face droops" not in await chat.types("what can i do against it")


@pytest.mark.parametrize(
    "typed",
    [
        "i cant stop checking. every night i lie there waiting for the next one",
        "i cant stop googling it",
        "wont google anymore, promise",
        "won't nap anymore i swear",
        "allergic to mornings me",
        "allergic to hoovering me",
        "had a heart attack in 2016, stents, all checked in march and doc is chuffed with me",
        "bypass 2011, pacemaker checked last month all good",
        "my phone's on its last legs",
        "my ipad died so no note yesterday",
        "heaven can wait, i've a garden to dig",
        "gonna smash this 10k saturday even if it kills me",
        "i'll get that shed built if it kills me",
        "my boss cant see what i type here right",
        "my husband can't see my answers can he",
    ],
)
def test_idioms_worries_and_what_is_past_and_checked_are_no_danger(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("heaven can wait for me no longer", Step.FULL),
        ("i can't wait for heaven", Step.ASK),
        ("i can't stop thinking about dying", Step.FULL),
        ("i can't stop thinking about ending it", Step.FULL),
        ("i cant stop crying, i want it to be over", Step.FULL),
        ("i cant stop cutting", Step.FULL),
        ("every night i lie there hoping i don't wake up", Step.FULL),
        ("every night i lie there waiting for the end", Step.FULL),
        ("wont be here anymore, promise", Step.FULL),
        ("won't bother anyone anymore, goodbye", Step.FULL),
        ("i will do it even if it kills me, i hope it kills me", Step.FULL),
        ("won't google how to do it anymore, i know how", Step.FULL),
        ("i'm on my last legs, no fight left", Step.ASK),
        ("on my last legs, no reason to go on", Step.FULL),
        ("heaven is waiting for me, i'm ready to go", Step.FULL),
        ("my phone is dead and so will i be tonight", Step.FULL),
        ("this run will kill me and i don't care", Step.ASK),
    ],
)
def test_despair_in_words_near_them_is_found(typed: str, step: Step) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.kind == CRISIS
    assert found.step >= step


@pytest.mark.parametrize(
    "typed",
    [
        "had a heart attack in 2016 and the same pain is back now",
        "had a heart attack in 2019, checked in march, but my chest hurts now",
        "allergic to bees, just stung, throat tight",
        "i cant stop bleeding",
    ],
)
def test_a_danger_of_the_body_in_words_near_them_is_found(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is Step.FULL


@pytest.mark.parametrize(
    "typed",
    ["gasping for air every night", "i wake up gasping for air every night after falling asleep"],
)
def test_gasping_every_night_gets_the_card_on_apnoea(typed: str) -> None:
    assert ANSWERER.answer(typed).card == "apnoea"


def test_gasping_now_is_an_emergency() -> None:
    found = ANSWERER.find_danger("i am gasping for air right now")

    assert found is not None
    assert found.step is Step.FULL
