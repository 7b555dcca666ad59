"""Each person's own schedule: weekends, quiet hours, Later, Skip today, pauses, weekly."""

from datetime import time, timedelta

import pytest

from bot.gateway.http import NotSent
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import NUDGE, READY, berlin, check_ins, ledger


async def goes_on(hypnic: Hypnic, days: int, hour: int = 7, minute: int = 30) -> None:
    """Let so many mornings come and pass unanswered."""
    for _ in range(days):
        tomorrow = hypnic.clock.now + timedelta(days=1)
        moment = tomorrow.replace(hour=hour - 1, minute=minute)
        hypnic.lives_through((moment - hypnic.clock.now) / timedelta(days=1))
        await hypnic.tick()


async def test_the_menu_shows_everything_that_is_set(chat: Chat) -> None:
    await chat.types("/settings")

    assert chat.last == (
        "Settings\nCheck-in time: 07:30\nTime zone: Europe/Berlin\n"
        "Weekends: like weekdays\nHow often: every day\n"
        "Nudge for an open check-in: after 3 hours\nQuiet hours: 22:00–06:00\n"
        "Weekly review: Sunday\nLock screen: text shown\n\nTap what you want to change."
        " /remind sets reminders of your own, /pause is for holidays."
    )


async def test_line_button_and_screen_of_a_setting_have_one_name(chat: Chat) -> None:
    lines = (await chat.types("/settings")).splitlines()
    _, _, *labels = chat.buttons()

    assert [line.partition(":")[0] for line in lines[3 : 3 + len(labels)]] == labels
    for label in labels:
        assert (await chat.taps(label)).splitlines()[0] == label
        await chat.taps("Back")


def nights_asked(chat: Chat) -> list[str]:
    """The nights that check-ins, not nudges, asked about."""
    asked = [text.splitlines()[1] for text in check_ins(chat) if "ready" in text]
    return [line.removeprefix("It is about the night to ") for line in asked]


@pytest.mark.parametrize(
    ("taps", "line"),
    [
        pytest.param(["Weekends", "09:00"], "Weekends: 09:00", id="weekend"),
        pytest.param(["How often", "Once a week"], "How often: once a week, Sunday", id="weekly"),
        pytest.param(
            ["Nudge for an open check-in", "1 hour"],
            "Nudge for an open check-in: after 1 hour",
            id="nudge",
        ),
        pytest.param(
            ["Nudge for an open check-in", "Never"],
            "Nudge for an open check-in: never",
            id="no nudge",
        ),
        pytest.param(["Quiet hours", "21:00–06:00"], "Quiet hours: 21:00–06:00", id="quiet"),
        pytest.param(["Quiet hours", "None"], "Quiet hours: none", id="not quiet"),
        pytest.param(["Weekly review", "Friday"], "Weekly review: Friday", id="review day"),
        pytest.param(["Weekly review", "Off"], "Weekly review: off", id="no review"),
        pytest.param(["Lock screen", "Hide the text"], "Lock screen: text hidden", id="hidden"),
    ],
)
async def test_each_setting_is_changed_in_place_and_kept(
    chat: Chat, taps: list[str], line: str
) -> None:
    await chat.types("/settings")
    messages = len(chat.messages)

    assert line in (await chat.taps(*taps)).splitlines()
    assert len(chat.messages) == messages
    assert line in (await chat.types("/settings")).splitlines()


async def test_a_weekend_time_can_be_typed(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Weekends")
    await chat.types("9:15")

    for moment in [berlin(6, 7, 30), berlin(7, 9, 14), berlin(7, 9, 15), berlin(9, 7, 30)]:
        await hypnic.clock_shows(moment)

    nights = [
        text.splitlines()[1].removeprefix("It is about the night to ") for text in check_ins(chat)
    ]
    assert nights == ["Friday 6 March.", "Saturday 7 March.", "Monday 9 March."]


async def test_no_nudge_comes_when_it_is_switched_off(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Nudge for an open check-in", "Never")

    for hour in (7, 10, 13):
        await hypnic.clock_shows(berlin(2, hour, 30))

    assert check_ins(chat) == [READY]


async def test_a_nudge_that_falls_into_quiet_hours_waits_for_their_end(hypnic: Hypnic) -> None:
    chat = await hypnic.join().sets_up(at="20:00")
    for moment in [berlin(2, 20), berlin(2, 23), berlin(3, 5, 59), berlin(3, 6)]:
        await hypnic.clock_shows(moment)

    assert [text.splitlines()[0] for text in check_ins(chat)] == [
        "Hello. Your check-in is ready.",
        "Good morning. Your check-in is still open. I nudge only once.",
    ]


async def test_a_late_check_in_does_not_come_in_quiet_hours(hypnic: Hypnic) -> None:
    chat = await hypnic.join().sets_up(at="20:00")

    await hypnic.clock_shows(berlin(2, 22, 30))

    assert check_ins(chat) == []
    assert ledger(hypnic)[0] == ("2026-03-02", "check_in", "expired")


async def test_a_check_in_that_is_tried_again_respects_quiet_hours_too(hypnic: Hypnic) -> None:
    chat = await hypnic.join().sets_up(at="21:00")
    hypnic.wire.fault = lambda name, _: NotSent("away") if name == "sendMessage" else None
    for minute in range(0, 60, 10):
        await hypnic.clock_shows(berlin(2, 21, minute))
    hypnic.wire.fault = lambda _, __: None

    await hypnic.clock_shows(berlin(2, 22, 1))

    assert check_ins(chat) == []


async def test_a_nudge_keeps_quiet_hours_that_were_set_after_the_check_in(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.types("/settings")
    await chat.taps("Quiet hours", "08:00–16:00")

    await hypnic.clock_shows(berlin(2, 10, 30))

    assert check_ins(chat) == [READY]


@pytest.mark.parametrize(
    ("label", "minutes"), [("In 30 minutes", 30), ("In 1 hour", 60), ("In 2 hours", 120)]
)
async def test_later_asks_again_once_in_place_of_the_nudge(
    hypnic: Hypnic, chat: Chat, label: str, minutes: int
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    said = await chat.taps("Later", label)
    at = berlin(2, 7, 30) + timedelta(minutes=minutes)
    assert said == f"Fine. I will ask again at {at + timedelta(hours=1):%H:%M}."

    for moment in [at - timedelta(minutes=1), at, berlin(2, 10, 30), berlin(2, 16)]:
        await hypnic.clock_shows(moment)

    assert check_ins(chat) == [READY, READY]
    assert [text for text in chat.said if "I will ask again" in text] == [], "it came in its place"


async def test_later_can_be_taken_back(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    await chat.taps("Later", "Back")

    assert chat.last == "Night to Monday 2 March\nHow was falling asleep?"
    assert chat.buttons()[-2:] == ["Later", "Skip today"]


async def test_later_does_nothing_days_later(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    hypnic.clock.now = berlin(4, 6)
    before = ledger(hypnic)

    await chat.taps_data("later:20260302:30")

    assert chat.toasts[-1].startswith("That is over.")
    assert ledger(hypnic) == before


@pytest.mark.parametrize("tap", ["pass:20300101", "later:20300101:30", "pass:20200101"])
async def test_forged_nights_are_neither_skipped_nor_put_off(
    hypnic: Hypnic, chat: Chat, tap: str
) -> None:
    before = ledger(hypnic)

    await chat.taps_data(tap)

    assert ledger(hypnic) == before
    assert await hypnic.store.nights.first(chat.id) is None


async def test_skip_today_is_an_answer_that_says_nothing(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    said = await chat.taps("Skip today")
    await hypnic.clock_shows(berlin(2, 10, 30))

    assert said == "Night to Monday 2 March\nSkipped. No reminder comes today."
    assert check_ins(chat) == [READY]
    await chat.types("/diary")
    assert "Mon 2 Mar" in chat.buttons()


async def test_one_nudge_comes_after_the_chosen_delay(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Nudge for an open check-in", "1 hour")

    for moment in [berlin(2, 7, 30), berlin(2, 8, 29), berlin(2, 8, 30), berlin(2, 12)]:
        await hypnic.clock_shows(moment)

    assert check_ins(chat) == [READY, NUDGE]


async def test_a_change_at_the_very_moment_loses_neither_check_in_nor_reminder(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind magnesium 7:30")
    hypnic.clock.now = berlin(2, 7, 30) + timedelta(seconds=5)

    await chat.types("/settings")
    await chat.taps("Quiet hours", "None")
    await hypnic.tick()

    assert check_ins(chat) == [READY]
    assert "Reminder: magnesium" in chat.said


async def test_another_time_typed_under_the_one_that_was_read_is_set(chat: Chat) -> None:
    said = await chat.types("i work nights, so your 7:30 is nonsense for me")
    assert "I read: 07:30." in said

    assert "15:00" in await chat.types("make it 15:00")

    person = await chat.hypnic.store.people.get(chat.id)
    assert person
    assert person.check_in_at == time(15)


async def test_weekdays_and_weekends_are_set_by_one_line(chat: Chat) -> None:
    said = await chat.types("can u move the question to weekends 10 and weekdays 7")

    assert said.startswith("Your check-in now comes at 07:00, on weekends at 10:00.")
    assert "Check-in time: 07:00" in said
    assert "Weekends: 10:00" in said


async def test_a_time_for_weekends_leaves_that_of_weekdays(chat: Chat) -> None:
    await chat.types("ask me at 08:40")

    said = await chat.types("ok and saturdays and sundays half ten")

    assert said.startswith("Weekends\n")
    assert "I read: 10:30." in said


async def test_a_time_by_another_places_clock_changes_nothing_unasked(chat: Chat) -> None:
    said = await chat.types("ask at 8 local time there then")

    assert "I read: 08:00. Now it comes at 07:30 each day. Nothing is changed" in said
    assert "by the clock where you live" in said


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("quiet from ten at night til half six", "22:00–06:30"),
        ("and dont send owt between 9 and 4 thats my sleep", "21:00–04:00 or 09:00–16:00"),
        ("dont bother me between 9pm and 7", "21:00–07:00"),
        ("no messages after half nine", "21:30–06:00"),
    ],
)
async def test_quiet_hours_are_told_in_words(chat: Chat, typed: str, read: str) -> None:
    said = await chat.types(typed)

    assert said.startswith("Quiet hours\n")
    assert f"I read: {read}. Nothing is changed" in said


@pytest.mark.parametrize(
    "typed",
    [
        *("when do you ask me next?", "whens my next check-in", "what time do you send these"),
        "ta. what time you sending these? im on my round by 6",
    ],
)
async def test_it_tells_when_the_next_check_in_comes(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("Your next check-in comes on Monday 2 March at")
