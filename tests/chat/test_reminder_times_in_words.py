"""Times and days as people say them when a reminder is first set: what is set, and its text."""

import pytest

from tests.harness import Chat


@pytest.mark.parametrize(
    ("typed", "is_set"),
    [
        ("remind me at quarter to ten in the evening to take my magnesium", "21:45"),
        ("remind me at ten to ten at night to take my magnesium", "21:50"),
        ("remind me at half nine in the evening to take my magnesium", "21:30"),
        ("remind me at five to ten pm to take my magnesium", "21:55"),
    ],
)
async def test_a_time_in_words_before_what_is_to_be_done_is_whole(
    chat: Chat, typed: str, is_set: str
) -> None:
    said = await chat.types(typed)

    assert said == f"I will remind you: take my magnesium, every day at {is_set}."
