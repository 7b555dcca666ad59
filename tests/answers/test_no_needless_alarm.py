"""What frightens nobody without need, and the steps and words that fit what was told."""

import pytest

from bot.answers.danger.triage import Step
from tests.harness import ANSWERER, Chat


@pytest.mark.parametrize(
    "typed",
    [
        "im 30 weeks pregnant",
        "13 weeks pregnant here",
        "i'm expecting, 22 weeks along",
        "im so scared i dont sleep",
        "cant sleep because im so worried",
        "dont wanna tell my mom",
        "if i get no sleep again ill kill someone haha",
        "hope i dont nod off driving lol",
        "driving to work now, hope i dont nod off lol",
        "bad again. slept maybe 3 hours. i keep hearing him breathe beside me",
        "Good evening. I am 78 and have been sleeping very badly, my legs jump.",
        "twitching for 3 weeks in calf and eyelid. googled als cant stop thinking about it",
        "last week one where i bit my tongue and wife says i shook for a minute",
        "my dad had a seizure last month, now he twitches at night",
        "i fainted in october",
        "what if my heart stops",
        "still jerking",
        "i cant concentrate",
        "you said 2 weeks. its been 3",
        "on lithium",
        "is that the lithium",
        "she wont sleep",
        "there is a spider in my room",
        "i think im getting better",
        "is god punishing me",
        "its a bit swollen",
        "my watch says i move a lot",
        "what if tonight is worse",
        "with blood pressure pills",
        "can you take too much",
        "how do i know if im low",
        "my husband says he feels nothing",
        "im 51 by the way",
        "im 30 weeks pregnant and my legs wont keep still at night",
    ],
)
def test_none_of_these_is_asked_about(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("28 weeks pregnant and my head is pounding", Step.FULL),
        ("33 weeks pregnant and the baby is very quiet", Step.FULL),
        ("i hear him breathing and then it stops for ages", Step.ASK),
        ("dont want to tell my mum what i did", Step.FULL),
        ("so scared i cant sleep and i want to die", Step.FULL),
        ("he is twitching and it wont stop", Step.FULL),
        ("he is still jerking on the floor", Step.FULL),
        ("she wont wake up and wont sleep", Step.FULL),
        ("30 weeks pregnant, legs wont keep still and my head is pounding", Step.FULL),
        ("i wish my heart would just stop, what if my heart stops and it all ends", Step.FULL),
    ],
)
def test_beside_a_graver_word_they_are_heard(typed: str, step: Step) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is step


@pytest.mark.parametrize(
    "typed",
    [
        "hope i dont nod off driving lol",
        "driving home and i can barely, trying to stay awake",
        "afraid of falling asleep at the wheel on my way",
        "keep falling asleep at red lights on my way home",
    ],
)
def test_whoever_fears_to_nod_off_on_the_road_gets_the_card_on_driving(typed: str) -> None:
    reply = ANSWERER.respond(typed)

    assert reply.card in {"driving", "wheel"}
    assert reply.near == ()


async def test_the_card_on_driving_comes_before_the_night_told_beside(chat: Chat) -> None:
    await chat.types("had two beers, driving home later, might nod off")

    assert any("Do not drive or use machines" in said for said in chat.said[-2:])


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("last week one where i bit my tongue and wife says i shook for a minute", "night_seizure"),
        ("i fainted in october", "blackout"),
        ("stopped my xanax cold turkey 3 days ago", "sedative_stop"),
        ("forgot if i took my pill so took another one", "double_dose"),
        ("got a knock on the head at football yesterday, my leg jerked in a nap", "head_knock"),
    ],
)
def test_what_is_past_gets_the_card_of_afterwards(typed: str, card: str) -> None:
    assert ANSWERER.respond(typed).card == card


async def test_a_seizure_of_last_week_is_told_on_as_what_it_was(chat: Chat) -> None:
    await chat.types("last week i bit my tongue at night and my wife says i shook for a minute")

    assert "A doctor should see you soon" in await chat.types("that was last week im fine now")


async def test_whoever_keeps_it_from_somebody_is_not_taken_for_desperate(chat: Chat) -> None:
    assert (await chat.types("dont wanna tell my mom")).startswith("That is up to you")


async def test_signs_after_a_calming_tablet_was_lowered_get_the_steps_of_withdrawal(
    chat: Chat,
) -> None:
    await chat.types("coming off clonazepam, 2nd week")

    said = await chat.types("and i feel shaky, sweaty and saw things in the corner last night")

    assert "take no more" in said
    assert "Gas or smoke" not in said


@pytest.mark.parametrize(
    "typed", ["they said its just muscular, home now", "they say its fine, see the gp tomorrow"]
)
async def test_whoever_was_seen_is_not_sent_to_call_again(chat: Chat, typed: str) -> None:
    await chat.types("crushing chest pain")

    assert (await chat.types(typed)).startswith("Good that somebody has looked at it")


async def test_a_knock_then_a_headache_and_vomiting_get_the_steps_at_once(chat: Chat) -> None:
    await chat.types("got a knock on the head at football yesterday, my leg jerked in a nap")

    assert "This sounds like an emergency" in await chat.types("bit of a headache, threw up once")
    said = await chat.types("ok going to a&e with my dad")
    assert said.startswith("Good that you go to be seen.")


WITHDRAWAL = "stopped drinking 2 days ago, hands shaking and sweating, seeing things"


async def test_withdrawal_has_steps_of_its_own(chat: Chat) -> None:
    said = await chat.types(WITHDRAWAL)

    assert "take no more" in said
    assert "Gas or smoke" not in said
    assert "Keep the packet" not in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("rang 112, they say go see gp today. thx", "Then go when they said"),
        ("they said to see my doctor", "Then go when they said"),
        ("on my way to the hospital", "Good that you go to be seen"),
        ("they cut me from 1mg to 0.25 in one go", "Tell a doctor or an out-of-hours service"),
        ("not now. its gone, im ok at the moment just scared", "That is good to hear"),
        ("im fine", "the worst can come days after"),
    ],
)
async def test_what_is_said_after_it_fits(chat: Chat, typed: str, said: str) -> None:
    await chat.types(WITHDRAWAL)

    assert said in await chat.types(typed)


@pytest.mark.parametrize("calm", ["bro chill im fine", "no no im not suicidal just worried"])
async def test_once_it_was_misread_a_question_gets_its_plain_answer(chat: Chat, calm: str) -> None:
    await chat.types("i just want it all to be over")
    await chat.types(calm)

    assert (await chat.types("does stress do this")).startswith("From the article, ")


async def test_a_question_of_the_article_is_answered_in_the_hour_after_despair(chat: Chat) -> None:
    await chat.types("i want to die")

    assert (await chat.types("does stress do this")).startswith("From the article, ")


@pytest.mark.parametrize(
    "typed",
    [
        "i'm on nights thurs fri sat, don't message me before 3pm those days",
        "tomorrow i am free, you ask me more late",
        "thanks. gonna try and sleep. is it ok if i dont do the thing in the morning",
        "idk 3 weeks? till my mother in law goes home so the 3 weeks are gonna feel like 10",
        "deadline tomorrow or i'm dead",
        "my inbox is going to be the end of me",
        "i can't do mornings anymore",
        "he's killing me with that noise",
        "i'm a paramedic, worked two cardiac arrests tonight. both gone",
        "my 8 month old has 39.4, drinking ok but whiny",
        "no breathing trouble",
    ],
)
def test_a_wish_a_way_of_speaking_and_a_shift_are_no_danger(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "ask me later, i won't be here tomorrow",
        "don't ask me tomorrow, i'll be gone",
        "it's ok if i don't wake up tomorrow",
        "don't ever message me again",
        "no kicks since last night 37 weeks",
    ],
)
def test_what_is_near_to_it_is_heard(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None
