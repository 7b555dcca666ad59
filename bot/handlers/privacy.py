"""What is kept, and how to have it deleted."""

import logging
from datetime import timedelta
from html import escape

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain.emergency_repeats import NO_DANGER
from bot.domain.model import Person
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers import export_import, offers
from bot.handlers.guards import needs_person
from bot.language.saved_questions import asks_if_gone
from bot.operations.logs import describe
from bot.screens import privacy as screens
from bot.screens import retention as retention_screens
from bot.screens.formatting import counted
from storage import NotErased

log = logging.getLogger(__name__)

FRESH = timedelta(days=1)
"""A button that deletes everything works for so long, and not when it is found years later."""


async def command(message: Message, context: Context) -> None:
    """`/privacy`."""
    config = context.services.config
    contact = config.operator_contact
    operator = screens.OPERATOR.format(contact=escape(contact)) if contact else screens.NO_OPERATOR
    backups = screens.BACKUPS.format(days=counted(config.backup_keep + 1, "day"))
    on_disk = {"traces": screens.TRACES, "backups": backups}
    if config.server:
        sealed = screens.SEALED if config.database_key else ""
        backups = screens.BACKUPS_ON_SERVER.format(sealed=sealed)
        on_disk = {"traces": screens.TRACES_ON_SERVER, "backups": backups}
    person = await context.person(message.chat_id)
    text = screens.PRIVACY.format(operator=operator, days=config.retention_days, **on_disk)
    shares = await context.store.question_log.shares(message.chat_id)
    await reply(message, text, screens.privacy_keyboard(shares=shares) if person else None)


async def tapped(query: CallbackQuery, context: Context, person: Person, action: str) -> None:
    """A button of `/privacy`: a copy, sharing refused questions, or withdrawing consent."""
    if action in {"share", "keep"}:
        shares = action == "share"
        await context.store.question_log.share(person.person_id, shares=shares)
        text = screens.SHARING if shares else screens.NOT_SHARING
        await edit(query, text, screens.privacy_keyboard(shares=shares))
    elif action == "copy":
        await answer_tap(query)
        await export_import.hand_over_all(context, person)
    else:
        await offers.keep(context, person, "delete", "yes")
        await edit(query, screens.WITHDRAW, screens.delete_keyboard(copy=True))


async def stay(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Keep my diary* under a notice; the tap was a contact, which is all that it takes."""
    await edit(query, retention_screens.STAYS)


async def asked_if_gone(message: Message, context: Context, text: str) -> bool:
    """Say to somebody of whom nothing is stored that all is gone; False where that is not asked."""
    is_asked = asks_if_gone(text)
    if is_asked:
        await reply(message, screens.NOTHING_LEFT + _in_mind(context))
    return is_asked


async def delete(message: Message, context: Context) -> None:
    """`/delete`: of somebody who has not agreed nothing is kept, and that is said."""
    if await context.person(message.chat_id):
        await _sure(message, context)
    else:
        await reply(message, screens.NOTHING_KEPT + _in_mind(context))


def _in_mind(context: Context) -> str:
    """What has to be added to *nothing is stored* while a danger is kept in memory."""
    return screens.STILL_IN_MIND if context.danger != NO_DANGER else ""


@needs_person
async def _sure(message: Message, context: Context, person: Person) -> None:
    """`/delete`, first step."""
    await offers.keep(context, person, "delete", "yes")
    old_copies = screens.OLD_COPIES if context.services.config.server else ""
    sure = screens.DELETE_SURE.format(copies=old_copies)
    await reply(message, sure, screens.delete_keyboard())


async def typed_yes(message: Message, context: Context, person: Person, _: str) -> None:
    """A typed *yes* deletes nothing: the button is shown again."""
    await offers.keep(context, person, "delete", "yes")
    await reply(message, screens.DELETE_BY_TAP, screens.delete_keyboard())


async def typed_no(message: Message, context: Context, person: Person, _: str) -> None:
    """A typed *no* keeps everything."""
    await reply(message, screens.KEPT)


async def delete_tapped(query: CallbackQuery, context: Context, person: Person, sure: str) -> None:
    """`/delete`, second step."""
    asked = query.message
    if sure != "yes":
        await edit(query, screens.KEPT)
    elif not isinstance(asked, Message) or context.now() - asked.date > FRESH:
        await edit(query, screens.DELETE_AGAIN, screens.delete_keyboard())
    else:
        await _erase(query, context, [person.person_id])


async def _erase(query: CallbackQuery, context: Context, person_ids: list[int]) -> None:
    try:
        await context.store.erase(person_ids, context.now(), tell=True)
    except NotErased as error:
        log.warning("somebody could not be deleted:\n%s", describe(error))
        await edit(query, screens.NOT_DELETED, screens.delete_keyboard())
    else:
        await edit(query, screens.DELETED + _in_mind(context))
        await context.store.deletion.forget_told(person_ids)


async def delete_again(query: CallbackQuery, context: Context) -> None:
    """The second step once more, by somebody about whom nothing is known any more."""
    await _erase(query, context, [])
