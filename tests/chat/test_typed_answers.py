"""Typed words answer the open question of a check-in, as its buttons do."""

from datetime import date, timedelta

import pytest

from bot.domain.question_types import DONE, Answer
from tests.chat.score_typed import Line, ends, lines_of
from tests.harness import Chat, Hypnic

MONDAY = date(2026, 3, 2)
TYPED = [line for line in lines_of("lines_seen") if line["open"]]


async def test_a_check_in_can_be_typed_from_end_to_end(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")

    assert (await chat.types("a lott")).endswith("Where did it twitch? Tick all that fit.")
    assert (await chat.types("my calf")).endswith("Was it always the same one spot?")
    assert "The day before" not in await chat.types("lefft")
    assert chat.last.endswith("What was the day before like? Tick all that fit.")
    await chat.types("two drinks and gym")
    await chat.types("none")

    assert (await chat.skips_the_rest()).startswith("Night to Monday 2 March\nSaved: a lot")
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert {key: answer for key, answer in answers.items() if answer.state == DONE} == {
        "jerks": Answer(frozenset({"lot"})),
        "where": Answer(frozenset({"leg"})),
        "spot": Answer(frozenset({"left"})),
        "day": Answer(frozenset({"alcohol2", "sport"})),
        "night": Answer(),
    }


@pytest.mark.parametrize("typed", ["Quiet night, ordinary day", "quite night ordinary day"])
async def test_the_words_of_the_first_button_are_that_button(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")

    said = await chat.types(typed)

    assert "Saved: no twitching, " in said
    assert "no big stress, hard sport or alcohol, woke once at most" in said


@pytest.mark.parametrize("line", TYPED[::4], ids=lambda line: f"{line['open']} {line['text']}")
async def test_a_readers_typed_answers_end_where_they_must(chat: Chat, line: Line) -> None:
    wanted = line["ends"]
    if wanted == "answer":
        wanted = f"answer {sorted(line['value'][line['open']])}"

    assert await ends(chat, line) == wanted


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("8", "over7"),
        ("7.5", "over7"),
        ("more than 7", "over7"),
        ("6 hours", "to7"),
        ("about six and a half", "to7"),
        ("5-7", "to7"),
        ("less than five", "under5"),
    ],
)
async def test_hours_of_sleep_are_typed_as_a_number(
    hypnic: Hypnic, chat: Chat, typed: str, chosen: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…", "None of these", "None of these")

    await chat.types(typed)

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["hours"] == Answer(frozenset({chosen}))


@pytest.mark.parametrize(
    ("taps", "typed", "asked"),
    [
        (("Quiet, but…",), "coffee", "What was the day before like?"),
        (("Quiet, but…",), "no stress", "What was the day before like?"),
        (("Quiet, but…",), "2 glasses", "And the rest of the night"),
        (("Quiet, but…",), "tea in the evening", "And the rest of the night"),
        (("Quiet, but…", "None of these"), "no cramps", "And the rest of the night"),
        (("Quiet, but…", "None of these", "None of these"), "4 to 6", "How long did you sleep"),
    ],
)
async def test_what_is_about_the_question_and_no_whole_answer_asks_it_again(
    chat: Chat, taps: tuple[str, ...], typed: str, asked: str
) -> None:
    await chat.types("/checkin")
    await chat.taps(*taps)

    assert asked in await chat.types(typed)


async def test_skip_back_and_stop_are_typed(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.types("some")
    assert "like? Tick all that fit." in await chat.types("skip")
    assert "Where did it twitch?" in await chat.types("back")
    await chat.types("arm")
    await chat.types("stop here")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert set(answers) == {"jerks", "where", "end"}
    assert answers["where"] == Answer(frozenset({"arm"}))


async def test_a_check_in_that_came_by_itself_is_answered_by_typing(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.later(hours=1)
    assert "Your check-in is ready" in chat.last

    await chat.types("lots")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers == {"jerks": Answer(frozenset({"lot"}))}


async def test_nothing_open_and_the_words_are_news(hypnic: Hypnic, chat: Chat) -> None:
    said = await chat.types("a lot")

    assert said.startswith("Night to Mon 2 Mar: a lot of twitching.")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_the_question_shown_last_is_the_one_that_is_answered(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Leg", "Done")
    await chat.skips_the_rest()
    await chat.taps("Change", "Where")

    said = await chat.types("face")

    assert "Saved: some twitching, leg, face" in said
    await chat.types("/diary")
    await chat.taps("Tue 17 Feb")
    assert "Where did it twitch?" in await chat.types("some")
    answers = await hypnic.store.nights.answers(chat.id, date(2026, 2, 17))
    assert answers == {"jerks": Answer(frozenset({"some"}))}


async def test_a_question_of_another_day_is_not_answered(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/diary")
    await chat.taps("Tue 17 Feb")
    hypnic.clock.now += timedelta(days=1)

    await chat.types("a lot")

    assert await hypnic.store.nights.answers(chat.id, date(2026, 2, 17)) == {}
    assert "Save this" in chat.buttons()


async def test_chips_that_were_read_are_ticked_and_the_rest_is_asked_for(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…")

    assert (await chat.types("three pints, then a curry with old friends")).endswith(
        "I ticked what I understood. Tap Done if that is all, or tick the rest."
    )
    assert "✓ Alcohol: 2–3 drinks" in chat.buttons()
    await chat.types("and a stressful day")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["day"] == Answer(frozenset({"alcohol2", "stress"}))


async def test_signs_of_a_seizure_beside_an_answer_get_the_card_and_nothing_is_kept(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")

    await chat.types("some, after that I shook all over and was confused for an hour")

    assert "Safety card" in chat.last or "emergency number" in chat.last
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_a_danger_beside_an_answer_is_heard_first(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")

    await chat.types("loads, and now my chest hurts and I can't breathe")

    assert "emergency number" in chat.last
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize("typed", ["yes", "no", "bad"])
async def test_what_is_no_answer_is_asked_again(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("/checkin")

    said = await chat.types(typed)

    assert said.endswith(
        "How was falling asleep?\nWhich of these fits best? A guess is fine. Skip leaves it out."
    )
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_a_danger_asked_about_is_answered_first(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Leg", "Done")
    person = await hypnic.store.people.get(chat.id)
    assert person
    asked = f"happening:chest:{person.awaiting or ''}"
    await hypnic.store.people.await_text(chat.id, asked)

    assert "emergency number" in await chat.types("no")
    assert "spot" not in await hypnic.store.nights.answers(chat.id, MONDAY)
    await chat.types("no")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["spot"] == Answer(frozenset({"varied"}))


async def test_a_question_to_the_article_is_still_answered(chat: Chat) -> None:
    await chat.types("/checkin")

    assert "From the article" in await chat.types("does stress cause twitching?")


async def test_of_the_questions_that_typed_answers_bring_only_the_last_has_buttons(
    chat: Chat,
) -> None:
    said = len(chat.messages)
    await chat.types("/checkin")
    await chat.types("a lot")
    await chat.types("left leg")
    await chat.types("left")

    assert [bool(chat.buttons(m)) for m in chat.messages[said:]] == [False, False, False, True]
    assert chat.messages[said]["text"].endswith("How was falling asleep?")


async def test_a_check_in_that_is_opened_again_leaves_the_one_before_without_buttons(
    hypnic: Hypnic, chat: Chat
) -> None:
    said = len(chat.messages)
    await chat.types("/checkin")
    await chat.taps("A lot")
    await chat.types("/checkin")
    hypnic.clock.now += timedelta(days=1)
    await chat.types("/checkin")

    assert [bool(chat.buttons(m)) for m in chat.messages[said:]] == [False, False, True]
    assert "open it in /diary" in chat.messages[said]["text"]
