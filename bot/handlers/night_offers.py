"""A typed yes, no or correction to news of a night that were read and are not saved yet."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from telegram import Message

from bot.answers import Expected
from bot.answers.cards.subjects import needs_a_card
from bot.context import Context
from bot.domain import undo_snapshot
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import is_begun, summary_of
from bot.domain.model import Person
from bot.domain.question_types import Answers
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import amended as amended_answers
from bot.domain.told_answers import left_of, proposed, with_told, without_named
from bot.gateway.sending import quote, reply
from bot.handlers import night_corrections, night_news, offers, which_night
from bot.language.left_out import left_out_of
from bot.language.message_cuts import Cut, cut, is_aside, joins, parts_of
from bot.language.named_choices import choices_named
from bot.language.night_corrections import Correction, agrees_with, is_denial, meant_by
from bot.language.night_days import names_a_night, nights_told
from bot.language.several_nights import tells_beside_a_name
from bot.language.unread import says_more
from bot.language.yes_or_no import YES, answer_to, reader, says_to_save
from bot.screens import messages as message_screens
from bot.screens import night_news as screens

_WORTH_A_NOTE = 6
"""Words of a message from which it may say more than that something is to be saved."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What was read as a correction makes of it; `heeds` says that something was to be left out."""

    told: Answers
    correction: Correction | None = None
    heeds: bool = False

    @property
    def takes_away(self) -> bool:
        """Whether it says that something is not so, and does not only add to it."""
        instead = self.correction and (self.correction.instead or self.correction.gone)
        return self.heeds or bool(instead)


def fixed(
    context: Context, person: Person, told: Answers, words: str, night: date, *, may_add: bool
) -> Fix | None:
    """What was read with a correction such as `no, right leg` or `without the wine`; else None."""
    last = nights_meant(context.now(), person.zone or "UTC")
    said, words = left_out_of(words)
    gone = frozenset[tuple[str, str]]().union(*map(choices_named, said))
    left = without_named(told, gone)
    correction = None if said and is_aside(words) else meant_by(words, last, night, may_add=may_add)
    if correction is None:
        instead = proposed(night_corrections.told_instead(gone, words))
        is_fix = said and (instead or is_aside(words))
        return Fix(with_told(left, instead), heeds=True) if is_fix else None
    more = {
        key: chosen
        for key, chosen in correction.beside(left).items()
        if not chosen or not {(key, choice) for choice in chosen} <= gone
    }
    left = amended_answers(left_of(left, correction.gone), more, instead=correction.instead)
    return Fix(left, correction, heeds=bool(said))


async def accepted(
    message: Message, context: Context, person: Person, night: date, word: str, action: str
) -> None:
    """A typed *yes* to what was read, or *save this*."""
    told = undo_snapshot.read(word) or {}
    if action == "nights":
        nights = night_news.recent_nights(context.night_of(person), night)
        await night_news.ask_night(message, context, person, told, nights)
        return
    answers = await night_news.put_in(context, person, night, told, action)
    await night_news.show_saved(context, person, night, answers, partial(reply, message))


async def denied(
    message: Message, context: Context, person: Person, night: date, word: str, action: str
) -> None:
    """A typed *no*: each part can be left out, and a correction or another night typed."""
    await offers.keep(context, person, "told", night, word, action)
    await quote(message, *screens.change_screen(undo_snapshot.read(word) or {}, night))


async def shown_again(
    message: Message, context: Context, person: Person, words: str, night: date, word: str
) -> bool:
    """Say that what was read is not saved yet, and show it again; False where the words may tell
    of a danger, or the night is too long ago."""
    find = context.services.answerer.find_danger
    if not is_correctable(night, context.night_of(person)):
        return False
    if await asyncio.to_thread(find, words, expected=Expected.ANSWER):
        return False
    told, has_note = undo_snapshot.read(word) or {}, len(words.split()) >= _WORTH_A_NOTE
    answers = await context.store.nights.answers(person.person_id, night)
    so_far = message_screens.SAVED_SO_FAR.format(summary=summary_of(answers))
    head = so_far if is_begun(answers) else message_screens.NOT_SAVED_YET
    head = message_screens.ONCE_MORE if answer_to("told", words) == YES else head
    await night_news.offer(
        message, context, person, told, night, words, has_note=has_note, head=head
    )
    return True


async def amended(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    night: date,
    word: str,
    action: str,
) -> bool:
    """A correction of what was read, such as `no, right leg`, `and two beers` or another night."""
    told = undo_snapshot.read(word) or {}
    is_asked = action == "nights"
    if is_asked and (picked := which_night.picked(context, person, words, latest=night)):
        await night_news.offer(message, context, person, told, picked, words)
        return True
    named = nights_told(words, nights_meant(context.now(), person.zone or "UTC"))
    is_other = names_a_night(words) and (named[-1] != night or len(named) == 1)
    if is_asked and is_other and tells_beside_a_name(words):
        return False  # News of that night, and no word on the one that is asked for.
    may_add = not needs_a_card(words)
    fix = fixed(context, person, told, words, night, may_add=may_add)
    is_none = not is_denial(words) if fix is None else not may_add and fix.told == told
    if is_none or await _is_danger(context, person, words):
        return False
    if fix is None:
        await denied(message, context, person, night, word, "save")
        return True
    found = cut(words, reader("told"))
    reads = partial(fixed, context, person, told, night=night, may_add=may_add)
    if found and not is_asked and adds_to_a_yes(found, reads):
        whole = undo_snapshot.written(fix.told)
        await accepted(message, context, person, night, whole, action)
    elif not is_asked and _is_as_shown(words, told, fix, night):
        await accepted(message, context, person, night, word, action)
    else:
        await _offer(message, context, person, words, night, told, fix, is_asked=is_asked)
    return True


async def _is_danger(context: Context, person: Person, words: str) -> bool:
    find = context.services.answerer.find_danger
    topic = await context.store.question_log.topic(person.person_id, context.now())
    return bool(await asyncio.to_thread(find, words, topic, Expected.ANSWER))


def adds_to_a_yes(found: Cut, fix: Callable[[str], Fix | None]) -> bool:
    """Whether all that stands behind a yes only adds to what is shown: `yes, and two wines`."""
    parts = [part for part in parts_of(found.behind) if not is_aside(part)]
    fixes = [fix(part) for part in parts]
    is_yes = found.says.answer == YES and not found.before and joins(found.behind)
    return is_yes and all(
        fix and not fix.takes_away and fix.correction and not fix.correction.nights for fix in fixes
    )


def _is_as_shown(words: str, told: Answers, fix: Fix, night: date) -> bool:
    """Whether words say yes to what is shown, and name the night or a part of it once more."""
    if fix.correction and agrees_with(words, fix.correction, night):
        return True
    return fix.told == told and not fix.heeds and says_to_save(words)


async def _offer(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    night: date,
    before: Answers,
    fix: Fix,
    *,
    is_asked: bool,
) -> None:
    """Show what is left of it, or ask for the night."""
    today, told, correction = context.night_of(person), fix.told, fix.correction
    if correction and told == before and correction.is_of_one_side(before):
        await reply(message, screens.SIDE_OF_ONE)
    elif correction and correction.gone and told == before:
        await reply(message, screens.NONE_BY_ITSELF)
    nights = [n for n in correction.nights if is_correctable(n, today)] if correction else []
    if not told:
        await denied(message, context, person, night, undo_snapshot.written(told), "save")
    elif len(nights) > 1 or (is_asked and not nights):
        either = nights or night_news.recent_nights(today, night)
        await night_news.ask_night(message, context, person, told, either)
    else:
        at, head = [*nights, night][0], screens.ONLY_THIS if fix.heeds else ""
        has_note = says_more(words)
        await night_news.offer(
            message, context, person, told, at, words, has_note=has_note, head=head
        )
