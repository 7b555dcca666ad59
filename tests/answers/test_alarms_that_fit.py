"""Complaints, sides, tapers, shifts at work and what is over: no alarm, or the card that fits."""

import pytest

from bot.answers.danger.triage import Step
from tests.harness import ANSWERER, Chat, Hypnic


@pytest.mark.parametrize(
    "typed",
    [
        "please dont keep telling me to call 999 every time i say chest",
        "right arm all of em, the headset side?? is that a thing",
        "wait no right calf. im facing down in my head",
        "shes tapering me, from monday its 3 tablets",
        "so if i say i had a drink nobody gets told",
        "i breathed the bleach on wednesday and cough a lot, now is ok",
        "bitten by a dog yesterday, had a tetanus jab, jaw feels a bit stiff",
        "had a pt today who fitted in front of me. cant stop seeing it when i close my eyes",
        "had an arrest at 5am, didn't make it. keep seeing his mum's face",
        "remind me to eat if sugar is below 3.9",
        "last week my sugar dropped to 3.1 at night, fine since. does low sugar make me twitch?",
    ],
)
def test_a_complaint_a_side_a_taper_and_what_is_over_are_no_danger(typed: str) -> None:
    assert ANSWERER.find_danger(typed) is None


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("stop telling me to call 999, it is crushing and goes down my arm", "chest"),
        ("my right arm is weak and i cant lift it", "stroke"),
        ("i've been tapering off diazepam and now i shake all over and sweat", "withdrawal"),
        ("i mixed bleach and another cleaner just now, hard to breathe", "breathing"),
        ("stung by a wasp and my lips are swelling", "allergy"),
        ("my patient is fitting now and won't stop what do i do", "seizure_now"),
        ("patient died on my shift, it was my fault, i dont want to be here", "crisis"),
        ("if i tell you i want to die does anyone find out", "crisis"),
        ("bitten by a stray dog an hour ago in Kathmandu, deep", "other"),
        ("smoke is filling the kitchen", "other"),
        ("sugars 2.9", "low_sugar"),
        ("glucose 62 mg/dl, feel odd", "low_sugar"),
        ("sugar was 2.8 and hes confused and wont answer", "low_sugar"),
    ],
)
def test_what_is_told_as_grave_in_such_words_is_an_alarm(typed: str, kind: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found
    assert (found.step, found.kind) == (Step.FULL, kind)


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        (
            "scared im gonna jerk and drop her, nodded off in the chair w her yesterday",
            "tired_parent",
        ),
        ("i breathed the bleach on wednesday and cough a lot, now is ok", "fumes"),
        ("bitten by a dog yesterday, had a tetanus jab, jaw feels a bit stiff", "bite"),
        ("he did it again after his nap while awake, maybe 10 times", "child_today"),
        ("It has been the same calf for about three weeks now. Should I be concerned?", "doctor"),
    ],
)
def test_what_is_for_a_doctor_gets_its_card_and_no_alarm(typed: str, card: str) -> None:
    assert ANSWERER.answer(typed).card == card


async def test_a_bite_told_to_the_check_in_gets_its_card_and_what_is_said_back(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.later(hours=14)  # The check-in comes meanwhile.
    await chat.types("quiet")

    assert "stiff jaw" in await chat.types(
        "dog bit me yesterday, jaw feels a bit stiff, jab is done"
    )
    assert "Let a doctor look at it today" in await chat.types("nah can open it fine")


async def test_a_baby_who_jerks_awake_is_no_bar_to_the_card_on_feeding(chat: Chat) -> None:
    await chat.types("he did it again after his nap while awake, maybe 10 times")

    assert "breastfeeding" in await chat.types("im breastfeeding, is the coffee doing it to him")


async def test_a_low_sugar_in_numbers_takes_the_place_of_nothing_to_eat(chat: Chat) -> None:
    await chat.types("sweaty and shaky, cant think straight, sat in the cab")

    assert "sweets at once" in await chat.types("sugars 2.9")


async def test_who_is_tired_of_the_alarm_decides_and_hears_once_when_to_call(chat: Chat) -> None:
    said = await chat.types("please dont keep telling me to call 999 every time i say chest")

    assert said.startswith("I am sorry that I keep on about it; you decide.")
    assert "emergency" in await chat.types("my chest is really tight and my left arm aches")


async def test_so_it_is_in_the_hour_after_an_alarm_but_not_with_a_new_sign(chat: Chat) -> None:
    await chat.types("chest tight cant get a breath hands tingling. its probably panic")
    said = await chat.types("please stop telling me to call 999 every time i say chest")

    assert said.startswith("I am sorry that I keep on about it")
    assert "emergency" in await chat.types("now its going down my left arm")


async def test_pills_that_were_taken_leave_the_call_however_tired_of_it(chat: Chat) -> None:
    await chat.types("i took 30 paracetamol")

    assert "call" in await chat.types("stop telling me to call an ambulance")
    assert chat.buttons() == ["Not an emergency now"]


async def test_a_bare_reading_after_an_alarm_is_a_low_sugar(chat: Chat) -> None:
    await chat.types("feeling off, sweaty and shaky, cant think straight, im diabetic")

    assert "sweets at once" in await chat.types("its 2.9")


async def test_who_would_do_nothing_silly_is_not_asked_again(chat: Chat) -> None:
    await chat.types("3 years without him. not sure why im still carrying on")
    said = await chat.types("oh i wouldnt do anything silly, ive got the cat")

    assert said.startswith("Thank you for telling me.")


async def test_a_death_at_work_gets_a_human_line(chat: Chat) -> None:
    said = await chat.types("lost a patient on shift last night, cant get it out of my head")

    assert "whoever supports staff" in said
    assert "Yes, now" not in chat.buttons()


async def test_a_death_at_work_told_with_the_night_gets_it_beside_the_offer(chat: Chat) -> None:
    said = await chat.types(
        "had a cardiac arrest at 3, worked him 40 mins, didn't get him back. then three massive"
        " jerks the second I lay down"
    )

    assert "whoever supports staff" in said
    assert "Save this" in [label for m in chat.messages for label in chat.buttons(m)]


async def test_before_consent_despair_goes_before_a_wish_it_sounds_like(stranger: Chat) -> None:
    await stranger.types("two years on Sunday since he past, I don't see what I'm waiting for")

    assert stranger.buttons()[0] == "Life feels too heavy"


async def test_a_privacy_question_is_answered_as_such(stranger: Chat) -> None:
    said = await stranger.types("so if i say i had a drink nobody gets told")

    assert said.startswith("No, your doctor, family, work or insurance see nothing of it")


async def test_the_feeling_of_falling_is_no_matter_of_the_breath(chat: Chat) -> None:
    await chat.types("do hypnic jerks have anything to do with breathing?")

    assert "feeling of falling" in await chat.types("and why does it feel like falling")
