set -eu
# calendar-link 0.3.0 makes, of one event with a time zone, links for web calendars and a calendar file; its README names
# time zones among what it supports. Expected: link and file stand for one moment. Seen: the file says 22:30 in Berlin, and
# icalendar 7.3.0 reads it so, while the links for Google, Yahoo and AOL write the same figures with the Z of UTC: the
# reminder made by them comes at 23:30 in January and at 00:30, on the next day, in July; for somebody in New York it
# comes five hours early, in the afternoon. A datetime that carries its zone fares no better, and nobody in London sees it
# in winter. Who tries the file and sends the link is an hour off. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check calendar-link==0.3.0 icalendar==7.3.0 tzdata
"$folder/venv/bin/python" - <<'PROGRAM'
from datetime import datetime, timedelta, timezone
from importlib.metadata import version
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import icalendar
from calendar_link import CalendarEvent, CalendarGenerator

SEEN = {  # zone, month of 2027: what the link for 22:30 stands for there
    ("Europe/Berlin", 1): "15 23:30",
    ("Europe/Berlin", 7): "16 00:30",
    ("America/New_York", 1): "15 17:30",
    ("Europe/London", 1): "15 22:30",
}


def stands_for(link, field):
    value = parse_qs(urlsplit(link).query)[field][0].split("/")[0]
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)


def shown(event, zone):
    made = CalendarGenerator()
    file = icalendar.Calendar.from_ical(made.generate_ics(event)).walk("VEVENT")[0].start
    google = stands_for(made.generate_link(event, "google"), "dates")
    yahoo = stands_for(made.generate_link(event, "yahoo"), "st")
    return [moment.astimezone(zone).strftime("%d %H:%M") for moment in (file, google, yahoo)]


print("calendar-link", version("calendar-link"), "icalendar", version("icalendar"))
for (name, month), expected in SEEN.items():
    zone, start = ZoneInfo(name), datetime(2027, month, 15, 22, 30)
    for moment in (start, start.replace(tzinfo=zone)):
        end = moment + timedelta(minutes=15)
        event = CalendarEvent(title="Tablet", start_time=moment, end_time=end, timezone=name)
        file, google, yahoo = shown(event, zone)
        print(f"{name:17} {moment.isoformat():26} file {file}, Google {google}, Yahoo {yahoo}")
        assert file == "15 22:30"
        assert google == yahoo == expected, "the link and the file agree now"
PROGRAM
