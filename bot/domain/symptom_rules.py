"""Rules about what comes with the night: R3 focal, R4 restless legs, R5 cramps, R6 daytime."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.domain.model import Entry, Flag, Urgency
from bot.domain.night_counts import counted, known, latest, nights, share, span, within

SIDES = frozenset({"left", "right", "middle"})
"""Answers that name always the same one spot."""


def focal(entries: Sequence[Entry], today: date) -> Flag | None:
    """R3: the same one spot of the face or a hand, on at least 4 nights of 28.

    Focal seizures often show in a hand or the face and on one side (Epilepsy Action). Legs are
    left out: a favourite leg is common in healthy people.
    """
    month = known(within(entries, today, 28), lambda entry: entry.twitched)
    twitching = [entry for entry in month if entry.twitched]
    for part in ("face", "hand"):
        there = [entry for entry in twitching if part in (entry.places or ())]
        fixed = [entry for entry in there if entry.spot in SIDES]
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


def cramps(entries: Sequence[Entry], today: date) -> Flag | None:
    """R5: calf cramps on at least 5 nights and 28 % of 21 days, with some twitching.

    NHS: see a GP when cramps disturb sleep, hence "soon" once 3 such nights were broken. Fewer
    are normal at any age. Supplements are never advised: magnesium does little (Cochrane 2020).
    Who records every third night has 7 nights in 21 days, and often none with a jerk on it: so 6
    nights are enough, and the twitching may be up to 60 days old.
    """
    recorded = known(within(entries, today, 21), lambda entry: entry.cramp)
    cramped = [entry for entry in recorded if entry.cramp]
    enough = len(recorded) >= 6 and len(cramped) >= 5
    if not (enough and share(cramped, recorded) >= 0.28 and span(cramped) >= 7):
        return None
    if not any(entry.twitched for entry in within(entries, today, 60)):
        return None
    broken = [entry for entry in cramped if entry.woke_often]
    facts = {**counted(cramped, recorded), "broken": len(broken)}
    urgency = Urgency.SOON if len(broken) >= 3 else Urgency.MENTION
    return Flag("cramps", urgency, nights(cramped), facts)


def daytime(entries: Sequence[Entry], today: date) -> Flag | None:
    """R6: twitching by day in several places, on at least 5 days and 25 % of 21.

    NHS: see a GP when a twitch lasts over two weeks or is in more than one place; NICE NG127:
    no referral without weakness, wasting or stiffness. So a "no" to weakness lowers the urgency
    and does not end the flag. One place alone is left out: an eyelid flutters in most people.
    "Several" must have been said twice and on a quarter of the days: thumbs slip.
    """
    recorded = known(within(entries, today, 21), lambda entry: entry.day_twitch)
    twitching = [entry for entry in recorded if entry.day_twitch]
    several = [entry for entry in twitching if entry.day_places == "several"]
    spread = len(several) >= 2 and share(several, twitching) >= 0.25
    enough = len(recorded) >= 7 and len(twitching) >= 5 and spread
    if not (enough and share(twitching, recorded) >= 0.25 and span(twitching) >= 7):
        return None
    weak = latest(entries, today, lambda entry: entry.weakness)
    facts = {**counted(twitching, recorded), "several": len(several), "weakness": weak}
    urgency = Urgency.MENTION if weak is False else Urgency.SOON
    asks = ("weakness",) if weak is None else ()
    return Flag("daytime", urgency, nights(twitching), facts, asks)


def _commonest_side(fixed: Sequence[Entry]) -> tuple[str, int]:
    sides = Counter(entry.spot for entry in fixed if entry.spot)
    return sides.most_common(1)[0] if sides else ("", 0)
