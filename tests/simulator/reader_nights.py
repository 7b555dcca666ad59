"""The nights of a second reader's people as they were, before anything is recorded of them."""

from dataclasses import dataclass, replace
from datetime import timedelta
from math import exp, log, sqrt
from random import Random
from typing import Any

from bot.domain.model import A_LOT, QUIET, SOME, Entry
from tests.simulator.diary import FIRST_NIGHT
from tests.simulator.personas import Rates
from tests.simulator.reader_kinds import FROM_5_TO_7, OVER_7, UNDER_5, WEEKEND, Kind


@dataclass(frozen=True)
class Truth:
    kind: Kind
    day: int
    since: int
    side: str
    rates: Rates
    ill: bool


def _odds(rate: float) -> float:
    return log(rate / (1 - rate))


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def differ(random: Random, rate: float) -> float:
    return _chance(_odds(rate) + random.gauss(0, 0.3))


def rates_on(kind: Kind, own: Rates, since: int, random: Random) -> tuple[bool, Rates]:
    """Whether it is an ill night, and its rates: grown into over weeks, gone when it is over."""
    onset = kind.persona.onset
    active = random.random()
    if onset is None or not 0 <= since < kind.lasts:
        return False, own
    if active >= onset.active and (since or not onset.once):
        return False, own
    grown = min(1.0, (since + 1) / (7 * onset.weeks)) if onset.weeks else 1.0
    mixed = {
        name: _chance((1 - grown) * _odds(own[name]) + grown * _odds(rate))
        for name, rate in onset.rates.items()
    }
    return True, own | mixed


def night_of(
    truth: Truth, before: dict[str, float], random: Random
) -> tuple[Entry, dict[str, Any]]:
    rates, kind, onset = truth.rates, truth.kind, truth.kind.persona.onset
    habits = _habits(truth, before, random)
    twitch = _twitches(truth, habits, before, random)
    level = (A_LOT if random.random() < rates["heavy"] else SOME) if twitch else QUIET
    woke, by_day = random.random() < rates["woke"], random.random() < rates["day"]
    several = random.random() < rates["several"]
    once = bool(onset and onset.once)
    events = onset.events if onset and truth.ill and not (once and before["events"]) else None
    before["events"] += bool(events)
    entry = Entry(
        FIRST_NIGHT + timedelta(truth.day),
        jerks=level,
        stress=bool(habits["stress"]),
        sport=bool(habits["sport"]),
        alcohol=_drinks(truth, random, drank=bool(habits["alcohol"])),
        woke_often=woke,
        tingling=random.random() < rates["tingling"],
        pain=random.random() < rates["pain"],
        cramp=random.random() < rates["cramp"],
        day_twitch=by_day,
        day_places=("several" if several else "one") if by_day else None,
        events=events or frozenset(),
        event_course=kind.course if events else None,
    )
    short = habits["slept_short"] or (
        twitch and level == A_LOT and random.random() < _chance(kind.costs_sleep - 1.5)
    )
    before["short"] = float(short)
    hours = UNDER_5 if short else FROM_5_TO_7 if random.random() < 0.4 + 0.3 * woke else OVER_7
    says: dict[str, Any] = {"caffeine": bool(habits["caffeine"]), "hours_slept": hours}
    return (_placed(truth, entry, random) if twitch else entry), says | _asides(
        truth, entry, twitch=twitch, random=random
    )


def _habits(truth: Truth, before: dict[str, float], random: Random) -> dict[str, float]:
    """Stress lasts for days, drinks and late hours go with weekends, sport has its weekdays.

    `late` and `short` are of the evening and of the night before this one; given the weekend a
    late night has nothing to do with the drinks. `slept_short` is of this night.
    """
    rates, kind = truth.rates, truth.kind
    weekend = truth.day % 7 in WEEKEND
    away = kind.weekends if weekend else -0.4 * kind.weekends
    odds = {
        "stress": _odds(rates["stress"]),
        "sport": _odds(rates["sport"]) + (0.8 if truth.day % 2 else -0.8),
        "caffeine": _odds(rates["caffeine"]) - 0.4 * weekend,
        "late": _odds(rates["late"]) + 1.3 * away,
        "alcohol": _odds(rates["alcohol"]) + away,
    }
    lasting = {"stress": max(0.5, kind.lasting), "caffeine": max(0.2, kind.lasting)}
    habits: dict[str, float] = {}
    for name, usual in odds.items():
        tendency = usual
        kept = random.random() < lasting.get(name, kind.lasting) and name in before
        if name == "alcohol":
            tendency += 0.5 * habits["stress"] - 0.5 * habits["sport"]
        new = random.random() < _chance(tendency)
        habits[name] = before[name] if kept else float(new)
        before[name] = habits[name]
    habits["short"] = before.get("short", 0.0)
    tired = _odds(rates["short"]) + 1.0 * habits["late"]
    habits["slept_short"] = float(random.random() < _chance(tired))
    return habits


def _drinks(truth: Truth, random: Random, *, drank: bool) -> int:
    if truth.kind.drinks_until:
        drank = drank and truth.since < -1
        return random.choice((4, 4, 2)) if drank else 0
    return random.choice((2, 2, 4)) if drank else random.choice((0, 0, 0, 1))


def _twitches(
    truth: Truth, habits: dict[str, float], before: dict[str, float], random: Random
) -> bool:
    """Whether it twitches: `keeps` repeats last night, else the weather of weeks and nights."""
    kind, rates = truth.kind, truth.rates
    before["week"] += -0.05 * before["week"] + 0.31 * rates["spells"] * random.gauss(0, 1)
    shock = sqrt(1 - kind.waves**2) * random.gauss(0, 1)
    before["weather"] = kind.waves * before["weather"] + shock
    odds = _odds(rates["twitch"]) + kind.spread * before["weather"]
    odds += 0.0 if kind.keeps else before["week"]
    odds += sum(
        effect * habits[factor] for factor, effect in (kind.persona.links | kind.causes).items()
    )
    new = random.random() < _chance(odds)
    kept = random.random() < kind.keeps and "twitch" in before
    twitch = bool(before["twitch"]) if kept else new
    before["twitch"] = float(twitch)
    return twitch


def _placed(truth: Truth, entry: Entry, random: Random) -> Entry:
    kind, rates = truth.kind, truth.rates
    onset = kind.persona.onset
    part = onset.part if onset and truth.ill else None
    if kind.face_place == "eyelid":
        part = "face" if random.random() < 0.92 else None
    parts = kind.persona.parts
    places = {part or random.choice(parts)}
    if random.random() < (0.10 if part else 0.25):
        places.add(random.choice(parts))
    fixed = random.random() < rates["fixed"]
    kept_side = kind.spot or truth.side
    kept_side = kept_side if random.random() < 0.95 else random.choice(("left", "right", "middle"))
    return replace(entry, places=frozenset(places), spot=kept_side if fixed else "varied")


def _asides(truth: Truth, entry: Entry, *, twitch: bool, random: Random) -> dict[str, Any]:
    """Answers to what would be asked only then: where in the face, how the event was."""
    kind = truth.kind
    says: dict[str, Any] = {}
    weak_from = min((f.since[1] for f in kind.facts if f.key == "weakness_place"), default=0)
    if kind.weak_place and truth.since >= weak_from and entry.day_twitch:
        says["weakness_place"] = kind.weak_place
    if kind.face_place and (twitch or entry.day_twitch):
        says["face_place"] = kind.face_place
    if entry.events:
        says["well_again"] = kind.course != "unwell"
        says["first"] = True
        says["lasted"] = random.choice(("under 1 minute", "1-5 minutes", "not known"))
        says["witness"] = random.random() < 0.45
        if "tongue" in entry.events:
            says["tongue_place"] = kind.tongue_place
    return says
