"""The demo's clock goes from one message that is due to the next, as days go by."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from bot.demo import moving
from bot.demo.clockwork import Heartbeat
from tests.demo.conftest import Telegram
from tests.demo.running import ask, running_demo


def said(url: str) -> list[tuple[str, str]]:
    """What the bot has said to the first person: when, in UTC, and the text."""
    messages = ask(url, "chat?user=1001")["messages"]
    return [
        (f"{datetime.fromtimestamp(m['date'], UTC):%a %H:%M}", m.get("text", ""))
        for m in messages
        if not m.get("out")
    ]


def sets_up_and_types(url: str, text: str, answer: str) -> None:
    """Live one night, which sets the bot up, then type that and wait for the answer."""
    ask(url, "users", user=0)
    ask(url, "persona", user=1001, persona="quiet", nights=1)
    ask(url, "message", user=1001, text=text)
    end = monotonic() + 20
    while answer not in said(url)[-1][1]:
        assert monotonic() < end
        sleep(0.05)


@pytest.mark.process
def test_an_own_reminder_comes_at_its_time_on_the_way_to_the_next_morning() -> None:
    with running_demo() as url:
        sets_up_and_types(url, "/remind water the plants 22:00", "I will remind you")
        ask(url, "clock", move="morning")
        ask(url, "persona", user=1001, persona="quiet", nights=2)
        messages = said(url)

    came = [at for at, text in messages if text == "Reminder: water the plants"]
    assert came == ["Mon 22:00", "Tue 22:00", "Wed 22:00"]
    assert [text for _, text in messages if "could not write" in text] == []


class Played(Heartbeat):
    """What a bot says that is played by the test: when it sends next, by the demo's clock."""

    def __init__(self, now: Callable[[], datetime], plan: Callable[[datetime], Any]) -> None:
        super().__init__(Path("none"))
        self.now, self.plan = now, plan

    def read(self, key: str) -> datetime | None:
        """Each tick has just begun; the rest is as planned."""
        found: datetime | None = self.now() if key == "begun" else self.plan(self.now()).get(key)
        return found


async def test_a_week_is_a_week_when_two_people_are_asked_at_different_times(
    started: Telegram,
) -> None:
    def plan(now: datetime) -> dict[str, datetime]:
        days = [now.date() + timedelta(days=day) for day in (0, 1)]
        at = [datetime(d.year, d.month, d.day, hour, tzinfo=UTC) for d in days for hour in (7, 9)]
        return {"next_check_in": next(moment for moment in at if moment > now)}

    started.demo.heartbeat = Played(started.demo.world.now, plan)

    await started.page("clock", to="2026-03-02T09:00:00+00:00")
    moved = await started.page("clock", move="week")

    assert moved == {"now": "2026-03-09T07:00:00+00:00"}


async def test_a_message_that_can_never_be_sent_does_not_hold_the_clock_up(
    started: Telegram,
) -> None:
    stops = []

    def plan(now: datetime) -> dict[str, datetime]:
        stops.append(now)
        return {"next_due": now + timedelta(seconds=20)}

    started.demo.heartbeat = Played(started.demo.world.now, plan)

    moved = await started.page("clock", to="2026-03-03T07:00:00+00:00")

    assert moved == {"now": "2026-03-03T07:00:00+00:00"}
    assert len(stops) == moving.STOPS_AT_MOST
