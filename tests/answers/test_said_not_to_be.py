"""Dangers that a line itself says are none, or are another than they sound; and those that are."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.after_alarm.after_danger import after_a_no, calms
from bot.answers.after_alarm.second_thought_texts import THANKED
from bot.answers.after_alarm.second_thoughts import PASSED, PROMISES, PUTS_OFF, second_thought
from bot.answers.cards.card_texts import CARDS
from bot.article.text import load_article
from bot.screens.emergencies import NOT_TOO_HEAVY
from tests.harness import Chat

ANSWERER = Answerer(load_article())
HEAVY = "i can't do this any more"


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("should i wake him", "out:children"),
        ("ok so should we wake her up then", "out:children"),
        ("can i wake the dog when he does it", "out:animals"),
        ("no fever, she feeds fine. it stops when i pick her up. is that ok?", "out:children"),
        ("no shakes or anything, just 2 glasses now", "out:alcohol_stop"),
        ("no he breathes fine. why does he do it tho", None),
        ("what? no animals, it's my baby girl. and its not happening now", "harmless"),
        ("no i dont want to do that now", None),
        ("its him thats twitching, i just want to sleep", None),
        ("should i drink none tomorrow? got another exam wednesday", "out:caffeine"),
        ("is propranolol bad to stop? asking cause i'm nearly out", None),
        ("just nearly out of tablets", None),
        ("can i die from this", None),
    ],
)
def test_what_is_said_to_be_none_is_no_danger(typed: str, topic: str | None) -> None:
    assert ANSWERER.find_danger(typed, topic) is None


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("should i wake him, his lips are blue", "out:children"),
        ("no fever but she is floppy and won't feed", "out:children"),
        ("my baby is blue and limp, not now but an hour ago", None),
        ("just nearly out of tablets, i took all of them", None),
        ("i just want to sleep and never wake up", None),
        ("can i stop my tablets, there is no point any more", None),
        ("got another exam and i want to die", None),
        ("i hope i don't wake up", None),
        ("what if i just didn't wake up, wouldn't be so bad", None),
        ("what if i don't wake up one day, would be easier", None),
        ("if i don't wake up tomorrow it is fine", None),
        ("i drove into a wall on purpose", None),
        ("i drove my car into a wall and nobody would have missed me", None),
        ("i could drive the car into a tree", None),
    ],
)
def test_a_danger_beside_such_words_is_heard(typed: str, topic: str | None) -> None:
    found = ANSWERER.find_danger(typed, topic)

    assert found is not None


@pytest.mark.parametrize(
    "typed",
    [
        "what if i just dont wake up",
        "what if i don't wake up one day",
        "im scared of dying in my sleep",
        "i'm so afraid to die in the night",
        "scared i'll not wake up",
    ],
)
def test_the_fear_of_dying_asleep_is_calmed_and_the_gentle_question_stays_near(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.lead) == (Kind.ANSWER, "afraid")
    assert reply.danger in {"", "crisis"}


@pytest.mark.parametrize(
    "typed",
    ["i'm allergic to life, want out", "allergic to living these days", "im allergic to life"],
)
def test_who_is_allergic_to_life_is_heard(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.kind == "crisis"


@pytest.mark.parametrize(
    "typed",
    [
        "i drove the car into a tree last night",
        "i crashed my car into a wall yesterday",
        "i ran the van into a ditch on sunday",
    ],
)
def test_an_accident_with_a_car_is_asked_about_and_is_no_despair(typed: str) -> None:
    reply = ANSWERER.respond(typed)

    assert reply.danger != "crisis"
    assert reply.card == "wheel"


@pytest.mark.parametrize(
    "typed",
    [
        "i had a seizure last night and have to drive to work",
        "i had a fit this morning, can i take the car",
        "i just had a convulsion but i am driving the kids to school",
    ],
)
def test_a_seizure_of_ones_own_before_a_drive_gets_what_to_do_today(typed: str) -> None:
    assert ANSWERER.respond(typed).card in {"night_seizure", "after_seizure"}


@pytest.mark.parametrize(
    ("danger", "typed", "thought"),
    [
        ("chest", "no its a muscle thing i think, slept on that arm", PUTS_OFF),
        ("chest", "i think it's just a pulled muscle", PUTS_OFF),
        ("chest", "right. arm's better now i moved. but i dread bed. why tho", PASSED),
        ("crisis", "no i wont do anything. the kids come sunday", PROMISES),
        ("crisis", "not like that. i'm not going to do anything, just low", PROMISES),
        ("crisis", "i would never do it, it's just a thought", PROMISES),
    ],
)
def test_a_second_thought_is_known(danger: str, typed: str, thought: str) -> None:
    assert second_thought(danger, typed) == thought


@pytest.mark.parametrize(
    "typed",
    ["i wont do anything, i have the pills here", "not like that, tonight i will take the rope"],
)
def test_a_promise_beside_a_means_is_none(typed: str) -> None:
    assert second_thought("crisis", typed) is None


async def test_whoever_promises_to_do_nothing_gets_no_second_alarm(chat: Chat) -> None:
    await chat.types("been thinking id rather be dead and with her")

    assert THANKED.split("</b>")[0].removeprefix("<b>") in await chat.types("no i wont do anything")


@pytest.mark.parametrize(
    "typed",
    ["no its morning", "what? its not happening", "omg no i'm fine, my life is ok", "i said no"],
)
def test_a_no_in_other_words_is_a_no(typed: str) -> None:
    assert calms(typed)


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        (
            "omg no i'm fine, my life is ok. just nearly out of tablets",
            "just nearly out of tablets",
        ),
        ("no, and is it the stress?", "and is it the stress?"),
        ("no my chest hurts", ""),
        ("what can i do", ""),
    ],
)
def test_what_follows_a_no_is_left_to_answer(typed: str, rest: str) -> None:
    assert after_a_no(typed) == rest


async def test_what_follows_a_no_is_answered_by_itself(chat: Chat) -> None:
    await chat.types(HEAVY)
    said = await chat.types("omg no i'm fine, my life is ok. just nearly out of tablets")

    assert NOT_TOO_HEAVY in chat.messages[-2]["text"]
    assert CARDS["run_out"].text in said


async def test_a_danger_after_a_no_is_an_emergency(chat: Chat) -> None:
    await chat.types(HEAVY)

    assert "emergency" in await chat.types("no, but i can't breathe")


@pytest.mark.parametrize(
    ("danger", "typed"),
    [
        ("chest", "oh god im going to pass out"),
        ("chest", "no it's getting tighter"),
        ("not_waking", "no only moaning"),
        ("overdose", "no it's about 30"),
        ("seizure_now", "no it's not over"),
        ("breathing", "not at all better"),
        ("stroke", "not at all, it's getting lower"),
        ("crisis", "i'm not joking"),
        ("crisis", "no it's what i want"),
    ],
)
def test_what_makes_it_worse_takes_no_alarm_back(danger: str, typed: str) -> None:
    assert second_thought(danger, typed) is None
