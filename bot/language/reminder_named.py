"""Which reminder, or which of its times, a message names: `the vitamin one`, `the second one`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.domain.model import Reminder
from bot.language.corrections import Correction, core, correction
from bot.language.lazy_regex import Pattern
from bot.language.reminder_parsing import Wish
from bot.language.reminder_revisions import ARTICLE, PLACES, is_when, times_meant, wish_of
from bot.language.reminder_text import fold

_STEM = 5
"""Letters of a word that are the same in its other forms."""


def names_one(typed: str) -> bool:
    """Whether a message speaks of *the … one*, or moves a thing that it names."""
    return _ONE.search(typed.replace("’", "'")) is not None or _moved(typed) is not None


def _moved(typed: str) -> Correction | None:
    """What moves a thing that it names: `move the stretching to 9:30`."""
    fix = correction(typed)
    fix = fix if fix and fix.old else _set_to(core(typed))
    return fix if fix and is_when(fix.new) and not is_when(fix.old) else None


def _set_to(said: str) -> Correction | None:
    """What gives a thing that it names another time: `make the magnesium half past 8`."""
    found = _MAKES.fullmatch(said)
    words = found["rest"].split() if found else []
    cuts = (Correction(" ".join(words[at:]), " ".join(words[:at])) for at in range(1, len(words)))
    return next((each for each in cuts if is_when(each.new)), None)


_ADDED = Pattern(
    r"(?:(?:oh|ok|okay|yes|yeah|great)\W+)*(?:and|also|plus)\W+(?:also\W+)?(?:the|my|an?|some)\W+"
    r"(?P<thing>[a-z]{3,})(?:,| tablets?,| pills?,)\s+(?:but\s+)?"
    r"(?:(?:that ?'?i?s|it ?'?i?s|those are)\s+)?only\b\s*"
)
_NO_THING = frozenset({"same", "other", "rest", "time", "day", "evening", "morning", "one"})
_NO_THING |= {"week", "weekend", "weekends", "night", "nights"}


def thing_added(typed: str, own: Sequence[Reminder]) -> str:
    """What a message that adds a thing with days of its own says of it: `and the iron mondays
    6.45` for `oh and the iron, but that's only mondays, 6.45`; nothing where one of these
    reminders has that thing, or for any other message."""
    found = _ADDED.match(typed.replace("’", "'").lower())
    if found is None or found["thing"] in _NO_THING:
        return ""
    if any(found["thing"] in fold(one.text).split() for one in own):
        return ""
    return f"and {found['thing']} {typed[found.end() :]}"


def points_at(said: str) -> bool:
    """Whether words only say which one is meant, once *it* stands in its place."""
    return _POINTS.fullmatch(said) is not None


class Named(NamedTuple):
    """The one of several that a message names, how, and the message with *it* in its place."""

    own: Reminder
    name: str
    text: str


def named_of(typed: str, reminders: Sequence[Reminder]) -> Named | None:
    """The reminder, or the time of one, that `the vitamin one` or `the second one` means; None
    where none or several are meant."""
    for found in _ONE.finditer(typed.replace("’", "'")):
        name = fold(found["name"])
        if own := _meant(name, reminders):
            start = found.start("article") if found["article"] else found.start("name")
            return Named(own, name, f"{typed[:start]}it{typed[found.end() :]}")
    fix = _moved(typed)
    own = _meant(fold(ARTICLE.sub("", fix.old)), reminders) if fix else None
    return Named(own, "", f"make it {fix.new}") if fix and own else None


def without(name: str, wish: Wish) -> Wish | None:
    """The wish without those of its times that are named; None where none would be left."""
    left = tuple(at for at in wish.times if at not in times_meant(name, wish))
    return replace(wish, times=left) if left and left != wish.times else None


_ONE = Pattern(
    r"(?:\b(?P<article>the|my|that|his|her|their) "
    r"|^(?:(?:sorry|oops|oh|no|wait|actually|and|but|ok)\W+){0,3}(?!.*\b(?:the|my|that) ))"
    r"(?P<name>(?:\w[\w:.'-]* ){0,3}?\w[\w:.'-]*) (?:one|reminder|alarm)\b",
    re.IGNORECASE,
)
_MAKES = Pattern(
    r"(?:(?:can|could|would) (?:you|u) )?(?:please )?"
    r"(?:(?:make|set|put|change|move|shift|push|bring) )?(?:the|my) (?P<rest>\S+(?: \S+){1,7})",
    re.IGNORECASE,
)
_POINTS = Pattern(
    r"\W*(?:(?:no|i|meant?|mean|said|for|change|edit|show|the|please|can|could|you|sorry|oops|wait"
    r"|me|open)\W+)*it(?:\W+(?:please|pls|i meant?|i said|instead))*\W*",
    re.IGNORECASE,
)


_KINDS = (
    r"(?:own|next|last|first|second|other|daily|new|same|wrong|right|own|any|another|weekly|only"
    r"|current|old|single|check|question)"
)
_THING = Pattern(
    rf"\b(?:my|the|an?|any|that) (?P<name>(?!{_KINDS}\b)(?:[a-z][\w'-]* ){{0,2}}?[a-z][\w'-]*)"
    r" (?:reminder|alarm|nudge)s?\b"
    r"|\b(?:set|reminders?|alarms?) (?:for|about|of) (?:my |the )?(?P<of>[a-z][\w' -]*?)\W*$"
    r"|\b(?:the|my|that) (?P<thing>(?:[a-z][\w'-]* ){0,2}?[a-z][\w'-]*) thing\b"
    r"(?=.*\b(?:set|coming|remind\w*)\b)",
    re.IGNORECASE,
)
_FROM_NOW = Pattern(
    r"\b(?:to|at|for) (?P<when>(?:half|quarter|noon|midnight|\d).*?)"
    r"(?: now| from now on| please| pls)*(?:\W+(?:instead of|rather than|not)\b.*)?\W*$",
    re.IGNORECASE,
)


def thing_named(typed: str) -> str:
    """What a reminder that is asked for or changed would be of, and the time that is said with it:
    `magnesium` of `do i have a magnesium reminder`; nothing where it names none."""
    found = _THING.search(typed.replace("’", "'"))
    name = next(filter(None, found.groups()), "") if found else ""
    if not name or is_when(name):
        return ""
    when = _FROM_NOW.search(typed)
    return f"{name} at {when['when']}" if when else name


_PART = Pattern(r"[.,;!]+\s+|\s(?:so|and|but)\s+(?=(?:please|pls|can|could|you|stop|cancel)\b)")
_ENDS_ONE = Pattern(
    r"(?:(?:please|pls|can|could|you|u|just|so|and|now|ok|thanks|i (?:want|need) (?:you )?to)\s+)*"
    r"(?P<verb>stop|cancel|drop|delete|remove|bin|scrap|end|get rid of|(?:turn|switch|take) off|no"
    r" more|turn|switch|take|leave)(?: (?:the|my|that|with|sending|reminding me (?:of|about)))*"
    r" (?P<name>(?:\w[\w'-]* ){0,2}?\w[\w'-]*)(?: (?:one|reminders?|alarm|thing))?"
    r"(?P<off> (?:off|out))?(?: (?:again|now|please|pls|thanks|then|for me|any ?more|too))*\W*",
    re.IGNORECASE,
)
_NEEDS_OFF = frozenset({"turn", "switch", "take", "leave"})


def ended_one(typed: str, reminders: Sequence[Reminder]) -> Reminder | None:
    """The reminder that one part of a message wants to be gone, by its name: `I am in hospital.
    please stop the magnesium`; None for a question and where none or several are meant."""
    parts = () if "?" in typed else _PART.compiled().split(typed.replace("’", "'"))
    for found in filter(None, map(_ENDS_ONE.fullmatch, parts)):
        is_whole = bool(found["off"]) == (found["verb"].lower() in _NEEDS_OFF)
        named = [own for own in reminders if stems(found["name"]) <= stems(own.text)]
        if is_whole and len(named) == 1:
            return named[0]
    return None


_CHANGES = Pattern(
    r"(?:(?:please|pls|can|could|would|you|u|and|but|also|i (?:want|need) to)\s+)*"
    r"(?:change|move|make|shift|push|switch|put|cancel|delete|remove|bin|stop|turn off)"
    r" (?:my|the|that)\b",
    re.IGNORECASE,
)


def changes_one(typed: str) -> bool:
    """Whether a message begins by changing or deleting a thing."""
    return _CHANGES.match(typed) is not None


def _meant(name: str, reminders: Sequence[Reminder]) -> Reminder | None:
    at = PLACES.get(name)
    if at is not None:
        several = len(reminders) > 1 or (reminders and len(reminders[0].times) > 1)
        return next(iter(reminders[at:] or reminders[-1:]), None) if several else None
    words = stems(name)
    by_text = [own for own in reminders if words <= stems(own.text)]
    by_time = [own for own in reminders if times_meant(name, wish_of(own))] if not by_text else []
    found = by_text or by_time
    return found[0] if len(found) == 1 else None


def stems(text: str) -> set[str]:
    """The words of a text by their first letters, so that `stretching` is `stretch`."""
    return {word[:_STEM] for word in re.findall(r"\w+", fold(text))}
