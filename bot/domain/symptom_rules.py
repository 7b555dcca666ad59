"""Rules about what comes with the night: R3 focal and same spot, R4 restless legs, R5, R6."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.domain.course_rules import LEAST_SPAN
from bot.domain.history import History
from bot.domain.model import Entry, Flag, Urgency
from bot.domain.night_counts import counted, is_eyelid, known, latest, nights, share, span, within

SIDES = frozenset({"left", "right", "middle"})
"""Answers that name always the same one spot."""

ONE_SIDE = frozenset({"left", "right"})
"""Those that name one side: the middle, or both sides, is not one."""

MOST_NIGHTS = 0.60
"""A leg that was always a favourite is on fewer of all nights: it is common and means nothing."""


def focal(entries: Sequence[Entry], today: date) -> Flag | None:
    """R3: the same one spot of the face or a hand, on at least 4 nights of 28.

    Focal seizures often show in a hand or the face and on one side (Epilepsy Action). Legs are
    left to `same_spot`: a favourite leg is common in healthy people. An eyelid is never meant:
    nearly everybody's flutters now and then (NHS, Twitching eyes and muscles).
    """
    month = known(within(entries, today, 28), lambda entry: entry.twitched)
    twitching = [entry for entry in month if entry.twitched]
    for part in ("face", "hand"):
        there = [entry for entry in twitching if part in (entry.places or ())]
        if part == "face":
            there = _beside_eyelids(there)
        fixed = [entry for entry in there if entry.spot in ONE_SIDE]
        side, most = _commonest_side(fixed)
        if (
            len(fixed) >= 4
            and most >= 0.75 * len(fixed)
            and share(fixed, there) >= 0.60
            and share(fixed, twitching) >= 0.30
            and span(fixed) >= 5
        ):
            facts = {**counted(fixed, month), "part": part, "most": most, "side": side}
            return Flag("focal", Urgency.SOON, nights(fixed), facts)
    return None


def same_spot(entries: Sequence[Entry], today: date) -> Flag | None:
    """R15: the same leg or arm, at the same spot, on at least 12 nights of 42, over four weeks.

    NHS: see a GP when a twitch lasts over two weeks; the six weeks are ours, as a favourite leg
    is common. So it must be new, at most a fifth as often in the six weeks before, or on most
    of all nights.
    """
    answered = known(entries, lambda entry: entry.twitched)
    recent, before = within(answered, today, 42), within(answered, today, 84, until=42)
    for part in ("leg", "arm"):
        there = [entry for entry in recent if part in (entry.places or ())]
        fixed = [entry for entry in there if entry.spot in ONE_SIDE]
        side, most = _commonest_side(fixed)
        usual = [e for e in before if part in (e.places or ()) and e.spot == side]
        often = share(fixed, recent)
        is_new = len(before) >= 12 and share(usual, before) <= 0.2 * often
        lasts = len(fixed) >= 12 and span(fixed) >= LEAST_SPAN and most >= 0.75 * len(fixed)
        if lasts and share(fixed, there) >= 0.60 and (is_new or often >= MOST_NIGHTS):
            facts = {**counted(fixed, recent), "part": part, "most": most, "side": side}
            return Flag("same_spot", Urgency.MENTION, nights(fixed), facts)
    return None


def restless_legs(entries: Sequence[Entry], today: date) -> Flag | None:
    """R4: waking twice or more together with tingling, on at least 4 of the last 14 nights.

    Counts at most 28 days back; 4 of 14 is 28 %. The four criteria of the
    IRLSSG (2014) need the urge to move, which only the person can tell, so the rule asks for it
    (the single question of Ferri, 2007, which misses almost nobody in a clinic): a "no" is
    therefore believed for 60 days.
    """
    month = within(entries, today, 28)
    recorded = [e for e in month if e.woke_often is not None and e.tingling is not None][-14:]
    uneasy = [e for e in recorded if e.woke_often and (e.tingling or (e.pain and not e.cramp))]
    tingling = [e for e in uneasy if e.tingling]
    enough = len(recorded) >= 6 and len(uneasy) >= 4 and len(tingling) >= 3
    if not (enough and span(uneasy) >= 7):
        return None
    urge = latest(entries, today, lambda entry: entry.urge_to_move)
    if urge is False:
        return None
    facts = {**counted(uneasy, recorded), "urge": urge}
    asks = () if urge else ("urge_to_move",)
    return Flag("rls", Urgency.SOON, nights(uneasy), facts, asks)


def cramps(entries: Sequence[Entry], today: date, history: History) -> Flag | None:
    """R5: calf cramps on at least 5 nights and 28 % of 21 days, with twitching or without.

    NHS: see a GP when cramps disturb sleep, hence "soon" once 3 such nights were broken. Fewer
    are normal at any age; in pregnancy, when many have them, 4 nights are enough to mention them
    (NHS, Common health problems in pregnancy). Supplements are never advised: magnesium does
    little (Cochrane 2020). Who records every third night has 7 nights in 21 days: so 6 nights are
    enough.
    """
    recorded = known(within(entries, today, 21), lambda entry: entry.cramp)
    cramped = [entry for entry in recorded if entry.cramp]
    least, often = (4, 0.24) if history.pregnant else (5, 0.28)
    enough = len(recorded) >= 6 and len(cramped) >= least
    if not (enough and share(cramped, recorded) >= often and span(cramped) >= 7):
        return None
    broken = [entry for entry in cramped if entry.woke_often]
    pregnant = {"pregnant": True} if history.pregnant else {}
    facts = {**counted(cramped, recorded), "broken": len(broken), **pregnant}
    urgency = Urgency.SOON if len(broken) >= 3 else Urgency.MENTION
    return Flag("cramps", urgency, nights(cramped), facts)


def daytime(entries: Sequence[Entry], today: date, history: History) -> Flag | None:
    """R6: twitching by day in several places, on at least 5 days and 25 % of 21.

    NHS: see a GP when a twitch lasts over two weeks or is in more than one place; NICE NG127:
    no referral without weakness, wasting or stiffness. So a "no" to weakness lowers the urgency
    and does not end the flag, unless the history tells of one. One place alone is left out: an
    eyelid flutters in most people.
    "Several" must have been said on half of the days: with a quarter of them, half of the made-up
    people whose eyelid flutters by day were flagged. Who said of most nights with a place that it
    was an eyelid means that one by day too.
    """
    recorded = known(within(entries, today, 21), lambda entry: entry.day_twitch)
    twitching = [entry for entry in recorded if entry.day_twitch]
    several = [entry for entry in twitching if entry.day_places == "several"]
    spread = len(several) >= 2 and share(several, twitching) >= 0.5
    enough = len(recorded) >= 7 and len(twitching) >= 5 and spread
    if not (enough and share(twitching, recorded) >= 0.25 and span(twitching) >= 7):
        return None
    if is_eyelid(within(entries, today, 120)):
        return None
    weak = True if history.weak else latest(entries, today, lambda entry: entry.weakness)
    facts = {**counted(twitching, recorded), "several": len(several), "weakness": weak}
    urgency = Urgency.MENTION if weak is False else Urgency.SOON
    asks = ("weakness",) if weak is None else ()
    return Flag("daytime", urgency, nights(twitching), facts, asks)


def _beside_eyelids(there: Sequence[Entry]) -> list[Entry]:
    """Nights of the face that were not an eyelid; where it was not said, what the others say."""
    elsewhere = [entry for entry in there if entry.face_place == "elsewhere"]
    eyelids = sum(entry.face_place == "eyelid" for entry in there)
    unsaid_too = [entry for entry in there if entry.face_place != "eyelid"]
    return unsaid_too if elsewhere and len(elsewhere) >= eyelids else elsewhere


def _commonest_side(fixed: Sequence[Entry]) -> tuple[str, int]:
    sides = Counter(entry.spot for entry in fixed if entry.spot)
    return sides.most_common(1)[0] if sides else ("", 0)
