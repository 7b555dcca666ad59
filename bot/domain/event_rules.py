"""Rules about single events that were confirmed: R1 seizure_event, R2 shaking, R9 morning jerks."""

from collections.abc import Sequence
from datetime import date

from bot.domain.model import Entry, Flag, Urgency
from bot.domain.night_counts import counted, nights, within

EVENT_DAYS = 184
"""R1 reads as far back as any rule does: an event that is filled in late is still a first event."""

RECENT_EVENT_DAYS = 7
"""An older event is for a doctor today; an ambulance is for one that has just happened."""

TODAY_DAYS = 14
"""Older than that it is for a visit this week: a specialist should have been seen by then."""

_SEIZURE_LIKE = frozenset({"unaware", "tongue"})
_SHAKEN_AND_HURT = frozenset({"shaking", "hurt"})


def seizure_event(entries: Sequence[Entry], today: date) -> Flag | None:
    """R1: a night with lost awareness, a bitten tongue, shaking with an injury, or a first shaking.

    One night is enough (NICE NG217 1.1.1: a first suspected seizure is referred urgently). See
    `is_emergency` for when it is one (NHS); otherwise it is for today, and two weeks later for a
    visit this week.
    """
    marked = [entry for entry in within(entries, today, EVENT_DAYS) if is_seizure_like(entry)]
    if not marked:
        return None
    urgency = Urgency.TODAY if (today - marked[-1].night).days <= TODAY_DAYS else Urgency.SOON
    if any(is_emergency(entry, today) for entry in marked):
        urgency = Urgency.NOW
    facts = {"events": [_events(e) for e in marked], "courses": [_course(e) for e in marked]}
    return Flag("seizure_event", urgency, nights(marked), facts)


def repeated_shaking(entries: Sequence[Entry], today: date) -> Flag | None:
    """R2: nights of shaking or injury alone, 3 in 30 days, or 2 of shaking in 14 days.

    Strong hypnic jerks get ticked as shaking, so one such night is never enough; nights that R1
    already speaks of are left to it. NICE NG127: consider a referral for movements in sleep that
    are "more complex than a simple jerking motion".
    """
    month = _recorded(within(entries, today, 30))
    odd = [entry for entry in month if _is_isolated(entry, {"shaking", "hurt"})]
    shaking = [entry for entry in within(odd, today, 14) if _is_isolated(entry, {"shaking"})]
    if len(odd) < 3 and len(shaking) < 2:
        return None
    return Flag("repeated_shaking", Urgency.SOON, nights(odd), counted(odd, month))


def morning_jerks(entries: Sequence[Entry], today: date) -> Flag | None:
    """R9: jerks after waking, or dropping things, on 3 mornings in 28 days.

    Juvenile myoclonic epilepsy shows itself in the hour or two after waking (Epilepsy
    Foundation); hypnic jerks belong to falling asleep, so these are counted apart.
    """
    month = _recorded(within(entries, today, 28))
    marked = [entry for entry in month if "waking_jerks" in (entry.events or ())]
    if len(marked) < 3:
        return None
    dates = [night.isoformat() for night in nights(marked)]
    facts = {**counted(marked, month), "dates": dates}
    return Flag("morning_jerks", Urgency.SOON, nights(marked), facts)


def is_seizure_like(entry: Entry) -> bool:
    """Whether the night's events alone are a reason to speak to a doctor.

    Shaking alone is one when it is not known to have happened before, lasted over five minutes or
    left the person unwell.
    """
    if not entry.events:
        return False
    if "shaking" in entry.events and entry.event_course != "again":
        return True
    return _is_strong(entry) or ("shaking" in entry.events and _is_grave(entry))


def is_emergency(entry: Entry, today: date) -> bool:
    """Whether the night is one for an ambulance and not only for a doctor today.

    It is when the person says that they are still unwell or hurt, however old the night is; and
    for a week when it lasted over five minutes, was the first one or hurt them; unknown is never
    "the usual one". A first shaking alone, or a tongue bitten anywhere but at its side, is for
    today: any bite says little, one at the side much (Brigo 2012).
    """
    if not is_seizure_like(entry):
        return False
    if entry.event_unwell or entry.event_course == "unwell":
        return True
    if (today - entry.night).days >= RECENT_EVENT_DAYS:
        return False
    events = entry.events or frozenset()
    plain = events <= {"tongue", "waking_jerks"} and entry.tongue_place != "side"
    strong = _is_strong(entry) and not plain
    unusual = entry.event_course != "again" or "hurt" in events
    return entry.event_lasted == "long" or (strong and unusual)


def _is_strong(entry: Entry) -> bool:
    events = entry.events or frozenset()
    return not events.isdisjoint(_SEIZURE_LIKE) or events >= _SHAKEN_AND_HURT


def _is_grave(entry: Entry) -> bool:
    return bool(entry.event_unwell) or entry.event_lasted == "long"


def _recorded(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.events is not None or entry.jerks is not None]


def _is_isolated(entry: Entry, kinds: set[str]) -> bool:
    return bool((entry.events or frozenset()) & kinds) and not _is_strong(entry)


def _events(entry: Entry) -> tuple[str, list[str]]:
    return entry.night.isoformat(), sorted(entry.events or ())


def _course(entry: Entry) -> dict[str, str | bool | None]:
    """What is known of how it went: first or again, still unwell, how long, seen by somebody."""
    return {
        "course": entry.event_course,
        "unwell": entry.event_unwell,
        "lasted": entry.event_lasted,
        "witness": bool(witnessed)
        if (witnessed := entry.fact("event_witness")) is not None
        else None,
    }
