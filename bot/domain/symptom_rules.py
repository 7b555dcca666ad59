"""Rules about what comes with the night: R3 focal and same spot, R4 restless legs, R5, R6."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.domain.history import History
from bot.domain.long_run_rules import LEAST_SPAN
from bot.domain.model import Entry, Flag, Urgency
from bot.domain.night_counts import counted, known, latest, nights, share, span
from bot.domain.rule_types import Needed

SIDES = frozenset({"left", "right", "middle"})
"""Answers that name always the same one spot."""

ONE_SIDE = frozenset({"left", "right"})
"""Those that name one side: the middle, or both sides, is not one."""

FOCAL_PARTS, SPOT_PARTS = ("face", "hand"), ("leg", "arm")
"""R3, R15: the parts of the body in which one spot means something, each judged by itself."""

LEAST_DAYS = 7
"""R4, R5, R6: days from the first night of the evidence to the last, as one bad week is none."""

SAME_SIDE, SAME_SPOT = 0.75, 0.60
"""R3, R15: the share of one side on nights of a spot, and of those nights on all of the part."""

FOCAL_NIGHTS, FOCAL_SHARE, FOCAL_DAYS = Needed(4, 28), 0.30, 5
"""R3: nights of the spot, their share of all that twitch, and days from the first to the last."""

SPOT_NIGHTS, FAVOURITE_SHARE = Needed(12, 42, span=LEAST_SPAN), 0.60
"""R15: nights of the spot, and the share of all nights which a leg that was always a favourite
stays below: it is common and means nothing."""

SPOT_BEFORE, NEW_SHARE = Needed(12, 84, until=42), 0.20
"""R15: nights that show what was usual before, and how often of now makes the spot new."""

LEGS_NIGHTS, LEGS_LAST = Needed(6, 28), 14
"""R4: nights with an answer, of which the last so many count."""

LEGS_UNEASY, LEGS_TINGLING = 4, 3
"""R4: nights of broken sleep with tingling or pain, and those of them with tingling."""

CRAMP_NIGHTS, BROKEN_BY_CRAMPS = Needed(6, 21), 3
"""R5: nights with an answer, and those that cramps broke from which it is soon."""

CRAMPS, CRAMPS_IN_PREGNANCY = (5, 0.28), (4, 0.24)
"""R5: nights with cramps, and their share of those with an answer."""

BY_DAY, DAY_TWITCHES, DAY_SHARE = Needed(7, 21), 5, 0.25
"""R6: days with an answer, those with twitching, and their share."""

SEVERAL_DAYS, SEVERAL_SHARE = 2, 0.5
"""R6: days of several places, and their share of those with twitching."""


def focal(entries: Sequence[Entry], today: date) -> Flag | None:
    """R3: the same one spot of the face or a hand, on at least 4 nights of 28.

    Focal seizures often show in a hand or the face and on one side (Epilepsy Action). Legs are
    left to `same_spot`: a favourite leg is common in healthy people. An eyelid is never meant:
    nearly everybody's flutters now and then (NHS, Twitching eyes and muscles).
    """
    month = known(FOCAL_NIGHTS.window(entries, today), lambda entry: entry.twitched)
    twitching = [entry for entry in month if entry.twitched]
    for part in FOCAL_PARTS:
        there = [entry for entry in twitching if part in (entry.places or ())]
        if part == "face":
            there = _beside_eyelids(there)
        fixed = [entry for entry in there if entry.spot in ONE_SIDE]
        side, most = _commonest_side(fixed)
        if (
            len(fixed) >= FOCAL_NIGHTS.least
            and most >= SAME_SIDE * len(fixed)
            and share(fixed, there) >= SAME_SPOT
            and share(fixed, twitching) >= FOCAL_SHARE
            and span(fixed) >= FOCAL_DAYS
        ):
            facts = {**counted(fixed, month), "part": part, "most": most, "side": side}
            return Flag("focal", Urgency.SOON, nights(fixed), facts)
    return None


def same_spot(entries: Sequence[Entry], today: date) -> Flag | None:
    """R15: the same leg or arm, at the same spot, on at least 12 nights of 42, over four weeks.

    NHS: see a GP when a twitch lasts over two weeks; the six weeks are ours, as a favourite leg
    is common. So it must be new, at most a fifth as often in the twelve weeks before, or on most
    of all nights.
    """
    recent, before = (
        known(need.window(entries, today), lambda entry: entry.twitched)
        for need in (SPOT_NIGHTS, SPOT_BEFORE)
    )
    for part in SPOT_PARTS:
        there = [entry for entry in recent if part in (entry.places or ())]
        fixed = [entry for entry in there if entry.spot in ONE_SIDE]
        side, most = _commonest_side(fixed)
        usual = [e for e in before if part in (e.places or ()) and e.spot == side]
        often = share(fixed, recent)
        is_new = len(before) >= SPOT_BEFORE.least and share(usual, before) <= NEW_SHARE * often
        enough = len(fixed) >= SPOT_NIGHTS.least and span(fixed) >= SPOT_NIGHTS.span
        lasts = enough and most >= SAME_SIDE * len(fixed) and share(fixed, there) >= SAME_SPOT
        if lasts and (is_new or often >= FAVOURITE_SHARE):
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
    month = LEGS_NIGHTS.window(entries, today)
    answered = [e for e in month if e.woke_often is not None and e.tingling is not None]
    recorded = answered[-LEGS_LAST:]
    uneasy = [e for e in recorded if e.woke_often and (e.tingling or (e.pain and not e.cramp))]
    tingling = [e for e in uneasy if e.tingling]
    often = len(uneasy) >= LEGS_UNEASY and len(tingling) >= LEGS_TINGLING
    enough = len(recorded) >= LEGS_NIGHTS.least and often
    if not (enough and span(uneasy) >= LEAST_DAYS):
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
    recorded = known(CRAMP_NIGHTS.window(entries, today), lambda entry: entry.cramp)
    cramped = [entry for entry in recorded if entry.cramp]
    least, often = CRAMPS_IN_PREGNANCY if history.pregnant else CRAMPS
    enough = len(recorded) >= CRAMP_NIGHTS.least and len(cramped) >= least
    if not (enough and share(cramped, recorded) >= often and span(cramped) >= LEAST_DAYS):
        return None
    broken = [entry for entry in cramped if entry.woke_often]
    pregnant = {"pregnant": True} if history.pregnant else {}
    facts = {**counted(cramped, recorded), "broken": len(broken), **pregnant}
    urgency = Urgency.SOON if len(broken) >= BROKEN_BY_CRAMPS else Urgency.MENTION
    return Flag("cramps", urgency, nights(cramped), facts)


def daytime(entries: Sequence[Entry], today: date, history: History) -> Flag | None:
    """R6: twitching by day in several places, on at least 5 days and 25 % of 21.

    NHS: see a GP when a twitch lasts over two weeks or is in more than one place; NICE NG127:
    no referral without weakness, wasting or stiffness. So a "no" to weakness lowers the urgency
    and does not end the flag, unless the history tells of one. One place alone is left out, and
    so is an eyelid: it flutters in most people, and "only an eyelid" is a button of its own, as
    some call their two eyelids several places.
    "Several" must have been said on half of the days: with a quarter of them, half of the made-up
    people whose eyelid flutters by day were flagged.
    """
    recorded = known(BY_DAY.window(entries, today), lambda entry: entry.day_twitch)
    twitching = [entry for entry in recorded if entry.day_twitch]
    several = [entry for entry in twitching if entry.day_places == "several"]
    spread = len(several) >= SEVERAL_DAYS and share(several, twitching) >= SEVERAL_SHARE
    enough = len(recorded) >= BY_DAY.least and len(twitching) >= DAY_TWITCHES and spread
    if not (enough and share(twitching, recorded) >= DAY_SHARE and span(twitching) >= LEAST_DAYS):
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
