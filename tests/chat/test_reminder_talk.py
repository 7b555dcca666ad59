"""Talk about reminders: what is asked for among other words, answered in words, and asked about."""

import pytest

from tests.harness import Chat, Hypnic


def set_now(hypnic: Hypnic, chat: Chat) -> list[tuple[str, str]]:
    """Text and times of the reminders that are kept."""
    rows = hypnic.store.db.execute(
        "select text, at from reminders where person_id = ?", [chat.id]
    ).fetchall()
    return [(str(text), str(at)) for text, at in rows]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("ok whatever. see u tomorrow, remind me at 7 to stretch", "stretch"),
        ("lol thanks for that! could you remind me to take my tablets at 8", "take my tablets"),
        ("thats good to hear. nudge me at 10 tonight to put my phone away", "put my phone away"),
        ("remind me to drink water at 9. thanks, you are great", "drink water"),
        ("remind me to stretch at 6, haha", "stretch"),
        ("remind me at 8 to take iron. it has to be on an empty stomach", "take iron"),
        ("i always forget my magnesium. can you remind me at 9?", "my magnesium"),
        ("I need to take my iron tablet. Please remind me at 8.", "take my iron tablet"),
        ("magnesium, remind me at 9", "magnesium"),
        ("set a reminder for 10 to take magnesium. i keep forgetting it lol", "take magnesium"),
        ("ok. can you wake me at 7", "wake up"),
        ("im off to bed, night. wake me up at half six tomorrow please", "wake up"),
        ("thanks. get me up at 5 tomorrow, im on earlies", "wake up"),
        ("dont forget to remind me about my meds at 9pm ok? ta", "my meds"),
        ("my wife says set a reminder to put the bins out thursdays 7pm", "put the bins out"),
        ("remind me at 9pm to take iron because i always forget", "take iron"),
        ("wake us at 5:45 for the flight", "wake up for the flight"),
    ],
)
async def test_talk_around_a_wish_is_none_of_its_title(chat: Chat, typed: str, title: str) -> None:
    assert f"{title}, " in (await chat.types(typed)).split("\n")[0]
    assert chat.last.startswith((title, f"I will remind you: {title}"))


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        (
            "on mondays please remind me at 8pm to put the bins out. cheers mate",
            "every Monday at 20:00",
        ),
        ("tomorrow, remind me at 8pm to ring mum", "once on Tue 3 Mar 2026 at 20:00"),
        ("remind me to stretch. every day at 9pm", "every day at 21:00"),
        ("remind me to do my physio at 7am. oh and on weekdays only", "weekdays at 07:00"),
        ("on mondays i need you to remind me at 8pm to put the bins out", "every Monday at 20:00"),
        ("every evening i want you to remind me at 9 to stretch", "every day at 21:00"),
    ],
)
async def test_what_says_when_beside_a_wish_counts(chat: Chat, typed: str, when: str) -> None:
    assert when in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    ["I work on mondays, remind me at 8pm to pack", "see u tomorrow, remind me at 8pm to pack"],
)
async def test_what_may_have_said_when_and_is_left_out_is_shown_first(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    assert "pack, every day at 20:00." in await chat.types(typed)
    assert set_now(hypnic, chat) == []


@pytest.mark.parametrize(
    "typed",
    ["the jerks wake me up at 3 every night", "my legs get me up at 4", "they wake me at 2"],
)
async def test_being_woken_by_jerks_is_no_wish(chat: Chat, typed: str) -> None:
    assert "wake up" not in await chat.types(typed)


async def test_who_asks_to_be_woken_is_told_that_a_message_makes_no_sound(
    hypnic: Hypnic, chat: Chat
) -> None:
    assert "no alarm sound: please set a clock, too" in await chat.types("wake me at 6:45")
    assert set_now(hypnic, chat) == []

    assert "no alarm sound: please set a clock, too" in await chat.types("yes")
    assert set_now(hypnic, chat) == [("wake up", "06:45")]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("in the morning obviously, just tomorrow", "once on Tue 3 Mar 2026 at 07:00"),
        ("evening, and every day", "every day at 19:00"),
        ("evenings, just on weekdays", "weekdays at 19:00"),
        ("am i think, monday to friday", "weekdays at 07:00"),
        ("not in the morning, evening", "every day at 19:00"),
        ("pm no i mean am", "every day at 07:00"),
        ("neither, make it 10am", "every day at 10:00"),
        ("morning please, only tomorrow", "once on Tue 3 Mar 2026 at 07:00"),
        ("at night, every other day", "every other day"),
    ],
)
async def test_the_half_of_the_day_and_the_days_are_taken_from_one_answer(
    chat: Chat, answer: str, said: str
) -> None:
    await chat.types("remind me at 7 to stretch")

    text = await chat.types(answer)

    assert text.startswith("I will remind you: stretch, ")
    assert said in text


@pytest.mark.parametrize("answer", ["tomorrow only", "just tomorrow please", "only tomorrow"])
async def test_days_alone_leave_the_half_of_the_day_open(
    hypnic: Hypnic, chat: Chat, answer: str
) -> None:
    await chat.types("remind me at 7 to stretch")

    assert "stretch, once on Tue 3 Mar 2026. In the morning or in the" in await chat.types(answer)
    assert set_now(hypnic, chat) == []
    await chat.types("in the evening")
    await chat.types("yes")
    assert set_now(hypnic, chat) == [("stretch", "19:00")]


@pytest.mark.parametrize(
    "typed",
    [
        "so is it set?",
        "is my reminder set?",
        "i mean the reminder",
        "?? no the stretch thing",
        "did it save?",
        "will it come now",
        "what reminders do i have",
    ],
)
async def test_a_question_while_a_wish_is_shown_says_that_it_is_not_set_yet(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("remind me at 7 to stretch")

    assert (await chat.types(typed)).startswith("Not yet: stretch, every day.")
    assert set_now(hypnic, chat) == []
    await chat.taps("19:00")
    assert set_now(hypnic, chat) == [("stretch", "19:00")]


@pytest.mark.parametrize("typed", ["is it set now?", "so did it save", "the stretch thing"])
async def test_a_reminder_that_was_just_set_is_said_to_be_set(chat: Chat, typed: str) -> None:
    await chat.types("remind me to stretch at 7pm")

    assert await chat.types(typed) == "Yes, it is set: stretch, every day at 19:00."


@pytest.mark.parametrize(
    "typed",
    [
        "thanks. will my reminder at 10 still come?",
        "what reminders",
        "which reminders have i got",
        "did i already put in one for my tablets",
        "i already have one, magnesium at 10",
        "when is my next reminder",
        "is there a reminder for tonight",
        "is my reminder still on",
    ],
)
async def test_a_question_about_reminders_shows_them_and_makes_none(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    assert (await chat.types(typed)).startswith("You have no reminders of your own yet.")
    await chat.types("/remind magnesium 22:00")
    await hypnic.later(hours=1)

    assert (await chat.types(typed)).startswith("Your reminders\n22:00 magnesium, every day")
    assert set_now(hypnic, chat) == [("magnesium", "22:00")]


@pytest.mark.parametrize(
    "typed",
    [
        "will my reminder at 10 still come?",
        "does that stop too",
        "no i already have one, magnesium at 10. does that stop too",
        "do they go on then?",
        "will it pause as well",
    ],
)
async def test_in_a_pause_reminders_are_said_to_go_on(chat: Chat, typed: str) -> None:
    await chat.types("/remind magnesium 22:00")
    await chat.types("/pause until 8 March")

    said = await chat.types(typed)

    assert said.startswith("Paused: the next check-in comes on Sunday 8 March.")
    assert "Your own reminders go on in a pause." in said
    assert "22:00 magnesium, every day" in said


@pytest.mark.parametrize(
    "typed",
    ["leave it. what do you have set for me", "what have i got set up", "what is set for me?"],
)
async def test_what_is_set_names_the_check_in_and_the_reminders(chat: Chat, typed: str) -> None:
    await chat.types("/remind magnesium 22:00")

    said = await chat.types(typed)

    assert "Check-in: every day, at 07:30." in said
    assert "22:00 magnesium, every day" in said


@pytest.mark.parametrize(
    "typed",
    [
        "is it set in my genes",
        "does that stop by itself",
        "will it come back",
    ],
)
async def test_a_question_about_the_twitching_is_none_about_reminders(
    chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert "reminders" not in said.replace("/remind sets reminders", "")
    assert "Check-in: " not in said


@pytest.mark.parametrize(
    "typed",
    [
        "ok i'll ring the pharmacy in the morning",
        "ill ask my gp tomorrow",
        "i'll phone the surgery first thing",
        "will call 111 in the morning then",
        "gonna message my midwife later today",
        "might pop into the chemist on the way home",
        "I shall speak to my doctor on Thursday",
        "right, im calling the dentist monday",
    ],
)
async def test_a_plan_is_no_wish_for_a_reminder_and_no_screen(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    assert (await chat.types(typed)).startswith(("That sounds like a good plan.", "Good that "))
    assert set_now(hypnic, chat) == []


@pytest.mark.parametrize("typed", ["bin it", "i stopped taking it. get rid", "ditch that one"])
async def test_it_is_deleted_in_whatever_words_and_then_said_to_be_gone(
    chat: Chat, typed: str
) -> None:
    await chat.types("remind me to take magnesium at 9pm")

    assert "Delete this reminder?" in await chat.types(typed)
    await chat.types("yes")

    assert "no reminders" in await chat.types("and did you get rid of it or just say so")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ta. does it go off on weekends too?", "Yes, it is set: iron, every day at 08:00."),
        ("you said youd remind me but nothing came", "08:00 iron, every day"),
        (
            "and can i have another at 8 at night for the same thing",
            "every day at 08:00 and 20:00.",
        ),
        ("10 would be better", "iron, every day at 10:00."),
        ("is that every day?", "Yes, it is set: iron, every day at 08:00."),
        ("every other day was what the doc said", "iron, every other day at 08:00."),
        ("shift it half an hour, dinner's late", "Type another time, or how it should be"),
        ("bin the iron", "Delete this reminder?"),
        ("not am, it's a night shift", "iron, every day at 20:00."),
    ],
)
async def test_what_is_set_is_talked_of_and_changed_in_peoples_own_words(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types("remind me about iron at 8am")

    assert said in await chat.types(typed)
