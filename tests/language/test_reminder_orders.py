"""Wishes put together in any order: what is set at once is always what was put in."""

from collections.abc import Iterator
from datetime import time
from itertools import permutations
from random import Random

from bot.domain.rhythm import EVERY_DAY, Rhythm
from bot.language.reminder_parsing import Accept, Reading, Wish, parse_reminder
from tests.language.reminder_score import NOW

TEXTS = (
    *(
        "take 2 tablets",
        "pramipexole 0.125 mg",
        "iron 2,5 mg",
        "1½ tablets of x",
        "co-codamol 8/500",
    ),
    *("metformin 500", "paracetamol 2 x 500 mg", "do 3x10 squats", "take 1 or 2 puffs", "omega 3"),
    *("evening primrose oil", "night cream", "morning pages", "cereal bar", "second inhaler"),
    *("call mum about sunday lunch", "vit C 1g", "walk 30 min", "five tablets", "b12 jab"),
)
TIMES = {
    "9pm": ("21:00",),
    "21.30": ("21:30",),
    "2145": ("21:45",),
    "at half nine at night": ("21:30",),
    "8 in the morning": ("08:00",),
    "10 past 6 pm": ("18:10",),
    "noon": ("12:00",),
    "8am and 8pm": ("08:00", "20:00"),
    "at 08:00, 14:00 and 20:00": ("08:00", "14:00", "20:00"),
    "9 in the morning and 9 in the evening": ("09:00", "21:00"),
}
DAYS = {
    "": EVERY_DAY,
    "each day": EVERY_DAY,
    "mon": {0},
    "on mondays": {0},
    "tue, thu": {1, 3},
    "mon to fri": {0, 1, 2, 3, 4},
    "weekdays": {0, 1, 2, 3, 4},
    "at weekends": {5, 6},
    "every day except sunday": {0, 1, 2, 3, 4, 5},
    "not on sundays": {0, 1, 2, 3, 4, 5},
    "every day apart from sat and sun": {0, 1, 2, 3, 4},
    "weekly on friday": {4},
    "sundays off": {0, 1, 2, 3, 4, 5},
    "excl. sunday": {0, 1, 2, 3, 4, 5},
    "w/o weekends": {0, 1, 2, 3, 4},
    "not on sundays nor mondays": {1, 2, 3, 4, 5},
}


def wishes(number: int) -> Iterator[tuple[str, Wish]]:
    """So many wishes as typed, each with what it means."""
    chance = Random(1)
    for _ in range(number):
        text, at, days = (chance.choice([*table]) for table in (TEXTS, TIMES, DAYS))
        parts = [part for part in (text, at, days) if part]
        chance.shuffle(parts)
        times = tuple(time.fromisoformat(each) for each in TIMES[at])
        joint = chance.choice([" ", " ", ", "])
        yield joint.join(parts), Wish(text, times, Rhythm(frozenset(DAYS[days])))


def test_what_is_set_at_once_is_what_was_put_in_whatever_its_order() -> None:
    readings = [(typed, parse_reminder(typed, NOW), meant) for typed, meant in wishes(600)]
    set_at_once = [(typed, read.wish, m) for typed, read, m in readings if isinstance(read, Accept)]

    assert [each for each in set_at_once if each[1] != each[2]] == []
    assert len(set_at_once) > 480


DOSES = (
    *("5", "10", "12", "25", "50", "125", "200", "300", "600", "930", "1000", "1200", "0.5", ".5"),
    *(
        ",5",
        "0,5",
        "2.5",
        "0.25",
        ".25",
        "1.25",
        "2.50",
        "7.50",
        "12.50",
        "0.125",
        "1/2",
        "½",
        "1½",
    ),
    *("-2", "half", "one", "ten", "2x", "10/20", "25-100", "1,000", "50.000"),
)
AT = {
    "9pm": time(21),
    "at 9 P.M.": time(21),
    "21:30": time(21, 30),
    "930pm": time(21, 30),
    "at 21.30": time(21, 30),
    "at half nine in the evening": time(21, 30),
    "9 o'clock in the evening": time(21),
    "every evening at 9": time(21),
}


def test_a_bare_dose_is_never_lost_nor_a_time_wherever_it_stands() -> None:
    set_at_once = 0
    for dose in DOSES:
        for said, at in AT.items():
            for parts in permutations(("zolpidem", dose, said)):
                read = parse_reminder(" ".join(parts), NOW)

                if isinstance(read, Accept):
                    set_at_once += 1
                    assert read.wish.times == (at,), parts
                    assert {dose, "zolpidem"} <= {*read.wish.text.split()}, parts
    assert set_at_once > 1000


LEFT_OUT = (
    *("no", "not", "not on", "never", "never on a", "except", "but not", "excluding", "other than"),
    *("without", "skip", "skipping", "omit", "leave out", "miss out", "minus", "barring", "avoid"),
    *("not including", "if not", "nothing on", "do not take on", "don't take it on", "no pill on"),
    *(
        "anything but",
        "all but",
        "every day but",
        "daily except",
        "paused on",
        "ex.",
        "w/o",
        "sans",
    ),
)
RESTS = (
    *("off", "is off", "free", "no", "not", "never", "excluded", "excl.", "left out", "omitted"),
    *("skip", "i skip", "it rests", "pause", "is my day off", "no pill", "nothing", "exempt", "0"),
)
DAYS_LEFT_OUT = {"sunday": {6}, "sundays": {6}, "sat and sun": {5, 6}, "the weekend": {5, 6}}


def test_days_that_are_left_out_in_any_words_are_never_the_only_ones() -> None:
    for said, days in DAYS_LEFT_OUT.items():
        phrases = [*(f"{no} {said}" for no in LEFT_OUT), *(f"{said} {no}" for no in RESTS)]
        for phrase in phrases:
            for typed in (f"iron 8am {phrase}", f"{phrase} iron 8am", f"iron {phrase} 8am"):
                read = parse_reminder(typed, NOW)

                turned = isinstance(read, Accept) and read.wish.rhythm == Rhythm(frozenset(days))
                assert not turned, typed


JUMBLE = (
    "0 2 400 31st 8 9pm 21:00 3.12 3/12 1½ mg tablets every other day days weeks months mon tue fri"
    " on at in the of not but and or until from for x once twice then half noon midnight night"
    " evening hour december last first next this , - . : /"
)


def test_no_jumble_of_words_fails() -> None:
    chance = Random(2)
    for _ in range(250):
        typed = " ".join(chance.choices(JUMBLE.split(), k=chance.randint(1, 12)))

        assert isinstance(parse_reminder(typed, NOW), Reading), typed
