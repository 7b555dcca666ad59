"""News of a night in own words: shown as what was read, saved by a tap and not before."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.question_types import DONE, OPEN, Answer
from tests.harness import Chat, Hypnic

MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 1)
OUT = "Do not note it"
TOLD = "bad night, jerked awake five times, left leg, two beers"
READ = (
    "Night to Mon 2 Mar: a lot of twitching; leg; same spot on the left; woke twice or more;"
    " 2–3 drinks."
)
SAVED = {
    "jerks": Answer(frozenset({"lot"})),
    "where": Answer(frozenset({"leg"})),
    "spot": Answer(frozenset({"left"})),
    "day": Answer(frozenset({"alcohol2"}), OPEN),
    "night": Answer(frozenset({"woke"}), OPEN),
}


async def test_news_is_shown_and_saved_by_one_tap(hypnic: Hypnic, chat: Chat) -> None:
    assert (await chat.types(TOLD)).startswith(READ)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}

    said = await chat.taps("Save this")

    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED
    assert said.startswith("Night to Monday 2 March\nSaved: a lot of twitching, leg,")
    assert await hypnic.store.nights.notes(chat.id, MONDAY) == ()
    assert "The day before" not in said
    assert "like? Tick all that fit." in await chat.taps("Answer the rest")


async def test_the_words_become_the_note_by_choice(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(TOLD)

    said = await chat.taps("Save this, and my words as a note")

    assert said.endswith(f"Your note: {TOLD}")
    assert await hypnic.store.nights.notes(chat.id, MONDAY) == (TOLD,)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED


async def test_a_part_can_be_left_out_before_it_is_saved(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("some twitching, left leg, two beers")
    await chat.taps("Change", "✓ leg")
    assert "✓ same spot on the left" not in chat.buttons()
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}

    await chat.taps("✓ 2–3 drinks", "Save this")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers == {"jerks": Answer(frozenset({"some"}))}


async def test_when_all_is_left_out_the_check_in_is_one_tap_away(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("no jerks last night")
    await chat.taps("Change")

    said = await chat.taps("✓ no twitching")

    assert "Nothing is left to save" in said
    assert (await chat.taps("Answer it myself")).endswith("How was falling asleep?")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_another_night_is_picked(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(TOLD)
    await chat.taps("Not last night")
    assert chat.buttons()[0] == "Night to Sun 1 Mar"
    assert len(chat.buttons()) == 8

    assert (await chat.taps("Night to Sun 1 Mar")).startswith("Night to Sun 1 Mar: a lot")
    await chat.taps("Save this")

    assert await hypnic.store.nights.answers(chat.id, SUNDAY) == SAVED
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(
    ("typed", "nights"),
    [
        ("night before last i had a few jerks in the arm", ["Night to Sun 1 Mar: some twitching"]),
        ("for yesterday's entry, a few jerks", ["Night to Sun 1 Mar", "Night to Mon 2 Mar"]),
        ("on friday night i jerked a lot", ["Night to Fri 27 Feb", "Night to Sat 28 Feb"]),
        ("3 days ago lots of jerks", ["Night to Fri 27 Feb", "Night to Sat 28 Feb"]),
        ("seven nights ago lots of jerks", ["Night to Tue 24 Feb: a lot of twitching"]),
        ("two weeks ago lots of jerks", ["Night to Mon 16 Feb", "Night to Tue 17 Feb"]),
        ("on the 20th i jerked a lot", ["Night to Fri 20 Feb", "Night to Sat 21 Feb"]),
        ("15/2 lots of jerks", ["Night to Sun 15 Feb", "Night to Mon 16 Feb"]),
        ("1st march: lots of jerks", ["Night to Sun 1 Mar", "Night to Mon 2 Mar"]),
        ("lots of jerks thursday", ["Night to Thu 26 Feb", "Night to Fri 27 Feb"]),
        ("not last night, friday: some jerks", ["Night to Fri 27 Feb", "Night to Sat 28 Feb"]),
        (
            "the night before last, not last night: some jerks",
            ["Night to Sun 1 Mar: some twitching"],
        ),
        ("dentist on thursday. some jerks", ["Night to Mon 2 Mar: some twitching"]),
    ],
)
async def test_a_named_night_is_the_one_that_is_offered(
    chat: Chat, typed: str, nights: list[str]
) -> None:
    said = await chat.types(typed)

    assert [said.partition(";")[0].partition(".")[0]] == nights or chat.buttons() == [*nights, OUT]


@pytest.mark.parametrize("typed", ["the other night i jerked a lot", "last weekend lots of jerks"])
async def test_when_it_is_only_clear_that_it_was_another_night_the_night_is_asked(
    chat: Chat, typed: str
) -> None:
    await chat.types(typed)

    assert chat.buttons()[-2:] == ["Night to Sun 1 Mar", OUT]
    assert (await chat.types("friday to saturday")).startswith("Night to Sat 28 Feb: a lot of tw")


async def test_in_the_small_hours_the_night_is_asked(hypnic: Hypnic, chat: Chat) -> None:
    hypnic.clock.now = datetime(2026, 3, 3, 1, 0, tzinfo=UTC)

    await chat.types("a few jerks, both legs")

    assert chat.buttons() == ["Night to Mon 2 Mar", "Night to Tue 3 Mar", OUT]


async def test_what_was_answered_before_is_kept_beside_what_is_told(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("actually 3 jerks in the left leg and tingling")

    await chat.taps("Save this")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["jerks"] == Answer(frozenset({"some"}))
    assert answers["yesterday"] == Answer()
    assert answers["night"] == Answer(frozenset({"tingling"}), DONE)
    before = await chat.taps("Undo the last change")
    assert "no twitching" in before


async def test_a_second_tap_saves_nothing_twice(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(TOLD)
    offer = chat.messages[-1]
    data = offer["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    for _ in range(2):
        await chat.taps_data(data, offer)

    assert len(data) <= 64
    assert await hypnic.store.nights.notes(chat.id, MONDAY) == (TOLD,)


async def test_a_reply_to_the_check_in_is_a_note_and_what_it_tells_is_offered(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")

    said = await chat.types("jerked twice, right hand", reply_to=chat.messages[-1])

    assert chat.said[-2] == (
        "Your note is saved with the night to Monday 2 March. Reply to this message to add to it."
    )
    assert said.startswith("Night to Mon 2 Mar: some twitching; hand; same spot on the right.")
    assert "Save this, and my words as a note" not in chat.buttons()
    assert await hypnic.store.nights.notes(chat.id, MONDAY) == ("jerked twice, right hand",)


async def test_the_words_under_a_picture_are_read(hypnic: Hypnic, chat: Chat) -> None:
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]

    said = await chat.sends({"photo": photo, "caption": TOLD})

    assert chat.said[-2].startswith(READ)
    assert said == "I cannot look at pictures and do not keep them. I read the words under yours."
    await chat.taps("Save this, and my words as a note")
    assert await hypnic.store.nights.notes(chat.id, MONDAY) == (TOLD,)


async def test_after_a_save_a_night_is_opened_to_be_changed(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    said = await chat.types("actually it wasn't quiet")

    assert said == "Night to Monday 2 March\nWhat would you like to change?"
    assert "Falling asleep" in chat.buttons()


async def test_the_night_saved_last_is_the_one_that_is_opened(chat: Chat) -> None:
    await chat.types("quiet night, no jerks")
    await chat.taps("Not last night", "Night to Sat 28 Feb", "Save this")

    said = await chat.types("actually it wasn't quiet")

    assert said.startswith("Night to Saturday 28 February")


@pytest.mark.parametrize(
    "typed",
    [
        "jerked all night and my chest hurts now, can't breathe",
        "my whole body shook, i lost awareness and bit my tongue",
    ],
)
async def test_an_emergency_goes_first(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert any("emergency number" in said or "doctor" in said for said in chat.said)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(
    "typed", ["is it bad that i jerked five times?", "my leg twitches at night"]
)
async def test_a_question_is_answered_and_not_taken_for_news(chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert "Save this" not in chat.buttons()


async def test_what_may_be_a_danger_is_asked_about_under_the_news(chat: Chat) -> None:
    said = await chat.types("left side of my face, a few flickers")

    assert chat.said[-2].startswith("Night to Mon 2 Mar: some twitching; face; same spot")
    assert said.startswith("Is this happening now? I mean a weak or numb side")


async def test_a_question_beside_news_is_answered_first(chat: Chat) -> None:
    said = await chat.types("left leg jerked six times last night. why does it happen?")

    assert "From the article" in chat.said[-2]
    assert said.startswith("Night to Mon 2 Mar: a lot of twitching; leg; same spot on the left.")


async def test_what_needs_a_card_is_answered_first(chat: Chat) -> None:
    said = await chat.types("woke in a wet bed, aching, he says i was shaking")

    assert "Be seen by a doctor today" in chat.said[-2]
    assert said.startswith("Night to Mon 2 Mar: pain.")


@pytest.mark.parametrize(
    "typed",
    [
        "jerked all night and bit my tongue",
        "blacked out for a minute last night, legs jerked a lot",
    ],
)
async def test_something_more_than_twitching_is_answered_first_and_can_be_noted(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    before = len(chat.said)
    await chat.types(typed)
    assert len(chat.said) == before + 2
    assert chat.last.startswith("Night to Mon 2 Mar: a lot of twitching")

    asked = await chat.taps("Something else happened")

    assert asked.endswith("What happened? Tick all that fit.")
    await chat.taps("Bit my tongue", "Done", "Yes, I am well again")
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["events"] == Answer(frozenset({"tongue"}))


async def test_a_night_that_is_noted_already_is_said_to_be(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    assert "That night is noted already" in await chat.types("3 jerks in the left arm")


async def test_a_forged_button_changes_nothing(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(TOLD)
    for data in ("told:20260302:AAAA:save", "told:20260302:AAAA:burn", "told:20270302:AAAA:save"):
        await chat.taps_data(data)

    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}
    assert "does not work any more" in chat.toasts[-1]


async def test_a_no_to_stress_beside_a_drink_adds_the_drink_to_what_is_shown(chat: Chat) -> None:
    await chat.types("slept well, hardly a twitch last night")

    said = await chat.types("it wasnt a stressful day no, only a glass of sherry after supper")

    assert said.startswith("Night to Mon 2 Mar: some twitching; 1 drink.")
