set -eu
# airportsdata 20260905 gives each airport its place and, by name, its time zone: what a traveller's reminder would be set
# by. Expected: the zone of the row is the one at the row's own place, but for disputed borders. Seen: by the outlines of
# tzfpy 2.1.1 and the rules of tzdata 2026.6 about fifty of 7884 airports are an hour or more off in this winter or next
# summer. Sakhalin is in the time of Vladivostok, Chihuahua in that of Mazatlan and Fernando de Noronha in that of the
# mainland, which they left or never had; Nuevo Laredo and Balmaceda are wrong for half the year only, so whoever tries it
# in the other half sees nothing. All names are valid, so no reader refuses one. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check airportsdata==20260905 tzfpy==2.1.1 tzdata==2026.6
PYTHONTZPATH= "$folder/venv/bin/python" - <<'PROGRAM'
from datetime import datetime, timezone
from zoneinfo import ZoneInfo, available_timezones

import airportsdata
import tzfpy

MOMENTS = [datetime(2027, month, 15, 12, tzinfo=timezone.utc) for month in (1, 7)]
SEEN = {  # airport: its hours in January and July by the row, and by its place
    "UUS": (["22", "22"], ["23", "23"]),
    "CUU": (["05", "05"], ["06", "06"]),
    "FEN": (["09", "09"], ["10", "10"]),
    "NLD": (["06", "06"], ["06", "07"]),
    "BBA": (["09", "08"], ["09", "09"]),
}


def hours(zone):
    return [moment.astimezone(ZoneInfo(zone)).strftime("%H") for moment in MOMENTS]


airports = airportsdata.load("IATA")
places = {code: tzfpy.get_tz(row["lon"], row["lat"]) for code, row in airports.items()}
assert {row["tz"] for row in airports.values()} | set(places.values()) <= available_timezones()
apart = [code for code, row in airports.items() if hours(row["tz"]) != hours(places[code])]
print(len(airports), "airports,", len(apart), "in another hour:", *apart)
for code, expected in SEEN.items():
    row = airports[code]
    found = (hours(row["tz"]), hours(places[code]))
    print(code, row["city"], row["tz"], found[0], places[code], found[1])
    assert found == expected, f"{code} is in its own hour now"
assert len(apart) > 40
PROGRAM
