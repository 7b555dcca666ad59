"""What words in the hour after an alarm are meant as: the one place where the readers of that hour
are asked in their order, and weighed against a danger that the same words tell of anew."""

from bot.answers.after_alarm.after_danger import CRISIS
from bot.answers.after_alarm.far_or_near import FAR, far_or_near
from bot.answers.after_alarm.in_other_hands import (
    CALM,
    UNDONE,
    asks_if_done,
    in_other_hands,
    puts_in_order,
)
from bot.answers.after_alarm.in_that_hour import (
    ASKS_SILENCE,
    BY_DEFAULT,
    ONSET,
    WAVERS,
    WORSE,
    asks_silence,
    goes_on_with_it,
    heard_in,
    is_awake,
    is_sign_of,
    used_a_remedy,
    wavers,
)
from bot.answers.after_alarm.second_thoughts import (
    BEFORE,
    DENIES,
    ELSEWHERE,
    PASSED,
    breathes,
    second_thought,
)
from bot.answers.after_alarm.taken_back import says_where
from bot.answers.after_alarm.telling_somebody import telling
from bot.answers.cards.context_signs import danger_after, is_grave
from bot.answers.cards.safety_cards import OUT
from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.emergency_words import names_emergency, states_danger
from bot.answers.danger.red_flags import red_flag
from bot.answers.danger.triage import VIOLENCE
from bot.answers.reply import Kind, Reply
from bot.domain.emergency_numbers import country_named


def whatever_else(kind: str, low: str, *, is_first: bool) -> str | None:
    """What is meant whatever is asked or told beside it: that the danger goes on, or after despair
    that somebody is calm; and, where nothing else was asked since (`is_first`), if it was done or
    that something of the bot's shall end."""
    if is_first and asks_if_done(low):
        return UNDONE
    if kind == CRISIS and puts_in_order(low, is_first=is_first):
        return CALM
    return goes_on_with_it(kind, low)


_SIGNS_AS_AFTER = {
    "withdrawal": f"{OUT}alcohol_stop",
    "seizure_coming": f"{OUT}known_seizures",
}


def thought_of(
    kind: str,
    low: str,
    act: str,
    told: str | None,
    of_help_only: bool,  # noqa: FBT001
) -> str | None:
    """What is meant after that kind of danger, the plainest words first, `told` before what is only
    guessed; with `of_help_only` no words that say nothing of the help."""
    if told in {CALM, UNDONE}:
        return told
    if is_grave(_SIGNS_AS_AFTER.get(kind), low):
        return WORSE
    plainly = second_thought(kind, low)
    plainly = told if told and plainly in {None, BEFORE} else plainly
    if of_help_only:
        return plainly or _by_its_act(kind, low, act)
    if says_where(low) and country_named(low):
        return ELSEWHERE
    if where := in_other_hands(kind, low) or far_or_near(low, despair=kind == CRISIS):
        return where
    to_tell = telling(low) if kind == CRISIS and not tells_of_despair(low) else None
    said = ASKS_SILENCE if asks_silence(low) else to_tell or plainly
    doubts = WAVERS if wavers(kind, low) else None
    return said or doubts or _by_its_act(kind, low, act) or heard_in(kind, low, act)


def _by_its_act(kind: str, low: str, act: str) -> str | None:
    """What its dialogue act makes of a line that no list knows; all is not well with a sign."""
    thought = second_thought(kind, low, act)
    return WORSE if thought == PASSED and is_sign_of(kind, low) else thought


def is_new(found: Reply, kind: str, thought: str, low: str) -> bool:
    """Whether a certain emergency is another one than that kind, which the words go on with."""
    if thought == FAR:
        return False
    if thought == ONSET:
        return bool(names_emergency(low) or states_danger(low) or red_flag(low))
    if thought in {CALM, UNDONE}:
        return True
    if thought in BY_DEFAULT:
        return not _is_more_of_it(found, kind, low)
    if thought == DENIES:
        return found.kind is not Kind.CRISIS and found.detail not in {kind, "other"}
    if kind == CRISIS:
        return found.kind is Kind.URGENT and names_emergency(low) is not None
    if found.kind is Kind.CRISIS:
        return names_emergency(low) == CRISIS
    if found.detail in {"breathing", "not_waking"} and breathes(low):
        return False
    return found.detail not in {kind, "other"}


def _is_more_of_it(found: Reply, kind: str, low: str) -> bool:
    """Whether what was found is a sign of that kind of danger, or none by what is said beside."""
    if found.kind is Kind.CRISIS:
        return kind != CRISIS and not (tells_of_despair(low) or names_emergency(low) == CRISIS)
    if found.detail in {"breathing", "not_waking"} and (is_awake(low) or breathes(low)):
        return True
    if kind == VIOLENCE or (found.detail == "overdose" and used_a_remedy(low)):
        return found.detail not in {"breathing", "injury"}
    return found.detail == "other" or danger_after(f"{OUT}{kind}", low) == kind
