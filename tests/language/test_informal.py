"""Informal spelling is read as plain words, and never taken out of a unit, a side or an answer."""

import pytest

from bot.answers.danger.leaving import leaves_something
from bot.language.informal import says_nothing, spelled_out, with_subject, without_fillers


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("heart is racing n im kinda dizzy", "heart is racing and i'm kind of dizzy"),
        ("do i rly have to? i dont want trouble", "do i really have to? i don't want trouble"),
        ("Sry for bothering u, Magnesium pls", "sorry for bothering you, Magnesium please"),
        ("r u there", "are you there"),
        ("n now he's cold", "and now he's cold"),
        ("10 u insulin", "10 u insulin"),
        ("R arm jerked, L leg", "R arm jerked, L leg"),
        ("n", "n"),
        ("well ill be ill, its id", "well ill be ill, its id"),
    ],
)
def test_each_informal_word_is_its_plain_one(typed: str, plain: str) -> None:
    assert spelled_out(typed) == plain


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("no wait 930", "no 930"),
        ("not on sundays tho", "not on sundays"),
        ("ok 2pm then", "2pm"),
        ("sorry wait no 9 then pls", "no 9"),
        ("so what now lol", "what now"),
        ("what then", "what then"),
        ("wait till monday", "wait till monday"),
        ("so tired", "so tired"),
        ("like a log", "like a log"),
        ("right arm", "right arm"),
        ("is that ok", "is that ok"),
        ("ok then", "ok"),
        ("lol", "lol"),
    ],
)
def test_words_that_say_nothing_are_left_out_around_what_is_said(typed: str, bare: str) -> None:
    assert without_fillers(typed) == bare


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("cant do this anymore", "i cant do this anymore"),
        ("so tired. dont want to be here", "so tired. i dont want to be here"),
        ("ok just want to sleep", "ok i just want to sleep"),
        ("dont text me", "dont text me"),
        ("he came and took the pills", "he came and took the pills"),
        ("want u to stop", "want u to stop"),
        ("wont wake up", "wont wake up"),
    ],
)
def test_a_sentence_about_oneself_gets_back_its_subject(typed: str, whole: str) -> None:
    assert with_subject(typed) == whole


@pytest.mark.parametrize(
    "line", ["sorry " * 600, "." * 4_000, "hello" + "\n" * 4_000, "\n " * 2_000]
)
def test_a_line_of_little_but_signs_and_fillers_is_read_as_fast_as_any(line: str) -> None:
    assert not says_nothing(f"{line}mum")
    assert not leaves_something(f"{line}mum")
