"""What is asked about a special event of a night, and what is said at once."""

import pytest

from tests.chat.test_flags import FIRST, flags
from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("event", "flagged"),
    [
        pytest.param("Got hurt", [], id="hurt alone"),
        pytest.param(
            "Shaking of the whole body",
            ["A night that may have been a seizure"],
            id="shaking alone",
        ),
    ],
)
async def test_who_is_still_unwell_after_any_event_is_told_at_once(
    chat: Chat, event: str, flagged: list[str]
) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", event, "Done", "No, still unwell or hurt")

    assert chat.last.startswith("Please read this now.\n\nNow: get medical help.")
    assert flags(chat) == flagged


@pytest.mark.parametrize(
    ("event", "ways"),
    [
        pytest.param("Lost awareness", ("Skip", "Skip"), id="skipped"),
        pytest.param("Lost awareness", ("Stop here",), id="stopped"),
        pytest.param(
            "Shaking of the whole body",
            ("Yes, I am well again", "Skip"),
            id="shaking, once skipped",
        ),
    ],
)
async def test_what_was_ticked_counts_also_when_the_questions_about_it_are_left(
    chat: Chat, event: str, ways: tuple[str, ...]
) -> None:
    await chat.types("/checkin")

    await chat.taps("Something else happened", event, "Done", *ways)

    assert flags(chat) == ["A night that may have been a seizure"]


async def test_the_two_last_questions_about_an_event_can_be_skipped(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Shaking of the whole body", "Done", *FIRST)
    assert "Today: be seen by a doctor" in chat.last

    await chat.types("/checkin")
    assert chat.last.endswith("How long did it last?")
    await chat.taps("Skip", "Skip")

    assert "How was falling asleep?" in chat.last


@pytest.mark.parametrize(
    ("words", "unwell"),
    [
        ("I am still unwell", True),
        ("no, still hurt", True),
        ("still hurt", True),
        ("not yet", True),
        ("not really, my arm hurts", True),
        ("i dont feel well", True),
        ("i am not hurt", False),
        ("not sure", False),
    ],
)
async def test_still_unwell_is_heard_as_people_type_it(
    chat: Chat, words: str, *, unwell: bool
) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Got hurt", "Done")

    await chat.types(words)

    assert chat.last.startswith("Please read this now.\n\nNow: get medical help.") is unwell
