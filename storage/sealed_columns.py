"""Where words about somebody's health stand: columns that a server is given sealed, each value
bound to its row.

A new one is a row here, its type in `storage/postgres/schema.py`, and `Health(…)` at its write.
"""

SEALED = {
    "people": ("undo", "lately"),
    "answers": ("chosen",),
    "notes": ("text",),
    "reminders": ("text",),
    "drafts": ("text",),
    "flags": ("nights", "seen"),
    "topics": ("unit",),
    "refused": ("question",),
    "history": ("chosen", "words"),
    "told_in_doubt": ("before",),
    "inbox": ("raw",),
}
"""The columns, by table."""

KEYS = {
    "people": ("person_id",),
    "answers": ("person_id", "night", "question"),
    "notes": ("person_id", "message_id"),
    "reminders": ("person_id", "reminder_id"),
    "drafts": ("person_id", "draft_id"),
    "flags": ("person_id", "family"),
    "topics": ("person_id",),
    "refused": ("person_id", "message_id"),
    "history": ("person_id", "question"),
    "told_in_doubt": ("person_id", "what"),
    "inbox": ("update_id",),
}
"""What tells a row of each, as the seal has it: the primary key, but of a flag its family,
as it has no number when it is sealed. Whoever reads a sealed column reads these, too."""
