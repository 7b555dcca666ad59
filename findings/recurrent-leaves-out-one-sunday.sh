set -eu
# recurrent 0.4.1 turns words into iCalendar rules. "every day except sunday" becomes every day without the one next
# Sunday (an EXDATE of a single date): from the week after, Sundays are there. "weekly 9am" is a week's rule that has
# lost its hour, while "every other day at 8am" keeps it. Nothing tells the caller. Seen 2026-11-29.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check recurrent==0.4.1 python-dateutil==2.9.0.post0
"$folder/venv/bin/python" - <<'PROGRAM'
from datetime import datetime

from dateutil.rrule import rrulestr
from recurrent.event_parser import RecurringEvent

NOW = datetime(2026, 12, 2, 10, 15)


def rule(words):
    return RecurringEvent(now_date=NOW).parse(words)


for words in ("every day except sunday 8am", "weekly 9am", "every other day at 8am"):
    print(f"{words}: {rule(words)!r}")
days = rrulestr(rule("every day except sunday 8am"), dtstart=NOW.replace(hour=8, minute=0))
sundays = [f"{day:%d %b}" for day in days.between(NOW, datetime(2026, 12, 31)) if day.weekday() == 6]
print("Sundays in December:", sundays)
assert sundays == ["13 Dec", "20 Dec", "27 Dec"], "all Sundays are left out now"
assert "BYHOUR" not in rule("weekly 9am"), "the hour is kept now"
assert "BYHOUR=8" in rule("every other day at 8am")
PROGRAM
