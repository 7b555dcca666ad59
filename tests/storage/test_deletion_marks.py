"""A damaged file of marks is seen, is set aside, and stops no deletion."""

import json
from pathlib import Path

import pytest

from bot.screens import privacy as privacy_screens
from storage.sqlite.deletion_marks import DeletionMarks
from tests.harness import MONDAY, Chat, Hypnic

NOTHING_MARKED = {"salt": "ab" * 32, "marks": {}}
MISSHAPEN: list[dict[str, object]] = [
    {"keys": [1]},
    {"keys": {"cd" * 32: "g" + "0" * 127}},
    {"keys": {"cd" * 32: "0" * 126}},
    {"plain": [5]},
    {"plain": [{"salt": "ab" * 32}]},
    {"marks": {"zz" * 32: 1}},
    {"unknown": 1},
    {"checksum": "0" * 64},
    {"checksum": []},
]


@pytest.mark.parametrize(
    "damage",
    [
        *(b"", b'{"salt": "ab', b"[]", b"5", b"\xff\xfe", b'{"salt": 1}'),
        *(json.dumps({**NOTHING_MARKED, **part}).encode() for part in MISSHAPEN),
    ],
)
@pytest.mark.sqlite_only  # The file of marks.
async def test_a_damaged_file_of_marks_is_set_aside_and_stops_no_deletion(
    hypnic: Hypnic, chat: Chat, tmp_path: Path, damage: bytes
) -> None:
    (tmp_path / "hypnic.db.erased").write_bytes(damage)
    await chat.types("/delete")

    await chat.taps("Yes, delete everything")

    assert chat.last == privacy_screens.DELETED
    marks = hypnic.store.files.deletions
    assert marks.deleted_at([chat.id]) == {chat.id: MONDAY}
    assert [file.read_bytes() for file in marks.damaged()] == [damage]
    assert not marks.are_known()


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff"])
def test_marks_that_are_damaged_name_nobody_and_are_told_apart(
    tmp_path: Path, damage: bytes
) -> None:
    marks = DeletionMarks(tmp_path / "a.db.erased")
    assert (marks.damaged(), marks.are_known()) == ([], False)
    marks.add([1], MONDAY)
    assert (marks.damaged(), marks.are_known()) == ([], True)

    marks.path.write_bytes(damage)

    assert (marks.damaged(), marks.are_known()) == ([marks.path], False)
    assert marks.deleted_at([1]) == {}


@pytest.mark.parametrize("part", ["salt", "marks", "keys"])
def test_one_digit_of_the_marks_that_has_changed_is_seen(tmp_path: Path, part: str) -> None:
    marks = DeletionMarks(tmp_path / "a.db.erased", "ab" * 32)
    marks.add([1], MONDAY)
    marks.let_in("cd" * 32)
    said = json.loads(marks.path.read_text())
    text = said[part] if part == "salt" else next(iter(said[part]))
    marks.path.write_text(marks.path.read_text().replace(text, f"{text[:-1]}{text[-1] == '0':d}"))

    assert (marks.damaged(), marks.are_known()) == ([marks.path], False)


def test_the_order_in_which_the_parts_of_the_file_stand_says_nothing(tmp_path: Path) -> None:
    marks = DeletionMarks(tmp_path / "a.db.erased")
    marks.add([1, 2], MONDAY)
    parts = json.loads(marks.path.read_text())
    marks.path.write_text(json.dumps(dict(reversed(parts.items()))))

    assert marks.are_known()
    assert marks.deleted_at([1, 2, 3]) == {1: MONDAY, 2: MONDAY}
