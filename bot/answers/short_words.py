"""Short words that are nothing known and no sorrow: `left`, `skip`, `all good`, `8 hours`."""

import re

_FEW = 6
_SORROW = re.compile(
    r"tired|sleep|awake|can'?t|cannot|hate|sick|awful|bad\b|rough|terribl|worr|scar|sad|cry|fed up"
    r"|annoy|stress|exhaust|hurt|pain|again|still|bored|lonely|stupid|ugh|sigh|hard|worse|horr|anx"
    r"|afraid|angry|miserabl|nervous|knacker|shatter|lousy|rubbish|frustrat|cold|hot\b|ill\b|dying"
    r"|lost|died|miss|alone|jerk|twitch|jump|kick|night"
)
_YES_OR_NO = re.compile(
    r"(?:(?:oh|ah|well|cool|great|sound|sorted|champion|ace|magic|fab|super|deal|lovely|nice"
    r"|nice one|brilliant|awesome|phew|perfect|no"
    r" worries|ta|y|ya|yah|yes|yeah|yea|yep|yup|sure|ok(?:ay)?|k|right|alright|fine|all"
    r" good|of course|n|no"
    r"|nope|nah|not really|maybe|perhaps|probably|i do|i don'?t|it is|it isn'?t|please|thanks|thank"
    r" you|now|lol|haha|hm+|i think so|i guess(?: so)?|i suppose(?: so)?|go on|next|continue"
    r"|sorry)\W*)+"
)
_FINE = re.compile(r"\b(?:good|fine|great|well|okay|ok|calm|baby|log|lovely|perfect|better)\b")


def is_mere_word(text: str) -> bool:
    """Whether a text is too short, or too content, to be pitied."""
    low = text.lower().replace("’", "'")
    if _FINE.search(low) and not re.search(r"\b(?:not|n't|never|no)\b|n't\b", low):
        return True
    return low.count(" ") < _FEW and not _SORROW.search(low)


def is_yes_or_no(text: str) -> bool:
    """Whether a text is nothing but a yes, a no or a nod."""
    low = " ".join(text.lower().replace("’", "'").split())
    return _YES_OR_NO.fullmatch(low.lstrip()) is not None
