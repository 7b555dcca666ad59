"""WordPiece: the longest known piece first, and bounded on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.models.wordpieces import WordPieces, split

VOCABULARY = ["[CLS]", "[SEP]", "[UNK]", "leg", "legs", "##s", "##ging", "jump", "?", "cafe", "0"]


def pieces(text: str) -> list[str]:
    return [VOCABULARY[number] for number in WordPieces(VOCABULARY).numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Leg jumps?", ["leg", "jump", "##s", "?"], id="case, a piece, a sign"),
        pytest.param("legs", ["legs"], id="the longest first"),
        pytest.param("legging", ["leg", "##ging"], id="the rest in pieces"),
        pytest.param("legx jump", ["[UNK]", "jump"], id="unknown as a whole"),
        pytest.param("Café", ["cafe"], id="without accents"),
        pytest.param("", [], id="nothing"),
        pytest.param("x" * 4096, ["[UNK]"], id="one endless word"),
    ],
)
def test_a_text_is_cut_into_the_longest_known_pieces(text: str, found: list[str]) -> None:
    assert pieces(text) == found


def test_a_letter_that_is_held_down_counts_twice() -> None:
    assert split("sooooo  tired!!!") == ["soo", "tired", "!", "!", "!"]


def test_a_vocabulary_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[UNK\]"):
        WordPieces(["[CLS]", "[SEP]", "leg"])


@given(st.text())
def test_any_text_has_numbers_of_the_vocabulary(text: str) -> None:
    assert all(0 <= n < len(VOCABULARY) for n in WordPieces(VOCABULARY).numbers(text))
