"""What of a line was not read: whether there is more to ask for, or to keep as a note."""

import re
from collections.abc import Collection

from bot.domain.choice_words import COFFEE
from bot.domain.questions import PARTS
from bot.language import answer_words as asked
from bot.language import day_words as before
from bot.language.dates import WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.night_marks import scanned
from bot.language.night_reading import DAY_BEFORE, SYMPTOMS, Reading

_WORTH_A_NOTE = 2
_LONG = 7
"""Words that were not read, and of a whole without any that was, from which an answer is kept as a
note, too."""

_WORTH_A_NONE = 2
"""Things that were not so, from which nothing that is asked beside them was."""

_SMALL = frozenset(
    re.findall(
        r"\w+",
        """
        i me my we a an the and in on of at to for with was were had have got did it its that this
        then after before just only so but about around yesterday last night day evening today
        morning really very quite some bit went plus also no not id ive im there is be been again
        think guess suppose well oh hmm too as usual always honestly actually thanks please like
        """,
    )
)
_MORE_NIGHTS = Pattern(
    rf"\bsince (?:last )?(?:{WEEKDAY})|\b(?:all|the whole) week\b"
    r"|\b(?:last|past) (?:few|couple of|\d+|two|three|four|five|six) (?:days|nights)\b"
)
"""More nights than the one that is asked about."""

_HOURS_SAID = Pattern(r"\b\d{1,2}(?:[.,]\d)? ?(?:h|hrs?|hours?)\b")
_WORTH_TELLING = Pattern(
    r"\b(?:restless\w*|urge to move|had to (?:walk|move|get up|stretch)|numb\w*|paraly[sz]\w*"
    r"|palpitations?|heart (?:pound|rac|flutter)\w*|nightmares?|sleepwalk\w*|snor\w+|headaches?"
    r"|migraines?|sweat\w*)\b"
)
"""Single words that a doctor would want to know, and no button holds."""

_COFFEE = Pattern(rf"\b(?:{COFFEE})\b")
_NO_COFFEE = Pattern(rf"\b(?:no|without|skipped) (?:\w+ )?(?:{COFFEE})\b")
CHIPS_OF_DAY = DAY_BEFORE | {"alcohol"}
_DENIED = CHIPS_OF_DAY | SYMPTOMS
"""What is asked beside other things, so that it alone is not answered by a no."""


def half_told(text: str) -> str:
    """What a text tells of the day before by half: `drinks` without how many, coffee without its
    hour (`noon`); nothing where it is told whole, or denied."""
    return half_of(Reading(scanned(text)))


def half_of(reading: Reading) -> str:
    """The same of a text that was read."""
    counted = [mark for mark in reading.marks if mark.kind == "drinks" and mark.number]
    if reading.named({"drink", "drinks"}) and not counted and not glasses_in(reading):
        return "drinks"
    return "noon" if is_said(_COFFEE, before.COFFEE_SAID.sub(" ", reading.low)) else ""


def says_more(text: str) -> bool:
    """Whether a text tells what no answer of the check-in can hold, or says more than was read, so
    that its words are worth a note."""
    return fits_no_answer(text) or _says_much(Reading(scanned(text)))


def fits_no_answer(text: str) -> bool:
    """Whether a text tells what the check-in asks, but as no answer can hold it: one thing that
    was not so, waking once, or something by half."""
    reading = Reading(scanned(text))
    told = reading.told()
    is_whole = {"day", "night"} & told.answers.keys() or "yesterday" not in told.answers
    is_denied = is_whole and bool(told.denied & _DENIED or _NO_COFFEE.search(reading.low))
    is_once = asked.WOKE_ONCE.search(reading.low) or "woke me" in reading.low
    is_woken = "woke" in told.answers.get("night", ())
    is_counted = any(mark.kind == "drinks" for mark in reading.marks)
    is_half = half_of(reading) or (is_said(before.GLASSES, reading.low) and not is_counted)
    if _MORE_NIGHTS.search(reading.low) or _WORTH_TELLING.search(reading.low):
        return True
    if told.answers and "hours" not in told.answers and _HOURS_SAID.search(reading.low):
        return True
    sides = reading.named(("left", "right", "middle"))
    is_sided = bool(sides) and len(reading.named(PARTS)) > 1
    return is_denied or is_sided or bool(is_half or (is_once and not is_woken))


def only_denies(reading: Reading, kinds: Collection[str]) -> bool:
    """Whether a line only says of several things that are asked that they were not so."""
    is_coffee = "caffeine" in kinds and _NO_COFFEE.search(reading.low) is not None
    if len(reading.told().denied & {*kinds}) + is_coffee < _WORTH_A_NONE:
        return False
    return content(_COFFEE.sub(" ", "".join(unread(reading)))) == 0


def is_said(saying: Pattern, low: str) -> bool:
    """Whether it is said somewhere without a *no* before it."""
    return any(not asked.NO_BEFORE.search(low[: found.start()]) for found in saying.finditer(low))


def glasses_in(reading: Reading) -> re.Match[str] | None:
    """How many glasses, or how many of a drink that is named apart, as in `wine, just one`."""
    low = reading.low
    if not reading.named({"drink", "drinks"}):
        parts = re.split(r"[.;]| and ", low)
        low = ",".join(part for part in parts if not asked.NEAR["day"].search(part))
    if is_said(before.GLASSES, low):
        return before.GLASSES.search(low)
    return before.JUST_SO_MANY.search(low) if reading.named({"drink"}) else None


def _says_much(reading: Reading) -> bool:
    """Whether a part of a text of which nothing was read says enough to be worth a note."""
    parts = unread(reading)
    more = sum(content(part) for part in parts if "\0" not in part)
    is_beside = any("\0" in part for part in parts) or len(reading.low.split()) >= _LONG
    return is_beside and more >= _WORTH_A_NOTE


def unread(reading: Reading) -> list[str]:
    """The parts of a line, with what was read of them struck out."""
    left = list(reading.low)
    spans = [(mark.start, mark.end) for mark in reading.marks]
    spans += [found.span() for saying in asked.READ for found in saying.finditer(reading.low)]
    for start, end in spans:
        left[start:end] = "\0" * (end - start)
    return re.split(r"[.,;:!&+\n]| and | then | but | plus | because ", "".join(left))


def content(part: str) -> int:
    """How many words of a part say something."""
    return sum(word not in _SMALL for word in re.findall(r"[a-z]+", part))


def names_twitching(text: str) -> bool:
    """Whether a text has a word of twitching that it does not deny."""
    return bool(Reading(scanned(text)).named(("jerk", "awake")))
