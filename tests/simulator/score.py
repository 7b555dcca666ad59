"""The score of rules and hints: `python -m tests.simulator.score --people 12 --seeds 1 2 3`.

So many people of each kind are lived through with each seed, and counted together.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from bot.domain.rules import RULES
from tests.simulator import reader_score
from tests.simulator.diary import write
from tests.simulator.living import Life, diary_suffices, found_on, live
from tests.simulator.personas import CLICKER, HEALTHY, ILL, LINKED, Persona

SOON_ENOUGH_DAYS = 14


@dataclass(frozen=True)
class RuleScore:
    """One rule on the personas that have its illness: people, found in time, days until raised."""

    people: int
    found: int
    days: float

    @property
    def sensitivity(self) -> float:
        """The share found within 14 days after the evidence sufficed."""
        return self.found / self.people if self.people else 1.0


def lives(personas: Sequence[Persona], people: int, seed: int = 1, days: int = 364) -> list[Life]:
    """`people` of each kind, each lived through."""
    return [
        live(write(persona, seed * 10_000 + n, days)) for persona in personas for n in range(people)
    ]


def rule_scores(lived: Sequence[Life]) -> dict[str, RuleScore]:
    """The score of each rule by family; people whose evidence never sufficed are left out."""
    return {rule.family: _rule_score(lived, rule.family) for rule in RULES}


def false_flags(lived: Sequence[Life]) -> float:
    """Flags per person-year of the healthy, bundled ones included."""
    years = sum(len(life.diary.nights) for life in lived if life.diary.persona.healthy) / 365
    flags = sum(len(life.kept) for life in lived if life.diary.persona.healthy)
    return flags / years


def repeats(lived: Sequence[Life]) -> int:
    """Flags raised inside the cool-down of their own family, or twice for one event night."""
    cool_downs = {rule.family: rule.cool_down_days for rule in RULES}
    return sum(
        (later.raised_on - k.raised_on).days < cool_downs[k.flag.family]
        or (later.flag.family == "seizure_event" and bool({*later.flag.nights} & {*k.flag.nights}))
        for life in lived
        for at, k in enumerate(life.kept)
        for later in life.kept[at + 1 :]
        if later.flag.family == k.flag.family
    )


def links_found(lived: Sequence[Life]) -> tuple[int, int]:
    """True links found within the year, of those whose diary sufficed."""
    links = [
        ((factor, odds > 0) in life.hints)
        for life in lived
        for factor, odds in life.diary.persona.links.items()
        if diary_suffices(life, factor)
    ]
    return sum(links), len(links)


def false_hints(lived: Sequence[Life]) -> tuple[int, int]:
    """People without any link who ever got a hint, of all people without one."""
    without = [life for life in lived if not life.diary.persona.links]
    return sum(bool(life.hints) for life in without), len(without)


def extra_hints(lived: Sequence[Life]) -> tuple[int, int]:
    """People with a link who also got a hint that is not it, of all people with one."""
    linked = [life for life in lived if life.diary.persona.links]
    return sum(bool(life.hints - _truth(life)) for life in linked), len(linked)


def main(people: int, seeds: Sequence[int]) -> None:
    """Print every score."""
    lived = [k for seed in seeds for k in lives((*HEALTHY, *LINKED, *ILL), people, seed)]
    print(f"{'rule':18}{'people':>7}{'found':>7}{'in time':>9}{'days':>6}{'elsewhere':>11}")
    for family, score in rule_scores(lived).items():
        line = f"{family:18}{score.people:7}{score.found:7}{score.sensitivity:9.1%}"
        print(f"{line}{score.days:6.0f}{_elsewhere(lived, family):11}")
    print(f"false flags per healthy person-year: {false_flags(lived):.3f}")
    for name, flags in _worst(lived):
        print(f"    {name:22} {flags}")
    print(f"repeats inside a cool-down: {repeats(lived)}")
    clicked = [k for seed in seeds for k in lives((CLICKER,), people, seed)]
    yearly = sum(len(life.kept) for life in clicked) / len(clicked)
    print(f"flags per year of a random clicker: {yearly:.2f}")
    for words, (part, whole) in {
        "true links found in a year": links_found(lived),
        "people without a link who ever got a hint": false_hints(lived),
        "people with a link who got another hint": extra_hints(lived),
        "random clickers who ever got a hint": false_hints(clicked),
    }.items():
        print(f"{words}: {part} of {whole} ({part / max(1, whole):.1%})")
    print("\nPeople of the second reader")
    tally = reader_score.Tally()
    for line in reader_score.report(people, seeds, tally):
        print(line, flush=True)
    print("\nWhat each rule gained and cost: in time for the ill, wrong flags of the healthy")
    for family, score in rule_scores(lived).items():
        wrong = sum(k.flag.family == family for one in lived if _is_well(one) for k in one.kept)
        gained, cost = score.found + tally.gained[family], wrong + tally.cost[family]
        print(f"{family:18} {gained:5} in time {cost:4} wrong flags", flush=True)
    found, links = links_found(lived)
    found, links = found + tally.found, links + tally.links
    print(f"true links, all: {found} of {links} ({found / max(1, links):.1%})")


def _is_well(life: Life) -> bool:
    return life.diary.persona.healthy


def _truth(life: Life) -> frozenset[tuple[str, bool]]:
    return frozenset((factor, odds > 0) for factor, odds in life.diary.persona.links.items())


def _rule_score(lived: Sequence[Life], family: str) -> RuleScore:
    delays = []
    for life in lived:
        onset = life.diary.persona.onset
        if onset and onset.family == family and life.suffices and _has_time(life, life.suffices):
            raised = found_on(life, family)
            delays.append((raised - life.suffices).days if raised else None)
    in_time = [max(0, d) for d in delays if d is not None and d <= SOON_ENOUGH_DAYS]
    return RuleScore(len(delays), len(in_time), median(in_time) if in_time else 0.0)


def _has_time(life: Life, suffices: date) -> bool:
    return (life.diary.nights[-1].entry.night - suffices).days >= SOON_ENOUGH_DAYS


def _elsewhere(lived: Sequence[Life], family: str) -> int:
    """Flags of this family for people who have something else, or nothing."""
    return sum(
        k.flag.family == family
        for life in lived
        if life.diary.persona.onset is None or life.diary.persona.onset.family != family
        for k in life.kept
    )


def _worst(lived: Sequence[Life]) -> list[tuple[str, str]]:
    """The healthy personas that were flagged, and for what."""
    flagged: dict[str, Counter[str]] = {}
    for life in lived:
        if life.diary.persona.healthy and life.kept:
            families = flagged.setdefault(life.diary.persona.name, Counter())
            families.update(k.flag.family for k in life.kept)
    return [(name, ", ".join(f"{f} {n}" for f, n in c.items())) for name, c in flagged.items()]


if __name__ == "__main__":
    parser = ArgumentParser()
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    asked = parser.parse_args()
    main(asked.people, asked.seeds)
