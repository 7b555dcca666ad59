"""Every tapped button: parsed as hostile input, then given to the one handler of its verb."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, Update

from bot.context import Context
from bot.domain.model import TIME, TIMES, ZONE, Person
from bot.gateway.sending import answer_tap
from bot.handlers import (
    all_well,
    article_answers,
    chart,
    checkin,
    consent,
    diary,
    due_reminders,
    emergencies,
    flags,
    history,
    night_news,
    notes,
    pauses,
    privacy,
    putting_off,
    reminder_drafts,
    reminder_list,
    reminder_pauses,
    report,
    settings,
    several_nights,
    table_import,
    time_zone,
    travelling,
    wish_offers,
)
from bot.handlers.guards import StaleButton, leave_question, remembering
from bot.handlers.settings import review_off
from bot.screens import common
from bot.screens import consent as consent_screens
from bot.screens.callback_data import CallbackData, parse

FOR_EVERYBODY: dict[str, Callable[..., Awaitable[None]]] = {
    "consent": consent.consent,
    "unit": article_answers.unit,
    "topics": article_answers.topics_tapped,
    "topic": article_answers.topic,
    "next": article_answers.next_best,
    "calm": all_well.calm,
    "looked": all_well.looked_at,
    "now": emergencies.tapped,
}


async def _ask(query: CallbackQuery, context: Context, person: Person, setting: str) -> None:
    if setting == TIME and person.zone:
        await leave_question(context, person)
        await settings.ask_time(query, context, person)
    else:
        await answer_tap(query)
        await time_zone.ask(context, person.person_id)


FOR_PEOPLE: dict[str, Callable[..., Awaitable[None]]] = {
    "choose": checkin.choose,
    "tick": checkin.tick,
    "done": checkin.done,
    "none": checkin.none,
    "skip": checkin.skip,
    "show": checkin.show,
    "stop": checkin.stop,
    "told": night_news.tapped,
    "each": several_nights.tapped,
    "night": checkin.open_night,
    "change": checkin.change,
    "scrap": notes.opened,
    "scrapped": notes.deleted,
    "diary": diary.tapped,
    "page": diary.page,
    "undo": checkin.undo,
    "ask": _ask,
    "zone": time_zone.tapped,
    "travel": travelling.travelled,
    "menu": settings.menu,
    "set": settings.choose,
    "later": putting_off.later,
    "pass": putting_off.skip_today,
    "fill": checkin.fill,
    "pause": pauses.pause,
    "rest": reminder_pauses.tapped,
    "go_on": pauses.go_on,
    "review_off": review_off,
    "remind": reminder_list.change,
    "draft": reminder_drafts.confirm,
    "due": due_reminders.act,
    "own": due_reminders.act_on_first,
    "time": settings.time_tapped,
    "flag": flags.act,
    "chart": chart.ranged,
    "words": chart.in_words,
    "report": report.tapped,
    "pick": report.pick,
    "note": report.choose,
    "make": report.make,
    "doctor": flags.visited,
    "delete": privacy.delete_tapped,
    "privacy": privacy.tapped,
    "history": history.tapped,
    "about": history.choose,
    "about_tick": history.tick,
    "about_go": history.go,
    "stay": privacy.stay,
    "dates": table_import.dated,
    "bring": table_import.bring,
    "wish": wish_offers.tapped,
}
"""The handlers that are given the person who agreed, after the query and the context."""


LEAVING = frozenset({"menu", "set", "time", "remind", "draft"})
"""Verbs that set something else than what was asked for last."""

ANSWERING = frozenset({"choose", "tick", "done", "none", "skip", "show", "night", "change", "fill"})
"""Verbs after which typed words answer a check-in, and no setting that was asked for before it."""


async def tapped(update: Update, context: Context) -> None:
    """A tap on any of our buttons, however old."""
    if query := update.callback_query:
        try:
            await _handle(query, context)
        except StaleButton:
            await answer_tap(query, common.OLD_BUTTON, alert=True)


async def _handle(query: CallbackQuery, context: Context) -> None:
    tap = parse(query.data)
    if tap is None:
        raise StaleButton
    person = await context.person(query.from_user.id)
    async with remembering(context, query.from_user.id, person):
        await _act_on(tap, query, context, person)


async def _act_on(
    tap: CallbackData, query: CallbackQuery, context: Context, person: Person | None
) -> None:
    arguments: tuple[Any, ...] = tap.args
    if tap.verb in FOR_EVERYBODY:
        await FOR_EVERYBODY[tap.verb](query, context, *arguments)
    elif person is None and tap == CallbackData("delete", ("yes",)):
        await privacy.delete_again(query, context)
    elif person is None:
        await answer_tap(query, consent_screens.AGREE_FIRST, alert=True)
    else:
        if tap.verb in LEAVING:
            await leave_question(context, person)
        elif tap.verb in ANSWERING and person.awaiting in {ZONE, *TIMES} and person.check_in_at:
            await leave_question(context, person)
            person = replace(person, awaiting=None)
        await FOR_PEOPLE[tap.verb](query, context, person, *arguments)
