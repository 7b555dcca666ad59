"""What stands beside the twitching gets the card of its own subject, and no topic far from it."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.cards.subjects import subject_of
from bot.article.text import load_article
from bot.screens.article_answers import reply_screen
from tests.harness import Chat

ARTICLE = load_article()
ANSWERER = Answerer(ARTICLE)


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("I gave up the cigarettes last month and my legs jump now. withdrawal?", "smoking_stop"),
        ("stopped vaping on sunday, jerks every evening", "smoking_stop"),
        ("would it help to begin smoking again", "smoking_stop"),
        ("could my nicotine patches cause the jerks", "smoking_stop"),
        ("is it perimenopause, i'm 49", "hormones"),
        ("can oestrogen or other hormones set the jerks off", "hormones"),
        ("hot flashes all night and then a jolt", "hormones"),
        ("my legs itch and creep, it eases once i get up and move", "restless"),
        ("tingling that is gone when i walk", "restless"),
        ("I missed my ropinirole yesterday evening", "missed_dose"),
        ("on sertraline but forgot it two days", "missed_dose"),
        ("took no bisoprolol, i forgot my tablets", "missed_dose"),
        ("couldn't wear the cpap this week", "mask"),
        ("my mask leaks so i took it off", "mask"),
        ("I'm deaf, can I text for an ambulance?", "deaf"),
        ("i am hard of hearing and cannot phone a doctor", "deaf"),
    ],
)
def test_a_subject_beside_the_twitching_has_its_card(typed: str, subject: str) -> None:
    reply = ANSWERER.respond(typed)

    assert reply.card == subject
    assert "card" in reply_screen(ARTICLE, reply)[0]


@pytest.mark.parametrize(
    "typed",
    [
        "does an eye mask help with sleep",
        "i stopped smoking weed",
        "my dog is going deaf",
        "i forgot what you said about magnesium",
        "legs crawling when i lie down",
        "i had a hot bath and a smoke",
    ],
)
def test_words_that_only_look_like_it_have_not(typed: str) -> None:
    subjects = {"mask", "smoking_stop", "deaf", "missed_dose", "restless", "hormones"}

    assert subject_of(typed) not in subjects


@pytest.mark.parametrize(
    "typed",
    ["no phone calls please, i'm deaf. text or email?", "on ropinirole, missed it last night"],
)
async def test_such_a_card_goes_before_a_wish_that_is_only_guessed(chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert "Safety card" in chat.last


@pytest.mark.parametrize(
    "typed", ["how can i stop smoking", "the hot flushes again, what helps against them"]
)
def test_it_is_said_that_the_article_has_nothing_on_it(typed: str) -> None:
    reply = ANSWERER.respond(typed)

    assert reply.kind in {Kind.REFUSAL, Kind.ANSWER}
    assert reply.card


@pytest.mark.parametrize(
    "typed",
    [
        "i hate my maths teacher",
        "how will the weather be",
        "i sleep with a cpap machine and jerk at night",
        "should i mention my statin to the doctor",
        "sitting here with a cup of tea",
    ],
)
def test_nothing_of_epilepsy_or_alcohol_is_offered_to_who_asked_nothing_near_it(typed: str) -> None:
    assert not {unit.topic for unit in ANSWERER.respond(typed).near} & {"Epilepsy", "Alcohol"}


def test_it_is_offered_to_who_asks_near_it() -> None:
    assert "Epilepsy" in {
        unit.topic for unit in ANSWERER.respond("was that a seizure or a jerk").near
    }
    assert "Alcohol" in {unit.topic for unit in ANSWERER.respond("is it worse after wine").near}


@pytest.mark.parametrize(
    "typed",
    [
        "My cat died in june and i jerk awake ever since",
        "we buried our dad last week, now my legs twitch all night",
        "i lost my wife in spring. the jerks began then",
    ],
)
async def test_grief_that_twitches_gets_a_kind_word_and_what_the_article_says(
    chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert said.startswith("I am sorry for your loss")
    assert "stress or emotional strain" in said
    assert "usually harmless" in said


@pytest.mark.parametrize(
    "typed",
    [
        "i'm on lisinopril, is that worth mentioning to my doctor?",
        "I take sertraline. should I tell the nurse about the jerks?",
    ],
)
async def test_whether_to_tell_a_doctor_gets_a_yes(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("Yes, do.")


@pytest.mark.parametrize(
    "typed", ["I got scared. is there anything about panic in it", "what does it say about fear"]
)
async def test_fear_gets_what_is_said_of_stress(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert "On fear itself the article says nothing" in said
    assert "stress" in said


async def test_who_wants_to_be_sure_hears_that_a_doctor_can_look(chat: Chat) -> None:
    await chat.types("is it a nerve disease")

    assert "cannot make you sure" in await chat.types("how can I be certain it is not that")


@pytest.mark.parametrize(
    "typed", ["cheers my dear, sleep tight", "thanks love, good night", "sweet dreams"]
)
async def test_a_thanks_that_wishes_a_good_night_is_one(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("Good night")


async def test_a_joke_that_asks_gets_what_it_is(chat: Chat) -> None:
    said = await chat.types("doc am i a werewolf or just twitching")

    assert "occurs very frequently" in said
    assert "card" not in said


async def test_what_i_can_do_is_told_in_five_lines(chat: Chat) -> None:
    said = await chat.types("so what can you do for me")

    assert said.count("\n") == 4
    assert "/help" in said
