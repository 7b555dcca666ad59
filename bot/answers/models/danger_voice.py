"""The danger head, a third voice: it learned where danger lies close to what is none.

Its authors wrote emergencies told by the way, despair told sideways, and what only sounds like
either. It says nothing of which danger or which unit it is: the shares within each stay as they
were.
"""

from collections.abc import Sequence

from bot.answers.models.odds import Odds, total

EMERGENCY, DESPAIR = "emergency", "despair"
WORRY, LOW, PLAIN, ASKED = "worry", "low", "plain", "asked"
"""What is no danger: a complaint, a heavy heart, what only has words of alarm, a question."""

OF_BODY, OF_DESPAIR = 0.2, 0.4
"""How much the head counts beside the ensemble, in log-odds: with more of it emergencies of the
bank's kind are lost, while despair is found best from 0.3 to 0.5."""

FEW_WORDS = 8
"""Of no more words the head tells despair alone: "and now i feel sick" hangs on what was said."""

FAINTEST = 1e-6
"""The least probability: no voice rules a danger out."""


def with_third_voice(odds: Odds, heard: Odds, *, few: bool = False) -> Odds:
    """The odds of all labels after the head was heard; `few` says that the text has no more than
    `FEW_WORDS`."""
    bodily, despair = total(odds, "urgent:"), odds["crisis"]
    body = _mean(bodily, heard[EMERGENCY], 0.0 if few else OF_BODY)
    mind = _mean(despair, heard[DESPAIR], OF_DESPAIR)
    calm = max(1 - body - mind, FAINTEST)

    def grown(label: str) -> float:
        if label == "crisis":
            return mind / max(despair, FAINTEST)
        if label.startswith("urgent:"):
            return body / max(bodily, FAINTEST)
        return calm / max(1 - bodily - despair, FAINTEST)

    raised = {label: chance * grown(label) for label, chance in odds.items()}
    whole = sum(raised.values())
    return {label: chance / whole for label, chance in raised.items()}


def gravest_of(heard: Sequence[Odds]) -> Odds:
    """Each danger as the head hears it in the section where it is likeliest."""
    return {kind: max(each[kind] for each in heard) for kind in (EMERGENCY, DESPAIR)}


def danger_in(heard: Odds) -> float:
    """How likely any danger is for the head alone."""
    return heard[EMERGENCY] + heard[DESPAIR]


def _mean(ensemble: float, head: float, share: float) -> float:
    """The mean of two log-odds as a probability, the second one counting for that share."""
    odds = _odds(ensemble) ** (1 - share) * _odds(head) ** share
    return float(odds / (1 + odds))


def _odds(chance: float) -> float:
    within = min(max(chance, FAINTEST), 1 - FAINTEST)
    return within / (1 - within)
