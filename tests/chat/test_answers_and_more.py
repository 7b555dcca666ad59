"""An answer to the open question keeps what was said; what is said behind it is taken, too."""

from datetime import date

import pytest

from bot.domain.question_types import Answer
from tests.harness import Chat, Hypnic

NIGHT = date(2026, 3, 2)


@pytest.mark.parametrize(
    "typed", ["quiet night", "quite night", "a quiet one", "It was a quiet night", "Quiet night!"]
)
async def test_a_quiet_night_says_nothing_of_the_day(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")

    assert "What was the day before like?" in await chat.types(typed)
    answers = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert answers == {"jerks": Answer(frozenset({"quiet"}))}


@pytest.mark.parametrize("typed", ["ordinary day", "plain", "just an ordinary one"])
async def test_an_ordinary_day_says_nothing_of_the_night(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")

    assert "How was falling asleep?" in await chat.types(typed)
    assert await hypnic.store.nights.answers(chat.id, NIGHT) == {}


@pytest.mark.parametrize(
    "typed", ["nah just a normal day. 2 monsters tho", "just coffee", "ordinary, one red bull"]
)
async def test_coffee_without_an_hour_is_asked_after(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.types("quiet")

    assert (await chat.types(typed)).endswith("Tap it then, else None of these.")
    assert "day" not in await hypnic.store.nights.answers(chat.id, NIGHT)


@pytest.mark.parametrize(
    ("typed", "asked", "last"),
    [
        ("legs. how common is it?", "Was it always the same one spot?", "From the article, De"),
        ("my arms, thanks. show my reminders", "Was it always the same", "You have no reminders"),
    ],
)
async def test_an_answer_is_taken_and_what_is_said_behind_it(
    chat: Chat, typed: str, asked: str, last: str
) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    await chat.types(typed)

    assert any(asked in said for said in chat.said[-3:])
    assert chat.last.startswith(last)


async def test_a_no_with_news_behind_it_answers_two_questions(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")
    await chat.types("legs")

    await chat.types("no, two legs same. and the wine two glass")

    kept = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert kept["spot"].chosen | kept["day"].chosen == {"varied", "alcohol2"}


async def test_a_no_before_a_question_is_no_answer_of_the_night(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")

    await chat.types("no. what is a hypnic jerk?")

    assert await hypnic.store.nights.answers(chat.id, NIGHT) == {}


@pytest.mark.parametrize(
    ("way", "typed"),
    [
        (("A lot", "Leg", "Done"), "is it worse when your sleep is all over the place like mine"),
        (("Quiet, but…",), "is it the coffee or the stress tho"),
        (("Quiet, but…",), "leave the note about the argument with my brother out of it"),
        (("Quiet, but…",), "can u leave me alone till exams are over, last one's on the 19th"),
        (("Quiet, but…", "Skip", "Skip"), "poke me again after 3 hours"),
        ((), "leave me alone for a bit please, nicely meant"),
        ((), "Evening. House is quiet again."),
        ((), "work has been mad, loads on"),
        ((), "my mate says he gets it loads too"),
        (("A lot",), "I've done the heel walk test 20 times today, does that rule it out?"),
    ],
)
async def test_what_asks_or_wishes_for_something_else_answers_nothing(
    hypnic: Hypnic, chat: Chat, way: tuple[str, ...], typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps(*way)
    before = await hypnic.store.nights.answers(chat.id, NIGHT)

    assert not (await chat.types(typed)).startswith("Noted")
    assert await hypnic.store.nights.answers(chat.id, NIGHT) == before


@pytest.mark.parametrize(
    ("typed", "key", "noted", "last"),
    [
        (
            "6 hrs. oh and im in Poland from tomorrow so thats gonna be 9 for me isnt it",
            "hours",
            "Noted: slept 5–7 hours.",
            "It is 07:00 in Poland now.",
        ),
        (
            "slept 7 hrs didn't wake. can you ask me twice a day instead, I'd feel safer",
            "hours",
            "Noted: slept 5–7 hours.",
            "Settings",
        ),
        (
            "we had two arrests on the ward last night so yes, stress. the patient's, not mine lol",
            "day",
            "Noted: stress;",
            "Noted: stress;",
        ),
    ],
)
async def test_news_of_a_later_question_are_noted_and_what_is_said_behind_them_is_taken(
    hypnic: Hypnic, chat: Chat, typed: str, key: str, noted: str, last: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")
    before = len(chat.said)

    assert (await chat.types(typed)).startswith(last)
    assert any(said.startswith(noted) for said in chat.said[before:])
    assert key in await hypnic.store.nights.answers(chat.id, NIGHT)


async def test_doubt_behind_an_answer_skips_no_other_question(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    await chat.types("legs i think but who knows, my wife only felt the bed move")

    answers = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert answers.keys() == {"jerks", "where"}
