"""Callback data: every form that any version could write is understood or told to be old."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.screens.callback_data import ACTIONS, CallbackData, encode, parse

WRITTEN = {
    "_night": date(2026, 3, 2),
    "_word": "a4",
    "_number": 28,
    "_numbers": "3-5-8",
    "_bit": True,
    "_time": "0730",
}
"""A value for each kind of argument, by the name of what reads it."""

FORMS = json.loads(Path(__file__).with_name("callback_forms.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("verb", "kinds"), FORMS)
def test_a_button_of_any_earlier_version_still_works(verb: str, kinds: list[str]) -> None:
    data = encode(verb, *(WRITTEN[kind] for kind in kinds))

    understood = parse(data)

    assert understood is not None
    assert understood.verb in ACTIONS
    assert len(data.encode()) <= 64


def test_the_page_button_of_an_earlier_version_makes_the_page() -> None:
    assert parse("page:28:a4") == CallbackData("make", (28, "a4"))
    assert parse("page:20260302") == CallbackData("page", (date(2026, 3, 2),))
