"""What somebody else has taken or done to themselves, which the models take for the writer's own
despair: the help is for poisoning or a wound, and for whoever is with, or far from, that person."""

from bot.language.patterns import Pattern

_WHO = (
    r"(?:he|she|they|(?:my|our|a|the|his|her) (?:\w+ ){0,3}(?:friend|mate|ex|brother|sister|son"
    r"|daughter|mum|mom|dad|mother|father|wife|husband|partner|boyfriend|girlfriend|cousin"
    r"|flatmate|roommate|neighbour|uncle|aunt\w*|nephew|niece|student|colleague))"
)
_HAS = r"(?: (?:has|have|had|just|already|says?|said|thinks?|that|he|she|they|'s|been))*(?:'s)?"
_TAKEN = (
    r"(?:tablets?|pills?|meds|capsules|paracetamols?|ibuprofens?|antidepressants?|sleepers|insulin"
    r"|overdose|bleach|poison)"
)
_DEEDS = {
    "overdose": rf"(?:took|taken|swallowed|downed|necked|ate)\b.{{0,40}}\b{_TAKEN}"
    r"|(?:overdosed|od'?d)",
    "injury": r"(?:cut|slit|slashed|stabbed|shot|hanged|hung|burned) (?:(?:her|him|them)sel\w+"
    r"|(?:her|his|their) (?:wrists?|arms?|throat|neck))",
}
_DID = {kind: Pattern(rf"\b{_WHO}{_HAS} (?:{deed})\b") for kind, deed in _DEEDS.items()}
_ME_TOO = Pattern(
    r"\bi (?:\w+ )?(?:want|took|have taken|swallowed|will|would|did|feel like|can'?t go on"
    r"|can'?t do)"
    r"\b(?! (?:call|ring|help|get|go (?:there|over)|see|saw))|\b(?:me too|myself|join (?:him"
    r"|her))\b"
    r"|\b(?:years?|months?) ago\b|\blast (?:year|month)\b|\bin (?:19|20)\d\d\b|\bdied\b|\bused to\b"
)


def done_by_another(text: str) -> str | None:
    """The kind of danger of what a plain lower-case text tells that another person has done to
    themselves; None where it is long ago, or the writer means it too."""
    if _ME_TOO.search(text):
        return None
    return next((kind for kind, words in _DID.items() if words.search(text)), None)
