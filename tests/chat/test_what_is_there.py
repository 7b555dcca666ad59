"""Asked whether a thing is saved or set, the bot says the truth; what shall go is taken out."""

from datetime import date, time

import pytest

from bot.domain.question_types import Answer
from tests.harness import Chat, Hypnic

NIGHT = date(2026, 3, 2)
SPORT_AND_BEER = "The day before i had 3 beers and leg day"


@pytest.mark.parametrize(
    "typed",
    [
        "Has my night been saved now?",
        "is it saved?",
        "what did you save for last night?",
        "did hard sport get saved",
        "did the night save?",
        "so is that noted now or not",
    ],
)
async def test_what_is_shown_and_not_saved_is_shown_again(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(SPORT_AND_BEER)

    said = await chat.types(typed)

    assert said.startswith("Not yet.")
    assert "Night to Mon 2 Mar: hard sport; 2–3 drinks." in said
    assert await hypnic.store.nights.answers(chat.id, NIGHT) == {}
    assert "Saved: hard sport, 2–3 drinks." in await chat.types("yes")


@pytest.mark.parametrize(
    "typed",
    [
        "did hard sport get saved",
        "is the sport in there?",
        "did u note down leg day",
        "was the beer saved?",
    ],
)
async def test_a_thing_that_was_saved_is_said_to_be_in_it(chat: Chat, typed: str) -> None:
    await chat.types(SPORT_AND_BEER)
    await chat.types("yes")

    said = await chat.types(typed)

    assert said.startswith("Yes, that is in it.")
    assert "Saved: hard sport, 2–3 drinks." in said


@pytest.mark.parametrize(
    "typed", ["did the stress get saved?", "have you saved stress", "is my stress in it"]
)
async def test_a_thing_that_is_missing_is_offered(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(SPORT_AND_BEER)
    await chat.types("yes")

    assert (await chat.types(typed)).startswith("No, that is not in it.\n\nNight to Mon 2 Mar: st")
    await chat.types("yes please")

    answers = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert answers["day"].chosen == {"stress", "sport", "alcohol2"}


async def test_where_nothing_is_saved_no_part_of_it_is(chat: Chat) -> None:
    assert (await chat.types("did hard sport get saved?")).startswith("Nothing of last night")


@pytest.mark.parametrize(
    "typed",
    [
        "I didn't say I had no stress. It was a hard day.",
        "I never said that I had no stress, it was very stressful",
        "hey, i did not say no stress. I was stressed all day",
    ],
)
async def test_what_was_never_said_is_taken_out_and_the_truth_offered(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    await chat.types(typed)

    assert chat.said[-2].startswith("Sorry, then I took you wrong. I took that out.")
    assert "no big stress" not in chat.said[-2]
    assert chat.last.startswith("Night to Mon 2 Mar: stress.")
    answers = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert "yesterday" not in answers
    assert "Saved: no twitching, stress, woke once at most" in await chat.types("yes")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("please take the beers out", {"some", "leg", "left"}),
        ("don't keep the left side in it", {"some", "leg", "alcohol2"}),
        ("Please leave the alcohol out", {"some", "leg", "left"}),
        ("no alcohol i said", {"some", "leg", "left"}),
    ],
)
async def test_what_shall_go_is_taken_out_of_a_saved_night(
    hypnic: Hypnic, chat: Chat, typed: str, kept: set[str]
) -> None:
    await chat.types("last night I jumped twice in my left leg and had 2 beers")
    await chat.types("yes")

    assert (await chat.types(typed)).startswith("Sorry, then I took you wrong.")
    answers = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert {choice for answer in answers.values() for choice in answer.chosen} == kept


async def test_a_question_behind_what_was_never_said_is_answered(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    await chat.types("I never said that I slept through. how common is it?")

    assert "woke once at most" not in chat.said[-2]
    assert chat.last.startswith("From the article, Definition:")


@pytest.mark.parametrize(
    "typed",
    [
        "I didn't say that he is breathing. he collapsed",
        "i never said no pain, my chest is crushing and i can't breathe",
    ],
)
async def test_a_danger_in_a_correction_comes_first(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    assert "local emergency number" in await chat.types(typed)
    answers = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert answers["night"] == Answer()


@pytest.mark.parametrize(
    "typed", ["did u set the 17:00 tho??", "is it set to 5pm now?", "have you saved the 17:00?"]
)
async def test_a_time_for_which_nothing_is_set_is_offered(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    assert (await chat.types(typed)).startswith(
        "No, nothing is set for 17:00. Your check-in comes at 07:30."
    )
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.check_in_at == time(7, 30)

    assert (await chat.types("yes")).startswith("Your check-in now comes at 17:00.")
    assert (await chat.types(typed)).startswith("Yes: your check-in comes at 17:00.")


async def test_a_time_of_a_reminder_is_said_to_be_its(chat: Chat) -> None:
    await chat.types("remind me to stretch at 21:00")

    assert await chat.types("did you set the 21:00?") == (
        "Yes, it is set: stretch, every day at 21:00."
    )


@pytest.mark.parametrize(
    "typed",
    [
        "17:00 is when i want the check in. not a reminder",
        "I want the check-in at 5pm, not a reminder",
        "not a reminder! i meant the check in at 17:00",
        "No, the check in should come at 17:00",
    ],
)
async def test_a_plain_time_of_the_check_in_is_set(chat: Chat, typed: str) -> None:
    await chat.types("remind me to stretch at 21:00")

    assert (await chat.types(typed)).startswith("Your check-in now comes at 17:00.")


@pytest.mark.parametrize(
    "typed", ["my check in came at 17:00", "i dont want the check in at 17:00", "why 17:00?"]
)
async def test_any_other_word_on_a_time_sets_nothing(chat: Chat, typed: str) -> None:
    assert "now comes at" not in await chat.types(typed)


async def test_how_often_stays_and_the_question_behind_it_is_answered(chat: Chat) -> None:
    await chat.types("please ask me no later than nine in the morning, and not on Sundays")

    await chat.types("Very well, then leave it at every day. What did you save for last night?")

    assert "How often: every day" in chat.said[-2]
    assert chat.last.startswith("Nothing of last night is saved yet.")


@pytest.mark.parametrize(
    "typed", ["did iron get set?", "is iron set now?", "was the iron saved yet"]
)
async def test_a_reminder_that_is_shown_is_not_set_yet(chat: Chat, typed: str) -> None:
    await chat.types("iron every other day 0800")

    assert (await chat.types(typed)).startswith("Not yet: iron, every other day at 08:00.")
    await chat.types("save")
    assert (await chat.types(typed)).startswith("Yes, it is set: iron")


@pytest.mark.parametrize(
    ("typed", "offered", "kept"),
    [
        ("sorry, left leg, not right", "leg; same spot on the left.", {"some", "leg", "left"}),
        ("no, both arms", "arm.", {"some", "arm"}),
        ("actually a lot", "a lot of twitching.", {"lot", "leg", "right"}),
    ],
)
async def test_what_was_just_saved_is_corrected_in_few_words(
    hypnic: Hypnic, chat: Chat, typed: str, offered: str, kept: set[str]
) -> None:
    await chat.types("I twitched last night, twice, right leg")
    await chat.types("yes")

    assert (await chat.types(typed)).startswith(f"Night to Mon 2 Mar: {offered}")
    await chat.types("yes")

    answers = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert {choice for answer in answers.values() for choice in answer.chosen} == kept


async def test_a_correction_to_what_is_saved_already_shows_that(chat: Chat) -> None:
    await chat.types("had 2 beers last night tho, jerked maybe 10 times both legs")
    await chat.types("yes")

    assert "That fits what the night has already" in await chat.types(
        "wait no it was 3 beers not 2"
    )


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("when it ask about wine?", "The day before"),
        ("do you also ask about pain?", "The night"),
        ("where do I put the sport?", "The day before"),
    ],
)
async def test_where_a_thing_is_asked_about_is_said(chat: Chat, typed: str, name: str) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    await chat.types(f"legs. {typed}")

    assert "Was it always the same one spot?" in chat.said[-2]
    assert chat.last.startswith(f"The check-in asks about that under {name}.")
    assert chat.buttons() == [name]


async def test_a_word_that_ends_the_check_in_lets_a_question_follow(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    await chat.types("that's all, thanks. how common is it?")

    assert "Saved: a lot of twitching." in chat.said[-2]
    assert chat.last.startswith("From the article, Definition:")
