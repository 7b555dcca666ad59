"""A flag comes with the check-in that completes it, once, and lives on by its buttons."""

from datetime import timedelta

from telegram.error import NetworkError

from bot.domain.model import FlagState
from bot.domain.rules import RULES
from tests.harness import Chat, Hypnic

NAMES = {rule.name for rule in RULES}
TWITCHY = ("Some twitching", "Hand", "Done", "Yes, on the left", "None of these", "None of these")

FIRST = ("Yes, I am well again", "No, it was the first time")
NEUTRAL = "Your diary has something new to tell. It can wait for a quiet minute."
BUTTONS = ["Show the nights", "Make the doctor's page", "I've seen a doctor", "I've read it"]


def flags(chat: Chat) -> list[str]:
    """The names of the flags among the bot's messages, which stand below a neutral line."""
    told = [said.splitlines() for said in chat.said if "This is not a diagnosis." in said]
    return [next(line for line in lines if line in NAMES) for lines in told]


async def one_sided_nights(hypnic: Hypnic, chat: Chat, number: int) -> None:
    """Check in on that many mornings with twitching of the left hand."""
    for _ in range(number):
        await chat.types("/checkin")
        await chat.taps(*TWITCHY)
        await chat.skips_the_rest()
        hypnic.clock.now += timedelta(days=2)


async def test_one_spot_on_four_nights_is_flagged_with_its_nights(
    hypnic: Hypnic, chat: Chat
) -> None:
    await one_sided_nights(hypnic, chat, 3)
    assert flags(chat) == []

    await one_sided_nights(hypnic, chat, 1)

    assert flags(chat) == ["Always the same spot of the face or a hand"]
    assert "Nights: Mon 2 Mar, Wed 4 Mar, Fri 6 Mar, Sun 8 Mar." in chat.last
    assert "often only one muscle group is affected by the twitching" in chat.last
    assert "See a doctor soon" in chat.last
    assert chat.buttons() == [*BUTTONS, "Don't show again"]


async def test_a_flag_is_raised_once_and_shown_again_by_patterns(
    hypnic: Hypnic, chat: Chat
) -> None:
    await one_sided_nights(hypnic, chat, 6)
    assert len(flags(chat)) == 1

    await chat.types("/patterns")

    assert len(flags(chat)) == 2


async def test_an_event_is_flagged_in_the_middle_of_the_check_in(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Lost awareness", "Done")
    await chat.taps("Yes, I am well again")
    assert flags(chat) == []

    await chat.taps("No, it was the first time")

    assert flags(chat) == ["A night that may have been a seizure"]
    assert "112, 999 or 911" in chat.last
    assert "Until a doctor agrees, do not drive" in chat.last
    assert chat.buttons() == BUTTONS


async def test_a_possible_seizure_cannot_be_muted_by_a_forged_button(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Lost awareness", "Done", *FIRST)

    await chat.taps_data("flag:1:mute")

    assert [kept.state for kept in await hypnic.store.flags.all(chat.id)] == [FlagState.SHOWN]


async def test_corrected_nights_withdraw_a_flag(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)
    await chat.types("/diary")
    await chat.taps("Wed 4 Mar: some", "Change", "Same spot", "No, it varied")

    assert [kept.state for kept in await hypnic.store.flags.all(chat.id)] == [FlagState.WITHDRAWN]
    assert "with it a pattern is gone: Always the same spot of the face or a hand." in chat.last
    assert (await chat.types("/patterns")).splitlines()[1].startswith("No pattern worth a doctor")


async def test_another_person_cannot_touch_a_flag(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)
    other = await hypnic.join().sets_up()

    await other.taps_data("flag:1:doctor")

    assert [kept.state for kept in await hypnic.store.flags.all(chat.id)] == [FlagState.SHOWN]
    assert other.toasts[-1].startswith("That button does not work any more.")


async def test_a_seen_doctor_is_noted_with_the_date(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)

    await chat.taps("I've seen a doctor")

    kept = (await hypnic.store.flags.all(chat.id))[0]
    assert (kept.state, str(kept.doctor_on)) == (FlagState.SEEN_DOCTOR, "2026-03-10")


async def test_a_flag_comes_even_when_the_check_ins_screen_does_not(
    hypnic: Hypnic, chat: Chat
) -> None:
    await one_sided_nights(hypnic, chat, 3)
    await chat.types("/checkin")
    await chat.taps(*TWITCHY[:-1])
    hypnic.wire.fault = lambda name, _: (
        NetworkError("down") if name in {"answerCallbackQuery", "editMessageText"} else None
    )

    await chat.taps("Stop here")

    assert flags(chat) == ["Always the same spot of the face or a hand"]


async def test_an_old_button_does_not_bring_a_withdrawn_flag_back(
    hypnic: Hypnic, chat: Chat
) -> None:
    await one_sided_nights(hypnic, chat, 4)
    await chat.types("/diary")
    await chat.taps("Wed 4 Mar: some", "Change", "Same spot", "No, it varied")

    await chat.taps_data("flag:1:ok")

    kept = await hypnic.store.flags.all(chat.id)
    assert [k.state for k in kept] == [FlagState.WITHDRAWN]


async def test_a_visit_can_be_noted_for_an_earlier_day(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)

    said = await chat.taps("I've seen a doctor", "It was on another day", "Sun 8 Mar")

    assert "you saw a doctor about this on Sunday 8 March" in said
    kept = (await hypnic.store.flags.all(chat.id))[0]
    assert (kept.state, str(kept.doctor_on)) == (FlagState.SEEN_DOCTOR, "2026-03-08")


async def test_a_visit_on_a_day_nobody_offered_is_refused(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)

    await chat.taps_data("doctor:1:20260311")
    await chat.taps_data("doctor:1:20250308")

    assert [kept.doctor_on for kept in await hypnic.store.flags.all(chat.id)] == [None]


async def test_the_nights_of_a_flag_are_shown_as_a_picture(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)

    await chat.taps("Show the nights")

    assert "photo" in chat.messages[-1]
    assert chat.last.endswith("about: Mon 2 Mar, Wed 4 Mar, Fri 6 Mar, Sun 8 Mar.")


async def test_a_read_flag_stays_and_a_muted_one_does_not(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)

    await chat.taps("I've read it")
    await chat.types("/patterns")
    assert len(flags(chat)) == 2
    await chat.taps("Don't show again")
    before = len(chat.messages)
    await chat.types("/patterns")

    assert len(chat.messages) == before + 1


async def test_patterns_names_what_is_muted_and_shows_it_again(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)
    await chat.taps("Don't show again")
    said = await chat.types("/patterns")
    assert said.splitlines()[1].startswith("No other pattern was found in the")
    assert "Not shown, as you wished\n• Always the same spot of the face or a hand\n" in said

    said = await chat.taps("Show again: Always the same spot of the face or a hand")

    assert said.endswith("This kind of pattern is shown again from now on.")
    kept = await hypnic.store.flags.all(chat.id)
    assert [k.state for k in kept] == [FlagState.ACKNOWLEDGED]
    await chat.types("/patterns")
    assert "Not shown" not in chat.messages[-2]["text"]
    assert len(flags(chat)) == 3


async def test_the_first_line_of_what_arrives_says_nothing_about_health(
    hypnic: Hypnic, chat: Chat
) -> None:
    await one_sided_nights(hypnic, chat, 4)
    assert chat.last.splitlines()[0] == NEUTRAL

    await chat.types("/diary")
    await chat.taps("Wed 4 Mar: some", "Change", "Same spot", "No, it varied")
    assert chat.last.splitlines()[0] == NEUTRAL

    await chat.types("/checkin")
    await chat.taps("Something else happened", "Lost awareness", "Done", *FIRST)
    assert chat.last.splitlines()[0] == "Please read this now."


async def test_a_withdrawn_flag_is_told_once(hypnic: Hypnic, chat: Chat) -> None:
    await one_sided_nights(hypnic, chat, 4)
    await chat.types("/diary")
    await chat.taps("Wed 4 Mar: some", "Change", "Same spot", "No, it varied")

    await chat.taps("Change", "Where", "Arm", "Done")

    assert sum("a pattern is gone" in said for said in chat.said) == 1


async def test_what_comes_and_goes_within_a_morning_is_told_once(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Something else happened", "Lost awareness", "Done", *FIRST)
    assert flags(chat) == ["A night that may have been a seizure"]

    await chat.types("/checkin")
    await chat.taps("Stop here", "Change", "What else happened", "✓ Lost awareness")
    said = await chat.taps("None of these", "Stop here")
    assert "What I told you this morning is gone with this correction: A night that may" in said
    await chat.taps("Change", "What else happened", "Lost awareness", "Done", *FIRST)

    assert len(flags(chat)) == 1
    assert not any("a pattern is gone" in said for said in chat.said)
    states = [stored.state for stored in await hypnic.store.flags.all(chat.id)]
    assert states == [FlagState.SHOWN]


async def test_an_older_flag_changed_back_and_forth_brings_one_message(
    hypnic: Hypnic, chat: Chat
) -> None:
    await one_sided_nights(hypnic, chat, 4)
    await chat.types("/diary")
    await chat.taps("Wed 4 Mar: some")
    before = len(chat.said)

    for _ in range(2):
        await chat.taps("Change", "Same spot", "No, it varied")
        await chat.taps("Change", "Same spot", "Yes, on the left")

    assert sum("a pattern is gone" in said for said in chat.said[before:]) == 1
    assert len(flags(chat)) == 1
    assert any("gone this morning is back with this correction: Always" in s for s in chat.said)
    assert [k.state for k in await hypnic.store.flags.all(chat.id)] == [FlagState.SHOWN]

    hypnic.clock.now += timedelta(days=1)
    await chat.taps("Change", "Same spot", "No, it varied")
    assert sum("a pattern is gone" in said for said in chat.said[before:]) == 2


async def test_patterns_says_what_came_since_and_that_nights_are_too_few(
    hypnic: Hypnic, chat: Chat
) -> None:
    await one_sided_nights(hypnic, chat, 4)
    hypnic.clock.now += timedelta(days=20)
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    said = await chat.types("/patterns")

    assert "Since then: on 0 of the 1 night you recorded." in said
    assert "4 of the last 28 nights are noted: too few nights to judge" in chat.said[-2]
