"""Cards that go before news of a night and before any topic: the wheel, violence, medicines."""

import pytest

from bot.answers import Answerer
from bot.answers.cards.card_texts import CARDS
from bot.answers.cards.context_signs import goes_on_with_a_medicine
from bot.answers.danger.triage import Step
from bot.answers.talk.said_before import THIRD
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("i nodded off at the wheel for a second on the motorway this morning", "wheel"),
        ("i fell asleep while driving today", "wheel"),
        ("bad night, five jerks, nearly fell asleep driving to work", "wheel"),
        ("i ran out of my epilepsy tablets two days ago", "run_out"),
        ("missed my epilepsy pills for two days", "run_out"),
        ("ran out of sertraline", "run_out"),
        ("had 3 ibuprofen and 2 aspirin today for a tooth, too many?", "double_dose"),
        ("took 2 paracetamol and an hour later 2 painkillers, is it too much", "double_dose"),
        ("my kidneys aren't so good, doctor said", "kidneys"),
        ("is 165/100 bad?", "blood_pressure"),
        ("my bp says 150 over 95, should i worry", "blood_pressure"),
        ("how high may blood pressure be, is mine too high", "blood_pressure"),
        ("first time mum, baby is 10 days old. he twitches asleep, normal??", "children"),
        ("newborn jumps in the cot, is that like mine", "children"),
        ("i have kidney disease, can i take magnesium", "kidneys"),
        ("ok i'm home again, they stopped the tramadol. said serotonin", "ended"),
        ("is it ok to have a few beers with zopiclone", "mixing"),
        ("can i drink wine on tramadol", "mixing"),
        ("my boyfriend hit me again last night, cant sleep since", "violence"),
        ("im scared to go to sleep because of my husband", "violence"),
        ("my husband hurts me at night", "violence"),
        ("my wife punches and shouts in her dreams, she hit me last night", "dreams"),
    ],
)
def test_the_card_of_what_is_grave_comes_first(typed: str, card: str) -> None:
    assert ANSWERER.respond(typed).card == card


@pytest.mark.parametrize(
    "typed",
    [
        "my husband kicks me every night when hes dropping off",
        "i am scared of it",
        "i nearly fell asleep at my desk",
        "i ran out of patience",
        "my leg hurts me",
    ],
)
def test_other_blows_fears_and_naps_get_none(typed: str) -> None:
    assert ANSWERER.respond(typed).card not in {"wheel", "violence", "run_out", "mixing"}


@pytest.mark.parametrize(
    "typed", ["swallowed 16 ibuprofen, too much?", "took way too many painkillers"]
)
def test_many_painkillers_keep_their_alarm(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert (found.step, found.kind) == (Step.FULL, "overdose")


@pytest.mark.parametrize("typed", ["i am scared of my husband", "my boyfriend slapped me"])
def test_violence_is_asked_about(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert (found.step, found.kind) == (Step.ASK, "violence")


async def test_violence_that_will_come_again_is_met_again(chat: Chat) -> None:
    await chat.types("my boyfriend hit me again last night, cant sleep since")

    await chat.types("he will do it again")

    assert "Go where you are safe" in chat.last


async def test_no_sport_is_read_from_what_ran_out_nor_a_topic_shown_beside(chat: Chat) -> None:
    said = await chat.types("i ran out of my epilepsy tablets two days ago")

    assert "get it today" in said
    assert "hard sport" not in said
    assert "Nothing is saved yet" not in said


async def test_after_a_medicine_a_week_without_it_is_no_pause(chat: Chat) -> None:
    await chat.types("i took citalopram and since then i jerk more")

    said = await chat.types("and if i stop them")
    assert CARDS["medicine"].again in said
    assert "Life feels too heavy" not in chat.buttons()
    assert THIRD["medicine"] in await chat.types("just for a week?")
    assert (await chat.types("pause for a week")).startswith("Paused.")


def test_a_wish_to_the_bot_after_a_medicine_is_not_about_the_medicine() -> None:
    assert not goes_on_with_a_medicine("out:medicine_cause", "can you stop asking me")
    assert not goes_on_with_a_medicine("out:children", "just for a week?")


@pytest.mark.parametrize(
    ("before", "typed", "card"),
    [
        ("out:kidneys", "so is magnesium bad for me or not", "kidneys"),
        ("out:medicine_ended", "how long till the jerks go away", "ended"),
    ],
)
def test_what_follows_stays_with_the_card(before: str, typed: str, card: str) -> None:
    assert ANSWERER.respond(typed, before).card == card


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("i think i took my insulin twice tonight", "low_sugar"),
        ("took my lantus twice by accident an hour ago, 24 units each", "low_sugar"),
        ("i gave my son his rapid insulin twice, he's 9", "low_sugar"),
        ("my sugar is 2.9 and i'm shaking", "low_sugar"),
        ("i injected 150 units of insulin", "insulin"),
        ("i have no insulin and i keep vomiting", "other"),
    ],
)
def test_too_much_insulin_asks_for_sugar(typed: str, kind: str) -> None:
    assert ANSWERER.answer(typed).detail == kind


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("my daughter is 4 and has 39, she drinks and plays. jerks as she nods off", "child_fever"),
        ("my 2 year old has 38.8, drinking well, playing with his cars", "child_fever"),
        ("my son had a fever fit last winter, are his sleep jerks something", "child_seizure"),
        ("my baby went blue and stiff for a few seconds last week", "child_today"),
        ("my husband had a fit when he was 16. now he jerks when he dozes off", "known_seizures"),
    ],
)
def test_what_is_mild_or_over_gets_its_card(typed: str, card: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.card, reply.danger) == (card, "")


@pytest.mark.parametrize(
    "typed",
    [
        "my 3 year old has 40 and is floppy and won't drink",
        "my baby is 2 months and has 38.5",
        "my baby went blue on tuesday and is floppy now",
        "my son had a febrile seizure last month, now he is stiff and shaking",
    ],
)
def test_a_grave_sign_of_a_child_is_an_alarm(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert (found.kind, found.step) == ("child", Step.FULL)


async def test_a_baby_who_was_blue_stays_to_be_seen(chat: Chat) -> None:
    await chat.types("my baby went blue and stiff for a few seconds last week")

    assert "today" in await chat.types("she is fine now, feeding well. so it was nothing?")
    assert "Say the child's age" in await chat.types("she is blue again now")


async def test_one_glass_against_the_shakes_is_for_somebody_who_knows(chat: Chat) -> None:
    await chat.types("i stopped drinking 2 days ago, was a bottle of wine a day")

    assert "doctor or an alcohol service" in await chat.types(
        "should i just have one glass so it stops"
    )
