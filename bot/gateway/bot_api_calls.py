"""Calls to the Bot API without what PTB does for each: defaults, warnings, parsing of the answer.

The rate limiter, the errors and the transport are PTB's way as ever; a third of a call is saved.
What is the same each time is not looked up, as on Python 3.11 a member of an enum takes long.
"""

import json
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, cast

from telegram import Bot, TelegramObject
from telegram.error import NetworkError, TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

from bot.gateway.rate_limiter import RateLimitArgs, RateLimiter
from bot.gateway.responses import Read

_OK = 200


class _Given:
    """Fields that are JSON already, as transports read them; PTB's has an object for each."""

    __slots__ = ("parameters",)
    multipart_data: Mapping[str, object] = MappingProxyType({})

    def __init__(self, fields: dict[str, Any]) -> None:
        self.parameters = fields

    @property
    def json_parameters(self) -> dict[str, str]:
        """For those that take texts alone."""
        fields = self.parameters.items()
        return {n: value if isinstance(value, str) else json.dumps(value) for n, value in fields}


async def call(
    bot: Bot, method: str, limits: RateLimitArgs | None = None, **fields: object
) -> Read:
    """Make a call when its turn comes; Telegram's answer. Raises what PTB raises.

    PTB's objects may be among the fields, which Telegram takes as texts of JSON, too; those that
    are None are left out.
    """
    given = {
        name: value.to_json() if isinstance(value, TelegramObject) else value
        for name, value in fields.items()
        if value is not None
    }
    data = cast("RequestData", _Given(given))
    post = partial(_post, bot.request, f"{bot.base_url}/{method}", data)
    limiter = cast("RateLimiter", cast("ExtBot[Any]", bot).rate_limiter)
    answer: Read = await limiter.process_request(post, (), {}, method, given, limits)
    return answer


async def _post(request: BaseRequest, url: str, data: RequestData) -> Read:
    """What PTB's `post` does; what is no success goes through it, for its errors."""
    try:
        code, payload = await request.do_request(url, "POST", data)
    except TelegramError:
        raise
    except Exception as error:
        raise NetworkError(f"no answer: {error!r}") from error
    if code == _OK:
        return Read.of(payload)
    await _Answered(code, payload).post(url)
    raise NetworkError(f"no answer: {code}")


class _Answered(BaseRequest):
    """A request whose answer is there."""

    def __init__(self, code: int, payload: bytes) -> None:
        self._answer = code, payload

    @property
    def read_timeout(self) -> None:
        return None

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        return self._answer
