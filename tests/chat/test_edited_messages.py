"""An edited note or reminder follows its edit; anything else says that it does not."""

from typing import Any

import pytest

from bot.gateway.receiving import ALLOWED_UPDATES
from tests.harness import Chat, Hypnic


async def edits(
    hypnic: Hypnic, chat: Chat, written: dict[str, Any] | None = None, **content: Any
) -> str:
    """Edit a message that the person wrote, the last one unless given."""
    mine = written or [m for m in hypnic.world.conversation(chat.id) if m.get("out")][-1]
    head = {"message_id": mine["message_id"], "date": mine["date"], "edit_date": mine["date"] + 9}
    body = head | {"chat": chat.person.chat(), "from": chat.person.user()} | content
    hypnic.world.push("edited_message", body)
    await hypnic.deliver()
    return chat.last


async def notes_of(hypnic: Hypnic) -> list[str]:
    """All notes that are kept."""
    found = hypnic.store.db.execute("select text from notes order by message_id").fetchall()
    return [text for (text,) in found]


async def writes_a_note(chat: Chat, text: str) -> None:
    """Answer the check-in and reply to it."""
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types(text, reply_to=chat.messages[-1])


def saved(chat: Chat) -> dict[str, Any]:
    """The message that says that the note is saved."""
    return next(m for m in reversed(chat.messages) if "is saved with" in m.get("text", ""))


async def test_a_corrected_note_follows(hypnic: Hypnic, chat: Chat) -> None:
    assert "edited_message" in ALLOWED_UPDATES
    await writes_a_note(chat, "slept at my aunt's")

    said = await edits(hypnic, chat, text="slept at my sister's")
    assert said.startswith("Your note on the night to Monday 2 March is changed")
    assert await notes_of(hypnic) == ["slept at my sister's"]

    before = len(chat.said)
    await edits(hypnic, chat, text="slept at my sister's")
    assert len(chat.said) == before, "nothing was new in it"


async def test_a_note_edited_to_be_too_long_stays_and_it_is_said(
    hypnic: Hypnic, chat: Chat
) -> None:
    await writes_a_note(chat, "short")

    assert (await edits(hypnic, chat, text="x" * 1001)).startswith("That note is too long")
    assert await notes_of(hypnic) == ["short"]


async def test_a_reply_to_the_saved_note_adds_to_it(hypnic: Hypnic, chat: Chat) -> None:
    await writes_a_note(chat, "slept at my aunt's")

    said = await chat.types("on the sofa", reply_to=saved(chat))
    assert said == "Added to your note on the night to Monday 2 March."
    assert await notes_of(hypnic) == ["slept at my aunt's", "on the sofa"]


async def test_an_edit_changes_its_own_part_of_the_notes_and_no_other(
    hypnic: Hypnic, chat: Chat
) -> None:
    await writes_a_note(chat, "the neighbours had a party")
    first = [m for m in hypnic.world.conversation(chat.id) if m.get("out")][-1]
    await chat.types("and the heat", reply_to=saved(chat))

    assert "is changed" in await edits(hypnic, chat, text="and the heat was bad, too")
    await edits(hypnic, chat, first, text="the neighbours had a big party")

    assert await notes_of(hypnic) == ["the neighbours had a big party", "and the heat was bad, too"]


async def test_a_corrected_reminder_follows(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesum 21:30")
    said = await edits(hypnic, chat, text="/remind magnesium 21:45")

    assert "magnesium, every day at 21:45" in said
    kept = hypnic.store.db.execute("select text, at from reminders").fetchall()
    assert kept == [("magnesium", "21:45")]


@pytest.mark.parametrize("typed", ["/pause 10", "does magnesium help", "a lot"])
async def test_any_other_edit_changes_nothing_and_says_so(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(typed)

    assert (await edits(hypnic, chat, text="/pause 3")).startswith("I saw that you edited")


async def test_an_edit_that_tells_of_an_emergency_is_answered(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("does magnesium help")

    assert "emergency" in (await edits(hypnic, chat, text="I can't breathe, chest pain")).lower()


@pytest.mark.parametrize(
    "typed", ["left side of my face, a few flickers", "a bit of blood when i coughed"]
)
async def test_what_may_be_a_danger_in_an_edit_is_asked_about_as_in_a_new_message(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    assert "happening now?" in await chat.types(typed)
    await chat.taps("No")
    await chat.types("does magnesium help")

    assert (await edits(hypnic, chat, text=typed)).startswith("Is this happening now? I mean")


async def test_an_edit_without_words_is_dropped_before_it_is_kept(
    hypnic: Hypnic, chat: Chat
) -> None:
    before = len(chat.said)
    await edits(hypnic, chat, location={"latitude": 1.0, "longitude": 2.0, "live_period": 60})

    kept = hypnic.store.db.execute("select count(*) from inbox where raw like '%live_period%'")
    assert kept.fetchone() == (0,)
    assert len(chat.said) == before


async def test_an_edit_of_a_stranger_is_kept_nowhere(hypnic: Hypnic, stranger: Chat) -> None:
    await stranger.types("does magnesium help")
    before = len(stranger.said)

    await edits(hypnic, stranger, text="does calcium help")
    assert len(stranger.said) == before


async def test_an_edit_that_says_what_is_kept_already_gets_no_speech(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.types("a lot of it")
    before = len(chat.said)

    await edits(hypnic, chat, text="a lot of it")
    assert len(chat.said) == before

    assert "send it again as a new one" in await edits(hypnic, chat, text="just some")
