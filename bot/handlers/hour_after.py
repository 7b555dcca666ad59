"""The hour after an alarm: what is typed then goes on with that danger until it turns away."""

import asyncio
from dataclasses import replace

from telegram import Message

from bot.answers import Expected, Kind, Reply
from bot.answers.after_alarm import at_home
from bot.answers.after_alarm.after_danger import goes_on, names_a_means
from bot.answers.after_alarm.far_or_near import said_of
from bot.answers.after_alarm.harm_to_come import shows
from bot.answers.after_alarm.in_other_hands import (
    CALM,
    IN_OTHER_HANDS,
    NOTE_IS_SAVED,
    OVER,
    STILL_HERE,
    UNDONE,
)
from bot.answers.after_alarm.in_that_hour import (
    HEARD,
    turns_away,
)
from bot.answers.after_alarm.in_that_hour_texts import heard_to
from bot.answers.after_alarm.meant_after_alarm import is_new, thought_of, whatever_else
from bot.answers.after_alarm.second_thought_texts import DO_CALL_THEM, said_to
from bot.answers.after_alarm.second_thoughts import (
    DENIES,
    ELSEWHERE,
    PASSED,
    PROMISES,
    SEEN,
    TELLS,
    keeps_it_from_somebody,
)
from bot.answers.after_alarm.telling_somebody import TO_BE_TOLD, in_other_words
from bot.answers.cards.of_a_medicine import is_a_low_reading
from bot.answers.cards.safety_cards import OUT
from bot.answers.danger import emergency_texts
from bot.answers.danger.denials import without_denials
from bot.answers.danger.emergency_words import plain, states_danger
from bot.answers.danger.leaving import leaves_a_medicine
from bot.answers.danger.red_flags import red_flag
from bot.answers.danger.triage import CRISIS, VIOLENCE
from bot.answers.models.dialogue_acts import SURE, act_of
from bot.answers.models.ensemble import ENDING
from bot.answers.talk.talk_back import NO_ALARM, talk_back_of
from bot.answers.talk.talk_back_texts import TALK_BACK
from bot.context import Context
from bot.domain.emergency_numbers import Country, country_named, country_of, locally
from bot.domain.emergency_repeats import NEXT_DAY, NO_DANGER, Length
from bot.gateway.sending import reply
from bot.handlers.day_after import behind_them, is_still_here
from bot.language.lazy_regex import Pattern
from bot.screens import emergencies as screens


async def country(context: Context, person_id: int) -> Country | None:
    """Where somebody is, as they said in this danger or as their time zone tells."""
    person = None if context.danger.zone else await context.person(person_id)
    return country_of(context.danger.zone or (person.zone if person else None))


def kind_in(danger: str) -> str:
    """The kind of a danger that is remembered with who and what it named."""
    return danger.partition(" ")[0]


def still_in_danger(message: Message, context: Context, text: str) -> Reply | None:
    """The reply to a few words that go on with an emergency of the last hour, or tell of a harm
    that comes late; None for others."""
    now = context.now()
    danger, late = context.danger.of_last_hour(now), context.danger.may_show_yet(now)
    kind = goes_on(kind_in(danger), plain(text)) if danger else None
    if kind_in(danger or "") in {"other", "low_sugar"} and is_a_low_reading(plain(text)):
        kind = "low_sugar"
    if late and shows(kind_in(late), plain(without_denials(text))):
        kind = kind_in(late)
    if kind is None:
        return None
    near = context.services.answerer.article.units[:3]
    if kind == CRISIS:
        return Reply(Kind.CRISIS, near=near)
    return Reply(Kind.URGENT, near=near, detail=kind)


_KNOWN_PANIC = frozenset({"chest", "breathing", "other"})
"""Alarms that people who know their panic attacks get again and again."""
_OUT_COLD = frozenset({"not_waking", "seizure_now", "seizure_over", "overdose"})


def of_the_same(message: Message, context: Context, found: Reply | None, text: str) -> Reply | None:
    """A breath that is wrong, of somebody who was out cold within the hour: nobody sits up then;
    and somebody sleepy or sick after a blow, who swallowed nothing."""
    before = context.danger.of_last_hour(context.now())
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
    danger = context.danger.of_last_hour(context.now())
    kind = kind_in(danger) if danger else None
    low = " ".join(plain(text).split())
    is_low = kind is None and found is None and await _was_low(message, context, low)
    if through := TELLS if is_low else behind_them(message, context, kind, low, expected):
        await say(message, context, through, CRISIS, low)
        return Reply(Kind.CRISIS)
    if is_still_here(message, context, kind, low):
        context.danger = context.danger.turned_away()
        await say(message, context, STILL_HERE, CRISIS, low)
        return None  # What is told beside it is taken as ever.
    if kind == CRISIS and found is None and leaves_a_medicine(low):
        context.danger = NO_DANGER
        await reply(message, screens.OF_A_MEDICINE)
        return None
    if found is None and kind in _KNOWN_PANIC and talk_back_of(low) == NO_ALARM:
        await reply(message, TALK_BACK[NO_ALARM])
        return Reply(Kind.URGENT, detail=str(kind))
    if found is None and await _of_home(message, context, low):
        return Reply(Kind.URGENT, detail=VIOLENCE)
    return await _gone_on_with(message, context, text, found, expected) if kind else None


async def _gone_on_with(
    message: Message, context: Context, text: str, found: Reply | None, expected: Expected
) -> Reply | None:
    """Answer what goes on with the danger of the hour; None for what turns away from it."""
    low = " ".join(plain(text).split())
    danger = context.danger.of_last_hour(context.now()) or ""
    kind = kind_in(danger)
    acts = await asyncio.to_thread(context.services.answerer.acts, text)
    told = whatever_else(kind, low, is_first=not context.danger.turned)
    is_left = found is None and told in {None, CALM} and await _turns_away(context, text, low)
    if is_left:
        context.danger = context.danger.turned_away()
    of_help_only = expected is not Expected.ANYTHING or context.danger.turned
    thought = thought_of(kind, low, act_of(acts, SURE), told, of_help_only)
    if thought is None or (found and is_new(found, kind, thought, low)):
        return None
    await say(message, context, thought, kind, low)
    if found is None and (_REMINDER.search(low) or (is_left and thought == CALM)):
        return None  # What shall be reminded of, or is wished for by somebody calm, is done beside.
    _goes_on(context, thought, danger)
    return Reply(Kind.CRISIS) if kind == CRISIS else Reply(Kind.URGENT, detail=kind)


def _goes_on(context: Context, thought: str, danger: str) -> None:
    """Keep that the danger goes on, is looked after elsewhere, or was none."""
    if (thought == SEEN or thought in OVER) and kind_in(danger) != CRISIS:
        context.danger = NO_DANGER
    else:
        context.danger = context.danger.given(danger, Length.SHORT, context.now())
    if thought in {DENIES, PASSED}:
        context.danger = context.danger.turned_away()


_REMINDER = Pattern(r"\bremind me\b")


async def _of_home(message: Message, context: Context, low: str) -> bool:
    """Answer who else can read the chat, whom to talk to about violence, or that it is calm."""
    who, now = message.chat_id, context.now()
    before = context.danger.of_last_hour(now, NEXT_DAY) or context.danger.may_show_yet(now)
    topic = await context.store.question_log.topic(who, now)
    was_hurt = topic == f"{OUT}{VIOLENCE}" or (before is not None and kind_in(before) == VIOLENCE)
    is_of_now = was_hurt and context.danger.of_last_hour(now) is not None
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


_NO_TURN = frozenset({"", "help", "privacy", "zone", "a_night", *ENDING})
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


async def _was_low(message: Message, context: Context, low: str) -> bool:
    """Whether it is asked how to tell somebody of the low mood that was talked of before."""
    if not keeps_it_from_somebody(low):
        return False
    topic = await context.store.question_log.topic(message.chat_id, context.now())
    return topic == f"{OUT}low_mood"


async def _is_noted(message: Message, context: Context) -> bool:
    """Whether the last thing that was saved within the hour is a note that is still there."""
    number = context.lately.note
    return bool(number) and await context.store.nights.note(message.chat_id, number) is not None


async def say(message: Message, context: Context, thought: str, kind: str, low: str) -> None:
    """Answer that thought after that kind of danger, with the numbers of where somebody is."""
    article = context.services.answerer.article
    if thought == ELSEWHERE and (there := country_named(low)):
        context.danger = context.danger.in_zone(there.zones[0])
    where = await country(context, message.chat_id)
    danger = context.danger.of_last_hour(context.now()) or kind
    if thought == DENIES and danger != CRISIS == kind:
        thought = PROMISES  # Who named a means was not misread.
    about = "swallowed" if kind == "child" and names_a_means(danger) else kind
    times = context.danger.times
    again = context.danger.heard == thought
    context.danger = context.danger.hearing(thought)
    said = said_of(thought) or (TO_BE_TOLD | IN_OTHER_HANDS).get(thought)
    said = said or heard_to(thought, kind, low, again=again)
    said = said or said_to(thought, about, low)
    said = in_other_words(said, times, is_heard=thought == HEARD)
    if thought == UNDONE:
        said += IN_OTHER_HANDS[CALM] if kind == CRISIS else DO_CALL_THEM
        said = f"{NOTE_IS_SAVED}{said}" if await _is_noted(message, context) else said
    if thought == ELSEWHERE:
        said = emergency_texts.numbers_there(where, despair=kind == CRISIS)
    await reply(message, *screens.thought_screen(article, said, kind, article.units[:3], where))
