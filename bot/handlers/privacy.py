"""What is kept, a copy of it, and how to have it deleted."""

import json
from html import escape

from telegram import CallbackQuery, Message

from bot import keyboards, texts
from bot.context import Context
from bot.domain.model import Person
from bot.handlers.gate import needs_person
from bot.sending import say, turn_into


async def command(message: Message, context: Context) -> None:
    """`/privacy`."""
    contact = context.services.config.operator_contact
    operator = texts.OPERATOR.format(contact=escape(contact)) if contact else texts.NO_OPERATOR
    await say(message, texts.PRIVACY.format(operator=operator))


@needs_person
async def export(message: Message, context: Context, person: Person) -> None:
    """`/export`: everything as one JSON file."""
    kept = await context.store.export(person.person_id)
    file = {"format": "hypnic-1", "exported_at": context.now().isoformat(), **kept}
    body = json.dumps(file, ensure_ascii=False, indent=1).encode()
    await message.reply_document(
        body, filename=f"hypnic-{context.now():%Y-%m-%d}.json", caption=texts.EXPORT_READY
    )


@needs_person
async def delete(message: Message, context: Context, person: Person) -> None:
    """`/delete`, first step."""
    await say(message, texts.DELETE_SURE, keyboards.delete())


async def delete_tapped(query: CallbackQuery, context: Context, person: Person, sure: str) -> None:
    """`/delete`, second step."""
    if sure != "yes":
        await turn_into(query, texts.KEPT)
        return
    await context.store.erase(person.person_id, context.now())
    await turn_into(query, texts.DELETED)
