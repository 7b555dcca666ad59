"""Time zones: which names are zones, and how one is shown."""

import re
from functools import lru_cache
from zoneinfo import available_timezones

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
