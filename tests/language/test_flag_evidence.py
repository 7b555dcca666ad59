"""The evidence of flags: kept as facts, put into words when it is shown."""

import json

import pytest

from bot.domain.model import Facts
from bot.domain.rules import RULES
from bot.language.flag_evidence import WORDS, evidence
from storage.flags import facts_of

COUNTS = {"count": 5, "of": 12, "since": "2026-03-03"}
SEEN: dict[str, tuple[Facts, str]] = {
    "seizure_event": (
        {"events": [["2026-03-02", ["tongue", "unaware"]], ["2026-03-05", ["hurt", "shaking"]]]},
        (
            "For the night to 2 March you recorded losing awareness and a bitten tongue. For "
            "the night to 5 March you recorded shaking of the whole body and getting hurt."
        ),
    ),
    "repeated_shaking": (
        COUNTS,
        (
            "You recorded shaking of the whole body or getting hurt on 5 of the 12 nights you "
            "recorded since 3 March."
        ),
    ),
    "morning_jerks": (
        COUNTS | {"dates": ["2026-03-04", "2026-03-06"]},
        (
            "You recorded jerks after waking, or dropping things, on 5 of the 12 nights you "
            "recorded since 3 March. The dates: 4 March and 6 March."
        ),
    ),
    "same_spot": (
        COUNTS | {"part": "leg", "most": 5, "side": "right"},
        (
            "The same spot of the leg twitched on 5 of the 12 nights you recorded since 3 March, 5 "
            "times on the right."
        ),
    ),
    "weakness": (
        COUNTS | {"on": "2026-03-09", "places": ["hand"]},
        (
            "A hand or arm, a weak place, or muscles by day twitched on 5 of the 12 nights you"
            " recorded since 3 March, and you said on 9 March that there is weakness of a hand or"
            " arm."
        ),
    ),
    "medicine": (
        COUNTS | {"begun": "2026-02-20"},
        (
            "There was twitching on 5 of the 12 nights you recorded since 3 March, and you said "
            "that a medicine was begun, or its dose changed, before it, about February."
        ),
    ),
    "breathing_pauses": (
        COUNTS,
        (
            "You woke twice or more on 5 of the 12 nights you recorded since 3 March, and you said "
            "that somebody heard your breath stop."
        ),
    ),
    "alcohol_stopped": (
        COUNTS,
        (
            "There was twitching on 5 of the 12 nights you recorded since 3 March, after you gave "
            "up alcohol."
        ),
    ),
    "focal": (
        COUNTS | {"part": "hand", "most": 4, "side": "left"},
        (
            "The same spot of the hand twitched on 5 of the 12 nights you recorded since 3 "
            "March, 4 times on the left."
        ),
    ),
    "rls": (
        COUNTS | {"urge": True},
        (
            "You woke twice or more, with tingling or pain, on 5 of the 12 nights you recorded "
            "since 3 March. You also feel an urge to move your legs at rest."
        ),
    ),
    "cramps": (
        COUNTS | {"broken": 2},
        (
            "You had a calf cramp on 5 of the 12 nights you recorded since 3 March. On 2 of "
            "them you woke twice or more."
        ),
    ),
    "daytime": (
        COUNTS | {"several": 3, "weakness": None},
        (
            "Muscles twitched by day on 5 of the 12 days you recorded since 3 March, in several"
            " places on 3 of them. You did not say whether there is weakness, stiffness or "
            "numbness."
        ),
    ),
    "worsening": (
        COUNTS | {"before": 2, "baseline": 22, "medicine": False},
        (
            "Twitching grew over six weeks: 5 of the 12 nights you recorded since 3 March, "
            "against 2 of 22 nights before."
        ),
    ),
    "persistent": (
        COUNTS | {"heavy": 4, "woken": True, "medicine": True},
        (
            "There was twitching on 5 of the 12 nights you recorded since 3 March. On 4 of them"
            " it was a lot, or you woke twice or more. You also said that you take a new "
            "medicine."
        ),
    ),
}


def test_every_rule_has_words_for_its_facts() -> None:
    assert {rule.family for rule in RULES} == WORDS.keys()


@pytest.mark.parametrize("family", SEEN)
def test_facts_are_put_into_words(family: str) -> None:
    facts, words = SEEN[family]

    assert evidence(family, facts_of(json.dumps(facts))) == words


def test_sentences_of_an_older_database_are_shown_as_they_are() -> None:
    assert evidence("cramps", facts_of("You had a cramp on 5 of 12 nights.")) == (
        "You had a cramp on 5 of 12 nights."
    )
