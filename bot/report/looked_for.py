"""What the rules looked for and did not find, and why that is no "no" where it is not.

A pattern whose sign was noted, or told in the history, is never called "not found".
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from bot.domain.event_questions import SERIOUS
from bot.domain.history import History
from bot.domain.model import A_LOT, Entry
from bot.domain.rule_types import Rule, Sign
from bot.domain.rules import RULES
from bot.domain.symptom_rules import FOCAL_PARTS, SIDES, SPOT_PARTS

TOLD_UNASKED = frozenset({"seizure_event", "repeated_shaking", "morning_jerks"})
"""Families of what no check-in asks: where nothing was told, nothing was looked for."""


def _happened(*kinds: str) -> Sign:
    told = frozenset(kinds)
    return lambda e: told & ((e.events or frozenset()) | (_ticked(e) or frozenset()))


def _ticked(entry: Entry) -> frozenset[str] | None:
    value = entry.fact("unconfirmed")
    return value if isinstance(value, frozenset) else None


def _one_spot(*parts: str) -> Sign:
    return lambda e: e.spot in SIDES and e.places and not e.places.isdisjoint(parts)


NOTED: Mapping[str, Sign] = {
    "seizure_event": _happened(*SERIOUS),
    "repeated_shaking": _happened("shaking", "hurt"),
    "morning_jerks": _happened("waking_jerks"),
    "focal": _one_spot(*FOCAL_PARTS),
    "same_spot": _one_spot(*SPOT_PARTS),
    "rls": lambda e: e.tingling or e.urge_to_move,
    "daytime": lambda e: e.day_twitch and e.day_places not in {"one", "eyelid"},
    "worsening": lambda _: False,
    "persistent": lambda e: e.jerks == A_LOT,
    "weakness": lambda e: e.weakness,
    "alcohol_stopped": lambda _: False,
    "medicine": lambda e: e.new_medicine,
    "breathing_pauses": lambda _: False,
}
"""Whether a night has the sign of a family; for the others it is what their flag shows."""

TOLD: Mapping[str, Callable[[History], object]] = {
    **dict.fromkeys(TOLD_UNASKED, lambda h: "fits" in (h.known or ())),
    "rls": lambda h: "rls" in (h.known or ()),
    "weakness": lambda h: h.weak,
    "alcohol_stopped": lambda h: h.sober,
    "medicine": lambda h: h.medicine,
    "breathing_pauses": lambda h: "pauses" in (h.breath or ()),
}
"""Whether the history tells of it."""


def looked_for(
    entries: Sequence[Entry],
    history: History,
    told: Collection[str],
    flagged: Collection[str],
    unjudged: Collection[str],
) -> Iterator[str]:
    """What was noted too rarely, not found, not asked for, or could not be judged.

    `told` are the rows of the history that were answered. A family with a flag of other nights, or
    one that is hidden, is none of these: it is left out.
    """
    rules = [rule for rule in RULES if rule.family not in flagged]
    noted = {rule.family for rule in rules if _is_noted(rule, entries, history)}
    unasked = {rule.family for rule in RULES if rule.row and rule.row not in told}
    silent = {r.family for r in rules if r.family in TOLD_UNASKED | unasked} - noted
    heads = {
        "Noted or told, with too few nights to judge": noted & set(unjudged),
        "Noted or told, but less than the rule asks": noted - set(unjudged),
        "Too few nights to judge": set(unjudged) - silent - noted,
        "Not asked each morning, and nothing was told that fits": silent,
        "Looked for and not found": {r.family for r in rules} - set(unjudged) - silent - noted,
    }
    for head, families in heads.items():
        if names := [_lowered(rule.name) for rule in rules if rule.family in families]:
            yield f"{head}: {'; '.join(names)}."


def _is_noted(rule: Rule, entries: Sequence[Entry], history: History) -> bool:
    sign = NOTED.get(rule.family, rule.shows)
    tells = TOLD.get(rule.family)
    return any(map(sign, entries)) or bool(tells and tells(history))


def _lowered(name: str) -> str:
    return name[0].lower() + name[1:]
