"""Who does not come back: kept until the announced date, then deleted without a trace."""

from bot.context import Context
from bot.scheduler.maintenance import clear
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import berlin, ledger


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
