"""Questions: answered with the article's own sentences, or refused honestly.

A long message takes the models longer than the loop may wait, so they read in a thread.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from telegram import CallbackQuery, Message

from bot.answers import Expected, Kind, Reply
from bot.answers.answerer import MISREAD
from bot.answers.cards.context_signs import danger_after, leads_to, stays_with
from bot.answers.cards.safety_cards import AFTER_ALARM, HELPS, KINDS, LASTING, OF_ONE_TURN, OUT
from bot.answers.cards.subjects import NOT_ONESELF, drinks, goes_on_with_a_card
from bot.answers.danger.emergency_words import plain
from bot.answers.danger.told_in_passing import tells_of_a_blackout
from bot.answers.models.bot_questions import OF_AGREEING, SCREENS
from bot.answers.talk import choices
from bot.answers.talk.heard_lines import short_line
from bot.answers.talk.said_before import (
    LACKS,
    UNANSWERED,
    for_the_young,
    names_of,
    said_otherwise,
    still_unanswered,
)
from bot.answers.talk.sorrow import SORROWS
from bot.article.text import Article, Unit
from bot.context import Context
from bot.domain.model import ASIDES, Person
from bot.gateway.sending import answer_tap, edit, reply, send
from bot.handlers import consent, emergencies, hour_after, news_or_wishes, wish_offers
from bot.handlers.danger_search import heard
from bot.handlers.emergencies import answer_emergency
from bot.handlers.guards import StaleButton, ask_consent
from bot.language.night_meant import read_news
from bot.screens import article_answers as screens
from bot.screens import common
from bot.screens import consent as consent_screens
from bot.screens.common import Screen
from bot.screens.wish_offers import with_wishes

OF_BEFORE = UNANSWERED | {"no_more_than_that", "heard_misread"}
"""Lines to a complaint: the topics that came with the last question stand under it."""


async def emergency(
    message: Message, context: Context, text: str, expected: Expected = Expected.ANYTHING
) -> Reply | None:
    """Answer a certain emergency, wherever it was typed; None when the text is none."""
    answerer = context.services.answerer
    topic = await _subject(context, message.chat_id, text)
    reply = await asyncio.to_thread(answerer.emergency, text, topic, expected)
    reply = hour_after.of_the_same(message, context, reply, text)
    if expected is not Expected.SETTING and (reply is None or reply.kind is Kind.CRISIS):
        # Pills that were taken after words of despair need their own steps.
        reply = hour_after.still_in_danger(message, context, text) or reply
    if expected is not Expected.SETTING and (
        said := await hour_after.thought_again(message, context, text, reply, expected)
    ):
        return said
    if reply:
        await answer_emergency(message, context, reply, text)
        is_blackout = tells_of_a_blackout(plain(text)) and reply.detail != "overdose"
        kind = "low_mood" if reply.kind is Kind.CRISIS else AFTER_ALARM
        after = f"{OUT}{'blackout' if is_blackout else kind}"
        await context.store.question_log.remember(message.chat_id, after, context.now())
    return reply


async def _subject(context: Context, chat: int, text: str) -> str | None:
    """What was talked of before; also behind other answers what the words are a danger in, such as
    alcohol left off, and a pregnancy behind a reminder that was set since."""
    now = context.now()
    topic = await context.store.question_log.topic(chat, now)
    if told := _still_about(context, chat, text, topic):
        return told
    if topic and not topic.startswith(ASIDES):
        return topic
    return f"{OUT}pregnancy" if context.services.said.times(chat, "card pregnancy", now) else None


def _still_about(context: Context, chat: int, text: str, topic: str | None) -> str | None:
    """The grave subject whose card was shown in the half hour, where the words stay with it and not
    with the topic since; None where there is none."""
    said, low = context.services.said, plain(text)
    if stays_with(topic, low):
        return None
    told = (kind for kind in LASTING if said.times(chat, f"card {KINDS[kind][0]}", context.now()))
    about = (f"{OUT}{kind}" for kind in told)
    return next((each for each in about if danger_after(each, low) or leads_to(each, low)), None)


async def is_alarmed(
    message: Message, context: Context, person: Person, texts: Iterable[str]
) -> bool:
    """Answer an emergency in the whole or in a part of it: nothing else is done then."""
    for text in texts:
        if await emergency(message, context, text, heard(person, text, Expected.ANYTHING)):
            return True
    return False


async def question(
    message: Message,
    context: Context,
    person: Person | None,
    text: str,
    expected: Expected = Expected.ANYTHING,
) -> None:
    """Any plain message that nothing else claimed; of people who agreed the topic is kept."""
    answerer, log, now = context.services.answerer, context.store.question_log, context.now()
    topic = await log.topic(person.person_id, now) if person else None
    topic = _of_a_medicine(context, message.chat_id, text) or topic
    topic = _still_about(context, message.chat_id, text, topic) or topic
    about = None if topic and topic.startswith(ASIDES) else topic  # A setting answers nothing.
    answer = await asyncio.to_thread(answerer.respond, text, about, expected)
    answer = replace(answer, detail=short_line(answer, text, topic, answerer.acts(text)))
    answer = still_unanswered(answer, context.services.said.last(message.chat_id, now))
    offered = await log.offered(person.person_id, now) if person else []
    if answer.detail in screens.WITH_TOPICS:
        near = choices.units_of(answerer.article, offered) if answer.detail in OF_BEFORE else ()
        near = near or await asyncio.to_thread(answerer.nearest, text, about)
        answer = replace(answer, near=near)
    if person is None and answer.detail == "yes_no" and emergencies.is_yes(text):
        answer = replace(answer, soft=True)  # Whoever has not agreed may mean an open question.
    if person:
        taken = None if answer.danger else choices.chosen(answerer.article, text, offered)
        answer = taken or answer
        await _remember(context, person, answer, topic)
        if answer.kind in {Kind.REFUSAL, Kind.UNSURE}:
            await log.refuse(person.person_id, message.message_id, text, now)
        if answer.danger:
            await emergencies.ask(context, person, answer.danger)
    may_wish = expected is Expected.ANYTHING
    wishes = await wish_offers.offered(context, person, text, answer, topic) if may_wish else ()
    answer = _said_anew(context, message.chat_id, answer)
    if await news_or_wishes.meant(message, context, person, text, answer, expected):
        return
    await _say(message, context, person, answer, wishes)


async def _say(
    message: Message,
    context: Context,
    person: Person | None,
    answer: Reply,
    wishes: tuple[str, ...],
) -> None:
    country = await hour_after.country(context, message.chat_id)
    screen = screens.reply_screen(context.services.answerer.article, answer, country)
    asked = consent.with_what_is_kept(context, screen[0], answer) if person is None else ""
    if asked:
        await ask_consent(message, context, asked)
    else:
        await reply(message, *_with_buttons(screen, answer, wishes, person))


def _with_buttons(
    screen: Screen, answer: Reply, wishes: tuple[str, ...], person: Person | None
) -> Screen:
    """That screen with the way to what the answer speaks of, or to what may be meant."""
    opened = SCREENS.get(answer.detail) if answer.kind is Kind.SMALL else None
    if answer.detail in OF_AGREEING and person is None:
        return screen[0], consent_screens.consent_keyboard()
    if opened and person and person.check_in_at:
        return with_wishes(screen, (opened,), said="")
    return with_wishes(screen, wishes)


def _said_anew(context: Context, chat: int, answer: Reply) -> Reply:
    """The answer, in other words where it was given before; what it says is kept in mind."""
    said, now = context.services.said, context.now()
    answer = for_the_young(answer, lambda name: said.times(chat, name, now))
    anew = said_otherwise(answer, lambda name: said.times(chat, name, now))
    lacks = [f"{LACKS}{answer.detail}"] if answer.kind is Kind.REFUSAL else []
    said.keep(chat, [*names_of(answer), *lacks], now)
    return anew


async def went_on(
    message: Message, context: Context, person: Person, words: str, expected: Expected
) -> bool:
    """Answer words that are still about a danger told before: no news of a night, and no wish."""
    topic = await _subject(context, person.person_id, words)
    if expected is not Expected.ANYTHING or not goes_on_with_a_card(words, topic):
        return False
    find = context.services.answerer.find_danger
    is_news = "jerks" in read_news(words).answers
    if is_news and await asyncio.to_thread(find, words, topic) is None:
        return False
    await question(message, context, person, words)
    return True


def _of_a_medicine(context: Context, chat: int, text: str) -> str | None:
    """A medicine that was told in the hour, where it is told of drinking now, whatever was asked
    between."""
    was_told = context.services.said.times(chat, "card medicine", context.now())
    return f"{OUT}medicine_cause" if was_told and drinks(plain(text)) else None


async def _remember(context: Context, person: Person, answer: Reply, topic: str | None) -> None:
    """Keep what the next words may lean on, and the topics that were offered."""
    about = topic or ""
    if answer.kind is Kind.ANSWER:
        about = _of_somebody(answer) or answer.units[-1].key
    elif _stays(answer):
        about = f"{OUT}{answer.detail}"
    elif about.startswith(ASIDES) or (about.startswith(OUT) and answer.detail == MISREAD):
        about = ""  # It is corrected at once or not at all.
    near = [unit.key for unit in answer.near]
    if near or about != topic:
        log = context.store.question_log
        await log.remember(person.person_id, about, context.now(), near)


def _of_somebody(answer: Reply) -> str:
    """The subject of before that an answer leaves out: "is it bad for him" is still about it."""
    kinds = [kind for kind in answer.missing if kind in NOT_ONESELF]
    return f"{OUT}{kinds[-1]}" if kinds else ""


def _stays(answer: Reply) -> bool:
    """Whether a reply without an answer is what the next words may lean on."""
    is_card = answer.kind is Kind.REFUSAL and answer.card is not None
    return answer.detail in SORROWS or (is_card and answer.detail not in {*HELPS, *OF_ONE_TURN})


async def unit(query: CallbackQuery, context: Context, key: str) -> None:
    """A topic button."""
    article = context.services.answerer.article
    chosen = _unit_of(article, key)
    near = [u for u in article.units if u.topic == chosen.topic and u != chosen][:3]
    await _show(query, context, chosen, screens.topics_keyboard(near))


async def next_best(query: CallbackQuery, context: Context, numbers: tuple[int, ...]) -> None:
    """*Not what I asked*: the best unit that was not shown, and the ones after it."""
    article = context.services.answerer.article
    best, *others = _units_of(article, numbers)
    await _show(query, context, best, screens.nearby_keyboard(article, others))


async def topics(message: Message, context: Context) -> None:
    """`/topics`: the table of contents as buttons."""
    await reply(message, *screens.topics_screen(context.services.answerer.article))


async def topics_tapped(query: CallbackQuery, context: Context) -> None:
    """*All topics*."""
    await edit(query, *screens.topics_screen(context.services.answerer.article))


async def topic(query: CallbackQuery, context: Context, key: str) -> None:
    """One of all topics: what the article says on it, as buttons."""
    article = context.services.answerer.article
    chosen = _unit_of(article, key)
    units = [unit for unit in article.units if unit.topic == chosen.topic]
    text = screens.TOPIC.format(topic=chosen.topic)
    await edit(query, text, screens.topics_keyboard(units))


def _unit_of(article: Article, key: str) -> Unit:
    for unit in article.units:
        if unit.key == key:
            return unit
    raise StaleButton


def _units_of(article: Article, numbers: tuple[int, ...]) -> list[Unit]:
    if any(number >= len(article.units) for number in numbers):
        raise StaleButton
    return [article.units[number] for number in numbers]


async def _show(
    query: CallbackQuery, context: Context, unit: Unit, keyboard: common.Keyboard
) -> None:
    person_id = query.from_user.id
    await answer_tap(query)
    await context.store.question_log.remember(person_id, unit.key, context.now())
    text = screens.quotation(context.services.answerer.article, unit)
    await send(query.get_bot(), person_id, text, keyboard)
