"""The hour after an alarm: what is typed then goes on with that danger until it turns away."""

import asyncio
from dataclasses import replace

from telegram import Message

from bot.answers import Expected, Kind, Reply, at_home, emergency_texts
from bot.answers.after_danger import goes_on, names_a_means
from bot.answers.context_signs import danger_after
from bot.answers.denials import without_denials
from bot.answers.despair_words import tells_of_despair
from bot.answers.dialogue_acts import SURE, act_of
from bot.answers.emergency_words import names_emergency, plain, states_danger
from bot.answers.ensemble import ENDING
from bot.answers.far_or_near import FAR, far_or_near, said_of
from bot.answers.harm_to_come import shows
from bot.answers.in_other_hands import IN_OTHER_HANDS, OVER, STILL_HERE, in_other_hands
from bot.answers.in_that_hour import (
    ASKS_SILENCE,
    BY_DEFAULT,
    HEARD,
    WAVERS,
    asks_silence,
    heard_in,
    is_awake,
    turns_away,
    used_a_remedy,
    wavers,
)
from bot.answers.in_that_hour_texts import heard_to
from bot.answers.leaving import leaves_a_medicine
from bot.answers.red_flags import red_flag
from bot.answers.safety_cards import OUT
from bot.answers.second_thought_texts import said_to
from bot.answers.second_thoughts import (
    DENIES,
    ELSEWHERE,
    PROMISES,
    SEEN,
    TELLS,
    breathes,
    keeps_it_from_somebody,
    second_thought,
)
from bot.answers.taken_back import says_where
from bot.answers.telling_somebody import TO_BE_TOLD, in_other_words, telling
from bot.answers.triage import CRISIS, VIOLENCE
from bot.context import Context
from bot.domain.emergency_numbers import Country, country_named, country_of, locally
from bot.domain.emergency_repeats import NEXT_DAY, Length
from bot.gateway.sending import reply
from bot.handlers.day_after import behind_them, is_still_here
from bot.language.patterns import Pattern
from bot.screens import emergencies as screens


async def country(context: Context, person_id: int) -> Country | None:
    """Where somebody is, as they said in this danger or as their time zone tells."""
    told = context.services.repeats.country(person_id)
    person = None if told else await context.person(person_id)
    return told or country_of(person.zone if person else None)


def kind_in(danger: str) -> str:
    """The kind of a danger that is remembered with who and what it named."""
    return danger.partition(" ")[0]


def still_in_danger(message: Message, context: Context, text: str) -> Reply | None:
    """The reply to a few words that go on with an emergency of the last hour, or tell of a harm
    that comes late; None for others."""
    repeats, who, now = context.services.repeats, message.chat_id, context.now()
    danger, late = repeats.of_last_hour(who, now), repeats.may_show_yet(who, now)
    kind = goes_on(kind_in(danger), plain(text)) if danger else None
    if late and shows(kind_in(late), plain(without_denials(text))):
        kind = kind_in(late)
    if kind is None:
        return None
    near = context.services.answerer.article.units[:3]
    if kind == CRISIS:
        return Reply(Kind.CRISIS, near=near)
    return Reply(Kind.URGENT, near=near, detail=kind)


_OUT_COLD = frozenset({"not_waking", "seizure_now", "seizure_over", "overdose"})


def of_the_same(message: Message, context: Context, found: Reply | None, text: str) -> Reply | None:
    """A breath that is wrong, of somebody who was out cold within the hour: nobody sits up then;
    and somebody sleepy or sick after a blow, who swallowed nothing."""
    before = context.services.repeats.of_last_hour(message.chat_id, context.now())
    is_breath = found is not None and found.detail == "breathing"
    if found and is_breath and before and kind_in(before) in _OUT_COLD:
        return replace(found, detail="not_waking")
    is_poison = found is not None and found.detail == "overdose"
    if found and is_poison and before and kind_in(before) == "injury" and not _swallowed(text):
        return replace(found, detail="injury")
    return found


def _swallowed(text: str) -> bool:
    low = plain(text)
    return "overdose" in {red_flag(low), states_danger(low)}


async def thought_again(
    message: Message,
    context: Context,
    text: str,
    found: Reply | None,
    expected: Expected = Expected.ANYTHING,
) -> Reply | None:
    """Answer what is said in the hour after an alarm, unless a new danger was `found`; of what was
    asked for, and once they turned to something else, only second thoughts on the help."""
    repeats = context.services.repeats
    danger = repeats.of_last_hour(message.chat_id, context.now())
    kind = kind_in(danger) if danger else None
    low = " ".join(plain(text).split())
    is_low = kind is None and found is None and await _was_low(message, context, low)
    if through := TELLS if is_low else behind_them(message, context, kind, low, expected):
        await say(message, context, through, CRISIS, low)
        return Reply(Kind.CRISIS)
    if is_still_here(message, context, kind, low):
        repeats.turns_away(message.chat_id)
        await say(message, context, STILL_HERE, CRISIS, low)
        return None  # What is told beside it is taken as ever.
    if kind == CRISIS and found is None and leaves_a_medicine(low):
        repeats.is_over(message.chat_id)
        await reply(message, screens.OF_A_MEDICINE)
        return None
    if found is None and await _of_home(message, context, low):
        return Reply(Kind.URGENT, detail=VIOLENCE)
    acts = await asyncio.to_thread(context.services.answerer.acts, text) if kind else {}
    if kind and found is None and await _turns_away(context, text, low):
        repeats.turns_away(message.chat_id)
    of_help_only = expected is not Expected.ANYTHING or repeats.has_turned(message.chat_id)
    thought = _thought_of(kind, low, act_of(acts, SURE), of_help_only) if kind else None
    if kind is None or thought is None or (found and _is_new(found, kind, thought, low)):
        return None
    await say(message, context, thought, kind, low)
    if found is None and _REMINDER.search(low):
        return None  # What shall be reminded of is set beside it.
    _goes_on(context, message.chat_id, thought, str(danger))
    return Reply(Kind.CRISIS) if kind == CRISIS else Reply(Kind.URGENT, detail=kind)


def _goes_on(context: Context, who: int, thought: str, danger: str) -> None:
    """Keep that the danger goes on, is looked after elsewhere, or was none."""
    repeats = context.services.repeats
    if (thought == SEEN or thought in OVER) and kind_in(danger) != CRISIS:
        repeats.is_over(who)
    else:
        repeats.given(who, danger, Length.SHORT, context.now())
    if thought == DENIES:
        repeats.turns_away(who)


_REMINDER = Pattern(r"\bremind me\b")


async def _of_home(message: Message, context: Context, low: str) -> bool:
    """Answer who else can read the chat, whom to talk to about violence, or that it is calm."""
    repeats, who, now = context.services.repeats, message.chat_id, context.now()
    before = repeats.of_last_hour(who, now, NEXT_DAY) or repeats.may_show_yet(who, now)
    topic = await context.store.question_log.topic(who, now)
    was_hurt = topic == f"{OUT}{VIOLENCE}" or (before is not None and kind_in(before) == VIOLENCE)
    is_of_now = was_hurt and repeats.of_last_hour(who, now) is not None
    if at_home.reads_along(low, was_hurt=was_hurt):
        await reply(message, at_home.READS)
    elif at_home.asks_for_a_line(low, was_hurt=was_hurt):
        await reply(message, at_home.somebody_to_talk_to(await country(context, who)))
    elif is_of_now and at_home.is_calm(low):
        where = await country(context, who)
        await reply(message, locally(at_home.while_calm(where), where))
    else:
        return False
    return True


_NO_TURN = frozenset({"", "help", "zone", "a_night", *ENDING})
"""No wish, and those that are worded like a danger that goes on, or belong to it."""


async def _turns_away(context: Context, text: str, low: str) -> bool:
    """Whether words name what is the bot's, wish for it, or plainly ask what is in the article."""
    answerer = context.services.answerer
    wish = await asyncio.to_thread(answerer.clear_wish, text)
    return (
        turns_away(low)
        or wish not in _NO_TURN
        or await asyncio.to_thread(answerer.plainly_asks, text)
    )


def _thought_of(kind: str, low: str, act: str, of_help_only: bool) -> str | None:  # noqa: FBT001
    """What is meant after that kind of danger, the plainest words first; with `of_help_only` no
    words that say nothing of the help."""
    if of_help_only:
        return second_thought(kind, low, act)
    if says_where(low) and country_named(low):
        return ELSEWHERE
    if where := in_other_hands(kind, low) or far_or_near(low, despair=kind == CRISIS):
        return where
    told = telling(low) if kind == CRISIS and not tells_of_despair(low) else None
    said = ASKS_SILENCE if asks_silence(low) else told or second_thought(kind, low)
    doubts = WAVERS if wavers(kind, low) else None
    return said or doubts or second_thought(kind, low, act) or heard_in(kind, low, act)


async def _was_low(message: Message, context: Context, low: str) -> bool:
    """Whether it is asked how to tell somebody of the low mood that was talked of before."""
    if not keeps_it_from_somebody(low):
        return False
    topic = await context.store.question_log.topic(message.chat_id, context.now())
    return topic == f"{OUT}low_mood"


def _is_new(found: Reply, kind: str, thought: str, low: str) -> bool:
    """Whether a certain emergency is another one than that kind, which the words go on with."""
    if thought == FAR:
        return False
    if thought in BY_DEFAULT:
        return not _is_more_of_it(found, kind, low)
    if thought == DENIES:
        return found.kind is not Kind.CRISIS and found.detail not in {kind, "other"}
    if kind == CRISIS:
        return found.kind is Kind.URGENT and names_emergency(low) is not None
    if found.kind is Kind.CRISIS:
        return names_emergency(low) == CRISIS
    if found.detail in {"breathing", "not_waking"} and breathes(low):
        return False
    return found.detail not in {kind, "other"}


def _is_more_of_it(found: Reply, kind: str, low: str) -> bool:
    """Whether what was found is a sign of that kind of danger, or none by what is said beside."""
    if found.kind is Kind.CRISIS:
        return kind != CRISIS and not (tells_of_despair(low) or names_emergency(low) == CRISIS)
    if found.detail in {"breathing", "not_waking"} and (is_awake(low) or breathes(low)):
        return True
    if kind == VIOLENCE or (found.detail == "overdose" and used_a_remedy(low)):
        return found.detail not in {"breathing", "injury"}
    return found.detail == "other" or danger_after(f"{OUT}{kind}", low) == kind


async def say(message: Message, context: Context, thought: str, kind: str, low: str) -> None:
    """Answer that thought after that kind of danger, with the numbers of where somebody is."""
    article, repeats = context.services.answerer.article, context.services.repeats
    if thought == ELSEWHERE and (there := country_named(low)):
        repeats.is_in(message.chat_id, there)
    where = await country(context, message.chat_id)
    danger = repeats.of_last_hour(message.chat_id, context.now()) or kind
    if thought == DENIES and danger != CRISIS == kind:
        thought = PROMISES  # Who named a means was not misread.
    about = "swallowed" if kind == "child" and names_a_means(danger) else kind
    times = repeats.times_heard(message.chat_id)
    again = repeats.hears(message.chat_id, thought)
    said = said_of(thought) or (TO_BE_TOLD | IN_OTHER_HANDS).get(thought)
    said = said or heard_to(thought, about, low, again=again)
    said = said or said_to(thought, about, low)
    said = in_other_words(said, times, is_heard=thought == HEARD)
    if thought == ELSEWHERE:
        said = emergency_texts.numbers_there(where, despair=kind == CRISIS)
    await reply(message, *screens.thought_screen(article, said, kind, article.units[:3], where))
