"""What people say back to the bot gets a line of its own, and hides no question."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.talk.talk_back import talk_back_of
from bot.answers.talk.talk_back_texts import TALK_BACK
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "before", "kind"),
    [
        ("u keep bringing up epilepsy thats not calming, yeah im stressed", None, "no_epilepsy"),
        ("you said two weeks, now you say harmless. which one is it??", None, "both_hold"),
        ("i just panic when i read stuff. can you say something calming", None, "calm_me"),
        ("you scared me a bit with the floppy part", "out:children", "sorry_scared"),
        ("i don't drink alcohol. why you offer me that", "alcohol_more", "why_shown"),
        ("stop telling me to see a doctor", "out:symptoms", "no_doctor"),
        ("why do you send me to a doctor all the time", None, "no_doctor"),
        ("u r a bit thick u know", None, "insulted"),
        ("was a panic attack they said, heart fine. feel like an idiot", None, "felt_silly"),
        ("i keep testing my grip like 40 times a day lol", None, "checks"),
        ("should i film it", "epilepsy", "film_it"),
        ("i dont know how to explain", None, "any_words"),
        ("should i tell my mum", None, "tell_them"),
        ("do you ever get people like me who are just scared", None, "not_alone"),
        ("no keep it i was only asking", None, "nothing_gone"),
        ("i already told you i dont drink", None, "not_that"),
        ("doctor say is stress, but i no stress", "harmless", "not_that"),
        ("nothing else?", None, "all_there_is"),
        ("dont drink", "alcohol_more", "not_that"),
        ("you said 2 weeks. its been 3", "harmless", "over_two_weeks"),
        ("should i set up a camera", "epilepsy", "film_it"),
        ("my doctor laughed at me", None, "unheard"),
        ("anyone else with that", None, "not_alone"),
        ("im not even that stressed", "stress_link", "not_that"),
        ("ive tried everything", None, "tried_it"),
        ("what does REM mean", None, "means_rem"),
        ("what did you mean with tingling pain", None, "means_tingling"),
        ("what's overtraining", "strength_training", "means_overtraining"),
        ("sorry dumb question probably", None, "no_bother"),
        ("my arms arent weak, its just at night when im dropping off", None, "none_of_it"),
    ],
)
def test_what_is_said_back_is_heard(typed: str, before: str | None, kind: str) -> None:
    reply = ANSWERER.answer(typed, before)

    assert (reply.kind, reply.detail) == (Kind.SMALL, kind)
    assert kind in TALK_BACK


def test_a_question_beside_it_is_answered_instead() -> None:
    typed = "stop with the epilepsy pls. anything i can do tonight so it doesnt happen?"

    assert talk_back_of(typed) is None
    assert ANSWERER.answer(typed, "epilepsy_typical").detail == "self_help"


@pytest.mark.parametrize(
    ("typed", "before", "unit"),
    [
        ("ok thx. btw played football for 2h yesterday is that why", None, "sport"),
        ("u didnt answer. football yes or no", None, "sport"),
        ("ok so what does the article say is the reason then", None, "why_it_happens"),
        ("i am muslim, i never drink. is there other reason for me", None, "stress_link"),
        ("and the lifting, i carry boilers all day", "stress_link", "strength_training"),
        ("hello i sleep and my leg make boom. is sick?", None, "harmless"),
        ("ohh ok. is it cause im on my feet all day?", "what_it_is", "sport"),
        ("it's all evening on the sofa, i have to move them", "sport", "rls_signs"),
        ("does the article give any statistics?", "harmless", "how_common"),
        ("and me, i jump also after baby born. normal?", "out:children", "harmless"),
    ],
)
def test_no_thanks_complaint_or_background_swallows_the_question(
    typed: str, before: str | None, unit: str
) -> None:
    reply = ANSWERER.answer(typed, before)

    assert (reply.kind, reply.units[0].key) == (Kind.ANSWER, unit)


@pytest.mark.parametrize(
    ("typed", "before", "refused"),
    [
        ("my heart was pounding after it. is that normal?", "harmless", "heart"),
        ("is it maybe jinn that shake me? my grandmother says so", None, "spirits"),
        ("i'm in the menopause and my legs twitch. connected?", None, "hormones"),
        ("which part of the brain misfires according to your article?", None, "brain_region"),
        ("does the article recommend shin pads", None, "not_named"),
        ("just tell me, is 5 weeks too long for something harmless?", None, "when_doctor"),
        ("that was last month. so should i worry about the kicks", "out:children", "children"),
        ("you have not answered me about my age", "harmless", "age"),
        ("do the jerks get worse with age?", "out:grief", "age"),
        ("how do i test that", "alcohol_more", "leaving_off"),
        ("what kind of doctor", "out:sleep_disorders", "which_doctor"),
        ("should i take something from the pharmacy?", "out:after_alarm", "drugs"),
        ("she takes donepezil and a blood pressure pill", None, "medicine_cause"),
    ],
)
def test_what_the_article_lacks_is_named_as_it_was_asked(
    typed: str, before: str | None, refused: str
) -> None:
    reply = ANSWERER.answer(typed, before)

    assert (reply.kind, reply.detail) == (Kind.REFUSAL, refused)


def test_age_is_named_beside_what_the_article_has() -> None:
    assert ANSWERER.answer("is it dangerous at my age?").missing == ("age",)


def test_a_grown_up_of_84_is_no_child() -> None:
    assert ANSWERER.answer("She's 84. It's when she's dropping off", "harmless").card != "children"


async def test_what_was_not_understood_gets_the_nearest_topics(chat: Chat) -> None:
    await chat.types("does alcohol make me jerk?")

    assert (await chat.types("55, male, smoker")).startswith("I see, thank you")
    assert "Healthy people have it too" in chat.buttons()


async def test_a_habit_beside_a_question_is_offered_as_no_night(chat: Chat) -> None:
    typed = (
        "I get jolts when falling asleep, mostly when I've had a late coffee. Does coffee matter?"
    )
    before = len(chat.messages)

    await chat.types(typed)

    assert len(chat.messages) == before + 1


async def test_you_did_not_answer_opens_no_missed_night(chat: Chat) -> None:
    await chat.types("is it my age?")

    said = await chat.types("you didn't answer my question")

    assert said.startswith("I am sorry, on that I really have no answer.")
    assert "It has nothing on age" in said


async def test_a_complaint_after_a_quotation_says_that_the_article_may_have_no_more(
    chat: Chat,
) -> None:
    await chat.types("does alcohol make me jerk?")

    assert "all that the article has" in await chat.types("that's not what i asked")
    assert "Why alcohol can bring twitching" in chat.buttons()


async def test_a_question_that_names_its_subject_opens_no_screen(chat: Chat) -> None:
    said = await chat.types("i not want settings. i never drink. is there other reason for me")

    assert said.startswith("The article names these, too:")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("what counts as stressful", "means_stress"),
        ("what do you mean by a lot", "means_amount"),
        ("and what counts as a drink?", "means_drink"),
        ("what do you mean by same spot", "means_spot"),
        ("what counts as hard sport", "means_sport"),
    ],
)
def test_my_own_words_for_a_night_are_explained(typed: str, kind: str) -> None:
    assert ANSWERER.respond(typed).detail == kind


@pytest.mark.parametrize("typed", ["what does stress do to it", "how much is a lot of alcohol"])
def test_what_else_is_asked_of_such_words_is_the_articles(typed: str) -> None:
    assert not ANSWERER.respond(typed).detail.startswith("means_")
