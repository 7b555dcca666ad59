"""Which new flags get a message of their own, and for which there is no room now."""

import pytest

from bot.domain.flags import changes
from tests.domain.test_flags import HAND, SIX_CRAMPS, UNAWARE, old
from tests.nights import TODAY, diary


@pytest.mark.parametrize(
    ("days", "raised", "bundled"),
    [
        pytest.param((), ["focal", "cramps"], ["daytime"], id="two at once, a third bundled"),
        pytest.param((27,), ["focal", "cramps"], ["daytime"], id="one 27 days ago"),
        pytest.param((5, 27), ["focal", "cramps"], ["daytime"], id="no room but for what is soon"),
    ],
)
def test_what_is_soon_is_told_and_mentions_as_there_is_room(
    days: tuple[int, ...], raised: list[str], bundled: list[str]
) -> None:
    broken = {"cramp": True, "woke_often": True, "day_twitch": True, "day_places": "several"}
    three = dict.fromkeys((0, 3, 6, 9, 12, 15), HAND | broken) | {1: {"weakness": False}}
    earlier = [old("rls", back, number) for number, back in enumerate(days)]

    change = changes(diary(30, three), earlier, TODAY)

    assert [flag.family for flag in change.raise_] == raised
    assert [flag.family for flag in change.bundled] == bundled


@pytest.mark.parametrize(("days", "told"), [(26, False), (27, False), (28, True)])
def test_a_mention_has_room_beside_one_other_flag_of_28_days(days: int, *, told: bool) -> None:
    earlier = [old("rls", 5, 1), old("daytime", days, 2)]

    change = changes(diary(30, SIX_CRAMPS), earlier, TODAY)

    assert [flag.family for flag in change.raise_] == ["cramps"] * told
    assert [flag.family for flag in change.bundled] == ["cramps"] * (not told)


def test_a_possible_seizure_takes_no_room_and_needs_none() -> None:
    entries = diary(30, {0: HAND | UNAWARE} | dict.fromkeys((3, 6, 9), HAND))
    earlier = [old("rls", 5, 1), old("cramps", 6, 2)]

    change = changes(entries, earlier, TODAY)

    assert [flag.family for flag in change.raise_] == ["seizure_event", "focal"]
    assert change.bundled == ()
