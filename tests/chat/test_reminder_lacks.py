"""A wish for a reminder that lacks its time or its text: that alone is asked for."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("typed", "asked", "answer", "said"),
    [
        ("to take iron", "take iron, every day. At what time?", "8pm", "every day at 20:00."),
        ("to take iron in the evening", "take iron, every day. At what", "9", "at 21:00."),
        ("to stretch every other day", "stretch, every other day. At", "7:30pm", "at 19:30."),
        ("of pills twice a day for 7 days", "At which 2 times of day?", "9 and 21", "and 21:00"),
        ("every morning to note my night", "note my night, every day. At", "8am", "at 08:00"),
        ("to take my pills twice a day", "At which 2 times of day?", "8 and 8", "08:00 and 20:00"),
        ("before bed to take iron", "take iron before bed, every day. At", "10pm", "at 22:00"),
        ("to take iron", "At what time?", "half seven at night suits me best", "at 19:30."),
        ("of iron", "At what", "mornings please, before work so about 6.30", "at 06:30."),
        ("after tea: stretch", "At what time?", "half 6", "every day at 18:30."),
        ("in the arvo to take iron", "take iron, every day. At what", "3", "at 15:00."),
        ("thurs night about bins", "bins, once on Thu 5 Mar 2026. At what", "8", "at 20:00."),
        ("on the 3rd of each month: rent, in the morning some time", "rent", "9", "at 09:00."),
        ("of my drops", "my drops, every day.", "Ten pm would do nicely. Thank you", "at 22:00."),
        ("of meds twice a day", "At which 2", "morning and evening, say 8 and 9", "and 21:00."),
        ("to take iron", "At what time?", "hm not sure. maybe 8pm?", "every day at 20:00."),
        ("friday dinnertime to ring", "ring dinnertime, once on Fri 6 Mar", "noon", "at 12:00."),
        ("to call monday morning, they open at 8", "call, once on Mon", "9", "at 09:00."),
        ("", "What shall I remind you of?", "magnesium 21:30", "magnesium, every day at 21:30."),
        ("at 9pm", "What shall I remind you of?", "vitamin d", "vitamin d, every day at 21:00."),
    ],
)
async def test_of_a_wish_only_what_it_lacks_is_asked(
    chat: Chat, typed: str, asked: str, answer: str, said: str
) -> None:
    assert asked in await chat.types(f"remind me {typed}")

    assert said in await chat.types(answer)


@pytest.mark.parametrize("between", ["thanks", "ok", "yes", "in the morning"])
async def test_a_time_that_is_asked_for_may_come_after_a_thanks_or_in_two_messages(
    chat: Chat, between: str
) -> None:
    await chat.types("remind me to stretch every other day")

    assert "stretch, every other day. At what time?" in await chat.types(between)
    assert "stretch, every other day at 08:00." in await chat.types("8am")


async def test_a_question_goes_before_the_time_that_is_asked_for(chat: Chat) -> None:
    await chat.types("remind me")

    assert "The article doesn't say" in await chat.types("what helps against twitching")


async def test_a_reminder_is_taken_without_a_word_that_asks_for_it(chat: Chat) -> None:
    await chat.types("/remind")

    assert (await chat.types("magnesium 21:30")).startswith("magnesium, every day at 21:30.")
    assert (await chat.types("yes")).startswith("I will remind you: magnesium")


async def test_a_day_begun_is_none_of_those_a_reminder_lasts(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(hypnic.clock.now.replace(hour=19))

    await chat.types("remind me to take pills at 9am and 9pm for 7 days")

    assert "until Mon 9 Mar 2026" in await chat.types("yes")


async def test_of_two_wishes_the_one_that_lacks_something_comes_last(chat: Chat) -> None:
    asked = await chat.types("remind me of magnesium and check in at 8")

    assert asked.startswith("magnesium, every day. At what time?")
    assert chat.said[-2].startswith("Your check-in now comes at 08:00.")
    assert "magnesium, every day at 21:00" in await chat.types("9pm")


async def test_the_reminder_is_the_only_one_there_is_whatever_was_talked_of(chat: Chat) -> None:
    await chat.types("/remind pill 8am")
    await chat.types("what helps against twitching")

    said = await chat.types("I mean change the reminder: Tue and Thu at 9pm")

    assert said.startswith("pill, Tue, Thu at 21:00.")
    assert "Until you choose, this stays: pill, every day at 08:00." in said


async def test_a_number_of_pills_that_may_be_an_hour_is_shown_first(
    hypnic: Hypnic, chat: Chat
) -> None:
    said = await chat.types("remind me to take 2 pills at 8 in the morning and 1 at night")

    assert "Nothing is set yet." in said
    assert await hypnic.store.reminders.all(chat.id) == ()


async def test_a_day_that_cannot_be_read_leaves_the_wish_open_and_the_check_in_alone(
    chat: Chat,
) -> None:
    await chat.types("remind me 10 days from now: race bag")

    said = await chat.types("actually race is the sunday so make it the friday before, 6pm")

    assert said.startswith("Not yet: race bag, once on Thu 12 Mar 2026. At what time?")


@pytest.mark.parametrize("dropped", ["no forget it", "nah leave it", "delete that"])
async def test_a_wish_that_lacks_something_can_be_dropped(chat: Chat, dropped: str) -> None:
    await chat.types("remind me to take my iron")

    assert await chat.types(dropped) == "Fine. Nothing is set."


@pytest.mark.parametrize(
    ("typed", "limit", "said"),
    [
        ("to take it every 6 hours", "I cannot count in hours", "take it, every day at 08:00 and"),
        ("when i get home to feed the cat", "what happens in your day", "feed the cat, every day"),
    ],
)
async def test_what_cannot_be_counted_or_seen_is_completed_by_times_alone(
    chat: Chat, typed: str, limit: str, said: str
) -> None:
    assert limit in await chat.types(f"remind me {typed}")
    assert "I cannot count in hours" in await chat.types("no, every 8 hours")

    assert said in await chat.types("8am and 6pm")


@pytest.mark.parametrize(
    ("typed", "asked", "answer", "said"),
    [
        ("have i got a reminder for the iron", "iron, every day. At what", "8am", "at 08:00."),
        ("do i have a magnesium reminder?", "At what", "then set one, 9 at night", "at 21:00."),
        (
            "but the iron tablet thing keep that coming, do i have one set actually?",
            "iron tablet, every day. At what time?",
            "then set it. mornings whenever, 9",
            "iron tablet, every day at 09:00.",
        ),
        (
            "change my keppra alarm, I take it at 7 and 7 now instead of 8 and 8",
            "keppra, every day at 07:00 and 19:00.",
            "yes",
            "I will remind you: keppra",
        ),
    ],
)
async def test_a_reminder_that_is_not_there_is_said_not_to_be_and_offered(
    hypnic: Hypnic, chat: Chat, typed: str, asked: str, answer: str, said: str
) -> None:
    assert asked in await chat.types(typed)
    assert "You have no reminder of that yet." in str(chat.messages[-2]["text"])
    assert not await hypnic.store.reminders.all(chat.id)

    assert said in await chat.types(answer)


async def test_what_is_asked_of_the_check_in_makes_no_reminder(chat: Chat) -> None:
    assert "You have no reminders of your own" in await chat.types("change the check in reminder")


@pytest.mark.parametrize(
    "typed", ["shes tapering me, from monday its 3 tablets", "from next week it's only 20 mg"]
)
async def test_a_dose_of_a_day_to_come_is_said_to_be_changed_by_hand(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("remind me pred 4 tablets 8am")
    before = await hypnic.store.reminders.all(chat.id)

    said = await chat.types(typed)

    assert said.startswith("I cannot change a dose on a day to come.")
    assert await hypnic.store.reminders.all(chat.id) == before


async def test_a_dose_from_a_day_on_may_be_a_reminder_of_its_own(chat: Chat) -> None:
    await chat.types("remind me pred 4 tablets 8am")

    said = await chat.types("from monday remind me 3 tablets of pred at 9am")

    assert said.startswith("3 tablets of pred, every day at 09:00, from Mon 9 Mar 2026.")
