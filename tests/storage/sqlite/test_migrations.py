"""Older databases migrated: from before rhythms, whose reminders come as before, and none twice."""

from datetime import time
from pathlib import Path

from sqlite_utils import Database

from bot.domain.model import Reminder
from bot.domain.rhythm import Rhythm
from storage import open_store
from storage.sqlite.migrations import migrations
from tests.scheduler.test_due_messages import berlin


async def test_reminders_of_an_older_database_come_as_before(tmp_path: Path) -> None:
    path = tmp_path / "hypnic.db"
    old = Database(path)
    migrations.apply(old, stop_before="rhythms")
    old.execute(
        "insert into people (person_id, consent_version, consented_at, last_contact, zone,"
        " check_in_at) values (7, 1, 1, 1, 'Europe/Berlin', '07:30')"
    )
    old.execute("insert into reminders values (7, 11, 'tea', '21:30', '02')")
    for day, state in ((2, "sent"), (4, "due")):
        at = int(berlin(day, 21, 30).timestamp())
        old.execute(
            "insert into ledger values (7, ?, 'own:11', ?, ?, ?, null)",
            [f"2026-03-0{day}", at, at + 3600, state],
        )
    old.execute("insert into ledger values (7, '2026-03-01', 'own:9', 1, 2, 'sent', null)")
    old.conn.commit()
    old.close()

    with open_store(path) as store:
        kept = Reminder(11, "tea", (time(21, 30),), Rhythm(frozenset({0, 2})))
        assert await store.reminders.all(7) == (kept,)
        kinds = store.db.execute("select kind, state from ledger order by local_date").fetchall()
        assert [tuple(row) for row in kinds] == [("own:11@2130", "sent"), ("own:11@2130", "due")]
        (claimed,) = (await store.ledger.claim(berlin(4, 21, 30), 10)).due
        assert claimed.kind == "own:11@2130"
