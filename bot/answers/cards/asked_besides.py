"""What a message asks besides what was answered: each short question of it is answered, too, or
named as missing."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answers.cards.baby_in_arms import TIRED_PARENT
from bot.answers.cards.safety_cards import KINDS
from bot.answers.message_parts import asks, parts_of
from bot.answers.reply import Kind, Reply
from bot.answers.talk.focus import is_asked, sentences_of
from bot.answers.talk.turn_words import Turn
from bot.answers.talk.turns import turn_of
from bot.article.text import Article, Unit, fits
from bot.language.lazy_regex import Pattern

NEAR = 3
"""Topics that are offered beneath."""

FEWEST, MOST = 2, 5
"""Questions of a message that is read part by part."""

_LEANING = frozenset({"jerk_details", "leaving_off", "noticing", "enough", "amount", "other_cause"})
"""Kinds that a part alone is easily mistaken for."""


_ONE_SPOT = Pattern(
    r"\b(?:same (?:one|spot|place|side|muscle|leg|arm|calf|hand|thigh|finger|eye\w*)"
    r"|(?:always|only|just) (?:(?:in|on) )?(?:my|the) (?:left|right|one|same))\b"
)
_WEEKS = Pattern(
    r"\b(?:three|four|five|six|seven|eight|several|many|[3-9]|\d\d) weeks\b"
    r"|\b(?:over|more than) (?:two|2) weeks\b|\bmonths?\b|\ba year\b"
)


_EASES = Pattern(
    r"\b(?:will|would|does|do|can|could|might|may|should|gonna|going to)\b.*\b(?:better"
    r"|help\w*(?! (?:me|him|her|us|them)\b)|(?<!drink )(?<!drinking )less(?:en)?|fewer|improve\w*"
    r"|settle|calm\w*|difference|quieter)\b"
    r"|\bstop (?:it|(?:the|my|these) (?:jump|jerk|twitch|kick|jolt)\w*)"
    r"|\b(?:it|this|that|they|them|twitch\w*|jerk\w*|jolt\w*|jump\w*|kick\w*|legs?)"
    r"(?: \w+){0,3} (?:stop\w*|go(?:es)?|gone|ease|cease)\b"
)
_MUCH_OR_LEFT = Pattern(
    r"\b(?:stopped|ago|last (?:week|month)|yesterday|since|days|every (?:day|night)|daily|nightly"
    r"|bottles?|lit(?:er|re)s?|vodka|spirits|alcoholic|addict\w*|depend\w*|heav(?:y|ily)|a lot"
    r"|loads|cold turkey|(?:coming|came) off|slow\w*|gradual\w*|suddenly|at once|one day to"
    r"|(?:one|a|another|just) (?:\w+ )?(?:glass|drink|beer|pint|sip|shot|nightcap)(?! less)"
    r"|safe\w*|danger\w*|shak\w*|sweat\w*|withdraw\w*|detox|seiz\w*|fits?|seeing|[3-9]|[1-9]\d)\b"
)
"""Signs that alcohol was much or is left off already, so that its card stands alone."""


def unit_before_card(subject: str | None, text: str) -> str:
    """The unit of the article that answers a plain lower-case question before the card of its
    subject, or nothing: whether little alcohol left off helps, or why a tired parent jerks."""
    if subject == TIRED_PARENT:
        return "when_it_happens" if any(map(is_asked, sentences_of(text))) else ""
    may_ease = subject in {"alcohol_stop", "alcohol_less"} and _EASES.search(text) is not None
    return "alcohol_less" if may_ease and not _MUCH_OR_LEFT.search(text) else ""


def is_one_spot_for_weeks(text: str) -> bool:
    """Whether a plain lower-case text tells of one spot that has twitched for over two weeks (a
    focal fasciculation or myoclonus that lasts), which a doctor should see."""
    return _ONE_SPOT.search(text) is not None and _WEEKS.search(text) is not None


def besides(reply: Reply, text: str, article: Article, units: Mapping[str, Unit]) -> Reply:
    """The reply with what the other short questions of a plain lower-case text get, and the card on
    when to see a doctor where the same spot has twitched for over two weeks."""
    if reply.kind is Kind.ANSWER and reply.card is None and is_one_spot_for_weeks(text):
        missing = tuple(kind for kind in reply.missing if kind != "when_doctor")
        return replace(reply, card=KINDS["when_doctor"][0], missing=missing)
    asked = [part.strip() for part in parts_of(text) if asks(part)]
    if not FEWEST <= len(asked) <= MOST or not _is_open(reply):
        return reply
    for turn in filter(None, (turn_of(part, None) for part in asked)):
        reply = _with(reply, turn, article, units)
    return reply


def _is_open(reply: Reply) -> bool:
    """Whether a reply says nothing that stands alone, such as the card of a child."""
    if reply.kind is Kind.ANSWER:
        return not (reply.soft or reply.lead)
    return reply.kind is Kind.REFUSAL and reply.card is None and bool(reply.missing)


def _with(reply: Reply, turn: Turn, article: Article, units: Mapping[str, Unit]) -> Reply:
    if turn.refused and turn.refused not in {*reply.missing, *_LEANING}:
        card = reply.card or KINDS[turn.refused][0]
        return replace(reply, missing=(*reply.missing, turn.refused), card=card)
    more = tuple(units[key] for key in turn.units if units[key] not in reply.units)
    if not more or reply.kind is not Kind.ANSWER:
        return reply
    if fits(article.quote(*reply.units, *more)):
        return replace(reply, units=(*reply.units, *more))
    near = dict.fromkeys((*more, *reply.near))
    return replace(reply, near=(*near,)[:NEAR])
