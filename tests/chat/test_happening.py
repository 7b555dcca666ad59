"""Is this happening now? What is only possibly an emergency is asked about, under an answer."""

import pytest

from bot.answers.cards.subjects import subject_of
from bot.answers.danger.emergency_words import plain
from bot.answers.danger.triage import CRISIS, Step
from bot.answers.talk.sorrow import sorrow_of
from bot.domain.model import HAPPENING
from tests.harness import ANSWERER, Chat, Hypnic
from tests.training.bank import Line, load_bank


def only_possible(*, despair: bool) -> str:
    """A line of the bank that today's model is not sure of, so that any model has one; of no child
    or pregnancy, with which the next question would stay."""
    lines = [line for line in load_bank() if not (line.held_out or line.topic)]
    for line in sorted(
        lines, key=lambda line: (line.kind != "urgent", _is_crisis(line) != despair)
    ):
        words = plain(line.text)
        if subject_of(words) is not None or sorrow_of(words, None):
            continue
        found = ANSWERER.find_danger(line.text)
        if found and found.kind == "overdose":
            continue  # Pills do harm hours after one feels well, so that "it stopped" is no end.
        if found and found.step is Step.ASK and (found.kind == CRISIS) == despair:
            return line.text
    raise AssertionError("the model is sure of every line")


def _is_crisis(line: Line) -> bool:
    return CRISIS in line.labels


@pytest.fixture(scope="module")
def possible() -> str:
    """A text that only may tell of an emergency; searched at import, it slows collection."""
    return only_possible(despair=False)


STEPS = "This sounds like an emergency."


def awaiting(hypnic: Hypnic, chat: Chat) -> str | None:
    sql = "select awaiting from people where person_id = ?"
    found: str | None = hypnic.store.db.execute(sql, [chat.id]).fetchone()[0]
    return found


async def test_what_is_possible_gets_its_answer_and_one_question(
    stranger: Chat, possible: str
) -> None:
    said = await stranger.types(possible)

    assert not said.startswith(STEPS)
    assert "Is this happening now?" in said.splitlines()[-1]
    assert stranger.buttons()[:2] == ["Yes, now", "No"]


async def test_yes_now_brings_the_steps_and_the_answer_stays(stranger: Chat, possible: str) -> None:
    answer = await stranger.types(possible)

    assert (await stranger.taps("Yes, now")).startswith(STEPS)
    assert stranger.said[-2] == answer
    assert stranger.buttons() == ["Not an emergency now"]
    assert (await stranger.taps("Not an emergency now")).startswith("That is good to hear.")


async def test_no_leaves_the_answer(stranger: Chat, possible: str) -> None:
    answer = await stranger.types(possible)

    assert await stranger.taps("No") == answer
    assert stranger.toasts[-1].startswith("Good.")


@pytest.mark.parametrize("typed", ["yes", "Yes!!", "yep", "now", "yes he is still doing it", "y"])
async def test_a_typed_yes_brings_the_steps(chat: Chat, typed: str, possible: str) -> None:
    await chat.types(possible)

    assert (await chat.types(typed)).startswith(STEPS)


@pytest.mark.parametrize("typed", ["no", "No.", "nope", "not now", "no, it stopped", "no thanks"])
async def test_a_typed_no_leaves_it(hypnic: Hypnic, chat: Chat, typed: str, possible: str) -> None:
    await chat.types(possible)

    assert (await chat.types(typed)).startswith("Good.")
    assert awaiting(hypnic, chat) is None


async def test_another_question_is_answered_and_ends_the_wait(
    hypnic: Hypnic, chat: Chat, possible: str
) -> None:
    await chat.types(possible)

    assert "About 70 percent" in await chat.types("how common is it?")
    assert awaiting(hypnic, chat) is None


async def test_a_command_ends_the_wait(hypnic: Hypnic, chat: Chat, possible: str) -> None:
    await chat.types(possible)
    await chat.types("/diary")

    assert awaiting(hypnic, chat) is None


async def test_what_was_awaited_before_is_awaited_again(hypnic: Hypnic, stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    hypnic.store.db.execute(
        "update people set awaiting = ? where person_id = ?",
        [f"{HAPPENING}stroke:zone", stranger.id],
    )

    await stranger.types("no")

    assert awaiting(hypnic, stranger) == "zone"
    assert "Europe/Berlin" in await stranger.types("Berlin")


async def test_a_reply_to_the_question_counts_without_any_memory(
    stranger: Chat, possible: str
) -> None:
    await stranger.types(possible)

    assert (await stranger.types("yes", reply_to=stranger.messages[-1])).startswith(STEPS)


async def test_a_bare_yes_of_a_stranger_names_the_emergency_number(
    stranger: Chat, possible: str
) -> None:
    await stranger.types(possible)

    assert (await stranger.types("yes")).endswith("call your local emergency number.")


async def test_despair_that_is_only_possible_has_one_gentle_button(chat: Chat) -> None:
    said = await chat.types(only_possible(despair=True))

    assert "crisis line" not in said
    assert chat.buttons()[0] == "Life feels too heavy"
    assert "No" not in chat.buttons()
    said = await chat.taps("Life feels too heavy")
    assert said.startswith("If you are thinking of ending your life: you do not have to be alone")
    assert "crisis line" in said


async def test_an_answer_that_may_tell_of_a_danger_is_asked_about(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")

    assert (await chat.types("arm went numb")).startswith("Is this happening now? I mean")
    assert chat.said[-2].startswith("I did not get that")
    assert (await chat.types("no")).startswith("Good.")
    assert (await chat.types("6:45")).startswith("Your check-in now comes at 06:45.")


@pytest.mark.parametrize("data", ["now:nothing:1", "now:stroke", "now:stroke:2", "now:crisis:x"])
async def test_a_forged_answer_brings_no_steps(stranger: Chat, data: str) -> None:
    await stranger.types("/topics")

    await stranger.taps_data(data)

    assert len(stranger.messages) == 1
