"""What is kept can be read, taken along and deleted without a trace."""

import json
from pathlib import Path

import pytest

from storage.sqlite.backups import back_up
from tests.harness import MONDAY, Chat, Hypnic

CANARY = "canary-zebra-7391"


def files_with(folder: Path, text: str) -> list[str]:
    """The names of the files in the folder that hold the text."""
    return [f.name for f in folder.iterdir() if f.is_file() and text.encode() in f.read_bytes()]


async def test_the_export_holds_everything_as_json(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await chat.types(CANARY, reply_to=chat.messages[-1])

    await chat.types("/export")

    document = chat.messages[-1]["document"]
    assert document["file_name"] == "hypnic-2026-03-02.json"
    exported = json.loads(hypnic.world.files[document["file_id"]].data)
    assert exported["format"] == "hypnic-1"
    assert exported["answers"] == [
        {"night": "2026-03-02", "question": "end", "chosen": "", "state": "done"},
        {"night": "2026-03-02", "question": "jerks", "chosen": "lot", "state": "done"},
    ]
    assert [note["text"] for note in exported["notes"]] == [CANARY]
    assert exported["people"][0]["zone"] == "Europe/Berlin"


@pytest.mark.sqlite_only  # Its file, and its backups.
async def test_deleting_takes_two_steps_and_leaves_no_trace(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await chat.types(CANARY, reply_to=chat.messages[-1])
    assert bool(files_with(tmp_path, CANARY)) is (hypnic.store.files.key is None)

    await chat.types("/delete")
    assert chat.buttons() == ["Yes, delete everything", "No, keep my diary"]
    await chat.taps("Yes, delete everything")

    assert chat.messages[-1]["text"].startswith("Everything about you is deleted.")
    assert files_with(tmp_path, CANARY) == []
    for table in ("people", "answers", "notes", "ledger", "flags", "inbox"):
        kept = hypnic.store.db.execute(f"select count(*) from {table} where person_id is not null")
        assert kept.fetchone() == (0,)


async def test_saying_no_keeps_the_diary(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/delete")

    assert await chat.taps("No, keep my diary") == "Nothing was deleted."
    assert await hypnic.store.people.get(chat.id)


async def test_deleting_leaves_other_people_alone(hypnic: Hypnic, chat: Chat) -> None:
    other = await hypnic.join().sets_up()
    await other.types("/checkin")
    await other.taps("Quiet night, ordinary day")
    before = await hypnic.store.export(other.id)

    await chat.types("/delete")
    await chat.taps("Yes, delete everything")

    assert await hypnic.store.export(other.id) == before


async def test_the_policy_says_that_bot_chats_are_readable_by_telegram(stranger: Chat) -> None:
    assert "not end-to-end encrypted" in await stranger.types("/privacy")


async def test_tapping_delete_again_says_again_that_all_is_deleted(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/delete")
    question = chat.messages[-1]
    for _ in range(2):
        await chat.taps_data("delete:yes", question)

    assert chat.last.startswith("Everything about you is deleted.")
    assert (await chat.types("is it gone?")).startswith("Yes, I have nothing about you.")


@pytest.mark.sqlite_only  # Its file, and its backups.
async def test_a_new_backup_knows_nothing_of_who_was_deleted(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    await chat.types("/checkin")
    await chat.types(CANARY, reply_to=chat.messages[-1])
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")

    back_up(tmp_path / "hypnic.db", tmp_path / "b", 3, MONDAY, hypnic.store.files.key)

    assert files_with(tmp_path / "b", CANARY) == []
    assert files_with(tmp_path, str(chat.id)) == []


@pytest.mark.parametrize("said", ["do not delete my diary", "please don't erase all my data"])
async def test_not_to_delete_opens_no_delete_step(chat: Chat, said: str) -> None:
    answered = await chat.types(said)

    assert "This deletes your diary" not in answered
    assert not [button for button in chat.buttons() if button.startswith("Delete")]
