"""The rules about the long run of twitching (R7, R8), and how long a judgement takes."""

from time import perf_counter
from typing import Any

import pytest

from bot.domain.model import A_LOT, Entry, Urgency
from bot.domain.patterns import follow_ups, judge
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


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        pytest.param(grown(2, 3, 5), True, id="rising over three fortnights"),
        pytest.param(grown(0, 5, 6), False, id="no rise in the first"),
        pytest.param(grown(2, 1, 6), False, id="a rise that paused"),
        pytest.param(grown(2, 3, 2), False, id="a rise that ended"),
        pytest.param(grown(2, 4, 9)[-66:], True, id="ten nights of baseline"),
        pytest.param(grown(2, 4, 9)[-65:], False, id="nine nights of baseline"),
        pytest.param(without(grown(2, 3, 5), *range(18, 28)), True, id="four nights a fortnight"),
        pytest.param(without(grown(2, 3, 5), *range(17, 28)), False, id="three nights a fortnight"),
    ],
)
def test_worsening_is_three_fortnights_above_the_own_baseline(
    entries: list[Entry], *, found: bool
) -> None:
    assert [f.family for f in judge(entries, TODAY)] == (["worsening"] if found else [])


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
        pytest.param(
            diary(42, twitching(range(42)) | twitching(range(42), 3, jerks=3)), False, id="14 of 42"
        ),
        pytest.param(diary(42, twitching(range(30), jerks=3)), False, id="none a month ago"),
        pytest.param(diary(35, twitching(range(35), jerks=3)), False, id="five weeks less a day"),
        pytest.param(
            diary(36, twitching(range(36), jerks=3) | {0: MEDICINE_NO}), True, id="five weeks"
        ),
        pytest.param(
            diary(42, twitching(range(42), jerks=3))[::3]
            + diary(5, twitching(range(3), jerks=3))[-3:],
            False,
            id="17 nights in six weeks",
        ),
    ],
)
def test_persistent_is_twitching_on_most_nights_that_is_strong_or_wakes(
    entries: list[Entry], *, found: bool
) -> None:
    nights = list({entry.night: entry for entry in entries}.values())

    assert [f.family for f in judge(nights, TODAY)] == (["persistent"] if found else [])


@pytest.mark.parametrize(
    ("answer", "urgency"),
    [
        pytest.param(False, Urgency.MENTION, id="no new medicine"),
        pytest.param(True, Urgency.SOON, id="a new medicine"),
    ],
)
def test_a_new_medicine_makes_a_long_run_more_urgent(*, answer: bool, urgency: Urgency) -> None:
    entries = diary(42, twitching(range(42), jerks=3) | {0: {"jerks": 3, "new_medicine": answer}})

    (flag,) = judge(entries, TODAY)

    assert (flag.urgency, flag.asks, follow_ups(entries, TODAY)) == (urgency, (), ())


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
