"""Greetings, corrections without context, figures of speech, grief, and who is meant."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.danger.triage import Step
from bot.answers.talk.follow_ups import without_greeting
from bot.article.text import load_article

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("hi, is it dangerous?", "harmless"),
        ("good morning! why do my legs jump", "why_it_happens"),
        ("Hello there, can you help me? I twitch when falling asleep, why", "why_it_happens"),
        ("hey, dangerous?", "harmless"),
    ],
)
def test_a_question_after_a_greeting_is_answered(typed: str, unit: str) -> None:
    assert unit in [shown.key for shown in ANSWERER.answer(typed).units]


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("hi there", "hi there"),
        ("Good morning", "Good morning"),
        ("hello, how are you", "how are you"),
        ("morning twitching is worse", "morning twitching is worse"),
        ("morning all, is it bad", "is it bad"),
        ("hi. i have a question: why the legs", "why the legs"),
    ],
)
def test_a_greeting_alone_stays(typed: str, rest: str) -> None:
    assert without_greeting(typed) == rest


def test_a_danger_after_a_greeting_is_heard() -> None:
    assert ANSWERER.answer("good morning, my chest hurts").kind is Kind.URGENT


def test_a_correction_without_context_asks_for_the_whole_question() -> None:
    reply = ANSWERER.answer("no i meant the left leg")

    assert (reply.kind, reply.detail) == (Kind.SMALL, "correction")


def test_a_correction_of_a_refused_question_is_read_by_itself() -> None:
    reply = ANSWERER.answer("no, when i nod off, not when the alarm rings", "out:symptoms")

    assert [unit.key for unit in reply.units] == ["when_it_happens"]


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("epilepsy?", "out:children"),
        ("hi, could it be epilepsy?", "out:children"),
        ("what about magnesium", "out:children"),
        ("is it epilepsy or normal", "out:pregnancy"),
        ("should i worry about epilepsy", "out:animals"),
    ],
)
def test_a_question_after_a_child_or_a_pregnancy_stays_with_its_card(
    typed: str, topic: str
) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.kind, reply.detail) == (Kind.REFUSAL, topic.removeprefix("out:"))


def test_a_question_of_ones_own_after_a_child_is_answered() -> None:
    assert ANSWERER.answer("why do my own legs jump", "out:children").kind is Kind.ANSWER


@pytest.mark.parametrize("typed", ["my dad died last month", "we buried our old dog on tuesday"])
def test_a_loss_is_met_with_a_word_of_comfort(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.detail) == (Kind.SMALL, "grief")


@pytest.mark.parametrize(
    "typed",
    [
        "she'll kill me if i'm late again haha",
        "my boss is killing me",
        "this week is killing me",
        "slept like the dead",
        "i'm dead tired",
        "i was scared to death by a spider lol",
        "i'd kill for a coffee",
    ],
)
def test_a_figure_of_speech_is_no_full_alarm(typed: str) -> None:
    assert ANSWERER.emergency(typed) is None


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("he said he'll kill me if i leave", "violence"),
        ("my dad died last month and i want to go with him", "crisis"),
        ("i'm tired to death and want to die", "crisis"),
    ],
)
def test_a_danger_that_looks_like_a_figure_of_speech_is_heard(typed: str, kind: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert (found.step, found.kind) == (Step.FULL, kind)


@pytest.mark.parametrize(
    "typed",
    [
        "our baby startles several times in a row as she drops off",
        "my newborn jerks again and again while falling asleep, so cute",
    ],
)
def test_a_babys_jerks_told_calmly_get_the_card_of_children(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.card) == (Kind.REFUSAL, "children")


@pytest.mark.parametrize(
    "typed",
    [
        "drank too much last night",
        "had one too many on saturday, legs went mad",
        "we had too many beers at the wedding",
        "left arm fell asleep, tingling, no jerks",
        "my hand went to sleep under me",
        "left leg fell asleep on the bus",
        "i want to go on with my life",
        "i just want to get on with my life",
        "i just want my life back to normal",
        "i'm in pain",
        "took 400 mg magnesium and no jerks",
        "drank 3 glasses of water, 2 jerks",
        "the magnesium one can go, i stopped taking it",
        "jerked so hard i hit the wall, arm is bruised",
        "kicked the bed, my toe is bruised",
        "sometimes i wish i could just sleep",
        "my husband twitches so hard he hits me",
    ],
)
def test_what_every_diary_has_is_neither_an_alarm_nor_asked_about(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("drank too much last night and he won't wake up", "not_waking"),
        ("we drank too much last night and i took pills", "overdose"),
        ("my left arm fell asleep two hours ago and i still can't lift it", "stroke"),
        ("my arm went to sleep an hour ago and my face droops", "stroke"),
        ("i don't want to go on with my life", "crisis"),
        ("i'm so sick of the jerks i want to die", "crisis"),
        ("i wish i could sleep forever", "crisis"),
        ("hit my head on the wall, bruised and being sick", "injury"),
    ],
)
def test_a_danger_beside_what_every_diary_has_is_heard(typed: str, kind: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert (found.step, found.kind) == (Step.FULL, kind)


@pytest.mark.parametrize(
    "typed", ["i want to be done with the jerks for good", "wish it would all stop, the kicking"]
)
def test_a_wish_to_be_done_with_the_jerks_gets_no_full_reply_to_despair(typed: str) -> None:
    assert ANSWERER.emergency(typed) is None


def test_whether_an_ambulance_is_needed_is_a_question_and_no_cry() -> None:
    assert ANSWERER.emergency("my arm jumped, do i need an ambulance") is None
    assert ANSWERER.emergency("i need an ambulance") is not None


def test_signs_of_a_seizure_that_came_again_over_weeks_get_the_card_alone() -> None:
    reply = ANSWERER.answer(
        "woke in a wet bed and everything ached, third time since august, he says i was shaking."
        " anything to worry about?"
    )

    assert (reply.card, reply.danger) == ("night_seizure", "")


@pytest.mark.parametrize(
    ("typed", "danger"),
    [
        ("i woke up gasping and my heart was racing, it's ok now", "breathing"),
        ("i took 4 melatonin gummies is that too much", "overdose"),
        ("i stopped breathing in my sleep my wife says", "breathing"),
        ("i feel like giving up", "crisis"),
        ("my face is twitching on one side", ""),
        ("i can't feel my legs when i wake up for a few seconds", ""),
        ("i feel like giving up coffee", ""),
    ],
)
def test_what_is_over_or_said_of_less_is_asked_about_at_most(typed: str, danger: str) -> None:
    reply = ANSWERER.answer(typed)

    assert reply.kind not in {Kind.URGENT, Kind.CRISIS}
    assert reply.danger == danger


@pytest.mark.parametrize(
    "typed",
    [
        "my face is twitching on one side and my arm is weak",
        "i fainted and hit my head",
        "i can't feel my legs",
        "she stopped breathing",
        "my mouth went crooked, it's ok now",
    ],
)
def test_a_graver_sign_beside_it_is_met_at_once(typed: str) -> None:
    assert ANSWERER.emergency(typed) is not None


@pytest.mark.parametrize(
    "typed",
    [
        "thermodynamics is literally going to kill me on thursday",
        "this essay is gonna kill me",
        "that last set of squats nearly killed me, quads twitching",
        "no coffee i'd rather shoot myself than drink that decaf again",
        "hr 190 on the last hill thought i was gonna die lol",
        "that spin class was suicide",
        "the dog barked and i jumped out of my skin",
    ],
)
def test_a_thing_that_kills_is_a_way_of_speaking(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "the man i owe money is going to kill me",
        "dave is going to kill me",
        "my brother has a knife and is going to kill me",
        "my chest is killing me",
        "these pills will kill me",
        "i'd rather die than live like this",
        "work is killing me, i want to die",
    ],
)
def test_a_person_or_an_illness_that_kills_is_none(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is Step.FULL
