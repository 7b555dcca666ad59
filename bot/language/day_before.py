"""`the evening before`: a reminder on the day before something that has a date."""

import re
from datetime import datetime, timedelta

from bot.domain.rhythm import DAILY
from bot.language.dates import WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.reminder_corrections import but_for_times, without_times
from bot.language.reminder_text import fold
from bot.language.reminder_times import times_in

_BEFORE = Pattern(
    r",?\s*\b(?:on )?(?:the|a|one) (?P<part>day|evening|night|morning|afternoon)"
    r" (?:before|earlier)\b(?:,? in the (?P<in>morning|afternoon|evening))?"
    r"(?P<at> at \d[\d:.]*(?: ?[ap]\.?m\b\.?)?)?",
    re.IGNORECASE,
)
TALK_OF_IT = Pattern(
    r"(?:\b(?:and|so|then|also|please|pls|can (?:you|u)|could (?:you|u))\s+)*"
    r"\b(?:(?:remind|nag|ping|poke|nudge|tell|text|message|buzz|prompt|alert|notify|bug|ring) me"
    r"|give me a (?:shout|nudge|poke|ping|buzz|reminder))"
    r"(?: (?:of|about|to|on)\b)?(?: (?:it|this|that)\b)?"
    r"|^\W*(?:(?:i|we)(?: have|'?ve got| got| am having)|got|have) (?:an? |my |the )?"
    r"|^\W*(?:(?:i|we) )?(?:need|have|got|must|should) (?:to )?(?:be|go) (?:at|to|in) (?:the "
    r"|my )?|,? its(?= (?:at|on|each|every|\d))|,? (?:i|we) start(?: at)?(?= \d)|^\W*(?:my|the)\s"
    rf"|\b(?:is|are)(?= (?:on|at|next|this|tomorrow|in|{WEEKDAY})\b)|[.,!?\s]+$",
    re.IGNORECASE,
)
"""What is said around something that is on a date, and is none of its name."""

_TASK = Pattern(r"\s*(?P<what>(?:not to|to(?! my\b)) [^.!?,;]+)", re.IGNORECASE)
"""What is to be done then, where the event stands before it."""

STORY = Pattern(r"^.*(?<!\b[dm]r)(?<!\bmrs)[.!?]\s+(?=[^.!?]*\d)", re.DOTALL | re.IGNORECASE)
"""What is told in sentences of its own before the one with the time."""

_USUAL = {"morning": "9:00", "afternoon": "14:00", "evening": "19:00", "night": "21:00"}
"""When it comes where only the part of the day is said; it is shown before it is set."""


def the_day_before(typed: str, now: datetime) -> str | None:
    """The same wish as one for the day before, at that local time: `on 5 March: dentist tomorrow`;
    empty where it names no date, and None where no such day is meant."""
    found = _BEFORE.search(typed)
    if found is None:
        return None
    before, behind = typed[: found.start()], typed[found.end() :]
    task = _TASK.match(behind)
    around = (before, behind[task.end() :] if task else behind)
    said = (TALK_OF_IT.sub("", STORY.sub("", part)).strip(" ,.;:") for part in around)
    whole = ": ".join(filter(None, said))
    event, at = without_times(whole), times_in(fold(whole))
    own = f" (at {whole[at[0].start : at[0].end]})" if len(at) == 1 else ""
    wish, bare = but_for_times(f"{event} once", now), but_for_times(event, now)
    day = wish.rhythm.start if wish and wish.rhythm.is_once else None
    if wish is None or day is None or (bare and bare.rhythm == DAILY):
        return ""
    eve, part = day - timedelta(days=1), (found["in"] or found["part"]).lower()
    usual = f" at {_USUAL[part]}" if part in _USUAL else ""
    when = found["at"] and f"{found['at']}{'' if part == 'day' else f' in the {part}'}"
    what = f"{task['what']}: {wish.text}" if task else wish.text
    return f"on {eve.day} {eve:%B}{when or usual}: {what} tomorrow{own}"
