"""What may be an emergency: asked about, and answered by a tap or by a typed yes or no.

The open question lives on its buttons; of people who agreed it is also what they are awaited to
answer, so that a typed yes counts.
"""

import asyncio
from dataclasses import replace

from telegram import CallbackQuery, InlineKeyboardMarkup, Message

from bot.answers import Reply
from bot.answers.after_alarm.after_danger import (
    after_a_no,
    asks_why_despair,
    calms,
    insists,
    is_mere_jerk,
    named_in,
)
from bot.answers.after_alarm.calling import ASKED_TO_CALL
from bot.answers.after_alarm.harm_to_come import IF_SO
from bot.answers.after_alarm.second_thoughts import (
    PASSED,
    second_thought,
)
from bot.answers.cards.safety_cards import OUT, SEEN_TODAY
from bot.answers.danger import emergency_texts
from bot.answers.danger.emergency_texts import closest_kind
from bot.answers.danger.emergency_words import plain
from bot.answers.danger.triage import CRISIS, Expected, Step
from bot.answers.talk.sorrow import OF_A_SHIFT, tells_of_a_shift
from bot.answers.talk.talk_back_texts import TALK_BACK
from bot.context import Context
from bot.domain.emergency_repeats import NO_DANGER, Length
from bot.domain.model import HAPPENING, Person, beneath_happening
from bot.domain.open_offer import offered
from bot.gateway.sending import answer_tap, reply, send
from bot.handlers import offers
from bot.handlers.all_well import ended
from bot.handlers.guards import StaleButton
from bot.handlers.hour_after import country, kind_in, say
from bot.language.lazy_regex import Pattern, lowered
from bot.screens import article_answers as answer_screens
from bot.screens import emergencies as screens
from bot.screens.callback_data import parse

_YES = Pattern(
    r"(?:y|ya|yah|yes|yeah|yep|yup|sure|right now|now|happening|it is|it's happening)\b(?![^?]*\?)"
    r"|i do(?: now)?\W*$"
)
_ANY_YES = r"(?:y|ya|yah|yes|yeah|yep|yup|sure)"
_BARE_YES = Pattern(rf"(?:{_ANY_YES}\W*)+(?:(?:please|pls|thanks|thank you)\W*)?")
"""A yes to either of two open questions."""

_YES_TO_OFFER = Pattern(
    rf"{_ANY_YES}\W+(?:(?:please|pls)\W+)?(?:save|keep|note|store|change|set|pause|follow"
    r"|(?:that'?s|that is|it'?s) (?:right|correct|fine))\b"
)
_PAINKILLER = Pattern(
    r"(?:(?:had|have) to )?(?:take|took|taken|taking) (?:an? |some |one |my )?(?:painkillers?|pain"
    r" killers?|ibuprofen|paracetamol|tylenol|advil|aspirin|acetaminophen|naproxen)\b"
)
_MUCH = Pattern(
    r"\b(?:more|another|whole|handful|packs?|packets?|box|bottle|(?:so|too|how) (?:much|many)"
    r"|overdos\w*|lots of (?:them|pills|tablets))\b"
)


STILL_NOW = frozenset({"stroke", "overdose", "allergy"})
"""Kinds that call for help also when the signs are gone, be they only possible."""


def is_yes(words: str) -> bool:
    """Whether a message says yes, or that something is happening now."""
    return _YES.match(lowered(words)) is not None


async def ask(context: Context, person: Person, kind: str) -> None:
    """Keep that a typed yes or no answers whether that danger is happening now."""
    now = await context.person(person.person_id)  # An offer may have come with it.
    before = beneath_happening(now.awaiting if now else None) or ""
    await context.store.people.await_text(person.person_id, f"{HAPPENING}{kind}:{before}")


async def ask_beside(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    expected: Expected = Expected.ANSWER,
) -> None:
    """Ask about a possible danger in a note, in an answer not understood, or in news.

    In news that is searched as anything, what seems certain then was only possible before. A
    painkiller that was taken is no overdose by itself. A death met at work gets a human line.
    """
    if tells_of_a_shift(plain(words)):
        await reply(message, TALK_BACK[OF_A_SHIFT])
    find = context.services.answerer.find_danger
    finding = await asyncio.to_thread(find, words, expected=expected)
    if finding and finding.kind == "overdose" and (less := _without_painkiller(words)):
        finding = await asyncio.to_thread(find, less, expected=expected)
    if finding and (finding.step is Step.ASK or expected is Expected.ANYTHING):
        await ask(context, person, finding.kind)
        await reply(message, *screens.question_screen(finding.kind))


def _without_painkiller(words: str) -> str | None:
    """The words but for one plain painkiller; None where there is none, or something of many."""
    less, taken = _PAINKILLER.subn("", words.lower())
    return less if taken == 1 and not _MUCH.search(less) else None


async def left_after_no(
    message: Message, context: Context, person: Person | None, words: str
) -> str:
    """What is left to answer of words that first say no to the open question, or all of them."""
    said = " ".join(words.split())
    rest = after_a_no(said.lower().replace("’", "'")) if _kind_of(person, message) else ""
    is_no = rest and await answered(message, context, person, said[: -len(rest)])
    return said[-len(rest) :] if is_no else words


async def answered(message: Message, context: Context, person: Person | None, words: str) -> bool:
    """Take a typed yes or no to the open question, or to the message replied to; and, after an
    alarm of the last hour, that there is no danger."""
    kind = _kind_of(person, message)
    low = " ".join(plain(words).split())
    if kind is None or asks_why_despair(low):
        is_other = kind is None and person and offers.is_agreed(context, person, words)
        return not is_other and await _taken_back(message, context, person, low)
    if person and (offer := offered(person.awaiting, context.night_of(person))):
        is_alone = _replied_kind(message) is None
        if is_alone and _BARE_YES.fullmatch(low):
            await reply(message, *screens.which_screen(kind, offer.data))
            return True
        if is_alone and _YES_TO_OFFER.match(low):
            return False
    if person and (person.awaiting or "").startswith(HAPPENING):
        before = beneath_happening(person.awaiting)
        await context.store.people.await_text(person.person_id, before)
    passed = kind in STILL_NOW and second_thought(kind, low) == PASSED
    topic = await context.store.question_log.topic(message.chat_id, context.now())
    if passed and topic == f"{OUT}double_dose":
        return False  # Its card says whom to ask, however well somebody feels.
    if passed:
        await say(message, context, PASSED, kind, low)
    elif calms(low):
        context.danger = NO_DANGER
        await reply(message, await _denied(context, message.chat_id, kind))
    elif is_yes(words) or insists(low):
        article = context.services.answerer.article
        where = await country(context, message.chat_id)
        steps = screens.steps_screen(article, kind, article.units[:3], where, asked=True)
        await reply(message, *steps)
        context.danger = context.danger.given(kind, Length.FULL, context.now())
    else:
        return False
    return True


async def _denied(context: Context, chat: int, kind: str) -> str:
    """What a no is answered with: after a card that asks to be seen today, that this stays."""
    topic = await context.store.question_log.topic(chat, context.now())
    return screens.denied(kind, is_today=(topic or "").removeprefix(OUT) in SEEN_TODAY)


async def _was_misread(message: Message, context: Context, person: Person | None) -> bool:
    """Say sorry for a question on despair that somebody asks the reason of; it is open no more."""
    if person and (person.awaiting or "").startswith(HAPPENING):
        before = beneath_happening(person.awaiting)
        await context.store.people.await_text(person.person_id, before)
    await reply(message, screens.NOT_ASKED_OF_YOU)
    return True


async def _taken_back(message: Message, context: Context, person: Person | None, low: str) -> bool:
    if asks_why_despair(low):
        return await _was_misread(message, context, person)
    danger = context.danger.of_last_hour(context.now())
    if danger is None or not calms(low, kind_in(danger)):
        return False
    if second_thought(kind_in(danger), low) == PASSED and not is_mere_jerk(low):
        await say(message, context, PASSED, kind_in(danger), low)
        return True
    if kind_in(danger) in IF_SO and not is_mere_jerk(low):
        await reply(message, *screens.well_screen(ended(context)))
        return True
    context.danger = NO_DANGER
    await reply(message, screens.denied(kind_in(danger)))
    return True


async def tapped(query: CallbackQuery, context: Context, kind: str, now: bool) -> None:  # noqa: FBT001
    """*Yes, now* brings the steps, *No* leaves what was answered."""
    if kind != CRISIS and kind not in emergency_texts.KINDS:
        raise StaleButton
    person = await context.person(query.from_user.id)
    if person and (person.awaiting or "").startswith(HAPPENING):
        await context.store.people.await_text(person.person_id, beneath_happening(person.awaiting))
    said = "" if now else await _denied(context, query.from_user.id, kind)
    if said and said != screens.STILL_TODAY:
        await answer_tap(query, said)
        return
    await answer_tap(query)
    if said:  # A note that vanishes would close what is still to be done.
        await send(query.get_bot(), query.from_user.id, said)
        return
    article = context.services.answerer.article
    where = await country(context, query.from_user.id)
    steps = screens.steps_screen(article, kind, article.units[:3], where, asked=True)
    await send(query.get_bot(), query.from_user.id, *steps)
    context.danger = context.danger.given(kind, Length.FULL, context.now())


def _kind_of(person: Person | None, message: Message) -> str | None:
    awaiting = (person.awaiting if person else None) or ""
    if awaiting.startswith(HAPPENING):
        return awaiting.removeprefix(HAPPENING).partition(":")[0]
    return _replied_kind(message)


def _replied_kind(message: Message) -> str | None:
    replied = message.reply_to_message
    markup = replied.reply_markup if replied else None
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    taps = [parse(str(b.callback_data)) for row in markup.inline_keyboard for b in row]
    return next((str(tap.args[0]) for tap in taps if tap and tap.verb == "now"), None)


async def answer_emergency(message: Message, context: Context, emergency: Reply, text: str) -> None:
    """Answer an emergency; a flood of the same one gets a short line now and then."""
    services, who = context.services, message.chat_id
    danger = " ".join([emergency.detail or CRISIS, *sorted(named_in(plain(text)))])
    if emergency.detail == ASKED_TO_CALL:  # It is asked of a danger, and is none.
        danger = context.danger.of_last_hour(context.now()) or danger
    length = context.danger.length(danger, context.now())
    if length is Length.NOT_AGAIN:
        return
    if length is Length.FULL:
        where = await country(context, who)
        kind = closest_kind(emergency.detail, plain(text))
        again = services.said.times(who, emergency.detail or CRISIS, context.now())
        shown = replace(emergency, detail=kind, again=again)
        screen = answer_screens.reply_screen(services.answerer.article, shown, where)
        await reply(message, *screen)
        services.said.keep(who, [emergency.detail or CRISIS], context.now())
    else:
        await reply(message, screens.AGAIN)
    context.danger = context.danger.given(danger, length, context.now())
