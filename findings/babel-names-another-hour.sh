set -eu
# Babel 2.19.0 writes a time with its zone's name and takes from the moment whether it is summer time; here with the zones
# of tzdata 2026.6. Expected: at one moment, one name stands for one offset, so that a time can be kept by its name.
# Seen: Dublin's 13:00 in July is called Greenwich Mean Time, its 12:00 in January Irish Standard Time, each the other's
# name, as the tables count Ireland's winter as the time that is saved. And since provinces of Canada keep their summer
# clocks, next January Winnipeg and Chicago both read Central Standard Time with an hour between them; Edmonton, Vancouver
# and two places in Chile likewise. pytz 2026.6 gives the same. Who is told a reminder by its zone's name is an hour off;
# the offset (ZZZZ) is right. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0 tzdata==2026.6 pytz==2026.6
PYTHONTZPATH= "$folder/venv/bin/python" - <<'PROGRAM'
from collections import defaultdict
from datetime import datetime, timezone
from importlib.metadata import version
from zoneinfo import ZoneInfo, available_timezones

import pytz
from babel.dates import format_datetime, get_timezone_name

JULY = datetime(2026, 7, 15, 12, tzinfo=timezone.utc)
JANUARY = datetime(2027, 1, 15, 12, tzinfo=timezone.utc)


def told(moment, zone, table=ZoneInfo, pattern="HH:mm zzzz"):
    return format_datetime(moment, pattern, tzinfo=table(zone), locale="en")


def torn(moment):
    """Names that stand for more than one offset at one moment: {name: {offset: zones}}."""
    names = defaultdict(lambda: defaultdict(set))
    for zone in available_timezones():
        local = moment.astimezone(ZoneInfo(zone))
        names[get_timezone_name(local, locale="en")][local.strftime("%z")].add(zone)
    return {name: offsets for name, offsets in names.items() if len(offsets) > 1}


print("Babel", version("babel"), "tzdata", version("tzdata"))
for zone in ("Europe/Dublin", "America/Chicago", "America/Winnipeg"):
    print(f"{zone:17}", [told(moment, zone) + told(moment, zone, pattern=" (ZZZZ)") for moment in (JULY, JANUARY)])
for moment in (JULY, JANUARY):
    for name, offsets in sorted(torn(moment).items()):
        print(f"{moment:%B} {name}:", {offset: len(zones) for offset, zones in sorted(offsets.items())}, "zones")
for table in (ZoneInfo, pytz.timezone):
    assert told(JULY, "Europe/Dublin", table) == "13:00 Greenwich Mean Time", "Dublin has its own name in summer now"
    assert told(JANUARY, "Europe/Dublin", table) == "12:00 Irish Standard Time", "and in winter"
assert told(JANUARY, "America/Chicago") == "06:00 Central Standard Time"
assert told(JANUARY, "America/Winnipeg") == "07:00 Central Standard Time", "Winnipeg has a name of its own now"
assert {"Mountain Standard Time", "Pacific Standard Time"} <= torn(JANUARY).keys()
PROGRAM
