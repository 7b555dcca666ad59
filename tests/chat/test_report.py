"""/report in the chat: choosing nights, paper and notes, and the file that comes."""

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.harness import Chat, Hypnic


async def a_night_with_a_note(chat: Chat, text: str = "Woke with a jolt.") -> None:
    """A quiet night, and a note about it."""
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types(text, reply_to=chat.messages[-1])


def last_file(hypnic: Hypnic, chat: Chat) -> tuple[str, PdfReader]:
    """The name and the content of the document sent last."""
    document = next(m["document"] for m in reversed(chat.messages) if "document" in m)
    upload = hypnic.world.files[document["file_id"]]
    return upload.name, PdfReader(BytesIO(upload.data))


async def test_the_page_is_offered_with_nights_paper_and_notes(chat: Chat) -> None:
    await a_night_with_a_note(chat)

    said = await chat.types("/report")

    assert "2 March 2026: 1 of 1 night noted." in said
    assert chat.buttons() == [
        *("14 nights", "✓ 28 nights", "90 nights"),
        *("✓ A4", "Letter"),
        "Notes: 0 of 1 chosen",
        "Make the page",
    ]


async def test_what_the_page_cannot_show_is_said_before_it_is_made(chat: Chat) -> None:
    await a_night_with_a_note(chat, "Slept 🛌 well, \u5de6\u624b & <twice>")
    await chat.types("/report")
    await chat.taps("Notes: 0 of 1 chosen")
    await chat.taps(chat.buttons()[0])
    await chat.taps("Done")

    assert "The page cannot show 🛌 in your own words" in chat.last


async def test_the_page_comes_as_a_file_while_the_chat_says_so(hypnic: Hypnic, chat: Chat) -> None:
    await a_night_with_a_note(chat)
    await chat.types("/report")

    said = await chat.taps("14 nights", "Letter", "Make the page")

    name, reader = last_file(hypnic, chat)
    assert said.startswith("The page for your doctor, 2 March 2026.")
    assert (name, len(reader.pages)) == ("sleep-diary-2026-03-02.pdf", 1)
    assert float(reader.pages[0].mediabox[3]) == 792
    shown = [given["action"] for called, given in hypnic.wire.calls if called == "sendChatAction"]
    assert shown == ["upload_document"]


async def test_only_chosen_notes_are_on_the_page_and_a_choice_can_be_undone(
    hypnic: Hypnic, chat: Chat
) -> None:
    await a_night_with_a_note(chat, "Drank tea in the evening.")
    await chat.types("Read a book until late.", reply_to=chat.messages[-2])
    await chat.types("/report")

    await chat.taps(
        "Notes: 0 of 2 chosen",
        "Mon 2 Mar: Drank tea in the evening.",
        "Mon 2 Mar: Read a book until late.",
    )
    await chat.taps("✓ Mon 2 Mar: Read a book until late.", "Done")
    assert "Notes: 1 of 2 chosen" in chat.buttons()
    await chat.taps("Make the page")

    words = last_file(hypnic, chat)[1].pages[0].extract_text()
    assert ("Drank tea in the evening." in words, "Read a book until late." in words) == (
        True,
        False,
    )


async def test_many_notes_are_paged(chat: Chat) -> None:
    await a_night_with_a_note(chat, "Note 0")
    for number in range(1, 10):
        await chat.types(f"Note {number}", reply_to=chat.messages[-1 - number])
    await chat.types("/report")

    await chat.taps("Notes: 0 of 10 chosen", "Older")

    assert chat.buttons() == ["Mon 2 Mar: Note 1", "Mon 2 Mar: Note 0", "Newer", "Done"]


async def test_another_person_cannot_choose_my_notes(hypnic: Hypnic, chat: Chat) -> None:
    await a_night_with_a_note(chat)
    other = await hypnic.join().sets_up()
    mine = (await hypnic.store.export(chat.id))["notes"][0]["message_id"]

    await other.taps_data(f"note:28:a4:0:{mine}:1")

    assert (await hypnic.store.export(chat.id))["notes"][0]["on_page"] == 0


async def test_an_empty_diary_gives_no_page(chat: Chat) -> None:
    assert (await chat.types("/report")).startswith("There is nothing for a page yet")


async def test_a_flag_leads_to_the_page(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Lost awareness", "Done")
    await chat.taps("Yes, I am well again", "No, it was the first time")

    said = await chat.taps("Make the doctor's page")

    assert said.startswith("A page for the doctor")


async def test_a_page_nobody_offered_is_refused(chat: Chat) -> None:
    await chat.taps_data("make:5000:a4")
    await chat.taps_data("make:28:a0")

    assert [toast[:11] for toast in chat.toasts[-2:]] == ["That button"] * 2


async def test_signs_of_before_the_nights_on_the_page_are_not_called_not_found(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…", "None of these", "Calf cramps", "Done")
    for _ in range(20):
        hypnic.clock.now += timedelta(days=1)
        await chat.types("/checkin")
        await chat.taps("Quiet night, ordinary day")
    await chat.types("/report")

    await chat.taps("14 nights", "Make the page")

    words = " ".join(last_file(hypnic, chat)[1].pages[0].extract_text().split())
    assert "Calf cramps 0 of 14" in words
    assert "Noted or told, but less than the rule asks: calf cramps at night." in words


async def _page_with_notes(chat: Chat, *notes: str) -> None:
    await a_night_with_a_note(chat)
    for note in notes:
        await chat.types(f"note: {note}")
    await chat.types("/report")


@pytest.mark.parametrize(
    ("typed", "ticked"),
    [
        ("just the last month she wont read more", "✓ 28 nights"),
        ("only the last two weeks please", "✓ 14 nights"),
        ("the last three months", "✓ 90 nights"),
        ("all of it", "✓ 90 nights"),
        ("on letter paper", "✓ Letter"),
        ("the last 4 wks will do", "✓ 28 nights"),
        ("a shorter one, 2 weeks", "✓ 14 nights"),
        ("can it be three months instead?", "✓ 90 nights"),
        ("could it go further back", "✓ 90 nights"),
        ("thats too long, 2 weeks", "✓ 14 nights"),
        ("shorter please", "✓ 14 nights"),
    ],
)
async def test_nights_and_paper_are_wished_for_in_words(
    chat: Chat, typed: str, ticked: str
) -> None:
    await _page_with_notes(chat)

    assert (await chat.types(typed)).startswith("A page for the doctor")
    assert ticked in chat.buttons()


@pytest.mark.parametrize(
    "typed",
    [
        "leave the note about the argument out of it",
        "actualy put the one about the pins and needles in, only that one",
    ],
)
async def test_a_note_for_the_page_is_chosen_from_its_notes(chat: Chat, typed: str) -> None:
    await _page_with_notes(chat, "row with my ex")

    assert (await chat.types(typed)).startswith("Your notes")
    assert any("row with my ex" in label for label in chat.buttons())


@pytest.mark.parametrize(
    "typed",
    [
        "can it go without the notes, theres stuff about my ex in there",
        "Please not with the notes on it",
        "i dont want my notes on there",
        "the notes he need not see",
        "he doesnt need to read my notes",
        "make me a page for my doctor without the notes",
    ],
)
async def test_a_page_without_notes_has_none_chosen(chat: Chat, typed: str) -> None:
    await _page_with_notes(chat, "row with my ex")
    await chat.taps("Notes: 0 of 2 chosen")
    await chat.taps(chat.buttons()[0])

    await chat.types(typed)

    assert "Notes: 0 of 2 chosen" in chat.buttons()


async def test_no_name_stands_on_the_page_and_it_is_made_in_words(
    hypnic: Hypnic, chat: Chat
) -> None:
    await _page_with_notes(chat)

    assert "your name is not on it" in await chat.types("does she see my name on it")
    await chat.types("/report")
    await chat.types("ok make it")

    assert last_file(hypnic, chat)[0] == "sleep-diary-2026-03-02.pdf"


async def test_two_weeks_are_of_the_pause_that_was_asked_about_after_the_page(chat: Chat) -> None:
    await _page_with_notes(chat)
    await chat.types("/pause")

    assert (await chat.types("two weeks")).startswith("Paused.")


@pytest.mark.parametrize("typed", ["just the last month", "note: the last two weeks were awful"])
async def test_such_words_are_of_the_page_only_after_it(chat: Chat, typed: str) -> None:
    await a_night_with_a_note(chat)

    assert "A page for the doctor" not in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "remind me to post the letter at 5pm",
        "remind me to take my name badge with me at 5pm",
        "remind me to take the pill with the one on the shelf at 8pm",
        "pause the check-ins for just a week",
        "everything is fine",
        "it hurts everything",
        "the last week has been awful",
        "i got a letter from the hospital",
        "i take my notes in another app",
        "i'd give it a 4",
        "is four weeks a long time for this",
        "should i stop it for two weeks",
        "it has been four weeks",
        "i need two weeks off",
        "i don't want notes today",
        "make it stop",
    ],
)
async def test_what_is_no_wish_on_the_page_is_not_taken_for_one(chat: Chat, typed: str) -> None:
    await _page_with_notes(chat)

    said = await chat.types(typed)

    assert not said.startswith(("A page for the doctor", "Your notes", "No note", "No, your name"))


async def test_no_notes_of_a_day_take_none_off_the_page(hypnic: Hypnic, chat: Chat) -> None:
    await _page_with_notes(chat, "row with my ex")
    await chat.taps("Notes: 0 of 2 chosen")
    await chat.taps(chat.buttons()[0])

    await chat.types("no notes today")
    await chat.types("/report")

    assert "Notes: 1 of 2 chosen" in chat.buttons()


async def test_what_may_be_a_danger_beside_a_wish_for_the_page_is_asked_about(chat: Chat) -> None:
    await chat.types("i cant do this anymore. keep my notes off the doctors page")

    assert chat.buttons() == ["Life feels too heavy"]
