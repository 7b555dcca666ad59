"""One made-up person's diary: the nights as they were, and what was recorded of them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import exp, log
from random import Random
from typing import Any

from bot.domain.model import A_LOT, QUIET, SOME, Entry
from tests.simulator.personas import HABITS, Persona

FIRST_NIGHT = date(2026, 1, 5)
SIDES = ("left", "right", "middle", "varied")


@dataclass(frozen=True)
class Night:
    """A night as it was: `ill` is the truth that the rules have to find out from `entry`."""

    entry: Entry
    ill: bool
    recorded: bool


@dataclass(frozen=True)
class Diary:
    """All nights of one person and the day on which the illness began, if it did."""

    persona: Persona
    nights: tuple[Night, ...]
    onset: date | None


def write(persona: Persona, seed: int, days: int = 364) -> Diary:
    """The diary of one person of this kind: people of a kind differ, nights of a person too."""
    random = Random(f"{persona.name} {seed}")
    usual = HABITS | persona.rates
    person = {name: _differ(random, usual[name]) for name in usual if name != "spells"}
    person["spells"] = usual["spells"]
    began = random.randint(90, 170) if persona.onset else days
    recorded = _attendance(persona, random, days)
    state = {"spell": 0.0, "stress": 0.0, "events": 0.0, "fading": 0.0}
    is_focal = persona.onset and persona.onset.family == "focal"
    side = random.choice(SIDES[:2] if is_focal else SIDES[:3])
    nights = []
    for day in range(days):
        rates = _rates_on(persona, person, day - began, random)
        entry, ill = _night(persona, rates, state, random, day, side)
        is_recorded = recorded[day] or bool(entry.events)
        nights.append(Night(_told(persona, entry, random), ill, is_recorded))
    onset = FIRST_NIGHT + timedelta(began) if persona.onset else None
    return Diary(persona, tuple(nights), onset)


def answer(diary: Diary, question: str, random: Random) -> bool | None:
    """What this person says to a follow-up question; every fifth is skipped."""
    family = diary.persona.onset.family if diary.persona.onset else ""
    yes = {"urge_to_move": 0.04, "weakness": 0.03, "new_medicine": 0.03}[question]
    if (family, question) in {("rls", "urge_to_move"), ("daytime", "weakness")}:
        yes = {"rls": 0.97, "daytime": 0.40}[family]
    return None if random.random() < 0.2 else random.random() < yes


def _differ(random: Random, rate: float) -> float:
    return _chance(_odds(rate) + random.gauss(0, 0.3))


def _odds(rate: float) -> float:
    return log(rate / (1 - rate))


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _attendance(persona: Persona, random: Random, days: int) -> list[bool]:
    """Which nights were recorded: 14 % are missed at first, then about 2 points more a week."""
    fading = persona.fading * random.uniform(0, 2)
    away = [random.randint(q, q + 60) for q in range(14, days, 91)] if persona.away else []
    return [
        random.random() < max(0.30, persona.recorded - fading * (day // 7))
        and not any(start <= day < start + 7 * persona.away for start in away)
        for day in range(days)
    ]


def _rates_on(
    persona: Persona, person: dict[str, float], since: int, random: Random
) -> dict[str, float]:
    """The rates of one night: those of the illness on its active nights, grown into over weeks."""
    onset = persona.onset
    if onset is None or since < 0:
        return person | {"ill": 0.0}
    if random.random() >= onset.active and (since or not onset.once):
        return person | {"ill": 0.0}
    grown = min(1.0, since / (7 * onset.weeks)) if onset.weeks else 1.0
    mixed = {
        name: _chance((1 - grown) * _odds(person[name]) + grown * _odds(rate))
        for name, rate in onset.rates.items()
    }
    return person | mixed | {"ill": 1.0}


def _night(
    persona: Persona,
    rates: dict[str, float],
    state: dict[str, float],
    random: Random,
    day: int,
    side: str,
) -> tuple[Entry, bool]:
    ill = rates["ill"] > 0 and not (persona.onset and persona.onset.once and state["events"])
    habits = _habits(rates, state, random, day)
    state["spell"] += -0.05 * state["spell"] + 0.31 * rates["spells"] * random.gauss(0, 1)
    odds = _odds(rates["twitch"]) + state["spell"]
    odds += sum(effect * habits[factor] for factor, effect in persona.links.items())
    twitch = random.random() < _chance(odds)
    level = (A_LOT if random.random() < rates["heavy"] else SOME) if twitch else QUIET
    by_day = random.random() < rates["day"]
    several = random.random() < rates["several"]
    events = persona.onset.events if persona.onset and ill else frozenset()
    state["events"] += bool(events)
    entry = Entry(
        FIRST_NIGHT + timedelta(day),
        jerks=level,
        stress=habits["stress"],
        sport=habits["sport"],
        alcohol=random.choice((2, 2, 4)) if habits["alcohol"] else random.choice((0, 0, 0, 1)),
        woke_often=random.random() < rates["woke"],
        tingling=random.random() < rates["tingling"],
        pain=random.random() < rates["pain"],
        cramp=random.random() < rates["cramp"],
        day_twitch=by_day,
        day_places=("several" if several else "one") if by_day else None,
        events=events,
        event_course="first" if events - {"waking_jerks"} else None,
    )
    return (_with_place(persona, entry, rates, random, side, ill=ill) if twitch else entry), ill


def _habits(
    rates: dict[str, float], state: dict[str, float], random: Random, day: int
) -> dict[str, bool]:
    """Stress lasts for days, drinks go with weekends and stress, sport has its weekdays."""
    lasts = random.random() < 0.5
    stress = bool(state["stress"]) if lasts else random.random() < rates["stress"]
    state["stress"] = float(stress)
    weekend = 0.9 if day % 7 in (5, 6) else -0.4
    sport = random.random() < _chance(_odds(rates["sport"]) + (0.8 if day % 2 else -0.8))
    drink = _odds(rates["alcohol"]) + weekend + 0.5 * stress - 0.5 * sport
    return {"stress": stress, "sport": sport, "alcohol": random.random() < _chance(drink)}


def _with_place(
    persona: Persona, entry: Entry, rates: dict[str, float], random: Random, side: str, *, ill: bool
) -> Entry:
    part = persona.onset.part if persona.onset and ill else None
    places = {part or random.choice(persona.parts)}
    if random.random() < 0.25:
        places.add(random.choice(persona.parts))
    fixed = random.random() < rates["fixed"]
    kept_side = side if random.random() < 0.95 else random.choice(SIDES[:3])
    face = "elsewhere" if places == {"face"} else None
    spot = kept_side if fixed else "varied"
    return replace(entry, places=frozenset(places), face_place=face, spot=spot)


def _told(persona: Persona, entry: Entry, random: Random) -> Entry:
    """The entry as it is tapped in: skipped questions, lazy taps, thumbs that slip."""
    if persona.clicks:
        return _clicked(entry.night, random)
    if entry.jerks == QUIET and not entry.events and random.random() < persona.lazy:
        return _plain(entry.night)
    if random.random() < 0.04:
        entry = replace(entry, jerks=None, places=None, spot=None)
    if random.random() < 0.04:
        entry = replace(entry, stress=None, sport=None, alcohol=None)
    if random.random() < 0.04:
        entry = replace(entry, woke_often=None, tingling=None, pain=None, cramp=None)
        entry = replace(entry, day_twitch=None, day_places=None)
    return entry


CHIPS = ("stress", "sport", "woke_often", "tingling", "pain", "cramp", "day_twitch")


def _plain(night: date) -> Entry:
    """The one tap of a quiet night and an ordinary day."""
    no: dict[str, Any] = dict.fromkeys(CHIPS, False)
    return Entry(night, jerks=QUIET, alcohol=0, events=frozenset(), **no)


def _clicked(night: date, random: Random) -> Entry:
    """Whatever is under the thumb: each choice alike, each chip in every fourth night."""
    first = random.choice(("plain", "quiet", "some", "lot", "unknown"))
    if first == "plain":
        return _plain(night)
    ticked: dict[str, Any] = {chip: random.random() < 0.25 for chip in CHIPS}
    jerks = {"quiet": QUIET, "some": SOME, "lot": A_LOT}.get(first)
    parts = [part for part in ("leg", "arm", "hand", "face", "body") if random.random() < 0.25]
    return Entry(
        night,
        jerks=jerks,
        places=frozenset(parts) if jerks else None,
        spot=random.choice(SIDES) if jerks else None,
        alcohol=random.choice((0, 1, 2, 4)),
        day_places=random.choice(("one", "several")) if ticked["day_twitch"] else None,
        events=frozenset(),
        **ticked,
    )
