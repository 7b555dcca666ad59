"""What a few words mean after a subject: they stay with it, and may be a danger in it."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.danger.triage import Step
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "topic", "card"),
    [
        ("can i stop it tonight", "out:medicine_cause", "medicine"),
        ("ok i will just stop", "out:medicine_cause", "medicine"),
        ("stopped yesterday", "out:alcohol_stop", "alcohol_stop"),
        ("sweating", "out:alcohol_stop", "alcohol_stop"),
        ("10 times in a row", "out:children", "child_today"),
        ("he is fine otherwise", "out:children", "children"),
        ("and i see spots", "out:pregnancy", "pregnancy"),
        ("headache since yesterday", "out:pregnancy", "pregnancy"),
        ("my tongue hurts", "out:night_seizure", "night_seizure"),
        ("im 14 and i twitch a lot", None, "teen"),
        ("my boyfriend hits me in his sleep", None, "dreams"),
        ("my legs give way sometimes", None, "weakness"),
        ("my foot has been dragging since spring, what is behind it", None, "weakness"),
        ("i trip a lot", "out:weakness", "weakness"),
        ("my wife says i shook for a minute last night", None, "night_seizure"),
    ],
)
def test_a_few_words_stay_with_their_subject(typed: str, topic: str | None, card: str) -> None:
    reply = ANSWERER.respond(typed, topic)

    assert (reply.kind, reply.card) == (Kind.REFUSAL, card)


@pytest.mark.parametrize(
    ("typed", "topic", "kind"),
    [
        ("sweating and shaking", "out:alcohol_stop", "other"),
        ("and i see spots", "out:pregnancy", "pregnancy"),
        ("he is floppy", "out:children", "child"),
        ("and sometimes not in sleep", "out:dream_enactment", "violence"),
        ("its happening now", "out:symptoms", "other"),
        ("and a glass of wine", "out:drugs", "overdose"),
        ("it's happening again now", None, "other"),
    ],
)
def test_a_danger_in_that_subject_is_at_least_asked_about(
    typed: str, topic: str | None, kind: str
) -> None:
    found = ANSWERER.find_danger(typed, topic)

    assert found is not None
    assert found.step is Step.FULL or found.kind == kind


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("why do my own legs jump", "out:children"),
        ("does stress matter", "out:medicine_cause"),
        ("slept well", "out:alcohol_stop"),
        ("sweating", None),
    ],
)
def test_other_words_are_read_for_themselves(typed: str, topic: str | None) -> None:
    reply = ANSWERER.respond(typed, topic)

    assert (reply.card, reply.danger) == (None, "")


@pytest.mark.parametrize("typed", ["he opened his eyes", "she's talking again"])
async def test_good_news_after_an_alarm_is_no_new_alarm(chat: Chat, typed: str) -> None:
    await chat.types("dad fell asleep in the chair and i cant wake him")

    assert (await chat.types(typed)).startswith("That is good to hear. Stay with them.")


def test_one_tablet_too_many_is_no_full_alarm() -> None:
    assert ANSWERER.emergency("i took two magnesium instead of one") is None
    assert ANSWERER.find_danger("i took two magnesium and now i am so sleepy i cant stand up")


@pytest.mark.parametrize("typed", ["it won't stop", "it's getting worse", "my foot keeps going"])
def test_what_is_not_said_is_asked(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.detail, reply.danger) == (Kind.SMALL, "unclear", "")


@pytest.mark.parametrize("typed", ["please help me", "somebody help", "i need help"])
async def test_a_cry_for_help_gets_numbers_and_not_the_commands(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert said.startswith("I want to help. What is wrong?")
    assert "911" in said


@pytest.mark.parametrize(
    "typed", ["what is the emergency number", "what's the number for an ambulance", "crisis line"]
)
async def test_whoever_asks_for_the_number_gets_it(chat: Chat, typed: str) -> None:
    assert "999 in the UK" in await chat.types(typed)


def test_light_words_do_not_go_before_a_question_about_a_danger() -> None:
    reply = ANSWERER.respond("hes hot", "out:children")

    assert reply.danger
    assert reply.detail not in {"praise", "thanks"}


def test_a_wish_to_be_something_is_no_wish_to_die() -> None:
    assert ANSWERER.emergency("i wish i was a cat") is None
    assert ANSWERER.answer("i wish i was dead").kind is Kind.CRISIS
