"""News of a night that is typed: met with a button, and nothing is saved by itself."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.answers.talk.night_news import tells_of_a_night
from tests.harness import Chat, Hypnic
from tests.training.bank import load_bank

MONDAY = date(2026, 3, 2)
MET = "That reads like news of your night. I have not saved it: the button opens its check-in."
NEWS = (
    "slept well",
    "Slept like a log, thanks!",
    "it was a bad night",
    "it was a good night",
    "didn’t sleep much",
    "jerked awake at 3am",
    "couldn't fall asleep",
    "slept through",
)
NOT_NEWS = (
    "why did I sleep badly?",
    "why did i sleep badly",
    "is twitching a lot bad?",
    "was last night normal",
    "did I twitch last night",
    "I twitch a lot",
    "twitching",
    "good night",
    "Thanks, good night!",
    "good night to you",
    "have a good night",
    "have I slept well",
    "slept well after magnesium",
    "my husband twitched a lot last night",
    "my baby slept badly",
    "I could not breathe last night",
    "my arm went numb last night",
    "slept badly, my chest hurt",
    "hand fell asleep",
    "a few some " * 300,
)


@pytest.mark.parametrize("typed", NEWS)
async def test_news_of_a_night_opens_the_check_in_by_a_button(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    hypnic.clock.now += timedelta(hours=2)
    assert await chat.types(typed) == MET
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}

    opened = await chat.taps("Note last night")

    assert opened == "Night to Monday 2 March\nHow was falling asleep?"


@pytest.mark.parametrize("typed", NOT_NEWS)
def test_questions_others_and_dangers_are_no_news(typed: str) -> None:
    assert not tells_of_a_night(typed)


def test_no_emergency_of_the_bank_and_hardly_a_question_is_taken_for_news() -> None:
    taken = [line for line in load_bank() if tells_of_a_night(line.text)]

    asked = [line.text for line in taken if not line.labels[0].startswith("small:")]
    assert [line.text for line in taken if line.kind in {"urgent", "lookalike", "both"}] == []
    assert len(taken) > 20
    assert len(asked) <= 5


@pytest.mark.parametrize("typed", ["I could not breathe last night", "woke up gasping"])
async def test_an_emergency_of_last_night_comes_first(chat: Chat, typed: str) -> None:
    assert "emergency number" in await chat.types(typed)


async def test_news_in_the_small_hours_leave_the_choice_of_the_night(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now = datetime(2026, 3, 3, 1, 0, tzinfo=UTC)

    await chat.types("no jerks last night")

    assert chat.buttons() == ["Night to Mon 2 Mar", "Night to Tue 3 Mar", "Do not note it"]


async def test_a_button_of_yesterday_notes_the_night_it_was_about(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now += timedelta(hours=2)  # A newcomer's would open the check-in at once.
    await chat.types("slept badly")
    hypnic.clock.now += timedelta(days=1)

    assert (await chat.taps("Note last night")).startswith("Night to Monday 2 March")


async def test_somebody_without_a_diary_is_told_how_to_begin_one(stranger: Chat) -> None:
    said = await stranger.types("slept well")

    assert "tap Agree and set up, or type yes." in said
    assert stranger.buttons() == ["Agree and set up", "Only ask questions"]


async def test_an_awaited_answer_is_no_news(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert (await stranger.types("slept well")).startswith("I do not know that place.")
