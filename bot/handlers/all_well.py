"""All is said to be well after an alarm, by a tap or in words; a harm that comes late is not over
by that."""

from telegram import CallbackQuery

from bot.answers.after_alarm.harm_to_come import IF_SO
from bot.answers.after_alarm.second_thought_texts import LOOKED_AFTER
from bot.answers.danger.triage import VIOLENCE
from bot.context import Context
from bot.domain.emergency_repeats import NEXT_DAY, NO_DANGER
from bot.gateway.sending import answer_tap, send
from bot.handlers.guards import StaleButton
from bot.handlers.hour_after import kind_in
from bot.screens import article_answers as screens


async def calm(query: CallbackQuery, context: Context, numbers: tuple[int, ...]) -> None:
    """*Not an emergency now* under an emergency: what is still to do, or the nearest topics."""
    units, who = context.services.answerer.article.units, query.from_user.id
    if any(number >= len(units) for number in numbers):
        raise StaleButton
    await answer_tap(query)
    near = [units[number] for number in numbers]
    await send(query.get_bot(), who, *screens.calm_screen(ended(context), near))


async def looked_at(query: CallbackQuery, context: Context) -> None:
    """*Somebody has looked at it*: nothing is read into the next words for that danger."""
    context.danger = NO_DANGER
    await answer_tap(query)
    await send(query.get_bot(), query.from_user.id, LOOKED_AFTER)


def ended(context: Context) -> str:
    """End the last alarm, and give its kind; of a harm that comes late a sign may show yet."""
    now = context.now()
    danger = context.danger.of_last_hour(now, NEXT_DAY) or context.danger.may_show_yet(now) or ""
    if kind_in(danger) in IF_SO or kind_in(danger) == VIOLENCE:
        context.danger = context.danger.said_well()
    else:
        context.danger = NO_DANGER
    return kind_in(danger)
