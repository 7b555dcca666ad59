"""A wish while it is read: what is understood is taken out, what is protected stays in the text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.lazy_regex import Pattern

TAKEN, AMOUNT = "\x00", "\x01"
"""Stand in for characters that were understood, and for those of an amount, which stay."""

_ALIKE = str.maketrans("’‘`´–—−‐‑", "'''''----"[:4] + "-----")
_LEADING = "at|around|about|by|circa|ca|approx|every|each|and|also|again|then|the"
"""Words that only lead to a time; `on` is none: `put the patch on 9am`."""

_BEFORE = Pattern(
    rf"(?:(?:^|(?<=[\s,;:(&]))(?:{_LEADING}|only|maybe|perhaps|but|from|just|exactly|say|roughly|um|@|&|~)|[\s,;:@(&~+/|-])+$"
)
PARTS = "½¼¾⅓⅔⅛⅜⅝⅞"
_OF_A_NUMBER = rf"[.,+/~-]{{1,2}}[0-9{PARTS}{AMOUNT}]"
"""A sign of a dose: `.5 mg` without it is ten times as much."""

_BEHIND = Pattern(
    rf"^(?:(?:{_LEADING}|otherwise|else|to|that|sharp|exactly|prompt|or so|on the dot|please|pls"
    r"|(?:for|of)(?= [a-z])|@)(?=[\s,;:\x00]|$)"
    rf"|(?!{_OF_A_NUMBER})[\s,;:.!?)&+/|-])+"
)
_SIGNS_BEHIND = Pattern(rf"^(?:(?!{_OF_A_NUMBER})[\s,;:.!?)|-])+")
WORD = Pattern(
    r"\b(?!(?:and|also|then|plus|every|each|again|the|(?:morning|afternoon|evening|night)s?)\b)"
    r"[a-z]{3,}"
)
"""A word of the text, where only what says when stands around it."""

_NOTHING = Pattern(r"[\W_]*")

ASKS = Pattern(
    r"^(?:(?:please|pls|kindly|hey|hi|hiya|hello|can|could|would|will|you|u|i|i'd|we|need|want|like|to|set|add"
    r"|make|create|put|give|have|get|schedule|start|up|me|us|a|an|new|another|daily|do|don['’]?t|be"
    r"|remember)[\s,]+)*"
    r"(?:(?:ping|nudge|buzz|prompt|alert|poke|notify|bug|nag|prod|tell|text|message|wake|ring"
    r"|shout at|mind) (?:me|us)|(?:daily |nightly )?(?:reminder|alarm)|let me forget|nudge|poke"
    r"|ping|prod|shout|reminding|reminded)\b(?: (?:about|for|of))?"
    r"|^(?:(?:please|pls|can|could|would|you|u|just)[\s,]+)*"
    r"(?:(?:put|stick|pop|bung|chuck|set|sort|book|make) (?:me |us )?(?:down|in|(?:an? |one |the )?"
    r"(?:quick |little |small )?(?:thing|one|reminder|alarm|message|nudge)(?: (?:in|on|up|down))?)"
    r"|gimme a (?:shout|nudge|poke|ping|prod|buzz))"
    r"(?= (?:for|at|to|about|in|on|every|tomorrow|tonight)\b)(?: (?:about|for|of))?",
    re.IGNORECASE,
)
"""How somebody asks to be reminded, but for `remind me`."""


_FILLERS = (
    r"please|pls|plz|kindly|can you|could you|would you|will you|hey|hi|hello|um+|uh+|er+m*|ok|okay"
    r"|so|like|well|i (?:want|need|would like)|i'?d like|just|you to|set(?: up)?(?: me)?"
    r"|create|make|give me|add|an?|new"
)
_DOES = "take|do|call|ring|text|give|put|go|check|feed|walk|drink|eat|water|wash|change|get|buy"
POLITE = Pattern(
    rf"(?:(?<!\w)(?:(?:{_FILLERS})[\s,]++){{0,9}}remind (?:me|us)"
    rf"|^(?:(?:{_FILLERS})[\s,]+)*remind(?:er)?)\b"
    rf"(?:,? (?:please|pls|plz|like))?(?:\s+(?:to|of|about|that|for|2(?= (?:{_DOES})\b)"
    r"|4(?= (?:my|the)\b))\b)?"
    r"|^(?:(?:me|us)\s+)?to\s+(?!do (?:list|app)\b)"
    r"|(?<!\w)(?<!say )(?<!write )(?<!send )(?<!a )(?:please|pls|plz|thanks|thank you|thx)"
    r"(?=[\s.!?]*$)"
    r"|^(?:please|pls|plz|kindly)\s+"
)
"""What is said around a wish, and is none of its text."""


def fold(typed: str) -> str:
    """The text in small letters and plain signs, each standing where it stood."""
    return "".join(map(_folded, typed)).translate(_ALIKE)


def _folded(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).lower()
    return plain if len(plain) == 1 else character


@dataclass(slots=True)
class Wording:
    """The text as typed, and the same folded, with marks in place of what was read already."""

    typed: str
    low: str

    def marked(self, start: int, end: int, mark: str = TAKEN) -> None:
        """Put marks in place of these characters."""
        self.low = self.low[:start] + mark * (end - start) + self.low[end:]

    def take(self, pattern: Pattern, mark: str = TAKEN) -> Iterator[re.Match[str]]:
        """Each place where the pattern is found, marked."""
        at = 0
        while match := pattern.search(self.low, at):
            at = max(match.end(), match.start() + 1)
            self.marked(match.start(), match.end(), mark)
            yield match

    def drop(self, pattern: Pattern, mark: str = TAKEN) -> bool:
        """Mark each place where the pattern is found; whether there was one."""
        return bool([*self.take(pattern, mark)])

    def is_at_edge(self, start: int, end: int) -> bool:
        """Whether only what was read already, or nothing, stands before or behind these."""
        before, behind = self.low[:start], self.low[end:]
        before, behind = _BEFORE.sub("", before), _BEHIND.sub("", behind)
        return before[-1:] in {"", TAKEN} or behind[:1] in {"", TAKEN}

    def text(self) -> str:
        """What was not taken, as it was typed; words that only led to what was taken go with it."""
        pieces: list[str] = []
        for piece in re.finditer(r"[^\x00]+", self.low):
            start, end = piece.span()
            if end < len(self.low):
                end = start + len(_BEFORE.sub("", piece[0]))
            if 0 < start < end:
                behind = _SIGNS_BEHIND if pieces else _BEHIND
                start += len(self.low[start:end]) - len(behind.sub("", self.low[start:end]))
            text = self.typed[start:end].strip()
            if not _NOTHING.fullmatch(text):
                pieces.append(text)
        return " ".join(pieces)
