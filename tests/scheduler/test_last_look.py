"""What waits for its turn is looked at again before it leaves; a kill takes nothing from it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.domain.schedule import CHECK_IN, NUDGE
from bot.screens import privacy as privacy_screens
from tests.harness import PATIENCE, Chat, Hypnic
from tests.scheduler.test_due_messages import READY, berlin, check_ins, ledger
from tests.scheduler.test_outcomes import hold_back

pytestmark = pytest.mark.sqlite_only
"""The one turn that is free goes to whoever is ready first, which on a server is anybody."""


async def come_true(condition: Callable[[], bool]) -> None:
    """Let the others go on until the condition holds."""
    async with asyncio.timeout(PATIENCE):
        for _ in iter(lambda: int(condition()), 1):
            await asyncio.sleep(0)


async def _deletes(chat: Chat) -> None:
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")


async def _answers(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")


async def _pauses(chat: Chat) -> None:
    await chat.types("/pause 2")
    await chat.types("/pause 3")


async def _moves(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")
    await chat.types("11:00")


@pytest.mark.parametrize("changes", [_deletes, _answers, _pauses, _moves])
async def test_a_check_in_that_waits_for_its_turn_hears_what_happens_meanwhile(
    hypnic: Hypnic, chat: Chat, changes: Callable[[Chat], Awaitable[None]]
) -> None:
    first = await hypnic.join().sets_up(at="7:29")
    go_on = hold_back(hypnic)
    hypnic.clock.now = berlin(2, 7, 30)
    ticking = asyncio.create_task(hypnic.tick())
    await come_true(lambda: bool(check_ins(first)))

    await changes(chat)
    go_on.set()
    await ticking
    await hypnic.later(minutes=1)

    assert check_ins(chat) == []


async def test_nothing_comes_after_everything_was_deleted(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.join().sets_up(at="7:29")
    go_on = hold_back(hypnic)
    hypnic.clock.now = berlin(2, 7, 30)
    ticking = asyncio.create_task(hypnic.tick())
    await asyncio.sleep(0)

    await _deletes(chat)
    go_on.set()
    await ticking

    assert chat.last == privacy_screens.DELETED


async def test_a_reminder_that_was_changed_while_it_waits_says_what_it_is_now(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 21:30")
    (own,) = await hypnic.store.reminders.all(chat.id)
    await hypnic.join().types("/start")
    other = await hypnic.join().sets_up()
    await other.types("/remind water 21:29")
    go_on = hold_back(hypnic)
    hypnic.clock.now = berlin(2, 21, 30)
    ticking = asyncio.create_task(hypnic.tick())
    await come_true(lambda: "Reminder: water" in other.said)

    await hypnic.store.reminders.delete(chat.id, own.reminder_id)
    go_on.set()
    await ticking

    assert [text for text in chat.said if text.startswith("Reminder:")] == []


async def test_what_was_only_claimed_when_the_program_was_killed_is_due_again(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.taps_data("set:nudge:off")
    hypnic.clock.now = berlin(2, 7, 30)
    claimed = await hypnic.store.ledger.claim(hypnic.clock.now, 10)

    await hypnic.clock_shows(berlin(2, 7, 31))

    assert [due.kind for due in claimed.due] == [CHECK_IN]
    assert check_ins(chat) == [READY]


async def test_no_more_is_claimed_than_leaves_soon_however_many_are_due(hypnic: Hypnic) -> None:
    chats = [await hypnic.join().sets_up() for _ in range(40)]
    go_on = hold_back(hypnic)
    hypnic.clock.now = berlin(2, 7, 30)
    ticking = asyncio.create_task(hypnic.tick())
    await come_true(lambda: sum(len(check_ins(chat)) for chat in chats) > 0)

    on_the_wire = hypnic.store.db.execute("select count(*) from ledger where state = 'sending'")
    assert on_the_wire.fetchone()[0] <= 1
    go_on.set()
    await ticking
    assert [check_ins(chat) for chat in chats] == [[READY]] * 40


async def test_a_night_that_may_not_have_been_asked_is_offered_with_the_next_check_in(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.taps_data("set:nudge:off")
    hypnic.clock.now = berlin(2, 7, 30)
    (claim,) = (await hypnic.store.ledger.claim(hypnic.clock.now, 10)).claims
    await hypnic.store.ledger.leave([claim], hypnic.clock.now)

    await hypnic.clock_shows(berlin(2, 8))
    assert ("2026-03-02", "check_in", "unknown") in ledger(hypnic)
    await hypnic.clock_shows(berlin(3, 7, 30))

    assert "the night to Monday 2 March. You can fill it in now:" in chat.last


async def test_a_night_that_gets_its_nudge_is_not_offered_again(hypnic: Hypnic, chat: Chat) -> None:
    hypnic.clock.now = berlin(2, 7, 30)
    (claim,) = (await hypnic.store.ledger.claim(hypnic.clock.now, 10)).claims
    await hypnic.store.ledger.leave([claim], hypnic.clock.now)
    for moment in (berlin(2, 8), berlin(2, 11), berlin(3, 7, 30)):
        await hypnic.clock_shows(moment)

    assert ("2026-03-02", NUDGE, "sent") in ledger(hypnic)
    assert "Monday 2 March" not in chat.last


@pytest.mark.parametrize(
    ("day", "back", "state"), [(2, 21, "expired"), (6, 11, "off")], ids=["away", "silent"]
)
async def test_a_night_whose_nudge_never_left_is_offered_too(
    hypnic: Hypnic, chat: Chat, day: int, back: int, state: str
) -> None:
    for before in range(2, day):
        for hour in (7, 10, 13):
            await hypnic.clock_shows(berlin(before, hour, 30))
    hypnic.clock.now = berlin(day, 7, 30)
    (claim,) = (await hypnic.store.ledger.claim(hypnic.clock.now, 10)).claims
    await hypnic.store.ledger.leave([claim], hypnic.clock.now)
    for moment in (berlin(day, 8), berlin(day, back), berlin(day + 1, 7, 30)):
        await hypnic.clock_shows(moment)

    assert (f"2026-03-0{day}", NUDGE, state) in ledger(hypnic)
    assert f"{day} March. You can fill it in now:" in chat.last


async def test_a_chat_that_is_held_gets_its_check_in_when_it_is_free_and_others_in_time(
    hypnic: Hypnic, chat: Chat
) -> None:
    others = [await hypnic.join().sets_up() for _ in range(5)]
    told = (429, b'{"ok":false,"description":"x","parameters":{"retry_after":40}}')
    hypnic.wire.fault = lambda name, given: (
        told if name == "sendMessage" and given["chat_id"] == f"{chat.id}" else None
    )

    await hypnic.clock_shows(berlin(2, 7, 30))
    assert [check_ins(other) for other in others] == [[READY]] * 5
    hypnic.wire.fault = lambda _, __: None
    hypnic.slept.append(41)
    await hypnic.later(seconds=20)
    assert check_ins(chat) == []
    await hypnic.later(seconds=21)

    assert check_ins(chat) == [READY]


async def test_five_reminders_at_once_come_in_one_tick_a_second_apart(
    hypnic: Hypnic, chat: Chat
) -> None:
    for name in ("magnesium", "water", "stretch", "diary", "tea"):
        await chat.types(f"/remind {name} 21:30")
    before = sum(hypnic.slept)

    await hypnic.clock_shows(berlin(2, 21, 30))

    assert len([text for text in chat.said if text.startswith("Reminder:")]) == 5
    assert timedelta(seconds=sum(hypnic.slept) - before) >= timedelta(seconds=4)
