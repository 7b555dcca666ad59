"""The first lines of messages that are due."""

from datetime import datetime

from bot.domain import schedule
from bot.domain.model import Person

CHECK_IN_READY = "{greeting} Your check-in is ready."
NUDGE = "{greeting} Your check-in is still open. I nudge only once."
ABOUT_NIGHT = "It is about the night to {night}."
GOOD_MORNING = "Good morning."
HELLO = "Hello."
COMES_LATE = "It comes late, sorry."
COULD_NOT_ASK = "I could not ask about the night to {nights}. You can fill it in now:"
SILENT = "The last {count} check-ins had no answer, and that is fine. How shall I go on?"
PAUSES_ITSELF = (
    "The last {count} check-ins had no answer, so I pause them now. Nothing is lost."
    " Tap Go on whenever you like, or type <i>resume</i>."
)


def greeting(now: datetime, person: Person) -> str:
    hour = schedule.local_now(now, person.zone or "UTC").hour
    return GOOD_MORNING if 4 <= hour < 12 else HELLO
