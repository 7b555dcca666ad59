"""Notes of a night that are taken back, one by one."""

import pytest

from storage.database import rows
from tests.harness import Chat, Hypnic

WRITTEN = "Tea at nine & a long walk, then to bed."


async def notes_a_night(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    closed = chat.messages[-1]
    await chat.types(WRITTEN, reply_to=closed)
    await chat.types("Second thought.", reply_to=closed)


def kept(hypnic: Hypnic) -> list[str]:
    return sorted(row["text"] for row in rows(hypnic.store.db, "select * from notes"))


async def test_a_note_is_shown_whole_before_it_is_deleted(hypnic: Hypnic, chat: Chat) -> None:
    await notes_a_night(chat)

    await chat.taps("Change", "Note: Tea at nine & a long walk, the")
    assert f"Delete this note? It cannot be undone.\n{WRITTEN}" in chat.said
    assert len(kept(hypnic)) == 2

    await chat.taps("Delete the note")
    assert kept(hypnic) == ["Second thought."]
    assert [said for said in chat.said if said.endswith("Your note: Second thought.")]
    assert chat.toasts[-1] == "The note is deleted."


async def test_a_note_can_be_kept_after_all(hypnic: Hypnic, chat: Chat) -> None:
    await notes_a_night(chat)

    await chat.taps("Change", "Note: Second thought.", "Keep it")

    assert "Night to Monday 2 March\nWhat would you like to change?" in chat.said
    assert len(kept(hypnic)) == 2


async def test_a_note_is_deleted_by_whose_it_is_only(hypnic: Hypnic, chat: Chat) -> None:
    await notes_a_night(chat)
    mine = (await hypnic.store.export(chat.id))["notes"][0]["message_id"]
    other = await hypnic.join().sets_up()

    await other.taps_data(f"scrap:20260302:{mine}")
    assert other.toasts[-1] == "That note is gone already."
    await other.taps_data(f"scrapped:20260302:{mine}")

    assert len(kept(hypnic)) == 2


async def test_a_note_chosen_for_the_doctors_page_stays_chosen_when_it_is_delivered_again(
    hypnic: Hypnic, chat: Chat
) -> None:
    nights, night = hypnic.store.nights, hypnic.clock.now.date()
    await nights.add_note(chat.id, night, 70, WRITTEN)
    await nights.choose_note(chat.id, 70, on_page=True)

    assert await nights.add_note(chat.id, night, 70, WRITTEN)

    note = await nights.note(chat.id, 70)
    assert note is not None
    assert note.on_page


@pytest.mark.parametrize("typed", ["delete the note", "please remove that note", "scrap my note"])
async def test_a_note_is_deleted_by_words_only_if_there_is_one(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    assert (await chat.types(typed)).startswith("There is no note")
    await chat.types("slept well, no twitching")
    assert (await chat.types(typed)).startswith("Nothing of it is saved yet")
    await chat.types("note: the cat was ill")

    await chat.types(typed)
    await chat.taps("Delete the note")

    assert kept(hypnic) == []


@pytest.mark.parametrize(
    "typed", ["note: i took 30 paracetamol", "i took 30 paracetamol, put that down as a note"]
)
async def test_a_danger_in_a_note_is_heard(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert any(said.startswith("This sounds like an emergency.") for said in chat.said)
    assert kept(hypnic) == ["i took 30 paracetamol"]


@pytest.mark.parametrize(
    ("typed", "night"),
    [
        ("can you put that as a note, sertraline 50 > 25 on sunday", "Monday 2 March"),
        ("note for saturday: slept at my mums", "Sunday 1 March"),
        ("note for the night before: new pillow", "Sunday 1 March"),
        ("note: see the gp on friday", "Monday 2 March"),
    ],
)
async def test_a_note_may_name_the_night_that_it_is_for(chat: Chat, typed: str, night: str) -> None:
    await chat.types("/checkin")
    await chat.types("quiet")

    said = await chat.types(typed)

    assert said.startswith(f"Your note is saved with the night to {night}.")
    assert "night to Monday 2 March" in await chat.types("note: new pillow")
