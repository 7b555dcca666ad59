"""A diary lived through day by day, as the product does it, and what came up on which day."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Any

from bot.domain.flags import changes, follow_ups
from bot.domain.history import UNTOLD, History
from bot.domain.linked_factors import exposure_to, hints, looked_at
from bot.domain.model import Entry, StoredFlag
from tests.simulator.diary import Diary, Night, answer

SUFFICES = {
    "seizure_event": (1, 1),
    "repeated_shaking": (3, 30),
    "focal": (4, 28),
    "rls": (4, 14),
    "cramps": (5, 21),
    "daytime": (5, 21),
    "worsening": (21, 42),
    "persistent": (21, 42),
    "morning_jerks": (3, 28),
}
"""When a doctor would want to know: so many ill nights recorded within so many days.

From the sources, not from the rules: one suspected seizure (NG217), shaking and morning jerks that
came back twice, restless legs twice a week for two weeks (IRLSSG), two weeks of twitching by day
and more (NHS). Focal and cramps are a nuisance weekly. What lasts six weeks was recorded on
every other night.
"""

LASTS = {"rls": 14, "daytime": 14, "cramps": 14, "persistent": 42}
"""Days an illness must have lasted before anybody could tell it from a bad week.

What grows over weeks must have grown to its full height.
"""


@dataclass(frozen=True)
class Life:
    """What a year with the product brought, its flags in order."""

    diary: Diary
    kept: tuple[StoredFlag, ...]
    suffices: date | None
    recorded: int
    told: int

    @cached_property
    def hints(self) -> frozenset[tuple[str, bool]]:
        """The names of the hints that ever stood; looked for when they are asked for."""
        nights = self.diary.nights
        recorded = [night.entry for night in nights if night.recorded]
        return _hints(recorded, nights[-1].entry.night)


Tells = Callable[[date, int], History]
"""What a person has told of their history on a day with so many nights recorded."""

Asked = Callable[[Entry, tuple[str, ...], Random], Entry]
"""A night with the answers to follow-up questions."""


def live(diary: Diary, asked: Asked | None = None, tells: Tells = lambda _, __: UNTOLD) -> Life:
    """Every recorded night as a check-in: follow-ups asked and answered, changes saved."""
    random = Random(diary.nights[0].entry.night.toordinal())
    entries: list[Entry] = []
    kept: list[StoredFlag] = []
    told = 0
    for night in diary.nights:
        if night.recorded:
            today = night.entry.night
            entries = [*entries[-364:], night.entry]
            history = tells(today, len(entries))
            asks = follow_ups(entries, kept, today, today, history)
            entries[-1] = (asked or _asked_of(diary))(entries[-1], asks, random)
            change = changes(entries, kept, today, history)
            told += len(change.raise_)
            for flag in (*change.raise_, *change.bundled):
                kept.append(StoredFlag(len(kept) + 1, flag, today))
    recorded = sum(night.recorded for night in diary.nights)
    return Life(diary, tuple(kept), suffices(diary), recorded, told)


def suffices(diary: Diary) -> date | None:
    """The day on which the recorded ill nights are enough to want a doctor; None if never."""
    onset = diary.persona.onset
    if onset is None or diary.onset is None or onset.family not in SUFFICES:
        return None
    least, window = SUFFICES[onset.family]
    ill = [n.entry.night for n in diary.nights if n.ill and n.recorded and _says(n, onset.family)]
    earliest = diary.onset + timedelta(LASTS.get(onset.family, 7 * onset.weeks))
    enough = (
        last
        for first, last in zip(ill, ill[least - 1 :], strict=False)
        if last >= earliest and (last - first).days < window
    )
    return next(enough, None)


def found_on(life: Life, family: str) -> date | None:
    """The first day after the onset on which the family's flag was raised."""
    onset = life.diary.onset or date.max
    days = (k.raised_on for k in life.kept if k.flag.family == family and k.raised_on >= onset)
    return next(days, None)


def diary_suffices(life: Life, factor: str) -> bool:
    """Whether a true link could be found: 90 nights, 24 events, 20 exposures."""
    entries = [night.entry for night in life.diary.nights if night.recorded]
    nights = looked_at(entries, life.diary.nights[-1].entry.night)
    exposed = sum(bool(exposure_to(factor)(entry)) for entry in nights)
    events = sum(bool(entry.twitched) for entry in nights)
    rarest = min(events, len(nights) - events)
    return len(nights) >= 90 and rarest >= 24 and 20 <= exposed <= len(nights) - 20


def _asked_of(diary: Diary) -> Asked:
    def asked(entry: Entry, asks: tuple[str, ...], random: Random) -> Entry:
        said: dict[str, Any] = {ask: answer(diary, ask, random) for ask in asks}
        return replace(entry, **said)

    return asked


def _says(night: Night, family: str) -> bool:
    """Whether the ill night was reported with the sign that makes it one."""
    entry = night.entry
    signs: dict[str, bool | None] = {
        "focal": entry.twitched and entry.spot not in {None, "varied"},
        "rls": entry.woke_often and entry.tingling,
        "cramps": entry.cramp,
        "daytime": entry.day_twitch,
        "worsening": entry.twitched is not None,
        "persistent": entry.twitched is not None,
    }
    return bool(signs.get(family, entry.events))


def _hints(entries: list[Entry], last: date) -> frozenset[tuple[str, bool]]:
    first = entries[0].night if entries else last
    looks = ((last - first).days + 1) // 28
    days = (first + timedelta(28 * look) for look in range(1, looks + 1))
    return frozenset((h.factor, h.more) for day in days for h in hints(entries, day))
