"""What is taken along from the page, and brought back through the browser's file picker."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import FilePayload, expect

from tests.e2e.visitor import PHONE, Visitor

NOTED, DIARY = "Mon 2 Mar: some", "Your diary"


def chooses(visitor: Visitor, file: Path | FilePayload) -> None:
    """Open the file picker with the keyboard alone, and choose that file in it."""
    keyboard = visitor.page.keyboard
    visitor.there("attach").focus()
    with visitor.page.expect_file_chooser() as chooser:
        keyboard.press("Enter")
        while visitor.focus() != "Choose a file":
            keyboard.press("ArrowDown")
        keyboard.press("Enter")
    chooser.value.set_files(file)


def test_an_exported_diary_comes_back_after_everything_was_deleted(
    visitor: Visitor, tmp_path: Path
) -> None:
    visitor.sets_up()
    visitor.taps("Fill in last night", "Some twitching", "Stop here")
    visitor.sees("Saved: some twitching")
    visitor.types("/export")
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("link", name=re.compile(r"\.json")).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    visitor.types("/delete")
    visitor.taps("Yes, delete everything")
    visitor.sees("Everything about you is deleted.")
    visitor.types("/start")
    visitor.taps("Agree and set up")
    visitor.sees("Where do you live?")
    visitor.types("London")
    visitor.sees("Time zone: Europe/London")
    visitor.types("7:00")
    visitor.sees("How was last night?")
    visitor.types("/diary")
    visitor.sees(DIARY)
    expect(visitor.key(NOTED)).not_to_be_visible()

    visitor.types("/import")
    visitor.sees("Send me the JSON file")
    chooses(visitor, file)

    visitor.sees("Done. New: 1 night, 0 notes and 0 reminders.")
    visitor.types("/diary")
    visitor.sees(DIARY, NOTED)


def test_a_file_that_is_no_export_is_answered_kindly(visit: Callable[..., Visitor]) -> None:
    visitor = visit(PHONE)
    visitor.sets_up()
    visitor.there("attach").click()
    barriers = visitor.barriers()
    visitor.page.keyboard.press("Escape")
    visitor.types("/import")
    visitor.sees("Send me the JSON file")

    chooses(visitor, {"name": "cat.txt", "mimeType": "text/plain", "buffer": b"meow"})
    visitor.sees("I cannot use this kind of file.", "Nothing was changed.")
    chooses(visitor, {"name": "cat.json", "mimeType": "application/json", "buffer": b"meow"})
    visitor.sees("I cannot read this file as an export.", "Nothing was changed.")

    assert (barriers, visitor.overflows()) == ([], False)


def test_a_file_that_is_too_large_is_not_sent(visitor: Visitor, tmp_path: Path) -> None:
    visitor.sets_up()
    before = visitor.messages.count()
    large = tmp_path / "large.json"
    large.write_bytes(bytes(20_000_001))

    visitor.there("file").set_input_files(large)

    expect(visitor.there("notice")).to_have_text(re.compile("larger than 20 MB"))
    assert visitor.messages.count() == before
