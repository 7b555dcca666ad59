"""Amounts: a number with a unit beside it, or a decimal, is a dose and never a time."""

import re

from bot.language.dates import MONTH
from bot.language.lazy_regex import Pattern
from bot.language.reminder_text import AMOUNT, PARTS, Wording, fold

UNITS = " ".join(
    (
        "mg mcg µg μg ug ng g gr gram grams gramm kg kilo kilos lb lbs oz ml mls cl dl l litre",
        "litres liter liters iu ie ui i.u. i.e. u unit units mmol mol meq mval % percent ° °c °f",
        "tab tabs tablet tablets tbl tabl pill pills cap caps capsule capsules kapsel kapseln",
        "softgel softgels gummy gummies lozenge lozenges drop drops tropfen gtt puff puffs spray",
        "sprays squirt squirts pump pumps patch patches sachet sachets ampoule ampoules amp vial",
        "vials shot shots injection injections jab jabs click clicks pen pens strip strips",
        "suppository suppositories dose doses spoon spoons teaspoon teaspoons tablespoon",
        "tablespoons tsp tsps tbsp tbsps scoop scoops stick sticks glass glasses cup cups mug",
        "mugs bottle bottles slice slices piece pieces bag bags sip sips bite bites pinch handful",
        "handfuls bowl bowls can cans cm mm km mile miles metre metres meter meters step steps",
        "rep reps set sets lap laps page pages breath breaths kcal cal cals calories euro euros",
        "eur usd dollar dollars pound pounds quid pence € $ £ people kids children dogs cats eggs",
        "bpm mmhg k",
    )
).split()
"""What may stand beside a number and makes it an amount."""

_NAMED = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_POINT = r"(?<![0-9.,:/])[.,](?=[0-9])"
"""Before a dose that begins with it: `.5 mg`."""

_NUMBER = rf"(?:(?!0[0-9]{{3}}\b)[0-9]+(?:[.,][0-9]+)*\ ?[{PARTS}]?|[{PARTS}]|[0-9]+\ ?/\ ?[0-9]+)"
_IN_WORDS = (
    "half an?|half|quarter|a quarter|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
)
_NOT_LED = "(?<!half )(?<!past )"
_WITH_UNIT = Pattern(
    rf"(?:{_POINT}|(?<![\w.,:/]))"
    rf"(?:{_NUMBER}(?:\ ?(?:-|to|or|x)\ ?{_NUMBER})?|{_NOT_LED}(?:{_IN_WORDS}))"
    rf"[\ -]?(?:{_NAMED})(?![\w])"
)
_MONTH = MONTH.removesuffix(r"\b\.?")
_DAYS = "| (?:days|nights|weeks)"
_SELF_EVIDENT = Pattern(
    rf"(?:https?://|www\.)\S+|[$€£]\ ?[0-9]+(?:[.,][0-9]+)?"
    rf"|(?<![\w.,:])(?:[0-9]+\ ?)?[{PARTS}]"
    r"|(?<![\w.,:/])[0-9]+(?:[.,:][0-9]+)?/[0-9]+(?:[.,][0-9]+)?(?![\w/])"
    rf"|(?<!\w)[0-9]+x[0-9]+(?!\w)|(?<!\w)x[0-9]+(?![\w:.]{_DAYS})"
    rf"|(?<!\w)(?!(?:at|q|x|{_MONTH})[0-9])[a-z]+-?[0-9]+[a-z]*(?![\w:.]{_DAYS})"
    r"|\(at [0-9a-z:. ]{1,20}\)"
    r"|\+[0-9]{1,3}[0-9 /()-]{6,}[0-9]|(?<!\w)[0-9]{3,}(?:[ /-][0-9]{3,})+(?![\w:]|-[0-9])"
)
"""Addresses, money, fractions, `3x10`, names with a number such as `B12`, numbers of phones, and
what is `(at 16:00)` and not reminded of then."""

_DECIMAL = Pattern(
    r"(?<![\w.,:])[0-9]+[.,][0-9]+(?![0-9]|[.,:][0-9])"
    r"|(?<![\w.,:/])[.,][0-9]{1,3}(?![0-9:]|[.,][0-9]| ?[ap]\.? ?m\b)"
)
_DAY_AND_MONTH = Pattern(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])")
_SLASHED = Pattern(
    r"(?<![\w.,:/])(?P<on>(?:on|until|till?|from|by|starting|due) )?(?P<first>[0-9]{1,2})"
    r"/(?P<last>[0-9]{1,2})(?:/[0-9]{2,4})?(?![\w/])"
)
_IN_NUMBERS = Pattern(
    r"(?<![\w.,:/-])[0-9]{1,2}(?:\.[0-9]{1,2}\.[0-9]{2}|-[0-9]{1,2}-[0-9]{2}(?:[0-9]{2})?)(?![\w-])"
)
_PARTS_OF_ONE = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/8", "24/7"})
_OTHER_DOSE = Pattern(
    r"\b(?:from|since|starting|as of|on|next|after) (?:next |this )?(?:\w+day|week|month)\b.*"
    r"\b(?:its|it is|it'?s|down to|up to|only|just|take|then) (?:only |just )?"
    rf"(?:{_NUMBER}|{_IN_WORDS}) ?(?:tab(?:let)?s?|pills?|caps(?:ules?)?|drops|puffs?|mg|ml)\b"
)


def tells_another_dose(text: str) -> bool:
    """Whether a dose is to be another one from a day on, which no reminder can change by itself:
    `from monday its 3 tablets`."""
    low = fold(text)
    return not re.search(r"\bremind|\?", low) and _OTHER_DOSE.search(low) is not None


_MAY_BE_A_DATE = Pattern(r"(?:[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])")
_CLOCK = Pattern(r"(?:[01]?[0-9]|2[0-3])[.,][0-5][0-9](?![0-9])")
_EARLIEST = 5
"""`0.25` or `2.50` alone is an amount; `8.30` and `21.30` may be times."""


def has_date_in_numbers(low: str) -> bool:
    """Whether a date stands there as `3/4`, which is in March for some and in April for others."""
    return _IN_NUMBERS.search(low) is not None or any(
        match["on"] or f"{match['first']}/{match['last']}" not in _PARTS_OF_ONE
        for match in _SLASHED.finditer(_WITH_UNIT.sub("", low))
    )


def without_date(text: str) -> str:
    """The text without the one date in numbers that it has, if any; `1/2 tablet 3/12` is left."""
    low = fold(text)
    dates = [*_SLASHED.finditer(low), *_IN_NUMBERS.finditer(low)]
    if len(dates) != 1 or not has_date_in_numbers(low):
        return text
    return f"{text[: dates[0].start()]} {text[dates[0].end() :]}"


def with_amount(text: str, amount: str) -> str | None:
    """The text with its only amount replaced, or None: unless the other is just an amount."""
    matches = [*_WITH_UNIT.finditer(fold(text))]
    if len(matches) != 1 or not _WITH_UNIT.fullmatch(fold(amount)):
        return None
    return f"{text[: matches[0].start()]}{amount}{text[matches[0].end() :]}"


def protect_amounts(wording: Wording) -> bool:
    """Mark every amount, so that nothing else is read from it; whether one looks like a time."""
    doubtful = False
    for match in wording.take(_WITH_UNIT, AMOUNT):
        doubtful = doubtful or _CLOCK.match(match[0]) is not None
    doubtful = doubtful or _SLASHED.search(wording.low) is not None
    wording.drop(_SELF_EVIDENT, AMOUNT)
    for decimal in _DECIMAL.finditer(wording.low):
        start, end = decimal.span()
        is_date = wording.low[end : end + 1] == "." and _DAY_AND_MONTH.fullmatch(decimal[0])
        if not is_date and not _may_be_time(decimal[0], wording.low[end : end + 6]):
            wording.marked(start, end, AMOUNT)
            doubtful = doubtful or _MAY_BE_A_DATE.fullmatch(decimal[0]) is not None
    return doubtful


def _may_be_time(number: str, behind: str) -> bool:
    if not _CLOCK.fullmatch(number):
        return False
    unit = re.match(r" ?(?:[ap]\.? ?m\b|uhr\b|h\b)", behind)
    return bool(unit or (number.startswith("0") and len(number) == 5)) or (
        int(re.split("[.,:]", number)[0]) >= _EARLIEST
    )
