"""Patterns of words: compiled when first used, and written one phrase a line."""

import re

import bot.app  # noqa: F401  All patterns of the program are made.
from bot.language.lazy_regex import Pattern, any_line, compile_all


def test_every_pattern_of_the_program_can_be_compiled() -> None:
    compile_all()


def test_a_pattern_finds_what_that_of_re_finds() -> None:
    ours, theirs = Pattern(r"(?P<what>A)\w", re.IGNORECASE), re.compile(r"(?P<what>a)\w", re.I)
    text = "abacad"

    for find in ("search", "match", "fullmatch"):
        for within in ((text,), (text, 1), (text, 1, 3), (text, 2, 4)):
            found, expected = getattr(ours, find)(*within), getattr(theirs, find)(*within)
            assert (found and found.span("what")) == (expected and expected.span("what"))
    assert [at.start() for at in ours.finditer(text, 1)] == [2, 4]
    assert ours.findall(text) == theirs.findall(text) == ["a", "a", "a"]
    assert ours.sub("-", text, count=1) == "-acad"
    assert ours.subn("-", text) == ("---", 3)
    assert ours.split(text, maxsplit=1) == theirs.split(text, maxsplit=1)


def test_a_line_that_begins_with_a_bar_goes_on_with_the_one_above() -> None:
    names = {"who": r"he|she|\(they\)|{others}", "others": "(all )?of us"}

    pattern = re.compile(any_line("(so )?{who} (sleep|\n    |wake)s?\nnobody\n", names))

    assert pattern.groups == 0
    for line in ("so she sleeps", "(they) sleep", "all of us wake", "nobody"):
        assert pattern.fullmatch(line)
    assert not pattern.fullmatch("they sleep")
