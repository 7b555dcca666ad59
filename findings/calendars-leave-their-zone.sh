set -eu
# A calendar with a tablet at 22:30 Berlin time each evening, but not on the 27th, is read and written again, unchanged.
# Expected: the same evenings; ics presents its output as true to the RFC, larzical says it reads what the big
# calendars send. Seen: ics 0.7.3 writes the start in UTC under the same daily rule, so from the night when clocks go back
# the alarm comes at 21:30, and the 27th, left out in Berlin time, is there again. larzical 0.1.0 drops the zone and
# writes the local figures as if they were UTC: 00:30, two hours late from the first day (icalendar 7.3.0 keeps them all).
# ics also puts "GEORGIAN" for the calendar's system where the file names none, and recurring-ical-events then refuses
# the whole file. So a reminder must not travel through a file that was only opened and saved. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ics==0.7.3 larzical==0.1.0 icalendar==7.3.0 \
  recurring-ical-events==3.8.2 tzdata
"$folder/venv/bin/python" -W ignore - <<'PROGRAM'
from importlib.metadata import version
from zoneinfo import ZoneInfo

import icalendar
import ics
import larzical
import recurring_ical_events

BERLIN = ZoneInfo("Europe/Berlin")
LINES = """BEGIN:VCALENDAR
VERSION:2.0
CALSCALE:GREGORIAN
PRODID:-//example//tablets//EN
BEGIN:VEVENT
UID:tablet@example.org
DTSTAMP:20261001T000000Z
DTSTART;TZID=Europe/Berlin:20261022T223000
DURATION:PT15M
RRULE:FREQ=DAILY
EXDATE;TZID=Europe/Berlin:20261027T223000
SUMMARY:Tablet
END:VEVENT
END:VCALENDAR
"""
SENT = LINES.replace("\n", "\r\n")


def evenings(text):
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between((2026, 10, 23), (2026, 10, 29))
    return [event.start.astimezone(BERLIN).strftime("%d %H:%M") for event in events]


def saved_by_larzical(text):
    calendar = larzical.Calendar()
    for event in larzical.Calendar.parse(text).events:
        calendar.add(event)
    return calendar.to_ical()


sent = evenings(SENT)
kept = evenings(icalendar.Calendar.from_ical(SENT).to_ical().decode())
by_ics = evenings(ics.Calendar(SENT).serialize())
by_larzical = evenings(saved_by_larzical(SENT))
for name, seen in (("icalendar", kept), ("ics", by_ics), ("larzical", by_larzical)):
    print(f"{name:9} {version(name):6} {seen}")
assert sent == kept == ["23 22:30", "24 22:30", "25 22:30", "26 22:30", "28 22:30"]
assert by_ics == ["23 22:30", "24 22:30", "25 21:30", "26 21:30", "27 21:30", "28 21:30"], "ics keeps the zone now"
assert {evening[-5:] for evening in by_larzical[:2]} == {"00:30"}, "larzical keeps the zone now"
unnamed = ics.Calendar(SENT.replace("CALSCALE:GREGORIAN\r\n", "")).serialize()
assert "CALSCALE:GEORGIAN" in unnamed, "ics knows its calendar now"
PROGRAM
