"""Whether something was saved: asked, `what did you save`, or wished for where nothing waits."""

import re

from bot.language.patterns import Pattern

_THAT = r"(?: (?:it|that|this|them|all|everything|so far|now|just|down|for me|yet|from me))*"
_KEPT = r"(?:save|keep|kept|note|store|record|log|write|written|wrote|put|get|got)d?"
_IN_DIARY = r"(?: (?:in|into|to|for) (?:my |the )?(?:diary|night|last night|log|book))*"
_ASKS = Pattern(
    rf"(?:what|which(?: one| night)?|how much) (?:did|have|do|had) (?:you|u)(?: just)? {_KEPT}"
    rf"{_THAT}"
    rf"(?: (?:of|about|for|from) (?:it|that|me|last night|the night|my night))?{_IN_DIARY}"
    rf"|(?:did|have) (?:you|u)(?: just| really)? {_KEPT}{_THAT}{_IN_DIARY}"
    r"|(?:is|was|are|has|have|did) (?:it|that|this|they|all (?:of )?that|(?:my|the|last) \w+"
    r"(?: \w+)?)(?: been| get| got| all| now)* (?:saved|kept|noted|stored|in)"
    rf"{_THAT}{_IN_DIARY}(?: or not)?"
)
_SAVES = Pattern(
    r"(?:(?:can|could|would|will) (?:you|u) )?(?:save|keep|note|store|log|record|put|write"
    rf"|add|pop|get|make a note of)(?: (?:it|that|this|them|all))?{_THAT}{_IN_DIARY}"
    r"|(?:i )?(?:want|would like|d like|need) (?:to )?(?:write|put|note|save|log)"
    r"(?: (?:it|that|this))?(?: down)? (?:in|into) (?:my |the )?diary(?: .{0,20})?"
    r"|(?:how|where) (?:do|can|could|should) i (?:note|save|write|log|put|enter|record)"
    rf"(?: (?:it|that|this|the night|last night|a night))?{_THAT}{_IN_DIARY}"
)
_BEFORE = (
    r"(?:(?:so|ok|okay|and|but|yes|yeah|well|please|pls|great|cool|then|right|good|thanks|hey"
    r"|alright|just|sure|fine) )*"
)
_BEHIND = r"(?: (?:please|pls|thanks|thank you|then|ok|okay|now|for last night|properly))*"


def asks_what_is_saved(text: str) -> bool:
    """Whether a text only asks what was saved, or if it was."""
    return _is(_ASKS, text)


def wants_it_saved(text: str) -> bool:
    """Whether a text only says that it is to be saved, without what, or asks how."""
    return _is(_SAVES, text)


def _is(said: Pattern, text: str) -> bool:
    low = " ".join(re.sub(r"[^\w\s]", " ", re.sub(r"['’]", "", text.lower())).split())
    return re.fullmatch(f"{_BEFORE}(?:{said.pattern}){_BEHIND}", low) is not None
