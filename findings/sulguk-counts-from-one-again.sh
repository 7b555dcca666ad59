set -eu
# sulguk 0.12.0 turns HTML into text and entities for Telegram. Its README promises `<ol start>` and shows a list that
# starts at 10. Expected: "10. some item", as in that example. Seen: every list starts at 1; the number is read, kept and
# never used. `<ol reversed>` of three items runs 2, 1, 0. Only `<li value>` counts. A list that is cut in two because of
# the limit of 4096 signs, as steps or nights of a diary are, tells people "1" for the eleventh. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check sulguk==0.12.0
"$folder/venv/bin/python" - <<'PROGRAM'
from importlib.metadata import version

from sulguk import transform_html

LISTS = {
    '<ol start="10"><li>wake up</li><li>get up</li></ol>': "1. wake up\n2. get up",
    "<ol reversed><li>a</li><li>b</li><li>c</li></ol>": "2. a\n1. b\n0. c",
    '<ol><li value="10">wake up</li><li>get up</li></ol>': "10. wake up\n11. get up",
}
print("sulguk", version("sulguk"))
for html, expected in LISTS.items():
    text = transform_html(html).text.strip()
    print(html, "->", repr(text))
    assert text == expected, "it is counted otherwise now"
PROGRAM
