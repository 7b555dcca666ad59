set -eu
# quantulum3 0.10.0 finds quantities and their units in plain text; its README reads "a gallon" as one gallon, and asks for
# an extra only where two units are likely. Expected: "half a tablet" is half of something without a unit, "3 a.m." is no
# length, "25 minutes" is time. Seen: half a year, three years (an "a" behind a number is annum, as an article too), and 25
# minutes of arc, an angle, whatever stands around it, while "90 min" is time. "7h30" is the thirtieth power of an hour.
# A diary that adds up what is found so counts a dose and a waking in years. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check quantulum3==0.10.0
"$folder/venv/bin/python" -W ignore - <<'PROGRAM'
import logging
from importlib.metadata import version

logging.disable(logging.CRITICAL)
from quantulum3 import parser

SEEN = {
    "I want a gallon": [(1, "gallon")],
    "I slept 7½ hours": [(7.5, "hour")],
    "the nap took 90 min": [(90, "minute")],
    "the nap took 25 minutes": [(25, "minute of arc")],
    "I slept 8 hours 5 minutes": [(8, "hour"), (5, "minute of arc")],
    "I took half a tablet": [(0.5, "year")],
    "I woke at 3 a.m.": [(3, "year")],
    "I slept 7h30": [(7, "hour to the 30")],
}
print("quantulum3", version("quantulum3"))
for text, expected in SEEN.items():
    found = [(quantity.value, quantity.unit.name) for quantity in parser.parse(text)]
    print(f"{text:26} {found}")
    assert found == expected, f"{text!r} is read otherwise now"
PROGRAM
