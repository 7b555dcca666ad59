set -eu
# arrow 1.4.0: a range of days that crosses the night without 02:30 is an hour late from there on (03:30 for ever), and
# so loses its last day, which would now lie behind the end. The same days one by one from the start, `start.shift(
# days=n)`, are back at 02:30 at once: each step of the range goes on from what the step before was moved to. pendulum
# 3.3.0 counts each step from the start and gives all four days. Seen 2026-11-29.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check arrow==1.4.0 pendulum==3.3.0 tzdata
"$folder/venv/bin/python" - <<'PROGRAM'
import arrow
import pendulum

ZONE = "Europe/Berlin"
start = arrow.get(2026, 3, 28, 2, 30, tzinfo=ZONE)
ranged = [day.format("MM-DD HH:mm") for day in arrow.Arrow.range("day", start, start.shift(days=3))]
shifted = [start.shift(days=n).format("MM-DD HH:mm") for n in range(4)]
other = pendulum.datetime(2026, 3, 28, 2, 30, tz=ZONE)
beside = [day.format("MM-DD HH:mm") for day in pendulum.interval(other, other.add(days=3)).range("days")]
print("arrow, range:", ranged)
print("arrow, shift:", shifted)
print("pendulum:    ", beside)
assert shifted == beside == ["03-28 02:30", "03-29 03:30", "03-30 02:30", "03-31 02:30"]
assert ranged == ["03-28 02:30", "03-29 03:30", "03-30 03:30"], "arrow's range is back in time now"
PROGRAM
