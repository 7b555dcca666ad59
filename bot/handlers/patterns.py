"""Patterns: judged when a check-in is complete, told once, and shown again by /patterns."""

from datetime import date
from html import escape

from telegram import Message

from bot.context import Context
from bot.domain import flags
from bot.domain.flags import FlagChanges
from bot.domain.linked_factors import (
    hints,
    latest_look,
)
from bot.domain.model import FlagState, Person, StoredFlag
from bot.domain.rules import JUDGED_DAYS
from bot.gateway.sending import reply, send
from bot.handlers.guards import needs_person
from bot.queries import entries_for_look, flags_of_today, recorded_entries, told_history
from bot.screens import flags as flags_screens
from bot.screens import patterns as screens

REVIEWED = 364
"""How many nights back the review of earlier flags reaches."""


async def follow_ups(context: Context, person: Person, night: date) -> frozenset[str]:
    """The follow-up questions that a rule needs in the check-in of that night."""
    today = context.night_of(person)
    stored = await context.store.flags.all(person.person_id)
    entries = await recorded_entries(context, person, today, JUDGED_DAYS)
    history = await told_history(context, person)
    return frozenset(flags.follow_ups(entries, stored, today, night, history))


async def judge(context: Context, person: Person) -> FlagChanges:
    """Judge the diary and keep what changed; nothing is said yet."""
    today = context.night_of(person)
    entries = await recorded_entries(context, person, today, REVIEWED)
    history = await told_history(context, person)
    return await context.store.flags.update(
        person.person_id, lambda stored: flags.changes(entries, stored, today, history), today
    )


async def tell(context: Context, person: Person, changed: FlagChanges) -> None:
    """Say what was not said yet, also what a crash kept back: gone, found, going together.

    What comes and goes within a morning is told once; that it is gone, or is back, stands under the
    night. Where the same pattern is found anew nothing is gone.
    """
    today = context.night_of(person)
    standing = await flags_of_today(context, person, today)
    anew = {stored.flag.family for stored in standing if stored.state is FlagState.RAISED}
    for stored in await context.store.flags.withdrawn_unsaid(person.person_id):
        if stored.raised_on != today and stored.flag.family not in anew:
            text = screens.WITHDRAWN.format(name=escape(flags_screens.name_of(stored)))
            await send(context.bot, person.person_id, screens.NEWS.format(text=text))
        await context.store.flags.said_withdrawn(person.person_id, stored.flag_id)
    for stored in standing:
        if stored.state is FlagState.RAISED:
            await send(
                context.bot,
                person.person_id,
                flags_screens.flag_news(stored),
                flags_screens.flag_keyboard_of(stored),
            )
            await _shown(context, person, stored)
    if changed.bundled:
        names = "; ".join(
            flags_screens.name_of(StoredFlag(0, flag, date.min)) for flag in changed.bundled
        )
        text = screens.ALSO_SEEN.format(names=escape(names))
        await send(context.bot, person.person_id, screens.NEWS.format(text=text))
    await _tell_hints(context, person)


async def _shown(context: Context, person: Person, stored: StoredFlag) -> None:
    await context.store.flags.set_state(person.person_id, stored.flag_id, FlagState.SHOWN)


async def _tell_hints(context: Context, person: Person) -> None:
    """A hint comes once, with the first check-in after the look that found it."""
    today = context.night_of(person)
    first = await context.store.nights.first(person.person_id)
    look = latest_look(first, today) if first else None
    looked_on = await context.store.hints.looked_on(person.person_id)
    if look is None or (looked_on and looked_on >= look):
        return
    told_before = await context.store.hints.told_factors(person.person_id)
    for hint in hints(await entries_for_look(context, person, today), today):
        if (hint.factor, hint.more) not in told_before:
            text = screens.NEWS.format(text=screens.hint_text(hint))
            await send(context.bot, person.person_id, text)
            await context.store.hints.tell(person.person_id, hint.factor, today, more=hint.more)
    await context.store.hints.look(person.person_id, today)


async def corrected_today(context: Context, person: Person) -> str:
    """What today's corrections did to flags: told today and gone since, or gone and back again."""
    today, stored = context.night_of(person), await context.store.flags.all(person.person_id)
    raised = [k for k in stored if k.raised_on == today]
    live = {k.flag.family for k in raised if k.state is not FlagState.WITHDRAWN}
    gone = [k for k in raised if k.flag.family not in live]
    back = [
        k
        for k in stored
        if k.withdrawn_on == today != k.raised_on and k.state is not FlagState.WITHDRAWN
    ]
    return screens.corrected(map(flags_screens.name_of, gone), map(flags_screens.name_of, back))


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/patterns`: what was found, what is watched and what is missing, then each flag and hint."""
    today = context.night_of(person)
    entries = await entries_for_look(context, person, today)
    stored = await context.store.flags.all(person.person_id)
    standing = await flags_of_today(context, person, today)
    found_hints = hints(entries, today)
    muted = {flags_screens.name_of(k): k.flag_id for k in stored if k.state is FlagState.MUTED}
    keyboard = screens.overview_keyboard(muted)
    await reply(
        message,
        screens.overview(entries, today, len(standing), found_hints, tuple(muted)),
        keyboard,
    )
    for flag in standing:
        await reply(message, flags_screens.flag_text(flag), flags_screens.flag_keyboard_of(flag))
        if flag.state is FlagState.RAISED:
            await _shown(context, person, flag)
    for hint in found_hints:
        await reply(message, screens.hint_text(hint))
        await context.store.hints.tell(person.person_id, hint.factor, today, more=hint.more)
