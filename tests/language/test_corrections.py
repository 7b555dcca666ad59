"""The one grammar of corrections: what shall stand there, and in place of what."""

import pytest

from bot.language.corrections import Correction, core, correction
from bot.language.set_back import takes_back


@pytest.mark.parametrize(
    ("typed", "new", "old"),
    [
        ("make it 10pm", "10pm", ""),
        ("no i said half ten", "half ten", ""),
        ("not monday, tuesday", "tuesday", "monday"),
        ("not 22:00, 22:15", "22:15", "22:00"),
        ("i didn't mean every day, just tonight", "tonight", "every day"),
        ("the first one at 4pm not 3", "the first one at 4pm", "3"),
        ("7 rather than 8", "7", "8"),
        ("change magnesium to iron", "iron", "magnesium"),
        ("every three days i mean", "every three days", ""),
        ("should be banana bread", "banana bread", ""),
        ("that's tonight", "tonight", ""),
        ("only from tomorrow", "from tomorrow", ""),
        ("could you do it at 8 instead", "8", ""),
        ("Sorry, I meant Osaka please", "Osaka", ""),
        ("daily would be better actually", "daily", ""),
    ],
)
def test_a_correction_says_what_shall_stand_in_place_of_what(
    typed: str, new: str, old: str
) -> None:
    assert correction(typed) == Correction(new, old)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("and one at 7pm too", Correction("7pm", adds=True)),
        ("same for friday", Correction("friday", adds=True)),
        ("wednesdays too", Correction("wednesdays", adds=True)),
        ("call it banana", Correction("banana", names=True)),
        ("it should say: eat slowly", Correction("eat slowly", names=True)),
        ("say iron, not magnesium", Correction("iron", "magnesium", names=True)),
        ("no, 10:30", Correction("10:30", asks=False)),
    ],
)
def test_a_correction_says_what_kind_it_is(typed: str, expected: Correction) -> None:
    assert correction(typed) == expected


@pytest.mark.parametrize(
    "typed", ["no", "never mind", "why not?", "stop that one", "i slept badly " * 12]
)
def test_other_words_are_no_correction(typed: str) -> None:
    assert correction(typed) is None


@pytest.mark.parametrize(
    "typed", ["undo that", "set it back", "hm put it back to what it was", "no, switch it back on"]
)
def test_what_was_changed_is_wanted_as_it_was_before(typed: str) -> None:
    assert takes_back(typed)


@pytest.mark.parametrize("typed", ["my back hurts", "i am back home", "come back later"])
def test_other_backs_take_nothing_back(typed: str) -> None:
    assert not takes_back(typed)


@pytest.mark.parametrize(
    ("typed", "left"),
    [("ok 2pm then", "2pm"), ("no wait 930", "930"), ("not on sundays tho", "not on sundays")],
)
def test_words_around_it_say_nothing(typed: str, left: str) -> None:
    assert core(typed) == left
