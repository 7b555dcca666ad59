"""How often one person's emergency is answered, and in which length."""

from datetime import timedelta

from bot.domain.emergency_repeats import NO_DANGER, Danger, Length
from tests.harness import MONDAY

FULL, SHORT, NOT_AGAIN = Length.FULL, Length.SHORT, Length.NOT_AGAIN


def answered(danger: Danger, named: str, at: float = 0) -> tuple[Length, Danger]:
    """How an emergency is answered at that second, and what is known of it once that has left."""
    now = MONDAY + timedelta(seconds=at)
    length = danger.length(named, now)
    return length, danger if length is NOT_AGAIN else danger.given(named, length, now)


def lengths(*seconds: float) -> list[Length]:
    """How the same emergency is answered at those seconds."""
    danger, said = NO_DANGER, []
    for at in seconds:
        length, danger = answered(danger, "chest", at)
        said.append(length)
    return said


def after_ten(at: float = 0) -> Danger:
    """What is known after ten of the same emergency at one moment."""
    danger = NO_DANGER
    for _ in range(10):
        _, danger = answered(danger, "chest", at)
    return danger


def test_three_in_a_minute_are_answered_in_full_and_then_one_in_ten_seconds_in_short() -> None:
    said = lengths(0, 1, 2, 3, 11.9, 12, 13, 21.9, 22)

    assert said == [FULL] * 3 + [NOT_AGAIN] * 2 + [SHORT] + [NOT_AGAIN] * 2 + [SHORT]


def test_after_a_minute_it_is_answered_in_full_again() -> None:
    assert lengths(0, 1, 2, 60, 61) == [FULL] * 5


def test_a_new_danger_is_answered_in_full() -> None:
    length, danger = answered(after_ten(), "crisis")

    assert length is FULL
    assert answered(danger, "crisis")[0] is NOT_AGAIN


def test_a_clock_set_back_silences_nobody() -> None:
    assert answered(after_ten(24 * 3600), "chest")[0] is FULL


def test_nothing_is_said_of_no_danger() -> None:
    nothing = (NO_DANGER.said_well(), NO_DANGER.turned_away(), NO_DANGER.hearing("calm"))

    assert set(nothing) == {NO_DANGER}
