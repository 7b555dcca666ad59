"""What can be taken along and brought back: the export, the table and the import."""

import csv
import io
import json
from typing import Any

import pytest

from bot import texts_privacy
from bot.demo.world import Json, Upload
from bot.domain.diaryfile import MOST_NOTES, NotADiary, read_file
from bot.domain.questions import Answer
from bot.domain.remind import MOST
from bot.domain.spreadsheet import as_csv, safe
from bot.words import clean
from tests.harness import MONDAY, Chat, Hypnic

TODAY = MONDAY.date()
NIGHT = TODAY.isoformat()


async def fills_in(chat: Chat, note: str = "a note") -> None:
    """A night with a note and, by its events, a flag."""
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await chat.types(note, reply_to=chat.messages[-1])


async def exported(chat: Chat) -> tuple[Json, str]:
    """The JSON and the CSV of /export."""
    await chat.types("/export")
    table, whole = (
        chat.hypnic.world.files[m["document"]["file_id"]].data for m in chat.messages[-2:]
    )
    return json.loads(whole), table.decode("utf-8-sig")


async def imports(chat: Chat, file: Any, name: str = "hypnic.json") -> str:
    """Send a file; returns the bot's words."""
    body = file if isinstance(file, bytes) else json.dumps(file).encode()
    file_id = chat.hypnic.world.keep("document", Upload(name, "application/json", body))
    sent = {"file_id": file_id, "file_unique_id": "u", "file_name": name, "file_size": len(body)}
    return await chat.sends({"document": sent})


def without_times(file: Json) -> Json:
    """What an import brings back; consent and the ledger begin anew."""
    flags = [{k: v for k, v in flag.items() if k != "flag_id"} for flag in file["flags"]]
    return {"flags": flags} | {key: file[key] for key in ("answers", "notes", "hints", "reminders")}


async def test_an_export_brought_back_after_deleting_is_what_was_there(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await fills_in(chat)
    await imports(chat, flag())
    before, _ = await exported(chat)
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")
    await chat.sets_up()

    assert "New: 1 night and 1 note" in await imports(chat, before)

    after, _ = await exported(chat)
    assert without_times(after) == without_times(before)


async def test_an_import_leaves_what_is_there_as_it_is(hypnic: Hypnic, chat: Chat) -> None:
    await fills_in(chat)
    file, _ = await exported(chat)
    older = {"night": "2026-03-01", "question": "jerks", "chosen": "some", "state": "done"}
    file["answers"] = [row | {"chosen": ""} for row in file["answers"]] + [older]
    file["notes"] = []

    assert "New: 1 night and 0 notes" in await imports(chat, file)
    assert "New: 0 nights and 0 notes" in await imports(chat, file)

    kept = await hypnic.store.nights.answers(chat.id, TODAY)
    assert kept["jerks"] == Answer(frozenset({"lot"}))


async def test_a_stranger_cannot_import(stranger: Chat) -> None:
    assert await imports(stranger, {"format": "hypnic-1"}) != texts_privacy.NOT_A_DIARY
    assert stranger.buttons() == ["Agree and set up", "Only ask questions"]


async def test_own_reminders_that_were_brought_back_come_again(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium 21:30")
    file, _ = await exported(chat)
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")
    await chat.sets_up()

    await imports(chat, file)
    await hypnic.clock_shows(MONDAY.replace(hour=20, minute=30))

    assert "magnesium" in chat.last


async def test_who_has_no_schedule_yet_gets_that_of_the_file(hypnic: Hypnic, chat: Chat) -> None:
    file, _ = await exported(chat)
    other = hypnic.join()
    await other.types("/start")
    await other.taps("Agree and set up")

    await imports(other, file)

    await hypnic.clock_shows(MONDAY.replace(minute=30))
    assert "check-in is ready" in other.last


@pytest.mark.parametrize(
    ("table", "row", "most"),
    [
        pytest.param("notes", {"night": NIGHT, "on_page": 0}, MOST_NOTES, id="notes"),
        pytest.param("reminders", {"at": "21:30", "weekdays": "0"}, MOST, id="reminders"),
    ],
)
async def test_no_number_of_files_makes_a_diary_bigger_than_it_may_be(
    hypnic: Hypnic, chat: Chat, table: str, row: Json, most: int
) -> None:
    number = "message_id" if table == "notes" else "reminder_id"
    for first in (1, most):
        numbers = range(first, first + most)
        some = [row | {number: n, "text": f"note {n}"} for n in numbers]
        await imports(chat, {"format": "hypnic-1", table: some})

    counted = f"select count(*) from {table} where person_id = ?"
    assert hypnic.store.db.execute(counted, [chat.id]).fetchone() == (most,)


def answer(**changes: Any) -> Json:
    """A file with one answer, changed."""
    row = {"night": NIGHT, "question": "jerks", "chosen": "some", "state": "done"}
    return {"format": "hypnic-1", "answers": [row | changes]}


def note(**changes: Any) -> Json:
    """A file with one note, changed."""
    return {
        "format": "hypnic-1",
        "notes": [{"night": NIGHT, "message_id": 1, "text": "x"} | changes],
    }


def flag(**changes: Any) -> Json:
    """A file with one flag, changed."""
    row = {
        "family": "seizure_event",
        "urgency": "soon",
        "nights": [NIGHT],
        "seen": "x",
        "asks": "",
        "raised_on": NIGHT,
        "state": "shown",
        "doctor_on": None,
    }
    return {"format": "hypnic-1", "flags": [row | changes]}


HOSTILE = [
    pytest.param(b"", id="empty"),
    pytest.param(b"\xff\xfe\x00", id="no text"),
    pytest.param(b"[" * 200_000, id="nested too deep"),
    pytest.param(b"null", id="null"),
    pytest.param([], id="a list"),
    pytest.param({"format": "hypnic-2"}, id="another format"),
    pytest.param({"format": "hypnic-1", "answers": {}}, id="an object for a list"),
    pytest.param({"format": "hypnic-1", "answers": [1]}, id="a number for a row"),
    pytest.param({"format": "hypnic-1", "answers": [{}]}, id="an empty row"),
    pytest.param({"format": "hypnic-1", "people": [{}, {}]}, id="two people"),
    pytest.param({"format": "hypnic-1", "flags": [{}] * 1_001}, id="too many flags"),
    pytest.param({"format": "hypnic-1", "people": [{"zone": "../../etc"}]}, id="a path as a zone"),
    pytest.param({"format": "hypnic-1", "people": [{"check_in_at": "25:00"}]}, id="no time"),
    pytest.param(answer(night="2026-02-30"), id="no such date"),
    pytest.param(answer(night="2099-01-01"), id="a night to come"),
    pytest.param(answer(night="1999-12-31"), id="a night of another age"),
    pytest.param(answer(night=20260302), id="a number for a date"),
    pytest.param(answer(night="２０２６-03-02"), id="other digits"),
    pytest.param(answer(question="'; drop table people"), id="SQL as a question"),
    pytest.param(answer(question=["jerks"]), id="a list as a question"),
    pytest.param(answer(chosen="some nonsense"), id="a choice there is not"),
    pytest.param(answer(chosen=None), id="no choice"),
    pytest.param(answer(state="maybe"), id="a state there is not"),
    pytest.param(note(text=""), id="an empty note"),
    pytest.param(note(text="x" * 1001), id="a note too long"),
    pytest.param(note(text="\u200b\u202e"), id="a note of nothing to see"),
    pytest.param(note(text=5), id="a number for a note"),
    pytest.param(note(message_id=2**63), id="a number too big"),
    pytest.param(note(message_id=True), id="a truth for a number"),
    pytest.param(note(message_id=-1), id="a negative number"),
    pytest.param(note(on_page=2), id="neither yes nor no"),
    pytest.param({"format": "hypnic-1", "hints": [{"factor": "moon", "more": 1,
                  "told_on": NIGHT}]}, id="a factor there is not"),
    pytest.param(flag(family="made_up"), id="a flag there is not"),
    pytest.param(flag(urgency="panic"), id="an urgency there is not"),
    pytest.param(flag(state="made_up"), id="a state of a flag there is not"),
    pytest.param(flag(nights="2026-03-02"), id="a text for nights"),
    pytest.param(flag(asks="made_up"), id="a question of a flag there is not"),
    pytest.param(flag(doctor_on="soon"), id="a word for a date"),
    pytest.param(flag(seen="x" * 5000), id="evidence too long"),
    pytest.param({"format": "hypnic-1", "reminders": [{"reminder_id": 1, "text": "x", "at": "7:30",
                  "weekdays": "0"}]}, id="a time of another form"),
    pytest.param({"format": "hypnic-1", "reminders": [{"reminder_id": 1, "text": "x", "at": "07:30",
                  "weekdays": "9"}]}, id="a ninth day"),
]  # fmt: skip


@pytest.mark.parametrize("file", HOSTILE)
async def test_a_file_that_was_made_up_changes_nothing(
    hypnic: Hypnic, chat: Chat, file: Any
) -> None:
    before = await hypnic.store.export(chat.id)

    assert await imports(chat, file) == texts_privacy.NOT_A_DIARY

    assert await hypnic.store.export(chat.id) == before


def test_a_file_that_is_too_big_is_not_read() -> None:
    with pytest.raises(NotADiary, match="too big"):
        read_file(b" " * 5_000_001, TODAY, clean)


async def test_a_file_that_says_it_is_big_is_not_fetched(hypnic: Hypnic, chat: Chat) -> None:
    calls = len(hypnic.wire.calls)

    said = await chat.sends(
        {"document": {"file_id": "x", "file_unique_id": "u", "file_name": "a.json",
                      "file_size": 9_999_999}}
    )  # fmt: skip

    assert said == texts_privacy.NOT_A_DIARY
    assert [name for name, _ in hypnic.wire.calls[calls:]] == ["sendMessage"]


async def test_markup_in_an_imported_flag_is_shown_as_text(hypnic: Hypnic, chat: Chat) -> None:
    await imports(chat, flag(seen="<b>&</b>"))

    await chat.types("/patterns")

    assert not any("<b>&</b>" in str(call) for _, call in hypnic.wire.calls)


@pytest.mark.parametrize("start", list("=+-@\t\r\n＝＋－＠"))
def test_no_cell_becomes_a_formula(start: str) -> None:
    assert safe(f"{start}HYPERLINK(1)").startswith("'")


async def test_the_table_has_a_row_for_each_night(hypnic: Hypnic, chat: Chat) -> None:
    await fills_in(chat, '=cmd|"/c calc"!A1')

    _, table = await exported(chat)

    head, row = list(csv.reader(io.StringIO(table)))
    shown = dict(zip(head, row, strict=True))
    assert (shown["date"], shown["jerks"]) == (NIGHT, "lot")
    assert shown["notes"] == '\'=cmd|"/c calc"!A1'


def test_unknown_is_an_empty_cell_and_none_is_said() -> None:
    nights = {TODAY: {"yesterday": Answer(), "night": Answer(state="skipped")}}

    head, row = list(csv.reader(io.StringIO(as_csv(nights, {}).decode("utf-8-sig"))))
    shown = dict(zip(head, row, strict=True))

    assert (shown["jerks"], shown["yesterday"], shown["night"]) == ("", "none", "skipped")


async def test_withdrawing_consent_offers_a_copy_and_deletes(hypnic: Hypnic, chat: Chat) -> None:
    await fills_in(chat)
    await chat.types("/privacy")

    assert await chat.taps("Take back my consent") == texts_privacy.WITHDRAW
    assert chat.buttons() == [
        "Get a copy of my data",
        "Yes, delete everything",
        "No, keep my diary",
    ]
    await chat.taps("Get a copy of my data")
    assert chat.messages[-1]["document"]["file_name"].endswith(".json")
    await chat.taps("Yes, delete everything")
    assert await hypnic.store.people.get(chat.id) is None


async def test_an_old_delete_button_asks_again(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/delete")
    hypnic.clock.now = MONDAY.replace(day=4)

    await chat.taps("Yes, delete everything")

    assert await hypnic.store.people.get(chat.id)
    assert chat.last == texts_privacy.DELETE_AGAIN
