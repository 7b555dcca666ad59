"""Files that are no export, or were made up: what is said about them; nothing is changed."""

from typing import Any

import pytest

from bot.domain.csv_export import as_csv
from bot.domain.diary_import import read_file
from bot.domain.import_refusals import NotADiary, Unfit
from bot.language.flag_evidence import evidence
from bot.screens import export_import as export_import_screens
from bot.screens.formatting import clean
from tests.chat.test_export_import import NIGHT, TODAY, answer, fills_in, flag, note
from tests.harness import Chat, Hypnic, imports

MADE_UP = (Unfit.CHANGED, Unfit.UNREADABLE)
HOSTILE = [
    pytest.param(b"", id="empty"),
    pytest.param(b"\xff\xfe\x00", id="no text"),
    pytest.param(b"[" * 200_000, id="nested too deep"),
    pytest.param(b"null", id="null"),
    pytest.param([], id="a list"),
    pytest.param({"format": "hypnic-2"}, id="another format"),
    pytest.param({"format": "hypnic-1", "answers": {}}, id="an object for a list"),
    pytest.param({"format": "hypnic-1", "answers": [1]}, id="a number for a row"),
    pytest.param({"format": "hypnic-1", "answers": [{}]}, id="an empty row"),
    pytest.param({"format": "hypnic-1", "people": [{}, {}]}, id="two people"),
    pytest.param({"format": "hypnic-1", "flags": [{}] * 1_001}, id="too many flags"),
    pytest.param({"format": "hypnic-1", "people": [{"zone": "../../etc"}]}, id="a path as a zone"),
    pytest.param({"format": "hypnic-1", "people": [{"check_in_at": "25:00"}]}, id="no time"),
    pytest.param(answer(night="2026-02-30"), id="no such date"),
    pytest.param(answer(night=20260302), id="a number for a date"),
    pytest.param(answer(night="２０２６-03-02"), id="other digits"),
    pytest.param(answer(question="'; drop table people"), id="SQL as a question"),
    pytest.param(answer(question=["jerks"]), id="a list as a question"),
    pytest.param(answer(chosen="some nonsense"), id="a choice there is not"),
    pytest.param(answer(chosen=None), id="no choice"),
    pytest.param(answer(state="maybe"), id="a state there is not"),
    pytest.param(note(text=""), id="an empty note"),
    pytest.param(note(text="x" * 1001), id="a note too long"),
    pytest.param(note(text="\u200b\u202e"), id="a note of nothing to see"),
    pytest.param(note(text=5), id="a number for a note"),
    pytest.param(note(message_id=2**63), id="a number too big"),
    pytest.param(note(message_id=True), id="a truth for a number"),
    pytest.param(note(message_id=-1), id="a negative number"),
    pytest.param(note(on_page=2), id="neither yes nor no"),
    pytest.param({"format": "hypnic-1", "hints": [{"factor": "moon", "more": 1,
                  "told_on": NIGHT}]}, id="a factor there is not"),
    pytest.param(flag(family="made_up"), id="a flag there is not"),
    pytest.param(flag(urgency="panic"), id="an urgency there is not"),
    pytest.param(flag(state="made_up"), id="a state of a flag there is not"),
    pytest.param(flag(nights="2026-03-02"), id="a text for nights"),
    pytest.param(flag(asks="made_up"), id="a question of a flag there is not"),
    pytest.param(flag(doctor_on="soon"), id="a word for a date"),
    pytest.param(flag(seen="x" * 5000), id="evidence too long"),
    pytest.param(flag(seen="{"), id="evidence cut off"),
    pytest.param(flag(seen="{}"), id="evidence without facts"),
    pytest.param(flag(seen='{"events": [["2026-02-30", []]]}'), id="evidence of no day"),
    pytest.param({"format": "hypnic-1", "reminders": [{"reminder_id": 1, "text": "x", "at": "7:30",
                  "weekdays": "0"}]}, id="a time of another form"),
    pytest.param({"format": "hypnic-1", "reminders": [{"reminder_id": 1, "text": "x", "at": "07:30",
                  "weekdays": "9"}]}, id="a ninth day"),
]  # fmt: skip


@pytest.mark.parametrize("file", HOSTILE)
async def test_a_file_that_was_made_up_changes_nothing(
    hypnic: Hypnic, chat: Chat, file: Any
) -> None:
    before = await hypnic.store.export(chat.id)

    said = await imports(chat, file)

    assert said in [export_import_screens.NOT_A_DIARY[why] for why in MADE_UP]
    assert await hypnic.store.export(chat.id) == before


@pytest.mark.parametrize(
    ("name", "file", "words"),
    [
        pytest.param("cat.pdf", b"%PDF", "cannot use this kind of file", id="another file"),
        pytest.param("", b"x", "cannot use this kind of file", id="without a name"),
        pytest.param("hypnic.csv", as_csv({TODAY: {}}, {}), "the table for a", id="the table"),
        pytest.param("x.csv", b"date;hours\n2026-03-01;7,5", "no dates with texts", id="no texts"),
        pytest.param("x.csv", b"a,b\n13/1/26,ab\n1/13/26,ab", "the day first", id="two orders"),
        pytest.param("x.xls", b"\xd0\xcf\x11\xe0", "save it there as CSV", id="a spreadsheet"),
        pytest.param("a.json", b"x" * 5_000_001, "too big to come from /export", id="too big"),
        pytest.param("a.json", b'{"format": "hyp', "a part of it may be missing", id="cut off"),
        pytest.param("a.json", {"format": "x"}, "It may be another file", id="other JSON"),
        pytest.param("a.json", {"format": "hypnic-1", "answers": [{}]}, "changed", id="changed"),
    ],
)
async def test_what_is_wrong_with_a_file_is_said_and_nothing_is_changed(
    hypnic: Hypnic, chat: Chat, name: str, file: Any, words: str
) -> None:
    await fills_in(chat)
    await chat.types("/import")
    before = await hypnic.store.export(chat.id)

    said = await imports(chat, file, name)

    assert words in said
    assert "Nothing was changed" in said
    assert await hypnic.store.export(chat.id) == before


def test_a_file_that_is_too_big_is_not_read() -> None:
    with pytest.raises(NotADiary, match="too big"):
        read_file(b" " * 5_000_001, TODAY, TODAY, clean, evidence)


async def test_a_file_that_says_it_is_big_is_not_fetched(hypnic: Hypnic, chat: Chat) -> None:
    calls = len(hypnic.wire.calls)

    said = await chat.sends(
        {"document": {"file_id": "x", "file_unique_id": "u", "file_name": "a.json",
                      "file_size": 9_999_999}}
    )  # fmt: skip

    assert said == export_import_screens.NOT_A_DIARY[Unfit.TOO_BIG]
    assert [name for name, _ in hypnic.wire.calls[calls:]] == ["sendMessage"]


async def test_markup_in_an_imported_flag_is_shown_as_text(hypnic: Hypnic, chat: Chat) -> None:
    await imports(chat, flag(seen="<b>&</b>"))

    await chat.types("/patterns")

    assert not any("<b>&</b>" in str(call) for _, call in hypnic.wire.calls)


async def test_an_emergency_in_the_caption_of_a_file_is_answered_first(
    chat: Chat, stranger: Chat
) -> None:
    sent = {"file_id": "d", "file_unique_id": "u", "file_name": "letter.pdf"}

    said = [
        await anyone.sends({"document": sent, "caption": "my chest hurts and I cannot breathe"})
        for anyone in (chat, stranger)
    ]

    assert ["emergency number" in text for text in said] == [True, True]
