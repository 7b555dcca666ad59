"""Check-ins that stand in a chat: which of them have stood for too long."""

from datetime import timedelta

from bot.domain.absence import BUTTONS_LAST
from bot.domain.schedule import CHECK_IN, NUDGE, REVIEW, SENT
from storage import Store
from tests.storage.test_ledger import ANNA, NOW, due, put
from tests.storage.test_ledger import store as store

SECOND = timedelta(seconds=1)


async def test_check_ins_expire_a_day_after_they_were_due_and_nothing_else_does(
    store: Store,
) -> None:
    day_ago = NOW - BUTTONS_LAST
    put(store, due(CHECK_IN, 7, at=day_ago - SECOND), SENT, 71)
    put(store, due(NUDGE, 8, at=day_ago - SECOND), SENT, 81)
    put(store, due(CHECK_IN, 8, at=day_ago), SENT, 82)
    put(store, due(CHECK_IN, 9, at=NOW), SENT, 91)
    put(store, due(REVIEW, 1, at=NOW - 30 * BUTTONS_LAST), SENT, 11)

    await store.standing.expire(NOW)

    found = await store.standing.to_clear(10)
    assert {one.person_id for one in found} == {ANNA}
    assert {one.message_id: one.replaced for one in found} == {71: False, 81: True}
