"""What a few words mean in the hour after an emergency."""

import pytest

from bot.answers.after_alarm.after_danger import calms, goes_on, named_in
from tests.harness import Chat


@pytest.mark.parametrize(
    ("danger", "typed", "kind"),
    [
        ("crisis", "i took the pills", "overdose"),
        ("crisis", "all of them", "overdose"),
        ("crisis", "they're all gone", "overdose"),
        ("overdose", "i swallowed them all", "overdose"),
        ("overdose", "i feel sleepy", "overdose"),
        ("crisis", "hello?", "crisis"),
        ("crisis", "are you there", "crisis"),
        ("seizure_over", "no he never had it before", "seizure_over"),
        ("seizure_over", "what should we do", "seizure_over"),
        ("chest", "they're all gone", None),
        ("crisis", "how common is it", None),
        ("crisis", "i took my magnesium at nine", None),
        ("chest", "thank you", None),
    ],
)
def test_vague_words_go_on_with_the_danger(danger: str, typed: str, kind: str | None) -> None:
    assert goes_on(danger, typed) == kind


@pytest.mark.parametrize(
    "typed",
    [
        "no no just tired, im fine",
        "as i said its gone",
        "haha no",
        "no, i am ok, i just miss him",
        "false alarm",
        "no, i'm not suicidal",
    ],
)
def test_calming_words_are_a_no(typed: str) -> None:
    assert calms(typed)


@pytest.mark.parametrize(
    "typed", ["no, he is gone", "no but i want to die", "i am so tired", "no, not like that", ""]
)
def test_other_words_are_none(typed: str) -> None:
    assert not calms(typed)


def test_after_an_alarm_a_mere_no_or_gone_pills_calm_nobody() -> None:
    assert not calms("no", "chest")
    assert not calms("it's gone", "overdose")
    assert calms("as i said its gone", "chest")


def test_persons_and_means_are_named() -> None:
    assert named_in("my son took the pills") == {"son", "pills"}


@pytest.mark.parametrize(
    "then", ["yes it is still there", "still there", "it hurts more when i breathe", "still tight"]
)
async def test_a_pain_that_stays_brings_the_steps_again(chat: Chat, then: str) -> None:
    await chat.types("woke up with a tight chest and my left arm feels heavy")

    assert "Call your local emergency number now" in await chat.types(then)


async def test_what_is_only_a_bit_shaky_is_no_alarm(chat: Chat) -> None:
    assert "Call your local" not in await chat.types("no fever, not confused, just a bit shaky")
    assert "call your local" in await chat.types("a bit shaky and my sugar is 2.4")


async def test_after_words_of_despair_the_pills_that_were_taken_are_heard(chat: Chat) -> None:
    await chat.types("i want to kill myself")

    assert "crisis line" in await chat.types("hello?")
    assert "Keep the packet" in await chat.types("i took the pills")
    assert "Keep the packet" in await chat.types("all of them")


async def test_after_an_alarm_that_was_called_off_vague_words_are_none(chat: Chat) -> None:
    await chat.types("i want to kill myself")
    await chat.taps("Not an emergency now")

    assert (await chat.types("hello?")).startswith("Hello.")


async def test_an_alarm_can_be_taken_back_in_words(chat: Chat) -> None:
    await chat.types("i want to die")

    assert (await chat.types("haha no, i'm fine")).startswith("Thank you for telling me.")
    assert (await chat.types("hello?")).startswith("Hello.")


async def test_after_a_first_fit_what_to_do_is_about_the_fit(chat: Chat) -> None:
    await chat.types("my husband just had a weird fit in bed")
    assert (await chat.types("he's ok now, talking")).startswith("That is good to hear.")

    assert "call your local emergency number now" in await chat.types("no he never had it before")
    assert "if it was the first one" in await chat.types("what should we do")


async def test_in_a_burst_a_means_newly_named_is_answered_in_full(chat: Chat) -> None:
    for typed in ("i want to kill myself", "i want to die", "i want to end my life"):
        await chat.types(typed)

    assert "crisis line" in await chat.types("i've got the pills lined up")
