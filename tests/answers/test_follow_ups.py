"""Corrections, follow-ups, remarks, and subjects that go before any side word."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.cards.card_texts import CARDS
from bot.answers.cards.safety_cards import OUT_OF_SCOPE
from bot.answers.danger.triage import Step
from bot.answers.talk.follow_ups import corrected, leans
from bot.answers.talk.smalltalk import SMALL_TALK
from bot.article.text import load_article
from tests.harness import Chat, Hypnic

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("i'm so tired", "remark"),
        ("My husband says my arm jumped", "remark"),
        ("hubby elbowed me in the eye in his sleep again haha", "remark"),
        ("left hand again", "night_news"),
        ("right arm, not too bad", "night_news"),
        ("been up since 4", "night_news"),
        ("rubbish night, thighs hopping until four", "night_news"),
        ("i made a mistake yesterday", "fix_wish"),
        ("i tapped the wrong thing", "fix_wish"),
        ("stop sending me stuff", "stop_wish"),
        ("stop", "stop_wish"),
        ("I took magnesium before bed", "dose_note"),
        ("2 units at 9", "dose_note"),
        ("remind me to take my pills at 9 pm", "reminder_wish"),
        ("pause till friday", "pause_wish"),
        ("chart", "screen_wish"),
    ],
)
def test_an_everyday_line_gets_a_human_line_and_no_alarm(typed: str, kind: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.detail, reply.danger) == (Kind.SMALL, kind, "")
    assert SMALL_TALK[kind]


@pytest.mark.parametrize("typed", ["i dont feel well", "its been 3 weeks"])
def test_being_unwell_gets_the_doctor_card_and_a_soft_line(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.card, reply.soft) == (Kind.REFUSAL, "doctor", True)


@pytest.mark.parametrize(
    "typed",
    [
        "i'm so tired i want to die",
        "left hand again and i can't move it",
        "rubbish night and he won't wake up",
        "i took all my pills",
    ],
)
def test_a_danger_in_an_everyday_line_is_heard(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("Propranolol", "medicine"),
        ("can sertraline make me twitch when i am stressed", "medicine"),
        ("my son has a fever and twitches, is it epilepsy", "children"),
        ("do babies jerk in their sleep", "children"),
        ("I am 20 weeks pregnant and my legs jump, is it magnesium", "pregnancy"),
        ("my dog twitches when falling asleep, why", "animals"),
        ("i stopped drinking last week, now I twitch more", "alcohol_stop"),
        ("i bit my tongue and wet the bed", "night_seizure"),
        ("woke in a wet bed, aching, he says i was shaking", "night_seizure"),
        ("he punched me in a dream again", "dreams"),
        ("my grip is weak and i keep dropping things", "weakness"),
        ("my legs went weak today, could it be the sport?", "weakness"),
        ("is it safe to drive with this", "driving"),
    ],
)
def test_a_named_subject_gets_its_card_before_any_side_word(typed: str, card: str) -> None:
    reply = ANSWERER.respond(typed)

    assert (reply.kind, reply.card) == (Kind.REFUSAL, card)


def test_every_card_is_used_or_named_and_has_its_source() -> None:
    assert all(card.text and card.source for card in CARDS.values())
    assert {card for card, _ in OUT_OF_SCOPE.values() if card} <= CARDS.keys()


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        (
            "our eight month old bows forward and flings both arms, over and over in a row",
            "child",
        ),
        (
            "doctor doubled my tablets, now burning hot, soaked, muscles jumping, i feel muddled",
            "overdose",
        ),
        ("i stopped drinking on monday, hands shake and i am seeing things", "withdrawal"),
    ],
)
def test_an_emergency_that_hides_is_certain_by_its_words(typed: str, kind: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert (found.step, found.kind) == (Step.FULL, kind)


async def test_a_fit_that_is_over_gets_what_to_do_after_it(stranger: Chat) -> None:
    said = await stranger.types("my wife had a seizure, the shaking stopped two minutes ago")

    assert "Put something soft under the head" not in said
    assert "stay until they are themselves again" in said
    assert "emergency number" in said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("no, when i nod off, not when the alarm rings", "when i nod off"),
        ("kicking i mean, not sleep", "kicking"),
        ("no i meant the left leg", "the left leg"),
        ("i mean wine", "wine"),
        ("no chest pain, no numbness", None),
        ("why do i twitch", None),
        ("no", None),
    ],
)
def test_a_correction_says_what_was_meant(typed: str, meant: str | None) -> None:
    assert corrected(typed) == meant


def test_where_nothing_was_talked_of_sorry_corrects_nothing() -> None:
    assert corrected("sorry. its late", None) is None
    assert corrected("sorry, i meant my arm", None) == "i meant my arm"


def test_a_correction_repeats_the_last_question_with_the_new_words() -> None:
    reply = ANSWERER.answer("kicking i mean, not sleep", "alcohol_sleep")

    assert [unit.key for unit in reply.units] == ["alcohol_more"]


@pytest.mark.parametrize("typed", ["why tho", "and if i stop it", "how long for", "is that bad"])
def test_a_follow_up_leans(typed: str) -> None:
    assert leans(typed)


async def test_a_topic_outside_the_article_is_remembered(hypnic: Hypnic, chat: Chat) -> None:
    first = await chat.types("can sertraline make me twitch?")
    then = await chat.types("and if i stop it?")

    assert CARDS["medicine"].text in first
    assert CARDS["medicine"].again in then
    assert CARDS["medicine"].text not in then


@pytest.mark.parametrize(
    ("first", "then", "card"),
    [
        ("woke in a wet bed, aching, he says i was shaking", "is it dangerous", "night_seizure"),
        ("my toddler jerks when she falls asleep", "is it epilepsy", "children"),
        ("i stopped drinking last week", "is that normal", "alcohol_stop"),
        ("my grip is getting weaker since summer", "should i worry", "weakness"),
    ],
)
async def test_what_points_back_to_a_subject_is_not_answered_as_harmless(
    chat: Chat, first: str, then: str, card: str
) -> None:
    await chat.types(first)
    said = await chat.types(then)

    assert any(words and words in said for words in (CARDS[card].text, CARDS[card].again))
    assert "<blockquote>" not in said
    assert "From the article" not in said


def test_a_wish_not_to_wake_up_is_despair_and_nobody_unconscious() -> None:
    found = ANSWERER.find_danger("sometimes i think about not waking up")

    assert found is not None
    assert found.kind == "crisis"


def test_a_dose_that_was_taken_is_no_question_for_the_article() -> None:
    reply = ANSWERER.respond("took 2 extra zopiclone because i cannot sleep, is it ok")

    assert (reply.kind, reply.card) == (Kind.REFUSAL, "medicine")


async def test_what_helps_gets_the_factors_and_the_self_help_card(stranger: Chat) -> None:
    said = await stranger.types("what helps")

    assert "It names no treatment." in said
    assert "stress, sport, alcohol, and too little magnesium or calcium" in said
    assert "Safety card (not from the article):" in said
