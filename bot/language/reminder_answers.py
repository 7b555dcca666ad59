"""An answer to a reminder that is shown, in more words: the half of its day, its days, or both, and
the reasons told beside it."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.language.corrections import begins_with_no, core, correction
from bot.language.lazy_regex import Pattern, lowered
from bot.language.reminder_asking import MOST_LETTERS, WHEN
from bot.language.reminder_confirmations import ends_it
from bot.language.reminder_corrections import changed, is_all_about_when
from bot.language.reminder_parsing import Wish
from bot.language.reminder_revisions import is_when, says_when
from bot.language.reminder_text import fold
from bot.language.reminder_times import times_in
from bot.language.reminder_wording import in_plain_words
from bot.language.times import in_digits
from bot.language.yes_or_no import YES, answer_to

_EARLY = r"(?:in the (?:early )?)?mornings?|a\.?m\b\.?"
_LATE = r"(?:in the |at )?(?:evenings?|afternoons?|nights?)|p\.?m\b\.?"
_HALF = Pattern(rf"(?<![\d:.] )(?<![\w:.])(?:(?P<early>{_EARLY})|(?P<late>{_LATE}))(?!\w)")
_NOT_HALF = Pattern(rf"\bnot (?:(?P<early>{_EARLY})|(?P<late>{_LATE}))(?!\w)")
_TAKEN_BACK = Pattern(
    rf"^(?:{_EARLY}|{_LATE})\W+(?:no|sorry|wait|oops|i mean)\W+"
    r"(?:i mean\W+)?"
)
"""What was said first and taken back: `pm, no i mean am`."""

_ASIDE = Pattern(
    r"\b(?:obviously|obvs?|ofc|of course|ugh|argh|oh|um+|hmm+"
    r"|please|pls|only|just|i think|i guess|i mean|i meant|lol|haha"
    r"|well|ok|okay|yes|yeah|yep|no|sorry|duh|make (?:it|that)|(?:the|this|that) one|it|for now"
    r"|thanks|thank you|thx|mate|actually|definitely|probably|prob|will do|is (?:good|fine|best)"
    r"|though|tho|neither|none of (?:them|those|these)"
    r"|would be (?:good|fine|best|great)|every time|then)\b"
)
_EVERY_PART = Pattern(r"\b(?:every|each) (?=(?:morning|evening|night|afternoon)\b)")
_EDGES = " ,.;:!?-&"


@dataclass(frozen=True, slots=True)
class Adjusted:
    """A shown wish as an answer makes it; with `later` the half of its day is still open."""

    wish: Wish
    later: Wish | None = None
    names_days: bool = False


def adjusted(typed: str, wish: Wish, later: Wish | None, now: datetime) -> Adjusted | None:
    """The shown wish, or its two halves, with what an answer says; None for other words.

    `in the morning obviously, just tomorrow` says the half and the days; each word has to be
    understood.
    """
    low = _EVERY_PART.sub("every day ", lowered(typed))
    low = _TAKEN_BACK.sub("", low)
    halves = _halves(low) if later else set()
    if len(halves) > 1:
        return None
    days = _plain(_HALF.sub(" ", _NOT_HALF.sub(" ", low)) if later else low)
    base = later if later and halves == {"late"} else wish
    first = _on_days(days, base, now)
    if first is None or not (halves or days):
        return None
    if later is None or halves:
        return Adjusted(first, names_days=bool(days))
    second = _on_days(days, later, now)
    if second == first:  # The answer names another time.
        return Adjusted(first, names_days=True)
    return Adjusted(first, second, names_days=True) if second else None


def _halves(low: str) -> set[str]:
    """The halves of the day that are said; one that is denied leaves the other."""
    denied = {str(half.lastgroup) for half in _NOT_HALF.finditer(low)}
    said = {str(half.lastgroup) for half in _HALF.finditer(_NOT_HALF.sub(" ", low))}
    return said or {"early", "late"} - denied if denied else said


def _plain(low: str) -> str:
    words = " ".join(_ASIDE.sub(" ", re.sub(r"[,;.!?]+", " ", low)).split())
    return re.sub(
        r"^(?:and|but|so|on|for(?= (?:tomorrow|today|tonight)))\s+|\s+(?:and|but)$", "", words
    ).strip(_EDGES)


def _on_days(days: str, wish: Wish, now: datetime) -> Wish | None:
    """The wish on these days; itself where none are named, or the same."""
    if not days:
        return wish
    if not is_all_about_when(days):
        return None
    return changed(days, wish, now) or wish


_CLAUSE = Pattern(
    r"\s*[,;!]\s+|(?<!\b[ap]\.m)[.?]\s+|\s(?:because|cause|cos|coz|cuz|as|since|tho|though)\s"
    r"|\s(?:and )?so (?=(?:please|pls|make|start|do|can|could|let|move|change|put|set|bin"
    r"|delete|cancel|scrap|drop|stop|about|around"
    r"|bout|like|say|maybe|better|at|it)\b)"
    r"|\s(?=(?:i'?m|i am|i'?ve|we'?re|he'?s|she'?s|they'?re|that'?s|thats|it'?s) )",
    re.IGNORECASE,
)
"""Where a reason begins or ends: `… 22:00 cos he sleeps in`, `he said late so make it ten`."""

_LIMITS = Pattern(
    r"\W*(?:but|only|just|not|except|never|without|skip|(?P<ends>from|until|till?|start(?:ing)?))\b",
    re.IGNORECASE,
)
"""How a part begins that only leaves out days, or says the first or the last one."""

_OF_A_JOURNEY = Pattern(
    r"\b(?:away|abroad|holidays?|trip|travel\w*|off|pause|at m[ey]|visiting)\b", re.IGNORECASE
)


_ENDS = Pattern(
    r"\W*(?:(?:it'?s|but|and|only|just) )*(?:(?:until|till?|up to)(?= .+\b(?:only|then|done"
    r"|stop)\b)"
    r"|(?:the )?last (?:one|day|dose|tablet|pill)(?: is| will be|s)?(?: on)?) "
    r"(?P<day>(?:(?!only|then|and)[^\W_]+ ?){1,4}?)"
    r"(?:[ ,]+(?:only|(?:and )?then .{0,30}|and stop))*\W*",
    re.IGNORECASE,
)
"""A last day with its end told once more: `until friday only, then im done`."""


def ends_with_a_yes(text: str) -> bool:
    """Whether the last clause of several keeps what is shown: `…, daily was right. keep it`."""
    *before, last = _CLAUSE.compiled().split(text)
    return bool(before) and answer_to("draft", last) == YES and not _then(text)


_MAKES_IT_THEN = Pattern(
    r"(?P<why>.*\b(?:they|he|she|it|we|i|the \w+)\b.*?)(?:[\s,.;!-]+(?:(?:so|and|please|pls|better"
    r"|just|can you|could you) )*(?:(?:make|do|put|have|set|move) (?:it|that|mine)|remind me)"
    r"(?: (?:to|for|at))*|[,.;!-]+(?: (?:so|for|at))*) then(?:[\s,]+(?:instead|please|pls|thanks"
    r"|rather))*\W*",
    re.IGNORECASE,
)
"""A time that is told as a reason, and then pointed at: `they open at half past eight. make it
then`."""


def _then(text: str) -> str:
    """The correction with the one time in place of *then*; empty where it is none of these."""
    found = _MAKES_IT_THEN.fullmatch(" ".join(text.split())[:MOST_LETTERS])
    why = fold(found["why"]) if found else ""
    at = times_in(why)
    return f"make it {why[at[0].start : at[0].end]}" if len(at) == 1 else ""


def but_for_reasons(text: str) -> str:
    """A correction without the reasons told beside it: `make that half eleven, he sleeps in`, `no
    sorry, the doctor says before sleep. half past nine`, `but not on sunday im away`."""
    if then := _then(text):
        return then
    if (ends := _ENDS.fullmatch(text)) and is_when(until := f"until {ends['day'].strip()}"):
        return until
    whole, parts = correction(text), _CLAUSE.compiled().split(text)
    is_no, is_whole = begins_with_no(text), whole is not None and is_when(whole.new)
    if len(parts) == 1 or is_whole or (says_when(text) and not is_no):
        return text
    fixes = [(part, correction(part)) for part in parts]
    plain = [part for part, fix in fixes if fix and fix.asks and is_when(fix.new)]
    bare = [f"no, {part}" for part in parts if is_no and is_when(core(part))]
    limits = [part for part in parts if _limits(part, text)]
    found = plain or bare or limits or [part for part in parts if ends_it(part)]
    return found[0] if len(found) == 1 else text


def _limits(part: str, text: str) -> bool:
    """Whether a part of a text leaves out days, or says the first or the last one of a reminder."""
    found, said = _LIMITS.match(part), core(part)
    is_other = found is not None and found["ends"] and _OF_A_JOURNEY.search(text)
    return bool(found and not is_other and is_when(said) and not said.isdigit())


def only_when(text: str) -> str:
    """What an answer says of when, without all that stands around it: `in the mornings, before work
    so about 6.30`; empty where it says nothing of that."""
    if len(text) > MOST_LETTERS:
        return ""
    clauses = _CLAUSE.compiled().split(in_plain_words(text))
    fixes = [(core(part), correction(part)) for part in clauses]
    said = (fix.new if fix and is_when(fix.new) else part for part, fix in fixes)
    parts = [in_digits(part.strip(" ?.!,")) for part in said]
    is_whole = not any(WHEN.search(part) for part in parts if not is_when(part))
    return " ".join(filter(is_when, parts)) if is_whole else ""


def asks_for_another(text: str) -> bool:
    """Whether a part of an answer asks for a time or day that cannot be read: `so make it the
    friday before`."""
    fixes = (correction(part) for part in _CLAUSE.compiled().split(text))
    return any(fix and fix.asks and WHEN.search(fix.new) for fix in fixes)
