"""Time zones by the names people type: IANA names, their cities, offsets such as UTC+2, and EST."""

import re

from bot.domain.zones import is_zone, zones_by_name

_OFFSET = re.compile(
    r"(?:utc|gmt)? ?(?P<sign>[+−-]) ?(?P<hours>[0-9]{1,2})"
    r"(?::?(?P<minutes>[0-9]{2})|(?P<half>[.,]5))?"
)
ZONES_MEANT = {
    "+3:30": "Asia/Tehran",
    "+4:30": "Asia/Kabul",
    "+5:30": "Asia/Kolkata",
    "+5:45": "Asia/Kathmandu",
    "+6:30": "Asia/Yangon",
    "+8:45": "Australia/Eucla",
    "+9:30": "Australia/Darwin Australia/Adelaide",
    "+10:30": "Australia/Adelaide Australia/Lord_Howe",
    "+12:45": "Pacific/Chatham",
    "+13:45": "Pacific/Chatham",
    "-2:30": "America/St_Johns",
    "-3:30": "America/St_Johns",
    "-9:30": "Pacific/Marquesas",
    "gmt": "Europe/London Etc/UTC",
    "bst": "Europe/London Asia/Dhaka",
    "ist": "Asia/Kolkata Asia/Jerusalem Europe/Dublin",
    "msk": "Europe/Moscow",
    "jst": "Asia/Tokyo",
    "pkt": "Asia/Karachi",
    "aest": "Australia/Sydney Australia/Brisbane",
    "aedt": "Australia/Sydney",
    "nzst": "Pacific/Auckland",
    "cst": "America/Chicago America/Winnipeg America/Regina Asia/Shanghai",
    "hst": "Pacific/Honolulu",
    "west": "WET",
    "cest": "CET",
    "eest": "EET",
    **dict.fromkeys(("est", "edt", "et", "eastern"), "America/New_York"),
    **dict.fromkeys(("cdt", "ct", "central"), "America/Chicago America/Winnipeg America/Regina"),
    **dict.fromkeys(
        ("mst", "mdt", "mt", "mountain"), "America/Denver America/Edmonton America/Phoenix"
    ),
    **dict.fromkeys(("pst", "pdt", "pt", "pacific"), "America/Los_Angeles America/Vancouver"),
}
"""What short names mean, for people whose clocks change, and the offsets that are no whole hours,
which only a few places have.

Since 2026 Alberta, British Columbia and Manitoba keep their clocks all winter (tzdata 2026.6), so
the short names of North America mean several zones and it is asked which.
"""


def zones_named(typed: str) -> tuple[str, ...]:
    """The zones meant by an IANA name in any case, an offset such as UTC+2, or letters like EST."""
    wanted = "_".join(typed.split()).casefold().removesuffix("_time")
    if len(wanted) > 64:
        return ()
    offset = _offset(wanted.replace("_", " "))
    if meant := ZONES_MEANT.get(offset or wanted):
        return tuple(meant.split())
    zone = zones_by_name().get(wanted) if offset is None else _whole_hours(offset)
    return (zone,) if zone else ()


def zones_with_city(typed: str) -> tuple[str, ...]:
    """The zones whose own city is called that, such as Troll."""
    wanted = "_".join(typed.split()).casefold()
    return tuple(
        sorted(z for low, z in zones_by_name().items() if low.rsplit("/", 1)[-1] == wanted)
    )


def _offset(typed: str) -> str | None:
    match = _OFFSET.fullmatch(typed)
    if not match:
        return None
    sign = "+" if match["sign"] == "+" else "-"
    return f"{sign}{int(match['hours'])}:{'30' if match['half'] else match['minutes'] or '00'}"


def _whole_hours(offset: str) -> str | None:
    hours, _, minutes = offset[1:].partition(":")
    # The tz database counts these the other way round: Etc/GMT-2 is two hours ahead of UTC.
    name = f"Etc/GMT{'-' if offset[0] == '+' else '+'}{hours}" if hours != "0" else "Etc/UTC"
    return name if minutes == "00" and is_zone(name) else None
