"""Danger in context: what was found in a message, weighed anew by its subject or the one before."""

from dataclasses import replace

from bot.answers.after_alarm.calling import ASKED_TO_CALL, must_call
from bot.answers.cards.baby_in_arms import lies_on_the_chest, only_nearly, was_dropped
from bot.answers.cards.context_sign_words import NOT_FINE, NOT_OK
from bot.answers.cards.context_signs import (
    danger_after,
    goes_on_with_a_medicine,
    is_grave,
    leads_to,
)
from bot.answers.cards.of_a_medicine import asks_of_a_medicine, is_of_a_medicine, of_sugar, runs_out
from bot.answers.cards.only_grief import is_only_grief
from bot.answers.cards.subjects import is_for_its_card, subject_of
from bot.answers.danger.denials import without_denials
from bot.answers.danger.despair_words import may_be_despair, tells_of_despair
from bot.answers.danger.emergency_words import names_emergency, plain, states_danger
from bot.answers.danger.harmless import is_at_most_asked_about, is_harmless
from bot.answers.danger.leaving import leaves_a_medicine
from bot.answers.danger.own_danger import asks_of_oneself
from bot.answers.danger.red_flags import red_flag
from bot.answers.danger.somebody_elses import done_by_another
from bot.answers.danger.told_in_passing import (
    is_a_plain_dose,
    is_days_ago,
    is_told_as_over,
    tells_of_a_blackout,
    tells_of_a_childs_seizure,
    tells_of_a_double_dose,
    tells_of_a_few_drinks,
    tells_of_withdrawal,
)
from bot.answers.danger.triage import CRISIS, VIOLENCE, Finding, Step
from bot.answers.danger.who_and_when import (
    is_said_to_be_now,
    names_a_pregnancy,
    only_sleeps,
    tells_of_another_time,
    tells_of_long_ago,
    was_seen,
)
from bot.answers.talk.sorrow import (
    keeps_a_day,
    may_wish_to_follow,
)
from bot.language.lazy_regex import Pattern

_DENIES_DESPAIR = Pattern(r"\b(?:not|n't|used to be|never) (?:\w+ )?suicidal\b")
_CRASHED = Pattern(
    r"\W*(?:(?:so|and|hi|well|yes)\W+)*i (?:drove|crashed|ran|put) (?:my|the|our)"
    r" (?:car|van|truck|lorry|bike) (?:in)?to (?:a|the) \w+"
    r"(?: (?:last night|yesterday|today|this (?:morning|evening)|on \w+day"
    r"|(?:because|when|as) i (?:nodded off|fell asleep|dozed off)))*\W*"
)
"""Nothing but an accident that is told; a word more and it may have been none."""

_MISSED = Pattern(
    r"\b(?:he|she|they|it)(?:'s| is| are)? ?(?:is ?n'?t|isnt|are ?n'?t|not|no longer|gone)"
    r"(?: (?:there|here|with me|around|any ?more|at my feet))?\b"
)
"""What is said of whoever has died."""

_SPAN = Pattern(
    r"\W*(?:about |for |since |over |nearly |almost )?(?:\d+|a|two|three|four|five|six|few|several)"
    r" (?:days?|weeks?|months?|years?)(?: (?:maybe|now|or so|already|i think|probably))*\W*"
)
"""How long something has gone on, and not a word of what."""

_SINCE_THEN = Pattern(r"\b(?:now|again|worse|since|still|today|but|keeps?|getting)\b")
"""What goes on after somebody was seen."""
_NOT_NOW = Pattern(r"\b(?:not|isn'?t|isnt) happening(?: right)?(?: now)?\b|\bnot (?:right )?now\b")
_IS_FINE = Pattern(r"\b(?:i'?m|i am) (?:\w+ )?(?:fine|ok|okay)\b|\blife is (?:ok|okay|fine|good)\b")
_OF_SOMEBODY = Pattern(r"(?:he|she|they|(?:my|the) \w+)\b")
_AGE = Pattern(
    r"(?:(?:he|she|they|(?:the|my) \w+)(?:'?s| is|'?re| are) )?(?:only |just |nearly |almost "
    r"|about )*"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: and a half)?"
    r"(?: (?:days?|weeks?|months?|years?|yrs?)(?: old)?)?\W*"
)


def in_context(
    found: Finding | None, topic: str | None, text: str, *, is_setting: bool = False
) -> Finding | None:
    """What is found in a text, once its subject and the topic before it are known; in a setting
    that was asked for, such as a reminder, nothing is asked about for its subject alone."""
    low = plain(text)
    is_asked = found is None or found.step is Step.ASK or found.kind in _OF_A_BLACKOUT
    if is_asked and must_call(topic, low):
        return Finding(Step.FULL, ASKED_TO_CALL)
    if found and (_is_said_not_to_be(found, topic, low) or _is_a_past_blackout(found, topic, low)):
        return None
    found = _as_meant(found, low) if found else None
    if found and is_only_grief(found, low):
        found = Finding(Step.ASK, CRISIS) if found.kind == CRISIS else None
    if found and found.kind == CRISIS and danger_after(topic, low) == VIOLENCE:
        found = Finding(Step.ASK, VIOLENCE)
    if found and found.kind == CRISIS and may_wish_to_follow(low) and not tells_of_despair(low):
        found = Finding(Step.ASK, CRISIS)
    found = _of_the_subject(found, topic, low) if found else None
    if found and found.kind == CRISIS and asks_of_a_medicine(topic, low):
        return Finding(Step.ASK, CRISIS)
    if found and found.step is Step.FULL:
        is_violence = found.kind in {"other", "breathing"} and subject_of(low) == VIOLENCE
        return replace(found, kind=VIOLENCE) if is_violence else found
    if is_setting:
        return found
    return _after_a_subject(topic, text) or _by_its_words(low) or _perhaps(found, topic, low)


def _of_the_subject(found: Finding, topic: str | None, low: str) -> Finding:
    """What was found, as the kind that the subject of before makes of it."""
    if topic == "out:pregnancy" and red_flag(low, pregnancy=True) == "pregnancy":
        return replace(found, kind="pregnancy")
    after = danger_after(topic, low)
    of_it = _OF_A_BLACKOUT if after == "seizure_coming" else {"other"}
    if after and (found.kind in of_it or (after == "child" and found.kind != CRISIS)):
        return replace(found, kind=after)
    is_of_a_child = leads_to(topic, low) == "child_today"
    return replace(found, kind="child") if is_of_a_child and found.kind in _NO_CHILDS else found


def _after_a_subject(topic: str | None, text: str) -> Finding | None:
    """The danger that the words may be after the subject of before."""
    told = plain(without_denials(text))
    topic = "out:known_seizures" if subject_of(told) == "known_seizures" else topic
    after = danger_after(topic, told)
    is_sure = is_grave(topic, told)
    if after is None or (after != "injury" and not is_sure and is_harmless(told, after)):
        return None
    is_sure |= after == "pregnancy" == red_flag(plain(text), pregnancy=True)
    return Finding(Step.FULL if is_sure else Step.ASK, after)


def _by_its_words(low: str) -> Finding | None:
    """What is asked about for its words, whatever the models see."""
    if own := asks_of_oneself(low):
        return Finding(Step.ASK, own)
    if was_dropped(low):
        return Finding(Step.ASK, "child")
    if tells_of_a_double_dose(low):
        return Finding(Step.ASK, "overdose")
    if subject_of(low) == VIOLENCE and not tells_of_long_ago(low):
        return Finding(Step.ASK, VIOLENCE)
    return Finding(Step.ASK, CRISIS) if may_wish_to_follow(low) else None


def _perhaps(found: Finding | None, topic: str | None, low: str) -> Finding | None:
    """What may be a danger, or is said to be well in words that doubt it."""
    denies = _DENIES_DESPAIR.search(low) and not is_harmless(low, CRISIS)
    if found is None and (denies or NOT_OK.search(low)):
        return Finding(Step.ASK, CRISIS)
    if found is None and NOT_FINE.search(low):
        return Finding(Step.ASK, "other")
    is_of_pills = goes_on_with_a_medicine(topic, low) and not tells_of_despair(low)
    return None if found and found.kind == CRISIS and is_of_pills else found


def _is_only_an_age(topic: str | None, low: str) -> bool:
    """Whether a line after a child says how old it is, and nothing else."""
    age = " ".join(low.split())
    is_told = topic == "out:children" or _OF_SOMEBODY.match(age)
    return bool(is_told) and _AGE.fullmatch(age) is not None


def _is_for_its_card(topic: str | None, low: str) -> bool:
    """Whether a line makes the subject of before a graver one, whose card says it, and no more."""
    return leads_to(topic, low) is not None and danger_after(topic, low) is None


def _as_meant(found: Finding, low: str) -> Finding:
    """What was found, where a figure of despair or an accident was taken for another kind."""
    if found.kind == "allergy" and tells_of_despair(low):
        return replace(found, kind=CRISIS)
    if found.kind == CRISIS and (deed := done_by_another(low)):
        return replace(found, kind=deed, step=Step.FULL if deed == "injury" else found.step)
    if found.kind in {"overdose", "other", "child"} and (sugar := of_sugar(low)):
        return replace(found, kind=sugar)
    if found.kind == "overdose" and is_at_most_asked_about(low, "old_overdose"):
        return Finding(Step.ASK, CRISIS)
    if found.kind == "overdose" and tells_of_a_double_dose(low):
        return replace(found, step=Step.ASK)
    if found.kind in _OF_A_BLACKOUT and tells_of_a_blackout(low) and is_told_as_over(low):
        return Finding(Step.ASK, "seizure_now")
    if found.kind in {"overdose", "other"} and _leaves_off(low):
        step = Step.ASK if found.kind == "overdose" else found.step
        return Finding(step, "withdrawal")
    is_accident = found.kind == CRISIS and _CRASHED.fullmatch(low)
    return Finding(Step.ASK, "injury") if is_accident else found


def _leaves_off(low: str) -> bool:
    """Whether a line tells of alcohol or a calming medicine left off, and of nothing taken."""
    is_left = subject_of(low) in {"alcohol_stop", "sedative_stop"} or tells_of_withdrawal(low)
    return is_left and states_danger(low) in {None, "other"} and red_flag(low) != "overdose"


def _is_said_not_to_be(found: Finding, topic: str | None, low: str) -> bool:
    """Whether a line says itself that there is no such danger: it is an age, it is not now, the one
    meant only sleeps, somebody ill said it to a carer, or a medicine is what is asked of."""
    lies_there = found.kind == "chest" and "chest" in low and lies_on_the_chest(low)
    if lies_there or _is_anothers_end(found, topic, low):
        return True
    if found.kind in {"child", "pregnancy", "injury", "not_waking"} and only_nearly(low):
        return red_flag(low, pregnancy=True) is None
    if found.step is Step.ASK and (_is_only_an_age(topic, low) or _is_for_its_card(topic, low)):
        return True
    of_alcohol = found.kind == CRISIS and (topic or "").startswith("alcohol")
    if (found.step is Step.ASK or of_alcohol) and is_for_its_card(low, topic):
        return True
    if found.kind in {"overdose", CRISIS} and _is_a_mere_dose(found, topic, low):
        return True
    if found.kind == CRISIS:
        return _is_doubt(found, low) and (is_of_a_medicine(low) or _is_not_now(low))
    if found.kind == "not_waking" and only_sleeps(topic, low):
        return True
    is_flagged = red_flag(low, pregnancy=names_a_pregnancy(low)) or names_emergency(low)
    if not is_flagged and _tells_no_sign(found, topic, low):
        return True
    return _NOT_NOW.search(low) is not None and not is_flagged


def _is_anothers_end(found: Finding, topic: str | None, low: str) -> bool:
    """Whether a line tells what somebody ill says to a carer, or of a day of whoever died."""
    if found.kind in {CRISIS, VIOLENCE, "other"} and subject_of(low, topic) == "carer":
        return True
    return found.kind == CRISIS and keeps_a_day(low)


def _tells_no_sign(found: Finding, topic: str | None, low: str) -> bool:
    """Whether a line only says who is missed, how long it has gone on, or that it was seen to."""
    if topic == "out:grief" and found.kind != CRISIS and _MISSED.search(low):
        return True
    was_looked_at = was_seen(low) and not _SINCE_THEN.search(low)
    return found.step is Step.ASK and (_SPAN.fullmatch(low) is not None or was_looked_at)


def _is_a_mere_dose(found: Finding, topic: str | None, low: str) -> bool:
    """Whether a line only notes a dose or a few drinks, or that a medicine runs out."""
    is_overdose = found.kind == "overdose"
    if leaves_a_medicine(low):
        return not is_overdose
    if runs_out(low):
        return not is_overdose or _is_doubt(found, low)
    if is_overdose and danger_after(topic, low) is None and tells_of_a_few_drinks(low):
        return True
    is_dose = is_overdose or found.step is Step.ASK
    return is_dose and is_a_plain_dose(low) and not tells_of_despair(low)


def _is_doubt(found: Finding, low: str) -> bool:
    return found.step is Step.ASK or _IS_FINE.search(low) is not None


def _is_not_now(low: str) -> bool:
    """Whether a line without words of despair says that nothing happens now."""
    return _NOT_NOW.search(low) is not None and not (tells_of_despair(low) or may_be_despair(low))


_NO_CHILDS = frozenset({"stroke", "chest"})
"""What the models take the spasms of a baby for."""
_OF_A_BLACKOUT = frozenset({"seizure_now", "seizure_over", "seizure_told", "not_waking", "other"})


def _is_a_past_blackout(found: Finding, topic: str | None, low: str) -> bool:
    """Whether what was found is a blackout of days ago, or one that was taken for despair: its
    card says when to be seen."""
    if tells_of_a_childs_seizure(low, topic) and (tells_of_another_time(low) or was_seen(low)):
        return found.kind in _OF_A_BLACKOUT | {"child"} and not is_said_to_be_now(low)
    if found.kind in {"child", "breathing"} and is_days_ago(low):
        return subject_of(low) == "child_today"
    is_of_a_fit = found.kind in _OF_A_BLACKOUT and subject_of(low) == "night_seizure"
    if is_of_a_fit and is_days_ago(low):
        return True
    if not tells_of_a_blackout(low) or tells_of_despair(low):
        return False
    if found.kind == CRISIS:
        return True
    return is_days_ago(low) and (found.kind in _OF_A_BLACKOUT or found.step is Step.ASK)
