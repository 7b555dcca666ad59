"""Pauses, weekly check-ins, missed nights, silence, and the weekly review."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.entries import DAY_BEFORE
from bot.language.pauses import parse_pause
from storage.database import rows
from tests.chat.test_settings import goes_on
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import READY, berlin, check_ins, ledger


@pytest.mark.parametrize("before", ["until 24 March", "20 unanswered"])
async def test_a_running_pause_can_be_made_shorter(hypnic: Hypnic, chat: Chat, before: str) -> None:
    if before == "20 unanswered":
        now = hypnic.clock.now
        await hypnic.store.change(chat.id, {"paused_until": date.max, "weekly": True}, now)
    else:
        await chat.types(f"/pause {before}")

    said = await chat.types("/pause until friday")

    day = "Sunday 8" if before == "20 unanswered" else "Friday 6"
    assert said.startswith(f"Paused. The next check-in comes on {day} March")


async def test_going_on_promises_no_check_in_for_a_night_that_is_noted(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("/pause tomorrow")
    await chat.types("/pause")

    said = await chat.taps("Go on now")

    assert said == "Welcome back. Your next check-in comes on Tuesday 3 March at 07:30."


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        pytest.param("3", 5, id="a number"),
        pytest.param("for 3 days", 5, id="days"),
        pytest.param("a week", 9, id="a week"),
        pytest.param("until friday", 6, id="a weekday"),
        pytest.param("until 24 March", 24, id="a date"),
        pytest.param("until March 24th", 24, id="a date in American order"),
        pytest.param("until 2026-03-24", 24, id="a date as computers write it"),
        pytest.param("24 march 2026.", 24, id="a bare date with its year"),
        pytest.param("two weeks", 16, id="a number in words"),
        pytest.param("a fortnight", 16, id="a fortnight"),
        pytest.param("until the 20th", 20, id="a day of the month"),
        pytest.param("until 24th", 24, id="a day of the month by itself"),
        pytest.param("until 20.3.", 20, id="a date with dots"),
        pytest.param("until tomorrow", 3, id="tomorrow"),
    ],
)
async def test_a_pause_ends_by_itself(hypnic: Hypnic, chat: Chat, typed: str, day: int) -> None:
    said = await chat.types(f"/pause {typed}")
    date = berlin(day, 7, 30)
    assert said.startswith(f"Paused. The next check-in comes on {date:%A} {day} March")

    await goes_on(hypnic, day)

    assert READY.replace("Monday 2 March", f"{date:%A} {day} March") == check_ins(chat)[0]
    paused = [night for night, _, state in ledger(hypnic) if state == "paused"]
    assert len(paused) == day - 2
    assert (await chat.types("/settings")).startswith("Settings\nCheck-in time: 07:30\n")
    assert "Paused" not in await chat.types("/pause")


def test_a_week_ends_on_the_weekday_of_today_whether_it_was_asked_or_not() -> None:
    today = date(2026, 12, 4)
    for first in (today, today + timedelta(days=1)):
        assert parse_pause("1 week", first, today) == date(2026, 12, 11)
    assert parse_pause("until christmas", today, today) == date(2026, 12, 25)


@pytest.mark.parametrize(
    "typed",
    [
        "0",
        "400",
        "soon",
        "until 31 February",
        "until next month",
        "until 2020-01-01",
        "until 2 March",
        "until 28 February",
        "until today",
    ],
)
async def test_a_pause_that_is_not_understood_gets_examples(chat: Chat, typed: str) -> None:
    assert (await chat.types(f"/pause {typed}")).startswith("I did not get that. Type /pause 10")


async def test_a_pause_of_no_days_is_not_understood_after_the_check_in_either(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    assert (await chat.types("/pause 0")).startswith("I did not get that.")


async def test_a_pause_into_the_next_year_names_it(chat: Chat) -> None:
    said = await chat.types("/pause until 3 January")

    assert said.startswith("Paused. The next check-in comes on Sunday 3 January 2027, by itself.")


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        pytest.param("until 28 December", None, id="passed in the old year"),
        pytest.param("until 3 January", None, id="today"),
        pytest.param("until 10 January", date(2027, 1, 10), id="to come"),
        pytest.param("until 20 November", date(2027, 11, 20), id="passed long ago"),
    ],
)
def test_a_date_just_past_is_none_of_next_year_over_new_year_either(
    typed: str, until: date | None
) -> None:
    today = date(2027, 1, 3)

    assert parse_pause(typed, today, today) == until


async def test_with_weekly_check_ins_a_pause_and_its_end_name_the_next_one_that_comes(
    chat: Chat,
) -> None:
    await chat.types("/settings")
    await chat.taps("How often", "Once a week")

    assert (await chat.types("/pause 3")).startswith(
        "Paused. The next check-in comes on Sunday 8 March"
    )
    assert (await chat.taps("Go on")).startswith(
        "Welcome back. Your next check-in comes on Sunday 8 March at 07:30."
    )


async def test_a_tapped_pause_can_be_ended_early(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.types("/pause")
    await chat.taps("1 week")
    assert chat.last.startswith("Paused. The next check-in comes on Monday 9 March, by itself.")
    await hypnic.clock_shows(berlin(3, 7, 30))
    line = "Paused: the next check-in comes on Monday 9 March.\n\n"
    assert (await chat.types("/settings")).startswith(line)
    assert (await chat.types("/pause")).startswith(line)

    said = await chat.taps("Go on now")
    await hypnic.clock_shows(berlin(4, 7, 30))

    assert said == "Welcome back. Your next check-in comes on Wednesday 4 March at 07:30."
    assert check_ins(chat) == [READY, READY.replace("Monday 2", "Wednesday 4")]


async def test_weekly_check_ins_come_on_their_day_only(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("How often", "Once a week")

    await goes_on(hypnic, 14)

    assert [
        text.splitlines()[1].removeprefix("It is about the night to ")
        for text in check_ins(chat)
        if "ready" in text
    ] == [
        "Sunday 8 March.",
        "Sunday 15 March.",
    ]
    assert ("2026-03-03", "check_in", "off") in ledger(hypnic)


async def test_a_night_the_bot_could_not_ask_about_is_offered_by_the_next_check_in(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.taps("Quiet night, ordinary day")
    await hypnic.clock_shows(berlin(3, 12))
    await hypnic.clock_shows(berlin(4, 7, 30))
    assert chat.last.endswith(
        "I could not ask about the night to Tuesday 3 March. You can fill it in now:"
    )

    assert await chat.taps("Fill in Tue 3 Mar") == (
        "Night to Tuesday 3 March\nHow was falling asleep?"
    )
    await hypnic.clock_shows(berlin(5, 7, 30))
    assert "could not ask" not in chat.last


async def test_after_a_pause_for_silence_going_on_counts_anew(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await goes_on(hypnic, 9)
    assert [state for _, _, state in ledger(hypnic)][-2:] == ["paused", "due"]

    await chat.taps("Go on")
    await goes_on(hypnic, 3)
    assert len(check_ins(chat)[-3:]) == 3
    assert "pause" not in chat.last


async def test_the_weekly_review_is_three_lines(hypnic: Hypnic, chat: Chat) -> None:
    for _ in range(6):
        await chat.types("/checkin")
        await chat.taps("Quiet night, ordinary day")
        await goes_on(hypnic, 1)

    *others, last = [fact.page.lower() for fact in DAY_BEFORE]
    assert [m["caption"] for m in chat.messages if "photo" in m] == [
        (
            "The week to Sunday 8 March\n6 of 7 nights noted.\nFalling asleep: no twitching 6.\n"
            f"The days before: no {', '.join(others)} or {last} noted."
        )
    ]

    (week,) = [m for m in chat.messages if "photo" in m]
    hidden = [e for e in week["caption_entities"] if e["type"] == "spoiler"]
    assert week["caption"][hidden[0]["offset"] :].startswith("6 of 7 nights noted.")
    assert [given["has_spoiler"] for name, given in hypnic.wire.calls if name == "sendPhoto"]

    assert (await chat.taps("Turn off the weekly review")).startswith("Fine.")
    await goes_on(hypnic, 8)
    assert [text for text in chat.said if text.startswith("The week to")] == []


async def test_a_week_without_an_entry_is_not_reviewed(hypnic: Hypnic, chat: Chat) -> None:
    await goes_on(hypnic, 8)

    assert [text for text in chat.said if text.startswith("The week to")] == []
    states = rows(hypnic.store.db, "select state from ledger where kind = 'review'")
    assert [row["state"] for row in states] == ["off", "due"]


async def test_who_blocked_the_bot_leaves_a_reason_for_every_date(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.world.block(chat.person, blocked=True)
    hypnic.world.pending.clear()
    await goes_on(hypnic, 1)
    hypnic.clock.now = datetime(2026, 3, 8, 12, tzinfo=UTC)
    hypnic.world.block(chat.person, blocked=False)
    await hypnic.deliver()

    states = [(night, state) for night, kind, state in ledger(hypnic) if kind == "check_in"]
    assert states[0] == ("2026-03-02", "expired")
    assert states[1:] == [
        *((f"2026-03-0{day}", "blocked") for day in range(3, 9)),
        ("2026-03-09", "due"),
    ]


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("pause till monday the 16th", "Monday 16 March"),
        ("stop asking till i'm back on monday", "Monday 9 March"),
        ("stop asking until friday 13 march", "Friday 13 March"),
        ("pause until monday week", "Monday 16 March"),
        ("/pause until sunday the 15th of march", "Sunday 15 March"),
    ],
)
async def test_a_weekday_with_its_date_is_that_date(chat: Chat, words: str, until: str) -> None:
    assert until in await chat.types(words)


@pytest.mark.parametrize("words", ["pause till monday the 17th", "pause until friday 3.3."])
async def test_a_weekday_that_is_not_that_date_pauses_nothing(chat: Chat, words: str) -> None:
    await chat.types(words)

    person = await chat.hypnic.store.people.get(chat.id)
    assert person
    assert person.paused_until is None


@pytest.mark.parametrize("typed", ["skip tomorrow", "no check-in tomorrow, just the one day"])
@pytest.mark.parametrize("answer", ["yes", "just the one day, chief", "that's only for one day"])
async def test_tomorrow_alone_can_be_left_out(chat: Chat, typed: str, answer: str) -> None:
    assert "I read: until Wednesday 4 March." in await chat.types(typed)

    said = await chat.types(answer)

    assert said.startswith("Paused. The next check-in comes on Wednesday 4 March")


@pytest.mark.parametrize("typed", ["the day after", "a day later", "it was just a bad day"])
async def test_another_day_is_no_yes_to_leaving_out_tomorrow(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("skip tomorrow")

    await chat.types(typed)

    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.paused_until is None
