"""One made-up person of a second reader: what they record, and what they would say if asked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from types import MappingProxyType
from typing import Any

from bot.domain.model import QUIET, Entry
from tests.simulator.diary import CHIPS, FIRST_NIGHT, Night
from tests.simulator.personas import HABITS
from tests.simulator.reader_kinds import BASE_FACTS, MORE_HABITS, Kind, Told
from tests.simulator.reader_nights import Truth, differ, night_of, rates_on


def write(
    kind: Kind, seed: int, days: int = 364, button: Mapping[str, Any] = MappingProxyType({})
) -> Told:
    """One person of this kind, always the same for the same seed.

    `button` is what the one tap of a quiet night says of the keys in `extra`: who had a coffee taps
    "no caffeine" only by mistake, and does tap it where it says nothing of coffee.
    """
    random = Random(f"reader {kind.name} {seed}")
    persona = kind.persona
    usual = HABITS | MORE_HABITS | persona.rates | kind.night_answers
    own = {n: differ(random, rate) for n, rate in usual.items() if n != "spells"}
    own["spells"] = usual["spells"]
    began = random.randint(*kind.begins)
    side = random.choice(("left", "right"))
    facts = _facts(kind, began, random)
    here = _attendance(kind, random, days)
    before: dict[str, float] = {"weather": 0.0, "week": 0.0, "events": 0.0}
    nights, extra = [], []
    for day in range(days):
        ill, rates = rates_on(kind, own, day - began, random)
        truth = Truth(kind, day, day - began, side, rates, ill=ill)
        entry, says = night_of(truth, before, random)
        told, told_extra = _told(truth, entry, says, random, button)
        recorded = here(day, entry) or bool(entry.events)
        nights.append(Night(told, truth.ill, recorded))
        extra.append(told_extra if recorded else {})
    news = [day for day, key, _ in facts if day > 3 and key != "weakness_place"]
    unasked = min(news) + random.randint(0, 5) if news and random.random() < 0.3 else None
    return Told(
        persona,
        tuple(nights),
        FIRST_NIGHT + timedelta(began) if persona.onset else None,
        kind,
        tuple(extra),
        facts,
        random.random() < 0.85,
        None if unasked is None else FIRST_NIGHT + timedelta(unasked),
    )


def history_on(told: Told, day: date) -> dict[str, Any]:
    """What this person would answer to the history on that day; what is left out is not known."""
    at = (day - FIRST_NIGHT).days
    not_yet = {key: False for since, key, said in told.facts if said is True and since > at}
    return not_yet | {key: said for since, key, said in told.facts if since <= at}


def answer(told: Told, question: str, on: date, random: Random) -> bool | None:
    """What this person says that day to a question of a rule; every fifth is skipped."""
    known = history_on(told, on)
    family = told.persona.onset.family if told.persona.onset else ""
    yes = {"urge_to_move": 0.04, "weakness": 0.03, "new_medicine": 0.03}[question]
    if question == "urge_to_move" and family == "rls":
        yes = 0.97
    if question == "weakness" and known.get("weakness"):
        yes = 0.92
    begun = known.get("medicine_begun_on")
    if question == "new_medicine" and begun and family == "medicine":
        yes = 0.92
    return None if random.random() < 0.2 else random.random() < yes


def due_on(told: Told) -> tuple[date, date] | None:
    """From which day on the flag is right, and the last day on time; None if it is never due.

    What only the history tells is due for who tells it, not before the third check-in.
    """
    due = told.kind.due
    if due is None or told.onset is None:
        return None
    pairs = [night for night in zip(told.nights, told.extra, strict=True) if night[0].recorded]
    earliest = told.onset + timedelta(due.lasts)
    if due.needs_history:
        said = {key for _, key, _ in told.facts}
        if not told.tells_history or due.needs_history not in said or len(pairs) < 3:
            return None
        earliest = max(earliest, pairs[2][0].entry.night)
    ill = [n.entry.night for n, says in pairs if n.ill and SIGNS[due.sign](n.entry, says)]
    if due.sign == "hand":
        weak = [day for day, key, _ in told.facts if key == "weakness"]
        weak += [n.entry.night.toordinal() - FIRST_NIGHT.toordinal() for n, e in pairs if _weak(e)]
        if not weak:
            return None
        earliest = max(earliest, FIRST_NIGHT + timedelta(min(weak)))
    end = told.onset + timedelta(told.kind.lasts)
    for first, last in zip(ill, ill[due.least - 1 :], strict=False):
        right = max(last, earliest)
        if (last - first).days < due.window and (right - last).days <= 7 and right < end:
            late = max(right + timedelta(due.grace), FIRST_NIGHT + timedelta(due.by))
            return (right, late) if late <= told.nights[-1].entry.night else None
    return None


def _weak(says: dict[str, Any]) -> bool:
    return bool(says.get("weakness_place"))


Sign = Callable[[Entry, dict[str, Any]], bool]
SIGNS: dict[str, Sign] = {
    "twitch": lambda entry, _: bool(entry.twitched),
    "hand": lambda entry, _: "hand" in (entry.places or ()) or bool(entry.day_twitch),
    "cramp": lambda entry, _: bool(entry.cramp),
    "spot": lambda entry, _: entry.spot in {"left", "right"},
    "woke": lambda entry, _: bool(entry.woke_often),
    "rls": lambda entry, _: bool(entry.woke_often and entry.tingling),
    "event": lambda entry, _: bool(entry.events),
}


def _facts(kind: Kind, began: int, random: Random) -> tuple[tuple[int, str, Any], ...]:
    """What is known of the history; a kind's own facts stand instead of everybody's."""
    own = {fact.key for fact in kind.facts}
    usual = [fact for fact in BASE_FACTS if fact.key not in own]
    facts = []
    for fact in (*usual, *kind.facts):
        start = random.randint(*fact.since)
        day = start if fact.of_diary else began + start
        has, knows = random.random() < fact.share, random.random() < fact.known
        if knows and has:
            said = _dated(day, random) if fact.key.endswith("_on") else fact.value
            facts.append((day, fact.key, said))
        elif knows and fact.value is False and fact not in kind.facts and fact.key in _HARMLESS:
            facts.append((day, fact.key, True))
    return tuple(facts)


_HARMLESS = {"known_restless_legs", "iron_trouble", "kidney_trouble", "past_fits"}
"""What some healthy people answer with yes and need no flag for."""


def _dated(day: int, random: Random) -> date:
    """People remember dates of long ago to the month, and late ones to a day or two."""
    blur = 15 if day < -100 else 3 if day < -14 else 1
    return FIRST_NIGHT + timedelta(day + random.randint(-blur, min(blur, 0 if day >= 0 else 1)))


def _attendance(kind: Kind, random: Random, days: int) -> Callable[[int, Entry], bool]:
    """Which nights are recorded: daily with gaps, on one morning a week, or after bad nights."""
    persona, style = kind.persona, kind.answers
    fading = persona.fading * random.uniform(0, 2)
    starts = [random.randint(q, q + 60) for q in range(14, days, 91)]
    away = {d for start in starts if random.random() < 0.25 for d in range(start, start + 7)}
    weekday, keen = random.randrange(7), random.randint(14, 28)
    luck = [random.random() for _ in range(days)]

    def here(day: int, entry: Entry) -> bool:
        if style == "weekly":
            return luck[day] < (0.85 if day % 7 == weekday else 0.02)
        if style == "bad" or (style == "bad later" and day >= keen + 56):
            bad = bool(entry.twitched) or bool(entry.pain) or bool(entry.cramp)
            return luck[day] < (0.85 if bad else 0.06)
        return day not in away and luck[day] < max(0.30, persona.recorded - fading * (day // 7))

    return here


def _told(
    truth: Truth,
    entry: Entry,
    says: dict[str, Any],
    random: Random,
    button: Mapping[str, Any],
) -> tuple[Entry, dict[str, Any]]:
    """What is tapped in: skipped questions, lazy taps, chips forgotten, thumbs that slip."""
    lazy = random.random() < truth.kind.persona.lazy
    quiet = entry.jerks == QUIET and not entry.events
    signs = (entry.woke_often, entry.tingling, entry.pain, entry.cramp, entry.day_twitch)
    ordinary = not any((entry.stress, entry.sport, entry.alcohol, *signs))
    agrees = all(says[key] == said for key, said in button.items()) or random.random() < 0.10
    if quiet and (lazy or (ordinary and agrees and random.random() < 0.8)):
        no: dict[str, Any] = dict.fromkeys(CHIPS, False)
        night = entry.night
        return Entry(night, jerks=QUIET, alcohol=0, events=frozenset(), **no), {
            "plain": True,
            **button,
        }
    for chip in CHIPS:
        if getattr(entry, chip) and random.random() < 0.04:
            forgotten: dict[str, Any] = {chip: False}
            entry = replace(entry, **forgotten)
    if not entry.day_twitch:
        entry = replace(entry, day_places=None)
        says = {key: said for key, said in says.items() if key != "weakness_place"}
    if entry.alcohol and random.random() < 0.06:
        entry = replace(entry, alcohol={1: 0, 2: 1, 4: 2}[entry.alcohol])
    if random.random() < 0.04:
        entry = replace(entry, jerks=None, places=None, spot=None)
    if random.random() < 0.04:
        entry = replace(entry, stress=None, sport=None, alcohol=None)
        says = {key: said for key, said in says.items() if key != "caffeine"}
    if random.random() < 0.04:
        entry = replace(entry, woke_often=None, tingling=None, pain=None, cramp=None)
        entry = replace(entry, day_twitch=None, day_places=None)
    kept = {"well_again": 1.0, "tongue_place": 0.95, "caffeine": 0.95, "first": 1.0}
    return entry, {key: s for key, s in says.items() if random.random() < kept.get(key, 0.88)}
