"""In the hour after despair: that somebody close does not know, or will be told; and how the same
lines are said again in other words. After Samaritans and the NHS (talking to somebody)."""

from bot.answers.after_alarm.second_thought_texts import NEAR
from bot.domain.emergency_numbers import LINES_BY_COUNTRY
from bot.language.lazy_regex import Pattern

UNKNOWN, WILL_TELL = "unknown", "will_tell"
MOST_WORDS = 22
"""A longer message speaks for itself."""

_WHO = (
    r"(?:her|him|them|(?:(?:my|the|a) )?(?:mum|mom|mother|dad|father|parents|sister|brother"
    r"|friends?"
    r"|teacher|aunt|uncle|gran\w*|husband|wife|partner|boyfriend|girlfriend|family|nobody|no ?one))"
)
_UNKNOWN = Pattern(
    rf"\b{_WHO} (?:does|do)(?: ?n'?t|nt| not) (?:even |really )?know\b|\b(?:nobody|no ?one) knows\b"
)
_WILL_TELL = Pattern(
    rf"\b(?:i'?ll|i will|will|maybe|might|could|gonna|going to|i can|want to|should)\b.{{0,12}}"
    rf"\b(?:tell|talk to|speak to|show|ask|wake|ring|call|phone|text) {_WHO}\b"
    rf"|\bi(?:'ve| have)? (?:just )?(?:told|talked to|spoke to|woke|showed) {_WHO}\b"
)
_NOT = Pattern(
    r"\b(?:not|never|\w+n'?t|dont|wont|cant|cannot|nobody|no ?one|angry|worse|hates?|if i|how)\b"
)

TELL_THEM_SO = (
    "<b>Could you tell them tonight?</b> You need not explain it well: <i>I am not doing well, can"
    " you stay with me a bit</i> is enough. Or show them this chat. Most people are glad to be"
    " told,"
    " also at night."
)
A_GOOD_STEP = (
    "<b>That is a good and brave step.</b> Begin small: <i>I am not doing well</i> is enough, and"
    " they may just sit with you. If they do not understand at once, tell somebody else as well. I"
    " am here, before and after."
)
TO_BE_TOLD = {UNKNOWN: TELL_THEM_SO, WILL_TELL: A_GOOD_STEP}

_AGAIN = (
    "<b>I am still with you.</b> Write as much as you like, or nothing at all.",
    "<b>Thank you for going on.</b> What would help a little now: a light, somebody in the room?",
    "<b>I read every word.</b> I am a program and know little; who could hear this from you today?",
)
_BRIEF = f"The lines are there at any hour: {LINES_BY_COUNTRY}."


def telling(text: str) -> str | None:
    """Whether a few plain lower-case words say that somebody close does not know, or will be"
    " told."""
    if len(text.split()) > MOST_WORDS:
        return None
    if _UNKNOWN.search(text):
        return UNKNOWN
    return WILL_TELL if _WILL_TELL.search(text) and not _NOT.search(text) else None


def in_other_words(said: str, times: int, *, is_heard: bool) -> str:
    """What is said to despair, once lines were named `times` before in this hour: shorter, and to
    what is only heard never the same twice running."""
    if not times or NEAR not in said:
        return said
    lead = _AGAIN[(times - 1) % len(_AGAIN)] if is_heard else said.removesuffix(NEAR).strip()
    return f"{lead}\n{_BRIEF}"
