"""Plain words open a screen or do what a command does, and questions stay questions."""

from datetime import time, timedelta

import pytest

from bot.answers.models.bot_questions import SCREENS
from bot.handlers.intents import intents_of
from bot.intents import INTENTS
from tests.harness import ANSWERER, Chat, Hypnic
from tests.language.typed_score import kept_of, rows
from tests.training.bank import load_bank

ENDS = {
    "a_night": "change last night",
    "away": "sorry, I was away",
    "chart": "show my nights as a picture",
    "check_in_time": "ask me at 8",
    "checkin": "let's do last night",
    "delete": "delete everything about me",
    "diary": "show my diary",
    "export": "send me my data as a file",
    "help": "what can you do",
    "patterns": "what goes together with my bad nights",
    "pause": "pause till friday",
    "privacy": "what do you keep about me",
    "reminder": "remind me to take magnesium at 9 in the evening",
    "reminders_list": "show my reminders",
    "report": "make a page for my doctor",
    "resume": "carry on with the questions",
    "settings": "open the settings",
    "stop": "stop messaging me",
    "zone": "I'm in New York now",
}


def meant(text: str) -> str | None:
    """The example of the wish of a text, be its screen one tap away; None for no wish."""
    asked = ENDS.get(SCREENS.get(ANSWERER.bot_question(text), ""))
    return next((each.intent.example for each in intents_of(text, INTENTS, ANSWERER)), asked)


def test_every_example_in_the_help_is_read_as_its_wish() -> None:
    assert [i.example for i in INTENTS if meant(i.example) != i.example] == []


def test_the_lines_seen_while_writing_the_words_reach_their_wish() -> None:
    wrong = [
        (row["text"], found)
        for row in [*rows("seen"), *rows("seen_2")]
        if (found := meant(row["text"])) not in map(ENDS.get, row.get("any") or [row["ends"]])
    ]

    assert wrong == []


def test_hardly_a_question_or_a_danger_is_taken_for_a_wish() -> None:
    kinds = {"units", "out", "both", "urgent", "lookalike"}
    lines = [line for line in load_bank() if not line.held_out and line.kind in kinds]
    asked = [line.text for line in lines if not line.labels[0].startswith("small:")][::120]

    assert len([*filter(meant, asked)]) <= len(asked) // 100


@pytest.mark.parametrize(
    "typed",
    [
        "can I stop twitching?",
        "does magnesium help",
        "i want to stop it all",
        "does stress delete things from memory?",
        "does it ever go away",
        "my diary is empty and so am i",
        "delete my data, I'm going to kill myself",
        "stop the reminders, I won't be alive by sunday",
    ],
)
def test_a_question_and_despair_are_no_wish(typed: str) -> None:
    assert meant(typed) is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Please pause till friday", "Paused. The next check-in comes on Friday 6 March"),
        ("no questions for 3 days ok", "Paused. The next check-in comes on Thursday 5 March"),
        ("we're away from thursday till sunday", "Pause\nFor how long?"),
        ("ask me at half nine from now on", "Your check-in now comes at 09:30."),
        ("set my check-in for 6:45 please", "Your check-in now comes at 06:45."),
        ("the check in comes too early", "Time zone: Europe/Berlin."),
        ("remind me to take magnesium at 9 in the evening", "I will remind you: take magnesium"),
        ("need a nudge about my splint at 22:15", "I will remind you: my splint, every day at 22"),
        ("im in new york now", "It is 01:00 in America/New York (New York City, New York"),
        ("my clock is wrong", "Where do you live?"),
        ("delete everything about me", "This deletes your diary"),
        ("is this private", "Mostly, but not wholly"),
        ("change last night", "Night to Monday 2 March"),
        ("please change yesterday", "Which night do you mean?"),
        ("i got friday wrong", "Which night do you mean?"),
        ("what can you do", "• I answer questions"),
        ("I'm back", "Welcome back. Nothing is lost"),
    ],
)
async def test_a_wish_does_what_its_command_or_button_does(
    chat: Chat, typed: str, said: str
) -> None:
    assert (await chat.types(typed)).startswith(said)


@pytest.mark.parametrize(
    ("typed", "button"),
    [
        ("i never see the check-in at 9", "Each day at 09:00"),
        ("my checkin came at 6:30 this morning, too early", "Each day at 06:30"),
        ("what happens if i change the check-in to 9", "Each day at 09:00"),
        ("is it better to check in at 9?", "Each day at 09:00"),
        ("my boss will ask me at 8 why I'm late", "Each day at 08:00"),
        ("can you ask me between 8 and 9", "Each day at 09:00"),
        ("please ask me at 8 tomorrow", "Each day at 08:00"),
        ("ask me at 8 on sunday", "Each day at 08:00"),
        ("ask me at ten and a half pm", "✓ 07:30"),
        ("set my check-in for 6 ½", "✓ 07:30"),
        ("don't pause until friday", "Until Friday 6 March"),
        ("what happens if i pause till friday?", "Until Friday 6 March"),
        ("is it ok to pause for a week", "Until Monday 9 March"),
        ("should i pause until friday?", "Until Friday 6 March"),
        ("pause magnesium until friday", "Until Friday 6 March"),
        ("i'm going away on friday for a week", "1 week"),
        ("pause on friday for a week", "1 week"),
        ("pause for two and a half weeks", "2 weeks"),
    ],
)
async def test_what_is_no_clear_command_changes_nothing_and_its_reading_is_a_button(
    hypnic: Hypnic, chat: Chat, typed: str, button: str
) -> None:
    await chat.types(typed)

    assert button in chat.buttons()
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert (person.check_in_at, person.paused_until) == (time(7, 30), None)


@pytest.mark.parametrize("typed", ["should i continue the questions?", "don't resume yet"])
async def test_a_pause_is_not_ended_by_a_question(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("/pause 10")

    await chat.types(typed)

    person = await hypnic.store.people.get(chat.id)
    assert person
    assert person.paused_until


@pytest.mark.parametrize(
    ("typed", "answer", "said"),
    [
        ("is it ok to pause for a week", "yes please", "Paused. The next check-in comes on Monday"),
        ("is it ok to pause for a week", "no", "All right. Nothing was changed."),
        ("i never see the check-in at 9", "yes", "Your check-in now comes at 09:00."),
        ("i'm in New York now", "yes", "Your time zone is now America/New York."),
        ("i'm in New York now", "follow me", "Your time zone is now America/New York."),
        ("i'm in New York now", "keep home time", "Fine. Your check-ins stay on the clock"),
        ("i'm in spain now", "madrid", "It is 07:00 in Europe/Madrid"),
        ("pause", "10 days", "Paused. The next check-in comes on Thursday 12 March"),
        ("/pause", "two weeks", "Paused. The next check-in comes on Monday 16 March"),
        ("/pause", "why do legs twitch?", "From the article"),
    ],
)
async def test_what_was_shown_is_answered_in_words_as_by_its_buttons(
    chat: Chat, typed: str, answer: str, said: str
) -> None:
    await chat.types(typed)

    assert said in await chat.types(answer)


async def test_an_offer_lasts_until_something_else_is_typed(chat: Chat) -> None:
    await chat.types("is it ok to pause for a week")
    await chat.types("why do legs twitch?")

    assert "Paused" not in await chat.types("yes")


async def test_the_words_under_a_picture_are_a_wish_like_typed_ones(chat: Chat) -> None:
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]

    await chat.sends({"photo": photo, "caption": "pause till friday"})

    assert chat.said[-2].startswith("Paused. The next check-in comes on Friday 6 March")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("we are off sailing, no need to disturb us until the 9th", "Pause\nFor how long?"),
        ("our trip is done, so you may go on asking", "Welcome back. "),
        ("I am always on the tram when your question comes, a bit later?", "Time zone: Europe"),
        ("the tablets are used up, so that message at night can go", "Your reminders"),
        ("is there some drawing of how my weeks went", "2 March 2026"),
        ("could your maker have a look at what I answer", "No person reads along"),
        ("nothing that I told you shall be left over", "This deletes your diary"),
    ],
)
async def test_a_wish_without_any_of_its_words_is_shown_and_changes_nothing(
    hypnic: Hypnic, chat: Chat, typed: str, said: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("/remind magnesium 21:30")
    before = kept_of(hypnic, chat)

    assert (await chat.types(typed)).startswith(said)
    assert kept_of(hypnic, chat) == before


async def test_a_medicine_that_was_stopped_is_no_danger_in_a_wish_about_its_reminder(
    chat: Chat,
) -> None:
    await chat.types("/remind magnesium 21:30")

    said = await chat.types("the magnesium one can go, I stopped taking it")

    assert said.startswith("Your reminders")


async def test_a_bare_day_may_mean_one_of_two_nights(chat: Chat) -> None:
    await chat.types("i got friday wrong")

    assert chat.buttons() == ["Night to Fri 27 Feb", "Night to Sat 28 Feb"]
    assert (await chat.taps("Night to Sat 28 Feb")).startswith("Night to Saturday 28 February")


async def test_a_place_changes_nothing_until_it_is_tapped(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("we moved to Perth last week")
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert person.zone == "Europe/Berlin"

    assert (await chat.taps("Follow me")).startswith("Your time zone is now Australia/Perth")


async def test_after_an_absence_the_missed_nights_are_a_tap_away(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    hypnic.clock.now += timedelta(days=3)

    assert (await chat.types("sorry i was on holiday")).startswith("Welcome back. Nothing is lost")
    assert chat.buttons() == [
        "Night to Tue 3 Mar",
        "Night to Wed 4 Mar",
        "Night to Thu 5 Mar",
        "Diary",
    ]
    assert "How was falling asleep" in await chat.taps("Night to Wed 4 Mar")


async def test_stop_changes_nothing_until_it_is_tapped_and_then_no_check_in_comes(
    hypnic: Hypnic, chat: Chat
) -> None:
    assert (await chat.types("unsubscribe")).startswith("What shall stop?")
    assert "Paused: no check-in comes until you tap Go on." in await chat.taps("Stop the check-ins")
    said = len(chat.said)
    await hypnic.later(days=1)
    assert len(chat.said) == said

    assert (await chat.types("resume")).startswith("Welcome back. Your next check-in comes on")


async def test_a_wish_is_heard_while_a_setting_is_asked_for(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")

    assert (await chat.types("show my diary")).startswith("Your diary")


async def test_a_certain_wish_is_no_answer_to_the_open_question(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching")

    said = await chat.types("remind me about leg stretches at 9pm")
    assert said.startswith("I will remind you: leg stretches")


async def test_somebody_who_has_not_agreed_is_asked_first(stranger: Chat) -> None:
    assert (await stranger.types("show my diary")).startswith("That needs the diary")


@pytest.mark.parametrize("typed", ["/resume", "/pause off"])
async def test_a_pause_ends_by_a_command(chat: Chat, typed: str) -> None:
    await chat.types("/pause 10")

    assert (await chat.types(typed)).startswith(
        "Welcome back. Your next check-in comes on Monday 2"
    )
