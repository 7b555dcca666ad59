"""How often each thing was noted, out of the nights on which it was answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.model import A_LOT, Entry
from bot.screens.formatting import counted

Sign = Callable[[Entry], bool | None]


@dataclass(frozen=True, slots=True)
class Frequency:
    """One row: nights with it, of the nights on which it was answered; `indent` marks a part."""

    name: str
    yes: int
    answered: int
    indent: bool = False


def _level(entry: Entry) -> bool | None:
    return None if entry.jerks is None else entry.jerks >= A_LOT


def _same_spot(entry: Entry) -> bool | None:
    return None if entry.spot is None else entry.spot != "varied"


def _drinks(least: int) -> Sign:
    return lambda entry: None if entry.alcohol is None else entry.alcohol >= least


def _several(entry: Entry) -> bool | None:
    return None if entry.day_places is None else entry.day_places == "several"


def _event(event: str) -> Sign:
    return lambda entry: None if entry.events is None else event in entry.events


_SIGNS: tuple[tuple[str, Sign, bool], ...] = (
    ("Twitching when falling asleep", lambda entry: entry.twitched, False),
    ("a lot of it", _level, True),
    ("always the same one spot", _same_spot, True),
    ("Woke twice or more", lambda entry: entry.woke_often, False),
    ("Tingling", lambda entry: entry.tingling, False),
    ("Pain", lambda entry: entry.pain, False),
    ("Calf cramps", lambda entry: entry.cramp, False),
    ("Twitching by day", lambda entry: entry.day_twitch, False),
    ("in several places", _several, True),
    ("Stress the day before", lambda entry: entry.stress, False),
    ("Hard sport the day before", lambda entry: entry.sport, False),
    ("Alcohol the day before", _drinks(1), False),
    ("two drinks or more", _drinks(2), True),
)

_EVENTS = (
    ("Shaking of the whole body", "shaking"),
    ("Lost awareness", "unaware"),
    ("Bit the tongue", "tongue"),
    ("Got hurt", "hurt"),
    ("Jerks after waking, dropping things", "waking_jerks"),
)

_PLACES = ("leg", "arm", "hand", "face", "body")


def frequencies(known: Sequence[Entry]) -> tuple[Frequency, ...]:
    """Every row of the table; what was never answered is 0 of 0.

    The special events have a row only when one was noted: they are told unasked, so that nights
    without one were never counted as a no.
    """
    rows = [_counted(name, sign, known, indent=indent) for name, sign, indent in _SIGNS]
    events = [
        Frequency(name, yes, len(known))
        for name, event in _EVENTS
        if (yes := sum(bool(_event(event)(entry)) for entry in known))
    ]
    return (*rows, *events)


def places(known: Sequence[Entry]) -> str:
    """Where it twitched, such as "leg on 5 nights, hand on 1 night"; "" when nowhere."""
    counts = [(place, sum(place in (entry.places or ()) for entry in known)) for place in _PLACES]
    named = [
        (count, "whole body" if place == "body" else place) for place, count in counts if count
    ]
    return ", ".join(
        f"{name} on {counted(count, 'night')}" for count, name in sorted(named, reverse=True)
    )


def _counted(name: str, sign: Sign, known: Sequence[Entry], *, indent: bool) -> Frequency:
    answers = [answer for entry in known if (answer := sign(entry)) is not None]
    return Frequency(name, sum(answers), len(answers), indent)
