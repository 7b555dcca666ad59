"""A baby that is held or fed by somebody who is sleepy, or whose arm jerks; and breastfeeding.

Neither is a pregnancy, and it is the grown-up who nods off: a baby who jerks is a child's subject.
"""

import re

from bot.language.lazy_regex import Pattern

TIRED_PARENT, BREASTFEEDING = "tired_parent", "breastfeeding"

_BABY = r"(?:(?:my|the|our) )?(?:bab(?:y|ies)|newborn|infant|little one)"
_HELD = (
    r"(?:arms|lap|on (?:my chest|top of me|me)|hold(?:ing)?|held|carry(?:ing)?|feed(?:ing)?|fed"
    r"|armchair|sofa|couch|recliner|(?:rocking |feeding |nursing )?chair)"
)
_I_NOD_OFF = (
    r"\b(?:i(?:'?m| am|'ve| have)?|me|and|while|when|keep) (?:\w+ ){0,3}?(?:nod\w*|doz\w*"
    r"|drift\w* off|drop\w* off|f[ae]ll\w* asleep|asleep|sleepy|jerk\w*|twitch\w*|jolt\w*)"
    r"|\bmy (?:\w+ )?(?:arms?|hands?|legs?|body) (?:\w+ )?(?:jerk|twitch|jolt|jump|kick)\w*"
)
_NEARLY = (
    r"\b(?:nearly|almost|(?:scared|afraid|worried|terrified) (?:to|of|(?:that )?i(?:'?ll| will"
    r"|(?:'?m| am) (?:gonna|going to)| might| could))) (?:\w+ (?:and )?)?drop(?:ped|ping)?"
)
_DROPPED = rf"\b(?:i|we|he|she) (?:\w+ )?dropped {_BABY}\b(?! (?:off|at|to|by|with))"
_NO_THING = r"(?! \w*(?:phone|cup|book|bag|plate|keys))"
_TIRED = Pattern(
    rf"{_NEARLY} (?:him|{_BABY}|her\b{_NO_THING})"
    rf"|{_DROPPED}|\b(?:scared|afraid) (?:to|of) (?:hold|carry|feed)(?:ing)? (?:him|her|{_BABY})\b"
    rf"|(?m:^)(?=.*\b{_BABY}\b)(?=.*\b{_HELD}\b)(?=.*(?:{_I_NOD_OFF}))"
    r"|(?m:^)(?=.*\b(?:(?:feed|feeding|holding) (?:him|her)|w(?:ith)? (?:him|her) (?:on|in) (?:me"
    r"|my)|w (?:him|her))\b)(?=.*\b(?:armchair|sofa|couch|chair|recliner)\b)"
    rf"(?=.*(?:{_I_NOD_OFF}))"
)
_THE_BABY_JERKS = Pattern(
    rf"\b(?:{_BABY}|(?:her|his) (?:\w+ )?(?:arms?|hands?|legs?|feet|body)) (?:\w+ ){{0,2}}?"
    r"(?:jerk|twitch|jolt|jump|kick|shak|startl|spasm)\w*"
    r"|\b(?:jerk|twitch|jolt|jump|kick|startl)\w*\b.{0,12}\b(?:when|while|as)"
    r" (?:she|he|the baby|baby) (?:\w+ )?(?:doz|nod|drift|drop|f[ae]ll|sleep)\w*"
)
_FEEDS = Pattern(
    r"\b(?:breast-? ?fe(?:ed(?:ing)?|d)|breast ?milk|nursing (?:a|my|the) (?:baby|newborn))\b"
)
_ON_THE_CHEST = Pattern(rf"\b{_BABY} (?:\w+ )?(?:on|against) my chest\b")


def held_baby(text: str) -> str | None:
    """The kind of card for a plain lower-case text on a baby held while sleepy, or on
    breastfeeding."""
    if _TIRED.search(text) and not _THE_BABY_JERKS.search(text):
        return TIRED_PARENT
    return BREASTFEEDING if _FEEDS.search(text) else None


def was_dropped(text: str) -> bool:
    """Whether a plain lower-case text tells that a baby was dropped, and not only nearly."""
    return re.search(_DROPPED, text) is not None and not re.search(_NEARLY, text)


def only_nearly(text: str) -> bool:
    """Whether a plain lower-case text tells of a baby that was nearly dropped, and was not."""
    return held_baby(text) == TIRED_PARENT and not was_dropped(text)


def lies_on_the_chest(text: str) -> bool:
    """Whether a plain lower-case text names the chest only as where a baby lies."""
    return "chest" not in _ON_THE_CHEST.sub(" ", text)
