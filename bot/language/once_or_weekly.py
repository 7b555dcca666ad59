"""Whether a bare day, `thursday at 1pm`, is meant once or every week: said, usual, or asked."""

from bot.language.dates import WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.rhythm_draft import RhythmDraft

EVENT = (
    r"(?:appointments?|appt|doctors?|docs?|dr|gp|dentist|consultant|specialist|neurologist|nurse"
    r"|midwife|clinic|hospital|scan|mri|eeg|blood tests?|bloods|check ?-?up|surgery|x-?ray"
    r"|interview|exam|meeting|flight|train|funeral|wedding|vet|optician|hairdresser|birthday|party|results"
    r"|plumber|delivery)"
)
"""What comes once on its day."""

_IS_EVENT = Pattern(rf"\b{EVENT}\b")
_OFTEN = Pattern(
    r"\b(?:every|evry|evey|evrey|eveyr|eevry|each|all|weekly|always|regular\w*|usual\w*|weeks?"
    r"|{DAY_IN_FULL}s"
    r"|(?:morning|afternoon|evening|night)s)\b"
)
"""What is said of every week."""

_BARE = Pattern(rf"(?<!\w)(?:on )?{WEEKDAY}(?!\w)")


def may_be_once(low: str, draft: RhythmDraft) -> bool:
    """Whether one bare weekday, or `on the 5th`, is all that a folded wish says of its days."""
    others = draft.start or draft.until or draft.lasting or draft.once or draft.is_once
    if draft.month_days and not (others or draft.monthly or draft.weekdays):
        return len(draft.month_days) == 1
    steps = draft.every > 1 or draft.weekly or draft.daily or draft.a_week or draft.a_day
    is_one = len(draft.weekdays or ()) == 1 and not (others or steps or draft.excluded)
    return is_one and _BARE.search(low) is not None and not _OFTEN.search(low)


def is_event(text: str) -> bool:
    """Whether a text is of something that comes once on its day, such as an appointment."""
    return _IS_EVENT.search(text.lower()) is not None
