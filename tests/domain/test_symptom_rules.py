"""The rules about cramps (R5) and twitching by day (R6), at and just beside their borders."""

from typing import Any

import pytest

from bot.domain.history import History
from bot.domain.model import Urgency
from bot.domain.rules import judge
from tests.nights import TODAY, Nights, diary, families, night, on

CRAMP: dict[str, Any] = {"cramp": True, "jerks": 1}
BY_DAY: dict[str, Any] = {"day_twitch": True, "day_places": "several"}
STRONG = {"weakness": False}


@pytest.mark.parametrize(
    ("nights", "urgency"),
    [
        pytest.param(on([0, 3, 6, 9, 12, 15], **CRAMP), Urgency.MENTION, id="six of 21"),
        pytest.param(on([0, 3, 6, 9, 12], **CRAMP), None, id="five of 21 are under 28 %"),
        pytest.param(on([0, 4, 8, 12, 16, 20], **CRAMP), Urgency.MENTION, id="to the edge"),
        pytest.param(on([0, 4, 8, 12, 16, 21], **CRAMP), None, id="one outside"),
        pytest.param(on([0, 1, 2, 3, 4, 6], **CRAMP), None, id="one bad week"),
        pytest.param(on([0, 1, 2, 3, 4, 7], **CRAMP), Urgency.MENTION, id="a day more"),
        pytest.param(
            on([0, 3, 6, 9, 12, 15], cramp=True), Urgency.MENTION, id="no twitching at all"
        ),
        pytest.param(
            on([0, 3, 6, 9], **CRAMP) | on([12, 15], **CRAMP | {"woke_often": True}),
            Urgency.MENTION,
            id="two broken nights",
        ),
        pytest.param(
            on([0, 3, 6], **CRAMP) | on([9, 12, 15], **CRAMP | {"woke_often": True}),
            Urgency.SOON,
            id="three broken nights",
        ),
    ],
)
def test_cramps_need_six_nights_of_21_recorded(nights: Nights, urgency: Urgency | None) -> None:
    flags = [(flag.family, flag.urgency) for flag in judge(diary(61, nights), TODAY)]

    assert flags == ([("cramps", urgency)] if urgency else [])


@pytest.mark.parametrize(
    ("cramped", "quiet", "found"),
    [
        pytest.param((0, 3, 6, 9, 12), (1,), True, id="five of six"),
        pytest.param((0, 3, 6, 9, 12), (), False, id="five recorded"),
        pytest.param((0, 3, 6, 9), (1, 2), False, id="four of six"),
        pytest.param((0, 3, 6, 9, 12), (1, 2, 4, 5, *range(13, 21)), True, id="5 of 17"),
        pytest.param((0, 3, 6, 9, 12), (1, 2, 4, 5, 7, *range(13, 21)), False, id="5 of 18"),
    ],
)
def test_cramps_are_counted_over_the_nights_recorded(
    cramped: tuple[int, ...], quiet: tuple[int, ...], *, found: bool
) -> None:
    kinds = on(cramped, **CRAMP) | on(quiet)
    entries = [night(back, **kinds[back]) for back in sorted(kinds, reverse=True)]

    assert families(entries) == (["cramps"] if found else [])


@pytest.mark.parametrize(
    ("cramped", "quiet", "found"),
    [
        pytest.param((0, 3, 6, 9), (1, 2, 4, 5, *range(13, 21)), True, id="4 of 16"),
        pytest.param((0, 3, 6, 9), (1, 2, 4, 5, 7, *range(13, 21)), False, id="4 of 17"),
        pytest.param((0, 3, 9), (1, 2, 4, 5), False, id="three"),
    ],
)
def test_four_nights_of_cramps_are_enough_in_pregnancy(
    cramped: tuple[int, ...], quiet: tuple[int, ...], *, found: bool
) -> None:
    kinds = on(cramped, **CRAMP) | on(quiet)
    entries = [night(back, **kinds[back]) for back in sorted(kinds, reverse=True)]

    flags = judge(entries, TODAY, History(pregnant=True))

    assert [flag.family for flag in flags] == (["cramps"] if found else [])


@pytest.mark.parametrize(
    ("nights", "urgency"),
    [
        pytest.param(on([1, 3, 5, 7, 9, 11], **BY_DAY) | {0: STRONG}, Urgency.MENTION, id="strong"),
        pytest.param(
            on([1, 3, 5, 7, 9, 20], **BY_DAY) | {0: {"weakness": True}}, Urgency.SOON, id="weak"
        ),
        pytest.param(on([1, 3, 5, 7, 9, 11], **BY_DAY), Urgency.SOON, id="weakness not answered"),
        pytest.param(
            on([1, 3, 5, 7, 9], **BY_DAY) | {0: STRONG}, None, id="five of 21: under 25 %"
        ),
        pytest.param(on([1, 2, 3, 4, 6, 7], **BY_DAY) | {0: STRONG}, None, id="within a week"),
        pytest.param(
            on([1, 2, 3, 4, 6, 8], **BY_DAY) | {0: STRONG}, Urgency.MENTION, id="a day more"
        ),
        pytest.param(
            on([1, 3, 5, 7, 9, 20], **BY_DAY) | {0: STRONG}, Urgency.MENTION, id="to the edge"
        ),
        pytest.param(on([1, 3, 5, 7, 9, 21], **BY_DAY) | {0: STRONG}, None, id="one outside"),
        pytest.param(
            on([1, 3, 5, 7, 9, 11], day_twitch=True, day_places="one") | {0: STRONG},
            None,
            id="one place",
        ),
        pytest.param(
            on([1, 3, 5, 7, 9, 11], day_twitch=True, day_places="eyelid") | {0: STRONG},
            None,
            id="an eyelid",
        ),
        pytest.param(
            on([1, 3, 5, 7, 9], day_twitch=True, day_places="one") | {0: STRONG, 11: BY_DAY},
            None,
            id="several places once",
        ),
        pytest.param(
            on([1, 3, 5, 7], day_twitch=True, day_places="one")
            | on([9, 11], **BY_DAY)
            | {0: STRONG},
            None,
            id="several places on two of six",
        ),
        pytest.param(
            on([1, 3, 5], day_twitch=True, day_places="one")
            | on([7, 9, 11], **BY_DAY)
            | {0: STRONG},
            Urgency.MENTION,
            id="several places on half of the days",
        ),
        pytest.param(
            on([1, 3, 5, 6], day_twitch=True, day_places="one")
            | on([7, 9, 11], **BY_DAY)
            | {0: STRONG},
            None,
            id="several places on three of seven",
        ),
    ],
)
def test_daytime_needs_several_places_on_a_quarter_of_the_days(
    nights: Nights, urgency: Urgency | None
) -> None:
    found = [flag for flag in judge(diary(60, nights), TODAY) if flag.family != "weakness"]

    assert [(f.family, f.urgency) for f in found] == ([("daytime", urgency)] if urgency else [])


@pytest.mark.parametrize(
    ("answer", "asks"),
    [({}, ("weakness",)), (STRONG, ()), ({"weakness": True}, ())],
    ids=["not answered", "strong", "weak"],
)
def test_daytime_asks_about_weakness_until_it_is_answered(
    answer: dict[str, bool], asks: tuple[str, ...]
) -> None:
    flag, *_ = judge(diary(60, on([1, 3, 5, 7, 9, 11], **BY_DAY) | {0: answer}), TODAY)

    assert (flag.family, flag.asks) == ("daytime", asks)


@pytest.mark.parametrize(
    ("twitching", "quiet", "found"),
    [
        pytest.param((2, 4, 6, 8, 10), (0, 1), True, id="five of seven"),
        pytest.param((2, 4, 6, 8, 10), (0,), False, id="six recorded"),
        pytest.param((2, 4, 6, 10), (0, 1, 3), False, id="four of seven"),
        pytest.param((2, 4, 6, 8, 10), (0, 1, 3, 5, 7, 9, *range(11, 20)), True, id="5 of 20"),
    ],
)
def test_twitching_by_day_is_counted_over_the_days_recorded(
    twitching: tuple[int, ...], quiet: tuple[int, ...], *, found: bool
) -> None:
    kinds = on(twitching, **BY_DAY) | on(quiet)
    entries = [night(back, **kinds[back]) for back in sorted(kinds, reverse=True)]

    assert families(entries) == (["daytime"] if found else [])
