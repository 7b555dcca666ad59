"""A note that was kept is put right, or shown to be deleted, by words."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("brother not sister", "had a fight with my brother"),
        ("change the note to had a row", "had a row"),
        ("it should say had a row", "had a row"),
    ],
)
async def test_the_note_that_was_kept_last_is_put_right(chat: Chat, typed: str, text: str) -> None:
    await chat.types("note: had a fight with my sister")

    assert (await chat.types(typed)).endswith(f"says now:\n{text}")


@pytest.mark.parametrize(
    "typed", ["undo", "delete that", "oops delete that", "delete that note pls it was wrong"]
)
@pytest.mark.parametrize("as_reply", [False, True])
async def test_a_note_that_shall_go_is_shown_to_be_deleted(
    chat: Chat, typed: str, *, as_reply: bool
) -> None:
    await chat.types("note: new pillow")

    said = await chat.types(typed, reply_to=chat.messages[-1] if as_reply else None)

    assert said.startswith("Delete this note?")
    assert chat.buttons() == ["Delete the note", "Keep it"]


async def test_once_something_else_was_set_it_is_no_note_that_is_cancelled(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("note: new pillow")
    await chat.types("remind me to stretch at 9pm")

    assert (await chat.types("cancel that")).startswith("stretch, every day at 21:00.")
    assert len(await hypnic.store.reminders.all(chat.id)) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "change the note to i took 40 sleeping pills",
        "the note should say i want to die",
        "delete the note. i want to die",
        "delete it, i want to kill myself",
        "remove the note, my husband is not waking up",
    ],
)
async def test_a_danger_goes_before_a_change_of_the_note(chat: Chat, typed: str) -> None:
    await chat.types("note: bad night")

    assert "emergency number now" in await chat.types(typed)
    assert chat.buttons() == ["Not an emergency now"]


@pytest.mark.parametrize("typed", ["note: {}", "change the note to {}"])
async def test_what_may_be_a_danger_in_a_note_is_asked_about(chat: Chat, typed: str) -> None:
    await chat.types("note: bad night")
    await chat.types(typed.format("i cant do this anymore"))

    assert chat.buttons() == ["Life feels too heavy"]
