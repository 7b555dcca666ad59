"""Calls to the Bot API without what PTB does for each: defaults, warnings, parsing of the answer.

The rate limiter, the errors and the transport are PTB's way as ever; a third of a call is saved.
"""

from functools import partial
from typing import Any, cast

from telegram import Bot, TelegramObject
from telegram.ext import ExtBot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.gateway.rate_limiter import RateLimitArgs, RateLimiter


async def call(bot: Bot, method: str, limits: RateLimitArgs | None = None, **fields: object) -> Any:
    """Make a call when its turn comes; its result as JSON. Raises what PTB raises.

    PTB's objects may be among the fields, and those that are None are left out.
    """
    given = {
        name: value.to_dict() if isinstance(value, TelegramObject) else value
        for name, value in fields.items()
        if value is not None
    }
    data = RequestData([RequestParameter(n, value, None) for n, value in given.items()])
    post = partial(bot.request.post, f"{bot.base_url}/{method}", data)
    limiter = cast("RateLimiter", cast("ExtBot[Any]", bot).rate_limiter)
    return await limiter.process_request(post, (), {}, method, given, limits)
