"""Mutated updates and hostile texts; middle forms as a proof."""

from pathlib import Path

import pytest

from storage.database import rows
from tests.crash.test_torn import sizes
from tests.fuzz import hostile, updates
from tests.harness import Chat, Hypnic

KEPT = ("people", "answers", "notes", "flags", "reminders")
OF_THE_TALK = {"last_contact", "lately", "lately_at"}
"""What a message moves, or an alarm."""


@sizes(250, 6000)
async def test_any_update_is_handled_and_nobody_is_answered_in_public(
    tmp_path: Path, size: int
) -> None:
    found = await updates.fuzzed(tmp_path, size)

    assert (found["unhandled"], found["answered in public"]) == ([], 0)
    assert (found["undone"], found["check"]) == (0, "ok")


async def test_any_text_gets_an_answer_and_no_diary_changes(hypnic: Hypnic, chat: Chat) -> None:
    before = [rows(hypnic.store.db, f"select * from {table}") for table in KEPT]

    said = {text: await hostile.answer_to(chat, text) for text in hostile.TEXTS}

    assert [text for text, answer in said.items() if answer == "(silence)"] == []
    after = [rows(hypnic.store.db, f"select * from {table}") for table in KEPT]
    assert [without_talk(table) for table in after] == [without_talk(table) for table in before]


def without_talk(table: list[dict[str, object]]) -> list[dict[str, object]]:
    """The rows without what is of the talk alone."""
    return [{name: row[name] for name in row.keys() - OF_THE_TALK} for row in table]


def test_there_are_some_150_of_them() -> None:
    assert len(set(hostile.TEXTS)) >= 140


@pytest.mark.parametrize("text", hostile.TEXTS[:12])
def test_every_text_can_be_shown(text: str) -> None:
    assert hostile.shown(text).isascii()
