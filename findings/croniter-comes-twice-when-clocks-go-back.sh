set -eu
# croniter 7.0.0 gives a daily `30 2 * * *` twice on the night when clocks go back: at 02:30 in summer time and again an
# hour later. cronsim 2.8 reads the same line and comes once (in spring both move the missing 02:30 to 03:00): which of
# two libraries with the same syntax is installed decides whether somebody takes a dose twice. Seen 2026-11-29.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check croniter==7.0.0 cronsim==2.8 tzdata
"$folder/venv/bin/python" - <<'PROGRAM'
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from croniter import croniter
from cronsim import CronSim

EVERY_NIGHT, BERLIN = "30 2 * * *", ZoneInfo("Europe/Berlin")


def nights(library, month, day):
    start = datetime(2026, month, day, tzinfo=BERLIN)
    if library == "croniter":
        walk = croniter(EVERY_NIGHT, start)
        moments = [walk.get_next(datetime) for _ in range(4)]
    else:
        moments = list(islice(CronSim(EVERY_NIGHT, start), 4))
    return [f"{moment:%d %b %H:%M%z}" for moment in moments]


for library in ("croniter", "cronsim"):
    print(f"{library:8} spring {nights(library, 3, 28)}")
    print(f"{library:8} autumn {nights(library, 10, 24)}")
assert nights("croniter", 3, 28) == nights("cronsim", 3, 28)
assert nights("croniter", 10, 24)[1:3] == ["25 Oct 02:30+0200", "25 Oct 02:30+0100"], "it comes once now"
assert nights("cronsim", 10, 24)[1:3] == ["25 Oct 02:30+0200", "26 Oct 02:30+0100"]
PROGRAM
