"""The rules about one spot (R3) and restless legs (R4), at and just beside their borders."""

from typing import Any

import pytest

from bot.domain.model import Urgency
from bot.domain.rules import judge
from bot.domain.symptom_rules import same_spot
from bot.language.flag_evidence import evidence
from tests.nights import TODAY, Nights, ago, diary, families, night, on, without

LEFT_HAND: dict[str, Any] = {"jerks": 1, "places": frozenset({"hand"}), "spot": "left"}
FOOT: dict[str, Any] = {"jerks": 1, "places": frozenset({"leg"}), "spot": "right"}
EYELID: dict[str, Any] = {"jerks": 1, "places": frozenset({"face"}), "spot": "left"}
LID, ELSEWHERE = EYELID | {"face_place": "eyelid"}, EYELID | {"face_place": "elsewhere"}
UNEASY: dict[str, Any] = {"woke_often": True, "tingling": True}
URGE = {"urge_to_move": True}


@pytest.mark.parametrize(
    ("nights", "found"),
    [
        pytest.param(on([0, 2, 4, 6], **LEFT_HAND), True, id="four nights"),
        pytest.param(on([2, 4, 6], **LEFT_HAND), False, id="three nights"),
        pytest.param(on([0, 9, 18, 27], **LEFT_HAND), True, id="the first at the window's edge"),
        pytest.param(on([0, 9, 18, 28], **LEFT_HAND), False, id="the first just outside"),
        pytest.param(on([0, 1, 2, 5], **LEFT_HAND), True, id="five days from first to last"),
        pytest.param(on([0, 1, 2, 4], **LEFT_HAND), False, id="four days from first to last"),
        pytest.param(
            on([0, 2, 4, 6], **LEFT_HAND | {"places": frozenset({"leg"})}), False, id="a leg"
        ),
        pytest.param(
            on([0, 2, 4, 6], **LEFT_HAND | {"places": frozenset({"face"}), "spot": "middle"}),
            False,
            id="the middle of the face, or both sides",
        ),
        pytest.param(
            on([0, 2, 4], **LEFT_HAND) | {6: LEFT_HAND | {"spot": "right"}}, True, id="3 of 4 left"
        ),
        pytest.param(
            on([0, 2, 4], **LEFT_HAND) | on([6, 7], **LEFT_HAND | {"spot": "right"}),
            False,
            id="3 of 5 left",
        ),
        pytest.param(
            on([0, 2, 4, 6, 8], **LEFT_HAND) | on([10, 12], **LEFT_HAND | {"spot": "right"}),
            False,
            id="5 of 7 left",
        ),
        pytest.param(
            on([0, 2, 4, 6], **LEFT_HAND) | on([8, 9], **LEFT_HAND | {"spot": "varied"}),
            True,
            id="4 of 6 hand nights in one spot",
        ),
        pytest.param(
            on(range(0, 12, 2), **LEFT_HAND) | on(range(12, 16), **LEFT_HAND | {"spot": "varied"}),
            True,
            id="6 of 10 hand nights in one spot",
        ),
        pytest.param(
            on([0, 2, 4, 6], **LEFT_HAND) | on([8, 9, 10], **LEFT_HAND | {"spot": "varied"}),
            False,
            id="4 of 7 hand nights in one spot",
        ),
        pytest.param(
            on([0, 2, 4, 6], **LEFT_HAND) | on(range(8, 17), jerks=1), True, id="4 of 13 twitches"
        ),
        pytest.param(
            on([0, 2, 4, 6], **LEFT_HAND) | on(range(8, 18), jerks=1), False, id="4 of 14 twitches"
        ),
    ],
)
def test_focal_needs_the_same_spot_on_four_nights_of_28(nights: Nights, *, found: bool) -> None:
    assert families(diary(40, nights)) == (["focal"] if found else [])


@pytest.mark.parametrize(
    ("nights", "found"),
    [
        pytest.param(on([0, 4, 8, 12], **EYELID), False, id="face, unsaid where"),
        pytest.param(on([0, 4, 8], **EYELID) | on([12], **ELSEWHERE), True, id="said once"),
        pytest.param(on([0, 4, 8, 12], **EYELID | {"face_place": "eyelid"}), False, id="lid"),
        pytest.param(
            on([0, 4], **ELSEWHERE) | on([8, 12], **EYELID) | on([16, 20], **LID),
            True,
            id="as often elsewhere as a lid: what was unsaid counts",
        ),
        pytest.param(
            on([0, 4], **ELSEWHERE) | on([8], **EYELID) | on([16, 20], **LID),
            False,
            id="and a lid never",
        ),
        pytest.param(
            on([0], **ELSEWHERE) | on([4, 8, 12], **EYELID) | on([16, 20], **LID),
            False,
            id="a lid more often: what was unsaid is one",
        ),
    ],
)
def test_an_eyelid_is_never_meant(nights: Nights, *, found: bool) -> None:
    assert ("focal" in families(diary(120, nights))) is found


@pytest.mark.parametrize(
    ("nights", "found"),
    [
        pytest.param(on(range(0, 42, 3), **FOOT), True, id="new foot"),
        pytest.param(on(range(0, 36, 3), **FOOT), False, id="five weeks less"),
        pytest.param(
            on([*range(0, 33, 3), 35], **FOOT),
            True,
            id="12 nights of five weeks",
        ),
        pytest.param(on([*range(0, 30, 3), 35], **FOOT), False, id="11 nights of them"),
        pytest.param(
            on([*range(9, 33, 3), 35], **FOOT) | on([0, 3, 6], **FOOT | {"spot": "left"}),
            True,
            id="9 of 12 on one side",
        ),
        pytest.param(
            on([*range(12, 33, 3), 35], **FOOT) | on([0, 3, 6, 9], **FOOT | {"spot": "left"}),
            False,
            id="8 of 12 on one side",
        ),
        pytest.param(on(range(0, 120, 3), **FOOT), False, id="favourite foot"),
        pytest.param(
            on(range(0, 42, 3), **FOOT | {"spot": "middle"}),
            False,
            id="both feet",
        ),
    ],
)
def test_the_same_spot_of_a_leg_is_new_and_lasts_five_weeks(nights: Nights, *, found: bool) -> None:
    assert ("same_spot" in families(diary(120, nights))) is found


def test_a_favourite_spot_is_looked_for_in_twelve_weeks_before() -> None:
    twelve, eleven = ([*range(42), *range(first, 127)] for first in (114, 115))
    entries = diary(127, on(range(0, 42, 3), **FOOT))

    found = [
        same_spot([entry for entry in entries if entry.night in map(ago, nights)], TODAY)
        for nights in (twelve, eleven)
    ]

    assert [flag is not None for flag in found] == [True, False]


@pytest.mark.parametrize(
    ("nights", "found"),
    [
        pytest.param(on([1, 3, 6, 8], **UNEASY) | {0: URGE}, True, id="four nights"),
        pytest.param(on([1, 6, 8], **UNEASY) | {0: URGE}, False, id="three nights"),
        pytest.param(on([1, 3, 6, 7], **UNEASY) | {0: URGE}, False, id="within a week"),
        pytest.param(on([1, 3, 6, 13], **UNEASY) | {0: URGE}, True, id="the 14th night back"),
        pytest.param(on([1, 3, 6, 14], **UNEASY) | {0: URGE}, False, id="the 15th night back"),
        pytest.param(
            on([1, 3, 8], **UNEASY) | {0: URGE, 6: {"woke_often": True, "pain": True}},
            True,
            id="one of the four with pain",
        ),
        pytest.param(
            on([1, 8], **UNEASY) | {0: URGE} | on([3, 6], woke_often=True, pain=True),
            False,
            id="two of the four with pain only",
        ),
        pytest.param(
            on([1, 3, 8], **UNEASY)
            | {0: URGE, 6: {"woke_often": True, "pain": True, "cramp": True}},
            False,
            id="the pain was a cramp",
        ),
        pytest.param(on(range(14), woke_often=True) | {0: URGE}, False, id="awake only"),
        pytest.param(
            on([1, 3, 8], **UNEASY) | {0: URGE, 6: {"woke_often": True}},
            False,
            id="once awake only",
        ),
        pytest.param(
            on([1, 3, 6, 8], **UNEASY) | {0: {"urge_to_move": False}}, False, id="no urge"
        ),
        pytest.param(
            on([1, 3, 6, 8], **UNEASY) | {59: {"urge_to_move": False}},
            False,
            id="no urge 59 days ago",
        ),
        pytest.param(
            on([1, 3, 6, 8], **UNEASY) | {60: {"urge_to_move": False}}, True, id="an answer too old"
        ),
        pytest.param(
            on([1, 3, 6, 8], **UNEASY) | {0: URGE, 9: {"urge_to_move": False}},
            True,
            id="a newer yes",
        ),
    ],
)
def test_restless_legs_need_broken_sleep_with_tingling(nights: Nights, *, found: bool) -> None:
    assert families(diary(70, nights)) == (["rls"] if found else [])


@pytest.mark.parametrize(
    ("oldest", "found"),
    [
        pytest.param(27, True, id="the 28th day back"),
        pytest.param(28, False, id="the 29th day back"),
    ],
)
def test_restless_legs_look_28_days_back_at_most(oldest: int, *, found: bool) -> None:
    uneasy = [night(back, **UNEASY) for back in (oldest, 20, 12)]
    quiet = [night(back) for back in (9, 6, 3)]

    entries = [*uneasy, *quiet, night(0, **UNEASY | URGE)]

    assert families(entries) == (["rls"] if found else [])


@pytest.mark.parametrize(
    ("fourth", "found"),
    [
        pytest.param({"pain": True}, True, id="pain"),
        pytest.param({"pain": True, "cramp": True}, False, id="pain of a cramp"),
        pytest.param({}, False, id="awake only"),
        pytest.param({"pain": True, "woke_often": False}, False, id="pain, asleep"),
    ],
)
def test_pain_counts_for_restless_legs_beside_three_nights_of_tingling(
    fourth: dict[str, Any], *, found: bool
) -> None:
    nights = on([1, 4, 8], **UNEASY) | {6: {"woke_often": True} | fourth}

    assert families(diary(12, nights | {0: URGE})) == (["rls"] if found else [])


def test_restless_legs_count_only_nights_on_which_both_were_answered() -> None:
    uneasy = on([1, 3, 6, 8], **UNEASY) | {0: URGE}
    five = without(diary(28, uneasy), 2, 4, 5, 7, *range(9, 28))

    assert families(five) == []
    assert families(sorted([night(12), *five], key=lambda entry: entry.night)) == ["rls"]


@pytest.mark.parametrize(
    ("answer", "words", "asks"),
    [
        pytest.param(URGE, "You also feel an urge to move your legs at rest.", (), id="yes"),
        pytest.param(
            {},
            "You did not say whether you feel an urge to move your legs at rest.",
            ("urge_to_move",),
            id="not answered",
        ),
    ],
)
def test_a_flag_says_what_was_answered_and_what_is_not_known(
    answer: dict[str, Any], words: str, asks: tuple[str, ...]
) -> None:
    entries = diary(20, on([3, 6, 8], **UNEASY) | {0: UNEASY | answer})

    (flag,) = judge(entries, TODAY)

    assert (flag.urgency, flag.nights) == (Urgency.SOON, (ago(8), ago(6), ago(3), TODAY))
    assert flag.asks == asks
    assert evidence(flag.family, flag.facts) == (
        "You woke twice or more, with tingling or pain, on 4 of the 14 nights you recorded"
        f" since 17 March. {words}"
    )
