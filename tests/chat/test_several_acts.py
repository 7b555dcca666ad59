"""Somebody answers what is open and says more: each part is done, in order, with its own reply."""

import pytest

from tests.chat.test_night_news import MONDAY
from tests.harness import Chat, Hypnic

SAVED = "Night to Monday 2 March\nSaved: "
BEERS = "had 2 beers last night, jerked maybe 10 times, both legs"


async def _kept(hypnic: Hypnic, chat: Chat) -> set[str]:
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    return {choice for answer in answers.values() for choice in answer.chosen}


@pytest.mark.parametrize(
    "typed",
    [
        "Yes, that is right, thank you.",
        "Yes. Save it. Thanks!",
        "ok, save it",
        "yep, thats correct, cheers mate",
        "Oh great, please save it",
        "thank you, yes",
        "Perfect! Save the night please",
        "can you save it?",
        "I only want to save it",
    ],
)
async def test_a_yes_in_more_words_saves(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(BEERS)

    assert (await chat.types(typed)).startswith(f"{SAVED}a lot of twitching, leg, 2–3 drinks.")
    assert await _kept(hypnic, chat) == {"lot", "leg", "alcohol2"}


@pytest.mark.parametrize(
    ("typed", "second"),
    [
        ("save it. can u show me my nights so far", "Your diary\n"),
        ("yes please, and show my reminders", "You have no reminders of your own yet."),
        ("save it and remind me to stretch at 9pm", "I will remind you: stretch, every day"),
        ("Yes that's right. How common is it?", "From the article, Definition:"),
        ("save it then. also iron every other day 0800", "iron, every other day at 08:00."),
    ],
)
async def test_a_yes_saves_and_what_is_left_gets_its_own_reply(
    hypnic: Hypnic, chat: Chat, typed: str, second: str
) -> None:
    await chat.types(BEERS)

    await chat.types(typed)

    assert chat.said[-2].startswith(f"{SAVED}a lot of twitching, leg, 2–3 drinks.")
    assert chat.last.startswith(second)
    assert await _kept(hypnic, chat) == {"lot", "leg", "alcohol2"}


@pytest.mark.parametrize(
    ("typed", "more"),
    [
        ("yes save. and i had hard sport, i forgot to say", "sport"),
        ("Yes. Oh and I woke three times", "woke"),
        ("yes and a coffee at 5pm", "caffeine"),
    ],
)
async def test_what_is_only_added_to_a_yes_is_saved_with_it(
    hypnic: Hypnic, chat: Chat, typed: str, more: str
) -> None:
    await chat.types(BEERS)

    assert (await chat.types(typed)).startswith(f"{SAVED}a lot of twitching, leg, ")
    assert await _kept(hypnic, chat) == {"lot", "leg", "alcohol2", more}


async def test_what_is_told_before_the_yes_is_saved_with_it(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("some twitching in my left arm")

    await chat.types("and i had 5 beers, save it")

    assert await _kept(hypnic, chat) == {"some", "arm", "left", "alcohol4"}


@pytest.mark.parametrize(
    "typed",
    [
        "yes save it but without crying",
        "save it please, but don't write that I cried",
        "Yes, save. Leave the crying out please.",
    ],
)
async def test_what_was_in_nothing_read_keeps_nobody_from_saving(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("last night I jumped only one time, little, but I cried")

    assert await chat.types(typed) == (
        f"{SAVED}some twitching.\nReply to this message to add a note."
    )
    assert await _kept(hypnic, chat) == {"some"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("save it, but without the beer", {"lot", "leg"}),
        ("yes save it but it was 5 beers not 2", {"lot", "leg", "alcohol4"}),
        ("Save it. But please don't put the drinks in", {"lot", "leg"}),
    ],
)
async def test_a_save_with_a_correction_saves_what_is_right(
    hypnic: Hypnic, chat: Chat, typed: str, kept: set[str]
) -> None:
    await chat.types(BEERS)

    await chat.types(typed)

    assert chat.last.startswith(SAVED)
    assert await _kept(hypnic, chat) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "Yes, but it was 5 beers, not 2",
        "no, don't save it",
        "yes... no wait",
        "ok, is that bad?",
        "I drink, right, maybe too much",
        "ok so is it dangerous",
        "yes, hang on, not yet",
    ],
)
async def test_half_a_yes_saves_nothing(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(BEERS)

    await chat.types(typed)

    assert not any(said.startswith(SAVED) for said in chat.said)
    assert await _kept(hypnic, chat) == set()


@pytest.mark.parametrize(
    "typed",
    [
        "yes save it. my dad collapsed and isn't breathing",
        "Yes. I have taken all my pills to end it",
        "save it, and now i cant breathe and my chest is crushing",
    ],
)
async def test_danger_comes_before_anything_is_saved(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(BEERS)

    await chat.types(typed)

    assert "local emergency number" in chat.last
    assert not any(said.startswith(SAVED) for said in chat.said)
    assert await _kept(hypnic, chat) == set()


@pytest.mark.parametrize(
    ("typed", "head"),
    [
        ("please do not write that I cried. only the one jump", "All right, that stays out."),
        ("pls don't put down that i cried", "All right, that stays out."),
        ("leave the crying out", "All right, that stays out."),
        ("I didn't say that I cried", "All right, that stays out."),
    ],
)
async def test_what_is_to_stay_out_is_not_in_what_is_shown_again(
    hypnic: Hypnic, chat: Chat, typed: str, head: str
) -> None:
    await chat.types("last night I jumped only one time, little, but I cried")

    said = await chat.types(typed)

    assert said.startswith(head)
    assert "Night to Mon 2 Mar: some twitching." in said
    assert "Save this, and my words as a note" not in chat.buttons()
    assert "Saved: some twitching." in await chat.types("yes")


async def test_a_choice_left_out_in_words_is_gone(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(BEERS)

    assert "Night to Mon 2 Mar: a lot of twitching; leg." in await chat.types(
        "please dont mention the beers"
    )
    await chat.types("yes")

    assert await _kept(hypnic, chat) == {"lot", "leg"}


@pytest.mark.parametrize(
    "typed",
    [
        "keep it. thx",
        "keep it thx",
        "yes thanks",
        "Yes, that's right, thank you!",
        "ok great, set it",
        "yes please keep it, thanks",
    ],
)
async def test_a_reminder_that_is_shown_is_kept_by_a_polite_yes(chat: Chat, typed: str) -> None:
    await chat.types("remind me iron every other day 0800")
    assert chat.last.endswith("Nothing is set yet.")

    assert (await chat.types(typed)).startswith("I will remind you: iron, every other day")


async def test_a_reminder_is_kept_and_what_is_left_is_answered(chat: Chat) -> None:
    await chat.types("remind me iron every other day 0800")

    await chat.types("Keep it. And which reminders do I have now?")

    assert chat.said[-2].startswith("I will remind you: iron")
    assert chat.last.startswith("Your reminders\n08:00 iron, every other day")


async def test_days_behind_a_yes_change_the_reminder_first(chat: Chat) -> None:
    await chat.types("remind me iron every other day 0800")

    assert "at 09:00" in await chat.types("yes but at 9am")


async def test_a_journey_is_followed_and_the_question_behind_it_answered(chat: Chat) -> None:
    await chat.types("I'm in Almaty this month")

    await chat.types("follow me. how common is it?")

    assert chat.said[-2].startswith("Your time zone is now Asia/Almaty.")
    assert chat.last.startswith("From the article, Definition:")


async def test_a_drink_without_a_number_is_asked_after_and_no_medicine(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("bad night, five jerks, left leg")

    assert "How many was it?" in await chat.types("yes save. and i had wine")
    await chat.types("two glasses of wine")
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["day"].chosen == {"alcohol2"}


async def test_a_reminder_left_open_is_not_kept_by_the_end_of_other_news(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("remind me iron every other day 0800")

    await chat.types("22k yesterday evening, calves twitching till midnight, then fine")

    assert await hypnic.store.reminders.all(chat.id) == ()


async def test_a_question_that_points_back_is_answered_with_what_it_points_at(chat: Chat) -> None:
    await chat.types("started sertraline ten days ago and jolt awake 6 times. is it that")

    assert any("nothing on medicines as a cause" in said for said in chat.said)
    assert not any("usually harmless" in said for said in chat.said)
