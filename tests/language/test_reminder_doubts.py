"""Words that were meant for the days of a reminder and not understood: nothing is set by them."""

from datetime import date, datetime, time

import pytest

from bot.domain.rhythm import EVERY_DAY, Rhythm
from bot.language.reminder_parsing import Accept, Ask, Confirm, Refuse, Wish, parse_reminder
from bot.language.reminder_refusals import Limit
from bot.language.weekdays import MISSPELT, days_of

NOW = datetime(2026, 12, 2, 10, 15)  # noqa: DTZ001  # Wishes are read by the person's clock.
TUESDAYS = Rhythm(frozenset({1}))

RATES = (
    *("pw", "p.w.", "q week", "qw", "1 x wk", "wk", "weakly", "ever week", "7 day interval", "mi"),
    *("1x/Woche", "q.o.d.", "qod", "q2d", "5 on 2 off", "MTWThF", "Sa/So", "weekdsy"),
    *("2 weekly friday", "two weekly fri", "12 weekly monday", "by friday", "e.o.d.", "e.w."),
    *("wly", "mthly", "weekli", "weelky", "1xw", "1x w", "1w", "tiw", "1 in 7", "5 on/2 off"),
    *("7-daily", "two-daily", "x5d"),
)
SOME_NIGHTS = (
    *("most nights", "some nights", "4 nights/wk", "two nights out of three"),
    *("on bad nights only", "on school nights", "work nights", "on camp nights", "off nights"),
    *(
        "on nights off",
        "on nights i work",
        "on the nights i work",
        "every night shift",
        "school mornings",
    ),
    *("on non-work days", "non-weekdays", "pre-weekend", "nonwork days", "on non work mornings"),
)
STARTS = (
    *("from january", "from march", "beginning february", "effective monday", "one thursday"),
    *("due friday", "tomo"),
)
ENDS = (
    *("before friday", "through january", "for the rest of the week", "all of december"),
    *(
        "after monday",
        "over april",
        "done friday",
        "to friday",
        "completed on friday",
        "expires fri",
    ),
    *("till the weekend", "last is friday", "runs out friday"),
)


@pytest.mark.parametrize(
    "typed",
    [
        "methotrexate 10mg weeky 8pm",
        "methotrexate 10mg wkly 8pm",
        "methotrexate 1/week 8pm",
        "methotrexate firday 8pm",
        "methotrexate sundey 8pm",
        "methotrexate 8pm mo mi fr",
        "methotrexate 8pm 14 dez",
        "methotrexate 8pm dec14",
        "methotrexate 8pm 14.12",
        "methotrexate 8pm q12h",
        "methotrexate mondy 8pm",
        "bins wednesdey 7pm",
        "bins satarday 7am",
        "injection monthy 9am",
        "bins fortnitely 7am",
        "pred 5mg eod 8am",
        "tab m/w/f 8pm",
        "tab mo we fr 8pm",
        "tab M W F 8pm",
        "walk weekdys 6pm",
        "lie in wkends 10am",
        "amox 500mg 8am for 7 dyas",
        "amox 500mg bd 8am",
        "tablet 8am but skip tomorrow",
        "amox 500mg 8am untill 9 march",
        "tab 8:30 pm or 9",
        "did you remind me at 9pm?",
        "I woke up at 3am again",
        "stop reminding me at 9pm",
        "delete magnesium 21:30",
        "why did it come at 9pm",
        "prednisolone 40mg 8am for 5 days then 20mg",
        *(f"methotrexate {rate} 9am" for rate in RATES),
        *(f"antibiotics {end} 9am" for end in ENDS),
        "iron 8am i don't take it on sundays",
        "iron 8am don't on sunday",
        "iron 8am never ever on the sunday",
        "pill 9pm skip placebo week",
        "appointment the third of december at 10am",
        "iron not on saturday 8am or sunday",
        "iron 8am mon or",
        "drops 9am and 9",
        "pill 9 AM/PM",
        "antibiotic 9am till it's gone",
        "antibiotic 9am until finished",
        *(f"meds 9pm {nights}" for nights in SOME_NIGHTS),
        *(f"meds 8am {start}" for start in STARTS),
        "meds 8am thursday the 10th",
        "meds 8am over the weekend",
        "iron 8am and 15 min later",
        "drops 8am and again 12 hours later",
        "drops 8am and again after lunch",
        "iron 8am +12h",
        "meds 2 nights 9pm",
        "pill 8am 20h",
        "iron 12 pm midnight",
        "iron once a day 8am and 8pm",
        "iron twice a day 8am, 2pm and 8pm",
        "pill ten of ten pm",
        "iron quarter 8 pm",
        "remind me about tomorrows 10am scan at 9",
    ],
)
def test_nothing_is_set_by_a_word_that_was_not_understood(typed: str) -> None:
    assert isinstance(parse_reminder(typed, NOW), Ask | Refuse)


@pytest.mark.parametrize(
    "typed",
    [
        "quetiapine 10 at night",
        "amitriptyline 10 in the evening",
        "tablet 30 minutes before breakfast 8am",
        "iron 8am no iron on sundays",
        "iron 8am sundays free",
        "iron 8am sun pause",
        "iron 8am, sunday is my rest day",
        "iron 8am sunday i don't",
        "iron 8am off on sunday",
        "folic acid every day but the methotrexate day 9am",
        "methotrexate alle 7 tage 9am",
        "methotrexate woensdag 9am",
        "methotrexate miercoles 9am",
        "appointment tom 9am",
        "30 day challenge 9am",
        "methotrexate hebdo 9am",
        "methotrexate 2wks 9am",
        "methotrexate one month 9am",
        "methotrexate december only 9am",
        "methotrexate when required 9am",
        "methotrexate semanal 9am",
        "methotrexate 9am for january",
        "methotrexate 9am dec",
        "methotrexate restless nights 9pm",
        "methotrexate 9am x7",
        "methotrexate 9am x 14",
        "methotrexate 9am course of 10",
        "methotrexate 9am 7 doses",
        "methotrexate 9am 14 tablets total",
        "methotrexate 9am a single time",
        "methotrexate 9pm/10pm",
        "watch the 9pm news",
        "methotrexate 9pm, nights before work",
        "methotrexate 9pm night before work",
    ],
)
def test_words_that_may_mean_a_dose_a_meal_or_days_are_shown_first(typed: str) -> None:
    assert isinstance(parse_reminder(typed, NOW), Ask | Confirm)


@pytest.mark.parametrize(
    "typed",
    [
        "call mother 6pm",
        "midday walk 6pm",
        "list what we do need 6pm",
        "2 novorapid 6pm",
        "fever check 8am",
        "vitamin d 3000 units 9am",
        "i need to take my pills 9pm",
        "change bandage 8pm",
        "stop eating 9pm",
        "do stretches 9pm",
        "skip rope 7am",
        "tea or coffee 8am",
        "water the plants at 9 in the evening",
        "water plant mondays 9am",
        "lunch bag for tom 9am",
        "q10 9am",
        "outside for a bit 9am",
        "ac filter 9am",
        "take 2 daily 9am",
        "hand over to kim 9am",
        "end of story 9am",
        "no screens on weekdays 9pm",
        "lights off 10pm weekdays",
        "gluten free bread fridays 4pm",
        "drops 9am and 2 puffs",
        "switch on night light 9pm",
        "pre-workout shake tuesdays 6pm",
        "dose 9am 24h patch",
        "lisinopril 10 once nightly 9pm",
        "doxycycline 100 2x/d 8am and 8pm",
    ],
)
def test_ordinary_words_raise_no_doubt(typed: str) -> None:
    assert isinstance(parse_reminder(typed, NOW), Accept)


@pytest.mark.parametrize(
    "words",
    [
        *("never on a sunday", "sunday is off", "sundays excl", "ex. sunday", "(i skip sundays)"),
        "with sundays off",
        *("all but sunday", "every day but sunday", "sundays off", "if not sunday"),
    ],
)
def test_a_day_that_is_left_out_in_other_words_is_left_out(words: str) -> None:
    read = parse_reminder(f"iron 8am {words}", NOW)

    assert isinstance(read, Accept)
    assert (read.wish.text, read.wish.rhythm.weekdays) == ("iron", EVERY_DAY - {6})


@pytest.mark.parametrize("joint", ["or", "nor", "and", "or on"])
def test_two_days_left_out_are_both_left_out(joint: str) -> None:
    for no in ("not", "not on", "neither", "never on"):
        read = parse_reminder(f"iron 8am {no} sat {joint} sun", NOW)

        assert isinstance(read, Accept)
        assert (read.wish.text, read.wish.rhythm.weekdays) == ("iron", frozenset(range(5)))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bi weekly tue 9am humira", "every other tuesday 9am humira"),
        ("humira alt fridays 9am", "every other friday 9am humira"),
        ("humira alt. fridays 9am", "every other friday 9am humira"),
        ("humira thru fri 9am", "humira 9am until friday"),
        ("humira 9am, finished friday", "humira 9am until friday"),
        ("humira 9am final dose friday", "humira 9am until friday"),
        ("humira one week only 9am", "humira 9am for one week"),
        ("humira 7-day course 9am", "humira 9am for 7 days"),
        ("humira 9am 10 day course", "humira 9am for 10 days"),
        ("humira mornings and evenings at 8", "humira every morning and evening at 8"),
        ("humira 9pm from tonight", "humira 9pm starting today"),
        ("humira 9am tomorrow onwards", "humira 9am from tomorrow"),
        ("humira 9am tomorrow and every day after", "humira 9am from tomorrow"),
        ("humira last of the month 9am", "humira 9am on the last day of every month"),
    ],
)
def test_other_words_for_a_rhythm_or_an_end_are_read_as_it(typed: str, meant: str) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Confirm)
    assert read == parse_reminder(meant, NOW)


def test_each_misspelt_day_is_the_day_it_begins_as() -> None:
    for name in MISSPELT.split("|"):
        (day,) = days_of(name)
        assert name[0] == "mtwtfss"[day], name
        assert isinstance(parse_reminder(f"iron {name} 9am", NOW), Accept)


def test_days_that_were_asked_for_and_named_are_not_asked_for_again() -> None:
    assert parse_reminder("read the week of may plan 9am tuesday", NOW, settled=True) == Confirm(
        Wish("read the week of may plan", (NOW.time().replace(hour=9, minute=0),), TUESDAYS)
    )


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("remind me 11 march 6pm doctor tomorrow", "doctor tomorrow"),
        ("the doctor is on 12 march remind me on 11 march at 6pm", "the doctor is on 12 march"),
        ("remind me on 11 march at 6pm that the gp is on 12 march", "gp is on 12 march"),
    ],
)
def test_a_second_date_among_the_words_is_of_the_text(typed: str, text: str) -> None:
    day = date(2027, 3, 11)
    once = Rhythm(start=day, until=day)

    assert parse_reminder(typed, NOW) == Confirm(Wish(text, (time(18),), once))


@pytest.mark.parametrize(
    "typed",
    [
        "remind me on 11 march and 12 march at 6pm to call",
        "remind me on 11 march, 12 march at 6pm to call",
        "tell mum tomorrow about 12 march 9am",
    ],
)
def test_two_dates_that_may_both_be_meant_are_refused(typed: str) -> None:
    assert parse_reminder(typed, NOW) == Refuse(Limit.DATES)
