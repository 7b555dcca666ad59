"""A diary of any size can be taken along in files that can be read back, in little memory."""

import asyncio
import json
import tracemalloc
from datetime import date, timedelta
from itertools import pairwise

from bot.domain.diary_import import FORMAT, notes_only, read_file
from bot.domain.import_limits import LARGEST_FILE, MOST_NOTES, NOTE_BYTES, NOTES_A_NIGHT
from bot.domain.model import Note
from bot.language.flag_evidence import evidence
from bot.screens.export_import import imported
from bot.screens.formatting import clean
from storage import Store
from storage.database import Health, writing
from storage.exporting import PERSONAL, parts
from tests.harness import MONDAY

TODAY = MONDAY.date()
_TEXT = "a note of a thousand characters, more or less. " * 20


async def filled(store: Store, notes: int) -> None:
    """A diary with so many long notes, and a night with answers for each tenth."""
    await store.people.agree(1, 1, MONDAY)
    with writing(store.db):
        for number in range(notes):
            night = (TODAY - timedelta(days=number // 10)).isoformat()
            store.db.execute(
                "insert into notes (person_id, night, message_id, text) values (1, ?, ?, ?)",
                [night, number, Health(f"{number} {_TEXT}", "notes", "text", 1, number)],
            )
            if number % 10 == 0:
                for question in ("jerks", "end"):
                    chosen = Health("", "answers", "chosen", 1, night, question)
                    answer = "insert into answers values (1, ?, ?, ?, 'done')"
                    store.db.execute(answer, [night, question, chosen])


async def test_a_large_old_diary_comes_in_parts_that_can_each_be_read_back(store: Store) -> None:
    await filled(store, 12_000)
    nights: set[date] = set()
    notes: set[int] = set()
    sizes = []

    for part in parts(store.db, 1, PERSONAL):
        body = json.dumps({"format": FORMAT, **part}, ensure_ascii=False, indent=1).encode()
        file = read_file(body, TODAY, TODAY, clean, evidence)
        sizes.append(len(body))
        assert all(len(answers) == 2 for answers in file.nights.values())
        assert not nights & file.nights.keys()
        nights |= file.nights.keys()
        notes |= {note.note_id for note in file.notes}

    assert (len(nights), notes) == (1_200, set(range(12_000)))
    assert len(sizes) > 2
    assert max(sizes) < LARGEST_FILE


async def test_memory_does_not_grow_with_the_diary(store: Store) -> None:
    await filled(store, 6_000)
    tracemalloc.start()

    for _ in parts(store.db, 1, {"notes": "night, message_id"}, 1_000_000):
        """Each part is on its way."""

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


async def test_a_small_diary_is_one_part_and_the_whole(store: Store) -> None:
    await filled(store, 30)

    assert list(parts(store.db, 1, PERSONAL)) == [await store.export(1)]


async def test_each_file_has_its_head_and_keeps_letters_of_every_language(store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    await store.nights.add_note(1, TODAY, 5, "größere Zuckungen, 足")

    (table,), (whole,) = await asyncio.to_thread(store.export_files(1, MONDAY))

    assert "größere Zuckungen, 足" in table.decode("utf-8-sig")
    assert "größere Zuckungen, 足" in whole.decode()
    read = json.loads(whole)
    assert (read["format"], read["exported_at"]) == (FORMAT, MONDAY.isoformat())
    assert set(read) == {"format", "exported_at", *PERSONAL}


async def test_what_is_larger_than_a_part_has_one_of_its_own_and_no_part_is_empty(
    store: Store,
) -> None:
    await filled(store, 3)

    found = list(parts(store.db, 1, {"notes": "message_id"}, most=1))

    assert [len(part["notes"]) for part in found] == [1, 1, 1]


async def test_a_night_and_a_diary_hold_so_many_notes_and_no_more(store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    nights = store.nights
    kept = [await nights.add_note(1, TODAY, n, "x") for n in range(NOTES_A_NIGHT + 1)]
    assert kept == [True] * NOTES_A_NIGHT + [False]
    assert await nights.add_note(1, TODAY, 0, "x"), "the same message again"

    store.db.execute(
        "update notes set text = ? where message_id = 1",
        [Health("x" * NOTE_BYTES, "notes", "text", 1, 1)],
    )
    assert not await nights.add_note(1, TODAY - timedelta(days=1), 999, "y" * 100)
    await nights.delete_note(1, TODAY, 1)
    assert await nights.add_note(1, TODAY - timedelta(days=1), 999, "y" * 100)


async def test_no_more_notes_can_be_typed_than_an_import_takes(store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    store.db.execute(
        "with recursive number(n) as (select 1 union all select n + 1 from number where n < ?)"
        " insert into notes (person_id, night, message_id, text)"
        " select 1, '2020-01-01', n, ? from number",
        [MOST_NOTES, Health("x", "notes", "text", 1, 0)],
    )

    assert not await store.nights.add_note(1, TODAY, 999_999, "y")


async def test_tables_are_split_between_nights(store: Store) -> None:
    await filled(store, 100)

    spans = await store.nights.spans(1, 30_000)

    assert len(spans) > 3
    assert (spans[0][0], spans[-1][1]) == (TODAY - timedelta(days=9), TODAY)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


async def test_what_an_import_brings_beyond_the_limits_is_left_out_whole(store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    notes = tuple(Note(n, TODAY, f"note {n}", on_page=False) for n in range(NOTES_A_NIGHT + 7))

    merged = await store.merge(1, notes_only(notes), MONDAY)

    assert (len(merged.notes.new), len(merged.notes.left)) == (NOTES_A_NIGHT, 7)
    assert f"7 notes, as I keep 60,000 of up to 10 MB, and {NOTES_A_NIGHT} a night," in imported(
        merged
    )


async def test_a_note_that_just_fits_is_kept(store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    await store.nights.add_note(1, TODAY, 1, "x")
    long = Health("x" * (NOTE_BYTES - 3), "notes", "text", 1, 1)
    store.db.execute("update notes set text = ?", [long])

    for text, new in [("four", 0), ("abc", 1), ("d", 0)]:
        merged = await store.merge(1, notes_only((Note(9, TODAY, text),)), MONDAY)
        assert len(merged.notes.new) == new
