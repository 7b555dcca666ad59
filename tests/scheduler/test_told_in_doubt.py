"""What was told by a wrong clock though its date does not show it: put right, or left, and said."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.question_types import DONE, Answer
from bot.scheduler.maintenance import look_at_clock
from tests.harness import MONDAY, Chat, Hypnic, exported
from tests.scheduler.test_clock import AHEAD, wrong_clock

DAY = timedelta(days=1)
UNSET, FIVE_DAYS = datetime(1970, 1, 1, 6, tzinfo=UTC), MONDAY - 5 * DAY
LATER = timedelta(minutes=10)


async def tells(chat: Chat, choice: str = "A lot") -> None:
    """One answer about last night."""
    await chat.types("/checkin")
    await chat.taps(choice, "Stop here")


async def sets(chat: Chat, wish: str) -> None:
    """Set a reminder that is shown first."""
    await chat.types(wish)
    if "Keep it" in chat.buttons():
        await chat.taps("Keep it")


async def told(hypnic: Hypnic, chat: Chat) -> dict[str, set[str]]:
    """What is kept of the jerks of each night."""
    nights = await hypnic.store.nights.diary(chat.id, date.min, date.max)
    return {str(night): set(answers["jerks"].chosen) for night, answers in nights.items()}


@pytest.mark.parametrize("behind", [UNSET, FIVE_DAYS])
async def test_a_night_and_a_note_of_a_clock_that_is_behind_get_their_real_date(
    hypnic: Hypnic, chat: Chat, behind: datetime
) -> None:
    await wrong_clock(hypnic, MONDAY, behind)
    await tells(chat)
    await chat.types("an awful one", reply_to=chat.messages[-1])
    await wrong_clock(hypnic, MONDAY + LATER)

    whole, _ = await exported(chat)
    assert {row["night"] for row in whole["answers"]} == {"2026-03-02"}
    assert [row["night"] for row in whole["notes"]] == ["2026-03-02"]
    assert whole["told_in_doubt"] == []


async def test_the_real_night_that_was_told_over_is_as_it_was(hypnic: Hypnic, chat: Chat) -> None:
    some = {"jerks": Answer(frozenset({"some"})), "end": Answer(state=DONE)}
    await hypnic.store.nights.change(chat.id, FIVE_DAYS.date(), lambda _: some)
    await wrong_clock(hypnic, MONDAY, FIVE_DAYS)
    await chat.types("/diary")
    lot = {**some, "jerks": Answer(frozenset({"lot"}))}
    await hypnic.store.nights.change(chat.id, FIVE_DAYS.date(), lambda _: lot)
    await wrong_clock(hypnic, MONDAY + LATER)

    assert await told(hypnic, chat) == {"2026-02-25": {"some"}, "2026-03-02": {"lot"}}


async def test_nights_told_in_days_of_a_clock_that_is_behind_are_each_their_own(
    hypnic: Hypnic, chat: Chat
) -> None:
    await wrong_clock(hypnic, MONDAY, MONDAY - 40 * DAY)
    for _ in range(3):
        await tells(chat)
        for _ in range(12):
            await wrong_clock(hypnic, hypnic.clock.now + timedelta(hours=2))
    await wrong_clock(hypnic, MONDAY + 3 * DAY)

    assert list(await told(hypnic, chat)) == ["2026-03-02", "2026-03-03", "2026-03-04"]


async def test_a_night_that_was_named_by_its_date_stays(hypnic: Hypnic, chat: Chat) -> None:
    await wrong_clock(hypnic, MONDAY, FIVE_DAYS)
    await chat.types("/diary")
    for night in (MONDAY.date(), FIVE_DAYS.date() - 2 * DAY):
        await hypnic.store.nights.change(chat.id, night, lambda _: {"jerks": Answer()})
    await wrong_clock(hypnic, MONDAY + LATER)

    assert list(await told(hypnic, chat)) == ["2026-02-23", "2026-03-02"]


async def test_an_answer_to_the_check_in_of_the_day_before_stays_with_it(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.later(minutes=31)
    for _ in range(11):
        await wrong_clock(hypnic, hypnic.clock.now + timedelta(hours=2))
    true = hypnic.clock.now
    await wrong_clock(hypnic, true - DAY)
    await chat.taps("A lot", "Stop here")
    await wrong_clock(hypnic, true + LATER)

    assert await told(hypnic, chat) == {"2026-03-02": {"lot"}}


async def test_a_machine_that_was_off_for_days_and_began_in_1970_finds_the_night(
    hypnic: Hypnic, chat: Chat
) -> None:
    await wrong_clock(hypnic, MONDAY, UNSET)
    await tells(chat)
    true = MONDAY + 3 * DAY
    await wrong_clock(hypnic, true + LATER)
    assert list(await told(hypnic, chat)) == ["1970-01-01"]
    for hours in range(1, 30):
        await wrong_clock(hypnic, true + timedelta(hours=hours))

    assert await told(hypnic, chat) == {"2026-03-05": {"lot"}}


async def test_nights_of_a_clock_that_is_believed_in_the_end_stay(
    hypnic: Hypnic, chat: Chat
) -> None:
    await wrong_clock(hypnic, MONDAY, FIVE_DAYS)
    await tells(chat)
    for hours in range(1, 30):
        await wrong_clock(hypnic, FIVE_DAYS + timedelta(hours=hours))

    assert await told(hypnic, chat) == {"2026-02-25": {"lot"}}
    assert not hypnic.store.db.execute("select * from told_in_doubt").fetchall()


async def dates(hypnic: Hypnic, chat: Chat) -> list[tuple[str, str]]:
    """The first and last date of each reminder."""
    sql = "select start, until from reminders where person_id = ? order by reminder_id"
    return list(hypnic.store.db.execute(sql, [chat.id]).fetchall())


@pytest.mark.parametrize("wrong", [AHEAD, MONDAY + 5 * DAY, FIVE_DAYS, UNSET])
@pytest.mark.parametrize("noticed", [True, False])
async def test_reminders_set_by_a_wrong_clock_get_their_real_dates_and_this_is_said(
    hypnic: Hypnic, chat: Chat, wrong: datetime, *, noticed: bool
) -> None:
    await wrong_clock(hypnic, MONDAY)
    hypnic.clock.now = wrong
    if noticed:
        await wrong_clock(hypnic, wrong)
    await sets(chat, "/remind call the clinic tomorrow at 9am")
    await sets(chat, "/remind iron every other day 10am")
    await wrong_clock(hypnic, MONDAY + LATER, MONDAY + 7 * LATER)
    await hypnic.tick()

    assert await dates(hypnic, chat) == [("2026-03-03", "2026-03-03"), ("2026-03-02", None)]
    (notice,) = [m for m in chat.messages if "My clock was wrong when you" in str(m.get("text"))]
    assert "call the clinic, once on Tue 3 Mar 2026" in notice["text"]
    assert set(chat.buttons(notice)) == {"09:00 call the clinic", "10:00 iron"}
    said = len(chat.arrived)
    for moment in (MONDAY + timedelta(hours=3), MONDAY + DAY + timedelta(hours=2)):
        await wrong_clock(hypnic, moment)
        await hypnic.tick()
    came = [text for text in chat.arrived[said:] if text.startswith("Reminder")]
    assert came == ["Reminder: iron", "Reminder: call the clinic"]


async def test_a_night_told_beside_a_reminder_takes_nothing_from_what_is_said_of_it(
    hypnic: Hypnic, chat: Chat
) -> None:
    other = await hypnic.join().sets_up()
    await wrong_clock(hypnic, MONDAY, FIVE_DAYS)
    for who in (chat, other):
        await sets(who, "/remind call the clinic tomorrow at 9am")
        await tells(who)
    await wrong_clock(hypnic, MONDAY + LATER)

    for who in (chat, other):
        assert await told(hypnic, who) == {"2026-03-02": {"lot"}}
        assert len(await hypnic.store.reminders.righted(who.id)) == 1


async def test_who_hides_the_lock_screen_is_told_without_the_text(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.store.change(chat.id, {"discreet": True}, MONDAY)
    await wrong_clock(hypnic, MONDAY, AHEAD)
    await sets(chat, "/remind call the clinic tomorrow at 9am")
    await wrong_clock(hypnic, MONDAY + LATER)
    await hypnic.tick()

    assert "moved the dates of some reminders" in chat.arrived[-1]
    assert "clinic" not in chat.arrived[-1]


async def test_a_reminder_that_is_set_again_or_deleted_since_is_left_and_nothing_said(
    hypnic: Hypnic, chat: Chat
) -> None:
    await wrong_clock(hypnic, MONDAY, AHEAD)
    await sets(chat, "/remind call the clinic tomorrow at 9am")
    await sets(chat, "/remind iron every other day 10am")
    await wrong_clock(hypnic, MONDAY + LATER)
    one, other = await hypnic.store.reminders.righted(chat.id)
    await hypnic.store.reminders.delete(chat.id, one.reminder_id)
    await hypnic.store.reminders.keep(chat.id, other, hypnic.clock.now)
    await hypnic.tick()

    assert await hypnic.store.reminders.righted(chat.id) == ()
    assert not any("My clock was wrong" in text for text in chat.arrived)


async def test_a_reminder_that_is_deleted_before_the_clock_is_right_is_not_missed(
    hypnic: Hypnic, chat: Chat
) -> None:
    await wrong_clock(hypnic, MONDAY, AHEAD)
    await sets(chat, "/remind call the clinic tomorrow at 9am")
    (own,) = await hypnic.store.reminders.all(chat.id)
    await hypnic.store.reminders.delete(chat.id, own.reminder_id)
    await wrong_clock(hypnic, MONDAY + LATER)
    await hypnic.tick()

    assert await hypnic.store.reminders.righted(chat.id) == ()
    assert not any("My clock was wrong" in text for text in chat.arrived)


async def test_reminders_set_while_the_clock_is_right_are_never_moved(
    hypnic: Hypnic, chat: Chat
) -> None:
    await look_at_clock(hypnic.context())
    await sets(chat, "/remind call the clinic tomorrow at 9am")
    await wrong_clock(hypnic, AHEAD, MONDAY + LATER, UNSET, MONDAY + 2 * LATER)

    assert await dates(hypnic, chat) == [("2026-03-03", "2026-03-03")]


async def test_a_machine_that_sleeps_each_night_moves_no_reminder(
    hypnic: Hypnic, chat: Chat
) -> None:
    await look_at_clock(hypnic.context())
    for day in range(1, 12):
        for hour in range(14):
            await wrong_clock(hypnic, MONDAY + day * DAY + timedelta(hours=hour))
            if hour == 1:
                await sets(chat, f"/remind call {day} tomorrow at 9am")

    found = await dates(hypnic, chat)
    assert [first for first, _ in found] == [
        str((MONDAY + day * DAY + DAY).date()) for day in range(1, 12)
    ]
    assert not any("My clock was wrong" in text for text in chat.arrived)
