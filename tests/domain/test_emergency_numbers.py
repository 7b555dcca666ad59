"""Emergency numbers: every one is said and understood, and found by its country and its zones."""

import pytest

from bot.answers.danger.emergency_texts import CALL, CRISIS
from bot.answers.danger.emergency_words import is_cry_for_help, names_emergency
from bot.answers.danger.may_be_danger import may_tell_of_harm
from bot.answers.talk.smalltalk import BY_WORDS
from bot.domain.emergency_numbers import (
    ALL_CRISIS_LINES,
    ANYWHERE,
    COUNTRIES,
    CRISIS_LINES,
    EMERGENCY_NUMBERS,
    LINES_BY_COUNTRY,
    country_named,
    country_of,
    locally,
)
from bot.domain.flag_advice import ADVICE
from bot.domain.model import Urgency
from bot.domain.zones import zones_by_name

ZONES = sorted(zones_by_name().values())


@pytest.mark.parametrize("number", [number for number, _ in EMERGENCY_NUMBERS])
def test_an_emergency_number_is_said_and_understood(number: str) -> None:
    assert is_cry_for_help(number)
    assert names_emergency(f"call {number}") == "urgent"
    assert may_tell_of_harm(number)
    assert all(number in text for text in (CALL, ADVICE[Urgency.NOW], BY_WORDS["help_wish"]))


@pytest.mark.parametrize(("number", "where"), EMERGENCY_NUMBERS)
def test_a_number_is_said_with_its_country(number: str, where: str) -> None:
    assert f"{number} {where}" in BY_WORDS["emergency_number"]


@pytest.mark.parametrize(("number", "where"), CRISIS_LINES)
def test_a_crisis_line_is_said_with_its_country(number: str, where: str) -> None:
    texts = (CRISIS, BY_WORDS["emergency_number"], BY_WORDS["help_wish"])

    assert all(f"{number} {where}" in text and ALL_CRISIS_LINES in text for text in texts)


def test_every_country_has_a_zone_and_is_known_by_its_name() -> None:
    unknown = [
        each.name
        for each in COUNTRIES
        if country_named(f"i am in {each.name.lower()}") != each
        or not all(any(zone.startswith(begin) for zone in ZONES) for begin in each.zones)
    ]

    assert unknown == []


def test_no_zone_is_of_two_countries() -> None:
    several = [z for z in ZONES if sum(z.startswith(each.zones) for each in COUNTRIES) > 1]

    assert several == []


@pytest.mark.parametrize(
    ("zone", "lines"),
    [
        ("Europe/Berlin", "116 123 or 0800 111 0 111 in Germany, 988 in the US and Canada"),
        ("America/Indiana/Knox", "988 in the US and Canada, 116 123 in the UK"),
        ("Europe/London", "116 123 in the UK, 988 in the US and Canada"),
        ("Europe/Lisbon", "1411 in Portugal, 988 in the US and Canada"),
        ("Europe/Warsaw", "800 70 2222 or 116 123 in Poland, 988 in the US and Canada"),
        ("Europe/Rome", LINES_BY_COUNTRY),
        ("Europe/Copenhagen", LINES_BY_COUNTRY),
        ("Europe/Prague", LINES_BY_COUNTRY),
        ("Africa/Nairobi", LINES_BY_COUNTRY),
        (None, LINES_BY_COUNTRY),
    ],
)
def test_the_own_line_comes_first(zone: str | None, lines: str) -> None:
    assert locally(LINES_BY_COUNTRY, country_of(zone)).startswith(lines)


def test_the_own_number_stands_instead_of_all() -> None:
    assert locally(f"Call ({ANYWHERE}).", country_of("Australia/Perth")) == (
        "Call (000 in Australia)."
    )
