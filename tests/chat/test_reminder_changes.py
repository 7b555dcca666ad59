"""Reminders changed, doubled or ordered about in words: nothing is lost without being said."""

import re

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


async def test_a_time_or_days_typed_while_a_reminder_is_shown_are_shown_instead(chat: Chat) -> None:
    await chat.types("/remind magnesium every other day 9pm")

    assert (await chat.types("8pm")).startswith("magnesium, every other day at 20:00.")
    assert (await chat.types("only on weekdays")).startswith("magnesium, weekdays at 20:00.")
    assert (await chat.taps("Keep it")) == "I will remind you: magnesium, weekdays at 20:00."


async def test_an_end_is_said_behind_the_time(chat: Chat) -> None:
    said = await chat.types("/remind antibiotic 9am for 2 days")

    assert said.startswith("antibiotic, every day at 09:00, until Tue 3 Mar 2026.")


@pytest.mark.parametrize(
    ("wish", "answer", "said"),
    [
        ("magnesium", "9pm", "I will remind you: magnesium, every day at 21:00."),
        ("take 1/2 tablet", "9pm", "I will remind you: take 1/2 tablet, every day at 21:00."),
        ("weekly tablet 9am", "tuesday", "I will remind you: tablet, every Tuesday at 09:00."),
        ("dentist 3/12 9am", "3 december", "dentist, once on Thu 3 Dec 2026 at 09:00."),
        ("stretch between 7 and 8", "7:30pm", "I will remind you: stretch, every day at 19:30."),
        ("tablet before 9pm", "8:30pm", "I will remind you: tablet, every day at 20:30."),
        ("tablet monday midnight", "tuesday 00:10", "tablet, once on Tue 3 Mar 2026 at 00:10."),
        ("tablet monday midnight", "23:55", "tablet, once on Mon 2 Mar 2026 at 23:55. Only then,"),
        ("pill between 8 and 9 pm", "8:30", "pill, every day. In the morning or in the evening?"),
        ("pill between 8 and 9 in the evening", "8:30", "pill, every day. In the morning or in"),
        ("magnesium", "9", "magnesium, every day. In the morning or in the evening?"),
        ("pill on the 5th 9am", "just once", "I will remind you: pill, once on Thu 5"),
        ("plan of the week 9am", "sundays", "plan of the week, every Sunday at 09:00."),
        ("magnesium", "never mind", "Fine. Nothing is set."),
    ],
)
async def test_an_answer_to_what_was_asked_about_a_wish_completes_it(
    chat: Chat, wish: str, answer: str, said: str
) -> None:
    assert re.search("Nothing (?:was|is) set", await chat.types(f"/remind {wish}"))

    assert (await chat.types(answer)).startswith(said)


async def test_news_of_the_night_completes_no_wish(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind magnesium")

    assert "news of your night" in await chat.types("woke at 3am")
    await chat.types("9pm")
    assert await hypnic.store.reminders.all(chat.id) == ()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("also 9am", "drops, every Monday at 09:00 and 21:00."),
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


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("not on sundays", "pill, every day but Sun at 21:30."),
        ("except sundays", "pill, every day but Sun at 21:30."),
        ("only on weekdays", "pill, weekdays at 21:30."),
        ("actually just on weekdays", "pill, weekdays at 21:30."),
        ("Just on weekdays", "pill, weekdays at 21:30."),
        ("every other day", "pill, every other day at 21:30."),
        ("8am too", "pill, every day at 08:00 and 21:30."),
        ("10pm", "pill, every day at 22:00."),
        ("only for 5 days", "pill, every day at 21:30, until Fri 6 Mar 2026."),
    ],
)
async def test_what_only_tells_when_is_offered_for_the_reminder_just_set(
    hypnic: Hypnic, chat: Chat, typed: str, shown: str
) -> None:
    await chat.types("/remind pill 21:30")

    said = await chat.types(typed)

    assert said.startswith(shown)
    assert said.endswith("Until you choose, this stays: pill, every day at 21:30.")


@pytest.mark.parametrize("typed", ["thanks", "Thank you!", "please", "🤷", "too", "ok", "7"])
async def test_words_that_tell_no_time_change_no_reminder_just_set(chat: Chat, typed: str) -> None:
    await chat.types("/remind pill 21:30")

    said = await chat.types(typed)

    assert "pill" not in said
    assert "reminder" not in said


async def test_a_number_of_times_asks_for_them_and_the_answer_changes_the_reminder(
    chat: Chat,
) -> None:
    await chat.types("/remind pill 21:30")

    assert "Nothing was set." in await chat.types("twice a day")
    assert (await chat.types("8am and 8pm")).startswith(
        "I will remind you: pill, every day at 08:00"
    )


@pytest.mark.parametrize(
    "typed", ["delete it", "delete that", "erase it", "remove it", "cancel that", "stop it"]
)
async def test_delete_it_right_after_a_reminder_was_set_is_about_the_reminder(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/remind pill 21:30")

    assert await chat.types(typed) == "pill, every day at 21:30.\nDelete this reminder?"
    assert len(await hypnic.store.reminders.all(chat.id)) == 1
    await chat.taps("Delete")
    assert await hypnic.store.reminders.all(chat.id) == ()


async def test_words_after_or_in_reply_to_a_reminder_that_came_are_about_it(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind pill 21:30")
    await hypnic.clock_shows(hypnic.clock.now.replace(hour=20, minute=30))
    came = chat.messages[-1]
    assert chat.last == "Reminder: pill"

    assert "Delete this reminder?" in await chat.types("delete it", reply_to=came)
    await chat.types("no")
    assert "Delete this reminder?" in await chat.types("delete it"), "it came just now"
    assert (await chat.types("22:00", reply_to=came)).startswith("pill, every day at 22:00.")


async def test_a_time_that_was_asked_for_is_no_change_of_a_reminder(chat: Chat) -> None:
    await chat.types("/remind pill 21:30")
    await chat.types("/settings")
    await chat.taps("Change the check-in time")

    assert "pill" not in await chat.types("10:15")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("in the evening at 8", "I will remind you: iron, every day at 20:00"),
        ("at 8 in the evening", "I will remind you: iron, every day at 20:00"),
        ("8 in the evening please", "I will remind you: iron, every day at 20:00"),
        ("quarter to ten at night", "I will remind you: iron, every day at 21:45"),
        ("how about 10pm?", "I will remind you: iron, every day at 22:00"),
        ("22", "I will remind you: iron, every day at 22:00"),
        ("10", "iron, every day. In the morning or in the evening?"),
        ("evening", "iron, every day at 20:00.\nIt comes on: "),
        ("on work nights at 10pm", "On which day?"),
        ("only when i need it", "I cannot see what happens in your day."),
        ("pause it for a week", "iron, every day at 08:00, from Mon 9 Mar 2026."),
        ("turn it off", "Fine. It stays: iron, every day at 08:00."),
    ],
)
async def test_at_the_change_prompt_nothing_else_is_heard_first(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types("/remind iron 8am")
    await chat.taps("Change")

    assert (await chat.types(typed)).startswith(said)


@pytest.mark.parametrize("typed", ["does iron help?", "slept from 11 to 6, two beers, five jerks"])
async def test_a_question_or_news_at_the_change_prompt_is_no_change(chat: Chat, typed: str) -> None:
    await chat.types("/remind tablet 8am")
    await chat.taps("Change")

    said = await chat.types(typed)

    assert "tablet" not in said
    assert "Nothing was set" not in said


async def test_nights_that_only_the_person_knows_are_asked_for_in_an_answer_too(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind meds")

    assert (await chat.types("9pm on school nights")).startswith("On which day?")
    assert (await chat.types("mon-thu")).startswith("meds on school nights, Mon, Tue, Wed, Thu at")


async def test_to_delete_that_one_never_means_the_diary(chat: Chat) -> None:
    await chat.types("remind me to go to bed at 22:00 every day")

    assert "Delete everything?" not in await chat.types("delete the every day one")
