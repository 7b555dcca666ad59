"""Questions about diaries kept elsewhere are told from all others."""

from pathlib import Path

import pytest

from bot.domain.import_refusals import Program
from bot.language.import_questions import asks_to_import, program_named

BANK = Path(__file__).parents[2] / "bot" / "article" / "bank"


@pytest.mark.parametrize(
    ("asked", "program"),
    [
        ("Can you import Daylio?", Program.DAYLIO),
        ("can i import my data from sleep as android", Program.SLEEP_AS_ANDROID),
        ("Does Hypnic import from Sleep Cycle?", None),
        ("How do I import my old diary?", None),
        ("Can you read Fitbit files?", Program.FITBIT),
        ("can you sync with Apple’s health app", Program.APPLE_HEALTH),
        ("I kept a CSV, could that be imported", None),
        ("how can I get my Garmin data in here", None),
        ("can you import FHIR", Program.FHIR),
        ("can you import?", None),
        ("transfer my old sleep log please", None),
        ("is it possible to import Loop Habits", Program.LOOP),
        ("I keep a diary in Daylio. can I bring it here?", Program.DAYLIO),
        ("I have a sleep log in Pillow, how do I move that over?", None),
        ("can I move my old sleep diary here", None),
        ("could I copy my old notes over", None),
        ("do you support Fitbit", Program.FITBIT),
        ("is this compatible with my Oura?", None),
        ("I am switching from Daylio", Program.DAYLIO),
        ("is import from Loop habits possible?", Program.LOOP),
        ("can I bring over my notes from Google Sheets?", None),
        ("can you read Excel files?", None),
        ("I have a Daylio export, can you read it?", Program.DAYLIO),
        ("will you read my Sleep Cycle export?", None),
    ],
)
def test_wishes_to_import_are_understood(asked: str, program: Program | None) -> None:
    assert asks_to_import(asked)
    assert program_named(asked) is program


@pytest.mark.parametrize(
    "asked",
    [
        "is it important to sleep",
        "can I take the exports with me to the doctor",
        "does a fitbit notice hypnic jerks",
        "can I use my fitbit to find out why I jerk",
        "should I bring my diary to the doctor",
        "I use a loop to fall asleep",
        "can I add my notes here",
        "can I read my old notes here",
        "how do I move my leg over here without a cramp",
        "does magnesium work with my sleep data",
    ],
)
def test_other_questions_are_none(asked: str) -> None:
    assert not asks_to_import(asked)


def test_no_line_of_the_question_bank_is_taken_for_one() -> None:
    lines = [
        line
        for file in BANK.rglob("*.tsv")
        for line in file.read_text(encoding="utf-8").splitlines()
    ]

    assert len(lines) > 10_000
    assert [line for line in lines if asks_to_import(line.partition("\t")[2])] == []
