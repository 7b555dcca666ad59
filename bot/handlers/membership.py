"""Coming and going: who blocked the bot, who is back, and groups it does not belong in."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import ChatMember, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from bot.context import Context
from bot.gateway.sending import answer_tap, reply
from bot.screens import about as about_screens


async def changed(update: Update, context: Context) -> None:
    """The bot's own membership changed: blocked, unblocked, or added to a group."""
    change = update.my_chat_member
    if change is None:
        return
    status = change.new_chat_member.status
    if change.chat.type != ChatType.PRIVATE:
        if status not in {ChatMember.LEFT, ChatMember.BANNED}:
            await context.bot.leave_chat(change.chat.id)
        return
    blocked = status in {ChatMember.BANNED, ChatMember.LEFT}
    now = context.now()
    if blocked:
        await context.store.people.block(change.from_user.id, now)
    else:
        await context.store.ledger.back(change.from_user.id, now)


async def leave(update: Update, context: Context) -> None:
    """A message in a group whose invitation was missed: go, without a word."""
    if update.effective_chat:
        await context.bot.leave_chat(update.effective_chat.id)


def only(allowed: frozenset[int]) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """A handler that lets nobody pass but these people, and tells the others so."""

    async def guard(update: Update, context: Context) -> None:
        user = update.effective_user
        if user is None or user.id in allowed or update.my_chat_member:
            return
        if update.callback_query:
            await answer_tap(update.callback_query, about_screens.NOT_INVITED, alert=True)
        elif update.message and update.message.chat.type == ChatType.PRIVATE:
            await reply(update.message, about_screens.NOT_INVITED)
        raise ApplicationHandlerStop

    return guard
