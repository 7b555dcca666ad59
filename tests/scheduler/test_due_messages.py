"""The morning check-in and its nudge: on time, once, and not after an answer."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from importlib.metadata import version

import pytest
from telegram.error import NetworkError

from bot.context import Context
from bot.gateway.http import NotSent
from bot.scheduler.maintenance import each_hour, retime
from storage.database import rows
from tests.harness import Chat, Hypnic

READY = "Good morning. Your check-in is ready.\nIt is about the night to Monday 2 March."
NUDGE = (
    "Good morning. Your check-in is still open. I nudge only once.\n"
    "It is about the night to Monday 2 March."
)


def berlin(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of March 2026 by Berlin's winter clock."""
    return datetime(2026, 3, day, hour - 1, minute, tzinfo=UTC)


def check_ins(chat: Chat) -> list[str]:
    """The check-ins and nudges that arrived, those among them that were cleared away since."""
    return [text for text in chat.arrived if "Your check-in is" in text]


def ledger(hypnic: Hypnic) -> list[tuple[str, str, str]]:
    """All ledger rows but those of the weekly review, as (local date, kind, state)."""
    found = rows(
        hypnic.store.db,
        "select * from ledger where kind != 'review' order by local_date, kind",
    )
    return [(row["local_date"], row["kind"], row["state"]) for row in found]


async def test_the_check_in_arrives_once_each_morning(hypnic: Hypnic, chat: Chat) -> None:
    for moment in [berlin(2, 7, 29), berlin(2, 7, 30), berlin(2, 7, 31), berlin(3, 7, 30)]:
        await hypnic.clock_shows(moment)

    assert check_ins(chat) == [READY, READY.replace("Monday 2", "Tuesday 3")]


async def test_the_first_choices_stand_under_the_check_in(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    await chat.taps("Quiet night, ordinary day")

    assert chat.last.startswith("Night to Monday 2 March\nSaved: no twitching")


async def test_an_unanswered_check_in_is_nudged_once(hypnic: Hypnic, chat: Chat) -> None:
    for moment in [berlin(2, 7, 30), berlin(2, 10, 29), berlin(2, 10, 30), berlin(2, 23)]:
        await hypnic.clock_shows(moment)

    assert check_ins(chat) == [READY, NUDGE]


@pytest.mark.parametrize(
    ("word", "nudged_at"), [("off", []), ("1", [10]), ("5", [13])], ids=["never", "1", "5"]
)
async def test_a_nudge_comes_when_it_is_wished_now_or_never(
    hypnic: Hypnic, chat: Chat, word: str, nudged_at: list[int]
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    hypnic.clock.now = berlin(2, 9)
    await chat.taps_data(f"set:nudge:{word}")

    seen: list[int] = []
    for hour in range(10, 20):
        await hypnic.clock_shows(berlin(2, hour))
        seen += [hour] * (len(check_ins(chat)) - 1 - len(seen))

    assert seen == nudged_at


@pytest.mark.parametrize(
    "said",
    ["Quiet night, ordinary day", "Some twitching", "Don't know", "Skip today"],
)
async def test_no_nudge_comes_once_anything_was_answered(
    hypnic: Hypnic, chat: Chat, said: str
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.taps(said)

    await hypnic.clock_shows(berlin(2, 10, 30))

    assert check_ins(chat) in ([], [READY])
    assert ("2026-03-02", "nudge", "answered") in ledger(hypnic)


async def test_no_check_in_comes_for_a_night_that_was_noted_before(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    await hypnic.clock_shows(berlin(2, 7, 30))

    assert check_ins(chat) == []
    assert ledger(hypnic) == [
        ("2026-03-02", "check_in", "answered"),
        ("2026-03-03", "check_in", "due"),
    ]


async def test_a_late_check_in_says_which_night_it_means(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 11, 29))

    assert check_ins(chat) == [f"{READY}\nIt comes late, sorry."]


async def test_after_four_hours_it_is_not_sent_any_more(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 11, 30))

    assert check_ins(chat) == []
    assert ledger(hypnic)[0] == ("2026-03-02", "check_in", "expired")


async def test_every_morning_of_a_long_outage_is_recorded_as_missed(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(5, 12))

    assert [state for _, _, state in ledger(hypnic)] == ["expired"] * 4 + ["due"]


async def test_a_send_that_may_have_arrived_is_not_repeated_but_nudged(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.wire.late_fault = lambda name, _: NetworkError("cut") if name == "sendMessage" else None
    await hypnic.clock_shows(berlin(2, 7, 30))
    hypnic.wire.late_fault = lambda _, __: None
    await hypnic.clock_shows(berlin(2, 7, 31))

    assert check_ins(chat) == [READY]
    assert ("2026-03-02", "check_in", "unknown") in ledger(hypnic)

    await hypnic.clock_shows(berlin(2, 10, 30))
    assert check_ins(chat) == [READY, NUDGE]


async def test_a_send_that_surely_did_not_leave_is_tried_again(hypnic: Hypnic, chat: Chat) -> None:
    failures = [NotSent("no connection")] * 3
    hypnic.wire.fault = lambda name, _: (
        failures.pop() if name == "sendMessage" and failures else None
    )

    for _ in range(4):
        assert check_ins(chat) == []
        await hypnic.later(seconds=20)
        await hypnic.clock_shows(max(hypnic.clock.now, berlin(2, 7, 30)))

    assert check_ins(chat) == [READY]


async def test_who_blocked_the_bot_gets_nothing_until_they_return(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.world.block(chat.person, blocked=True)
    hypnic.world.pending.clear()
    await hypnic.clock_shows(berlin(2, 7, 30))
    assert ledger(hypnic)[0] == ("2026-03-02", "check_in", "blocked")
    await hypnic.clock_shows(berlin(3, 7, 30))

    hypnic.world.block(chat.person, blocked=False)
    await hypnic.deliver()
    await hypnic.clock_shows(berlin(4, 7, 30))

    assert check_ins(chat) == [READY.replace("Monday 2", "Wednesday 4")]


async def test_a_new_time_counts_from_the_next_night_that_was_not_asked(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.types("/settings")
    await chat.taps("Change the check-in time")
    await chat.types("9:00")
    for moment in [berlin(2, 9), berlin(3, 8, 59), berlin(3, 9)]:
        await hypnic.clock_shows(moment)

    assert check_ins(chat) == [READY, READY.replace("Monday 2", "Tuesday 3")]


async def test_flying_west_does_not_ask_about_a_night_twice(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.types("/settings")
    await chat.taps("Change the time zone")
    await chat.types("New York")
    await chat.taps("Follow me")

    await hypnic.clock_shows(datetime(2026, 3, 2, 12, 30, tzinfo=UTC))
    await hypnic.clock_shows(datetime(2026, 3, 3, 12, 30, tzinfo=UTC))

    assert [text.splitlines()[1] for text in check_ins(chat) if "ready" in text] == [
        "It is about the night to Monday 2 March.",
        "It is about the night to Tuesday 3 March.",
    ]


async def test_a_clock_set_back_asks_nothing_twice(hypnic: Hypnic, chat: Chat) -> None:
    for moment in [berlin(2, 7, 30), berlin(3, 7, 30), berlin(2, 7), berlin(2, 8), berlin(3, 8)]:
        await hypnic.clock_shows(moment)

    assert len([text for text in check_ins(chat) if "ready" in text]) == 2


@pytest.mark.parametrize(
    ("night", "utc"),
    [
        pytest.param(date(2026, 3, 29), datetime(2026, 3, 29, 1, 30, tzinfo=UTC), id="gap"),
        pytest.param(date(2026, 10, 25), datetime(2026, 10, 25, 0, 30, tzinfo=UTC), id="overlap"),
    ],
)
async def test_a_clock_change_neither_swallows_nor_doubles_a_check_in(
    hypnic: Hypnic, night: date, utc: datetime
) -> None:
    hypnic.clock.now = datetime(night.year, night.month, night.day - 1, 12, tzinfo=UTC)
    chat = await hypnic.join().sets_up("Europe/Berlin", "2:30")
    start = datetime(night.year, night.month, night.day - 1, 22, 30, tzinfo=UTC)
    sent = []
    for minutes in range(0, 240, 30):
        before = len(check_ins(chat))
        await hypnic.clock_shows(start.replace() + minutes * (berlin(2, 8, 1) - berlin(2, 8)))
        sent += [hypnic.clock.now] * (len(check_ins(chat)) - before)

    assert sent == [utc]


async def test_who_was_taken_for_blocked_is_back_with_their_first_word(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.store.people.block(chat.id, hypnic.clock.now)

    await chat.types("is it harmless?")
    await hypnic.clock_shows(berlin(2, 7, 30))

    assert check_ins(chat) == [READY]


async def test_a_note_is_an_answer_too(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.types("Slept badly, more later.", reply_to=chat.messages[-1])

    await hypnic.clock_shows(berlin(2, 10, 30))

    assert check_ins(chat) == [READY]


@pytest.mark.parametrize("job", [retime, each_hour])
async def test_new_rules_of_a_time_zone_move_what_is_planned(
    hypnic: Hypnic, chat: Chat, job: Callable[[Context], Awaitable[None]]
) -> None:
    store, early = hypnic.store, int(berlin(2, 6, 30).timestamp())
    store.db.execute("update ledger set due_at = ? where kind = 'check_in'", [early])

    await job(Context(hypnic.application))
    await hypnic.clock_shows(berlin(2, 7, 29))
    assert check_ins(chat) == []

    await hypnic.clock_shows(berlin(2, 7, 30))
    assert check_ins(chat) == [READY]
    assert await store.ledger.retime(version("tzdata"), hypnic.clock.now) == 0
    assert await store.ledger.retime("another edition", hypnic.clock.now) == 1


async def test_how_many_came_too_late_is_logged_once(
    hypnic: Hypnic, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    await hypnic.join().sets_up(at="12:00")

    await hypnic.clock_shows(berlin(4, 12))
    await hypnic.clock_shows(berlin(4, 12, 1))

    late = [text for text in caplog.messages if "too late" in text]
    assert late == ["5 check-ins came too late to be sent; the next ones offer them"]
    assert chat.said[-1].startswith("All set")
