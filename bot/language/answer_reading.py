"""An answer in own words to a question that was asked, so that less need be said."""

import re

from bot.domain.choice_words import COFFEE
from bot.language import night_words as words
from bot.language.night_marks import number_of, scanned
from bot.language.night_reading import (
    DAY_BEFORE,
    PARTS,
    SYMPTOMS,
    Reading,
    drinks_of,
    level_of,
)
from bot.language.sleep_hours import choice_of

_DAY_KINDS = DAY_BEFORE | {"drink", "drinks", "no drink", "no sport"}
_ABOUT = {
    "yesterday": _DAY_KINDS,
    "day": _DAY_KINDS,
    "night": SYMPTOMS | {"woke", "awake", "broken", "through", "day"},
}
"""The marks that belong to a question of several chips."""


def read_for(question: str, text: str) -> frozenset[str]:
    """What the text chooses for that question, which was asked; empty when more is told.

    A part or a side needs no twitching beside it then, and a number alone counts jerks.
    """
    reading = Reading(scanned(text))
    told = reading.told().answers
    if question == "where":
        told = {**told, "where": reading.named(PARTS)}
        told.pop("spot", None)
        told.pop("face", None)
    if question == "face":
        told = {"face": reading.face(reading.named(PARTS))}
    if question == "spot":
        told = {key: chosen for key, chosen in told.items() if key not in {"where", "face", "spot"}}
        told["spot"] = reading.side()
    if question == "yesterday" and "day" in told:
        told = {("yesterday" if key == "day" else key): chosen for key, chosen in told.items()}
    if question == "hours" and (slept := choice_of(reading.low)):
        return frozenset({slept})
    if question == "day" and not told and (drunk := words.LONE_GLASSES.fullmatch(reading.low)):
        told["day"] = frozenset({drinks_of(number_of(drunk))})
    if question == "jerks" and not told and (found := words.LONE_NUMBER.fullmatch(reading.low)):
        told["jerks"] = frozenset({level_of(number_of(found))})
    return told[question] if told.keys() == {question} else frozenset()


def is_about(question: str, text: str) -> bool:
    """Whether the text has words that belong to that question, though they are no answer."""
    reading = Reading(scanned(text))
    kinds = _ABOUT.get(question, frozenset())
    is_number = words.LONE_NUMBER.fullmatch(reading.low) is not None
    is_coffee = question == "day" and re.search(rf"\b(?:{COFFEE})\b", reading.low) is not None
    is_sleep = (
        question == "hours" and re.search(r"\d|\bhours?\b|\bsle[ep]", reading.low) is not None
    )
    return is_number or is_coffee or is_sleep or any(mark.kind in kinds for mark in reading.marks)
