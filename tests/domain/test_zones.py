"""How a zone is shown."""

import pytest

from bot.domain.zones import is_fixed, zone_label


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
