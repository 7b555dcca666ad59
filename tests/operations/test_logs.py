"""Neither a token nor a word about anybody's health reaches a log."""

import logging
import sqlite3

import pytest

from bot.operations.logs import CarefulFormatter, describe
from tests.harness import TOKEN, Chat, Hypnic

CANARY = "canary-zebra-7391"


def formatted(name: str, level: int, message: str, *args: object) -> str:
    """A record as it would be written."""
    record = logging.LogRecord(name, level, "file", 1, message, args, None)
    return CarefulFormatter("%(name)s %(message)s").format(record)


def test_a_token_is_masked_wherever_it_stands() -> None:
    url = f"https://api.telegram.org/bot{TOKEN}/getMe"

    assert formatted("httpx", logging.WARNING, "POST %s", url) == (
        "httpx POST https://api.telegram.org/bot[token]/getMe"
    )


def test_a_token_is_masked_when_it_is_percent_encoded() -> None:
    assert TOKEN[10:] not in formatted("bot", logging.INFO, TOKEN.replace(":", "%3A"))


def test_what_a_library_was_given_is_not_written() -> None:
    line = formatted(
        "telegram.ext.Updater", logging.CRITICAL, "Received data was [%s]", {"text": CANARY}
    )

    assert line == "telegram.ext.Updater Received data was [%s]"


def test_an_error_is_described_without_its_words() -> None:
    error = ValueError(CANARY)
    error.__cause__ = KeyError(CANARY)

    described = describe(error)

    assert CANARY not in described
    assert "ValueError" in described
    assert "KeyError" in described


def test_the_databases_own_words_are_shown() -> None:
    assert "disk is full" in describe(sqlite3.OperationalError("database or disk is full"))


async def test_a_whole_conversation_leaves_no_health_text_in_the_log(
    hypnic: Hypnic, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.handler.setFormatter(CarefulFormatter())
    caplog.set_level(logging.INFO)
    await chat.types(f"{CANARY} is it bad?")
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await chat.types(CANARY, reply_to=chat.messages[-1])
    hypnic.store.db.execute("alter table notes rename to gone")
    await chat.types(CANARY, reply_to=chat.messages[-2])

    assert "an update failed" in caplog.text
    assert CANARY not in caplog.text
    assert TOKEN not in caplog.text
