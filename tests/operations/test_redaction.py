"""What an error may say of itself in the log."""

import asyncio
import logging

import pytest
from telegram.error import BadRequest

from bot.operations.logs import careful_loop, describe

SECRET = "canary-zebra-7391"


def test_what_telegram_quotes_of_a_message_is_left_out() -> None:
    said = describe(BadRequest(f'Can\'t parse entities: unsupported start tag "{SECRET}" at 3'))

    assert SECRET not in said


async def test_a_forgotten_tasks_error_is_logged_without_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    careful_loop(loop)

    with caplog.at_level(logging.ERROR):
        loop.call_exception_handler({"message": SECRET, "exception": KeyError(SECRET)})
    loop.set_exception_handler(before)

    assert "KeyError" in caplog.text
    assert SECRET not in caplog.text
