"""How updates reach the bot: a long poll that wakes when one arrives, or posts to a webhook."""

import asyncio
import json
from contextlib import suppress

from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest

from bot.demo.errors import ApiError
from bot.demo.world import Json, Webhook, World

WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
OTHER_POLL = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_SET = "Conflict: terminated by setWebhook request"
TRY_AGAIN = 1.0
"""Seconds between two posts of an update that the webhook did not take."""


class Delivery:
    """The one poll that may wait, and the task that posts while a webhook is set."""

    def __init__(self, world: World, try_again: float = TRY_AGAIN) -> None:
        self.world, self.try_again = world, try_again
        self._poll: asyncio.Future[str] | None = None
        self._poster: asyncio.Task[None] | None = None
        world.on_update.append(self.wake)

    def wake(self) -> None:
        """Something changed: answer the poll, or start to post."""
        if self.world.webhook is None:
            if self.world.pending:
                self.end_poll("")
            return
        self.end_poll(WEBHOOK_SET)
        if self._poster is None or self._poster.done():
            self._poster = asyncio.get_running_loop().create_task(self._post_all())

    def end_poll(self, conflict: str) -> None:
        """Let the waiting poll answer now: with what there is, or with a 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(conflict)

    async def poll(self, args: Json) -> list[Json]:
        """getUpdates: forget what is confirmed, then wait up to `timeout` s for something new."""
        if self.world.webhook is not None:
            raise ApiError(409, WEBHOOK_ACTIVE)
        self.end_poll(OTHER_POLL)
        self.world.allowed = args.get("allowed_updates", self.world.allowed)
        offset, limit = args.get("offset", 0), min(100, max(1, args.get("limit", 100)))
        found = self.world.take(offset, limit)
        if found or not args.get("timeout", 0):
            return found
        self._poll = asyncio.get_running_loop().create_future()
        with suppress(TimeoutError):
            conflict = await asyncio.wait_for(self._poll, min(args["timeout"], 50))
            if conflict:
                raise ApiError(409, conflict)
        return self.world.take(max(0, offset), limit)

    async def close(self) -> None:
        """End the poll and the posting."""
        self.end_poll("")
        if self._poster is not None:
            self._poster.cancel()
            await asyncio.wait([self._poster])

    async def _post_all(self) -> None:
        """Post the waiting updates in their order, each until it is taken."""
        client = AsyncHTTPClient(force_instance=True)
        try:
            while self.world.pending and (hook := self.world.webhook):
                update = self.world.pending[0]
                if not await self._post(client, hook, update):
                    await asyncio.sleep(self.try_again)
                elif self.world.pending[:1] == [update]:
                    self.world.pending.pop(0)
        finally:
            client.close()

    async def _post(self, client: AsyncHTTPClient, hook: Webhook, update: Json) -> bool:
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        try:
            body = json.dumps(update)
            await client.fetch(HTTPRequest(hook.url, "POST", headers=headers, body=body))
        except (HTTPError, OSError, ValueError) as error:
            reason = f"Wrong response from the webhook: {error}"
            seconds = self.world.seconds()
            hook.failed = {"last_error_date": seconds, "last_error_message": reason}
            return False
        return True
