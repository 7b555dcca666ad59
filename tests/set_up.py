"""A person who is set up, typed once and then put into both worlds as it was."""

import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage import Store
from storage.database import rows, writing
from storage.moving import marked
from tests.harness import MONDAY, Chat, Hypnic

OWN = ("now", "token", "on_update", "on_event")
"""What each of Telegram's worlds has of its own."""

Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class SetUp:
    """What the turns of a set-up left in the diary, in Telegram's world and on its wire."""

    rows: Rows
    world: bytes

    async def person(self, hypnic: Hypnic) -> Chat:
        """The same person in a bot to whom nobody has written; by typed turns in another one."""
        if hypnic.world.people or hypnic.clock.now != MONDAY:
            return await hypnic.join().sets_up()
        with writing(hypnic.store.db):
            for table, kept in self.rows.items():
                sql = f"insert into {table} values ({', '.join('?' * len(kept[0]))})"
                for row in kept:
                    values = [marked(table, name, row) for name in row]
                    hypnic.store.db.execute(f"{sql} on conflict do nothing", values)
        world, hypnic.wire.calls, hypnic.wire.arrived = pickle.loads(self.world)
        vars(hypnic.world).update(world)
        [person] = hypnic.world.people.values()
        return Chat(hypnic, person)


async def set_up(store: Store, folder: Path) -> SetUp:
    """Set somebody up by typed turns with a bot of their own, and keep what that left."""
    before = _rows(store)
    async with Hypnic(store, folder) as hypnic:
        await hypnic.join().sets_up()
    left = {
        table: [row for row in kept if row not in before[table]]
        for table, kept in _rows(store).items()
    }
    world = {key: value for key, value in vars(hypnic.world).items() if key not in OWN}
    memory = pickle.dumps((world, hypnic.wire.calls, hypnic.wire.arrived))
    return SetUp({table: kept for table, kept in left.items() if kept}, memory)


def _rows(store: Store) -> Rows:
    tables = store.db.execute("select name from sqlite_master where type = 'table'").fetchall()
    return {name: rows(store.db, f"select * from {name}") for (name,) in tables}
