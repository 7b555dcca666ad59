"""A message that was not understood, and may be a wish: its likeliest screens are a tap away."""

import re

import pytest

from bot.intents import INTENTS
from bot.screens.common import OLD_BUTTON
from bot.screens.wish_offers import OPENS, OR_THESE, OR_THOSE
from tests.harness import Chat, Hypnic
from tests.language.typed_score import SCREENS, kept_of


async def with_a_diary(chat: Chat) -> Chat:
    """Somebody with one night and a reminder."""
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("/remind magnesium 21:30")
    return chat


def test_every_wish_has_a_button() -> None:
    assert {*OPENS} == {intent.label for intent in INTENTS}


@pytest.mark.parametrize(
    ("typed", "label", "said"),
    [
        ("i need less of you", "stop", "What shall stop"),
        ("the zinc alarm, hm", "reminders_list", "Your reminders"),
    ],
)
async def test_a_wish_that_was_not_understood_is_a_tap_away(
    hypnic: Hypnic, chat: Chat, typed: str, label: str, said: str
) -> None:
    await with_a_diary(chat)
    before = kept_of(hypnic, chat)

    assert (await chat.types(typed)).endswith(OR_THESE)
    assert OPENS[label][1] in chat.buttons()[:2]
    assert chat.buttons()[-1] == "All topics"

    assert said in await chat.taps(OPENS[label][1])
    assert kept_of(hypnic, chat) == before


@pytest.mark.parametrize(
    ("typed", "opened", "label", "said"),
    [
        ("i forgot the check-in at 9", "a_night", "check_in_time", "When should the morning"),
        ("can i see how it went as dots or in words", "chart", "diary", "Your diary"),
    ],
)
async def test_beneath_a_screen_that_is_less_than_sure_another_is_a_tap_away(
    hypnic: Hypnic, chat: Chat, typed: str, opened: str, label: str, said: str
) -> None:
    await with_a_diary(chat)
    before = kept_of(hypnic, chat)

    shown = re.sub(r"<[^>]+>", "", await chat.types(typed))
    assert re.match(SCREENS[opened], shown)
    assert shown.endswith(OR_THOSE)
    assert OPENS[label][1] in chat.buttons()[-2:]

    assert said in await chat.taps(OPENS[label][1])
    assert OR_THOSE not in chat.last
    assert kept_of(hypnic, chat) == before


async def test_nothing_is_offered_to_who_has_not_agreed_or_is_asked_for_a_time(
    stranger: Chat, chat: Chat
) -> None:
    assert OR_THESE not in await stranger.types("i need less of you")

    await chat.types("/settings")
    await chat.taps("Change the check-in time")
    assert OR_THESE not in await chat.types("i need less of you")


@pytest.mark.parametrize("label", sorted({opened for opened, _ in OPENS.values()} - {"resume"}))
async def test_a_button_opens_its_screen_and_changes_nothing(
    hypnic: Hypnic, chat: Chat, label: str
) -> None:
    await with_a_diary(chat)
    before = kept_of(hypnic, chat)

    await chat.taps_data(f"wish:{label}")

    shown = re.sub(r"<[^>]+>", "", chat.last)
    assert re.match(SCREENS[label], f"{shown} buttons: {', '.join(chat.buttons())}", re.DOTALL)
    assert kept_of(hypnic, chat) == before


async def test_a_pause_stays_until_the_tap_after_the_offered_one(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/pause 10")
    before = kept_of(hypnic, chat)

    await chat.taps_data("wish:resume")

    assert kept_of(hypnic, chat) == before
    assert "Go on with the check-ins" in chat.buttons()


async def test_a_button_that_no_wish_has_is_said_to_be_old(chat: Chat) -> None:
    await chat.taps_data("wish:everything")

    assert chat.toasts[-1] == OLD_BUTTON


@pytest.mark.parametrize(
    "typed",
    [
        "thank you so much",
        "good morning",
        "haha fair enough",
        "why do legs twitch?",
        "my dog died on sunday",
        "I feel so low these days",
        "I do not want to be here any more",
        "my chest hurts and I cannot breathe",
        "can it be my pills",
        "we had a lovely walk along the canal",
    ],
)
async def test_what_is_answered_gets_no_offer_of_screens(chat: Chat, typed: str) -> None:
    await with_a_diary(chat)

    assert OR_THESE not in await chat.types(typed)


@pytest.mark.parametrize("typed", ["make it 10", "banana", "put it on ten then"])
async def test_nobody_is_offered_to_delete_everything_unasked(chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert "Delete my data" not in chat.buttons()


@pytest.mark.parametrize(
    "typed", ["its 3am", "is it the beer", "am i going to get it", "am i broken"]
)
async def test_words_of_no_screen_get_no_screens(chat: Chat, typed: str) -> None:
    await with_a_diary(chat)

    said = await chat.types(typed)

    assert OR_THESE not in said
    assert "Being watched" not in said


@pytest.mark.parametrize("typed", ["ok ill give it a week", "i only get it on sundays"])
async def test_what_is_told_or_planned_opens_no_screen(chat: Chat, typed: str) -> None:
    await with_a_diary(chat)

    said = await chat.types(typed)

    assert "For how long?" not in said
    assert "Tap what you want to change" not in said


@pytest.mark.parametrize(
    "typed",
    ["ey up. were dead on me feet all week, doubles at warehouse", "was on nights all week"],
)
async def test_nobody_is_welcomed_back_who_was_not_away(chat: Chat, typed: str) -> None:
    assert "Welcome back" not in await chat.types(typed)


async def test_what_is_surely_asked_opens_no_screen_that_only_the_head_sees(chat: Chat) -> None:
    said = await chat.types("ok what should make me ring the doctor tho")

    assert "nothing for a page" not in said
    assert "doctor" in said
