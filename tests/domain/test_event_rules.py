"""The rules about confirmed events (R1, R2, R9)."""

from typing import Any

import pytest

from bot.domain.event_rules import is_emergency
from bot.domain.flag_advice import ADVICE, BE_SAFE, advice
from bot.domain.model import Flag, Urgency
from bot.domain.rules import judge
from bot.language.flag_evidence import evidence
from tests.nights import TODAY, ago, diary, night


def event(*kinds: str, course: str | None = None) -> dict[str, Any]:
    return {"events": frozenset(kinds), "event_course": course}


AGAIN, HURT = event("shaking", course="again"), event("hurt", course="again")
AGAIN = event("shaking", course="again")
TONGUE_SIDE = event("tongue", course="first") | {"tongue_place": "side"}


@pytest.mark.parametrize(
    ("back", "events", "urgency"),
    [
        pytest.param(0, event("unaware", course="first"), Urgency.NOW, id="first time"),
        pytest.param(0, event("unaware", course="unwell"), Urgency.NOW, id="still unwell"),
        pytest.param(0, event("unaware", course="again"), Urgency.TODAY, id="it happened before"),
        pytest.param(0, event("unaware"), Urgency.NOW, id="course unknown"),
        pytest.param(0, event("tongue", course="again"), Urgency.TODAY, id="tongue"),
        pytest.param(0, event("tongue", course="first"), Urgency.TODAY, id="tongue, place unknown"),
        pytest.param(0, TONGUE_SIDE, Urgency.NOW, id="side of the tongue"),
        pytest.param(
            0, event("shaking") | {"event_unwell": True}, Urgency.NOW, id="shaken, unwell"
        ),
        pytest.param(0, event("shaking") | {"event_lasted": "long"}, Urgency.NOW, id="over 5 min"),
        pytest.param(0, event("tongue", "hurt", course="again"), Urgency.NOW, id="hurt"),
        pytest.param(0, event("shaking", "hurt", course="again"), Urgency.NOW, id="shaking, hurt"),
        pytest.param(0, event("shaking", course="first"), Urgency.TODAY, id="first shaking"),
        pytest.param(0, event("shaking", course="again"), None, id="shaking alone"),
        pytest.param(0, AGAIN | {"event_unwell": True}, Urgency.NOW, id="shaken again, unwell"),
        pytest.param(0, AGAIN | {"event_lasted": "long"}, Urgency.NOW, id="again, over 5 min"),
        pytest.param(0, AGAIN | {"event_lasted": "minutes"}, None, id="again, some minutes"),
        pytest.param(0, event("shaking"), Urgency.TODAY, id="shaking, course unknown"),
        pytest.param(0, event("hurt", course="first"), None, id="hurt alone"),
        pytest.param(0, event("waking_jerks"), None, id="jerks after waking"),
        pytest.param(6, event("unaware", course="first"), Urgency.NOW, id="six days ago"),
        pytest.param(7, event("unaware", course="first"), Urgency.TODAY, id="filled in late"),
        pytest.param(7, event("unaware", course="unwell"), Urgency.NOW, id="late, still unwell"),
        pytest.param(7, event("tongue", "hurt", course="again"), Urgency.TODAY, id="late, hurt"),
        pytest.param(14, event("unaware", course="first"), Urgency.TODAY, id="two weeks ago"),
        pytest.param(15, event("unaware", course="first"), Urgency.SOON, id="a day more"),
        pytest.param(183, event("unaware", course="first"), Urgency.SOON, id="half a year ago"),
        pytest.param(184, event("unaware", course="first"), None, id="older"),
    ],
)
def test_one_night_is_enough_for_a_possible_seizure(
    back: int, events: dict[str, Any], urgency: Urgency | None
) -> None:
    flags = [(flag.family, flag.urgency) for flag in judge(diary(200, {back: events}), TODAY)]

    assert flags == ([("seizure_event", urgency)] if urgency else [])


def test_one_emergency_among_several_nights_is_one() -> None:
    events = {20: event("unaware", course="again"), 0: event("unaware", course="first")}

    (flag,) = judge(diary(30, events), TODAY)

    assert (flag.urgency, flag.nights) == (Urgency.NOW, (ago(20), TODAY))


def test_a_night_without_such_an_event_is_no_emergency_whatever_else_is_said() -> None:
    assert not is_emergency(night(0, event_unwell=True, event_lasted="long"), TODAY)


def test_a_possible_seizure_is_told_with_its_date_and_always_says_not_to_drive() -> None:
    again = event("unaware", "tongue", "shaking", course="again")
    (flag,) = judge(diary(3, {1: again}), TODAY)
    (first,) = judge(diary(3, {1: event("unaware", course="first")}), TODAY)

    assert evidence(flag.family, flag.facts) == (
        "For the night to 29 March you recorded losing awareness, a bitten tongue"
        " and shaking of the whole body."
    )
    assert advice(flag) == f"{ADVICE[Urgency.TODAY]} {BE_SAFE}"
    assert advice(first) == f"{ADVICE[Urgency.NOW]} {BE_SAFE}"


@pytest.mark.parametrize(
    ("nights", "found"),
    [
        pytest.param({0: AGAIN}, False, id="shaking once"),
        pytest.param({0: AGAIN, 13: AGAIN}, True, id="twice in 14 days"),
        pytest.param({0: AGAIN, 14: AGAIN}, False, id="twice in 15 days"),
        pytest.param({0: HURT, 3: AGAIN}, False, id="shaking and hurt apart"),
        pytest.param({0: HURT, 15: AGAIN, 29: HURT}, True, id="three in 30 days"),
        pytest.param(
            {0: HURT, 15: AGAIN, 30: HURT},
            False,
            id="three in 31 days",
        ),
    ],
)
def test_shaking_has_to_come_back(nights: dict[int, dict[str, Any]], *, found: bool) -> None:
    flags = [flag.family for flag in judge(diary(40, nights), TODAY)]

    assert flags == (["repeated_shaking"] if found else [])


def test_a_night_of_a_possible_seizure_is_not_counted_as_shaking_too() -> None:
    entries = diary(20, {0: event("shaking", "tongue"), 5: AGAIN})

    assert [flag.family for flag in judge(entries, TODAY)] == ["seizure_event"]


@pytest.mark.parametrize(
    ("nights", "found"),
    [
        pytest.param((0, 9), False, id="twice"),
        pytest.param((0, 9, 27), True, id="three times in 28 days"),
        pytest.param((0, 9, 28), False, id="three times in 29 days"),
    ],
)
def test_jerks_after_waking_count_on_three_mornings(
    nights: tuple[int, ...], *, found: bool
) -> None:
    entries = diary(30, dict.fromkeys(nights, event("waking_jerks")))

    flags = judge(entries, TODAY)

    assert [flag.family for flag in flags] == (["morning_jerks"] if found else [])


def test_the_nights_and_counts_of_jerks_after_waking_are_said() -> None:
    entries = diary(10, {back: event("waking_jerks") for back in (0, 4, 8)})

    assert judge(entries, TODAY) == (
        Flag(
            "morning_jerks",
            Urgency.SOON,
            (ago(8), ago(4), TODAY),
            {
                "count": 3,
                "of": 10,
                "since": "2026-03-21",
                "dates": ["2026-03-22", "2026-03-26", "2026-03-30"],
            },
        ),
    )
