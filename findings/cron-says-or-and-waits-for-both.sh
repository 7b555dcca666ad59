set -eu
# "30 22 1,15 * 1" is for cron's own manual the 1st, the 15th and each Monday, and cron-descriptor 2.2.1 tells a person so:
# "on day 1 and 15 of the month, or on Monday". Expected: whoever reads a cron line with both day fields takes either.
# Seen: croniter 7.0.0 and cronsim 2.8 do, 70 evenings in 2027; cron-converter 2.0.2 waits for both, 6 evenings, and its
# README is silent on it. With "*/2" for the 1st and 15th even the first two part: croniter still takes either, cronsim
# both, as Debian's cron does for a field that begins with a star; the words are "or" again. A weekly dose that was read
# back to somebody in words comes six times a year. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cron-converter==2.0.2 cron-descriptor==2.2.1 \
  croniter==7.0.0 cronsim==2.8
"$folder/venv/bin/python" - <<'PROGRAM'
from datetime import datetime
from itertools import takewhile

from cron_converter import Cron
from cron_descriptor import get_description
from croniter import croniter
from cronsim import CronSim

START, END = datetime(2027, 1, 1), datetime(2028, 1, 1)


def evenings(line):
    """How often each reader comes in 2027, and its first three days."""
    walks = {
        "croniter": croniter(line, START).all_next(datetime),
        "cronsim": CronSim(line, START),
        "cron-converter": Cron(line).schedule(START),
    }
    days = {name: [f"{day:%d %b}" for day in takewhile(END.__gt__, walk)] for name, walk in walks.items()}
    print(f"{line}: {get_description(line)}")
    for name, found in days.items():
        print(f"  {name:14} {len(found):3} evenings, first {found[:3]}")
    return {name: len(found) for name, found in days.items()}


for line in ("30 22 1,15 * *", "30 22 * * 1"):
    assert len(set(evenings(line).values())) == 1, "they differ with one day field as well"
assert "or on Monday" in get_description("30 22 1,15 * 1")
assert evenings("30 22 1,15 * 1") == {"croniter": 70, "cronsim": 70, "cron-converter": 6}, "they agree now"
assert "or on Monday" in get_description("30 22 */2 * 1")
stepped = evenings("30 22 */2 * 1")
assert stepped["croniter"] > 200 and stepped["cronsim"] < 30, "croniter and cronsim agree on a step now"
PROGRAM
