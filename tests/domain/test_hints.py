"""What goes together with twitching: when it is said, and when there are not enough nights."""

from dataclasses import fields, replace
from datetime import date, timedelta
from importlib.resources import files
from itertools import product
from math import comb, isclose, sqrt
from random import Random
from typing import Any

import pytest

from bot.domain.linked_factors import (
    FACTORS,
    LAZY,
    WEEKEND,
    Hint,
    hints,
    least_z,
    missing,
    next_look,
    permutation_z,
)
from bot.domain.model import Entry
from bot.screens.patterns import hint_text
from tests.nights import QUIET_NIGHT

FIRST = date(2026, 1, 1)


def nights(*kinds: dict[str, Any], repeat: int = 1) -> list[Entry]:
    """So many rounds of nights of these kinds, one after the other from FIRST on."""
    return [
        Entry(FIRST + timedelta(day), **(QUIET_NIGHT | kind))
        for day, kind in enumerate(kinds * repeat)
    ]


def shuffled(*kinds: dict[str, Any], repeat: int) -> list[Entry]:
    """So many nights of each kind, in no order that nights could resemble each other by."""
    return nights(*Random(5).sample(kinds * repeat, len(kinds) * repeat))


STRESS_TWITCH: dict[str, Any] = {"stress": True, "jerks": 1}
STRESS_ONLY: dict[str, Any] = {"stress": True}
TWITCH: dict[str, Any] = {"jerks": 1}
PLAIN: dict[str, Any] = {}
LINKED = shuffled(STRESS_TWITCH, PLAIN, PLAIN, STRESS_TWITCH, TWITCH, PLAIN, PLAIN, repeat=8)
LOOK = FIRST + timedelta(56)


def test_a_link_is_told_with_its_counts_and_its_direction() -> None:
    (hint,) = hints(LINKED, LOOK)

    assert (hint.factor, hint.more, hint.exposed, hint.unexposed) == (
        "stress",
        True,
        (16, 16),
        (8, 40),
    )
    assert isclose(hint.difference, 0.8)
    assert hint.seen == (
        "There was more twitching after a stressful day: 16 of 16 nights after a stressful day,"
        " 8 of 40 without."
    )


def test_a_link_in_the_other_direction_is_told_as_well() -> None:
    drinks = {"alcohol": 2}
    entries = shuffled(TWITCH, drinks, TWITCH, drinks, TWITCH, PLAIN, TWITCH, repeat=8)

    (hint,) = hints(entries, LOOK)

    assert (hint.factor, hint.more, hint.exposed, hint.unexposed) == (
        "alcohol",
        False,
        (0, 16),
        (32, 40),
    )
    assert hint.seen.startswith("There was less twitching after two drinks or more: 0 of 16 nights")


def test_what_is_asked_of_the_day_is_not_taken_from_the_night_before() -> None:
    caffeine = {"more": (("caffeine", True),), "jerks": 1}
    none = {"more": (("caffeine", False),)}
    entries = shuffled(caffeine, none, none, caffeine, TWITCH | none, none, none, repeat=8)

    assert [hint.factor for hint in hints(entries, LOOK)] == ["caffeine"]


def test_a_habit_that_comes_as_often_without_the_factor_is_not_held_apart() -> None:
    sport = {"sport": True, "jerks": 1}
    stressed = [*[STRESS_TWITCH | sport] * 4, STRESS_ONLY | {"sport": True}, *[STRESS_ONLY] * 3]
    kinds = [*stressed, *[STRESS_TWITCH] * 2, *[sport] * 8, *[PLAIN] * 12]
    without_sport = [kind | {"sport": False} for kind in kinds]

    z = permutation_z("stress", nights(*kinds))

    assert z == permutation_z("stress", nights(*without_sport)) > 0


def test_alcohol_is_compared_within_weekends_as_late_nights_go_with_both() -> None:
    def of_weekends(**habit: Any) -> list[Entry]:
        entries = nights(PLAIN, repeat=56)
        weekend = {entry.night for entry in entries if entry.night.weekday() in WEEKEND}
        return [replace(e, jerks=1, **habit) if e.night in weekend else e for e in entries]

    assert permutation_z("alcohol", of_weekends(alcohol=2)) == 0
    assert permutation_z("stress", of_weekends(stress=True)) > 3


@pytest.mark.parametrize("drinks", [0, 1])
def test_one_drink_is_not_yet_alcohol(drinks: int) -> None:
    entries = nights({"alcohol": drinks, "jerks": 1}, PLAIN, PLAIN, repeat=20)

    assert hints(entries, FIRST + timedelta(56)) == ()


def test_looks_are_every_28_days_from_the_first_night_on() -> None:
    looks = [hints(LINKED, LOOK + timedelta(day)) for day in (-1, 0, 27)]

    assert [len(look) for look in looks] == [0, 1, 1]
    assert next_look(LINKED, FIRST) == FIRST + timedelta(28)
    assert next_look(LINKED, LOOK) == FIRST + timedelta(84)
    assert next_look([], FIRST) is None


def test_nights_after_the_look_do_not_change_it() -> None:
    later = [Entry(LOOK + timedelta(day), **(QUIET_NIGHT | STRESS_ONLY)) for day in range(27)]

    assert hints([*LINKED, *later], LOOK + timedelta(27)) == hints(LINKED, LOOK)


@pytest.mark.parametrize(
    ("entries", "needed"),
    [
        pytest.param([], 28, id="no night"),
        pytest.param(nights(STRESS_TWITCH, PLAIN, repeat=13), 2, id="26 nights"),
        pytest.param(nights(STRESS_TWITCH, PLAIN, repeat=14), 0, id="28 nights"),
        pytest.param(
            nights(*[STRESS_TWITCH] * 7, *[PLAIN] * 20, TWITCH), 1, id="seven stressful nights"
        ),
        pytest.param(
            nights(*[STRESS_TWITCH] * 4, *[STRESS_ONLY] * 6, *[PLAIN] * 20), 4, id="four twitches"
        ),
        pytest.param(nights(*[STRESS_TWITCH] * 23, *[PLAIN] * 5), 3, id="five without"),
        pytest.param(
            nights(*[STRESS_TWITCH] * 13, *[STRESS_ONLY] * 10, *[PLAIN] * 5), 3, id="five calm ones"
        ),
        pytest.param(
            nights(*[STRESS_TWITCH] * 14, *[TWITCH] * 9, *[PLAIN] * 5), 3, id="five quiet ones"
        ),
    ],
)
def test_the_nights_still_missing_are_counted(entries: list[Entry], needed: int) -> None:
    assert missing(entries, FIRST + timedelta(60))["stress"] == needed


def test_below_the_minimum_nothing_is_said_however_clear() -> None:
    clear = nights(*[STRESS_TWITCH] * 7, *[PLAIN] * 20, TWITCH)
    enough = nights(*[STRESS_TWITCH] * 8, *[PLAIN] * 20)

    assert hints(clear, FIRST + timedelta(28)) == ()
    assert [hint.factor for hint in hints(enough, FIRST + timedelta(28))] == ["stress"]


def test_unknown_twitching_and_unknown_exposure_are_left_out() -> None:
    unknown: list[dict[str, Any]] = [{"jerks": None, "stress": True}, {"jerks": 1, "stress": None}]
    entries = nights(STRESS_TWITCH, PLAIN, PLAIN, *unknown, repeat=12)

    (hint,) = [h for h in hints(entries, FIRST + timedelta(84)) if h.factor == "stress"]

    assert (hint.exposed, hint.unexposed) == ((12, 12), (0, 24))


def test_a_habit_entangled_with_the_true_factor_is_not_blamed() -> None:
    both = STRESS_TWITCH | {"alcohol": 2}
    entries = nights(both, PLAIN, STRESS_TWITCH, PLAIN, both, PLAIN, PLAIN, repeat=16)

    found = hints(entries, FIRST + timedelta(112))

    assert [hint.factor for hint in found] == ["stress"]


def test_a_slow_change_of_both_is_not_a_link() -> None:
    random = Random(4)
    rising = [0.1] * 84 + [0.9] * 84
    kinds: list[dict[str, Any]] = [
        {"stress": random.random() < chance, "jerks": int(random.random() < chance)}
        for chance in rising
    ]
    entries = nights(*kinds)

    assert hints(entries, FIRST + timedelta(168)) == ()


@pytest.mark.parametrize(("a", "b", "c", "d"), [(6, 2, 3, 9), (1, 7, 4, 4), (5, 5, 5, 5)])
def test_z_is_that_of_all_permutations_of_one_stratum(a: int, b: int, c: int, d: int) -> None:
    kinds = [STRESS_TWITCH] * a + [STRESS_ONLY] * b + [TWITCH] * c + [PLAIN] * d
    exposed, twitched, n = a + b, a + c, a + b + c + d
    ways = {
        k: comb(twitched, k) * comb(n - twitched, exposed - k)
        for k in range(max(0, exposed + twitched - n), min(exposed, twitched) + 1)
    }
    mean = sum(k * way for k, way in ways.items()) / comb(n, exposed)
    variance = sum((k - mean) ** 2 * way for k, way in ways.items()) / comb(n, exposed)

    assert isclose(
        permutation_z("stress", nights(*kinds)), (a - mean) / sqrt(variance), abs_tol=1e-9
    )


def test_lazy_quiet_taps_are_allowed_for() -> None:
    stress = "stress"

    plain, cautious = permutation_z(stress, LINKED), permutation_z(stress, nights(*_mixed()), LAZY)

    assert permutation_z(stress, LINKED, LAZY) == plain
    assert 0 < cautious < permutation_z(stress, nights(*_mixed()))


def test_the_line_is_stricter_while_nights_are_few() -> None:
    assert [round(least_z(count), 2) for count in (28, 49, 100, 280)] == [3.98, 3.5, 3.05, 2.63]


def test_every_combination_of_unknown_answers_is_survived() -> None:
    kinds: list[dict[str, Any]] = [
        {"jerks": jerks, "stress": stress, "sport": sport, "alcohol": alcohol}
        for jerks, stress, sport, alcohol in product(
            (None, 0, 3), (None, True), (None, False), (None, 4)
        )
    ]

    found: tuple[Hint, ...] = hints(nights(*kinds, repeat=4), FIRST + timedelta(84))

    assert found == ()


def test_the_quotes_beside_a_hint_are_sentences_of_the_article() -> None:
    article = " ".join((files("bot.article") / "article.txt").read_text("utf-8").split())

    assert [q for factor in FACTORS.values() for q in factor.quotes if q not in article] == []


@pytest.mark.parametrize(
    ("caution", "more"),
    [pytest.param(True, False, id="less"), pytest.param(False, True, id="more")],
)
def test_less_twitching_after_alcohol_never_reads_as_advice_to_drink(
    *, caution: bool, more: bool
) -> None:
    text = hint_text(Hint("alcohol", more, (1, 20), (15, 30), 3.0, 0.4))

    assert ("Do not drink to sleep better" in text and "NICE CG115" in text) == caution


def test_short_sleep_is_that_of_the_night_before_and_caffeine_of_the_same_day() -> None:
    random = Random(3)
    short = [random.random() < 0.4 for _ in range(112)]
    coffee = [random.random() < 0.4 for _ in range(112)]
    kinds: list[dict[str, Any]] = [
        {
            "jerks": int(short[day - 1]),
            "more": (("hours", "under5" if short[day] else "over7"), ("caffeine", coffee[day])),
        }
        for day in range(112)
    ]

    assert [hint.factor for hint in hints(nights(*kinds), FIRST + timedelta(112))] == ["hours"]


def _mixed() -> list[dict[str, Any]]:
    newer = {name: False for name in FACTORS if name not in {f.name for f in fields(Entry)}}
    more = {"more": tuple(newer.items())}
    kinds = [STRESS_TWITCH, STRESS_TWITCH, STRESS_ONLY, TWITCH, PLAIN, PLAIN]
    return [kind | more for kind in kinds] * 5
