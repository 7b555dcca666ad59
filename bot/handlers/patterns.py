"""Patterns: judged when a check-in is complete, told once, and shown again by /patterns."""

from datetime import date
from html import escape

from telegram import Message

from bot import keyboards_report, texts, texts_report
from bot.context import Context
from bot.domain import flags
from bot.domain.flags import FlagChanges
from bot.domain.hints import (
    FACTORS,
    GOES_TOGETHER,
    Hint,
    hints,
    latest_look,
    missing,
    next_look,
)
from bot.domain.model import Entry, FlagState, KeptFlag, Person
from bot.domain.patterns import JUDGED_DAYS, judged
from bot.domain.watching import WATCHED
from bot.gateway.sending import reach, say
from bot.handlers.flags import actions, flag_text, name_of, news
from bot.handlers.guards import needs_person
from bot.queries import HIDDEN, entries_for_look, recorded_entries
from bot.words import counted, long_date, quoted

REVIEWED = 364
"""How many nights back the review of earlier flags reaches."""


async def follow_ups(context: Context, person: Person, night: date) -> frozenset[str]:
    """The follow-up questions that a rule needs in the check-in of that night."""
    today = context.night_of(person)
    kept = await context.store.flags.kept(person.person_id)
    entries = await recorded_entries(context, person, today, JUDGED_DAYS)
    return frozenset(flags.follow_ups(entries, kept, today, night))


async def judge(context: Context, person: Person) -> FlagChanges:
    """Judge the diary and keep what changed; nothing is said yet."""
    today = context.night_of(person)
    entries = await recorded_entries(context, person, today, REVIEWED)
    return await context.store.flags.update(
        person.person_id, lambda kept: flags.changes(entries, kept, today), today
    )


async def tell(context: Context, person: Person, changed: FlagChanges) -> None:
    """Say what was not said yet, also what a crash kept back: gone, found, going together."""
    for kept in await context.store.flags.withdrawn_unsaid(person.person_id):
        text = texts_report.WITHDRAWN.format(name=escape(name_of(kept)))
        await reach(context.bot, person.person_id, texts_report.NEWS.format(text=text))
        await context.store.flags.said_withdrawn(person.person_id, kept.flag_id)
    for kept in await context.store.flags.kept(person.person_id):
        if kept.state is FlagState.RAISED:
            await reach(context.bot, person.person_id, news(kept), actions(kept))
            await _shown(context, person, kept)
    if changed.bundled:
        names = "; ".join(name_of(KeptFlag(0, flag, date.min)) for flag in changed.bundled)
        text = texts.ALSO_SEEN.format(names=escape(names))
        await reach(context.bot, person.person_id, texts_report.NEWS.format(text=text))
    await _tell_hints(context, person)


async def _shown(context: Context, person: Person, kept: KeptFlag) -> None:
    await context.store.flags.set_state(person.person_id, kept.flag_id, FlagState.SHOWN)


async def _tell_hints(context: Context, person: Person) -> None:
    """A hint comes once, with the first check-in after the look that found it."""
    today = context.night_of(person)
    first = await context.store.nights.first(person.person_id)
    look = latest_look(first, today) if first else None
    looked_on = await context.store.hints.looked_on(person.person_id)
    if look is None or (looked_on and looked_on >= look):
        return
    told = await context.store.hints.told(person.person_id)
    for hint in hints(await entries_for_look(context, person, today), today):
        if (hint.factor, hint.more) not in told:
            text = texts_report.NEWS.format(text=hint_text(hint))
            await reach(context.bot, person.person_id, text)
            await context.store.hints.tell(person.person_id, hint.factor, today, more=hint.more)
    await context.store.hints.look(person.person_id, today)


def hint_text(hint: Hint) -> str:
    """The counts, what the article says of the factor on every side, and what it does not mean."""
    quotes = quoted(" ".join(FACTORS[hint.factor].quotes))
    return f"{escape(hint.seen)}\n{GOES_TOGETHER}\n\n{texts.ARTICLE_SAYS}\n{quotes}"


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/patterns`: what was found, what is watched and what is missing, then each flag and hint."""
    today = context.night_of(person)
    entries = await entries_for_look(context, person, today)
    kept = await context.store.flags.kept(person.person_id)
    standing = [k for k in kept if k.state not in HIDDEN]
    found = hints(entries, today)
    muted = {name_of(k): k.flag_id for k in kept if k.state is FlagState.MUTED}
    keyboard = keyboards_report.muted(muted) if muted else None
    await say(message, overview(entries, today, len(standing), found, tuple(muted)), keyboard)
    for flag in standing:
        await say(message, flag_text(flag), actions(flag))
        if flag.state is FlagState.RAISED:
            await _shown(context, person, flag)
    for hint in found:
        await say(message, hint_text(hint))
        await context.store.hints.tell(person.person_id, hint.factor, today, more=hint.more)


def overview(
    entries: list[Entry],
    today: date,
    flagged: int,
    found: tuple[Hint, ...],
    muted: tuple[str, ...] = (),
) -> str:
    """What there is, what each rule watches, what is hidden, and the nights still needed."""
    recorded = counted(sum(entry != Entry(entry.night) for entry in entries), "night")
    first = texts_report.FOUND if flagged else texts_report.NO_FLAGS
    if muted and not flagged:
        first = texts_report.NO_OTHER_FLAGS
    first = first.format(count=counted(flagged, "pattern"), recorded=recorded)
    lines = [texts_report.PATTERNS_HEAD, first, "", texts_report.WATCHED_HEAD]
    recent = judged(entries, today)
    for watched in WATCHED:
        lacking = watched.missing(recent, today)
        text = texts_report.WATCHED_MISSING if lacking else texts_report.WATCHED
        lines.append(
            text.format(words=escape(watched.words), missing=counted(lacking, "more night"))
        )
    if muted:
        lines += ["", texts_report.MUTED_HEAD]
        lines += [texts_report.MUTED_ONE.format(name=escape(name)) for name in muted]
    return "\n".join([*lines, "", texts_report.HINTS_HEAD, *_factors(entries, today, found)])


def _factors(entries: list[Entry], today: date, found: tuple[Hint, ...]) -> list[str]:
    lines = []
    for factor, lacking in missing(entries, today).items():
        if any(hint.factor == factor for hint in found):
            text = texts_report.HINT_FOUND
        else:
            text = texts_report.HINT_MISSING if lacking else texts_report.HINT_NONE
        lines.append(
            text.format(factor=factor.capitalize(), missing=counted(lacking, "more night"))
        )
    upcoming = next_look(entries, today)
    if upcoming is None:
        return [*lines, texts_report.NO_LOOK]
    return [*lines, texts_report.NEXT_LOOK.format(day=long_date(upcoming))]
