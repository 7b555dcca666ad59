"""Signs beside what was told before: known epilepsy, alcohol left off, a heart that races, a child
who is calm; and what only jokes of a death."""

import pytest

from bot.answers.danger.triage import Step
from tests.harness import ANSWERER, Chat

EPILEPSY, STOPPED, HEART, CHILD = (
    f"out:{kind}" for kind in ("known_seizures", "alcohol_stop", "heart", "children")
)


@pytest.mark.parametrize(
    ("typed", "topic", "kind"),
    [
        ("they come every few seconds now, both arms", EPILEPSY, "seizure_coming"),
        (
            "arms are jumping every couple of seconds and im alone",
            "out:medicine_out",
            "seizure_coming",
        ),
        ("this usually comes before a big one", EPILEPSY, "seizure_coming"),
        ("i think theres a seizure coming", EPILEPSY, "seizure_coming"),
        ("ive got my aura now", EPILEPSY, "seizure_coming"),
        ("it wont stop, one after the other", EPILEPSY, "seizure_coming"),
        ("its a cluster i think", EPILEPSY, "seizure_coming"),
        ("i have epilepsy and my arms are jerking every few seconds now", None, "seizure_coming"),
        ("drenched in sweat and shaking all over", STOPPED, "withdrawal"),
        ("my hands tremble and i'm sweating through my shirt", STOPPED, "withdrawal"),
        ("i saw something crawl along the wall, prob just tired", STOPPED, "withdrawal"),
        ("i keep hearing voices in the kitchen", STOPPED, "withdrawal"),
        ("the curtains are moving", STOPPED, "withdrawal"),
        ("theres spiders on the wall, i know theyre not real", STOPPED, "withdrawal"),
        ("feels like one is coming", EPILEPSY, "seizure_coming"),
    ],
)
def test_a_sign_of_that_illness_gets_its_steps_at_once(
    typed: str, topic: str | None, kind: str
) -> None:
    found = ANSWERER.find_danger(typed, topic)

    assert found is not None
    assert (found.step, found.kind) == (Step.FULL, kind)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("mornings they come every few minutes for half an hour", EPILEPSY),
        ("my legs keep jumping when i drop off", EPILEPSY),
        ("last year it came before a big one", EPILEPSY),
        ("i haven't had an aura in years", EPILEPSY),
        ("no cluster, just one jerk at bedtime", EPILEPSY),
        ("what time does the check-in come", EPILEPSY),
        ("i see a doctor on friday", STOPPED),
        ("no shaking no sweating, just twitchy", STOPPED),
        ("i am seeing someone about it on monday", STOPPED),
        ("i saw something about magnesium", STOPPED),
        ("the twitching is not there every night", STOPPED),
        ("only a bit twitchy at night", STOPPED),
        ("never when he is awake", CHILD),
        ("not while she's awake, only dropping off", CHILD),
        ("only asleep, awake he never does it", CHILD),
        ("my heart is fine now", HEART),
        ("my mum had a heart attack at 48", HEART),
        ("no one to tell me if i twitch since my husband isnt here any more", None),
    ],
)
def test_a_habit_a_denial_or_another_time_is_no_alarm(typed: str, topic: str | None) -> None:
    found = ANSWERER.find_danger(typed, topic)

    assert found is None or found.step is Step.ASK


@pytest.mark.parametrize(
    ("typed", "topic", "card"),
    [
        ("diagnosed with jme at 16, on keppra. i jerk in the mornings", None, "known_seizures"),
        ("hi, epileptic here, on lamotrigine and keppra, can i use this", None, "known_seizures"),
        ("my neurologist says i have juvenile myoclonic epilepsy", None, "known_seizures"),
        ("i flinch at breakfast, spilled my tea twice", EPILEPSY, "known_seizures"),
        ("my keppra was lowered two weeks ago", None, "known_seizures"),
        ("my mum had a heart attack at 48", HEART, "heart_family"),
        ("was about a bottle a night, bit more on weekends. few years", STOPPED, "alcohol_stop"),
        ("would one glass make it stop", STOPPED, "alcohol_stop"),
        ("my epilepsy is under control but i get jerks at bedtime", None, "known_seizures"),
        ("i dropped a cup on monday", EPILEPSY, "known_seizures"),
        ("so the ones at night are harmless yes?", EPILEPSY, "known_seizures"),
        ("forgot the evening one yesterday", EPILEPSY, "run_out"),
        ("i skipped two doses this week", EPILEPSY, "run_out"),
        ("is this bad for my heart", None, "heart"),
        ("my heart goes so fast after it", None, "heart"),
        ("it passes after a minute", HEART, "heart"),
        ("my dad died of a heart attack at 50", HEART, "heart_family"),
        ("mum passed suddenly at 55, her heart", HEART, "heart_family"),
        ("not when he is awake no", CHILD, None),
        ("never when she's awake", CHILD, None),
        ("how do i know its not a fit", CHILD, "children"),
    ],
)
def test_what_is_told_beside_it_gets_the_card_that_fits(
    typed: str, topic: str | None, card: str | None
) -> None:
    reply = ANSWERER.respond(typed, topic)

    assert reply.card in ({card} if card else {None, "children"})


@pytest.mark.parametrize(
    "typed",
    [
        "is keppra used for twitching",
        "can twitching be epilepsy",
        "my sister has epilepsy, is it in the family",
        "my heart sank when i saw the score",
        "i know it by heart",
    ],
)
def test_who_only_asks_of_it_has_no_such_illness(typed: str) -> None:
    assert ANSWERER.respond(typed).card not in {"known_seizures", "heart", "heart_family"}


@pytest.mark.parametrize(
    "typed",
    [
        "my boyfriend says i kicked him to death last night, he wants a refund",
        "i nearly killed my husband with my knee last night",
        "i must have murdered her shins in my sleep, she says my legs will kill her",
        "my gf says ill be the death of her with my legs",
        "elbowed her half to death in my sleep apparently",
        "he says death by kicking is how he'll go",
        "i died laughing but hes got a real bruise on his shin",
    ],
)
def test_a_joke_of_a_kicked_partner_is_no_despair(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is None or found.step is Step.ASK


@pytest.mark.parametrize(
    "typed",
    [
        "my dad had a heart attack just now, he is 60",
        "my mum is having a heart attack",
        "my husband isn't here any more and i want to go too",
        "my husband says he will kill me tonight and he has a knife",
        "i want to kick off and be dead",
    ],
)
def test_a_threat_or_a_wish_stays_one(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None


async def test_a_sign_counts_behind_another_answer(chat: Chat) -> None:
    await chat.types("stopped drinking on sunday and now i jerk so much i cant fall asleep")
    await chat.types("what is a hypnic jerk")

    assert "stopping fast can bring a seizure" in await chat.types("im sweating and my hands shake")
    assert "112" in await chat.types("who do i even call at this time")


@pytest.mark.parametrize(
    "typed",
    [
        "my wife used to wake me when i kicked. since february nobody does",
        "his side of the bed is cold now",
        "first winter without her",
    ],
)
def test_a_loss_told_softly_is_heard(typed: str) -> None:
    assert ANSWERER.respond(typed).detail == "heard_missing"


async def test_what_comes_before_a_big_one_is_no_good_news(chat: Chat) -> None:
    await chat.types("i have epilepsy and my arms are jerking every few seconds now")

    said = await chat.types("no im awake and can type. it usually goes before a big one")

    assert "lie on the floor" in said
