"""What somebody was alarmed about and set last outlives a restart, and is theirs to delete."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.lately import NOTHING
from bot.domain.retention import LATELY_KEPT
from storage import Store
from storage.database import rows
from tests.harness import Chat, Hypnic
from tests.test_costs import statements

ALARM = "my dads mouth is hanging on one side and he cant lift his arm"


@asynccontextmanager
async def restarted(store: Store, folder: Path, chat: Chat, **later: float) -> AsyncIterator[Chat]:
    """The same chat with another process on the same diary, after that time."""
    async with Hypnic(store, folder) as anew:
        anew.clock.now = chat.hypnic.clock.now + timedelta(**later)
        anew.world = anew.wire.world = chat.hypnic.world
        yield Chat(anew, chat.person)


def kept(store: Store) -> int:
    """Of how many people it is kept."""
    counted = rows(store.db, "select count(*) as n from people where lately_at is not null")
    return int(counted[0]["n"])


async def test_a_danger_goes_on_after_a_restart_within_the_hour(
    store: Store, tmp_path: Path, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.types(ALARM)

    async with restarted(store, tmp_path, chat, minutes=20) as anew:
        said = await anew.types("yes, still, and it is worse")

        assert "call" in said.lower()
        assert not await store.nights.answers(chat.id, anew.hypnic.clock.now.date())


async def test_what_was_said_of_a_danger_outlives_a_restart(
    store: Store, tmp_path: Path, chat: Chat
) -> None:
    await chat.types(ALARM)
    await chat.types("i am in austria, which number")
    async with restarted(store, tmp_path, chat) as anew:
        await anew.taps("Not an emergency now")

    async with restarted(store, tmp_path, chat) as anew:
        assert "112 in Austria" in await anew.types("his arm is weak again")


async def test_a_bare_correction_has_its_meaning_after_a_restart(
    store: Store, tmp_path: Path, chat: Chat
) -> None:
    await chat.types("remind me to take iron at 9pm every day")
    await chat.types("yes")
    await chat.types("does stress make it worse")

    async with restarted(store, tmp_path, chat, minutes=40) as anew:
        assert "22:00" in await anew.types("make it 10pm")


async def test_a_note_can_be_taken_back_after_a_restart(
    store: Store, tmp_path: Path, chat: Chat
) -> None:
    await chat.types("note: i slept on the sofa")

    async with restarted(store, tmp_path, chat, minutes=40) as anew:
        assert (await anew.types("delete that")).startswith("Delete this note?")


async def test_of_who_has_not_agreed_it_is_in_memory_until_they_do(
    store: Store, hypnic: Hypnic, stranger: Chat
) -> None:
    await stranger.types(ALARM)
    assert (kept(store), list(hypnic.context().services.strangers)) == (0, [stranger.id])

    await stranger.sets_up()

    assert (kept(store), list(hypnic.context().services.strangers)) == (1, [])


async def test_a_crowd_of_strangers_is_forgotten(hypnic: Hypnic) -> None:
    for _ in range(3):
        await hypnic.join().types(ALARM)
    strangers = hypnic.context().services.strangers
    first, *_, last = strangers
    strangers.update({-number: strangers[last] for number in range(1000)})

    await hypnic.join().types(ALARM)

    assert len(strangers) == 1000
    assert first not in strangers


@pytest.mark.parametrize(
    ("later", "is_left"),
    [
        (LATELY_KEPT - timedelta(seconds=1), True),
        (LATELY_KEPT, False),
        (-timedelta(minutes=5), True),
        (-LATELY_KEPT, False),  # It was told while the clock was ahead.
    ],
)
async def test_it_is_forgotten_after_a_day_and_a_half(
    store: Store, chat: Chat, later: timedelta, *, is_left: bool
) -> None:
    await chat.types(ALARM)
    now = chat.hypnic.clock.now + later

    await store.people.prune(now, now)

    assert kept(store) == is_left


async def test_a_deletion_leaves_none_of_it(store: Store, chat: Chat) -> None:
    await chat.types(ALARM)
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")

    assert rows(store.db, "select * from people") == []


async def test_a_danger_of_the_hour_outlives_a_deletion_in_memory(store: Store, chat: Chat) -> None:
    await chat.types("remind me magnesium at 21:00")
    await chat.types("i want to die")
    await chat.types("delete all my data")
    assert "keep in mind" in await chat.taps("Yes, delete everything")

    assert rows(store.db, "select * from people") == []
    (left,) = chat.hypnic.context().services.strangers.values()
    assert left == NOTHING.with_danger(left.danger)
    assert "emergency number now" in await chat.types("i took them")


async def test_a_deletion_without_a_danger_leaves_nothing_in_memory(chat: Chat) -> None:
    await chat.types("remind me magnesium at 21:00")
    await chat.types("/delete")
    assert "keep in mind" not in await chat.taps("Yes, delete everything")

    assert chat.hypnic.context().services.strangers == {}


@pytest.mark.sqlite_only  # The statements are seen there.
async def test_it_is_written_only_where_it_changed(hypnic: Hypnic, chat: Chat) -> None:
    async def writes(typed: str) -> int:
        with statements(hypnic) as executed:
            await chat.types(typed)
        return sum(sql.startswith("update people set lately") for sql in executed)

    assert [await writes(typed) for typed in ("hello", ALARM, "thanks", "thanks")] == [0, 1, 0, 0]
