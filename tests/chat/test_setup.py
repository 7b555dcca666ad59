"""Getting to know each other: consent, zone, time, and settings."""

from datetime import UTC, datetime, time

import pytest

from tests.harness import Chat, Hypnic


async def test_three_taps_and_two_words_set_a_person_up(hypnic: Hypnic, stranger: Chat) -> None:
    await stranger.types("/start")
    assert stranger.buttons() == ["Agree and set up", "Only ask questions"]
    await stranger.taps("Agree and set up")
    await stranger.types("london")
    await stranger.taps("07:30")

    assert stranger.last == (
        "All set. Your check-in comes each day at 07:30 (Europe/London). You can also send"
        " /checkin at any time.\n\nHow was last night?"
    )
    person = await hypnic.store.people.get(stranger.id)
    assert person
    assert (person.zone, person.check_in_at, person.awaiting) == (
        "Europe/London",
        time(7, 30),
        None,
    )


@pytest.mark.parametrize(
    ("home", "zone"),
    [
        ("I live in Leeds", "Europe/London"),
        ("in Leeds", "Europe/London"),
        ("near Leeds in England", "Europe/London"),
        ("We live in Toronto, Canada", "America/Toronto"),
    ],
)
@pytest.mark.parametrize("at", ["ask me at 8", "i wake up at 8", "i get up at eight o'clock"])
async def test_the_set_up_is_answered_in_sentences(
    hypnic: Hypnic, stranger: Chat, home: str, zone: str, at: str
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    await stranger.types(home)

    assert (await stranger.types(at)).startswith("All set.")
    person = await hypnic.store.people.get(stranger.id)
    assert person
    assert (person.zone, person.check_in_at) == (zone, time(8))


@pytest.mark.parametrize(
    ("typed", "zone", "at"),
    [
        ("London. And not 8. 9.30, weekdays only.", "Europe/London", time(9, 30)),
        ("same as paris, half six in the morning", "Europe/Paris", time(6, 30)),
        ("New York 7am", "America/New_York", time(7)),
        ("i live in Porto, Portugal and get up at 5", "Europe/Lisbon", time(5)),
        ("Paris, Texas", "America/Chicago", None),
    ],
)
async def test_a_place_may_have_the_time_beside_it(
    hypnic: Hypnic, stranger: Chat, typed: str, zone: str, at: time | None
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    await stranger.types(typed)

    person = await hypnic.store.people.get(stranger.id)
    assert person
    assert (person.zone, person.check_in_at) == (zone, at)
    weekdays = [m["text"] for m in stranger.messages if "some days of the week" in m["text"]]
    assert bool(weekdays) == ("weekdays" in typed)


async def test_last_night_is_offered_at_once(stranger: Chat) -> None:
    await stranger.sets_up()

    assert await stranger.taps("Fill in last night") == (
        "Night to Monday 2 March\nHow was falling asleep?"
    )


async def test_in_the_small_hours_only_the_night_that_has_ended_is_offered(
    hypnic: Hypnic, stranger: Chat
) -> None:
    hypnic.clock.now = datetime(2026, 3, 2, 1, tzinfo=UTC)
    await stranger.sets_up()
    assert stranger.buttons() == ["Night to Sun 1 Mar"]

    await stranger.taps("Night to Sun 1 Mar")

    assert stranger.last == "Night to Sunday 1 March\nHow was falling asleep?"


@pytest.mark.parametrize("command", ["/checkin", "/settings", "/remind magnesium 9pm", "/pause 3"])
async def test_what_needs_a_schedule_goes_on_with_the_set_up(stranger: Chat, command: str) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert (await stranger.types(command)).startswith("Where do you live?")


async def test_a_command_ends_the_wait_for_a_setting(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")
    await chat.types("/diary")

    assert "From the article" in await chat.types("is it harmless")


@pytest.mark.parametrize(
    "typed", ["she is shaking now", "call an ambulance", "my face droops today"]
)
async def test_an_emergency_comes_before_an_awaited_time(chat: Chat, typed: str) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")

    assert "emergency number" in await chat.types(typed)


@pytest.mark.parametrize("typed", ["tomorrow at 8", "in an hour", "10 to 8"])
async def test_a_time_that_may_be_another_changes_nothing(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")

    said = await chat.types(typed)

    assert said.startswith("I did not get that, so nothing was changed.")
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert person.check_in_at == time(7, 30)


async def test_a_time_in_words_is_a_time_and_no_emergency(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    await stranger.types("Berlin")

    assert (await stranger.types("half past seven")).startswith("All set.")
    assert not any("emergency number" in said for said in stranger.said)


async def test_who_only_asks_questions_is_not_kept(hypnic: Hypnic, stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Only ask questions")
    await stranger.types("how common is it?")

    assert await hypnic.store.people.get(stranger.id) is None
    assert hypnic.store.db.execute("select count(*) from people").fetchone() == (0,)
    kept = hypnic.store.db.execute("select person_id, raw from inbox").fetchall()
    assert set(kept) == {(None, None)}


@pytest.mark.parametrize("command", ["/checkin", "/diary", "/patterns", "/export"])
async def test_what_needs_the_diary_asks_for_consent_first(stranger: Chat, command: str) -> None:
    said = await stranger.types(command)

    assert said.startswith("That needs the diary, and the diary needs your yes.")
    assert stranger.buttons() == ["Agree and set up", "Only ask questions"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("Nowhere", "I do not know that place.", id="unknown place"),
        pytest.param("../../etc/passwd", "I do not know that place.", id="a path"),
        pytest.param("Europe", "I do not know that place.", id="a folder of zones"),
        pytest.param("localtime", "I do not know that place.", id="not a real zone"),
        pytest.param("x" * 4000, "I do not know that place.", id="very long"),
        pytest.param("are alcohol and sleep linked?", "From the article", id="a question instead"),
        pytest.param("new york", "Time zone: America/New York.", id="a city"),
        pytest.param("America/new_york", "Time zone: America/New York.", id="a zone"),
    ],
)
async def test_a_typed_zone_is_understood_or_asked_again(
    stranger: Chat, typed: str, said: str
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert (await stranger.types(typed)).startswith(said)


async def test_a_half_done_set_up_goes_on_where_it_stopped(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    await stranger.types("Paris")

    assert "When should the morning check-in come?" in await stranger.types("/start")


async def test_agreeing_twice_keeps_the_settings(stranger: Chat) -> None:
    await stranger.sets_up()
    first = stranger.messages[0]

    await stranger.taps_data("consent:agree", first)

    assert stranger.said[0].startswith("You are set up: check-in at 07:30")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ring me at about nine, i am a slow riser", "each day at 09:00 "),
        ("half 8 i guess, wait no, quarter to 9", "each day at 08:45 "),
        ("7 weekdays 9 weekends", "each day at 07:00, on weekends at 09:00 "),
    ],
)
async def test_a_newcomers_time_is_taken_in_whatever_words(
    stranger: Chat, typed: str, said: str
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    await stranger.types("berlin")

    assert (await stranger.types(typed)).startswith(f"All set. Your check-in comes {said}")


async def test_a_time_left_open_is_asked_with_a_button_for_each(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    await stranger.types("berlin")

    said = await stranger.types("i get up at different times, usually between 7 and 8")

    assert said.endswith("I read: 07:00 or 08:00. Which one shall it be? Nothing is set yet.")
    assert stranger.buttons()[:2] == ["Each day at 07:00", "Each day at 08:00"]


@pytest.mark.parametrize("asked", ["can i skip that", "why where i live", "is it safe"])
async def test_who_asks_why_a_place_is_needed_is_told_and_may_still_say_it(
    stranger: Chat, asked: str
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert "comes in your morning" in await stranger.types(asked)
    assert "Europe/London" in await stranger.types("glasgow")


@pytest.mark.parametrize("typed", ["actually make it 8", "sorry 8", "no, better 8 clock"])
async def test_the_first_time_is_corrected_right_after_it_was_set(
    stranger: Chat, typed: str
) -> None:
    await stranger.sets_up()

    said = await stranger.types(typed)

    assert "I read: 08:00. Now it comes at 07:30 each day. Nothing is changed" in said


async def test_the_first_time_has_none_before_it_to_go_back_to(stranger: Chat) -> None:
    await stranger.sets_up()

    assert "I read: 07:30" not in await stranger.types("undo that")


async def test_the_first_time_is_asked_again_where_it_is_said_to_be_wrong(chat: Chat) -> None:
    assert "When should the morning check-in come?" in await chat.types("that's wrong")


async def test_a_reminder_asked_for_in_the_set_up_is_no_place(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert "Which one do you mean?" not in await stranger.types("remind me to take iron at 9pm")
