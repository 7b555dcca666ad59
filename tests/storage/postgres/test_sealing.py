"""Words about health on a server: sealed wherever they lie, and gone from it after a deletion."""

from datetime import date, time
from pathlib import Path

import psycopg
import pytest

from bot.domain.model import Reminder
from bot.domain.question_types import Answer
from storage import CannotOpen, Received, Store
from storage.postgres.opening import open_server
from tests.harness import MONDAY
from tests.storage.postgres.server import KEY, NEEDED, empty

pytestmark = NEEDED
NIGHT = date(2026, 3, 2)
CANARY = "c4n4ry"
OTHER = "0f" * 32


async def tell(store: Store, person_id: int, word: str = CANARY) -> None:
    """Put a word wherever somebody's words are kept."""
    told = {"jerks": Answer(frozenset({word}), "done")}
    await store.people.agree(person_id, 1, MONDAY)
    await store.nights.change(person_id, NIGHT, lambda _: told)
    await store.nights.add_note(person_id, NIGHT, 1, word)
    wish = Reminder(2, word, (time(9),))
    await store.reminders.keep(person_id, wish, MONDAY)
    await store.reminders.propose(person_id, 3, wish, MONDAY)
    await store.question_log.remember(person_id, word, MONDAY)
    await store.question_log.share(person_id, shares=True)
    await store.question_log.refuse(person_id, 4, word, MONDAY)
    await store.history.name(person_id, "medicine", word)
    raw = f'{{"update_id": 5, "text": "{word}"}}'
    await store.inbox.receive([Received(5, person_id, raw, None)], MONDAY)


def files_with(address: str, word: str) -> list[str]:
    """The data files and logs of the cluster that hold a word, once all is written out."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("checkpoint")
        (folder,) = connection.execute("show data_directory").fetchone() or ("",)
    files = [file for file in Path(folder).rglob("*") if file.is_file()]
    return [str(file.relative_to(folder)) for file in files if word.encode() in file.read_bytes()]


async def test_no_word_about_anybodys_health_reaches_the_servers_files(
    server: str, store: Store
) -> None:
    await tell(store, 1)

    assert (await store.nights.notes(1, NIGHT)) == (CANARY,)
    assert CANARY in str(await store.export(1))
    assert files_with(server, CANARY) == []


async def test_whoever_reads_the_tables_sees_none_of_it(server: str, store: Store) -> None:
    await tell(store, 1)

    with psycopg.connect(server) as connection:
        tables = connection.execute(
            "select table_name from information_schema.tables where table_schema = 'public'"
        ).fetchall()
        for (table,) in tables:
            seen = str(connection.execute(f"select * from {table}".encode()).fetchall())
            assert CANARY not in seen, table


def test_another_key_or_none_opens_nothing_and_changes_nothing(server: str, store: Store) -> None:
    store.close()
    for key in (OTHER, None):
        with (
            pytest.raises(CannotOpen, match="does not open with the key"),
            open_server(server, key),
        ):
            pass


def test_what_was_begun_without_a_key_does_not_become_half_sealed(server: str) -> None:
    with empty(server, None):
        pass

    with pytest.raises(CannotOpen, match="written without a key"), open_server(server, KEY):
        pass
