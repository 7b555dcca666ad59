"""Mornings told in free words: what is no twitching, what is put off, and what is asked back."""

import pytest

from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import berlin

ASKED = "Night to Monday 2 March\nHow was falling asleep?\n"


@pytest.mark.parametrize(
    "typed",
    [
        "baby up all night",
        "kicked all night by my husband",
        "it rained all night",
        "i was at work all night, going to bed now",
        "tossed and turned all night",
        "ok night. magnesium at 10, bed at 11",
        "my husband kicked me all night",
        "woke up once around three with a jump but otherwise fine",
        "better, but i keep thinking about it",
        "actually half one. and no coffee yesterday for once",
        "same as saturday",
        "slept well, you?",
        "5am kicks",
    ],
)
async def test_what_is_no_twitching_is_kept_as_a_note_and_the_question_is_asked_again(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    said = await chat.types(typed)

    assert said.split("Noted: ")[-1].startswith(f"all your words as a note.\n\n{ASKED}")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}
    assert await hypnic.store.nights.notes(chat.id, MONDAY) == (typed,)


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        ("hardly any", "some twitching"),
        ("jerking for ages", "a lot of twitching"),
        ("loads mate, the dog barked too", "a lot of twitching"),
        ("i slept zero", "slept under 5 hours"),
        ("a lot in the left leg and both arms", "a lot of twitching; leg; arm; all your words"),
        (
            "some, left foot mostly",
            "some twitching; leg.\n\nNight to Monday 2 March\nWas it always",
        ),
        ("jerks: 4 / leg / 6h sleep", "some twitching; leg; slept 5–7 hours"),
        ("no idea, you tell me", "twitching not known"),
        (
            "gd morning. 2 lil jerks, lft ft. slpt 7h",
            "some twitching; leg; same spot on the left; s",
        ),
        ("no twitch but my leg was restless", "no twitching; all your words as a note"),
        ("on holiday so wine every night lol, quiet tho", "no twitching"),
        ("my husband jerked all night, i was quiet", "no twitching"),
        ("my partner counted 14", "a lot of twitching"),
        ("nil nil nil", "no twitching"),
        ("3 jerks arm left 1 beer 7h", "some twitching; arm; same spot on the left; 1 drink; all"),
        ("not too bad thanks, you?", "some twitching"),
        ("some, rt arm and rt leg", "some twitching; leg; arm; all your words as a note"),
        ("my knee op is friday, slept ok, hardly twitched", "some twitching"),
        ("left calf, then left calf again, always left calf", "leg; same spot on the left"),
        ("all quiet since monday", "no twitching; all your words as a note"),
        ("period started, cramps, few twitches", "some twitching; all your words as a note"),
        ("a few. bed at 11, up at 6", "some twitching; slept 5–7 hours"),
    ],
)
async def test_an_answer_in_own_words_says_what_was_read(
    hypnic: Hypnic, chat: Chat, typed: str, noted: str
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    assert (await chat.types(typed)).startswith(f"Noted: {noted}")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("8 2 and 8", f"{ASKED}Which number is what?"),
        ("8/10", f"{ASKED}Which number is what?"),
        ("you don't want to know", f"{ASKED}Which of these fits best?"),
        ("i went to bed at 4 so ask me later", "When shall I ask again?"),
        ("ugh do i have to", f"{ASKED}No, nothing here is a must."),
        ("dont want to today", "All right, that is all for this night."),
        ("nah leave me alone this morning", "All right, that is all for this night."),
        ("not now im on the bus", "When shall I ask again?"),
        ("cant talk now driving", "When shall I ask again?"),
        ("ask again at 9", "Fine. I will ask again at 09:00."),
        ("not now, in an hour", "Fine. I will ask again at 08:30."),
        ("give me 20 min", "Fine. I will ask again at 07:50."),
    ],
)
async def test_who_puts_it_off_or_asks_back_is_understood(
    hypnic: Hypnic, chat: Chat, typed: str, said: str
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    assert (await chat.types(typed)).startswith(said)


async def test_a_reply_to_a_check_in_that_is_closed_reaches_its_night(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    closed = chat.messages[-1]
    await hypnic.clock_shows(berlin(3, 7, 30))

    said = await chat.types("some twitching in the leg", reply_to=closed)

    assert said.startswith("Night to Mon 2 Mar: some twitching; leg.")
    assert await hypnic.store.nights.notes(chat.id, MONDAY) == ("some twitching in the leg",)


async def test_waking_that_was_once_is_taken_out_by_its_words(chat: Chat) -> None:
    await chat.types("3 beers, woke up twice")

    assert (await chat.types("only ONCE woke, not twice")).startswith(
        "Night to Mon 2 Mar: 2–3 drinks."
    )


async def test_a_setting_that_was_left_open_swallows_no_night(chat: Chat) -> None:
    await chat.types("ask me at another time please")

    said = await chat.types("lots of jerks, then ran 10k at 9pm")

    assert said.startswith("Night to Mon 2 Mar: a lot of twitching; hard sport.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("gin", "How many drinks was that?"),
        ("gin with the neighbours, two glasses", "Noted: 2–3 drinks."),
    ],
)
async def test_drinks_without_a_number_are_asked_for_it(chat: Chat, typed: str, said: str) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…")

    assert said in await chat.types(typed)


async def test_twitching_that_still_goes_on_is_twitching_by_day(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…", "None of these")

    assert (await chat.types("eyelid still going today")).startswith("Noted: twitching by day.")


@pytest.mark.parametrize(
    ("typed", "behind"),
    [
        ("some twitching, remind me about magnesium at 9pm", "I will remind you: magnesium"),
        ("some twitching, and please ask me at 8 from now on", "Your check-in now comes at 08:00."),
        ("quiet. can you skip tomorrow, im away", "Pause"),
    ],
)
async def test_a_wish_behind_news_is_granted_and_no_note(
    hypnic: Hypnic, chat: Chat, typed: str, behind: str
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    await chat.types(typed)

    assert chat.last.startswith(behind)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) != {}


@pytest.mark.parametrize(
    ("typed", "nights"),
    [
        ("yesterday 10 jerks, today 1", "Night to Sun 1 Mar: a lot of twitching.\nNight to Mon"),
        (
            "sorry missed yesterday. it was quiet. last night too",
            "Night to Sun 1 Mar: no twitching.\nNight to Mon 2 Mar: no twitching.",
        ),
        (
            "loads. no wait that was the night before. last night none",
            "Night to Sun 1 Mar: a lot of twitching.\nNight to Mon 2 Mar: no twitching.",
        ),
        ("yesterday two beers, today loads of jerks", "Noted: a lot of twitching; 2–3 drinks."),
    ],
)
async def test_yesterday_is_a_night_or_the_day_before_as_it_is_told(
    hypnic: Hypnic, chat: Chat, typed: str, nights: str
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    assert (await chat.types(typed)).startswith(nights)


async def test_a_no_before_what_it_was_corrects_the_place(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")

    assert (await chat.types("actually no it was the arm")).startswith("Night to Mon 2 Mar: arm.")


async def test_a_correction_that_changes_nothing_goes_on_with_the_check_in(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.types("one big jolt")

    assert "Where did it twitch?" in await chat.types("no wait it was two jolts, partner says")
    assert "Leg" in chat.buttons()


@pytest.mark.parametrize(
    "typed",
    [
        "i bit my tongue in my sleep, sore. no idea about jerks",
        "wet the bed and cant remember, legs ache",
    ],
)
async def test_an_answer_that_is_not_known_hides_no_card(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    await chat.types(typed)

    assert any("may be signs of a seizure at night" in said for said in chat.said[-2:])
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("hang on, kids", "All right. What you told is kept."),
        ("lower back", "No button has that part."),
        ("7.5", "Which number is what?"),
        ("no sport no booze no stress no coffee", "Noted: no big stress, hard sport, alcohol, or"),
        ("skip all this week", "I read: until Monday 9 March."),
    ],
)
async def test_what_is_told_where_a_place_was_asked(chat: Chat, typed: str, said: str) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    assert said in await chat.types(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("my dad died last night", "I am sorry for your loss."),
        ("had a panic attack last night", "I am sorry that it was a rough one. Noted: all your"),
        ("i feel so alone at night", "Nights feel long when nobody else is awake."),
    ],
)
async def test_grief_and_a_hard_night_get_a_kind_word_before_any_note(
    hypnic: Hypnic, chat: Chat, typed: str, said: str
) -> None:
    await hypnic.clock_shows(berlin(3, 7, 30))

    assert (await chat.types(typed)).startswith(said)


async def test_a_report_that_asks_is_noted_first_and_then_answered(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))

    await chat.types("so so. is it the coffee? had one at 6pm")

    assert any(said.startswith("The article doesn't say.") for said in chat.said[-3:])
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["jerks"].chosen == {"some"}
