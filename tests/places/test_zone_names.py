"""Zones by the names people type: in any case, as an offset, by a few letters."""

import pytest

from bot.domain.zones import is_zone
from bot.places.zone_names import ZONES_MEANT, zones_named


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("utc+2", "Etc/GMT-2"),
        ("UTC-3:00", "Etc/GMT+3"),
        ("utc+0", "Etc/UTC"),
        ("utc+5:30", "Asia/Kolkata"),
        ("europe/berlin", "Europe/Berlin"),
        ("utc+2:17", None),
        ("utc+20", None),
        ("x" * 65, None),
    ],
)
def test_a_zone_is_known_by_its_name_or_offset(typed: str, zone: str | None) -> None:
    assert zones_named(typed) == ((zone,) if zone else ())


@pytest.mark.parametrize("meant", sorted({*ZONES_MEANT.values()}))
def test_every_short_name_means_zones_that_there_are(meant: str) -> None:
    assert all(is_zone(zone) for zone in meant.split())


def test_new_zealand_and_western_australia_are_known_by_their_letters() -> None:
    assert zones_named("nzdt") == zones_named("NZST") == ("Pacific/Auckland",)
    assert zones_named("awst") == ("Australia/Perth",)
