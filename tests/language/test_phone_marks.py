"""Marks that a phone sets by itself (one sign for three full stops) are read as what was typed."""

import pytest

from bot.language.lazy_regex import lowered
from bot.language.message_cuts import parts_of
from bot.language.night_reading import read_night
from tests.harness import Chat

TYPED = (
    "bad night... both legs... 4 beers",
    "i slept badly... is that normal",
    "lots of jerks... no cramps... woke twice",
)


@pytest.mark.parametrize("typed", TYPED)
def test_three_full_stops_in_one_sign_part_a_message_alike(typed: str) -> None:
    by_phone = typed.replace("...", "…")

    assert lowered(by_phone) == lowered(typed)
    assert read_night(by_phone) == read_night(typed)
    assert len(parts_of(by_phone)) == len(parts_of(typed)) > 1


async def test_a_question_behind_them_is_answered(chat: Chat) -> None:
    said = await chat.types(
        "started sertraline 50mg 10 days ago and since then i jolt awake like 6 times… is it that"
    )

    assert "nothing on medicines as a cause" in said


async def test_the_text_of_a_reminder_keeps_them(chat: Chat) -> None:
    said = await chat.types("remind me to buy milk… and bread at 9pm")

    assert "buy milk… and bread" in said
