"""Spelling of danger: whoever types in fright slips, and "siezure" is one all the same.

Only long words that no other word is near are put right, so that nothing is made a danger of.
"""

from functools import lru_cache

from bot.language.lazy_regex import Pattern

_WORDS = (
    "seizure seizures unconscious unresponsive suicidal suicide ambulance breathing breathe"
    " bleeding collapsed overdose overdosed convulsing choking swallowed paralysed paralyzed"
    " emergency vomiting haemorrhage hemorrhage poisoned daughter slurring"
)
_NEIGHBOURS = (
    "breath breaths breathes breathed breather breadth breaking breaching beating bathing breeding"
    " bleeping blending blessing overdone overdoes overdoses overdue overused collapse collapses"
    " cooking coking choosing convulsion convulsions confusing consulting convincing swallow"
    " swallows swallower emergence emergent ambulances vomited voting slurping slurred slumping"
    " poisoner poisonous suicides seizes paralyses paralysis paralyse haemorrhages hemorrhages"
    " daughters laughter cloaking poisons shallower collared collated spurring bleating"
)
"""Words that stand as they are, however near."""

_TYPED = (
    "embulance:ambulance ambalance:ambulance amblance:ambulance chset:chest cheast:chest"
    " tounge:tongue toungue:tongue strok:stroke stroak:stroke fiting:fitting siezing:seizing"
    " siezed:seized fianted:fainted numm:numb chocking:choking brethe:breathe breth:breath"
)
"""Slips in words that are too short, or begin otherwise."""

_DANGERS, _OTHERS = tuple(_WORDS.split()), frozenset(_NEIGHBOURS.split())
_SLIPS = dict(pair.split(":") for pair in _TYPED.split())
_HEART_ATTACK = Pattern(r"\b(?:hart|haert|heart) at+a[ck]+\b")
_WORD = Pattern(r"[a-z]{4,14}(?![\w'’])")
_LONG, _SHORT = 9, 7
"""Letters of a word from which two slips, or one, are believed."""


def well_spelled(text: str) -> str:
    """The text with the slips in words of danger put right; where there is none, as it was."""
    low = text.lower()
    right = _WORD.sub(lambda found: _right(found[0]), _HEART_ATTACK.sub("heart attack", low))
    return text if right == low else right


@lru_cache(4096)
def _right(word: str) -> str:
    if word in _SLIPS:
        return _SLIPS[word]
    if word in _OTHERS or word in _DANGERS:
        return word
    return next((danger for danger in _DANGERS if _is_slip_of(danger, word)), word)


def _is_slip_of(danger: str, word: str) -> bool:
    most = 2 if len(danger) >= _LONG else 1 if len(danger) >= _SHORT else 0
    is_near = danger[0] == word[0] and abs(len(danger) - len(word)) <= most
    return is_near and _slips(danger, word) <= most


def _slips(one: str, other: str) -> int:
    """Letters left out, added, changed, or typed in the wrong order (Damerau and Levenshtein)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, typed in enumerate(other, 1):
            least = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != typed))
            if i > 1 and j > 1 and letter == other[j - 2] and typed == one[i - 2]:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, last = last, row
    return last[-1]
