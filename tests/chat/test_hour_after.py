"""The hour after an alarm: whatever turns to nothing else is heard in that danger."""

from datetime import timedelta

import pytest

from tests.harness import Chat, Hypnic

PILLS = "took like 10 of my sleeping pills"
FACE = "my dads mouth is hanging on one side and he cant lift his arm"
BREATH = "i cant breathe, heart racing, think im dying"
CHILD = "my 2yo swallowed a battery"
WISH = "i want to die"
PUSHED = "my bf pushed me down the stairs"
CALL = "call your local emergency number now"


@pytest.mark.parametrize(
    ("alarm", "typed", "said"),
    [
        (PILLS, "feeling kinda sleepy n my stomach hurts", "one more reason to call"),
        (PILLS, "everything is spinning", "one more reason to call"),
        (PILLS, "im throwing up now", "Keep the packet"),
        (FACE, "its been 20 min", "one more reason to call"),
        (PILLS, "will my parents find out if i ring", "Who is told"),
        (PILLS, "is it rly that bad tho", CALL),
        (PILLS, "wont they laugh at me", "not to judge"),
        (FACE, "so no need to call then?", CALL),
        (FACE, "only 24 tho cant be a stroke", CALL),
        (FACE, "is this normal", CALL),
        (FACE, "his speech is back", "warning of a bigger one"),
        (FACE, "he drove off to work lol", "Ring them"),
        (CHILD, "hes playing normally tho", "what a child swallows can do harm"),
        (PILLS, "i dont have a packet", "Say that, too"),
        (PILLS, "how long does it stay in me", "can tell you that"),
        (PILLS, "and a glass of wine with it", "one more reason to call"),
        (PILLS, "plus two tramadol for my knee", "one more reason to call"),
        (PILLS, "it was not on purpose, only for my tooth", "I believe you"),
        (BREATH, "its calming down slowly, i know these attacks", "Good that it eases"),
        (BREATH, "my heart is getting slower", "Good that it eases"),
        (PILLS, "fine i will not take any more", "take nothing more"),
        (PILLS, "ok nothing else tonight then", "take nothing more"),
        (PILLS, "its not much", "Say that, too"),
        (PILLS, "she says she hates me", "Say that, too"),
        (FACE, "he had a stroke 2 yrs ago", "one more reason to be seen"),
        (PUSHED, "i cant call hell hear", "If you cannot speak"),
        (PUSHED, "hes in the next room", "not your fault"),
        (PUSHED, "he didnt mean it", "not your fault"),
        (WISH, "its not deep", "I am listening"),
        (WISH, "what happens if i call that number", "You need not give your name"),
        (WISH, "can u not tell anyone", "I tell nobody"),
    ],
)
async def test_what_is_typed_then_is_answered_in_that_danger(
    chat: Chat, alarm: str, typed: str, said: str
) -> None:
    await chat.types(alarm)

    assert said in await chat.types(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("why do legs twitch when falling asleep", "From the article"),
        ("remind me to take magnesium at 9pm", "magnesium"),
        ("ok. can u remind me keppra 8am and 8pm", "keppra, every day at 08:00 and 20:00"),
        ("thanks", "welcome"),
        ("lol sorry", "No harm done"),
        ("show me my week", "Your diary"),
        ("list my reminders", "reminders"),
    ],
)
async def test_what_turns_to_something_else_is_answered_as_always(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types(FACE)

    assert said in await chat.types(typed)


@pytest.mark.parametrize("alarm", [WISH, PILLS, FACE])
@pytest.mark.parametrize("typed", ["yes", "ok", "yes please", "keep it"])
async def test_a_yes_to_a_reminder_shown_since_keeps_it(chat: Chat, alarm: str, typed: str) -> None:
    await chat.types(alarm)
    await chat.types("remind me magnesium every other day at 21:00")

    assert "I will remind you: magnesium" in await chat.types(typed)


@pytest.mark.parametrize("typed", ["yes", "yes i will do it tonight"])
async def test_a_yes_keeps_no_reminder_shown_before_the_alarm(chat: Chat, typed: str) -> None:
    await chat.types("remind me magnesium every other day at 21:00")
    await chat.types(WISH)

    assert "crisis line" in await chat.types(typed)


@pytest.mark.parametrize("typed", ["yes, and i took all my pills", "i took all of them"])
async def test_a_danger_goes_before_a_reminder_that_is_shown(chat: Chat, typed: str) -> None:
    await chat.types(WISH)
    await chat.types("remind me magnesium every other day at 21:00")

    assert "Keep the packet" in await chat.types(typed)
    assert "remind" not in await chat.types("yes")


async def test_once_they_turned_away_it_is_no_more_heard_in_it(chat: Chat) -> None:
    await chat.types(FACE)
    await chat.types("its the usual twitching when i fall asleep sorry")

    assert "emergency number" not in await chat.types("how long is a normal one")


@pytest.mark.parametrize("alarm", [PILLS, FACE])
async def test_what_is_told_twice_is_not_answered_twice_alike(chat: Chat, alarm: str) -> None:
    await chat.types(alarm)
    first = await chat.types("we are at my uncles place")

    assert await chat.types("it is a green house") != first


async def test_an_hour_later_it_is_no_more_heard_in_it(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(PILLS)
    await hypnic.clock_shows(hypnic.clock.now + timedelta(minutes=61))

    assert "reason to call" not in await chat.types("feeling kinda sleepy")


async def test_a_new_danger_goes_before(chat: Chat) -> None:
    await chat.types(PILLS)

    assert "crisis line" in await chat.types("i want to die")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("im in germany those numbers dont work here", "In Germany: 116 123 or 0800 111 0 111"),
        ("in austria", "In Austria: 142"),
        ("i live in kenya", "In Germany: 116 123"),
    ],
)
async def test_whoever_says_where_they_are_gets_the_line_there(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types(WISH)

    assert said in await chat.types(typed)
    assert chat.buttons() == ["Life feels too heavy"]


async def test_that_country_is_named_from_then_on(chat: Chat) -> None:
    await chat.types(WISH)
    await chat.types("im in austria")

    assert "142 in Austria" in await chat.types("nobody would care anyway")


async def test_the_cards_name_the_numbers_of_the_time_zone_first(chat: Chat) -> None:
    assert "116 123 or 0800 111 0 111 in Germany, 988" in await chat.types(WISH)
    assert "(112 in Germany)" in await chat.types(FACE)


async def test_a_stranger_is_given_the_numbers_of_many_places(stranger: Chat) -> None:
    assert "988 in the US and Canada" in await stranger.types(WISH)
    assert "988" not in await stranger.types("im in switzerland")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ok but my hand isnt weak or anything so thats good right?", "is a good sign"),
        ("sry for bothering u", "You do not bother me"),
        ("no dont delete, just sayin sorry", "nothing is deleted"),
    ],
)
async def test_fear_is_met_kindly_and_asked_about_for_no_danger(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types("omg my fingers twitch all day is this als")

    assert said in await chat.types(typed)
    assert chat.buttons() == ["All topics"]


async def test_drowsiness_after_both_is_asked_about(chat: Chat) -> None:
    await chat.types("im on zopiclone")
    await chat.types("n had 2 glasses of wine")

    assert "Is this happening now?" in await chat.types("feel rly drowsy")


@pytest.mark.parametrize(
    "typed", ["is it ok to drink at a party on it", "just 2 beers", "can i have wine with dinner"]
)
async def test_alcohol_after_a_medicine_is_for_the_pharmacist(chat: Chat, typed: str) -> None:
    await chat.types("i started sertraline last week")

    said = await chat.types(typed)

    assert "pharmacist" in said
    assert "From the article" not in said


@pytest.mark.parametrize(
    ("alarm", "typed", "said"),
    [
        ("chest pain", "nah am alreyt, just a figure o speech. cat's fumin tho", "Then I am glad"),
        ("chest pain", "not at all, im fine, only meant it gave me a fright", "Then I am glad"),
        ("chest pain", "no nothing like that, he just startled me", "good to hear"),
        (WISH, "no nothing like that. I've the dog to see to", "the lines stay"),
        (WISH, "no hen, nowt o the sort", "Then I misread you"),
        ("chest pain", "just a saying but my jaw aches now", "local emergency number"),
        ("chest pain", "not a figure of speech, it really hurts", "call"),
        ("chest pain", "nah am alreyt, bit sweaty and sick though", "emergency number now"),
        (WISH, "no nothing like that, i just took all the pills", CALL),
        (WISH, "figure of speech, but i do think about the river", "I am listening"),
        (WISH, "i meant it", "I am listening"),
    ],
)
async def test_what_was_a_figure_of_speech_ends_the_alarm_and_half_a_no_does_not(
    chat: Chat, alarm: str, typed: str, said: str
) -> None:
    await chat.types(alarm)

    assert said in await chat.types(typed)


async def test_after_a_figure_of_speech_a_question_gets_its_plain_answer(chat: Chat) -> None:
    await chat.types("chest pain")
    await chat.types("nah, just a figure o speech")

    assert "emergency number" not in await chat.types("owt i can do to stop it like")
