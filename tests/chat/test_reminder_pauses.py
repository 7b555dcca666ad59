"""Reminders pause in plain words, and come again by themselves."""

from datetime import timedelta

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    "typed",
    [
        "pause my pill reminder for a week",
        "pause the pill one for a week",
        "pause pill for 7 days",
        "pause it until monday",
        "please mute my reminder for a week",
        "no reminders this week please",
        "stop the pill reminder for 1 week",
    ],
)
async def test_a_pause_of_one_is_shown_and_kept_by_a_yes(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/remind pill 21:30")

    assert (await chat.types(typed)).startswith("pill, every day at 21:30, from Mon 9 Mar 2026.")
    assert (await hypnic.store.reminders.all(chat.id))[0].rhythm.is_plain
    assert "next on Mon 9 Mar" in await chat.types("yes")


async def test_it_does_not_come_in_between_and_comes_again(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/remind pill 12:30")
    await chat.types("pause it for 3 days")
    await chat.types("yes")

    noon = hypnic.clock.now.replace(hour=11, minute=31)
    came = []
    for days in range(4):
        await hypnic.clock_shows(noon + timedelta(days=days))
        came.append("Reminder: pill" in chat.said)

    assert came == [False, False, False, True]


@pytest.mark.parametrize("done_by", ["a tap", "yes"])
async def test_all_of_them_pause_at_once_and_each_says_when_it_comes_again(
    hypnic: Hypnic, chat: Chat, done_by: str
) -> None:
    await chat.types("/remind pill 21:30")
    await chat.types("/remind iron every third day 8am")
    await chat.types("yes")

    shown = await chat.types("pause my reminders until friday")
    assert "iron: Sun 8 Mar 2026 08:00\npill: Fri 6 Mar 2026 21:30" in shown
    said = await (chat.taps("Pause them") if done_by == "a tap" else chat.types("yes"))

    assert said.startswith("Paused. They come again by themselves:\niron: Sun 8 Mar 2026 08:00")
    starts = [own.rhythm.start for own in await hypnic.store.reminders.all(chat.id)]
    assert [f"{start:%d %m}" for start in starts if start] == ["08 03", "06 03"]


@pytest.mark.parametrize("typed", ["stop the reminders while I'm away", "pause the pill reminder"])
async def test_until_when_is_asked_where_that_is_not_told(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/remind pill 21:30")

    assert (await chat.types(typed)).startswith("Until when?")
    assert (await hypnic.store.reminders.all(chat.id))[0].rhythm.is_plain


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("pause for a week", "Paused. The next check-in"),
        ("pause the check-ins until friday", "Paused. The next check-in"),
        ("stop the pill reminder", "pill, every day at 21:30.\nDelete this reminder?"),
    ],
)
async def test_check_ins_pause_and_reminders_go_as_before(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types("/remind pill 21:30")

    assert (await chat.types(typed)).startswith(said)


async def test_a_pause_is_taken_back_by_an_undo(chat: Chat) -> None:
    await chat.types("/remind pill 21:30")
    await chat.types("pause it for 3 days")
    await chat.types("yes")

    assert (await chat.types("undo")).startswith("pill, every day at 21:30.")


@pytest.mark.parametrize(
    "typed", ["start it again now", "resume my reminders", "turn the pill reminder on again please"]
)
async def test_one_that_pauses_comes_again_at_once_by_a_yes(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/remind pill 21:30")
    await chat.types("pause it for 3 days")
    await chat.types("yes")

    assert (await chat.types(typed)).startswith("pill, every day at 21:30.\nIt comes on: Mon 2 Mar")
    await chat.types("yes")
    assert (await hypnic.store.reminders.all(chat.id))[0].rhythm.is_plain


async def test_where_none_pauses_the_check_ins_go_on(chat: Chat) -> None:
    await chat.types("/remind pill 21:30")
    await chat.types("/pause 5")

    assert "Welcome back." in await chat.types("start again now")


@pytest.mark.parametrize("typed", ["skip it tomorrow, I'm away", "skip that one tomorrow pls"])
async def test_skip_it_tomorrow_is_about_the_reminder_just_set(chat: Chat, typed: str) -> None:
    await chat.types("remind me of the drops at 6:30")

    assert (await chat.types(typed)).startswith("drops, every day at 06:30, from Wed 4 Mar 2026.")


@pytest.mark.parametrize(
    "typed", ["skip tonight im out", "nah leave that tonight", "not tonight, my brother does it"]
)
async def test_one_time_less_is_about_the_reminder_just_set(chat: Chat, typed: str) -> None:
    await chat.types("remind me to walk the dog at 20:00")

    assert (await chat.types(typed)).startswith("walk the dog, every day at 20:00, from Tue 3 Mar")


@pytest.mark.parametrize(
    "typed",
    ["until friday only, then im done", "last one is on friday", "till friday and then stop"],
)
async def test_its_last_day_is_about_the_reminder_just_set(chat: Chat, typed: str) -> None:
    await chat.types("remind me antibiotics at 8pm")

    assert (await chat.types(typed)).startswith("antibiotics, every day at 20:00, until Fri 6 Mar")


async def test_skip_it_tomorrow_without_a_reminder_in_the_talk_is_a_pause(chat: Chat) -> None:
    assert (await chat.types("skip it tomorrow")).startswith("Pause")


async def test_a_pause_that_is_to_begin_later_is_said_to_begin_only_at_once(chat: Chat) -> None:
    await chat.types("remind me to take magnesium at 21:50")

    said = await chat.types("stop all reminders for now, im going skiing 14-21 march")

    assert said.startswith("I can begin a pause of reminders only at once")


async def test_a_reason_before_so_bin_it_leaves_it_to_be_deleted(chat: Chat) -> None:
    await chat.types("remind me meds at 10pm")

    assert (await chat.types("actually my mum reminds me so bin it")).endswith(
        "Delete this reminder?"
    )


@pytest.mark.parametrize(
    ("typed", "gone"),
    [
        ("I am in the hospital. thank you. please stop the magnesium", "magnesium, every day"),
        ("they changed my tablets so stop the magnesium please", "magnesium, every day"),
        ("no more iron please, they took me off it", "iron, every day"),
        ("ok thank you. turn the iron off", "iron, every day"),
        ("should I stop the magnesium", ""),
        ("I stopped the magnesium last week and it got worse", ""),
        ("my doctor told me to stop the magnesium, is that right?", ""),
    ],
)
async def test_a_reminder_is_stopped_by_its_name_with_other_words_around_it(
    chat: Chat, typed: str, gone: str
) -> None:
    await chat.types("/remind magnesium 22:00")
    await chat.types("/remind iron 8:00")

    said = await chat.types(typed)

    assert (f"{gone} at" in said and said.endswith("Delete this reminder?")) == bool(gone)


async def test_a_reminder_asked_about_is_the_one_that_a_break_is_for(chat: Chat) -> None:
    await chat.types("/remind magnesium 22:00")
    await chat.types("/remind iron 8:00")
    await chat.types("I'm in hospital. please stop the magnesium")

    said = await chat.types("pause it for a week")

    assert said.startswith("magnesium, every day at 22:00, from Mon 9 Mar 2026.")
