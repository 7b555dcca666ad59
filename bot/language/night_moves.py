"""What was told for one night and belongs to another: `that was sunday`, `that beer was friday`."""

import re
from typing import NamedTuple

from bot.language.lazy_regex import Pattern
from bot.language.named_choices import choices_named
from bot.language.night_marks import folded
from bot.language.several_nights import NIGHT_NAME

_NAME = rf"(?:{NIGHT_NAME.pattern.replace('(?i)', '')}|\b(?:the )?other (?:night|day)\b)"
_SAID = r"(?:that|it|this|those|they|these|that one|all (?:of )?that)"
_IT = rf"(?P<it>{_SAID} (?:was|were)|(?P<now>{_SAID} is|thats|its))"
_WORD = r"(?!(?:was|were|is|wasnt|isnt|one)\b)\w+"
_THING = rf"(?:the|that|those|these|my) (?P<{{0}}>{_WORD}(?: {_WORD})?)"
_FOR = r"(?:(?:all|actually|really|only|for|on|from|of|about|to|the) )*"
_MOVES = Pattern(
    rf"(?<!none of )(?<!not all )"
    rf"\b(?:{_IT}|{_THING.format('thing')} (?:was|were|is)) {_FOR}(?P<name>{_NAME})"
    r"(?=\W*(?:$|[.,;!]|\b(?:not|tho|though|but|so|and|i think|scrap|instead|please|pls)\b))"
    rf"|\b(?:move|shift|switch|put) "
    rf"(?:it|that|this|them|all that|last night|{_THING.format('moved')})"
    rf" (?:to|onto|under|on|in|for) (?:the )?(?P<to>{_NAME})"
)
_NOT_LAST = Pattern(
    r"\b(?:(?:that|it|this|those|these) )?(?:not|wasnt|isnt|werent) (?:for |on )?"
    r"last (?:night|nite)\b"
)
_BELONGS = Pattern(r"\b(?:for|of|from)\b")
_NIGHT = Pattern(r"\b(?:night|nite)\b")
_ASIDE = Pattern(r"(?:\W*\b(?:sorry|no|oh|wait|oops|ah|actually|my mistake|my bad)\b)*\W*")
_ANOTHER = Pattern(
    r"\b(?:my|our|your|his|her|an?|the) "
    r"(?!(?:lot|few|bit|wrong|night|day|date|one|mistake|bad)s?\b)[a-z]+"
)
"""What `it` may be behind it: `my mum's operation, it was on friday`."""

_MOST_WORDS = 20


class Move(NamedTuple):
    """What shall be moved, nothing where it is all, the name of the night that it belongs to, what
    else is said, and whether it was saved for the last night."""

    what: str
    name: str
    rest: str
    is_of_last: bool


def move_in(text: str) -> Move | None:
    """What a text says to belong to another night; None for any other text."""
    whole = folded(text)
    low = " ".join(_NOT_LAST.sub(" ", whole).split())
    found = None if "?" in text or whole.count(" ") >= _MOST_WORDS else _MOVES.search(low)
    if found is None or (found["it"] and _is_of_another(whole, low, found)):
        return None
    what, name = found["thing"] or found["moved"] or "", found["name"] or found["to"]
    rest = f"{low[: found.start()]} {low[found.end() :]}".strip(" .,;!")
    return Move(what, name, rest, is_of_last=_NOT_LAST.search(whole) is not None)


def _is_of_another(whole: str, low: str, found: re.Match[str]) -> bool:
    """Whether `that was` or `it is` is said of something else than what was saved: `it's friday`,
    but not `that's for friday` nor `it's friday night`."""
    before, after = low[: found.start()], low[found.end() :]
    if found["now"] and not _BELONGS.search(found[0]):
        is_whole = _ASIDE.fullmatch(before) and _ASIDE.fullmatch(after)
        return not (is_whole and _NIGHT.search(whole))
    return _ANOTHER.search(before) is not None and not choices_named(before)
