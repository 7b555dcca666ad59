"""What people type to an open question: degrees, numbers, reasons, slips, two things at once."""

from pathlib import Path

import pytest

from bot.domain.checkin import END, question_of
from bot.domain.question_types import SKIPPED
from bot.language.answer_ways import Way
from bot.language.question_answers import read_answer
from tests.chat.score_typed import MONDAY
from tests.harness import Chat

TABLE = Path(__file__).parents[1] / "language" / "typed" / "answers_of_the_author.txt"
LINES = [
    tuple(part.strip() for part in line.split("|"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
]
"""The question that is open, what is typed, and the choices or ways that it may end in."""

WAY_TO: dict[str, tuple[str, ...]] = {
    "jerks": (),
    "where": ("A lot",),
    "spot": ("A lot", "Leg", "Done"),
    "yesterday": ("Quiet, but…",),
    "night": ("Quiet, but…", "Skip"),
    "hours": ("Quiet, but…", "Skip", "Skip"),
}
MEANS = {
    "again": {"again", "nothing"},
    "quiet": {"quiet", "plain"},
    "skip, unknown": {"skip", "unknown"},
}
"""What a line may end in, where it is more than one thing."""

ASKS = {
    "jerks": "How was falling asleep?",
    "where": "Where did it twitch?",
    "spot": "Was it always the same one spot?",
    "yesterday": "What was the day before like?",
    "night": "And the rest of the night",
    "hours": "How long did you sleep",
}


async def ends(chat: Chat, asked: str, typed: str, wanted: str = "") -> str:
    """Where the line ends: the choices that are kept, or what it does instead."""
    await chat.types("/checkin")
    await chat.taps(*WAY_TO[asked])
    before = await chat.hypnic.store.nights.answers(chat.id, MONDAY)
    said = len(chat.messages)
    await chat.types(typed)
    after = await chat.hypnic.store.nights.answers(chat.id, MONDAY)
    key = "day" if asked == "yesterday" else asked
    if END in after:
        return "stop"
    if key in after and after[key] != before.get(key):
        is_skipped = after[key].state == SKIPPED
        return "skip" if is_skipped else ", ".join(sorted(after[key].chosen)) or "none"
    texts = [message["text"] for message in chat.messages[said:]]
    if wanted == "nothing":
        return wanted
    if any(ASKS[asked] in text for text in texts):
        return "again"
    return "back" if any(ask in text for ask in ASKS.values() for text in texts) else texts[-1]


def read(asked: str, typed: str) -> str:
    """The same of the reading alone."""
    question = question_of("day" if asked == "yesterday" else asked)
    assert question
    answer = read_answer(question, typed)
    if answer is None or answer.way is Way.AGAIN:
        return "nothing"
    is_chosen = answer.way in {Way.CHOOSE, Way.PART}
    return ", ".join(sorted(answer.chosen)) if is_chosen else answer.way.name.lower()


def test_every_kind_of_typed_answer_is_read_as_it_is_meant() -> None:
    wrong = [
        f"{asked}: {typed!r} is read as {found!r} and not as {wanted!r}"
        for asked, typed, wanted in LINES
        if (found := read(asked, typed)) not in MEANS.get(wanted, {wanted})
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("asked", "typed", "wanted"), LINES[::6], ids=[line[1] for line in LINES[::6]]
)
async def test_a_typed_answer_ends_where_it_must(
    chat: Chat, asked: str, typed: str, wanted: str
) -> None:
    found = await ends(chat, asked, typed, wanted)

    assert found in MEANS.get(wanted, {wanted})
