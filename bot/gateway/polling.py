"""Long polling by getUpdates that never turns into a zombie: refusals, conflicts, bad updates."""

import json
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.gateway.inbox import Inbox
from bot.gateway.responses import BAD_GATEWAY, Read, tidy
from bot.gateway.telegram_errors import NotKept
from bot.gateway.update_trimming import is_number
from bot.operations.heartbeat import Pulse

LONG_POLL_SECONDS = 10
"""So long Telegram may hold a getUpdates open while nobody writes."""

PATIENCE = 5
"""So many refusals or conflicts in a row are not a passing fault any more."""


class PollRequest(BaseRequest):
    """A request that hands every batch to the inbox before PTB sees it.

    One 401 or 404 would end PTB's polling for ever, and one update it cannot read would be
    fetched again without a pause; both are taken care of here. When polling can never succeed
    the pulse is told so.
    """

    def __init__(self, inner: BaseRequest, inbox: Inbox, pulse: Pulse) -> None:
        """Poll through `inner`."""
        self._inner = inner
        self._inbox = inbox
        self._pulse = pulse
        self._refusals = 0

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """Open what the inner request needs."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """Close it."""
        await self._inner.shutdown()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request; its answer is changed only where PTB could not bear it."""
        try:
            code, payload = await self._inner.do_request(
                url,
                method,
                request_data,
                read_timeout,
                write_timeout,
                connect_timeout,
                pool_timeout,
            )
        except Exception as error:
            self._pulse.attempt(well=False, why=type(error).__name__)
            raise
        code, payload = tidy(code, payload)
        if code == 200 and (batch := _batch(payload)) is not None:
            return code, await self._kept(batch)
        if code == 200:
            code, payload = BAD_GATEWAY, _MISSHAPEN
        answer = Read.of(payload).says
        why = answer.get("description") if isinstance(answer, dict) else None
        self._pulse.attempt(well=False, why=f"getUpdates got {code}{f' ({why})' if why else ''}")
        return self._survived(code), payload

    def _survived(self, code: int) -> int:
        if code in _HOPELESS:
            self._refusals += 1
            if self._refusals == PATIENCE:
                self._pulse.fatal(_HOPELESS[code])
        return BAD_GATEWAY if code in {401, 404} else code

    async def _kept(self, batch: list[dict[str, Any]]) -> bytes:
        try:
            await self._inbox.receive(batch)
        except NotKept:
            self._pulse.attempt(well=False, why="the database does not take what comes")
            raise
        self._refusals = 0
        self._pulse.attempt(well=True)
        numbers = [{"update_id": raw["update_id"]} for raw in batch[-1:]]  # That confirms all.
        return json.dumps({"ok": True, "result": numbers}).encode()


_MISSHAPEN = b'{"description": "no list of updates"}'
_HOPELESS = {
    400: "Telegram refuses how it is asked for messages. Update Hypnic, or mend TELEGRAM_API_URL.",
    403: "Telegram, or a gateway before it, forbids asking for messages. Check the network.",
    401: "Telegram does not accept the token any more. Ask @BotFather for a new one.",
    404: "Telegram does not know this bot or this address. Check the token and the address.",
    409: "Another program is fetching this bot's messages. Stop it, then start Hypnic again.",
}


def _batch(payload: bytes) -> list[dict[str, Any]] | None:
    """The updates that have a number; None when nothing in the answer could be confirmed."""
    result = Read.of(payload).says["result"]
    if not isinstance(result, list):
        return None
    batch = [raw for raw in result if isinstance(raw, dict) and is_number(raw.get("update_id"))]
    return batch if batch or not result else None
