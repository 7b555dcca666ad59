"""One check-in stands open at a time, and somebody who does not answer gets fewer and fewer."""

from datetime import date

import pytest
from telegram.error import NetworkError

from bot.domain.absence import ASK_AFTER, PAUSE_AFTER
from tests.chat.test_settings import goes_on
from tests.harness import Chat, Hypnic
from tests.scheduler.absence import nobody_answers
from tests.scheduler.test_due_messages import NUDGE, READY, berlin, check_ins, ledger

SET_UP = 6
"""So many messages stand in a chat when it begins."""


def with_buttons(chat: Chat) -> list[str]:
    """The messages after set-up that can still be tapped."""
    return [str(m.get("text", "")) for m in chat.messages[SET_UP:] if chat.buttons(m)]


async def test_sixty_days_without_an_answer_are_eleven_messages(hypnic: Hypnic, chat: Chat) -> None:
    listed = await nobody_answers(hypnic, chat, 60)

    morning, nudge = "Your check-in is ready.", "Your check-in is still open."
    kinds = [(day, text.split(". ")[1].split("\n")[0].rstrip(".")) for day, text in listed[:-1]]
    assert kinds == [
        *[
            (day, words.rstrip("."))
            for day in range(1, ASK_AFTER + 1)
            for words in (morning, nudge)
        ],
        *[(day, morning.rstrip(".")) for day in range(ASK_AFTER + 1, PAUSE_AFTER + 1)],
    ]
    assert [day for day, text in listed if "How shall I go on?" in text] == [ASK_AFTER + 1]
    assert listed[-1][0] == PAUSE_AFTER + 1
    assert listed[-1][1].startswith("The last 7 check-ins had no answer, so I pause them now.")
    assert chat.buttons() == ["Go on"]
    assert with_buttons(chat) == chat.said[-1:]


@pytest.mark.parametrize(
    ("typed", "set_now"),
    [
        ("once a week please", "How often: once a week"),
        ("only when I write", "How often: only when i write"),
        ("daily", "How often: every day"),
    ],
)
async def test_how_to_go_on_is_typed_when_it_was_asked(
    hypnic: Hypnic, chat: Chat, typed: str, set_now: str
) -> None:
    for day in range(2, 2 + ASK_AFTER + 1):
        await hypnic.clock_shows(berlin(day, 7, 30))
    assert "How shall I go on?" in chat.last

    assert set_now in await chat.types(typed)


async def test_how_often_is_only_shown_when_nothing_asked_for_it(chat: Chat) -> None:
    assert (await chat.types("once a week please")).startswith("How often")
    assert "How often: every day" in await chat.types("/settings")

    await chat.types("once a week")
    assert "How often: once a week" in await chat.types("yes")


async def test_a_pause_is_ended_by_the_words_of_its_button(chat: Chat) -> None:
    await chat.types("/pause 10")

    assert (await chat.types("go on")).startswith("Welcome back. Your next check-in comes on")


async def test_the_nudge_stands_in_place_of_the_mornings_message(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await hypnic.clock_shows(berlin(2, 10, 30))

    assert check_ins(chat) == [READY, NUDGE]
    assert [text for text in chat.said if "Your check-in is" in text] == [NUDGE]


async def test_only_the_newest_open_check_in_has_buttons_and_the_older_say_where(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await hypnic.clock_shows(berlin(3, 7, 30))

    assert len(with_buttons(chat)) == 1
    assert chat.said[-2] == (
        "Night to Monday 2 March\nThis check-in is closed. Reply here to tell of that night, or"
        " open it in /diary."
    )


async def test_a_check_in_answered_elsewhere_says_how_the_night_was(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.types("/checkin")
    await hypnic.later(minutes=1)
    assert chat.said[-2].endswith("or open it in /diary.")

    await hypnic.clock_shows(berlin(3, 7, 30))
    morning = chat.messages[-1]
    await chat.types("/diary")
    await chat.taps("Tue 3 Mar", "Quiet night, ordinary day")
    await hypnic.later(minutes=1)
    standing = next(m for m in chat.messages if m["message_id"] == morning["message_id"])
    assert standing["text"].startswith("Night to Tuesday 3 March\nSaved: no twitching")
    assert chat.buttons(standing) == []


async def test_an_answered_check_in_keeps_its_way_to_change_it(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.taps("Quiet night, ordinary day")
    await hypnic.clock_shows(berlin(3, 7, 30))

    assert "Change" in chat.buttons(chat.messages[-2])


async def test_an_open_check_in_expires_after_a_day(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await chat.types("/pause 10")
    await hypnic.store.standing.expire(berlin(3, 7, 31))
    await hypnic.tick()

    assert [line for line in with_buttons(chat) if "night to Monday 2" in line] == []


async def test_clearing_waits_for_what_is_due_and_for_the_network(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    hypnic.wire.fault = lambda name, _: NetworkError("off") if name == "deleteMessage" else None
    await hypnic.clock_shows(berlin(2, 10, 30))
    assert [text for text in chat.said if "Your check-in is" in text] == [READY, NUDGE]

    hypnic.wire.fault = lambda _, __: None
    await hypnic.later(minutes=1)
    assert [text for text in chat.said if "Your check-in is" in text] == [NUDGE]
    calls = len(hypnic.wire.calls)
    await hypnic.later(minutes=1)
    assert len(hypnic.wire.calls) == calls


async def test_a_night_told_later_counts_as_answered(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await goes_on(hypnic, 2)
    await chat.types("it was quiet", reply_to=chat.messages[-1])
    await goes_on(hypnic, PAUSE_AFTER - 1)

    assert [text for text in chat.arrived if "pause them now" in text] == []
    await goes_on(hypnic, 2)
    assert [text for text in chat.arrived if "pause them now" in text]


async def test_who_is_asked_once_a_week_is_never_paused(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("How often", "Once a week")
    await goes_on(hypnic, 7 * (PAUSE_AFTER + 2))

    assert [text for text in chat.arrived if "no answer" in text] == []
    assert "paused" not in [state for _, _, state in ledger(hypnic)]


async def test_who_says_how_often_is_counted_anew_and_an_open_pause_ends(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await goes_on(hypnic, ASK_AFTER)
    await chat.taps("Only when I write")
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert person.paused_until == date.max
    assert "How often: only when i write" in chat.last

    await chat.taps("How often", "Every day")
    before = len(chat.arrived)
    await goes_on(hypnic, PAUSE_AFTER)
    assert len([text for text in chat.arrived[before:] if "check-in is ready" in text]) == 7


async def test_the_weekly_review_arrives_silently(hypnic: Hypnic, chat: Chat) -> None:
    for _ in range(6):
        await chat.types("/checkin")
        await chat.taps("Quiet night, ordinary day")
        await goes_on(hypnic, 1)

    sent = [given for name, given in hypnic.wire.calls if name == "sendPhoto"]
    assert [given["disable_notification"] for given in sent] == ["true"]
