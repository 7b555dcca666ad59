"""Kinds of wishes that new readers' lines had missed, in other words, end at their screen."""

import re

import pytest

from tests.harness import Chat, Hypnic
from tests.language.typed_score import SCREENS, kept_of


@pytest.mark.parametrize(
    ("ends", "typed"),
    [
        ("resume", "Kindly begin the morning questions once more"),
        ("resume", "please take up the questions again from tomorrow"),
        ("resume", "you may begin asking me once more"),
        ("resume", "let's have the daily questions back"),
        ("resume", "switch the check-ins back on please"),
        ("resume", "i'd like to pick the diary back up"),
        ("resume", "start sending the questions as you used to"),
        ("zone", "where do i tell you which country i live in"),
        ("zone", "how do i tell you where i live"),
        ("zone", "where can i enter my city"),
        ("zone", "i need to give you my location"),
        ("zone", "i want to tell you where i live"),
        ("zone", "how can i change the place i am in"),
        ("zone", "where do i set my country"),
        ("reminders_list", "shift my magnesium reminder to 10pm"),
        ("reminders_list", "that 10pm nudge about my phone, i want to move it to 11"),
        ("reminders_list", "the nine o'clock reminder should come at ten instead"),
        ("reminders_list", "the magnesium nudge ought to come half an hour later"),
        ("reminders_list", "can i move the pill reminder to 8"),
        ("reminders_list", "my evening reminder needs a different time"),
        ("reminders_list", "the nudge about water comes too early, later please"),
        ("diary", "I would like to read my old answers please"),
        ("diary", "let me look through what i answered before"),
        ("diary", "may i reread my earlier answers"),
        ("diary", "where are the answers i gave last month"),
        ("diary", "i'd like to go over my former nights"),
        ("diary", "could i view the replies i gave you so far"),
        ("diary", "show what i told you in the past weeks"),
        ("privacy", "is this confidential??"),
        ("privacy", "is that confidential?"),
        ("privacy", "does that stay confidential?"),
        ("privacy", "how private is this"),
        ("privacy", "who else gets to see what i write"),
        ("privacy", "is what i tell you safe with you"),
        ("privacy", "does anybody read my answers"),
        ("privacy", "are my answers kept secret"),
        ("privacy", "do you share my data with anyone"),
        ("export", "the whole lot on my stick"),
        ("export", "all of mine onto a usb stick please"),
        ("delete", "i want all my data gone for good"),
        ("delete", "please make my data disappear"),
        ("delete", "i want everything you have on me gone"),
        ("delete", "can my records be wiped"),
        ("delete", "get my answers off your server"),
        ("delete", "i'd like nothing of mine left here"),
        ("delete", "take all my entries away forever"),
        ("resume", "why have you gone quiet, start them again"),
        ("check_in_time", "you woke my wife again, come later"),
        ("check_in_time", "you get me up too soon, an hour later please"),
        (
            "check_in_time",
            "starting night shifts next week, so when will you ask me, what must i change",
        ),
        ("diary", "when did i have my last awful one"),
        ("patterns", "which of my habits go with the jerks"),
        ("patterns", "is it down to the beer, from my answers"),
        ("help", "i am lost here"),
        ("help", "I am an old man and don't know which button i must press"),
        ("help", "help me i don't know what to tap"),
        ("stop", "turn it off"),
        ("stop", "im finished with this bot, don't write to me"),
        ("away", "home from spain, how do i fill in the nights i missed"),
        ("away", "back from the hospital, where do i enter the days i missed"),
        ("chart", "am i improving or not? draw it for me please"),
        ("chart", "is it getting worse, can i see that drawn"),
        ("privacy", "turn off question sharing"),
        ("privacy", "so how do i turn the questions thing off"),
        ("privacy", "stop sharing my questions"),
        ("privacy", "thats not it. the sharing of unanswered questions"),
        ("zone", "we have moved, alberta now"),
        ("zone", "moved house last month, saskatchewan now"),
        ("reminders_list", "have i put one in for my pills already"),
        ("reminders_list", "did i set one for the iron yet or not"),
        ("reminders_list", "the vitamin thing should come at 7 not 8"),
        ("pause", "no check in tomorrow morning, sleeping late"),
        ("pause", "no questions tomorrow, i want a lie in"),
        ("pause", "i'm done till monday"),
        ("privacy", "does anyone but you look at this"),
        ("a_night", "forgot tuesday, was jumping like a frog"),
        ("report", "my neurologist would like it on paper"),
        ("resume", "finish holiday now, you can write me in morning again please"),
        ("resume", "you may write to me again"),
        ("resume", "you can ask me in the mornings again"),
        ("resume", "holiday finished, you could message me every morning again"),
        ("resume", "end my holiday now, you can write again"),
        ("resume", "the vacation is over, you can text me as before"),
        (
            "reminders_list",
            "dont need telling about the magnesium no more, its run out and im not buying it again",
        ),
        ("reminders_list", "i no longer need reminding of the magnesium"),
        ("reminders_list", "don't need to be told about the iron any more"),
        ("reminders_list", "no longer want to be reminded about the water"),
        ("reminders_list", "stop nudging me about the magnesium, it is used up"),
        ("patterns", "does it get worse for me after late shifts or am i imagining it"),
        ("patterns", "is it worse for me when i work late"),
        ("patterns", "are they more frequent for me after training"),
        ("patterns", "are my nights better for me when i skip coffee"),
        ("patterns", "do they get worse with me after night shifts"),
        ("help", "Where has everything gone? I can't find my way about in here"),
        ("help", "i cant find my way around here"),
        ("help", "where did everything go"),
        ("help", "I don't know my way about in here"),
        ("help", "cannot find anything in this app"),
        ("reminder", "the doctor give me new medicine gabapentin and i am afraid i forget"),
        ("reminder", "i have got new tablets and am bound to forget them"),
        ("reminder", "they gave me a new medicine and i'm scared i'll forget it"),
        ("reminder", "new pills since monday and i might forget to take them"),
        ("reminder", "a new medication, pregabalin, i will forget it"),
        ("report", "what should I write down for the neurologist"),
        ("report", "now the page please"),
        ("report", "the page please"),
        ("report", "can u make me a page for my midwife"),
        ("settings", "what time is it set on saturday now"),
        ("settings", "what time do you ask me on sundays?"),
        ("privacy", "what do you store about me"),
        ("privacy", "what do you save about me"),
        ("pause", "stop sending me stuff for a week"),
        ("pause", "skip the checkin thursday and friday im on nights"),
        ("check_in_time", "ok next week im back on days so go back to 6am from monday"),
        ("pause", "had the baby early, no time for this for 2 weeks"),
        ("reminder", "i got new drops, i am going to forget to take them"),
    ],
)
async def test_a_wish_in_other_words_reaches_its_screen_and_changes_nothing_else(
    hypnic: Hypnic, chat: Chat, ends: str, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("/remind magnesium 21:30")
    if ends == "resume":
        await chat.types("/pause 10")
    before = kept_of(hypnic, chat)

    said = re.sub(r"<[^>]+>", "", await chat.types(typed))

    shown = f"{said} buttons: {', '.join(chat.buttons())}"
    assert re.match(SCREENS[ends], shown, re.DOTALL)
    if ends != "resume":
        assert kept_of(hypnic, chat) == before


@pytest.mark.parametrize(
    "typed",
    [
        "should i begin the questions once more?",
        "do not start the questions again",
        "i don't want the daily questions back",
    ],
)
async def test_a_pause_is_not_ended_by_less_than_a_command(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/pause 10")

    await chat.types(typed)

    person = await hypnic.store.people.get(chat.id)
    assert person
    assert person.paused_until


@pytest.mark.parametrize(
    "typed",
    [
        "dont need telling about the magnesium no more, its run out and im not buying it again",
        "don't need to be told about the iron any more",
        "Where has everything gone? I can't find my way about in here",
        "i cant find my way around here",
        "new pills since monday and i might forget to take them",
    ],
)
async def test_a_plain_wish_has_no_word_of_life_feeling_heavy(chat: Chat, typed: str) -> None:
    await chat.types("/remind magnesium 21:30")

    await chat.types(typed)

    assert not [said for said in chat.said if "feels too heavy" in said]


async def test_who_may_forget_a_new_medicine_is_asked_when_and_names_only_the_time(
    chat: Chat,
) -> None:
    assert "At what time?" in await chat.types(
        "the doctor give me new medicine gabapentin and i am afraid i forget"
    )

    await chat.types("9pm")

    assert "21:00 take the new medicine gabapentin" in await chat.types("show my reminders")


async def test_a_reminder_that_says_when_keeps_it_beside_a_medicine_that_is_forgotten(
    chat: Chat,
) -> None:
    said = await chat.types("remind me to take my new tablets at 9pm, or i will forget")

    assert "21:00" in said


async def test_who_may_be_asked_again_only_later_is_still_paused(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/pause 10")

    await chat.types("you can write me again next week")

    person = await hypnic.store.people.get(chat.id)
    assert person
    assert person.paused_until


@pytest.mark.parametrize(
    "typed",
    [
        "Good morning Hypnic, frost on the roof again here",
        "good morning bot, snow on the hills today",
        "Morning all, rain again over here",
        "good evening hypnic, sunny at last in our street",
        "hello there, foggy as ever by the river",
    ],
)
async def test_a_greeting_with_a_word_on_the_weather_is_greeted(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("Hello.")


async def test_a_night_told_beside_the_weather_is_still_heard(chat: Chat) -> None:
    said = await chat.types("good morning, rain again and my legs jerked a lot last night")

    assert "a lot of twitching" in said


@pytest.mark.parametrize(
    "typed", ["remind me to move my car at 9pm", "set a reminder to read my old letters at 20:00"]
)
async def test_a_reminder_that_speaks_of_moving_or_reading_is_still_set(
    chat: Chat, typed: str
) -> None:
    assert (await chat.types(typed)).startswith("I will remind you")


@pytest.mark.parametrize(
    "typed",
    [
        "im off to Vancouver on friday for 2 weeks, will you wake me at 3am there?",
        "Sydney thursday, home sunday. Can you follow the time zones or do i tell you each leg",
        "will your morning message come in the middle of the night there?",
        "and how do I change it back afterwards",
        "and from saturday im in lisbon so 7 lisbon time then",
    ],
)
async def test_a_journey_to_come_sets_nothing_and_is_told_how_the_clock_goes(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert said.startswith("Your check-ins come at 07:30 by the clock of Europe/Berlin")
    assert await hypnic.store.reminders.all(chat.id) == ()


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("ok and do i have to tap things, i hate buttons", "No, you can type nearly everything"),
        ("so when i tell you i had an awful night where does that go", "After your yes it goes"),
        ("and wipe it?", "Yes: /delete removes all of it"),
        ("can i keep the diary for him? or is it only for me", "No, this diary is for one person"),
        ("can i put her twitches in the diary too or is it just for me", "No, this diary is for"),
        ("hola! do you speak spanish", "I only know English"),
    ],
)
async def test_questions_about_the_bot_are_answered_by_their_words(
    chat: Chat, typed: str, begins: str
) -> None:
    assert (await chat.types(typed)).startswith(begins)
