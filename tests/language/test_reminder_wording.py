"""Times and days in words, as real people type them: what is read, and what is asked."""

from datetime import datetime

import pytest

from bot.domain.model import Reminder
from bot.language.reminder_asking import asked_for
from bot.language.reminder_parsing import Accept, Ask, Confirm, Reading, Refuse, parse_reminder
from bot.language.rhythm_draft import Problem
from bot.screens.reminder_times import when_in_words

MONDAY = datetime(2026, 3, 2, 18)  # noqa: DTZ001  # The local time at which all were typed.


def read(typed: str) -> Reading:
    """The wish as the bot reads it."""
    return parse_reminder(asked_for(typed), MONDAY)


def in_words(reading: Reading) -> str:
    """Its text and when it comes."""
    assert not isinstance(reading, Refuse)
    assert reading.wish
    wish = reading.wish
    return f"{wish.text}, {when_in_words(Reminder(1, wish.text, wish.times, wish.rhythm))}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("remind me every morn at 7 thyroxine", "thyroxine, every day at 07:00"),
        ("poke me about magnesium at night, bout half 9", "magnesium, every day at 21:30"),
        ("nudge me after he's down so like half 7: iron", "iron, every day at 19:30"),
        ("thyroid pill first thing, like 6", "thyroid pill first thing, every day at 06:00"),
        ("remind me vitamin d with breakfast, 8", "vitamin d with breakfast, every day at 08:00"),
        ("remind me at 3 in the arvo: tablets", "tablets, every day at 15:00"),
        ("remind me physio after lunch, 2ish", "physio after lunch, every day at 14:00"),
        ("wake me at half 6", "wake up, every day at 06:30"),
        (
            "water tablet every morning at 9, except Sundays when I go to church",
            "water tablet, every day but Sun at 09:00",
        ),
        (
            "remind me of my walk every day at 10am but not on fridays, thats shopping day",
            "my walk, every day but Fri at 10:00",
        ),
        (
            "foot exercises at 6pm every day, except on mondays I'm at my daughters",
            "foot exercises, every day but Mon at 18:00",
        ),
        (
            "I don't have? then make one please, magnesium 10 pm every day",
            "magnesium, every day at 22:00",
        ),
        (
            "none? ok then add one for me: vitamin d, 9 in the morning every day",
            "vitamin d, every day at 09:00",
        ),
        ("not there? please put it in, calcium at 9 pm", "calcium, every day at 21:00"),
        (
            "my doctor says I must. make one please, eliquis 8 am and 8 pm",
            "eliquis, every day at 08:00 and 20:00",
        ),
        ("oh dear. set one up please, insulin 7:30 every morning", "insulin, every day at 07:30"),
        (
            "remind me to ask: is it safe? at 9 am tomorrow",
            "ask: is it safe?, once on Tue 3 Mar 2026 at 09:00",
        ),
        (
            "remind me to make one please, then sign at 5pm",
            "make one please, then sign, every day at 17:00",
        ),
        ("remind me to say 10 prayers at 9pm", "say 10 prayers, every day at 21:00"),
        ("remind me to walk like 2 miles at 9pm", "walk like 2 miles, every day at 21:00"),
        ("pill 9pm every day but sun because thats pub night", "pill, every day but Sun at 21:00"),
        (
            "wake me up at 8 so i dont miss it, just tmrw",
            "wake up, once on Tue 3 Mar 2026 at 08:00",
        ),
        (
            "ping me 7 in the morning and again at 7 at night: spray",
            "spray, every day at 07:00 and 19:00",
        ),
        ("remind me every day at 14 clock of tea. no, better 16", "tea, every day at 16:00"),
        (
            "you write me every day 22 clock: no coffee. no, better 15 clock, because 22 is late",
            "no coffee, every day at 15:00",
        ),
        ("every day at 21 you must tell me stop scrolling", "stop scrolling, every day at 21:00"),
        ("you can write me at 9 in morning that I stretch?", "I stretch, every day at 09:00"),
        ("remind me next week wednesday bloods 8am", "bloods, once on Wed 11 Mar 2026 at 08:00"),
        ("remind me at 9am thursday of next week: scan", "scan, once on Thu 12 Mar 2026 at 09:00"),
        ("pills at 9pm, she said with food", "pills she said with food, every day at 21:00"),
        (
            "hiya give me a nudge for iron of a morning, 7 or thereabouts",
            "iron, every day at 07:00",
        ),
        (
            "remind me b4 bed to stretch, i go up about half 10",
            "stretch before bed, every day at 22:30",
        ),
        ("ping me when the chemist opens, 9am: script", "script, every day at 09:00"),
        ("bins, sunday nights, 8 would do", "bins, every Sunday at 20:00"),
        (
            "drink water please. every day at eleven and again at four",
            "drink water, every day at 11:00 and 16:00",
        ),
        ("reminder for iron. Time: 21.30. not sundays", "iron, every day but Sun at 21:30"),
        ("put please alarm 22 hour for sleep, mon to fri", "sleep, weekdays at 22:00"),
        ("remind me nitely at 10 splint", "splint, every day at 22:00"),
        ("remind me each eve 9 magnesium", "magnesium, every day at 21:00"),
        ("remind me tmrw eve at 8 to pack", "pack, once on Tue 3 Mar 2026 at 20:00"),
        ("tomorow 8am blood test fasting", "blood test fasting, once on Tue 3 Mar 2026 at 08:00"),
        ("tonite 9pm tablet", "tablet, once on Mon 2 Mar 2026 at 21:00"),
        ("I want that you remember me at 20 hours the tablet", "tablet, every day at 20:00"),
        ("please make me reminder for 8 clock in evening, tea", "tea, every day at 20:00"),
        ("iron twice a day at 8 and 8", "iron, every day at 08:00 and 20:00"),
        ("remind me to check his temp just at 9pm", "check his temp, every day at 21:00"),
        (
            "remind me tmrw at 6 to go running. am not pm",
            "go running, once on Tue 3 Mar 2026 at 06:00",
        ),
        (
            "remind me tomorrow at 6 to run, evening not morning",
            "run, once on Tue 3 Mar 2026 at 18:00",
        ),
        ("remind me half past seven thyroxine am", "thyroxine, every day at 07:30"),
        (
            "magnesium half 8, wait no, quarter to 9 in the evening",
            "magnesium, every day at 20:45",
        ),
        ("magnesium at 8pm no wait 9pm", "magnesium, every day at 21:00"),
        ("remind me when i get back from work about six to stretch", "stretch, every day at 18:00"),
        ("remind me when i wake up around 7 to take iron", "take iron, every day at 07:00"),
        ("ok. put me down for 10:45 pm to take the statin", "take the statin, every day at 22:45"),
        ("cheers mate, stick me one in for 9pm to do my arms", "do my arms, every day at 21:00"),
        ("remember me iron every morning at 8", "iron, every day at 08:00"),
        (
            "alright cheers, put me a thing at twenty past 8 tonight for the magnesium",
            "magnesium, once on Mon 2 Mar 2026 at 20:20",
        ),
        (
            "remind me on the 12th at 9am about my scan at 10:20",
            "my scan (at 10:20), once on Thu 12 Mar 2026 at 09:00",
        ),
        (
            "remind me to drink water at 9, 11, 1 and 3",
            "drink water, every day at 09:00, 11:00, 13:00 and 15:00",
        ),
        ("tablets morning 8 and night 10", "tablets, every day at 08:00 and 22:00"),
        ("remind me at 20 to 8 in the morning to leave", "leave, every day at 07:40"),
        ("remind me in 1.5 hours to move", "move, once on Mon 2 Mar 2026 at 19:30"),
        ("steroids 8am for 5 days then stop", "steroids, every day at 08:00, until Sat 7 Mar 2026"),
        ("remind me at 9pm sharp to take zinc", "take zinc, every day at 21:00"),
        ("tablets um 22 uhr", "tablets, every day at 22:00"),
        ("tablets a las 22", "tablets, every day at 22:00"),
        ("i must take iron at 9 of morning, you remind me?", "take iron, every day at 09:00"),
        ("make remember pill 9 night", "pill, every day at 21:00"),
        ("remind me noonish to walk", "walk, every day at 12:00"),
        ("remind me friday week 9am scan", "scan, once on Fri 13 Mar 2026 at 09:00"),
        ("a week on tuesday 3pm phone dr", "phone dr, once on Tue 10 Mar 2026 at 15:00"),
        (
            "start antibiotics tonight 8pm for 7 days",
            "start antibiotics, every day at 20:00, from Mon 2 Mar 2026, until Sun 8 Mar 2026",
        ),
        (
            "prednisolone 8am 5 days starting tomorrow",
            "prednisolone, every day at 08:00, from Tue 3 Mar 2026, until Sat 7 Mar 2026",
        ),
        ("iron at 8am on tuesdays, sorry, wednesdays", "iron, every Wednesday at 08:00"),
    ],
)
def test_times_in_peoples_own_words_are_read(typed: str, meant: str) -> None:
    reading = read(typed)

    assert isinstance(reading, Accept | Confirm)
    assert in_words(reading) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("remind me thursday at 1pm dentist", "dentist, once on Thu 5 Mar 2026 at 13:00"),
        (
            "remind me friday to call the vet at 4pm",
            "call the vet, once on Fri 6 Mar 2026 at 16:00",
        ),
        ("remind me thursdays at 1pm dentist", "dentist, every Thursday at 13:00"),
        ("remind me every sunday 8pm bins", "bins, every Sunday at 20:00"),
        ("bins weekly on sunday 8pm", "bins, every Sunday at 20:00"),
        ("stretch 9pm mon wed fri", "stretch, Mon, Wed, Fri at 21:00"),
        ("alendronate weekly saturday 7am", "alendronate, every Saturday at 07:00"),
    ],
)
def test_a_day_is_meant_once_or_each_week_as_it_is_said(typed: str, meant: str) -> None:
    reading = read(typed)

    assert isinstance(reading, Accept | Confirm)
    assert in_words(reading) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "alendronate tablet saturday 7am",
        "bins tue 7pm",
        "remind me on friday at 1pm to phone mum",
        "rent on the 5th 9am",
    ],
)
def test_a_bare_day_may_be_once_or_each_week_and_is_asked(typed: str) -> None:
    reading = read(typed)

    assert isinstance(reading, Ask)
    assert reading.problem is Problem.ONCE
    assert reading.wish
    assert reading.later
    assert reading.wish.rhythm.is_once
    assert not reading.later.rhythm.is_once


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("tablets at 8 and at night", Problem.TWO),
        ("remind me at 8 or 9 to take iron", Problem.TWO),
        ("remind me on school days at 7.15 inhaler for tom", Problem.DAY),
    ],
)
def test_no_time_or_day_is_lost_in_silence(typed: str, problem: Problem) -> None:
    assert read(typed) == Ask(problem)


def test_a_bare_day_for_what_comes_once_is_its_day_and_not_each_week() -> None:
    once = parse_reminder("dentist thursday 1pm", MONDAY)
    assert isinstance(once, Confirm)

    changed = parse_reminder("friday 2pm", MONDAY, once.wish)

    assert in_words(changed) == "dentist, once on Fri 6 Mar 2026 at 14:00"


@pytest.mark.parametrize(
    "typed",
    [
        "remind me to take keys every sunday at 9am when I go to church",
        "remind me every day at 9am except sundays when it should be 10 to take my water tablet",
        "remind me to take vitamin d every day at 9am except when I am away",
    ],
)
def test_what_may_be_another_time_is_no_mere_reason(typed: str) -> None:
    assert isinstance(read(typed), Refuse)
