"""How often one person's emergency is answered, and in which length."""

from datetime import timedelta

from bot.domain.emergency_repeats import Length, Repeats
from tests.harness import MONDAY

FULL, SHORT, NOT_AGAIN = Length.FULL, Length.SHORT, Length.NOT_AGAIN


def lengths(*seconds: float, danger: str = "chest") -> list[Length]:
    """How the same emergency is answered at those seconds."""
    repeats = Repeats()
    return [repeats.length(1, danger, MONDAY + timedelta(seconds=at)) for at in seconds]


def test_three_in_a_minute_are_answered_in_full_and_then_one_in_ten_seconds_in_short() -> None:
    said = lengths(0, 1, 2, 3, 11.9, 12, 13, 21.9, 22)

    assert said == [FULL] * 3 + [NOT_AGAIN] * 2 + [SHORT] + [NOT_AGAIN] * 2 + [SHORT]


def test_after_a_minute_it_is_answered_in_full_again() -> None:
    assert lengths(0, 1, 2, 60, 61) == [FULL] * 5


def test_a_new_danger_is_answered_in_full() -> None:
    repeats = Repeats()
    for _ in range(10):
        repeats.length(1, "chest", MONDAY)

    assert repeats.length(1, "crisis", MONDAY) is FULL
    assert repeats.length(1, "crisis", MONDAY) is NOT_AGAIN
    assert repeats.length(2, "chest", MONDAY) is FULL


def test_a_clock_set_back_silences_nobody() -> None:
    repeats = Repeats()
    for _ in range(10):
        repeats.length(1, "chest", MONDAY + timedelta(days=1))

    assert repeats.length(1, "chest", MONDAY) is FULL


def test_a_crowd_is_forgotten() -> None:
    repeats = Repeats()
    for number in range(20_000):
        repeats.length(number, "chest", MONDAY + timedelta(seconds=number))

    assert len(repeats._people) <= 1_001  # noqa: SLF001
