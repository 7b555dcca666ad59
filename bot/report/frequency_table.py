"""How often each thing was noted, out of the nights on which it was answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.entries import ASKED, LEVELS_IN_SHORT
from bot.domain.model import A_LOT, Entry
from bot.domain.night_counts import Sign
from bot.domain.symptom_rules import SIDES
from bot.screens.formatting import counted


@dataclass(frozen=True, slots=True)
class Frequency:
    """One row: nights with it, of the nights on which it was answered; `indent` marks a part.

    `answered` is None for what is told unasked: a night without it was never counted as a no.
    """

    name: str
    yes: int
    answered: int | None
    indent: bool = False


def _sign(name: str, least: int = 1) -> Sign:
    """Whether a fact holds: a yes, or at least so much; None when it is not known."""

    def sign(entry: Entry) -> bool | None:
        value = entry.fact(name)
        return None if value is None else isinstance(value, int) and value >= least

    return sign


def _is(name: str, *values: str) -> Sign:
    return lambda entry: None if (value := entry.fact(name)) is None else value in values


_PARTS: dict[str, tuple[tuple[str, Sign], ...]] = {
    "jerks": (
        (f"{LEVELS_IN_SHORT[A_LOT]} of it", _sign("jerks", A_LOT)),
        ("always the same one spot", _is("spot", *SIDES)),
    ),
    "day_twitch": (
        ("in several places", _is("day_places", "several")),
        ("weak, stiff or numb there", _sign("weakness")),
    ),
    "alcohol": (("two drinks or more", _sign("alcohol", 2)),),
}
"""What is counted beneath a fact, as a part of it."""


def _signs() -> Iterator[tuple[str, Sign, bool]]:
    """The rows of the table: what is of the night first, then what is of the day before."""
    for question, fact in sorted(ASKED, key=lambda asked: asked[0].day_before):
        if fact.page:
            when = " the day before" if question.day_before else ""
            value = fact.factor.value if fact.factor else ""
            yield f"{fact.page}{when}", _is(fact.name, value) if value else _sign(fact.name), False
        for name, sign in _PARTS.get(fact.name, ()):
            yield name, sign, True


_CHOICES = {fact.name: question.choices for question, fact in ASKED}


def frequencies(entries: Sequence[Entry]) -> tuple[Frequency, ...]:
    """Every row of the table; what was never answered is 0 of 0.

    The special events have a row only when one was noted.
    """
    rows = [_counted(name, sign, entries, indent=indent) for name, sign, indent in _signs()]
    events = [
        Frequency(choice.summary.capitalize(), yes, None)
        for choice in _CHOICES["events"]
        if (yes := sum(choice.key in (entry.events or ()) for entry in entries))
    ]
    return (*rows, *events)


def places(entries: Sequence[Entry]) -> str:
    """Where it twitched, such as "leg on 5 nights, same spot on the left on 1 night"; "" if not."""
    named = [
        (count, place.summary)
        for fact in ("places", "face_place", "spot")
        for place in _CHOICES[fact]
        if place.key != "varied"
        if (count := sum(_names(entry.fact(fact), place.key) for entry in entries))
    ]
    return ", ".join(
        f"{name} on {counted(count, 'night')}" for count, name in sorted(named, reverse=True)
    )


def _names(value: object, key: str) -> bool:
    return key in value if isinstance(value, frozenset) else value == key


def _counted(name: str, sign: Sign, entries: Sequence[Entry], *, indent: bool) -> Frequency:
    answers = [answer for entry in entries if (answer := sign(entry)) is not None]
    return Frequency(name, sum(answers), len(answers), indent)
