"""The new text of a reminder that is there: `it should say stop monster`, `call it magnesium`."""

import re

from bot.language.corrections import correction
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import parts_of
from bot.language.reminder_parsing import Wish
from bot.language.reminder_revisions import is_when, times_meant
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


_NAME = r"(?:(?:the|my|his|her|its|it'?s|a) )*(?P<{}>[a-z][a-z-]{{3,}}(?: (?!one\b)[a-z-]{{3,}})?)"
_OF_A_TIME = Pattern(
    rf"{_LEAD}(?:that'?s )?(?:{_NAME.format('first')}(?P<one> is the one)? (?P<at>(?:at|in the)"
    r" (?:morning|afternoon|evening|night))|(?:(?:the|my|his|her|their|at|in the) )*"
    r"(?P<part>morning|afternoon|evening|night)(?P<ones> (?:ones?|tablets?|pill|dose))?"
    rf"(?:'?s| is| are)?,? {_NAME.format('last')})\W*",
    re.IGNORECASE,
)
_PIECE = Pattern(r",\s*(?:and )?|\s+and\s+", re.IGNORECASE)
_THAT_IS = Pattern(rf"{_LEAD}(?:that|it)(?:'?s| is)\b", re.IGNORECASE)
_NO_NAME = Pattern(
    r"\b(?:worst|best|late|early|when|what|where|while|hard\w*|important|same|other|fine|really|very"
    r"|twitch\w*|jerk\w*|cramp\w*|pain\w*|sleep\w*|slept|awake|quiet|good|some|lots?|one|ones|about"
    r"|much|well|there|that|this|than|then|more|less|most|just|only|with|\w+ing|\w+ed)\b",
    re.IGNORECASE,
)


def with_names(text: str, wish: Wish) -> str:
    """The text with what is taken at one of its several times: `donepezil is the one at night`;
    nothing for other words."""
    pieces = _PIECE.compiled().split(text)
    found = [_OF_A_TIME.fullmatch(piece.strip()) for piece in pieces]
    named = []
    for each in filter(None, found):
        name, part = each["first"] or each["last"], (each["at"] or each["part"]).split()[-1]
        is_pair = pieces[1:] and (each["part"] or _THAT_IS.match(text))
        is_sure = is_pair or each["one"] or each["ones"]
        if not is_sure or _is_other(name) or len(times_meant(part, wish)) != 1:
            return ""
        named.append(f"{name} {'at' if part.lower() == 'night' else 'in the'} {part.lower()}")
    is_whole = all(found) and len(wish.times) > 1
    return f"{wish.text} ({', '.join(named)})" if is_whole else ""


def _is_other(name: str) -> bool:
    """Whether words say how or when something is, and are no name of a medicine or a thing."""
    return bool(_NO_NAME.search(name) or _NO_TEXT.fullmatch(fold(name))) or is_when(name)


def _named(said: str) -> str:
    name = _BEHIND.sub("", said).strip().strip(_SIGNS).strip()
    if not name or _NO_TEXT.fullmatch(fold(name)) or is_when(name):
        return ""
    return name
