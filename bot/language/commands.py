"""Whether a wish is a clear command, which is done at once; anything else is shown first."""

import re

from bot.language.dates import DAY_NAME
from bot.language.intent_patterns import plain_of
from bot.language.lazy_regex import Pattern
from bot.language.numbers import NUMBERS

_ASKED = (
    r"(?:(?:can|could|would|will) (?:you|we|i)|i(?:'d| would) like(?: you)? to"
    r"|i (?:want|need) (?:you )?to|let'?s|just|now|then|please|pls|kindly|so|and)"
)
_DOUBT = Pattern(
    r"\b(?:do ?n'?t|dont|do not|did ?n'?t|never|not|no|should|shall i|why|what|how|if|whether"
    r"|when|is it|would it|did|does|came|forgot|was|were|yesterday|or|maybe|perhaps)\b"
)
"""What in the rest of a command says that it is a question, denied, a story or has two readings."""

_ONE_DAY = Pattern(
    r"\b(?:today|tonight|tomorrow|tmrw|once|this (?:week|wk|morning|evening)|next week|weekdays?"
    rf"|weekends?|in (?:an|\w+) hours?|hours?|minutes?|mins?"
    r"|(?:for|over) (?:an?|the|this|next|[0-9]+ \w*(?:day|week|night))|"
    rf"(?<!i'm )(?<!im )(?<!am ){DAY_NAME}s?\b)"
)
"""What a check-in time is not kept for: it is the same on each day, until it is changed."""

_PAUSED = (
    r"until|till?|to|for|from|on|it|this|them|everything|all|now|bot|hypnic|app|check-?ins?"
    r"|questions?|messages?|messaging|asking|me|us|next|over|starting|daily|morning|please|a|an"
    rf"|[0-9]+|{'|'.join(NUMBERS)}"
)
_MESSAGES = (
    r"questions?|check[- ]?ins?|messages?|messaging|asking|texts?|texting|pings?|notifications?"
    r"|bothering|writing|disturbing"
)
PAUSES = (
    rf"pause(?=$|[,.!]| (?:(?:the|my|all|your) )?(?:{_PAUSED})\b)|mute|snooze|skip"
    r"|hold (?:off|fire)|(?:take|have) (?:a |some )?(?:\w+ )?(?:break|pause|rest|breather)"
    r"|give (?:it|me|this|us) a (?:rest|break|pause)|leave (?:me|us)|(?:be|keep|stay) (?:quiet"
    rf"|silent)|(?:no(?: more)?|stop|quit|cease|halt|suspend)(?: \w+){{0,2}}? (?:{_MESSAGES})"
    r"|(?:do ?n'?t|dont|do not) (?:ask|message|text|write|bother|disturb|ping|contact|send)"
    r"|put (?:it|everything|this|the \w+) on hold"
)
"""How a pause is begun; `pause` alone, or the check-ins, and no medicine."""

SETS_TIME = (
    r"(?:ask|question|check in|check me in|message|text|write|ping|send|contact)"
    r"|(?:change|move|shift|set|make|push|put|adjust|bring|switch|reschedule|have|do|start)"
)
"""How the time of the check-in is set."""

_UNASKED = Pattern(
    r"^(?:why|what|how|when|should|shall|is|are|do(?! not\b)|does|did|has|have you|if)\b"
)


def is_command(text: str, begun: str) -> bool:
    """Whether the text begins as such a command does, and is nothing else besides."""
    plain = plain_of(text)
    found = re.match(rf"(?:{_ASKED}\s+)*(?:{begun})\b", plain)
    if found is None or ("?" in text and not re.match(r"(?:can|could|would|will) ", plain)):
        return False
    return not _DOUBT.search(plain[found.end() :])


def names_a_day(text: str) -> bool:
    """Whether something is wished for one day, or from another one on."""
    return _ONE_DAY.search(text.lower()) is not None


def is_asked_or_denied(text: str) -> bool:
    """Whether the text asks about something, or says not to do it."""
    plain = plain_of(text)
    if "?" in text and not re.match(r"(?:can|could|would|will) ", plain):
        return True
    return bool(_UNASKED.match(plain) or re.search(r"\b(?:do ?n'?t|dont|do not|never)\b", plain))
