set -eu
# dosewise-home 0.1.0 lays a household's medicines out on a timeline of the day, by words such as "morning" and "bedtime".
# Expected: "one tablet in the afternoon", one a day, stands there once, at 15:00, and four a day four times. Seen: the
# afternoon tablet at 12:00 as well, for its "noon"; an evening one with a fortnightly check also at 21:30, for its
# "night"; with "never in the morning" in its notes at 08:00 too; four a day at three times; half a tablet every other day
# at 09:00 each day. How many a day the row says counts only where no word is found, yet by it the same plan reckons how
# long the box lasts, so the two disagree unseen. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dosewise-home==0.1.0
"$folder/venv/bin/python" - <<'PROGRAM'
from datetime import date
from importlib.metadata import version

from dosewise_home.planner import build_plan

HEAD = "name,owner,strength,instructions,quantity_left,doses_per_day,refill_date,notes"
SEEN = {  # instructions, doses a day, notes: the times of the plan
    ("Take one tablet in the evening", "1", ""): ["18:00"],
    ("Take one tablet in the afternoon", "1", ""): ["12:00", "15:00"],
    ("Take one tablet in the evening", "1", "Fortnightly check"): ["18:00", "21:30"],
    ("Take one tablet in the evening", "1", "Never in the morning"): ["08:00", "18:00"],
    ("Take one tablet", "4", ""): ["08:00", "14:00", "21:00"],
    ("Take half a tablet every other day", "0.25", ""): ["09:00"],
}
print("dosewise-home", version("dosewise-home"))
for (words, doses, notes), expected in SEEN.items():
    row = f"Tablet,Sam,5mg,{words},28,{doses},,{notes}"
    plan = build_plan(f"{HEAD}\n{row}\n", today=date(2026, 11, 30))
    times = [item["time"] for item in plan["schedule"]]
    print(f"{words:36} {doses:4} a day {notes:22} {times}, lasts {plan['refills'][0]['days_left']} days")
    assert times == expected, f"{words!r} is planned otherwise now"
    assert plan["refills"][0]["days_left"] == 28 / float(doses)
PROGRAM
