"""The diary: one row an answer, so that a new question needs no change of the schema."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from bot.domain import undo_snapshot
from bot.domain.checkin import next_question
from bot.domain.import_limits import MOST_NOTES, NOTE_BYTES, NOTES_A_NIGHT
from bot.domain.model import Note
from bot.domain.question_types import Answer, Answers
from storage.database import Database, Health, group_commit, row, rows, writing
from storage.doubts import night_in_doubt, note_in_doubt
from storage.message_numbers import fresh_number

Diary = dict[date, Answers]
Edit = Callable[[Answers], Answers]
_BYTES = """
    select night, sum(size) as size from (
        select night, length(cast(text as blob)) + 2 as size from notes where person_id = :person
        union all
        select night, 20 from answers where person_id = :person
    ) as parts group by night order by night
"""
_NOTE = "select * from notes where person_id = ? and message_id = ?"
_ANSWER = (
    "insert into answers values (?, ?, ?, ?, ?) on conflict (person_id, night, question)"
    " do update set chosen = excluded.chosen, state = excluded.state"
)
_RENUMBER = "update notes set message_id = ?, text = ? where person_id = ? and message_id = ?"
_FULL = """
    select (
        select count(*) from notes where person_id = :person and night = :night
    ) >= :most or (
        select count(*) from notes where person_id = :person
    ) >= :in_all or (
        select sum(length(cast(text as blob))) from notes where person_id = :person
    ) > :bytes as full
"""


class Nights:
    """Answers and notes, always of one person."""

    def __init__(self, db: Database, sure: Callable[[], bool] = lambda: True) -> None:
        """Work on that database; `sure` says whether the clock is in no doubt."""
        self._db, self._sure = db, sure

    async def answers(self, person_id: int, night: date) -> Answers:
        """The night's answers; empty when nothing was said."""
        return self._answers(person_id, night)

    async def change(self, person_id: int, night: date, edit: Edit) -> Answers:
        """Apply the edit to the night's answers; returns what is kept now.

        What a complete night was before a change is kept, one for each person, to be undone.
        """
        async with group_commit(self._db, person_id):
            before, after = self._edited(person_id, night, edit)
            if after != before and before and next_question(before) is None:
                self._keep_undo(person_id, f"{night:%Y%m%d}:{undo_snapshot.written(before)}")
        return after

    async def move(self, person_id: int, edits: Mapping[date, Edit]) -> Diary:
        """Apply the edits to several nights, all or none, kept to be undone as a whole; what is
        kept now."""
        async with group_commit(self._db, person_id):
            both = {night: self._edited(person_id, night, edit) for night, edit in edits.items()}
            self._keep_undo(person_id, undo_snapshot.written_move(both))
        return {night: after for night, (_, after) in both.items()}

    def _edited(self, person_id: int, night: date, edit: Edit) -> tuple[Answers, Answers]:
        """Write a night's answers as edited; what they were, and what they are."""
        before = self._answers(person_id, night)
        after = edit(before)
        statements = changes(person_id, night, before, after)
        if statements and not self._sure():
            statements.append(night_in_doubt(person_id, night.isoformat(), before))
        for sql, parameters in statements:
            self._db.execute(sql, parameters)
        return before, after

    def _keep_undo(self, person_id: int, whole: str) -> None:
        undo = Health(whole, "people", "undo", person_id)
        self._db.execute("update people set undo = ? where person_id = ?", [undo, person_id])

    async def diary(self, person_id: int, first: date, last: date) -> Diary:
        """Every night from the first to the last date that has answers, oldest first."""
        return diary(self._db, person_id, first, last)

    async def add_note(self, person_id: int, night: date, message_id: int, text: str) -> bool:
        """Keep a note; the same message kept again replaces itself. False when there is no room.

        Another note that has its number came from a file, before such notes had numbers of their
        own: it is given one.
        """
        with writing(self._db, person_id):
            here = row(self._db, _NOTE, [person_id, message_id])
            if here is None or (here["night"], here["text"]) != (night.isoformat(), text):
                if self._is_full(person_id, night, text):
                    return False
                if here:
                    number = fresh_number(self._db, "notes", person_id)
                    moved = Health(here["text"], "notes", "text", person_id, number)
                    self._db.execute(_RENUMBER, [number, moved, person_id, message_id])
                kept = Health(text, "notes", "text", person_id, message_id)
                self._db.execute(
                    "insert into notes (person_id, night, message_id, text) values (?, ?, ?, ?)",
                    [person_id, night.isoformat(), message_id, kept],
                )
            if not self._sure():
                self._db.execute(*note_in_doubt(person_id, message_id))
        return True

    def _is_full(self, person_id: int, night: date, text: str) -> bool:
        size = NOTE_BYTES - len(text.encode())
        room = {"most": NOTES_A_NIGHT, "in_all": MOST_NOTES, "bytes": size}
        note = {"person": person_id, "night": night.isoformat()}
        return bool(rows(self._db, _FULL, note | room)[0]["full"])

    async def note(self, person_id: int, note_id: int) -> Note | None:
        """A note by its number; None when there is no such note."""
        columns = row(self._db, _NOTE, [person_id, note_id])
        return _note(columns) if columns else None

    async def edit_note(self, person_id: int, note_id: int, text: str) -> bool:
        """Give a note another text; False when there is no such note."""
        with writing(self._db, person_id):
            changed = self._db.execute(
                "update notes set text = ? where person_id = ? and message_id = ?",
                [Health(text, "notes", "text", person_id, note_id), person_id, note_id],
            )
        return bool(changed.rowcount)

    async def delete_note(self, person_id: int, night: date, note_id: int) -> None:
        """Forget a note; nothing when there is no such note."""
        with writing(self._db, person_id):
            self._db.execute(
                "delete from notes where person_id = ? and night = ? and message_id = ?",
                [person_id, night.isoformat(), note_id],
            )

    async def notes(self, person_id: int, night: date) -> tuple[str, ...]:
        """The night's notes in the order they were written."""
        selected = rows(
            self._db,
            "select * from notes where person_id = ? and night = ? order by message_id",
            [person_id, night.isoformat()],
        )
        return tuple(columns["text"] for columns in selected)

    async def everything(
        self, person_id: int, first: date, last: date
    ) -> tuple[Diary, dict[date, list[str]]]:
        """All answers and all notes from the first to the last night, by night."""
        selected = rows(
            self._db,
            "select * from notes where person_id = ? and night between ? and ?"
            " order by night, message_id",
            [person_id, first.isoformat(), last.isoformat()],
        )
        notes: dict[date, list[str]] = {}
        for columns in selected:
            notes.setdefault(date.fromisoformat(columns["night"]), []).append(columns["text"])
        return await self.diary(person_id, first, last), notes

    async def spans(self, person_id: int, most: int) -> tuple[tuple[date, date], ...]:
        """All nights in spans, oldest first, whose notes have at most so many bytes together.

        A night with more of them is a span of its own; who has no night has one span without any.
        """
        selected = rows(self._db, _BYTES, {"person": person_id})
        spans: list[tuple[date, date]] = []
        size = most
        for columns in selected:
            night = date.fromisoformat(columns["night"])
            size += columns["size"]
            if size > most or not spans:
                size = columns["size"]
                spans.append((night, night))
            spans[-1] = (spans[-1][0], night)
        return tuple(spans) or ((date.min, date.max),)

    async def with_notes(self, person_id: int, first: date, last: date) -> tuple[date, ...]:
        """The nights from the first to the last date that have a note."""
        selected = rows(
            self._db,
            "select distinct night from notes"
            " where person_id = ? and night between ? and ? order by night",
            [person_id, first.isoformat(), last.isoformat()],
        )
        return tuple(date.fromisoformat(columns["night"]) for columns in selected)

    async def notes_between(self, person_id: int, first: date, last: date) -> tuple[Note, ...]:
        """Every note of these nights, the newest first."""
        selected = rows(
            self._db,
            "select * from notes where person_id = ? and night between ? and ?"
            " order by night desc, message_id desc",
            [person_id, first.isoformat(), last.isoformat()],
        )
        return tuple(_note(columns) for columns in selected)

    async def choose_note(self, person_id: int, note_id: int, *, on_page: bool) -> None:
        """Keep whether the doctor's page shows a note; nothing when there is no such note."""
        with writing(self._db, person_id):
            self._db.execute(
                "update notes set on_page = ? where person_id = ? and message_id = ?",
                [int(on_page), person_id, note_id],
            )

    async def recorded(self, person_id: int, most: int) -> int:
        """How many nights have an answer, counted up to so many."""
        selected = rows(
            self._db,
            "select distinct night from answers where person_id = ? limit ?",
            [person_id, most],
        )
        return len(selected)

    async def first(self, person_id: int) -> date | None:
        """The first night that has an answer; None when none has."""
        columns = row(
            self._db, "select min(night) as night from answers where person_id = ?", [person_id]
        )
        return date.fromisoformat(columns["night"]) if columns and columns["night"] else None

    async def first_told(self, person_id: int) -> date | None:
        """The first night that has an answer or a note; None when none has."""
        columns = row(
            self._db,
            "select min(night) as night from (select min(night) as night from answers"
            " where person_id = ?"
            " union all select min(night) from notes where person_id = ?) as told",
            [person_id, person_id],
        )
        return date.fromisoformat(columns["night"]) if columns and columns["night"] else None

    def _answers(self, person_id: int, night: date) -> Answers:
        selected = rows(
            self._db,
            "select * from answers where person_id = ? and night = ?",
            [person_id, night.isoformat()],
        )
        return {columns["question"]: _answer(columns) for columns in selected}


def diary(db: Database, person_id: int, first: date, last: date) -> Diary:
    """Every night from the first to the last date that has answers, oldest first."""
    selected = rows(
        db,
        "select * from answers where person_id = ? and night between ? and ? order by night",
        [person_id, first.isoformat(), last.isoformat()],
    )
    nights: dict[date, dict[str, Answer]] = {}
    for columns in selected:
        night = nights.setdefault(date.fromisoformat(columns["night"]), {})
        night[columns["question"]] = _answer(columns)
    return dict(nights)


def changes(
    person_id: int, night: date, before: Answers, after: Answers
) -> list[tuple[str, list[Any]]]:
    """The statements, with their parameters, that make a night's answers others."""
    key = [person_id, night.isoformat()]
    gone = [
        (
            "delete from answers where person_id = ? and night = ? and question = ?",
            [*key, question],
        )
        for question in before.keys() - after.keys()
    ]
    new = [
        (
            _ANSWER,
            [
                *(*key, question),
                Health(_joined(answer.chosen), "answers", "chosen", *key, question),
                answer.state,
            ],
        )
        for question, answer in after.items()
        if before.get(question) != answer
    ]
    return gone + new


def _note(columns: dict[str, Any]) -> Note:
    night = date.fromisoformat(columns["night"])
    return Note(columns["message_id"], night, columns["text"], bool(columns["on_page"]))


def _answer(columns: dict[str, Any]) -> Answer:
    return Answer(frozenset(columns["chosen"].split()), columns["state"])


def _joined(chosen: Iterable[str]) -> str:
    return " ".join(sorted(chosen))
