"""A check-in that is put off, and a single morning that is left out."""

import pytest

from bot.domain.checkin import END
from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    "typed", ["ask me tomorrow", "no not now, tomorrow morning", "too tired, ask me again tomorrow"]
)
async def test_a_check_in_that_is_put_off_says_when_it_is_asked_and_opens_nothing(
    chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert said == "All right. I ask you on Tuesday 3 March at 07:30. Sleep well."
    assert not chat.buttons()


async def test_put_off_in_a_pause_the_end_of_the_pause_is_a_tap_away(chat: Chat) -> None:
    await chat.types("/pause 10")

    assert (await chat.types("ask me tomorrow")).startswith("Paused: the next check-in comes on")
    assert chat.buttons() == ["Go on"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("can i stop the check ins for 2 weeks", "Paused."),
        ("no more checkins until friday please", "Paused."),
        ("stop the checkins please", "What shall stop?"),
        ("stop for 2 weeks", "Pause\nFor how long?"),
        ("stop here please", "All right, that is all for this night."),
    ],
)
async def test_a_stop_of_all_check_ins_ends_no_open_one(
    hypnic: Hypnic, chat: Chat, typed: str, said: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching")

    assert (await chat.types(typed)).startswith(said)
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert (END in answers) is said.startswith("All right, that is")


@pytest.mark.parametrize(
    "typed", ["skip tomorrow please", "no check-in tomorrow, we're on a train"]
)
async def test_only_tomorrow_left_out_is_offered_as_a_pause_until_the_day_after(
    chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert "I read: until Wednesday 4 March." in said
    assert (await chat.taps("Until Wednesday 4 March")).startswith("Paused.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I took 40 sleeping pills. ask me in an hour", "Keep the packet"),
        ("my chest hurts and my arm is numb, ask me in an hour", "emergency number now"),
        ("my husband is not waking up. ask me again in 2 hours", "emergency number now"),
        ("i want to kill myself. ask me later at 10", "crisis line"),
        ("everyone would be better off without me. ask me later at 10", "crisis line"),
    ],
)
async def test_a_danger_before_it_is_answered_and_nothing_is_put_off(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types("/checkin")
    before = len(chat.messages)

    await chat.types(typed)

    shown = "\n".join(str(message.get("text", "")) for message in chat.messages[before:])
    assert said in shown
    assert "I will ask again" not in shown


@pytest.mark.parametrize(
    ("typed", "is_asked"),
    [
        ("i cant do this anymore, ask me in an hour", True),
        ("this meeting is killing me. ask me in an hour", False),
        ("i am still in bed, dead tired. ask me in an hour", False),
    ],
)
async def test_what_may_be_a_danger_before_it_is_asked_about_under_it(
    chat: Chat, typed: str, *, is_asked: bool
) -> None:
    await chat.types("/checkin")
    before = len(chat.messages)

    await chat.types(typed)

    shown = [str(message.get("text", "")) for message in chat.messages[before:]]
    assert shown[0].startswith("Fine. I will ask again at ")
    assert (len(shown) > 1) is is_asked
