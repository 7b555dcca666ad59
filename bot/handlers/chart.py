"""`/chart`: the nights as a picture, and in words."""

from html import escape

from telegram import CallbackQuery, Message
from telegram.constants import ChatAction

from bot.context import Context
from bot.domain.model import Person
from bot.domain.ranges import CHART_RANGES
from bot.gateway.sending import answer_tap, reply
from bot.gateway.sending_files import change_picture, making, show_picture
from bot.handlers.guards import StaleButton, aside, needs_person
from bot.queries import period_of
from bot.report import rendering
from bot.report.chart import Period, chart
from bot.report.chart_text import in_full, in_pages, summary
from bot.screens import chart as screens


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/chart`: the last 28 nights."""
    days = CHART_RANGES[0]
    async with aside(context, person) as still_here, context.services.heavy.drawing:
        period = await period_of(context, person, days)
        if not period.known and not (await period_of(context, person, CHART_RANGES[-1])).known:
            await reply(message, screens.CHART_EMPTY.format(days=CHART_RANGES[-1]))
            return
        await making(context.bot, person.person_id, ChatAction.UPLOAD_PHOTO)
        png = await rendering.picture(chart, period)
    under = screens.chart_keyboard(days, _line(period))
    await show_picture(context.bot, person.person_id, png, _caption(period), under, still_here)


async def ranged(query: CallbackQuery, context: Context, person: Person, days: int) -> None:
    """Another range, by its button."""
    if days not in CHART_RANGES:
        raise StaleButton
    async with aside(context, person) as still_here, context.services.heavy.drawing:
        period = await period_of(context, person, days)
        png = await rendering.picture(chart, period)
    under = screens.chart_keyboard(days, _line(period))
    await change_picture(context.bot, query, png, _caption(period), under, still_here)


async def in_words(query: CallbackQuery, context: Context, person: Person, days: int) -> None:
    """*In words*: every night as a line."""
    if days not in CHART_RANGES or not isinstance(query.message, Message):
        raise StaleButton
    period = await period_of(context, person, days)
    await answer_tap(query)
    for page in in_pages(f"{_head(period)}\n{escape(in_full(period))}"):
        await reply(query.message, page)


def _caption(period: Period) -> str:
    return f"{_head(period)}\n{escape(summary(period))}"


def _line(period: Period) -> str:
    """The summary in one plain line."""
    return " ".join(f"{period.dates}: {summary(period)}".split())


def _head(period: Period) -> str:
    return screens.CHART_HEAD.format(dates=period.dates)
