"""Questions about the bot, and lines that only tell something: each gets an answer of its own."""

import pytest

from bot.answers import Answerer, Kind
from bot.answers.models.bot_questions import BOT_QUESTIONS, SCREENS
from bot.answers.models.dialogue_acts import HEARD, line_of
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("who made you", "who_runs"),
        ("ok who is behind this bot? a company?", "who_runs"),
        ("which company is this", "who_runs"),
        ("who is 'the person who gave you this bot's name'? i found it on a forum", "who_runs"),
        ("is there a hospital behind it", "who_runs"),
        ("and who do you belong to?", "who_runs"),
        ("is this thing even made by doctors", "checked_by"),
        ("do real doctors check this", "checked_by"),
        ("so you can read it then", "who_reads"),
        ("but they can see what i type?", "who_reads"),
        ("you read this then", "who_reads"),
        ("can you call me", "calls"),
        ("will you ring my wife if it gets bad", "calls"),
        ("so no calls then. fine", "calls"),
        ("do you learn from me", "trains"),
        ("do you get better with what i write", "trains"),
        ("can you remember what i told you", "remembers"),
        ("how old are you", "being"),
        ("do you ever sleep", "being"),
        ("so i set this thing up and now what", "how_to"),
        ("what do i do with this app", "how_to"),
        ("how does this work", "how_to"),
        ("can my doctor see this?", "others_see"),
        ("do you sell it to the insurance", "sells"),
        ("my wife uses this phone too. can she see it", "same_phone"),
        ("is it on your server", "where_kept"),
        ("what exactly did you save", "what_kept"),
        ("can you read my other chats", "spies"),
        ("is it encrypted", "encrypted"),
        ("can i delete it", "can_delete"),
        ("what if i die, does it stay there forever", "how_long_kept"),
        ("what is a nudge?", "nudge"),
        ("and if i forget to answer do you keep on at me?", "nudge"),
        ("will you nag me about it", "nudge"),
        ("what happens if i say yes", "agreeing"),
        ("what's a flag", "flags"),
        ("what happens tomorrow morning", "checkin_what"),
        ("wait do i need to pay for this", "cost"),
        ("can he use you himself", "friend_uses"),
        ("how do i print that from the phone", "report_what"),
        ("why should i trust you", "why_trust"),
        ("can you speak german tomorrow?", "languages"),
        ("do you understand spanish", "languages"),
        ("i am sorry my english bad", "languages"),
        ("can i keep the diary for her", "diary_of_another"),
        ("how can i make a diary for my wife too", "diary_of_another"),
        ("can i use it without signing up", "not_agreed"),
        ("do i have to register first", "not_agreed"),
        ("and what happens if i agree?", "agreeing"),
        ("can i see what you have on me", "see_own"),
        ("are you open source", "open"),
        ("be a bit more friendly pls", "friendlier"),
        ("hows the weather", "cannot_do"),
        ("found this thru a reddit thread. no signing up right", "not_agreed"),
        ("what did i tell you so far about me", "see_own"),
        ("what happens to my data", "sells"),
        ("do i have to do the morning thing", "must_i"),
        ("i am 79, is it for me", "for_me"),
        ("is that in the diary?", "saved_now"),
        ("is it up to date", "article"),
        ("and if im away", "silence"),
        ("whos the author", "article"),
        ("did you get my message", "got_it"),
        ("i have a question", "ask_away"),
        ("i dont trust bots", "why_trust"),
        ("how long should i keep a diary", "how_long_noted"),
        ("should i keep going with this", "how_long_noted"),
        ("what happened to my check in today", "no_checkin"),
        ("i think my diary is wrong", "changes"),
        ("how do i give it to her", "report_what"),
    ],
)
def test_a_question_about_the_bot_gets_its_own_answer(typed: str, kind: str) -> None:
    reply = ANSWERER.answer(typed)

    assert (reply.kind, reply.detail, reply.danger) == (Kind.SMALL, kind, "")
    assert BOT_QUESTIONS[kind]


def test_a_corrected_question_about_the_bot_is_answered_after_an_answer_too() -> None:
    reply = ANSWERER.answer("no i meant which company or person is behind this", "harmless")

    assert reply.detail == "who_runs"


def test_who_the_bot_is_is_no_question_of_who_runs_it() -> None:
    assert ANSWERER.answer("who are you").detail == "who_are_you"


@pytest.mark.parametrize(
    "typed",
    [
        "who is behind me, i see shadows",
        "can you call my son, he does not breathe",
        "can it be serious",
        "do you know why i twitch",
    ],
)
def test_what_asks_something_else_is_no_question_about_the_bot(typed: str) -> None:
    assert ANSWERER.bot_question(typed) == ""


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("work has been crazy", "heard_busy"),
        ("i have exams next week", "heard_busy"),
        ("i'm a bit better today", "heard_better"),
        ("just miss her", "heard_grief"),
        ("we have a new puppy", "heard_life"),
        ("that was a memory, not last night", "heard_misread"),
        ("you keep on about epilepsy, that does not calm me", "heard_unanswered"),
        ("may god give you peace even if you are a robot", "heard_faith"),
        ("my leg wants a divorce haha", "heard_joke"),
        ("i'm home safe", "heard_well"),
        ("ok i ring the ward now", "heard_help"),
    ],
)
def test_a_line_that_only_tells_something_is_an_act(typed: str, kind: str) -> None:
    assert line_of(ANSWERER.acts(typed)) == kind
    assert HEARD[kind]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("work has been crazy", "heard_busy"),
        ("we got a puppy", "heard_life"),
        ("just miss her", "heard_grief"),
        ("my back hurts too", "heard_ill"),
        ("that was a memory, not last night", "heard_misread"),
    ],
)
async def test_it_hears_back_a_line_that_picks_it_up(chat: Chat, typed: str, kind: str) -> None:
    assert (await chat.types(typed)).startswith(HEARD[kind])


async def test_what_asks_something_after_chatter_is_answered(chat: Chat) -> None:
    said = await chat.types("You're a funny old thing. Does sport bring more of it?")

    assert "especially after sports" in said


@pytest.mark.parametrize(
    "typed", ["i want to stop", "ok i just want to quit", "no i need to stop this now"]
)
async def test_a_wish_to_stop_that_names_nothing_asks_what_shall_stop(
    chat: Chat, typed: str
) -> None:
    await chat.types("does stress cause it")
    said = await chat.types(typed)

    assert "What shall stop?" in said
    assert "what helps" in said
    assert "Stop the check-ins" in chat.buttons()


@pytest.mark.parametrize("typed", ["i want to stop existing", "i just want to stop living"])
def test_a_wish_to_stop_living_is_never_taken_for_it(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.kind == "crisis"


@pytest.mark.parametrize(
    "typed",
    [
        "my doc is only back in 2 weeks",
        "our gp is on holiday till monday",
        "my husband is away until friday",
        "the doctor's not in until tuesday",
    ],
)
async def test_somebody_else_who_is_away_pauses_nothing(chat: Chat, typed: str) -> None:
    assert "Pause" not in await chat.types(typed)


@pytest.mark.parametrize(
    "typed", ["what do you do with my data", "what happens to my answers", "do you sell my data"]
)
async def test_what_becomes_of_the_data_is_said_with_privacy_a_tap_away(
    chat: Chat, typed: str
) -> None:
    assert "is not sold or passed on" in await chat.types(typed)
    assert "What is kept about me" in chat.buttons()


@pytest.mark.parametrize("typed", ["so is it set?", "i mean the reminder"])
async def test_a_question_on_what_was_set_is_not_answered_by_the_topic(
    chat: Chat, typed: str
) -> None:
    await chat.types("does coffee make it worse")

    said = await chat.types(typed)

    assert "coffee" not in said
    assert "/remind" in said


async def test_so_many_mornings_a_week_is_no_pause(chat: Chat) -> None:
    said = await chat.types("Three mornings a week would you say, put me down for the check in")

    assert "Pause" not in said
    assert "How often" in said


@pytest.mark.parametrize("typed", ["how do i turn off the morning thing", "then delete me"])
async def test_a_way_out_is_shown_and_no_list_of_commands(chat: Chat, typed: str) -> None:
    assert "What shall stop?" in await chat.types(typed)


@pytest.mark.parametrize(
    "typed", ["will my reminder at 10 still come?", "thanks. do my reminders go on"]
)
async def test_a_question_about_reminders_sets_none(chat: Chat, typed: str) -> None:
    assert "You have no reminders of your own yet." in await chat.types(typed)


@pytest.mark.parametrize("typed", ["how does this work", "menu?", "what is this for"])
def test_a_question_of_what_the_bot_does_is_none_for_the_article(typed: str) -> None:
    assert ANSWERER.answer(typed).kind is Kind.SMALL


@pytest.mark.parametrize(
    ("typed", "begins", "button"),
    [
        ("can my doctor see this?", "No, ", "What is kept about me"),
        ("do you sell my data", "What you tell me", "What is kept about me"),
        ("can i delete it", "Yes: ", "Delete my data"),
        ("what is a nudge?", "A nudge is", "Settings"),
        ("what's the report for", "The report is", "A page for my doctor"),
    ],
)
async def test_a_question_about_the_bot_is_answered_in_short_with_the_screen_a_tap_away(
    chat: Chat, typed: str, begins: str, button: str
) -> None:
    assert (await chat.types(typed)).startswith(begins)
    assert button in chat.buttons()


async def test_a_stranger_who_asks_how_to_begin_is_shown_the_way_in(stranger: Chat) -> None:
    await stranger.types("how do i start")

    assert "Agree and set up" in stranger.buttons()


def test_every_screen_belongs_to_an_answer() -> None:
    assert {*SCREENS} <= {*BOT_QUESTIONS}
