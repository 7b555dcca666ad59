"""Plain wishes: a message that asks for what a command or a button does."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Message

from bot.answers import Answerer, Expected
from bot.answers.odds import likeliest, total
from bot.answers.remarks import A_CRY, remark_of
from bot.context import Context
from bot.language.intent_words import pattern, plain_of

A_WISH = 0.05
"""Below that share of small talk, a message with the words of a wish is a question: of 100 wishes
of a reader all have more, of 150 questions with such words 9."""

CLEAR_WISH = 0.5
"""From here on the models know one kind of wish, though none of its words was found."""

Granted = Callable[[Message, Context], Awaitable[bool | None]]
"""Does what is asked for; False: it was something else after all, and nothing was said."""


@dataclass(frozen=True, slots=True)
class Intent:
    """A plain wish: what `/help` says can be typed, what does it, and the words that mean it.

    `unless` are words that mean something else, `surely` those that need no second opinion of the
    models, and `kind` is what the models call such a message, which counts where no word does.
    For how words are written see `bot.language.intent_words.pattern`.
    """

    example: str
    does: Granted
    words: str
    unless: str = ""
    surely: str = ""
    kind: str = ""

    def means(self, plain: str) -> bool:
        """Whether a text in small letters asks for this by its words."""
        match = pattern(self.words).search(plain)
        return bool(match) and not (self.unless and pattern(self.unless).search(plain))


async def granted(message: Message, context: Context, words: str) -> bool:
    """Do what a message plainly asks for; False for anything else, a danger among it."""
    answerer = context.services.answerer
    for intent in await asyncio.to_thread(intents_of, words, context.intents, answerer):
        if await intent.does(message, context) is not False:
            return True
    return False


def is_certain(words: str, intents: tuple[Intent, ...]) -> bool:
    """Whether a message has words of a wish that mean nothing else, whatever was asked last."""
    plain = plain_of(words)
    return any(i.surely and i.means(plain) and pattern(i.surely).search(plain) for i in intents)


def intents_of(words: str, intents: tuple[Intent, ...], answerer: Answerer) -> list[Intent]:
    """What a message may ask for, the likeliest first; nothing when it may tell of a danger."""
    if not (plain := plain_of(words)) or remark_of(plain) in A_CRY:
        return []
    meant = [intent for intent in intents if intent.means(plain)]
    if is_certain(words, intents):
        return meant
    odds = answerer.odds(words, None)
    if total(odds, "small:") < A_WISH or answerer.find_danger(words, expected=Expected.ANSWER):
        return []
    kind = likeliest(odds, "small:")
    named = [i for i in intents if f"small:{i.kind}" == kind and odds[kind] > CLEAR_WISH]
    return [*meant, *(intent for intent in named if intent not in meant)]
