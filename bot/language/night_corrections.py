"""What is typed to correct news that was shown, `no, right leg`, or saved: `it was both arms`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.question_types import Answers
from bot.domain.questions import PARTS
from bot.language.answer_words import WOKE_ONCE
from bot.language.bare_amounts import amounts_of, is_amount, is_seldom
from bot.language.contrasts import Contrast, contrast_in
from bot.language.day_words import BARE_PM
from bot.language.lazy_regex import Pattern
from bot.language.named_choices import choices_named
from bot.language.night_days import names_a_night, nights_told
from bot.language.night_marks import folded, scanned
from bot.language.night_meant import read_news
from bot.language.night_reading import Reading, read_night
from bot.language.night_words import JERK, KIN
from bot.language.set_back import takes_back

_INSTEAD = Pattern(
    r"^(?:no|nope|nah|actually|sorry|wait|hang on|hold on|oops|correction|wrong|rather|i meant?"
    r"|not quite|(?:it |that )?(?:not|wasnt|isnt) (?:just|only)(?: (?:in|on|the|my|one)\b)*"
    r"|(?:thats|that is|its|it is) not right|not right|just|i did not say the same (?:spot|place)"
    r"|i didnt say the same (?:spot|place)|(?:make|change) (?:it|that|this)(?: (?:in)?to)?|it was"
    r"|that was|was(?= \d{1,2} ?(?:h|hrs?|hours?)\b)|should be|more like|hm+|for)\b"
    r"[\s,.:;!-]*"
)
_FORGOT = r"(?:forgot|forget|missed|left out|skipped|dropped|lost|didnt (?:note|get|read))"
_YOU_FORGOT = rf"(?:(?:and|but|you) )*you (?:also |have )?{_FORGOT}"
_ADD = r"(?:(?:please|pls) )?(?:add|include|put (?:in|down)|note|write(?: down)?)"
_REASON = Pattern(rf"^.{{3,70}}?\b(?:so|btw) (?={_ADD} )")  # "That deadline, so add stress."
_BESIDE = Pattern(
    rf"^(?:{_YOU_FORGOT}|{_ADD}|and|also|plus|oh|with|i (?:also )?had|forgot|that|about|the"
    r"(?= no\b))\b[\s,.:;-]*"
)
_LEFT_OUT = Pattern(
    r"(?<!\W)\W++(?:(?:and|but|which|that|what) )*you"
    r" (?:(?:forgot|missed|forget|skipped|dropped|lost)(?: (?:it|that|this|those|them))?"
    r"|(?:left|leave) (?:it|that|this|those|them) out"
    r"|didnt (?:note|get|read) (?:it|that|this|those|them))\W*$"
)
"""Behind what is told again, that it was not read: `4 hours sleep, you left that out`."""

_I_MEAN = Pattern(r"(?i),? (?:i mean(?:t)?|actually|instead|rather)\W*$")
_TWITCHING = Pattern(rf"(?:(?:the|my|all|those|of|that i|i) )*(?:{JERK})\W*")
_BARE_HOURS = Pattern(
    r"(?:^|(?<!\d)[,.;] ?|\band )(?=(?:(?:about|like|only|just|maybe|around) )*\d{1,2}(?:[.,]\d)?"
    r"(?: and (?:a )?half)? ?(?:h|hrs?|hours?)\b(?! ?(?:of )?sleep| kip| later| ago))"
)
"""Hours in a correction are those of sleep, as nothing else is counted in them."""

_DENIES = Pattern(
    r"(?:no|nope|nah|wrong|actually|correction|not quite|change (?:it|that|this) (?:in)?to"
    r"|(?:and |but )?you (?:left out|forgot|missed|skipped|dropped|lost))\b(?!\W*$)"
    r"|(?:it )?was \d+ not \d"
)
_AGREES = Pattern(r"(?:yes|yeah|yep|ok|okay|right)\b")
_ENDS = Pattern(
    r"\W*(?:(?:no|wait|oops|sorry|ok|actually|please|pls|can you|could you)\W+)*"
    r"(?:delete|remove|erase|scrap|clear|cancel) (?:(?:the|that|this|my|whole|last) )*"
    r"(?:night|entry|one|it|that|this)(?: (?:again|please|pls|now|then))*\W*"
)
_FEW = 6  # Words of a denial without what is right.
_NO_IT_WAS = Pattern(
    r"^(?:(?:actually|sorry|oh|well|hm+|wait|no|nope|nah)\b\W*)+(?=(?:it|that) was (?!no\b|not\b))"
)
"""A *no* to what was read, which denies nothing of what follows."""

_NOT_SO_MANY = Pattern(r"(?<=\w),? (?:and )?not \d+(?: \w+)?\W*(?:lol|haha)?\W*$")
_NOT_ONE_SPOT = Pattern(r"\b(?:not|didnt) (?:say )?(?:always )?(?:the )?same (?:spot|place)\b")
_SIDES = frozenset({"left", "right"})
_SPOTS = _SIDES | {"middle"}
_SHORT = 17  # Words of a correction.

_ALCOHOL = frozenset({"alcohol1", "alcohol2", "alcohol4"})
_LONG = 30
"""Words of a correction of what was saved, with what it says of the mistake."""

_WRONG = (
    r"(?:said|tapped|pressed|hit|put|chose|picked|clicked|gave|saved|noted|typed|entered)"
    r" (?:\w+ ){0,3}?(?:wrong|mistake)"
    r"|(?:its|thats|that is|it is|was|got it|got that|is|all) wrong|(?<!on the )wrong"
    r" (?:one|thing|bit|place"
    r"|part|answer|button|leg|arm|side|spot|number)|by mistake|(?:my|a) mistake|mistyped"
    r"|(?:thats|that is|thats just|its|it is|that was) (?:not (?:right|true|correct)|a lie)"
    r"|half asleep when i (?:typed|wrote|put|said|tapped|did)(?: (?:it|that|this))?"
)
_FIX = (
    r"(?:can|could|would|will) (?:you|i|we) (?:\w+ )?(?:change|fix|correct|update|amend|put)"
    r" (?:it|that|this|them|in)(?: (?:in)?to)?"
    r"|(?:please )?(?:change|fix|correct|update|amend) (?:it|that|this)"
    r"(?: (?:in)?to| please)?|(?:^|[,.;] ?|it |that )should(?: have)? (?:be|been|say|said)(?= \w)"
)
_MEANT = (
    r"(?:no|sorry|oops|wait|actually|hang on|oh)\W+(?:\w+ )?i (?:meant|mean|should have said)"
    r"|(?:wasnt|isnt|was not|not) (?:only|just) (?:(?:in|on|the|my|one) )*"
)
_NOT_HOURS = Pattern(
    r"\b(?:was|slept) (?P<h>\d{1,2}(?:[.,]\d)?(?: and (?:a )?half)? ?(?:hours?|hrs?|h))\b,?"
    r" (?:and )?not \d+(?:[.,]\d)?(?: ?(?:hours?|hrs?|h)\b)?"
)
_KIN = Pattern(rf"\b(?:{KIN})\b")
_IS_WRONG = Pattern(rf"\b(?:{_WRONG})\b")
_IS_FIXED = Pattern(rf"\b(?:{_FIX})\b")
_SAYS_WRONG = Pattern(rf"\b(?:{_WRONG}|{_FIX}|{_MEANT})\b")
_NOT_ONLY = Pattern(r"\b(?:it |that |they )?(?:wasnt|isnt|was not|werent|not) (?:only|just)\b")
_TOO = Pattern(r"\b(?:too|also|as well)\b")
_ADDS = Pattern(r"\b(?:too|also|as well|besides|forgot)\b")
_INTO = Pattern(r"\b(?:change|fix|correct|update) (?:it|that|this) (?:in)?to\b")
_ASKS = Pattern(
    r"^\W*(?:why|what|how|is it|does|do i|should|when)\b"
    r"|\b(?:is that|is it|are they|do (?:they|arms|legs)|would that)\b"
)


def undoes(words: str) -> str:
    """`back` where a night that was just saved shall be as it was, `gone` where it shall go as a
    whole, and nothing for other words."""
    gone = "gone" if _ENDS.fullmatch(words.lower()) else ""
    return "back" if takes_back(words) else gone


@dataclass(frozen=True, slots=True)
class Correction:
    """What is told instead or besides, and the nights that are meant; none for the same night.

    `gone` are the choices that are said not to be so; `vague` says that twitching was named
    without how much, which takes away nothing that was read of it; `amounts` is what a bare number
    says, of whichever of these something was told before.
    """

    answers: dict[str, frozenset[str]]
    instead: bool
    nights: tuple[date, ...] = ()
    gone: frozenset[str] = frozenset()
    vague: bool = False
    amounts: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def beside(self, told: Answers) -> dict[str, frozenset[str]]:
        """What it tells, where that was told before; a number that may be of two things nothing."""
        if (self.vague and "jerks" in told) or self.is_of_one_side(told):
            return {}
        fits = {
            key: said
            for key, said in self.amounts.items()
            if key in told and (key != "day" or told[key].chosen & _ALCOHOL)
        }
        place = (
            {"where": told["where"].chosen} if "where" in told and "spot" in self.answers else {}
        )
        return place | self.answers or (fits if len(fits) == 1 else {})

    def is_of_one_side(self, told: Answers) -> bool:
        """Whether it names the side of one of several places, which a night has no word for."""
        named = self.answers.get("where", frozenset())
        is_one = bool(named) and "where" in told and named < told["where"].chosen
        return is_one and bool(self.answers.get("spot", frozenset()) & _SIDES)


def is_denial(text: str) -> bool:
    """Whether a short text says that what was read is not right, though not what is."""
    low = folded(text)
    return "?" not in text and low.count(" ") < _FEW and _DENIES.match(low) is not None


def asks_to_add(text: str) -> bool:
    """Whether a text only wants a thing put in: `that deadline, so add stress`."""
    return re.match(rf"{_ADD}\b", _REASON.sub("", folded(text))) is not None


def agrees_with(text: str, correction: Correction, night: date) -> bool:
    """Whether a text says yes to what was read of that night, and names it once more."""
    is_all = not correction.answers and not correction.gone and correction.nights == (night,)
    return is_all and _AGREES.match(folded(text)) is not None


def correction_in(text: str, meant: tuple[date, ...]) -> Correction | None:
    """The correction that a short text is; None for anything else. `meant` is "last night"."""
    low = _I_MEAN.sub("", folded(text))
    if "?" in text or low.count(" ") >= _SHORT:
        return None
    if BARE_PM.fullmatch(low):
        return Correction({"day": frozenset({"caffeine"})}, instead=False)
    if WOKE_ONCE.search(low) and low.count(" ") <= _FEW and not read_night(low).answers:
        return Correction({}, instead=True, gone=frozenset({"woke"}))
    if contrast := contrast_in(low):
        nights = nights_told(low, meant) if names_a_night(low) else ()
        return replace(_of_contrast(contrast), nights=nights)
    instead, beside, rest = _stripped(low)
    if low != folded(text):  # "Right leg, i mean."
        instead = beside = True
    if beside and is_amount(rest):
        return Correction({}, instead=True, amounts=amounts_of(rest))
    answers = _told_besides(rest) or (_told_anew(rest) if instead else {}) if beside else {}
    if beside and _TWITCHING.fullmatch(rest):
        return Correction({"jerks": frozenset({"some"})}, instead=False, vague=True)
    instead = instead and _TOO.search(low) is None
    gone = _denied(_NO_IT_WAS.sub("", low)) if instead else frozenset[str]()
    if gone & _SPOTS:
        answers.pop("spot", None)
    answers = {key: left for key, said in answers.items() if (left := said - gone) or not said}
    nights = nights_told(low, meant) if names_a_night(low) else ()
    return Correction(answers, instead, nights, gone) if answers or nights or gone else None


def _of_contrast(contrast: Contrast) -> Correction:
    """What a contrast tells, and takes away."""
    if is_amount(contrast.so):
        gone = frozenset({"woke"} if is_seldom(contrast.so) else ())
        return Correction({}, instead=True, gone=gone, amounts=amounts_of(contrast.so))
    gone = frozenset(
        choice for _, choice in choices_named(contrast.gone) - choices_named(contrast.so)
    )
    return Correction(_told_anew(_with_sleep(contrast.so)), instead=True, gone=gone)


def meant_by(
    text: str, meant: tuple[date, ...], night: date, *, may_add: bool
) -> Correction | None:
    """The correction of the night that is shown, or, if it `may_add`, more news of it.

    More news leave what was read as it is; news of another night are no correction.
    """
    correction = correction_in(text, meant)
    answers = _more_news(_I_MEAN.sub("", text)) if may_add else {}
    if correction and correction.gone and not correction.answers and answers.keys() == {"day"}:
        return replace(correction, answers=answers)  # "Not stressful no, only a sherry."
    if not answers or (correction and (correction.answers or correction.gone)):
        return correction
    nights = nights_told(text, meant) if names_a_night(text) else ()
    return Correction(answers, instead=False) if nights in {(), (night,)} else None


def _more_news(text: str) -> dict[str, frozenset[str]]:
    """News besides; few words on the day before, such as an hour that was asked for, are of it."""
    of_day = read_news(text, replied=True).answers if text.count(" ") < 2 * _FEW else {}
    return of_day if of_day.keys() == {"day"} else read_news(text).answers


def _stripped(low: str) -> tuple[bool, bool, str]:
    """Whether it is told instead, whether it is a correction at all, and what is told."""
    low = _REASON.sub("", low)
    rest = _NOT_SO_MANY.sub("", low)
    instead = rest != low
    told, rest = rest, _LEFT_OUT.sub("", rest)
    beside = instead or told != rest
    while found := _INSTEAD.match(rest) or _BESIDE.match(rest):
        instead |= _INSTEAD.match(rest) is not None
        beside, rest = True, rest[found.end() :]
    return instead, beside, rest


def _told_besides(rest: str) -> dict[str, frozenset[str]]:
    return read_night(_with_sleep(rest)).answers


def _with_sleep(rest: str) -> str:
    return _BARE_HOURS.sub(lambda found: f"{found[0]}slept ", rest)


def _denied(low: str) -> frozenset[str]:
    """The choices that are denied, such as those of drinks by `not drinks, it was ginger ale`."""
    denied = read_night(low).denied
    spots = _SPOTS if _NOT_ONE_SPOT.search(low) else frozenset[str]()
    return denied | spots | (_ALCOHOL if "alcohol" in denied else frozenset())


def correction_of_saved(text: str, meant: tuple[date, ...]) -> Correction | None:
    """What a text says was saved wrongly, and is told anew: `wrong one, it was my arm`.

    Beside what was saved where it says so (*too*, *not only*), else in its place; None for
    anything else.
    """
    low = _NOT_HOURS.sub(r"no i meant, slept \g<h>", folded(text))
    asks = _ASKS.search(low) or ("?" in low and not _IS_FIXED.search(low))
    if low.count(" ") >= _LONG or not _SAYS_WRONG.search(low) or asks:
        return None
    adds = bool(_NOT_ONLY.search(low) or (_ADDS.search(low) and not _INTO.search(low)))
    answers = _told_anew(low)
    nights = nights_told(low, meant) if names_a_night(low) else ()
    return Correction(answers, not adds, nights) if answers else None


def _told_anew(low: str) -> dict[str, frozenset[str]]:
    """What the clauses tell that do not name the mistake; a part of the body is where it was."""
    clauses = re.split(r"[.,;!?](?!\d)| but ", _NOT_ONLY.sub(" also ", low))
    own = (clause for clause in clauses if not (_IS_WRONG.search(clause) or _KIN.search(clause)))
    right = (_SAYS_WRONG.sub(" ", clause) for clause in own)
    reading = Reading(scanned(", ".join(filter(str.strip, right))))
    answers = reading.told().answers
    parts, side = reading.named(PARTS), reading.side()
    if parts and "where" not in answers:
        answers["where"] = parts
    if side and len(parts) < 2 and "body" not in parts:
        answers.setdefault("spot", side)
    return answers
