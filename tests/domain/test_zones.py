"""Zones by name and by offset."""

import pytest

from bot.domain.zones import is_fixed, zone_label, zones_named


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


@pytest.mark.parametrize(
    ("zone", "label", "fixed"),
    [
        ("UTC", "UTC", True),
        ("Etc/UTC", "UTC", True),
        ("Etc/GMT-2", "UTC+2", True),
        ("Etc/GMT+11", "UTC−11", True),
        ("America/New_York", "America/New York", False),
    ],
)
def test_a_zone_has_a_label_and_is_fixed_or_not(zone: str, label: str, *, fixed: bool) -> None:
    assert zone_label(zone) == label
    assert is_fixed(zone) is fixed
