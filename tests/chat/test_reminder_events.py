"""Reminders told in other words: an appointment, a day and an hour, an hour after which not."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("got my eye scan on wednesday at 14:15. could you remind me of it?", "Wed 4 Mar 2026"),
        ("I have a dentist appointment thursday 11:30 remind me pls", "Thu 5 Mar 2026 at 11:30"),
        ("will see the nurse tomorrow at 8:20am, remind me", "Tue 3 Mar 2026 at 08:20"),
    ],
)
async def test_an_appointment_comes_once_and_has_a_clean_text(
    chat: Chat, typed: str, read: str
) -> None:
    said = await chat.types(typed)
    assert "once on " in said.split("\n")[0]
    assert read in said
    assert not {"remind", "can", "could", "got", "will"} & {*said.split(",")[0].lower().split()}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("remind me to water the plants sun 11", "water the plants, once on Sun 8 Mar 2026."),
        ("remind me no more tea after 5", "no more tea after 5, every day."),
    ],
)
async def test_a_bare_hour_asks_only_for_its_half_of_the_day(
    chat: Chat, typed: str, read: str
) -> None:
    assert (await chat.types(typed)).startswith(f"{read} In the morning or in the evening?")


async def test_another_day_is_taken_while_the_half_is_open(chat: Chat) -> None:
    await chat.types("remind me to water the plants sat 11")
    said = await chat.types("actually make it sunday")
    assert said.startswith("water the plants, once on Sun 8 Mar 2026.")


@pytest.mark.parametrize(
    "typed", ["delete that reminder its annoying", "cancel this reminder, i dont need it"]
)
async def test_the_only_reminder_is_offered_to_be_deleted(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("remind me of the drops at 18:00")
    await chat.types("/help")
    await hypnic.later(hours=3)

    assert (await chat.types(typed)).endswith("Delete this reminder?")
    assert chat.buttons() == ["Delete", "Back"]


async def test_a_polite_wish_for_it_asks_of_what(chat: Chat) -> None:
    said = await chat.types("Please would you remind me of it at half past eight")
    assert said.startswith("What shall I remind you of?")


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("end the reminder after sunday, my course is over then", "until Sun 8 Mar 2026"),
        ("please stop it after 14 march", "until Sat 14 Mar 2026"),
    ],
)
async def test_a_reminder_is_shown_with_the_last_day_it_shall_have(
    hypnic: Hypnic, chat: Chat, typed: str, until: str
) -> None:
    await chat.types("remind me of the drops at 18:00")

    assert (await chat.types(typed)).startswith(f"drops, every day at 18:00, {until}.")

    await chat.types("yes")
    (own,) = await hypnic.store.reminders.all(chat.id)
    assert own.rhythm.until is not None


@pytest.mark.parametrize(
    "typed", ["can you note one tablet less since today", "pls jot down new pillow on the bed"]
)
async def test_a_wish_to_note_something_keeps_it(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("Your note is saved")
    assert await hypnic.store.reminders.all(chat.id) == ()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "could you remind ME about her Madopar, 7, 11, 3 and 7 in the evening",
            "her Madopar, every day at 07:00, 11:00, 15:00 and 19:00.",
        ),
        (
            "ok: madopar 7am 11am 3pm 6.30pm",
            "madopar, every day at 07:00, 11:00, 15:00 and 18:30.",
        ),
        (
            "ride on saturday, remind me fri evening 7 to stretch",
            "stretch, once on Fri 6 Mar 2026 at 19:00.",
        ),
        (
            "rang her. cried a lot. seeing the gp thursday 10.15, can u remind me an hour before",
            "seeing the gp (at 10:15), once on Thu 5 Mar 2026 at 09:15.",
        ),
        (
            "i ask. remind me thursday before my appointment at 11, like an hour earlier, to ask",
            "my appointment to ask (at 11:00), once on Thu 5 Mar 2026 at 10:00.",
        ),
    ],
)
async def test_times_and_days_are_read_as_they_are_told(chat: Chat, typed: str, read: str) -> None:
    assert (await chat.types(typed)).startswith(read)


@pytest.mark.parametrize(
    ("first", "then", "read"),
    [
        (
            "remind me of the pill at 7, 11 and 7 in the evening",
            "the last one is 6.30",
            "and 18:30.",
        ),
        (
            "remind me to see the gp on 9 march at 9:15",
            "no just 'gp' please, others look",
            "gp, once",
        ),
        (
            "remind me to ring dr. lang on friday at half past eight",
            "is the friday thing set or not",
            "Not yet: ",
        ),
    ],
)
async def test_what_is_shown_is_put_right_or_said_not_to_be_set(
    chat: Chat, first: str, then: str, read: str
) -> None:
    await chat.types(first)
    assert read in await chat.types(then)


async def test_a_time_of_one_that_was_set_is_changed_without_its_article(chat: Chat) -> None:
    await chat.types("remind me of my tablets at 8:00 and 20:00")
    await chat.types("yes")

    said = await chat.types("sorry, evening one should be half past 8")

    assert said.startswith("my tablets, every day at 08:00 and 20:30.")


async def test_what_was_just_done_is_what_a_day_is_skipped_of(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("remind me to take magnesium at 19:00")
    await hypnic.later(hours=12)
    await chat.types("done")

    said = await chat.types("skip it tomorrow, im at my sisters")

    assert said.startswith("take magnesium, every day at 19:00, from ")
    assert (await chat.types("the magnesium, only tomorrow")).startswith("Not yet: take magnesium")


async def test_a_wish_of_the_check_ins_changes_no_reminder_that_is_shown(chat: Chat) -> None:
    await chat.types("remind me to buy decaf on saturday at 10")

    said = await chat.types(
        "oh and turn off that morning question thing, i dont need it every day, maybe sundays only"
    )

    assert "decaf" not in said


async def test_a_bare_day_of_what_is_ahead_is_its_next_one(chat: Chat) -> None:
    said = await chat.types("physio is thursday at 3, poke me an hour before")

    assert said.startswith("physio (at 15:00), once on Thu 5 Mar 2026 at 14:00.")


async def test_that_morning_is_the_one_of_the_day_named_last(chat: Chat) -> None:
    said = await chat.types("surgery moved to thursday. give me a prod that morning about 11")

    assert "once on Thu 5 Mar 2026 at 11:00." in said


async def test_after_work_is_no_early_hour(chat: Chat) -> None:
    assert "In the morning or in the evening?" in await chat.types(
        "remind me mon wed fri physio, straight after work like 5.30"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "need to be at probation every wednesday 10am can u remind me like an hour before",
            "probation (at 10:00), every Wednesday at 09:00.",
        ),
        (
            "got swimming every tues and thurs 6pm remind me half an hour before",
            "swimming (at 18:00), Tue, Thu at 17:30.",
        ),
        (
            "counselling every other friday 2pm remind me an hour before",
            "counselling (at 14:00), every other Friday at 13:00.",
        ),
        (
            "remind me 2 hours before work, i start 6am weekdays",
            "work (at 06:00), weekdays at 04:00.",
        ),
        (
            "i have dialysis mon wed fri at 1pm, tell me 90 mins before",
            "dialysis (at 13:00), Mon, Wed, Fri at 11:30.",
        ),
        (
            "ping me 15 minutes before my standup, its 9.30 every weekday",
            "I will remind you: standup (at 09:30), weekdays at 09:15.",
        ),
        ("remind me two hours before my shift, its every day 1am", "Ahead of what?"),
        (
            "remind me an hour before the dentist on friday at 3pm",
            "dentist (at 15:00), once on Fri 6 Mar 2026 at 14:00.",
        ),
    ],
)
async def test_what_comes_again_and_again_is_told_ahead_each_time(
    chat: Chat, typed: str, said: str
) -> None:
    assert (await chat.types(typed)).startswith(said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "remind me metformin 8am and 6pm with food",
            "metformin with food, every day at 08:00 and 18",
        ),
        (
            "remind me eye drops 7am and 3pm both eyes",
            "eye drops both eyes, every day at 07:00 and 15",
        ),
    ],
)
async def test_how_one_thing_is_taken_makes_no_second_reminder(
    chat: Chat, typed: str, said: str
) -> None:
    assert (await chat.types(typed)).startswith(f"I will remind you: {said}:00.")
