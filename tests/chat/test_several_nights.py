"""Several nights told in one message: shown apart, and saved together by a tap or a yes."""

from datetime import date, timedelta

import pytest

from tests.harness import Chat, Hypnic

MONDAY = date(2026, 3, 2)
TOLD = "friday awful, saturday nothing at all, last night a few"


async def jerks(hypnic: Hypnic, chat: Chat) -> list[str]:
    """What is kept of the last three nights, the oldest first."""
    nights = [MONDAY - timedelta(days=back) for back in (2, 1, 0)]
    kept = [await hypnic.store.nights.answers(chat.id, night) for night in nights]
    return ["".join(answers["jerks"].chosen) if "jerks" in answers else "" for answers in kept]


async def test_each_night_is_shown_as_it_was_read_and_nothing_saved(
    hypnic: Hypnic, chat: Chat
) -> None:
    said = await chat.types(TOLD)

    assert said.startswith(
        "Night to Sat 28 Feb: a lot of twitching.\nNight to Sun 1 Mar: no twitching.\n"
        "Night to Mon 2 Mar: some twitching.\n"
    )
    assert "Nothing is saved yet." in said
    assert await jerks(hypnic, chat) == ["", "", ""]


@pytest.mark.parametrize("typed", ["yes", "yes please save", ""])
async def test_they_are_saved_together_by_a_yes_or_a_tap(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(TOLD)

    said = await (chat.types(typed) if typed else chat.taps("Save them"))

    assert said.startswith("Saved\nNight to Sat 28 Feb: a lot of twitching.")
    assert await jerks(hypnic, chat) == ["lot", "quiet", "some"]
    assert "Where did it twitch?" in await chat.taps("Night to Mon 2 Mar")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("yes, but not saturday", ["lot", "", "some"]),
        ("yes, except last night", ["lot", "quiet", ""]),
        ("yes, but last night only a lot", ["lot", "quiet", "lot"]),
        ("yes, don't save last night", ["lot", "quiet", ""]),
        ("no, saturday a little", ["lot", "some", "some"]),
        ("save only saturday please", ["", "quiet", ""]),
        ("yes, except the first one", ["lot", "quiet", "some"]),
    ],
)
async def test_a_yes_that_changes_one_night_saves_nothing_before_a_second_yes(
    hypnic: Hypnic, chat: Chat, typed: str, left: list[str]
) -> None:
    await chat.types(TOLD)

    assert "Nothing is saved yet." in await chat.types(typed)
    assert await jerks(hypnic, chat) == ["", "", ""]

    await chat.types("yes")

    assert await jerks(hypnic, chat) == left


@pytest.mark.parametrize("typed", ["why do i not sleep?", "is saturday worse?"])
async def test_a_question_changes_no_night_that_is_shown(chat: Chat, typed: str) -> None:
    await chat.types(TOLD)

    assert "Night to Sat 28 Feb" not in await chat.types(typed)


async def test_a_night_of_which_nothing_was_read_is_said_to_be_and_can_be_opened(
    chat: Chat,
) -> None:
    said = await chat.types("friday ok, saturday didnt sleep, last night 3 jerks")

    assert "Night to Sat 28 Feb: I could not read how much it twitched." in said
    assert "Night to Sun 1 Mar: slept under 5 hours." in said
    assert "How was falling asleep?" in await chat.taps("Fill in Sat 28 Feb")


async def test_an_old_button_saves_nothing(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(TOLD)
    await chat.types("no")

    await chat.taps("Save them")

    assert await jerks(hypnic, chat) == ["", "", ""]


@pytest.mark.parametrize(
    "typed",
    [
        "remind me on monday and tuesday to drink water",
        "does it come more on friday or saturday?",
        "it was saturday not friday",
    ],
)
async def test_days_without_news_are_no_nights(chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert "Save them" not in chat.buttons()


@pytest.mark.parametrize(
    "danger",
    [
        "last night i took 40 sleeping pills",
        "last night i tried to hang myself",
        "last night a lot and i dont want to wake up anymore",
        "last night a lot and my throat is swelling",
        "last night a lot and i cant move my arm",
        "last night i fell and hit my head and vomit",
    ],
)
async def test_a_danger_among_the_nights_is_heard_first(
    hypnic: Hypnic, chat: Chat, danger: str
) -> None:
    said = await chat.types(f"saturday quiet, {danger}")

    assert any(number in said for number in ("112", "116 123")), said
    assert "Save them" not in chat.buttons()


async def test_what_may_be_a_danger_among_the_nights_is_asked_under_them(
    hypnic: Hypnic, chat: Chat
) -> None:
    said = await chat.types("saturday quiet, last night a lot. i cant do this any more")

    assert "Life feels too heavy" in chat.buttons(), said


@pytest.mark.parametrize(
    "typed",
    [
        "missed a couple. tuesday night was rubbish arms and legs going, wednesday fine",
        "tues rubbish arms and legs going, weds was alright i guess",
    ],
)
async def test_other_nights_are_never_put_into_the_check_in_that_is_open(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await hypnic.clock_shows(hypnic.clock.now + timedelta(days=3))

    said = await chat.types(typed)

    assert said.startswith("Night to Wed 4 Mar: a lot of twitching; leg; arm.\nNight to Thu 5 Mar:")
    assert await hypnic.store.nights.answers(chat.id, date(2026, 3, 5)) == {}


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (
            "we sang on saturday and i slept badly since. fri awful, sat nothing, last night few",
            ["lot", "quiet", "some"],
        ),
        (
            "I was away. Saturday nothing to report. Sunday considerable twitching",
            ["", "quiet", "lot"],
        ),
        (
            "i kept notes. friday 2, left leg, saturday none. might those be entered?",
            ["some", "quiet", ""],
        ),
        ("friday: 3/10, saturday: 8/10, last night 0/10", ["some", "lot", "quiet"]),
        ("sat bad, sun some, coffee every day, gym fri. can you put them in", ["", "lot", "some"]),
    ],
)
async def test_nights_behind_a_story_or_before_a_wish_are_each_read(
    hypnic: Hypnic, chat: Chat, typed: str, left: list[str]
) -> None:
    await chat.types(typed)
    await chat.types("yes, those are correct" if "," in typed else "save them all please")

    assert await jerks(hypnic, chat) == left


async def test_what_was_had_on_one_night_only_leaves_out_no_night(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types(TOLD)
    await chat.types("yes all three. no alcohol except saturday, prosecco with the choir")

    assert await jerks(hypnic, chat) == ["lot", "quiet", "some"]


async def test_a_date_is_the_one_on_the_screen(chat: Chat) -> None:
    await chat.types("the 28th was bad, the 1st nothing, last night few")

    said = await chat.types("yes, except that on the 1st i also had a glass of sherry")

    assert "Night to Sun 1 Mar: no twitching; 1 drink." in said


@pytest.mark.parametrize(
    "typed",
    [
        "my sister came on saturday, and on sunday we walked ten miles",
        "i saw the doctor on friday, on monday i have work",
    ],
)
async def test_days_of_a_story_are_no_nights(chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert "Save them" not in chat.buttons()


@pytest.mark.parametrize(
    ("typed", "before"),
    [
        ("On Sunday was it the same, and Saturday quiet. I forgot to say.", "a lot of twitching"),
        ("sunday a few, saturday nothing", "some twitching"),
    ],
)
async def test_days_are_those_before_the_last_night_once_that_was_told(
    chat: Chat, typed: str, before: str
) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    said = await chat.types(typed)

    assert said.startswith(f"Night to Sat 28 Feb: no twitching.\nNight to Sun 1 Mar: {before}.\n")
