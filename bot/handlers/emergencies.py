"""What may be an emergency: asked about, and answered by a tap or by a typed yes or no.

The open question lives on its buttons; of people who agreed it is also what they are awaited to
answer, so that a typed yes counts.
"""

import asyncio
import re

from telegram import CallbackQuery, InlineKeyboardMarkup, Message

from bot.answers import Reply, emergency_texts
from bot.answers.triage import CRISIS, Expected, Step
from bot.context import Context
from bot.domain.emergency_repeats import Length
from bot.domain.model import HAPPENING, Person, beneath_happening
from bot.gateway.sending import answer_tap, reply, send
from bot.handlers.guards import StaleButton
from bot.screens import article_answers as answer_screens
from bot.screens import emergencies as screens
from bot.screens.callback_data import parse

_YES = re.compile(
    r"(?:y|ya|yah|yes|yeah|yep|yup|sure|right now|now|happening|it is|it's happening)\b(?![^?]*\?)"
    r"|i do\W*"
)
_NO = re.compile(
    r"\W*(?:(?:no|nope|nah|not(?: right)? now|not really|not at the moment|it is ?n[o']?t|it's not"
    r"|no longer|not any ?more|it stopped|thanks?|thank you)\b\W*)+"
)
"""A *no* that says nothing else; with more words in it, it is read like any message."""


def is_yes(words: str) -> bool:
    """Whether a message says yes, or that something is happening now."""
    return _YES.match(" ".join(words.lower().replace("’", "'").split())) is not None


async def ask(context: Context, person: Person, kind: str) -> None:
    """Keep that a typed yes or no answers whether that danger is happening now."""
    before = person.awaiting or ""
    await context.store.people.await_text(person.person_id, f"{HAPPENING}{kind}:{before}")


async def ask_beside(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    expected: Expected = Expected.ANSWER,
) -> None:
    """Ask about a possible danger in a note, in an answer not understood, or in news.

    In news that is searched as anything, what seems certain then was only possible before.
    """
    find = context.services.answerer.find_danger
    finding = await asyncio.to_thread(find, words, expected=expected)
    if finding and (finding.step is Step.ASK or expected is Expected.ANYTHING):
        await ask(context, person, finding.kind)
        await reply(message, *screens.question_screen(finding.kind))


async def answered(message: Message, context: Context, person: Person | None, words: str) -> bool:
    """Take a typed yes or no to the open question, or to the message replied to."""
    kind = _kind_of(person, message)
    if kind is None:
        return False
    if person and (person.awaiting or "").startswith(HAPPENING):
        before = beneath_happening(person.awaiting)
        await context.store.people.await_text(person.person_id, before)
    low = " ".join(words.lower().replace("’", "'").split())
    if _NO.fullmatch(low):
        await reply(message, screens.denied(kind))
    elif is_yes(words):
        article = context.services.answerer.article
        await reply(message, *screens.steps_screen(article, kind, article.units[:3], asked=True))
    else:
        return False
    return True


async def tapped(query: CallbackQuery, context: Context, kind: str, now: bool) -> None:  # noqa: FBT001
    """*Yes, now* brings the steps, *No* leaves what was answered."""
    if kind != CRISIS and kind not in emergency_texts.KINDS:
        raise StaleButton
    person = await context.person(query.from_user.id)
    if person and (person.awaiting or "").startswith(HAPPENING):
        await context.store.people.await_text(person.person_id, beneath_happening(person.awaiting))
    if not now:
        await answer_tap(query, screens.denied(kind))
        return
    await answer_tap(query)
    article = context.services.answerer.article
    steps = screens.steps_screen(article, kind, article.units[:3], asked=True)
    await send(query.get_bot(), query.from_user.id, *steps)


def _kind_of(person: Person | None, message: Message) -> str | None:
    awaiting = (person.awaiting if person else None) or ""
    if awaiting.startswith(HAPPENING):
        return awaiting.removeprefix(HAPPENING).partition(":")[0]
    replied = message.reply_to_message
    markup = replied.reply_markup if replied else None
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    taps = [parse(str(b.callback_data)) for row in markup.inline_keyboard for b in row]
    return next((str(tap.args[0]) for tap in taps if tap and tap.verb == "now"), None)


async def answer_emergency(message: Message, context: Context, emergency: Reply) -> None:
    """Answer an emergency; a flood of the same one gets a short line now and then."""
    services, who = context.services, message.chat_id
    danger = f"{emergency.kind.value}:{emergency.detail}"
    length = services.repeats.length(who, danger, context.now())
    if length is Length.NOT_AGAIN:
        return
    if length is Length.FULL:
        await reply(message, *answer_screens.reply_screen(services.answerer.article, emergency))
    else:
        await reply(message, screens.AGAIN)
    services.repeats.given(who, danger, length, context.now())
