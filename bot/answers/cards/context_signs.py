"""What a few words mean after the subject that was talked of: "sweating" after alcohol was stopped,
"I see spots" in a pregnancy, "can I just stop" after a medicine.
"""

from bot.answers.cards.contexts import CONTEXTS
from bot.language.lazy_regex import Pattern

MOST_WORDS = 18
"""A longer message speaks for itself."""

MOST_WORDS_OF_OTHERS = 45
"""The same of a child or a pregnancy: a fit that is told at length is still the child's."""


_CONTEXTS_ARE = {
    subject: (
        Pattern(rf"\b(?:{each.stays})\b"),
        Pattern(rf"\b(?:{each.danger})\b" if each.kind else "$^"),
        each.kind,
        Pattern(rf"\b(?:{each.grave})\b"),
        Pattern(each.unless),
    )
    for subject, each in CONTEXTS.items()
}
_LEADS = {
    each: tuple((Pattern(rf"\b(?:{words})\b"), kind) for words, kind in each.leads)
    for each in CONTEXTS.values()
}
_NO = Pattern(
    r"(?:\b(?:no|not|never|without|nor|dont|didnt|isnt)|n't)(?: (?!stop)\w+){0,2} $"
    r"|\b(?:not|n't|never) (?:when|while|if) (?:he|she|it|they)(?:'?s| is| are)? (?:\w+ )?$"
)
"""What takes back the words that it stands before; "not feeding" has its own no."""
_OF_THE_CARD = Pattern(r"\byou (?:\w+ )?(?:scared|frightened|worried|said|wrote)\b")
"""What is said of a card shown before, and repeats its words."""
_OF_THE_BOT = Pattern(
    r"\b(?:you|check|ask\w*|messag\w*|send\w*|writ\w*|remind\w*|nudg\w*|notif\w*|text\w*|pause)\b"
)
_HAPPENING = Pattern(
    r"\W*(?:it(?:'?s| is)? |this is |that is |and )*(?:happening|going on|starting|coming)"
    r"(?: again)?(?: right)?(?: now| again| still)\W*"
)


def stays_with(topic: str | None, text: str) -> str | None:
    """The subject of before that a few plain lower-case words are still about, or None.

    `topic` is the key of what was shown before, `out:` and a kind for a subject.
    """
    subject = (topic or "").removeprefix("out:")
    known = _CONTEXTS_ARE.get(subject)
    most = MOST_WORDS_OF_OTHERS if subject in {"children", "pregnancy"} else MOST_WORDS
    if known is None or len(text.split()) > most:
        return None
    return subject if known[0].search(text) or known[1].search(text) else None


def danger_after(topic: str | None, text: str) -> str | None:
    """The kind of danger that a few plain lower-case words may tell of after that subject."""
    if _HAPPENING.fullmatch(text):
        return "other"
    known = _CONTEXTS_ARE.get((topic or "").removeprefix("out:"))
    if known is None or len(text.split()) > MOST_WORDS:
        return None
    return known[2] if known[1].search(text) else None


def leads_to(topic: str | None, text: str) -> str | None:
    """The graver subject that a few plain lower-case words make of the one of before, or None."""
    known = CONTEXTS.get((topic or "").removeprefix("out:"))
    if known is None or len(text.split()) > MOST_WORDS_OF_OTHERS or _OF_THE_CARD.search(text):
        return None
    return next((kind for words, kind in _LEADS[known] if _is_said(words, text)), None)


def _is_said(words: Pattern, text: str) -> bool:
    """Whether a text has such words, and not only with a no before them."""
    return any(not _NO.search(text[: found.start()]) for found in words.finditer(text))


def is_grave(topic: str | None, text: str) -> bool:
    """Whether a danger told in plain lower-case words after that subject is certain."""
    known = _CONTEXTS_ARE.get((topic or "").removeprefix("out:"))
    return known is not None and _is_said(known[3], text) and not known[4].search(text)


def goes_on_with_a_medicine(topic: str | None, text: str) -> bool:
    """Whether a few plain lower-case words after a medicine are about stopping or pausing it, and
    no wish for a pause of the check-ins."""
    is_after = topic in {"out:medicine_cause", "out:medicine_out", "out:mixing"}
    stays = is_after and stays_with("medicine_cause", text) is not None
    return stays and not _OF_THE_BOT.search(text)
