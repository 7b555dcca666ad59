"""Borders: how sure the models must be of a danger, by the kind of message it is seen in."""

from dataclasses import dataclass

from bot.answers.danger.may_be_danger import may_tell_of_despair, may_tell_of_harm, mentions_danger


@dataclass(frozen=True, slots=True)
class Border:
    """Probabilities of danger above which a message is asked about, and gets the full reply."""

    ask: float
    full: float


WORD = Border(ask=0.5, full=0.7)
"""Danger in a message of a single word: a stray word is more often a slip than a cry."""

SHORT = Border(ask=0.17, full=0.42)
"""Danger in a message that fits one window. Like the next six, chosen for the models and the head
that learned where danger lies close to what is none, by their figures on the passes heldout4 to
heldout8: so that about 1 of 100 calm short lines gets the full reply and not much more than 4 are
asked about."""

SHORT_IF_MENTIONED = Border(ask=0.09, full=0.37)
"""The same where the words mention a danger, such as "faint" or "breath"; without one, a
faint doubt of the models is no reason for a question."""

LONG = Border(ask=0.25, full=0.4)
"""Danger in any window of a longer message; the encoder has read the whole of it by then."""

DESPAIR = Border(ask=0.1, full=0.36)
"""A wish to die in a message that fits one window. The models seldom see one in a line of somebody
who is only tired, sad or done with the twitching since they know 3,000 of these."""

DESPAIR_LONG = Border(ask=0.22, full=0.55)
"""A wish to die in any window of a longer message: far above the short ones, for grief and worry
told at length are nearest to it, and the full reply frightens."""

ANSWER = Border(ask=0.65, full=0.9)
"""Danger or despair in the answer to a question of ours, such as a time, and in a note."""

UNVOICED = Border(ask=0.3, full=0.6)
"""Danger in a short message without any word that could tell of it."""

UNVOICED_DESPAIR = Border(ask=0.25, full=0.65)
"""The same for a wish to die, of which people often speak sideways; its second step is gentle."""

FLAGGED = Border(ask=0.014, full=0.05)
"""Danger where the words have a red flag of an emergency that is told as present, or of despair."""

NAMED = Border(ask=0.05, full=0.05)
"""Danger where the words name an emergency: the model need not see more than a trace of it."""

BEYOND_DOUBT = 0.95
"""Danger from which a sign that is mostly harmless is asked about all the same."""

LIKELIER_THAN_NOT = 0.6
"""Danger below which a laugh, an old despair or a question in general is asked about at most."""

HARDLY_ANY = 0.01
"""Danger by its head alone below which what words only hint at is nothing: of 2,180 lines that it
had not seen none of 22 such questions that were right, and 17 of 40 that were not."""

BESIDE_CALM = 0.25
"""Danger counts only when it is at least so large a part of the likeliest calm label."""

TOLD_KIND = 0.6
"""The model's kind of danger wins over the one that the words tell of from here on."""

SPREAD_ALL = 0.17
"""All dangers together below this, and none above the next: danger spread thin is only doubt."""

SPREAD_ONE = 0.058
"""The likeliest of the dangers that are only doubt."""

SOFT = 0.2
"""Danger from which a calm reply ends with one line of safety."""

SOFT_IF_MENTIONED = 0.1
"""The same where the words mention a danger."""

SOFT_IF_UNVOICED = 0.5
"""The same where no word could tell of one: the models alone must be as sure as of a doubt."""


def border_of(text: str, *, despair: bool, long: bool, awaited: bool) -> Border:
    """The borders for a plain lower-case text, or a window of a longer one, in which the models see
    despair or another danger; `awaited` says whether it may be an answer to a question of ours."""
    if awaited:
        return ANSWER
    if " " not in text.strip():
        return WORD
    if long:
        return DESPAIR_LONG if despair else LONG
    if despair:
        return DESPAIR if may_tell_of_despair(text) else UNVOICED_DESPAIR
    if mentions_danger(text):
        return SHORT_IF_MENTIONED
    return SHORT if may_tell_of_harm(text) else UNVOICED


def soft_border_of(text: str, *, despair: bool) -> float:
    """The danger from which a calm reply to a plain lower-case text, in which the models see
    despair or another danger, ends with one line of safety: without any word of it the models alone
    must be as sure as for a question."""
    if mentions_danger(text):
        return SOFT_IF_MENTIONED
    if may_tell_of_despair(text) if despair else may_tell_of_harm(text):
        return SOFT
    return SOFT_IF_UNVOICED


SMALL = 0.25
"""Small talk, or another language, from here on: what is asked beside it is asked faintly."""

SMALL_IF_LIKELIEST = 0.12
"""The same where one kind of small talk is the likeliest of all labels: a diary's line has many."""
