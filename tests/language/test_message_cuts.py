"""A message is cut at its joints, and what answers is taken out of it."""

import pytest

from bot.language.message_cuts import cut, is_aside, parts_of, prefixes
from bot.language.places import place_then_day
from bot.language.yes_or_no import answer_to, asks_to_save, leaves_it, reader

TOLD = reader("told")


@pytest.mark.parametrize(
    ("typed", "before", "answer", "behind"),
    [
        ("yes save. and i had wine", "", "yes save.", "and i had wine"),
        ("Yes, that is right, thank you.", "", "Yes,", ""),
        ("no thanks. what is a jerk?", "", "no thanks.", "what is a jerk?"),
        ("I had two beers, save it please", "I had two beers,", "save it please", ""),
        ("thanks! save this and show my diary", "", "save this", "and show my diary"),
        ("yes save it but no beer", "", "yes save it", "but no beer"),
        ("save it also my arm", "", "save it", "also my arm"),
        ("yes. do you also ask of pain?", "", "yes.", "do you also ask of pain?"),
    ],
)
def test_the_part_that_answers_is_found(typed: str, before: str, answer: str, behind: str) -> None:
    found = cut(typed, TOLD)

    assert found is not None
    assert (found.before, found.answer, found.behind) == (before, answer, behind)


@pytest.mark.parametrize(
    "typed",
    [
        "yes",
        "my leg jumped, right, and then i slept",
        "ok, what now",
        "yes, no wait",
        "was it bad? no, fine",
        "i drank, ok, two beers",
        "it hurts, right?",
        "a, b, c, d, e, f, g, h, i, j, k, l, save it",
    ],
)
def test_a_nod_in_a_story_answers_nothing(typed: str) -> None:
    assert cut(typed, TOLD) is None


def test_the_parts_are_the_whole_text() -> None:
    typed = "Yes, please. And at 8 a.m. or so - but not today\nbtw thanks"

    assert "".join(parts_of(typed)) == typed
    assert not any(part.strip() == "" for part in parts_of(typed))


def test_beginnings_come_longest_first_and_without_the_thanks_before_them() -> None:
    assert [*prefixes("thanks! legs, and arms. is it bad?")] == [
        ("legs, and arms.", "is it bad?"),
        ("legs,", "and arms. is it bad?"),
        ("thanks!", "legs, and arms. is it bad?"),
    ]


@pytest.mark.parametrize("typed", ["thx!", "Ok, thank you so much", "good night", "lol", "..."])
def test_thanks_are_an_aside(typed: str) -> None:
    assert is_aside(typed)


@pytest.mark.parametrize("typed", ["wine", "thanks, wine", "is it bad?", "no"])
def test_whatever_says_something_is_none(typed: str) -> None:
    assert not is_aside(typed)


@pytest.mark.parametrize(
    "part",
    [
        *("go on then ", "just want just like do want ", "want you can ", "no ", "yes ", "wrong "),
        *("never mind actually ", "leave it please dont save ", "thats all right "),
        *("save that last night ", "thank you too ", "forgot to say you too ", ", ", ", but "),
    ],
)
def test_a_long_line_that_answers_nothing_is_read_in_time(part: str) -> None:
    """It would take years if the words could be read in two ways."""
    line = f"{part * (4000 // len(part))}zz"

    read = [answer_to("told", line), asks_to_save(line), leaves_it(line), is_aside(line)]

    assert not any(read)
    assert place_then_day(line) == (line, "")
