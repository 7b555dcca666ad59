"""Wishes on the doctor's page before it was shown: they change no night, and are no note; how it
shall be is read from the line that asks for it."""

from datetime import date

import pytest

from bot.language.page_wishes import keeps_off
from tests.harness import Chat, Hypnic

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    "typed",
    [
        "don't put the pregnancy thing in the doctor page ok? mum sees my phone",
        "And the page itself: can my remark about sherry be left off it?",
        "leave the wine out of the report please, my gp knows",
    ],
)
async def test_a_wish_on_the_page_changes_no_night(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("last night loads, left leg, a glass of sherry, stressed")
    await chat.types("yes")
    nights = hypnic.store.nights
    before = await nights.answers(chat.id, MONDAY)

    said = await chat.types(typed)

    assert said.startswith("All right. A note of yours is on the doctor's page only if you tap it")
    assert await nights.answers(chat.id, MONDAY) == before
    assert not await nights.notes_between(chat.id, MONDAY, MONDAY)


@pytest.mark.parametrize(
    "typed",
    [
        "don't put the sherry in",
        "can i get the page without the notes",
        "i left the page out and my leg jerked all night",
        "make me the page",
        "don't show me the summary on sundays",
        "keep the reminders and turn the report off",
        "don't add a reminder, i have the pdf",
    ],
)
def test_other_words_are_no_such_wish(typed: str) -> None:
    assert not keeps_off(typed)


async def test_news_beside_such_a_wish_are_read(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("left calf jumped twice last night, but don't put wine on the doctor's page")
    await chat.types("yes")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert {"jerks", "where", "spot"} <= answers.keys()
    assert "day" not in answers


async def test_the_page_is_wished_for_with_its_nights(chat: Chat) -> None:
    await chat.types("last night loads, left leg")
    await chat.types("yes")

    said = await chat.types("make a page for my doctor, just the last two weeks")

    assert said.startswith("A page for the doctor")
    assert "✓ 14 nights" in chat.buttons()


async def test_a_paper_to_bring_to_an_appointment_is_the_page(chat: Chat) -> None:
    await chat.types("last night loads, left leg")
    await chat.types("yes")

    said = await chat.types(
        "I have on the 10th an appointment by the neurologist. Can you make me a paper what I can"
        " bring with?"
    )

    assert said.startswith("A page for the doctor")
