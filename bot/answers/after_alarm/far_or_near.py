"""In the hour after an alarm: who is in danger is elsewhere, or who could help is near."""

from bot.domain.emergency_numbers import ANYWHERE
from bot.language.lazy_regex import Pattern

FAR, CLOSE_BY = "far", "close_by"
MOST_WORDS = 22

_FAR = Pattern(
    r"\b(?:no|have ?n'?t got(?: the| a)?|do ?n'?t have(?: the| a)?|without a) keys?\b"
    r"|\b(?:can'?t|cannot|no way to) (?:get|reach|go) (?:in(?:to)?(?! my)|there|to (?:him|her"
    r"|them))\b"
    r"|\b(?:he|she|they)(?:'s|'re| is| are| lives?)? (?:\w+ )?(?:at|in) (?:her|his|their|another|a"
    r" different|the other)\b(?! (?:bed|room|bath|cot|crib|chair|sleep|garden|own))"
    r"|\b(?:he|she|they) lives? (?:\w+ )?(?:far|away|abroad|alone|\d+ (?:miles|km|hours))\b"
    r"|\bi(?:'m| am) (?:not (?:there|with (?:him|her|them))|(?:too )?far|miles|hours|\d+ (?:miles"
    r"|km"
    r"|hours|minutes)) ?(?:away)?\b"
    r"|\b(?:not|n'?t) (?:picking up|answering (?:the|her|his|my) (?:phone|door|calls?)|opening)\b"
)
_CLOSE_BY = Pattern(
    r"\bmy (?:\w+ ){1,2}(?:'s |is )?(?:lives?|living) (?:just )?(?:round|around|next|near\w*"
    r"|close|down"
    r"|across|upstairs|downstairs|opposite|in the same|over|two|a few|with)\b"
    r"|\b(?:my|the|our) (?:\w+ )?(?:neighbou?rs?|sister|brother|son|daughter|friend|mum|mom"
    r"|dad) (?:is|are)"
    r" (?:just )?(?:next door|nearby|close by|round the corner|upstairs|downstairs|up the road)\b"
)
_NONE = Pattern(r"\b(?:but|not speak|away|hates?|dead|died|used to|no longer)\b")

GO_FOR_THEM = (
    f"<b>Then call for them, now: your local emergency number ({ANYWHERE}).</b> Say the address,"
    " what was taken or done and when, and whether anybody has a key: they can get in without one,"
    " and you need not be there. Keep ringing, and ask a neighbour, a flatmate or the caretaker to"
    " knock."
)
RING_THEM = (
    "<b>Please ring them now, and ask them to come over.</b> You need few words: <i>I am not safe"
    " on my own tonight.</i> Give them tablets, or anything else that could hurt, to take away. If"
    f" they cannot come: call your local <b>emergency number</b> ({ANYWHERE})."
)


def far_or_near(text: str, *, despair: bool) -> str | None:
    """Which of them a few plain lower-case words say after an alarm, or None; `despair` says
    whether it was about despair."""
    if len(text.split()) > MOST_WORDS:
        return None
    if despair and _CLOSE_BY.search(text) and not _NONE.search(text):
        return CLOSE_BY
    return FAR if _FAR.search(text) else None


def said_of(where: str) -> str | None:
    """The answer to it, in Telegram's HTML."""
    return {FAR: GO_FOR_THEM, CLOSE_BY: RING_THEM}.get(where)
