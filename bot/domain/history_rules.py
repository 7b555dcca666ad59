"""Rules that read the history beside the nights: R11 medicine, R12 weakness, R13, R14 alcohol."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.history import History
from bot.domain.model import Entry, Flag, Urgency
from bot.domain.night_counts import (
    ANSWER_HOLDS_DAYS,
    counted,
    known,
    latest,
    nights,
    share,
    span,
    within,
)
from bot.domain.rule_types import Needed
from bot.domain.symptom_rules import ONE_SIDE

MEDICINE_DAYS = 56
"""R11: a medicine that was begun within eight weeks before the twitching may be its cause."""

SLACK_DAYS = 14
"""How far two dates that people remember may be off from each other."""

WEAK_PARTS = {"hand": {"hand", "arm", "body"}, "leg": {"leg", "body"}, "mouth": {"face", "body"}}
"""R12: the parts of the body, as a night tells them, of a weak place of the history."""

MEDICINE_NIGHTS = Needed(3, 14)
"""R11: nights of twitching after a medicine that was told of a night."""

WEAK_NIGHTS = Needed(3, 14)
"""R12: nights or days of twitching of the weak place."""

BROKEN_NIGHTS, BROKEN_SHARE, BROKEN_DAYS = Needed(6, 14), 0.5, 7
"""R13: nights of broken sleep, their share, and days from the first to the last."""

DRINKING, DRINKING_SHARE, HABIT_DAYS = 8, 0.65, 28
"""R14: nights that show a habit, the share of them with two drinks or more, and days of it."""

DRY, DRY_DAYS = 3, 10
"""R14: nights without a drink, and days among which they are looked for."""

ALCOHOL_NIGHTS = Needed(DRY, DRY_DAYS + HABIT_DAYS)
"""R14: nights with an answer about alcohol."""


@dataclass(frozen=True, slots=True)
class Rise:
    """Nights of the last ten days, the twitching ones, and those of the eight weeks before."""

    lately: list[Entry]
    twitching: list[Entry]
    before: Sequence[Entry]

    @property
    def is_new(self) -> bool:
        """Twitching on 3 of the last 5 nights, and on at most 30 % of those before."""
        usual = share([entry for entry in self.before if entry.twitched], self.before)
        last = sum(bool(entry.twitched) for entry in self.lately[-5:])
        return len(self.before) >= 8 and last >= 3 and usual <= 0.3


def rise(entries: Sequence[Entry], today: date) -> Rise:
    """The last ten days beside the eight weeks before them."""
    lately, before = (
        known(within(entries, today, days, until=until), lambda entry: entry.jerks)
        for days, until in ((10, 0), (56, 10))
    )
    return Rise(lately, [entry for entry in lately if entry.twitched], before)


def medicine(entries: Sequence[Entry], today: date, history: History) -> Flag | None:
    """R11: twitching that began within eight weeks after a medicine was begun or changed.

    NHS names a medicine as a reason to see a GP about a twitch, and several, such as some
    antidepressants, list jerks among their effects. Nobody is told to stop one. Known from the
    follow-up question when the twitching rises, or from the history: then the twitching must be
    told to have begun after it, or be seen to rise. Its silence is of four weeks only: three nights
    by chance in the weeks before would leave it silent when the medicine does something. What
    was said of a night is told again only with a new rise.
    """
    recent = known(MEDICINE_NIGHTS.window(entries, today), lambda entry: entry.jerks)
    twitching = [entry for entry in recent if entry.twitched]
    began = latest(entries, today, lambda entry: entry.new_medicine)
    is_fresh = any(entry.new_medicine for entry in recent) or rise(entries, today).is_new
    reported = began is True and len(twitching) >= MEDICINE_NIGHTS.least and is_fresh
    if not reported and not _follows(entries, today, history, len(twitching)):
        return None
    begun = history.medicine
    facts = {**counted(twitching, recent), "begun": begun.isoformat() if begun else None}
    return Flag("medicine", Urgency.MENTION, nights(twitching), facts)


def _follows(entries: Sequence[Entry], today: date, history: History, twitching: int) -> bool:
    """Whether the twitching began within eight weeks after the medicine of the history."""
    begun, since = history.medicine, history.since
    if begun is None or begun > today:
        return False
    slack = timedelta(days=SLACK_DAYS)
    if since and begun <= since + slack and since - begun <= timedelta(MEDICINE_DAYS) + slack:
        return twitching >= 2 and (today - since).days <= MEDICINE_DAYS
    late = rise(entries, today)
    soon_after = (today - begun).days <= MEDICINE_DAYS + SLACK_DAYS
    return soon_after and late.is_new and (since is None or len(late.twitching) >= 5)


def asks_medicine(entries: Sequence[Entry], today: date, _: History) -> int:
    """Grows with the nights of a new rise: R11 asks on the third and once more on the fifth."""
    if latest(entries, today, lambda entry: entry.new_medicine) is not None:
        return 0
    increase = rise(entries, today)
    return _tier(len(increase.twitching)) if increase.is_new else 0


def weakness(entries: Sequence[Entry], today: date, history: History) -> Flag | None:
    """R12: twitching of a place that is weak, stiff or numb, on 3 of 14 days; one place is enough.

    NHS: see a GP when the area of a twitch is weak or stiff; NICE NG127: refer twitching with
    weakness or wasting. Told on a night, by the follow-up question, or in the history: then the
    twitching is of a place that was named there. R6 speaks of several places, this of the weak one:
    one may be silent, so neither waits for the other.
    """
    recent = WEAK_NIGHTS.window(entries, today)
    weak = frozenset(part for place in history.weak or () for part in WEAK_PARTS[place])
    twitching = [e for e in recent if _by_day(e) or _limb(e) or _is_there(e, weak)]
    said = [e.night for e in within(entries, today, ANSWER_HOLDS_DAYS) if e.weakness]
    if len(twitching) < WEAK_NIGHTS.least or not (said or weak):
        return None
    told = {"on": said[-1].isoformat() if said else None, "places": sorted(history.weak or ())}
    return Flag("weakness", Urgency.SOON, nights(twitching), counted(twitching, recent) | told)


def _by_day(entry: Entry) -> bool:
    return bool(entry.day_twitch) and entry.day_places != "eyelid"


def _is_there(entry: Entry, parts: frozenset[str]) -> bool:
    return bool(parts & (entry.places or frozenset())) and entry.face_place != "eyelid"


def asks_weakness(entries: Sequence[Entry], today: date, history: History) -> int:
    """Grows with the nights of one hand or arm: R12 asks; a "no" is believed for two weeks."""
    recent = WEAK_NIGHTS.window(entries, today)
    same = [entry for entry in recent if _limb(entry)]
    answered = any(entry.weakness is not None for entry in recent)
    return 0 if answered or history.weak else _tier(len(same))


def breathing_pauses(entries: Sequence[Entry], today: date, history: History) -> Flag | None:
    """R13: pauses in breathing that somebody heard, and broken sleep on 6 nights of 14.

    NHS: see a GP when breathing stops and starts in sleep. Waking often alone says nothing, and
    neither does snoring: both are common.
    """
    recent = known(BROKEN_NIGHTS.window(entries, today), lambda entry: entry.woke_often)
    broken = [entry for entry in recent if entry.woke_often]
    heard = history.breath is not None and "pauses" in history.breath
    often = len(broken) >= BROKEN_NIGHTS.least and share(broken, recent) >= BROKEN_SHARE
    if not (heard and often and span(broken) >= BROKEN_DAYS):
        return None
    return Flag("breathing_pauses", Urgency.MENTION, nights(broken), counted(broken, recent))


def alcohol_stopped(entries: Sequence[Entry], today: date, history: History) -> Flag | None:
    """R14: twitching in the two weeks after alcohol was given up.

    NICE CG115 and NHS: who drank much every day and stops can shake, see things or have a fit,
    so a doctor should know. Seen where two drinks or more were on 65 % of the nights, at least 8,
    and then none on 3 nights and more; or told in the history. What is seen counts no eyelid, which
    flutters in the best of health; where it was told, the person is told whatever twitches.
    """
    answered = known(ALCOHOL_NIGHTS.window(entries, today), lambda entry: entry.alcohol)
    dry = _dry(within(answered, today, DRY_DAYS))
    begun = dry[0].night if dry else today
    habit = within(answered, begun - timedelta(days=1), HABIT_DAYS)
    drank = [entry for entry in habit if (entry.alcohol or 0) >= 2]
    had_habit = len(drank) >= DRINKING and share(drank, habit) >= DRINKING_SHARE
    seen_it = had_habit and len(dry) >= DRY
    told_it = history.sober is not None and 0 <= (today - history.sober).days <= SLACK_DAYS
    since = begun if seen_it else today - timedelta(days=DRY_DAYS - 1)
    recent = [
        e for e in within(entries, today, DRY_DAYS) if e.night >= since and e.jerks is not None
    ]
    twitching = [e for e in recent if e.twitched and (told_it or e.face_place != "eyelid")]
    if not (seen_it and len(twitching) >= 2) and not (told_it and twitching):
        return None
    last = max((e.night for e in entries if e.alcohol), default=None)
    told = {"told": told_it, "last": last.isoformat() if last else None}
    facts = {**counted(twitching, recent), **told, "drank": len(drank), "habit": len(habit)}
    return Flag("alcohol_stopped", Urgency.SOON, nights(twitching), facts)


def _dry(recent: Sequence[Entry]) -> list[Entry]:
    """The last nights in a row without any drink."""
    dry: list[Entry] = []
    for entry in reversed(recent):
        if entry.alcohol:
            break
        dry.insert(0, entry)
    return dry


def _limb(entry: Entry) -> bool:
    return bool((entry.places or frozenset()) & {"hand", "arm"}) and entry.spot in ONE_SIDE


def _tier(count: int) -> int:
    return 2 if count >= 5 else 1 if count >= 3 else 0
