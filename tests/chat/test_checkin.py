"""The check-in as people live it: taps in, the next question or the night's line out."""

from datetime import date

import pytest

from bot.domain.checkin import choose
from bot.domain.entries import entry_of, summary_of
from bot.domain.question_types import DONE, Answer, Question
from bot.domain.questions import QUESTIONS
from tests.harness import Chat, Hypnic

MONDAY = date(2026, 3, 2)
JERKS = next(question for question in QUESTIONS if question.key == "jerks")
QUIET = choose({}, JERKS, JERKS.choices[0])
QUIET_LINE = (
    f"Night to Monday 2 March\nSaved: {summary_of(QUIET)}.\nReply to this message to add a note."
)


async def test_a_quiet_ordinary_night_is_one_tap(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")

    await chat.taps("Quiet night, ordinary day")

    assert chat.last == QUIET_LINE
    assert "no twitching" in chat.last
    assert "no big stress, hard sport or alcohol, woke once at most, no tingling, pain" in chat.last
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers == QUIET
    assert answers["jerks"] == Answer(frozenset({"quiet"}))
    assert answers.keys() == {"jerks"} | {q.key for q in QUESTIONS if q.ordinary}


async def test_a_twitchy_night_is_asked_question_by_question(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")

    await chat.taps("Some twitching", "Leg", "Hand", "Done")
    await chat.taps("Stressful", "Alcohol: 1 drink", "Alcohol: 2–3 drinks", "Done")
    await chat.taps("Twitching by day", "Done", "Skip", "Several places")
    await chat.skips_the_rest()

    assert chat.last.splitlines()[1] == (
        "Saved: some twitching, leg, hand, stress, 2–3 drinks, twitching by day,"
        " several places by day."
    )
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert {key: answer for key, answer in answers.items() if answer.state == DONE} == {
        "jerks": Answer(frozenset({"some"})),
        "where": Answer(frozenset({"leg", "hand"})),
        "day": Answer(frozenset({"stress", "alcohol2"})),
        "night": Answer(frozenset({"day"})),
        "daytime": Answer(frozenset({"several"})),
    }


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_the_summary_of_every_choice_makes_sense_alone(question: Question) -> None:
    said = [summary_of({question.key: Answer(frozenset({c.key}))}) for c in question.choices]
    words = [choice.summary for choice in question.choices if choice.summary]

    assert not {"yes", "no"} & {line.lower() for line in (*said, *words)}
    assert len(set(words)) == len(words)


async def test_one_spot_is_not_asked_of_two_parts(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")

    assert "always the same one spot" in await chat.taps("A lot", "Leg", "Done")
    assert "What was the day before like?" in await chat.taps("Back", "Face", "Done")
    assert entry_of(MONDAY, await hypnic.store.nights.answers(chat.id, MONDAY)).spot == "varied"


async def test_skipping_and_stopping_leave_the_rest_unknown(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")

    await chat.taps("A lot", "Skip", "Stressful", "Stop here")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert {key: (set(a.chosen), a.state) for key, a in answers.items()} == {
        "jerks": ({"lot"}, "done"),
        "where": (set(), "skipped"),
        "day": ({"stress"}, "open"),
        "end": (set(), "done"),
    }


async def test_a_stopped_check_in_can_be_finished_later(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Stop here", "Change", "Close")

    assert chat.last == "Night to Monday 2 March\nWhere did it twitch? Tick all that fit."
    assert all(chat.messages[-1]["reply_markup"]["inline_keyboard"])


async def test_back_shows_the_question_before_with_what_was_ticked(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Face", "Done", "Back")

    assert "✓ Face" in chat.buttons()


async def test_a_tap_that_comes_twice_changes_nothing_more(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching")
    for _ in range(2):
        await chat.taps_data("tick:20260302:where:leg:1")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["where"] == Answer(frozenset({"leg"}), "open")


async def test_changing_to_a_quiet_night_forgets_where_it_twitched(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Leg", "Done", "No, it varied", "None of these")
    await chat.taps("None of these")
    await chat.skips_the_rest()
    await chat.taps("Change", "Falling asleep", "Quiet, but…")

    kept = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert {"jerks", "day", "night"} <= kept.keys()
    assert kept.keys().isdisjoint({"where", "spot"})


async def test_an_event_is_confirmed_before_it_counts(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Lost awareness", "Done")
    assert chat.last == (
        "Night to Monday 2 March\nPlease confirm: lost awareness. Are you well again?"
    )

    await chat.taps("I tapped that by mistake")

    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}
    assert chat.last == "Night to Monday 2 March\nHow was falling asleep?"


async def test_before_four_in_the_morning_the_night_is_asked_for(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now = hypnic.clock.now.replace(hour=1)

    await chat.types("/checkin")

    assert chat.last == "It is early. Which night do you mean?"
    assert chat.buttons() == ["Night to Sun 1 Mar", "Night to Mon 2 Mar"]


async def test_a_reply_to_the_check_in_is_kept_as_a_note(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    await chat.types("Read until late.", reply_to=chat.messages[-1])

    assert chat.last == (
        "Your note is saved with the night to Monday 2 March. Reply to this message to add to it."
    )
    assert await hypnic.store.nights.notes(chat.id, MONDAY) == ("Read until late.",)


async def test_the_diary_shows_fourteen_nights_and_opens_any(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/diary")
    assert len(chat.buttons()) == 14

    await chat.taps("Tue 17 Feb", "A lot", "Stop here")

    answers = await hypnic.store.nights.answers(chat.id, date(2026, 2, 17))
    assert answers["jerks"] == Answer(frozenset({"lot"}))
    await chat.types("/diary")
    assert chat.buttons()[0] == "Tue 17 Feb: a lot"


async def test_two_people_see_only_their_own_nights(hypnic: Hypnic, chat: Chat) -> None:
    other = await hypnic.join().sets_up("Asia/Tokyo", "8")
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")

    await other.types("/diary")
    assert not any("a lot" in button for button in other.buttons())
    assert await hypnic.store.nights.answers(other.id, MONDAY) == {}


async def test_something_else_can_be_told_after_none_of_these(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "None of these", "Something else happened")

    assert chat.last == "Night to Monday 2 March\nWhat happened? Tick all that fit."
    await chat.taps("Lost awareness", "Done", "Yes, I am well again")
    await chat.taps("Yes, it has happened before", "Skip", "Skip", "Quiet, but…")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["events"] == Answer(frozenset({"unaware"}))


async def test_back_leads_out_of_something_else(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Back", "Quiet night, ordinary day")

    assert chat.last == QUIET_LINE
    assert "events" not in await hypnic.store.nights.answers(chat.id, MONDAY)


async def test_another_serious_event_is_confirmed_again(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Bit my tongue", "Done")
    await chat.taps("Yes, I am well again", "At the tip", "Yes, it has happened before")
    await chat.taps("Stop here", "Change", "What else happened")

    await chat.taps("Lost awareness", "Done")

    assert any("Please confirm: lost awareness, bit the tongue." in said for said in chat.said)


async def test_a_reply_to_a_list_of_nights_is_no_note(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/diary")

    await chat.types("Which one was bad?", reply_to=chat.messages[-1])

    assert hypnic.store.db.execute("select count(*) from notes").fetchone() == (0,)


async def test_a_check_in_before_the_set_up_goes_on_with_the_set_up(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert "Where do you live?" in await stranger.types("/checkin")
