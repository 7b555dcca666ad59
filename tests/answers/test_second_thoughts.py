"""Second thoughts in the hour after the help for an emergency."""

import pytest

from bot.answers.after_alarm.second_thought_texts import said_to
from bot.answers.after_alarm.second_thoughts import (
    BEFORE,
    CALLED,
    DENIES,
    DRIVES,
    ELSEWHERE,
    PASSED,
    PUTS_OFF,
    REFUSES,
    SEEN,
    SORRY,
    second_thought,
)
from tests.harness import Chat

FIRM = "call your local emergency number now"


@pytest.mark.parametrize(
    ("danger", "typed", "thought"),
    [
        ("crisis", "i dont want to call anyone", REFUSES),
        ("crisis", "i wont call", REFUSES),
        ("crisis", "no one would pick up", REFUSES),
        ("crisis", "i cant talk to them", REFUSES),
        ("crisis", "leave me alone", REFUSES),
        ("crisis", "it doesnt matter", REFUSES),
        ("crisis", "nobody ever listens anyway", REFUSES),
        ("crisis", "too ashamed to talk to someone", REFUSES),
        ("crisis", "i've got nobody", REFUSES),
        ("crisis", "sorry for dumping this on you", SORRY),
        ("chest", "it's probably nothing, i dont want to bother the ambulance", PUTS_OFF),
        ("chest", "ill wait till morning", PUTS_OFF),
        ("overdose", "i'll just sleep it off", PUTS_OFF),
        ("stroke", "dont want to make a fuss", PUTS_OFF),
        ("chest", "too embarrassed", PUTS_OFF),
        ("chest", "cant afford it", PUTS_OFF),
        ("stroke", "my gp opens at 9", PUTS_OFF),
        ("chest", "it went away now", PASSED),
        ("stroke", "it stopped", PASSED),
        ("stroke", "better now", PASSED),
        ("stroke", "my arm is back to normal", PASSED),
        ("other", "no not an emergency, that was yesterday, i'm fine again", PASSED),
        ("pregnancy", "ok calling the ward now", CALLED),
        ("chest", "i called 999", CALLED),
        ("not_waking", "the ambulance is on its way", CALLED),
        ("seizure_now", "they're here", CALLED),
        ("overdose", "i'm on the phone with poison control", CALLED),
        ("crisis", "im calling the helpline", CALLED),
        ("stroke", "we're on our way to a&e", CALLED),
        ("seizure_now", "it happened once before last year", BEFORE),
        ("chest", "second time this month", BEFORE),
        ("seizure_now", "i have to drive to work in 20 min", DRIVES),
        ("chest", "ill take the car to a and e", DRIVES),
        ("crisis", "i wasn't trying to hurt myself", DENIES),
        ("crisis", "i'm really not going to kill myself", DENIES),
        ("overdose", "not trying to die, i just wanted sleep", DENIES),
        ("crisis", "they say i'm fine", SEEN),
        ("overdose", "the doctors say she's ok", SEEN),
        ("stroke", "they say it's a stroke, she is in hospital now. thanks", SEEN),
        ("crisis", "i'm in germany, those numbers don't work here", ELSEWHERE),
    ],
)
def test_second_thoughts_are_known_by_their_words(danger: str, typed: str, thought: str) -> None:
    assert second_thought(danger, typed) == thought


@pytest.mark.parametrize(
    ("danger", "typed"),
    [
        ("crisis", "i wont call, i took the pills"),
        ("crisis", "leave me alone i want to die"),
        ("crisis", "it doesnt matter, i've got the rope here"),
        ("crisis", "how common is it"),
        ("crisis", "can you not message me for a few days"),
        ("overdose", "it's gone"),
        ("stroke", "it hasnt gone away"),
        ("stroke", "it went away but now my leg is weak"),
        ("chest", "it stopped and came back"),
        ("not_waking", "he stopped breathing"),
        ("not_waking", "he passed out again"),
        ("chest", "i cant drive"),
        ("chest", "why do my legs jump"),
        ("crisis", "i wasn't trying to die but now i want to"),
        ("crisis", "not trying to hurt myself, i just took all my pills"),
    ],
)
def test_what_says_more_is_no_second_thought(danger: str, typed: str) -> None:
    assert second_thought(danger, typed) is None


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("cant afford it", "money"),
        ("i dont want to bother anyone", "no bother"),
        ("ill wait till morning", "should not wait"),
        ("i'll sleep it off", "nothing to sleep off"),
        ("its probably nothing", "neither of us can tell"),
    ],
)
def test_help_put_off_is_answered_by_its_reason_and_the_number(typed: str, reason: str) -> None:
    said = said_to(PUTS_OFF, "chest", typed)

    assert reason in said
    assert "call your local <b>emergency number</b> now" in said


@pytest.mark.parametrize("typed", ["i dont want to call anyone", "leave me alone", "i wont call"])
async def test_whoever_refuses_help_gets_a_gentle_line_and_no_menu(chat: Chat, typed: str) -> None:
    await chat.types("i want to die")

    said = await chat.types(typed)

    assert said.startswith("I hear you.")
    assert "85258" in said
    assert chat.buttons() == ["Life feels too heavy"]


async def test_after_a_refusal_a_means_is_heard_in_full(chat: Chat) -> None:
    await chat.types("i want to die")
    await chat.types("i wont call")

    assert "Keep the packet" in await chat.types("i took the pills")


async def test_leave_me_alone_without_despair_is_about_the_bot(chat: Chat) -> None:
    assert "/pause" in await chat.types("leave me alone")


async def test_help_put_off_for_a_chest_pain_is_answered_firmly(chat: Chat) -> None:
    await chat.types("i have chest pain and my left arm is numb")

    assert FIRM in await chat.types("it's probably nothing, i dont want to bother the ambulance")
    assert "today" in await chat.types("it went away now")


async def test_a_new_sign_beside_a_second_thought_gets_its_own_steps(chat: Chat) -> None:
    await chat.types("i have chest pain and my left arm is numb")

    said = await chat.types("its probably nothing but now my face droops and my speech is slurred")

    assert "Call even if it gets better" in said


async def test_signs_of_a_stroke_that_went_away_are_called_for_all_the_same(chat: Chat) -> None:
    await chat.types("my face droops and my speech is slurred")

    assert "Call your local emergency number all the same" in await chat.types("its gone now")


async def test_after_a_fit_nobody_drives_and_one_before_counts(chat: Chat) -> None:
    await chat.types("woke up on the floor this morning, tongue bitten and bed wet")

    assert "one more reason" in await chat.types("it happened once before last year")
    assert "stop driving until a doctor agrees" in await chat.types(
        "i have to drive to work in 20 min"
    )


async def test_after_an_alarm_that_was_called_off_they_are_none(chat: Chat) -> None:
    await chat.types("i have chest pain and my left arm is numb")
    await chat.taps("Not an emergency now")

    assert FIRM not in await chat.types("its probably nothing")


async def test_whoever_called_for_help_is_told_what_to_do_until_it_comes(chat: Chat) -> None:
    await chat.types("chest pain and my left arm hurts")

    called = await chat.types("ok calling them")
    arrived = await chat.types("they are here")
    not_called = await chat.types("should i call them")

    assert "keep the phone free" in called
    assert "Good that help is there" in arrived
    assert "keep the phone free" not in not_called


async def test_somebody_who_is_not_fine_after_all_gets_the_steps_again(chat: Chat) -> None:
    await chat.types("my son breathes oddly and his lips are blue")
    again = await chat.types("no, he is NOT fine")

    assert "emergency number" in again


@pytest.mark.parametrize(
    ("danger", "then", "said"),
    [
        (
            "i have chest pain and my left arm hurts",
            "my daughter is driving me to a&e",
            "Good that you go",
        ),
        ("i took twenty sleeping pills", "poison line says go to hospital, im going", "Good. Do"),
        ("he had a fit and is not waking up", "he's sitting up and eating toast", "not drive"),
        (
            "i want to kill myself",
            "my sister is with me now",
            "I am glad that somebody is with you.",
        ),
        ("i want to kill myself", "calmer now thanks, the wave passed", "Thank you for telling me"),
        ("i want to kill myself", "nobody here to talk to", "I hear you"),
    ],
)
async def test_help_or_relief_in_words_of_no_list_is_known_by_its_act(
    chat: Chat, danger: str, then: str, said: str
) -> None:
    await chat.types(danger)

    assert said in await chat.types(then)


async def test_no_harm_meant_brings_no_crisis_card_again(chat: Chat) -> None:
    await chat.types("i want to end it all")

    for typed in ("i wasnt trying to hurt myself", "no i didnt mean it like that"):
        said = await chat.types(typed)

        assert said.startswith("Thank you for saying so")
        assert "Life feels too heavy" in chat.buttons()


async def test_after_pills_the_call_stands_whatever_was_meant_and_felt(chat: Chat) -> None:
    await chat.types("took like 10 of my sleeping pills")

    assert "Keep the packet" in await chat.types("heart is racing n im kinda dizzy")
    assert "Yes: call" in await chat.types("do i have to call rly? i dont want trouble")
    assert FIRM in await chat.types("not trying to die i just wanted sleep")


async def test_a_yes_after_an_alarm_brings_its_steps_again(chat: Chat) -> None:
    await chat.types("my mum's face hangs on one side")

    assert "Say when it began" in await chat.types("yes now")


async def test_whoever_was_alarmed_about_a_mere_jerk_is_let_off(chat: Chat) -> None:
    await chat.types("my son shakes all over and does not answer")
    said = await chat.types("no no he's fine, its only the little jump when he falls asleep")

    assert said.startswith("Good.")
    assert "drive" not in said
