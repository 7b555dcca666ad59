"""A wrong clock: nobody is deleted, nothing that is noted under it is kept for ever."""

import json
import logging
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.context import Context
from bot.domain.question_types import Answer
from bot.operations.config import Config
from bot.scheduler.maintenance import clear, each_hour, look_at_clock
from storage import Store
from storage.sqlite.backups import backups
from tests.harness import MONDAY, TOKEN, Chat, Hypnic, exported, imports

AHEAD, BEHIND = datetime(2036, 2, 7, 6, 28, 16, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)


def people(hypnic: Hypnic) -> dict[int, int]:
    """The last contact of each person."""
    return dict(hypnic.store.db.execute("select person_id, last_contact from people").fetchall())


@pytest.mark.parametrize("looked_before", [True, False])
@pytest.mark.sqlite_only  # Marks and backups are its files; statements are counted by its driver.
async def test_a_clock_that_is_ten_years_ahead_deletes_nobody(
    hypnic: Hypnic, chat: Chat, *, looked_before: bool
) -> None:
    if looked_before:
        await look_at_clock(hypnic.context())
    hypnic.clock.now = AHEAD
    for _ in range(48):
        await clear(hypnic.context())
        hypnic.clock.now += timedelta(hours=1)

    assert set(people(hypnic)) == {chat.id}
    assert hypnic.store.files.deletions.deleted_at([chat.id]) == {}


async def test_it_is_logged_once_and_so_is_its_end(
    hypnic: Hypnic, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "bot.scheduler.maintenance"):
        for now in (MONDAY, AHEAD, AHEAD + timedelta(seconds=20), MONDAY + timedelta(seconds=60)):
            hypnic.clock.now = now
            await look_at_clock(hypnic.context())

    said = [record.getMessage().split(":")[0] for record in caplog.records]
    assert said == [
        "the clock jumped, or the bot was away",
        "the clock is right again, or believed",
        "1 people were planned anew",
    ]


async def test_a_contact_while_the_clock_is_ahead_counts_as_one_of_now(
    hypnic: Hypnic, chat: Chat
) -> None:
    await look_at_clock(hypnic.context())
    hypnic.clock.now = AHEAD
    await look_at_clock(hypnic.context())
    await chat.types("/diary")
    late = await hypnic.join().sets_up()
    right = hypnic.clock.now = MONDAY + timedelta(minutes=5)
    await look_at_clock(hypnic.context())

    assert people(hypnic) == dict.fromkeys([chat.id, late.id], int(right.timestamp()))
    who = await hypnic.store.people.get(late.id)
    assert who
    assert who.consented_at == right


async def wrong_clock(hypnic: Hypnic, *shown: datetime) -> None:
    """Let the clock show these times, one after the other, each noticed at once."""
    for now in shown:
        hypnic.clock.now = now
        await look_at_clock(hypnic.context())


@pytest.mark.parametrize("noticed", [True, False])
async def test_a_night_told_while_the_clock_is_ahead_is_the_night_that_it_was(
    hypnic: Hypnic, chat: Chat, *, noticed: bool
) -> None:
    await wrong_clock(hypnic, MONDAY)
    hypnic.clock.now = AHEAD
    if noticed:
        await wrong_clock(hypnic, AHEAD)
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await chat.types("an awful one", reply_to=chat.messages[-1])
    await chat.types("/pause 3")
    await wrong_clock(hypnic, MONDAY + timedelta(minutes=5), MONDAY + timedelta(minutes=65))

    whole, _ = await exported(chat)
    assert {row["night"] for row in whole["answers"]} == {"2026-03-02"}
    assert [row["night"] for row in whole["notes"]] == ["2026-03-02"]
    people = [row | {"lately": None} for row in whole["people"]]  # It goes within the hour.
    assert "2036" not in json.dumps(people + whole["flags"] + whole["hints"])
    assert "New: 0 nights, 0 notes" in await imports(chat, whole)
    assert "March" in await chat.types("/report")


async def test_nights_told_in_days_of_a_wrong_clock_are_each_the_night_that_it_was(
    hypnic: Hypnic, chat: Chat
) -> None:
    await wrong_clock(hypnic, MONDAY, AHEAD)
    for _ in range(3):
        await chat.types("/checkin")
        await chat.taps("A lot", "Stop here")
        for _ in range(12):
            await wrong_clock(hypnic, hypnic.clock.now + timedelta(hours=2))
    await wrong_clock(hypnic, MONDAY + timedelta(days=3))

    nights = await hypnic.store.nights.diary(chat.id, date.min, date.max)
    assert [f"{night}" for night in nights] == ["2026-03-02", "2026-03-03", "2026-03-04"]


async def test_of_a_night_told_twice_what_was_said_last_counts(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Stop here")
    await wrong_clock(hypnic, MONDAY, AHEAD)
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await wrong_clock(hypnic, MONDAY)

    nights = await hypnic.store.nights.diary(chat.id, date.min, date.max)
    assert {str(night): answers["jerks"].chosen for night, answers in nights.items()} == {
        "2026-03-02": {"lot"}
    }


async def test_a_night_that_a_wrong_clock_left_behind_answers_no_check_in(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.store.nights.change(chat.id, AHEAD.date(), lambda _: {"jerks": Answer()})
    for _ in range(4):
        await hypnic.later(minutes=31)
        await hypnic.later(hours=23, minutes=29)

    assert any("had no answer" in text for text in chat.arrived)


async def test_a_contact_while_the_clock_is_behind_makes_nobody_silent(
    hypnic: Hypnic, chat: Chat
) -> None:
    await look_at_clock(hypnic.context())
    hypnic.clock.now = BEHIND
    await chat.types("/diary")
    late = await hypnic.join().sets_up()

    assert people(hypnic) == dict.fromkeys([chat.id, late.id], int(MONDAY.timestamp()))


@pytest.mark.sqlite_only  # Marks and backups are its files; statements are counted by its driver.
async def test_who_deleted_while_the_clock_was_ahead_stays_deleted(
    hypnic: Hypnic, chat: Chat
) -> None:
    await look_at_clock(hypnic.context())
    hypnic.clock.now = AHEAD
    await look_at_clock(hypnic.context())
    await hypnic.store.erase([chat.id], hypnic.clock.now)
    right = hypnic.clock.now = MONDAY + timedelta(minutes=5)
    await look_at_clock(hypnic.context())

    (marked,) = hypnic.store.files.deletions.deleted_at([chat.id]).values()
    assert MONDAY <= marked <= right + timedelta(hours=1)


@pytest.mark.sqlite_only  # Marks and backups are its files; statements are counted by its driver.
async def test_marks_are_not_dropped_by_a_clock_that_is_ahead(hypnic: Hypnic, chat: Chat) -> None:
    other = await hypnic.join().sets_up()
    await look_at_clock(hypnic.context())
    await hypnic.store.erase([chat.id], MONDAY)
    hypnic.clock.now = AHEAD
    await look_at_clock(hypnic.context())
    await hypnic.store.erase([other.id], AHEAD)

    assert hypnic.store.files.deletions.deleted_at([chat.id]) == {chat.id: MONDAY}


@pytest.mark.sqlite_only  # Marks and backups are its files; statements are counted by its driver.
async def test_a_doubted_night_has_one_backup_dated_by_what_is_sure(
    store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "b"
    config = Config(TOKEN, tmp_path / "hypnic.db", send_rate=100_000, backup_dir=folder)
    async with Hypnic(store, tmp_path, config) as hypnic:
        await each_hour(Context(hypnic.application))
        hypnic.clock.now = AHEAD
        for _ in range(30):
            await each_hour(Context(hypnic.application))
            hypnic.clock.now += timedelta(hours=1)

    assert [file.name[:15] for file in backups(folder)] == ["hypnic-20260303", "hypnic-20260302"]


@pytest.mark.parametrize("days", [2, 40, 3650])
async def test_check_ins_go_on_when_the_clock_is_right_again_and_no_date_is_asked_twice(
    hypnic: Hypnic, chat: Chat, days: int
) -> None:
    await hypnic.store.change(chat.id, {"silent_since": date(2026, 12, 31)}, hypnic.clock.now)
    await look_at_clock(hypnic.context())
    await hypnic.later(minutes=31)
    right = hypnic.clock.now
    hypnic.clock.now += timedelta(days=days)
    await look_at_clock(hypnic.context())
    await hypnic.tick()
    hypnic.clock.now = right + timedelta(minutes=1)
    await look_at_clock(hypnic.context())
    for day in range(1, 50):
        hypnic.clock.now = right + timedelta(days=day)
        await hypnic.tick()

    asked = [text.splitlines()[1] for text in chat.arrived if "check-in is ready" in text]
    assert len(asked) == len(set(asked))
    dates = hypnic.store.db.execute(
        "select local_date from ledger where kind = 'check_in' and state = 'sent'"
        " and local_date < '2026-03-20' order by local_date"
    ).fetchall()
    assert [date for (date,) in dates] == [f"2026-03-{day:02}" for day in range(2, 20)]


@pytest.mark.parametrize("ahead", [timedelta(days=5), timedelta(days=30), timedelta(days=3650)])
@pytest.mark.parametrize("before", ["/diary", "/pause 10"])
async def test_a_clock_that_is_ahead_between_two_looks_writes_nothing_off(
    hypnic: Hypnic, chat: Chat, ahead: timedelta, before: str
) -> None:
    await chat.types(before)
    await wrong_clock(hypnic, hypnic.clock.now)
    await hypnic.clock_shows(MONDAY + timedelta(minutes=1) + ahead)
    await hypnic.clock_shows(MONDAY + timedelta(minutes=2))
    kept = len(chat.arrived)
    begun = 12 if before == "/pause 10" else 2
    for _ in range(2 * 24 * (begun + 2)):
        hypnic.clock.now += timedelta(minutes=30)
        await wrong_clock(hypnic, hypnic.clock.now)
        await hypnic.tick()

    asked = [text.splitlines()[1] for text in chat.arrived[kept:] if "check-in is ready" in text]
    expected = [date(2026, 3, day) for day in range(begun, begun + 4)]
    assert asked == [f"It is about the night to {day:%A} {day.day} March." for day in expected]


async def test_under_a_clock_that_is_a_day_ahead_a_night_and_a_check_in_are_of_their_own_day(
    hypnic: Hypnic, chat: Chat
) -> None:
    await wrong_clock(hypnic, MONDAY)
    await hypnic.clock_shows(MONDAY + timedelta(days=1, hours=1))
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await wrong_clock(hypnic, MONDAY + timedelta(minutes=5))

    nights = await hypnic.store.nights.diary(chat.id, date.min, date.max)
    assert [f"{night}" for night in nights] == ["2026-03-02"]
    due = "select local_date from ledger where kind = 'check_in' and state = 'due'"
    assert hypnic.store.db.execute(due).fetchall() == [("2026-03-02",)]


@pytest.mark.sqlite_only  # Marks and backups are its files; statements are counted by its driver.
async def test_a_tick_of_a_clock_that_was_not_set_reads_no_evidence(hypnic: Hypnic) -> None:
    await hypnic.tick()
    asked: list[str] = []
    hypnic.store.db.conn.set_trace_callback(asked.append)
    await hypnic.later(seconds=20)

    assert not [sql for sql in asked if "'clock'" in sql]
