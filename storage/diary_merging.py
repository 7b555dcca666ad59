"""A diary from a file joined to the one here: what is here stays, and nothing is half done."""

from collections import Counter
from dataclasses import asdict, replace
from datetime import date, datetime

from bot.domain.checkin import joined
from bot.domain.default_settings import Settings, settings_of
from bot.domain.diary_import import Brought, DiaryFile
from bot.domain.diary_merging import Added, Merged, added
from bot.domain.import_limits import (
    MOST_FLAGS,
    MOST_NIGHTS,
    MOST_NOTES,
    NOTE_BYTES,
    NOTES_A_NIGHT,
)
from bot.domain.model import Note, Person, Reminder, StoredFlag
from bot.domain.question_types import SKIPPED, Answers
from bot.domain.reminder_limits import MOST_REMINDERS
from storage import planning
from storage.database import Database, Health, rows, writing
from storage.flags import write_flag
from storage.hints import write_hint
from storage.history import keep, kept
from storage.message_numbers import fresh_number
from storage.nights import changes, diary
from storage.people import write
from storage.reminder_rows import reminders, write_reminder


def merge(db: Database, person_id: int, file: DiaryFile, now: datetime) -> Merged:
    """Add what is missing, in one transaction; the same file again changes nothing.

    Rows are matched by what they say, never by their numbers, which another bot may have given.
    Settings come back to somebody who has chosen none yet; a hidden lock screen to everybody. Own
    reminders that are new are planned from now on.
    """
    with writing(db, person_id):
        merged = Merged(
            *_nights(db, person_id, file),
            _notes(db, person_id, file),
            _reminders(db, person_id, file),
            _flags(db, person_id, file),
            _settings(db, person_id, file),
            file.misdated,
            file.ended,
        )
        _hints(db, person_id, file)
        _history(db, person_id, file)
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


def _nights(
    db: Database, person_id: int, file: DiaryFile
) -> tuple[Added[date], tuple[date, ...], tuple[date, ...]]:
    existing = diary(db, person_id, date.min, date.max)
    nights = added(existing, sorted(file.nights), lambda night: night, MOST_NIGHTS)
    for night in nights.new:
        _add_answers(db, person_id, night, {}, file.nights[night])
    both = sorted(existing.keys() & file.nights.keys())
    whole = {night: joined(existing[night], file.nights[night]) for night in both}
    filled = tuple(
        night
        for night in both
        if _add_answers(db, person_id, night, existing[night], whole[night] or {})
    )
    return nights, filled, tuple(night for night in both if whole[night] is None)


def _add_answers(
    db: Database, person_id: int, night: date, existing: Answers, whole: Answers
) -> bool:
    """Add answers to those that are here; whether there were any to add."""
    statements = changes(person_id, night, existing, {**whole, **existing})
    for sql, parameters in statements:
        db.execute(sql, parameters)
    return bool(statements)


def _notes(db: Database, person_id: int, file: DiaryFile) -> Added[Note]:
    selected = rows(db, "select * from notes where person_id = ?", [person_id])
    existing = [(columns["night"], columns["text"]) for columns in selected]
    in_order = sorted(file.notes, key=lambda note: (note.night, note.note_id))
    notes = _with_room(
        existing,
        added(existing, in_order, lambda note: (note.night.isoformat(), note.text), MOST_NOTES),
    )
    for number, note in enumerate(notes.new, fresh_number(db, "notes", person_id)):
        text = Health(note.text, "notes", "text", person_id, number)
        db.execute(
            "insert into notes (person_id, night, message_id, text, on_page)"
            " values (?, ?, ?, ?, ?)",
            [person_id, note.night.isoformat(), number, text, int(note.on_page)],
        )
    return notes


def _with_room(existing: list[tuple[str, str]], notes: Added[Note]) -> Added[Note]:
    """Of these notes the ones that their night and the diary have room for, each whole."""
    a_night = Counter(night for night, _ in existing)
    size = sum(len(text.encode()) for _, text in existing)
    new, left = [], list(notes.left)
    for note in notes.new:
        night, more = note.night.isoformat(), len(note.text.encode())
        if a_night[night] < NOTES_A_NIGHT and size + more <= NOTE_BYTES:
            a_night[night], size = a_night[night] + 1, size + more
            new.append(note)
        else:
            left.append(note)
    return Added(tuple(new), tuple(left))


def _reminders(db: Database, person_id: int, file: DiaryFile) -> Added[Reminder]:
    existing = [*map(_unnumbered, reminders(db, person_id))]
    own = added(existing, file.reminders, _unnumbered, MOST_REMINDERS)
    for number, new in enumerate(own.new, fresh_number(db, "reminders", person_id)):
        write_reminder(db, person_id, replace(new, reminder_id=number))
    texts = {one.text.casefold() for one in existing}
    return replace(own, beside=tuple(one for one in own.new if one.text.casefold() in texts))


def _unnumbered(own: Reminder) -> Reminder:
    return replace(own, reminder_id=0)


def _flags(db: Database, person_id: int, file: DiaryFile) -> Added[StoredFlag]:
    selected = rows(db, "select family, raised_on from flags where person_id = ?", [person_id])
    existing = [(columns["family"], columns["raised_on"]) for columns in selected]
    flags = added(
        existing,
        file.flags,
        lambda stored: (stored.flag.family, stored.raised_on.isoformat()),
        MOST_FLAGS,
    )
    for stored in flags.new:
        write_flag(db, person_id, stored)
    return flags


def _hints(db: Database, person_id: int, file: DiaryFile) -> None:
    for factor, more, told_on in file.hints:
        write_hint(db, person_id, factor, told_on, more=more)


def _history(db: Database, person_id: int, file: DiaryFile) -> None:
    """What was told here stays; rows that were only skipped here, or not at all, are brought."""
    here = kept(db, person_id)
    for key, dated in file.history.items():
        if key not in here or here[key].answer.state == SKIPPED:
            keep(db, person_id, key, dated)
