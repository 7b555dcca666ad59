"""How messages come in: by asking Telegram for them, or by Telegram calling us."""

import asyncio
import logging
from dataclasses import dataclass, field

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from tornado.httpserver import HTTPServer

from bot.context import App
from bot.gateway.inbox import Inbox
from bot.gateway.webhook import listen
from bot.operations.config import Webhook
from bot.operations.logs import describe

log = logging.getLogger(__name__)

ALLOWED_UPDATES = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
_POLL_SECONDS = 10
_LONGEST_PAUSE = 30.0


@dataclass(slots=True)
class Receiver:
    """Begun once and ended once; `webhook` is None for polling."""

    application: App
    inbox: Inbox
    webhook: Webhook | None
    _server: HTTPServer | None = field(default=None)

    async def begin(self) -> None:
        """Begin, however long the network takes.

        Raises OSError when the webhook's address is taken, and InvalidToken.
        """
        if self.webhook is None:
            await self._poll()
        else:
            self._server = listen(self.webhook, self.inbox)
            await self._register(self.webhook)

    async def end(self) -> None:
        """Let nothing more come in; what came in is in the database."""
        if self._server is not None:
            self._server.stop()
            await self._server.close_all_connections()
        elif self.application.updater and self.application.updater.running:
            await self.application.updater.stop()

    async def _poll(self) -> None:
        if self.application.updater is None:
            raise RuntimeError("the application was built without its updater")
        await self.application.updater.start_polling(
            timeout=_POLL_SECONDS,
            bootstrap_retries=-1,
            allowed_updates=ALLOWED_UPDATES,
            error_callback=lambda error: log.warning("polling: %s", type(error).__name__),
        )

    async def _register(self, webhook: Webhook) -> None:
        pause = 1.0
        while True:
            try:
                await self.application.bot.set_webhook(
                    webhook.url, secret_token=webhook.secret, allowed_updates=ALLOWED_UPDATES
                )
            except InvalidToken:
                raise
            except TelegramError as error:
                log.warning("the webhook could not be set: %s", describe(error))
                await asyncio.sleep(pause)
                pause = min(_LONGEST_PAUSE, pause * 1.5)
            else:
                return
