"""Topics and refused questions: for how long, and whose."""

from datetime import timedelta

import pytest

from bot.domain.retention import REFUSED_KEPT, TOPIC_KEPT
from storage import Store
from storage.database import rows
from tests.storage.test_ledger import ANNA, BEN, NOW

SECOND = timedelta(seconds=1)


@pytest.fixture
async def store(store: Store) -> Store:
    """Two people who agreed."""
    for person_id in (ANNA, BEN):
        await store.people.agree(person_id, 1, NOW)
    return store


def counts(store: Store) -> tuple[int, int]:
    """How many topics and how many refused questions are kept."""
    topics, refused = (
        rows(store.db, f"select count(*) as n from {name}")[0]["n"]
        for name in ("topics", "refused")
    )
    return topics, refused


async def test_a_topic_is_its_persons_and_lasts_half_an_hour(store: Store) -> None:
    log = store.question_log
    await log.remember(ANNA, "first", NOW - SECOND)
    await log.remember(ANNA, "stress", NOW)

    assert await log.topic(ANNA, NOW + TOPIC_KEPT - SECOND) == "stress"
    assert await log.topic(ANNA, NOW + TOPIC_KEPT) is None
    assert await log.topic(BEN, NOW) is None


async def test_only_who_shares_has_questions_kept_and_stopping_deletes_ones_own(
    store: Store,
) -> None:
    log = store.question_log
    await log.refuse(ANNA, 1, "not shared", NOW)
    for person_id in (ANNA, BEN):
        await log.share(person_id, shares=True)
        await log.refuse(person_id, 2, f"shared by {person_id}", NOW)
    await log.refuse(BEN, 2, "the same message again", NOW)

    await log.share(ANNA, shares=False)

    assert [row["question"] for row in rows(store.db, "select * from refused")] == ["shared by 2"]
    assert [await log.shares(who) for who in (ANNA, BEN)] == [False, True]


@pytest.mark.parametrize(
    ("later", "left"),
    [
        pytest.param(TOPIC_KEPT - SECOND, (1, 1), id="both in their time"),
        pytest.param(TOPIC_KEPT, (0, 1), id="the topic is over"),
        pytest.param(REFUSED_KEPT - SECOND, (0, 1), id="and the question is not"),
        pytest.param(REFUSED_KEPT, (0, 0), id="nor any longer"),
    ],
)
async def test_what_has_had_its_time_is_deleted(
    store: Store, later: timedelta, left: tuple[int, int]
) -> None:
    await store.question_log.share(ANNA, shares=True)
    await store.question_log.remember(ANNA, "stress", NOW)
    await store.question_log.refuse(ANNA, 1, "why?", NOW)

    await store.question_log.prune(NOW + later)

    assert counts(store) == left
