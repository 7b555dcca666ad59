"""Lines that only stand near a danger: fear for somebody, caffeine, company, the way to help."""

import pytest

from tests.harness import Chat

HEAVY = "If life feels too heavy"
NOW = "Is this happening now?"
LOW = "some nights i think it would be easier not to wake up at all"
FIT = "my husband is shaking all over and does not answer me"


def _shown(chat: Chat, before: int) -> str:
    return "\n".join(str(message.get("text", "")) for message in chat.messages[before:])


@pytest.mark.parametrize(
    "typed",
    [
        "and what do I do if it happens again tonight",
        "what should we do when he does it again",
        "im scared for my mum",
        "I am so worried about my husband",
        "what if he dies in his sleep",
        "also i pulled an all nighter sunday and drank like 3 redbulls",
        "i had two energy drinks and a coffee yesterday",
        "a couple of monsters last night lol",
        "save the one jump i had last night",
    ],
)
async def test_they_are_asked_about_for_no_danger(chat: Chat, typed: str) -> None:
    before = len(chat.messages)

    await chat.types(typed)

    assert HEAVY not in _shown(chat, before)
    assert NOW not in _shown(chat, before)


@pytest.mark.parametrize(
    "typed",
    [
        "drank 3 red bulls and now my chest hurts and i cant breathe",
        "i drank 3 energy drinks and took 20 pills",
        "i'm worried about my son, he took all his pills",
        "im scared for my mum, i want to end it all",
        "what if he dies, he is not breathing",
    ],
)
async def test_graver_words_beside_them_count(chat: Chat, typed: str) -> None:
    before = len(chat.messages)

    await chat.types(typed)

    shown = _shown(chat, before)
    assert "emergency number" in shown or NOW in shown


@pytest.mark.parametrize(
    "typed",
    [
        "Why do you ask if life is too heavy?? I'm worried about HIM",
        "why would you say life feels too heavy? it's about him",
        "what, why are you asking about suicide?",
    ],
)
async def test_who_asks_why_that_was_asked_gets_a_sorry(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("Sorry, I misread that")


async def test_a_reason_that_is_one_after_all_gets_no_sorry(chat: Chat) -> None:
    said = await chat.types("why do you ask if life is too heavy? i want to die")

    assert "crisis line" in said


@pytest.mark.parametrize(
    "typed",
    ["my sister is here tonight", "my mum is coming over", "i'm not alone, im at my brother's"],
)
async def test_company_after_words_of_despair_is_help_that_is_there(chat: Chat, typed: str) -> None:
    await chat.types(LOW)
    await chat.types("i wont do anything. its just exhausting")

    assert (await chat.types(typed)).startswith("I am glad that somebody is with you.")


@pytest.mark.parametrize(
    "typed", ["my sister is here but i cant tell her", "my sister is here tonight with the pills"]
)
async def test_company_that_is_no_comfort_is_none(chat: Chat, typed: str) -> None:
    await chat.types(LOW)

    assert "glad" not in await chat.types(typed)


@pytest.mark.parametrize("alarm", [LOW, FIT])
@pytest.mark.parametrize(
    "typed",
    [
        "ok he has agreed to go to A&E now, I'm driving him",
        "driving him to A&E now",
        "I'm taking her to the hospital",
        "he's willing to go to hospital",
    ],
)
async def test_who_takes_somebody_there_hears_what_to_say(
    chat: Chat, alarm: str, typed: str
) -> None:
    await chat.types(alarm)

    said = await chat.types(typed)

    assert said.startswith("Good that they are going to be seen.")
    assert "say there what you saw" in said
