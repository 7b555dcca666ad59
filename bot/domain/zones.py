"""Time zones: which names are zones, and how one is shown."""

import re
from functools import lru_cache
from zoneinfo import available_timezones

ABBREVIATIONS = {
    "gmt": "Europe/London Etc/UTC",
    "bst": "Europe/London Asia/Dhaka",
    "ist": "Asia/Kolkata Asia/Jerusalem Europe/Dublin",
    "msk": "Europe/Moscow",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "hkt": "Asia/Hong_Kong",
    "sgt": "Asia/Singapore",
    "pkt": "Asia/Karachi",
    "sast": "Africa/Johannesburg",
    "awst": "Australia/Perth",
    "acst": "Australia/Darwin Australia/Adelaide",
    "acdt": "Australia/Adelaide",
    "aest": "Australia/Sydney Australia/Brisbane",
    "aedt": "Australia/Sydney",
    "hst": "Pacific/Honolulu",
    "cest": "CET",
    "eest": "EET",
    **dict.fromkeys(("nzst", "nzdt"), "Pacific/Auckland"),
    **dict.fromkeys(("est", "edt"), "America/New_York"),
    "cst": "America/Chicago America/Winnipeg America/Regina Asia/Shanghai",
    "cdt": "America/Chicago America/Winnipeg America/Regina",
    **dict.fromkeys(("mst", "mdt"), "America/Denver America/Edmonton America/Phoenix"),
    **dict.fromkeys(("pst", "pdt"), "America/Los_Angeles America/Vancouver"),
}
"""Abbreviations of zones that are no words of their own, and the IANA zones that each may mean,
for people whose clocks change.

Since 2026 Alberta, British Columbia and Manitoba keep their clocks all winter (tzdata 2026.6), so
the short names of North America mean several zones and it is asked which.
"""

_NOT_ZONES = frozenset({"posixrules", "localtime", "Factory"})


@lru_cache(maxsize=1)
def zones_by_name() -> dict[str, str]:
    """Every zone, by its name in small letters."""
    return {name.casefold(): name for name in available_timezones() - _NOT_ZONES}


def is_zone(name: str) -> bool:
    """Whether that is exactly the name of a zone.

    Only exact names are looked up on disk: `ZoneInfo` of unchecked text raises all kinds of
    errors.
    """
    return zones_by_name().get(name.casefold()) == name


def is_fixed(zone: str) -> bool:
    """Whether it is a bare offset, whose clock never changes."""
    return zone in {"UTC", "Etc/UTC"} or zone.startswith("Etc/GMT")


def zone_label(zone: str) -> str:
    """The zone as people read it: `Europe/Berlin`, `America/New York`, `UTC+2`."""
    if match := re.fullmatch(r"Etc/GMT([+-])([0-9]+)", zone):
        return f"UTC{'+' if match[1] == '-' else '−'}{match[2]}"
    return zone.removeprefix("Etc/").replace("_", " ")
