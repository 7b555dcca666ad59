"""A talk that goes on: nothing is said twice alike, more of a subject is met as such, and what was
serious a moment ago is not forgotten."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.answers.after_alarm.second_thought_texts import STILL_BREATHING, TELL_THEM
from bot.answers.danger.who_and_when import was_seen
from bot.answers.talk.said_before import MORE_TOLD, OTHERWISE, THIRD
from bot.answers.talk.smalltalk import BY_WORDS, SMALL_TALK
from bot.domain.emergency_numbers import country_of, locally
from bot.domain.said_lately import LATELY, SaidLately
from bot.screens.formatting import clean
from tests.harness import Chat

GERMANY = country_of("Europe/Berlin")


def as_shown(html: str) -> str:
    """A text as people see it, without its marks."""
    return clean(html.replace("<b>", "").replace("</b>", "").replace("<i>", "").replace("</i>", ""))


async def test_the_same_line_is_said_otherwise_the_second_time(chat: Chat) -> None:
    first = await chat.types("this is useless")
    second = await chat.types("you did not answer what I asked, again")

    assert first == BY_WORDS["heard_unanswered"]
    assert second.startswith(OTHERWISE["heard_unanswered"])


async def test_a_quotation_that_was_shown_is_named_as_such(chat: Chat) -> None:
    await chat.types("does beer make it worse")

    said = await chat.types("and if I drink beer only at weekends?")

    assert said.startswith("The article has no other words on that than these:")


async def test_a_card_that_was_shown_comes_in_short(chat: Chat) -> None:
    await chat.types("how many mg of magnesium do I take")
    await chat.types("does sport bring more of the twitching")

    said = await chat.types("can iron help")

    assert "A pharmacist can tell you that in a minute" in said
    assert "Safety card" not in said


async def test_a_question_after_a_setting_is_answered_as_any_other(chat: Chat) -> None:
    await chat.types("change my check-in to 8")
    await chat.types("yes")

    assert "It has nothing on doses." in await chat.types("how many mg of magnesium do I take")


def test_what_was_said_is_remembered_for_half_an_hour_and_of_few() -> None:
    said, now = SaidLately(), datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
    said.keep(1, ["heard"], now)

    assert said.times(1, "heard", now + LATELY - timedelta(minutes=1)) == 1
    assert said.times(1, "heard", now + LATELY) == 0
    assert said.times(2, "heard", now) == 0

    for person in range(2, 1500):
        said.keep(person, ["heard"], now)
    assert said.times(1, "heard", now) == 0


@pytest.mark.parametrize(
    ("first", "typed", "line"),
    [
        (
            "my 6 year old daughter jerks when she falls asleep",
            "her teacher told me she nods off in class",
            "more_of_child",
        ),
        ("i take sertraline and twitch", "it began in autumn, most evenings", "more_of_medicine"),
    ],
)
async def test_more_of_a_subject_is_met_as_such(
    chat: Chat, first: str, typed: str, line: str
) -> None:
    await chat.types(first)

    assert await chat.types(typed) == MORE_TOLD[line]


@pytest.mark.parametrize(
    "typed",
    [
        "yes its now what do i do",
        "its happening right now what should i do first",
        "now! what must we do",
    ],
)
async def test_a_cry_that_goes_on_gets_the_steps_again(chat: Chat, typed: str) -> None:
    await chat.types("my wife has just started shaking all over in bed and she wont answer me")

    assert "Put nothing in the mouth." in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "shes breathing. ambulance on the phone now",
        "she is not choking, shes lying on her side breathing but asleep",
        "he's breathing normally now",
    ],
)
async def test_a_breath_that_goes_on_is_no_choking(chat: Chat, typed: str) -> None:
    await chat.types("she's stopped shaking but shes snoring weird and not waking up")

    assert await chat.types(typed) == as_shown(locally(STILL_BREATHING, GERMANY))


async def test_nobody_out_cold_is_told_to_sit_up(chat: Chat) -> None:
    await chat.types("my dad collapsed and isnt breathing right")

    said = await chat.types("hes breathing again but gasping")

    assert "turn them on their side" in said
    assert "Sit up" not in said


async def test_how_to_tell_a_doctor_of_such_thoughts_is_answered(chat: Chat) -> None:
    await chat.types("some nights i think it would be easier not to wake up at all")

    typed = "i havent told my doctor about the not waking up thing. feels embarrassing"
    assert await chat.types(typed) == as_shown(locally(TELL_THEM, GERMANY))
    await chat.taps("Not an emergency now")
    assert await chat.types("ok. how do i tell my gp") == as_shown(locally(TELL_THEM, GERMANY))


@pytest.mark.parametrize(
    "typed",
    [
        "last night I had a seizure in my sleep, my wife saw it, the ambulance came and checked me",
        "my son had a fit on tuesday but the hospital checked him and sent us home",
        "back from A&E, they say it was a febrile convulsion",
    ],
)
async def test_a_seizure_that_was_seen_to_is_not_asked_about(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert "Good that it was looked at." in said
    assert "happening now" not in said
    assert "This sounds like an emergency" not in said


def test_who_is_still_to_come_has_seen_nobody() -> None:
    assert was_seen("the paramedics checked him and left")
    assert not was_seen("the paramedics are coming")
    assert not was_seen("no doctor has seen it, should i go")


async def test_after_a_seizure_its_being_over_is_no_reason_not_to_be_seen(chat: Chat) -> None:
    await chat.types("my wife shook all over and did not answer but its over now")
    said = await chat.taps("Not an emergency now")

    assert "be seen by a doctor today" in said


@pytest.mark.parametrize(
    ("typed", "alarmed"),
    [
        ("She isn't pregnant any more, my sister, she lost it last week. I just worry", False),
        ("we lost the baby in march and i cannot sleep", False),
        ("i'm 9 weeks and I think I lost it, bleeding", True),
    ],
)
async def test_a_pregnancy_that_was_lost_is_mourned(
    chat: Chat, typed: str, *, alarmed: bool
) -> None:
    said = await chat.types(typed)

    assert ("emergency number" in said) is alarmed
    assert ("sorry for your loss" in said) is not alarmed


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("So you're a chatbot that read one article. Impressive.", "mocked"),
        ("but how do you KNOW it isnt", "how_sure"),
        ("how can you be so sure", "how_sure"),
        ("tried that. doesn't work", "tried_it"),
        ("did all of those, no difference", "tried_it"),
        ("she's ok now. it was my fault, i didn't know what to do", "my_fault"),
    ],
)
async def test_what_is_said_to_the_bot_is_heard(chat: Chat, typed: str, kind: str) -> None:
    assert await chat.types(typed) == BY_WORDS[kind]


async def test_a_yes_or_no_on_alcohol_is_neither(chat: Chat) -> None:
    said = await chat.types("does wine make it better or worse, yes or no")

    assert said.startswith("Neither yes nor no")
    assert "reduces the frequency" in said


@pytest.mark.parametrize(
    ("first", "typed", "line"),
    [
        ("my 4 month old jerks his arms in his sleep", "ok i'll ask the health visitor", "plan"),
        ("i blacked out in the kitchen on sunday", "thank you, you are kind", "thanks"),
        ("nodded off at the wheel yesterday", "ok i see", "understood"),
    ],
)
async def test_a_line_that_only_tells_gets_no_card_again(
    chat: Chat, first: str, typed: str, line: str
) -> None:
    await chat.types(first)

    assert await chat.types(typed) == (SMALL_TALK | BY_WORDS)[line]


async def test_a_card_says_less_each_time(chat: Chat) -> None:
    first = await chat.types("34 weeks pregnant and my legs jump at night")
    second = await chat.types("can i take magnesium for it")
    third = await chat.types("is the baby feeling it")

    assert "Safety card" in first
    assert "Call at once" in second
    assert third.endswith(THIRD["pregnancy"])


async def test_a_blackout_that_the_doctor_saw_is_asked_about_no_more(chat: Chat) -> None:
    await chat.types("i blacked out in the kitchen on sunday")

    seen = await chat.types("my gp saw me monday, says its blood pressure")
    drives = await chat.types("can i still drive")

    assert "Good that it was looked at." in seen
    assert "happening now" not in seen
    assert "no driving" in drives


@pytest.mark.parametrize(
    "typed", ["my doctor gave me zopiclone. does that go with a glass of port?"]
)
async def test_alcohol_with_sleeping_tablets_gets_its_card(chat: Chat, typed: str) -> None:
    assert "Before you mix a medicine with alcohol" in await chat.types(typed)


async def test_news_after_a_card_are_offered(chat: Chat) -> None:
    await chat.types("stopped drinking 3 days ago and i jerk like mad at night")

    assert "some twitching; slept 5" in await chat.types("day 4 now, slept 5 hours, 3 jerks")


async def test_after_news_of_ones_own_a_question_is_ones_own(chat: Chat) -> None:
    await chat.types("my 8 year old daughter twitches as she drifts off. is that normal?")
    await chat.types("I twitched too last night, twice, right leg, after an awful day at work")
    await chat.taps("Save this")

    said = await chat.types("should i be worried that it's always the stress at work?")

    assert "child" not in said


async def test_a_question_about_the_bot_that_comes_again_is_said_to_be_answered(
    chat: Chat,
) -> None:
    first = await chat.types("is it private")

    assert await chat.types("is it private") == f"As I said: {first}"
