"""Quiet hours in people's own words, of the night and of those who sleep by day."""

from datetime import time

import pytest

from bot.language.setting_words import setting_told, sleeps_by_day
from bot.language.times import other_span


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("and dont ping me between 9 and 3", "between 9 and 3"),
        ("dont text me 9 till 4 im asleep", "9 till 4"),
        ("leave me in peace between 9 and 3", "between 9 and 3"),
        ("no pings 9 to 3", "9 to 3"),
        ("i sleep days so dont ping me between 9 and 3", "between 9 and 3"),
        ("im on nights so no messages 9 to 4", "9 to 4"),
        ("leave me alone for 3 to 4 weeks", ""),
        ("no texts 10 to 14 days please", ""),
        ("leave me be 2 to 3 days", ""),
        ("it was quiet from 9 to 3", ""),
        ("twitching between 9 and 3", ""),
        ("quiet 4 nights to go", ""),
    ],
)
def test_a_span_without_messages_is_read_as_quiet_hours(typed: str, span: str) -> None:
    assert setting_told(typed) == (("quiet", span) if span else None)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("9 to 3", (time(9), time(15))),
        ("half 9 to 4", (time(9, 30), time(16))),
        ("22 to 6", None),
        ("9am to 3pm", None),
        ("10pm to 6", None),
        ("9 to 12", None),
    ],
)
def test_hours_without_their_half_may_be_those_of_the_day(
    typed: str, other: tuple[time, time] | None
) -> None:
    assert other_span(typed) == other


@pytest.mark.parametrize("typed", ["i sleep days so be quiet 9 to 3", "no pings 9-5, on nights"])
def test_whoever_works_at_night_sleeps_by_day(typed: str) -> None:
    assert sleeps_by_day(typed)
    assert not sleeps_by_day("quiet from 10 to 6 please")
