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


def zone_named(typed: str) -> str | None:
    """The zone of that IANA name in any case, or of whole hours such as UTC+2; None otherwise."""
    wanted = "_".join(typed.split()).casefold()
    if len(wanted) > 64:
        return None
    return _offset_zone(wanted.replace("_", " ")) or _zones().get(wanted)


def zones_with_city(typed: str) -> tuple[str, ...]:
    """The zones whose own city is called that, such as Troll."""
    wanted = "_".join(typed.split()).casefold()
    return tuple(sorted(z for low, z in _zones().items() if low.rsplit("/", 1)[-1] == wanted))


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
