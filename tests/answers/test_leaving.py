"""A wish to leave the bot is no despair, despair is heard in any words, and between is asked."""

from pathlib import Path

import pytest

from bot.answers import Answerer
from bot.answers.danger.leaving import (
    asks_for_silence,
    drops_a_reminder,
    leaves_something,
    leaves_the_bot,
    says_why_it_goes,
    sounds_worn_out,
)
from bot.answers.danger.triage import CRISIS, Step
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())
LINES = Path(__file__).with_name("leaving_or_despair.txt").read_text(encoding="utf-8").splitlines()


def lines_of(side: str) -> list[str]:
    """What is typed on one side of the file."""
    rows = [line.partition(" | ") for line in LINES if not line.startswith("#")]
    return [typed for name, _, typed in rows if name == side]


def step_of(typed: str) -> Step:
    """How despair is met in a text; any other danger would be as wrong as none."""
    found = ANSWERER.find_danger(typed)
    return found.step if found and found.kind == CRISIS else Step.NONE


def test_a_wish_to_leave_the_bot_never_gets_the_crisis_reply_and_is_hardly_asked_about() -> None:
    steps = {typed: step_of(typed) for typed in lines_of("leaving")}

    assert len(steps) >= 60
    assert [typed for typed, step in steps.items() if step is Step.FULL] == []
    assert len([step for step in steps.values() if step is Step.ASK]) <= len(steps) // 20


def test_despair_is_heard_whatever_it_says_of_the_bot() -> None:
    steps = {typed: step_of(typed) for typed in lines_of("despair")}

    assert len(steps) >= 60
    assert [typed for typed, step in steps.items() if step is Step.NONE] == []
    assert len([step for step in steps.values() if step is Step.FULL]) >= len(steps) * 0.8


def test_what_may_be_either_has_the_gentle_step() -> None:
    assert [typed for typed in lines_of("either") if step_of(typed) is not Step.ASK] == []


def test_words_of_leaving_are_of_the_bot_only_without_graver_ones() -> None:
    assert leaves_the_bot("i'm done with this app")
    assert not leaves_the_bot("i'm done with this app and with living")
    assert not leaves_the_bot("i want out")
    assert sounds_worn_out("i can't keep up with this diary")
    assert not sounds_worn_out("can't be bothered with this diary")
    assert leaves_the_bot("i want everything you have on me gone")
    assert not leaves_the_bot("i want everything you have on me gone and me gone too")
    assert says_why_it_goes("the jerks have gone, goodbye")
    assert says_why_it_goes("i sleep like a baby, you are no longer needed")
    assert not says_why_it_goes("the jerks have gone and soon i will be gone too, goodbye")
    assert not says_why_it_goes("i sleep like the dead soon, goodbye")
    assert not says_why_it_goes("no more sleep for me, goodbye")
    assert not says_why_it_goes("the jerks have gone")
    assert asks_for_silence("im done here, dont text me again")
    assert not asks_for_silence("dont text me again, it won't matter tomorrow")
    assert drops_a_reminder("i have stopped the tablets so you needn't remind me of them")
    assert not drops_a_reminder("i have stopped the tablets and have enough, don't remind me")
    assert not drops_a_reminder("i took all the tablets so don't remind me")
    assert leaves_something("i don't want to do this any more")
    assert leaves_something("sry cant do this anymore tho")
    assert not leaves_something("dont want to do this check-in tho")
    assert not leaves_something("i don't want to do this any more, they would be better off")


@pytest.mark.parametrize(
    "typed",
    [
        "It has been lovely but the jerks have gone and I shan't need you any longer. Goodbye.",
        "moved to another app, bye",
        "I do not wish to take part any longer, thank you",
        "I wish to withdraw",
        "please end my participation",
        "I'm done with this app",
        "want out of this thing",
        "I no longer want to be part of the study",
        "please withdraw me from the diary study",
        "i am not going to take part any more",
        "kindly end my involvement",
        "i want to drop out of this",
        "I would like to discontinue with the diary",
        "i don't want to continue with the questions",
        "end of the road for me and this app",
        "im done here, dont text me again",
    ],
)
async def test_a_wish_to_leave_shows_what_can_stop(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("What shall stop?")


async def test_who_can_go_on_no_more_gets_the_gentle_button(chat: Chat) -> None:
    await chat.types("I can't do this any more")

    assert "Life feels too heavy" in chat.buttons()


async def test_who_only_asks_for_silence_sees_what_can_stop_and_the_gentle_button(
    chat: Chat,
) -> None:
    said = await chat.types("im done here, dont text me again")

    assert said.startswith("What shall stop?")
    assert chat.said[-2].startswith("If life feels too heavy")


async def test_a_reminder_of_a_medicine_that_was_stopped_may_go_without_a_word_of_despair(
    chat: Chat,
) -> None:
    await chat.types("/remind tablets 21:30")

    said = await chat.types(
        "I have stopped the tablets so you needn't remind me of them any longer"
    )

    assert said.startswith("Your reminders")


def test_a_sure_wish_without_words_of_despair_is_asked_about_at_most() -> None:
    wish = ANSWERER.find_danger("don't ask me about pills again")
    despair = ANSWERER.find_danger("don't ask me about pills again, i want to die")

    assert wish is None or wish.step is Step.ASK
    assert despair is not None
    assert despair.step is Step.FULL
