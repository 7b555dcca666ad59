"""Who does not come back: kept until the announced date, then deleted without a trace."""

from bot.context import Context
from bot.scheduler.maintenance import clear
from storage.sqlite.connection import rows
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import berlin, ledger


async def test_a_diary_is_kept_for_a_year_after_the_last_tap_and_then_deleted(
    hypnic: Hypnic, chat: Chat
) -> None:
    other = await hypnic.join().sets_up()
    hypnic.lives_through(300)
    await other.types("/diary")

    hypnic.lives_through(64)
    await clear(Context(hypnic.application))
    assert len(rows(hypnic.store.db, "select * from people")) == 2

    hypnic.lives_through(2.1)
    await clear(Context(hypnic.application))
    assert [row["person_id"] for row in rows(hypnic.store.db, "select * from people")] == [other.id]


async def test_privacy_announces_when_that_is(stranger: Chat) -> None:
    assert "If you do not write or tap for 365 days" in await stranger.types("/privacy")


async def test_old_rows_of_nudges_are_cleared_and_check_ins_stay(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await hypnic.clock_shows(berlin(2, 10, 30))
    hypnic.lives_through(90)

    await clear(Context(hypnic.application))

    assert [kind for _, kind, _ in ledger(hypnic)] == ["check_in", "check_in"]
