"""How long somebody who does not answer is asked: the numbers, all in one place."""

from datetime import timedelta

ASK_AFTER = 3
"""Unanswered mornings after which it is asked once how to go on, and no nudge comes any more."""

PAUSE_AFTER = 7
"""Unanswered mornings after which the check-ins pause themselves, and it is said so."""

BUTTONS_LAST = timedelta(days=1)
"""An open check-in keeps its buttons so long, or until the next one comes."""
