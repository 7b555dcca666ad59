"""What small talk was read in and may be more: news of a night, or a reminder."""

from telegram import Message

from bot.answers import Expected, Reply
from bot.context import Context
from bot.domain.model import Person
from bot.handlers import reminders, saved_nights
from bot.screens import article_answers as screens

_MAY_BE_REMINDERS = frozenset({"reminder_wish", "dose_note"})
"""Small talk that may be a reminder without a word that asks for one."""


async def meant(
    message: Message,
    context: Context,
    person: Person | None,
    text: str,
    answer: Reply,
    expected: Expected,
) -> bool:
    """Show the night or the reminder that such small talk may mean; False for neither."""
    if person is None or person.check_in_at is None or answer.danger:
        return False
    if answer.detail == "night_news":
        await saved_nights.unread(message, context, person, screens.PERHAPS_NEWS)
        return True
    may_be = expected is Expected.ANYTHING and answer.detail in _MAY_BE_REMINDERS
    return may_be and await reminders.meant(message, context, person, text)
