"""Short questions: the topic that was talked of says what they get, and whom they mean counts."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.cards.card_texts import CARDS
from bot.answers.cards.safety_cards import KINDS
from bot.answers.talk.asked_on import ON_UNITS
from bot.answers.talk.short_questions import Asked, after_reaction, asked_in
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("and how often is that", "often"),
        ("is that common then?", "often"),
        ("do many people have it", "often"),
        ("am i the only one", "often"),
        ("how rare is it tho", "often"),
        ("how long", "long"),
        ("how long does one last?", "long"),
        ("and will it go away again", "course"),
        ("when does it stop", "course"),
        ("how long until it gets better", "course"),
        ("is that bad", "harm"),
        ("should i be worried about it", "harm"),
        ("anything to worry about?", "harm"),
        ("can it kill me", "harm"),
        ("why tho", "why"),
        ("ok but why is that", "why"),
        ("where does it come from", "why"),
        ("what then", "advice"),
        ("so what do i do about it", "rid"),
        ("how do i stop it", "rid"),
        ("just tell me how to stop the twitching", "rid"),
        ("how do i know", "tell"),
        ("how is it first noticed", "tell"),
        ("what are the first signs", "tell"),
        ("how does it start?", "tell"),
        ("what can i take", "take"),
        ("what i do?", "rid"),
        ("how can i tell the difference", "tell"),
        ("how much", "amount"),
        ("how many cups are ok", "amount"),
        ("what kind", "kind"),
        ("does that even work", "works"),
    ],
)
def test_a_short_question_is_known_by_what_it_asks(typed: str, what: str) -> None:
    assert asked_in(typed) == Asked(what)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("and in my dog?", Asked(who="animals")),
        ("what about our cat", Asked(who="animals")),
        ("and for kids?", Asked(who="children")),
        ("is it dangerous for babies", Asked("harm", "children")),
        ("and when pregnant", Asked(who="pregnancy")),
        ("is it bad for my husband", Asked("harm", "others")),
        ("and me?", Asked(who="me")),
        ("is it bad for him", Asked("harm")),
    ],
)
def test_whom_a_short_question_means_is_known(typed: str, asked: Asked) -> None:
    assert asked_in(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "how often do you ask me",
        "how do i stop the pause",
        "is it a heart attack",
        "why do you keep my data",
        "how long is the article",
        "when does my reminder come",
    ],
)
def test_a_question_that_names_something_is_no_short_one(typed: str) -> None:
    assert asked_in(typed) is None


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("ok fair. does it go away by itself", "course"),
        ("no he breathes fine. why does he do it tho", "why"),
        ("thank god lol. is it bad", "harm"),
        ("haha alright, how common is it", "often"),
        ("right, makes sense. what now", "advice"),
        ("ok fair. does it go away by itself after a while?", "course"),
        ("thats a wall of text. just tell me how to stop the twitching", "rid"),
    ],
)
def test_a_short_question_counts_after_a_reaction(typed: str, what: str) -> None:
    assert asked_in(after_reaction(typed)) == Asked(what)


@pytest.mark.parametrize(
    "typed", ["my chest hurts. is it bad", "can i drive. is it safe", "i have a fever, why tho"]
)
def test_what_was_told_before_a_short_question_is_not_left_out(typed: str) -> None:
    assert after_reaction(typed) == ""


@pytest.mark.parametrize(
    ("typed", "topic", "unit"),
    [
        ("and how often is that", "why_it_happens", "how_common"),
        ("do others have that", "stress_link", "how_common"),
        ("how rare is it", "harmless", "how_common"),
        ("why", "alcohol_more", "alcohol_why"),
        ("but why is that", "stress_link", "stress_brain"),
        ("how come", "sport", "strength_training"),
        ("how do i know", "restless_legs", "rls_signs"),
        ("how do i tell", "magnesium", "calf_cramps"),
        ("how long does it last", "what_it_is", "short_jerk"),
    ],
)
def test_after_a_topic_a_short_question_gets_the_unit_that_answers_it(
    typed: str, topic: str, unit: str
) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert reply.kind is Kind.ANSWER
    assert unit in [each.key for each in reply.units]
    assert reply.missing == ()


@pytest.mark.parametrize(
    ("typed", "topic", "kind"),
    [
        ("how much is ok", "alcohol_more", "amount"),
        ("how much", "magnesium", "doses"),
        ("how much is too much", "sport", "enough"),
        ("what now", "magnesium", "foods"),
        ("what now", "one_spot", "when_doctor"),
        ("does it go away", "what_it_is", "course"),
        ("why tho", "out:medicine_cause", "medicine_cause"),
        ("how long", "out:medicine_cause", "medicine_cause"),
        ("is it safe", "out:supplements", "supplements"),
        ("for how long", "out:doses", "doses"),
        ("what kind", "out:supplements", "supplements"),
        ("is that bad", "out:caffeine", "caffeine"),
        ("what then", "out:children", "children"),
        ("how common is that", "out:children", "children"),
        (
            "can i just miss a couple of days or is that dangerous",
            "out:medicine_out",
            "medicine_out",
        ),
        ("is it bad to halve it for a week then", "out:medicine_cause", "medicine_cause"),
        ("and my dog?", "out:children", "animals"),
        ("and kids?", "epilepsy_typical", "children"),
        ("what can i do so i dont get kicked", "out:partner", "partner"),
        ("does he know he's doing it?", "out:partner", "noticing"),
        ("what if it happens like 20 times", "body_parts", "jerk_details"),
        ("thanks. is that in bananas?", "magnesium", "foods"),
        ("is it common tho in pregnancy", "out:pregnancy", "pregnancy"),
    ],
)
def test_after_a_topic_a_short_question_gets_what_is_known_to_say(
    typed: str, topic: str, kind: str
) -> None:
    reply = ANSWERER.answer(typed, topic)

    assert (reply.kind, reply.detail) == (Kind.REFUSAL, kind)


@pytest.mark.parametrize("typed", ["and my husband?", "what about my mum", "is it bad for my wife"])
def test_a_grown_up_who_is_named_takes_over_from_a_dog(typed: str) -> None:
    reply = ANSWERER.answer(typed, "out:animals")

    assert (reply.kind, reply.lead) == (Kind.ANSWER, "others_too")


@pytest.mark.parametrize("typed", ["why do i jump i mean", "no i mean why do i kick"])
def test_a_correction_to_oneself_leaves_the_dog(typed: str) -> None:
    reply = ANSWERER.answer(typed, "out:animals")

    assert [unit.key for unit in reply.units] == ["why_it_happens"]


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("why does he do it tho", "why_it_happens"),
        ("is it bad", "harmless"),
        ("how long", "short_jerk"),
    ],
)
def test_of_a_partner_the_article_is_quoted_as_of_people_in_general(typed: str, unit: str) -> None:
    reply = ANSWERER.answer(typed, "out:partner")

    assert (reply.units[0].key, reply.lead) == (unit, "others_too")


@pytest.mark.parametrize(
    "typed", ["would being low make them worse", "is it the break-up", "does grief bring it"]
)
def test_a_mood_that_is_asked_about_gets_what_the_article_says_on_stress(typed: str) -> None:
    assert [unit.key for unit in ANSWERER.answer(typed).units] == ["stress_link"]


async def test_a_topic_is_chosen_by_its_place_with_a_short_question_behind_it(chat: Chat) -> None:
    await chat.types("what else can cause it")
    offered = chat.buttons()[0]
    said = await chat.types("the first one i guess. why")

    unit = next(unit for unit in ANSWERER.article.units if unit.title == offered)
    assert ANSWERER.article.sentences[unit.sentences[0]].text in said


async def test_a_medicine_stays_the_topic_through_short_questions(chat: Chat) -> None:
    await chat.types("sertraline")
    why = await chat.types("why tho")
    stopped = await chat.types("and if i stop it")

    assert why == f"The article doesn't say why. {CARDS['medicine'].again}"
    assert "do not stop or change it by yourself" in stopped
    assert "Leave it off" not in stopped


async def test_how_do_i_stop_it_opens_no_settings(chat: Chat) -> None:
    await chat.types("does stress cause it")

    assert CARDS["self_help"].text in await chat.types("how do i stop it")


def test_every_row_of_the_table_leads_somewhere() -> None:
    units = {unit.key for unit in ANSWERER.article.units}
    for _, after, turn in ON_UNITS:
        assert all(any(key.startswith(start) for key in units) for start in after)
        assert {*turn.units} <= units
        assert turn.last or turn.units or turn.refused in KINDS
