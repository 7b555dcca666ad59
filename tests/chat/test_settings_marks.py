"""What is set is marked in every choice, and any hours can be typed."""

from datetime import time

import pytest

from bot.language.times import parse_span
from bot.screens.settings import SETTINGS
from tests.harness import Chat, Hypnic


async def test_the_present_value_is_marked_in_every_choice(chat: Chat) -> None:
    await chat.types("/settings")
    marked = {}
    for setting in SETTINGS:
        await chat.taps(setting.label)
        marked[setting.key] = [label for label in chat.buttons() if label.startswith("✓ ")]
        await chat.taps("Back")

    assert marked == {
        "weekend": ["✓ Like weekdays"],
        "weekly": ["✓ Every day"],
        "nudge": ["✓ 3 hours"],
        "quiet": ["✓ 22:00–06:00"],
        "review": ["✓ Sunday"],
        "discreet": ["✓ Show the text"],
    }
    await chat.taps("Change the check-in time")
    assert [label for label in chat.buttons() if "✓" in label] == ["✓ 07:30"]


async def test_another_value_than_the_choices_is_named(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Quiet hours")
    assert "Quiet hours: 22:45–06:15" in await chat.types("22:45 to 6:15")

    assert (await chat.taps("Quiet hours")).endswith("\nNow: 22:45–06:15.")
    await chat.taps("Back", "How often", "Only when I write", "How often")
    assert [label for label in chat.buttons() if "✓" in label] == ["✓ Only when I write"]


async def test_hours_that_are_not_understood_change_nothing(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Quiet hours")

    assert (await chat.types("late")).startswith("I did not get that, so nothing was changed.")
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert person.quiet_from == time(22)


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("22:30-6:15", (time(22, 30), time(6, 15))),
        ("10pm to 7am", (time(22), time(7))),
        ("from 11 to 7", (time(23), time(7))),
        ("9–17", (time(9), time(17))),
        ("10 am until 6pm", (time(10), time(18))),
        ("half past nine till 6", (time(21, 30), time(6))),
        ("8 to 8", None),
        ("22", None),
        ("25 to 6", None),
    ],
)
def test_spans_as_people_type_them(typed: str, span: tuple[time, time] | None) -> None:
    assert parse_span(typed) == span


@pytest.mark.parametrize(
    ("setting", "typed", "set_now"),
    [
        ("Weekly review", "monday", "Weekly review: Monday"),
        ("Weekly review", "off", "Weekly review: off"),
        ("How often", "weekly", "How often: once a week"),
        ("Quiet hours", "none", "Quiet hours: none"),
        ("Weekends", "like weekdays", "Weekends: like weekdays"),
        ("Nudge for an open check-in", "never", "Nudge for an open check-in: never"),
        ("Lock screen", "hide", "Lock screen: text hidden"),
    ],
)
async def test_a_choice_is_typed_while_its_setting_is_shown(
    chat: Chat, setting: str, typed: str, set_now: str
) -> None:
    await chat.types("/settings")
    await chat.taps(setting)

    assert set_now in await chat.types(typed)


async def test_anything_else_is_read_as_if_no_setting_was_shown(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Weekly review")

    assert (await chat.types("why do legs twitch?")).startswith("From the article")


@pytest.mark.parametrize(
    "typed",
    ["no messages after 8pm please", "dont send me stuff after 8pm", "quiet hours from 8pm"],
)
async def test_quiet_hours_may_be_told_by_their_beginning_alone(chat: Chat, typed: str) -> None:
    assert "I read: 20:00–06:00." in await chat.types(typed)

    assert "Quiet hours: 20:00–06:00" in await chat.types("yes")


async def test_a_reminder_of_the_evening_sets_no_quiet_hours(chat: Chat) -> None:
    assert "Quiet hours" not in await chat.types("remind me not to text him after 8pm")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("and dont ping me between 9 and 3", ["21:00–03:00", "09:00–15:00"]),
        ("im on nights so quiet from 10 to 6", ["22:00–06:00", "10:00–18:00"]),
        ("quiet from 11 to 6", ["23:00–06:00"]),
    ],
)
async def test_quiet_hours_of_whoever_may_sleep_by_day_are_two_buttons(
    hypnic: Hypnic, chat: Chat, typed: str, read: list[str]
) -> None:
    said = await chat.types(typed)

    assert f"I read: {' or '.join(read)}. Nothing is changed until you tap" in said
    assert [label for label in chat.buttons(chat.messages[-1]) if label in read] == read
    await chat.types("yes")
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert (person.quiet_from == time(22)) == bool(read[1:])
