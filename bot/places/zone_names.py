"""Time zones by the names people type: IANA names, their cities, offsets such as UTC+2, and EST."""

import re

from bot.domain.zones import ABBREVIATIONS, is_zone, zones_by_name

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
    **ABBREVIATIONS,
    "west": "WET",
    **dict.fromkeys(("et", "eastern"), ABBREVIATIONS["est"]),
    **dict.fromkeys(("ct", "central"), ABBREVIATIONS["cdt"]),
    **dict.fromkeys(("mt", "mountain"), ABBREVIATIONS["mst"]),
    **dict.fromkeys(("pt", "pacific"), ABBREVIATIONS["pst"]),
}
"""What short names mean, and the offsets that are no whole hours, which only a few places have."""


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
