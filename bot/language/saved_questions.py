"""Whether something was saved: asked, `what did you save`, or wished for where nothing waits."""

import re

from bot.language.named_choices import Choices, choices_named
from bot.language.patterns import Pattern

_LONGEST = 12
"""Words of a question on one thing."""

_STRESSED = Pattern(r"\b(?:exactly|actually|precisely|really|just|now|rn|so far|lol)\b")
"""What makes such a question no other one."""

_THAT = r"(?: (?:it|that|this|them|all|everything|down|for me|yet|from me))*"
_KEPT = r"(?:save|keep|kept|note|store|record|log|write|written|wrote|put|get|got)d?"
_IN_DIARY = r"(?: (?:in|into|to|for) (?:my |the )?(?:diary|night|last night|log|book))*"
_ASKS = Pattern(
    rf"(?:what|which(?: one| night)?|how much) (?:did|have|do|had) (?:you|u) {_KEPT}"
    rf"{_THAT}"
    rf"(?: (?:of|about|for|from) (?:it|that|last night|the night|my night))?{_IN_DIARY}"
    rf"|(?:did|have) (?:you|u) {_KEPT}{_THAT}{_IN_DIARY}"
    r"|(?:what|whats) (?:(?:is|was|has been|have i|did i|do i have) )?(?:saved?|noted?"
    r"|kept|stored|in (?:(?:my|the) diary|there|it))"
    r"(?: (?:of|for|about|from) (?:me|last night|the night|my night))?"
    r"|(?:(?:show|tell|read) me |(?:can|could|may) i see |let me see )what (?:you|u)(?: have)?"
    rf" {_KEPT}{_THAT}{_IN_DIARY}"
    r"|(?:did|has) (?:the|my|last) night (?:get |been )?(?:saved?|noted|kept)|did (?:it|that) save"
    r"|is (?:everything|all) (?:saved|noted|in)"
    r"|(?:is|was|are|has|have|did) (?:it|that|this|they|all (?:of )?that|(?:my|the|last) \w+"
    r"(?: \w+)?)(?: been| get| got| all)* (?:saved|kept|noted|stored|in)"
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
_IS_KEPT = (
    r"(?:saved?|noted?|kept|stored|recorded|logged|written(?: down)?|put in|added|included"
    r"|in (?:it|there|that|the diary|my diary|the night|last night|what you saved))"
)
_OF_A_FACT = Pattern(
    rf"(?:did|has|have|is|was|were|are) (?:the |my |that |also )*(?P<what>\w.*?)"
    rf"(?: (?:also|too|even|ever|get|got|been|gets|be))* {_IS_KEPT}{_THAT}{_IN_DIARY}"
    rf"|(?:did|have) (?:you|u) (?:also |even )?{_KEPT}(?: down| in)?"
    rf" (?:the |my |that |also )*(?P<told>\w.*?)"
)
"""Whether one thing of a night was saved: `did hard sport get saved`."""

_GONE = Pattern(
    r"(?:is|are|was|were|has|have|did) (?:it|that|this|everything|all|you|my \w+|they)"
    r"(?: (?:all|of it|been|got|get|actually|everything|data|now|completely|my \w+|it))*"
    r" (?:gone|deleted?|erased?|wiped?|removed?)(?: (?:it|all|everything|now|for good|forever))*"
)

_BEFORE = (
    r"(?:(?:so|ok|okay|and|but|yes|yeah|well|please|pls|great|cool|then|right|good|thanks|hey"
    r"|alright|just|sure|fine) )*"
)
_BEHIND = (
    r"(?: (?:yes|yeah|please|pls|thanks|thank you|then|ok|okay|for last night|properly|tho"
    r"|though"
    r"|or not))*"
)


def asks_what_is_saved(text: str) -> bool:
    """Whether a text only asks what was saved, or if it was."""
    return _is(_ASKS, text)


def choices_asked_about(text: str) -> Choices:
    """The choices of a night of which a text asks whether they were saved; none for other texts."""
    low = _plain(text)
    found = re.fullmatch(f"{_BEFORE}(?:{_OF_A_FACT.pattern}){_BEHIND}", low)
    if found is None or low.count(" ") >= _LONGEST:
        return frozenset()
    return choices_named(found["what"] or found["told"])


def asks_if_gone(text: str) -> bool:
    """Whether a text only asks if all that was kept is deleted."""
    return _is(_GONE, text)


def wants_it_saved(text: str) -> bool:
    """Whether a text only says that it is to be saved, without what, or asks how."""
    return _is(_SAVES, text)


def _is(said: Pattern, text: str) -> bool:
    return re.fullmatch(f"{_BEFORE}(?:{said.pattern}){_BEHIND}", _plain(text)) is not None


def _plain(text: str) -> str:
    low = re.sub(r"[^\w\s]", " ", re.sub(r"['’]", "", text.lower()))
    return " ".join(_STRESSED.sub(" ", low).split())
