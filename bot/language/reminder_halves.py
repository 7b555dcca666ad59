"""The times of a wish, and which half of the day each is in: as it says, by the parts of the day,
or asked."""

import re
from datetime import time
from itertools import pairwise

from bot.language.lazy_regex import Pattern
from bot.language.reminder_doubts import names_dose_first
from bot.language.reminder_text import AMOUNT, TAKEN, Wording
from bot.language.reminder_times import WEAK, TimeMatch, bare_number, chosen, times_in
from bot.language.rhythm_draft import Problem, RhythmDraft
from bot.language.rhythm_reading import loose_parts, read_parts
from bot.language.times import in_part
from bot.language.weekdays import names_weekdays

_DAY_BEGINS = 5
_BESIDE = r"\b(?:with|at|after|before|during|over|to|for) (?:my |the )?"
_HINTS = tuple(
    (Pattern(words), part)
    for words, part in (
        (rf"{_BESIDE}breakfast\b|\b(?:wake|waking|get(?:ting)?) up\b|\bfirst thing\b", "morning"),
        (r"\bbefore work\b", "morning"),
        (rf"{_BESIDE}lunch\b|\blunch ?time\b", "afternoon"),
        (rf"{_BESIDE}(?:bed|tea|dinner|supper)\b|\b(?:bed|tea) ?time\b", "evening"),
        (r"\bafter work\b", "evening"),
    )
)
"""Words beside a bare hour that go with one part of the day: `after lunch, 2ish`."""

_LATE = Pattern(r"\b(?:bed(?:time)?|sleep\w*|asleep|dinner|supper)\b")


def _clock_times(
    one: TimeMatch, all_matches: list[TimeMatch], draft: RhythmDraft, wording: Wording
) -> tuple[list[time], Problem | None]:
    """What a time may mean: one of 24 hours, or the earlier half of the day and a question."""
    parts = [one.part] if one.part else list(dict.fromkeys(draft.parts))
    hour = one.hour
    if one.minute > 59 or hour > 24 or (one.half and not 1 <= hour <= 12):
        return [], Problem.TIME
    if one.half:
        hour = hour % 12 + (12 if one.half == "p" else 0)
        fits = not parts or any(in_part(hour, part) == hour for part in parts)
        return ([time(hour, one.minute)], None) if fits else _open(hour, one.minute)
    hour %= 24
    if (parts and len(all_matches) in {1, len(parts)}) or one.part or len(parts) == 1:
        hours = [in_part(hour, part) for part in parts]
        if len(all_matches) == len(parts) > 1:
            hours = [hours[all_matches.index(one)]]
        if all(hour_read is not None for hour_read in hours):
            return [time(hour_read or 0, one.minute) for hour_read in hours], None
        return _open(hour, one.minute)
    return _by_its_words(one, all_matches, wording)


def _by_its_words(
    one: TimeMatch, all_matches: list[TimeMatch], wording: Wording
) -> tuple[list[time], Problem | None]:
    """A time without its half: by the text (`evening walk`), or by the others (`at 8 and 20`).

    One that clocks show is asked about where the text is against it: `sleeping pill 10:30`, `3:15`.
    """
    hour, loose = one.hour % 24, {*loose_parts(wording)}
    named = {in_part(hour, part) for part in loose} - {None}
    hinted = {in_part(hour, part) for words, part in _HINTS if words.search(wording.low)}
    hinted -= {None, *range(_DAY_BEGINS)}
    if one.is_known:
        against = bool(loose) and hour <= 12 and hour not in named
        shown = wording.typed[one.start]
        if shown in "123456789" and one.rank > WEAK and 0 < hour <= 12:  # `08:00` is one of 24.
            against = against or hour < 5 or _LATE.search(wording.low) is not None
            against = against or bool(hinted - {hour})
        return _open(hour, one.minute) if against else ([time(hour, one.minute)], None)
    named = named or hinted
    if len(named) == 1:
        return [time(named.pop() or 0, one.minute)], None
    if any(other.is_known and other.hour > 12 and not other.half for other in all_matches):
        return [time(hour, one.minute)], None
    order = _in_their_order(all_matches)
    return ([order[all_matches.index(one)]], None) if order else _open(hour, one.minute)


def _in_their_order(matches: list[TimeMatch]) -> list[time]:
    """Bare hours that only fit one day as they follow each other: `9, 11, 1 and 3`, `8 and 8`."""
    bare = [one for one in matches if not (one.half or one.part) and 1 <= one.hour <= 12]
    if len(bare) < max(2, len(matches)) or not _DAY_BEGINS <= matches[0].hour <= 12:
        return []
    minutes = [60 * matches[0].hour + matches[0].minute]
    for one in matches[1:]:
        at = 60 * (one.hour % 12) + one.minute
        minutes.append(at + 720 * ((minutes[-1] - at) // 720 + 1))
    wraps = any(at >= 780 and one.hour < 12 for at, one in zip(minutes, matches, strict=True))
    return [time(*divmod(at, 60)) for at in minutes] if wraps and minutes[-1] < 1440 else []


def _open(hour: int, minute: int) -> tuple[list[time], Problem]:
    """The earlier of two halves, of which one has to be chosen."""
    return [time(hour % 12, minute)], Problem.HALF


_HOURS_LISTED = Pattern(
    r"(?<![\w.,:#+\x01-])[0-9]{1,2}(?:(?:, ?(?:and )?| and | ?[&+] ?| )[0-9]{1,2}){1,5}"
    r"(?![\w.,:/%-])"
)
_COUNTED = Pattern(
    r"\b(?:of|on|no|nr|numbers?|lotto|bus(?:es)?|(?:page|chapter|room|flat|house|door|question"
    r"|exercise|lesson|unit|set|rep|squat|(?:push|sit|press|pull)[ -]?up|train|tram|line|gate"
    r"|platform|table|track|level|channel|step|day|week|item|box|locker|episode|season|verse"
    r"|part|section|form|size|age)s?)\W*$"
)
_APART = 4
"""Hours at least between bare hours that nothing says are times."""


def _bare_hours(wording: Wording) -> list[TimeMatch]:
    """The hours of one day at the edge of the wish, when nothing else tells the time: `keppra 8 and
    20`, `8 and 8`; none where they may count something."""
    found = _HOURS_LISTED.search(wording.low)
    if not found or not wording.is_at_edge(*found.span()):
        return []
    numbers = [*re.finditer("[0-9]+", found[0])]
    hours = [int(each[0]) for each in numbers]
    is_same = len(hours) == 2 and hours[0] == hours[1] <= 12
    gaps = [later - before for before, later in pairwise(hours)]
    is_of_day = is_same or (min(gaps) >= _APART and 12 < hours[-1] < 24)
    if hours[0] < 5 or not is_of_day or _COUNTED.search(wording.low, 0, found.start()):
        return []
    at = found.start()
    return [
        TimeMatch(at + each.start(), at + each.end(), hour, 0, WEAK, is_known=not is_same)
        for each, hour in zip(numbers, hours, strict=True)
    ]


def _bare(wording: Wording, draft: RhythmDraft) -> list[TimeMatch]:
    """The numbers that are times though nothing beside them says so."""
    if draft.parts and (one := bare_number(wording)):
        return [one]
    return [] if draft.ahead else _bare_hours(wording)


_TWO_NAMES = Pattern(r"(?<!\w)(?:12 ?p\.?m\.? (?:at )?midnight|12 ?a\.?m\.? (?:at )?noon)\b")


def times_of(
    wording: Wording, draft: RhythmDraft, typed: str
) -> tuple[list[time], Problem | None, bool]:
    """The times of the wish, taken out of it; why to ask; whether they may be something else."""
    all_matches = times_in(wording.low)
    matches, problem, others = chosen(all_matches, wording.low)
    gaps = [typed[a.end : b.start] for a, b in pairwise(matches) if a.clock != b.clock]
    if any(map(names_weekdays, gaps)) or _TWO_NAMES.search(typed):
        return [], Problem.TWO, False
    others = others or any("/" in gap for gap in gaps)
    if problem is Problem.TIME and (bare := _bare(wording, draft)):
        matches, problem, others = bare, None, True
    if problem is Problem.TIME and draft.ahead:
        return [], None, False
    if draft.ahead and matches:
        return [], Problem.TWO, False
    if len(matches) > 1 and any(one.may_be_a_dose and one.half for one in matches):
        return [], Problem.TIME, False
    for one in all_matches:
        wording.marked(one.start, one.end, TAKEN if one in matches else AMOUNT)
    for one in matches:
        wording.marked(one.start, one.end)
    read_parts(wording, draft)
    times: list[time] = []
    for one in matches:
        times_read, ask = _clock_times(one, matches, draft, wording)
        times, problem = [*times, *times_read], problem or ask
        others = (
            others
            or len(times_read) > 1
            or (one.may_be_a_dose and not names_dose_first(typed))
            or (len(matches) > 1 and 0 < one.hour < 5 and not (one.half or one.minute))  # Pills?
            or not (one.is_known or one.half or one.part or draft.parts)
        )
    said = len(matches) if problem else len({one.clock for one in matches})
    if len({*times}) < said:
        return [], Problem.TWO, False
    return times, problem, others
