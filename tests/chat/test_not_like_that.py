"""Sad, bullied, misread: no screen twice, a no is honoured, and a good step is praised."""

import pytest

from tests.harness import Chat

LINES = "crisis line"
WISH = "sometimes i wish i was dead"


@pytest.mark.parametrize(
    "typed",
    [
        "the kids in my class laugh at me",
        "everyone makes fun of me",
        "someone posted a clip of me and all of them laugh at me",
        "they call me a freak",
        "im being bullied",
        "i hate going to school",
    ],
)
async def test_who_is_bullied_gets_a_kind_word_and_whom_to_tell(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert "it is not your fault" in said
    assert "116 111 in Germany" in said


@pytest.mark.parametrize("typed", ["they call me back tomorrow", "all of my friends laugh a lot"])
async def test_what_is_no_bullying_is_not_met_so(chat: Chat, typed: str) -> None:
    assert "not your fault" not in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    ["im not going to hurt myself, just sad", "no im not gonna kill myself lol"],
)
async def test_who_means_no_harm_gets_no_crisis_screen(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert LINES not in said


@pytest.mark.parametrize("typed", ["im not going to kill myself but i took the pills"])
async def test_half_a_no_is_heard(chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert chat.buttons()[0] in {"Not an emergency now", "Life feels too heavy"}


async def test_in_that_hour_nothing_is_said_twice(chat: Chat) -> None:
    typed = (
        WISH,
        "idk, not like that. just tired of it here",
        "its raining again",
        "my cat is here",
    )
    said = [await chat.types(line) for line in typed]

    assert len(set(said)) == len(said)
    assert max(map(len, said[2:])) < len(said[0])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("my parents dont know", "Could you tell them tonight?"),
        ("nobody knows", "Could you tell them tonight?"),
        ("maybe i will talk to my sister", "good and brave step"),
        ("ok i told my mum", "good and brave step"),
    ],
)
async def test_to_tell_somebody_is_the_best_step(chat: Chat, typed: str, said: str) -> None:
    await chat.types(WISH)

    assert said in await chat.types(typed)


async def test_a_wish_to_die_told_again_is_no_good_step(chat: Chat) -> None:
    await chat.types(WISH)

    assert LINES in await chat.types("i will tell her goodbye and kill myself tonight")


async def test_who_only_misses_somebody_is_thanked(chat: Chat) -> None:
    await chat.types("my cat died, i cant go on without her some nights")

    said = await chat.types("i didnt mean it like that, i just miss her")
    assert said.startswith("Thank you for telling me")


@pytest.mark.parametrize(
    "typed", ["stop asking me on sundays please", "no medicine any more. should i drive?"]
)
async def test_what_is_of_some_days_or_of_driving_is_no_despair(chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert "Life feels too heavy" not in chat.buttons()
