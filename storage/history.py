"""The history: one row for each question that was answered or skipped, of one person at a time."""

from collections.abc import Callable
from datetime import date
from typing import Any

from bot.domain.history import DatedAnswer, Kept
from bot.domain.question_types import Answer, Answers
from storage.database import Database, Health, health, rows, writing


class HistoryTable:
    """Answers by the key of their row, each with the day on which it was given."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def kept(self, person_id: int) -> Kept:
        """What was answered, skipped or offered; empty when nothing was."""
        return kept(self._db, person_id)

    async def change(self, person_id: int, edit: Callable[[Answers], Answers], today: date) -> Kept:
        """Apply the edit; an answer that it changes is of today. Returns what is kept now."""
        with writing(self._db, person_id):
            before = kept(self._db, person_id)
            after = edit({key: dated.answer for key, dated in before.items()})
            for key, answer in after.items():
                if key not in before or before[key].answer != answer:
                    keep(self._db, person_id, key, DatedAnswer(answer, today))
            return kept(self._db, person_id)

    async def confirm(self, person_id: int, key: str, today: date) -> None:
        """Keep that a row was answered or offered today, with the answer that it has."""
        with writing(self._db, person_id):
            known = kept(self._db, person_id).get(key)
            answer, words = (known.answer, known.words) if known else (Answer(), None)
            keep(self._db, person_id, key, DatedAnswer(answer, today, words))

    async def name(self, person_id: int, key: str, words: str | None) -> None:
        """Keep the name that was typed beside an answer, or none."""
        with writing(self._db, person_id):
            self._db.execute(
                "update history set words = ? where person_id = ? and question = ?",
                [health(words, "history", "words", person_id, key), person_id, key],
            )


def kept(db: Database, person_id: int) -> dict[str, DatedAnswer]:
    """What was answered, skipped or offered, by the key of its row."""
    selected = rows(db, "select * from history where person_id = ? order by question", [person_id])
    return {columns["question"]: _dated(columns) for columns in selected}


def keep(db: Database, person_id: int, key: str, dated: DatedAnswer) -> None:
    """Keep one row in place of the one that was there."""
    chosen = Health(" ".join(sorted(dated.answer.chosen)), "history", "chosen", person_id, key)
    words = health(dated.words, "history", "words", person_id, key)
    db.execute(
        "insert into history (person_id, question, chosen, state, given_on, words)"
        " values (?, ?, ?, ?, ?, ?) on conflict (person_id, question) do update set"
        " chosen = excluded.chosen, state = excluded.state, given_on = excluded.given_on,"
        " words = excluded.words",
        [person_id, key, chosen, dated.answer.state, dated.given_on.isoformat(), words],
    )


def _dated(columns: dict[str, Any]) -> DatedAnswer:
    answer = Answer(frozenset(columns["chosen"].split()), columns["state"])
    return DatedAnswer(answer, date.fromisoformat(columns["given_on"]), columns["words"])
