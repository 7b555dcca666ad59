"""Only grief: what the models take for a danger where a message tells of somebody who has died."""

from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.emergency_words import names_emergency
from bot.answers.danger.red_flags import red_flag
from bot.answers.danger.triage import CRISIS, Basis, Finding
from bot.answers.danger.who_and_when import names_a_pregnancy
from bot.answers.talk.sorrow import (
    is_plain_grief,
    names_a_loss,
    tells_of_a_loss,
    tells_of_anothers_end,
)
from bot.language.lazy_regex import Pattern

_TAKEN_FOR_DEATH = frozenset({"not_waking", "other", "pregnancy"})
_CLAUSE = Pattern(r"[,.;!?]\s+|\s+(?:and|but)\s+")
_GOES_ON_AFTER = Pattern(
    r"\b(?:bleed|(?:off|without|no|left) (?:the |my )?(?:drink|vodka|alcohol|wine|gin)\b)"
)


def is_only_grief(found: Finding, low: str) -> bool:
    """Whether what was found in a plain lower-case text of a loss is the loss itself, and no
    danger beside it, in a clause of its own."""
    is_of_the_dead = (
        found.basis is Basis.SEEN and found.kind in _TAKEN_FOR_DEATH and names_a_loss(low)
    )
    if not (is_of_the_dead or tells_of_a_loss(low)):
        return False
    if found.kind == CRISIS:
        is_grief = is_plain_grief(low) and names_emergency(low) is None
        return not tells_of_despair(low) and (is_grief or tells_of_anothers_end(low))
    beside = (part for part in _CLAUSE.split(low) if not tells_of_a_loss(part))
    is_flagged = any(red_flag(part, pregnancy=names_a_pregnancy(low)) for part in (low, *beside))
    return not is_flagged and not _GOES_ON_AFTER.search(low)
