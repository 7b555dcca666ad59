"""The rules about the long run of twitching (R7, R8), and how long a judgement takes."""

from collections.abc import Iterable
from dataclasses import replace
from time import perf_counter
from typing import Any

import pytest

from bot.domain.model import A_LOT, Entry, Urgency
from bot.domain.rules import judge
from tests.nights import TODAY, diary, without
from tests.simulator.diary import write
from tests.simulator.personas import CLICKER

MEDICINE_NO = {"new_medicine": False}


def twitching(nights: range, every: int = 1, **answers: Any) -> dict[int, dict[str, Any]]:
    """Twitching on every so manieth of the nights."""
    return {back: {"jerks": 1} | answers for back in nights if back % every == 0}


def grown(early: int, middle: int, late: int) -> list[Entry]:
    """Quiet until six weeks ago, then so many heavy nights in each fortnight."""
    starts = ((28, early), (14, middle), (0, late))
    heavy = {start + at: {"jerks": A_LOT} for start, count in starts for at in range(count)}
    return diary(184, heavy | {0: {"jerks": A_LOT} | MEDICINE_NO})


def light(early: int, middle: int, late: int, *, since: int = 183) -> list[Entry]:
    """Quiet until six weeks ago, then so many nights with some twitching in each fortnight."""
    starts = ((28, early), (14, middle), (0, late))
    some = {start + at: {"jerks": 1} for start, count in starts for at in range(count)}
    return diary(since + 1, some | {0: {"jerks": 1} | MEDICINE_NO})


def spell(heavy: int) -> list[Entry]:
    """Twenty nights of baseline, so many of them heavy, then one, five and seven a fortnight."""
    starts = ((56, heavy), (28, 1), (14, 5), (0, 7))
    bad = {start + at: {"jerks": A_LOT} for start, count in starts for at in range(count)}
    return diary(76, bad | {0: {"jerks": A_LOT} | MEDICINE_NO})


def late(nights: range) -> list[Entry]:
    """As `light`, but on these nights of the last fortnight."""
    some = twitching(range(28, 31)) | twitching(range(14, 21)) | twitching(nights)
    return diary(184, some | {0: some.get(0, {}) | MEDICINE_NO})


def few(third: dict[str, Any]) -> list[Entry]:
    """Seven nights in each fortnight, two to four of them heavy, and one more in the first.

    In the months before every other night was recorded.
    """
    heavy = {
        start + at: {"jerks": A_LOT} for start, n in ((0, 4), (14, 3), (28, 2)) for at in range(n)
    }
    entries = diary(184, heavy | {0: {"jerks": A_LOT} | MEDICINE_NO, 30: third})
    missing = (*range(7, 14), *range(21, 28), *range(35, 42), *range(56, 184, 2))
    return without(entries, *missing)


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        pytest.param(grown(2, 3, 5), True, id="rising over three fortnights"),
        pytest.param(grown(0, 5, 6), True, id="a first fortnight that was quiet by chance"),
        pytest.param(grown(0, 0, 5), False, id="one bad fortnight"),
        pytest.param(grown(2, 1, 6), False, id="a rise that paused"),
        pytest.param(grown(2, 3, 2), False, id="a rise that ended"),
        pytest.param(grown(2, 4, 9)[-66:], True, id="ten nights of baseline"),
        pytest.param(grown(2, 4, 9)[-65:], False, id="nine nights of baseline"),
        pytest.param(without(grown(2, 3, 5), *range(18, 28)), True, id="four nights a fortnight"),
        pytest.param(without(grown(2, 3, 5), *range(17, 28)), False, id="three nights a fortnight"),
        pytest.param(light(3, 7, 13), True, id="0.50 and 0.93 above in the newest two"),
        pytest.param(light(3, 6, 13), False, id="0.43 above in the second"),
        pytest.param(light(3, 7, 12), False, id="0.86 above in the third"),
        pytest.param(light(3, 7, 13, since=55), False, id="no night of a baseline"),
        pytest.param(spell(0), True, id="a trend of 3.8 standard errors"),
        pytest.param(spell(1), False, id="a trend of 3.4 standard errors"),
        pytest.param(late(range(13)), True, id="13 of the last 14 nights, today among them"),
        pytest.param(late(range(1, 13)), False, id="12 of them, and the one before"),
        pytest.param(few({}), True, id="21 nights of six weeks"),
        pytest.param(without(few({}), 34, 33, 32, 31), False, id="17 nights of six weeks"),
    ],
)
def test_worsening_is_a_trend_from_the_own_baseline_over_three_fortnights(
    entries: list[Entry], *, found: bool
) -> None:
    assert [f.family for f in judge(entries, TODAY)] == (["worsening"] if found else [])


def strong(twitched: int, heavy: int, quiet: Iterable[int] = ()) -> list[Entry]:
    """Six weeks with so many twitching nights spread over them, so many of them heavy."""
    order = sorted(range(42), key=lambda back: back * 5 % 42)
    levels = dict.fromkeys(order[:twitched], 1) | dict.fromkeys(order[:heavy], A_LOT)
    levels |= dict.fromkeys(quiet, 0)
    return diary(42, {back: {"jerks": jerks} for back, jerks in levels.items()})


def before_six_weeks(quiet: int) -> list[Entry]:
    """22 nights of strong twitching in six weeks, and so many quiet ones from eight weeks ago."""
    strong_nights = twitching(range(42), jerks=3)
    missing = [*range(2, 46, 2), *range(42, 56), *range(57, 56 + 2 * quiet, 2)]
    return without(diary(56 + 2 * quiet, strong_nights), *missing)


def less_keen(quiet: int) -> list[Entry]:
    """21 nights of strong twitching in six weeks, and so many quiet ones of the 128 before."""
    heavy = twitching(range(42), jerks=3)
    noted = {*range(0, 40, 2), 41, *range(56, 55 + quiet), 183}
    return without(diary(184, heavy), *{*range(184)} - noted)


def awake(quiet: int, broken: int) -> list[Entry]:
    """Six weeks of light twitching, always awake; before that quiet nights, so many broken."""
    kinds = {back: {"jerks": 1, "woke_often": True} for back in range(42)}
    kinds |= {42 + at: {"woke_often": at < broken} for at in range(quiet)}
    return diary(42 + quiet, kinds)


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        pytest.param(
            diary(42, twitching(range(42), jerks=3) | {0: MEDICINE_NO}), True, id="always"
        ),
        pytest.param(
            diary(42, twitching(range(42)) | {0: MEDICINE_NO}), False, id="light ones only"
        ),
        pytest.param(
            diary(
                42, twitching(range(42)) | twitching(range(2, 42), 2, jerks=3) | {0: MEDICINE_NO}
            ),
            True,
            id="heavy on 20 of 42",
        ),
        pytest.param(
            diary(42, twitching(range(42)) | twitching(range(42), 2, woke_often=True)),
            True,
            id="waking on 21 of 42, medicine not answered",
        ),
        pytest.param(strong(42, 18), True, id="heavy on 18 of 42"),
        pytest.param(strong(42, 17), False, id="heavy on 17 of 42"),
        pytest.param(strong(31, 31), True, id="twitching on 31 of 42"),
        pytest.param(strong(30, 30), False, id="twitching on 30 of 42"),
        pytest.param(strong(42, 42, quiet=range(7)), True, id="on 14 of the last 21"),
        pytest.param(strong(42, 42, quiet=range(8)), False, id="on 13 of the last 21"),
        pytest.param(strong(42, 42, quiet=[*range(7), 21]), True, id="and not on the 22nd"),
        pytest.param(strong(42, 42, quiet=range(21, 28)), True, id="on 14 of the 21 before"),
        pytest.param(strong(42, 42, quiet=range(21, 29)), False, id="on 13 of the 21 before"),
        pytest.param(diary(42, twitching(range(30), jerks=3)), False, id="none a month ago"),
        pytest.param(diary(35, twitching(range(35), jerks=3)), False, id="five weeks less a day"),
        pytest.param(
            diary(36, twitching(range(36), jerks=3) | {0: MEDICINE_NO}), True, id="five weeks"
        ),
        pytest.param(
            diary(42, twitching(range(42), jerks=3))[::3] + diary(4, twitching(range(4), jerks=3)),
            False,
            id="17 nights in six weeks",
        ),
        pytest.param(
            diary(42, twitching(range(42), jerks=3))[::3] + diary(5, twitching(range(5), jerks=3)),
            False,
            id="18 nights in six weeks",
        ),
        pytest.param(
            without(diary(42, twitching(range(42), jerks=3)), *range(2, 26, 2)),
            True,
            id="30 nights in six weeks, no months before",
        ),
        pytest.param(
            without(diary(42, twitching(range(42), jerks=3)), *range(2, 28, 2)),
            False,
            id="29 nights in six weeks, no months before",
        ),
        pytest.param(
            without(diary(184, twitching(range(42), jerks=3)), *range(2, 184, 2)),
            True,
            id="22 nights in six weeks, as often in the months before",
        ),
        pytest.param(
            without(diary(184, twitching(range(42), jerks=3)), *range(2, 46, 2)),
            False,
            id="22 nights in six weeks, every night in the months before",
        ),
        pytest.param(less_keen(93), True, id="21 nights, 93 of 128 in the months before"),
        pytest.param(less_keen(94), False, id="21 nights, 94 of 128 in the months before"),
        pytest.param(before_six_weeks(10), True, id="22 nights, ten quiet ones from 8 weeks ago"),
        pytest.param(before_six_weeks(9), False, id="22 nights, nine quiet ones from 8 weeks ago"),
        pytest.param(awake(quiet=7, broken=7), True, id="seven broken quiet nights"),
        pytest.param(awake(quiet=8, broken=8), False, id="eight broken quiet nights"),
        pytest.param(awake(quiet=8, broken=6), False, id="quiet nights broken at 3 of 4"),
        pytest.param(awake(quiet=8, broken=5), True, id="quiet nights broken at 5 of 8"),
    ],
)
def test_persistent_is_twitching_on_most_nights_that_is_strong_or_wakes(
    entries: list[Entry], *, found: bool
) -> None:
    nights = list({entry.night: entry for entry in entries}.values())

    assert ("persistent" in [f.family for f in judge(nights, TODAY)]) is found


@pytest.mark.parametrize(
    ("entries", "family"),
    [
        pytest.param(strong(42, 42), "persistent", id="strong for weeks"),
        pytest.param(grown(2, 3, 5), "worsening", id="growing"),
    ],
)
def test_the_course_of_an_eyelid_is_never_told(entries: list[Entry], family: str) -> None:
    def found(place: str) -> list[str]:
        face: dict[str, Any] = {"places": frozenset({"face"}), "face_place": place}
        placed = [replace(entry, **face) if entry.twitched else entry for entry in entries]
        return [flag.family for flag in judge(placed, TODAY)]

    assert (found("eyelid"), found("elsewhere")) == ([], [family])


@pytest.mark.parametrize(
    ("answer", "urgency"),
    [
        pytest.param(False, Urgency.MENTION, id="no new medicine"),
        pytest.param(True, Urgency.SOON, id="a new medicine"),
    ],
)
def test_a_new_medicine_makes_a_long_run_more_urgent(*, answer: bool, urgency: Urgency) -> None:
    entries = diary(42, twitching(range(42), jerks=3) | {0: {"jerks": 3, "new_medicine": answer}})

    flag = next(flag for flag in judge(entries, TODAY) if flag.family == "persistent")

    assert (flag.urgency, flag.asks) == (urgency, ())


def test_a_year_is_judged_within_three_milliseconds_and_ten_years_as_well() -> None:
    nights = [night.entry for night in write(CLICKER, 1, 3650).nights]

    assert _fastest(nights[-365:]) < 0.003
    assert _fastest(nights) < 0.003


def _fastest(nights: list[Entry]) -> float:
    times = []
    for _ in range(10):
        start = perf_counter()
        judge(nights, nights[-1].night)
        times.append(perf_counter() - start)
    return min(times)
