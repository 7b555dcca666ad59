"""An import put into the diary: what is there already wins, and nothing is half done."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.domain.diaryfile import (
    MOST_FLAGS,
    MOST_NIGHTS,
    MOST_NOTES,
    Brought,
    DiaryFile,
)
from bot.domain.model import MOST_REMINDERS, FlagState, KeptFlag, Person
from bot.domain.settings import Settings, settings_of
from storage import planning
from storage.people import write
from storage.sqlite.connection import rows, writing


@dataclass(frozen=True, slots=True)
class Merged:
    """How many nights, notes and reminders were new, and what became of the settings."""

    nights: int
    notes: int
    reminders: int
    settings: Brought


def merge(db: Database, person_id: int, file: DiaryFile, now: datetime) -> Merged:
    """Add what is missing, in one transaction; importing a file again changes nothing.

    Settings come back to somebody who has chosen none yet; a hidden lock screen to everybody. Own
    reminders that are new are planned from now on.
    """
    with writing(db):
        merged = Merged(
            _nights(db, person_id, file),
            _notes(db, person_id, file),
            _reminders(db, person_id, file),
            _settings(db, person_id, file),
        )
        _flags(db, person_id, file)
        _hints(db, person_id, file)
        planning.plan_all(db, person_id, now)
    return merged


def _settings(db: Database, person_id: int, file: DiaryFile) -> Brought:
    who = planning.person(db, person_id)
    if who is None or file.settings is None:
        return Brought.NONE
    own = settings_of(who)
    schedule = _schedule(who, file)
    if own == Settings() and (schedule or own != file.settings):
        write(db, person_id, asdict(file.settings) | schedule)
        return Brought.BACK
    hidden = file.settings.discreet and not own.discreet
    write(db, person_id, schedule | ({"discreet": True} if hidden else {}))
    return Brought.HIDDEN if hidden else Brought.STAYED


def _schedule(who: Person, file: DiaryFile) -> dict[str, object]:
    """Zone and time for who has not said them yet, and then nothing is awaited any more."""
    zone = who.zone or file.zone
    if who.check_in_at or zone is None or file.check_in_at is None:
        return {}
    missing: dict[str, object] = {"check_in_at": file.check_in_at, "awaiting": None}
    return missing | ({} if who.zone else {"zone": zone, "home_zone": file.home_zone})


def _nights(db: Database, person_id: int, file: DiaryFile) -> int:
    found = rows(db, "select distinct night from answers where person_id = ?", [person_id])
    known = {columns["night"] for columns in found}
    missing = [night for night in file.nights if night.isoformat() not in known]
    new = missing[: max(0, MOST_NIGHTS - len(known))]
    for night in new:
        for question, answer in file.nights[night].items():
            chosen = " ".join(sorted(answer.chosen))
            db.execute(
                "insert into answers values (?, ?, ?, ?, ?)",
                [person_id, night.isoformat(), question, chosen, answer.state],
            )
    return len(new)


def _notes(db: Database, person_id: int, file: DiaryFile) -> int:
    found = rows(db, "select night, text from notes where person_id = ?", [person_id])
    known = {(columns["night"], columns["text"]) for columns in found}
    new = 0
    for note in file.notes:
        night = note.night.isoformat()
        if (night, note.text) not in known and len(known) < MOST_NOTES:
            known.add((night, note.text))
            new += db.execute(
                "insert into notes (person_id, night, message_id, text, on_page)"
                " values (?, ?, ?, ?, ?) on conflict do nothing",
                [person_id, night, note.note_id, note.text, int(note.on_page)],
            ).rowcount
    return new


def _flags(db: Database, person_id: int, file: DiaryFile) -> None:
    found = rows(db, "select family, raised_on from flags where person_id = ?", [person_id])
    known = {(columns["family"], columns["raised_on"]) for columns in found}
    for kept in file.flags:
        twin = (kept.flag.family, kept.raised_on.isoformat())
        if twin not in known and len(known) < MOST_FLAGS:
            known.add(twin)
            _flag(db, person_id, kept)


def _flag(db: Database, person_id: int, kept: KeptFlag) -> None:
    flag = kept.flag
    db.execute(
        "insert into flags (person_id, family, urgency, nights, seen, asks, raised_on, state,"
        " doctor_on, goodbye) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            person_id,
            flag.family,
            flag.urgency.value,
            json.dumps([night.isoformat() for night in flag.nights]),
            json.dumps(flag.seen),
            " ".join(flag.asks),
            kept.raised_on.isoformat(),
            kept.state.value,
            kept.doctor_on.isoformat() if kept.doctor_on else None,
            int(kept.state is FlagState.WITHDRAWN),
        ],
    )


def _hints(db: Database, person_id: int, file: DiaryFile) -> None:
    for factor, more, told_on in file.hints:
        db.execute(
            "insert into hints values (?, ?, ?, ?) on conflict do nothing",
            [person_id, factor, int(more), told_on.isoformat()],
        )


def _reminders(db: Database, person_id: int, file: DiaryFile) -> int:
    new = 0
    for own in file.reminders:
        new += db.execute(
            "insert into reminders select ?, ?, ?, ?, ?"
            " where (select count(*) from reminders where person_id = ?) < ?"
            " on conflict do nothing",
            [
                *(person_id, own.reminder_id, own.text, f"{own.at:%H:%M}"),
                *("".join(map(str, sorted(own.weekdays))), person_id, MOST_REMINDERS),
            ],
        ).rowcount
    return new
