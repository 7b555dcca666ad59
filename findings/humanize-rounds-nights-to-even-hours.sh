set -eu
# humanize 4.17.0 says a length of time in words; its docs promise the nearest unit that fits. Expected: 8:30 is nine hours
# or eight and a half, 47 hours are two days, 16 days are 16 days. Seen: halves go to the even hour, so nights of 5:30 and
# 6:30 are both six hours, 7:30 and 8:30 both eight, and an hour more is told as none or as two. Days are cut instead:
# 23:31 is a day, and so are 47 hours. Months are rounded and there are no weeks: 15 days are "15 days", 16 to 45 are "a
# month", as the length of a pause, of a course of tablets or of "ago". precisedelta tells them exactly. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check humanize==4.17.0
"$folder/venv/bin/python" - <<'PROGRAM'
from datetime import timedelta

import humanize

SEEN = {  # days, hours, minutes: told as
    (0, 5, 30): "6 hours",
    (0, 6, 30): "6 hours",
    (0, 7, 30): "8 hours",
    (0, 8, 30): "8 hours",
    (0, 23, 31): "a day",
    (0, 47, 0): "a day",
    (15, 0, 0): "15 days",
    (16, 0, 0): "a month",
    (45, 0, 0): "a month",
}
print("humanize", humanize.__version__)
for (days, hours, minutes), expected in SEEN.items():
    length = timedelta(days=days, hours=hours, minutes=minutes)
    told = humanize.naturaldelta(length)
    exact = humanize.precisedelta(length, minimum_unit="minutes")
    print(f"{exact:24} {told:8} {humanize.naturaltime(length)}")
    assert told == expected, f"{exact} are told otherwise now"
    assert humanize.naturaltime(length) == f"{expected} ago"
PROGRAM
