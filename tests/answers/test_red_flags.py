"""Red flags and words of despair: told as present they are heard, past or supposed they are not."""

import pytest

from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.emergency_words import plain
from bot.answers.danger.red_flags import red_flag
from bot.answers.danger.who_and_when import names_a_pregnancy
from tests.training.bank import load_bank

PRESENT = (
    ("dad's on the floor, jerking, he doesn't answer", "seizure_now"),
    ("another seizure has started", "seizure_now"),
    ("3 yr old shaking all over now eyes gone up", "seizure_now"),
    ("my gran is floppy and can't be woken, she doesnt react", "not_waking"),
    ("a sweet is stuck in his throat", "breathing"),
    ("cant breathe", "breathing"),
    ("lips look blue", "breathing"),
    ("chest hurts n arm numb", "chest"),
    ("pressure on my chest, sweating", "chest"),
    ("half her face droops", "stroke"),
    ("my speech is slurred since ten minutes", "stroke"),
    ("took all my pills", "overdose"),
    ("i had 30 paracetamol", "overdose"),
    ("she drank drain cleaner", "overdose"),
    ("tongue is swelling after the nuts", "allergy"),
    ("cut my hand, the blood won't stop", "injury"),
    ("hit my head, now i'm sick and see double", "injury"),
    ("our baby is limp", "child"),
    ("my toddler swallowed a battery", "child"),
    ("34 weeks pregnant and haven't felt her move", "pregnancy"),
    ("co alarm went off", "other"),
    ("my sugar is 2.1", "other"),
    ("stiff neck, fever, light hurts", "other"),
    ("no vodka since monday, shaking hard, seeing insects", "other"),
    ("my ex is outside with a knife", "other"),
)
NOT_PRESENT = (
    "i had chest pain years ago",
    "what if somebody has a seizure",
    "no chest pain, no slurred speech",
    "i dreamt that i could not breathe",
    "is it a sign of a stroke, can it be a heart attack",
    "i get short of breath each night as i doze off",
    "my uncle had a stroke last year",
    "in the film he was stabbed",
    "two jerks, then slept",
)
DESPAIR = (
    "i don't want to be here any more",
    "everyone would be better off without me",
    "what's the point of waking up",
    "nobody would notice if i was gone",
    "i have a rope",
    "i cut myself again",
    "my friend wants to die",
)
NO_DESPAIR = (
    "i don't want to wake up so early",
    "fed up with it all",
    "i could sleep for a year",
    "i used to think about suicide in my twenties",
    "the suicide scene in that film",
    "i want to leave",
    "my dad died last month",
)


@pytest.mark.parametrize(("typed", "kind"), PRESENT)
def test_a_sign_told_as_present_is_a_red_flag(typed: str, kind: str) -> None:
    text = plain(typed)

    assert red_flag(text, pregnancy=names_a_pregnancy(text)) == kind


@pytest.mark.parametrize("typed", NOT_PRESENT)
def test_what_is_past_supposed_or_denied_is_none(typed: str) -> None:
    assert red_flag(plain(typed)) is None


@pytest.mark.parametrize("typed", DESPAIR)
def test_words_of_a_wish_to_die_are_known(typed: str) -> None:
    assert tells_of_despair(plain(typed))


@pytest.mark.parametrize("typed", NO_DESPAIR)
def test_tiredness_grief_and_stories_are_no_despair(typed: str) -> None:
    assert not tells_of_despair(plain(typed))


def test_hardly_any_plain_line_of_the_bank_has_a_red_flag() -> None:
    calm = [line for line in load_bank() if line.kind in {"plain", "small"} and not line.held_out]
    lines = [plain(line.text) for line in calm]
    found = [text for text in lines if red_flag(text) or tells_of_despair(text)]

    assert len(found) < 0.01 * len(lines)
