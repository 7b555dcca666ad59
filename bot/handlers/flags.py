"""A flag as a message, and what its buttons do."""

from dataclasses import replace
from datetime import date, timedelta
from html import escape

from telegram import CallbackQuery, Message
from telegram.constants import ChatAction

from bot.context import Context
from bot.domain.model import FlagState, Person, StoredFlag
from bot.domain.ranges import CHART_RANGES
from bot.gateway.sending import answer_tap, edit
from bot.gateway.sending_files import making, show_picture
from bot.handlers import report
from bot.handlers.guards import StaleButton
from bot.queries import flags_of_today, period_of
from bot.report import rendering
from bot.report.chart import chart
from bot.screens import flags as screens
from bot.screens.formatting import long_date

VISIT_DAYS = 15
"""A visit to a doctor can be noted for today and so many days before."""


async def act(
    query: CallbackQuery, context: Context, person: Person, flag_id: int, action: str
) -> None:
    """A button under a flag."""
    stored = await _standing(context, person, flag_id)
    if stored is None or not _may(stored, action):
        raise StaleButton
    if action == "nights":
        await _show_nights(query, context, person, stored)
    elif action == "page":
        await answer_tap(query)
        await report.offer(context, person)
    elif action == "earlier":
        today = context.night_of(person)
        days = [today - timedelta(days=n) for n in range(VISIT_DAYS)]
        text = f"{screens.flag_text(stored)}\n\n<i>{screens.WHEN_DOCTOR}</i>"
        await edit(query, text, screens.visits_keyboard(flag_id, days))
    elif action == "doctor":
        await visited(query, context, person, flag_id, context.night_of(person))
    else:
        await _decide(query, context, person, stored, action)


async def visited(
    query: CallbackQuery, context: Context, person: Person, flag_id: int, day: date
) -> None:
    """*I've seen a doctor*, on that day."""
    today = context.night_of(person)
    stored = await _standing(context, person, flag_id)
    if stored is None or not today - timedelta(days=VISIT_DAYS) < day <= today:
        raise StaleButton
    state = FlagState.SEEN_DOCTOR
    await context.store.flags.set_state(person.person_id, flag_id, state, day)
    text = screens.SEEN_DOCTOR.format(day=long_date(day))
    named = [
        ("It was on another day", "earlier"),
        ("Show the nights", "nights"),
        ("Make the doctor's page", "page"),
    ]
    await edit(
        query,
        f"{screens.flag_text(stored)}\n\n<i>{text}</i>",
        screens.flag_keyboard(stored.flag_id, named),
    )


async def _decide(
    query: CallbackQuery, context: Context, person: Person, stored: StoredFlag, action: str
) -> None:
    state, text = _SETTLED[action]
    if action == "unmute":
        await context.store.flags.unmute(person.person_id, stored.flag.family)
    else:
        await context.store.flags.set_state(person.person_id, stored.flag_id, state)
    named = [("Show the nights", "nights"), ("Make the doctor's page", "page")]
    if state is FlagState.ACKNOWLEDGED:
        named.append(("I've seen a doctor", "doctor"))
    if state is FlagState.MUTED:
        named.append(("Show again", "unmute"))
    keyboard = screens.flag_keyboard(stored.flag_id, named)
    await edit(query, f"{screens.flag_text(stored)}\n\n<i>{text}</i>", keyboard)


async def _show_nights(
    query: CallbackQuery, context: Context, person: Person, stored: StoredFlag
) -> None:
    if not isinstance(query.message, Message) or not stored.flag.nights:
        raise StaleButton
    await answer_tap(query)
    await making(context.bot, person.person_id, ChatAction.UPLOAD_PHOTO)
    first, last = stored.flag.nights[0], stored.flag.nights[-1]
    short, long = CHART_RANGES
    days = short if (last - first).days < short else long
    period = replace(
        await period_of(context, person, days, last), flagged=frozenset(stored.flag.nights)
    )
    caption = screens.NIGHTS_OF_FLAG.format(
        name=escape(screens.name_of(stored)), nights=screens.nights_of(stored)
    )
    png = await rendering.picture(chart, period)
    await show_picture(context.bot, person.person_id, png, caption)


async def _standing(context: Context, person: Person, flag_id: int) -> StoredFlag | None:
    """The flag as of today; one that is muted as it was. None when it is withdrawn."""
    anew = await flags_of_today(context, person, context.night_of(person))
    stored = {k.flag_id: k for k in await context.store.flags.all(person.person_id)}
    stored |= {k.flag_id: k for k in anew}
    flag = stored.get(flag_id)
    return None if flag is None or flag.state is FlagState.WITHDRAWN else flag


def _may(stored: StoredFlag, action: str) -> bool:
    is_known = action in _SETTLED or action in {"nights", "page", "doctor", "earlier"}
    return is_known and (action != "mute" or screens.is_mutable(stored))


_SETTLED = {
    "ok": (FlagState.ACKNOWLEDGED, screens.READ_IT),
    "mute": (FlagState.MUTED, screens.MUTED),
    "unmute": (FlagState.ACKNOWLEDGED, screens.SHOWN_AGAIN),
}
