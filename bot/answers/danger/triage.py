"""Triage: no emergency, one to ask about, or one that gets its full reply at once.

Certain is what the words say themselves (a cry for help, a danger told as present) and what the
model is sure of. What is only possible is asked about under the normal answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto

from bot.answers.cards.subjects import subject_of
from bot.answers.danger import emergency_words, harmless, who_and_when
from bot.answers.danger.borders import (
    BESIDE_CALM,
    BEYOND_DOUBT,
    DESPAIR,
    FLAGGED,
    LIKELIER_THAN_NOT,
    NAMED,
    SPREAD_ALL,
    SPREAD_ONE,
    TOLD_KIND,
    border_of,
    soft_border_of,
)
from bot.answers.danger.denials import without_denials
from bot.answers.danger.despair_words import may_be_despair, tells_of_despair
from bot.answers.danger.leaving import asks_for_silence, leaves_something
from bot.answers.danger.may_be_danger import mentions_danger
from bot.answers.danger.mild_danger import is_mild, is_nothing, tells_of_a_small_slip
from bot.answers.danger.named_people import of_no_pregnancy, of_nobody_named, unnamed
from bot.answers.danger.put_right import put_right
from bot.answers.danger.red_flags import doubtful_sign, red_flag
from bot.answers.danger.withdrawn import is_over, without_questions
from bot.answers.message_parts import cut, sections
from bot.answers.models.odds import Odds, Weigh, total
from bot.answers.talk.night_news import is_calm, tells_of_a_night
from bot.answers.talk.remarks import remark_of, without_figures
from bot.article.text import Unit

CRISIS, OVER, VIOLENCE = "crisis", "seizure_over", "violence"

WINDOW = 40
"""Words of a long message that are searched at a time."""

STRIDE = 30
"""Words from the beginning of one search to that of the next."""


class Expected(Enum):
    """How well a text fits what it was asked for; the better, the less danger is read into it.

    A SETTING is plainly a time, a place or a reminder: only its own words can tell of a danger.
    An ANSWER may be one, or a note, said in other words.
    """

    ANYTHING = auto()
    ANSWER = auto()
    SETTING = auto()


class Step(IntEnum):
    """What a danger asks for: nothing, a question under the normal answer, or the full reply."""

    NONE = 0
    ASK = 1
    FULL = 2


class Basis(Enum):
    """What a danger rests on: words that say it, only a sign of it in them, or only the models.
    What is asked about in any case counts as said."""

    SAID = auto()
    SIGN = auto()
    SEEN = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """A danger: its step, its kind, which is `crisis` or one of `emergency_texts.KINDS`, and what
    it rests on."""

    step: Step
    kind: str
    basis: Basis = field(default=Basis.SAID, compare=False)


NOTHING = Finding(Step.NONE, "")


def find_danger(
    text: str,
    weigh: Weigh,
    topic: Unit | None = None,
    expected: Expected = Expected.ANYTHING,
) -> Finding | None:
    """The gravest danger in a text, or None.

    Pure: `weigh` gives the model's odds, `topic` is the unit that was shown before, and `expected`
    says how well the text fits what it was asked for.
    """
    searched = without_figures(without_denials(text))
    findings = [
        *_findings(searched, weigh, topic, expected),
        *_put_right(searched, weigh, expected),
    ]
    gravest = max(findings, key=lambda finding: finding.step, default=NOTHING)
    if gravest.step is Step.NONE:
        return None
    if len(text.split()) > WINDOW:
        return gravest
    plain = emergency_words.plain(text)
    most = _at_most(plain, emergency_words.plain(searched), gravest.kind)
    seen = danger(weigh(searched))
    if most is Step.NONE and seen > BEYOND_DOUBT:
        most = Step.ASK
    if seen < LIKELIER_THAN_NOT and harmless.may_be_harmless(plain, gravest.kind):
        most = min(most, Step.ASK)
    step = min(gravest.step, most)
    if step is Step.NONE:
        return None
    # What was certain and is lowered is asked about, whatever the models make of it.
    basis = gravest.basis if step is gravest.step else Basis.SAID
    return Finding(step, _or_over(gravest.kind, plain), basis)


def _at_most(plain: str, searched: str, kind: str) -> Step:
    """What a danger of that kind asks for at most, after what is said beside it."""
    read = {plain, searched}
    mild = any(is_mild(text, kind) for text in read)
    none = any(harmless.is_harmless(text, kind) for text in read)
    if none or (mild and is_nothing(plain, kind)):
        return Step.NONE
    if kind == "pregnancy" and harmless.is_merely_pregnant(searched):
        return Step.NONE
    is_asked = mild or is_over(plain, kind) or harmless.is_at_most_asked_about(plain, kind)
    return Step.ASK if is_asked else Step.FULL


def wants_soft_line(text: str, odds: Odds) -> bool:
    """Whether a calm reply to the text ends with one line of safety."""
    plain = emergency_words.plain(text)
    despairs = odds[CRISIS] > total(odds, "urgent:")
    if danger(odds) <= soft_border_of(plain, despair=despairs) or is_calm(plain):
        return False
    kind = CRISIS if despairs else _kind(odds, plain, None)
    return _at_most(plain, plain, kind) is not Step.NONE


def danger(odds: Odds) -> float:
    """The probability that there is a danger of any kind."""
    return total(odds, "urgent:") + odds[CRISIS]


def _findings(text: str, weigh: Weigh, topic: Unit | None, expected: Expected) -> Iterator[Finding]:
    for piece, within in _pieces(text):
        if is_calm(plain := emergency_words.plain(piece)):
            continue
        long = within is not None
        odds = weigh(piece, None, within)
        if certain := _said(plain, odds, long=long):
            yield certain
            continue
        if not long and (flagged := _flagged(plain, odds, expected)):
            yield flagged
        if not long and (told := _told_beside_a_question(plain, weigh, expected)):
            yield told
            continue
        if expected is not Expected.SETTING and not _is_everyday(plain):
            views = [odds] if long or topic is None else [odds, weigh(piece, topic)]
            findings = [_weighed(plain, view, long=long, expected=expected) for view in views]
            yield min(findings, key=lambda finding: finding.step)


def _put_right(text: str, weigh: Weigh, expected: Expected) -> Iterator[Finding]:
    """What is certain of the words that stand in place of others, which hide it."""
    new = put_right(emergency_words.plain(text))
    findings = _findings(new, weigh, None, expected) if new else iter(())
    return (finding for finding in findings if finding.step is Step.FULL)


def _pieces(text: str) -> Iterator[tuple[str, str | None]]:
    """What is searched at a time, each with the section of a longer message that it stands in."""
    tokens = text.split()
    if len(tokens) <= WINDOW:
        yield text, None
        return
    for section in sections(text):
        for piece in cut(section.split(), WINDOW, STRIDE):
            yield " ".join(piece), section


def _said(plain: str, odds: Odds, *, long: bool) -> Finding | None:
    """The danger that the words say themselves; a long story may only quote words of despair."""
    if emergency_words.is_cry_for_help(plain):
        return Finding(Step.FULL, "other")
    named, kind_told = emergency_words.names_emergency(plain), emergency_words.states_danger(plain)
    if CRISIS in {named, kind_told}:
        quoted = long and odds[CRISIS] < FLAGGED.full
        return Finding(Step.ASK if quoted else Step.FULL, CRISIS)
    if kind_told or (named and danger(odds) > NAMED.full):
        despairs = odds[CRISIS] > max(total(odds, "urgent:"), TOLD_KIND if kind_told else 0)
        is_crisis = despairs and kind_told != VIOLENCE  # Whoever is threatened fears to die.
        return Finding(Step.FULL, CRISIS if is_crisis else _kind(odds, plain, kind_told))
    return None


def _flagged(plain: str, odds: Odds, expected: Expected) -> Finding | None:
    """The danger that the words have a sign of, beside a trace of it in the models' view."""
    if expected is Expected.SETTING:
        return None
    despair, bodily = odds[CRISIS], total(odds, "urgent:")
    if tells_of_despair(plain):
        return Finding(Step.FULL if despair > FLAGGED.full else Step.ASK, CRISIS, Basis.SIGN)
    if may_be_despair(plain) or leaves_something(plain) or asks_for_silence(plain):
        return Finding(Step.ASK, CRISIS, Basis.SIGN)
    sign = red_flag(plain, pregnancy=who_and_when.names_a_pregnancy(plain))
    if sign is None and despair + bodily > FLAGGED.full and doubtful_sign(plain):
        return Finding(Step.ASK, _kind(odds, plain, None), Basis.SIGN)
    if sign is None or despair + bodily <= FLAGGED.ask:
        return None
    slip = tells_of_a_small_slip(plain)
    step = Step.FULL if despair + bodily > FLAGGED.full and not slip else Step.ASK
    despairs = despair > max(bodily, DESPAIR.full)
    return Finding(step, CRISIS if despairs else _kind(odds, plain, sign), Basis.SIGN)


def _told_beside_a_question(plain: str, weigh: Weigh, expected: Expected) -> Finding | None:
    """The danger that is told beside a question, whose words hide it from the models."""
    told = without_questions(plain)
    pregnancy = who_and_when.names_a_pregnancy(told)
    if told in {"", plain} or red_flag(told, pregnancy=pregnancy) is None:
        return None
    return _flagged(told, weigh(told, None), expected)


def _weighed(plain: str, odds: Odds, *, long: bool, expected: Expected) -> Finding:
    """The danger that the model sees."""
    despair, bodily = odds[CRISIS], total(odds, "urgent:")
    likely = despair > bodily
    kind = CRISIS if likely else _kind(odds, plain, None)
    border = border_of(plain, despair=likely, long=long, awaited=expected is Expected.ANSWER)
    calmest = max(c for label, c in odds.items() if not _is_danger(label))
    if not likely and bodily - of_no_pregnancy(odds, plain) <= border.ask / 2:
        return NOTHING  # "3 weeks" alone, which the models take for those of a pregnancy.
    if despair + bodily <= max(border.ask, BESIDE_CALM * calmest) or _is_spread(odds, plain):
        return NOTHING
    past = subject_of(plain) in _OF_A_FIT and not who_and_when.is_said_to_be_now(plain)
    if past and (who_and_when.tells_of_another_time(plain) or who_and_when.was_seen(plain)):
        return NOTHING
    if past or tells_of_a_small_slip(plain):
        return Finding(Step.ASK, kind)
    chance = despair if likely else despair + bodily
    certain = chance - (0 if likely else of_nobody_named(odds, plain)) > border.full
    return Finding(Step.FULL if certain else Step.ASK, kind, Basis.SEEN)


_OF_A_FIT = frozenset({"night_seizure", "seizure_seen", "known_seizures", "child_seizure"})


def _is_spread(odds: Odds, plain: str) -> bool:
    highest = max(chance for label, chance in odds.items() if _is_danger(label))
    thin = danger(odds) < SPREAD_ALL and highest < SPREAD_ONE
    return thin and not mentions_danger(plain)


def _is_everyday(plain: str) -> bool:
    """Whether a text is of a closed list of news of a night, remarks and notes."""
    return tells_of_a_night(plain) or remark_of(plain) is not None


def _kind(odds: Odds, plain: str, kind_told: str | None) -> str:
    """Which steps help: the likeliest kind, if that is likely, of somebody who is named."""
    absent = unnamed(odds, plain)
    chances = {k.partition(":")[2]: v for k, v in odds.items() if k.startswith("urgent:")}
    likely = max((k for k in chances if k not in absent), key=lambda k: chances[k])
    is_told = chances[likely] < TOLD_KIND or (kind_told == VIOLENCE and likely == "other")
    kind = kind_told if kind_told and is_told else likely
    return _or_over(kind, plain)


def _or_over(kind: str, plain: str) -> str:
    is_of_one = kind in {"seizure_now", "not_waking"}
    if not is_of_one or not who_and_when.tells_of_a_fit_that_is_over(plain):
        return kind
    return "seizure_told" if who_and_when.tells_of_own_fit(plain) else OVER


def _is_danger(label: str) -> bool:
    return label == CRISIS or label.startswith("urgent:")
