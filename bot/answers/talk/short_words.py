"""Short words that are nothing but a yes, a no or a nod."""

from bot.language.lazy_regex import Pattern, lowered

_YES_OR_NO = Pattern(
    r"(?:(?:oh|ah|well|cool|great|sound|sorted|champion|ace|magic|fab|super|deal|lovely|nice"
    r"|nice one|brilliant|awesome|phew|perfect|no"
    r" worries|ta|y|ya|yah|yis|aye|yes|yeah|yea|yep|yup|sure|ok(?:ay)?|k|right|alright|fine|all"
    r" good|of course|n|no"
    r"|nope|nah|not really|maybe|perhaps|probably|i do|i don'?t|it is|it isn'?t|please|thanks|thank"
    r" you|now|lol|haha|hm+|i think so|i guess(?: so)?|i suppose(?: so)?|go on|next|continue"
    r"|sorry)\W*)+"
)


def is_yes_or_no(text: str) -> bool:
    """Whether a text is nothing but a yes, a no or a nod."""
    low = lowered(text)
    return _YES_OR_NO.fullmatch(low.lstrip()) is not None
