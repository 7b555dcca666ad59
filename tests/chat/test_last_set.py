"""What was set last is what a bare correction changes, also after other talk."""

import pytest

from tests.harness import Chat


async def test_once_something_else_was_asked_only_a_plain_change_is_of_the_reminder(
    chat: Chat,
) -> None:
    await chat.types("/remind magnesium 10pm")
    await chat.types("why do my legs twitch")

    assert "magnesium" not in await chat.types("in the evening")
    said = await chat.types("actually make it 10:30pm")
    assert said.startswith("magnesium, every day at 22:30.")


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        *(("make that ten", "22:00"), ("ten not nine", "22:00"), ("no ten", "22:00")),
        *(("10 actualy", "22:00"), ("mkae it ten", "22:00"), ("chnage to 10", "22:00")),
        *(("sory half nine would be better", "21:30"), ("wrong time, ten", "22:00")),
        *(("that should be ten", "22:00"), ("an hour later pls", "22:00")),
        *(("change reminder to 1030pm", "22:30"), ("make that half eleven, i stay up", "23:30")),
        ("half past ten i mean, in german halb elf", "22:30"),
    ],
)
async def test_an_hour_in_words_or_with_a_slip_changes_the_reminder_that_was_set(
    chat: Chat, typed: str, at: str
) -> None:
    await chat.types("remind me to take magnesium at 9pm")

    assert (await chat.types(typed)).startswith(f"take magnesium, every day at {at}.")


async def test_two_changes_of_a_reminder_are_read_in_one_line(chat: Chat) -> None:
    await chat.types("remind me to take magnesium at 9pm")

    said = await chat.types("10 not 9 and only on weekends")

    assert said.startswith("take magnesium, weekends at 22:00.")
