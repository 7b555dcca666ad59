"""What somebody was alarmed about and set last: as it is kept, and for how long it counts."""

import json
from datetime import timedelta

import pytest

from bot.domain.emergency_repeats import NO_DANGER, Length
from bot.domain.lately import NOTHING, read
from bot.domain.retention import LATELY_KEPT
from tests.harness import MONDAY

DANGER = (
    NO_DANGER.given("stroke dad", Length.FULL, MONDAY).in_zone("Europe/Vienna").hearing("worse")
)
ALL = NOTHING.with_set("remind:2", MONDAY).with_note(7, MONDAY).with_danger(DANGER)


def test_what_is_written_is_read_as_it_was() -> None:
    assert read(ALL.written() or "") == ALL
    assert NOTHING.written() is None


def test_what_another_version_wrote_is_read_as_far_as_it_is_known() -> None:
    kept = json.loads(ALL.written() or "")
    kept["mood"] = kept["danger"]["mood"] = "new"
    del kept["note"], kept["danger"]["heard"]

    known = read(json.dumps(kept))

    assert (known.topic, known.note) == ("remind:2", 0)
    assert (known.danger.named, known.danger.heard) == ("stroke dad", "")


@pytest.mark.parametrize(
    ("later", "is_set", "is_dangerous"),
    [
        (timedelta(minutes=59), True, True),
        (timedelta(hours=1), False, True),
        (timedelta(hours=35), False, True),
        (timedelta(hours=36), False, False),
    ],
)
def test_what_was_set_counts_for_an_hour_and_a_danger_until_the_next_day(
    later: timedelta, *, is_set: bool, is_dangerous: bool
) -> None:
    live = ALL.live(MONDAY + later)

    assert (bool(live.topic), live.danger == DANGER) == (is_set, is_dangerous)


@pytest.mark.parametrize(
    ("later", "kept"),
    [
        (timedelta(minutes=-5), timedelta(hours=36)),
        (timedelta(hours=5), timedelta(hours=36)),
        (timedelta(hours=35, minutes=55), timedelta(hours=36, minutes=55)),
    ],
)
def test_a_danger_takes_nothing_along_that_was_set_within_the_hour(
    later: timedelta, kept: timedelta
) -> None:
    assert ALL.with_set("remind:2", MONDAY + later).since == MONDAY + kept - LATELY_KEPT


def test_what_was_set_without_a_danger_is_kept_for_its_hour() -> None:
    since = NOTHING.with_set("remind:2", MONDAY).since

    assert since
    assert since + LATELY_KEPT == MONDAY + timedelta(hours=1)
