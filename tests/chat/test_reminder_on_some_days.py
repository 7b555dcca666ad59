"""Another time of a reminder for some of its days, which takes two."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    "typed",
    [
        "make the phone one half an hour later on fri and sat",
        "make it 23:15 on fri and sat",
        "can you move the phone one to 23:15 on fridays and saturdays",
        "on fri and sat half an hour later",
        "fridays and saturdays half an hour later please",
    ],
)
async def test_another_time_on_some_days_is_said_to_need_two_reminders(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("remind me phone off 22:45")

    said = await chat.types(typed)
    assert "phone off, Fri, Sat at 23:15" in said
    assert "two times need two reminders" in said

    await chat.taps("Keep it")
    await chat.types("/remind phone off, every day but Fri and Sat at 22:45")
    kept = await hypnic.store.reminders.all(chat.id)
    assert sorted((f"{own.times[0]:%H:%M}", len(own.rhythm.weekdays)) for own in kept) == [
        ("22:45", 5),
        ("23:15", 2),
    ]


@pytest.mark.parametrize(
    "typed", ["make it an hour later", "make it 23:15", "not on sundays", "make it an hour earlier"]
)
async def test_one_change_of_all_its_days_needs_one_reminder(chat: Chat, typed: str) -> None:
    await chat.types("remind me phone off 22:45")

    assert "two reminders" not in await chat.types(typed)


async def test_a_time_on_a_day_it_never_had_leaves_those_it_has_to_a_second(chat: Chat) -> None:
    await chat.types("remind me stretch 21:30 mon wed fri")

    said = await chat.types("an hour later on tuesdays")

    assert said.endswith("then send /remind stretch, Mon, Wed, Fri at 21:30.")


async def test_a_span_of_days_is_read_behind_so_long_later(chat: Chat) -> None:
    await chat.types("remind me stretch 21:30")

    said = await chat.types("make it 30 mins later mon-thu")

    assert said.startswith("stretch, Mon, Tue, Wed, Thu at 22:00")


async def test_a_reminder_that_is_shown_is_moved_by_its_name(chat: Chat) -> None:
    await chat.types("phone off 22.45 every day")
    assert "Nothing is set yet." in chat.last

    said = await chat.types("make the phone one half an hour later on fri and sat")

    assert said.startswith("phone off, Fri, Sat at 23:15.")
    assert said.endswith("then send /remind phone off, every day but Fri and Sat at 22:45.")
