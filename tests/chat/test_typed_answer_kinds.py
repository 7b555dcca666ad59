"""What people type to an open question: degrees, numbers, reasons, slips, two things at once."""

import pytest

from bot.domain.checkin import END
from bot.domain.question_types import OPEN, SKIPPED, Answer
from tests.chat.score_typed import MONDAY
from tests.harness import Chat
from tests.language.answer_score import is_right, lines_of, read

LINES = lines_of("answers_of_the_author")
"""The question that is open, what is typed, and the choices or ways that it may end in."""

MORE = lines_of("answers_of_a_developer")
"""The same of every question, the rare ones too."""

WAY_TO: dict[str, tuple[str, ...]] = {
    "jerks": (),
    "where": ("A lot",),
    "spot": ("A lot", "Leg", "Done"),
    "yesterday": ("Quiet, but…",),
    "night": ("Quiet, but…", "Skip"),
    "hours": ("Quiet, but…", "Skip", "Skip"),
}
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
    if "Nothing is saved yet" in await chat.types(typed):
        await chat.types("yes")
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


def test_every_kind_of_typed_answer_is_read_as_it_is_meant() -> None:
    found = {line: read(*line[:2]) for line in (*LINES, *MORE)}

    assert {line: said for line, said in found.items() if not is_right(said, line[2])} == {}


@pytest.mark.parametrize(
    ("asked", "typed"),
    [
        ("jerks", "same as last night"),
        ("jerks", "quit"),
        ("where", "leg I think or maybe hand"),
        ("yesterday", "had a few"),
        ("hours", "a lot"),
    ],
)
async def test_what_answers_nothing_has_the_question_asked_again(
    chat: Chat, asked: str, typed: str
) -> None:
    assert await ends(chat, asked, typed) == "again"


async def test_a_part_that_no_button_names_leaves_the_rest_ticked_and_asks(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    said = await chat.types("legs and my back")

    assert "I ticked what I understood" in said
    assert (await chat.hypnic.store.nights.answers(chat.id, MONDAY))["where"] == Answer(
        frozenset({"leg"}), OPEN
    )


@pytest.mark.parametrize(
    "typed",
    [
        "home again. was a small stroke, caught early. thank you",
        "i was in hospital a bit for my heart",
        "i have a bit of a cold",
        "had a small accident with the car",
    ],
)
async def test_news_of_an_illness_say_nothing_of_the_twitching(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")

    await chat.types(typed)

    assert await chat.hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_all_of_them_ticks_all(chat: Chat) -> None:
    assert await ends(chat, "night", "all of them") == "cramp, day, pain, tingling, woke"


@pytest.mark.parametrize(
    ("asked", "typed", "wanted"), LINES[::6], ids=[line[1] for line in LINES[::6]]
)
async def test_a_typed_answer_ends_where_it_must(
    chat: Chat, asked: str, typed: str, wanted: str
) -> None:
    found = await ends(chat, asked, typed, wanted)

    assert is_right(found, wanted)


@pytest.mark.parametrize(
    ("asked", "typed", "wanted"),
    [
        ("jerks", "bloody awful kept jumping till gone 2", "lot"),
        ("jerks", "worst in weeks honestly it just wouldnt pack it in", "lot"),
        ("jerks", "put a lot but it wasnt, quiet really", "quiet"),
        ("night", "All perfectly calm after that", "none"),
        ("night", "would rather not say", "skip"),
        ("night", "cant be arsed with the rest this morning", "stop"),
        ("jerks", "a bit of a cold but only a few twitches", "some"),
        ("jerks", "stop this quiz lol", "stop"),
        ("where", "please end the questionnaire", "stop"),
        ("night", "enough of your silly survey", "stop"),
    ],
)
async def test_strong_and_weary_words_answer_what_was_asked(
    chat: Chat, asked: str, typed: str, wanted: str
) -> None:
    assert await ends(chat, asked, typed) == wanted


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("none, slept 8 hrs", "over7"), ("nothing like that, slept 6 hours", "to7")],
)
async def test_the_answer_to_the_next_question_is_taken_with_this_one(
    chat: Chat, typed: str, hours: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…", "None of these")

    said = await chat.types(typed)

    answers = await chat.hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["night"] == Answer()
    assert answers["hours"] == Answer(frozenset({hours}))
    assert "How long did you sleep" not in said
    assert "I also read" not in said
