"""Corrections of what stands on the screen: a reminder, a setting, a place, a pause."""

from datetime import date, time

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("wish", "typed", "shown"),
    [
        ("magnesium 9pm every other day", "make it 10pm", "magnesium, every other day at 22:00."),
        ("magnesium at 9", "make it 10pm", "magnesium, every day at 22:00."),
        ("magnesium at 9", "no, 10 in the evening i said", "magnesium, every day at 22:00."),
        (
            "magnesium at 9",
            "make it 8:30",
            "magnesium, every day. In the morning or in the evening?",
        ),
        (
            "iron every other day 8am starting monday",
            "not monday, tuesday",
            "iron, every other day at 08:00.\nIt comes on: Tue 3 Mar",
        ),
        (
            "iron every other day 8am",
            "say iron tablets, not iron",
            "iron tablets, every other day at 08:00.",
        ),
        ("eat banana 6pm every other day", "should be banana bread", "eat banana bread, every"),
        ("eat a bananna 6pm every other day", "banana", "eat a banana, every other day at 18:00."),
        ("doctor tomorrow 10am", "make it thursday", "doctor, once on Thu 5 Mar 2026 at 10:00."),
        ("mum tonight 9pm", "not tonight, tomorrow", "mum, once on Tue 3 Mar 2026 at 21:00."),
        ("mum tomorrow 9pm", "that's tonight", "mum, once on Mon 2 Mar 2026 at 21:00."),
        ("pill on the 5th of each month 9am", "sorry the 15th", "pill, on the 15th of every"),
        ("kettle in 30 minutes", "2 hours", "kettle, once on Mon 2 Mar 2026 at"),
        (
            "iron every other day 8am",
            "same for tuesday",
            "Not yet: iron, every other day at 08:00.",
        ),
        ("iron every other day 8am", "that's wrong", "iron, every other day at 08:00.\nType"),
        ("iron every other day 8am", "thanks a lot", "Not yet: iron, every other day at 08:00."),
        ("iron every other day 8am", "ok but not before 9", "Not yet: iron, every other day"),
        ("iron every other day 8am", "no hang on, leave it as it was", "Fine. Nothing is set."),
    ],
)
async def test_a_correction_of_a_reminder_that_is_shown_shows_it_anew(
    hypnic: Hypnic, chat: Chat, wish: str, typed: str, shown: str
) -> None:
    await chat.types(f"/remind {wish}")

    assert (await chat.types(typed)).startswith(shown)
    assert await hypnic.store.reminders.all(chat.id) == ()
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.check_in_at == time(7, 30)


@pytest.mark.parametrize(
    ("wish", "typed", "shown"),
    [
        ("pill 8am and 7pm", "not 7, 6", "pill, every day at 08:00 and 18:00."),
        ("pill 8am and 7pm", "change the second one to 6:30", "pill, every day at 08:00 and 18:30"),
        ("pill 8am and 7pm", "the morning one should be at 7", "pill, every day at 07:00 and 19"),
        ("pill 8am and 7pm", "drop the evening one", "pill, every day at 08:00."),
        ("pill 8am", "and one at 7pm too", "pill, every day at 08:00 and 19:00."),
        ("pill 8pm", "wait no, morning", "pill, every day at 08:00."),
        ("pill 9am", "go back to 8", "pill, every day at 08:00."),
        ("pill 9pm", "no wait 930", "pill, every day at 21:30."),
        ("pill 9pm", "and half an hour later", "pill, every day at 21:30."),
        ("3 pills 9am", "2 pills not 3", "2 pills, every day at 09:00."),
        ("pill 9pm", "not on sundays tho", "pill, every day but Sun at 21:00."),
        ("pill 8am mondays", "same for tuesday", "pill, Mon, Tue at 08:00."),
        ("pill 8am mondays", "every other monday i mean", "pill, every other Monday at 08:00."),
        ("pill 8am weekdays", "not monday, sunday", "pill, every day but Mon and Sat at 08:00."),
        ("pill 8am wednesdays", "no just this wednesday, only once", "pill, once on Wed 4 Mar"),
        ("pill 100 mg 8am", "200 not 100", "pill 200 mg, every day at 08:00."),
        ("pill 8am saturdays", "no just this one time", "pill, once on Sat 7 Mar 2026 at 08:00."),
        ("pill 10 mg 8am", "5 mg, sorry", "pill 5 mg, every day at 08:00."),
        ("pill 100 mg 8am", "i meant 175", "pill 175 mg, every day at 08:00."),
        ("pill 8am", "i didn't mean every day, just tomorrow", "pill, once on Tue 3 Mar 2026"),
    ],
)
async def test_a_correction_of_a_reminder_that_is_set_shows_what_will_change(
    hypnic: Hypnic, chat: Chat, wish: str, typed: str, shown: str
) -> None:
    await chat.types(f"/remind {wish}")
    before = await hypnic.store.reminders.all(chat.id)

    said = await chat.types(typed)

    assert said.startswith(shown)
    assert "Until you choose, this stays: " in said
    assert await hypnic.store.reminders.all(chat.id) == before


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("move the iron one to 9", "iron tablets, every day at 09:00."),
        ("the second one should be at 10", "zinc, every day at 22:00."),
        ("the iron one, not the zinc one", "iron tablets, every day at 08:00.\nType another time"),
        ("change the 8am one", "iron tablets, every day at 08:00.\nType another time"),
        ("delete the iron one please", "iron tablets, every day at 08:00.\nDelete this reminder?"),
        ("actually make the iron half past 8", "iron tablets, every day at 08:30."),
        ("make the zinc 20:30", "zinc, every day at 20:30."),
        ("can you set the zinc to 21:15", "zinc, every day at 21:15."),
        ("skip the zinc one on fridays", "zinc, every day but Fri at 20:00."),
        ("delete both", "Your reminders"),
    ],
)
async def test_one_of_several_reminders_is_named(
    hypnic: Hypnic, chat: Chat, typed: str, shown: str
) -> None:
    await chat.types("/remind iron tablets 8am")
    await chat.types("/remind zinc 8pm")

    assert (await chat.types(typed)).startswith(shown)
    assert len(await hypnic.store.reminders.all(chat.id)) == 2


async def test_the_same_on_another_date_is_a_reminder_of_its_own(
    hypnic: Hypnic, chat: Chat
) -> None:
    for text in ("remind me to call mum tomorrow at 9pm", "yes", "same for friday", "yes"):
        await chat.types(text)

    first, second = await hypnic.store.reminders.all(chat.id)
    assert {first.rhythm.start, second.rhythm.start} == {date(2026, 3, 3), date(2026, 3, 6)}


async def test_the_last_change_of_a_reminder_is_undone_and_no_reminder_deleted(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/remind iron 8am")
    await chat.types("make it 9am")
    await chat.types("yes")

    assert (await chat.types("undo that")).startswith("iron, every day at 08:00.")
    await chat.types("yes")

    (own,) = await hypnic.store.reminders.all(chat.id)
    assert own.times == (time(8),)


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("remind me to take zinc at 7am and iron at 7pm", {"take zinc", "iron"}),
        ("remind me to meditate at 7pm and to stretch at 9pm", {"meditate", "stretch"}),
        ("set a reminder for iron 8am and another for zinc 9pm", {"iron", "zinc"}),
        ("i was told to take 10 mg melatonin, remind me at 9pm", {"take 10 mg melatonin"}),
        ("remind me to call mum and dad at 7pm", {"call mum and dad"}),
        ("remind me to take iron at 7am and 7pm", {"take iron"}),
    ],
)
async def test_two_wishes_in_a_line_make_two_reminders(
    hypnic: Hypnic, chat: Chat, typed: str, texts: set[str]
) -> None:
    await chat.types(typed)

    assert {own.text for own in await hypnic.store.reminders.all(chat.id)} == texts


@pytest.mark.parametrize(
    ("before", "typed", "shown"),
    [
        (["ask me at 9"], "no, half past nine", "I read: 09:30."),
        (["ask me at 9"], "actually 7:45", "I read: 07:45."),
        (["ask me at 9"], "hm put it back to what it was", "I read: 07:30."),
        (["ask me at 9"], "and not at weekends pls", "I cannot ask on some days of the week"),
        (["i'm in new york"], "no i meant chicago", "in America/Chicago (Chicago"),
        (["i'm in new york"], "only from tomorrow", "I cannot change the time zone on a later"),
        (["i'm in new york"], "only once i am there", "I cannot change the time zone on a later"),
        (["i'm in new york", "yes"], "set it back", "in Europe/Berlin now."),
        (["id like to be asked at 9"], "no, half past nine", "I read: 09:30."),
        (["no weekly review please"], "undo that", "Nothing was changed."),
        (["pause 2 weeks"], "actually make it 3", "I read: until Monday 23 March."),
        (["pause 2 weeks"], "until 23 march i mean", "I read: until Monday 23 March."),
        (["pause 2 weeks"], "only from wednesday", "A pause begins at once."),
        (["pause 2 weeks"], "undo that", "Shall the pause end now?"),
        (["no weekly review please", "yes"], "undo that", "I read: Sunday."),
        (["weekly review on friday"], "saturday not friday", "I read: Saturday."),
        (["quiet hours 9pm till 7am"], "8am not 7am", "I read: 21:00–08:00."),
        (["i'm in vancouver"], "sorry, i mean Victoria BC", "(Victoria, Canada)"),
        (["i'm in bali", "keep home time"], "actually follow me", "Shall they follow you"),
        (
            ["i'm in london", "keep home time"],
            "oh no i meant 7:30 london time",
            "Shall they follow you",
        ),
        (["pause until monday"], "i mean next monday, the 16th", "I read: until Monday 16 March."),
        (["pause until thursday"], "friday", "I read: until Friday 6 March."),
        (["ask me at 9 on weekends"], "9:30 i mean", "I read: 09:30."),
    ],
)
async def test_a_correction_of_a_setting_is_shown_and_changes_nothing(
    hypnic: Hypnic, chat: Chat, before: list[str], typed: str, shown: str
) -> None:
    for text in before:
        await chat.types(text)
    person = await hypnic.store.people.get(chat.id)

    said = await chat.types(typed)

    assert shown in f"{said} {chat.buttons()}"
    after = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert after is not None
    kept = ("check_in_at", "weekend_at", "zone", "paused_until", "review_on")
    assert all(getattr(after, name) == getattr(person, name) for name in kept)


async def test_a_yes_to_the_corrected_setting_changes_it(hypnic: Hypnic, chat: Chat) -> None:
    for text in ("pause 2 weeks", "make it 3", "yes"):
        await chat.types(text)
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.paused_until == date(2026, 3, 23)

    for text in ("undo that", "yes"):
        await chat.types(text)
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.paused_until == date(2026, 3, 16)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("quiet hours 23 to 6", "I read: 23:00–06:00."),
        ("no weekly review please", "I read: Off."),
        ("turn off the nudge", "I read: Never."),
        ("ask me at 11 on sat n sun", "I read: 11:00."),
        ("weekends at 10", "I read: 10:00."),
        ("weekends later please, at half 9", "I read: 09:30."),
        ("only ask me once a week", "I read: Once a week."),
        ("maybe only once a week then, sundays", "I read: Once a week."),
        ("ask me at 9 on sundays only", "I read: 09:00. Now it comes at 07:30 each day."),
        ("hide text on lock screen", "I read: Hide the text."),
        ("and dont show the text on my lock screen, wife reads it lol", "I read: Hide the text."),
        ("show the text on the lock screen again", "I read: Show the text."),
    ],
)
async def test_what_a_setting_shall_be_is_read_and_shown(
    chat: Chat, typed: str, shown: str
) -> None:
    assert shown in await chat.types(typed)


async def test_times_that_no_button_has_are_tapped_as_they_were_read(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("quiet hours 22:30 to 6:15")
    await chat.taps("22:30–06:15")

    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert (person.quiet_from, person.quiet_until) == (time(22, 30), time(6, 15))


@pytest.mark.parametrize("typed", ["ask me at 10 tomorrow not half 7", "ask me at 10 tomorrow"])
async def test_one_check_in_only_is_said_not_to_be_moved(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert "I read: 10:00." in said
    assert "I cannot move one check-in only" in said


@pytest.mark.parametrize("before", ["/remind zinc 8pm", "ask me at 9", "/help"])
@pytest.mark.parametrize("typed", ["woke at 3 not 4", "left leg jerked, not the right one"])
async def test_news_of_a_night_correct_no_reminder_and_no_setting(
    chat: Chat, before: str, typed: str
) -> None:
    await chat.types(before)

    said = await chat.types(typed)

    assert "zinc" not in said
    assert "I read: 0" not in said


async def test_what_it_is_is_shown_where_nothing_says_what(hypnic: Hypnic, chat: Chat) -> None:
    assert "Nothing is changed until you tap" in await chat.types("make it 7")
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.check_in_at == time(7, 30)
