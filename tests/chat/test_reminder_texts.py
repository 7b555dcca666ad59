"""A reminder gets the text that it shall have, and none of the talk around it."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Sorry. I take magnesium. Please remember me every evening at 9", "magnesium"),
        ("I take magnesium. Remind me of it at 9pm", "magnesium"),
        ("remember me to stretch at 21:00", "stretch"),
        ("ok. can u bug me at like 9pm to stop drinking them", "stop drinking them"),
    ],
)
async def test_only_what_it_is_about_is_its_text(chat: Chat, typed: str, text: str) -> None:
    assert await chat.types(typed) == f"I will remind you: {text}, every day at 21:00."


@pytest.mark.parametrize(
    "typed",
    ["never mind. just remind me at 8pm for it", "remind me to take it at 8pm", "/remind 20:00"],
)
async def test_no_reminder_is_of_it_before_it_is_said_what_that_is(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("What shall I remind you of?")

    shown = await chat.types("magnesium")

    assert shown.startswith("magnesium, every day at 20:00.\n")
    assert "Nothing is set yet." in shown


@pytest.mark.parametrize("typed", ["thanks", "what is magnesium?", "my leg twitched twice"])
async def test_other_talk_is_not_what_a_reminder_is_of(chat: Chat, typed: str) -> None:
    await chat.types("remind me of it at 8pm")

    assert "every day at 20:00" not in await chat.types(typed)


async def test_the_check_in_beside_a_reminder_is_none_of_its_own(chat: Chat) -> None:
    await chat.types("take magnesium reminder 9pm and check in at 8 pls")

    assert chat.last.startswith("Your check-in now comes at 08:00.")
    assert not [said for said in chat.said if said.startswith("check in")]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("it should say stop drinking monster", "stop drinking monster"),
        ("No, wrong. The name must be only magnesium.", "magnesium"),
        ("call it Vitamin D please", "Vitamin D"),
        ("can you rename it to pills?", "pills"),
        ('Change the text to "water the plants"', "water the plants"),
        ("it must say: drink water", "drink water"),
        ("no, only iron", "iron"),
        ("iron only, thanks", "iron"),
    ],
)
async def test_the_reminder_just_set_gets_its_new_text(chat: Chat, typed: str, text: str) -> None:
    await chat.types("remind me iron tablets at 21:00")

    said = await chat.types(typed)

    assert said.startswith(f"I will remind you: {text}, every day at 21:00, next today.")
    assert said.endswith("Before: iron tablets, every day at 21:00.")


@pytest.mark.parametrize("typed", ["No. Iron only.", "Yes, but call it iron", "only iron pls"])
async def test_a_reminder_that_is_shown_gets_its_new_text_first(chat: Chat, typed: str) -> None:
    await chat.types("remind me iron tablets every other day 0800")

    said = await chat.types(typed)

    assert said.lower().startswith("iron, every other day at 08:00.")
    assert said.endswith("Nothing is set yet.")
    assert "I will remind you:" in await chat.types("keep it, thanks")


@pytest.mark.parametrize(
    "typed",
    [
        "it should be fine",
        "that should be enough",
        "could it be stress?",
        "only at weekends it is bad",
        "it should be 22:00",
    ],
)
async def test_other_talk_gives_no_reminder_a_text(chat: Chat, typed: str) -> None:
    await chat.types("remind me iron tablets at 21:00")

    await chat.types(typed)

    assert "iron tablets" in await chat.types("/remind")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("donepezil is the one at night", "his tablets (donepezil at night)"),
        ("the morning one's ramipril", "his tablets (ramipril in the morning)"),
        (
            "morning is bisoprolol, night is atorvastatin",
            "his tablets (bisoprolol in the morning, atorvastatin at night)",
        ),
        ("the night one is 9", "his tablets, every day at 08:00 and 21:00"),
        ("the night one gives me cramps", ""),
        ("night is the worst one", ""),
        ("is donepezil the one at night", ""),
        ("coffee in the morning and wine at night", ""),
        ("my husband is the one at night who kicks", ""),
    ],
)
async def test_what_is_taken_at_one_of_several_times_is_put_to_the_text_that_is_shown(
    hypnic: Hypnic, chat: Chat, typed: str, text: str
) -> None:
    await chat.types("remind me to give him his tablets 8 in the morning and 6 at night")

    said = await chat.types(typed)

    assert said.startswith(f"give him {text}") == bool(text)
    assert not await hypnic.store.reminders.all(chat.id)
