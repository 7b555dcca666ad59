"""Violence at home: nobody is sent to a door, and who reads the phone and whom to call is told."""

import pytest

from tests.harness import Chat

HITS = "my husband hits me when he has had a drink"
KEEPS_ALONE = "Whoever can open your phone can read this chat"
LINE = "116 016 in Germany"


@pytest.mark.parametrize(
    "typed",
    [
        "he came home yelling and i am hiding in the wardrobe",
        "my husband is raging, i locked myself in, please help",
        "im locked in the bathroom, he keeps banging on the door",
    ],
)
async def test_whoever_hides_is_never_told_to_open_a_door(chat: Chat, typed: str) -> None:
    await chat.types(typed)
    if "Is this happening now" in chat.last:
        await chat.taps("Yes, now")

    assert "stay there until the police say" in chat.last
    assert "nlock" not in chat.last
    assert "locked until the police" in await chat.types("the police are on their way")
    assert "Ask for a safe place" in await chat.types("police are here now")


@pytest.mark.parametrize(
    "typed",
    [
        "can he see what i type here",
        "could he read this",
        "will he get my messages",
        "make the check-in silent so he doesn't notice",
        "he checks my phone",
    ],
)
async def test_after_violence_it_is_said_who_can_read_the_chat(chat: Chat, typed: str) -> None:
    await chat.types(HITS)
    await chat.taps("Not an emergency now")

    assert KEEPS_ALONE in await chat.types(typed)


@pytest.mark.parametrize("typed", ["can my wife read what i write", "could mum see my messages"])
async def test_a_question_of_the_chat_gets_that_without_violence(chat: Chat, typed: str) -> None:
    assert KEEPS_ALONE in await chat.types(typed)


@pytest.mark.parametrize(
    "typed", ["can my husband see it when i twitch", "can my partner get it too", "does she know"]
)
async def test_what_is_not_of_the_chat_does_not(chat: Chat, typed: str) -> None:
    assert KEEPS_ALONE not in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "is there a number i can ring about him",
        "who can i talk to",
        "some helpline for wives maybe?",
        "anybody i could speak to, but not the police",
    ],
)
async def test_after_violence_the_line_of_the_country_is_named(chat: Chat, typed: str) -> None:
    await chat.types(HITS)
    await chat.taps("Not an emergency now")

    assert LINE in await chat.types(typed)


async def test_a_line_for_violence_needs_no_alarm_before(stranger: Chat) -> None:
    assert "0808 2000 247 in the UK" in await stranger.types("a hotline for abused women?")


async def test_while_who_hurts_is_away_the_calm_is_used(chat: Chat) -> None:
    await chat.types(HITS)

    assert "While it is calm" in await chat.types("he's out tonight")
    assert "call your local emergency number" in await chat.types("hes back and he hits me")
