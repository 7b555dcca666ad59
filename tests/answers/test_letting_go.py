"""A card lets go of what is not meant, and of what is plainly asked of the article itself."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.cards.baby_in_arms import BREASTFEEDING, TIRED_PARENT, held_baby
from bot.answers.danger.triage import Step
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "topic", "unit"),
    [
        ("when do the jerks normally happen?", "out:pregnancy", "when_it_happens"),
        ("forget it. when do the jerks normally happen?", "out:children", "when_it_happens"),
        ("what causes the jerks?", "out:breastfeeding", "why_it_happens"),
        ("please stop talking about pregnancy. what causes it", "out:pregnancy", "why_it_happens"),
        ("i'm not pregnant. what causes it", "out:pregnancy", "why_it_happens"),
        ("im not a kid lol. does sport cause it or not", "out:children", "sport"),
        ("as a kid i had it too. what causes it", "out:children", "why_it_happens"),
        ("i dont drink that much every day, 2 beers", "out:alcohol_stop", "alcohol_more"),
        ("does it get worse when one is sad or stressed", "out:grief", "stress_link"),
        ("im 17, is it normal", None, "harmless"),
    ],
)
def test_a_question_that_names_its_own_subject_leaves_the_card(
    typed: str, topic: str | None, unit: str
) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.kind, reply.units[0].key, reply.card) == (Kind.ANSWER, unit, None)


@pytest.mark.parametrize(
    ("typed", "topic", "refused"),
    [
        (
            "ok so nothing on ritalin. what about coffee, i have like 4",
            "medicine_cause",
            "caffeine",
        ),
        ("what about coffee", "alcohol_stop", "caffeine"),
        ("how do i stop it tho without quitting drinking", "alcohol_more", "self_help"),
        ("is it bad that i hear a loud bang in my head before sleep", "children", "noises"),
    ],
)
def test_another_subject_gets_its_own_refusal(typed: str, topic: str, refused: str) -> None:
    assert ANSWERER.answer(typed, f"out:{topic}").detail == refused


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("and is that bad for her?", "children"),
        ("are the jerks dangerous", "pregnancy"),
        ("is it dangerous for the baby", "pregnancy"),
        ("it wasn't my baby's fault, why does he jerk", "children"),
        ("should i stop with the magnesium", "supplements"),
        ("is it dangerous", "breastfeeding"),
    ],
)
def test_a_true_follow_up_stays_with_the_card(typed: str, topic: str) -> None:
    reply = ANSWERER.answer(typed, f"out:{topic}")

    assert (reply.kind, reply.detail) == (Kind.REFUSAL, topic)


@pytest.mark.parametrize("typed", ["not pregnant", "no i'm not pregnant", "im not pregnant lol"])
def test_a_subject_that_is_only_denied_gets_an_apology(typed: str) -> None:
    reply = ANSWERER.respond(typed, "out:pregnancy")

    assert (reply.kind, reply.detail, reply.danger) == (Kind.SMALL, "heard_misread", "")


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("not pregnant but bleeding heavily and i feel faint", "out:pregnancy"),
        ("i'm not a kid, i can't breathe", "out:children"),
        ("sweating", "out:alcohol_stop"),
        ("i nearly dropped my baby and now she is floppy and won't wake", None),
    ],
)
def test_a_danger_beside_a_denied_subject_is_heard(typed: str, topic: str | None) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert reply.kind is Kind.URGENT or reply.danger


def test_grief_as_a_cause_is_named_as_lacking_beside_stress() -> None:
    reply = ANSWERER.answer("is it the grief that makes me jump then", "out:grief")

    assert ([u.key for u in reply.units], reply.missing) == (["stress_link"], ("cause_grief",))


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("i nearly dropped my baby when my arm jerked", TIRED_PARENT),
        ("i nearly dropped him when my arm jerked, im scared to hold him", TIRED_PARENT),
        ("i fell asleep in the armchair holding my baby and my arm jerked", TIRED_PARENT),
        ("i keep nodding off on the sofa with the baby on my chest", TIRED_PARENT),
        ("i dropped my baby when my arm jerked", TIRED_PARENT),
        ("i'm breastfeeding, do the jerks harm the baby", BREASTFEEDING),
        ("is it ok to take magnesium while breast feeding", BREASTFEEDING),
        ("my baby jerks in my arms when she falls asleep", None),
        ("i almost dropped her phone when i jerked", None),
        ("i dropped my baby off at nursery", None),
        ("i nod off on the sofa", None),
    ],
)
def test_a_baby_held_while_sleepy_is_no_pregnancy(typed: str, kind: str | None) -> None:
    assert held_baby(typed) == kind


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("i dropped my baby when my arm jerked", Step.ASK),
        ("i nearly dropped my baby when my arm jerked", None),
        ("i keep nodding off on the sofa with the baby on my chest", None),
    ],
)
def test_only_a_baby_that_was_dropped_is_asked_about(typed: str, step: Step | None) -> None:
    found = ANSWERER.find_danger(typed)

    assert (found.step if found else None) == step


async def test_a_denied_subject_is_forgotten(chat: Chat) -> None:
    await chat.types("i'm pregnant, is it dangerous for the baby")
    await chat.types("not pregnant")

    assert "pregnan" not in await chat.types("what causes the jerks?")


async def test_a_mother_who_nods_off_is_told_of_the_armchair_and_then_answered(chat: Chat) -> None:
    first = await chat.types("is it ok to take magnesium while breastfeeding")
    nearly = await chat.types("not pregnant, he is 7 weeks old. i nearly dropped him when i jerked")
    armchair = await chat.types("it was in an armchair while i nodded off. is that the same thing")
    then = await chat.types("stop talking about pregnancy. when do the jerks normally happen")

    assert "has nothing on breastfeeding" in first
    assert "sofa or in an armchair" in nearly
    assert "From the article" in armchair
    assert "armchair" in armchair
    assert "From the article" in then
    assert "bleeding" not in first + nearly + armchair + then


@pytest.mark.parametrize(
    "typed",
    ["can you speak german tomorrow?", "do you speak spanish?", "is there a french version"],
)
async def test_whoever_asks_for_another_language_is_told_there_is_none(
    chat: Chat, typed: str
) -> None:
    assert "I only know English" in await chat.types(typed)


@pytest.mark.parametrize(
    ("first", "asked", "then", "said"),
    [
        (
            "my son jerks when he falls asleep, is it epilepsy",
            "why do the twitches happen?",
            "is it dangerous for him",
            "Many children twitch",
        ),
        (
            "i'm pregnant and twitch at night",
            "what causes the jerks?",
            "and i see spots",
            "Say how many weeks",
        ),
    ],
)
async def test_behind_the_articles_words_the_card_is_still_known(
    chat: Chat, first: str, asked: str, then: str, said: str
) -> None:
    await chat.types(first)

    assert "From the article" in await chat.types(asked)
    assert said in await chat.types(then)


def test_things_seen_after_alcohol_was_left_off_are_asked_about() -> None:
    assert ANSWERER.find_danger("i see things moving", "out:alcohol_stop") is not None


@pytest.mark.parametrize(
    ("typed", "topic", "lead"),
    [
        ("ok thats a relief. and me? since the birth i jerk too", "out:children", "you_too_worn"),
        ("thanks. and me? i do it, too", "out:children", "you_too"),
    ],
)
def test_whoever_asks_and_me_behind_a_reaction_is_answered_on_herself(
    typed: str, topic: str, lead: str
) -> None:
    assert ANSWERER.respond(typed, topic).lead == lead


@pytest.mark.parametrize(
    ("typed", "topic", "card"),
    [
        ("and my husband? he twitches too", "out:pregnancy", "partner"),
        ("and me? i take propranolol", "out:children", "medicine"),
    ],
)
def test_somebody_else_named_ends_the_card_of_before(typed: str, topic: str, card: str) -> None:
    assert ANSWERER.respond(typed, topic).card == card


@pytest.mark.parametrize(
    "typed",
    [
        "good night, going to sleep now",
        "thank you, going to sleep now while she does",
        "off to bed",
    ],
)
def test_whoever_goes_to_sleep_is_wished_a_good_night(typed: str) -> None:
    assert ANSWERER.respond(typed, "out:children").detail == "good_night"


def test_a_young_person_is_spoken_to_as_one() -> None:
    assert ANSWERER.respond("im 14 and i jump every night, is that bad").card == "teen"
    assert ANSWERER.respond("my son is 14 and jumps every night").card == "children"


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("she fell out of bed last nite hit her head but seems ok", "head_knock"),
        ("got a knock on the head yesterday, today my leg jerked. normal?", "head_knock"),
        ("last week i bit my tongue and my wife says i shook for a minute", "night_seizure"),
    ],
)
def test_a_knock_and_a_seizure_of_days_ago_get_their_cards(typed: str, card: str) -> None:
    assert ANSWERER.answer(typed).card == card
