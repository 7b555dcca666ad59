"""What is kept of a time in which the clock was ahead, row by row."""

from datetime import date, datetime, timedelta

import pytest

from bot.domain.clock_evidence import STEP
from bot.domain.model import Flag, StoredFlag, Urgency
from bot.domain.question_types import Answer
from bot.domain.schedule import CHECK_IN, NUDGE, REVIEW
from storage import Store
from storage.database import rows, writing
from storage.flags import write_flag
from tests.storage.test_ledger import ANNA, NOW, due, put

AHEAD = NOW + timedelta(days=3650)
TODAY, TOMORROW, LATER = 9, 10, 11
"""Days of March when the clock is right again."""


async def states_left(store: Store, kind: str, day: int, states: list[str]) -> list[str]:
    """Which of these rows are kept that were written while the clock was ten years ahead."""
    await store.people.agree(ANNA, 1, NOW)
    left = []
    for state in states:
        await store.clock.look(NOW)
        await store.clock.look(AHEAD)
        put(store, due(kind, day, at=AHEAD), state)
        await store.clock.look(NOW)
        if rows(store.db, "select 1 from ledger"):
            left.append(state)
        store.db.execute("delete from ledger")
        store.db.execute("delete from facts")
    return left


ASKED = ["sent", "unknown", "sending", "answered"]
STATES = ["due", *ASKED, "blocked", "expired", "paused", "off", "missed"]


@pytest.mark.parametrize(
    ("kind", "day", "kept"),
    [
        pytest.param(CHECK_IN, TODAY, ["due", *ASKED], id="a check-in of today"),
        pytest.param(NUDGE, TOMORROW, ["due", *ASKED], id="what is of tomorrow"),
        pytest.param(CHECK_IN, LATER, ASKED, id="a later check-in, if it was asked"),
        pytest.param(REVIEW, LATER, [], id="nothing else of a later day"),
    ],
)
async def test_no_date_is_asked_about_twice_and_none_is_left_out(
    store: Store, kind: str, day: int, kept: list[str]
) -> None:
    assert await states_left(store, kind, day, STATES) == kept


async def test_what_was_before_stays_and_everybody_is_planned_anew(store: Store) -> None:
    await store.people.agree(ANNA, 1, NOW)
    await store.ledger.retime("2026a", NOW)
    await store.clock.look(NOW)
    put(store, due(day=8, at=NOW - timedelta(days=1)), "expired")
    await store.clock.look(AHEAD)
    await store.clock.look(NOW)

    assert len(rows(store.db, "select 1 from ledger where state = 'expired'")) == 1
    assert rows(store.db, "select 1 from facts where name = 'zones'") == []
    assert rows(store.db, "select 1 from facts where name = 'clock'")


async def nights_after(store: Store, told_at: list[datetime], *looks: datetime) -> list[str]:
    """The nights that are there after looks at the clock, each told with another answer."""
    chosen = iter(["some", "lot", "some"])
    for number, now in enumerate(told_at):
        await store.clock.look(now)
        await store.people.agree(number, 1, now)
        await store.nights.change(
            0, now.date(), lambda _: {"jerks": Answer(frozenset({next(chosen)}))}
        )
        with writing(store.db):
            store.db.execute("update people set last_contact = ?", [int(now.timestamp())])
    for now in looks:
        await store.clock.look(now)
    return [f"{night}" for night in await store.nights.diary(0, date.min, date.max)]


async def test_nights_of_a_clock_that_jumped_again_do_not_replace_each_other(store: Store) -> None:
    told = [NOW, AHEAD]

    nights = await nights_after(store, told, AHEAD + 2 * (AHEAD - NOW), NOW)

    assert nights == ["2026-03-09", AHEAD.date().isoformat()]


async def test_nights_stay_where_a_clock_was_wrong_for_so_long_that_it_was_believed(
    store: Store,
) -> None:
    told = [AHEAD + timedelta(days=day) for day in range(3)]

    nights = await nights_after(store, told, *(NOW + timedelta(hours=h) for h in range(9_000)))

    assert nights == [day.date().isoformat() for day in told]


async def test_words_that_only_look_like_a_date_stop_no_look(store: Store) -> None:
    await store.clock.look(NOW)
    await store.clock.look(AHEAD)
    await store.people.agree(ANNA, 1, AHEAD)
    flag = Flag("worsening", Urgency.MENTION, (AHEAD.date(),), {"text": "on 2036-99-99"})
    write_flag(store.db, ANNA, StoredFlag(0, flag, AHEAD.date()))
    await store.clock.look(NOW)

    (stored,) = await store.flags.all(ANNA)
    assert (stored.raised_on, stored.flag.nights) == (NOW.date(), (NOW.date(),))


@pytest.mark.parametrize(
    ("contact", "night"),
    [
        pytest.param(AHEAD, "2026-03-09", id="noted while the clock was ahead"),
        pytest.param(NOW + STEP + timedelta(seconds=1), "2026-03-09", id="ahead by over a step"),
        pytest.param(NOW + STEP, AHEAD.date().isoformat(), id="by a step, which clocks may be"),
    ],
)
async def test_what_somebody_without_a_zone_noted_is_dated_anew(
    store: Store, contact: datetime, night: str
) -> None:
    await store.people.agree(ANNA, 1, NOW)
    await store.clock.look(NOW)
    await store.clock.look(AHEAD)
    await store.nights.add_note(ANNA, AHEAD.date(), 1, "a jerk")
    contacted = "update people set last_contact = ?, zone = null"
    store.db.execute(contacted, [int(contact.timestamp())])
    await store.clock.look(NOW)

    assert rows(store.db, "select night from notes") == [{"night": night}]
