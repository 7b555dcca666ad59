"""What a message of several sentences asks is answered, and the talk around it is not."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.talk.focus import focused, is_asked, turns_to_oneself
from bot.answers.talk.openings import OPENINGS
from bot.article.text import load_article
from bot.screens.article_answers import NEAREST, NOT_IN_ARTICLE
from bot.screens.wish_offers import OR_THESE, with_wishes
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("this better not be another useless app. why do i jerk", "why do i jerk"),
        ("No, it's no emergency. Let's talk about me. Is it age?", "Is it age?"),
        ("nah i dont drink. whats left", "whats left"),
        ("I drink no alcohol. What can it be?", "What can it be?"),
        ("That wasn't my question. I asked how often is bad.", "how often is bad?"),
        ("I just want to know if it'll settle down", "will it settle down?"),
        ("I want to know how I can tell", "how can I tell?"),
        ("ok test: does it mention coffee?", "does it mention coffee?"),
        ("My wife says it's from walking. Could she be right?", "is it from walking?"),
        ("No tingling. Both legs jump. Is that RLS?", "Both legs jump. Is that RLS?"),
        ("I don't sleep. Is that why?", "I don't sleep. Is that why?"),
        ("Night was fine. No pain.", "Night was fine. No pain."),
    ],
)
def test_the_question_is_left_without_the_talk_around_it(typed: str, asked: str) -> None:
    assert focused(typed) == asked


@pytest.mark.parametrize(
    ("typed", "before", "refused"),
    [
        ("I'm 71 and I jolt in bed. Is it something to do with my age?", None, "age"),
        ("My sister has it too. Does it run in families?", None, "family"),
        ("And is it more common in men?", "how_common", "sex"),
        ("Could the odd hours be behind it?", None, "cause_hours"),
        ("my mum says its my phone in bed. is she right", None, "cause_screens"),
        ("That explains the jerk, but what about the falling sensation?", None, "falling"),
        ("Should I wake him when he does it?", "alcohol_more", "waking_them"),
        ("so is it als", "harmless", "nerve_illness"),
        ("Is a racing heart after a jerk normal", "harmless", "heart"),
        ("I told my midwife. What should I write down for her?", "rls_signs", "doctor_prep"),
        ("He's asleep. I want to know how I can tell if it's serious", "harmless", "when_doctor"),
        ("I don't want to stop it. But will it go away?", "out:medicine_cause", "medicine_cause"),
        ("one thing i should change. just one", "out:self_help", "self_help"),
        ("ok and for me to sleep better?", "out:apnoea", "self_help"),
        ("No, let's talk about me. Does lack of sleep do it?", "out:children", "cause_tired"),
    ],
)
def test_a_refusal_names_what_was_really_asked(
    typed: str, before: str | None, refused: str
) -> None:
    reply = ANSWERER.answer(typed, before)

    assert (reply.kind, reply.detail, reply.missing) == (Kind.REFUSAL, refused, (refused,))


@pytest.mark.parametrize(
    ("typed", "before", "unit"),
    [
        ("what's left", "alcohol_more", "why_it_happens"),
        ("could i die from it", "out:symptoms", "harmless"),
        ("how would i know if it was a seizure", "out:apnoea", "seizure_or_jerk"),
        ("My nephew told me of this. why do I twitch at the telly?", None, "why_it_happens"),
        ("no cramps, nothing numb. does calcium do the same", "out:doses", "calcium"),
        ("What does the article say about magnesium then?", "out:pregnancy", "magnesium"),
        ("Lovely. Does my sherry matter?", None, "alcohol_more"),
    ],
)
def test_what_the_article_has_is_quoted_behind_any_talk(
    typed: str, before: str | None, unit: str
) -> None:
    reply = ANSWERER.answer(typed, before)

    assert (reply.kind, reply.units[0].key) == (Kind.ANSWER, unit)


def test_the_last_question_of_a_long_story_is_not_answered_without_it() -> None:
    told = (
        "I told the nurse and she wrote it down, I told my wife and she turned over, I told my boss"
        " and he said that we all have something, and so I have told everybody and nobody has told"
        " me anything that I could use on a night like the last one."
    )

    assert ANSWERER.respond(f"{told} Could that be it?").kind is Kind.UNSURE


async def test_no_heading_stands_above_nothing(chat: Chat) -> None:
    near = await chat.types("I'll film it. What should the video show?")
    assert near.endswith(NEAREST) == (len(chat.buttons()) > 1)

    none = await chat.types("my son jerks when he falls asleep, is it epilepsy")
    assert NEAREST not in none
    assert chat.buttons() == ["All topics"]


def test_the_heading_of_topics_does_not_stand_above_wishes() -> None:
    text, _ = with_wishes((f"{NOT_IN_ARTICLE}\n\n{NEAREST}", None), ("report",))

    assert text == f"{NOT_IN_ARTICLE}\n\n{OR_THESE}"


def test_what_the_article_says_for_somebody_pregnant_keeps_the_card() -> None:
    assert ANSWERER.answer("What does the article say on magnesium?", "out:pregnancy").card


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Sorry, I just needed to tell someone", "heard_told"),
        ("I haven't cried yet. I just lie there", "heard_missing"),
        ("i wake with a jolt and reach over for him", "heard_missing"),
        ("it's 3 am and everyone is asleep", "heard_alone"),
        ("i lie there waiting for the next one", "heard_waiting"),
        ("are you an llm? where does your text come from?", "whose_words"),
        ("how do you choose the quote?", "picks"),
        ("is there a human i can talk to", "human"),
        ("can i note my husband's nights here?", "diary_of_another"),
        ("ok so can you be wrong", "errs"),
    ],
)
def test_a_feeling_or_a_question_about_the_bot_gets_a_line_of_its_own(
    typed: str, kind: str
) -> None:
    reply = ANSWERER.answer(typed, "stress_link")

    assert (reply.kind, reply.detail) == (Kind.SMALL, kind)


@pytest.mark.parametrize(
    ("typed", "lead"),
    [
        ("i keep reading about it. please tell me im not dying, is it dangerous?", "scared_calm"),
        ("so is it epilepsy now?? that made it worse", "upset"),
        ("is it dangerous", "calm"),
        ("my mum died in may. does alcohol make me jerk?", "loss"),
        ("does alcohol make me jerk?", ""),
    ],
)
def test_who_asks_in_fear_or_grief_gets_a_kind_word_first(typed: str, lead: str) -> None:
    reply = ANSWERER.answer(typed)

    assert reply.lead == lead
    assert lead in {"", *OPENINGS}


@pytest.mark.parametrize("told", ["I get them too", "i mean me, not him", "now about me"])
def test_who_turns_to_themselves_leaves_whoever_was_talked_of(told: str) -> None:
    assert turns_to_oneself(told)
    assert not is_asked(told)


async def test_not_what_i_asked_brings_what_was_near_and_never_the_same_again(chat: Chat) -> None:
    await chat.types("does alcohol make me jerk?")
    offered = chat.buttons()

    said = await chat.types("that's not what I asked")

    assert said.startswith("I am sorry. What I quoted is all")
    assert chat.buttons()[0] == offered[0]
