"""What was read of a night: of which one it is, and saved, corrected and refused in words."""

from datetime import UTC, datetime

import pytest

from tests.chat.test_night_news import MONDAY, SAVED, SUNDAY, TOLD
from tests.harness import Chat, Hypnic

DIALECT = [
    "aye go on",
    "go on then love",
    "save that ya",
    "ta love stick it in the diary",
    "that'll do nicely",
]


@pytest.mark.parametrize("typed", ["yes", "Yes, that's right", "save this", "ok", "👍", *DIALECT])
async def test_a_typed_yes_saves_what_was_read(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(TOLD)

    said = await chat.types(typed)

    assert said.startswith("Night to Monday 2 March\nSaved: a lot of twitching, leg,")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED


@pytest.mark.parametrize(
    "typed",
    ["put it in the bin", "aye right", "save that for tomorrow", "right go on tell me of stress"],
)
async def test_words_like_a_yes_save_nothing(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(TOLD)

    await chat.types(typed)

    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(
    "typed", ["Do not note it", "don't save it please", "no thanks", "nah leave it", "rather not"]
)
async def test_who_wants_nothing_noted_is_not_asked_what_is_wrong(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("two jerks in left leg, two beers")

    assert await chat.types(typed) == "All right. Nothing was changed."
    await chat.types("yes save it")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("no, right leg", "Night to Mon 2 Mar: some twitching; leg; same spot on the right."),
        ("and two beers", "same spot on the left; 2–3 drinks."),
        ("actually a lot", "Night to Mon 2 Mar: a lot of twitching; leg; same spot"),
        ("it was the night before", "Night to Sun 1 Mar: some twitching; leg; same spot"),
        ("not last night", "Which night was it?"),
        ("no three times", "Night to Mon 2 Mar: some twitching; leg; same spot on the left."),
        (
            "it was the right leg",
            "Night to Mon 2 Mar: some twitching; leg; same spot on the right.",
        ),
        ("was 5 beers not 6", "same spot on the left; 4 or more drinks."),
        ("you left out the wine", "Tap what is not right, and I leave it out."),
        ("was 5 not 6 lol", "Tap what is not right, and I leave it out."),
        (
            "That is not right. I did not say the same spot. Just the left leg, two jerks.",
            "Night to Mon 2 Mar: some twitching; leg.\n",
        ),
        ("no", "Tap what is not right, and I leave it out. Nothing is saved yet."),
        ("that's wrong", "Tap what is not right, and I leave it out."),
        ("change it", "Tap what is not right, and I leave it out."),
        ("no wait, not two, five", "Night to Mon 2 Mar: a lot of twitching; leg; same spot"),
        ("no, it was only once", "Night to Mon 2 Mar: some twitching; leg; same spot"),
        ("change it to two coffees", "Tap what is not right, and I leave it out."),
        ("right leg, not left", "Night to Mon 2 Mar: some twitching; leg; same spot on the right."),
        ("it was my arm, not the leg", "Night to Mon 2 Mar: some twitching; arm.\n"),
        ("it was the night to saturday", "Night to Sat 28 Feb: some twitching; leg; same spot"),
    ],
)
async def test_what_was_read_is_corrected_in_words(
    hypnic: Hypnic, chat: Chat, typed: str, read: str
) -> None:
    await chat.types("two jerks in left leg")

    assert read in await chat.types(typed)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


LAST = "Night to Mon 2 Mar: "


@pytest.mark.parametrize(
    ("told", "typed", "read"),
    [
        ("slept 4h", "you missed the twitching", "some twitching; slept under 5 hours."),
        (
            "slept 4h, lots of twitches",
            "you forgot the jerks",
            "a lot of twitching; slept under 5 hours.",
        ),
        (
            "some twitches in my leg",
            "4.5 hours sleep, you left that out",
            "some twitching; leg; slept under 5 hours.",
        ),
        (
            "some twitches in my leg",
            "you forgot the two beers",
            "some twitching; leg; 2–3 drinks.",
        ),
        (
            "had 5 beers, slept 4h, lots of twitches",
            "was 5 not 6 lol. and it was like 10 jerks",
            "a lot of twitching; slept under 5 hours; 4 or more drinks.",
        ),
        ("slept 5h, two jerks", "no wait it was 9h", "some twitching; slept over 7 hours."),
        ("left leg and arm, few jerks", "oh it was the right leg", "some twitching; leg; arm."),
        (
            "4 jerks and a coffee",
            "coffee was 7am 10am 2pm 5pm",
            "some twitching; caffeine after noon.",
        ),
        ("few jerks, stress", "no stress i said", "some twitching."),
        ("slept 4h", "ok thanks. last night 7 jerks", "a lot of twitching; slept under 5 hours."),
    ],
)
async def test_a_correction_changes_only_what_it_names(
    hypnic: Hypnic, chat: Chat, told: str, typed: str, read: str
) -> None:
    await chat.types(f"last night: {told}")

    assert f"{LAST}{read}" in await chat.types(typed)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(
    "typed",
    [
        "and add no alcohol pls, you forgot",
        "you forget the no alcohol and i sleep good",
        "no beer, you left that out",
    ],
)
async def test_what_cannot_be_noted_by_itself_is_said_and_the_rest_stays(
    chat: Chat, typed: str
) -> None:
    await chat.types("last night slept 7h, 2 kicks")

    shown = await chat.types(typed)

    assert "Save this keeps what stands here" in chat.said[-2]
    assert shown.startswith(f"{LAST}some twitching; slept 5–7 hours.")


async def test_news_of_another_night_leave_the_one_that_is_shown(chat: Chat) -> None:
    await chat.types("two jerks last night")

    said = await chat.types("slept 4 hours on saturday night, lots of jerks")

    assert said.startswith("Which night was it? I read: a lot of twitching; slept under 5 hours.")


async def test_a_yes_that_names_the_same_night_once_more_saves_it(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types(TOLD)

    await chat.types("yes that's right, but it was this morning, not night")

    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED


async def test_a_correction_is_saved_by_a_yes_even_after_a_no(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("two jerks in left leg")
    await chat.types("no")
    await chat.types("it was the night before")
    await chat.types("yes")

    assert (await hypnic.store.nights.answers(chat.id, SUNDAY)).keys() == {"jerks", "where", "spot"}
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_a_danger_in_a_correction_goes_first(chat: Chat) -> None:
    await chat.types("two jerks in left leg")

    await chat.types("and two beers and now my chest hurts, can't breathe")

    assert any("emergency number" in said for said in chat.said)


async def test_a_yes_after_another_night_was_tapped_is_of_that_night(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types(TOLD)
    await chat.taps("Not last night", "Night to Sun 1 Mar")

    await chat.types("yes")

    assert await hypnic.store.nights.answers(chat.id, SUNDAY) == SAVED
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_what_happens_in_the_evening_is_of_no_night_that_has_ended(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)

    said = await chat.types("jerked a lot just now, left leg")

    assert "The night that begins now can be noted after midnight." in said


async def test_news_is_of_the_night_that_was_opened(chat: Chat) -> None:
    await chat.types("/diary")
    await chat.taps("Sat 28 Feb")

    said = await chat.types(TOLD)

    assert said.startswith("Noted: a lot of twitching; leg;")
    assert "Night to Saturday 28 February" in said


@pytest.mark.parametrize(
    "typed",
    [
        "no not drinks like alcohol, energy drinks",
        "no beers, it was ginger ale",
        "nope, no alcohol",
        "wrong, i did not drink",
    ],
)
async def test_a_part_that_is_denied_is_left_out(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("kept jolting awake, two beers")

    said = await chat.types(typed)

    assert said.startswith("Night to Mon 2 Mar: woke twice or more.")
    await chat.types("yes")
    assert "day" not in await hypnic.store.nights.answers(chat.id, MONDAY)


HARD = ("That sounds like a hard night.", "I am sorry that it was", "That must have been tiring.")


@pytest.mark.parametrize(
    "typed",
    [
        "just off a night shift. so tired i could cry. legs kept jerking when i tried to nap",
        "jerked loads all night, left leg",
        "awful night, two jerks in the arm",
        "slept 3 hours, some twitching",
        "woke five times, cramps, leg twitched",
    ],
)
async def test_a_hard_night_gets_one_kind_line_before_it_is_saved(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert sum(said.count(line) for line in HARD) == 1
    assert said.endswith("Is that right? Nothing is saved yet.")


@pytest.mark.parametrize(
    "typed",
    ["quiet night, two beers", "not too bad, two jerks in the leg", "some twitching, left arm"],
)
async def test_an_ordinary_night_gets_none(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert not any(line in said for line in HARD)


async def test_the_kind_line_is_another_one_the_next_night(chat: Chat) -> None:
    said = []
    for told in ("last night jerked loads, left leg", "the night before last jerked loads"):
        said.append(await chat.types(told))
        await chat.types("yes")

    first, second = ([line for line in HARD if line in text] for text in said)
    assert len(first) == len(second) == 1
    assert first != second
