"""A setting's choice that is typed: while its screen is open, or how often to be asked."""

from telegram import Message

from bot.context import Context
from bot.domain.absence import ASK_AFTER
from bot.domain.model import SETTING, TIMES, Person
from bot.domain.schedule import CHECK_IN, Due
from bot.gateway.sending import reply
from bot.handlers import offers, pauses, settings
from bot.language.check_in_time import check_in_time_told
from bot.language.setting_words import choice_of, goes_on, rhythm_of, setting_named
from bot.screens import settings as screens

HOW_OFTEN = "weekly"


def chosen(awaiting: str, text: str) -> tuple[screens.Setting, str] | None:
    """The setting whose screen is open, and the word of the choice that the text names."""
    key = awaiting if awaiting in TIMES else awaiting.removeprefix(SETTING)
    setting = screens.BY_KEY.get(key)
    if setting is None:
        return None
    word = (rhythm_of(text) if key == HOW_OFTEN else None) or choice_of(text, setting.choices)
    return (setting, word) if word else None


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a choice of the setting that is shown; False for anything else."""
    awaiting = person.awaiting or ""
    found = chosen(awaiting, text)
    if found:
        changed = await settings.set_choice(context, person, *found)
        await reply(message, *screens.menu_screen(changed, screens.SET_NOW))
    elif awaiting.startswith(SETTING):
        await context.store.people.await_text(person.person_id, None)
    return found is not None


async def wished(message: Message, context: Context, person: Person, text: str) -> bool:
    """*Once a week*, *only when I write*: set when that was asked, else shown to be tapped."""
    if person.paused_until and goes_on(text):
        await pauses.resume(message, context)
        return True
    if person.check_in_at and (at := check_in_time_told(text)):
        await settings.time_accepted(message, context, person, at)
        return True
    if person.check_in_at and (key := setting_named(text)):
        shown, under = screens.setting_screen(screens.BY_KEY[key], person)
        head = screens.NO_SUCH_DAYS if key == HOW_OFTEN else screens.NOTHING_CHANGED
        await context.store.people.await_text(person.person_id, f"{SETTING}{key}")
        await reply(message, f"{head}\n\n{shown}", under)
        return True
    word = rhythm_of(text)
    if word is None or person.check_in_at is None:
        return False
    setting = screens.BY_KEY[HOW_OFTEN]
    if await _is_asked(context, person):
        changed = await settings.set_choice(context, person, setting, word)
        await reply(message, *screens.menu_screen(changed, screens.SET_NOW))
    else:
        await offers.keep(context, person, "set", HOW_OFTEN, word)
        await reply(message, *screens.setting_screen(setting, person))
    return True


async def accepted(message: Message, context: Context, person: Person, key: str, word: str) -> None:
    """A typed *yes* to a choice that was read."""
    changed = await settings.set_choice(context, person, screens.BY_KEY[key], word)
    await reply(message, *screens.menu_screen(changed, screens.SET_NOW))


async def _is_asked(context: Context, person: Person) -> bool:
    """Whether it was asked how to go on, after so many mornings without an answer."""
    now = context.now()
    today = Due(person.person_id, context.night_of(person), CHECK_IN, now, now)
    silent, _ = await context.store.ledger.before(person, today)
    return silent > ASK_AFTER and not person.weekly
