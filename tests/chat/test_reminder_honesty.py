"""Whether a reminder is kept, and a second one beside a first that is not: said as it is."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    "asked", ["did you change it?", "have you moved it yet", "did u keep my reminder"]
)
async def test_a_change_that_is_not_kept_is_said_to_be_open_and_then_to_be_set(
    hypnic: Hypnic, chat: Chat, asked: str
) -> None:
    await chat.types("remind me of the drops at 18:00")
    await chat.types("make that 18:30")

    assert (await chat.types(asked)).startswith("Not yet: drops, every day at 18:30.")

    await chat.taps("Keep it")
    assert (await chat.types("did you change it?")).startswith("Yes, it is set: drops")


async def test_before_the_set_up_is_done_no_reminder_is_said_to_be_kept(hypnic: Hypnic) -> None:
    chat = hypnic.join()
    await chat.types("/start")
    await chat.taps("Agree and set up")
    await chat.types("Leeds")

    await chat.types("did you keep my reminder?")

    assert any(said.startswith("No, not yet: I keep reminders once") for said in chat.said)
    assert "When should the morning check-in come?" in chat.last


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("half 7 ish, whenever he wakes", "07:30"),
        ("8ish, depends when the kids are up", "08:00"),
        ("at 6:45, that's when work starts", "06:45"),
    ],
)
async def test_a_time_with_its_reason_answers_when_to_be_asked(
    hypnic: Hypnic, typed: str, at: str
) -> None:
    chat = hypnic.join()
    await chat.types("/start")
    await chat.taps("Agree and set up")
    await chat.types("Leeds")

    await chat.types(typed)

    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert f"{person.check_in_at:%H:%M}" == at


@pytest.mark.parametrize(
    "second",
    [
        "and also the iron on wednesdays at 8pm",
        "plus the iron, wednesdays 20:00",
        "and the iron but NOT at the same time, iron on wednesdays in the evening, 8",
        "plus a second one for iron wednesdays at 8pm",
        "iron too but on wednesdays in the evening, 8",
        "iron as well pls, wednesdays at 8pm",
    ],
)
async def test_one_more_reminder_has_no_and_also_and_leaves_the_first_to_be_kept(
    hypnic: Hypnic, chat: Chat, second: str
) -> None:
    await chat.types("remind me to stretch every other day at 21:30")

    await chat.types(second)
    assert chat.last.startswith("Also not set yet: stretch, every other day at 21:30.")
    assert any("iron, every Wednesday at 20:00" in said for said in chat.said)

    await chat.types("yes")
    await chat.taps("Keep it")
    kept = await hypnic.store.reminders.all(chat.id)
    assert sorted(own.text.removeprefix("the ") for own in kept) == ["iron", "stretch"]


async def test_where_a_reminder_is_shows_the_list(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("remind me of the breathing practice at 21:30")
    await chat.types("/help")
    assert (await chat.types("where is the breathing one?")).startswith("Your reminders")


@pytest.mark.parametrize(
    "typed", ["Sirdalud 4mg at 9 pm with glass of wine?", "melatonin 3mg at 9pm with a beer?"]
)
async def test_a_medicine_and_a_drink_are_a_question_and_no_reminder(
    chat: Chat, typed: str
) -> None:
    assert "Before you mix a medicine with alcohol" in await chat.types(typed)


async def test_two_reminders_asked_for_by_their_number_are_two(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("set up two reminders, one at 8am for iron, one at 9pm for magnesium")

    texts = [own.text for own in await hypnic.store.reminders.all(chat.id)]
    assert texts == ["iron", "magnesium"]


@pytest.mark.parametrize(
    "typed", ["from tomorrow i'm away", "until friday im at my mums", "text me every morning at 8"]
)
async def test_what_may_be_about_the_check_ins_changes_no_reminder(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("remind me of iron at 9pm")

    await chat.types(typed)

    (own,) = await hypnic.store.reminders.all(chat.id)
    assert own.rhythm.start is None
    assert "iron" not in chat.last


async def test_what_to_write_each_day_is_a_reminder_beside_an_open_check_in(chat: Chat) -> None:
    await chat.types("/checkin")

    said = await chat.types("please you write me every day 22 clock: no more coffee")

    assert said == "I will remind you: no more coffee, every day at 22:00."


@pytest.mark.parametrize("typed", ["show my reminders", "What reminders do I have now?"])
async def test_the_list_says_what_is_shown_and_not_set_yet(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/remind iron 8am")
    await chat.types("remind me to take my tablets 8 in the morning and 6 at night")

    await chat.types(typed)

    listed, draft = chat.messages[-2:]
    assert chat.buttons(listed) == ["08:00 iron"]
    assert chat.buttons(draft) == ["Keep it", "Change"]
    await chat.types("yes")
    assert len(await hypnic.store.reminders.all(chat.id)) == 2
