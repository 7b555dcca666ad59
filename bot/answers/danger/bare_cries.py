"""Bare cries: a danger in a word or two beside "now", "please" or "help", and nothing else.

The models take so few words for small talk.
"""

from bot.language.lazy_regex import Pattern

_NOUNS = {
    "seizure_now": r"seizures?|(?:a|having a|his|her|another) fit|fitting|seizing|convulsi\w+",
    "stroke": r"stroke",
    "chest": r"heart attack|cardiac arrest|chest pains?",
    "breathing": r"chok(?:ing|es|ed)|suffocating|(?:can'?t|not|no) breath(?:e|ing)?",
    "not_waking": r"unconscious|collapsed|passed out|not waking(?: up)?|unresponsive|won'?t wake",
    "overdose": r"overdos(?:e|ed|ing)|od'?d?|poison(?:ed|ing)?|took pills",
    "injury": r"bleed(?:ing|s)?|stabbed|been shot|ha?emorrhag\w+",
    "allergy": r"anaphyla\w+",
    "other": r"ambulance|dying|drown(?:ing|ed)|electrocuted",
    "crisis": r"suicid(?:e|al)",
}
_CRY = r"(?:(?:right )?now|help(?: me| us| him| her)?|please|quick(?:ly)?|hurry|sos|asap|urgent)"
_WHO = (
    r"(?:i|i'm|im|am|he|she|he's|she's|is|it'?s|has|a|an|the|my|his|her|our|mum|mom|dad|wife"
    r"|husband|son|daughter|baby|nan|gran|grandad|grandpa|friend|mate|man|woman|person|guy|lady"
    r"|kid|boy|girl|someone|somebody|having|got|i think|need|in|on|this|oh|god|omg|so|and|just)"
)
_BEFORE = rf"\W*(?:(?:{_WHO}|{_CRY})\b\W*)*?"
_AFTER = rf"\W*(?:(?:{_WHO}|{_CRY})\b\W*)*"
_CRIES = Pattern(rf"\b{_CRY}\b")
_BARE = {kind: Pattern(rf"{_BEFORE}\b(?:{noun})\b{_AFTER}") for kind, noun in _NOUNS.items()}
_SOMEBODY = Pattern(r"\W*(?:an? |the )?(?:unconscious|lifeless|dying) (?:man|woman|person|guy)\W*")
_ON_FIRE = Pattern(
    r"\W*(?:(?:my|the|our|help|omg)\W+)*(?:house|flat|kitchen|home|building|bed|curtains|sofa|car) "
    r"(?:is )?on fire\b[^?]{0,30}"
)
_MOST_WORDS = 9


def bare_cry(text: str) -> str | None:
    """The kind of danger that a few plain lower-case words cry out, or None."""
    if text.count(" ") >= _MOST_WORDS or "?" in text:
        return None
    if _SOMEBODY.fullmatch(text):
        return "not_waking"
    if _ON_FIRE.fullmatch(text):
        return "other"
    if not _CRIES.search(text):
        return None
    return next((kind for kind, words in _BARE.items() if words.fullmatch(text)), None)
