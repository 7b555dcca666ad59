"""The rules about what comes with the night (R3-R6), at and just beside their borders."""

from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.model import Entry, Flag, Urgency
from bot.domain.patterns import RULES, follow_ups, judge
from tests.nights import TODAY, ago, diary, night, without
from tests.simulator.diary import write
from tests.simulator.personas import CLICKER

Nights = dict[int, dict[str, Any]]

LEFT_HAND: dict[str, Any] = {"jerks": 1, "places": frozenset({"hand"}), "spot": "left"}
UNEASY: dict[str, Any] = {"woke_often": True, "tingling": True}
URGE = {"urge_to_move": True}
CRAMP: dict[str, Any] = {"cramp": True, "jerks": 1}
BY_DAY: dict[str, Any] = {"day_twitch": True, "day_places": "several"}
STRONG = {"weakness": False}


def on(nights: Iterable[int], **answers: Any) -> Nights:
    return dict.fromkeys(nights, answers)


def families(entries: list[Entry]) -> list[str]:
    return [flag.family for flag in judge(entries, TODAY)]


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
            True,
            id="the middle of the face",
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
            on([0, 2, 4, 6], **LEFT_HAND) | on([8, 9], **LEFT_HAND | {"spot": "varied"}),
            True,
            id="4 of 6 hand nights in one spot",
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
            on([1, 3, 6, 8], **UNEASY) | {0: {"urge_to_move": False}}, False, id="no urge"
        ),
        pytest.param(
            on([1, 3, 6, 8], **UNEASY) | {59: {"urge_to_move": False}},
            False,
            id="no urge 59 days ago",
        ),
        pytest.param(
            on([1, 3, 6, 8], **UNEASY) | {61: {"urge_to_move": False}}, True, id="an answer too old"
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


def test_restless_legs_count_only_nights_on_which_both_were_answered() -> None:
    uneasy = on([1, 3, 6, 8], **UNEASY) | {0: URGE}
    five = without(diary(28, uneasy), 2, 4, 5, 7, *range(9, 28))

    assert families(five) == []
    assert families(sorted([night(12), *five], key=lambda entry: entry.night)) == ["rls"]


@pytest.mark.parametrize(
    ("nights", "urgency"),
    [
        pytest.param(on([0, 3, 6, 9, 12, 15], **CRAMP), Urgency.MENTION, id="six of 21"),
        pytest.param(on([0, 3, 6, 9, 12], **CRAMP), None, id="five of 21 are under 28 %"),
        pytest.param(on([0, 4, 8, 12, 16, 20], **CRAMP), Urgency.MENTION, id="to the edge"),
        pytest.param(on([0, 4, 8, 12, 16, 21], **CRAMP), None, id="one outside"),
        pytest.param(on([0, 1, 2, 3, 4, 6], **CRAMP), None, id="one bad week"),
        pytest.param(on([0, 3, 6, 9, 12, 15], cramp=True), None, id="no twitching at all"),
        pytest.param(
            on([0, 3, 6, 9, 12, 15], cramp=True) | {59: {"jerks": 1}},
            Urgency.MENTION,
            id="a twitch 59 days ago",
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
    flags = [(flag.family, flag.urgency) for flag in judge(diary(60, nights), TODAY)]

    assert flags == ([("cramps", urgency)] if urgency else [])


@pytest.mark.parametrize(
    ("nights", "urgency"),
    [
        pytest.param(on([1, 3, 5, 7, 9, 11], **BY_DAY) | {0: STRONG}, Urgency.MENTION, id="strong"),
        pytest.param(
            on([1, 3, 5, 7, 9, 11], **BY_DAY) | {0: {"weakness": True}}, Urgency.SOON, id="weak"
        ),
        pytest.param(on([1, 3, 5, 7, 9, 11], **BY_DAY), Urgency.SOON, id="weakness not answered"),
        pytest.param(
            on([1, 3, 5, 7, 9], **BY_DAY) | {0: STRONG}, None, id="five of 21: under 25 %"
        ),
        pytest.param(on([1, 2, 3, 4, 6, 7], **BY_DAY) | {0: STRONG}, None, id="within a week"),
        pytest.param(
            on([1, 3, 5, 7, 9, 11], day_twitch=True, day_places="one") | {0: STRONG},
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
            Urgency.MENTION,
            id="several places twice",
        ),
    ],
)
def test_daytime_needs_several_places_on_a_quarter_of_the_days(
    nights: Nights, urgency: Urgency | None
) -> None:
    flags = [(flag.family, flag.urgency) for flag in judge(diary(60, nights), TODAY)]

    assert flags == ([("daytime", urgency)] if urgency else [])


def test_a_rule_waits_one_night_for_its_answer_and_then_says_what_is_not_known() -> None:
    entries = diary(20, on([0, 3, 6, 8], **UNEASY))

    assert follow_ups(entries, TODAY) == ("urge_to_move",)
    assert follow_ups(entries, TODAY, silent={"rls"}) == ()
    assert judge(entries, TODAY) == ()

    tomorrow = ago(-1)
    entries.append(night(-1))

    assert follow_ups(entries, tomorrow) == ()
    assert judge(entries, tomorrow) == (
        Flag(
            "rls",
            Urgency.SOON,
            (ago(8), ago(6), ago(3), TODAY),
            "You woke twice or more, with tingling or pain, on 4 of the 14 nights you recorded"
            " since 18 March.",
            ("urge_to_move",),
        ),
    )


def test_an_answer_given_in_the_same_check_in_raises_the_flag_at_once() -> None:
    entries = diary(20, on([3, 6, 8], **UNEASY) | {0: UNEASY | URGE})

    (flag,) = judge(entries, TODAY)

    assert follow_ups(entries, TODAY) == ()
    assert flag.seen.endswith("You also feel an urge to move your legs at rest.")
    assert flag.asks == ()


def test_every_quote_is_a_sentence_of_the_article() -> None:
    article = " ".join((files("bot.article") / "article.txt").read_text("utf-8").split())

    assert [quote for rule in RULES for quote in rule.quotes if quote not in article] == []


def test_only_a_possible_seizure_cannot_be_silenced() -> None:
    assert {rule.family for rule in RULES if not rule.mutable} == {"seizure_event"}
    assert len({rule.family for rule in RULES}) == len(RULES) == 9


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), days=st.integers(1, 120), random=st.randoms())
def test_neither_unknown_nights_nor_the_order_of_nights_change_a_judgement(
    seed: int, days: int, random: Any
) -> None:
    nights = write(CLICKER, seed, days).nights
    last = nights[-1].entry.night
    recorded = [n.entry for n in nights if n.recorded]
    padded = [n.entry if n.recorded else Entry(n.entry.night) for n in nights]
    random.shuffle(padded)

    assert judge(padded, last) == judge(recorded, last)
