"""Rules about the long run of twitching: R7 worsening and R8 persistent."""

from collections.abc import Sequence
from datetime import date
from statistics import fmean

from bot.domain.model import A_LOT, Entry, Facts, Flag, Urgency
from bot.domain.night_counts import counted, is_eyelid, known, latest, nights, share, span, within
from bot.domain.ordered_trend import trend_z
from bot.domain.rule_types import Needed

BASELINE = Needed(10, 128, until=56)
"""R7: the nights that show what is usual."""

FORTNIGHTS = tuple(Needed(4, 14, until) for until in (28, 14, 0))
"""R7: nights answered of each. Five found fewer of those who record every third night."""

RISES, STANDARD_ERRORS = (0.5, 0.9), 3.5
"""R7: how far above the baseline the two newest fortnights are on the 0-3 scale, and the trend."""

LEAST_NIGHTS, LEAST_OF_QUIET, LEAST_OF_BAD = 25, 21, 30
"""R7 and R8: nights answered of six weeks. Who records only bad nights seems to twitch always: so
fewer are enough for those who recorded quiet nights too in the months before, and more are needed
of those who did not, or whose months before are not known yet."""

LEAST_SPAN = 35
"""R8, and R15 of one spot: days from the first night to the last of what lasts for six weeks."""

AS_KEEN = 0.7
"""R7 and R8: how much of what was recorded in the months before must still be recorded: who came to
record only bad nights has left most of them out."""

SIX_WEEKS = Needed(LEAST_NIGHTS, 42, span=LEAST_SPAN)
"""R8: nights answered of those that it judges."""

TWITCHING_SHARE, OF_EACH_HALF, HEAVY_SHARE = 0.72, 0.65, 0.42
"""R8: how many nights twitch, of all and of each three weeks, and how many of all are heavy."""

LEAST_QUIET, AS_OFTEN = 8, 0.75
"""R8: quiet nights, and how often they are broken compared with the twitching ones."""


def worsening(entries: Sequence[Entry], today: date) -> Flag | None:
    """R7: twitching that grows from the person's own baseline over three fortnights.

    The baseline is 56 to 183 days ago, at least 10 nights. It and the fortnights in their order
    have a trend of 3.5 standard errors, and on the 0-3 scale the two newest are 0.5 and 0.9 above
    it. No guideline names a number: spells come and go, so the rise must be long, large and
    unlikely to be chance. On made-up people (177 of whom it grew, 2,088 well years) it found 85 %
    in time and 24 wrongly; a threshold for each fortnight, where one that was low by chance decided
    alone, 75 % and 27.
    """
    if any(need.missing(entries, today, _jerks) for need in (*FORTNIGHTS, BASELINE)):
        return None
    fortnights = [known(part.window(entries, today), _jerks) for part in FORTNIGHTS]
    if sum(map(len, fortnights)) < _least(entries, today) or is_eyelid(
        SIX_WEEKS.window(entries, today)
    ):
        return None
    baseline = known(BASELINE.window(entries, today), _jerks)
    levels = [[entry.jerks or 0 for entry in part] for part in (baseline, *fortnights)]
    rises = [fmean(newest) - fmean(levels[0]) for newest in levels[2:]]
    has_risen = all(rise >= least for rise, least in zip(rises, RISES, strict=True))
    if not has_risen or trend_z(levels) < STANDARD_ERRORS:
        return None
    lately = [entry for fortnight in fortnights for entry in fortnight]
    twitching = [entry for entry in lately if entry.twitched]
    before = [entry for entry in baseline if entry.twitched]
    facts = {**counted(twitching, lately), "before": len(before), "baseline": len(baseline)}
    return _flag("worsening", twitching, facts, entries, today)


def persistent(entries: Sequence[Entry], today: date) -> Flag | None:
    """R8: six weeks of twitching on most nights, often strong or with broken sleep.

    NHS: see a GP when a twitch lasts over two weeks; NICE NG127: do not refer jerks on falling
    asleep. Frequent alone is therefore never enough: a good part must be heavy or wake the person.
    Who wakes on quiet nights nearly as often wakes for another reason (a bladder, a baby), and
    is left out: on 1200 awkward made-up healthy people that more than halved the false flags
    (0.10 to 0.04 a year) and found 98 of 100 others in time where it was 100.
    """
    recorded = known(SIX_WEEKS.window(entries, today), _jerks)
    twitching = [entry for entry in recorded if entry.twitched]
    if (
        span(recorded) < SIX_WEEKS.span
        or share(twitching, recorded) < TWITCHING_SHARE
        or len(recorded) < _least(entries, today)
        or is_eyelid(recorded)
    ):
        return None
    halves = [within(recorded, today, 21, until=until) for until in (21, 0)]
    if any(share([e for e in half if e.twitched], half) < OF_EACH_HALF for half in halves):
        return None
    wakes = _is_woken_by(twitching, entries)
    heavy = [e for e in twitching if e.jerks == A_LOT or (wakes and e.woke_often)]
    if share(heavy, recorded) < HEAVY_SHARE:
        return None
    facts = {**counted(twitching, recorded), "heavy": len(heavy), "woken": wakes}
    return _flag("persistent", twitching, facts, entries, today)


def _is_woken_by(twitching: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    quiet = known([e for e in entries if e.twitched is False], lambda entry: entry.woke_often)
    if len(quiet) < LEAST_QUIET:
        return True
    usual = share([e for e in quiet if e.woke_often], quiet)
    broken = known(twitching, lambda entry: entry.woke_often)
    return usual < AS_OFTEN * share([e for e in broken if e.woke_often], broken)


def _flag(
    family: str, evidence: Sequence[Entry], facts: Facts, entries: Sequence[Entry], today: date
) -> Flag:
    """A flag that asks about a new medicine: NHS names it as a reason to see a GP, so soon."""
    medicine = latest(entries, today, lambda entry: entry.new_medicine)
    urgency = Urgency.SOON if medicine else Urgency.MENTION
    asks = ("new_medicine",) if medicine is None else ()
    return Flag(family, urgency, nights(evidence), {**facts, "medicine": medicine}, asks)


def _least(entries: Sequence[Entry], today: date) -> int:
    """How many nights of six weeks it takes, given what was recorded in the months before."""
    before = known(BASELINE.window(entries, today), _jerks)
    quiet = [entry for entry in before if not entry.twitched]
    if len(before) < BASELINE.least or share(quiet, before) < 0.35:
        return LEAST_OF_BAD
    days = (today - before[0].night).days - BASELINE.until + 1
    as_keen = round(AS_KEEN * SIX_WEEKS.days * len(before) / days)
    return max(LEAST_OF_QUIET, min(LEAST_NIGHTS, as_keen))


def _jerks(entry: Entry) -> object:
    return entry.jerks
