set -eu
# dateparser 1.5.0 reads "20.12.", the twentieth of December as half of Europe writes it, as twelve minutes past eight this
# evening, with languages=["de"] as well; with the year behind it, it is the date. "tonight at 11" is this very moment: both
# words are taken and neither is used. A pause "until 20.12." would have ended the same evening. Seen 2026-11-29.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
"$folder/venv/bin/python" - <<'PROGRAM'
from datetime import datetime

import dateparser

SEVEN = datetime(2026, 11, 29, 7)


def read(words, **options):
    found = dateparser.parse(words, settings={"RELATIVE_BASE": SEVEN}, **options)
    print(f"{words:16} {options} {found}")
    return found


assert read("20.12.2026") == datetime(2026, 12, 20)
assert read("20.12.") == datetime(2026, 11, 29, 20, 12), "it is a date now"
assert read("20.12.", languages=["de"]) == datetime(2026, 11, 29, 20, 12), "it is a date in German now"
assert read("tonight at 11") == SEVEN, "it is 23:00 now"
PROGRAM
