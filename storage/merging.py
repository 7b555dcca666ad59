"""An import put into the diary: what is there already wins, and nothing is half done."""

import json
from dataclasses import dataclass

from sqlite_utils import Database

from bot.domain.diaryfile import DiaryFile
from bot.domain.model import FlagState, KeptFlag
from storage.connection import row, rows, writing


@dataclass(frozen=True, slots=True)
class Merged:
    """How many nights and notes were new."""

    nights: int
    notes: int


def merge(db: Database, person_id: int, file: DiaryFile) -> Merged:
    """Add what is missing, in one transaction; importing a file again changes nothing."""
    with writing(db):
        nights = _nights(db, person_id, file)
        notes = _notes(db, person_id, file)
        for flag in file.flags:
            _flag(db, person_id, flag)
        for factor, more, told_on in file.hints:
            db.execute(
                "insert into hints values (?, ?, ?, ?) on conflict do nothing",
                [person_id, factor, int(more), told_on.isoformat()],
            )
        for own in file.reminders:
            db.execute(
                "insert into reminders values (?, ?, ?, ?, ?) on conflict do nothing",
                [
                    person_id,
                    own.reminder_id,
                    own.text,
                    f"{own.at:%H:%M}",
                    "".join(map(str, sorted(own.weekdays))),
                ],
            )
    return Merged(nights, notes)


def _nights(db: Database, person_id: int, file: DiaryFile) -> int:
    found = rows(db, "select distinct night from answers where person_id = ?", [person_id])
    new = {n: a for n, a in file.nights.items() if {"night": n.isoformat()} not in found}
    for night, answers in new.items():
        for question, answer in answers.items():
            chosen = " ".join(sorted(answer.chosen))
            db.execute(
                "insert into answers values (?, ?, ?, ?, ?)",
                [person_id, night.isoformat(), question, chosen, answer.state],
            )
    return len(new)


def _notes(db: Database, person_id: int, file: DiaryFile) -> int:
    new = 0
    for note in file.notes:
        twin = "select 1 from notes where person_id = ? and night = ? and text = ?"
        if row(db, twin, [person_id, note.night.isoformat(), note.text]) is None:
            new += db.execute(
                "insert into notes (person_id, night, message_id, text, on_page)"
                " values (?, ?, ?, ?, ?) on conflict do nothing",
                [person_id, note.night.isoformat(), note.note_id, note.text, int(note.on_page)],
            ).rowcount
    return new


def _flag(db: Database, person_id: int, kept: KeptFlag) -> None:
    flag, raised_on = kept.flag, kept.raised_on.isoformat()
    twin = "select 1 from flags where person_id = ? and family = ? and raised_on = ?"
    if row(db, twin, [person_id, flag.family, raised_on]) is not None:
        return
    db.execute(
        "insert into flags (person_id, family, urgency, nights, seen, asks, raised_on, state,"
        " doctor_on, goodbye) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            person_id,
            flag.family,
            flag.urgency.value,
            json.dumps([night.isoformat() for night in flag.nights]),
            flag.seen,
            " ".join(flag.asks),
            raised_on,
            kept.state.value,
            kept.doctor_on.isoformat() if kept.doctor_on else None,
            int(kept.state is FlagState.WITHDRAWN),
        ],
    )
