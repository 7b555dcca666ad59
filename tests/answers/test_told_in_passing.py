"""Dangers told by the way or days later, and what only sounds like them."""

import pytest

from bot.answers import Kind
from bot.answers.danger.told_in_passing import (
    tells_of_a_blackout,
    tells_of_pills_at_once,
    tells_of_withdrawal,
)
from bot.answers.danger.triage import CRISIS, Step
from tests.harness import ANSWERER, Chat


@pytest.mark.parametrize(
    "typed",
    [
        "Is magnesium good? I took about twenty of my sleeping pills earlier by the way",
        "i swallowed 30 paracetamol tonight. also does tea matter",
        "does sport help? by the way i had a dozen codeine tablets an hour ago",
        "why do i jerk? i ate a full strip of zopiclone tonight",
        "he took around 15 or 16 tablets tonight",
        "my painkillers, i took fifteen of them earlier. anyway, is it stress",
        "thanks. oh i've taken 24 paracetamols today",
        "what about coffee? i downed a whole bottle of sleeping pills",
    ],
)
def test_many_pills_taken_at_once_get_the_steps_whatever_else_is_asked(typed: str) -> None:
    reply = ANSWERER.answer(typed, "magnesium")

    assert (reply.kind, reply.detail) == (Kind.URGENT, "overdose")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("not two beers, 30 pills", "overdose"),
        ("no not 2 pills, 40", "overdose"),
        ("i said 30 pills not 3", "overdose"),
        ("three beers. no wait 30 sleeping pills", "overdose"),
        ("not one tablet, the whole box", "overdose"),
        ("it was not wine, it was bleach", "overdose"),
        ("not coffee, antifreeze", "overdose"),
        ("not my arm, my whole left side is numb", "stroke"),
        ("friday fine, saturday fine, last night i drank bleach", "overdose"),
        ("mon quiet, tue ok, last night i cut my arm on purpose", ""),
    ],
)
def test_a_danger_that_puts_something_right_or_ends_a_list_of_days_gets_its_steps(
    typed: str, kind: str
) -> None:
    assert ANSWERER.answer(typed).kind is (Kind.URGENT if kind else Kind.CRISIS)
    assert ANSWERER.answer(typed).detail == kind


@pytest.mark.parametrize(
    "typed",
    [
        "not two beers, three",
        "not one beer, the whole bottle of wine",
        "no not beer, wine",
        "not 1 pill, 2",
        "not 20 mg, 40 mg",
        "not the pills, the tea",
        "not tea, juice",
        "no not leg, arm",
        "friday fine, saturday fine, last night two beers",
        "mon fine, tue quiet, wed bad night",
    ],
)
def test_a_correction_or_a_list_of_days_without_danger_is_not_even_asked_about(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "i took 20 mg of citalopram",
        "took 20 drops of valerian",
        "took my 4 pills this morning",
        "i take 12 pills a day",
        "i take 9 tablets each morning for my heart",
        "i took 14 tablets over the week",
        "i took 10 mg tablets last night",
        "i had 12 tablets left in the box",
        "took 8 hours to feel the pills",
    ],
)
def test_a_dose_or_the_count_of_a_week_is_no_overdose(typed: str) -> None:
    assert not tells_of_pills_at_once(typed)
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "Does coffee matter? Oh and I passed out on the stairs on Sunday and wet myself",
        "I came round on the kitchen floor on Tuesday",
        "i found myself on the bathroom floor last night, no idea how I got there",
        "I woke up on the floor with my tongue bitten two days ago",
        "Does it matter which arm it is? By the way on Tuesday I had a blackout and bit my tongue",
        "on friday i lost a few minutes while cooking and found the pan burnt",
        "i blacked out on saturday and came to on the landing",
        "last weekend i fainted and peed myself",
        "i fainted last month and since then i jerk when falling asleep, should i worry",
        "had a blackout last month, should i worry",
        "i must have blacked out yesterday, i was on the kitchen floor",
        "on monday i collapsed in the shop",
    ],
)
def test_a_blackout_that_is_over_is_to_be_seen_today_and_alarms_nobody(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.card, reply.danger, reply.soft) == (
        Kind.REFUSAL,
        "blackout",
        "",
        False,
    )


def test_a_blackout_without_a_day_is_asked_about_and_one_of_now_gets_the_steps() -> None:
    asked = ANSWERER.find_danger("came round on the kitchen floor and i'd bitten my tongue")
    now = ANSWERER.find_danger("he passed out on the stairs on sunday and now he won't wake up")

    assert asked is not None
    assert asked.step is Step.ASK
    assert now is not None
    assert now.step is Step.FULL


@pytest.mark.parametrize(
    "typed",
    [
        "i fell out of bed and woke up on the floor",
        "i passed out at nine and slept through",
        "i collapsed into bed yesterday",
        "we had a blackout in our street",
        "found myself on the floor laughing",
        "i lost a few hours of sleep",
        "bit my tongue while eating",
        "i dreamt i came round on the kitchen floor",
    ],
)
def test_a_fall_out_of_bed_a_sound_sleep_and_a_dream_are_no_blackout(typed: str) -> None:
    assert not tells_of_a_blackout(typed)


async def test_what_follows_a_blackout_stays_with_it(chat: Chat) -> None:
    first = await chat.types("on Tuesday I sort of came round on the kitchen floor")
    assert "Be seen by a doctor" in first
    assert "Do not drive" in first

    for typed in (
        "It was Tuesday, I felt wiped out all day after",
        "so can I drive to work tomorrow?",
        "You think it might have been a seizure?",
    ):
        said = await chat.types(typed)
        assert "should see you today" in said, typed
        assert "do not drive" in said, typed


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("I cut my wine down from a bottle to two glasses. My hands shake and I'm sweaty", None),
        ("i'm cutting down on wine and had the shakes this morning", None),
        ("stopped drinking on monday, shaky hands at breakfast", None),
        ("i have the shakes in the morning until my first drink", None),
        ("less wine this week, woke up sweating and shaky", None),
        ("am i going through withdrawal?", None),
        ("am i going through withdrawal?", "out:alcohol_stop"),
        ("I had the shakes this morning though and felt sweaty. is that the same?", "alcohol_why"),
        ("my hands were trembling at breakfast", "alcohol"),
        ("three days sober, shaking and sweating", None),
    ],
)
def test_shakes_and_sweats_with_less_alcohol_get_its_card(typed: str, topic: str | None) -> None:
    reply = ANSWERER.respond(typed, topic)

    assert (reply.kind, reply.card) == (Kind.REFUSAL, "alcohol_stop")


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("stopped drinking coffee, my hands are shaky", None),
        ("i sweat a lot in summer", None),
        ("my legs shake when i fall asleep", "alcohol"),
        ("is this citalopram withdrawal", "out:medicine_cause"),
    ],
)
def test_other_shakes_are_no_withdrawal_from_alcohol(typed: str, topic: str | None) -> None:
    assert not tells_of_withdrawal(typed, topic)


async def test_whoever_asks_about_withdrawal_after_the_shakes_keeps_the_card(chat: Chat) -> None:
    await chat.types(
        "I cut my wine down from a bottle to two glasses. My hands shake and I'm sweaty"
    )

    assert "an alcohol service" in await chat.types("Am I going through withdrawal?")


@pytest.mark.parametrize(
    "typed",
    [
        "I'm 30 weeks pregnant, no bleeding, baby is moving fine. does magnesium help?",
        "no bleeding and the baby moves well",
        "she has no fever and is eating well",
        "there's no blood, no pain",
        "i'm not bleeding or anything",
        "i won't stop taking them",
        "I won't stop them, the tablets",
        "ok i won't stop it",
    ],
)
def test_what_is_denied_brings_no_emergency_line(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert reply.kind not in {Kind.URGENT, Kind.CRISIS}
    assert reply.danger == ""


@pytest.mark.parametrize(
    "typed",
    ["no fever but he won't wake up", "no bleeding but i feel strong pain, 30 weeks pregnant"],
)
def test_what_stands_beside_a_denial_is_heard(typed: str) -> None:
    assert ANSWERER.answer(typed).kind is Kind.URGENT


@pytest.mark.parametrize(
    "typed",
    [
        "this better not be another useless app. why do i jerk when falling asleep",
        "what a stupid bot",
        "ill cut down. does school stress count",
        "I just want to know if it'll settle down",
        "my dad died in may and i cry every night",
        "we buried my nan on friday, i keep thinking about her at night",
    ],
)
def test_a_scolded_app_and_plain_grief_are_no_despair(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is None or found.kind != CRISIS


async def test_grief_gets_its_kind_line_and_at_most_the_gentle_button(chat: Chat) -> None:
    said = await chat.types("My mum died, I just lie there and think of her")

    assert "sorry for your loss" in said
    assert "You do not have to be alone with this" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "my mum died and i can't do this anymore",
        "my husband died. i have his pills here",
        "my wife died and i want to be with her",
        "i've been saving up the morphine since her funeral",
        "would anybody even come to my funeral lol",
        "got my funeral song picked and for once it didn't make me cry. soon",
    ],
)
def test_despair_beside_a_loss_is_heard_at_once(typed: str) -> None:
    assert ANSWERER.answer(typed).kind is Kind.CRISIS


async def test_a_short_answer_and_a_bye_are_taken_as_what_they_are(chat: Chat) -> None:
    assert "names no treatment" in await chat.types("ok, short answer: how do I make it stop")
    assert "Bye for now" in await chat.types("forget it. i'm off to work, bye")
