"""Times as people type them."""

from datetime import time

import pytest

from bot.domain.clocktime import parse_time


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7:30", time(7, 30)),
        ("07.30", time(7, 30)),
        ("730", time(7, 30)),
        ("0730", time(7, 30)),
        ("7am", time(7)),
        ("7 a.m.", time(7)),
        ("9PM", time(21)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("21h15", time(21, 15)),
        ("8", time(8)),
        ("at 8", time(8)),
        ("７：３０", time(7, 30)),
        ("24:00", None),
        ("7:60", None),
        ("13pm", None),
        ("²", time(2)),
        ("seven", time(7)),
        ("half past seven", time(7, 30)),
        ("7 o'clock", time(7)),
        ("7 Uhr", time(7)),
        ("noon", time(12)),
        ("7,30", time(7, 30)),
        ("7:30.", time(7, 30)),
        ("730p", time(19, 30)),
        ("early", None),
        ("", None),
        ("1_0", None),
        ("-7", None),
    ],
)
def test_a_typed_time_is_read_or_refused(typed: str, meant: time | None) -> None:
    assert parse_time(typed) == meant
