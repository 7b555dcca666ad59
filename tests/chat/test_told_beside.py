"""What is told beside a night: kept as a note, put in, or asked for where it was told by half."""

import pytest

from bot.screens.checkin import noted
from storage.database import rows
from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic

KEPT = "Your note is saved with the night to Monday 2 March."


def kept(hypnic: Hypnic) -> list[str]:
    return [row["text"] for row in rows(hypnic.store.db, "select * from notes")]


async def saves(chat: Chat) -> None:
    await chat.types("jerked 7 times, left leg")
    await chat.types("yes")


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("note: new pillow", "new pillow"),
        ("add note: redbull at 6pm", "redbull at 6pm"),
        ("can you note that the fan was broken", "the fan was broken"),
        ("the fan was broken, put that down as a note", "the fan was broken"),
        ("new mattress since monday. please add it to my notes", "new mattress since monday"),
        ("also the fan was broken", "also the fan was broken"),
        ("oh and my husband snored", "oh and my husband snored"),
    ],
)
async def test_a_note_told_in_words_is_kept_with_the_night(
    hypnic: Hypnic, chat: Chat, typed: str, note: str
) -> None:
    await saves(chat)

    await chat.types(typed)

    assert any(said.startswith(KEPT) for said in chat.said)
    assert kept(hypnic) == [note]


async def test_what_a_note_tells_of_the_night_is_offered_besides(chat: Chat) -> None:
    await saves(chat)

    assert "caffeine after noon." in await chat.types("add note: redbull at 6pm")


@pytest.mark.parametrize("typed", ["put that as a note", "no thats a note, not a reminder"])
async def test_a_note_without_its_words_is_asked_for_them(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await saves(chat)

    assert (await chat.types(typed)).startswith("Type the note now.")
    await chat.types("the fan was broken all night")
    assert kept(hypnic) == ["the fan was broken all night"]


async def test_words_that_were_just_read_are_kept_by_their_button(chat: Chat) -> None:
    await chat.types("jerked 7 times, left leg")

    assert "my words as a note" in await chat.types("put that as a note")
    assert "my words as a note" in await chat.types("save with note")


async def test_what_is_told_behind_a_yes_is_kept_or_offered(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("jerked 7 times, left leg")

    await chat.types("save it. the window was open")
    assert kept(hypnic) == ["the window was open"]
    assert "Night to Mon 2 Mar: stress." in await chat.types("and i was very nervous")
    said = await chat.types("what exactly did you save")
    assert said.startswith("Saved so far: a lot of twitching, leg")


@pytest.mark.parametrize(
    ("typed", "asked", "then", "saved"),
    [
        ("oh and 2 energy drinks", "At what time was", "around 5 pm", "caffeine"),
        ("also had wine", "How many was it?", "two glasses", "alcohol2"),
    ],
)
async def test_what_was_told_by_half_is_asked_for_with_its_question(
    hypnic: Hypnic, chat: Chat, typed: str, asked: str, then: str, saved: str
) -> None:
    await saves(chat)

    assert asked in await chat.types(typed)
    assert "Caffeine after noon" in chat.buttons()
    await chat.types(then)

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["day"].chosen == {saved}


async def test_the_hour_that_an_offer_lacks_is_put_into_it(chat: Chat) -> None:
    said = await chat.types("4h, jerked awake twice, had an energy drink on shift")

    assert "slept under 5 hours." in said
    assert "At what time was it?" in said
    assert "caffeine after noon." in await chat.types("at 4pm")


@pytest.mark.parametrize(
    "typed", ["also remind me to buy tea at 9pm", "also what helps against it?", "oh and thanks!"]
)
async def test_a_wish_a_question_and_thanks_are_no_note(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await saves(chat)

    await chat.types(typed)

    assert kept(hypnic) == []


async def test_a_danger_beside_a_night_is_heard_and_no_note(hypnic: Hypnic, chat: Chat) -> None:
    await saves(chat)

    assert "emergency number" in await chat.types("also my chest hurts and my arm is numb")
    assert kept(hypnic) == []


@pytest.mark.parametrize("typed", ["that was the night before", "no wait, that was 2 nights ago"])
async def test_what_was_saved_is_moved_to_the_night_that_is_named(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await saves(chat)

    said = await chat.types(typed)

    assert said.startswith("Saved for the night to Mon 2 Mar: a lot of twitching; leg")
    assert "jerks" in await hypnic.store.nights.answers(chat.id, MONDAY)
    await chat.taps(chat.buttons()[0])
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}
    assert chat.last.startswith("Night to Sunday 1 March\nSaved: a lot of twitching")


async def test_later_leaves_a_night_that_is_begun_as_it_is(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    assert (await chat.types("later")).startswith("All right. What you told is kept.")
    assert "Where did it twitch?" in await chat.taps("Go on")


async def test_news_of_what_is_asked_later_are_noted_in_the_open_check_in(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    said = await chat.types("in the end i slept 6 hours, and woke 3 times as next door was loud")

    assert said.startswith("Noted: woke twice or more; slept 5–7 hours.")
    assert "Where did it twitch?" in said
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers.keys() == {"jerks", "night", "hours"}


async def test_more_news_after_a_question_go_with_those_that_were_offered(chat: Chat) -> None:
    await chat.types("jerked 7 times, right shoulder, slept 6h")
    await chat.types("how common is it?")

    said = await chat.types("the shoulder was left")

    assert "a lot of twitching; arm; same spot on the left; slept 5–7 hours." in said


async def test_an_answer_with_a_story_is_kept_with_its_words(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")

    said = await chat.types("left i think, next door had a loud party till four")

    assert said.startswith("Noted: same spot on the left; all your words as a note.")
    assert kept(hypnic) == ["left i think, next door had a loud party till four"]


@pytest.mark.parametrize(
    ("length", "note"), [(1000, "all"), (1001, "the first 1,000 characters of")]
)
def test_a_note_that_is_cut_is_said_to_be(length: int, note: str) -> None:
    assert noted({}, [], kept="a" * length) == f"Noted: {note} your words as a note.\n\n"


async def test_what_was_forgotten_is_offered_and_skips_nothing(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…", "Stressful", "Done")

    assert "hard sport." in await chat.types("forgot: gym too")
    assert "night" not in await hypnic.store.nights.answers(chat.id, MONDAY)


async def test_a_note_beside_a_wish_to_put_a_night_in_is_kept(hypnic: Hypnic, chat: Chat) -> None:
    said = await chat.types("can you put in last night as bad, and a note that ecg was normal")

    assert "Night to Mon 2 Mar: a lot of twitching." in said
    assert kept(hypnic) == ["ecg was normal"]
    assert "Saved: a lot of twitching." in await chat.types("yes")


@pytest.mark.parametrize("typed", ["please log last night as quiet", "put last night in as quiet"])
async def test_a_night_to_be_put_in_as_it_was_is_offered(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("Night to Mon 2 Mar: no twitching.")


@pytest.mark.parametrize("typed", ["can you put in last night please", "add last night"])
async def test_a_night_to_be_put_in_without_its_news_is_opened(chat: Chat, typed: str) -> None:
    assert "How was falling asleep?" in await chat.types(typed)


@pytest.mark.parametrize("typed", ["no alcohol", "put NO alcohol please, proud of that one"])
async def test_one_no_among_the_chips_is_said_to_be_left_unticked(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done", "Yes, on the left")

    assert "Leave that unticked, and it is a no." in await chat.types(typed)
    assert kept(hypnic) == [typed]
