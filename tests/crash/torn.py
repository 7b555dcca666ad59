"""T3, T15 and T17: commits under kill -9, torn logs, upgrades that are cut off, hurt copies."""

import asyncio
import os
import shutil
import signal
from pathlib import Path
from random import Random
from typing import Any

from storage import CannotOpen, open_store
from storage.database_file import restore
from storage.sqlite.backups import back_up, newest_good
from storage.sqlite.driver import DatabaseError, connect
from storage.sqlite.migrations import migrations
from tests.crash.lives import Zygote
from tests.harness import MONDAY

Figures = dict[str, Any]


async def kills_while_committing(
    forks: Zygote, folder: Path, kills: int, seconds: float = 0.25
) -> Figures:
    """T3: a process commits as fast as it can and is killed; what it said is there."""
    database, noted, chance = folder / "hypnic.db", folder / "noted", Random(1)
    with open_store(database) as store:
        await store.people.agree(1, 1, MONDAY)
    lost = total = 0
    for _ in range(kills):
        noted.unlink(missing_ok=True)
        asked = {"database": str(database), "noted": str(noted), "first": total}
        number = await forks.start("commits", folder, **asked)
        await asyncio.sleep(chance.uniform(seconds, 3 * seconds))
        await forks.end(number)
        said = noted.read_text().split() if noted.exists() else []
        with open_store(database) as store:
            (kept,) = store.db.execute("select count(*) from notes").fetchone()
        lost += max(0, total + len(said) - kept)
        total = kept
    return {"kills": kills, "commits": total, "lost": lost}


def torn_logs(folder: Path, times: int, key: str | None = None) -> Figures:
    """T3: the log is cut or hurt anywhere; what is left is a prefix of what was committed."""
    chance, path = Random(2), folder / "a.db"
    db = connect(path, key)
    db.execute("pragma journal_mode = wal").fetchall()
    db.execute("pragma wal_autocheckpoint = 0").fetchall()
    for table in ("one", "two"):
        db.execute(f"create table {table} (number integer)")
    for number in range(200):
        db.execute("begin immediate")
        for table in ("one", "two"):
            db.execute(f"insert into {table} values (?)", [number])
        db.commit()
    log, main = (folder / "a.db-wal").read_bytes(), path.read_bytes()
    broken, shortest = 0, 200
    for turn in range(times):
        torn = _hurt(log, chance)
        hurt = folder / f"torn{turn}.db"
        hurt.write_bytes(main)
        (folder / f"{hurt.name}-wal").write_bytes(torn)
        kept = _prefix(hurt, key)
        broken += kept is None
        shortest = min(shortest, 200 if kept is None else kept)
        for file in folder.glob(f"{hurt.name}*"):
            file.unlink()
    db.close()
    return {"times": times, "no prefix": broken, "shortest prefix": shortest}


def _hurt(log: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(log))
    if chance.random() < 0.5:
        return log[:at]
    return log[:at] + bytes([log[at] ^ (1 << chance.randrange(8))]) + log[at + 1 :]


def _prefix(path: Path, key: str | None) -> int | None:
    """How many transactions are there; None when it is not the first ones, or half of one."""
    db = connect(path, key)
    try:
        if db.execute("pragma quick_check").fetchone()[0] != "ok":
            return None
        if "two" not in db.table_names():
            return 0
        kept = [
            [row[0] for row in db.execute(f"select number from {table}").fetchall()]
            for table in ("one", "two")
        ]
    finally:
        db.close()
    return len(kept[0]) if kept[0] == kept[1] == list(range(len(kept[0]))) else None


def kills_while_upgrading(folder: Path, step: int = 1) -> Figures:
    """T15: from each schema there was, kill -9 before every n-th statement of the upgrade."""
    names = [m.name for m in migrations.pending(connect(folder / "none.db"))]
    kills = 0
    for name in names[1:]:
        old = folder / f"{name}.db"
        older(old, name)
        at = 1
        while _killed_at(old, folder / "try.db", at):
            kills += 1
            at += step
    return {"schemas": len(names), "kills": kills, "rows lost": 0}


def older(path: Path, stop_before: str) -> None:
    """A database with twenty people in the schema that there was before a migration."""
    db = connect(path)
    db.execute("pragma foreign_keys = on")
    migrations.apply(db, stop_before=stop_before)
    for number in range(20):
        db.execute(
            "insert into people (person_id, consent_version, consented_at, last_contact)"
            " values (?, 1, 0, 0)",
            [number],
        )
        db.execute("insert into answers values (?, '2026-03-02', 'jerks', 'lot', 'done')", [number])
    db.close()


def _killed_at(old: Path, trying: Path, statement: int) -> bool:
    """Upgrade a copy in a child that is killed there, then for good; False when it got through."""
    for file in trying.parent.glob(f"{trying.name}*"):
        file.unlink()
    shutil.copy(old, trying)
    child = os.fork()
    if child == 0:
        _upgrade_until(trying, statement)
    _, status = os.waitpid(child, 0)
    with open_store(trying) as store:
        assert migrations.pending(store.db) == []
        assert store.db.execute("pragma quick_check").fetchone()[0] == "ok"
        assert store.db.execute("pragma foreign_key_check").fetchall() == []
        for table in ("people", "answers"):
            assert store.db.table(table).count == 20
    return os.WIFSIGNALED(status)


def _upgrade_until(path: Path, statement: int) -> None:
    left = statement
    db = connect(path)

    def count(_: object) -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on"):
            db.execute(f"pragma {pragma}").fetchall()
        db.conn.set_trace_callback(count)
        migrations.apply(db)
    finally:
        os._exit(0)


def hurt_backups(folder: Path, times: int, key: str | None = None) -> Figures:
    """T17: copies that were hurt are refused or hold the snapshot; never half of it."""
    chance, database, b = Random(3), folder / "a.db", folder / "b"
    with open_store(database, key) as store:
        for number in range(500):
            store.db.execute(
                "insert into people (person_id, consent_version, consented_at, last_contact)"
                " values (?, 1, 0, 0)",
                [number],
            )
    good = back_up(database, b, 5, MONDAY, key)
    whole, refused, unharmed = good.read_bytes(), 0, 0
    for _ in range(times):
        bad = folder / "bad.db"
        bad.write_bytes(_hurt_copy(whole, chance))
        before = database.read_bytes()
        try:
            restore(database, bad, key, MONDAY, without_deletions=True)
        except (CannotOpen, DatabaseError):
            refused += 1
            assert database.read_bytes() == before
        else:
            unharmed += 1
            with open_store(database, key) as store:
                assert store.db.table("people").count == 500
        for file in folder.glob("a.db.replaced*"):
            file.unlink()
    assert newest_good(b, key) == good
    return {"copies": times, "refused": refused, "whole all the same": unharmed, "half": 0}


def _hurt_copy(whole: bytes, chance: Random) -> bytes:
    how = chance.choice(["header", "page", "cut"])
    pages = len(whole) // 4096
    if how == "cut":
        return whole[: chance.randrange(1, len(whole))]
    at = 0 if how == "header" else 4096 * chance.randrange(1, pages)
    return whole[:at] + chance.randbytes(64) + whole[at + 64 :]
