"""What can be taken along and brought back: the export, the table and the import."""

import csv
import io
from typing import Any

import pytest

from bot.demo.world import Json
from bot.domain.csv_export import as_csv, safe
from bot.domain.import_limits import NOTES_A_NIGHT
from bot.domain.question_types import Answer
from bot.domain.reminder_limits import MOST_REMINDERS
from bot.screens import export_import as export_import_screens
from bot.screens import privacy as privacy_screens
from tests.harness import MONDAY, Chat, Hypnic, exported, imports

TODAY = MONDAY.date()
NIGHT = TODAY.isoformat()


async def fills_in(chat: Chat, note: str = "a note") -> None:
    """A night with a note and, by its events, a flag."""
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await chat.types(note, reply_to=chat.messages[-1])


def without_times(file: Json) -> Json:
    """What an import brings back; consent and the ledger begin anew, and so do all numbers."""
    numbers = {"flag_id", "message_id", "reminder_id"}
    tables = ("answers", "notes", "flags", "hints", "reminders")
    return {
        table: [{k: v for k, v in row.items() if k not in numbers} for row in file[table]]
        for table in tables
    }


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

    assert "New: 1 night, 1 note and 0 reminders" in await imports(chat, before)

    after, _ = await exported(chat)
    assert without_times(after) == without_times(before)


async def test_an_import_leaves_what_is_there_as_it_is(hypnic: Hypnic, chat: Chat) -> None:
    await fills_in(chat)
    file, _ = await exported(chat)
    older = {"night": "2026-03-01", "question": "jerks", "chosen": "some", "state": "done"}
    file["answers"] = [row | {"chosen": ""} for row in file["answers"]] + [older]
    file["notes"] = []

    assert "New: 1 night, 0 notes" in await imports(chat, file)
    assert "New: 0 nights, 0 notes" in await imports(chat, file)

    kept = await hypnic.store.nights.answers(chat.id, TODAY)
    assert kept["jerks"] == Answer(frozenset({"lot"}))


async def test_what_became_of_the_rest_of_a_file_is_said(hypnic: Hypnic, chat: Chat) -> None:
    for number in range(MOST_REMINDERS):
        await chat.types(f"/remind tea number {'x' * number} 20:00")
    await fills_in(chat)
    file = answer(chosen="some") | {"reminders": [
        {"reminder_id": 1, "text": "<iron>", "at": "07:00", "weekdays": "0123456"}
    ]}  # fmt: skip
    file["answers"].append({"night": "2026-03-01", "question": "jerks", "chosen": "some",
                            "state": "done"})  # fmt: skip
    await imports(chat, file)
    file["answers"] += [{"night": "2026-03-01", "question": "night", "chosen": "", "state": "done"}]
    file["flags"] = flag()["flags"]

    said = await imports(chat, file)

    assert said.splitlines() == [
        "Done. New: 0 nights, 0 notes and 0 reminders. What was here already has stayed.",
        "Gaps filled in: 1 night.",
        "Told otherwise in the file, so left as it is here: 1 night.",
        "Patterns that came with it: 1. /patterns shows them.",
        "No room was left for these reminders, as I keep 20 at most: 07:00 <iron>.",
    ]


async def test_what_a_wrong_clock_dated_and_reminders_that_ended_are_left_out_and_counted(
    hypnic: Hypnic, chat: Chat
) -> None:
    own = {"reminder_id": 1, "text": "iron", "at": "07:00", "weekdays": "0123456"}
    file = {
        "format": "hypnic-1",
        "answers": answer()["answers"]
        + answer(night="2036-02-07")["answers"]
        + answer(night="1970-01-01")["answers"],
        "notes": note()["notes"] + note(night="2036-02-07")["notes"],
        "flags": flag(raised_on="2036-02-08")["flags"],
        "reminders": [own | {"until": NIGHT}, own | {"until": "2026-03-01"}],
    }

    said = await imports(chat, file)

    assert "New: 1 night, 1 note and 1 reminder." in said
    assert "to a time that cannot be: 3 nights" in said
    assert "as they have ended: 1 reminder" in said


async def test_a_file_from_where_it_is_tomorrow_already_comes_in(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now = MONDAY.replace(hour=20)

    assert "New: 1 night" in await imports(chat, answer(night="2026-03-03"))


async def test_who_has_not_agreed_is_asked_to_before_a_file_is_asked_for(stranger: Chat) -> None:
    said = await stranger.types("/import")

    assert said.startswith("That needs the diary, and the diary needs your yes. Hypnic answers")
    assert stranger.buttons() == ["Agree and set up", "Only ask questions"]


async def test_a_stranger_cannot_import(stranger: Chat) -> None:
    said = await imports(stranger, {"format": "hypnic-1"})

    assert said not in export_import_screens.NOT_A_DIARY.values()
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
        pytest.param("notes", {"night": NIGHT, "on_page": 0}, NOTES_A_NIGHT, id="notes"),
        pytest.param("reminders", {"at": "21:30", "weekdays": "0"}, MOST_REMINDERS, id="reminders"),
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

    assert await chat.taps("Take back my consent") == privacy_screens.WITHDRAW
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
    assert chat.last == privacy_screens.DELETE_AGAIN
