"""Reminders that shall not come any more, named by their text or by when they come."""

from telegram import Message

from bot.context import Context
from bot.domain.model import Person
from bot.gateway.sending import reply
from bot.handlers import pauses, reminder_changes
from bot.handlers.reminder_list import list_screen
from bot.language.reminder_ends import by_text, dropped, of_those, stopped
from bot.language.reminder_named import Named


async def wished(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show the one that is meant, to be deleted or left without those of its times; the list where
    that may be several, and what can stop where there are none; False for other words."""
    what = stopped(words)
    if person.check_in_at is None or (what is None and not dropped(words)):
        return False
    reminders = await context.store.reminders.all(person.person_id)
    if what is None:
        named = by_text(dropped(words), reminders)
        return len(named) == 1 and await reminder_changes.change_named(
            message, context, person, Named(named[0], "", "delete it")
        )
    name, meant = of_those(what, reminders) if what else ("", reminders)
    if len(meant) == 1:
        return await reminder_changes.change_named(
            message, context, person, Named(meant[0], name, "delete it")
        )
    if reminders and (meant or not what):
        await reply(message, *await list_screen(context, person))
    elif not reminders:
        await pauses.stop_wished(message, context)
    return bool(meant) or not reminders
