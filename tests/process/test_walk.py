"""The whole walk of a newcomer against the real process, in peace and under kill -9."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain import checkin
from bot.domain.question_types import Answers
from bot.domain.rules import RULES
from tests.process.page import Page, demo_page

pytestmark = pytest.mark.process

SAID = {
    "jerks": "Some twitching",
    "where": "Hand",
    "spot": "Yes, on the left",
    "hours": "Over 7 hours",
}
"""The choices of a twitchy night; every other question is answered with nothing or its last one."""


def taps_of_a_night() -> Iterator[str]:
    """The buttons of a whole check-in, question by question as the table asks them."""
    answers: Answers = {}
    while question := checkin.next_question(answers):
        said = next((c for c in question.choices if c.label == SAID.get(question.key)), None)
        if question.several and said:
            yield from (said.label, "Done")
            answers = checkin.finish(checkin.tick(answers, question, said, on=True), question)
        elif question.none and not said:
            yield question.none
            answers = checkin.none_of_these(answers, question)
        else:
            choice = said or question.choices[-1]
            yield choice.label
            answers = checkin.choose(answers, question, choice)


TWITCHY = tuple(taps_of_a_night())


async def sets_up(page: Page) -> None:
    """Agree, choose zone and time."""
    await page.types("/start", "not a doctor")
    await page.taps_through("Agree and set up")
    await page.types("London", "Time zone: Europe/London")
    await page.types("7:30", "All set")


async def exported(page: Page) -> dict[str, list[dict[str, str]]]:
    """The person's own data as the bot sends it."""
    await page.types("/export", "Everything that is kept")
    document = next(m["document"] for m in reversed(page.messages.values()) if "document" in m)
    file = await page.http.get(f"/demo/file/{document['file_id']}")
    found: dict[str, list[dict[str, str]]] = json.loads(file.content)
    return found


async def check_ins(page: Page) -> int:
    """How many check-ins the bot sent in all."""
    calls = (await page.http.get("/demo/calls")).json()["calls"]
    return sum("Your check-in is ready." in c.get("parameters", {}).get("text", "") for c in calls)


def flags(page: Page) -> list[str]:
    """The names of the flags in the chat."""
    flagged = [text for text in page.said if "This is not a diagnosis." in text]
    return [rule.name for text in flagged for rule in RULES if rule.name in text]


async def test_a_newcomer_walks_from_start_to_delete(tmp_path: Path) -> None:
    async with demo_page(tmp_path) as page:
        await sets_up(page)
        await page.types("how common is it?", "About 70 percent of the population")
        await page.types("does alcohol matter?", "under the influence of alcohol")
        await page.taps_through("Fill in last night", "Quiet night, ordinary day")

        for _ in range(7):
            await page.next_morning()
            await page.taps_through(*TWITCHY)
        await page.until(lambda: flags(page))

        data = await exported(page)
        nights = {answer["night"] for answer in data["answers"]}
        assert len(nights) == 8
        assert await check_ins(page) == 7
        assert flags(page) == ["Always the same spot of the face or a hand"]
        assert [row["state"] for row in data["ledger"] if row["kind"] == "check_in"].count(
            "sent"
        ) == 7

        await page.types("/delete", "Delete everything?")
        await page.taps_through("Yes, delete everything")
        await page.until(lambda: "Everything about you is deleted." in page.said[-1])


@pytest.mark.parametrize(
    ("mornings", "kills"),
    [
        pytest.param(2, 2, id="short"),
        pytest.param(7, 20, id="long", marks=pytest.mark.proof),
    ],
)
async def test_kill_9_loses_no_confirmed_tap_and_repeats_no_check_in(
    tmp_path: Path, mornings: int, kills: int
) -> None:
    chance = random.Random(20260302)
    async with demo_page(tmp_path) as page:
        await sets_up(page)
        steps = [(night, label) for night in range(mornings) for label in TWITCHY]
        fatal = set(chance.sample(range(len(steps)), kills))

        for number, (_, label) in enumerate(steps):
            if number % len(TWITCHY) == 0:
                await page.next_morning()
            confirmed = await page.taps(label)
            if number in fatal:
                for _ in range(chance.randrange(6)):
                    await page.http.get("/demo/chat", params={"user": page.user})
                await page.post("bot", action="kill")
                await page.post("bot", action="start")
            await page.until(confirmed)

        data = await exported(page)
        nights = sorted({answer["night"] for answer in data["answers"]})
        hands = [a["night"] for a in data["answers"] if a["chosen"] == "hand"]
        lefts = [a["night"] for a in data["answers"] if a["chosen"] == "left"]
        assert len(nights) == mornings
        assert sorted(hands) == sorted(lefts) == nights
        assert {a["state"] for a in data["answers"]} == {"done"}
        assert await check_ins(page) == mornings
