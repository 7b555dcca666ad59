"""Dangers told beside a plain question alarm; the product's own reports and wishes do not."""

import pytest

from bot.answers import Answerer, Kind, Reply
from bot.answers.cards import card_texts
from bot.answers.danger.triage import Step, find_danger, wants_soft_line
from bot.answers.talk.night_news import is_calm
from bot.article.text import load_article
from tests.harness import Chat
from tests.training.bank import load_bank

ANSWERER = Answerer(load_article())
DANGERS = (
    ("I cannot breathe, is it harmless?", "breathing"),
    ("is it harmless that I cannot breathe?", "breathing"),
    ("Is it dangerous? I cannot breathe", "breathing"),
    ("is it dangerous if I stop breathing", "breathing"),
    ("chest pain, is it harmless?", "chest"),
    ("is it harmless that I have chest pain?", "chest"),
    ("can stress cause it? I can't breathe", "breathing"),
    ("I can’t breathe, can stress cause it?", "breathing"),
    ("is it harmless, and what if I cannot breathe?", "breathing"),
    ("is it normal to not be able to breathe after a jerk", "breathing"),
    ("I can't get air. can alcohol cause it?", "breathing"),
    ("can't breathe, is this normal", "breathing"),
    ("slept ok. stroke?", "stroke"),
    ("I jerked awake twice and could not breathe", "breathing"),
    ("jerked so hard I could not breathe for a moment", "breathing"),
    ("bad night. cant breeth properly", "breathing"),
    ("I'm unable to breathe, is it harmless?", "breathing"),
    ("is it dangerous that I have stopped breathing", "breathing"),
    ("a hypnic jerk? i'm having a stroke", "stroke"),
    ("my boyfriend cannot breathe", "breathing"),
    ("she has no pulse", "not_waking"),
    ("my baby can't breathe", "child"),
    ("my son is turning blue and he cannot breathe", "child"),
)
DENIED = (
    "I don't have chest pain, is it harmless",
    "I don’t have any chest pain. Is it harmless?",
    "I have no trouble breathing, is it harmless?",
    "I never had a seizure. Is it still normal?",
    "No fainting, no stroke. Is it harmless?",
)
DENIED_BUT = (
    ("no chest pain. he is not breathing", "not_waking"),
    ("No seizure, but he does not wake up", "not_waking"),
    ("I don't have chest pain, my arm is numb and my face droops", "stroke"),
    ("I have no chest pain but I cannot breathe", "breathing"),
    ("no stroke? my face droops", "stroke"),
)
CALM = (
    "i want to sleep",
    "i don't want to go to sleep",
    "I woke myself up falling",
    "I do not want to talk about it",
    "i dont want to say",
    "whole body",
    "twitched a lot, whole body",
    "my whole body twitched as I fell asleep",
    "twitched all over",
    "my leg jumped so hard I kicked the wall",
    "jolt went through my whole body",
    "slept well, no chest pain",
    "no chest pain, no numbness",
    "my leg jerked and I woke up",
    "I do not want to do a check-in today",
    "i don't want to use this bot any more",
)
NOT_CALM = (
    "i want to sleep forever",
    "i don't want to wake up",
    "i don't want to do this any more",
    "I do not want to be here any more",
    "my whole body is jerking and he cannot stop",
    "twitched all over and he is unconscious",
    "my whole body jerked and I bit my tongue and passed out",
    "no pulse",
    "no breathing",
    "slept well, no chest pain, arm is numb",
    "no chest pain but I cannot breathe",
    "slept well, no chest pain, suicidal",
)


def found(typed: str) -> Reply | None:
    return ANSWERER.emergency(typed)


@pytest.mark.parametrize(("typed", "kind"), DANGERS)
def test_a_danger_beside_a_question_alarms_with_the_steps_for_it(typed: str, kind: str) -> None:
    reply = found(typed)

    assert reply is not None
    assert (reply.kind, reply.detail) == (Kind.URGENT, kind)


def test_despair_beside_a_report_is_met_as_a_crisis() -> None:
    reply = found("no twitching, suicidal")

    assert reply is not None
    assert reply.kind is Kind.CRISIS


@pytest.mark.parametrize("typed", CALM)
def test_a_report_or_wish_without_danger_is_no_alarm(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert reply.kind not in {Kind.URGENT, Kind.CRISIS}
    assert not reply.soft


@pytest.mark.parametrize(
    "typed",
    [
        "can a stroke cause it?",
        "stroke or jerk?",
        "had sleep paralysis last week, couldn't breathe or so it felt. what is that",
        "laughed until i couldn't breathe and got hiccups, what are hiccups",
    ],
)
def test_a_question_that_only_speaks_of_a_danger_is_none(typed: str) -> None:
    assert found(typed) is None


@pytest.mark.parametrize("typed", ["a at 7 and 9", "colourless green ideas sleep furiously"])
def test_a_danger_spread_thin_over_all_kinds_is_doubt(typed: str) -> None:
    assert found(typed) is None


@pytest.mark.parametrize("typed", NOT_CALM)
def test_what_is_nearly_a_calm_report_is_at_least_asked_about(typed: str) -> None:
    assert not is_calm(typed.lower())
    assert ANSWERER.find_danger(typed) is not None


@pytest.mark.parametrize("typed", ["my whole body jerked and jerked and jerked", "my arm"])
def test_a_scrap_is_no_calm_report_and_no_alarm(typed: str) -> None:
    assert not is_calm(typed)
    assert found(typed) is None


@pytest.mark.parametrize(
    ("text", "chance", "wanted"),
    [
        pytest.param("is it a stroke?", 0.12, True, id="a danger is mentioned"),
        pytest.param("is it that?", 0.12, False, id="none is mentioned"),
        pytest.param("is it that?", 0.3, False, id="likelier, in words without any danger"),
        pytest.param("does my arm hurt?", 0.3, True, id="likelier, in words that may tell of one"),
        pytest.param("is it that?", 0.6, True, id="likelier than not"),
        pytest.param("can a stroke do it?", 0.01, False, id="mentioned in a quiet question"),
    ],
)
def test_the_soft_line_comes_where_a_danger_is_not_ruled_out(
    text: str, chance: float, *, wanted: bool
) -> None:
    odds = {"crisis": 0.0, "urgent:stroke": chance, "harmless": 1 - chance}

    assert wants_soft_line(text, odds) is wanted


@pytest.mark.parametrize("typed", DENIED)
def test_a_denied_danger_lets_the_question_be_answered(typed: str) -> None:
    assert ANSWERER.answer(typed).kind is Kind.ANSWER


@pytest.mark.parametrize(("typed", "danger"), DENIED_BUT)
def test_a_danger_beside_a_denied_one_alarms(typed: str, danger: str) -> None:
    reply = ANSWERER.answer(typed)
    assert (reply.kind, reply.detail) == (Kind.URGENT, danger)


@pytest.mark.parametrize("typed", ["I'm not suicidal", "I am not suicidal, just tired"])
def test_a_crisis_that_is_denied_is_asked_about_gently(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert reply.kind is not Kind.CRISIS
    assert reply.danger == "crisis"


def test_no_emergency_of_the_bank_is_calm() -> None:
    urgent = [line.text for line in load_bank() if line.kind == "urgent"]

    assert [text for text in urgent if is_calm(text.lower().replace("’", "'"))] == []


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("is it dangerous to take magnesium every day with my blood pressure pills?", "treatment"),
        ("does alcohol cause it and can I drink with my sleeping pills?", "mixing"),
        ("what is a hypnic jerk and can magnesium cure it?", "treatment"),
        ("is it dangerous and which doctor should I see?", "visit"),
    ],
)
async def test_a_question_on_medicine_or_a_doctor_brings_the_card(
    stranger: Chat, typed: str, card: str
) -> None:
    assert card_texts.CARDS[card].text in await stranger.types(typed)


async def test_the_words_of_a_short_reminder_are_no_emergency(chat: Chat) -> None:
    assert "emergency number" not in await chat.types("/remind a at 7 and 9")


async def test_a_danger_beside_a_question_is_said_in_the_chat(stranger: Chat) -> None:
    said = await stranger.types("I cannot breathe, is it harmless?")

    assert said.startswith("This sounds like an emergency.")
    assert "usually harmless" not in said


@pytest.mark.parametrize(
    "text",
    [
        "all in left arm, hurting too",
        "actually 3 jerks in the left arm and tingling",
        "I have a rash on my leg",
        "i want all my data gone. today.",
    ],
)
def test_what_a_diary_is_full_of_is_asked_about_at_most(text: str) -> None:
    found = find_danger(text, ANSWERER.odds)

    assert found is None or found.step is Step.ASK


@pytest.mark.parametrize(
    "text", ["left arm hurts and my chest is tight", "a rash and my throat is closing"]
)
def test_the_same_beside_a_graver_sign_gets_its_steps_at_once(text: str) -> None:
    found = find_danger(text, ANSWERER.odds)

    assert found is not None
    assert found.step is Step.FULL
