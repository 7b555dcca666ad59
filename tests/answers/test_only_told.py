"""Lines that only tell something after a card, and small talk that was taken for something else."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.models.dialogue_acts import better_line, line_of
from bot.answers.talk.talk_back import talk_back_of
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "before", "kind"),
    [
        ("thank you, you are very kind", "out:blackout", "thanks"),
        ("ok i'll ask the midwife on monday", "out:pregnancy", "plan"),
        ("it is three years now", "out:grief", "heard_missing"),
        ("but how do you know", "out:other_illness", "how_sure"),
    ],
)
def test_what_is_told_after_a_card_gets_a_line(typed: str, before: str, kind: str) -> None:
    reply = ANSWERER.answer(typed, before)

    assert (reply.kind, reply.detail) == (Kind.SMALL, kind)


@pytest.mark.parametrize(
    ("typed", "before", "card"),
    [
        ("10 times in a row", "out:children", "child_today"),
        ("is it bad for her", "out:children", "children"),
        ("i am still shaking a bit", "out:alcohol_stop", "alcohol_stop"),
        ("and my head aches", "out:pregnancy", "pregnancy"),
    ],
)
def test_a_sign_or_a_question_stays_with_its_card(typed: str, before: str, card: str) -> None:
    reply = ANSWERER.answer(typed, before)

    assert reply.kind in {Kind.URGENT, Kind.CRISIS} or card in {reply.card, reply.detail}


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("magnesium did nothing", "tried_it"),
        ("done all that", "tried_it"),
        ("been to 3 doctors, nobody cares", "unheard"),
        ("they said its nothing", "unheard"),
        ("that's a lot of words. in short?", "plain_words"),
    ],
)
def test_what_is_said_back_is_known(typed: str, kind: str) -> None:
    assert talk_back_of(typed) == kind


def test_mockery_in_words_of_praise_is_no_praise() -> None:
    assert better_line("praise", {"joke": 0.5, "praise": 0.4}) == "heard_joke"
    assert better_line("praise", {"praise": 0.9, "joke": 0.1}) == "praise"
    assert better_line("bot_use", {"plan": 0.9}) == "plan"
    assert better_line("bot_use", {}) == "bot_use"


@pytest.mark.parametrize(
    ("typed", "before", "danger"),
    [
        ("he doesnt wake up from it", "out:partner", False),
        ("he doesnt wake up", None, True),
        ("my gp saw me on monday about it", "out:blackout", False),
        ("the gp saw me monday but now my chest hurts", "out:blackout", True),
        ("i cant just stop driving its my job", "out:asleep_driving", False),
        ("my friends say its cuz your soul leaves your body", None, False),
    ],
)
def test_a_danger_is_seen_where_there_is_one(
    typed: str, before: str | None, *, danger: bool
) -> None:
    assert (ANSWERER.find_danger(typed, before) is not None) is danger


async def test_a_missed_medicine_for_epilepsy_is_no_missed_night(chat: Chat) -> None:
    said = await chat.types("i missed my keppra yesterday")

    assert "Going without a regular medicine can be dangerous" in said


async def test_a_wet_bed_after_jerking_is_to_be_seen(chat: Chat) -> None:
    said = await chat.types("i wet the bed a bit when i jerked last night")

    assert "Be seen by a doctor today" in said


async def test_to_leave_a_medicine_off_is_called_no_good_plan(chat: Chat) -> None:
    await chat.types("i started sertraline three weeks ago and the jerks doubled since")

    said = await chat.types("hmm, i was thinking of just leaving it off over the weekend to see")

    assert "good plan" not in said
    assert "prescribed" in said


@pytest.mark.parametrize(
    "typed", ["he drove to work all the same", "he wont go to a doctor", "she refuses to be seen"]
)
async def test_who_drives_or_refuses_after_a_seizure_is_spoken_to(chat: Chat, typed: str) -> None:
    await chat.types("my husband shook all over last night for a minute then was confused")
    await chat.types("he's fine now, at work")

    said = await chat.types(typed)

    assert "do not drive" in said or "emergency number" in said


@pytest.mark.parametrize(
    "typed", ["I have no intention of stopping it.", "i cant afford the gp", "good to not be alone"]
)
def test_a_usual_line_is_no_despair(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("I see. I shall leave the port then.", "plan"),
        ("ok no beer", "plan"),
        ("ok ill drink water", "plan"),
        ("whatever", "understood"),
        ("nothing then", "understood"),
    ],
)
def test_a_plan_and_a_shrug_are_known(typed: str, kind: str) -> None:
    assert ANSWERER.answer(typed).detail == kind


def test_a_baby_that_is_born_is_no_pregnancy() -> None:
    reply = ANSWERER.answer("baby is 3 weeks, i sleep 4 hours, legs jump like mad")

    assert "pregnancy" not in {reply.card, reply.detail}
    assert ANSWERER.answer("i'm 30 weeks pregnant, legs jump like mad").card == "pregnancy"


def test_whether_to_go_to_a_hospital_gets_the_card_on_doctors() -> None:
    assert ANSWERER.answer("what about a and e").card == "doctor"


@pytest.mark.parametrize(
    ("typed", "before"),
    [
        ("i dont want pills", "out:grief"),
        ("he is 84", None),
        ("She also had a fit when she was two, with a fever.", "out:children"),
        ("is it my heart breaking", "out:grief"),
    ],
)
def test_what_only_sounds_grave_alarms_nobody(typed: str, before: str | None) -> None:
    assert ANSWERER.emergency(typed, before) is None


async def test_i_do_not_is_no_yes(chat: Chat) -> None:
    await chat.types("my chest feels a bit tight sometimes")

    assert "This sounds like an emergency" not in await chat.types("i dont want pills")


@pytest.mark.parametrize("typed", ["my dad has dementia and jerks in his sleep all night"])
async def test_what_somebody_else_does_at_night_is_not_noted(chat: Chat, typed: str) -> None:
    assert "Is that right?" not in await chat.types(typed)


def test_what_the_article_is_about_is_said() -> None:
    assert ANSWERER.answer("Could you tell me what this article is about?").detail == "covers"
    assert ANSWERER.answer("does the article say anything about stress").units


@pytest.mark.parametrize(
    ("typed", "before", "unit"),
    [
        ("is that the same thing", "calf_cramps", "magnesium"),
        ("is that the same thing", "rls_signs", "rls_signs"),
        ("is that the same thing", "epilepsy_typical", "seizure_or_jerk"),
        ("is that the same thing", "sport", "what_it_is"),
    ],
)
def test_whether_it_is_the_same_is_asked_of_what_was_talked_of(
    typed: str, before: str, unit: str
) -> None:
    assert ANSWERER.answer(typed, before).units[0].key == unit


def test_what_can_be_done_after_the_card_on_driving_is_no_question_of_driving() -> None:
    assert ANSWERER.answer("what can i do about it", "out:driving_work").detail == "self_help"


def test_three_nights_without_sleep_get_the_card_on_sleep() -> None:
    assert ANSWERER.answer("3 nights no sleep").card == "sleep"


def test_what_somebody_always_did_is_no_remedy_that_failed() -> None:
    assert talk_back_of("her mother says she has always done it.") is None


async def test_how_long_it_has_gone_on_is_no_pause(chat: Chat) -> None:
    await chat.types("my arm jerks at night and sometimes in the day")

    assert "For how long?" not in await chat.types("6 weeks maybe")


@pytest.mark.parametrize("typed", ["i dont want to stop it", "I have no intention of stopping it"])
def test_who_means_to_keep_a_medicine_hears_of_that(typed: str) -> None:
    assert ANSWERER.answer(typed, "out:medicine_cause").card == "medicine"


def test_a_guess_at_a_cause_is_answered_like_a_question() -> None:
    assert ANSWERER.answer("must be the lifting").kind is not Kind.SMALL
    assert talk_back_of("im not stressed") == "not_that"


async def test_a_child_that_drinks_and_talks_is_no_new_alarm(chat: Chat) -> None:
    await chat.types("my son is 4, he has a fever and went stiff and jerked and won't wake up")

    said = await chat.types("he is drinking and talking")

    assert said.startswith("That is good to hear.")


async def test_ones_own_jerks_that_others_tell_of_are_a_habit(chat: Chat) -> None:
    said = await chat.types("my wife says I bounce the bed")

    assert "What somebody else does" not in said


@pytest.mark.parametrize(
    ("typed", "before", "danger"),
    [
        ("now i jerk and he isnt there", "out:grief", False),
        ("he isnt breathing", "out:grief", True),
        ("3 weeks now", "out:symptoms", False),
    ],
)
def test_who_is_missed_and_how_long_it_goes_on_are_no_sign(
    typed: str, before: str, *, danger: bool
) -> None:
    assert (ANSWERER.find_danger(typed, before) is not None) is danger


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("What are alcohol's effects on the human body, in short?", "alcohol_body"),
        ("epileptic brain vs normal brain", "epilepsy_brain"),
        ("hypnic jerks meaning in simple words", "what_it_is"),
    ],
)
def test_what_is_asked_in_short_is_still_asked(typed: str, unit: str) -> None:
    assert ANSWERER.answer(typed).units[0].key == unit


@pytest.mark.parametrize(
    ("typed", "never"),
    [
        ("i work night shifts", "heard_misread"),
        ("sorry i was rude yesterday", "heard_misread"),
        ("i'm vegetarian", "heard_joke"),
        ("im on the pill", "heard_help"),
        ("he games till late", "plan"),
        ("is a book better", "trains"),
        ("not getting better", "heard_better"),
        ("it is about my arm", "complaint"),
        ("i only have one", "lonely"),
        ("she is a nurse", "who_are_you"),
    ],
)
def test_an_act_of_which_no_word_stands_there_is_not_heard(typed: str, never: str) -> None:
    reply = ANSWERER.answer(typed)

    assert never not in {reply.detail, line_of(ANSWERER.acts(typed))}
