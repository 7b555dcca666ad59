"""A question whether oneself has an emergency now: "am I having a stroke?".

The models see a general question in it, so its words decide: it is asked about, with what to look
for. "Could twitching lead to a stroke" is none.
"""

from bot.language.lazy_regex import Pattern

MOST_WORDS, LONGEST = 25, 300
"""Words and characters; a longer message speaks for itself."""

_NOUNS = {
    "stroke": r"(?:mini[- ]?)?stroke|tia",
    "chest": r"heart attack|cardiac arrest",
    "overdose": r"overdos(?:e|ed|ing)|od'?ing",
    "seizure_now": r"(?:seizure|fit|seizing|fitting)",
}
_A = r"(?:an? |the )?(?:\w+ )?"
_HAVING = (
    rf"(?:(?:am|was) i (?:\w+ )?(?:(?:having|getting|about to have|going to have) {_A})?"
    rf"|(?:could|might|can|may) i (?:\w+ )?(?:(?:be having|have had|be getting|have|be) {_A})"
    rf"|(?:did|have) i (?:just |really )?(?:(?:have|had|suffered?) {_A})?)"
)
_THIS = (
    rf"(?:is|was|could|can|might|may) (?:this|that|it) (?:\w+ )?(?:be |have been )?"
    rf"(?:the (?:start|beginning|signs?) of |signs? of )?{_A}"
)
_ASKS = {
    kind: Pattern(
        rf"\b{_HAVING}(?:{nouns})\b"
        + ("" if kind == "seizure_now" else rf"|\b{_THIS}(?:{nouns})\b")
    )
    for kind, nouns in _NOUNS.items()
}
"""Whether *this* was a seizure is what the article is asked every day, and no emergency."""

_CARDS = {"stroke": "own_stroke", "chest": "own_heart_attack"}
_ANOTHER_TIME = Pattern(
    r"\bwhen (?:this|it|that) happens\b"
    r"|\b(?:years?|months?|weeks?) ago\b|\bas a (?:kid|child)\b|\bin 20\d\d\b"
)


def asks_of_oneself(text: str) -> str | None:
    """The kind of emergency that a short plain lower-case text asks whether it is one, or None."""
    if len(text) > LONGEST or len(text.split()) > MOST_WORDS or _ANOTHER_TIME.search(text):
        return None
    return next((kind for kind, words in _ASKS.items() if words.search(text)), None)


def own_card(text: str) -> str | None:
    """The kind of what the article lacks whose card says what to look for then, or None."""
    return _CARDS.get(asks_of_oneself(text) or "")
