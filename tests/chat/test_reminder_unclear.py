"""Corrections of a reminder that would lose or invent a part of it: asked about, never shown."""

import pytest

from tests.harness import Chat, Hypnic


async def texts(hypnic: Hypnic, chat: Chat) -> list[str]:
    return [own.text for own in await hypnic.store.reminders.all(chat.id)]


@pytest.mark.parametrize(
    ("typed", "fix", "asked"),
    [
        ("pill 8am and 8pm", "make it 9", "Which time shall change?"),
        ("pill 8am and 8pm", "not 7, 10", "Which time shall change?"),
        ("antibiotic 8am and 8pm for 7 days", "not 7, 10", "Which time shall change?"),
        ("aspirin 100 mg 8am", "no 830", "Is that a time or a dose?"),
        ("aspirin 100 mg 8am", "sorry 930", "Is that a time or a dose?"),
        ("warfarin daily 8am", "and on tuesday too", "You have that one already: warfarin"),
        ("iron mon wed fri 8am", "and on friday too", "You have that one already: iron"),
        ("iron mondays 8am", "not mondays", "That would leave no day."),
    ],
)
async def test_what_would_lose_or_invent_a_part_is_asked_about(
    chat: Chat, typed: str, fix: str, asked: str
) -> None:
    await chat.types(f"/remind {typed}")

    assert asked in await chat.types(fix)
    assert "It comes on" not in chat.messages[-1]["text"]


@pytest.mark.parametrize(
    ("typed", "fix", "answer", "shown"),
    [
        ("pill 8am and 8pm", "make it 9", "not 8am, 9am", "every day at 09:00 and 20:00"),
        ("aspirin 100 mg 8am", "no 830", "8:30", "aspirin 100 mg, every day at 08:30"),
        ("aspirin 100 mg 8am", "no 200", "200 mg", "aspirin 200 mg, every day at 08:00"),
        ("iron mondays 8am", "not mondays", "tuesdays", "iron, every Tuesday at 08:00"),
        ("pill 8am and 8pm", "", "only 9am", "pill, every day at 09:00."),
        ("iron mondays 8am", "", "and on tuesday too", "iron, Mon, Tue at 08:00"),
        ("iron daily 8am", "", "not mondays", "iron, every day but Mon at 08:00"),
        ("iron weekdays 8am", "", "not weekdays, weekends", "iron, weekends at 08:00"),
        ("pill 8am", "", "make it 0", "pill, every day at 00:00"),
    ],
)
async def test_a_clear_answer_is_shown_or_set(
    chat: Chat, typed: str, fix: str, answer: str, shown: str
) -> None:
    for said in filter(None, (f"/remind {typed}", fix)):
        await chat.types(said)

    assert shown in await chat.types(answer)


@pytest.mark.parametrize("answer", ["yes", "yes please", "ok"])
async def test_a_yes_is_never_the_text_of_a_reminder(
    hypnic: Hypnic, chat: Chat, answer: str
) -> None:
    await chat.types("/remind insulin 10 units 8am")
    await chat.types("make it 25")

    assert "Type another time" in await chat.types(answer)
    assert await texts(hypnic, chat) == ["insulin 10 units"]


@pytest.mark.parametrize(
    ("answer", "said", "left"),
    [
        ("yes", "Deleted: pill.", []),
        ("yes delete it", "Deleted: pill.", []),
        ("no", "It stays: pill", ["pill"]),
        ("keep it", "It stays: pill", ["pill"]),
    ],
)
async def test_whether_to_delete_a_reminder_is_answered_in_words(
    hypnic: Hypnic, chat: Chat, answer: str, said: str, left: list[str]
) -> None:
    await chat.types("/remind pill 8am")
    await chat.types("delete it")

    assert said in await chat.types(answer)
    assert await texts(hypnic, chat) == left


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("doc said take it at night so make it ten pm", "every day at 22:00"),
        ("the kids are still up then so make it 10", "every day at 22:00"),
        ("he said before bed so can we do half 9", "every day at 21:30"),
        ("but not on the weekend im at my mums and she makes me take it", "weekdays at 21:00"),
        ("not at the weekend, i'm away then", "weekdays at 21:00"),
        ("from tomorrow, had mine today", "every day at 21:00, from Tue 3 Mar 2026"),
        ("i took today's already so start tomorrow", "every day at 21:00, from Tue 3 Mar 2026"),
    ],
)
async def test_a_change_is_read_among_its_reasons(chat: Chat, reason: str, said: str) -> None:
    await chat.types("remind me to take magnesium at 9pm")

    shown = await chat.types(reason)

    assert shown.startswith(f"take magnesium, {said}.")
    assert "Until you choose, this stays: take magnesium, every day at 21:00." in shown
