"""What a short question gets after the topic that was talked of: a table of topics and questions.

After a card it stays with the card; after a unit it gets the unit of its topic that answers it.
"""

from dataclasses import replace

from bot.answers.cards.safety_cards import AFTER_ALARM, KINDS, OUT
from bot.answers.cards.subjects import NEEDS_A_CARD, NOT_ONESELF
from bot.answers.talk.follow_ups import NEVER_HARMLESS
from bot.answers.talk.short_questions import Asked
from bot.answers.talk.sorrow import SORROWS
from bot.answers.talk.turn_words import Turn

TREATED = frozenset({"drugs", "doses", "supplements", "cures", "illegal_drugs"})
"""Kinds whose short questions are about what is taken: how much, for how long, is it safe."""

ANY = ("",)
_MINERAL = ("magnesium", "calcium", "sweat")
_EPILEPSY = ("epilepsy", "seizure", "focal", "one_spot")
_SPORT = ("sport", "strength")

ON_UNITS: tuple[tuple[str, tuple[str, ...], Turn], ...] = (
    ("why", ("alcohol",), Turn(units=("alcohol_why",))),
    ("why", ("stress",), Turn(units=("stress_brain",))),
    ("why", _SPORT, Turn(units=("strength_training",), lead="not_why")),
    ("why", (*_MINERAL, "calf"), Turn(last=True, lead="not_why")),
    ("why", _EPILEPSY, Turn(units=("epilepsy_brain",))),
    ("why", ("why_it",), Turn(units=("impulses",))),
    ("why", ("impulses",), Turn(units=("cause_known",), lead="no_reason")),
    ("why", ANY, Turn(units=("why_it_happens",))),
    ("tell", ("restless", "rls"), Turn(units=("rls_signs",))),
    ("tell", _EPILEPSY, Turn(units=("seizure_or_jerk",))),
    ("tell", (*_MINERAL, "calf"), Turn(units=("calf_cramps",))),
    ("tell", ANY, Turn(refused="when_doctor")),
    ("amount", ("alcohol",), Turn(refused="amount")),
    ("amount", _MINERAL, Turn(refused="doses")),
    ("amount", _SPORT, Turn(refused="enough")),
    ("amount", ANY, Turn(refused="jerk_details")),
    ("take", ANY, Turn(refused="drugs")),
    ("kind", _MINERAL, Turn(refused="foods")),
    ("works", _MINERAL, Turn(refused="supplements")),
    ("works", ANY, Turn(refused="leaving_off")),
    ("advice", _MINERAL, Turn(refused="foods")),
    ("advice", (*_EPILEPSY, "restless", "rls", "serious", "nerve"), Turn(refused="when_doctor")),
    ("advice", ANY, Turn(refused="self_help")),
    ("rid", ANY, Turn(refused="self_help")),
    ("long", ANY, Turn(units=("short_jerk",), lead="only_short")),
    ("often", ANY, Turn(units=("how_common",))),
    ("harm", ANY, Turn(units=("harmless",))),
    ("fear", ANY, Turn(units=("harmless",), lead="afraid")),
    ("same", ("calf", "magnesium"), Turn(units=("magnesium",))),
    ("same", ("rls", "restless"), Turn(units=("rls_signs",))),
    ("same", _EPILEPSY, Turn(units=("seizure_or_jerk",))),
    ("same", ANY, Turn(units=("what_it_is",))),
    ("course", ANY, Turn(refused="course")),
)
"""What is asked, the beginnings of the units' keys after which it is, and what it gets."""

WITHOUT_TOPIC = frozenset({"long", "often", "course", "harm", "rid", "fear"})
"""What is plain also where nothing was talked of."""

_OF_OTHERS = {"others": "others_too", "me": "you_too"}


def turn_after(asked: Asked, topic: str | None) -> Turn | None:
    """The turn that a short question is after that topic, a unit's key or `out:` and a kind."""
    if asked.who in NOT_ONESELF:
        return Turn(refused=asked.who, lead=f"not_{asked.what}", sure=True)
    kind = (topic or "").removeprefix(OUT)
    is_card = kind != (topic or "") and kind in KINDS and kind not in SORROWS
    if asked.what == "fear" and kind not in NEVER_HARMLESS:
        is_card = False
    if kind in {"driving_work", "heart"} and asked.what in {"rid", "advice"}:
        return Turn(refused="self_help", sure=True)
    if kind == "partner" and asked.what == "same":
        return Turn(units=("what_it_is",), lead="others_too", sure=True)
    if kind == "partner" and not asked.who and asked.what not in {"rid", "advice"}:
        asked = replace(asked, who="others")
    if is_card and not asked.who and _stays(kind, asked.what):
        return Turn(refused=kind, lead=f"not_{asked.what}", sure=True)
    lead, at = _OF_OTHERS.get(asked.who, ""), "" if is_card else kind
    if topic is None and asked.what not in WITHOUT_TOPIC and asked.who != "others":
        return None
    if not asked.what:
        return Turn(units=("how_common",), last=True, lead=lead, sure=True)
    rows = (row for row in ON_UNITS if row[0] == asked.what and at.startswith(row[1]))
    _, after, turn = next(rows, ("", ANY, None))
    if turn is None:
        return None
    return replace(
        turn, lead=lead if turn.units and lead else turn.lead, sure=after != ANY or lead != ""
    )


def _stays(kind: str, what: str) -> bool:
    """Whether that is asked of the card's own subject, and not of the twitching in general."""
    its_own = {*NOT_ONESELF, *NEEDS_A_CARD, *TREATED, AFTER_ALARM}
    if what == "course":
        return kind in {*its_own, "medicine_cause", "apnoea", "caffeine"}
    return what != "often" or kind in its_own
