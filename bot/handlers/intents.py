"""Plain wishes: a message that asks for what a command or a button does.

Two know a wish: its words, and the head of the encoder that learned wishes from people's lines
(`linear_head`). What the head alone knows is shown, and changes nothing until a tap.
"""

import asyncio
from collections.abc import Awaitable, Callable
from collections.abc import Set as AbstractSet
from contextlib import nullcontext
from dataclasses import dataclass
from typing import NamedTuple

from telegram import Message

from bot.answers import Answerer, Expected
from bot.answers.cards.context_signs import goes_on_with_a_medicine
from bot.answers.cards.subjects import subject_of
from bot.answers.danger.leaving import asks_for_silence, leaves_the_bot
from bot.answers.danger.triage import CRISIS, Step
from bot.answers.models.bot_questions import PLAINLY, SCREENS, VERY_SURE
from bot.answers.models.ensemble import ENDING, NO_WISH
from bot.answers.models.odds import Odds, total
from bot.answers.talk.focus import focused, last_question
from bot.answers.talk.follow_ups import hangs, is_of_a_setting, leans, points_back
from bot.answers.talk.reasons import reason_of
from bot.answers.talk.remarks import NO_WISHES, asks_about_the_bot, remark_of
from bot.answers.talk.short_questions import asked_in
from bot.answers.talk.sorrow import SORROWS, sorrow_of
from bot.answers.talk.talk_back import talk_back_of
from bot.answers.talk.turns import NAMES_ITSELF, asks_for_a_cause, turn_of
from bot.context import Context
from bot.domain.model import ASIDES
from bot.gateway.beneath import beneath
from bot.handlers import emergencies
from bot.language.intent_patterns import pattern, plain_of
from bot.language.lazy_regex import Pattern
from bot.screens.wish_offers import OPENS, or_these

A_WISH = 0.05
"""Below that share of small talk, a message with the words of a wish is a question, where no
encoder runs: of 100 wishes of a reader all have more, of 150 questions with such words 9."""

WORDS_COUNT = 10.0
"""So many times likelier is a wish whose words were found."""

KNOWN = 0.45
"""The odds, its words counted, from which a wish is done or shown: one of a hundred of the bank's
other lines has more, most of them nearly a wish."""

SURE = 0.95
"""The share of the odds of all screens below which others are put as buttons beneath the one that
is opened."""

OTHERS, LIKELY = 2, 0.02
"""How many others at most, and the least share of the odds that one has."""

LEAVING, REMINDING = "stop", "reminder"
"""The wish that words of leaving mean, whatever else they say, and the one to be reminded."""

_BARE = frozenset({"how", "why", "when", "where", "who", "what"})
"""What hangs on the answer before it, where there was one."""

_VAGUE = frozenset({"", "help"})
"""No wish, or the one that any question may look like."""

_MAY_ASK = frozenset({"", "help", "privacy"})
"""No wish, or those whose words ask about the bot as well."""

_OF_THE_DIARY = Pattern(r"\bmy (?:\w+ )?(?:nights?|diary|data|entries|notes|answers|log)\b")
"""Beside these, whether something brings it is asked of the diary, not of the article."""

_REFUSED = Pattern(
    r"\b(?:not|n'?t|dont|no) (?:want|need|mean|ask for) (?:any |the |a |my |to see (?:the |my )?)?"
    r"(?:settings|diary|check-?\ ?in|reminders?|help|list|menu)\b"
)
"""A screen that is said not to be wanted."""

_TAMPERS = Pattern(
    r"\b(?:ignore|forget|disregard|override) (?:\w+ ){0,3}(?:rules|instructions?|prompts?|orders)\b"
    r"|\b(?:print|reveal|leak|dump|repeat) (?:\w+ ){0,3}(?:tokens?|prompts?|passwords?|secrets?"
    r"|api keys?|instructions?)\b"
)
"""An order to the program behind the bot, which is no wish of a person's."""

_ADVICE = Pattern(r"(?:\w+\W+){0,4}?should (?:i|we|he|she)\b")
"""Advice is asked for, and no screen."""

_OPINION = Pattern(
    r"(?:\w+\W+){0,4}?do (?:you|u) (?:think|reckon) (?:that )?(?:it'?s|it is|this is|that'?s)\b"
    r"|i (?:only|just|mostly|always) (?:get|have) (?:it|them|this)\b"
)
"""What brings it is asked, or when it comes is told, whatever stands beside."""

_SPAN = Pattern(
    r"(?:about |for |since |over |nearly |almost )?(?:\d+|a|two|three|four|five|six|few|several)"
    r" (?:days?|weeks?|months?|years?)(?: (?:maybe|now|or so|already|i think|probably))*\W*"
)
"""How long something has gone on, and no pause."""

_CARDS = frozenset({"medicine_out", "missed_dose", "deaf", "mixing"})
"""Subjects whose words ("forgot it last night", "text or email") are those of a wish, too."""

Granted = Callable[[Message, Context], Awaitable[bool | None]]
"""Does what is asked for; False: it was something else after all, and nothing was said."""


@dataclass(frozen=True, slots=True)
class Intent:
    """A plain wish: what `/help` says can be typed, what does it, and the words that mean it.

    `label` is what the head calls it, and `shows` what is done where only the head knows it, if
    `does` may change something. `unless` are words that mean something else, `surely` those that
    need no second opinion of the models, `never` those that forbid it whatever the head says. For
    how words are written see `bot.language.intent_patterns.pattern`.
    """

    example: str
    label: str
    does: Granted
    words: str
    unless: str = ""
    surely: str = ""
    never: str = ""
    shows: Granted | None = None

    def __post_init__(self) -> None:
        """Make its patterns, to be compiled with all others."""
        for lines in filter(None, (self.words, self.unless, self.surely, self.never)):
            pattern(lines)

    def means(self, plain: str) -> bool:
        """Whether a text in small letters asks for this by its words."""
        match = pattern(self.words).search(plain)
        return bool(match) and not (self.unless and pattern(self.unless).search(plain))


class Found(NamedTuple):
    """A wish that a message may be, whether its words were found, and in doubt the labels of other
    screens that it may ask for."""

    intent: Intent
    by_words: bool
    others: tuple[str, ...] = ()

    @property
    def grant(self) -> Granted:
        """What does it, or only shows it."""
        intent = self.intent
        return intent.does if self.by_words else intent.shows or intent.does


async def granted(
    message: Message, context: Context, words: str, expected: Expected = Expected.ANYTHING
) -> bool:
    """Do what a message plainly asks for; False for anything else, a danger among it.

    The head alone counts neither while something is awaited nor beside a loss; after an alarm only
    for a deletion, which asks.
    """
    answerer = context.services.answerer
    topic = await context.store.question_log.topic(message.chat_id, context.now())
    plain = plain_of(words)
    card = subject_of(plain)
    is_wish = answerer.clear_wish(words) == REMINDING and (card != "mixing" or "remind" in plain)
    if (card in _CARDS and not is_wish) or hangs_on_answer(topic, words):
        return False
    is_alarmed = context.danger.of_last_hour(context.now()) is not None
    names_none = is_alarmed or expected is Expected.ANSWER or sorrow_of(plain, None) in SORROWS
    for found in await asyncio.to_thread(intents_of, words, context.intents, answerer):
        if names_none and not (found.by_words or (is_alarmed and found.intent.label == "delete")):
            continue
        may_despair = found.intent.label in ENDING or _leaves(plain)
        person = await context.person(message.chat_id)
        if may_despair and person:
            await emergencies.ask_beside(message, context, person, words)
        others = found.others if person and person.check_in_at else ()
        with beneath(*or_these(others)) if others else nullcontext():
            if await found.grant(message, context) is not False:
                return True
        shows = found.intent.shows if found.by_words else None
        is_clear = shows and answerer.clear_wish(words) == found.intent.label
        if shows and is_clear and await shows(message, context) is not False:
            return True  # Its words lack what is needed at once, so that it is asked for.
    return False


def _leaves(plain: str) -> bool:
    return leaves_the_bot(plain) or asks_for_silence(plain)


def hangs_on_answer(topic: str | None, words: str) -> bool:
    """Whether a message goes on with the answer on that topic, and asks for no screen."""
    plain = plain_of(words)
    if topic and _SPAN.fullmatch(plain):
        return True
    was_answered = topic is not None and not topic.startswith(ASIDES)
    return goes_on_with_a_medicine(topic, plain) or (was_answered and _hangs_on_it(plain))


def _hangs_on_it(plain: str) -> bool:
    """Whether a message only makes sense after an answer: "how does that work"."""
    if is_of_a_setting(plain):
        return False
    about = leans(plain) and points_back(plain) and not asks_about_the_bot(plain.replace("how", ""))
    return plain in _BARE or about or asked_in(plain) is not None


def is_certain(words: str, intents: tuple[Intent, ...]) -> bool:
    """Whether a message has words of a wish that mean nothing else, whatever was asked last."""
    return bool(_certain(plain_of(words), intents))


def intents_of(words: str, intents: tuple[Intent, ...], answerer: Answerer) -> list[Found]:
    """What a message may ask for, the likeliest first; nothing when it may tell of a danger."""
    plain = _REFUSED.sub(" ", plain_of(words))
    is_none = remark_of(plain) in NO_WISHES or _TAMPERS.search(plain)
    if is_none or _asks_of_the_bot(words, intents, answerer):
        return []
    if certain := _certain(plain, intents):
        return [Found(intent, by_words=True) for intent in certain]
    danger = answerer.find_danger(words, expected=Expected.ANSWER)
    is_leaving = _leaves(plain)
    may_leave = is_leaving and danger is not None and danger.kind == CRISIS
    if danger and (danger.step is Step.FULL or not (may_leave or answerer.clear_wish(words))):
        return []
    forbidden = {i.label for i in intents if i.never and pattern(i.never).search(plain)}
    intents = tuple(i for i in intents if i.label not in forbidden)
    meant = [i for i in intents if i.means(plain) or (is_leaving and i.label == LEAVING)]
    asked = last_question(plain) or ("" if "," in plain else plain)
    is_cause = asks_for_a_cause(asked.rstrip("?")) and not _OF_THE_DIARY.search(plain)
    surely = not answerer.clear_wish(words) and answerer.acts(words).get("question", 0.0) > SURE
    if (not meant and (surely or _is_question(plain))) or _OPINION.match(plain):
        return []
    hangs_on = turn_of(plain, None) or (hangs(plain) and not asks_about_the_bot(plain))
    if not meant and (is_cause or (hangs_on and answerer.clear_wish(words) in _VAGUE)):
        return []  # "Which would you try first" asks for advice, and for no command.
    odds = answerer.wishes(words)
    return _likely(intents, meant, odds) if odds else _worded(words, meant, answerer)


def _asks_of_the_bot(words: str, intents: tuple[Intent, ...], answerer: Answerer) -> bool:
    """Whether a message asks about the bot, and wishes by its words or clearly for no other screen
    than the one under its answer."""
    asked = answerer.bot_question(words)
    own, plain = {*_MAY_ASK, SCREENS.get(asked)}, plain_of(words)
    if not asked or asked in PLAINLY or answerer.clear_wish(words) not in own:
        return asked in PLAINLY
    has_words = any(i.label not in own and i.means(plain) for i in intents)
    return not has_words or bool(answerer.bot_question(words, VERY_SURE))


def _is_question(plain: str) -> bool:
    """Whether a message plainly asks of the twitching, or answers what I said: no wish then."""
    turn = turn_of(focused(plain), None)
    is_turn = turn is not None and bool(turn.sure or {turn.refused, turn.lead} & NAMES_ITSELF)
    says_more = is_turn or reason_of(plain) or _ADVICE.match(last_question(plain) or plain)
    return bool(says_more or talk_back_of(plain)) and not _OF_THE_DIARY.search(plain)


def _certain(plain: str, intents: tuple[Intent, ...]) -> list[Intent]:
    return [i for i in intents if i.surely and i.means(plain) and pattern(i.surely).search(plain)]


def _worded(words: str, meant: list[Intent], answerer: Answerer) -> list[Found]:
    is_asked = total(answerer.odds(words, None), "small:") < A_WISH
    return [] if is_asked else [Found(intent, by_words=True) for intent in meant]


def _likely(intents: tuple[Intent, ...], meant: list[Intent], odds: Odds) -> list[Found]:
    """The wish that is likely enough by the head's odds, in which words that were found count."""
    rows = {i.label: i for i in (*reversed(intents), *reversed(meant))}
    counted = {
        label: odds[label] * (WORDS_COUNT if row in meant else 1.0) for label, row in rows.items()
    }
    whole = sum(counted.values()) + odds[NO_WISH]
    best = max(counted, key=lambda label: counted[label])
    if counted[best] <= KNOWN * whole:
        return []
    return [Found(rows[best], rows[best] in meant, _others(best, counted))]


def _others(best: str, odds: Odds) -> tuple[str, ...]:
    """The next likely screens, where the best is not likely enough to stand alone."""
    screens = of_screens(odds, OPENS.keys() - odds.keys())
    whole, opened = sum(screens.values()), OPENS[best][0]
    if screens[opened] > SURE * whole:
        return ()
    rest = sorted(screens.keys() - {opened}, key=lambda label: -screens[label])
    return tuple(label for label in rest[:OTHERS] if screens[label] > LIKELY * whole)


def of_screens(odds: Odds, forbidden: AbstractSet[str] = frozenset()) -> Odds:
    """The odds of each screen that a button can open, without those of forbidden wishes."""
    found: Odds = {}
    for label, (opened, _) in OPENS.items():
        if not {label, opened} & forbidden:
            found[opened] = found.get(opened, 0.0) + odds.get(label, 0.0)
    return found
