"""The life of a flag: when a pattern is raised, when it stays silent, when it is withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.event_rules import is_emergency
from bot.domain.model import Entry, Flag, FlagState, StoredFlag, Urgency
from bot.domain.rules import RULES, Rule, judged

EVENT = "seizure_event"
ROOM, ROOM_DAYS = 2, 28
"""At most two new flags with a message of their own in 28 days, events not counted."""

REVIEWED_DAYS = 180
"""A flag is looked at again this long after it was raised; later corrections leave it alone."""

URGENT_FIRST = tuple(Urgency)


@dataclass(frozen=True, slots=True)
class FlagChanges:
    """What to save now, in one transaction.

    `raise_` get a message each, the most urgent first. `bundled` are raised and kept just the same
    (and so not found again), but get only a line in the closing message and in /patterns, because
    there was no room for another message. `withdraw` are ids of kept flags whose evidence is gone.
    """

    raise_: tuple[Flag, ...] = ()
    withdraw: tuple[int, ...] = ()
    bundled: tuple[Flag, ...] = ()


def changes(entries: Sequence[Entry], stored: Sequence[StoredFlag], today: date) -> FlagChanges:
    """What the diary of today changes; nothing when the last changes were saved already.

    `entries` are at least the last 364 nights, in any order; `kept` are all of the person's flags.
    """
    withdrawn, live = _sifted(entries, stored, today)
    new = sorted(_new(entries, live, today), key=lambda flag: URGENT_FIRST.index(flag.urgency))
    to_tell = _room_for(new, live, today)
    bundled = tuple(flag for flag in new if flag not in to_tell)
    return FlagChanges(tuple(to_tell), withdrawn, bundled)


def follow_ups(
    entries: Sequence[Entry], stored: Sequence[StoredFlag], today: date, night: date
) -> tuple[str, ...]:
    """The follow-up questions, as names of Entry's fields, to ask in the check-in of `night`.

    They are asked once, in the check-in with which the flag becomes possible: by its evidence, or
    because a cool-down has ended. Skipped or left there, the flag comes without the answer and
    says so.
    """
    _, live = _sifted(entries, stored, today)
    before = [entry for entry in entries if entry.night != night]
    last = max((entry.night for entry in before), default=today)
    asked = {flag.family for flag in _new(before, live, last)}
    new = (flag for flag in _new(entries, live, today) if flag.family not in asked)
    return tuple(dict.fromkeys(ask for flag in new for ask in flag.asks))


def silent(stored: Sequence[StoredFlag], today: date) -> frozenset[str]:
    """The families that raise nothing now: muted, or in the cool-down of a flag.

    The cool-down starts again on the day a doctor has seen it. A possible seizure is never silent.
    """
    live = [k for k in stored if k.state is not FlagState.WITHDRAWN]
    return frozenset(
        rule.family
        for rule in RULES
        if rule.mutable and any(_is_silencing(k, rule, today) for k in _of(rule, live))
    )


def _sifted(
    entries: Sequence[Entry], stored: Sequence[StoredFlag], today: date
) -> tuple[tuple[int, ...], list[StoredFlag]]:
    """The ids of the flags whose evidence is gone, and the flags that stand."""
    withdrawn = tuple(
        k.flag_id for k in stored if _is_open(k, today) and not _stands(entries, stored, k)
    )
    gone = {k.flag_id for k in stored if k.state is FlagState.WITHDRAWN}.union(withdrawn)
    return withdrawn, [k for k in stored if k.flag_id not in gone]


def _new(entries: Sequence[Entry], stored: Sequence[StoredFlag], today: date) -> list[Flag]:
    """What the rules find that is neither silent nor told before."""
    closed, recent = silent(stored, today), judged(entries, today)
    new = (
        rule.judge(_fresh(recent, _of(rule, stored), today), today)
        for rule in RULES
        if rule.family not in closed
    )
    return [flag for flag in new if flag is not None]


def _is_silencing(stored: StoredFlag, rule: Rule, today: date) -> bool:
    since = max(stored.raised_on, stored.doctor_on or stored.raised_on)
    return stored.state is FlagState.MUTED or (today - since).days < rule.cool_down_days


def _fresh(entries: Sequence[Entry], earlier: Sequence[StoredFlag], today: date) -> list[Entry]:
    """The nights a rule may still use, given the earlier flags of its family.

    After a doctor's visit only later nights count. Nights that were evidence once are left out for
    events, so that each new night is a flag of its own, and one that a correction has made an
    emergency is told again; the cool-downs of other families are longer than their evidence
    reaches back.
    """
    events = [k.flag for k in earlier if k.flag.family == EVENT]
    flagged = {night for flag in events for night in flag.nights}
    urgent = {night for flag in events if flag.urgency is Urgency.NOW for night in flag.nights}
    visits = [k.doctor_on for k in earlier if k.doctor_on and k.flag.family != EVENT]
    since = max(visits, default=date.min)
    return [
        entry
        for entry in entries
        if entry.night > since
        and (
            entry.night not in flagged or (is_emergency(entry, today) and entry.night not in urgent)
        )
    ]


def _is_open(stored: StoredFlag, today: date) -> bool:
    ended = stored.state in {FlagState.WITHDRAWN, FlagState.MUTED, FlagState.SEEN_DOCTOR}
    return not ended and (today - stored.raised_on).days < REVIEWED_DAYS


def _stands(entries: Sequence[Entry], stored: Sequence[StoredFlag], flag: StoredFlag) -> bool:
    """Whether the diary as it reads now would have raised the flag on its own day.

    Judged on that day, evidence that merely grew old still stands and corrected evidence does not.
    """
    rule = next((rule for rule in RULES if rule.family == flag.flag.family), None)
    if rule is None:
        return True
    earlier = [k for k in _of(rule, stored) if _came_before(k, flag)]
    nights = _fresh(judged(entries, flag.raised_on), earlier, flag.raised_on)
    return rule.judge(nights, flag.raised_on) is not None


def _came_before(stored: StoredFlag, flag: StoredFlag) -> bool:
    order = (stored.raised_on, stored.flag_id) < (flag.raised_on, flag.flag_id)
    return order and stored.state is not FlagState.WITHDRAWN


def _of(rule: Rule, stored: Sequence[StoredFlag]) -> list[StoredFlag]:
    return [k for k in stored if k.flag.family == rule.family]


def _room_for(new: Sequence[Flag], live: Sequence[StoredFlag], today: date) -> list[Flag]:
    start = today - timedelta(days=ROOM_DAYS - 1)
    recent = sum(k.flag.family != EVENT and k.raised_on >= start for k in live)
    events = [flag for flag in new if flag.family == EVENT]
    others = [flag for flag in new if flag.family != EVENT]
    return events + others[: max(0, ROOM - recent)]
