"""When the check-in shall come, as it is told: `17:00 is when I want it, not a reminder`."""

import re
from datetime import time

from bot.language.dates import DAY_NAME
from bot.language.lazy_regex import Pattern
from bot.language.times import times_in

_NOT_A_REMINDER = Pattern(
    r"(?<![\s,.;-])[\s,.;-]*+\b(?:and |but |it (?:was|is) |its |thats |that (?:was|is) )?"
    r"(?:not|no|isnt|wasnt) (?:(?:a|the|my|for a|as a) )?reminders?\b"
)
_CHECK_IN = (
    r"(?:check ?-?ins?|(?:morning |daily )?questions?|to be asked|be asked|you (?:to )?ask"
    r"|u (?:to )?ask|ask me|asked|being asked)"
)
_WANTED = Pattern(
    rf"\bis (?:when|the time|what time|for)\b.*\b{_CHECK_IN}\b"
    rf"|\b{_CHECK_IN}\b.*\b(?:should|shall|must|has to|needs to|is (?:supposed|meant) to)\b"
    rf"|\b(?:want|wanted|need|meant|mean|would like|id like|prefer|wish)\b.*\b{_CHECK_IN}\b"
    rf"|\b{_CHECK_IN}\b.*\bi (?:want|wanted|meant|mean|said)\b"
    r"|^\W*(?:(?:please|pls|just|no|i said|i meant)\W+)*ask me (?:at|around|every|each)\b"
)
_DOUBT = Pattern(
    r"\?|\b(?:not|dont|do not|never|no|why|until|till?|pause|weekends?|weekdays?|tomorrow|today"
    r"|tonight|once|week|or|maybe|between|before|after|earlier|later|for \d+|came|was|were"
    rf"|{DAY_NAME}s?)\b"
)
_LONGEST = 20
_SENT = (
    r"(?:(?:these|this|those|the|my|your|next|morning|daily) )*"
    r"(?:questions?|check ?-?ins?|messages?|next one|(?<=time do )these|(?<=time are )these)"
)
_WHEN_NEXT = Pattern(
    r"(?:(?:and|so|ok|okay|oh|hi|hey|ta|cheers|thanks|thank|you|btw|right|quiet) )*"
    r"(?:when|(?:at )?(?:what|which) (?:time|hour)|how early|whats the time) (?:"
    r"(?:(?:do|does|will|would|are|r|is) )?(?:you|u|the bot|this bot)"
    r" (?:next |usually |normally |going to |gonna |will |would |are )*"
    r"(?:ask|messag(?:e|ing)|text|writ(?:e|ing)|ping|send)s?(?:ing)?(?: to)?"
    rf"(?: me| {_SENT}| these| this| it| them)*"
    r"(?: (?:at|next|again|tomorrow|each day|every day|in the morning|the next time))*"
    rf"|(?:do|does|will|would|are|is|s) {_SENT} ?(?:(?:gonna|going to|meant to|supposed to) )?"
    r"(?:come|coming|arrive|land|due|be|sent)*(?: (?:at|in|out|through|tomorrow|in the morning"
    r"|each day|every day))*"
    rf"|(?:it )?(?:comes?|arrives?) {_SENT}|{_SENT} (?:comes?|arrives?)"
    r"|(?:am|will|do|would) i (?:be |get |getting |being |hear )*"
    rf"(?:asked|messaged|from (?:you|u)|{_SENT})(?: (?:next|again|tomorrow))*)"
    r"(?: (?:then|please|pls|mate))*"
    r"(?: (?:im|i am|i work|i start|i get up|i leave|ive|i have|cos|because|as i)\b.*)?"
)
"""With why it is asked behind it: `what time you sending these? im on my round by 6`."""


def asks_when_next(text: str) -> bool:
    """Whether it is asked when the next check-in comes."""
    low = " ".join(re.sub(r"[^\w\s-]", " ", re.sub(r"['’]", "", text.lower())).split())
    return _WHEN_NEXT.fullmatch(low.replace("whens", "when s")) is not None


def check_in_time_told(text: str) -> time | None:
    """The one time at which somebody plainly says that the check-in shall come; else None."""
    low = " ".join(re.sub(r"['’]", "", text.lower()).split())
    low = re.sub(r"^(?:no|nope|wrong)\b\W*", "", _NOT_A_REMINDER.sub("", low))
    if low.count(" ") >= _LONGEST or not _WANTED.search(low) or _DOUBT.search(low):
        return None
    found = times_in(re.sub(r"[.!]+(?=\s|$)", " ", low))
    return found[0] if len(found) == 1 else None
