"""Flags: judged when a check-in is complete, told once, and shown again by /patterns."""

from datetime import date, timedelta
from html import escape

from telegram import CallbackQuery, InlineKeyboardMarkup, Message

from bot import keyboards, texts
from bot.context import Context
from bot.domain import flags, schedule
from bot.domain.entries import entry_of, is_recorded
from bot.domain.flags import FlagChanges
from bot.domain.model import Entry, FlagState, KeptFlag, Person
from bot.domain.patterns import NOT_A_DIAGNOSIS, RULES, advice
from bot.domain.patterns import follow_ups as questions_needed
from bot.handlers.gate import needs_person
from bot.sending import answer_tap, reach, say, turn_into
from bot.words import counted, quoted, short_date

READ_DAYS = timedelta(days=364)
"""How many nights back the rules and the review of earlier flags may need."""

_RULES = {rule.family: rule for rule in RULES}


async def follow_ups(context: Context, person: Person) -> frozenset[str]:
    """The follow-up questions that a rule needs now."""
    today = _today(context, person)
    silent = flags.silent(await context.store.flags.kept(person.person_id), today)
    return frozenset(questions_needed(await _entries(context, person, today), today, silent))


async def judge(context: Context, person: Person) -> FlagChanges:
    """Judge the diary and keep what changed; nothing is said yet."""
    today = _today(context, person)
    entries = await _entries(context, person, today)
    return await context.store.flags.update(
        person.person_id, lambda kept: flags.changes(entries, kept, today), today
    )


async def tell(context: Context, person: Person, changed: FlagChanges) -> None:
    """Send the flags that were not shown yet, those that a crash kept back included."""
    for kept in await context.store.flags.kept(person.person_id):
        if kept.state is FlagState.RAISED:
            await _tell(context, person, kept)
    if changed.bundled:
        names = "; ".join(_RULES[flag.family].name for flag in changed.bundled)
        await reach(context.bot, person.person_id, texts.ALSO_SEEN.format(names=escape(names)))


async def _tell(context: Context, person: Person, kept: KeptFlag) -> None:
    await reach(context.bot, person.person_id, flag_text(kept), _actions(kept))
    await context.store.flags.set_state(person.person_id, kept.flag_id, FlagState.SHOWN)


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/patterns`: every flag that stands."""
    standing = [
        kept
        for kept in await context.store.flags.kept(person.person_id)
        if kept.state not in {FlagState.WITHDRAWN, FlagState.MUTED}
    ]
    for kept in standing:
        await say(message, flag_text(kept), _actions(kept))
        if kept.state is FlagState.RAISED:
            await context.store.flags.set_state(person.person_id, kept.flag_id, FlagState.SHOWN)
    if not standing:
        today = _today(context, person)
        recorded = len(await _entries(context, person, today))
        await say(message, texts.NO_FLAGS.format(recorded=counted(recorded, "night")))


async def act(
    query: CallbackQuery, context: Context, person: Person, flag_id: int, action: str
) -> None:
    """A button under a flag."""
    kept = {k.flag_id: k for k in await context.store.flags.kept(person.person_id)}.get(flag_id)
    if kept is None or not _may(kept, action):
        await answer_tap(query, texts.OLD_BUTTON, alert=True)
        return
    state, said = _DONE[action]
    today = _today(context, person)
    doctor_on = today if state is FlagState.SEEN_DOCTOR else None
    await context.store.flags.set_state(person.person_id, flag_id, state, doctor_on)
    await turn_into(query, f"{flag_text(kept)}\n\n<i>{said}</i>")


def flag_text(kept: KeptFlag) -> str:
    """What was seen and when, the article, the guideline, and what to do."""
    rule = _RULES[kept.flag.family]
    nights = ", ".join(short_date(night) for night in kept.flag.nights[-14:])
    article = (
        f"{texts.ARTICLE_SAYS}\n{quoted(' '.join(rule.quotes))}"
        if rule.quotes
        else texts.ARTICLE_SILENT
    )
    return "\n\n".join(
        [
            f"<b>{escape(rule.name)}</b>\n{escape(kept.flag.seen)}",
            f"Nights: {nights}.",
            article,
            f"{escape(rule.guideline_says)} <i>({escape(rule.guideline)})</i>",
            f"<b>{escape(advice(kept.flag))}</b>\n{NOT_A_DIAGNOSIS}",
        ]
    )


_DONE = {
    "ok": (FlagState.ACKNOWLEDGED, "Noted."),
    "doctor": (FlagState.SEEN_DOCTOR, "Noted: you have seen a doctor about this."),
    "mute": (FlagState.MUTED, "Fine. This kind of pattern will not be shown again."),
}


def _actions(kept: KeptFlag) -> InlineKeyboardMarkup:
    actions = [("I've read it", "ok"), ("I've seen a doctor", "doctor")]
    if _mutable(kept):
        actions.append(("Don't show again", "mute"))
    return keyboards.flag(kept.flag_id, actions)


def _may(kept: KeptFlag, action: str) -> bool:
    standing = kept.state is not FlagState.WITHDRAWN and action in _DONE
    return standing and (action != "mute" or _mutable(kept))


def _mutable(kept: KeptFlag) -> bool:
    return _RULES[kept.flag.family].mutable


def _today(context: Context, person: Person) -> date:
    return schedule.night_of(context.now(), person.zone or "UTC")


async def _entries(context: Context, person: Person, today: date) -> list[Entry]:
    diary = await context.store.nights.diary(person.person_id, today - READ_DAYS, today)
    return [entry_of(night, answers) for night, answers in diary.items() if is_recorded(answers)]
