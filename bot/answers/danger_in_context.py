"""Danger in context: what was found in a message, weighed anew by its subject or the one before.

A subject of before, somebody who hurts the writer, a low mood, a loss.
"""

import re
from dataclasses import replace

from bot.answers.context_signs import danger_after, goes_on_with_a_medicine
from bot.answers.despair_words import tells_of_despair
from bot.answers.emergency_words import plain
from bot.answers.own_danger import asks_of_oneself
from bot.answers.red_flags import red_flag
from bot.answers.sorrow import may_wish_to_follow, tells_of_a_loss, tells_of_anothers_end
from bot.answers.subjects import subject_of
from bot.answers.triage import CRISIS, Finding, Step
from bot.answers.who_and_when import names_a_pregnancy, tells_of_long_ago

VIOLENCE = "violence"
_DENIES_DESPAIR = re.compile(r"\b(?:not|n't|used to be|never) (?:\w+ )?suicidal\b")

_AGE = re.compile(
    r"(?:(?:he|she|they|(?:the|my) \w+)(?:'?s| is|'?re| are) )?(?:only |just |nearly |almost "
    r"|about )*"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: and a half)?"
    r"(?: (?:days?|weeks?|months?|years?|yrs?)(?: old)?)?\W*"
)


def in_context(found: Finding | None, topic: str | None, text: str) -> Finding | None:
    """What is found in a text, once its subject and the topic before it are known."""
    low = plain(text)
    if found and found.step is Step.ASK and _is_only_an_age(topic, low):
        return None
    if found and tells_of_a_loss(low) and _is_only_grief(found, low):
        found = Finding(Step.ASK, CRISIS) if found.kind == CRISIS else None
    is_violence = subject_of(low) == VIOLENCE
    if found and found.step is Step.FULL:
        return replace(found, kind=VIOLENCE) if is_violence and found.kind == "other" else found
    if after := danger_after(topic, low):
        is_flagged = after == "pregnancy" == red_flag(low, pregnancy=True)
        return Finding(Step.FULL if is_flagged else Step.ASK, after)
    if own := asks_of_oneself(low):
        return Finding(Step.ASK, own)
    if is_violence and not tells_of_long_ago(low):
        return Finding(Step.ASK, VIOLENCE)
    if may_wish_to_follow(low):
        return Finding(Step.ASK, CRISIS)
    if found is None and _DENIES_DESPAIR.search(low):
        return Finding(Step.ASK, CRISIS)
    is_of_pills = goes_on_with_a_medicine(topic, low) and not tells_of_despair(low)
    return None if found and found.kind == CRISIS and is_of_pills else found


def _is_only_an_age(topic: str | None, low: str) -> bool:
    """Whether a line after a child says how old it is, and nothing else."""
    return topic == "out:children" and _AGE.fullmatch(" ".join(low.split())) is not None


def _is_only_grief(found: Finding, low: str) -> bool:
    """Whether what was found in a line of a loss is the loss itself, and no danger beside it."""
    if found.kind == CRISIS:
        return tells_of_anothers_end(low) and not tells_of_despair(low)
    return red_flag(low, pregnancy=names_a_pregnancy(low)) is None and "bleed" not in low
