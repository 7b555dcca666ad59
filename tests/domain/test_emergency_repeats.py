"""How often one person's emergency is answered, and in which length."""

from datetime import timedelta

from bot.domain.emergency_repeats import Length, Repeats
from tests.harness import MONDAY

FULL, SHORT, NOT_AGAIN = Length.FULL, Length.SHORT, Length.NOT_AGAIN


def lengths(*seconds: float, danger: str = "chest") -> list[Length]:
    """How the same emergency is answered at those seconds."""
    repeats = Repeats()
    return [answered(repeats, 1, danger, at) for at in seconds]


def answered(repeats: Repeats, person_id: int, danger: str, at: float = 0) -> Length:
    """How an emergency is answered at that second, with an answer that leaves."""
    now = MONDAY + timedelta(seconds=at)
    length = repeats.length(person_id, danger, now)
    if length is not NOT_AGAIN:
        repeats.given(person_id, danger, length, now)
    return length


def test_three_in_a_minute_are_answered_in_full_and_then_one_in_ten_seconds_in_short() -> None:
    said = lengths(0, 1, 2, 3, 11.9, 12, 13, 21.9, 22)

    assert said == [FULL] * 3 + [NOT_AGAIN] * 2 + [SHORT] + [NOT_AGAIN] * 2 + [SHORT]


def test_after_a_minute_it_is_answered_in_full_again() -> None:
    assert lengths(0, 1, 2, 60, 61) == [FULL] * 5


def test_a_new_danger_is_answered_in_full() -> None:
    repeats = Repeats()
    for _ in range(10):
        answered(repeats, 1, "chest")

    assert answered(repeats, 1, "crisis") is FULL
    assert answered(repeats, 1, "crisis") is NOT_AGAIN
    assert answered(repeats, 2, "chest") is FULL


def test_a_clock_set_back_silences_nobody() -> None:
    repeats = Repeats()
    for _ in range(10):
        answered(repeats, 1, "chest", 24 * 3600)

    assert answered(repeats, 1, "chest") is FULL


def test_a_crowd_is_forgotten() -> None:
    repeats = Repeats()
    for number in range(20_000):
        answered(repeats, number, "chest", number)

    assert len(repeats._people) <= 1_001  # noqa: SLF001


def test_an_answer_that_did_not_leave_silences_nobody() -> None:
    repeats = Repeats()

    assert [repeats.length(1, "chest", MONDAY) for _ in range(5)] == [FULL] * 5
