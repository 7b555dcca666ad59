"""What only tells something and asks nothing: a human line, and no card said again for it.

The dialogue acts know it. A danger in the same words is found before, and apart from this.
"""

from bot.answers.cards.context_signs import stays_with
from bot.answers.cards.safety_cards import GENERAL, OUT
from bot.answers.cards.subjects import subject_of
from bot.answers.danger.who_and_when import was_seen
from bot.answers.message_parts import asks
from bot.answers.models.dialogue_acts import LIGHT, MERE_TALK, STATES, states
from bot.answers.models.odds import Odds
from bot.answers.reply import Kind, Reply
from bot.answers.talk.focus import is_asked, sentences_of
from bot.answers.talk.remarks import remark_of
from bot.answers.talk.turns import tells_of_mere_jerks
from bot.language.lazy_regex import Pattern

UNWELL = "unwell"

_CHANGES_IT = Pattern(
    r"\b(?:stop|quit|skip|halv|doubl|cut|leav)(?:e|p?ing|t?ing|ing)?\b"
    r"|\b(?:come|coming|go|going) (?:off|without)\b"
)
"""What is no good plan after a card: it may be a medicine that nobody was asked about."""


_OF_ANOTHER = frozenset({"seizure_seen", "dream_enactment", "apnoea"})
_OF_ANOTHER |= {"known_seizures", "medicine_out", "alcohol_stop", "heart", "heart_family"}
"""Subjects that a few words make of somebody who was told of before, or still are about."""


def told_after(plain: str, topic: str | None, acts: Odds) -> str:
    """The line to plain lower-case words after a card that only tell something; nothing where they
    ask, or name a subject with a card themselves."""
    is_after_card = (topic or "").startswith(OUT)
    if not is_after_card or plain.endswith("?") or any(map(is_asked, sentences_of(plain))):
        return ""
    is_own = subject_of(plain) is not None or subject_of(plain, topic) in _OF_ANOTHER
    if was_seen(plain) and not is_own:
        return "heard_help"
    hangs = stays_with(topic, plain) is not None
    return "" if is_own else states(acts, _but_a_change(LIGHT if hangs else STATES, plain))


def told_instead(plain: str, reply: Reply, acts: Odds) -> Reply:
    """That refusal, or a human line to plain lower-case words that surely only tell something,
    where no card but a general one goes with them."""
    is_light = subject_of(plain) is None and bool(states(acts, _but_a_change(LIGHT, plain)))
    is_uncarded = is_light or reply.card in {None, *GENERAL}
    is_plain = is_uncarded and not (reply.soft or tells_of_mere_jerks(plain))
    if not is_plain or asks(plain) or plain.endswith("?"):
        return reply
    line = "heard_help" if was_seen(plain) else states(acts, _but_a_change(MERE_TALK, plain))
    return Reply(Kind.SMALL, near=reply.near, detail=line) if line else reply


def _but_a_change(acts: frozenset[str], plain: str) -> frozenset[str]:
    """The acts that get a line, but no plan to leave something off."""
    return acts - {"plan"} if _CHANGES_IT.search(plain) else acts


def remark_after(plain: str, topic: str | None) -> str | None:
    """The remark that a plain lower-case line is as a whole, after that topic, or None."""
    remark = remark_of(plain)
    if remark == UNWELL and topic == f"{OUT}grief":
        return "heard_missing"
    return remark
