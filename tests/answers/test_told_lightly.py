"""Dangers told lightly, in plain words or days later: the steps, a card or a question."""

import pytest

from bot.answers import Kind
from bot.answers.danger.triage import CRISIS, Step
from tests.harness import ANSWERER, Chat


@pytest.mark.parametrize(
    "typed",
    [
        "took a glass of milk and my tablet",
        "had my evening pill with half a bottle of water",
        "i took two painkillers for my knee",
        "i ate a whole bag of crisps last night",
        "drank two litres of water",
        "took my meds",
        "she takes donepezil and a blood pressure pill",
        "i dont drink that much every day, 2 beers",
    ],
)
def test_food_water_and_a_usual_dose_are_no_overdose(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "what happens if i took 20 pills",
        "what if someone takes a whole box of tablets",
        "is it dangerous if i take ten of my sleeping pills",
        "what happens if you take 40 zopiclone",
    ],
)
def test_an_overdose_that_is_only_supposed_is_asked_about(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is Step.ASK


@pytest.mark.parametrize(
    "typed",
    [
        "took the lot",
        "i swallowed the whole packet an hour ago",
        "downed the bottle of sleepers",
        "took a bottle of tylenol and water",
        "i took a strip of codeine",
        "all 20 are in me now",
    ],
)
def test_an_overdose_told_lightly_gets_the_steps(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.detail) == (Kind.URGENT, "overdose")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("he went rigid and all his limbs are jerking", "seizure_now"),
        ("every limb is going and she can't hear me", "seizure_now"),
        ("no drink since sunday and now he sees spiders", "other"),
        ("stopped the gin and now i see rats", "withdrawal"),
        ("i'm a nurse, my husband is grey and clammy", "other"),
        ("it is an emergency", "other"),
        ("no this is really an emergency", "other"),
        ("i am bleeding, 20 weeks", "pregnancy"),
        ("i don't want to see another morning", CRISIS),
        ("i'm going to jump", CRISIS),
        ("i had 4 fits today", "seizure_now"),
        ("my friend is gurgling after the heroin", "overdose"),
        ("he got into my pills", "overdose"),
        ("bitten by an adder", "injury"),
        ("waters have gone", "pregnancy"),
        ("i want to join my husband, he died in june", CRISIS),
        ("i wish he'd kill me", CRISIS),
        ("i'm at the platform looking at the rails", CRISIS),
    ],
)
def test_an_emergency_in_plain_words_gets_the_full_reply(typed: str, kind: str) -> None:
    reply = ANSWERER.answer(typed)

    assert reply.kind in {Kind.URGENT, Kind.CRISIS}
    assert (reply.detail or CRISIS) == kind


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("he went stiff and shook in bed last week", "night_seizure"),
        ("her eyes were open but nobody was home, on tuesday", "blackout"),
    ],
)
def test_a_fit_of_days_ago_gets_its_card_and_no_question(typed: str, card: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.card, reply.danger) == (card, "")


def test_a_fit_that_came_again_is_no_past_one() -> None:
    found = ANSWERER.find_danger("he went stiff and shook on sunday and now again")

    assert found is not None


@pytest.mark.parametrize("typed", ["i fainted three days ago", "passed out in the shop yesterday"])
def test_a_plain_faint_of_days_ago_gets_its_card_and_no_question(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.card, reply.danger, reply.soft) == ("blackout", "", False)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("my son had a febrile seizure last month, is the kicking the same", None),
        ("she had a fit last winter. is it the same thing", "out:children"),
        ("when he had fever last month he went stiff and his eyes rolled", "out:children"),
    ],
)
def test_a_child_who_has_had_a_seizure_gets_its_card(typed: str, topic: str | None) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.card, reply.danger) == ("child_seizure", "")


def test_a_childs_seizure_stays_the_subject_and_one_of_now_gets_the_steps() -> None:
    later = ANSWERER.answer("so should i worry about the kicks", "out:child_seizure")
    now = ANSWERER.answer("he is having a seizure again now", "out:child_seizure")

    assert (later.card, later.again) == ("child_seizure", True)
    assert now.kind is Kind.URGENT


@pytest.mark.parametrize(
    "typed",
    [
        "i took two pills by mistake instead of one",
        "had my tablet twice today by accident",
        "i doubled my antidepressant by mistake",
        "took my sertraline twice today",
    ],
)
def test_one_dose_too_many_gets_its_card_and_is_asked_about(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.card, reply.danger) == ("double_dose", "overdose")


@pytest.mark.parametrize(
    "typed",
    [
        "took my methadone twice today",
        "my toddler had two of my tablets by mistake",
        "took my tablets twice and i feel faint",
    ],
)
def test_a_double_dose_that_may_harm_is_a_danger(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None


def test_signs_of_a_pregnancy_told_before_get_its_steps() -> None:
    reply = ANSWERER.answer("bad headache and flashing lights since noon", "out:pregnancy")

    assert (reply.kind, reply.detail) == (Kind.URGENT, "pregnancy")


@pytest.mark.parametrize(
    "typed",
    [
        "a bottle of wine a day, none since monday. my hands tremble a little",
        "stopped the beers on friday and my hands won't keep still",
        "less gin this week, now i shake each morning",
    ],
)
def test_the_shakes_after_less_alcohol_bring_the_card_on_withdrawal(typed: str) -> None:
    assert ANSWERER.answer(typed).card == "alcohol_stop"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("off the diazepam since sunday, twitching and sweating", "other"),
        ("a bottle of wine a day, none since monday. my hands shake and i sweat", "withdrawal"),
        ("i'm afraid to go home", "violence"),
        ("i gave away my things", CRISIS),
    ],
)
def test_what_may_be_grave_is_asked_about(typed: str, kind: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.kind == kind


async def test_whoever_feels_fine_after_a_double_dose_is_told_whom_to_ask(chat: Chat) -> None:
    await chat.types("i took two pills by mistake instead of one")

    for typed in ("i feel fine", "so do i skip the next one"):
        said = await chat.types(typed)
        assert "A pharmacist or a poison line can say that" in said, typed


@pytest.mark.parametrize("topic", ["out:pregnancy", "out:medicine_cause", "out:children", None])
def test_what_is_asked_of_the_article_is_answered_whatever_was_before(topic: str | None) -> None:
    reply = ANSWERER.answer("ok so what does the article say about stress then", topic)

    assert (reply.kind, reply.units[0].key) == (Kind.ANSWER, "stress_link")
