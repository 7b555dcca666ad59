"""What stands beside the twitching gets the card of its own subject, and no topic far from it."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.subjects import subject_of
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
