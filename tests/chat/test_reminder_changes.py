"""Reminders changed, doubled or ordered about in words: nothing is lost without being said."""

import pytest

from tests.harness import Chat, Hypnic, exported, imports


@pytest.mark.parametrize("typed", ["delete tea", "list", "stop", "cancel", "delete my reminders"])
async def test_an_order_behind_remind_shows_the_list(chat: Chat, typed: str) -> None:
    await chat.types("/remind tea 20:00")

    assert (await chat.types(f"/remind {typed}")).startswith("Your reminders")


@pytest.mark.parametrize(
    ("typed", "said", "left"),
    [
        ("Delete it", "Deleted: tea.", 0),
        ("cancel", "Fine. It stays: tea, every day at 20:00.", 1),
        ("stop", "Fine. It stays: tea, every day at 20:00.", 1),
        ("never mind", "Fine. It stays: tea, every day at 20:00.", 1),
    ],
)
async def test_an_order_typed_at_change_is_no_text(
    hypnic: Hypnic, chat: Chat, typed: str, said: str, left: int
) -> None:
    await chat.types("/remind tea 20:00")
    await chat.taps("Change")

    assert await chat.types(typed) == said
    assert len(await hypnic.store.reminders.all(chat.id)) == left


async def test_fewer_times_are_shown_before_the_others_go(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind drops 8am, 2pm and 8pm")
    await chat.taps("Change")

    said = await chat.types("9pm")

    assert "this stays: drops, every day at 08:00, 14:00 and 20:00." in said
    assert (await chat.taps("Keep it")).endswith(
        "Before: drops, every day at 08:00, 14:00 and 20:00."
    )


@pytest.mark.parametrize("again", ["Drops 8pm", "drops 8am and 8pm"])
async def test_a_reminder_that_is_there_is_not_set_twice(
    hypnic: Hypnic, chat: Chat, again: str
) -> None:
    await chat.types("/remind drops 8am and 8pm")

    said = await chat.types(f"/remind {again}")

    assert said == "You have that one already: drops, every day at 08:00 and 20:00."
    assert chat.buttons() == ["Change", "Delete", "Back"]
    assert len(await hypnic.store.reminders.all(chat.id)) == 1


async def test_other_words_typed_while_a_reminder_is_shown_are_shown_instead(chat: Chat) -> None:
    await chat.types("/remind magnesium 200 mg every other day 9pm")

    said = await chat.types("magnesium 400 mg 9pm")

    assert said.startswith("magnesium 400 mg, every other day at 21:00.")
    assert "magnesium 400 mg, every other day" in await chat.taps("Keep it")


async def test_an_end_is_said_behind_the_time(chat: Chat) -> None:
    said = await chat.types("/remind antibiotic 9am for 2 days")

    assert said.startswith("antibiotic, every day at 09:00, until Tue 3 Mar 2026.")


@pytest.mark.parametrize(
    ("wish", "answer", "said"),
    [
        ("magnesium", "9pm", "I will remind you: magnesium, every day at 21:00."),
        ("take 1/2 tablet", "9pm", "I will remind you: take 1/2 tablet, every day at 21:00."),
        ("weekly tablet 9am", "tuesday", "I will remind you: tablet, Tue at 09:00."),
        ("dentist 3/12 9am", "3 december", "dentist, once on Thu 3 Dec 2026 at 09:00."),
        ("stretch between 7 and 8", "7:30pm", "I will remind you: stretch, every day at 19:30."),
        ("tablet before 9pm", "8:30pm", "I will remind you: tablet, every day at 20:30."),
        ("tablet monday midnight", "tuesday 00:10", "I will remind you: tablet, Tue at 00:10."),
        ("tablet monday midnight", "23:55", "I will remind you: tablet, Mon at 23:55."),
        ("pill between 8 and 9 pm", "8:30", "pill, every day. In the morning or in the evening?"),
        ("pill between 8 and 9 in the evening", "8:30", "pill, every day. In the morning or in"),
        ("magnesium", "9", "magnesium, every day. In the morning or in the evening?"),
        ("pill on the 5th 9am", "just once", "pill, once on Thu 5 Mar 2026 at 09:00."),
        ("plan of the week 9am", "sundays", "plan of the week, Sun at 09:00."),
        ("magnesium", "never mind", "Fine. Nothing is set."),
    ],
)
async def test_an_answer_to_what_was_asked_about_a_wish_completes_it(
    chat: Chat, wish: str, answer: str, said: str
) -> None:
    assert "Nothing was set." in await chat.types(f"/remind {wish}")

    assert (await chat.types(answer)).startswith(said)


async def test_news_of_the_night_completes_no_wish(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium")

    assert "news of your night" in await chat.types("woke at 3am")
    await chat.types("9pm")
    assert await hypnic.store.reminders.all(chat.id) == ()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("also 9am", "drops, Mon at 09:00 and 21:00."),
        ("fridays too", "drops, Mon, Fri at 21:00."),
    ],
)
async def test_what_is_to_be_added_leaves_what_there_is(chat: Chat, more: str, said: str) -> None:
    await chat.types("/remind drops mondays 9pm")
    await chat.taps("Change")

    assert (await chat.types(more)).startswith(said)


async def test_another_reminder_at_the_same_time_is_told(chat: Chat) -> None:
    await chat.types("/remind drops 8am")

    said = await chat.types("/remind drops 8am and 8pm")

    assert said.endswith("You also have: drops, every day at 08:00.")


async def test_no_to_a_change_leaves_the_reminder(chat: Chat) -> None:
    await chat.types("/remind drops 8am")
    await chat.taps("Change")
    await chat.types("every other day")

    assert await chat.types("no") == "Fine. It stays: drops, every day at 08:00."


async def test_an_import_names_what_came_beside_the_same_words(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind pill 0.5 mg 19:30")
    await chat.types("/remind tea 17:00")
    file, _ = await exported(chat)
    await chat.types("/remind")
    await chat.taps("19:30 pill 0.5 mg")
    await chat.types("21:00")

    said = await imports(chat, file)

    assert "now have these too: 19:30 pill 0.5 mg." in said
    assert len(await hypnic.store.reminders.all(chat.id)) == 3
    assert "now have these too" not in await imports(chat, file)
