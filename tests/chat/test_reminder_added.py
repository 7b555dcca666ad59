"""A reminder of another thing beside one that is open or kept changes nothing of that one."""

import pytest

from tests.harness import Chat


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (
            "Oh and the iron, but that's only Mondays and Fridays, in the morning, 6.45",
            "iron, Mon, Fri at 06:45.",
        ),
        ("and the drops, only sundays 9am", "drops, every Sunday at 09:00."),
        ("ok, also my iron tablets, but only mondays, 6.45", "iron, every Monday at 06:45."),
    ],
)
@pytest.mark.parametrize("first", ["remind me magnesium 10pm", "nag me about magnesium say 10pm"])
async def test_it_is_shown_as_one_more(chat: Chat, first: str, typed: str, shown: str) -> None:
    await chat.types(first)
    before = len(chat.said)
    await chat.types(typed)

    assert any(said.startswith(shown) for said in chat.said[before:])
    assert "every day at 22:00" in " ".join(chat.said)


async def test_the_same_thing_is_changed(chat: Chat) -> None:
    await chat.types("remind me magnesium 10pm")

    assert (await chat.types("and the magnesium, but only mondays")).startswith(
        "magnesium, every Monday at 22:00."
    )
