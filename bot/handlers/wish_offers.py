"""What a message that was not understood may have asked for: its likeliest wishes as buttons."""

import asyncio

from telegram import CallbackQuery, Message

from bot.answers import Answerer, Expected, Kind, Reply
from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.models.ensemble import NO_WISH
from bot.answers.talk.remarks import NO_WISHES, remark_of
from bot.context import Context
from bot.domain.model import Person
from bot.gateway.sending import answer_tap
from bot.handlers.guards import StaleButton
from bot.handlers.intents import Intent, hangs_on_answer, of_screens
from bot.language.intent_patterns import pattern, plain_of
from bot.language.lazy_regex import Pattern
from bot.screens.wish_offers import OPENS

OFFERED = 2
"""So many wishes are offered: the right one is among two for 96 of 100 of two unseen authors'."""

PERHAPS = 0.95
"""The odds of no wish up to which wishes are offered where a message was not understood."""

RATHER = 0.65
"""The same where a human line picks up what was told, and may be all that was wanted."""

ANSWERED = 0.5
"""The same under an answer, which may be all that was wanted."""

HEARD_BESIDE = tuple(
    f"heard_{about}"
    for about in (
        *("life", "busy", "told", "waiting", "missing", "habit", "someone", "question", "joke"),
        *("tired", "annoyed", "angry", "better", "worse", "ill", "unanswered", "misread"),
    )
)
"""Human lines under which a wish may be offered; none under one on grief or fear."""

DEAD_ENDS: dict[str, float] = {
    **dict.fromkeys(("heard", "remark", "complaint", "correction", "dose_note"), PERHAPS),
    **dict.fromkeys(("bot_use", "what_can_you_do", "who_are_you"), PERHAPS),
    **dict.fromkeys(("pause_wish", "stop_wish", "screen_wish", "zone_wish"), PERHAPS),
    **dict.fromkeys(("reminder_wish", "fix_wish", "night_news"), PERHAPS),
    **dict.fromkeys((*HEARD_BESIDE, "praise"), RATHER),
}
"""Small talk that is said, too, where a message was not understood, with its border."""


_OF_A_SCREEN = Pattern(
    r"\b(?:diar|report|chart|graph|pictur|setting|option|remind|alarm|nudg|check-?\ ?in|question"
    r"|data|file|export|import|download|delet|eras|remov|privac|private|secret|keep|kept|save|sav"
    r"|stor|zone|clock|time|hour|o'?clock|later|earlier|pause|break|holiday|away|travel|trip|stop"
    r"|quit|resume|start|begin|again|back|off|show|see|look|find|list|open|page|doctor|pdf|print"
    r"|note|noted|log|night|yesterday|week|month|miss|forgot|wrong|change|fix|correct|edit|undo"
    r"|pattern|flag|hint|trend|help|menu|command|ask|tell|told|writ|messag|text|send|bother|notif"
    r"|liv|mov|countr|cit|spam|quiet|nag|you|u)\w*"
)
"""Words of what a screen is for; without any of them a message seldom asks for one."""

WITHOUT_WORDS = 0.6
"""The odds of no wish up to which a message without such a
word gets an offer; none under an answer."""


async def offered(
    context: Context, person: Person | None, words: str, answer: Reply, topic: str | None
) -> tuple[str, ...]:
    """The labels of wishes to offer under a reply to somebody who is set up."""
    is_set_up = person is not None and person.zone is not None and person.check_in_at is not None
    border = border_of(answer)
    if not (is_set_up and border) or hangs_on_answer(topic, words):
        return ()
    services, intents = context.services, context.intents
    return await asyncio.to_thread(likeliest, words, intents, services.answerer, border)


def border_of(answer: Reply) -> float:
    """The odds of no wish up to which a reply gets an offer; none where it says something of
    safety."""
    if answer.danger or answer.soft or answer.card:
        return 0.0
    if answer.kind is Kind.UNSURE:
        return PERHAPS
    if answer.kind in {Kind.ANSWER, Kind.REFUSAL}:
        return ANSWERED
    return DEAD_ENDS.get(answer.detail, 0.0) if answer.kind is Kind.SMALL else 0.0


def likeliest(
    words: str, intents: tuple[Intent, ...], answerer: Answerer, border: float
) -> tuple[str, ...]:
    """The labels of the screens that a message may ask for, the likeliest first; none where the
    odds of no wish are above the border, or a danger or despair may be told."""
    plain, odds = plain_of(words), answerer.wishes(words)
    if not _OF_A_SCREEN.search(plain):
        border = min(border, WITHOUT_WORDS) if border > ANSWERED else 0.0
    if not odds or odds[NO_WISH] > border or remark_of(plain) in NO_WISHES:
        return ()
    if tells_of_despair(plain) or answerer.find_danger(words, expected=Expected.ANSWER):
        return ()
    forbidden = {intent.label for intent in intents if _is_forbidden(intent, plain)}
    screens = of_screens(odds, forbidden)
    return tuple(sorted(screens, key=lambda label: -screens[label])[:OFFERED])


def _is_forbidden(intent: Intent, plain: str) -> bool:
    return bool(intent.never) and pattern(intent.never).search(plain) is not None


async def tapped(query: CallbackQuery, context: Context, _person: Person, label: str) -> None:
    """Show what a wish asks for, as without any word about when or where; it changes nothing."""
    opened, _ = OPENS.get(label, ("", ""))
    intent = next((i for i in context.intents if i.label == opened), None)
    if intent is None or not isinstance(query.message, Message):
        raise StaleButton
    await answer_tap(query)
    await (intent.shows or intent.does)(query.message, context)
