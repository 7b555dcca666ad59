"""Tables of other programs: shown first, asked about when in doubt, brought in by a tap."""

from bot.demo.world import Json
from bot.domain.import_limits import MOST_NOTES
from bot.screens import export_import as export_import_screens
from bot.screens import table_import as screens
from tests.harness import Chat, Hypnic, imports

TABLE = (
    "Date;Hours;Note\r\n2026-02-27;7,5;jerked twice\r\n2026-03-01;6,0;<b>late</b> coffee\r\n"
    "2026-03-09;8;to come\r\nsum;21,5;fine\r\n"
)


async def notes(chat: Chat) -> list[tuple[str, str]]:
    """Everybody's notes of a chat, by night."""
    kept: list[Json] = (await chat.hypnic.store.export(chat.id))["notes"]
    return [(row["night"], row["text"]) for row in kept]


async def test_a_table_is_shown_first_and_brought_in_by_a_tap(hypnic: Hypnic, chat: Chat) -> None:
    said = await imports(chat, TABLE.encode("cp1252"), "diary.csv")

    assert said == (
        "This table has 2 texts for 2 nights: 27 February – 1 March 2026. Each can become a note on"
        " its night. How you slept stays open.\nDates are read from “Date”, texts from “Note”."
        " Nothing else is brought in.\n\nThe first, for 27 February 2026:\njerked twice\n"
        "Not brought in: 1 row without a date that I can read, 1 row with a date to come.\n"
        "Nothing is kept yet."
    )
    assert chat.buttons() == ["Bring them in", "Leave them out"]
    assert await notes(chat) == []

    said = await chat.taps("Bring them in")

    assert said.startswith("Done. New: 2 notes. Here already: 0 notes.")
    assert await notes(chat) == [
        ("2026-02-27", "jerked twice"),
        ("2026-03-01", "<b>late</b> coffee"),
    ]
    assert (await hypnic.store.export(chat.id))["answers"] == []


async def test_the_same_table_again_brings_nothing_twice(chat: Chat) -> None:
    for _ in range(2):
        await imports(chat, TABLE.encode(), "diary.csv")
        await chat.taps("Bring them in")

    assert "New: 0 notes. Here already: 2 notes." in chat.last
    assert len(await notes(chat)) == 2


async def test_dates_in_doubt_are_asked_about_by_one_of_them(chat: Chat) -> None:
    said = await imports(chat, b"Date,Note\n1/2/2026,jerked\n", "diary.csv")

    assert said == "Which day is 1/2/2026 in this table? Nothing is kept yet."
    assert chat.buttons() == ["1 February 2026", "2 January 2026", "Leave them out"]
    assert "for 2 January 2026" in await chat.taps("2 January 2026")
    await chat.taps("Bring them in")
    assert await notes(chat) == [("2026-01-02", "jerked")]


async def test_a_table_may_be_left_out(chat: Chat) -> None:
    await imports(chat, TABLE.encode(), "diary.csv")

    assert await chat.taps("Leave them out") == screens.LEFT_OUT
    assert await notes(chat) == []


async def test_a_table_whose_file_is_gone_from_the_chat_is_asked_for_again(
    hypnic: Hypnic, chat: Chat
) -> None:
    await imports(chat, TABLE.encode(), "diary.csv")
    shown = {k: v for k, v in chat.messages[-1].items() if k != "reply_to_message"}

    for data in ("bring:day", "dates:month", "bring:week"):
        await chat.taps_data(data, shown)
        assert chat.toasts[-1] == screens.FILE_GONE
    assert await notes(chat) == []


async def test_a_table_without_one_fitting_text_has_no_button(chat: Chat) -> None:
    said = await imports(chat, b"date,note\n2026-03-09,to come\n", "")

    assert said == f"{screens.NO_TEXTS}\nNot brought in: 1 row with a date to come."
    assert chat.buttons() == []


async def test_texts_that_find_no_room_are_counted(hypnic: Hypnic, chat: Chat) -> None:
    store = hypnic.store
    store.db.execute(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)"
        " insert into notes (person_id, night, message_id, text)"
        " select ?, '2026-03-01', i, 'note ' || i from n",
        [MOST_NOTES - 1, chat.id],
    )

    await imports(chat, TABLE.encode(), "diary.csv")
    said = await chat.taps("Bring them in")

    assert "New: 1 note. Here already: 0 notes." in said
    assert "No room was left for 1 note, as I keep 60,000 of up to 10 MB, and 50 a night" in said


async def test_a_note_of_today_from_a_table_takes_no_check_in_away(
    hypnic: Hypnic, chat: Chat
) -> None:
    await imports(chat, b"date,note\n2026-03-02,slept badly\n", "diary.csv")
    await chat.taps("Bring them in")
    await hypnic.later(minutes=31)

    assert "check-in is ready" in chat.last
    await chat.types("slept badly", reply_to=chat.messages[-1])
    await hypnic.later(hours=3)
    assert sum("check-in is ready" in text for text in chat.arrived) == 1


async def test_notes_from_a_table_are_no_answers_to_check_ins(hypnic: Hypnic, chat: Chat) -> None:
    for day in range(2, 6):
        await imports(chat, f"date,note\n2026-03-0{day},bad\n".encode(), "diary.csv")
        await chat.taps("Bring them in")
        await hypnic.later(minutes=31)
        await hypnic.later(hours=23, minutes=29)

    assert any("had no answer" in text for text in chat.arrived)


async def test_notes_before_the_first_answer_are_reached_in_the_diary(chat: Chat) -> None:
    await imports(chat, b"date,note\n2026-01-05,long ago\n", "")
    await chat.taps("Bring them in")
    await chat.types("/diary")

    for _ in range(4):
        await chat.taps("Older")

    assert "Notes: Mon 5 Jan." in chat.last
    assert "Older" not in chat.buttons()


async def test_files_of_known_programs_are_answered_by_name(chat: Chat) -> None:
    said = await imports(chat, b"full_date,weekday,mood,note\n2026-03-01,Sunday,meh,x\n", "d.csv")

    assert said.startswith("This looks like a file from Daylio. I cannot read those")
    assert export_import_screens.BY_HAND in said
    assert "Nothing was changed." in said


async def test_an_export_without_a_name_comes_in(chat: Chat) -> None:
    assert "New: 0 nights" in await imports(chat, {"format": "hypnic-1", "notes": []}, "")


async def test_whether_a_program_can_be_imported_is_answered(chat: Chat, stranger: Chat) -> None:
    for anyone in (chat, stranger):
        said = await anyone.types("Can you import Daylio?")
        assert said.startswith("I cannot read files from Daylio")
        assert export_import_screens.BY_HAND in said
        for asked in ("can you import X?", "can I move my old sleep diary here"):
            said = await anyone.types(asked)
            assert said.startswith(export_import_screens.IMPORT_HOW)
            assert said.endswith("by hand in /diary.")


async def test_an_emergency_beside_that_question_comes_first(chat: Chat) -> None:
    said = await chat.types("can you import Daylio, my chest hurts and I cannot breathe")

    assert "emergency number" in said


async def test_a_mark_that_is_never_closed_brings_nothing_and_its_line_is_named(
    chat: Chat,
) -> None:
    table = b'date,note\n2026-02-26,fine\n2026-02-27,"jerked\n2026-02-28,quiet\n2026-03-01,quiet\n'

    said = await imports(chat, table, "diary.csv")

    assert 'A quotation mark (") in line 3 of this table' in said
    assert said.endswith("Nothing was changed.")
    assert await notes(chat) == []


async def test_texts_with_commas_that_were_not_quoted_are_kept_whole_or_refused_by_their_line(
    hypnic: Hypnic,
) -> None:
    chat = await hypnic.join().sets_up()
    whole = b'Date,Notes\n2026-02-26,"twitched", then a shock, fainted\n2026-02-27,calm\n'
    said = await imports(chat, b"Date,Mood,Notes\n2026-02-26,bad,woke, jerked\n", "diary.csv")
    assert "Line 2 of this table has more parts" in said

    await imports(chat, whole, "diary.csv")
    await chat.taps("Bring them in")

    kept = hypnic.store.db.execute("select text from notes order by night").fetchall()
    assert kept == [('"twitched", then a shock, fainted',), ("calm",)]
