"""Polling that never turns into a zombie: refusals, conflicts, unreadable updates, bad pages."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram.error import NetworkError
from telegram.request import RequestData

from bot.gateway.inbox import Inbox
from bot.gateway.polling import PATIENCE, PollRequest
from bot.gateway.telegram_errors import NotKept
from bot.operations.health import health
from bot.operations.heartbeat import Pulse
from storage import Store
from tests.gateway.test_inbox import typed
from tests.harness import Clock
from tests.wire import InProcess

URL = "https://example.invalid/bot1:x/getUpdates"


class Scripted(InProcess):
    """A server that gives these answers, one after the other, the last one for ever."""

    def __init__(self, *answers: tuple[int, bytes] | Exception) -> None:
        self.answers = list(answers)

    async def answer(self, url: str, data: RequestData | None) -> tuple[int, bytes]:
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


class Poll:
    """A request under test with what it reports."""

    def __init__(self, store: Store, folder: Path, *answers: tuple[int, bytes] | Exception):
        self.fatal: list[str] = []
        self.seconds = 0.0
        self.pulse = Pulse(Clock(), folder / "heartbeat", self.fatal.append, lambda: self.seconds)
        self.inbox = Inbox(store, Clock())
        self.request = PollRequest(Scripted(*answers), self.inbox, self.pulse)

    def passes(self, time: timedelta) -> None:
        """Let time pass while the watchdog looks each second."""
        for _ in range(int(time.total_seconds())):
            self.seconds += 1
            self.pulse.look()

    async def __call__(self) -> tuple[int, bytes]:
        return await self.request.do_request(URL, "POST")


def good(*updates: dict[str, Any]) -> tuple[int, bytes]:
    """Telegram's answer with these updates."""
    return 200, json.dumps({"ok": True, "result": updates}).encode()


async def test_a_batch_is_in_the_database_before_ptb_sees_it(store: Store, tmp_path: Path) -> None:
    poll = Poll(store, tmp_path, good(typed(1, 5, "a"), typed(2, 6, "b")))

    assert await poll() == good({"update_id": 2})
    assert store.db.execute("select update_id from inbox").fetchall() == [(1,), (2,)]


@pytest.mark.parametrize("code", [401, 404])
async def test_a_passing_refusal_becomes_a_passing_fault(
    store: Store, tmp_path: Path, code: int
) -> None:
    poll = Poll(store, tmp_path, *[(code, b"{}")] * (PATIENCE - 1), good())

    codes = [(await poll())[0] for _ in range(PATIENCE)]

    assert codes == [502] * (PATIENCE - 1) + [200]
    assert poll.fatal == []


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        pytest.param(400, "refuses how it is asked", id="bad request"),
        pytest.param(401, "does not accept the token", id="token refused"),
        pytest.param(403, "forbids asking", id="forbidden"),
        pytest.param(404, "does not know this bot", id="not found"),
        pytest.param(409, "Another program is fetching", id="conflict"),
    ],
)
async def test_a_lasting_refusal_stops_the_bot_with_a_reason(
    store: Store, tmp_path: Path, code: int, reason: str
) -> None:
    poll = Poll(store, tmp_path, (code, b"{}"))

    for _ in range(PATIENCE):
        await poll()

    assert len(poll.fatal) == 1
    assert reason in poll.fatal[0]


async def test_an_unreadable_update_is_set_aside_and_the_good_ones_pass(
    store: Store, tmp_path: Path
) -> None:
    poison = {"update_id": 2, "message": {"message_id": 1}}
    poll = Poll(store, tmp_path, good(typed(1, 5, "a"), poison, typed(3, 5, "c")))

    _, payload = await poll()

    assert json.loads(payload)["result"] == [{"update_id": 3}]
    assert store.db.execute("select count(*) from inbox").fetchone() == (3,)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(b"<html>Please log in to the hotel's network</html>", id="a captive portal"),
        pytest.param(b'{"ok": true}', id="no result"),
        pytest.param(b'{"ok": true, "result": true}', id="a strange result"),
        pytest.param(b"\xff\xfe", id="no text at all"),
    ],
)
async def test_a_page_that_is_not_telegrams_becomes_an_error_to_try_again(
    store: Store, tmp_path: Path, page: bytes
) -> None:
    poll = Poll(store, tmp_path, (200, page))

    code, _ = await poll()

    assert code == 502
    assert poll.pulse.polled is None


async def test_fetching_that_is_stuck_ends_the_bot(store: Store, tmp_path: Path) -> None:
    poll = Poll(store, tmp_path, good())
    await poll()
    poll.passes(timedelta(minutes=5))
    poll.pulse.ticked({})
    assert poll.fatal == []

    poll.passes(timedelta(seconds=1))
    poll.pulse.ticked({})

    assert poll.fatal == ["Fetching messages is stuck. Stopping, so that a supervisor starts anew."]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(NetworkError("down"), id="no network"),
        *(pytest.param((code, b"{}"), id=str(code)) for code in (429, 500, 502)),
        pytest.param((200, b"<html>"), id="a login page"),
    ],
)
async def test_an_outage_ends_nothing_though_the_bot_is_deaf_which_is_said_once(
    store: Store,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    answer: tuple[int, bytes] | Exception,
) -> None:
    poll = Poll(store, tmp_path, answer)
    wells = []
    for _ in range(30):
        poll.passes(timedelta(minutes=1))
        with suppress(NetworkError):
            await poll()
        poll.pulse.ticked({})
        wells.append(poll.pulse.well())

    assert poll.fatal == []
    assert wells == [True] * 2 + [False] * 28
    assert health(tmp_path / "heartbeat", datetime.now(UTC))[0] is False
    assert [record.message[:22] for record in caplog.records] == ["Telegram is not heard:"]


async def test_a_bot_that_hears_again_is_well_and_says_so(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    poll = Poll(store, tmp_path, (502, b"{}"), good())
    poll.passes(timedelta(minutes=4))
    await poll()
    poll.pulse.ticked({})
    assert "502" in health(tmp_path / "heartbeat", datetime.now(UTC))[1]

    await poll()
    poll.pulse.ticked({})

    assert poll.pulse.well()
    assert health(tmp_path / "heartbeat", datetime.now(UTC))[0] is True
    assert caplog.messages[-1] == "Telegram is heard again"


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        (b"<html>", "no JSON"),
        (b'{"status": "fine"}', "JSON that is not Telegram's"),
        (b'{"ok": true, "result": 5}', "no list of updates"),
    ],
)
async def test_answers_that_cannot_be_read_are_told_apart(
    store: Store, tmp_path: Path, payload: bytes, said: str
) -> None:
    poll = Poll(store, tmp_path, (200, payload))

    await poll()

    assert said in str(poll.pulse.trouble)


async def test_a_database_that_fails_for_long_is_not_stuck(store: Store, tmp_path: Path) -> None:
    poll = Poll(store, tmp_path, good(typed(1, 5, "a")))
    store.db.execute("alter table inbox rename to gone")
    for _ in range(30):
        poll.passes(timedelta(minutes=1))
        with pytest.raises(NotKept):
            await poll()
        poll.pulse.tick_failed()

    assert poll.pulse.stuck() is None
    assert not poll.pulse.well()


async def test_the_heartbeat_says_when_the_bot_ticked_and_polled(
    store: Store, tmp_path: Path
) -> None:
    poll = Poll(store, tmp_path, good())
    await poll()

    poll.pulse.ticked({"next_due": None})

    assert json.loads((tmp_path / "heartbeat").read_text()) == {
        "ticked": "2026-03-02T06:00:00+00:00",
        "polled": "2026-03-02T06:00:00+00:00",
        "next_due": None,
        "deaf": None,
    }
