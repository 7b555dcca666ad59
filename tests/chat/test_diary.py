"""The diary: at a glance, paging, notes, undo, and less to answer after quiet weeks."""

from datetime import timedelta

import pytest

from bot.domain import undo_snapshot
from bot.domain.checkin import END
from bot.domain.question_types import Answer, Answers
from bot.domain.questions import QUESTIONS
from storage.database import rows
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import berlin

LONGEST_OF_TWO = 18
"""Characters of a button on a phone's half row."""

FULL = {q.key: Answer(frozenset(c.key for c in q.choices), "done") for q in QUESTIONS}


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({}, id="nothing"),
        pytest.param({END: Answer()}, id="skipped"),
        pytest.param({"jerks": Answer(frozenset({"quiet"})), "night": Answer()}, id="quiet"),
        pytest.param(
            {"where": Answer(frozenset({"leg"}), "open"), "spot": Answer(state="skipped")},
            id="half done",
        ),
        pytest.param({**FULL, END: Answer()}, id="everything ticked"),
    ],
)
def test_a_nights_answers_fit_on_a_button_and_come_back(answers: Answers) -> None:
    word = undo_snapshot.written(answers)

    assert undo_snapshot.read(word) == answers
    assert len(f"undo:20260302:{word}") <= 64


@pytest.mark.parametrize("word", ["", "AAAA", "x", "A" * 24, undo_snapshot.written(FULL)[:-1]])
def test_forged_letters_bring_nothing_back(word: str) -> None:
    assert undo_snapshot.read(word) is None


async def test_two_weeks_are_seen_at_a_glance(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("Read until late.", reply_to=chat.messages[-1])
    for label, answer in [("Sun 1 Mar", "Some twitching"), ("Sat 28 Feb", "Don't know")]:
        await chat.types("/diary")
        await chat.taps(label, answer)

    assert await chat.types("/diary") == (
        "Your diary\nTue 17 Feb to Mon 2 Mar.\nNotes: Mon 2 Mar.\n\n"
        "Tap a night to fill it in or change it. A date without a word is not noted yet."
    )
    assert chat.buttons()[-5:-1] == ["Thu 26 Feb", "Fri 27 Feb", "Sat 28 Feb", "Sun 1 Mar: some"]
    assert max(map(len, chat.buttons())) <= LONGEST_OF_TWO
    await chat.taps("Mon 2 Mar: quiet")
    assert chat.last.splitlines()[-1] == "Your note: Read until late."


async def test_the_diary_is_paged_to_its_beginning(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    hypnic.clock.now = berlin(2, 7) + timedelta(days=20)
    await chat.types("/diary")
    assert chat.buttons()[-1] == "Older"

    await chat.taps("Older")

    assert chat.last.splitlines()[1] == "Mon 23 Feb to Sun 8 Mar."
    assert chat.buttons()[6:9] == ["Sun 1 Mar", "Mon 2 Mar: a lot", "Tue 3 Mar"]
    assert chat.buttons()[-1] == "Newer"
    await chat.taps("Newer")
    assert chat.buttons()[-1] == "Older"


async def test_a_forged_page_before_all_time_is_the_first_one(chat: Chat) -> None:
    await chat.types("/diary")

    await chat.taps_data("page:00010101")

    assert chat.buttons()[-1] == "Newer"
    assert chat.toasts == []


async def test_the_last_change_can_be_undone_and_done_again(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    assert "Undo the last change" not in chat.buttons()
    before = await hypnic.store.nights.answers(chat.id, berlin(2, 7).date())
    await chat.taps("Change", "Falling asleep", "Some twitching", "Leg", "Done", "No, it varied")
    after = await hypnic.store.nights.answers(chat.id, berlin(2, 7).date())

    said = await chat.taps("Undo the last change")

    assert said.splitlines()[1].startswith("Saved: no twitching")
    assert await hypnic.store.nights.answers(chat.id, berlin(2, 7).date()) == before
    await chat.taps("Undo the last change")
    assert await hypnic.store.nights.answers(chat.id, berlin(2, 7).date()) == after


async def test_a_replayed_undo_changes_nothing_more(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day", "Change", "The night", "Pain", "Done")
    keys = chat.messages[-1]["reply_markup"]["inline_keyboard"][0]
    people = "select person_id, undo from people"

    await chat.taps_data(keys[1]["callback_data"])
    once = rows(hypnic.store.db, people)
    await chat.taps_data(keys[1]["callback_data"])

    assert rows(hypnic.store.db, people) == once
    assert chat.last.splitlines()[1].endswith("no tingling, pain, cramps or twitching by day.")


async def test_after_three_quiet_weeks_less_is_offered_once(hypnic: Hypnic, chat: Chat) -> None:
    for day in range(25):
        hypnic.clock.now = berlin(2, 8) + timedelta(days=day)
        await chat.types("/checkin")
        await chat.taps("Quiet night, ordinary day")

    offers = [m for m in chat.messages if "The last 21 nights were all quiet." in m["text"]]
    assert [chat.buttons(offer) for offer in offers] == [["Once a week", "Every day"]]
    await chat.taps("Once a week")
    assert any("How often: once a week, Sunday" in said for said in chat.said)


async def test_a_check_in_can_be_answered_after_flying_over_the_date_line(hypnic: Hypnic) -> None:
    chat = await hypnic.join().sets_up("Pacific/Auckland", "7:30")
    await hypnic.clock_shows(berlin(2, 19, 30))
    await chat.sends({"location": {"latitude": 21.3, "longitude": -157.9}})
    await chat.taps("Follow me")

    await chat.taps("Quiet night, ordinary day")

    assert any(said.startswith("Night to Tuesday 3 March\nSaved:") for said in chat.said)


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("how many bad nights did i have this month", "1 of 1 night noted"),
        ("how many nights with no alcohol", "alcohol not known"),
        ("when was my last quiet night", "no twitching: none noted"),
        ("whats my average", "a lot of twitching: Monday 2 March"),
    ],
)
async def test_numbers_of_the_diary_are_counted_for_who_asks(
    chat: Chat, asked: str, counted: str
) -> None:
    await chat.types("jerked a lot last night")
    await chat.taps("Save this")

    assert counted in await chat.types(asked)


@pytest.mark.parametrize(
    "asked", ["how many times a night is normal", "how many nights without alcohol until it helps"]
)
async def test_what_is_usual_is_no_number_of_the_diary(chat: Chat, asked: str) -> None:
    assert "The article doesn't say." in await chat.types(asked)


async def test_an_empty_diary_says_that_there_is_nothing_to_count(chat: Chat) -> None:
    assert "nothing to count yet" in await chat.types("how many nights have i noted")
