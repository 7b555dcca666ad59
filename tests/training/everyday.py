"""Everyday lines: what the authors of the heads' lines wrote, as calm lines of the bank.

They saw no code and wrote what people type between two questions; of 10,700 such lines the models
took 145 for an emergency before they learned from them.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.training.bank import Line
from tests.training.heads import labelled

FOLDER = Path(__file__).parent

OF_ACTS = {
    **dict.fromkeys(
        ("life", "joke", "busy", "faith", "grief", "lonely", "low", "tired", "fed_up", "plan"),
        "small:remark",
    ),
    "better": "small:remark",
    "news": "small:night_news",
    "dose": "small:dose_note",
    **dict.fromkeys(("not_answered", "misread", "angry"), "small:complaint"),
    "thanks": "small:thanks",
    "praise": "small:praise",
    "hello": "small:hello",
    "bye": "small:bye",
    "ok": "small:yes_no",
}
"""Acts with one calm label of the bank; questions, fear and illness may be anything: left out."""

OF_WISHES = {
    **dict.fromkeys(("pause", "resume"), "small:pause_wish"),
    "reminder": "small:reminder_wish",
    **dict.fromkeys(("diary", "patterns", "settings", "chart", "report"), "small:screen_wish"),
    **dict.fromkeys(("privacy", "export", "check_in_time"), "small:bot_use"),
    "a_night": "small:fix_wish",
    "zone": "small:zone_wish",
}
"""Wishes likewise; `none` may be anything, and in what stops, ends or goes despair may hide."""


def everyday_lines() -> Iterator[Line]:
    """The calm lines of both heads' authors, as plain lines of the bank."""
    for folder, labels in (("acts", OF_ACTS), ("wishes", OF_WISHES)):
        for line in labelled(FOLDER / folder):
            if label := labels.get(line.labels[0]):
                yield Line(folder, "plain", (label,), line.text)
