"""T21, T22, T24, T29: deletions, restores, new keys and dates righted, killed at every step."""

import asyncio
import shutil
from collections.abc import Coroutine
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from bot.demo.world import Person
from bot.domain.question_types import Answer
from bot.screens.privacy import DELETED
from storage import CannotOpen, Store, open_store
from storage.database_file import restore
from storage.rekeying import rekey
from storage.sqlite import restoring
from storage.sqlite.backups import back_up
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.driver import OperationalError, connect
from tests.crash.lives import Lives, lives
from tests.crash.steps import killed_before
from tests.harness import MONDAY

Figures = dict[str, Any]
DAY = timedelta(days=1)
_GONE, _STAYS = 1, 2


def at_once(work: Coroutine[Any, Any, Any]) -> None:
    """Run what waits for nobody."""
    asyncio.run(work)


def restores(folder: Path, step: int = 1, key: str | None = None) -> Figures:
    """T22: a restore is killed before each step; a start finds one of the two diaries, whole.

    The diary that is replaced has its last pages in the log, as after a kill.
    """
    old, made = _before_a_restore(folder, key)
    kills, at, neither, returned = 0, 1, 0, 0
    trying = folder / "try"
    while True:
        shutil.rmtree(trying, ignore_errors=True)
        shutil.copytree(old, trying)
        database = trying / "a.db"
        work = lambda: restore(database, made, key, MONDAY + 3 * DAY)  # noqa: B023, E731
        if not killed_before(at, work):
            break
        kills, at = kills + 1, at + step
        with open_store(database, key) as store:
            found = {number for (number,) in store.db.execute("select person_id from people")}
            texts = {text for (text,) in store.db.execute("select text from notes")}
            sound = store.db.execute("pragma quick_check").fetchone()[0] == "ok"
        neither += not sound or (found, texts) not in _BOTH
        returned += _GONE in found
    return {"kills": kills, "neither": neither, "came back": returned}


_BOTH = (({_STAYS, 3}, {"old", "new"}), ({_STAYS}, {"old"}))


def _before_a_restore(folder: Path, key: str | None) -> tuple[Path, Path]:
    """A folder with a database whose log was never folded in, and an older backup."""
    database, old = folder / "a.db", folder / "old"
    with open_store(database, key) as store:
        for number in (_GONE, _STAYS):
            at_once(store.people.agree(number, 1, MONDAY))
            at_once(store.nights.add_note(number, MONDAY.date(), 1, "old"))
    made = back_up(database, folder / "b", 3, MONDAY, key)
    with open_store(database, key) as store:
        at_once(store.erase([_GONE], MONDAY + DAY))
        at_once(store.people.agree(3, 1, MONDAY + DAY))
        at_once(store.nights.add_note(3, MONDAY.date(), 1, "new"))
        old.mkdir()
        for file in folder.glob("a.db*"):
            shutil.copy(file, old)
    return old, made


def erasures(folder: Path, step: int = 1) -> Figures:
    """T21: a deletion, and the file written anew, is killed before each step; it is not begun, or
    gone, marked and untold."""
    database, whole = folder / "a.db", folder / "whole"
    with open_store(database) as store:
        for number in (_GONE, _STAYS):
            at_once(store.people.agree(number, 1, MONDAY))
            at_once(store.nights.add_note(number, MONDAY.date(), 1, f"canary-{number}"))
    whole.mkdir()
    for file in folder.glob("a.db*"):
        shutil.copy(file, whole)
    kills, at, half, trying = 0, 1, 0, folder / "try"
    while True:
        shutil.rmtree(trying, ignore_errors=True)
        shutil.copytree(whole, trying)
        if not killed_before(at, lambda: _erase(trying / "a.db")):
            break
        kills, at = kills + 1, at + step
        with open_store(trying / "a.db") as store:
            half += not _is_one_of_both(store)
    return {"kills": kills, "half": half}


def rekeys(folder: Path, step: int = 1, key: str | None = None) -> Figures:
    """T24: encrypting, or giving a new key, is killed before each step; either opens, whole."""
    new, database, whole = "f" * 64, folder / "a.db", folder / "whole"
    with open_store(database, key) as store:
        for number in (_GONE, _STAYS):
            at_once(store.people.agree(number, 1, MONDAY))
            at_once(store.nights.add_note(number, MONDAY.date(), 1, "kept"))
        at_once(store.erase([_GONE], MONDAY))
        whole.mkdir()
        for file in folder.glob("a.db*"):
            shutil.copy(file, whole)
    kills, at, half, forgotten, trying = 0, 1, 0, 0, folder / "try"
    while True:
        shutil.rmtree(trying, ignore_errors=True)
        shutil.copytree(whole, trying)
        copy = trying / "a.db"
        if not killed_before(at, lambda: rekey(copy, key, new, MONDAY)):  # noqa: B023
            break
        kills, at = kills + 1, at + step
        restoring.finish(copy)
        opens = [some for some in (key, new) if _opens(copy, some)]
        half += len(opens) != 1
        marks = deletions_path(copy)
        known = (DeletionMarks(marks, some).deleted_at([_GONE]) for some in opens)
        forgotten += any(_GONE not in found for found in known)
        rekey(copy, opens[0], new, MONDAY)  # It can be done again, from either.
    return {"kills": kills, "half": half, "forgotten": forgotten}


def righted(folder: Path, step: int = 1) -> Figures:
    """T29: the look that finds the clock right again is killed before each step; after the next
    one what was told meanwhile is there, once, on its real night."""
    with open_store(folder / "a.db") as store:
        at_once(_told_ahead(store))
        (folder / "whole").mkdir()
        for file in folder.glob("a.db*"):
            shutil.copy(file, folder / "whole")
    kills, at, wrong, copy = 0, 1, 0, folder / "try" / "a.db"
    while True:
        shutil.rmtree(folder / "try", ignore_errors=True)
        shutil.copytree(folder / "whole", folder / "try")
        if not killed_before(at, lambda: _looks(copy)):
            break
        kills, at = kills + 1, at + step
        wrong += _looks(copy) != [(MONDAY.date().isoformat(), MONDAY.date().isoformat())]
    return {"kills": kills, "wrong": wrong}


async def _told_ahead(store: Store) -> None:
    ahead = MONDAY + 3650 * DAY
    await store.clock.look(MONDAY)
    await store.clock.look(ahead)
    await store.people.agree(_STAYS, 1, ahead)
    await store.nights.change(_STAYS, ahead.date(), lambda _: {"jerks": Answer()})
    await store.nights.add_note(_STAYS, ahead.date(), 1, "kept")


def _looks(database: Path) -> list[tuple[str, str]]:
    """Look at a right clock; the nights that are there, with those of their notes."""
    with open_store(database) as store:
        at_once(store.clock.look(MONDAY))
        nights = "select answers.night, notes.night from answers join notes using (person_id)"
        return list(store.db.execute(nights).fetchall())


def _opens(database: Path, key: str | None) -> bool:
    """Whether a database opens with a key and holds everything."""
    try:
        with open_store(database, key) as store:
            found = store.db.execute("select person_id, text from notes").fetchall()
            return bool(found == [(_STAYS, "kept")])
    except CannotOpen:
        return False


def _erase(database: Path) -> None:
    with open_store(database) as store:
        at_once(store.erase([_GONE], MONDAY + DAY, tell=True))
        asyncio.run(store.deletion.tidy(MONDAY + DAY))


def _is_one_of_both(store: Store) -> bool:
    store.deletion.mark()
    store.deletion.vacuum()
    found = [number for (number,) in store.db.execute("select person_id from people")]
    notes = [number for (number,) in store.db.execute("select person_id from notes")]
    untold = [number for (number,) in store.db.execute("select person_id from deletions")]
    marked = list(store.files.deletions.deleted_at([_GONE, _STAYS]))
    if found == [_GONE, _STAYS]:
        return (notes, untold, marked) == ([_GONE, _STAYS], [], [])
    left = b"canary-1" in store.files.database.read_bytes()
    return (found, notes, untold, marked, left) == ([_STAYS], [_STAYS], [_GONE], [_GONE], False)


async def deletions_told(folder: Path, kills: int, seed: int = 1) -> Figures:
    """T21: the real bot is killed while somebody deletes; each is gone in the end, and told."""
    chance = Random(seed)
    async with lives(folder) as alive:
        people = alive.people(kills)
        number = await alive.born()
        for person in people:
            about = alive.message(person, "20260302")
            alive.demo.world.tap(person, about, "delete:yes")
            await _taken(alive, alive.demo.world.pending[-1]["update_id"])
            await asyncio.sleep(chance.uniform(0, 0.08))
            await alive.zygote.end(number)
            number = await alive.born()
        for _ in range(600):
            await asyncio.sleep(0.1)
            if (
                all(_was_told(alive, person) for person in people)
                and _count(alive, "deletions") == 0
            ):
                break
        await alive.zygote.end(number)
        kept = {row[0] for row in alive.rows("select person_id from people")}
        numbers = alive.rows("select count(*) from deletions")[0][0]
        return {
            "kills": kills,
            "kept": len(kept),
            "not told": len([p for p in people if not _was_told(alive, p)]),
            "numbers left": numbers,
        }


async def _taken(alive: Lives, update_id: int) -> None:
    """Wait until the running bot has kept that update."""
    for _ in range(3000):
        await asyncio.sleep(0.002)
        if _count(alive, f"inbox where update_id = {update_id}"):
            return


def _count(alive: Lives, what: str) -> int | None:
    """How many rows the running bot has of something; None before it has read its log in."""
    with closing(connect(alive.database, read_only=True)) as db, suppress(OperationalError):
        return int(db.execute(f"select count(*) from {what}").fetchone()[0])
    return None


def _was_told(alive: Lives, person: Person) -> bool:
    texts = [str(m.get("text")) for m in alive.demo.world.conversation(person.id)]
    return any(text.startswith(DELETED[:35]) for text in texts)
