"""Nights that resemble the nights before them prove less than independent ones."""

from datetime import date, timedelta
from random import Random

from bot.domain.serial_correlation import Night, variance_inflation

FIRST = date(2026, 1, 1)


def test_spells_inflate_the_variance_and_independent_nights_do_not() -> None:
    random = Random(6)

    def series(keeps: float) -> list[bool]:
        values = [True]
        for _ in range(300):
            values.append(values[-1] if random.random() < keeps else random.random() < 0.5)
        return values

    spells, others = (
        variance_inflation(
            [
                Night(FIRST + timedelta(n), None, exposed, twitched)
                for n, (exposed, twitched) in enumerate(
                    zip(series(keeps), series(keeps), strict=True)
                )
            ]
        )
        for keeps in (0.8, 0.0)
    )

    assert spells > 2 > 1.3 > others >= 1
