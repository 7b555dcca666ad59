"""The composition root: the table of commands, the handlers, the tick and the error handler."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import cast

from telegram import BotCommand
from telegram.ext import (
    ApplicationBuilder,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.context import App, Context, Services
from bot.gateway.dispatch import Dispatch
from bot.gateway.inbox import Inbox, InOrder
from bot.gateway.message_threads import stay_in_thread
from bot.gateway.rate_limiter import RateLimiter
from bot.gateway.update_parsing import parsed
from bot.handlers import (
    about,
    article_answers,
    callbacks,
    chart,
    checkin,
    consent,
    diary,
    edited_messages,
    errors,
    export_import,
    incoming_limits,
    membership,
    messages,
    patterns,
    pauses,
    privacy,
    reminders,
    report,
    safe_commands,
    settings,
)
from bot.handlers.guards import Handler, for_message
from bot.handlers.incoming_limits import Limits
from bot.intents import INTENTS
from bot.scheduler.button_clearing import tick_then_clear
from bot.scheduler.jobs import TICK, repeat


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, what it does in a few words, and who answers it."""

    name: str
    about: str
    handler: Handler


COMMANDS: tuple[Command, ...] = (
    Command("start", "begin, or see how you are set up", consent.start),
    Command("checkin", "note how the night was", checkin.command),
    Command("diary", "see and change your nights", diary.command),
    Command("chart", "see your nights as a picture", chart.command),
    Command("patterns", "see what is worth a doctor's visit", patterns.command),
    Command("report", "make a page for your doctor", report.command),
    Command("topics", "see what the article covers", article_answers.topics),
    Command("settings", "change when and how often I ask", settings.command),
    Command("remind", "set reminders of your own", reminders.command),
    Command("pause", "pause the check-ins for some days", pauses.command),
    Command("resume", "go on after a pause", pauses.resume),
    Command("privacy", "read what is kept about you", privacy.command),
    Command("export", "get all your data as a file", export_import.export),
    Command("import", "bring an exported file back", export_import.bring_back),
    Command("delete", "delete all your data", privacy.delete),
    Command("help", "see what I can do", about.show_help),
)


def menu() -> tuple[BotCommand, ...]:
    """The commands as Telegram's menu shows them."""
    return tuple(BotCommand(command.name, command.about) for command in COMMANDS)


def build_application(
    services: Services,
    inbox: Inbox,
    request: BaseRequest,
    poll_request: BaseRequest,
    pace: RateLimiter,
    tick_every: timedelta = TICK,
) -> App:
    """The whole bot around its services; it talks to Telegram only through the two requests."""
    builder = (
        ApplicationBuilder()
        .application_class(Dispatch)
        .token(services.config.token)
        .context_types(ContextTypes(context=Context))
        .request(request)
        .get_updates_request(poll_request)
        .update_queue(inbox)
        .concurrent_updates(
            InOrder(inbox, lambda u: incoming_limits.is_urgent(services, u.message))
        )
        .rate_limiter(pace)
    )
    if services.config.api_url:
        builder = builder.base_url(f"{services.config.api_url}/bot").base_file_url(
            f"{services.config.api_url}/file/bot"
        )
    application = cast("Dispatch", builder.build())
    application.bot_data.update(services=services, intents=INTENTS)
    inbox.parse = partial(parsed, bot=application.bot)
    _add_handlers(application, services)
    repeat(application, tick_then_clear, tick_every, tick_every)
    return application


def _add_handlers(application: Dispatch, services: Services) -> None:
    private = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
    config = services.config
    a_minute = (config.messages_per_minute, config.new_people_per_minute, config.taps)
    limits = Limits(*a_minute, services.store.sharing)
    invited = (membership.only(config.allowed),) if config.allowed else ()
    application.guards = (stay_in_thread, incoming_limits.only_so_many(limits), *invited)
    application.tapped = callbacks.tapped
    for command in COMMANDS:
        answer = for_message(safe_commands.safe_first(command.handler))
        application.add_handler(CommandHandler(command.name, answer, private))
    application.add_handler(
        MessageHandler(private & filters.COMMAND, for_message(safe_commands.unknown_command))
    )
    application.add_handler(
        MessageHandler(private & filters.Document.ALL, for_message(export_import.document))
    )
    application.add_handler(MessageHandler(private & filters.TEXT, for_message(messages.text)))
    application.add_handler(
        MessageHandler(private & ~filters.StatusUpdate.ALL, for_message(messages.other))
    )
    edit = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE
    application.add_handler(MessageHandler(edit, for_message(edited_messages.edited)))
    application.add_handler(MessageHandler(~filters.ChatType.PRIVATE, membership.leave))
    application.add_handler(ChatMemberHandler(membership.changed))
    application.add_error_handler(errors.failed)
