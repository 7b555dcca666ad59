"""The life of a flag: when a pattern is raised, when it stays silent, when it is withdrawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.event_rules import TODAY_DAYS, is_emergency
from bot.domain.history import UNTOLD, History
from bot.domain.model import Entry, Flag, FlagState, StoredFlag, Urgency
from bot.domain.night_counts import ANSWER_HOLDS_DAYS
from bot.domain.rule_types import Rule
from bot.domain.rules import RULE_OF, RULES, judged

EVENT = "seizure_event"
ROOM, ROOM_DAYS = 2, 28
"""At most two new flags with a message of their own in 28 days, but for events and what is soon."""

REVIEWED_DAYS = 180
"""A flag is looked at again this long after it was raised; later corrections leave it alone."""

URGENT_FIRST = tuple(Urgency)


@dataclass(frozen=True, slots=True)
class FlagChanges:
    """What to save now, in one transaction.

    `raise_` get a message each, the most urgent first. `bundled` are raised and kept just the same
    (and so not found again), but get only a line in the closing message and in /patterns, because
    there was no room for another message. `withdraw` are ids of kept flags whose evidence is gone,
    `restore` of those that were withdrawn today and whose evidence is there again: they come back
    without a word.
    """

    raise_: tuple[Flag, ...] = ()
    withdraw: tuple[int, ...] = ()
    bundled: tuple[Flag, ...] = ()
    restore: tuple[int, ...] = ()


def changes(
    entries: Sequence[Entry],
    stored: Sequence[StoredFlag],
    today: date,
    history: History = UNTOLD,
) -> FlagChanges:
    """What the diary of today changes; nothing when the last changes were saved already.

    `entries` are at least the last 364 nights, in any order; `stored` are all of the person's
    flags.
    """
    live = _live(entries, stored, today, history)
    new = sorted(_new(entries, live, today, history), key=_rank)
    to_tell = _room_for(new, live, today)
    bundled = tuple(flag for flag in new if flag not in to_tell)
    gone = {k.flag_id for k in stored if k.state is FlagState.WITHDRAWN}
    standing = {k.flag_id for k in live}
    withdrawn = {k.flag_id for k in stored} - standing - gone
    return FlagChanges(
        tuple(to_tell), tuple(sorted(withdrawn)), bundled, tuple(sorted(standing & gone))
    )


def by_urgency(flags: Iterable[StoredFlag]) -> list[StoredFlag]:
    """The most urgent first."""
    return sorted(flags, key=lambda stored: _rank(stored.flag))


def is_unread(stored: StoredFlag) -> bool:
    """Whether the person did nothing about the flag yet."""
    return stored.state in {FlagState.RAISED, FlagState.SHOWN}


def _rank(flag: Flag) -> int:
    return URGENT_FIRST.index(flag.urgency)


def renewed(
    stored: StoredFlag, entries: Sequence[Entry], today: date, history: History = UNTOLD
) -> StoredFlag:
    """The flag judged anew as of today: its nights, counts and urgency.

    A rule that finds nothing any more leaves it as it was, with the `lately` of the facts: on how
    many of the nights recorded since the flag its sign was there. What a doctor has seen is not
    judged anew, and a possible seizure is only as urgent as `_aged` says.
    """
    rule, flag = _rule_of(stored), stored.flag
    if rule is None or stored.state is FlagState.SEEN_DOCTOR:
        return _aged(stored, today)
    recent = judged(entries, today)
    own = set(flag.nights)
    nights = [e for e in recent if e.night in own] if flag.family == EVENT else recent
    if renewed_flag := rule.judge(nights, today, history):
        return _aged(replace(stored, flag=renewed_flag), today)
    later = [entry for entry in recent if entry.night > max(own, default=stored.raised_on)]
    lately = (sum(bool(rule.shows(entry)) for entry in later), len(later))
    facts = {**flag.facts, "lately": lately} if later and flag.family != EVENT else flag.facts
    return _aged(replace(stored, flag=replace(flag, facts=facts)), today)


def _aged(stored: StoredFlag, today: date) -> StoredFlag:
    """A possible seizure told over two weeks ago is for a visit, also where it was "still unwell".

    It counts from when it was told, so that a night that is filled in late is as urgent as it is.
    """
    is_old = (today - stored.raised_on).days > TODAY_DAYS or stored.doctor_on is not None
    if stored.flag.family != EVENT or not is_old:
        return stored
    return replace(stored, flag=replace(stored.flag, urgency=Urgency.SOON))


def follow_ups(
    entries: Sequence[Entry],
    stored: Sequence[StoredFlag],
    today: date,
    night: date,
    history: History = UNTOLD,
) -> tuple[str, ...]:
    """The follow-up questions, as names of Entry's fields, to ask in the check-in of `night`.

    They are asked once, in the check-in with which the flag becomes possible: by its evidence, or
    because a cool-down has ended. Skipped or left there, the flag comes without the answer and
    says so.
    """
    live = _live(entries, stored, today, history)
    before = [entry for entry in entries if entry.night != night]
    last = max((entry.night for entry in before), default=today)
    new = _new(entries, live, today, history)
    asked = {flag.family for flag in _new(before, live, last, history)} if new else set()
    closed, now = silent(live, today), judged(entries, today)
    lacking = [
        rule.ask
        for rule in RULES
        if rule.family not in closed
        and (number := rule.asks(now, today, history))
        and number > rule.asks(judged(before, last), last, history)
    ]
    asks = [ask for flag in new if flag.family not in asked for ask in flag.asks]
    return tuple(dict.fromkeys([*asks, *lacking]))


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


def _live(
    entries: Sequence[Entry], stored: Sequence[StoredFlag], today: date, history: History
) -> list[StoredFlag]:
    """The flags that stand: those whose evidence is there, or was put back on the same day."""
    live = []
    for flag in stored:
        if flag.state is FlagState.WITHDRAWN:
            if _returns(entries, flag, today, history):
                live.append(replace(flag, state=FlagState.SHOWN))
        elif not _is_open(flag, today) or _stands(entries, stored, flag, history):
            live.append(flag)
    return live


def _new(
    entries: Sequence[Entry], stored: Sequence[StoredFlag], today: date, history: History
) -> list[Flag]:
    """What the rules find that is neither silent nor told before.

    Where several places that are weak are told, the weak one is no news.
    """
    closed, recent = silent(stored, today), judged(entries, today)
    found = (
        rule.judge(_fresh(recent, _of(rule, stored), today), today, history)
        for rule in RULES
        if rule.family not in closed
    )
    new = [flag for flag in found if flag is not None]
    told = [k.flag for k in stored if (today - k.raised_on).days < ANSWER_HOLDS_DAYS]
    is_told = any(flag.facts.get("weakness") for flag in (*new, *told))
    return [flag for flag in new if flag.family != "weakness" or not is_told]


def _is_silencing(stored: StoredFlag, rule: Rule, today: date) -> bool:
    since = max(stored.raised_on, stored.doctor_on or stored.raised_on)
    return stored.state is FlagState.MUTED or (today - since).days < rule.cool_down_days


def _fresh(entries: Sequence[Entry], earlier: Sequence[StoredFlag], today: date) -> Sequence[Entry]:
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
    if not flagged and not visits:
        return entries
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


def _stands(
    entries: Sequence[Entry], stored: Sequence[StoredFlag], flag: StoredFlag, history: History
) -> bool:
    """Whether its nights still show what they showed, or the diary would raise it all the same.

    Evidence that grew old still stands, and so does it when missed nights are filled in as quiet
    ones. Where a night of the evidence was corrected, the rule is asked again as of its own day.
    """
    rule = _rule_of(flag)
    if rule is None:
        return True
    by_night = {entry.night: entry for entry in entries}
    evidence = [by_night.get(night) for night in flag.flag.nights]
    if evidence and flag.flag.family != EVENT and all(e and rule.shows(e) for e in evidence):
        return True
    earlier = [k for k in _of(rule, stored) if _came_before(k, flag)]
    nights = _fresh(judged(entries, flag.raised_on), earlier, flag.raised_on)
    return rule.judge(nights, flag.raised_on, history) is not None


def _returns(entries: Sequence[Entry], gone: StoredFlag, today: date, history: History) -> bool:
    """Whether what a correction took back today is found again, no more urgent than it was.

    An event returns with its own nights only: another night is a flag of its own.
    """
    rule = _rule_of(gone)
    if rule is None or gone.withdrawn_on != today:
        return False
    nights = judged(entries, gone.raised_on)
    if gone.flag.family == EVENT:
        nights = [entry for entry in nights if entry.night in gone.flag.nights]
    found = rule.judge(nights, gone.raised_on, history)
    return found is not None and _rank(gone.flag) <= _rank(found)


def _rule_of(stored: StoredFlag) -> Rule | None:
    return RULE_OF.get(stored.flag.family)


def _came_before(stored: StoredFlag, flag: StoredFlag) -> bool:
    order = (stored.raised_on, stored.flag_id) < (flag.raised_on, flag.flag_id)
    return order and stored.state is not FlagState.WITHDRAWN


def _of(rule: Rule, stored: Sequence[StoredFlag]) -> list[StoredFlag]:
    return [k for k in stored if k.flag.family == rule.family]


def _room_for(new: Sequence[Flag], live: Sequence[StoredFlag], today: date) -> list[Flag]:
    """What gets a message: all that is more than a mention, and mentions while there is room."""
    start = today - timedelta(days=ROOM_DAYS - 1)
    recent = sum(k.flag.family != EVENT and k.raised_on >= start for k in live)
    pressing = [flag for flag in new if flag.urgency is not Urgency.MENTION]
    others = [flag for flag in new if flag.urgency is Urgency.MENTION]
    used = recent + sum(flag.family != EVENT for flag in pressing)
    return pressing + others[: max(0, ROOM - used)]
