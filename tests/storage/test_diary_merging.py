"""Two diaries joined: what either has is there afterwards, nothing twice, whatever its number."""

import json
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import time, timedelta
from itertools import count
from random import Random
from typing import Any, TypeVar

import pytest

from bot.domain import checkin
from bot.domain.diary_import import FORMAT, DiaryFile, read_file
from bot.domain.diary_merging import Merged
from bot.domain.flags import FlagChanges
from bot.domain.linked_factors import FACTORS
from bot.domain.model import Flag, Reminder, Urgency
from bot.domain.question_types import Answer, Answers
from bot.domain.reminder_limits import MOST_REMINDERS
from bot.domain.rhythm import LAST_DAY, Rhythm
from bot.domain.rules import RULES
from bot.language.flag_evidence import evidence
from bot.screens.formatting import clean
from storage import Store
from tests.harness import MONDAY

TODAY = MONDAY.date()
NIGHTS = [TODAY - timedelta(days=day) for day in range(8)]
TEXTS = ["jerk in the left hand", "iron", "late coffee", "=1+1", "two\nlines", "take one " * 20]
TIMES = [time(7), time(21, 30), time(22, 15)]
RHYTHMS = (
    *map(Rhythm, [frozenset(range(7)), frozenset({0, 2}), frozenset({6})]),
    Rhythm(every=3, start=TODAY),
    Rhythm(month_day=LAST_DAY),
    Rhythm(until=TODAY),
)
FAMILIES = sorted({rule.family for rule in RULES})
PEOPLE = count(1)
T = TypeVar("T")


def morning(random: Random) -> Answers:
    """A check-in tapped through at random, up to an end that may come at any time."""
    answers: Answers = {}
    while question := checkin.next_question(answers):
        choice = random.choice(question.choices)
        if answers and random.random() < 0.12:
            return checkin.stop(answers) if random.random() < 0.5 else answers
        if random.random() < 0.1:
            answers = checkin.skip(answers, question)
        elif not question.several or choice.opens:
            answers = checkin.choose(answers, question, choice)
        else:
            answers = checkin.tick(answers, question, choice, on=True)
            if random.random() < 0.7:
                answers = checkin.finish(answers, question)
    return answers


def constantly(value: T) -> Callable[[object], T]:
    """A function that gives this value, whatever it is given."""
    return lambda _: value


async def lives(store: Store, random: Random) -> int:
    """Somebody with a diary, made by what the bot does; returns their number."""
    person = next(PEOPLE)
    number = count(random.randrange(1, 40))
    await store.people.agree(person, 1, MONDAY)
    await store.change(person, {"zone": "Europe/Berlin", "check_in_at": time(7, 30)}, MONDAY)
    for night in random.sample(NIGHTS, random.randrange(5, len(NIGHTS))):
        answers = morning(random)
        await store.nights.change(person, night, constantly(answers))
    for _ in range(random.randrange(8)):
        night, text = random.choice(NIGHTS), clean(random.choice(TEXTS))
        await store.nights.add_note(person, night, next(number), text)
    for _ in range(random.randrange(MOST_REMINDERS + 1)):
        text, rhythm = clean(random.choice(TEXTS)), random.choice(RHYTHMS)
        own = Reminder(next(number), text, (random.choice(TIMES),), rhythm)
        await store.reminders.keep(person, own, MONDAY)
    for day in random.sample(NIGHTS, random.randrange(4)):
        flag = Flag(random.choice(FAMILIES), Urgency.SOON, (day,), {"text": "seen so often"})
        await store.flags.update(person, constantly(FlagChanges((flag,))), day)
    for factor in random.sample(sorted(FACTORS), 2):
        await store.hints.tell(person, factor, TODAY, more=random.random() < 0.5)
    return person


@dataclass(frozen=True)
class Diary:
    """What an export holds, by what it says; and its rows with their numbers."""

    nights: dict[str, dict[str, tuple[str, str]]]
    notes: Counter[Hashable]
    reminders: Counter[Hashable]
    flags: Counter[Hashable]
    hints: set[Hashable]
    rows: dict[str, set[str]]


async def diary_of(store: Store, person: int) -> Diary:
    """Read from the export, as a person can."""
    kept = await store.export(person)
    nights: dict[str, dict[str, tuple[str, str]]] = {}
    for row in kept["answers"]:
        nights.setdefault(row["night"], {})[row["question"]] = (row["chosen"], row["state"])
    told = ("answers", "notes", "reminders", "flags", "hints")
    return Diary(
        nights,
        Counter((row["night"], row["text"]) for row in kept["notes"]),
        Counter(without(row, "reminder_id") for row in kept["reminders"]),
        Counter((row["family"], row["raised_on"]) for row in kept["flags"]),
        {(row["factor"], row["more"]) for row in kept["hints"]},
        {table: {json.dumps(row) for row in kept[table]} for table in told},
    )


def without(row: dict[str, Any], number: str) -> str:
    """A row as what it says."""
    return json.dumps({key: value for key, value in row.items() if key != number})


async def file_of(store: Store, person: int) -> DiaryFile:
    """What the file of /export is read as."""
    body = json.dumps({"format": FORMAT, **await store.export(person)}).encode()
    return read_file(body, TODAY, TODAY, clean, evidence)


@pytest.mark.parametrize(
    "pairs",
    [pytest.param(12, id="short"), pytest.param(1000, id="long", marks=pytest.mark.proof)],
)
@pytest.mark.sqlite_only  # Thousands of answers: a minute here, many there.
async def test_an_export_of_one_diary_and_another_diary_both_keep_all(
    store: Store, pairs: int
) -> None:
    random = Random(18)
    for _ in range(pairs):
        one, other = await lives(store, random), await lives(store, random)
        brought, before = await diary_of(store, one), await diary_of(store, other)
        assert brought.nights.keys() & before.nights.keys()

        file = await file_of(store, one)
        merged = await store.merge(other, file, MONDAY)

        after = await diary_of(store, other)
        keeps_both(before, brought, after)
        counts_truly(before, brought, after, merged)
        await changes_nothing_again(store, other, file)


def keeps_both(before: Diary, brought: Diary, after: Diary) -> None:
    """Each row of before is untouched, and all that was brought is there as often as it was."""
    assert all(before.rows[table] <= after.rows[table] for table in before.rows)
    assert after.notes == before.notes | brought.notes
    assert after.flags == before.flags | brought.flags
    assert before.hints | brought.hints == after.hints
    assert after.reminders <= before.reminders | brought.reminders
    assert after.nights.keys() == before.nights.keys() | brought.nights.keys()
    for night, told in brought.nights.items():
        here = before.nights.get(night)
        if here is None:
            assert after.nights[night] == told
        elif all(here.get(key, said) == said for key, said in told.items() if key != checkin.END):
            gaps = {key: said for key, said in told.items() if key != checkin.END}
            assert after.nights[night] == gaps | here
        else:
            assert after.nights[night] == here


def counts_truly(before: Diary, brought: Diary, after: Diary, merged: Merged) -> None:
    """What is said is what the difference of two exports shows."""
    assert len(merged.nights.new) == len(after.nights) - len(before.nights)
    assert len(merged.notes.new) == (after.notes - before.notes).total()
    assert len(merged.flags.new) == (after.flags - before.flags).total()
    assert len(merged.reminders.new) == (after.reminders - before.reminders).total()
    missing = (before.reminders | brought.reminders).total() - after.reminders.total()
    assert len(merged.reminders.left) == missing
    assert missing == 0 or after.reminders.total() == MOST_REMINDERS
    both = before.nights.keys() & brought.nights.keys()
    filled = {night for night in both if after.nights[night] != before.nights[night]}
    assert {f"{night}" for night in merged.filled} == filled
    assert {f"{night}" for night in merged.differing} <= both - filled
    assert not merged.nights.left + merged.notes.left + merged.flags.left


async def changes_nothing_again(store: Store, person: int, file: DiaryFile) -> None:
    """The same file once more."""
    before = await store.export(person)
    again = await store.merge(person, file, MONDAY)
    assert await store.export(person) == before
    added = (again.nights, again.notes, again.reminders, again.flags)
    assert not any(one.new for one in added)
    assert not again.filled


def test_a_confirmed_event_comes_along_though_its_question_was_opened_again() -> None:
    event = {
        "events": Answer(frozenset({"shaking"}), "open"),
        "course": Answer(frozenset({"first"})),
    }
    here = {"jerks": Answer(frozenset({"some"}))}

    assert checkin.joined(here, event) == here | event


async def test_a_new_note_takes_the_place_of_none_that_came_from_an_older_import(
    store: Store,
) -> None:
    person = await lives(store, Random(1))
    await store.nights.add_note(person, NIGHTS[1], 77, "came from a file, with its number")

    for _ in range(2):  # The second is the same message again, after a crash.
        await store.nights.add_note(person, TODAY, 77, "typed here")

    notes = await store.nights.notes_between(person, NIGHTS[-1], TODAY)
    said = [note.text for note in notes]
    assert (said.count("typed here"), said.count("came from a file, with its number")) == (1, 1)


async def test_an_export_is_in_the_order_of_time(store: Store) -> None:
    person = await lives(store, Random(3))
    for number, night in enumerate(NIGHTS, 100):
        await store.nights.add_note(person, night, number, "newest first")

    kept = await store.export(person)

    for table, key in (("answers", "night"), ("notes", "night"), ("reminders", "at")):
        assert len(kept[table]) > 1
        assert [row[key] for row in kept[table]] == sorted(row[key] for row in kept[table])
