"""Typed answers to a reminder: shown (`yes`, `no`, `evening`, `8pm`, `delete`) or come (`done`)."""

import re
from enum import Enum

from bot.language import yes_or_no
from bot.language.corrections import core
from bot.language.dates import DAY_IN_FULL
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import parts_of
from bot.language.reminder_parsing import Wish
from bot.language.times import parse_time

_NO = frozenset(
    {"no", "n", "nope", "cancel", "leave it", "never mind", "nevermind", "forget it", "don't"}
    | {"no thanks", "actually leave it", "dont"}
)
_EARLY = frozenset({"morning", "in the morning", "am", "a.m", "early"})
_LATE = frozenset(
    {"evening", "in the evening", "pm", "p.m", "night", "at night", "afternoon"}
    | {"in the afternoon"}
)


_FILLER = (
    r"(?:ugh|argh|oh|h?mm+|um+|uh|er|sorry|sry|obvs?|obviously|ofc|of course|lol|duh|ok|okay|well"
    r"|yes|yeah|no|i mean|i meant|make it|please|pls|thanks|thx|definitely|tho|though|then|mate)"
)
_AROUND = Pattern(rf"^(?:{_FILLER}\b\W*)+|(?:\W+{_FILLER}\b)+\W*$")
_BUTTON = r"(?: (?:one|time|button|option|choice|please))*"
_FIRST = Pattern(rf"(?:the )?(?:first|1st|earlier|former){_BUTTON}")
_SECOND = Pattern(rf"(?:the )?(?:second|2nd|last|later|latter){_BUTTON}")

_ONCE = Pattern(
    r"(?:only|just)?(?: ?(?:the|for))?"
    rf"(?: ?(?:once|one[ -]?off|one time|then|this (?:once|one|week|time|{DAY_IN_FULL})|that day"
    r"|the once|first|first one))+(?: only)?"
)
_WEEKLY = Pattern(
    rf"(?:it'?s )?(?:every|each) (?:week|{DAY_IN_FULL}|one|time)|weekly|always|{DAY_IN_FULL}s"
    r"|(?:the )?(?:second|last)(?: one)?|every week on .+"
)
"""Answers to *only then, or every week?*"""

_STOPS = Pattern(
    r"(?:(?:please )?(?:pause|mute|suspend|hold)\b|turn (?:(?:it|this|that) )?off"
    r"|stop (?:it|this|that)\b|(?:cancel|end) (?:it|that)\b|no more\b).*",
    re.DOTALL,
)
"""What no reminder does: it stays, with *Delete* under it."""

_FEW_WORDS = 8
"""Words of a message one of whose parts ends a reminder."""

_ENDS = Pattern(
    r"(?:please )?(?:delete|remove|cancel|(?:just )?get rid)|"
    r"(?:no )?(?:please )?(?:(?:delete|remove|erase|cancel|scrap|clear|undo|stop|drop|get rid of"
    r"|bin|ditch|chuck)"
    r" (?:it|(?:the|this|that|my)(?: one| reminder)?)|undo)"
    r"(?: (?:again|please|pls|now|then|thanks))*"
    r"(?: (?:its|it's|it is|im|i'm|i am|i (?:dont|don't|do not)|because|cos|as|since)\b.*)?"
)
_ENDS_ALL = Pattern(
    r"(?:no,? )?(?:please )?(?:delete|remove|erase|cancel|stop|scrap|clear|bin|get rid of)"
    r" (?:both|them"
    r"|all of them|these|those|all (?:my |the )?reminders)(?: (?:of them|please|pls|again|now))*"
)
_WRONG = Pattern(
    r"(?:no,? )?(?:(?:that|it|this)(?:'?s| is) )?(?:all )?(?:wrong|incorrect"
    r"|not (?:quite )?(?:right|it|what i (?:meant|said|wanted)))"
)
_LEAVE = _NO | {"stop", "back", "keep", "keep it", "leave", "nothing", "no change", "exit", "quit"}
_DELETE = frozenset(
    {"delete", "delete it", "delete this", "delete this one", "remove", "remove it"}
    | {"delete reminder", "delete the reminder", "get rid of it"}
)
_OPEN_TIME = Pattern(r"(?:[1-9]|1[0-2])(?:[:.][0-9]{2})?")
_ORDER = Pattern(
    r"(?:delete|remove|cancel|stop|end|off|list|show|all|mine|edit|change|help)"
    r"(?: (?:it|all|one|my|a|the|this|them|reminders?|everything))*|(?:delete|remove) .+",
    re.DOTALL,
)


_DONE = Pattern(
    r"(?:(?:yes|yep|ok|okay|it's|its|all|i'?ve|i have|i|have|just|already)[, ]+)*"
    r"(?:done(?: it| that| now| already)?|did (?:it|that)|finished|took (?:it|them|mine)"
    r"|taken(?: it| them)?)(?:[, ]+(?:thanks|thank you|thx|already|now))?"
)
_PUT_OFF = Pattern(
    r"(?:not (?:now|yet)|snooze|later|in a (?:bit|while|minute)"
    r"|(?:(?:please )?(?:remind|ask|tell) me )?(?:again )?later(?: on| again)?)(?:,? please)?"
)


class Answer(Enum):
    """An answer that is no reminder."""

    NO = "no"
    DELETE = "delete"
    OPEN = "open"
    """A time, and still not which half of the day."""


def is_order(typed: str) -> bool:
    """Whether a text behind `/remind` is about the reminders there are: `list`, `delete iron`."""
    return _ORDER.fullmatch(_plain(typed)) is not None


def answer_to_change(typed: str) -> Answer | None:
    """What a text says that is no change of the reminder: `NO` to leave it, `DELETE`, or None."""
    words = _plain(typed)
    leaves = words in _LEAVE or _STOPS.fullmatch(words)
    return Answer.DELETE if words in _DELETE else Answer.NO if leaves else None


def ends_it(typed: str) -> bool:
    """Whether the reminder just kept shall go: `delete it`, `not needed, cancel that`."""
    is_short = "?" not in typed and len(typed.split()) <= _FEW_WORDS
    return is_short and any(_ENDS.fullmatch(_plain(part)) for part in parts_of(typed))


def says_wrong(typed: str) -> bool:
    """Whether a text says that what is shown is not right, and no more."""
    return _WRONG.fullmatch(_plain(typed)) is not None


def answer_to(typed: str, wish: Wish, later: Wish | None) -> Wish | Answer | None:
    """What a text says to a reminder that is shown: the one to keep, `NO`, or None for neither.

    With `later` its half of the day is open, so that a bare yes says nothing.
    """
    words = _plain(typed)
    if words in _NO or yes_or_no.leaves_it(core(typed)):
        return Answer.NO
    if later is None:
        return wish if yes_or_no.answer_to("draft", typed) == yes_or_no.YES else None
    words = _AROUND.sub("", words) or words
    words = re.sub(r"^the (?=\w+ (?:one|time|button)$)| (?:one|time|button)$", "", words)
    if later.times == wish.times:
        return wish if _ONCE.fullmatch(words) else later if _WEEKLY.fullmatch(words) else None
    if words in _EARLY or _FIRST.fullmatch(words):
        return wish
    if words in _LATE or _SECOND.fullmatch(words):
        return later
    at = parse_time(words)
    if _OPEN_TIME.fullmatch(words) and wish.times == (at,):
        return Answer.OPEN
    return next((half for half in (wish, later) if half.times == (at,)), None)


def ends_all(typed: str) -> bool:
    """Whether more than one reminder shall go: `delete both`."""
    return _ENDS_ALL.fullmatch(_plain(typed)) is not None


def answer_to_due(typed: str) -> str | None:
    """What a text says to a reminder that came: `done`, `ask` for how long to put it off, None."""
    words = _plain(typed)
    return "done" if _DONE.fullmatch(words) else "ask" if _PUT_OFF.fullmatch(words) else None


def _plain(typed: str) -> str:
    return " ".join(typed.lower().replace("’", "'").strip(" .!,;").split())
