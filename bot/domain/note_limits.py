"""How long a note about a night may be, typed, edited or brought in."""

LONGEST_NOTE = 1000
"""Characters of a note."""
