"""What the diary holds in numbers, asked in words: how many bad nights, the last quiet one."""

from html import escape

from telegram import Message

from bot.context import Context
from bot.domain.entries import LEVELS
from bot.domain.model import Person
from bot.domain.ranges import CHART_RANGES
from bot.gateway.sending import reply
from bot.handlers.guards import needs_person, typed_text
from bot.language.asked_counts import nights_asked
from bot.queries import period_of
from bot.report.chart import Period
from bot.report.chart_text import summary
from bot.screens import diary as screens
from bot.screens.formatting import long_date
from bot.screens.wish_offers import with_wishes

OPENED = ("diary", "chart")


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """*How many bad nights this month*: counted from the diary, with the last of each kind."""
    days = nights_asked(typed_text(message), context.night_of(person))
    longest = await period_of(context, person, CHART_RANGES[-1])
    if not longest.known:
        text = screens.NOTHING_COUNTED.format(days=CHART_RANGES[-1])
    else:
        period = await period_of(context, person, days)
        text = screens.COUNTED.format(
            dates=period.dates, counts=escape(summary(period)), last=_last(longest)
        )
    await reply(message, *with_wishes((text, None), OPENED, said=""))


def _last(period: Period) -> str:
    """The last night of each level, such as `a lot of twitching: Monday 2 March`."""
    last = {entry.jerks: long_date(entry.night) for entry in period.known}
    return "; ".join(
        f"{name}: {last.get(level, screens.NONE_OF_IT)}"
        for level, name in LEVELS.items()
        if isinstance(level, int)
    )
