"""The new text of a reminder that is there: `it should say stop monster`, `call it magnesium`."""

import re

from bot.language.corrections import correction
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import parts_of
from bot.language.reminder_revisions import is_when
from bot.language.reminder_text import fold

_LEAD = (
    r"\W*(?:(?:no|nope|nah|wrong|sorry|oops|wait|please|pls|but|and|so|actually|hey|lol|ok|just"
    r"|well|not quite|that is wrong|thats wrong)\b\W*)*(?:(?:can|could|would|will) (?:you|u|it)"
    r" (?:please )?)?"
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


_QUOTED = Pattern(
    rf"{_LEAD}(?:(?:only|just|rather|put|say|write|call it|make it|make that|it should|for) )+"
    r"['\"“‘«](?P<name>[^'\"”’»]{2,60})['\"”’»].*",
    re.IGNORECASE | re.DOTALL,
)
"""`just 'gp appointment', my flatmate sees my phone`: what stands in quotes is the text."""


def new_name(text: str) -> str:
    """The new text that a message gives to a reminder, as it was typed; nothing where it gives
    none, or says when instead."""
    if (quoted := _QUOTED.fullmatch(text.strip())) and not is_when(quoted["name"]):
        return quoted["name"].strip()
    for part in parts_of(_COLON.sub(" ", text)):
        fix = correction(part)
        if fix and fix.names and not fix.old and (name := _named(fix.new)):
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


def _named(said: str) -> str:
    name = _BEHIND.sub("", said).strip().strip(_SIGNS).strip()
    if not name or _NO_TEXT.fullmatch(fold(name)) or is_when(name):
        return ""
    return name
