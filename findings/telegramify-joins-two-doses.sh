set -eu
# telegramify-markdown 1.4.1 turns Markdown into text and entities for Telegram; it is made for what models write, which
# break a line inside a table's cell with <br>, as Markdown has no other way. Expected: a new line, a space, or the tag as
# it stands. Seen: nothing at all, so "1<br>0.5" tablets are 10.5, and 6<sup>1</sup>, a footnote, is 61. A paragraph in
# <div> or <details> is gone with its tags, and a message of it alone is empty. Its other way, richify, keeps the words of
# it. A box that is not ticked, "- [ ]", gets the sign of one that is. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check telegramify-markdown==1.4.1
"$folder/venv/bin/python" - <<'PROGRAM'
import unicodedata
from importlib.metadata import version

from telegramify_markdown import convert, richify

TABLE = "| day | tablets |\n|---|---|\n| Monday | 1<br>0.5 |\n| Tuesday | 2<br/>1 |"
SEEN = {
    "Take 1<br>0.5 at night": "Take 10.5 at night",
    "Sleep 6<sup>1</sup> hours": "Sleep 61 hours",
    "Before\n\n<div>Never more than 2 tablets.</div>\n\nAfter": "Before\n\nAfter",
    "<details><summary>How</summary>Never more than 2 tablets.</details>": "",
}
print("telegramify-markdown", version("telegramify-markdown"))
for markdown, expected in SEEN.items():
    text, _ = convert(markdown)
    print(f"{markdown!r} -> {text!r}")
    assert text.strip() == expected, "it is written otherwise now"
table, _ = convert(TABLE)
print(table)
rows = [line.replace("|", " ").split() for line in table.splitlines()]
assert ["Monday", "10.5"] in rows and ["Tuesday", "21"] in rows, "a break in a cell is kept now"
assert "2 tablets" in richify("<div>Never more than 2 tablets.</div>").html
for item in ("- [ ] tablet", "- [x] tablet"):
    text, _ = convert(item)
    print(f"{item!r} -> {text.strip()!r}, {unicodedata.name(text[0])}")
assert convert("- [ ] tablet")[0].startswith("\N{BALLOT BOX WITH CHECK}"), "an open box is open now"
PROGRAM
