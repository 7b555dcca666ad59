set -eu
# timelength 3.0.4 turns words for a length of time into seconds. Its examples have "half of a day" and "1/4 hour"; one
# part that it understands is enough for a success, the rest is listed as invalid. Expected: a half beside whole hours is
# added, or at worst left out, so that 7½ hours are at least 7. Seen, each as a success: "7½ hours" and "½ hour" are two
# hours (the sign is spread into 1⁄2 first, and its 2 is what stands before "hours"), "7 1/2 hours" and "two and a half
# hours" thirty minutes, "an hour and a half" sixty. In a sleep diary a good night becomes the worst one. With every flag
# of failure set by the caller, all of them are refused. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check timelength==3.0.4
"$folder/venv/bin/python" - <<'PROGRAM'
from datetime import timedelta
from importlib.metadata import version

from timelength import English, FailureFlags, TimeLength

SEEN = {  # words: minutes meant, minutes read
    "half an hour": (30, 30),
    "1/2 hour": (30, 30),
    "7.5 hours": (450, 450),
    "½ hour": (30, 120),
    "7½ hours": (450, 120),
    "7 1/2 hours": (450, 30),
    "one and a half hours": (90, 30),
    "two and a half hours": (150, 30),
    "an hour and a half": (90, 60),
}
print("timelength", version("timelength"))
strict = English(flags=FailureFlags.ALL)
for words, (meant, expected) in SEEN.items():
    result = TimeLength(words).result
    refused = not TimeLength(words, locale=strict).result.success
    print(f"{words:21} meant {meant:3}, read {result.seconds / 60:3.0f} minutes, refused by all flags: {refused}")
    assert result.success and result.delta == timedelta(minutes=expected), f"{words!r} is read otherwise now"
    assert refused or meant == expected
PROGRAM
