"""What an answer tells beyond the open question: it answers later ones, or is kept as a note."""

import pytest

from storage.database import rows
from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic


def notes(hypnic: Hypnic) -> list[str]:
    return [row["text"] for row in rows(hypnic.store.db, "select * from notes")]


@pytest.mark.parametrize(
    ("taps", "typed", "noted", "asked"),
    [
        (
            (),
            "loads, mostly my left leg",
            "a lot of twitching; leg; same spot on the left",
            "What was the day before like?",
        ),
        (
            (),
            "plenty, both arms, woke five times, slept 4 hours",
            "a lot of twitching; arm; woke twice or more; slept under 5 hours",
            "Was it always",
        ),
        (
            ("A lot",),
            "my foot, always the right one, slept 8 hours and had three beers",
            "leg; same spot on the right; slept over 7 hours; 2–3 drinks",
            "What was the day before like?",
        ),
        (
            ("A lot", "Leg", "Done"),
            "the left one, after a stressful day, about 6 hours of sleep",
            "same spot on the left; slept 5–7 hours; stress",
            "What was the day before like?",
        ),
        (
            ("Some twitching",),
            "they looked at me, all well. slept 8h, arm again",
            "arm; slept over 7 hours",
            "Was it always the same one spot?",
        ),
    ],
)
async def test_what_is_told_besides_answers_the_questions_to_come(
    hypnic: Hypnic, chat: Chat, taps: tuple[str, ...], typed: str, noted: str, asked: str
) -> None:
    await chat.types("/checkin")
    if taps:
        await chat.taps(*taps)

    said = await chat.types(typed)

    assert said.startswith(f"Noted: {noted}.\n\nNight to Monday 2 March\n")
    assert asked in said
    assert notes(hypnic) == []


@pytest.mark.parametrize(
    ("taps", "typed", "noted"),
    [
        ((), "quiet, but i was up once for the dog", "no twitching"),
        (("A lot",), "both feet, and two red bulls", "leg"),
        (("A lot",), "thigh, no beer", "leg"),
        (("Some twitching",), "my hands, slept 9 hours, no tea", "hand; slept over 7 hours"),
    ],
)
async def test_what_no_answer_can_hold_is_kept_as_a_note(
    hypnic: Hypnic, chat: Chat, taps: tuple[str, ...], typed: str, noted: str
) -> None:
    await chat.types("/checkin")
    if taps:
        await chat.taps(*taps)

    said = await chat.types(typed)

    assert said.startswith(f"Noted: {noted}; all your words as a note.\n\n")
    assert notes(hypnic) == [typed]


async def test_a_later_question_that_was_answered_besides_is_not_asked(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.types("some, left hand, slept 6 hours")

    assert "What was the day before like?" in chat.last
    assert "And the rest of the night" in await chat.taps("None of these")
    assert "Saved: some twitching, hand" in await chat.taps("None of these")
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["hours"].chosen == {"to7"}
