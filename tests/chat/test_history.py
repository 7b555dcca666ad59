"""The two-minute history: offered once, told by taps, kept like answers, and read by the rules."""

from datetime import timedelta

import pytest

from bot.domain.history import HISTORY, OFFER, history_of
from tests.harness import Chat, Hypnic, exported, imports

OFFERED = "A few questions, when you have two quiet minutes."
FORGED = ("about:since:never", "about_tick:since:days:1", "about_go:x:done")
TOLD = (
    ("1–2 weeks ago",),
    ("3–4 weeks ago", "No name"),
    ("Hand or arm", "Done"),
    ("No",),
    ("None of these",),
    ("Skip",),
    ("My breath stops for a while", "Loud snoring", "Done"),
)
"""The taps of each row in turn."""


async def quiet_mornings(hypnic: Hypnic, chat: Chat, number: int) -> None:
    """Check in on that many mornings."""
    for _ in range(number):
        await chat.types("/checkin")
        await chat.taps("Quiet night, ordinary day")
        hypnic.clock.now += timedelta(days=1)


async def tells_all(hypnic: Hypnic, chat: Chat) -> None:
    """Take the offer of the third morning and answer every row."""
    await quiet_mornings(hypnic, chat, 3)
    await chat.taps("Begin")
    for taps in TOLD:
        await chat.taps(*taps)


async def test_it_is_offered_after_the_third_check_in_and_not_again(
    hypnic: Hypnic, chat: Chat
) -> None:
    await quiet_mornings(hypnic, chat, 2)
    assert not any(said.startswith(OFFERED) for said in chat.said)

    await quiet_mornings(hypnic, chat, 1)
    assert chat.last.startswith(OFFERED)
    assert "answers are kept" in chat.last
    await chat.taps("Not now")
    await quiet_mornings(hypnic, chat, 3)

    assert sum(said.startswith(OFFERED) for said in chat.said) <= 1
    kept = await hypnic.store.history.kept(chat.id)
    assert set(kept) == {OFFER}


async def test_every_row_is_told_by_taps_and_unknown_stays_unknown(
    hypnic: Hypnic, chat: Chat
) -> None:
    await tells_all(hypnic, chat)

    kept = await hypnic.store.history.kept(chat.id)
    told = history_of(kept)
    assert set(kept) == {OFFER, *(row.key for row in HISTORY)}
    assert told.weak == frozenset({"hand"})
    assert (told.pregnant, told.known, told.sober) == (False, frozenset(), None)
    assert told.breath == frozenset({"snores", "pauses"})
    assert told.since is not None
    assert told.medicine is not None
    assert told.since - told.medicine == timedelta(days=14)
    assert "• weaker hand or arm (March 2026)" in chat.last
    assert "alcohol" not in chat.last
    assert kept["sober"].answer.state == "skipped"


async def test_after_three_months_it_asks_whether_anything_has_changed(
    hypnic: Hypnic, chat: Chat
) -> None:
    await tells_all(hypnic, chat)
    hypnic.clock.now += timedelta(days=91)

    await quiet_mornings(hypnic, chat, 1)
    assert chat.last.startswith("Has anything changed since March 2026?")
    await chat.taps("Something")
    assert "1–2 weeks ago" in chat.buttons()
    assert chat.last.endswith("Kept: about February 2026.")
    before = history_of(await hypnic.store.history.kept(chat.id))
    await chat.taps("Still the same", "Still the same")
    await chat.taps("✓ Hand or arm", "None of these", "Stop here")

    told = history_of(await hypnic.store.history.kept(chat.id))
    assert (told.since, told.medicine) == (before.since, before.medicine)
    assert told.weak == frozenset()
    assert told.breath == frozenset({"snores", "pauses"})


async def test_it_can_be_changed_at_any_time_and_read_by_a_rule(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/patterns")
    await chat.taps("About you")
    assert "nothing told yet" in chat.last

    await chat.taps("Weakness", "Hand or arm", "Done", "Stop here")
    for _ in range(3):
        await chat.types("/checkin")
        await chat.taps("Some twitching", "Hand", "Done", "Yes, on the left")
        await chat.skips_the_rest()
        hypnic.clock.now += timedelta(days=2)

    assert any("Twitching of a weak place" in said for said in chat.said)


async def test_it_leaves_with_the_export_comes_back_and_is_erased(
    hypnic: Hypnic, chat: Chat
) -> None:
    await tells_all(hypnic, chat)
    before = await hypnic.store.history.kept(chat.id)
    file, _ = await exported(chat)
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")
    assert await hypnic.store.history.kept(chat.id) == {}

    await chat.sets_up()
    await imports(chat, file)

    assert await hypnic.store.history.kept(chat.id) == before
    file["history"][0]["chosen"] = "made-up"
    assert "New:" not in await imports(chat, file)
    assert await hypnic.store.history.kept(chat.id) == before


@pytest.mark.parametrize(
    "data", ["about:since:never", "about_tick:since:days:1", "about_go:x:done"]
)
async def test_a_forged_button_changes_nothing(hypnic: Hypnic, chat: Chat, data: str) -> None:
    await chat.types("/privacy")

    await chat.taps_data(data)

    assert await hypnic.store.history.kept(chat.id) == {}
    assert chat.toasts[-1].startswith("That button")


async def test_who_agreed_before_agrees_to_the_history_by_beginning_it(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.store.db.execute("update people set consent_version = 1")
    await quiet_mornings(hypnic, chat, 3)
    assert "This is new" in chat.last

    await chat.taps("Begin")

    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.consent_version == 2


async def test_who_agreed_before_is_told_what_is_new_also_where_a_row_was_asked_for(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.store.db.execute("update people set consent_version = 1")
    await chat.types("/patterns")

    said = await chat.taps("About you", "Pregnancy")

    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert ("This is new" in said, person.consent_version) == (True, 1)
    assert "Since when" in await chat.taps("Begin")


async def test_it_is_offered_to_who_types_their_nights(hypnic: Hypnic, chat: Chat) -> None:
    for _ in range(3):
        await chat.types("quiet night, no twitching, slept through")
        await chat.taps(next(label for label in chat.buttons() if label.startswith("Save")))
        hypnic.clock.now += timedelta(days=1)

    assert chat.last.startswith("A few questions, when you have two quiet minutes.")


async def begins_a_medicine(hypnic: Hypnic, chat: Chat) -> None:
    """Tap in the row of medicines that one was begun this week."""
    await chat.types("/patterns")
    await chat.taps("About you", "Medicine")
    await chat.taps(next(label for label in chat.buttons() if "This week" in label))


async def name_of_medicine(hypnic: Hypnic, chat: Chat) -> str | None:
    """What is kept as the name."""
    return (await hypnic.store.history.kept(chat.id))["medicine"].words


async def test_a_name_of_a_medicine_is_typed_shown_kept_and_taken_back(
    hypnic: Hypnic, chat: Chat
) -> None:
    await begins_a_medicine(hypnic, chat)
    assert "Type its name if you like" in chat.last
    await chat.types("Zoloft <50 mg>")
    assert chat.last.startswith("Kept, in your own words: “Zoloft <50 mg>”.")
    assert "Weakness" in chat.last

    await chat.taps("Stop here")
    assert "a medicine begun or changed this week: “Zoloft <50 mg>”" in chat.last
    file, _ = await exported(chat)
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")
    await chat.sets_up()
    await imports(chat, file)
    assert await name_of_medicine(hypnic, chat) == "Zoloft <50 mg>"

    await begins_a_medicine(hypnic, chat)
    await chat.taps("Still the same")
    assert await name_of_medicine(hypnic, chat) == "Zoloft <50 mg>"
    await begins_a_medicine(hypnic, chat)
    await chat.taps("No name")
    assert await name_of_medicine(hypnic, chat) is None


async def test_another_medicine_has_no_name_of_the_last(hypnic: Hypnic, chat: Chat) -> None:
    await begins_a_medicine(hypnic, chat)
    await chat.types("Zoloft")

    await chat.types("/patterns")
    await chat.taps("About you", "Medicine", "Longer ago")

    assert await name_of_medicine(hypnic, chat) is None


@pytest.mark.parametrize(
    "typed",
    [
        "skip",
        "What is a hypnic jerk?",
        "x" * 61,
        "remind me to drink at 9pm",
        "my chest hurts",
    ],
)
async def test_what_is_no_name_is_not_kept_as_one(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await begins_a_medicine(hypnic, chat)

    await chat.types(typed)

    assert await name_of_medicine(hypnic, chat) is None


@pytest.mark.parametrize("taps", [("Stop here",), ("No name",)])
async def test_a_name_is_awaited_only_while_it_is_asked_for(
    hypnic: Hypnic, chat: Chat, taps: tuple[str, ...]
) -> None:
    await begins_a_medicine(hypnic, chat)
    await chat.taps(*taps)
    await chat.types("Zoloft")
    assert await name_of_medicine(hypnic, chat) is None

    await begins_a_medicine(hypnic, chat)
    hypnic.clock.now += timedelta(days=1)
    await chat.types("Zoloft")
    assert await name_of_medicine(hypnic, chat) is None


async def test_a_name_that_no_row_asks_for_is_no_export(hypnic: Hypnic, chat: Chat) -> None:
    await begins_a_medicine(hypnic, chat)
    await chat.types("Zoloft")
    file, _ = await exported(chat)
    (row,) = (row for row in file["history"] if row["question"] == "medicine")

    for change in ({"words": "x" * 61}, {"chosen": "no"}, {"words": 7}):
        assert "New:" not in await imports(chat, file | {"history": [row | change]})
