"""A line about a medicine that is left off, skipped or runs out, and not about danger."""

from bot.answers.cards.context_signs import goes_on_with_a_medicine
from bot.answers.cards.subjects import subject_of
from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.told_in_passing import is_days_ago
from bot.answers.danger.who_and_when import tells_of_long_ago
from bot.answers.message_parts import asks, parts_of
from bot.language.lazy_regex import Pattern

_GRAVE = Pattern(
    r"\b(?:tonight|enough|all (?:of|my|the)|saved?|saving|last|goodbye|end|point|any ?more|took"
    r"|taken|how many|overdose\w*|die|live|alive)\b"
    r"|\b(?:takes?|taking|swallow\w*) (?:\w+ ){0,2}(?:\d{2,3}|[5-9]|five|six|seven|eight|nine|ten"
    r"|a dozen|twenty|thirty|forty|fifty)\b(?! ?(?:mg|mcg|ml|g|drops|minutes|hours|days|weeks"
    r"|months|years|am|pm)\b)"
)
_RUNS_OUT = Pattern(r"\b(?:nearly|almost) out\b|\brun(?:s|ning)? (?:out|low)\b")


_INSULIN = Pattern(
    r"\b(?:insulin|lantus|toujeo|levemir|tresiba|abasaglar|novo-?rapid|humalog|fiasp|apidra|humulin"
    r"|novolog|glargine|basal|bolus)\b"
)
_NO_INSULIN = Pattern(
    r"\b(?:no|ran out of|out of|without|missed|forgot (?:to|my)|skipped) (?:\w+ )?(?:insulin"
    r"|lantus)\b"
)
_NOT_TAKEN = Pattern(r"\b(?:not|\w+n't) (?:\w+ )?(?:take|taken|inject\w*|had|have)\b")
_BY_MISTAKE = Pattern(
    r"\b(?:twice|doubl\w+|wrong|mistake|accident\w*|instead|again|another|extra|mixed up|think"
    r"|not sure|too much)\b"
)
_ON_PURPOSE = Pattern(
    r"\b(?:on purpose|whole pen|all (?:of )?(?:my|the|it)|everything|(?:[1-9]\d\d|[6-9]\d) ?units"
    r"|die|unconscious|won't wake|not waking|can't wake)\b"
)
_NO_SUGAR_OF_BLOOD = (
    r"(?! ?(?:%|g\b|kg|ml|l\b|grams?|spoon|tea|cups?|kilos?|per ?cent|times|[ap]m\b))"
)
_LOW_VALUE = Pattern(
    r"\b(?:sugars?|glucose|bs|bg|bm|libre|dexcom)\b.{0,15}(?<![\d.,:])"
    rf"(?:[123][.,]\d\d?|[456]\d|[2-6]\d ?mg(?:/dl)?)\b{_NO_SUGAR_OF_BLOOD}"
    r"|(?m:^)(?=.*\b(?:type (?:1|2|one|two)|diabet\w*|insulin)\b)"
    r".*\b(?:bloods?|levels?|readings?)\b.{0,12}(?<![\d.,:])[123][.,]\d\b"
    r"|\bsugars? (?:\w+ )?(?:is|are|was|'s|of|only|just|to) [123]\b(?![.,:]\d)"
    rf"{_NO_SUGAR_OF_BLOOD}"
)
"""Below 4 mmol/l, or below 70 mg/dl."""
_READING = Pattern(
    r"(?:(?:it'?s|it is|its|it says|reads?|only|just|still|now|at|had \w+)\W+)*[123][.,]\d"
    r"(?:\W+(?:now|still|again|and|shak\w+|sweat\w+|mmol))*\W*"
)
_IN_GENERAL = Pattern(
    r"\bremind\b|\b(?:hb)?a1c\b|\b(?:if|when|whenever) (?:my |the )?(?:sugars?|glucose)\b"
)
_LOW_SUGAR = Pattern(r"\b(?:hypo|low sugar|sugar is low)\b")


def states_a_low_sugar(low: str) -> bool:
    """Whether a plain lower-case line states a blood sugar of now that is below 4 mmol/l or 70
    mg/dl (hypoglycaemia), which has steps of its own: sugar first."""
    is_low = _LOW_VALUE.search(low) is not None and not _ON_PURPOSE.search(low)
    return is_low and not (_IN_GENERAL.search(low) or is_days_ago(low) or tells_of_long_ago(low))


def is_a_low_reading(low: str) -> bool:
    """Whether a plain lower-case line is hardly more than a number below 4: after an alarm that may
    be a low sugar, what the meter says."""
    return _READING.fullmatch(low.strip()) is not None


def of_sugar(low: str) -> str | None:
    """The kind of help for too much insulin, or a low sugar, that a plain lower-case line tells of:
    the one thing taken by mistake after which to eat is right; None for any other."""
    if (_LOW_SUGAR.search(low) or _LOW_VALUE.search(low)) and not _ON_PURPOSE.search(low):
        return "low_sugar"
    if not _INSULIN.search(low) or _NO_INSULIN.search(low) or _NOT_TAKEN.search(low):
        return None
    is_mistake = _BY_MISTAKE.search(low) and not _ON_PURPOSE.search(low)
    return "low_sugar" if is_mistake else "insulin"


def asks_of_a_medicine(topic: str | None, low: str) -> bool:
    """Whether a line after a medicine asks about leaving it off, and may despair of it besides."""
    return "?" in low and goes_on_with_a_medicine(topic, low) and not tells_of_despair(low)


def is_of_a_medicine(low: str) -> bool:
    """Whether a line asks about a medicine, or says that it runs out, and nothing graver."""
    if tells_of_despair(low) or _GRAVE.search(low):
        return False
    asked = any(map(asks, parts_of(low)))
    subject = subject_of(low)
    return subject == "medicine_out" or (asked and subject in {"medicine_cause", "driving_work"})


def runs_out(low: str) -> bool:
    """Whether a plain lower-case line says that a medicine runs out, and nothing graver."""
    return _RUNS_OUT.search(low) is not None and is_of_a_medicine(low)
