"""Exit codes of the process: what they tell a supervisor, in one place."""

STOPPED = 0
"""It did what it was told, or stopped on request."""

BAD_START = 2
"""It cannot work as it is configured; starting it again does not help."""

RESTART = 70
"""Start it again: it was stuck, or what it needs was busy."""

CUT_OFF = 130
"""It was told to stop before it had done what it was told."""
