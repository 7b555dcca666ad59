"""The new text of a reminder that is there: `it should say stop monster`, `call it magnesium`."""

import re

from bot.language.message_cuts import parts_of
from bot.language.patterns import Pattern
from bot.language.reminder_corrections import is_all_about_when
from bot.language.reminder_text import fold

_LEAD = (
    r"\W*(?:(?:no|nope|nah|wrong|sorry|oops|wait|please|pls|but|and|so|actually|hey|lol|ok|just"
    r"|well|not quite|that is wrong|thats wrong)\b\W*)*(?:(?:can|could|would|will) (?:you|u|it)"
    r" (?:please )?)?"
)
_NAMED = r"(?:text|names?|message|title|wording|words?|label)"
_MUST = (
    r"(?:should|must|shall|has to|have to|needs? to|ought to|can|is (?:supposed|meant) to"
    r"|was (?:supposed|meant) to)"
)
_ONLY = r"(?:only |just |simply |be )?"
_RENAMES = Pattern(
    rf"{_LEAD}(?:"
    rf"(?:it|that|this|(?:the|my|that) (?:reminder|alarm|{_NAMED})(?: of (?:it|the reminder))?)"
    rf" {_MUST} {_ONLY}(?:(?:say|read|be called|be named|be) )?{_ONLY}(?P<must>\S.*)"
    rf"|(?:call|name|title|label) (?:it|that|this|the reminder) {_ONLY}(?P<call>\S.*)"
    r"|rename (?:(?:it|that|this|the reminder) )?(?:(?:to|into|as) )?(?P<rename>\S.*)"
    rf"|(?:change|set|make|put) (?:the|its) {_NAMED} (?:(?:of it )?(?:to|into|as) )?{_ONLY}"
    r"(?P<change>\S.*)"
    rf"|the {_NAMED} (?:is|was) {_ONLY}(?P<is>\S.*)"
    rf"|(?:make it |let it )(?:only |just )?(?:say|read) {_ONLY}(?P<say>\S.*)"
    rf"|(?:say|write) (?:only|just) (?P<write>\S.*)"
    r")"
)
_ONLY_THAT = Pattern(
    rf"{_LEAD}(?:(?:only|just) (?:the )?(?P<first>\w[\w ]*?)|(?:the )?(?P<last>\w[\w ]*?) only)\W*"
)
_POLITE = r"please|pls|plz|thanks|thank you|thx|instead|then|lol|and nothing else|nothing else"
_THANKS = Pattern(rf"(?:\W+(?:{_POLITE}))*[\s.!?,;]*$", re.IGNORECASE)
_BEHIND = Pattern(rf"(?:\W+(?:{_POLITE}|only))*[\s.!?,;]*$", re.IGNORECASE)
_NO_TEXT = Pattern(
    r"(?:fine|ok(?:ay)?|good|enough|all|it|great|right|wrong|alright|perfect|nice|so|not|there|that"
    r"|done|gone|deleted?|removed?|off|on|set|clear|quiet|easy|possible|different|changed?|better"
    r"|something|worse|harmless|normal|safe|bad|dangerous|because|from|stress\w*|due|a)\b.*"
)
_COLON = Pattern(r"(?<=[a-z]):\s+", re.IGNORECASE)
_SIGNS = "\"'“”‘’«»`*"
_LONGEST = 16
"""Words of a part that names a new text."""


def new_name(text: str) -> str:
    """The new text that a message gives to a reminder, as it was typed; nothing where it gives
    none, or says when instead."""
    for part in parts_of(_COLON.sub(" ", text)):
        low = fold(part)
        found = _RENAMES.fullmatch(low) if low.count(" ") < _LONGEST else None
        if found and (name := _named(part, found)):
            return name
    return ""


def shortened(text: str, old: str) -> str:
    """The words of the old text that are to be all of it: `only magnesium`; nothing for others."""
    for part in parts_of(text):
        found = _ONLY_THAT.fullmatch(fold(_THANKS.sub("", part)))
        name = (found["first"] or found["last"]).strip() if found else ""
        kept, words = name.split(), re.findall(r"\w+", fold(old))
        if kept and {*kept} <= {*words}:
            return name
    return ""


def _named(part: str, found: re.Match[str]) -> str:
    group = next(key for key, said in found.groupdict().items() if said)
    name = _BEHIND.sub("", part[found.start(group) :]).strip().strip(_SIGNS).strip()
    if not name or _NO_TEXT.fullmatch(fold(name)) or is_all_about_when(name):
        return ""
    return name
