"""What needs a tap says so when it is typed: deletion; and how a night was is asked."""

from datetime import timedelta

import pytest

from tests.harness import MONDAY, Chat, Hypnic


@pytest.mark.parametrize("typed", ["yes", "Yes, delete everything", "ok"])
async def test_a_typed_yes_to_delete_needs_a_tap(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("/delete")

    assert (await chat.types(typed)).startswith("Nothing is deleted yet. Please tap Yes, delete")
    assert "Yes, delete everything" in chat.buttons()
    assert await hypnic.store.people.get(chat.id)
    assert await hypnic.store.nights.answers(chat.id, MONDAY.date()) == {}


@pytest.mark.parametrize("typed", ["no", "No thanks", "keep my diary"])
async def test_a_typed_no_to_delete_keeps_all_and_says_so(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.types("/delete")

    assert await chat.types(typed) == "Nothing was deleted."
    assert await hypnic.store.nights.answers(chat.id, MONDAY.date()) == {}


@pytest.mark.parametrize(
    "typed", ["good", "fine", "not great", "ok", "bad", "Terrible!", "meh", "slept well"]
)
async def test_how_the_night_was_opens_the_check_in_and_assumes_nothing(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert said.startswith("Night to Monday 2 March")
    assert "Some twitching" in chat.buttons()
    assert await hypnic.store.nights.answers(chat.id, MONDAY.date()) == {}


@pytest.mark.parametrize(
    ("typed", "said", "button"),
    [
        ("change the nudge", "Nothing was changed yet.", "Never"),
        ("dont ask me on weekends", "I cannot ask on some days", "Once a week"),
        ("once a week then, im too busy. sundays", "How often", "Once a week"),
        ("half 5 then. not sundays", "Time zone", "Each day at 05:30"),
        ("every other day", "I cannot ask on some days", "Once a week"),
        (
            "Three mornings a week would you say, put me down for the check in",
            "I cannot ask on some days",
            "Once a week",
        ),
        ("can you ask me just twice a week", "I cannot ask on some days", "Once a week"),
        ("check in with me 3 times a week please", "I cannot ask on some days", "Once a week"),
        ("only ask on mondays and thursdays", "I cannot ask on some days", "Once a week"),
        (
            "every second day is enough for the questions",
            "I cannot ask on some days",
            "Once a week",
        ),
        ("id rather do the check in at weekends only", "I cannot ask on some days", "Once a week"),
    ],
)
async def test_a_wish_for_a_setting_changes_nothing_and_shows_its_choices(
    chat: Chat, typed: str, said: str, button: str
) -> None:
    assert (await chat.types(typed)).startswith(said)
    assert button in chat.buttons()


async def test_a_mere_ok_opens_nothing_where_no_night_was_asked_about(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now += timedelta(hours=2)

    assert not (await chat.types("ok")).startswith("Night to")


async def test_a_bare_later_in_the_morning_gets_no_good_night(chat: Chat) -> None:
    assert (await chat.types("later")).startswith("Bye for now.")


async def test_a_reminder_without_a_time_says_that_the_time_alone_may_follow(chat: Chat) -> None:
    assert "At what time?" in await chat.types("remind me to take iron")
    assert (await chat.types("8pm")).startswith("I will remind you: take iron, every day at 20:00.")


async def test_or_so_behind_a_time_that_follows_is_no_other_talk(chat: Chat) -> None:
    await chat.types("remind me to take iron")

    said = await chat.types("half past seven or so")

    assert said.startswith("take iron, every day. In the morning or in the evening?")


async def test_or_so_behind_a_time_is_read_over_in_the_settings(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")

    said = await chat.types("7:15 or so")

    assert said.startswith("Your check-in now comes at 07:15.")


@pytest.mark.parametrize("typed", ["meh", "fine", "so so", "not great", "ok"])
async def test_a_bare_word_after_an_answer_is_about_that_and_opens_no_check_in(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("is it dangerous")

    assert "How was falling asleep?" not in await chat.types(typed)
    assert "How was falling asleep?" in await chat.types("last night was so so")


@pytest.mark.parametrize(
    "typed", ["it happens three mornings a week", "twice a week i get them bad", "thanks, 3 a week"]
)
async def test_how_often_it_twitches_is_no_wish_on_how_often_to_be_asked(
    chat: Chat, typed: str
) -> None:
    assert "I cannot ask on some days" not in await chat.types(typed)
