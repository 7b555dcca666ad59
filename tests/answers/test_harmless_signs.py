"""Signs that a diary is full of, dangers that are denied, and what is grave beside them."""

import pytest

from bot.answers import Kind
from bot.answers.denials import without_denials
from bot.answers.triage import CRISIS, Step
from tests.harness import ANSWERER


@pytest.mark.parametrize(
    "typed",
    [
        "my hubby doesn't stir when he kicks, sleeps right through",
        "she never wakes up when it happens, just sleeps on",
        "he wont wake up on time for school",
        "i never get up early on sundays",
        "i hate to wake up at six",
        "id kill for a nap",
        "all i need is one quiet night",
        "i hope tomorrow is easier",
        "i lie awake and count the minutes",
        "lets stop this here for today",
        "thats enough for tonight",
        "ok ill cut back",
        "i gave up sugar in march",
        "tell me it's nothing serious",
        "just tired of being woken up",
        "my chest muscles flutter when i lie down",
        "my heart skips for a second when i jolt",
        "my daughter has a runny nose",
        "our kid is ill so we got no sleep",
        "i've got the flu, skip it",
        "hot night, sweaty, 28 degrees in the room",
        "my arm goes to sleep when i lie on it",
        "it feels like a zap through the leg",
        "i passed out on the sofa at ten",
        "i fainted once at school",
        "my uncle has epilepsy",
        "my boss can't see what i wrote",
        "i'd rather die than do the dishes lol",
    ],
)
def test_what_a_diary_is_full_of_gets_no_alarm_no_question_and_no_line_of_safety(
    typed: str,
) -> None:
    reply = ANSWERER.answer(typed)

    assert reply.kind not in {Kind.URGENT, Kind.CRISIS}
    assert (reply.danger, reply.soft) == ("", False)


@pytest.mark.parametrize(
    "typed",
    [
        "my hubby doesn't stir when he kicks and his lips are blue",
        "she never wakes up when i shake her, what now",
        "i hate to wake up at all, i don't want to live",
        "all i need is one night and enough pills",
        "i hope tomorrow is easier for them without me",
        "i lie awake and think how to end my life",
        "ok ill cut my wrists then",
        "tell me it's nothing serious, my chest is tight and my jaw hurts",
        "my chest flutters and the pain goes down my arm",
        "my heart stops for a second and now my chest is tight",
        "my daughter has a cold and is floppy and won't drink",
        "i've got the flu, a stiff neck and a rash",
        "my arm goes to sleep and my face is drooping",
        "it feels like a zap, i touched a bare wire and my hand is burnt",
        "my dad passed out on the sofa and won't wake up",
        "my uncle has epilepsy and he is shaking now on the floor",
        "i can't breathe for a second, then it comes back, my lips are blue",
    ],
)
def test_a_danger_beside_such_words_is_found(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("no temperature, he's happy", "out:children"),
        ("shes fine otherwise no fever or anything", "out:children"),
        ("no bleeding no pain, baby kicking loads", "out:pregnancy"),
        ("i feel her moving plenty, no headaches", "out:pregnancy"),
        ("this isn't an emergency, i just wonder", None),
        ("nothing serious, does sport matter", None),
        ("not urgent at all", None),
        ("nobody got hurt, i only kicked the wardrobe", None),
        ("no he's asleep beside me and ok", None),
        ("my partner is fine, fast asleep", None),
        ("no numbness no weakness nothing like that", None),
        ("i wont stop taking them, they help", "out:medicine_cause"),
        ("i'm not quitting cold turkey, my gp helps", "out:alcohol_stop"),
        ("i'm not going to skip my tablets", "out:medicine_cause"),
    ],
)
def test_what_is_denied_or_well_is_no_danger(typed: str, topic: str | None) -> None:
    assert ANSWERER.find_danger(typed, topic) is None


@pytest.mark.parametrize(
    "typed",
    [
        "no, she is NOT ok",
        "no he's not fine at all",
        "no fever but he's limp and won't wake",
        "no bleeding but i can't feel the baby move",
        "not an emergency but my arm is numb and my mouth droops",
        "nobody is hurt but i want to die",
        "she's asleep and her lips are blue",
        "i won't stop until i'm dead",
        "no pulse",
        "he's fine, no wait, he stopped breathing",
    ],
)
def test_what_is_not_denied_is_found(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None


def test_only_the_denied_part_is_left_out() -> None:
    rest = without_denials("No fever, she's well. Only her hand twitches, and no pain either.")

    assert rest.split() == [",", ".", "Only", "her", "hand", "twitches,", "."]


@pytest.mark.parametrize(
    "typed",
    [
        "took a glass of milk and my tablet",
        "had my evening pill with half a bottle of water",
        "i took two painkillers for my knee",
        "i ate a whole bag of crisps last night",
        "drank two litres of water",
        "took my meds",
    ],
)
def test_food_water_and_a_usual_dose_are_no_overdose(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "what happens if i took 20 pills",
        "what if someone takes a whole box of tablets",
        "is it dangerous if i take ten of my sleeping pills",
    ],
)
def test_an_overdose_that_is_only_supposed_is_asked_about(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is Step.ASK


@pytest.mark.parametrize(
    "typed",
    [
        "took the lot",
        "i swallowed the whole packet an hour ago",
        "downed the bottle of sleepers",
        "took a bottle of tylenol and water",
        "i took a strip of codeine",
        "all 20 are in me now",
    ],
)
def test_an_overdose_told_lightly_gets_the_steps(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.detail) == (Kind.URGENT, "overdose")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("he went rigid and all his limbs are jerking", "seizure_now"),
        ("every limb is going and she can't hear me", "seizure_now"),
        ("no drink since sunday and now he sees spiders", "other"),
        ("stopped the gin and now i see rats", "other"),
        ("i'm a nurse, my husband is grey and clammy", "other"),
        ("it is an emergency", "other"),
        ("no this is really an emergency", "other"),
        ("i am bleeding, 20 weeks", "pregnancy"),
        ("i don't want to see another morning", CRISIS),
        ("i'm going to jump", CRISIS),
        ("i'm at the platform looking at the rails", CRISIS),
    ],
)
def test_an_emergency_in_plain_words_gets_the_full_reply(typed: str, kind: str) -> None:
    reply = ANSWERER.answer(typed)

    assert reply.kind in {Kind.URGENT, Kind.CRISIS}
    assert (reply.detail or CRISIS) == kind


@pytest.mark.parametrize("typed", ["i fainted three days ago", "passed out in the shop yesterday"])
def test_a_plain_faint_of_days_ago_gets_its_card_and_no_question(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.card, reply.danger, reply.soft) == ("blackout", "", False)


@pytest.mark.parametrize(
    "typed",
    [
        "my mum will kill me if i oversleep",
        "mom is gonna kill me lol, it's 3 am",
        "will you message me on sunday or not",
        "so do you write tomorrow, yes or no",
        "may god keep you, little robot",
        "peace be with you",
        "i'm not suicidal. i asked about sunday",
        "i want a straight answer about tomorrow",
        "my wife says i stop breathing and then snore on",
        "he snored, held his breath and gasped",
        "my wrist is a bit stiff after typing",
        "is it an emergency? it's not sudden, my arm is tired from the gym",
    ],
)
def test_jokes_blessings_and_questions_to_the_bot_are_no_despair(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "my husband will kill me, he has a knife",
        "will you miss me when i'm dead",
        "may god take me home, i'm ready to die",
        "i'm not suicidal but i don't want to live",
        "he stopped breathing and snores, his lips are blue",
        "my hand is tired after typing and my mouth droops",
    ],
)
def test_a_danger_in_such_words_is_found(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None


def test_what_the_card_says_may_frighten_and_is_no_danger_told() -> None:
    topic = "out:children"

    assert ANSWERER.find_danger("that floppy bit scared me, he's fine", topic) is None
    assert ANSWERER.find_danger("that scared me, now she is floppy", topic) is not None


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("my son had a febrile seizure last month, is the kicking the same", None),
        ("she had a fit last winter. is it the same thing", "out:children"),
        ("when he had fever last month he went stiff and his eyes rolled", "out:children"),
    ],
)
def test_a_child_who_has_had_a_seizure_gets_its_card(typed: str, topic: str | None) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.card, reply.danger) == ("child_seizure", "")


def test_a_childs_seizure_stays_the_subject_and_one_of_now_gets_the_steps() -> None:
    later = ANSWERER.answer("so should i worry about the kicks", "out:child_seizure")
    now = ANSWERER.answer("he is having a seizure again now", "out:child_seizure")

    assert (later.card, later.again) == ("child_seizure", True)
    assert now.kind is Kind.URGENT


@pytest.mark.parametrize(
    "typed",
    [
        "i took two pills by mistake instead of one",
        "had my tablet twice today by accident",
        "i doubled my antidepressant by mistake",
    ],
)
def test_one_dose_too_many_gets_its_card_and_is_asked_about(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.card, reply.danger) == ("double_dose", "overdose")


@pytest.mark.parametrize(
    "typed",
    [
        "took my methadone twice today",
        "my toddler had two of my tablets by mistake",
        "took my tablets twice and i feel faint",
    ],
)
def test_a_double_dose_that_may_harm_is_a_danger(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is not None


def test_signs_of_a_pregnancy_told_before_get_its_steps() -> None:
    reply = ANSWERER.answer("bad headache and flashing lights since noon", "out:pregnancy")

    assert (reply.kind, reply.detail) == (Kind.URGENT, "pregnancy")
