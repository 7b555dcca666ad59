"""A wish within the hour after an alarm: it is granted, and ends no danger that goes on."""

import pytest

from tests.harness import Chat

FACE = "my dads mouth is hanging on one side and he cant lift his arm"
WISH = "i want to die"
WORSE = "one more reason to call"


@pytest.mark.parametrize(
    ("wish", "typed", "said"),
    [
        ("can the report be printed on a4", "yes, still. the hand is rather worse", WORSE),
        ("pause the check ins for a week", "still there btw", WORSE),
        ("show me settings please", "since about 10 past", "Say that, too"),
        ("change check in to 8", "it started about ten minutes ago", "Say that, too"),
        ("what does the article say about magnesium", "he was sick again just now", WORSE),
        ("what's the report for", "it's back", WORSE),
        ("remind me magnesium at 21:00", "no change", WORSE),
        ("show me settings please", "2nd tablet did nothing", WORSE),
        ("remind me iron at 21:00", "still beeping, kids are sleepy", WORSE),
    ],
)
async def test_a_wish_between_ends_no_danger_that_goes_on(
    chat: Chat, wish: str, typed: str, said: str
) -> None:
    await chat.types(FACE)
    assert "emergency number" not in await chat.types(wish)

    assert said in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "since monday i sleep better",
        "still twitching every night",
        "is it worse with coffee",
        "my legs are worse than my arms when i fall asleep",
        "still on nights this week",
    ],
)
async def test_what_is_of_the_nights_is_no_danger_that_goes_on(chat: Chat, typed: str) -> None:
    await chat.types(FACE)
    await chat.types("show me settings please")

    assert "emergency number" not in await chat.types(typed)


async def test_the_danger_goes_before_a_wish_of_the_same_message(chat: Chat) -> None:
    await chat.types(FACE)

    said = await chat.types("it came on 20 minutes ago. can the report be printed for thursday")

    assert "Say that, too" in said
    assert "ask me once more" in said


@pytest.mark.parametrize(
    ("alarm", "typed"),
    [
        ("my gran fell and hit her head, she takes warfarin", "she's a bit sleepy though"),
        ("my wife is 31 weeks and bleeding", "a bit more blood now"),
    ],
)
async def test_a_sign_of_that_danger_is_heard_after_a_wish(
    chat: Chat, alarm: str, typed: str
) -> None:
    await chat.types(alarm)
    await chat.types("show me settings please")

    assert "emergency number" in await chat.types(typed)


async def test_what_is_felt_still_after_despair_is_heard(chat: Chat) -> None:
    await chat.types(WISH)
    await chat.types("what does alcohol do to twitching")

    assert "116 123" in await chat.types("still feel like that tbh")


async def test_to_be_calm_after_a_plan_is_no_all_clear(chat: Chat) -> None:
    await chat.types("i've kept the rest of the 50s and i've written the letters so it's fine now")

    said = await chat.types(
        "i'm calm. just wanted to tidy things up. did the reminder get deleted?"
    )

    assert "Since then I have done only what I said is done" in said
    assert "need not mean that it is over" in said
    assert "116 123" in said


@pytest.mark.parametrize("typed", ["i feel calm now", "i'm at peace", "dont worry about me"])
async def test_nor_is_it_behind_a_wish_to_delete_all(chat: Chat, typed: str) -> None:
    await chat.types(WISH)
    await chat.types("delete all my data")

    assert "need not mean that it is over" in await chat.types(typed)


@pytest.mark.parametrize("typed", ["sort out my reminders", "did the reminder get deleted?"])
async def test_what_is_put_in_order_is_heard_as_that_only_at_once(chat: Chat, typed: str) -> None:
    await chat.types(WISH)
    await chat.types("show me settings please")

    assert "need not mean that it is over" not in await chat.types(typed)


async def test_a_note_with_an_alarm_is_said_to_be_saved_when_it_is_asked(chat: Chat) -> None:
    await chat.types("note: my chest hurts and my left arm is numb")

    said = await chat.types("did you save that?")

    assert said.startswith("Your last note is saved. Since then I have done only what I said")
    assert "emergency number" in said


async def test_without_one_no_note_is_said_to_be_saved(chat: Chat) -> None:
    await chat.types(FACE)

    assert (await chat.types("did you save that?")).startswith("Since then I have done only")


async def test_a_strangers_wish_to_be_deleted_after_an_alarm_is_answered(stranger: Chat) -> None:
    await stranger.types(WISH)
    before = len(stranger.messages)

    await stranger.types("delete me")

    first, second = [str(message.get("text", "")) for message in stranger.messages[before:]]
    assert "need not mean that it is over" in first
    assert second.startswith("There is nothing to show or delete")
    assert "Only what the alarm was about I keep in mind" in second


async def test_what_is_ended_after_despair_is_done_and_the_help_stays_near(chat: Chat) -> None:
    await chat.types(WISH)
    before = len(chat.messages)

    await chat.types("ok. can you export my data")

    shown = [str(message.get("text", "")) for message in chat.messages[before:]]
    assert any("need not mean that it is over" in text for text in shown)
    assert any("document" in message for message in chat.messages[before:])


@pytest.mark.parametrize("typed", ["yeah. tonight probably. sorry", "tonight", "yes, soon"])
async def test_a_time_after_despair_is_a_plan(chat: Chat, typed: str) -> None:
    await chat.types(WISH)
    await chat.types("did the reminder get deleted?")

    assert "Something is taken or done" in await chat.types(typed)


async def test_a_child_who_swallowed_something_and_is_sick_is_not_well(chat: Chat) -> None:
    await chat.types("my toddler ate some of my iron tablets")
    await chat.types("show me settings please")

    assert WORSE in await chat.types("she's been sick twice")
