"""Answers: quotes of the article, topics, refusals and safety cards."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from telegram import InlineKeyboardMarkup

from bot.answers import Kind, Reply
from bot.answers.after_alarm.harm_to_come import IF_SO
from bot.answers.after_alarm.second_thoughts import PERHAPS_A_SEIZURE
from bot.answers.cards import safety_cards
from bot.answers.cards.card_texts import CARDS
from bot.answers.cards.safety_cards import HELPS as HELPING
from bot.answers.danger import emergency_texts
from bot.answers.danger.triage import CRISIS
from bot.answers.models.bot_questions import BOT_QUESTIONS
from bot.answers.talk.openings import OPENINGS
from bot.answers.talk.said_before import OTHERWISE, THIRD
from bot.answers.talk.smalltalk import BY_WORDS, SMALL_TALK
from bot.answers.talk.talk_back_texts import TALK_BACK
from bot.answers.talk.turns import LACKS, LEADS
from bot.article.text import Article, Unit, as_text
from bot.domain.emergency_numbers import Country, locally
from bot.screens import emergencies
from bot.screens.common import Screen, button, rows_of
from bot.screens.formatting import quoted

NOT_IN_ARTICLE = "The article doesn't say."
NOT_THE_REST = "On the rest of your question, I am sorry, the article says nothing."
NOTHING_ON = "The article says nothing on {what}."
KINDLY = (
    "I am sorry. Say it in other words, or tap what comes nearest; of what worries you, a doctor"
    " can say more."
)
IT_LACKS = "It has nothing on {what}."
HELPS = (
    f"{NOT_IN_ARTICLE} It names no treatment. It does name what can go with more twitching: stress,"
    " sport, alcohol, and too little magnesium or calcium."
)
NEAREST = "These topics are the nearest:"
NOT_SURE = "I am not sure that the article says this. Did you mean one of these topics?"
WITH_TOPICS = frozenset(
    {
        "no_more_than_that",
        "heard",
        "complaint",
        "heard_question",
        "heard_unanswered",
        "heard_misread",
    }
)
"""Small talk where a question was not understood: the likeliest topics stand under it."""
_ON_DOCTORS = frozenset({"when_doctor", "which_doctor"})
SAID_AGAIN = BOT_QUESTIONS.keys() | TALK_BACK.keys()
AS_I_SAID = "As I said: {said}"
"""What opens those lines, of which there is one wording, when they are said again."""
TOPICS = "<b>What the article covers</b>\nTap a topic, or type a question."
PERHAPS_NEWS = (
    "Thank you for telling me. If it was last night, the button opens its check-in; or tell me in a"
    " few words how much it twitched, and where."
)
CALM_AFTER_DESPAIR = (
    "That is good to hear. The message above stays, in case you need it. Write to me whenever you"
    " like; nothing else has to be done now."
)
CALM = (
    "That is good to hear. The message above stays, in case you need it."
    "\n\nIs it one of these topics? Or say it in other words. /checkin notes a"
    " night."
)
WAS_A_SEIZURE = (
    "If somebody did shake all over or was not aware, and it is over: be seen by a doctor"
    " <b>today</b>, unless that was done, and do not drive until a doctor agrees."
)
TOPIC = "<b>{topic}</b>\nTap what you want to read, or type a question."
FROM_ARTICLE = "From the article, {section}:"


def reply_screen(article: Article, reply: Reply, country: Country | None = None) -> Screen:
    """A reply as text and buttons: quotes of the article, and what is ours marked apart; numbers
    are those of the country, if it is known."""
    if reply.kind in {Kind.URGENT, Kind.CRISIS}:
        kind = reply.detail or CRISIS
        is_again = reply.again % 2 == 1
        near = reply.near
        return emergencies.steps_screen(article, kind, near, country, asked=False, again=is_again)
    text, under = _calm_screen(article, reply)
    text = locally(text, country)
    if reply.lead in OPENINGS:
        text = ("\n" if reply.units else " ").join([OPENINGS[reply.lead], text])
    if not reply.danger:
        return text, under
    asked = emergencies.question(reply.danger)
    return f"{text}\n\n{asked}", emergencies.with_question(under, reply.danger)


def _calm_screen(article: Article, reply: Reply) -> tuple[str, InlineKeyboardMarkup]:
    match reply.kind:
        case Kind.SMALL:
            near = reply.near if reply.detail in WITH_TOPICS else ()
            quoted = f"\n\n{quotation(article, *reply.units)}" if reply.units else ""
            return _with_safety(_small_talk(reply) + quoted, reply), topics_keyboard(near)
        case Kind.OTHER_LANGUAGE:
            return emergency_texts.OTHER_LANGUAGE, topics_keyboard(())
        case Kind.ANSWER:
            lead = f"{LEADS[reply.lead]}\n" if reply.lead in LEADS else ""
            text = lead + quotation(article, *reply.units) + not_said(reply.missing)
            return _with_safety(text, reply), nearby_keyboard(article, reply.near)
        case Kind.UNSURE:
            said = NOT_SURE if reply.near else f"{NOT_IN_ARTICLE} {KINDLY}"
            return _with_safety(said, reply), topics_keyboard(reply.near)
        case _:
            if reply.again and reply.card:
                said = _card_again(reply, reply.card)
                return _with_safety(said, replace(reply, card=None)), topics_keyboard(())
            lacks = "" if reply.card and reply.detail in safety_cards.ALONE else _lacking(reply)
            text = _with_safety(lacks, reply)
            nearest = f"\n\n{NEAREST}" if reply.near and not reply.danger else ""
            return f"{text}{nearest}", topics_keyboard(reply.near)


def _small_talk(reply: Reply) -> str:
    """A line of small talk, in other words where it was said before."""
    line = OTHERWISE.get(reply.detail) if reply.again else None
    said = line or (SMALL_TALK | BY_WORDS)[reply.detail]
    is_same = reply.again and line is None and reply.detail in SAID_AGAIN
    return AS_I_SAID.format(said=said) if is_same else said


def _card_again(reply: Reply, card: str) -> str:
    """What is said in place of a card that was shown before; two wordings take turns."""
    lacks = _lacking(reply) if card in safety_cards.GENERAL else NOT_IN_ARTICLE
    lacks = LACKS.get(reply.lead, "" if reply.detail in safety_cards.ALONE else lacks)
    is_third = reply.again % 2 == 0 and reply.detail not in _ON_DOCTORS
    third = THIRD.get(card) if is_third else None
    return f"{lacks} {third or CARDS[card].again}".strip()


def calm_screen(kind: str, near: Sequence[Unit]) -> tuple[str, InlineKeyboardMarkup | None]:
    """What follows *Not an emergency now* after that kind of danger: what is still to do where its
    harm comes late, else the way on; after despair no button."""
    if kind == CRISIS:
        return CALM_AFTER_DESPAIR, None
    if kind in IF_SO:
        return emergencies.well_screen(kind)
    text = f"{CALM}\n\n{WAS_A_SEIZURE}" if kind in PERHAPS_A_SEIZURE else CALM
    return text, topics_keyboard(near)


def quotation(article: Article, *units: Unit) -> str:
    """The units' sentences verbatim, with the sections they come from."""
    quote = article.quote(*units)
    parts = [
        f"{FROM_ARTICLE.format(section=section)}\n{quoted(as_text(tuple(sentences)))}"
        for section, sentences in groupby(quote, lambda sentence: sentence.section)
    ]
    return "\n".join(parts)


def not_said(missing: Iterable[str]) -> str:
    """What the article lacks of a question that it answers in part."""
    kinds = tuple(missing)
    named = [name for kind in kinds if (name := safety_cards.KINDS[kind][1])]
    if named:
        return "\n\n" + NOTHING_ON.format(what=" or ".join(dict.fromkeys(named)))
    return f"\n\n{NOT_THE_REST}" if kinds else ""


def _lacking(reply: Reply) -> str:
    """That the article does not say it: by its name where that is plain, and what it says beside
    it."""
    if reply.detail in HELPING:
        return HELPS
    kinds = dict.fromkeys((reply.detail, *reply.missing)) if reply.missing else {}
    names = dict.fromkeys(filter(None, (safety_cards.KINDS[kind][1] for kind in kinds)))
    named = [IT_LACKS.format(what=" or ".join(names))] if names else []
    aside = [safety_cards.ASIDE[kind] for kind in kinds if kind in safety_cards.ASIDE]
    kindly = [] if named or reply.card else [KINDLY]
    return " ".join([NOT_IN_ARTICLE, *named, *aside, *kindly])


def _with_safety(text: str, reply: Reply) -> str:
    card = [safety_cards.card(reply.card)] if reply.card else []
    soft = [emergency_texts.SOFT] if reply.soft else []
    return "\n\n".join(filter(None, [text, *card, *soft]))


def topics_screen(article: Article) -> Screen:
    return TOPICS, contents_keyboard(article.units)


def topics_keyboard(units: Iterable[Unit]) -> InlineKeyboardMarkup:
    """Units of the article as buttons, with the way to all topics."""
    rows = rows_of(button(unit.title, "unit", unit.key) for unit in units)
    return InlineKeyboardMarkup([*rows, [button("All topics", "topics")]])


def contents_keyboard(units: Iterable[Unit]) -> InlineKeyboardMarkup:
    """The topics that the units belong to; each button carries its first unit."""
    first: dict[str, str] = {}
    for unit in units:
        first.setdefault(unit.topic, unit.key)
    return InlineKeyboardMarkup(rows_of(button(name, "topic", key) for name, key in first.items()))


def nearby_keyboard(article: Article, units: Sequence[Unit]) -> InlineKeyboardMarkup:
    """The next best topics, and *Not what I asked*, which carries them by their numbers."""
    below = topics_keyboard(units).inline_keyboard
    other = [[button("Not what I asked", "next", _at(article, units))]] if units else []
    return InlineKeyboardMarkup([*below[:-1], *other, below[-1]])


def _at(article: Article, units: Sequence[Unit]) -> str:
    return "-".join(str(article.units.index(unit)) for unit in units)
