"""Personas live through nights by tapping the real bot's own buttons."""

from itertools import pairwise
from typing import Any

import pytest

from bot.demo.personas import PERSONAS
from bot.domain.questions import QUESTIONS
from tests.demo.conftest import Telegram, heard
from tests.demo.running import ask, running_demo

THIRTY = 30

FLAGS = {
    "quiet": [],
    "stress": [],
    "drinker": [],
    "spot": ["Always the same spot of the face or a hand"],
    "restless": ["Broken sleep with tingling"],
    "cramps": ["Calf cramps at night"],
    "event": ["A night that may have been a seizure"],
}


def flags(messages: list[dict[str, Any]]) -> list[str]:
    """The names, below a neutral line, of the flags the bot told before they were asked for."""
    said = [str(message.get("text", "")) for message in messages]
    told = said[: said.index("/patterns")]
    return list(dict.fromkeys(text.splitlines()[4] for text in told if "\nNights: " in text))


def test_every_answer_of_a_persona_is_a_button_of_the_check_in() -> None:
    labels = {choice.label for question in QUESTIONS for choice in question.choices}

    answers = {label for persona in PERSONAS for _, night in persona.nights for label in night}

    assert answers - labels == set()


def test_a_persona_lives_the_same_life_each_time() -> None:
    lives = [[persona.life(THIRTY) for persona in PERSONAS] for _ in range(2)]

    assert lives[0] == lives[1]


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        pytest.param({}, 'The request needs a proper "nights".', id="no nights"),
        pytest.param({"nights": 0}, "Choose a persona, and 1 to 90 nights.", id="none"),
        pytest.param({"nights": 91}, "Choose a persona, and 1 to 90 nights.", id="too many"),
        pytest.param(
            {"nights": 1, "persona": "cat"}, "Choose a persona, and 1 to 90 nights.", id="who"
        ),
    ],
)
async def test_a_wish_that_cannot_be_lived_is_refused(
    started: Telegram, wish: dict[str, Any], error: str
) -> None:
    answer = await started.page("persona", **{"user": 1001, "persona": "quiet"} | wish)

    assert answer == {"error": error}


async def test_a_page_that_comes_later_sees_what_goes_on(started: Telegram) -> None:
    started.demo.tell_busy("Night 2 of 30…")

    events = await started.events(1001)

    assert (await heard(events))["busy"] == "Night 2 of 30…"
    events.close()


@pytest.mark.process
def test_a_persona_fills_the_diary_through_real_taps_until_a_flag_comes() -> None:
    with running_demo() as url:
        ask(url, "users", user=0)
        lived = ask(url, "persona", user=1001, persona="spot", nights=12)
        messages = ask(url, "chat?user=1001")["messages"]
        taps = [call for call in ask(url, "calls")["calls"] if "allback" in call["method"]]

    assert lived["now"][:10] == "2026-03-13"
    assert flags(messages) == FLAGS["spot"]
    assert len(taps) > 20
    assert all(call["ok"] for call in taps)
    assert all(one["date"] <= two["date"] for one, two in pairwise(messages))


@pytest.mark.process
def test_nobody_lives_while_the_bot_is_dead() -> None:
    with running_demo() as url:
        ask(url, "users", user=0)
        ask(url, "bot", action="kill")
        dead = ask(url, "persona", user=1001, persona="quiet", nights=1)
        ask(url, "bot", action="start")
        alive = ask(url, "persona", user=1001, persona="quiet", nights=1)

    assert dead == {"error": "The bot is not running. Start it first."}
    assert alive["now"][:10] == "2026-03-02"


@pytest.mark.proof
@pytest.mark.parametrize("persona", FLAGS)
def test_thirty_nights_lead_to_the_flag_of_the_persona(persona: str) -> None:
    with running_demo() as url:
        ask(url, "users", user=0)
        lived = ask(url, "persona", user=1001, persona=persona, nights=THIRTY)
        messages = ask(url, "chat?user=1001")["messages"]

    assert lived["now"][:10] == "2026-03-31"
    assert flags(messages) == FLAGS[persona]
