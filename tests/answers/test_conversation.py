"""A conversation turn by turn: what hangs on the answer before, and what only keeps company."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.cards.card_texts import CARDS
from bot.answers.cards.safety_cards import ASIDE, KINDS
from bot.answers.talk.chat_lines import chat_line_of
from bot.answers.talk.short_words import is_yes_or_no
from bot.answers.talk.smalltalk import BY_WORDS, SMALL_TALK
from bot.answers.talk.turn_advice import ADVICE
from bot.answers.talk.turn_words import TURNS
from bot.answers.talk.turns import LEADS, describes_a_jerk, turn_of
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("ok phew", "eased"),
        ("ok ill give it a week", "plan"),
        ("forget it, ill ask the pharmacy", "plan"),
        ("ok is short version possible", "plain_words"),
        ("that makes sense", "understood"),
        ("fair enough, ta", "understood"),
        ("thanks that helps", "eased"),
        ("ok i'll ask my gp about it", "plan"),
        ("right ill knock the coffee on the head", "plan"),
        ("got the job!", "good_news"),
        ("can't be bothered with the diary today", "not_today"),
        ("who says so?", "source"),
        ("you're only a machine aren't you", "human"),
        ("no one else to talk to at this hour", "lonely"),
        ("i feel so on edge tonight", "anxious"),
        ("i have none of those", "none_of_those"),
        ("ok i'll ring them monday", "plan"),
        ("my daughter had her baby last night!!", "good_news"),
        ("on what basis do you say so?", "source"),
        ("my mum says it's growth", "hearsay"),
        ("i'm so tired myself", "remark"),
    ],
)
def test_a_line_that_only_keeps_company_gets_a_human_line(typed: str, kind: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.detail, reply.danger) == (Kind.SMALL, kind, "")
    assert kind in SMALL_TALK | BY_WORDS


@pytest.mark.parametrize(
    "typed",
    [
        "i can't",
        "no good",
        "i'll do it",
        "i'll stop drinking then",
        "can't do this any more",
        "good, and is it dangerous?",
        "phew?",
    ],
)
def test_what_says_more_is_no_mere_line(typed: str) -> None:
    assert chat_line_of(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "phew, i took all the tablets",
        "got it, i want to die",
        "can't do the diary, i can't breathe",
        "i'm so tired myself i could end it",
    ],
)
def test_a_danger_behind_a_mere_line_is_heard(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None


@pytest.mark.parametrize(
    ("typed", "topic", "refused"),
    [
        ("so it runs in families?", "how_common", "family"),
        ("husband does it as well", "what_it_is", "family"),
        ("even if its every night?", "body_parts", "jerk_details"),
        ("but what if it gets worse", "body_parts", "course"),
        ("so should i stop", "sport", "leaving_off"),
        ("which is worse", "alcohol_more", "compare"),
        ("just the one", "alcohol_more", "amount"),
        ("and at 70?", "harmless", "age"),
        ("which foods have it", "magnesium", "foods"),
        ("and the heart?", "harmless", "heart"),
        ("could it be lack of sleep", "what_it_is", "cause_tired"),
        ("what kind of doctor", None, "which_doctor"),
        ("which one of these would you try first", "how_common", "self_help"),
        ("so what can i do tonight", None, "self_help"),
        ("and if i stop", "out:caffeine", "caffeine"),
        ("how do i tell", "out:children", "children"),
        ("two cans a day", "out:caffeine", "caffeine"),
        ("and half the dose", "out:medicine_cause", "medicine_cause"),
        ("what i can do", "harmless", "self_help"),
        ("my dad had it", "out:other_illness", "other_illness"),
        ("is it the tiredness", "harmless", "cause_tired"),
    ],
)
def test_what_hangs_on_the_answer_before_is_told_by_its_name(
    typed: str, topic: str | None, refused: str
) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.kind, reply.detail) == (Kind.REFUSAL, refused)


@pytest.mark.parametrize(
    ("typed", "topic", "unit", "lead"),
    [
        ("and what about my dad, he did that all his life", "harmless", "harmless", "others_too"),
        ("what about me, i do it too", "out:children", "how_common", "you_too"),
        ("my own legs do it too, at 71", "out:children", "how_common", "you_too"),
        ("keep jerking awake", None, "what_it_is", "like_these"),
        ("is it the stress", "out:symptoms", "stress_link", ""),
        ("so basically nobody knows", "why_it_happens", "cause_known", ""),
        ("not running, weights", "sport", "strength_training", ""),
        ("how", "stress_link", "stress_brain", ""),
    ],
)
def test_what_the_article_has_is_quoted(
    typed: str, topic: str | None, unit: str, lead: str
) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.kind, reply.units[0].key, reply.lead) == (Kind.ANSWER, unit, lead)


def test_a_turn_never_goes_before_what_the_article_plainly_has() -> None:
    reply = ANSWERER.answer("that many?", "how_common")

    assert [unit.key for unit in reply.units] == ["how_common"]


def test_a_sign_beside_a_jerk_keeps_its_card() -> None:
    reply = ANSWERER.answer("when i fall asleep my arm jerks and it burns for hours")

    assert reply.card is not None


@pytest.mark.parametrize("typed", ["she's 5 months", "two years old"])
def test_the_age_of_a_child_is_no_danger(typed: str) -> None:
    assert ANSWERER.answer(typed, "out:children").danger == ""


def test_every_turn_leads_somewhere() -> None:
    units = {unit.key for unit in ANSWERER.article.units}
    for _, turn in (*TURNS, *ADVICE):
        assert turn.last or turn.units or turn.refused
        assert {*turn.units} <= units
        assert {*turn.missing, *filter(None, [turn.refused])} <= {*KINDS}
        assert turn.lead in {"", *LEADS}
    assert {*ASIDE} <= {*KINDS}


@pytest.mark.parametrize(
    "typed",
    [
        "my legs jump when i nod off in the chair, have done for years",
        "In evening my hands jumping when I begin sleep",
        "in night my foot is make jump and i wake",
    ],
)
def test_jerks_told_in_any_english_get_what_the_article_says_of_them(typed: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.lead, reply.card) == (Kind.ANSWER, "like_these", None)


@pytest.mark.parametrize(
    "typed",
    [
        "my legs jerk when i wake up, never when i go to sleep",
        "i fall asleep and jump, why the noise",
        "i jerk not when falling asleep but by day",
    ],
)
def test_jerks_at_another_time_or_with_a_question_are_not_described(typed: str) -> None:
    assert not describes_a_jerk(typed)


def test_a_long_message_is_no_turn() -> None:
    assert (
        turn_of("does it stop or go on " + "and i have asked so many times before " * 4, None)
        is None
    )


@pytest.mark.parametrize(("typed", "is_one"), [("Oh ok", True), ("nah", True), ("left", False)])
def test_a_yes_a_no_and_a_nod_are_known(typed: str, *, is_one: bool) -> None:
    assert is_yes_or_no(typed) is is_one


async def test_a_card_that_stands_above_is_not_said_again(chat: Chat) -> None:
    first = await chat.types("does coffee make it worse")
    then = await chat.types("what about tea")

    assert CARDS["caffeine"].text in first
    assert CARDS["caffeine"].again in then
    assert CARDS["caffeine"].text not in then


async def test_what_was_offered_is_chosen_by_its_place(chat: Chat) -> None:
    await chat.types("what else can cause it")
    offered = chat.buttons()[1]
    said = await chat.types("the second one")

    unit = next(unit for unit in ANSWERER.article.units if unit.title == offered)
    assert ANSWERER.article.sentences[unit.sentences[0]].text in said


async def test_after_a_child_both_is_no_choice_among_topics(chat: Chat) -> None:
    await chat.types("my twins twitch in their sleep, 4 months")

    assert "From the article" not in await chat.types("both of them")
    assert "usually harmless" not in await chat.types("should i worry")


async def test_both_are_chosen_and_the_rest_stays_on_offer(chat: Chat) -> None:
    await chat.types("what else can cause it")
    rest = chat.buttons()[2]
    said = await chat.types("both please")

    assert said.startswith("From the article")
    assert rest in chat.buttons()


async def test_a_nod_after_an_answer_opens_no_check_in(chat: Chat) -> None:
    await chat.types("is it stress?")

    assert "How was falling asleep?" not in await chat.types("ok")


async def test_a_word_that_says_neither_yes_nor_no_is_asked_back_kindly(chat: Chat) -> None:
    assert (await chat.types("i'm bernd by the way")).startswith(BY_WORDS["heard"])


async def test_what_asks_for_advice_gets_no_list_of_commands(chat: Chat) -> None:
    said = await chat.types("which one of these things would you try first")

    assert CARDS["self_help"].text in said
    assert "/settings" not in said
