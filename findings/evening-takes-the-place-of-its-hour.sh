set -eu
# "9 in the evening" is 18:00 for parsedatetime 2.6 and for timefhuman 0.1.5, two readers of times that share no code: the
# word stands for an hour of its own and the number is dropped without a sign (dateparser 1.5.0 says 21:00). ctparse 0.3.6
# takes it for some evening of the ninth, and "at 12:30 am" for half past noon. Three well-known readers, three silent wrong hours for
# ordinary words, so none of them may set a tablet's reminder unseen. Seen 2026-11-29.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check parsedatetime==2.6 timefhuman==0.1.5 \
  dateparser==1.5.0 ctparse==0.3.6 2>/dev/null
"$folder/venv/bin/python" -W ignore - <<'PROGRAM'
import logging
from datetime import datetime

logging.disable(logging.CRITICAL)
import ctparse
import dateparser
import parsedatetime
import timefhuman

SEVEN = datetime(2026, 11, 29, 7)


def hours(words):
    return {
        "parsedatetime": parsedatetime.Calendar().parseDT(words, SEVEN)[0],
        "timefhuman": timefhuman.timefhuman(words, timefhuman.tfhConfig(now=SEVEN))[0],
        "dateparser": dateparser.parse(words, settings={"RELATIVE_BASE": SEVEN}),
        "ctparse": ctparse.ctparse(words, ts=SEVEN, timeout=20).resolution,
    }


evening, midnight = hours("9 in the evening"), hours("at 12:30 am")
for name in evening:
    print(f"{name:14} evening {evening[name]!s:28} midnight {midnight[name]}")
assert evening["dateparser"].hour == 21
assert {evening[name].hour for name in ("parsedatetime", "timefhuman")} == {18}, "the hour is heard now"
assert {midnight[name].hour for name in ("parsedatetime", "timefhuman", "dateparser")} == {0}
assert (midnight["ctparse"].hour, midnight["ctparse"].minute) == (12, 30), "after midnight is known now"
PROGRAM
