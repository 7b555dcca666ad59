"""What to do about a flag, in one plain line each."""

from bot.domain.emergency_numbers import ANY_NUMBER
from bot.domain.model import Flag, StoredFlag, Urgency
from bot.domain.rules import RULES

ADVICE = {
    Urgency.NOW: f"Now: get medical help. Call your emergency number, such as {ANY_NUMBER}.",
    Urgency.TODAY: "Today: be seen by a doctor, or call one, even if you feel well again.",
    Urgency.SOON: "See a doctor soon: book a visit in the next two weeks.",
    Urgency.MENTION: "Mention it at your next visit to a doctor. There is no hurry.",
}
ADVICE_AFTER_WEEKS = (
    "It was over two weeks ago: if no doctor knows of it yet, see one this week. If it happens"
    " again, call your emergency number."
)
ADVICE_ON_ALCOHOL = (
    "See a doctor soon, in the next days. Call your emergency number if you shake badly, see or"
    " hear things that are not there, are confused, or have a fit."
)
BE_SAFE = (
    "Until a doctor agrees, do not drive, and keep away from heights, machines and baths alone."
)
AFTER_DOCTOR = "You saw a doctor about this on {day}: go by what they said."
AFTER_DOCTOR_AGAIN = f"{AFTER_DOCTOR} If it happens again, call your emergency number."
NOT_A_DIAGNOSIS = "This is not a diagnosis."

_MAY_BE_SEIZURE = frozenset(rule.family for rule in RULES if rule.may_be_seizure)


def advice_on(stored: StoredFlag) -> str:
    """What to do about a flag as it stands: a doctor who has seen it knows better."""
    if (seen := stored.doctor_on) is None:
        return advice(stored.flag)
    line = AFTER_DOCTOR_AGAIN if stored.flag.family == "seizure_event" else AFTER_DOCTOR
    return line.format(day=f"{seen.day} {seen:%B}")


def advice(flag: Flag) -> str:
    """What to do, in one plain line; where it may be a seizure also what has to wait."""
    line = ADVICE[flag.urgency]
    if flag.family == "seizure_event" and flag.urgency is Urgency.SOON:
        line = ADVICE_AFTER_WEEKS
    if flag.family == "alcohol_stopped":
        line = ADVICE_ON_ALCOHOL
    return f"{line} {BE_SAFE}" if flag.family in _MAY_BE_SEIZURE else line
