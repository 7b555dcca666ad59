"""The one way out: what each of Telegram's errors means, and how fast messages may leave."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.domain import schedule
from bot.gateway.http import NotSent
from bot.gateway.pace import Timer
from bot.gateway.rate_limiter import RateLimitArgs, RateLimiter
from bot.gateway.telegram_errors import state_after
from bot.scheduler.due_messages import in_flight
from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("error", "state"),
    [
        pytest.param(Forbidden("Forbidden: bot was blocked by the user"), schedule.BLOCKED),
        pytest.param(Forbidden("Forbidden: user is deactivated"), schedule.BLOCKED),
        pytest.param(BadRequest("Bad Request: chat not found"), schedule.BLOCKED),
        pytest.param(ChatMigrated(7), schedule.BLOCKED),
        pytest.param(RetryAfter(timedelta(seconds=3)), schedule.DUE),
        pytest.param(EndPointNotFound("x"), schedule.DUE),
        pytest.param(BadRequest("Bad Request: message is too long"), schedule.DUE),
        pytest.param(NotSent("no connection"), schedule.DUE),
        pytest.param(TimedOut("x"), schedule.UNKNOWN),
        pytest.param(NetworkError("ServerDisconnectedError"), schedule.UNKNOWN),
        pytest.param(NetworkError("Bad Gateway"), schedule.UNKNOWN),
        pytest.param(TelegramError("Invalid server response"), schedule.UNKNOWN),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else value,
)
def test_every_error_has_one_meaning_for_the_ledger(error: TelegramError, state: str) -> None:
    assert state_after(error) == state


async def always() -> bool:
    """A last look at what may leave in any case."""
    return True


STARTED_BY_US = RateLimitArgs(last_look=always, waits=False, spaced=True)


class Line:
    """Calls that are noted with the time at which they left."""

    def __init__(self, *errors: TelegramError, rate: float = 10, wakes_late: float = 0) -> None:
        self.seconds = 0.0
        self.left: list[float] = []
        self.errors = list(errors)
        self.wakes_late = wakes_late
        self.pace = RateLimiter(rate, Timer(lambda: self.seconds, self._sleep))

    async def _sleep(self, seconds: float) -> None:
        self.seconds += seconds + self.wakes_late

    async def _call(self) -> bool:
        self.left.append(round(self.seconds, 3))
        if self.errors:
            raise self.errors.pop(0)
        return True

    async def send(self, chat: int, started_by_us: RateLimitArgs | None) -> Any:
        data = {"chat_id": chat}
        return await self.pace.process_request(
            self._call, (), {}, "sendMessage", data, started_by_us
        )


async def test_what_the_bot_starts_is_spread_over_time() -> None:
    line = Line()

    for chat in range(5):
        await line.send(chat, STARTED_BY_US)

    assert line.left == [0.0, 0.104, 0.208, 0.312, 0.416]


@pytest.mark.parametrize("rate", [30, 1000])
@pytest.mark.parametrize("wakes_late", [0, 0.001, 0.02])
async def test_the_rate_is_reached_within_5_percent_and_no_second_has_more(
    rate: int, wakes_late: float
) -> None:
    line = Line(rate=rate, wakes_late=wakes_late)

    await asyncio.gather(*(line.send(chat, STARTED_BY_US) for chat in range(5 * rate)))

    assert line.left[-1] <= 5 / 0.95
    assert all(later - first >= 1 for first, later in zip(line.left, line.left[rate:]))  # noqa: B905


@pytest.mark.parametrize(("rate", "most"), [(0.5, 30), (30, 64), (1000, 200), (100_000, 256)])
def test_a_high_rate_has_as_many_on_their_way_as_it_needs(rate: float, most: int) -> None:
    assert in_flight(rate) == most


async def test_one_person_gets_at_most_one_started_message_a_second() -> None:
    line = Line()

    for _ in range(3):
        await line.send(1, STARTED_BY_US)

    assert line.left == [0.0, 1.0, 2.0]


async def test_replies_wait_for_nothing() -> None:
    line = Line()

    for _ in range(100):
        await line.send(1, None)

    assert set(line.left) == {0.0}


async def test_a_429_is_waited_for_in_full_and_then_tried_again() -> None:
    line = Line(RetryAfter(timedelta(seconds=3)))

    assert await line.send(1, None)
    assert line.left == [0.0, 3.1]


async def test_a_429_of_an_hour_is_not_waited_for() -> None:
    line = Line(RetryAfter(timedelta(hours=1)))

    with pytest.raises(RetryAfter):
        await line.send(1, None)


async def test_what_may_have_arrived_is_not_tried_again() -> None:
    line = Line(TimedOut("x"))

    with pytest.raises(TimedOut):
        await line.send(1, None)
    assert line.left == [0.0]


async def test_a_refused_connection_is_tried_again() -> None:
    line = Line(NotSent("x"), NotSent("x"))

    assert await line.send(1, None)
    assert line.left == [0.0, 0.5, 1.5]


async def test_a_tap_is_saved_even_when_it_cannot_be_answered(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    hypnic.wire.fault = lambda name, _: NetworkError("down") if name.startswith("answer") else None

    await chat.taps("Quiet night, ordinary day")

    assert await hypnic.store.nights.answers(chat.id, hypnic.clock.now.date())


BAD_GATEWAY = 502, b"<html>Bad gateway</html>"


@pytest.mark.parametrize("failure", [NetworkError("cut"), BAD_GATEWAY], ids=["cut", "502"])
@pytest.mark.parametrize("call", ["editMessageText", "answerCallbackQuery"])
async def test_a_tap_whose_first_edit_or_answer_fails_has_its_screen_all_the_same(
    hypnic: Hypnic, chat: Chat, call: str, failure: Exception | tuple[int, bytes]
) -> None:
    await chat.types("/checkin")
    failures = [failure]
    hypnic.wire.fault = lambda name, _: failures.pop() if name == call and failures else None

    said = await chat.taps("Quiet night, ordinary day")

    assert said.startswith("Night to Monday 2 March\nSaved: no twitching")
    assert not failures


@pytest.mark.parametrize(
    ("words", "screens"),
    [
        ("message to edit not found", 2),
        ("message not found", 2),
        ("message can't be edited", 2),
        ("MESSAGE_ID_INVALID", 2),
        ("message is not modified: specified new message content is the same", 1),
    ],
)
async def test_only_a_message_that_cannot_be_edited_any_more_gets_a_new_one(
    hypnic: Hypnic, chat: Chat, words: str, screens: int
) -> None:
    await chat.types("/checkin")
    hypnic.wire.fault = lambda name, _: (
        BadRequest(f"Bad Request: {words}") if name == "editMessageText" else None
    )
    before = len(chat.said)

    await chat.taps("Quiet night, ordinary day")

    assert len(chat.said) - before + 1 == screens


async def test_a_tap_on_a_deleted_message_is_answered_with_a_new_one(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    gone = chat.messages[-1]
    hypnic.world.tap(chat.person, gone, "choose:20260302:jerks:quiet")
    hypnic.world.remove(gone)

    await hypnic.deliver()

    assert chat.last.startswith("Night to Monday 2 March\nWhat was the day before like?")


async def test_a_reply_that_is_answered_with_no_message_is_no_failure(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.wire.late_fault = lambda name, _: (
        (200, b'{"ok":true,"result":true}') if name == "sendMessage" else None
    )
    before = len(chat.said)

    await chat.types("/remind magnesium 21:30")

    (said,) = chat.said[before:]
    assert said.startswith("I will remind you: magnesium")
