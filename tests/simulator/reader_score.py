"""How the people of the second reader fare: in time, left in peace, told of what goes together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.domain.model import StoredFlag, Urgency
from bot.domain.review_lines import too_few
from tests.simulator.diary import FIRST_NIGHT
from tests.simulator.living import Life
from tests.simulator.reader_diary import due_on, write
from tests.simulator.reader_ill import ILL
from tests.simulator.reader_kinds import ALL, UNDER_5, Due, Kind, Told
from tests.simulator.reader_living import live_told
from tests.simulator.reader_people import HEALTHY, LINKED, UNRELATED

FAMILIES = {
    "apnoea": "breathing_pauses",
    "first_shaking": "seizure_event",
    "new_medicine": "medicine",
    "pregnancy": "cramps",
    "tongue_bite": "seizure_event",
}
"""The reader's names of families where the rules have others."""

URGENCIES = {
    "emergency": {Urgency.NOW},
    "today": {Urgency.TODAY},
    "soon": set(Urgency) - {Urgency.MENTION},
    "mention": set(Urgency),
}
"""What may be said where the reader wants this."""

FACTORS = {"short": "hours"}
"""The reader's names of factors where the questions have others."""


def lives(kinds: Sequence[Kind], people: int, seed: int, days: int = 364) -> list[Life]:
    """`people` of each kind, each lived through."""
    return [
        live_told(write(kind, seed * 10_000 + n, days)) for kind in kinds for n in range(people)
    ]


def told_of(life: Life) -> Told:
    """The diary of a life as the second reader wrote it."""
    assert isinstance(life.diary, Told)
    return life.diary


def in_time(life: Life) -> bool | None:
    """Whether what was due was said before its last day; None where nothing was due."""
    return bool(timely_families(life)) if due_on(told_of(life)) else None


def timely_families(life: Life) -> frozenset[str]:
    """The families of the right flags that were said in time."""
    told = told_of(life)
    due, between = told.kind.due, due_on(told)
    if due is None or between is None or told.onset is None:
        return frozenset()
    first = told.onset + timedelta(told.kind.early)
    kept = (k for k in life.kept if first <= k.raised_on <= between[1] and _is_right(k, due))
    return frozenset(k.flag.family for k in kept)


def wrong_flags(life: Life) -> list[StoredFlag]:
    """Flags that this person should never have seen."""
    never = {FAMILIES.get(name, name) for name in told_of(life).kind.never}
    return [k for k in life.kept if ALL in never or k.flag.family in never]


def links(lived: Sequence[Life]) -> tuple[int, int]:
    """True links found, of those that the diary could show."""
    found = [
        (FACTORS.get(factor, factor), odds > 0) in life.hints
        for life in lived
        for factor, odds in life.diary.persona.links.items()
        if _could_show(life, factor)
    ]
    return sum(found), len(found)


def false_hints(lived: Sequence[Life]) -> int:
    """People who were ever told of a link that is not there."""
    return sum(bool(life.hints - _truth(life)) for life in lived)


def sentence_in_time(life: Life) -> bool | None:
    """Whether a weekly review said in time that there are too few nights; None where not due."""
    told = told_of(life)
    if told.kind.sentence is None:
        return None
    entries = [night.entry for night in told.nights if night.recorded]
    first, (start, end) = entries[0].night, told.kind.sentence
    reviews = (FIRST_NIGHT + timedelta(day) for day in range(6, end + 1, 7))
    said = (day for day in reviews if too_few([e for e in entries if e.night <= day], first, day))
    return any((day - FIRST_NIGHT).days >= start for day in said)


@dataclass
class Tally:
    """What the rules gained and cost by family, and the true links."""

    gained: Counter[str] = field(default_factory=Counter)
    cost: Counter[str] = field(default_factory=Counter)
    found: int = 0
    links: int = 0


def report(people: int, seeds: Sequence[int], tally: Tally) -> Iterator[str]:
    """Every score, line by line; the people of all seeds are counted together."""

    def lived_by(kind: Kind) -> list[Life]:
        return [life for seed in seeds for life in lives((kind,), people, seed)]

    due, found = 0, 0
    for kind in ILL:
        lived = lived_by(kind)
        said = [timely for life in lived if (timely := in_time(life)) is not None]
        due, found = due + len(said), found + sum(said)
        tally.gained.update(family for life in lived for family in timely_families(life))
        yield _line(kind, lived, f"{sum(said):3} of {len(said):3} in time")
    yield f"in time of all that was due: {found} of {due} ({found / max(1, due):.1%})"
    wrong = 0
    for kind in HEALTHY:
        lived = lived_by(kind)
        wrong += sum(len(wrong_flags(life)) for life in lived)
        tally.cost.update(k.flag.family for life in lived for k in wrong_flags(life))
        yield _line(kind, lived, f"{false_hints(lived):3} with a hint")
    yield f"wrong flags per healthy person-year: {wrong / (people * len(seeds) * len(HEALTHY)):.3f}"
    misled = 0
    for kind in UNRELATED:
        own = lived_by(kind)
        misled += false_hints(own)
        yield _line(kind, own, f"{false_hints(own):3} with a false hint")
    unlinked = people * len(seeds) * len(UNRELATED)
    yield f"people without a link who got a false hint: {misled} of {unlinked}"
    for kind in LINKED:
        own = lived_by(kind)
        shown, there = links(own)
        tally.found, tally.links = tally.found + shown, tally.links + there
        yield _line(kind, own, f"{shown} of {there} found, {false_hints(own)} false")
    yield f"true links found: {tally.found} of {tally.links}"


def _line(kind: Kind, lived: Sequence[Life], said: str) -> str:
    flagged = sum(bool(wrong_flags(life)) for life in lived)
    sentences = [told for life in lived if (told := sentence_in_time(life)) is not None]
    few = f", told of too few nights {sum(sentences)} of {len(sentences)}" if sentences else ""
    families = sorted({k.flag.family for life in lived for k in wrong_flags(life)})
    wrong = f", {flagged} wrongly flagged: {', '.join(families)}" if flagged else ""
    return f"    {kind.name:34} {said}{few}{wrong}"


def _is_right(kept: StoredFlag, due: Due) -> bool:
    families = {FAMILIES.get(name, name) for name in due.flags}
    return kept.flag.family in families and kept.flag.urgency in URGENCIES[due.urgency]


def _truth(life: Life) -> frozenset[tuple[str, bool]]:
    factors = life.diary.persona.links.items()
    return frozenset((FACTORS.get(factor, factor), odds > 0) for factor, odds in factors)


def _could_show(life: Life, factor: str) -> bool:
    """90 nights, 24 of the rarer kind, and 20 with and without the factor."""
    told = told_of(life)
    exposed = [_exposure(told, at, factor) for at, n in enumerate(told.nights) if n.recorded]
    twitched = [night.entry.twitched for night in told.nights if night.recorded]
    both = [(e, t) for e, t in zip(exposed, twitched, strict=True) if None not in (e, t)]
    rarest = min(sum(t is kind for _, t in both) for kind in (True, False))
    each = min(sum(e is kind for e, _ in both) for kind in (True, False))
    return len(both) >= 90 and rarest >= 24 and each >= 20


def _exposure(told: Told, at: int, factor: str) -> bool | None:
    if factor == "short":
        before = told.extra[at - 1].get("hours_slept") if at else None
        return None if before is None else before == UNDER_5
    if factor == "caffeine":
        said: bool | None = told.extra[at].get("caffeine")
        return said
    value = told.nights[at].entry.fact(factor)
    return None if value is None else isinstance(value, int) and value >= 1 + (factor == "alcohol")
