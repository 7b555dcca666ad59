"""Why a file that somebody sends brings nothing into the diary."""

from enum import Enum, StrEnum


class Unfit(Enum):
    """What is wrong with a file."""

    OTHER = "other"
    TABLE = "table"
    TOO_BIG = "too big"
    UNREADABLE = "unreadable"
    CHANGED = "changed"
    SPREADSHEET = "spreadsheet"
    SEVERAL = "several"
    NO_NOTES = "no notes"
    TWO_ORDERS = "two orders"
    QUOTE = "quote"
    CELLS = "cells"


class Program(StrEnum):
    """Programs and formats whose files are recognised, though their nights cannot be read."""

    SLEEP_AS_ANDROID = "Sleep as Android"
    DAYLIO = "Daylio"
    LOOP = "Loop Habit Tracker"
    APPLE_HEALTH = "Apple Health"
    FITBIT = "Fitbit"
    FHIR = "a health record (FHIR)"


class NotADiary(Exception):
    """The file brings nothing in: `why` says what is wrong with it, or whose it is, and `line` from
    1 on where that begins, if it is in one place."""

    def __init__(self, why: Unfit | Program, line: int = 0) -> None:
        super().__init__(why.value)
        self.why, self.line = why, line

    def __reduce__(self) -> tuple[type["NotADiary"], tuple[Unfit | Program, int]]:
        """How it comes through a pipe from another process."""
        return NotADiary, (self.why, self.line)
