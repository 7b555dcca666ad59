"""News of a night that was told oddly, a yes with more behind it, and *what did you save?*"""

import pytest

from bot.screens.checkin import REPLY_FOR_NOTE
from tests.chat.test_night_news import MONDAY, OUT, SAVED, TOLD
from tests.harness import Chat, Hypnic

WHAT_IS_SAVED = "Night to Monday 2 March\nSaved: a lot of twitching, leg,"


@pytest.mark.parametrize(
    "typed",
    [
        "ok save",
        "great, keep it. thx",
        "yes that is right, thank you",
        "lol ok log it for me please",
    ],
)
async def test_a_yes_in_any_dress_saves(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(TOLD)

    assert (await chat.types(typed)).startswith(WHAT_IS_SAVED)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED


@pytest.mark.parametrize(
    "typed", ["is that it down?", "so that's in, is it?", "got all that?", "is it both in then"]
)
async def test_in_the_middle_of_a_check_in_it_is_said_what_is_saved(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    said = await chat.types(typed)

    assert said == "Night to Monday 2 March\nSaved: a lot of twitching.\n" + REPLY_FOR_NOTE
    assert "Answer the rest" in chat.buttons()


@pytest.mark.parametrize("typed", ["did that take?", "not saved yet is it", "is that in my diary"])
async def test_a_setting_that_was_just_made_is_told_and_no_night(chat: Chat, typed: str) -> None:
    await chat.types("no messages after 8pm")
    await chat.types("aye go on then")

    assert (await chat.types(typed)).startswith("Check-in: every day")


@pytest.mark.parametrize("typed", ["is that down to stress?", "is it in my head?", "is that it?"])
async def test_a_question_of_something_else_gets_no_night(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    assert "Saved" not in await chat.types(typed)


async def test_what_else_is_said_behind_a_yes_is_kept_as_a_note(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(TOLD)

    await chat.types("ha yes save it. the dog wants danger money now")

    assert chat.said[-2].startswith(WHAT_IS_SAVED)
    assert chat.last.startswith("Your note is saved with the night to Monday 2 March.")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED


async def test_a_question_behind_a_yes_is_answered_after_it(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(TOLD)

    said = await chat.types("yes save it. how many people get this")

    assert "From the article" in said
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED


async def test_a_danger_behind_a_yes_is_heard(chat: Chat) -> None:
    await chat.types(TOLD)

    said = await chat.types("save it. my chest hurts and my arm is numb")

    assert "emergency number" in said


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("had 5 last night and jerked like a horse", "a lot of twitching"),
        ("flapped like a trout as I dozed off last night", "a lot of twitching"),
        ("twitched a lot this morning when I finally went to bed", "a lot of twitching"),
        ("thanks. my night was calm actually", "no twitching"),
        ("3 whiskys", "2–3 drinks"),
        ("both arms, and I had a hard shift", "arm"),
    ],
)
async def test_news_in_odd_words_are_offered(chat: Chat, typed: str, read: str) -> None:
    assert f"Night to Mon 2 Mar: {read}." in await chat.types(typed)


async def test_what_could_not_be_read_opens_the_check_in_by_a_typed_yes(chat: Chat) -> None:
    assert "I have not saved it" in await chat.types("Good morning my dear. I did not sleep well.")

    assert "How was falling asleep?" in await chat.types("yes, last night")


@pytest.mark.parametrize(
    "typed", ["what did you save", "has my night been saved now?", "is that noted", "save it"]
)
async def test_whether_it_is_saved_gets_the_night_that_is_saved(chat: Chat, typed: str) -> None:
    await chat.types(TOLD)
    await chat.types("yes")

    assert (await chat.types(typed)).startswith(WHAT_IS_SAVED)


@pytest.mark.parametrize(
    "typed",
    [
        "what did you save for last night btw",
        "what did i just change again",
        "read me back last night",
        "whats down for last night then",
    ],
)
async def test_what_stands_for_the_last_night_is_told_in_words(chat: Chat, typed: str) -> None:
    await chat.types(TOLD)
    await chat.types("yes")

    assert (await chat.types(typed)).startswith(WHAT_IS_SAVED)


@pytest.mark.parametrize(
    ("typed", "empty"),
    [
        ("so what have you got down now for the two nights", True),
        ("what do you have for yesterday and today", True),
        ("show me the last 3 nights", True),
        ("Show me exactly what you have stored about me now", False),
        ("what have i told you so far", False),
    ],
)
async def test_what_stands_for_several_nights_is_told_in_words(
    chat: Chat, typed: str, *, empty: bool
) -> None:
    await chat.types(TOLD)
    await chat.types("yes")

    said = await chat.types(typed)

    assert "Night to Mon 2 Mar: a lot of twitching, leg" in said
    assert ("Night to Sun 1 Mar: nothing is noted." in said) == empty
    assert "Night to Mon 2 Mar" in chat.buttons()


async def test_what_was_saved_of_a_night_is_told_behind_a_reminder(chat: Chat) -> None:
    await chat.types(TOLD)
    await chat.types("yes")
    await chat.types("remind me of iron at 9pm")

    assert (await chat.types("thanks x what did you save for last night btw")).startswith(
        WHAT_IS_SAVED
    )


async def test_what_was_changed_last_may_be_a_setting(chat: Chat) -> None:
    await chat.types("ask me at 9")

    assert "Check-in time: 09:00" in await chat.types("what did i just change again")


async def test_a_named_night_without_an_entry_is_said_to_be_empty(chat: Chat) -> None:
    said = await chat.types("what do you have for the night before last")

    assert said == "Night to Sun 1 Mar: nothing is noted."
    assert "How was falling asleep?" in await chat.taps("Night to Sun 1 Mar")


@pytest.mark.parametrize("typed", ["what do you have on epilepsy", "what do you keep about me"])
async def test_other_questions_with_such_words_are_not_of_a_night(chat: Chat, typed: str) -> None:
    await chat.types(TOLD)
    await chat.types("yes")

    assert "Saved" not in (await chat.types(typed))[:40]


async def test_where_nothing_is_saved_that_is_said_and_a_wish_opens_the_check_in(
    chat: Chat,
) -> None:
    assert "Nothing of last night is saved yet." in await chat.types("did you save that?")
    assert "How was falling asleep?" in await chat.types("i want write in diary this night")


async def test_drinks_told_in_an_open_check_in_are_kept_with_what_comes_after(chat: Chat) -> None:
    await chat.types("/checkin")

    assert (await chat.types("4 whiskys")).startswith("Noted: 4 or more drinks.")
    assert "Where did it twitch?" in await chat.types("some twitching")
    await chat.types("both legs and my left shoulder")
    assert "✓ Alcohol: 4 or more" in chat.buttons()


async def test_what_is_shown_beside_a_noted_night_is_what_will_be_saved(chat: Chat) -> None:
    await chat.types("last night some twitching in my arm")
    await chat.types("yes")

    shown = await chat.types("my left leg too")

    assert shown.startswith("Night to Mon 2 Mar: leg.")
    assert "Not all that you told fits an answer" in shown
    assert "\nSaved: some twitching, leg, arm." in await chat.types("yes")


@pytest.mark.parametrize("typed", ["it was just the one", "only the one in fact"])
async def test_what_goes_on_with_a_card_is_no_news_of_a_night(chat: Chat, typed: str) -> None:
    await chat.types("I had a seizure at 6 as a child")

    assert "news of your night" not in await chat.types(typed)


@pytest.mark.parametrize("way", [(), ("Not last night",), ("Change",)])
async def test_who_was_only_talking_has_a_way_out(
    hypnic: Hypnic, chat: Chat, way: tuple[str, ...]
) -> None:
    await chat.types(TOLD)
    await chat.taps(*way, OUT)

    assert chat.messages[-1]["text"] == "All right. Nothing was changed."
    await chat.types("yes")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(
    "typed", ["i was up four times with him last night", "woke 3 times last night for my mum"]
)
async def test_who_is_up_for_somebody_gets_a_kind_word_and_is_told_whose_night_it_is(
    chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert said.startswith("Being up for somebody wears you down")
    assert "woke twice or more" in said


@pytest.mark.parametrize(
    "typed",
    ["wheres the twitching in that?? i said jumping all over", "where is it? i said legs, a lot"],
)
async def test_a_complaint_that_something_is_missing_offers_it(chat: Chat, typed: str) -> None:
    await chat.types("bad night, slept about 5 hrs")
    await chat.taps("Save this")

    before = len(chat.said)
    await chat.types(typed)

    assert [said.partition(";")[0] for said in chat.said[before:]] == [
        "Night to Mon 2 Mar: a lot of twitching"
    ]
