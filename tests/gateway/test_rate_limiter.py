"""A 429 holds the chat that it was for; everybody only when nobody gets anything through."""

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.gateway.flood_control import LONGEST_WAIT, NOISY, SUSPICIOUS
from bot.gateway.http import NotSent
from bot.gateway.rate_limiter import Withdrawn
from tests.gateway.floods import Telegram, cut, flood, once, until


async def test_a_chat_that_is_held_holds_nobody_else() -> None:
    telegram = Telegram()
    telegram.answers[1] = until(20, flood(20))

    held, *others = await telegram.live(
        telegram.call(1), *(telegram.later(1, telegram.call(n)) for n in range(2, 50))
    )

    assert held == pytest.approx(20.2, abs=0.1)
    assert max(others) < 1.2


async def test_ten_chats_that_are_always_refused_hold_nobody_else() -> None:
    telegram = Telegram(rate=30)
    for chat in range(10):
        telegram.answers[chat] = lambda _: flood(20)

    ends = await telegram.live(*(telegram.call(n, starts=True) for n in range(100)))

    assert [type(end) for end in ends[:10]] == [RetryAfter] * 10
    assert max(ends[10:]) < 100 / 30 / 0.95 + 0.1


async def test_a_chat_waits_for_as_long_as_was_asked() -> None:
    telegram = Telegram()
    telegram.answers[1] = once(flood(5))

    await telegram.live(telegram.call(1), telegram.later(3, telegram.call(1)))

    assert telegram.made(1)[0] == 0
    assert min(telegram.made(1)[1:]) >= 5


@pytest.mark.parametrize(("asked", "comes"), [(59, True), (LONGEST_WAIT, True), (61, False)])
async def test_the_longest_wait_is_compared_with_what_was_asked(
    asked: float, *, comes: bool
) -> None:
    telegram = Telegram()
    telegram.answers[1] = once(flood(asked))

    (end,) = await telegram.live(telegram.call(1))

    assert isinstance(end, float) is comes


async def test_a_long_pause_is_kept_without_asking_again() -> None:
    telegram = Telegram()
    telegram.answers[1] = once(flood(600))

    ends = await telegram.live(
        telegram.call(1), *(telegram.later(at, telegram.call(1)) for at in (1, 545, 601))
    )

    assert [isinstance(end, float) for end in ends] == [False, False, True, True]
    assert ends[2] >= 600
    assert len(telegram.made(1)) == 3


async def test_an_answered_tap_holds_its_person_and_is_held_with_them() -> None:
    telegram = Telegram()
    telegram.answers["tap"] = once(flood(10))
    endpoint = "answerCallbackQuery"

    ends = await telegram.live(
        telegram.call("tap", endpoint=endpoint, tap_of=1),
        telegram.later(1, telegram.call(1)),
        telegram.later(1, telegram.call("other", endpoint=endpoint, tap_of=2)),
    )

    assert ends[0] > 10
    assert ends[1] > 10
    assert ends[2] < 2


async def test_a_call_without_a_chat_holds_its_own_kind() -> None:
    telegram = Telegram()
    telegram.answers["menu"] = once(flood(10))

    ends = await telegram.live(
        telegram.call("menu", endpoint="setMyCommands"),
        telegram.later(1, telegram.call("menu", endpoint="setMyCommands")),
        telegram.later(1, telegram.call("file", endpoint="getFile")),
    )

    assert [end > 10 for end in ends] == [True, True, False]


async def test_when_nobody_gets_anything_through_all_are_held_and_one_call_tries() -> None:
    telegram = Telegram(rate=30)
    for chat in range(200):
        telegram.answers[chat] = until(30, flood(30))

    await telegram.live(
        *(telegram.later(n / 10, telegram.call(n)) for n in range(200)),
    )

    early = [to for to, at in telegram.calls if at < 30]
    assert SUSPICIOUS <= len(early) <= SUSPICIOUS + 2
    assert {to for to, _ in telegram.calls} == set(range(200))
    assert max(at for _, at in telegram.calls) < 35


async def test_a_try_that_is_refused_doubles_the_pause() -> None:
    telegram = Telegram(latency=0.01)
    for chat in range(100):
        telegram.answers[chat] = until(20, flood(1))

    await telegram.live(
        *(telegram.later(n / 100, telegram.call(n)) for n in range(SUSPICIOUS)),
        *(telegram.later(0.5, telegram.call(n)) for n in range(SUSPICIOUS, 100)),
    )

    tries = sorted(telegram.made(chat)[0] for chat in range(SUSPICIOUS, 100))
    assert [round(at) for at in tries[:5]] == [1, 3, 7, 16, 32]


@pytest.mark.parametrize("answer", [None, BadRequest("chat not found")], ids=["well", "refused"])
async def test_one_that_gets_through_frees_everybody(answer: TelegramError | None) -> None:
    telegram = Telegram()
    for chat in range(SUSPICIOUS):
        telegram.answers[chat] = until(100, flood(50))
    telegram.answers[500] = lambda _: answer
    telegram.latency = 1.0
    refused = [telegram.call(chat) for chat in range(SUSPICIOUS)]

    *_, held, through, free = await telegram.live(
        *refused,
        telegram.later(1.2, telegram.call(400)),
        telegram.later(0.5, telegram.call(500)),
        telegram.later(3, telegram.call(401)),
    )

    assert through == 1.5 if answer is None else isinstance(through, BadRequest)
    assert (held, free) == (2.5, 4.0)


async def test_a_chat_that_was_held_for_itself_proves_nothing_about_others() -> None:
    telegram = Telegram()
    noisy = range(2 * SUSPICIOUS)
    for chat in noisy:
        telegram.answers[chat] = lambda _: flood(1)

    *_, last = await telegram.live(
        *(telegram.later(chat, telegram.call(chat)) for chat in noisy),
        *(telegram.later(chat + 0.5, telegram.call(1000 + chat)) for chat in noisy),
        *(telegram.later(100 + chat / 100, telegram.call(chat, starts=True)) for chat in noisy),
        telegram.later(101, telegram.call(999)),
    )

    assert last < 101.2
    assert NOISY > 100


async def test_nobody_remembers_a_crowd_for_ever() -> None:
    telegram = Telegram(rate=1e6)

    for number in range(10_000):
        await telegram.live(telegram.call(number, starts=True))

    held = telegram.limiter._holds  # noqa: SLF001
    assert len(held._called) + len(telegram.limiter._chat_free_at) < 5_000  # noqa: SLF001


async def test_a_message_that_may_have_arrived_is_not_sent_again() -> None:
    telegram = Telegram()
    telegram.answers[1] = once(cut())

    (end,) = await telegram.live(telegram.call(1))

    assert isinstance(end, NetworkError)
    assert len(telegram.made(1)) == 1


@pytest.mark.parametrize("endpoint", ["editMessageText", "editMessageMedia", "getFile"])
async def test_an_edit_that_may_have_arrived_is_made_again(endpoint: str) -> None:
    telegram = Telegram()
    telegram.answers[1] = once(cut(), cut())

    (end,) = await telegram.live(telegram.call(1, endpoint=endpoint))

    assert isinstance(end, float)


@pytest.mark.parametrize("error", [flood(3), NotSent("no connection")])
async def test_what_the_bot_starts_is_made_once_as_its_row_is_due_again(
    error: TelegramError,
) -> None:
    telegram = Telegram()
    telegram.answers[1] = once(error)

    (end,) = await telegram.live(telegram.call(1, starts=True))

    assert end is error
    assert len(telegram.made(1)) == 1


async def test_what_the_bot_starts_does_not_wait_for_a_chat_that_is_held() -> None:
    telegram = Telegram()
    telegram.answers[1] = once(flood(30))

    async def busy() -> frozenset[object]:
        return telegram.limiter.busy()

    _, end, seen = await telegram.live(
        telegram.call(1),
        telegram.later(1, telegram.call(1, starts=True)),
        telegram.later(1, busy()),
    )

    assert isinstance(end, RetryAfter)
    assert seen == {1}


async def test_what_is_not_to_leave_any_more_is_not_called() -> None:
    telegram = Telegram()

    (end,) = await telegram.live(telegram.call(1, starts=True, leaves=False))

    assert isinstance(end, Withdrawn)
    assert telegram.calls == []
