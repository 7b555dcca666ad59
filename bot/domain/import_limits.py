"""What a file that somebody sends may hold, and what a diary may: every limit of an import."""

from datetime import date

from bot.domain.note_limits import LONGEST_NOTE
from bot.domain.reminder_limits import MOST_REMINDERS

LARGEST_FILE = 5_000_000
"""Bytes, unpacked as well; ten years of nights with a note each are less than half of it."""

MOST_FILES = 1_000
"""Files in one archive: a longer list takes long to read and is no diary."""

LONGEST_FACTS = 20_000
"""Characters of the evidence of a flag; half a year of events is less than half of it."""

LONGEST_TEXT = LONGEST_NOTE
"""Characters of a note, of a reminder and of what an older flag said."""

FIRST_NIGHT = date(2000, 1, 1)
MOST_NIGHTS, MOST_NOTES, MOST_FLAGS = 20_000, 60_000, 1_000
"""What one diary may hold in the end, typed or brought in; so many nights after `FIRST_NIGHT` are
in 2054, so that typed ones stay below."""

NOTES_A_NIGHT, NOTE_BYTES = 50, 10_000_000
"""Notes that one night may hold, and the bytes that all of a person's may have: three thousand
each night for ten years. An export of them comes in a few files that can be read back."""

MOST_ROWS = {
    "people": 1,
    "answers": 60_000,
    "notes": MOST_NOTES,
    "flags": MOST_FLAGS,
    "hints": 100,
    "history": 50,
    "reminders": MOST_REMINDERS,
}
"""Rows of each table of an export."""
