"""Words about health on a server: sealed wherever they lie, and gone from it after a deletion."""

import hmac
from contextlib import suppress
from datetime import date, time
from pathlib import Path

import psycopg
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.diary_import import notes_only
from bot.domain.model import Note, Reminder
from bot.domain.question_types import Answer
from storage import CannotOpen, DatabaseError, Received, Store
from storage.postgres.opening import open_server
from storage.postgres.sealing import OtherKey
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
    await store.history.change(person_id, lambda _: told, NIGHT)
    await store.history.name(person_id, "jerks", word)
    raw = f'{{"update_id": 5, "text": "{word}"}}'
    await store.inbox.receive([Received(5, person_id, raw, None)], MONDAY)


def files_with(address: str, word: str) -> list[str]:
    """The data files and logs of the cluster that hold a word, once all is written out."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("checkpoint")
        (folder,) = connection.execute("show data_directory").fetchone() or ("",)
    found = []
    for file in Path(folder).rglob("*"):
        with suppress(FileNotFoundError):  # Another test's sort may just have ended.
            if file.is_file() and word.encode() in file.read_bytes():
                found.append(str(file.relative_to(folder)))
    return found


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


async def test_a_sealed_value_opens_nowhere_but_in_its_row(server: str, store: Store) -> None:
    await tell(store, 1, "Anna's")
    await tell(store, 2, "Ben's")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            "update notes set text = other.text from notes as other"
            " where notes.person_id = 1 and other.person_id = 2"
        )
        connection.execute("update history set words = chosen where person_id = 2")

    with pytest.raises(OtherKey):
        await store.nights.notes(1, NIGHT)
    with pytest.raises(OtherKey):
        await store.history.kept(2)
    assert await store.nights.notes(2, NIGHT) == ("Ben's",)


async def test_what_was_sealed_before_seals_were_bound_is_still_read(server: str) -> None:
    with empty(server) as store:
        await tell(store, 1)
    derived = hmac.digest(bytes.fromhex(KEY), b"hypnic columns", "sha256")
    old = {words: b"\1" + bytes(12) + AESGCM(derived).encrypt(bytes(12), words, None)
           for words in (b"as before", b"hypnic")}  # fmt: skip
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("update notes set text = %s", [old[b"as before"]])

    with open_server(server, KEY) as store, pytest.raises(OtherKey):
        await store.nights.notes(1, NIGHT)
    with psycopg.connect(server, autocommit=True) as connection:
        sealed = old[b"hypnic"].hex()
        connection.execute("update facts set value = %s where name = 'sealed'", [sealed])
    with open_server(server, KEY) as store:
        assert await store.nights.notes(1, NIGHT) == ("as before",)


async def test_a_column_of_health_takes_nothing_that_is_not_sealed(store: Store) -> None:
    await tell(store, 1)

    with pytest.raises(DatabaseError, match="CheckViolation"):
        store.db.execute("update notes set text = 'in the clear'")


async def test_a_column_of_a_later_version_is_nothing_to_this_one(
    server: str, store: Store
) -> None:
    await tell(store, 1)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("alter table notes add column later sealed")
        try:
            connection.execute("update notes set later = '\\x02'")
            assert await store.nights.notes(1, NIGHT) == (CANARY,)
            assert (await store.export(1))["notes"][0]["later"] is None
        finally:
            connection.execute("alter table notes drop column later")


async def test_a_note_out_of_a_file_is_sealed_too(server: str, store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    note = Note(1, NIGHT, CANARY, on_page=False)

    await store.merge(1, notes_only((note,)), MONDAY)

    assert await store.nights.notes(1, NIGHT) == (CANARY,)
    assert files_with(server, CANARY) == []


def test_another_key_or_none_opens_nothing_and_changes_nothing(server: str, store: Store) -> None:
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
