"""How messages come in: by asking Telegram for them, or by Telegram calling us."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from telegram import Update, WebhookInfo
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.context import App
from bot.gateway.inbox import Inbox
from bot.gateway.polling import LONG_POLL_SECONDS
from bot.gateway.rate_limiter import always
from bot.gateway.retries import back_off
from bot.gateway.webhook import Listener, listen
from bot.operations.config import Webhook
from bot.operations.heartbeat import Pulse
from storage import DatabaseError

log = logging.getLogger(__name__)

ALLOWED_UPDATES = (
    *(Update.MESSAGE, Update.EDITED_MESSAGE),
    *(Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER),
)
_CONFIRM_EVERY = 60.0


class NotABot(Exception):
    """Whoever answered getMe did not name a bot."""


async def recognize(application: App) -> None:
    """Initialize the application; raises NotABot where PTB would raise anything, or believe it."""
    try:
        await application.initialize()
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise NotABot from error
    if not application.bot.bot.is_bot:
        await application.shutdown()
        raise NotABot


@dataclass(slots=True)
class Receiver:
    """Begun once and ended once; `webhook` is None for polling.

    `pauses` are the first and the longest, in seconds, between two tries to set the webhook. Where
    `may_set` says no, another worker sets it.
    """

    application: App
    inbox: Inbox
    webhook: Webhook | None
    pulse: Pulse
    pauses: tuple[float, float] = (1.0, 30.0)
    may_set: Callable[[], Awaitable[bool]] = always
    _server: Listener | None = field(default=None)
    _confirming: asyncio.Task[None] | None = field(default=None)

    async def begin(self) -> None:
        """Begin, however long the network takes.

        Raises OSError when the webhook's address is taken, and InvalidToken.
        """
        if self.webhook is None:
            await self._poll()
        else:
            self._server = await listen(self.webhook, self.inbox, self.pulse.heard)
            await self._register(self.webhook)
            self._confirming = asyncio.create_task(self._confirm_again_and_again(self.webhook))

    async def end(self) -> None:
        """Let nothing more come in; what came in is in the database."""
        if self._confirming is not None:
            self._confirming.cancel()
        if self._server is not None:
            await self._server.close()
        elif self.application.updater and self.application.updater.running:
            await self.application.updater.stop()

    async def _poll(self) -> None:
        if self.application.updater is None:
            raise RuntimeError("the application was built without its updater")
        await self.application.updater.start_polling(
            timeout=LONG_POLL_SECONDS,
            bootstrap_retries=-1,
            allowed_updates=ALLOWED_UPDATES,
            error_callback=lambda error: log.debug("polling: %s", type(error).__name__),
        )

    async def _register(self, webhook: Webhook) -> None:
        pauses = back_off(*self.pauses)
        while True:
            try:
                is_set = await self._is_set(webhook)
            except InvalidToken:
                raise
            except (TelegramError, DatabaseError) as error:
                refused = isinstance(error, BadRequest | Forbidden)
                self.pulse.unheard(f"setWebhook failed ({error})", refused=refused)
                await asyncio.sleep(next(pauses))
            else:
                if is_set:
                    self.pulse.heard()
                    return
                await asyncio.sleep(next(pauses))

    async def _is_set(self, webhook: Webhook) -> bool:
        """Set the webhook, or see whether another worker has."""
        bot = self.application.bot
        if not await self.may_set():
            return bool((await bot.get_webhook_info()).url == webhook.url)
        await bot.set_webhook(
            webhook.url, secret_token=webhook.secret, allowed_updates=ALLOWED_UPDATES
        )
        return True

    async def _confirm_again_and_again(self, webhook: Webhook) -> None:
        while True:
            await asyncio.sleep(_CONFIRM_EVERY)
            await self.confirm(webhook)

    async def confirm(self, webhook: Webhook) -> None:
        """Ask Telegram whether it can reach us: in quiet hours no post is no proof of anything."""
        try:
            info = await self.application.bot.get_webhook_info()
        except TelegramError as error:
            self.pulse.unheard(f"getWebhookInfo failed ({type(error).__name__})")
        except (TypeError, KeyError, ValueError, AttributeError):
            self.pulse.unheard("getWebhookInfo got something misshapen")
        else:
            self._judge(info, webhook)

    def _judge(self, info: WebhookInfo, webhook: Webhook) -> None:
        if info.url != webhook.url:
            self.pulse.unheard("Telegram was told another address by another program", refused=True)
        elif info.pending_update_count and info.last_error_date:
            self.pulse.unheard(f"Telegram cannot post to us ({info.last_error_message})")
        else:
            self.pulse.heard()
