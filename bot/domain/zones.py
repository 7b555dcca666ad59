"""Time zones by the names people type: IANA names, cities in them, and offsets such as UTC+2."""

import re
from functools import lru_cache
from zoneinfo import available_timezones

_NOT_ZONES = frozenset({"posixrules", "localtime", "Factory"})
_OFFSET = re.compile(r"(?:utc|gmt)? ?(?P<sign>[+−-]) ?(?P<hours>[0-9]{1,2})(?::?00)?")


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones() - _NOT_ZONES}


def is_zone(name: str) -> bool:
    """Whether that is exactly the name of a zone.

    Only exact names are looked up on disk: `ZoneInfo` of unchecked text raises all kinds of
    errors.
    """
    return _zones().get(name.casefold()) == name


def zones_named(typed: str) -> tuple[str, ...]:
    """IANA zone names that the typed text means, best first, at most six.

    The text is a zone name or the city in one, in any case, with spaces or underscores, or whole
    hours from UTC.
    """
    wanted = "_".join(typed.split()).casefold()
    if not wanted or len(wanted) > 64:
        return ()
    if offset := _offset_zone(wanted.replace("_", " ")):
        return (offset,)
    if wanted in _zones():
        return (_zones()[wanted],)
    cities = [name for low, name in _zones().items() if low.rsplit("/", 1)[-1] == wanted]
    starts = [
        name
        for low, name in _zones().items()
        if len(wanted) > 2 and low.rsplit("/", 1)[-1].startswith(wanted)
    ]
    return tuple(sorted(cities) or sorted(starts))[:6]


def _offset_zone(typed: str) -> str | None:
    found = _OFFSET.fullmatch(typed)
    if not found:
        return None
    hours = int(found["hours"])
    # The tz database counts these the other way round: Etc/GMT-2 is two hours ahead of UTC.
    sign = "-" if found["sign"] == "+" else "+"
    name = f"Etc/GMT{sign}{hours}" if hours else "Etc/UTC"
    return name if is_zone(name) else None


def zone_label(zone: str) -> str:
    """The zone as people read it: `Europe/Berlin`, `America/New York`, `UTC+2`."""
    if found := re.fullmatch(r"Etc/GMT([+-])([0-9]+)", zone):
        return f"UTC{'+' if found[1] == '-' else '−'}{found[2]}"
    return zone.removeprefix("Etc/").replace("_", " ")
